import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import Fastify from 'fastify'
import t from 'tap'
import { readConfig } from '../../server/config.ts'
import { liesStelle } from '../../server/data/zugriff.ts'
import { alsAusgabe, liesAusgabe } from '../../server/features/dokumente/konverter/protokoll.ts'
import { KONVERTER, wandle } from '../../server/features/dokumente/werkstatt.ts'
import { addSicherheit, serverOptionen } from '../../server/web/sicherheit.ts'
import { alsMultipart, freshDesk, GRENZE } from '../desk.ts'
import { ANGEDROHT } from './hilfe.ts'
import { foto, textPdf } from './korpus.ts'

/* The process that opens files: whatever happens to it, the server goes on and nothing stays behind. */

const { app, browser, wer } = await freshDesk(t)
const fall = String((await browser.sende('/faelle', ANGEDROHT)).headers.location)
const { port } = new URL(await app.listen({ port: 0, host: '127.0.0.1' }))

const WACHE = path.join(path.dirname(KONVERTER), 'wache.ts')

/** Converters that a hostile file has taken over. */
const UEBERNOMMEN: Record<string, string> = {
  'haengt.mjs': 'for (;;);',
  'schweigt.mjs': 'setInterval(() => {}, 1000)',
  'stirbt.mjs': 'process.abort()',
  'liest-nicht.mjs': 'process.exit(0)',
  'plappert.mjs':
    'const b = Buffer.alloc(1e6, 65); for (;;) process.stdout.write(b), await new Promise(setImmediate)',
  'luegt.mjs': `process.stdin.resume().on('end', () => console.log('{"format":"bild","original":null,"seiten":[[10,10,5]]}\\n<html'))`,
  'frisst.mjs': `const { stelleWache } = await import(${JSON.stringify(WACHE)}); await stelleWache(300 * 1024 * 1024, 60); const a = []; for (;;) a.push(Buffer.alloc(10e6, 1))`,
}

t.test(
  'ein Konverter, der hängt, stirbt, lügt oder alles frisst, ist eine Meldung und sonst nichts',
  async t => {
    const ordner = t.testdir(UEBERNOMMEN)
    for (const name of Object.keys(UEBERNOMMEN)) {
      const start = performance.now()
      const sekunden = name === 'frisst.mjs' ? 30 : 4
      t.equal(
        await wandle(Buffer.alloc(9_000_000, 1), { programm: path.join(ordner, name), sekunden }),
        'aufwendig',
        name,
      )
      t.ok(performance.now() - start < sekunden * 1000 + 3000, `${name} ended in time`)
    }
  },
)

t.test('der Konverter erbt nichts: keine Umgebung, kein Schlüssel', async t => {
  // Not „nothing at all“: tap itself adds to the environment of every process under test.
  process.env['GEHEIM_FUER_DEN_TEST'] = 'x'
  const ordner = t.testdir({
    'umgebung.mjs': `process.stdin.resume().on('end', () => { console.log('{"grund":"leer"}'); process.exitCode = ['GEHEIM_FUER_DEN_TEST', 'PATH', 'HOME'].filter(name => name in process.env).length })`,
  })
  t.equal(await wandle(Buffer.from('x'), { programm: path.join(ordner, 'umgebung.mjs') }), 'leer')
})

t.test('die Ausgabe wird geprüft, ehe sie geglaubt wird', async t => {
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
  const seite = { breite: 10, hoehe: 20, jpeg }
  const gut = { format: 'pdf', seiten: [seite, seite], original: Buffer.from('%PDF-1.7 ') } as const
  t.same(liesAusgabe(alsAusgabe(gut)), gut)
  t.same(liesAusgabe(alsAusgabe({ format: 'bild', seiten: [seite], original: null })), {
    format: 'bild',
    seiten: [seite],
    original: null,
  })
  const schlecht = [
    Buffer.from(''),
    Buffer.from('{}'),
    Buffer.from('null\n'),
    Buffer.from('{"grund":"erfunden"}\n'),
    alsAusgabe({ ...gut, seiten: [] }),
    alsAusgabe({ ...gut, seiten: Array.from({ length: 31 }, () => seite) }),
    alsAusgabe({ ...gut, seiten: [{ ...seite, breite: 2401 }] }),
    alsAusgabe({ ...gut, seiten: [{ ...seite, jpeg: Buffer.from('<htm') }] }),
    alsAusgabe({ ...gut, original: Buffer.from('<html>') }),
    alsAusgabe({ ...gut, format: 'bild' }),
    Buffer.concat([alsAusgabe(gut), Buffer.from('x')]),
    alsAusgabe(gut).subarray(0, -1),
  ]
  for (const [nummer, ausgabe] of schlecht.entries()) t.equal(liesAusgabe(ausgabe), undefined, String(nummer))
})

t.test('S-42, S-43 gemessen: ein Foto mit 12 Millionen Bildpunkten, ein PDF mit 10 Seiten', async t => {
  for (const [was, datei, seiten] of [
    ['Foto', await foto(4000, 3000), 1],
    ['PDF', await textPdf(10), 10],
  ] as const) {
    const start = performance.now()
    const ergebnis = await wandle(datei)
    t.comment(`${was}: ${Math.round(performance.now() - start)} ms`)
    t.match(ergebnis, { seiten: { length: seiten } })
  }
})

const ziel = `${fall}/dokumente`
const tokenAus = async (): Promise<string> =>
  /name="_csrf" value="([^"]+)"/.exec((await browser.hole(ziel)).body)?.[1] ?? ''

