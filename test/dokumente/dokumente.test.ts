import t from 'tap'
import { liesStelle, mitStelle } from '../../server/data/zugriff.ts'
import { anmelden, type Dateiteil, freshDesk, GRENZE, gruendeStelle, neuePerson } from '../desk.ts'
import { ANGEDROHT, worte } from './hilfe.ts'
import { foto, png, textPdf } from './korpus.ts'

/* Documents of a case: what a counsellor does with them, and what nobody else sees. */

const { app, browser, wer } = await freshDesk(t)

const nimmAuf = async (): Promise<string> =>
  String((await browser.sende('/faelle', ANGEDROHT)).headers.location)

const lade = (
  fall: string,
  dateien: readonly Dateiteil[],
  felder: Record<string, string> = {},
  wo = browser,
) => wo.sendeDateien(`${fall}/dokumente`, { art: 'versorger', datiert: '6.11.2026', ...felder }, dateien)

const dokumenteVon = async (fall: string): Promise<string[]> => [
  ...new Set(
    [
      ...(await browser.hole(`${fall}/dokumente`)).body.matchAll(
        /href="(\/faelle\/[^"]*\/dokumente\/[0-9a-f-]{36})"/g,
      ),
    ].map(([, href = '']) => href),
  ),
]

const amFeld = (html: string, feld = 'dateien'): string =>
  worte(new RegExp(`id="f-${feld}-fehler">(.*?)</span>\n`, 's').exec(html)?.[1] ?? '')

const fall = await nimmAuf()
const [KANARIE, ZEISIG] = [await foto(1600, 1200), await textPdf(2)]

t.test('ein Foto und ein PDF: Liste, Seiten, Verlauf, Seite des Falls', async t => {
  const antwort = await lade(fall, [
    { name: 'C:\\fakepath\\Kanarienvogelin.jpg', inhalt: KANARIE },
    { name: 'Zeisigpfad.pdf', inhalt: ZEISIG },
  ])
  t.equal(antwort.statusCode, 303)
  t.equal(antwort.headers.location, `${fall}/dokumente?neu=2&schon=0`)
  const liste = worte((await browser.hole(String(antwort.headers.location))).body)
  t.match(liste, '2 Dokumente sind gespeichert.')
  t.match(
    liste,
    /Dokument 1 Brief des Versorgers .*Kanarienvogelin\.jpg 06\.11\.2026 1 Seite heute 10:30 Aylin T\./,
  )
  t.match(liste, /Dokument 2 Brief des Versorgers Zeisigpfad\.pdf 06\.11\.2026 2 Seiten/)
  const verlauf = worte((await browser.hole(`${fall}/verlauf`)).body)
  t.match(verlauf, 'Dokument 1 hinzugefügt: Brief des Versorgers vom 06.11.2026, 1 Seite.')
  t.match(worte((await browser.hole(fall)).body), 'Dokument 2 Brief des Versorgers 06.11.2026 2 Seiten')

  const [erstes = '', zweites = ''] = await dokumenteVon(fall)
  const seite = (await browser.hole(zweites)).body
  t.match(seite, `<img src="${zweites}/seiten/1" alt="Dokument 2, Seite 1 von 2" width="1414" height="2000">`)
  t.match((await browser.hole(erstes)).body, 'width="1200" height="1600"', 'upright, as EXIF says')
})

t.test('S-42 im Bild bleibt nichts von Ort, Gerät und Zeit', async t => {
  t.ok(KANARIE.includes('Kanarienkamera') && KANARIE.includes('Exif'), 'it was there')
  const [erstes = ''] = await dokumenteVon(fall)
  const { rawPayload: jpeg } = await browser.hole(`${erstes}/seiten/1`)
  for (const wort of [
    'Exif',
    'Kanarienkamera',
    'Zeisig 7',
    '2026',
    'GPS',
    'ICC_PROFILE',
    'photoshop',
    'http://',
  ])
    t.notOk(jpeg.includes(wort), wort)
  t.same(
    abschnitte(jpeg).filter(marke => (marke & 0xf0) === 0xe0 || marke === 0xfe),
    [],
    'no application segment and no comment at all',
  )
})

