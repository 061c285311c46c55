import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'

/* Who may import whom, and which tool is used where. The rules are functions of a path and a text, so that the tests
 * at the end can plant a violation and see it found. */

const WURZEL = path.join(import.meta.dirname, '..')

/** Which features a feature may use: the way a case takes, never back. */
const FEATURES: Record<string, readonly string[]> = {
  anmeldung: [],
  faelle: ['anmeldung'],
  pruefung: ['anmeldung', 'faelle'],
  ansprueche: ['anmeldung', 'faelle'],
  fonds: ['anmeldung', 'faelle', 'pruefung', 'ansprueche'],
  fondstraeger: ['anmeldung', 'faelle'],
  briefe: ['anmeldung', 'faelle', 'pruefung', 'ansprueche', 'fonds', 'dokumente'],
  fristen: ['anmeldung', 'faelle', 'pruefung', 'ansprueche', 'fonds', 'briefe'],
  aufbewahrung: ['anmeldung', 'faelle', 'pruefung', 'ansprueche', 'fonds', 'briefe', 'fristen', 'eingang'],
  fondsantrag: [
    'anmeldung',
    'faelle',
    'pruefung',
    'ansprueche',
    'fonds',
    'dokumente',
    'briefe',
    'fristen',
    'aufbewahrung',
    'eingang',
  ],
  statistik: ['anmeldung', 'faelle', 'pruefung', 'ansprueche', 'fonds', 'briefe'],
  verwaltung: ['anmeldung', 'faelle', 'pruefung', 'ansprueche', 'fonds', 'briefe', 'statistik'],
  stellen: ['anmeldung', 'faelle'],
  selbstcheck: ['anmeldung', 'faelle', 'fonds', 'briefe', 'stellen'],
  eingang: ['anmeldung', 'faelle', 'selbstcheck'],
  dokumente: ['anmeldung', 'faelle'],
  schnittstelle: [],
  recht: [],
  zustaendigkeit: ['anmeldung', 'faelle'],
  aufzeichnung: ['anmeldung', 'faelle'],
  hilfe: ['anmeldung', 'faelle'],
}

/** Opens hostile files in a process of its own: it reaches nothing of the server. */
const KONVERTER = /^server\/features\/dokumente\/konverter\//

/** The disclosure control of the statistics: arithmetic that sees sums and no case, and no database. */
const SCHUTZ = /^server\/features\/statistik\/schutz\//

