import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import { berechne } from '../../server/features/ansprueche/haushalt.ts'
import type { BriefFakten } from '../../server/features/briefe/fakten.ts'
import { ansprueche, art, fall, fehlt, hindernis, hinweise, passt, worte } from './behoerden-hilfe.ts'

type Rechnung = BriefFakten['akte']['rechnung']
const mitRechnung = (f: BriefFakten, rechnung: Rechnung): BriefFakten => ({
  ...f,
  akte: { ...f.akte, rechnung },
})
const SOZIALAMT = { angaben: { eigene: { stelleAn: 'sozialamt' } } }
const ARBEIT = { haushalt: { leistungen: ['wohngeld' as const] } }

void t.test(
  '§ 22 Abs. 1 SGB II: L22 trennt Heizung und Haushaltsstrom und nennt den Monat der Fälligkeit',
  async t => {
    const text = worte('L22', fall('L22'))
    t.match(text, 'Die Rechnung (Revierwohnen GmbH) vom 3. November 2026 füge ich bei.')
    t.match(
      text,
      'ist am Montag, dem 30. November 2026, fällig. Auf Heizung und Betriebskosten entfallen 610,00 €.',
    )
    t.match(text, 'stehen in derselben Rechnung 84,20 €; dieser Teil gehört nicht zu diesem Antrag')
    const arbeit = fall('L22', { ...ARBEIT, angaben: { eigene: { stelleAn: 'jobcenter' } } })
    t.match(worte('L22', arbeit), 'wirkt auf den Ersten des Monats zurück (§ 37 Abs. 2 Satz 2 SGB II)')
    t.match(art('L22').fristen(arbeit)[0], { code: 'antrag.heizkosten', bis: '2026-11-30' })
    t.match(worte('L22', fall('L22', { ...ARBEIT, ...SOZIALAMT })), '§ 44 Abs. 2 Satz 1 SGB XII')
  },
)

void t.test(
  '§ 37 Abs. 2 SGB II: ist der Monat der Fälligkeit vorbei, ist L22 ohne laufende Leistung zu spät',
  async t => {
    const eigene = { heizrechnungFaelligAm: tag('2026-10-31'), stelleAn: 'jobcenter' }
    t.match(hindernis('L22', fall('L22', { ...ARBEIT, angaben: { eigene } })), '(§ 37 Abs. 2 Satz 2 SGB II)')
    t.equal(hindernis('L22', fall('L22', { angaben: { eigene } })), '', 'im laufenden Bezug')
    const erster = { ...eigene, heizrechnungFaelligAm: tag('2026-11-01') }
    t.equal(hindernis('L22', fall('L22', { ...ARBEIT, angaben: { eigene: erster } })), '')
  },
)

void t.test('L22 nimmt die Rechnung aus dem Fall; die fehlende Stelle wird gefragt', async t => {
  const leer = { heizrechnungFaelligAm: undefined, heizrechnungHeizung: undefined }
  const ohne = fall('L22', { angaben: { eigene: leer } })
  t.same(fehlt('L22', ohne), ['angaben.heizrechnungFaelligAm', 'angaben.heizrechnungHeizung'])
  const voll = mitRechnung(ohne, {
    heizkostenforderung: [
      { faelligAm: tag('2026-08-31'), betragCent: cent(10_00) },
      {
        faelligAm: tag('2026-11-27'),
        betragCent: cent(402_30),
        darinRueckstaendigeAbschlaegeCent: cent(50_00),
      },
    ],
  })
  t.same(fehlt('L22', voll), [])
  t.match(worte('L22', voll), '402,30 €')
  t.match(hinweise('L22', voll), 'nicht gezahlte Abschläge')
  t.same(fehlt('L22', fall('L22', { haushalt: { leistungen: undefined } })), ['angaben.stelleAn'])
  const claim = ansprueche({ leistung: 'einmaligerHeizkostenbedarf', status: 'anspruch' })
  t.ok(passt('L22', fall('L22', { ansprueche: claim })))
  t.notOk(passt('L22', fall('L22', { ansprueche: claim, versandt: [{ art: 'L22', am: tag('2026-11-20') }] })))
})

const GERECHNET = ansprueche({
  leistung: 'mehrbedarfWarmwasser',
  status: 'anspruch',
  betragCent: cent(17_63),
  schritte: [
    {
      text: 'Antragsteller (38 Jahre): Warmwasser aus eigenem Gerät: 2,3 % von 563,00 €',
      betragCent: cent(12_95),
    },
    { text: 'Kind (8 Jahre): Warmwasser aus eigenem Gerät: 1,2 % von 390,00 €', betragCent: cent(4_68) },
    { text: 'Zusammen im Monat, je Person auf den Cent gerundet', betragCent: cent(17_63) },
  ],
})

