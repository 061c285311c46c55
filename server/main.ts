import { writeSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { type Config, readConfig } from './config.ts'
import { oeffneHauptschluessel } from './data/hauptschluessel.ts'
import { migriere } from './data/migrate.ts'
import { oeffneDatenbank } from './data/postgres.ts'
import { type Schluesselbund, schluesselbund } from './data/schluesselbund.ts'
import { Startfehler } from './data/startfehler.ts'
import type { Db } from './data/tables.ts'
import { neuerSchluessel } from './data/verschluesselung.ts'
import { neuerGruendungscode } from './features/anmeldung/gruendung.ts'
import { fehlerart } from './web/fehlerart.ts'

/* Start: environment → database → master key → app → listen. Whatever fails says so in one line and undoes the rest. */

type Schliesser = () => Promise<unknown>

/** What is open, to be closed in reverse order. */
const offen: Schliesser[] = []

async function main(): Promise<void> {
  process.stdout.on('error', () => undefined)
  process.on('uncaughtException', stuerzeAb)
  process.on('unhandledRejection', stuerzeAb)
  try {
    await starte(readConfig(process.env))
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void beende())
  } catch (error) {
    await schliesse()
    writeSync(2, `${startzeile(error)}\n`)
    process.exit(1)
  }
}

async function starte(config: Config): Promise<void> {
  const datenbank = await oeffneDatenbank({ url: config.databaseUrl, ordner: config.dataDir })
  offen.push(datenbank.schliesse)
  const oeffentlich = config.teil === 'oeffentlich'
  if (!oeffentlich) await datenbank.ohneEile(migriere)
  // The public part never sees the master key; what it signs does not outlive it.
  const schluessel = oeffentlich
    ? schluesselbund(neuerSchluessel())
    : await oeffneSchluessel(datenbank.db, config)
  // Only now: whatever is wrong so far is told at once, without waiting for the whole desk to load.
  const { buildApp } = await import('./app.ts')
  const app = await buildApp({ db: datenbank.db, schluesselbund: schluessel, config })
  offen.push(() => app.close())
  await lausche(app, config)
  await begruesse(app, config)
}

async function oeffneSchluessel(db: Db, { masterKey }: Config): Promise<Schluesselbund> {
  const { schluessel, neu } = await oeffneHauptschluessel(db, masterKey)
  if (neu) {
    sage(`Neuer Hauptschlüssel: ${masterKey.name}`)
    sage('Sichern Sie diese Datei getrennt von der Datenbank. Ohne sie sind die Fälle nicht lesbar.')
  }
  return schluesselbund(schluessel)
}

async function lausche(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const grund = LAUSCHFEHLER[code ?? '']
    throw grund === undefined ? error : new Startfehler(grund(host, port))
  }
}

const LAUSCHFEHLER: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) =>
    `Der Port ${port} auf ${host} ist schon belegt. Setzen Sie PORT auf einen anderen.`,
  EACCES: (_host, port) =>
    `Der Port ${port} darf nicht geöffnet werden. Setzen Sie PORT auf eine Zahl über 1023.`,
  EADDRNOTAVAIL: host => `HOST=${host} ist keine Adresse dieses Rechners.`,
  ENOTFOUND: host => `HOST=${host} ist keine Adresse dieses Rechners.`,
  EAI_AGAIN: host => `HOST=${host} ist keine Adresse dieses Rechners.`,
}

async function begruesse(app: FastifyInstance, config: Config): Promise<void> {
  const adresse = wahreAdresse(app, config)
  sage(`Sperrstopp läuft: ${adresse}`)
  if (adresse.startsWith('http:') && !/^(127\.|localhost$|::1$)/.test(config.host)) {
    sage(
      'Achtung: Die Verbindung ist nicht verschlüsselt. Außerhalb dieses Rechners gehört ein Proxy mit https davor.',
    )
  }
  if (config.teil === 'oeffentlich') return
  // Last, so that a start that fails leaves an earlier link as it was.
  const code = await neuerGruendungscode(app.db)
  if (code === undefined) return
  sage(
    'Noch gibt es keine Beratungsstelle. Legen Sie sie mit diesem Link an; er gilt einmal und bis zum nächsten Start:',
  )
  sage(`${adresse}/gruenden?code=${code}`)
}

/** With PORT=0 the system chose the port. */
function wahreAdresse(app: FastifyInstance, { baseUrl, port }: Config): string {
  const adresse = app.server.address()
  return port === 0 && typeof adresse === 'object' && adresse
    ? baseUrl.replace(/:0$/, `:${adresse.port}`)
    : baseUrl
}

const sage = (zeile: string): void => void process.stdout.write(`${zeile}\n`)

async function beende(): Promise<void> {
  // A request or a disk that hangs must not keep the process for ever.
  setTimeout(() => process.exit(1), 10_000).unref()
  await schliesse()
  process.exit(0)
}

/** Closes everything, whatever goes wrong on the way. */
async function schliesse(): Promise<void> {
  for (const schliesser of offen.splice(0).reverse()) await schliesser().catch(() => undefined)
}

function startzeile(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const zeile =
    error instanceof Startfehler ? text : `Sperrstopp startet nicht: ${text || 'unbekannter Fehler'}`
  return zeile.replace(/\s*\n\s*/g, ' ')
}

/** Nobody knows what still holds: one line to the log, and the next start finds what was committed. */
function stuerzeAb(error: unknown): void {
  const err = fehlerart(error instanceof Error ? error : new Error('kein Fehlerobjekt'))
  writeSync(2, `${JSON.stringify({ level: 60, time: Date.now(), err, msg: 'unerwarteter Fehler' })}\n`)
  process.exit(1)
}

await main()
