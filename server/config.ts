import { existsSync } from 'node:fs'
import { isIP } from 'node:net'
import path from 'node:path'
import { z } from 'zod'
import { Startfehler } from './data/startfehler.ts'

/** Which part of the desk a process serves, so that each can run with its own user and credentials. */
const TEILE = ['alles', 'oeffentlich', 'beratung'] as const

const PORT = 'eine Zahl von 0 bis 65535'
const TAGE = 'eine Zahl von Tagen ab 1'

const umgebung = z.object({
  PORT: z.coerce.number(PORT).int(PORT).min(0, PORT).max(65535, PORT).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'eine Adresse wie postgres://name@rechner/datenbank')
    .optional(),
  BASE_URL: z
    .string()
    .regex(/^https?:\/\/[^/?#@]+\/?$/, 'eine Adresse ohne Pfad wie https://beratung.example')
    .optional(),
  MASTER_KEY_FILE: z.string().optional(),
  MASTER_KEY: z
    .string()
    .regex(/^\s*[0-9a-f]{64}\s*$/i, 'ein Schlüssel aus 64 Zeichen 0-9 und a-f')
    .optional(),
  CREDENTIALS_DIRECTORY: z.string().optional(),
  BACKUP_EMPFAENGER: z
    .string()
    .transform(liste => adressen(liste))
    .refine(liste => liste.every(einer => /^age1[0-9a-z]+$/.test(einer)), 'Empfänger wie age1…, mit Komma')
    .optional(),
  BACKUP_DIR: z.string().optional(),
  BACKUP_TAGE: z.coerce.number(TAGE).int(TAGE).min(1, TAGE).max(3650, TAGE).default(90),
  TRUST_PROXY: z
    .string()
    .refine(liste => adressen(liste).every(istAdresse), 'Adressen wie 127.0.0.1,10.0.0.0/8')
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'fatal, error, warn, info, debug oder silent',
    )
    .default('warn'),
  NODE_ENV: z.string().optional(),
  TEIL: z.enum(TEILE, TEILE.join(', ')).default('alles'),
  SECURITY_CONTACT: z
    .string()
    .regex(
      /^(mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s]+)$/,
      'eine Adresse wie mailto:sicherheit@beratung.example oder https://…',
    )
    .optional(),
  TELEFON: z
    .string()
    .regex(/^[+\d][\d /()-]{3,30}$/, 'eine Telefonnummer wie 0201 123456')
    .optional(),
  SPRECHZEITEN: z.string().max(120, 'höchstens 120 Zeichen').optional(),
})

/** Where the master key comes from; its value is behind a function, so that no log and no page can print it. */
export type MasterKey = {
  readonly art: 'datei' | 'umgebung' | 'systemd'
  /** The file that holds it, or the variable. */
  readonly name: string
  readonly wert?: () => string
  /** Where a change puts the next key. */
  readonly neu: string
}

export type Config = {
  readonly port: number
  readonly host: string
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly baseUrl: string
  /** Somebody said where the desk is reached from outside; otherwise `baseUrl` is a guess. */
  readonly adresseBekannt: boolean
  readonly masterKey: MasterKey
  readonly backup: {
    readonly empfaenger: readonly string[]
    readonly ordner: string | undefined
    readonly tage: number
  }
  readonly trustProxy: readonly string[]
  readonly logLevel: string
  readonly production: boolean
  readonly teil: (typeof TEILE)[number]
  /** Where a weakness is reported, as a URI; undefined where nobody was named. */
  readonly sicherheitskontakt: string | undefined
  /** What the public pages name for those who would rather talk; undefined where nobody was named. */
  readonly telefon: string | undefined
  readonly sprechzeiten: string | undefined
}

/**
 * Reads the environment once and takes the master key out of it; throws Startfehler with one readable line for the
 * first value that is wrong.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const gefuellt = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  delete env['MASTER_KEY']
  const parsed = umgebung.safeParse(gefuellt)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const name = issue?.path.join('.') ?? '?'
    throw new Startfehler(
      `Die Umgebungsvariable ${name} ist nicht lesbar: erwartet wird ${issue?.message ?? '?'}.`,
    )
  }
  const e = parsed.data
  if (e.TEIL !== 'alles' && e.DATABASE_URL === undefined) {
    throw new Startfehler('TEIL teilt Sperrstopp auf mehrere Prozesse. Das geht nur mit DATABASE_URL.')
  }
  return {
    port: e.PORT,
    host: e.HOST,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL,
    baseUrl: (e.BASE_URL ?? `http://${hostInUrl(e.HOST)}:${e.PORT}`).replace(/\/$/, ''),
    adresseBekannt: e.BASE_URL !== undefined,
    masterKey: masterKey(e),
    backup: { empfaenger: e.BACKUP_EMPFAENGER ?? [], ordner: e.BACKUP_DIR, tage: e.BACKUP_TAGE },
    trustProxy: adressen(e.TRUST_PROXY ?? ''),
    logLevel: e.LOG_LEVEL,
    production: e.NODE_ENV === 'production',
    teil: e.TEIL,
    sicherheitskontakt: e.SECURITY_CONTACT,
    telefon: e.TELEFON,
    sprechzeiten: e.SPRECHZEITEN,
  }
}

/** What was said comes before what is found: MASTER_KEY or MASTER_KEY_FILE, systemd's credential, DATA_DIR. */
function masterKey(e: z.output<typeof umgebung>): MasterKey {
  if (e.MASTER_KEY !== undefined && e.MASTER_KEY_FILE !== undefined) {
    throw new Startfehler('MASTER_KEY und MASTER_KEY_FILE sind beide gesetzt. Setzen Sie nur eines davon.')
  }
  const eigene = path.resolve(e.DATA_DIR, 'hauptschluessel')
  if (e.MASTER_KEY !== undefined) {
    const { MASTER_KEY } = e
    return { art: 'umgebung', name: 'MASTER_KEY', wert: () => MASTER_KEY, neu: `${eigene}.neu` }
  }
  const ausSystemd = e.CREDENTIALS_DIRECTORY && path.join(e.CREDENTIALS_DIRECTORY, 'hauptschluessel')
  if (e.MASTER_KEY_FILE === undefined && ausSystemd && existsSync(ausSystemd)) {
    return { art: 'systemd', name: ausSystemd, neu: `${eigene}.neu` }
  }
  const datei = e.MASTER_KEY_FILE === undefined ? eigene : path.resolve(e.MASTER_KEY_FILE)
  return { art: 'datei', name: datei, neu: `${datei}.neu` }
}

const hostInUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)

const adressen = (liste: string): string[] =>
  liste
    .split(',')
    .map(adresse => adresse.trim())
    .filter(adresse => adresse !== '')

function istAdresse(adresse: string): boolean {
  const [ip = '', bits, ...rest] = adresse.split('/')
  const laenge = { 0: -1, 4: 32, 6: 128 }[isIP(ip)] ?? -1
  return (
    rest.length === 0 &&
    laenge > 0 &&
    (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= laenge))
  )
}
