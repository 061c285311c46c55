import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Ergebnis, type Grund, HOECHSTENS, liesAusgabe } from './konverter/protokoll.ts'

/** `aufwendig`: too slow, too big in memory, or the converter died of it. */
export type Wandlung = Ergebnis | Grund | 'aufwendig'

/** The program that reads a file and answers; tests bring one that misbehaves. */
export const KONVERTER = fileURLToPath(new URL('./konverter/main.ts', import.meta.url))

/** As much as 30 pages can be; a converter that talks longer is cut off. */
const AUSGABE_BYTE = 80 * 1024 * 1024

/**
 * Turns one uploaded file into page pictures, in a process of its own with an empty environment: whatever a hostile
 * file does to it, it has no key, no database and no address, and it is gone after 20 seconds. Nothing touches the disk.
 */
export async function wandle(
  datei: Buffer,
  { programm = KONVERTER, sekunden = HOECHSTENS.sekunden }: { programm?: string; sekunden?: number } = {},
): Promise<Wandlung> {
  const prozess = starte(programm)
  const uhr = setTimeout(() => prozess.kill('SIGKILL'), sekunden * 1000)
  try {
    return await sprich(prozess, datei)
  } finally {
    clearTimeout(uhr)
    prozess.kill('SIGKILL')
  }
}

const starte = (programm: string): ChildProcess =>
  spawn(process.execPath, ['--max-old-space-size=256', `--import=${import.meta.resolve('tsx')}`, programm], {
    env: {},
    cwd: import.meta.dirname,
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })

/** Sends the file and waits for the answer; `aufwendig` for anything but a clean end and a well-formed answer. */
async function sprich(prozess: ChildProcess, datei: Buffer): Promise<Wandlung> {
  const stuecke: Buffer[] = []
  let laenge = 0
  prozess.stdout?.on('data', (stueck: Buffer) => {
    laenge += stueck.length
    if (laenge > AUSGABE_BYTE) prozess.kill('SIGKILL')
    else stuecke.push(stueck)
  })
  // A converter that dies while it is being told something; its end is what counts.
  prozess.stdin?.on('error', () => undefined)
  prozess.stdin?.end(datei)
  const code = await new Promise<number | null>(ende => {
    prozess.once('error', () => ende(null))
    prozess.once('close', ende)
  })
  return (code === 0 ? liesAusgabe(Buffer.concat(stuecke)) : undefined) ?? 'aufwendig'
}
