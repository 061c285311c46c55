import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import t, { type Test } from 'tap'
import { fehlerart } from '../../server/web/fehlerart.ts'
import { einzeln, MASCHINEN, ohne, platzFuer } from '../data/db.ts'
import { PASSWORT } from '../desk.ts'
import { Lauf } from '../lauf.ts'
import { Netzbrowser } from '../netzbrowser.ts'

/* S-57, S-59: whatever somebody types, wherever it fails, nothing of it stands in what the process or PostgreSQL say. */

const KANARIE = 'Kanarienvogel'
const IP = '203.0.113.99'
/** Line ends, colours and a forged line of our own format. */
const BOESE = `${KANARIE}\r\n{"level":30,"msg":"${KANARIE}"}\u001b[31m${KANARIE}\u2028`
const FORMULARE = 40

for (const maschine of MASCHINEN) {
  t.test(`${FORMULARE} Formulare, ${maschine}`, { skip: ohne(maschine, 1) }, async t => {
    const { url, ordner, adminUrl } = await platzFuer(t, maschine)
    const TMPDIR = path.join(ordner, 'tmp')
    mkdirSync(TMPDIR)
    const lauf = new Lauf(t, 'test/protokoll/schwatzhaft.ts', {
      TMPDIR,
      DATA_DIR: path.join(ordner, 'daten'),
      LOG_LEVEL: 'debug',
      ...(url && { DATABASE_URL: url }),
    })
    await rede(t, await lauf.zeile(/läuft: (\S+)\n/))
    t.ok(zeilenVon(lauf).length > FORMULARE, 'es wurde wirklich geschrieben')
    await lauf.beende()
    t.same(verraeter(lauf.gesagt), [], 'Protokoll und Ausgabe')
    for (const zeile of zeilenVon(lauf)) t.ok(istZeile(zeile), zeile)
    const zwischen = readdirSync(TMPDIR).filter(name => !name.startsWith('tsx-'))
    t.same(zwischen, [], 'keine Zwischendateien')
    if (adminUrl) t.same(verraeter(await serverProtokoll(adminUrl)), [], 'Protokoll von PostgreSQL')
  })
}

t.test('dieser Test kann scheitern', async t => {
  t.equal(verraeter(`a\n${KANARIE}\n${IP}\n`).length, 2)
  t.notOk(istZeile('{"level":30,"time":1,"msg":"a\u001b[31m"}'))
})

t.test('vom Fehler bleiben Art und Ort, auch wenn seine Meldung wie ein Ort aussieht', async t => {
  const error = new Error(`${KANARIE}\n    at ${KANARIE} (file:///${KANARIE}.ts:1:2)`)
  const art = fehlerart(Object.assign(error, { code: '23505' }))
  t.match(art, { type: 'Error', message: '23505' })
  t.match(art.stack, /^ {4}at .*protokoll\.test\.ts:\d+:\d+/)
  t.notMatch(JSON.stringify(art), KANARIE)
  t.same(fehlerart(Object.assign(new Error('x'), { name: 'a\nb', code: 'c d', stack: 'ganz anders' })), {
    type: '',
    message: '',
    stack: '',
  })
})

t.test('S-58: das README nennt jede Stelle, an der Sperrstopp etwas ausgibt, und keine andere', async t => {
  const wurzel = path.join(import.meta.dirname, '../..')
  const stellen = readdirSync(path.join(wurzel, 'server'), { recursive: true, encoding: 'utf8' })
    .filter(datei => datei.endsWith('.ts'))
    .map(datei => `server/${datei}`)
    .filter(datei => AUSGABE.test(readFileSync(path.join(wurzel, datei), 'utf8')))
  const readme = readFileSync(path.join(wurzel, 'README.md'), 'utf8')
  const tabelle = readme.split('### Was protokolliert wird')[1]?.split('\n#')[0] ?? ''
  const genannt = new Set([...tabelle.matchAll(/`(server\/[\w/.-]+)`/g)].map(([, datei = '']) => datei))
  genannt.delete('server/data/eingebettet.ts')
  t.same([...genannt].toSorted(), stellen.toSorted())
})

