import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { type Zeile, zahl } from './tabelle.ts'

const WURZEL = path.join(import.meta.dirname, '../..')

/** From the command to the first page, in a folder that does not exist yet and in one that does. */
export async function ersterStart(): Promise<Zeile[]> {
  const ordner = mkdtempSync(path.join(tmpdir(), 'sperrstopp-bench-'))
  try {
    const erster = await einStart(ordner)
    const weitere = [await einStart(ordner), await einStart(ordner), await einStart(ordner)].sort(
      (a, b) => a - b,
    )
    return [
      { was: 'erster Start überhaupt bis zur ersten Seite', wert: `${zahl(erster)} ms` },
      { was: 'jeder weitere (Median von 3)', wert: `${zahl(weitere[1] ?? 0)} ms` },
    ]
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}

async function einStart(ordner: string): Promise<number> {
  const start = performance.now()
  const { DATABASE_URL: _server, ...env } = process.env
  const kind = spawn(process.execPath, ['--import=tsx', 'server/main.ts'], {
    cwd: WURZEL,
    env: { ...env, DATA_DIR: path.join(ordner, 'daten'), PORT: '0', LOG_LEVEL: 'fatal' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ende = new Promise<void>(fertig => kind.once('close', () => fertig()))
  try {
    for await (const zeile of createInterface({ input: kind.stdout })) {
      const adresse = /^Sperrstopp läuft: (\S+)/.exec(zeile)?.[1]
      if (adresse === undefined) continue
      const antwort = await fetch(`${adresse}/anmelden`)
      await antwort.text()
      return performance.now() - start
    }
    throw new Error('the server ended before it listened')
  } finally {
    kind.kill('SIGTERM')
    await ende
  }
}
