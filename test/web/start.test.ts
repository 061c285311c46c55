import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { createServer, type Server } from 'node:net'
import { networkInterfaces } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import t, { type Test } from 'tap'
import { GRUENDUNG, tokenIn } from '../desk.ts'

// Some thirty starts of the whole process.

const WURZEL = path.join(import.meta.dirname, '../..')

type Umgebung = Record<string, string>

/** The desk as `npm start` runs it, in a folder of its own. */
class Lauf {
  readonly prozess: ChildProcess
  aus = ''
  fehler = ''
  readonly ende: Promise<number | null>

  constructor(env: Umgebung) {
    const rein = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^(TAP|NODE_OPTIONS|DATABASE)/.test(name)),
    )
    this.prozess = spawn(process.execPath, ['--import=tsx', 'server/main.ts'], {
      cwd: WURZEL,
      env: { ...rein, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.prozess.stdout?.on('data', stueck => (this.aus += String(stueck)))
    this.prozess.stderr?.on('data', stueck => (this.fehler += String(stueck)))
    this.ende = new Promise(fertig => this.prozess.on('close', code => fertig(code)))
  }

  /** Waits for a line that fits; throws when the process ends before. */
  async zeile(muster: RegExp): Promise<string> {
    let vorbei = false
    void this.ende.then(() => (vorbei = true))
    for (;;) {
      const treffer = muster.exec(this.aus)
      if (treffer) return treffer[1] ?? treffer[0]
      if (vorbei) throw new Error(`ended: ${this.fehler}`)
      await new Promise(dann => setTimeout(dann, 20))
    }
  }

  adresse(): Promise<string> {
    return this.zeile(/Sperrstopp läuft: (\S+)\n/)
  }

  async beende(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    this.prozess.kill(signal)
    return this.ende
  }
}

/** Starts in the folder of the test (or as told) and makes sure it is gone afterwards. */
function starte(t: Test, env: Umgebung): Lauf {
  const lauf = new Lauf(env)
  t.teardown(() => lauf.beende('SIGKILL'))
  return lauf
}

/** One line on stderr, exit code 1, nothing on stdout. */
async function scheitert(t: Test, env: Umgebung, zeile: RegExp): Promise<void> {
  const lauf = starte(t, env)
  t.equal(await lauf.ende, 1)
  t.match(lauf.fehler, zeile)
  t.equal(lauf.fehler.split('\n').length, 2, 'genau eine Zeile')
  t.notMatch(lauf.fehler, / at |Error:|undefined/)
  t.equal(lauf.aus.replace(/^Neuer Hauptschlüssel.*\nSichern .*\n/, ''), '')
}

const ordner = (t: Test): string => t.testdir()

t.test('der erste Start: Schlüssel, Adresse, Gründungslink; nur auf diesem Rechner', async t => {
  const DATA_DIR = path.join(ordner(t), 'neu')
  const lauf = starte(t, { DATA_DIR })
  const link = await lauf.zeile(/(http:\S+\/gruenden\?code=\S+)\n/)
  const adresse = await lauf.adresse()
  t.match(adresse, /^http:\/\/127\.0\.0\.1:[1-9]\d+$/, 'PORT=0 nennt den wirklichen Port')
  t.ok(link.startsWith(adresse))
  t.match(lauf.aus, `Neuer Hauptschlüssel: ${DATA_DIR}/hauptschluessel`)
  t.equal(lauf.fehler, '', 'nichts davon steht im Protokoll')
  t.equal(fs.statSync(path.join(DATA_DIR, 'hauptschluessel')).mode & 0o777, 0o600)
  t.equal(fs.statSync(DATA_DIR).mode & 0o777, 0o700)

  const { port } = new URL(adresse)
  for (const ip of fremdeAdressen()) await t.rejects(fetch(`http://${ip}:${port}/anmelden`), ip)

  await gruende(t, link, adresse)
  t.equal(await lauf.beende(), 0)
  t.equal(lauf.fehler, '')
  t.notOk(fs.existsSync(path.join(DATA_DIR, 'sperre')), 'der Ordner ist wieder frei')

  t.test('der nächste Start: kein Link, kein neuer Schlüssel, bald eine Seite', async t => {
    const anfang = performance.now()
    const lauf = starte(t, { DATA_DIR })
    const seite = await fetch(`${await lauf.adresse()}/anmelden`)
    const dauer = performance.now() - anfang
    t.comment(`erste Seite nach ${Math.round(dauer)} ms`)
    t.equal(seite.status, 200)
    // Measured 1.9 s on two idle cores (the bench holds it); this only catches what got out of hand.
    t.ok(dauer < 60_000)
    t.notMatch(lauf.aus, /gruenden|Hauptschlüssel/)

    t.test('ein zweiter Start auf demselben Ordner wird abgewiesen, der erste läuft weiter', async t => {
      await scheitert(
        t,
        { DATA_DIR },
        /^Der Ordner .* ist schon von einem laufenden Sperrstopp belegt \(Prozess \d+\)\.$/m,
      )
      t.equal((await fetch(`${await lauf.adresse()}/anmelden`)).status, 200)
    })

    t.test('ein belegter Port schadet nicht', async t => {
      const { port } = new URL(await lauf.adresse())
      const andere = path.join(ordner(t), 'andere')
      await scheitert(
        t,
        { DATA_DIR: andere, PORT: port },
        /^Der Port \d+ auf 127\.0\.0\.1 ist schon belegt\. Setzen Sie PORT/,
      )
      t.notOk(fs.existsSync(path.join(andere, 'sperre')), 'der Ordner ist wieder frei')
    })

    t.test('nach kill -9 ist alles noch da', async t => {
      await lauf.beende('SIGKILL')
      const wieder = starte(t, { DATA_DIR })
      const adresse = await wieder.adresse()
      t.notMatch(wieder.aus, 'gruenden')
      t.equal(await meldeAn(adresse), 303)
      t.equal(await wieder.beende('SIGINT'), 0)
    })
  })

  t.test('der Hauptschlüssel: fehlt, beschädigt, ein anderer', async t => {
    const datei = path.join(DATA_DIR, 'hauptschluessel')
    const richtig = fs.readFileSync(datei)
    fs.rmSync(datei)
    await scheitert(
      t,
      { DATA_DIR },
      /^Der Hauptschlüssel .*\/hauptschluessel fehlt\. Ohne ihn sind die Fälle nicht lesbar/,
    )
    t.notOk(fs.existsSync(datei), 'es wird kein neuer gemacht')
    fs.writeFileSync(datei, 'kein schluessel\n')
    await scheitert(
      t,
      { DATA_DIR },
      /^.*hauptschluessel ist kein Hauptschlüssel \(64 Zeichen 0-9 und a-f\)\.$/m,
    )
    fs.writeFileSync(datei, `${randomBytes(32).toString('hex')}\n`)
    await scheitert(t, { DATA_DIR }, /^Der Hauptschlüssel .* gehört zu einer anderen Datenbank\./)
    fs.writeFileSync(datei, richtig)
    const lauf = starte(t, { DATA_DIR })
    t.equal(await meldeAn(await lauf.adresse()), 303)
    t.equal(await lauf.beende(), 0)
  })

  t.test('eine Datenbank aus einer neueren Fassung bleibt, wie sie ist', async t => {
    await mitDatenbank(DATA_DIR, frage =>
      frage("insert into kysely_migration values ('209901010000_expand_spaeter', '2099-01-01')"),
    )
    await scheitert(
      t,
      { DATA_DIR },
      /^Die Datenbank gehört zu einer neueren Fassung von Sperrstopp \(209901010000_expand_spaeter\)\./,
    )
  })
})

t.test('ein erster Start, der mittendrin stirbt, steht dem nächsten nicht im Weg', async t => {
  const DATA_DIR = path.join(ordner(t), 'd')
  const lauf = starte(t, { DATA_DIR })
  while (!fs.existsSync(path.join(DATA_DIR, 'pg', 'base'))) await new Promise(dann => setTimeout(dann, 5))
  await lauf.beende('SIGKILL')
  t.ok(fs.existsSync(path.join(DATA_DIR, 'pg-entsteht')))
  const wieder = starte(t, { DATA_DIR })
  await wieder.zeile(/gruenden\?code=/)
  t.notOk(fs.existsSync(path.join(DATA_DIR, 'pg-entsteht')))
  t.equal(await wieder.beende(), 0)
})

t.test('jeder Fehler beim Start ist eine Zeile', async t => {
  const datei = path.join(t.testdir({ datei: 'kein Ordner' }), 'datei')
  const umgebung: [was: string, env: Umgebung, zeile: RegExp][] = [
    [
      'PORT ist keine Zahl',
      { PORT: 'abc' },
      /^Die Umgebungsvariable PORT ist nicht lesbar: erwartet wird eine Zahl von 0 bis 65535\.$/m,
    ],
    ['PORT zu groß', { PORT: '70000' }, /^Die Umgebungsvariable PORT/],
    ['LOG_LEVEL unbekannt', { LOG_LEVEL: 'laut' }, /^Die Umgebungsvariable LOG_LEVEL/],
    ['BASE_URL ohne Schema', { BASE_URL: 'beratung.example' }, /^Die Umgebungsvariable BASE_URL/],
    ['BASE_URL mit Pfad', { BASE_URL: 'https://a.example/pfad' }, /^Die Umgebungsvariable BASE_URL/],
    ['TRUST_PROXY ist keine Adresse', { TRUST_PROXY: 'true' }, /^Die Umgebungsvariable TRUST_PROXY/],
    [
      'DATABASE_URL ist etwas anderes',
      { DATABASE_URL: 'mysql://a/b' },
      /^Die Umgebungsvariable DATABASE_URL/,
    ],
    ['DATA_DIR ist eine Datei', { DATA_DIR: datei }, /^Der Ordner .*datei ist kein Ordner\.$/m],
    [
      'DATA_DIR liegt unter einer Datei',
      { DATA_DIR: `${datei}/unten` },
      /^Der Ordner .*unten ist kein Ordner\.$/m,
    ],
    [
      'DATA_DIR nicht beschreibbar',
      { DATA_DIR: '/proc/sperrstopp' },
      /^Der Ordner \/proc\/sperrstopp (lässt sich nicht anlegen|darf nicht)/,
    ],
    ['Datenträger voll', { DATA_DIR: '/dev/full/x' }, /^Der Ordner /],
    [
      'DATABASE_URL: niemand antwortet',
      { DATABASE_URL: 'postgres://a:geheim@127.0.0.1:1/x' },
      /^Die Datenbank postgres:\/\/a@127\.0\.0\.1:1\/x ist nicht erreichbar: dort antwortet kein PostgreSQL\.$/m,
    ],
    [
      'DATABASE_URL: unbekannter Rechner',
      { DATABASE_URL: 'postgres://a@rechner.invalid/x' },
      /^Die Datenbank .* ist nicht erreichbar: (diesen Rechner gibt es nicht|dieser Rechner ist nicht zu finden)\.$/m,
    ],
  ]
  for (const [was, env, zeile] of umgebung) {
    t.test(was, t => scheitert(t, { DATA_DIR: path.join(ordner(t), 'd'), ...env }, zeile))
  }

  t.test('HOST ist keine Adresse dieses Rechners', async t => {
    const DATA_DIR = path.join(ordner(t), 'd')
    await scheitert(
      t,
      { DATA_DIR, HOST: '192.0.2.1' },
      /^HOST=192\.0\.2\.1 ist keine Adresse dieses Rechners\.$/m,
    )
    t.notOk(fs.existsSync(path.join(DATA_DIR, 'sperre')))
  })

  t.test('DATABASE_URL führt zu etwas, das kein PostgreSQL ist', async t => {
    for (const antwort of ['HTTP/1.1 400 Bad Request\r\n\r\n', '']) {
      const server = await falscherServer(t, antwort)
      const url = `postgres://a:geheim@127.0.0.1:${server}/x`
      await scheitert(
        t,
        { DATA_DIR: ordner(t), DATABASE_URL: url },
        /^Die Datenbank postgres:\/\/a@127\.0\.0\.1:\d+\/x ist nicht erreichbar: dort antwortet kein PostgreSQL\.$/m,
      )
    }
  })
})

const server = process.env['TEST_DATABASE_URL']
t.test('ein PostgreSQL-Server', { skip: server ? false : 'braucht TEST_DATABASE_URL' }, async t => {
  const url = new URL(server ?? '')
  const name = `t_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: url.href })
  await admin.connect()
  await admin.query(`create database ${name}`)
  t.teardown(async () => {
    await admin.query(`drop database if exists ${name}`)
    await admin.end()
  })
  const mit = (anders: Partial<Pick<URL, 'pathname' | 'password' | 'username'>>): string =>
    Object.assign(new URL(url), { pathname: `/${name}`, ...anders }).href

  t.test('eine Datenbank, die es nicht gibt', t =>
    scheitert(
      t,
      { DATA_DIR: ordner(t), DATABASE_URL: mit({ pathname: '/gibtesnicht' }) },
      /diese Datenbank gibt es nicht\.$/m,
    ),
  )
  t.test('ein Name, den es nicht gibt', t =>
    scheitert(
      t,
      { DATA_DIR: ordner(t), DATABASE_URL: mit({ username: 'niemand', password: 'x' }) },
      /^Die Datenbank .* ist nicht erreichbar: .*\.$/m,
    ),
  )
  t.test('gründen, anhalten, wieder anmelden', async t => {
    const env = { DATA_DIR: ordner(t), DATABASE_URL: mit({}) }
    const lauf = starte(t, env)
    const link = await lauf.zeile(/(http:\S+\/gruenden\?code=\S+)\n/)
    await gruende(t, link, await lauf.adresse())
    t.equal(await lauf.beende(), 0)
    const wieder = starte(t, env)
    t.equal(await meldeAn(await wieder.adresse()), 303)
    t.equal(await wieder.beende(), 0)

    t.test('ein zweiter Rechner ohne den Schlüssel startet nicht', t =>
      scheitert(
        t,
        { ...env, MASTER_KEY_FILE: path.join(ordner(t), 'anders') },
        /^Der Hauptschlüssel .*anders fehlt\./,
      ),
    )
  })
})

/** Founds the desk through the page, as the person does who started it. */
async function gruende(t: Test, link: string, adresse: string): Promise<void> {
  const seite = await fetch(link)
  t.equal(seite.status, 200)
  const antwort = await sende(seite, adresse, '/gruenden', {
    ...GRUENDUNG,
    code: new URL(link).searchParams.get('code') ?? '',
  })
  t.equal(antwort.status, 303)
}

async function meldeAn(adresse: string): Promise<number> {
  const { anmeldename, passwort } = GRUENDUNG
  const antwort = await sende(await fetch(`${adresse}/anmelden`), adresse, '/anmelden', {
    anmeldename,
    passwort,
  })
  return antwort.status
}

async function sende(
  seite: Response,
  adresse: string,
  url: string,
  werte: Record<string, string>,
): Promise<Response> {
  const cookie = seite.headers
    .getSetCookie()
    .map(zeile => zeile.split(';')[0])
    .join('; ')
  const body = new URLSearchParams({ ...werte, _csrf: tokenIn(await seite.text()) ?? '' })
  return fetch(`${adresse}${url}`, { method: 'POST', body, headers: { cookie }, redirect: 'manual' })
}

/** Runs SQL in the folder of a desk that is not running. */
async function mitDatenbank(
  dataDir: string,
  fn: (frage: (sql: string) => Promise<unknown>) => Promise<unknown>,
): Promise<void> {
  const { PGlite } = await import('@electric-sql/pglite')
  const lite = await PGlite.create({ dataDir: path.join(dataDir, 'pg') })
  await fn(sql => lite.query(sql))
  await lite.close()
}

/** Addresses under which others would reach this machine. */
const fremdeAdressen = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap(liste => liste ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)

/** Something that listens and is no PostgreSQL: it answers with this text, or hangs up. */
async function falscherServer(t: Test, antwort: string): Promise<number> {
  const server: Server = createServer(socket => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(antwort))
  })
  await new Promise<void>(bereit => server.listen(0, '127.0.0.1', bereit))
  t.teardown(() => server.close())
  const adresse = server.address()
  return typeof adresse === 'object' && adresse ? adresse.port : 0
}
