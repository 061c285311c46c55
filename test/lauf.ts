import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import type { Test } from 'tap'

/** A process of ours, started as `npm start` does; everything it says is kept, and it is gone when the test ends. */
export class Lauf {
  gesagt = ''
  private readonly kind: ChildProcess
  private readonly ende: Promise<unknown>

  constructor(t: Pick<Test, 'teardown'>, skript: string, env: Record<string, string>) {
    // Without tap's own loaders and without a database that a test has not named.
    const { NODE_OPTIONS: _tap, DATABASE_URL: _url, ...umgebung } = process.env
    this.kind = spawn(process.execPath, ['--import=tsx', skript], {
      cwd: path.join(import.meta.dirname, '..'),
      env: { ...umgebung, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const strom of [this.kind.stdout, this.kind.stderr])
      strom?.on('data', stueck => (this.gesagt += String(stueck)))
    this.ende = once(this.kind, 'close')
    t.teardown(() => this.beende('SIGKILL'))
  }

  /** Waits two minutes for a line that fits; throws when the process ends before. */
  async zeile(muster: RegExp): Promise<string> {
    for (let n = 0; n < 6_000 && this.kind.exitCode === null; n++) {
      const treffer = muster.exec(this.gesagt)?.[1]
      if (treffer !== undefined) return treffer
      await warte(20)
    }
    throw new Error(`did not say ${String(muster)}: ${this.gesagt}`)
  }

  zeilen(): string[] {
    return this.gesagt.split('\n').filter(zeile => zeile !== '')
  }

  async beende(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.kind.kill(signal)
    await this.ende
    return this.kind.exitCode
  }
}