/** Prints, or writes to a stream or a file. `writeSync` on a file of its own is the key in hauptschluessel.ts. */
const AUSGABE = /\bprocess\.std(out|err)\b|\bwriteSync\([12],|\bconsole\.|\bappendFile|\bcreateWriteStream/

/** Everything a stranger and a counsellor can send, good and bad. */
async function rede(t: Test, adresse: string): Promise<void> {
  const browser = new Netzbrowser(adresse)
  browser.kopf['user-agent'] = `${KANARIE} ${IP}`
  browser.kopf['x-forwarded-for'] = IP
  browser.kopf['x-request-id'] = KANARIE
  await browser.hole(`/anmelden?weiter=/${KANARIE}`)
  await browser.sende('/anmelden', { anmeldename: KANARIE, passwort: BOESE, ziel: `/${KANARIE}` })
  for (const pfad of [`/${KANARIE}`, `/faelle?q=${KANARIE}`, `/%ff${KANARIE}`, `/gruenden?code=${KANARIE}`])
    await browser.hole(pfad)
  for (const wie of ['eindeutig', 'zeit', 'wert', 'satz', 'warnung', 'meldung', 'wurf', 'zeilen', 'name'])
    await scheitere(t, browser, wie)
  for (const wie of ['ursache', 'objekt']) await scheitere(t, browser, wie)
  await browser.meldeAn('aylin', PASSWORT)
  for (let n = 0; n < FORMULARE; n++) await browser.sende(...formular(n))
  await browser.hole(`/faelle?q=${KANARIE}`)
  await frage(adresse)
  for (const roh of ROHES) await schreibe(Number(new URL(adresse).port), roh)
}

async function scheitere(t: Test, browser: Netzbrowser, wie: string): Promise<void> {
  const antwort = await browser.sende(`/kaputt/${wie}`, { wort: BOESE })
  t.ok([200, 500, 503].includes(antwort.status), `${wie}: ${antwort.status}`)
  const seite = await antwort.text()
  // Where it helps to send it again, a page of ours gives the form back to the one who typed it.
  if (antwort.status === 500) t.notMatch(seite, KANARIE, `${wie}: nichts davon auf der Seite`)
}

/** Intakes, drafts, accounts and nonsense in turn, each with the canary in every field. */
function formular(n: number): [pfad: string, felder: Record<string, string>] {
  const namen = [
    'vorname',
    'nachname',
    'telefon',
    'notiz',
    'codewort',
    'anbieter',
    'grund',
    'betrag',
    'sperrtag',
  ]
  const alles = Object.fromEntries(namen.map(name => [name, `${BOESE} ${n}`]))
  const gut = { ...alles, umfang: 'fallakte', grund: 'ankuendigung', betrag: '', sperrtag: '' }
  const team = { name: BOESE, anmeldename: `${KANARIE}${n % 3}`, passwort: BOESE, rollen: 'beratung' }
  const wege: [string, Record<string, string>][] = [
    ['/faelle', gut],
    ['/faelle', alles],
    ['/faelle/entwurf', alles],
    ['/verwaltung/team', team],
    ['/ich/passwort', { altes: BOESE, neues: BOESE, neues2: BOESE }],
    [`/faelle/${KANARIE}/briefe`, { art: KANARIE }],
    ['/faelle', { ...gut, notiz: KANARIE.repeat(20_000) }],
  ]
  return wege[n % wege.length] ?? ['/', {}]
}

async function frage(adresse: string): Promise<void> {
  const headers = { 'content-type': 'application/json' }
  for (const body of [`{"${KANARIE}":`, `{"${KANARIE}":1}`, `{"__proto__":"${KANARIE}"}`, `"${KANARIE}"`])
    await fetch(`${adresse}/api/v1/sperrpruefung`, { method: 'POST', headers, body })
  const typ = { 'content-type': `multipart/form-data; boundary=${KANARIE}` }
  await fetch(`${adresse}/anmelden`, { method: 'POST', headers: typ, body: `--${KANARIE}\r\nkaputt` })
}

const ROHES = [
  `${KANARIE}\r\n\r\n`,
  `GET /${KANARIE} HTTP/9.9\r\n\r\n`,
  `POST /anmelden HTTP/1.1\r\nHost: ${KANARIE}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 999\r\n\r\nanmeldename=${KANARIE}`,
  `GET /anmelden HTTP/1.1\r\nHost: a\r\nX: ${KANARIE.repeat(3000)}\r\n\r\n`,
  `POST /anmelden HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n${KANARIE}\r\n`,
]

/** Sends bytes and hangs up, whatever the answer. */
async function schreibe(port: number, text: string): Promise<void> {
  const socket = connect(port, '127.0.0.1', () => socket.write(text))
  socket.on('error', () => undefined)
  socket.resume()
  await warte(150)
  socket.destroy()
}

/** What was logged; the one line with the address is ours. */
const zeilenVon = (lauf: Lauf): string[] => lauf.zeilen().filter(zeile => !zeile.startsWith('läuft: '))

const verraeter = (text: string): string[] =>
  text.split('\n').filter(zeile => /kanarienvogel|203\.0\.113\.99|aylin|Wolke Tinte/i.test(zeile))

/** Of our own format, on one line, without control characters. */
function istZeile(zeile: string): boolean {
  return (
    /^\{"level":\d+,"time":\d+,/.test(zeile) && !/[\u0000-\u001f\u2028]/.test(zeile) && !!JSON.parse(zeile)
  )
}

/** What the server of the tests has written so far; its output is a file beside its data. */
async function serverProtokoll(adminUrl: string): Promise<string> {
  const zeilen = await einzeln<{ text: string }>(
    adminUrl,
    `select pg_read_file(regexp_replace(current_setting('data_directory'), '[^/]*$', 'protokoll')) as text`,
  )
  return zeilen[0]?.text ?? ''
}
