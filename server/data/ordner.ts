import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statfsSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { Startfehler } from './startfehler.ts'

/** What a fresh embedded database needs, with room for its first weeks. */
const MINDESTPLATZ = 150 * 1024 * 1024

/**
 * Takes the folder of the embedded database for this process alone: the embedded engine takes no lock itself, and a
 * second opener silently loses commits. Returns the function that gives the folder back. Throws Startfehler.
 */
export function nimmOrdner(ordner: string): () => void {
  try {
    legeAn(ordner)
    pruefePlatz(ordner)
    return sperre(path.join(ordner, 'sperre'), ordner)
  } catch (error) {
    if (error instanceof Startfehler) throw error
    throw new Startfehler(ordnerFehler(ordner, error as NodeJS.ErrnoException))
  }
}

/** Makes a folder and those above it. Not mkdir's own `recursive`, which never returns where /proc or a mount says no. */
export function legeAn(ordner: string): void {
  const oben = path.dirname(ordner)
  if (oben !== ordner && !existsSync(oben)) legeAn(oben)
  try {
    mkdirSync(ordner, { mode: 0o700 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(ordner).isDirectory()) throw error
  }
}

function pruefePlatz(ordner: string): void {
  const { bavail, bsize } = statfsSync(ordner)
  const noetig = existsSync(path.join(ordner, 'pg')) ? MINDESTPLATZ / 10 : MINDESTPLATZ
  if (bavail * bsize < noetig) {
    throw new Startfehler(
      `Auf dem Datenträger von ${ordner} ist zu wenig Platz (nötig: ${Math.round(noetig / 1048576)} MB).`,
    )
  }
}

function sperre(datei: string, ordner: string): () => void {
  const ich = kennung(process.pid)
  for (let versuch = 0; versuch < 3; versuch++) {
    try {
      writeFileSync(datei, ich, { flag: 'wx' })
      return () => gibFrei(datei, ich)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      raeumeAlte(datei, ordner)
    }
  }
  throw new Startfehler(belegt(ordner))
}

/** Removes the lock of a process that is gone; by rename, so that of two starters only one removes it. */
function raeumeAlte(datei: string, ordner: string): void {
  const alt = lies(datei)
  if (alt === undefined) return
  if (alt === '' && juengerAls(datei, 5000)) throw new Startfehler(belegt(ordner))
  const pid = Number(alt.split(' ')[0])
  if (lebt(pid, alt)) {
    throw new Startfehler(
      `Der Ordner ${ordner} ist schon von einem laufenden Sperrstopp belegt (Prozess ${pid}).`,
    )
  }
  const beiseite = `${datei}.${process.pid}`
  try {
    renameSync(datei, beiseite)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  // Another starter was faster and this is its lock: put it back.
  if (lies(beiseite) !== alt) linkSync(beiseite, datei)
  unlinkSync(beiseite)
}

const belegt = (ordner: string): string =>
  `Der Ordner ${ordner} ist gerade von einem anderen Start belegt. Versuchen Sie es noch einmal.`

/** The lock of a starter that is just writing it is empty for a moment. */
const juengerAls = (datei: string, millisekunden: number): boolean =>
  Date.now() - (statSync(datei, { throwIfNoEntry: false })?.mtimeMs ?? 0) < millisekunden

function lies(datei: string): string | undefined {
  try {
    return readFileSync(datei, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

function lebt(pid: number, eintrag: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  return kennung(pid) === eintrag
}

/** Process id and, where the system tells it, its start: after a reboot the same id is another process. */
function kennung(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''}`
  } catch {
    return `${pid} `
  }
}

function gibFrei(datei: string, ich: string): void {
  try {
    if (readFileSync(datei, 'utf8') === ich) unlinkSync(datei)
  } catch {
    // Already gone: nothing to give back.
  }
}

const GRUENDE: Readonly<Record<string, string>> = {
  EACCES: 'darf nicht beschrieben werden',
  EPERM: 'darf nicht beschrieben werden',
  EROFS: 'liegt auf einem schreibgeschützten Datenträger',
  ENOTDIR: 'ist kein Ordner',
  EEXIST: 'ist kein Ordner',
  ENOENT: 'lässt sich nicht anlegen',
  ENOSPC: 'liegt auf einem vollen Datenträger',
  EDQUOT: 'liegt auf einem vollen Datenträger',
}

const ordnerFehler = (ordner: string, error: NodeJS.ErrnoException): string =>
  `Der Ordner ${ordner} ${GRUENDE[error.code ?? ''] ?? `ist nicht benutzbar (${error.code ?? error.message})`}.`