t.test(
  'S-45 jede Antwort mit Bytes: Name vom Server, nosniff, sandbox, nichts im Zwischenspeicher',
  async t => {
    const [erstes = '', zweites = ''] = await dokumenteVon(fall)
    const adressen = [
      [`${erstes}/seiten/1`, 'image/jpeg', 'inline'],
      [`${erstes}/datei`, 'image/jpeg', 'attachment; filename="Dokument-01.jpg"'],
      [`${zweites}/datei`, 'application/pdf', 'attachment; filename="Dokument-02.pdf"'],
    ] as const
    for (const [adresse, typ, wie] of adressen) {
      const { headers, statusCode } = await browser.hole(adresse)
      t.equal(statusCode, 200)
      t.match(headers, {
        'content-type': typ,
        'content-disposition': wie,
        'x-content-type-options': 'nosniff',
      })
      t.match(headers['content-security-policy'], /(^|; )sandbox$/)
      t.equal(headers['cache-control'], 'no-store')
      t.equal(headers['cross-origin-resource-policy'], 'same-origin')
    }
    const { rawPayload } = await browser.hole(`${zweites}/datei`)
    t.ok(rawPayload.equals(ZEISIG), 'the PDF as it came, to be enclosed later')
    for (const weg of ['seiten/2', 'seiten/0', 'seiten/01', 'seiten/x', 'seiten/%00', 'original'])
      t.equal((await browser.hole(`${erstes}/${weg}`)).statusCode, 404, weg)
  },
)

t.test('S-70 in den Tabellen steht nichts Lesbares, und vertauscht öffnet sich nichts', async t => {
  const alles = await liesStelle(app.zugang, wer, async ({ trx }) => [
    ...(await trx.selectFrom('dokument').selectAll().execute()),
    ...(await trx.selectFrom('dokumentSeite').selectAll().execute()),
    ...(await trx.selectFrom('dokumentOriginal').selectAll().execute()),
  ])
  t.equal(alles.length, 6)
  for (const zeile of alles)
    for (const wert of Object.values(zeile).filter(wert => Buffer.isBuffer(wert)))
      for (const wort of [
        'Kanarienvogelin',
        'Zeisig',
        'versorger',
        '2026-11-06',
        'JFIF',
        '%PDF',
        'Androhung',
      ])
        t.notOk(wert.includes(wort), wort)

  const [, zweites = ''] = await dokumenteVon(fall)
  const dokumentId = zweites.slice(-36)
  const seiten = await liesStelle(app.zugang, wer, ({ trx }) =>
    trx
      .selectFrom('dokumentSeite')
      .selectAll()
      .where('dokumentId', '=', dokumentId)
      .orderBy('seite')
      .execute(),
  )
  const setze = (bilder: readonly Buffer[]) =>
    mitStelle(app.zugang, wer, async ({ trx }) => {
      await trx.deleteFrom('dokumentSeite').where('dokumentId', '=', dokumentId).execute()
      const values = bilder.map((bild, index) => ({
        stelleId: wer.stelleId,
        dokumentId,
        seite: index + 1,
        bild,
      }))
      await trx.insertInto('dokumentSeite').values(values).execute()
    })
  const bilder = seiten.map(({ bild }) => bild)
  await setze(bilder.toReversed())
  const vertauscht = await browser.hole(`${zweites}/seiten/1`)
  t.equal(vertauscht.statusCode, 500)
  t.notMatch(vertauscht.body, /Unlesbar|dokument_seite|stack/)
  await setze(bilder)
  t.equal((await browser.hole(`${zweites}/seiten/1`)).statusCode, 200)
})

t.test('ein zweiter Klick und dieselbe Datei noch einmal: einmal gespeichert', async t => {
  const fall = await nimmAuf()
  const datei = { name: 'a.png', inhalt: await png(310, 200) }
  const [eins, zwei] = await Promise.all([lade(fall, [datei]), lade(fall, [datei, datei])])
  t.same([eins.statusCode, zwei.statusCode], [303, 303])
  t.equal((await dokumenteVon(fall)).length, 1)
  const nochmal = await lade(fall, [datei])
  t.equal(nochmal.headers.location, `${fall}/dokumente?neu=0&schon=1`)
  t.match((await browser.hole(String(nochmal.headers.location))).body, 'Diese Datei hat der Fall schon.')
  t.equal(worte((await browser.hole(`${fall}/verlauf`)).body).match(/Dokument 1 hinzugefügt/g)?.length, 1)
  const anderer = await nimmAuf()
  t.equal((await lade(anderer, [datei])).headers.location, `${anderer}/dokumente?neu=1&schon=0`)
})

