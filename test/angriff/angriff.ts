import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { mitStelle } from '../../server/data/zugriff.ts'
import { insertFall } from '../../server/features/faelle/store.ts'
import { type Desk, freshDesk, HEUTE } from '../desk.ts'
import { haushalte } from '../haushalte.ts'

/*
 * npm run angriff: sqlmap and wapiti against a desk of their own on loopback, with invented households in memory. About
 * a quarter of an hour. Ends with 0 when nothing was found, 1 with findings, 2 where the tools are missing.
 */

const WERKZEUGE = ['sqlmap', 'wapiti'] as const
const WAPITI_S = 180
const SQLMAP_S = 90
const NACHFRIST_S = 30
const MODULE =
  'sql,blindsql,xss,permanentxss,file,exec,crlf,redirect,csrf,http_headers,cookieflags,csp,methods,ssrf,xxe,backup'

type Ergebnis = {
  readonly was: string
  readonly funde: readonly string[]
  readonly dauer: number
  readonly zuEnde: boolean
}

const ordner = mkdtempSync(path.join(tmpdir(), 'sperrstopp-angriff-'))
const zu: (() => unknown)[] = []
try {
  const fehlt = WERKZEUGE.filter(name => !istDa(name))
  if (fehlt.length > 0) {
    console.log(`Es fehlt: ${fehlt.join(', ')}. Unter Debian: apt-get install sqlmap wapiti`)
    process.exitCode = 2
  } else await greifeAn()
} finally {
  for (const schliesse of zu.reverse()) await schliesse()
  rmSync(ordner, { recursive: true, force: true })
}

async function greifeAn(): Promise<void> {
  const desk = await freshDesk(
    { teardown: (fn: () => unknown) => void zu.push(fn) },
    {
      env: { LOG_LEVEL: 'silent', BASE_URL: 'https://angriff.example' },
      jetzt: () => new Date('2026-11-21T09:30:00Z'),
    },
  )
  const fall = await fuelle(desk)
  // Debian's wapiti cannot leave out an address: signing out leads nowhere here.
  await sql`create rule bleibt as on delete to sitzung do instead nothing`.execute(desk.db)
  const adresse = await desk.app.listen({ port: 0, host: '127.0.0.1' })
  const cookie = [...desk.browser.cookies].map(([name, wert]) => `${name}=${wert}`).join('; ')
  const csrf = /name="_csrf" value="([^"]+)"/.exec((await desk.browser.hole('/ich')).body)?.[1] ?? ''
  const ergebnisse = [
    await wapiti('wapiti: öffentliche Seiten', `${adresse}/hilfe`, []),
    await wapiti('wapiti: Seiten der Beratung', `${adresse}/faelle/${fall}`, ['-H', `Cookie: ${cookie}`]),
    await sqlmap('sqlmap: Suche', `${adresse}/faelle?q=a&seite=1`, ['--cookie', cookie, '-p', 'q,seite']),
    await sqlmap('sqlmap: Fall', `${adresse}/faelle/${fall}*`, ['--cookie', cookie]),
    await sqlmap('sqlmap: Entwurf', `${adresse}/faelle/entwurf`, [
      ...['--cookie', cookie, '-p', 'nachname,entwurf,sperrtag'],
      ...['--data', `_csrf=${csrf}&entwurf=${uuid()}&nachname=a&sperrtag=1.12.2026`],
    ]),
    await sqlmap('sqlmap: Schnittstelle', `${adresse}/api/v1/fristen`, [
      ...[
        '--data',
        '{"regel":"widerspruch","ereignis":"2026-11-02"}',
        '-H',
        'Content-Type: application/json',
      ],
    ]),
  ]
  berichte(ergebnisse)
  const { statusCode } = await desk.browser.hole('/heute')
  if (![200, 303].includes(statusCode)) throw new Error(`/heute answers ${statusCode} after the attack`)
}

function berichte(ergebnisse: readonly Ergebnis[]): void {
  for (const { was, funde, dauer, zuEnde } of ergebnisse) {
    console.log(
      `${was.padEnd(32)} ${String(funde.length).padStart(3)} Funde, ${Math.round(dauer / 1000)} s${zuEnde ? '' : ', an der Zeitgrenze beendet'}`,
    )
    for (const fund of funde) console.log(`    ${fund}`)
  }
  if (ergebnisse.some(({ funde }) => funde.length > 0)) process.exitCode = 1
}

