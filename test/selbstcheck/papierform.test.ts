import t from 'tap'
import { FRAGEN } from '../../server/features/selbstcheck/fragen.ts'
import { papierfragen, WENN } from '../../server/features/selbstcheck/papierform.ts'
import { istDruckbar, papierformAlsPdf } from '../../server/features/selbstcheck/papierform-pdf.ts'
import { satz, worte } from '../../server/features/selbstcheck/sprache.ts'
import { tag } from '../../server/recht/datum.ts'
import { Browser, freshDesk } from '../desk.ts'
import { trageProfilEin } from '../stellen/profil.ts'
import { hat, maengel, pdfSeiten, pdfText, tags } from '../briefe/werkzeug.ts'

/* The paper form asks what the pages ask; poster and leaflet say what the desk has entered. */

const de = worte('de')
const skip = hat('pdftotext') && hat('qpdf') ? false : 'poppler-utils oder qpdf fehlt'
const ohneLuecken = (text: string): string => text.replace(/\s+/g, '')

t.test('dieselben Fragen in derselben Reihenfolge, mit denselben Worten', async t => {
  const papier = papierfragen(de)
  t.same(
    papier.map(({ id }) => id),
    FRAGEN.map(({ id }) => id),
  )
  for (const frage of papier) {
    t.ok(frage.titel.startsWith(satz(de, `frage.${frage.id}.titel`)), frage.id)
    t.equal(frage.kreuze.at(-1), 'Weiß ich nicht')
  }
  t.same(papier[0]?.kreuze, ['Strom', 'Gas', 'Strom und Gas', 'Fern-Wärme', 'Wasser', 'Weiß ich nicht'])
  t.equal(
    papier[5]?.titel,
    'An welchem Tag soll abgestellt werden? Oder: Seit welchem Tag ist abgestellt?',
    'auch die Worte anderer Lagen',
  )
  t.equal(
    papier.find(({ id }) => id === 'inhaltAndrohung')?.kreuze.length,
    12,
    'alle Inhalte, keine, weiß nicht',
  )
})

t.test('„nur wenn“ steht genau an den Fragen, die nicht alle bekommen', async t => {
  for (const frage of FRAGEN) {
    const fuerAlle =
      frage.wenn === undefined && frage.gilt({}) && frage.gilt({ vertrag: 'vermieter', lage: 'mahnung' })
    t.equal(WENN[frage.id] === null, fuerAlle, frage.id)
  }
  const gefahr = papierfragen(de).find(({ id }) => id === 'gefahr')
  t.equal(gefahr?.wenn, 'Nur wenn Sie bei Frage 15 etwas angekreuzt haben:')
  t.equal(FRAGEN[14]?.id, 'schutz')
})

void t.test(
  'das Blatt: höchstens 4 Seiten, ausgezeichnet, jede Frage in der Reihenfolge',
  { skip },
  async t => {
    const { app } = await freshDesk(t)
    const { statusCode, headers, rawPayload } = await new Browser(app).hole('/selbstcheck/de/papierform.pdf')
    t.equal(statusCode, 200)
    t.equal(headers['content-type'], 'application/pdf')
    t.ok(pdfSeiten(rawPayload) <= 4, `${pdfSeiten(rawPayload)} Seiten`)
    t.same(maengel(rawPayload), [])
    const marken = tags(rawPayload)
    t.equal(marken.filter(marke => marke === 'H1').length, 1)
    t.equal(marken.filter(marke => marke === 'H2').length, FRAGEN.length)
    const text = ohneLuecken(pdfText(rawPayload))
    t.same(rawPayload, await papierformAlsPdf(de, app.heute()), 'jeden Tag gleich')
    let stelle = 0
    for (const { titel, nummer } of papierfragen(de)) {
      const gefunden = text.indexOf(ohneLuecken(`${nummer}.${titel}`), stelle)
      t.ok(gefunden >= stelle, titel)
      stelle = gefunden
    }
  },
)

t.test('ohne Schrift dafür kein Blatt', async t => {
  t.ok(istDruckbar(de))
  t.notOk(istDruckbar({ ...de, richtung: 'rtl' }))
  t.equal((await papierformAlsPdf(de, tag('2026-11-21'))).subarray(0, 5).toString(), '%PDF-')
})

void t.test('Plakat und Handzettel, mit Code nur wo die Adresse bekannt ist', { skip }, async t => {
  for (const BASE_URL of ['', 'https://beratung.example']) {
    const { browser } = await freshDesk(t, { env: { BASE_URL } })
    const seite = (await browser.hole('/verwaltung/aushang')).body
    t.match(seite, BASE_URL === '' ? 'Der QR-Code fehlt' : 'https://beratung.example/selbstcheck')
    await trageProfilEin(browser)
    for (const blatt of ['plakat', 'handzettel']) {
      const pdf = (await browser.hole(`/verwaltung/aushang/${blatt}.pdf`)).rawPayload
      const text = ohneLuecken(pdfText(pdf))
      t.equal(pdfSeiten(pdf), 1)
      t.same(maengel(pdf), [], blatt)
      for (const wort of [
        'Strom oder Gas soll',
        '0209 555 0100',
        'Dienstag: 9–12 und 15–18:30 Uhr',
        'Deutsch, Türkçe',
        'Kostet nichts. Ohne Namen.',
      ])
        t.ok(text.includes(ohneLuecken(wort)), `${blatt}: ${wort}`)
      t.notMatch(text, 'العربية', 'was die Schrift nicht hat, fehlt auf dem Papier')
      t.equal(tags(pdf).includes('Figure'), BASE_URL !== '')
    }
  }
})
