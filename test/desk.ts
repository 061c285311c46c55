import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Test } from 'tap'
import { type AppDeps, buildApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { migriere } from '../server/data/migrate.ts'
import { oeffneDatenbank } from '../server/data/postgres.ts'
import { schluesselbund } from '../server/data/schluesselbund.ts'
import type { Database, Db } from '../server/data/tables.ts'
import { beiAnmeldung, type Wer } from '../server/data/zugriff.ts'
import type { Gruendung } from '../server/features/anmeldung/forms.ts'
import { insertEinweisung } from '../server/features/anmeldung/einweisung-store.ts'
import { gruende, neuerGruendungscode } from '../server/features/anmeldung/gruendung.ts'
import { passwortdienst } from '../server/features/anmeldung/passwort.ts'
import { findKonto, insertPerson, insertZustimmung } from '../server/features/anmeldung/store.ts'
import { VERHALTENSREGELN } from '../server/features/anmeldung/verhaltensregeln.ts'
import { versiegeltesGeheimnis } from '../server/features/anmeldung/zweitfaktor/pruefen.ts'
import { replaceTotp } from '../server/features/anmeldung/zweitfaktor/store.ts'
import type { Rolle } from '../server/data/tables.ts'
import { tag } from '../server/recht/datum.ts'
import { cookieName } from '../server/web/session.ts'
import { insertSitzung } from '../server/web/sitzungen/store.ts'
import { mitDatenbank } from './data/db.ts'

/** The day on which all tests play, a Saturday, and its clock: half past ten in Germany. */
export const HEUTE = tag('2026-11-21')
export const JETZT = new Date('2026-11-21T09:30:00Z')

/** The same code path at a thousandth of the cost. */
export const passwoerter = passwortdienst({ memoryCost: 64, timeCost: 1, parallelism: 1 })
export const PASSWORT = 'Wolke Tinte Hafer Nebel'

const WURZEL = path.join(import.meta.dirname, '..')

// ---- databases

type Teardown = Pick<Test, 'teardown'>

/** An empty, migrated database of this test alone: embedded, or on the server that TEST_DATABASE_URL names. */
export async function freshDb(t: Teardown): Promise<Db> {
  const url = process.env['TEST_DATABASE_URL']
  const { db, schliesse } = url ? await oeffneServer(url) : await oeffneSpeicher()
  t.teardown(schliesse)
  return db
}

type Offen = { readonly db: Db; readonly schliesse: () => Promise<void> }

/** The embedded database in memory, from a migrated copy that is made once per state of the migrations. */
export async function oeffneSpeicher(): Promise<Offen> {
  const lite = await PGlite.create({ loadDataDir: new Blob([await migrierteKopie()]) })
  const pool = new pg.Pool({ ...(createPgConfig(lite) as pg.PoolConfig), connectionTimeoutMillis: 10_000 })
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  })
  const schliesse = async (): Promise<void> => {
    await db.destroy()
    if (!lite.closed) await lite.close()
  }
  return { db, schliesse }
}

async function migrierteKopie(): Promise<Uint8Array<ArrayBuffer>> {
  const datei = path.join(WURZEL, '.cache', `db-${migrationenHash()}.tar`)
  if (!fs.existsSync(datei)) await macheKopie(datei)
  return new Uint8Array(fs.readFileSync(datei))
}

function migrationenHash(): string {
  const ordner = path.join(WURZEL, 'migrations')
  const hash = createHash('sha256')
  for (const name of fs.readdirSync(ordner).sort())
    hash.update(name).update(fs.readFileSync(path.join(ordner, name)))
  return hash.digest('hex').slice(0, 16)
}

async function macheKopie(datei: string): Promise<void> {
  const lite = await PGlite.create()
  const pool = new pg.Pool(createPgConfig(lite) as pg.PoolConfig)
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin()],
  })
  await migriere(db)
  const kopie = await lite.dumpDataDir('none')
  await db.destroy()
  if (!lite.closed) await lite.close()
  fs.mkdirSync(path.dirname(datei), { recursive: true })
  // Two test files may do this at once; each writes its own file and the last rename wins.
  const eigene = `${datei}.${process.pid}`
  fs.writeFileSync(eigene, new Uint8Array(await kopie.arrayBuffer()))
  fs.renameSync(eigene, datei)
}

