import { strFromU8, unzipSync } from 'fflate'
import t from 'tap'
import { wirkungen } from '../../server/features/statistik/forderungen.ts'
import type { Wert } from '../../server/features/statistik/schutz/schuetze.ts'
import type { Zeitraum } from '../../server/features/statistik/schutz/zeitraum.ts'
import { hat, maengel, pdfText } from '../briefe/werkzeug.ts'
import { KREISJAHR, mitZahlen } from './netz.ts'

/* The demands: what they would have changed, and the motion for the council. */

const wert = (
  auspraegung: string,
  anzahl: number,
  tabelle = 'forderung',
  art: Wert['art'] = 'anzahl',
): Wert => ({
  zeitraum: '2025' as Zeitraum,
  ebene: 'kreis',
  einheit: '05113',
  basis: 'abgeschlossen',
  tabelle,
  auspraegung,
  art,
  wert: anzahl,
})

t.test('aus den Gruppen werden Wirkungen', async t => {
  const werte = [
    wert('keineSperre', 100),
    wert('nurVerbot', 10),
    wert('deckel30', 3),
    wert('kontingent1000', 4),
    wert('kontingent1000deckel30', 5),
    wert('kontingent500', 6),
    wert('kontingent500deckel30', 20),
    wert('unbekannt', 7),
    wert('kontingent500deckel30', 5_000_00, 'forderung', 'rueckstand'),
    wert('nurVerbot', 9_000_00, 'forderung', 'rueckstand'),
    wert('gesamt', 12_345_00, 'gesamt', 'kontingent500'),
  ]
  t.same(
    wirkungen(werte)?.map(({ sperren, rueckstand, kosten }) => [sperren, rueckstand, kosten]),
    [
      ['55', 'bleiben offen', '14.000\u00a0€'],
      ['26', '5.000\u00a0€', '12.345\u00a0€'],
      ['35', '5.000\u00a0€', '–'],
      ['28', '5.000\u00a0€', '–'],
    ],
  )
  t.equal(wirkungen([]), undefined)
  t.equal(wirkungen([{ ...wert('', 0), wert: null }]), undefined)
})

t.test('die Seite und der Musterantrag', async t => {
  const { browser } = await mitZahlen(t)
  const seite = await browser.hole(`/statistik/forderungen${KREISJAHR}`)
  t.equal(seite.statusCode, 200)
  t.match(seite.body, /Womit gerechnet wird \(Fassung 2\)/)
  for (const name of ['Sperrverbot', 'Grundkontingent, 500 kWh je Kopf', 'Preisdeckel'])
    t.match(seite.body, name)
  t.match(
    seite.body,
    /kostet heute 40\sCent[\s\S]*zu 10\sCent[\s\S]*höchstens 30\sCent[\s\S]*unter 100,00\s€/,
  )
  const land = await browser.hole('/statistik/forderungen?zeitraum=2025&bereich=land')
  t.notMatch(land.body, /statistik\/antrag\//)
  t.equal((await browser.hole('/statistik/antrag/odt?zeitraum=2025&bereich=land')).statusCode, 404)
  t.equal((await browser.hole(`/statistik/antrag/doc${KREISJAHR}`)).statusCode, 404)

  await t.test('ODT: gepackt wie verlangt, ungeprüft, ohne Verfasser', async t => {
    const { rawPayload } = await browser.hole(`/statistik/antrag/odt${KREISJAHR}`)
    t.equal(rawPayload.subarray(30, 38).toString(), 'mimetype')
    t.equal(rawPayload.subarray(38, 77).toString(), 'application/vnd.oasis.opendocument.text')
    const dateien = unzipSync(new Uint8Array(rawPayload))
    t.same(Object.keys(dateien), ['mimetype', 'content.xml', 'styles.xml', 'META-INF/manifest.xml'])
    const text = strFromU8(dateien['content.xml'] ?? new Uint8Array())
    t.match(text, /rechtlich ungeprüft/)
    t.match(text, /Die Zahlen der Beratung für Gelsenkirchen[^<]*, Jahr 2025:/)
    const zahlen = [...text.matchAll(/>([\d.]+) Haushalte/g)].map(([, zahl]) =>
      Number(zahl?.replaceAll('.', '')),
    )
    t.ok(zahlen.length >= 2, 'with figures')
    t.ok(
      zahlen.every(zahl => zahl >= 10 && zahl % 5 === 0),
      'only those for everybody',
    )
    t.notMatch(text, /creator|aylin/i)
  })

  await t.test(
    'PDF: barrierefrei, dieselben Worte',
    { skip: !hat('pdftotext') && 'ohne pdftotext' },
    async t => {
      const { rawPayload } = await browser.hole(`/statistik/antrag/pdf${KREISJAHR}`)
      t.same(maengel(rawPayload), [])
      t.match(pdfText(rawPayload), /rechtlich ungeprüft[\s\S]*Beschlussvorschlag[\s\S]*Nothilfefonds ein/)
    },
  )
})