const anzahl = () =>
  liesStelle(app.zugang, wer, async z => (await z.trx.selectFrom('dokument').select('id').execute()).length)

/** An upload over a real connection that stops after `teil` of its bytes. */
async function beginne(teil: number, inhalt: Buffer) {
  const koerper = alsMultipart({ _csrf: await tokenAus(), art: 'rechnung' }, [{ name: 'a.jpg', inhalt }])
  const cookie = [...browser.cookies].map(([name, wert]) => `${name}=${wert}`).join('; ')
  const kopf = `POST ${ziel} HTTP/1.1\r\nHost: a\r\nSec-Fetch-Site: same-origin\r\nCookie: ${cookie}\r\nContent-Type: multipart/form-data; boundary=${GRENZE}\r\nContent-Length: ${koerper.length}\r\n\r\n`
  const socket = connect(Number(port), '127.0.0.1')
  socket.on('error', () => undefined)
  socket.write(kopf)
  socket.write(koerper.subarray(0, Math.floor(koerper.length * teil)))
  return socket
}

const kurz = (ms: number) => new Promise(dann => setTimeout(dann, ms))

t.test('abgebrochen: nichts gespeichert, der Platz ist wieder frei', async t => {
  const inhalt = await foto(3000, 2000)
  for (let i = 0; i < 6; i++) {
    const socket = await beginne(0.5, inhalt)
    await kurz(100)
    socket.destroy()
  }
  await kurz(200)
  t.equal(await anzahl(), 0)
  const danach = await browser.sendeDateien(ziel, { art: 'rechnung' }, [{ name: 'a.jpg', inhalt }])
  t.equal(danach.statusCode, 303)
})

t.test('alle Plätze belegt: 503 auf Deutsch, mit Retry-After, danach geht es weiter', async t => {
  const inhalt = await foto(800, 600)
  const offene = await Promise.all(Array.from({ length: 4 }, () => beginne(0.5, inhalt)))
  await kurz(300)
  const voll = await browser.sendeDateien(ziel, { art: 'rechnung' }, [{ name: 'b.jpg', inhalt }])
  t.equal(voll.statusCode, 503)
  t.equal(voll.headers['retry-after'], '10')
  t.match(voll.body, 'Gerade werden viele Dateien hochgeladen')
  t.match(voll.body, 'Es ist nichts gespeichert.')
  t.equal((await browser.hole(fall)).statusCode, 200, 'everything else goes on')
  for (const socket of offene) socket.destroy()
  await kurz(300)
  t.equal(
    (await browser.sendeDateien(ziel, { art: 'rechnung' }, [{ name: 'b.jpg', inhalt }])).statusCode,
    303,
  )
})

t.test('S-38 ein Formular, das tröpfelt, wird beendet; ein Hochladen darf länger dauern', async t => {
  const config = readConfig({})
  const server = Fastify({ ...serverOptionen(config) })
  server.decorate('config', config)
  addSicherheit(server, { koerperMs: 300 })
  server.addContentTypeParser('text/x', { parseAs: 'string' }, (_request, body, fertig) => fertig(null, body))
  const dateien = { feld: 'x', zahl: 1, byte: 1, zusammen: 1 }
  server.post('/formular', async () => 'ok')
  server.post('/dateien', { config: { dateien } }, async () => 'ok')
  t.teardown(() => server.close())
  const { port } = new URL(await server.listen({ port: 0, host: '127.0.0.1' }))
  const troepfle = (wohin: string): Promise<string> =>
    new Promise(fertig => {
      let antwort = ''
      const socket = connect(Number(port), '127.0.0.1')
      socket.on('data', stueck => (antwort += stueck.toString()))
      socket.on('error', () => undefined)
      socket.on('close', () => fertig(antwort))
      socket.write(
        `POST ${wohin} HTTP/1.1\r\nHost: a\r\nContent-Type: text/x\r\nContent-Length: 8\r\nConnection: close\r\n\r\n`,
      )
      let n = 0
      const uhr = setInterval(() => (n++ < 8 ? socket.write('x') : clearInterval(uhr)), 100)
    })
  t.match(await troepfle('/formular'), /^HTTP\/1\.1 408 /)
  t.match(await troepfle('/dateien'), /^HTTP\/1\.1 200 [\s\S]*ok$/)
})

t.test('auch ein abgeschossener Konverter lässt nichts auf der Platte', async t => {
  const ordner = t.testdir({ tmp: {}, wo: {} })
  const [tmp, wo] = [path.join(ordner, 'tmp'), path.join(ordner, 'wo')]
  const pdf = await textPdf(20)
  for (const ms of [150, 600, 1200]) {
    const prozess = spawn(process.execPath, [`--import=${import.meta.resolve('tsx')}`, KONVERTER], {
      env: { TMPDIR: tmp },
      cwd: wo,
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    prozess.stdin.on('error', () => undefined)
    prozess.stdin.end(pdf)
    setTimeout(() => prozess.kill('SIGKILL'), ms)
    await new Promise(ende => prozess.once('close', ende))
  }
  t.same(readdirSync(wo), [])
  const uebersetzt = readdirSync(tmp, { recursive: true, encoding: 'utf8', withFileTypes: true })
  for (const datei of uebersetzt.filter(eintrag => eintrag.isFile())) {
    const inhalt = readFileSync(path.join(datei.parentPath, datei.name))
    t.notOk(inhalt.includes(pdf.subarray(0, 200)) || inhalt.includes('JFIF'), datei.name)
  }
})
