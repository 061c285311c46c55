import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import { pruefe } from '../../server/features/faelle/fall.ts'
import { art, fall, fehlt, hindernis, hinweise, worte } from './lieferung-werkzeug.ts'

const OHNE_BEFUND = { pruefung: { feststellungen: [] } }

t.test('§ 41f Abs. 7 Satz 1 EnWG: L13 nur nach der Sperre und mit einem Grund', async t => {
  const mit = (sachverhalt: object, mehr: object = {}) =>
    hindernis('L13', fall('L13', { sachverhalt, ...mehr }))
  t.match(mit({ sperre: { vollzogen: false } }), 'nicht gesperrt')
  t.match(mit({ wiederherstellung: { erfolgtAm: tag('2026-11-20') } }), 'läuft schon wieder')
  const ohne = { wiederherstellung: null, schutzgruende: [] }
  t.equal(mit(ohne), '', 'die Sperre war nicht erlaubt')
  t.match(mit(ohne, OHNE_BEFUND), 'Nichts spricht dafür')
  t.equal(mit({ ...ohne, zahlungsaussicht: { art: 'zusageFonds' } }, OHNE_BEFUND), '')
  t.equal(mit({ wiederherstellung: null }, OHNE_BEFUND), '', 'Schutzgründe')
})

t.test('L13 sagt, was feststeht, und bittet bis zum nächsten Bürotag', async t => {
  const text = worte('L13')
  t.match(text, 'seit Donnerstag, dem 19. November 2026, entfallen')
  t.match(text, 'am Freitag, dem 20. November 2026, erstattet')
  t.match(text, 'nicht zulässig (§ 41f Abs. 1 Satz 1 EnWG, § 130 Abs. 1 Satz 1 BGB)')
  t.match(text, 'bis Montag, 23. November 2026')
  t.match(text, 'In meinem Haushalt lebt ein Säugling.')
  t.notMatch(text, 'Emschernetz', 'keine Gesundheitsdaten an den Netzbetreiber')
  const knapp = fall('L13', { sachverhalt: { wiederherstellung: null, schutzgruende: [] } })
  t.notMatch(worte('L13', knapp), /entfallen|erstattet|Gefahr|Zusage/)
  t.match(
    hinweise('L13', knapp),
    'Auch die Kosten der Sperre und der Wiederherstellung müssen erstattet sein',
  )
  const sofort = fall('L13', {
    sachverhalt: { wiederherstellung: null },
    eigene: { kostenzahlung: 'sofort' },
  })
  t.match(worte('L13', sofort), 'erstatte ich sofort, unter Vorbehalt')
})

const eingestellt = (
  sparte: 'fernwaerme' | 'wasser',
  { sachverhalt = {}, ...mehr }: { sachverhalt?: object; eigene?: object; plan?: object } = {},
) =>
  fall('L13', {
    ...mehr,
    sachverhalt: { sparte, ...sachverhalt },
    pruefung: { regelwerk: `avb${sparte}-33`, feststellungen: [] },
  })

t.test('§ 33 Abs. 3 AVBFernwärmeV und AVBWasserV: L13 verlangt die Wiederaufnahme', async t => {
  t.equal(hindernis('L13', eingestellt('fernwaerme')), '')
  const waerme = worte('L13', eingestellt('fernwaerme'))
  t.match(
    waerme,
    'Aufforderung zur sofortigen Wiederaufnahme meiner Fernwärmeversorgung (§ 33 Abs. 3 Satz 1 AVBFernwärmeV)',
  )
  t.match(
    waerme,
    'Sie haben meine Fernwärmeversorgung am Mittwoch, dem 18. November 2026, eingestellt. Ich fordere Sie auf, sie unverzüglich wieder aufzunehmen (§ 33 Abs. 3 Satz 1 AVBFernwärmeV).',
  )
  t.match(waerme, 'Die Gründe der Einstellung sind seit Donnerstag, dem 19. November 2026, entfallen.')
  t.match(
    waerme,
    'Die Kosten der Einstellung und der Wiederaufnahme habe ich am Freitag, dem 20. November 2026, erstattet.',
  )
  t.match(waerme, 'In meinem Haushalt lebt ein Säugling.')
  t.notMatch(waerme, /35,00 €|Aussicht/, 'die Gründe sind entfallen')
  t.notMatch(waerme, /EnWG|Netzbetreiber|Unterbrechung|Wiederherstellung|Strom/)
  const offen = worte('L13', eingestellt('wasser', { sachverhalt: { wiederherstellung: null } }))
  t.match(offen, 'zu dem Zahlungsrückstand, den Sie annehmen, und es besteht hinreichende Aussicht')
  t.match(offen, '(§ 33 Abs. 2 Satz 2 AVBWasserV)')
  t.match(offen, 'monatlich 35,00 €', 'die Aussicht auf Zahlung gehört dazu')
  t.notMatch(worte('L13', eingestellt('wasser')), /EnWG|Fernwärme|Heizung/)
  t.match(hinweise('L13', eingestellt('wasser')), 'nach Vertrag oder nach Satzung')
  t.notMatch(hinweise('L13', eingestellt('fernwaerme')), /L30|Satzung/)
})