/** Which layers a file may import, by where it lies; its own folder is always open. */
const SCHICHTEN: readonly (readonly [wo: RegExp, darf: RegExp])[] = [
  [/^server\/recht\//, /^server\/recht\//],
  [/^server\/config\.ts$/, /^server\/data\/startfehler\.ts$/],
  [/^server\/data\//, /^server\/(recht|data)\//],
  [/^server\/web\//, /^server\/(recht|data|web)\/|^server\/config\.ts$/],
  [KONVERTER, KONVERTER],
  [SCHUTZ, /^server\/features\/statistik\/schutz\/|^server\/data\/merkmale\.ts$/],
  [/^server\/features\//, /^server\/(recht|data|web|features)\/|^server\/config\.ts$/],
  [/^server\/app\.ts$/, /^server\/(?!main\.ts)/],
  [/^server\/main\.ts$/, /^server\//],
  [/^server\/betrieb\//, /^server\/(?!main\.ts)/],
]

/** Packages with a door. One not named here is open to all but recht/. */
const TUEREN: Record<string, RegExp> = {
  kysely: /^server\/data\/|[/-]store\.ts$/,
  pg: /^server\/data\//,
  '@electric-sql/pglite': /^server\/data\//,
  sepa: /^server\/features\/fondstraeger\/pain001\.ts$/,
  ibantools: /^server\/features\/fondstraeger\/iban\.ts$/,
  zod: /^server\/(data|web|betrieb)\/|\/forms\.ts$|^server\/config\.ts$|^server\/features\/schnittstelle\//,
  pdfkit: /^server\/features\/briefe\//,
  fontkit: /^server\/features\/briefe\//,
  handlebars: /^server\/web\/views\.ts$|^server\/features\/briefe\//,
  otpauth: /^server\/features\/anmeldung\/zweitfaktor\/totp\.ts$/,
  '@simplewebauthn/server': /^server\/features\/anmeldung\/zweitfaktor\/passkey\.ts$/,
  '@node-rs/argon2': /^server\/features\/(anmeldung\/passwort|selbstcheck\/quittung)\.ts$/,
  sharp: KONVERTER,
  '@hyzyla/pdfium': KONVERTER,
  'file-type': KONVERTER,
  'node:child_process': /^server\/features\/dokumente\/werkstatt\.ts$/,
  'age-encryption': /^server\/betrieb\//,
  'node:vm': /^$/,
}

/** S-76: every place that touches cryptography, with what it does there. */
const KRYPTO: Record<string, string> = {
  'server/data/verschluesselung.ts': 'AES-256-GCM, HKDF, HMAC-SHA-256',
  'server/data/kuvert.ts': 'X25519, HKDF',
  'server/data/hauptschluessel.ts': 'SHA-256 of the derived check value',
  'server/data/kette.ts': 'SHA-256 of the entries of the record',
  'server/betrieb/sicherungsformat.ts': 'SHA-256 of the rows of a table',
  'server/web/session.ts': 'random id, SHA-256 of it',
  'server/web/sicherheit.ts': 'random request number',
  'server/web/assets.ts': 'SHA-256 in the address of a stylesheet',
  'server/features/anmeldung/drossel.ts': 'HMAC-SHA-256 of name and address prefix',
  'server/features/anmeldung/linktoken.ts': 'random link of a founding, invitation or reset, SHA-256 of it',
  'server/features/anmeldung/zweitfaktor/notfallcodes.ts': 'random emergency codes, SHA-256 of them',
  'server/features/selbstcheck/quittung.ts': 'random code of a submission',
  'server/features/briefe/store.ts': 'SHA-256 of a printed letter',
  'server/features/briefe/freigabe/vorlage-store.ts': 'SHA-256 of the wording of a letter',
  'server/features/faelle/buchung-store.ts': 'random record key of a case in the statistics',
  'server/features/statistik/freigabe.ts': 'random secret of the cell keys',
  'server/features/statistik/manifest.ts': 'SHA-256 of released values',
  'server/features/statistik/zugangsschluessel.ts': 'random key for a program, SHA-256 of it',
  'server/features/statistik/ausgabe/paket.ts': 'SHA-256 of a table in its description',
  'server/features/statistik/schutz/euro.ts': 'SHA-256 as the noise of a protected sum',
  'server/features/fristen/kalendertoken.ts': 'random calendar address, SHA-256 of it',
  'server/features/fondsantrag/linkgeheimnis.ts': 'random link for a carrier, SHA-256 of it',
}

/** Who counts rows in SQL, and what for. Only the release counts cases for anybody outside of the desk. */
const ZAEHLT: Record<string, string> = {
  'server/features/statistik/bestand-store.ts':
    'THE count behind every released figure; goes through `schuetze`',
  'server/features/faelle/listen-store.ts': 'pages of a list, cases of the own desk that burn',
  'server/features/fristen/offene-store.ts': 'deadlines of the own desk, for the pages of a list',
  'server/features/aufbewahrung/verwaltung-store.ts': 'what is due for erasure at the own desk',
  'server/features/aufbewahrung/lauf-store.ts': 'runs of the clearing, no cases',
  'server/features/anmeldung/vorgang-store.ts': 'people of a desk, no cases',
  'server/features/anmeldung/zweitfaktor/store.ts': 'codes of one person, no cases',
  'server/features/fonds/pruefung-store.ts': 'entries of the directory to be asked about again, no cases',
  'server/features/fondstraeger/antrag-store.ts':
    'grants of one household in a fund of the desk, for its limit',
  'server/features/fondstraeger/bericht-store.ts':
    'applications to a fund of the desk; its report rounds them',
  'server/features/fondstraeger/zahlung-store.ts': 'payments of one file for the bank',
}

/** What a text must not contain, by where the file lies. */
const VERBOTEN: readonly (readonly [was: string, muster: RegExp, wo: RegExp])[] = [
  [
    'reads the environment',
    /\bprocess\s*\.\s*env\b(?<!readConfig\(process\.env)/,
    /^server\/(?!config\.ts$)/,
  ],
  ['prints', /\bconsole\s*\./, /^server\/(?!main\.ts$)/],
  ['has a default export', /^export\s+(default\b|\{[^}]*\bas default\b)/m, /^(server|migrations)\//],
  [
    'reads the clock',
    /\bnew Date\(\s*\)|\bDate\.now\(|\bDate\(\s*\)|\bTemporal\.Now\b|\bperformance\.now\(/,
    /^server\/recht\//,
  ],
  ['rolls dice', /\bMath\.random\(/, /^server\//],
  ['uses the global crypto', /(?<![\w.'"/:])(globalThis\.)?crypto\s*\.\s*\w/, /^server\//],
  [
    'goes past mitStelle',
    /\bdb\s*\.\s*(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|with|transaction|connection|schema)\b/,
    /^server\/(?!data\/)/,
  ],
  [
    'sets something for the whole connection',
    /set_config\([^)]*,\s*false\s*\)|\bset\s+session\b/i,
    /^server\//,
  ],
  [
    'reads what was booked for the statistics, or their keys',
    /\bstatistik_?(?:buchung|schluessel|geheimnis)\b/i,
    /^server\/(?!data\/(?:tables|loeschen|aufzeichnung)\.ts$|features\/aufbewahrung\/auskunft-store\.ts$|features\/(?:faelle\/buchung|statistik\/(?:bestand|freigabe))-store\.ts$)/,
  ],
  [
    'protects figures past the release',
    /\b(?:schuetze|geschuetzteSumme|lesBestand)\s*\(|schutz\/(?:zaehlung|euro|zeigen)\.ts'/,
    /^server\/(?!features\/statistik\/(?:schutz\/|freigabe\.ts$|bestand-store\.ts$))/,
  ],
  [
    'counts or adds up rows',
    /\b(?:sum|avg|count)\s*\(|\bfn\s*\.\s*(?:sum|avg|count|countAll)\b/i,
    new RegExp(`^(?!(?:${Object.keys(ZAEHLT).join('|')})$)server/(?!data/|betrieb/).*store\\.ts$`),
  ],
  ['calls out', /(?<![\w.])fetch\(|from 'node:https?'(?!.*type)/, /^server\/(?!web\/)/],
]

/** Long on purpose: tables, one entry per line, that read better in one piece. */
const TABELLEN: Record<string, string> = {
  'server/features/faelle/felder.ts': 'one entry per field of the case file',
  'server/data/tables.ts': 'one row per table',
  'server/features/selbstcheck/fragen.ts': 'one entry per question of the self-check',
}

/** Templates that print text which is already HTML. */
const ROH: Record<string, readonly string[]> = {
  'templates/layout.hbs': ['{{{body}}}'],
  'templates/selbstcheck/rahmen.hbs': ['{{{body}}}'],
}

const OBEN = [
  'server',
  'templates',
  'migrations',
  'test',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
]

const quellen = ['server', 'migrations', 'test']
  .flatMap(ordner => dateien(ordner))
  .filter(datei => datei.endsWith('.ts'))
const server = quellen.filter(datei => datei.startsWith('server/'))

void t.test('die Quellen liegen noch da, wo dieser Test sie sucht', async t => {
  t.ok(server.length > 60)
  for (const ordner of ['recht', 'data', 'web', 'features']) {
    t.ok(
      server.some(datei => datei.startsWith(`server/${ordner}/`)),
      ordner,
    )
  }
})

void t.test('jede Datei benutzt nur, was sie darf', async t => {
  for (const datei of server) t.same(verstoesse(datei, lies(datei)), [], datei)
  for (const datei of quellen.filter(datei => datei.startsWith('migrations/'))) {
    t.same(verstoesse(datei, lies(datei)), [], datei)
  }
})

void t.test('jeder Ordner unter features steht mit seinem Platz auf der Liste', async t => {
  t.same(
    ordnerIn('server/features').filter(name => !(name in FEATURES)),
    [],
  )
})

void t.test('die Liste der Kryptografie nennt nur Dateien, die es gibt und die sie brauchen', async t => {
  const braucht = server.filter(datei => importe(lies(datei)).includes('node:crypto'))
  t.same(
    Object.keys(KRYPTO).filter(datei => !braucht.includes(datei)),
    [],
  )
})

void t.test('keine Datei ist länger als 300 Zeilen, Tabellen ausgenommen', async t => {
  const lang = server.filter(
    datei => zeilen(datei) > 300 && !datei.startsWith('server/recht/parameter/') && !(datei in TABELLEN),
  )
  t.same(lang, [])
  t.same(
    quellen.filter(datei => datei.startsWith('test/') && zeilen(datei) > 500),
    [],
    'Tests: 500',
  )
  t.same(
    Object.keys(TABELLEN).filter(datei => !existsSync(path.join(WURZEL, datei)) || zeilen(datei) <= 300),
    [],
    'keine Ausnahme zu viel',
  )
})

void t.test('in den Vorlagen ist alles maskiert, bis auf die genannten Stellen', async t => {
  for (const datei of dateien('templates').filter(datei => datei.endsWith('.hbs'))) {
    t.same(
      roheStellen(lies(datei)).filter(stelle => !ROH[datei]?.includes(stelle)),
      [],
      datei,
    )
  }
})

void t.test('ein Wort, ein Ordner: Funktion, Vorlagen und Tests heißen gleich', async t => {
  for (const feature of ordnerIn('server/features')) {
    t.ok(existsSync(path.join(WURZEL, 'test', feature)), `test/${feature}`)
    const ansichten = server
      .filter(datei => datei.startsWith(`server/features/${feature}/`))
      .flatMap(datei => [...lies(datei).matchAll(/\b(?:view|zeige)\w*\([^)]*?'([a-z]+)\/[\w/-]+'/g)])
      .map(([, ordner = '']) => ordner)
    if (ansichten.length > 0)
      t.ok(existsSync(path.join(WURZEL, 'templates', feature)), `templates/${feature}`)
    t.same(
      ansichten.filter(ordner => ![feature, 'fehler', 'partials'].includes(ordner)),
      [],
      `${feature} zeigt nur eigene Seiten`,
    )
  }
  const bekannt = [...Object.keys(FEATURES), 'assets', 'fehler', 'partials']
  t.same(
    ordnerIn('templates').filter(ordner => !bekannt.includes(ordner)),
    [],
  )
})

void t.test('oben im Ordner liegt nur, was dort hingehört', async t => {
  const unbeachtet = lies('.gitignore')
    .split('\n')
    .map(zeile => zeile.replace(/\/$/, ''))
  const da = readdirSync(WURZEL).filter(name => !name.startsWith('.') && !unbeachtet.includes(name))
  t.same(
    da.filter(name => !OBEN.includes(name)),
    [],
  )
  t.same(
    OBEN.filter(name => !da.includes(name)),
    [],
  )
})

const GEPFLANZT: readonly (readonly [datei: string, text: string])[] = [
  ['server/recht/x.ts', "import fs from 'node:fs'"],
  ['server/recht/x.ts', "import { z } from 'zod'"],
  ['server/recht/x.ts', "import { db } from '../data/postgres.ts'"],
  ['server/recht/x.ts', 'const heute = new Date()'],
  ['server/recht/x.ts', 'const jetzt = Date.now()'],
  ['server/data/x.ts', "import { view } from '../web/views.ts'"],
  ['server/data/x.ts', "export * from '../web/views.ts'"],
  ['server/web/x.ts', "import {\n  faelle,\n} from '../features/faelle/plugin.ts'"],
  ['server/web/x.ts', "const { insertFall } = await import('../features/faelle/store.ts')"],
  ['server/features/faelle/x.ts', "import type { Brief } from '../briefe/brief.ts'"],
  ['server/features/pruefung/x.ts', "import { x } from '../ansprueche/teile.ts'"],
  ['server/features/schnittstelle/x.ts', "import { x } from '../faelle/fall.ts'"],
  ['server/features/selbstcheck/x.ts', "import { x } from '../fristen/plugin.ts'"],
  ['server/features/faelle/x.ts', "import { sql } from 'kysely'"],
  ['server/features/faelle/store.ts', "import pg from 'pg'"],
  ['server/features/faelle/x.ts', "import { PGlite } from '@electric-sql/pglite'"],
  ['server/features/faelle/x.ts', "import { createPgConfig } from '@electric-sql/pglite/node-postgres'"],
  ['server/features/faelle/x.ts', "import { z } from 'zod'"],
  ['server/features/faelle/x.ts', "import PDFDocument from 'pdfkit'"],
  ['server/features/faelle/x.ts', "import { hash } from '@node-rs/argon2'"],
  ['server/features/dokumente/x.ts', "import sharp from 'sharp'"],
  ['server/features/dokumente/store.ts', "import { spawn } from 'node:child_process'"],
  ['server/features/dokumente/konverter/x.ts', "import { ort } from '../../faelle/siegel.ts'"],
  ['server/features/dokumente/konverter/x.ts', "import { wandle } from '../werkstatt.ts'"],
  ['server/features/faelle/x.ts', "import { randomBytes } from 'node:crypto'"],
  ['server/features/faelle/x.ts', "import { randomBytes } from 'crypto'"],
  ['server/features/faelle/x.ts', 'const id = crypto.randomUUID()'],
  ['server/features/faelle/x.ts', 'const wo = process.env.PORT'],
  ['server/main.ts', 'const wo = process.env.PORT'],
  ['server/app.ts', "console.log('x')"],
  ['server/web/x.ts', 'export default function x() {}'],
  ['server/web/x.ts', 'const x = 1\nexport { x as default }'],
  ['server/features/faelle/store.ts', "await db.selectFrom('fall').execute()"],
  ['server/features/faelle/store.ts', 'await app.db\n  .transaction().execute(fn)'],
  ['server/data/x.ts', "sql`select set_config('app.stelle', ${id}, false)`"],
  ['server/features/statistik/x-store.ts', "z.trx.selectFrom('statistikBuchung')"],
  ['server/features/statistik/x-store.ts', 'sql`select rk from statistik_schluessel`'],
  ['server/features/statistik/x.ts', 'const werte = schuetze({ ...auftrag, geheimnis: 0 })'],
  ['server/features/statistik/x.ts', "import { geschuetzt } from './schutz/zaehlung.ts'"],
  ['server/features/statistik/schutz/x.ts', "import { findFall } from '../../faelle/store.ts'"],
  ['server/features/statistik/schutz/x.ts', "import type { Db } from '../../../data/tables.ts'"],
  ['server/features/verwaltung/x-store.ts', 'sql`select count(*) from fall`.execute(z.trx)'],
  ['server/features/verwaltung/store.ts', "z.trx.selectFrom('fall').select(eb => eb.fn.countAll().as('n'))"],
  ['server/web/x.ts', "import { x } from './gibtesnicht.ts'"],
  ['server/web/x.ts', "import { x } from './views'"],
  ['server/data/x.ts', "import { x } from '../../test/desk.ts'"],
  ['migrations/x.ts', "import { rows } from '../server/data/tables.ts'"],
  ['migrations/x.ts', "import { z } from 'zod'"],
]

void t.test('dieser Test kann scheitern: jeder gepflanzte Verstoß wird gefunden', async t => {
  for (const [datei, text] of GEPFLANZT) t.not(verstoesse(datei, text).length, 0, `${datei}: ${text}`)
  t.same(roheStellen('<p>{{{ name }}} {{& name}} {{name}} {{~{name}~}}</p>'), [
    '{{{ name }}}',
    '{{& name}}',
    '{{~{name}~}}',
  ])
})

void t.test('und er schlägt nicht blind zu', async t => {
  for (const [datei, text] of [
    [
      'server/recht/sperre/x.ts',
      "import { tag } from '../datum.ts'\nconst tagDavor = new Date(Date.UTC(2026, 0, 1))",
    ],
    [
      'server/features/briefe/x.ts',
      "import { findFall } from '../faelle/store.ts'\nimport PDFDocument from 'pdfkit'",
    ],
    [
      'server/features/faelle/liste-store.ts',
      "import { sql } from 'kysely'\nawait z.trx.selectFrom('fall').execute()",
    ],
    ['server/main.ts', "import { buildApp } from './app.ts'\nreadConfig(process.env)"],
    ['migrations/x.ts', "import { sql } from 'kysely'"],
  ] as const)
    t.same(verstoesse(datei, text), [], `${datei}: ${text}`)
})

function verstoesse(datei: string, text: string): string[] {
  const falscheImporte = importe(text).flatMap(ziel => importVerstoss(datei, ziel) ?? [])
  const falscheStellen = VERBOTEN.filter(
    ([, muster, wo]) => wo.test(datei) && muster.test(ohneKommentare(text)),
  )
  return [...falscheImporte, ...falscheStellen.map(([was]) => was)]
}

function importVerstoss(datei: string, ziel: string): string | undefined {
  if (!ziel.startsWith('.')) return darfPaket(datei, ziel) ? undefined : `must not use ${ziel}`
  const pfad = path.posix.join(path.posix.dirname(datei), ziel)
  if (!existsSync(path.join(WURZEL, pfad)) || !statSync(path.join(WURZEL, pfad)).isFile())
    return `${pfad} is not a file`
  const schicht = SCHICHTEN.find(([wo]) => wo.test(datei))
  if (!schicht?.[1].test(pfad)) return `must not import ${pfad}`
  const [von, nach] = [featureVon(datei), featureVon(pfad)]
  if (nach === undefined || von === undefined || von === nach) return undefined
  return FEATURES[von]?.includes(nach) ? undefined : `${von} must not import ${nach}`
}

function darfPaket(datei: string, name: string): boolean {
  if (datei.startsWith('migrations/')) return name === 'kysely'
  if (datei.startsWith('server/recht/')) return false
  if (/^(node:)?crypto$/.test(name)) return name === 'node:crypto' && datei in KRYPTO
  const paket = name.startsWith('node:')
    ? name
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/')
  return TUEREN[paket]?.test(datei) ?? true
}

/** Everything a file imports or exports from elsewhere, statically or not. */
function importe(text: string): string[] {
  const woher = ohneKommentare(text).matchAll(/(?:^|[\s;}])(?:from|import)\s*\(?\s*'([^']+)'/gm)
  return [...woher].map(([, ziel = '']) => ziel)
}

const ohneKommentare = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

const featureVon = (datei: string): string | undefined => /^server\/features\/([^/]+)\//.exec(datei)?.[1]

const roheStellen = (text: string): string[] =>
  [...text.matchAll(/\{\{~?(?:\{[^}]*\}~?\}\}|&[^}]*\}\})/g)].map(([stelle]) => stelle)

function dateien(ordner: string): string[] {
  return readdirSync(path.join(WURZEL, ordner), { withFileTypes: true }).flatMap(eintrag => {
    const pfad = `${ordner}/${eintrag.name}`
    return eintrag.isDirectory() ? dateien(pfad) : [pfad]
  })
}

function ordnerIn(ordner: string): string[] {
  const eintraege = readdirSync(path.join(WURZEL, ordner), { withFileTypes: true })
  return eintraege.filter(eintrag => eintrag.isDirectory()).map(({ name }) => name)
}

const lies = (datei: string): string => readFileSync(path.join(WURZEL, datei), 'utf8')
const zeilen = (datei: string): number => lies(datei).trimEnd().split('\n').length
