import t from 'tap'
import { cent } from '../../server/recht/geld.ts'
import { art, fall, fehlt, hindernis, hinweise, worte } from './lieferung-werkzeug.ts'

const rechnung = (beanstandung: object | null) =>
  fall('L08', { sachverhalt: { rueckstand: { posten: [{ art: 'rechnung', beanstandung }] } } })

t.test('§ 17 Abs. 1 Satz 2 GVV: L08 hält in der Grundversorgung nur in zwei Fällen zurück', async t => {
  t.match(hindernis('L08', fall('L08', { eigene: { rechnungGrund: undefined } })), 'nur in zwei Fällen')
  t.equal(hindernis('L08', fall('L08', { eigene: { rechnungGrund: 'offensichtlich' } })), '')
  t.match(hindernis('L08', fall('L08', { eigene: { rechnungVerbrauch: 4_300 } })), 'mehr als doppelt')
  t.equal(hindernis('L08', fall('L08', { eigene: { rechnungVerbrauch: 4_301 } })), '')
  const sonder = fall('L08', { sachverhalt: { vertrag: 'sondervertrag' } })
  t.equal(hindernis('L08', sonder), '')
  t.notMatch(worte('L08', sonder), '§ 17')
  t.match(hinweise('L08', sonder), '§ 17 StromGVV/GasGVV gilt nicht')
  t.same(fehlt('L08', fall('L08', { eigene: { rechnungUnstreitig: undefined } })), [
    'angaben.rechnungUnstreitig',
  ])
})

t.test('L08 trennt das Zurückbehalten von der Schwelle und verlangt die Nachprüfung', async t => {
  const text = worte('L08')
  t.match(text, 'Ich verlange die Nachprüfung der Messeinrichtung (§ 8 Abs. 2 Satz 1 StromGVV).')
  t.match(text, '§ 17 Abs. 1 Satz 2 Nr. 2 StromGVV')
  t.match(text, 'Den unstreitigen Teil von 120,00 € zahle ich.')
  t.match(text, 'außer Betracht (§ 41f Abs. 3 Satz 3 EnWG)')
  t.match(text, 'Abgerechnet sind 5.100 kWh, im vergleichbaren Zeitraum davor waren es 2.150 kWh.')
  const ohneHaken = fall('L08', { eigene: { rechnungMangel: ['preis'] } })
  t.match(worte('L08', ohneHaken), 'Ich verlange die Nachprüfung', 'der Fall setzt das Verlangen voraus')
  const gas = worte('L08', fall('L08', { sachverhalt: { sparte: 'gas' } }))
  t.match(gas, '§ 17 Abs. 1 Satz 2 Nr. 2 GasGVV')
  t.notMatch(gas, 'StromGVV')
  const altes = fall('L08', { pruefung: { regelwerk: 'gvv-19-2025' } })
  t.notMatch(worte('L08', altes), '41f', 'die Schwelle gibt es nur dort')
})

t.test('L08 druckt nur die angekreuzten Mängel', async t => {
  const text = worte(
    'L08',
    fall('L08', { eigene: { rechnungMangel: ['schaetzung'], rechnungZahlung: 'vorbehalt' } }),
  )
  t.match(text, '§ 40a Abs. 2 Satz 1 und 2 EnWG')
  t.match(text, 'unter dem Vorbehalt der Rückforderung')
  t.notMatch(text, /Zählerstand stimmt nicht|Nachprüfung|Abschläge|§ 17/)
  const angaben = fall('L08', {
    eigene: { rechnungMangel: ['angaben'], rechnungFehlt: ['vergleich', 'tarif'] },
  })
  t.match(worte('L08', angaben), '§ 40 Abs. 2 Satz 1 Nr. 7 EnWG')
  t.notMatch(worte('L08', angaben), 'Berechnungsfaktoren')
  t.same(fehlt('L08', fall('L08', { eigene: { rechnungMangel: [] } })), ['angaben.rechnungMangel'])
})

t.test('L08 passt zu einer unbegründeten, L09 zu einer beanstandeten Rechnung', async t => {
  t.match(art('L08').passt(rechnung({ schluessig: false })), 'noch nicht begründet')
  t.equal(art('L08').passt(rechnung({ schluessig: true })), null)
  t.equal(art('L08').passt(rechnung(null)), null)
  t.match(art('L09').passt(rechnung({})), 'Erläuterung')
  t.equal(art('L09').passt(rechnung({ schluessig: true })), null)
})

t.test('L09: Erläuterung, Schätzung und Verbrauch der drei Jahre, auch an die Stelle', async t => {
  const text = worte('L09')
  t.match(text, '§ 40 Abs. 1 Satz 2 EnWG')
  t.match(text, '§ 40a Abs. 2 Satz 3 EnWG')
  t.match(text, 'benenne ich: Sozialberatung Emscherstadt-Mitte, Lindenallee 10, 45000 Emscherstadt.')
  const nur = fall('L09', { eigene: { auskunft: ['historie'], rechnungVom: undefined } })
  t.match(worte('L09', nur), '§ 40b Abs. 5 EnWG')
  t.notMatch(worte('L09', nur), /Ihre Rechnung|Sozialberatung Emscherstadt-Mitte, Linden/)
  t.same(fehlt('L09', nur), [])
  t.same(fehlt('L09', fall('L09', { eigene: { rechnungVom: undefined } })), ['angaben.rechnungVom'])
  t.same(fehlt('L09', fall('L09', { eigene: { auskunft: undefined } })), ['angaben.auskunft'])
})

t.test('L10 rechnet die Lücke im Jahr vor und druckt sie nicht', async t => {
  // 150 € + (1200 € − 150 €) × 2000 / 3000 = 850 €; 12 × 60 € = 720 €; 850 € / 12 = 70,84 €
  t.match(
    hinweise('L10', fall('L10')),
    'Am Jahresende fehlen 130,00 €. Ohne Lücke wären es 70,84 € je Abschlag.',
  )
  t.match(
    hinweise('L10', fall('L10', { eigene: { abschlagWunsch: cent(70_84) } })),
    'fehlt nach den alten Preisen nichts',
  )
  t.match(
    hinweise('L10', fall('L10', { eigene: { grundpreisJahr: undefined } })),
    'Der Grundpreis ist nicht getrennt',
  )
  t.notMatch(hinweise('L10', fall('L10', { eigene: { jahresbetrag: undefined } })), 'Am Jahresende fehlen')
  t.notMatch(worte('L10'), /130,00|1\.200,00|850,00/)
})

t.test(
  '§ 13 Abs. 1 Satz 4 GVV, § 41b Abs. 3 Satz 2 EnWG: L10 braucht einen geringeren Verbrauch',
  async t => {
    t.match(worte('L10'), '§ 13 Abs. 1 Satz 4 StromGVV')
    t.match(worte('L10'), 'Jetzt erwarte ich 2.000 kWh im Jahr.')
    t.match(
      worte('L10', fall('L10', { sachverhalt: { vertrag: 'sondervertrag' } })),
      '§ 41b Abs. 3 Satz 2 EnWG',
    )
    t.match(hindernis('L10', fall('L10', { eigene: { verbrauchErwartet: 3_000 } })), 'nicht geringer')
    t.equal(hindernis('L10', fall('L10', { eigene: { verbrauchErwartet: 2_999 } })), '')
    t.match(art('L10').passt(fall('L10', { plan: { abschlagWirdGezahlt: false } })), 'Verbrauch')
    t.equal(art('L10').passt(fall('L10')), null)
  },
)