t.test(
  'L13 nach § 33: Härte allein trägt die Forderung nicht, Gebühren einer Gemeinde gar nicht',
  async t => {
    const offen = { wiederherstellung: null }
    const ohneAussicht = { rateCent: undefined, antraege: [] }
    t.equal(hindernis('L13', eingestellt('fernwaerme', { sachverhalt: offen })), '', 'Härte und Aussicht')
    t.match(
      hindernis('L13', eingestellt('fernwaerme', { sachverhalt: offen, plan: ohneAussicht })),
      'der Grund der Sperre entfallen ist (§ 33 Abs. 3 Satz 1 AVBFernwärmeV)',
    )
    const geraet = { ...offen, schutzgruende: [{ art: 'lebenserhaltendesGeraet' }] }
    t.match(hindernis('L13', eingestellt('fernwaerme', { sachverhalt: geraet })), 'Nichts spricht dafür')
    const zusage = { ...offen, schutzgruende: [], zahlungsaussicht: { art: 'zusageFonds' } }
    t.match(
      worte('L13', eingestellt('wasser', { sachverhalt: zusage })),
      'Für die Forderung liegt mir die Zusage eines Leistungsträgers oder Hilfsfonds vor.',
    )
    const gebuehr = { rueckstand: { posten: [{ art: 'rechnung', oeffentlichRechtlich: true }] } }
    t.match(hindernis('L13', eingestellt('wasser', { sachverhalt: gebuehr })), '§ 35 Abs. 1 AVBWasserV')
    t.match(
      hindernis('L13', eingestellt('wasser', { sachverhalt: { sperre: { vollzogen: false } } })),
      'hilft L17',
    )
  },
)

t.test('was die Prüfung nach dem Abstellen rät, lässt sich auch schreiben', async t => {
  const { akte } = eingestellt('wasser')
  const pruefung = pruefe(akte, tag('2026-11-21'))
  t.ok(pruefung.schritte.some(({ code, brief }) => code === 'wiederherstellung.verlangen' && brief === 'L13'))
  t.equal(hindernis('L13', { ...eingestellt('wasser'), pruefung }), '')
})

t.test('§ 41f Abs. 7 Satz 5 EnWG: L14 verlangt den Nachweis', async t => {
  const text = worte('L14')
  t.match(text, 'Kosten (Unterbrechung, Mahnung) von zusammen 148,50 €')
  t.match(text, 'Ich verlange den Nachweis der Berechnungsgrundlage (Satz 5).')
  t.match(text, '§ 17 Abs. 2 Satz 1 und 2 StromGVV')
  t.match(text, 'schon dem Grunde nach nicht')
  t.notMatch(worte('L14', fall('L14', OHNE_BEFUND)), 'dem Grunde nach')
  t.notMatch(worte('L14', fall('L14', { sachverhalt: { vertrag: 'sondervertrag' } })), '§ 17')
  const mahnung = worte('L14', fall('L14', { eigene: { kostenArten: ['mahnung'] } }))
  t.notMatch(mahnung, '41f', 'nur, was verlangt wird')
  t.same(fehlt('L14', fall('L14', { eigene: { kostenArten: undefined } })), ['angaben.kostenArten'])
})

