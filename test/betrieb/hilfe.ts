import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Test } from 'tap'
import { v7 as uuid } from 'uuid'
import { readConfig } from '../../server/config.ts'
import { oeffneHauptschluessel, pruefwertAus } from '../../server/data/hauptschluessel.ts'
import { insertPruefwert } from '../../server/data/installation.ts'
import { migriere } from '../../server/data/migrate.ts'
import { type Datenbank, oeffneDatenbank } from '../../server/data/postgres.ts'
import { schluesselbund } from '../../server/data/schluesselbund.ts'
import { beiAnmeldung, liesStelle, mitStelle, type Wer } from '../../server/data/zugriff.ts'
import { sucheFaelle } from '../../server/features/faelle/listen-store.ts'
import { findFall, insertFall } from '../../server/features/faelle/store.ts'
import { insertEreignis } from '../../server/features/faelle/verlauf-store.ts'
import { legeStelleAn, type Maschine, platzFuer, type Zugang } from '../data/db.ts'
import { HEUTE } from '../desk.ts'
import { haushalte } from '../haushalte.ts'

/* A place with a database, a key file beside it, and the commands of the desk run on both. */

const WURZEL = path.join(import.meta.dirname, '../..')

export type Platz = {
  readonly ordner: string
  readonly env: Record<string, string>
  readonly url?: string | undefined
  readonly adminUrl?: string | undefined
  readonly schluesseldatei: string
}

/** An empty place for a database, with the environment that leads there. */
export async function platz(t: Test, maschine: Maschine, schluessel = randomBytes(32)): Promise<Platz> {
  const { ordner, url, adminUrl } = await platzFuer(t, maschine)
  const schluesseldatei = path.join(ordner, 'schluessel', 'hauptschluessel')
  mkdirSync(path.dirname(schluesseldatei))
  writeFileSync(schluesseldatei, `${schluessel.toString('hex')}\n`, { mode: 0o600 })
  const env = {
    DATA_DIR: path.join(ordner, 'daten'),
    MASTER_KEY_FILE: schluesseldatei,
    ...(url !== undefined && { DATABASE_URL: url }),
  }
  return { ordner, env, url, adminUrl, schluesseldatei }
}

/** The database of a place, opened with its key, for as long as `fn` takes. */
export async function offen<T>(p: Platz, fn: (zugang: Zugang, d: Datenbank) => Promise<T>): Promise<T> {
  const config = readConfig({ ...p.env })
  const datenbank = await oeffneDatenbank({ url: config.databaseUrl, ordner: config.dataDir })
  try {
    await migriere(datenbank.db)
    const { schluessel } = await oeffneHauptschluessel(datenbank.db, config.masterKey)
    return await fn({ db: datenbank.db, schluesselbund: schluesselbund(schluessel) }, datenbank)
  } finally {
    await datenbank.schliesse()
  }
}

/** A desk whose cases each carry a note that says which one they are. */
export async function legeTischAn(zugang: Zugang, name: string, faelle: number): Promise<Wer> {
  const { db, schluesselbund: bund } = zugang
  await beiAnmeldung(db, trx => insertPruefwert(trx, pruefwertAus(bund.fuer('pruefwert'))))
  const wer = await legeStelleAn(zugang, name)
  await mitStelle(zugang, wer, async z => {
    for (let n = 0; n < faelle; n++) await legeNotizfallAn(z)
  })
  return wer
}

const HAUSHALTE = haushalte(HEUTE)

export async function legeNotizfallAn(z: Parameters<typeof insertFall>[0]): Promise<string> {
  const id = uuid()
  const haushalt = HAUSHALTE[0]
  if (!haushalt) throw new Error('no invented household')
  const akte = {
    ...haushalt.akte,
    haushalt: { ...haushalt.akte.haushalt, nachname: `Kanarie${id.slice(-12)}` },
    notiz: `Notiz ${id}`,
  }
  await insertFall(z, id, akte, HEUTE)
  await insertEreignis(z, id, 'notiz', `Verlauf ${id}`)
  return id
}

/** Ids of the cases whose file does not open, says something else, or is not found by search any more. */
export async function unlesbare(zugang: Zugang, wer: Wer, jeder = 1): Promise<string[]> {
  return liesStelle(zugang, wer, async z => {
    const schlecht: string[] = []
    const alle = await z.trx.selectFrom('fall').select('id').orderBy('id').execute()
    for (const { id } of alle.filter((_, n) => n % jeder === 0)) {
      const fall = await findFall(z, id).catch(() => undefined)
      const gefunden = await sucheFaelle(z, `Kanarie${id.slice(-12)}`, 5).catch(() => [])
      if (fall?.akte.notiz !== `Notiz ${id}` || gefunden[0]?.id !== id) schlecht.push(id)
    }
    return schlecht
  })
}

export type Ergebnis = { readonly code: number | null; readonly aus: string; readonly fehler: string }

/** Runs a command as npm does; `nach` milliseconds later it is killed, where given. */
export function laufe(
  befehl: string,
  argumente: readonly string[],
  env: Record<string, string>,
  nach?: number,
): Promise<Ergebnis> {
  const rein = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(TAP|NODE_OPTIONS|DATABASE|BACKUP|MASTER|TEST)/.test(name),
    ),
  )
  const kind = spawn(process.execPath, ['--import=tsx', `server/betrieb/${befehl}.ts`, ...argumente], {
    cwd: WURZEL,
    env: { ...rein, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let aus = ''
  let fehler = ''
  kind.stdout.on('data', stueck => (aus += String(stueck)))
  kind.stderr.on('data', stueck => (fehler += String(stueck)))
  const uhr = nach === undefined ? undefined : setTimeout(() => kind.kill('SIGKILL'), nach)
  return new Promise(fertig =>
    kind.once('close', code => {
      clearTimeout(uhr)
      fertig({ code, aus, fehler })
    }),
  )
}

/** Exit code 1, one line that says what is wrong, no stack. */
export function eineZeile(t: Test, { code, fehler }: Ergebnis, muster: RegExp): void {
  t.equal(code, 1)
  t.match(fehler, muster)
  t.equal(fehler.split('\n').length, 2, `genau eine Zeile: ${fehler}`)
  t.notMatch(fehler, / at |Error:|undefined/)
}