async function oeffneServer(url: string): Promise<Offen> {
  const name = `t_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  // The server of one run of the tests keeps a migrated copy; somebody else's server is left as it was found.
  const kopie = process.env['TEST_ADMIN_URL'] ? await migrierteVorlage(admin, url) : 'template1'
  await admin.query(`create database ${name} template ${kopie}`)
  const { db, schliesse } = await oeffneDatenbank({ url: mitDatenbank(url, name), ordner: '' })
  await migriere(db)
  return {
    db,
    schliesse: async () => {
      await schliesse()
      await admin.query(`drop database ${name}`)
      await admin.end()
    },
  }
}

/** The database that the others of this run are copied from; who comes first makes it, everybody else waits. */
async function migrierteVorlage(admin: pg.Client, url: string): Promise<string> {
  const name = `vorlage_${migrationenHash()}`
  await admin.query('select pg_advisory_lock(1)')
  const { rowCount } = await admin.query('select from pg_database where datname = $1', [name])
  if (!rowCount) {
    const roh = `${name}_roh`
    await admin.query(`drop database if exists ${roh}`)
    await admin.query(`create database ${roh}`)
    const { db, schliesse } = await oeffneDatenbank({ url: mitDatenbank(url, roh), ordner: '' })
    await migriere(db)
    await schliesse()
    await admin.query(`alter database ${roh} rename to ${name}`)
  }
  await admin.query('select pg_advisory_unlock(1)')
  return name
}

// ---- desks

export const GRUENDUNG: Gruendung = {
  name: 'Beratungsstelle Emscherstadt-Mitte',
  strasse: 'Zechenstraße 12',
  plz: '45899',
  ort: 'Emscherstadt',
  telefon: '0209 555 0100',
  sprechzeiten: 'Di 10 bis 13 Uhr, Sa 10 bis 14 Uhr',
  bundesland: 'NW',
  person: 'Aylin T.',
  anmeldename: 'aylin',
  passwort: PASSWORT,
  passwort2: PASSWORT,
}

export type Desk = {
  readonly app: FastifyInstance
  readonly db: Db
  /** The founder: koordination and beratung. */
  readonly wer: Wer
  /** A browser of the founder, signed in. */
  readonly browser: Browser
  /** The clock of the app; tests turn it. */
  readonly uhr: Uhr
  /** What was logged so far, one line each. */
  readonly protokoll: string[]
}

export type Uhr = { jetzt: Date; readonly vor: (minuten: number) => void }

export const neueUhr = (): Uhr => {
  const uhr: Uhr = {
    jetzt: JETZT,
    vor: minuten => (uhr.jetzt = new Date(uhr.jetzt.getTime() + minuten * 60_000)),
  }
  return uhr
}

type Wunsch = Partial<Omit<AppDeps, 'config'>> & {
  /** Environment of the app, e.g. BASE_URL. */
  readonly env?: Record<string, string>
}

/** An app on an empty database, without any desk. */
export async function freshApp(
  t: Teardown,
  { env = {}, ...deps }: Wunsch = {},
): Promise<Omit<Desk, 'wer' | 'browser'>> {
  const uhr = neueUhr()
  const protokoll: string[] = []
  const db = deps.db ?? (await freshDb(t))
  const app = await buildApp({
    schluesselbund: schluesselbund(randomBytes(32)),
    config: readConfig({ LOG_LEVEL: 'info', ...env }),
    jetzt: () => uhr.jetzt,
    passwoerter,
    protokoll: { write: zeile => void protokoll.push(zeile) },
    ...deps,
    db,
  })
  t.teardown(() => app.close())
  return { app, db, uhr, protokoll }
}

/** A founded desk and its founder, signed in. */
export async function freshDesk(t: Teardown, wunsch: Wunsch = {}): Promise<Desk> {
  const desk = await freshApp(t, wunsch)
  const wer = await gruendeStelle(desk.app)
  return { ...desk, wer, browser: await anmelden(desk.app) }
}

/** Founds a desk without the page; a second one in the same database gets its own code. */
export async function gruendeStelle(app: FastifyInstance, anders: Partial<Gruendung> = {}): Promise<Wer> {
  const code = (await neuerGruendungscode(app.db)) ?? (await eigenerCode(app.db))
  const wer = await gruende(app, passwoerter, code, { ...GRUENDUNG, ...anders })
  if (!wer) throw new Error('not founded')
  await ruesteAus(app, wer)
  return wer
}

/** The secret of everybody's authenticator app. */
export const GEHEIMNIS = Buffer.from('zwanzig Byte geheim!')

/** What a first sign-in leaves behind: an app as second factor, the rules accepted. */
async function ruesteAus(app: FastifyInstance, wer: Wer): Promise<void> {
  const geheimnis = versiegeltesGeheimnis(app, wer.personId, GEHEIMNIS)
  const am = app.jetzt()
  await beiAnmeldung(app.db, async trx => {
    await replaceTotp(trx, wer, { geheimnis, letzterSchritt: 0, erstelltAm: am })
    await insertZustimmung(trx, wer, { fassung: VERHALTENSREGELN.fassung, am })
    await insertEinweisung(trx, { ...wer, ...EINGEWIESEN, eingetragenVon: wer.personId, eingetragenAm: am })
  })
}

const EINGEWIESEN = {
  art: 'einweisung',
  am: tag('2026-09-01'),
  thema: 'Energiesperren',
  anleitung: 'RAin B. Beispiel',
} as const

async function eigenerCode(db: Db): Promise<string> {
  const code = randomBytes(8).toString('hex')
  const tokenHash = createHash('sha256').update(code).digest()
  await beiAnmeldung(db, trx => trx.insertInto('gruendung').values({ tokenHash }).execute())
  return code
}

/** Adds an account with the usual password to a desk. */
export async function neuePerson(
  app: FastifyInstance,
  stelleId: string,
  anmeldename: string,
  rollen: Rolle[],
): Promise<Wer> {
  const personId = crypto.randomUUID()
  const konto = {
    stelleId,
    id: personId,
    anmeldename,
    name: anmeldename,
    passwortHash: await passwoerter.hash(PASSWORT),
  }
  await beiAnmeldung(app.db, trx => insertPerson(trx, konto, rollen))
  await ruesteAus(app, { stelleId, personId })
  return { stelleId, personId }
}

// ---- browsers

type Werte = Record<string, string | readonly string[]>

/** What a browser without JavaScript does: keeps cookies, opens pages, sends their forms with the token it finds there. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly kopf: Record<string, string> = { 'sec-fetch-site': 'same-origin' }
  readonly app: FastifyInstance
  private readonly ip: string
  private token: string | undefined

  constructor(app: FastifyInstance, ip = '127.0.0.1') {
    this.app = app
    this.ip = ip
  }

  /** GET; redirects are not followed. */
  hole(url: string, kopf: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    return this.schicke({ method: 'GET', url, headers: { ...this.kopf, ...kopf } })
  }

  /** POST of a form, with the token of the page last seen; without one, `seite` is opened first. */
  async sende(url: string, werte: Werte = {}, seite = '/ich'): Promise<LightMyRequestResponse> {
    if (this.token === undefined) await this.hole(seite)
    return this.sendeRoh(url, { _csrf: this.token ?? '', ...werte })
  }

  /** POST of exactly these fields. */
  sendeRoh(url: string, werte: Werte, kopf: Record<string, string> = {}): Promise<LightMyRequestResponse> {
    const headers = { ...this.kopf, 'content-type': 'application/x-www-form-urlencoded', ...kopf }
    return this.schicke({ method: 'POST', url, headers, payload: alsFormular(werte) })
  }

  /** POST of a form with files, as a browser sends it; `kopf` replaces headers. */
  async sendeDateien(
    url: string,
    werte: Werte,
    dateien: readonly Dateiteil[],
    kopf: Record<string, string> = {},
  ): Promise<LightMyRequestResponse> {
    if (this.token === undefined) await this.hole('/ich')
    const payload = alsMultipart({ _csrf: this.token ?? '', ...werte }, dateien)
    const headers = { ...this.kopf, 'content-type': `multipart/form-data; boundary=${GRENZE}`, ...kopf }
    return this.schicke({ method: 'POST', url, headers, payload })
  }

  private async schicke(anfrage: InjectOptions): Promise<LightMyRequestResponse> {
    const cookie = [...this.cookies].map(([name, wert]) => `${name}=${wert}`).join('; ')
    const headers = { ...anfrage.headers, ...(cookie !== '' && { cookie }) }
    const antwort = await this.app.inject({ ...anfrage, headers, remoteAddress: this.ip })
    for (const { name, value, maxAge } of antwort.cookies) {
      if (maxAge === 0) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    this.token = tokenIn(antwort.body) ?? this.token
    return antwort
  }
}

export type Dateiteil = { readonly feld?: string; readonly name: string; readonly inhalt: Buffer }

export const GRENZE = '----Formulargrenze7f3a'

/** The body of a form with files. */
export function alsMultipart(werte: Werte, dateien: readonly Dateiteil[]): Buffer {
  const felder = Object.entries(werte).flatMap(([name, wert]) =>
    [wert]
      .flat()
      .map(einer => `--${GRENZE}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${einer}\r\n`),
  )
  const teile = dateien.flatMap(({ feld = 'dateien', name, inhalt }) => [
    Buffer.from(
      `--${GRENZE}\r\ncontent-disposition: form-data; name="${feld}"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    inhalt,
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([Buffer.from(felder.join('')), ...teile, Buffer.from(`--${GRENZE}--\r\n`)])
}

const alsFormular = (werte: Werte): string => {
  const felder = Object.entries(werte).flatMap(([name, wert]) =>
    [wert].flat().map((einer): [string, string] => [name, einer]),
  )
  return new URLSearchParams(felder).toString()
}

/** The CSRF token that a page brought along. */
export const tokenIn = (html: string): string | undefined => /name="_csrf" value="([^"]+)"/.exec(html)?.[1]

/** A browser in which this person has signed in, second factor and rules included. */
export async function anmelden(app: FastifyInstance, anmeldename = 'aylin'): Promise<Browser> {
  const konto = await beiAnmeldung(app.db, trx => findKonto(trx, anmeldename))
  if (!konto) throw new Error(`no account ${anmeldename}`)
  const browser = new Browser(app)
  const id = randomBytes(32).toString('base64url')
  const am = app.jetzt()
  const neu = { idHash: createHash('sha256').update(id).digest(), am, erstelltAm: am, bestaetigtAm: am }
  await beiAnmeldung(app.db, trx => insertSitzung(trx, konto, { ...neu, stufe: 'voll', geraet: 'Test' }, 3))
  browser.cookies.set(cookieName(app), app.signCookie(id))
  await browser.hole('/ich')
  return browser
}