t.test('L14 passt, solange Kosten verlangt sind und kein Nachweis verlangt ist', async t => {
  const mit = (wiederherstellung: object) =>
    art('L14').passt(fall('L14', { sachverhalt: { wiederherstellung } }))
  t.match(mit({ pauschaleCent: cent(90_00) }), 'nachweisen')
  t.equal(mit({ pauschaleCent: cent(90_00), nachweisVerlangt: true }), null)
  t.equal(mit({}), null)
  const posten = [{ art: 'nebenkosten' as const, betragCent: cent(12_00) }]
  t.match(art('L14').passt(fall('L14', { sachverhalt: { rueckstand: { posten } } })), 'nachweisen')
})

t.test('§ 33 Abs. 2 AVBFernwärmeV: L17 verlangt beides, Folgen und Aussicht', async t => {
  const mit = (mehr: object) => hindernis('L17', fall('L17', mehr))
  t.match(mit({ pruefung: { regelwerk: 'enwg-41f' } }), 'nur bei Fernwärme und Wasser')
  t.match(mit({ sachverhalt: { schutzgruende: [] } }), 'welche Folgen')
  t.match(mit({ sachverhalt: { schutzgruende: [{ art: 'lebenserhaltendesGeraet' }] } }), 'welche Folgen')
  t.equal(mit({ sachverhalt: { schutzgruende: [] }, eigene: { waermeFolgen: 'Es wird kalt.' } }), '')
  t.match(mit({ plan: { rateCent: undefined, antraege: [] } }), 'Aussicht auf Zahlung')
  t.equal(mit({ plan: { rateCent: undefined } }), '', 'ein gestellter Antrag')
  t.match(mit({ sachverhalt: { sperre: { vollzogen: true } } }), '§ 33 Abs. 3 AVBFernwärmeV')
  t.match(mit({ sachverhalt: { vertrag: 'vermieter' } }), 'Vermieter')
})

t.test('L17 nennt zwei Wochen, kein EnWG und kein Gerät, das Strom braucht', async t => {
  const text = worte('L17')
  t.notMatch(text, /EnWG|Strom|GVV|Abwendung/)
  t.match(text, 'In meinem Haushalt lebt ein Säugling.')
  t.match(text, 'monatlich 35,00 €')
  t.notMatch(text, 'zwei Wochen enden', 'am 1. Dezember sind sie vorbei')
  const am = (datum: string) =>
    fall('L17', { sachverhalt: { sperre: { datum: tag(datum), vollzogen: false } } })
  t.match(worte('L17', am('2026-11-20')), 'enden erst mit Ablauf des 20. November 2026')
  t.notMatch(worte('L17', am('2026-11-21')), 'enden erst')
  t.match(hinweise('L17', fall('L17')), 'keine Schwelle von 100 Euro')
})

const wasser = ({ sachverhalt = {}, ...mehr }: { sachverhalt?: object; eigene?: object } = {}) =>
  fall('L17', {
    ...mehr,
    sachverhalt: { sparte: 'wasser', ...sachverhalt },
    pruefung: { regelwerk: 'avbwasser-33' },
  })

