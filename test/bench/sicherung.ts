import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 as uuid } from 'uuid'
import { pruefwertAus } from '../../server/data/hauptschluessel.ts'
import { insertPruefwert } from '../../server/data/installation.ts'
import { migriere } from '../../server/data/migrate.ts'
import { oeffneDatenbank } from '../../server/data/postgres.ts'
import { schluesselbund } from '../../server/data/schluesselbund.ts'
import { beiAnmeldung, mitStelle } from '../../server/data/zugriff.ts'
import { insertBrief } from '../../server/features/briefe/store.ts'
import { insertFall } from '../../server/features/faelle/store.ts'
import { gedruckt } from '../briefe/gedruckt.ts'
import { legeStelleAn } from '../data/db.ts'
import { HEUTE } from '../desk.ts'
import { haushalte } from '../haushalte.ts'
import { type Zeile, zahl } from './tabelle.ts'

const FAELLE = 5_000
/** A printed letter of this size for every second case. */
const BRIEF = randomBytes(40_000)

/** F8: how long a whole desk takes to be saved and to be played back, as the commands do it, on the embedded database. */
export async function sicherung(): Promise<Zeile[]> {
  const ordner = mkdtempSync(path.join(tmpdir(), 'sperrstopp-bench-'))
  try {
    const schluessel = randomBytes(32)
    const datei = path.join(ordner, 'hauptschluessel')
    writeFileSync(datei, schluessel.toString('hex'), { mode: 0o600 })
    await fuelle(path.join(ordner, 'von'), schluessel)
    const ablage = path.join(ordner, 'ablage')
    mkdirSync(ablage)
    const identitaet = path.join(ordner, 'identitaet')
    const env = { MASTER_KEY_FILE: datei, BACKUP_DIR: ablage }
    laufe(['backup', '--schluesselpaar', identitaet], { ...env, DATA_DIR: ordner })
    const BACKUP_EMPFAENGER = /age1\w+/.exec(readFileSync(identitaet, 'utf8'))?.[0] ?? ''
    const gesichert = laufe(['backup'], { ...env, BACKUP_EMPFAENGER, DATA_DIR: path.join(ordner, 'von') })
    const [daten = '', keys = ''] = readdirSync(ablage)
      .sort()
      .map(name => path.join(ablage, name))
    const zurueck = laufe(['restore', daten, keys, '--identitaet', identitaet], {
      ...env,
      DATA_DIR: path.join(ordner, 'nach'),
    })
    return [
      {
        was: `${zahl(FAELLE)} Fälle, ${zahl(FAELLE / 2)} Briefe sichern`,
        wert: s(gesichert),
        dazu: `${zahl(statSync(daten).size / 1e6)} MB`,
      },
      { was: 'in eine leere Datenbank zurückspielen', wert: s(zurueck), dazu: 'Ziel: unter 300 s' },
    ]
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}

async function fuelle(ordner: string, schluessel: Buffer): Promise<void> {
  const { db, schliesse } = await oeffneDatenbank({ ordner })
  await migriere(db)
  const zugang = { db, schluesselbund: schluesselbund(schluessel) }
  await beiAnmeldung(db, trx => insertPruefwert(trx, pruefwertAus(zugang.schluesselbund.fuer('pruefwert'))))
  const wer = await legeStelleAn(zugang, 'Bench')
  const akten = haushalte(HEUTE).map(({ akte }) => akte)
  for (let von = 0; von < FAELLE; von += 500) {
    await mitStelle(zugang, wer, async z => {
      for (let n = von; n < von + 500; n++) {
        const akte = akten[n % akten.length]
        if (!akte) continue
        const { id } = await insertFall(z, uuid(), akte, HEUTE)
        if (n % 2 === 0) await insertBrief(z, id, gedruckt(BRIEF, wer.personId), new Date())
      }
    })
  }
  await schliesse()
}

/** Runs a command to its end; seconds. */
function laufe([befehl = '', ...argumente]: string[], env: Record<string, string>): number {
  const { DATABASE_URL: _server, ...rest } = process.env
  const start = performance.now()
  execFileSync(process.execPath, ['--import=tsx', `server/betrieb/${befehl}.ts`, ...argumente], {
    cwd: path.join(import.meta.dirname, '../..'),
    env: { ...rest, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return (performance.now() - start) / 1000
}

const s = (n: number): string => `${zahl(n, 1)} s`