void t.test(
  '§ 21 Abs. 7 SGB II, § 30 Abs. 7 SGB XII: L23 nennt Beträge nur, wenn sie berechnet sind',
  async t => {
    t.notMatch(worte('L23', fall('L23')), '€')
    t.match(hinweise('L23', fall('L23')), 'noch nicht berechnet')
    const text = worte('L23', fall('L23', { ansprueche: GERECHNET }))
    t.match(text, 'Nach meiner Berechnung sind das im Monat zusammen 17,63 €:')
    t.match(text, '• Kind (8 Jahre): 1,2 % von 390,00 €, das sind 4,68 €')
    t.notMatch(text, 'auf den Cent gerundet')
    t.match(worte('L23', fall('L23', SOZIALAMT)), '§ 30 Abs. 7 Satz 1 und 2 SGB XII')
    t.match(hinweise('L23', fall('L23')), 'zugleich L28')
    t.ok(passt('L23', fall('L23', { ansprueche: GERECHNET })))
  },
)

void t.test('L23 versteht die Rechnung, wie sie wirklich kommt', async t => {
  const gerechnet = berechne({
    stichtag: tag('2026-11-21'),
    personen: [
      { rolle: 'antragsteller', geburtsdatum: tag('1988-04-02'), einkommen: [], vermoegenCent: cent(0) },
    ],
    laufendeLeistungen: [{ art: 'grundsicherungsgeld' }],
    wohnung: {
      kaltmieteCent: cent(400_00),
      nebenkostenCent: cent(0),
      heizkostenCent: cent(60_00),
      warmwasser: 'dezentral',
    },
  })
  const text = worte('L23', fall('L23', { ansprueche: gerechnet }))
  t.match(text, /zusammen 12,95 €:\n• Antrag.* \(38 Jahre\): 2,3 % von 563,00 €, das sind 12,95 €/)
})

void t.test('L23 ist falsch bei zentralem Warmwasser und ohne Leistung', async t => {
  const ohne = fall('L23', { angaben: { eigene: { warmwasserGeraet: undefined } } })
  t.same(fehlt('L23', ohne), ['angaben.warmwasserGeraet'])
  t.match(
    hindernis('L23', mitRechnung(ohne, { wohnung: { warmwasser: 'zentral' } })),
    '§ 21 Abs. 7 Satz 1 SGB II',
  )
  t.same(fehlt('L23', mitRechnung(ohne, { wohnung: { warmwasser: 'dezentral' } })), [])
  t.match(hindernis('L23', fall('L23', { ...ARBEIT, angaben: { eigene: { stelleAn: 'jobcenter' } } })), 'L26')
})

void t.test(
  '§ 22 Abs. 7 SGB II, § 43a Abs. 4 SGB XII: L24 zahlt Haushaltsstrom nicht über das Jobcenter',
  async t => {
    const strom = { direktWas: 'strom' }
    t.match(hindernis('L24', fall('L24', { angaben: { eigene: strom } })), '§ 22 Abs. 7 Satz 1 SGB II')
    const amt = fall('L24', { haushalt: { leistungen: ['sgb12'] }, angaben: { eigene: strom } })
    t.equal(hindernis('L24', amt), '')
    t.match(worte('L24', amt), 'von § 43a Abs. 4 SGB XII Gebrauch zu machen')
    t.notMatch(worte('L24', amt), 'bestehen', 'kein Anerkenntnis')
    const ruhig = {
      haushalt: { leistungen: ['sgb12' as const] },
      sachverhalt: { androhung: null, ankuendigung: null },
    }
    t.match(
      hindernis('L24', fall('L24', { ...ruhig, angaben: { eigene: strom } })),
      'Androhung ist nicht eingetragen',
    )
    t.match(worte('L24', fall('L24', SOZIALAMT)), '§ 35a Abs. 3 Satz 1 SGB XII')
    t.match(worte('L24', fall('L24')), '95,00 € im Monat')
  },
)

void t.test(
  '§ 24 Abs. 1 SGB II, § 37 Abs. 1 SGB XII: L33 ist gesondert beantragt und warnt vor der Rückzahlung',
  async t => {
    t.match(
      worte('L33', fall('L33')),
      'gesondert (§ 37 Abs. 1 Satz 2 SGB II) ein Darlehen in Höhe von 329,00 € für: Kühlschrank.',
    )
    t.match(worte('L33', fall('L33', SOZIALAMT)), '§ 37 Abs. 1 SGB XII')
    t.match(hinweise('L33', fall('L33')), '§ 24 Abs. 3 Satz 1 Nr. 1 SGB II')
    t.match(hinweise('L33', fall('L33')), '§ 42a Abs. 2 und 4 SGB II')
    t.match(
      hindernis('L33', fall('L33', { ...ARBEIT, angaben: { eigene: { stelleAn: 'jobcenter' } } })),
      '§ 24 Abs. 1 Satz 1 SGB II',
    )
    t.same(fehlt('L33', fall('L33', { angaben: { eigene: { darlehenBetrag: undefined } } })), [
      'angaben.darlehenBetrag',
    ])
  },
)