t.test('§ 33 Abs. 2 AVBWasserV: derselbe Brief für Wasser, mit seiner Norm und seinen Worten', async t => {
  t.equal(hindernis('L17', wasser()), '')
  const text = worte('L17', wasser())
  t.match(text, 'Einwand gegen die Einstellung der Wasserversorgung (§ 33 Abs. 2 AVBWasserV)')
  t.match(text, 'Sie beabsichtigen, meine Versorgung mit Wasser am')
  t.match(text, '(§ 33 Abs. 2 Satz 2 AVBWasserV)')
  t.match(text, 'In meinem Haushalt lebt ein Säugling.')
  t.notMatch(text, /Fernwärme|AVBFernwärmeV|EnWG|Strom|GVV|Heizung/)
  t.notMatch(worte('L17'), /Wasser/)
  t.equal(
    art('L17').passt(wasser()),
    'Das Wasser soll abgestellt werden. Die Frist ist nur zwei Wochen lang.',
  )
  t.match(art('L17').passt(fall('L17')), 'Die Fernwärme soll eingestellt werden.')
  const frueh = wasser({ sachverhalt: { sperre: { datum: tag('2026-11-20'), vollzogen: false } } })
  t.match(worte('L17', frueh), 'erst zwei Wochen nach Androhung erlaubt (§ 33 Abs. 2 Satz 1 AVBWasserV)')
  t.match(worte('L17', wasser({ sachverhalt: { mahnung: null } })), 'setzt § 33 Abs. 2 Satz 1 AVBWasserV')
  t.match(hinweise('L17', wasser()), 'nach Vertrag oder nach Satzung')
  t.notMatch(hinweise('L17', fall('L17')), 'Satzung')
})

t.test('L17 für Wasser: beides dargelegt, nicht abgestellt, keine Gebühren einer Gemeinde', async t => {
  const mit = (sachverhalt: object) => hindernis('L17', wasser({ sachverhalt }))
  t.match(mit({ schutzgruende: [] }), '§ 33 Abs. 2 Satz 2 AVBWasserV verlangt beides')
  t.match(mit({ schutzgruende: [{ art: 'heizungAusfallImWinter' }] }), 'welche Folgen', 'Wasser heizt nicht')
  t.match(mit({ sperre: { vollzogen: true } }), 'Wiederaufnahme (§ 33 Abs. 3 AVBWasserV)')
  const posten = (oeffentlichRechtlich: boolean | undefined) => ({
    rueckstand: { posten: [{ art: 'rechnung' as const, oeffentlichRechtlich }] },
  })
  t.match(mit(posten(true)), '§ 35 Abs. 1 AVBWasserV')
  t.equal(mit(posten(false)), '')
  t.equal(mit(posten(undefined)), '', 'nicht bekannt')
  t.equal(
    hindernis('L17', fall('L17', { sachverhalt: posten(true) })),
    '',
    'Fernwärme hat keine Satzung hier',
  )
})

t.test('was die Prüfung bei Wasser rät, lässt sich auch schreiben', async t => {
  const { akte } = wasser()
  const pruefung = pruefe(akte, tag('2026-11-21'))
  t.equal(pruefung.regelwerk, 'avbwasser-33')
  const geraten = pruefung.schritte.flatMap(({ brief }) => (brief === null ? [] : [brief]))
  t.same(geraten, ['L17', 'L20', 'L21', 'L50'])
  for (const id of geraten) t.equal(hindernis(id, { ...wasser(), pruefung }), '', id)
})

t.test('§ 535 Abs. 1 Satz 2 BGB: L18 an den Vermieter, solange gemietet ist', async t => {
  t.equal(art('L18').empfaenger(fall('L18')), 'vermieter')
  const mit = (sachverhalt: object) => fall('L18', { sachverhalt })
  t.match(hindernis('L18', mit({ vertrag: 'grundversorgung' })), 'Vermieter den Liefervertrag')
  t.match(
    hindernis('L18', mit({ vermieter: { wer: 'vermieterStelltAb', mietverhaeltnis: 'beendet' } })),
    'beendet',
  )
  t.same(fehlt('L18', mit({ vermieter: null })), ['sachverhalt.vermieter.wer'])
  t.match(worte('L18'), 'weil der Versorger (Revierlicht GmbH) Zahlungen aus Ihrem Vertrag verlangt')
  t.match(worte('L18'), 'Die Miete einschließlich der Nebenkosten habe ich bezahlt.')
  t.notMatch(worte('L18', fall('L18', { eigene: { mieteGezahlt: false } })), 'habe ich bezahlt')
  const selbst = mit({
    sparte: 'wasser',
    vermieter: { wer: 'vermieterStelltAb' },
    sperre: { vollzogen: true },
  })
  t.match(worte('L18', selbst), 'Sie haben dort die Wasserversorgung abgestellt.')
  t.notMatch(worte('L18', selbst), 'Forderungen des Versorgers')
})