async function wapiti(was: string, url: string, dazu: readonly string[]): Promise<Ergebnis> {
  const bericht = path.join(ordner, `${was.replace(/\W+/g, '-')}.json`)
  const wurzel = new URL(url).origin
  const lauf = await starte('wapiti', WAPITI_S, [
    ...['-u', `${wurzel}/`, '-s', url, '--scope', 'folder', '-m', MODULE],
    ...[
      '--max-scan-time',
      String(WAPITI_S),
      '--flush-session',
      '--no-bugreport',
      '-f',
      'json',
      '-o',
      bericht,
    ],
    ...['--store-session', ordner, ...dazu],
  ])
  if (!existsSync(bericht)) {
    return { was, funde: ['kein Bericht: wapiti wurde nicht fertig'], dauer: lauf.dauer, zuEnde: false }
  }
  const { vulnerabilities } = JSON.parse(readFileSync(bericht, 'utf8')) as Bericht
  const funde = Object.entries(vulnerabilities).flatMap(([art, liste]) =>
    liste
      // No browser knows this header any more; where one did, it opened holes (OWASP).
      .filter(({ info }) => !info.startsWith('X-XSS-Protection'))
      .map(({ method, path: wo, info }) => `${art}: ${method} ${wo} ${info}`),
  )
  return { was, funde, dauer: lauf.dauer, zuEnde: lauf.zuEnde }
}

type Bericht = {
  readonly vulnerabilities: Readonly<
    Record<string, readonly { method: string; path: string; info: string }[]>
  >
}

async function sqlmap(was: string, url: string, dazu: readonly string[]): Promise<Ergebnis> {
  const { text, dauer, zuEnde } = await starte('sqlmap', SQLMAP_S, [
    ...[
      '-u',
      url,
      '--batch',
      '--level=3',
      '--risk=2',
      '--dbms=PostgreSQL',
      '--technique=BEUST',
      '--flush-session',
    ],
    ...[
      '--output-dir',
      path.join(ordner, 'sqlmap'),
      '--disable-coloring',
      '--time-sec=2',
      '--ignore-code=*',
      ...dazu,
    ],
  ])
  const gepruefte = (text.match(/testing '/g) ?? []).length
  if (gepruefte === 0) throw new Error(`${was}: nothing was tested\n${text.slice(-2000)}`)
  const funde = text
    .split('\n')
    .filter(zeile => /is vulnerable|appears to be '.*' injectable|^Parameter: /.test(zeile))
  return { was: `${was} (${gepruefte} Proben)`, funde, dauer, zuEnde }
}

/** Runs a tool for so many seconds at most, and keeps what it says. */
async function starte(name: string, sekunden: number, argumente: readonly string[]) {
  const ab = performance.now()
  const kind = spawn(name, argumente, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, HOME: ordner },
  })
  // Interrupted, wapiti asks what to do: write the report.
  kind.stdin.on('error', () => undefined)
  kind.stdin.write('r\n')
  let text = ''
  for (const strom of [kind.stdout, kind.stderr]) strom.on('data', stueck => (text += String(stueck)))
  const grenze = setTimeout(() => kind.kill('SIGINT'), sekunden * 1000)
  // Some of its modules swallow the interruption.
  const schluss = setTimeout(() => kind.kill('SIGKILL'), (sekunden + NACHFRIST_S) * 1000)
  await new Promise(fertig => kind.once('close', fertig))
  clearTimeout(schluss)
  clearTimeout(grenze)
  const dauer = performance.now() - ab
  return { text, dauer, zuEnde: dauer < sekunden * 1000 }
}

function istDa(name: string): boolean {
  try {
    execFileSync('which', [name], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The invented households; answers the id of one of their cases. */
async function fuelle({ app, wer }: Desk): Promise<string> {
  const ids = haushalte(HEUTE).map(({ akte }) => ({ id: uuid(), akte }))
  for (const { id, akte } of ids) await mitStelle(app.zugang, wer, z => insertFall(z, id, akte, HEUTE))
  return ids[0]?.id ?? ''
}