t.test('entfernen: mit Rückfrage, ganz weg, die Nummer bleibt vergeben', async t => {
  const fall = await nimmAuf()
  await lade(fall, [{ name: 'erstes.pdf', inhalt: await textPdf(1) }], { art: 'ausweis', datiert: '' })
  const [erstes = ''] = await dokumenteVon(fall)
  const frage = (await browser.hole(`${erstes}/entfernen`)).body
  t.match(worte(frage), 'Dokument 1 : Ausweis, 1 Seite.')
  t.equal((await dokumenteVon(fall)).length, 1, 'asking changes nothing')
  t.equal((await browser.sende(`${erstes}/entfernung`)).headers.location, `${fall}/dokumente?entfernt=1`)
  t.equal((await browser.sende(`${erstes}/entfernung`)).statusCode, 404, 'a second click')
  for (const weg of ['', '/seiten/1', '/datei', '/entfernen'])
    t.equal((await browser.hole(erstes + weg)).statusCode, 404, weg)
  const id = erstes.slice(-36)
  const rest = await liesStelle(app.zugang, wer, async ({ trx }) => ({
    seiten: await trx.selectFrom('dokumentSeite').select('seite').where('dokumentId', '=', id).execute(),
    original: await trx
      .selectFrom('dokumentOriginal')
      .select('stelleId')
      .where('dokumentId', '=', id)
      .execute(),
    zeile: await trx
      .selectFrom('dokument')
      .select(['angaben', 'abdruck'])
      .where('id', '=', id)
      .executeTakeFirst(),
  }))
  t.same(rest, { seiten: [], original: [], zeile: { angaben: null, abdruck: null } })
  const verlauf = worte((await browser.hole(`${fall}/verlauf`)).body)
  t.equal(verlauf.match(/Dokument 1 entfernt: Ausweis, 1 Seite\./g)?.length, 1)
  await lade(fall, [{ name: 'neu.png', inhalt: await png() }])
  t.match((await browser.hole(`${fall}/dokumente`)).body, /Dokument 2</)
})

t.test('Fehler stehen am Feld, und was gewählt war, bleibt', async t => {
  const fall = await nimmAuf()
  const gut = { name: 'gut.png', inhalt: await png() }
  const leer = await lade(fall, [{ name: '', inhalt: Buffer.alloc(0) }], {
    art: 'bescheid',
    datiert: '31.11.2026',
  })
  t.equal(leer.statusCode, 422)
  t.match(amFeld(leer.body), 'Wählen Sie mindestens eine Datei aus.')
  t.match(leer.body, 'Den 31. November gibt es nicht.')
  t.match(leer.body, 'value="31.11.2026"')
  t.match(leer.body, '<option value="bescheid" selected>')
  t.match(leer.body, 'Es ist nichts gespeichert. Wählen Sie die Dateien bitte noch einmal aus.')

  const ohneArt = await lade(fall, [gut], { art: '' })
  t.match(ohneArt.body, 'Wählen Sie, was für ein Dokument es ist.')
  t.equal((await lade(fall, [gut], { art: 'geheim' })).statusCode, 422)
  const falsch = await lade(fall, [{ ...gut, feld: 'anhang' }])
  t.match(amFeld(falsch.body), 'Die Datei kam in einem falschen Feld an.')
  const gross = await lade(fall, [{ name: 'gross.jpg', inhalt: Buffer.alloc(10 * 1024 * 1024 + 1, 1) }])
  t.match(amFeld(gross.body), '„gross.jpg“: Die Datei ist größer als 10 MB.')
  const schwer = Array.from({ length: 5 }, (_, i) => ({
    name: `${i}.jpg`,
    inhalt: Buffer.alloc(9 * 1024 * 1024, i),
  }))
  t.match(amFeld((await lade(fall, schwer)).body), 'zusammen größer als 40 MB')
  const viele = Array.from({ length: 13 }, (_, i) => ({ name: `${i}.png`, inhalt: Buffer.from([i]) }))
  t.match(amFeld((await lade(fall, viele)).body), 'höchstens 12 Dateien auf einmal')
  const ohneDateien = await browser.sende(`${fall}/dokumente`, { art: 'rechnung' })
  t.equal(ohneDateien.statusCode, 422, 'a form without files, e.g. after signing in again')
  t.same(await dokumenteVon(fall), [])
  const name = await lade(fall, [{ name: '<b>\u202Efdp.exe', inhalt: Buffer.from('MZ') }])
  t.match(name.body, '„&lt;b&gt;fdp.exe“')
})

t.test('S-41 höchstens zwölf Dokumente je Fall', async t => {
  const fall = await nimmAuf()
  const bilder = await Promise.all(Array.from({ length: 13 }, (_, i) => png(20 + i, 20)))
  const dateien = bilder.map((inhalt, i) => ({ name: `${i}.png`, inhalt }))
  t.equal((await lade(fall, dateien.slice(0, 11))).statusCode, 303)
  t.match(amFeld((await lade(fall, dateien.slice(11))).body), 'Es passt noch eines.')
  t.equal((await lade(fall, dateien.slice(11, 12))).statusCode, 303)
  t.match(
    (await browser.hole(`${fall}/dokumente`)).body,
    'Mehr als zwölf Dokumente nimmt ein Fall nicht auf.',
  )
  t.match(amFeldOderSeite((await lade(fall, dateien.slice(12))).body), 'höchstens 12 Dokumente')
  t.equal((await lade(fall, dateien.slice(3, 4))).headers.location, `${fall}/dokumente?neu=0&schon=1`)
})

