import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { fall, fehlt, hindernis, hinweise, worte } from './lieferung-werkzeug.ts'

const SONDER = { sachverhalt: { vertrag: 'sondervertrag' } } as const

t.test('§ 5 Abs. 3 GVV, § 41 Abs. 5 Satz 4 EnWG: L15 kündigt zum Tag der Änderung', async t => {
  const text = worte('L15')
  t.match(text, '§ 5 Abs. 3 Satz 1 StromGVV')
  t.match(text, 'innerhalb eines Monats nach Zugang dieser Kündigung nach')
  t.match(text, '§ 20 Abs. 2 Satz 2 StromGVV')
  const sonder = worte('L15', fall('L15', SONDER))
  t.match(sonder, '§ 41 Abs. 5 Satz 4 EnWG')
  t.match(sonder, '§ 41b Abs. 1 Satz 2 EnWG')
  t.notMatch(sonder, 'GVV')
  t.match(worte('L15', fall('L15', { sachverhalt: { sparte: 'gas' } })), '§ 5 Abs. 3 Satz 1 GasGVV')
  t.notMatch(worte('L15', fall('L15', { eigene: { neuerLieferant: false } })), 'Wechsel')
})

t.test('L15: vor dem Tag, mit neuem Vertrag, nicht bei bloßer Umsatzsteuer', async t => {
  const mit = (eigene: object, mehr: object = {}) => hindernis('L15', fall('L15', { eigene, ...mehr }))
  t.match(mit({ preisWirksamAm: tag('2026-11-21') }), 'zwei Wochen Frist')
  t.equal(mit({ preisWirksamAm: tag('2026-11-22') }), '')
  t.match(
    hinweise('L15', fall('L15', { eigene: { preisWirksamAm: tag('2026-11-25') } })),
    'käme der Brief zu spät',
  )
  t.match(mit({ neuerLieferant: false }), 'noch keinen neuen Vertrag')
  t.equal(mit({ neuerLieferant: false }, { sachverhalt: { androhung: null } }), '')
  t.match(mit({ preisAnlass: 'umsatzsteuer' }, SONDER), '§ 41 Abs. 6 EnWG')
  t.match(mit({ preisAnlass: 'senkung' }, SONDER), '§ 41 Abs. 6 EnWG')
  t.equal(mit({ preisAnlass: 'umsatzsteuer' }), '', '§ 41 Abs. 6 EnWG nimmt § 5 GVV nicht aus')
  t.match(mit({}, { sachverhalt: { vertrag: 'ersatzversorgung' } }), '§ 38 Abs. 3 EnWG')
  t.same(fehlt('L15', fall('L15', { eigene: { neuerLieferant: undefined } })), ['angaben.neuerLieferant'])
})

t.test('§ 41 Abs. 5 Satz 2 EnWG: L16 rechnet den Monat im Sondervertrag nach', async t => {
  const am = (zugang: string) =>
    worte('L16', fall('L16', { ...SONDER, eigene: { preisMitteilungZugang: tag(zugang), preisMangel: [] } }))
  t.match(am('2026-12-01'), 'Diese Frist ist nicht eingehalten.')
  t.notMatch(am('2026-11-30'), 'nicht eingehalten')
  const gv = fall('L16', { eigene: { preisMitteilungZugang: tag('2026-12-20') } })
  t.notMatch(worte('L16', gv), 'spätestens einen Monat', 'dort zählt die Bekanntgabe')
})

t.test('L16 nennt Mängel nur für den Vertrag, für den sie gelten', async t => {
  const alle = ['vorbehalt', 'bekanntgabe', 'brief', 'anlass', 'kuendigung', 'anteil', 'unbillig']
  const gv = worte('L16', fall('L16', { eigene: { preisMangel: alle } }))
  t.match(gv, '§ 5 Abs. 2 Satz 1 StromGVV')
  t.match(gv, '§ 315 BGB bleibt unberührt (§ 17 Abs. 1 Satz 3 StromGVV)')
  t.notMatch(gv, /§ 41 Abs\. 5|§ 41b/)
  const sonder = worte('L16', fall('L16', { ...SONDER, eigene: { preisMangel: alle } }))
  t.match(sonder, '§ 41b Abs. 4 EnWG')
  t.notMatch(sonder, /GVV|§ 315/)
  t.same(fehlt('L16', fall('L16', { ...SONDER, eigene: { preisMangel: ['brief'] } })), [
    'angaben.preisMangel',
  ])
})

t.test('L16 sagt, was gezahlt wird, und warnt vor dem alten Preis', async t => {
  t.match(worte('L16'), 'unter dem Vorbehalt der Rückforderung')
  t.match(worte('L16'), '§ 41f Abs. 3 Satz 4 EnWG')
  const alt = fall('L16', { eigene: { preisZahlung: 'alt' } })
  t.match(worte('L16', alt), 'zahle ich den bisherigen Preis weiter')
  t.notMatch(worte('L16', alt), 'Vorbehalt')
  t.match(hinweise('L16', alt), 'riskant')
  t.same(fehlt('L16', fall('L16', { eigene: { preisZahlung: undefined } })), ['angaben.preisZahlung'])
})
