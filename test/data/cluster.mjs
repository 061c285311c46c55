// A private PostgreSQL for one run of the tests: own folder, loopback, own password; gone when the run ends.
import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'

const DEBIAN = '/usr/lib/postgresql'

/** Returns { url, adminUrl, bin, stoppe, halteAn, wieder } or a sentence that says why there is none. */
export async function starteCluster() {
  const bin = findeBinaries()
  if (bin === undefined) return 'kein PostgreSQL unter /usr/lib/postgresql gefunden'
  const wer = wessen()
  if (wer === undefined) return 'als root braucht PostgreSQL den Benutzer postgres, den es hier nicht gibt'

  const ordner = mkdtempSync(path.join(tmpdir(), 'sperrstopp-pg-'))
  const geheim = randomBytes(18).toString('hex')
  const passwortdatei = path.join(ordner, 'passwort')
  writeFileSync(passwortdatei, geheim, { mode: 0o600 })
  if (wer.uid !== undefined) for (const pfad of [ordner, passwortdatei]) chownSync(pfad, wer.uid, wer.gid)
  const daten = path.join(ordner, 'daten')
  // prettier-ignore
  execFileSync(path.join(bin, 'initdb'), ['-D', daten, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwortdatei,
    '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync', '--no-instructions'], { ...wer, cwd: ordner, stdio: ['ignore', 'ignore', 'inherit'] })

  const port = await freierPort()
  const protokoll = openSync(path.join(ordner, 'protokoll'), 'w')
  // prettier-ignore
  const starte = () => spawn(path.join(bin, 'postgres'), ['-D', daten, '-p', String(port), '-k', ordner, '-c', 'listen_addresses=127.0.0.1',
    '-c', 'fsync=off', '-c', 'log_min_messages=fatal', '-c', 'log_error_verbosity=terse', '-c', 'log_min_error_statement=panic'],
    { ...wer, cwd: ordner, stdio: ['ignore', protokoll, protokoll] })
  let server = starte()
  const halteAn = async () => {
    const ende = new Promise(fertig => server.once('exit', fertig))
    if (server.exitCode !== null || !server.kill('SIGINT')) return
    await ende
  }
  const wieder = () => {
    server = starte()
  }
  const stoppe = async () => {
    await halteAn()
    rmSync(ordner, { recursive: true, force: true })
  }

  const adminUrl = `postgres://postgres:${geheim}@127.0.0.1:${port}/postgres`
  try {
    await legeAnmeldungAn(adminUrl, geheim)
  } catch (error) {
    const log = readFileSync(path.join(ordner, 'protokoll'), 'utf8').split('\n').slice(-5).join(' | ')
    await stoppe()
    throw new Error(`PostgreSQL für die Tests startet nicht: ${error.message} (${log})`)
  }
  return {
    url: `postgres://sperrstopp:${geheim}@127.0.0.1:${port}/sperrstopp`,
    adminUrl,
    bin,
    stoppe,
    halteAn,
    wieder,
  }
}

/** The login of the README: neither superuser nor exempt from row-level security, may create the roles. */
async function legeAnmeldungAn(adminUrl, geheim) {
  const admin = await verbinde(adminUrl, Date.now() + 20_000)
  try {
    await admin.query(`create role sperrstopp login createrole createdb password '${geheim}'`)
    await admin.query('create database sperrstopp owner sperrstopp')
  } finally {
    await admin.end()
  }
}

async function verbinde(url, bis) {
  for (;;) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      if (Date.now() > bis) throw error
      await new Promise(fertig => setTimeout(fertig, 50))
    }
  }
}

/** The newest version that Debian's packages installed. */
function findeBinaries() {
  if (!existsSync(DEBIAN)) return undefined
  return readdirSync(DEBIAN)
    .sort((a, b) => Number(b) - Number(a))
    .map(version => path.join(DEBIAN, version, 'bin'))
    .find(bin => existsSync(path.join(bin, 'initdb')))
}

/** initdb refuses root, so root starts it as the user postgres. */
function wessen() {
  if (process.getuid?.() !== 0) return {}
  const zeile = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(eintrag => eintrag.startsWith('postgres:'))
  const [, , uid, gid] = zeile?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

function freierPort() {
  return new Promise((fertig, fehler) => {
    const server = createServer().once('error', fehler)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => fertig(port))
    })
  })
}