const amFeldOderSeite = (html: string): string => worte(html)

t.test('S-32 ohne Token, mit fremdem Ursprung, in falscher Form: nichts geschieht', async t => {
  const fall = await nimmAuf()
  const datei = { name: 'a.png', inhalt: await png() }
  t.equal((await lade(fall, [datei], { _csrf: '' })).statusCode, 403)
  t.equal((await lade(fall, [datei], { _csrf: 'x'.repeat(40) })).statusCode, 403)
  const fremd = await browser.sendeDateien(`${fall}/dokumente`, { art: 'rechnung' }, [datei], {
    'sec-fetch-site': 'cross-site',
  })
  t.equal(fremd.statusCode, 403)
  const anderswo = await browser.sendeDateien(`${fall}/notizen`, { notiz: 'x' }, [datei])
  t.equal(anderswo.statusCode, 415, 'no other form takes files')
  const zerrissen = await browser.sendeDateien(`${fall}/dokumente`, {}, [datei], {
    'content-type': 'multipart/form-data; boundary=andere',
  })
  t.equal(zerrissen.statusCode, 400)
  t.match(zerrissen.body, 'Die Dateien sind nicht ganz angekommen')
  const ohneGrenze = await browser.sendeDateien(`${fall}/dokumente`, {}, [datei], {
    'content-type': 'multipart/form-data',
  })
  t.equal(ohneGrenze.statusCode, 400)
  const proto = await browser.sendeDateien(`${fall}/dokumente`, { __proto__x: 'a', constructor: 'x' }, [
    datei,
  ])
  t.equal(proto.statusCode, 400)
  const vieleFelder = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`f${i}`, 'x']))
  t.equal((await browser.sendeDateien(`${fall}/dokumente`, vieleFelder, [])).statusCode, 400)
  const riesig = {
    'content-length': String(200 * 1024 * 1024),
    'content-type': `multipart/form-data; boundary=${GRENZE}`,
  }
  t.equal((await browser.sendeDateien(`${fall}/dokumente`, {}, [], riesig)).statusCode, 413)
  t.same(await dokumenteVon(fall), [])
})

t.test('fremde Stelle, fremder Fall, falsche Rolle, niemand', async t => {
  const [erstes = ''] = await dokumenteVon(fall)
  const anderer = await nimmAuf()
  const verschoben = erstes.replace(fall, anderer)
  for (const weg of ['', '/seiten/1', '/datei', '/entfernen'])
    t.equal((await browser.hole(verschoben + weg)).statusCode, 404, `document of another case ${weg}`)
  t.equal((await browser.sende(`${verschoben}/entfernung`)).statusCode, 404)

  await gruendeStelle(app, { anmeldename: 'unna', name: 'Stelle Unna' })
  const unna = await anmelden(app, 'unna')
  for (const weg of ['', '/seiten/1', '/datei', '/entfernen'])
    t.equal((await unna.hole(erstes + weg)).statusCode, 404, weg)
  t.equal((await unna.hole(`${fall}/dokumente`)).statusCode, 404)
  t.equal((await lade(fall, [{ name: 'a.png', inhalt: await png() }], {}, unna)).statusCode, 404)
  t.equal((await unna.sende(`${erstes}/entfernung`)).statusCode, 404)

  await neuePerson(app, wer.stelleId, 'technik', ['technik', 'koordination'])
  const technik = await anmelden(app, 'technik')
  for (const weg of [`${fall}/dokumente`, erstes, `${erstes}/seiten/1`, `${erstes}/datei`])
    t.equal((await technik.hole(weg)).statusCode, 403, weg)
  t.equal((await lade(fall, [], {}, technik)).statusCode, 403)
  const niemand = new (browser.constructor as new (a: typeof app) => typeof browser)(app)
  t.equal((await niemand.hole(`${erstes}/datei`)).statusCode, 303)
  t.equal((await lade(fall, [{ name: 'a.png', inhalt: await png() }], {}, niemand)).statusCode, 401)
  t.equal((await browser.hole(`${erstes}/datei`)).statusCode, 200, 'still there')
})

/** The markers of a JPEG before its picture data. */
function abschnitte(jpeg: Buffer): number[] {
  const marken: number[] = []
  for (let stelle = 2; jpeg[stelle] === 0xff && jpeg[stelle + 1] !== 0xda;) {
    marken.push(jpeg[stelle + 1] ?? 0)
    stelle += 2 + jpeg.readUInt16BE(stelle + 2)
  }
  return marken
}
