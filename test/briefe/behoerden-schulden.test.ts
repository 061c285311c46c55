import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import { ansprueche, art, fall, fehlt, hindernis, hinweise, passt, worte } from './behoerden-hilfe.ts'

const UNBEKANNT = { haushalt: { leistungen: undefined } } as const
const OHNE_ANTRAG = { plan: { antraege: [] } }

void t.test(
  '§ 22 Abs. 8 SGB II: L20 sagt Tag, Betrag, Haushalt, Selbsthilfe und bittet um Zahlung an den Versorger',
  async t => {
    const text = worte('L20', fall('L20'))
    t.match(
      text,
      'Revierlicht GmbH will meine Stromversorgung am Dienstag, dem 1. Dezember 2026, unterbrechen lassen.',
    )
    t.match(
      text,
      'Verlangt werden 412,50 €. In meinem Haushalt leben zwei Erwachsene und ein Kind. Darunter ist ein Säugling.',
    )
    t.match(text, 'Am 9. November 2026 habe ich dem Versorger einen Zahlungsvorschlag gemacht.')
    t.match(text, 'unmittelbar an Revierlicht GmbH, Kundennummer 2200 4711 05, zu zahlen')
    t.match(text, 'bis Mittwoch, 25. November 2026 schriftlich zu entscheiden')
    t.match(text, 'ein Darlehen nach § 24 Abs. 1 SGB II (§ 37 Abs. 1 Satz 2 SGB II)')
    t.match(text, 'Gegenüber dem Versorger ist dieser Antrag kein Anerkenntnis.')
    t.notMatch(text, 'medizinisches Gerät', 'Gesundheit nur mit dem Haken')
    t.match(
      worte('L20', fall('L20', { angaben: { eigene: { schutzNennen: true } } })),
      'auf ein medizinisches Gerät angewiesen',
    )
    t.match(
      hinweise('L20', fall('L20')),
      'monatlich 5 Prozent des Regelbedarfs einbehalten (§ 42a Abs. 2 SGB II)',
    )
    t.match(art('L20').fristen(fall('L20'))[0], { code: 'antwort.behoerde', bis: '2026-11-25' })
  },
)

void t.test(
  '§ 22 Abs. 8 Satz 1 SGB II: ohne Kosten der Unterkunft vom Jobcenter führt der Weg zu L21',
  async t => {
    t.match(
      hindernis('L20', fall('L20', { haushalt: { leistungen: ['wohngeld'] } })),
      /§ 22 Abs\. 8 Satz 1 SGB II.*\(L21\)/,
    )
    t.match(hindernis('L20', fall('L20', { haushalt: { leistungen: [] } })), '(L21)')
    t.equal(hindernis('L20', fall('L20', UNBEKANNT)), '', 'nicht bekannt ist keine Ablehnung')
    t.same(fehlt('L20', fall('L20', UNBEKANNT)), ['haushalt.leistungen'])
    const gerechnet = ansprueche({ leistung: 'grundsicherungsgeld', status: 'anspruch' })
    const neu = fall('L20', { haushalt: { leistungen: ['wohngeld'] }, ansprueche: gerechnet })
    t.equal(hindernis('L20', neu), '')
    t.match(
      worte('L20', neu),
      'Zugleich beantrage ich Grundsicherungsgeld, auch für Unterkunft und Heizung (§ 37 Abs. 1 SGB II).',
    )
    t.notMatch(worte('L20', neu), 'Ich beziehe Grundsicherungsgeld')
    const offen = ansprueche({ leistung: 'grundsicherungsgeld', status: 'unklar' })
    t.match(
      hinweise('L20', fall('L20', { haushalt: { leistungen: ['wohngeld'] }, ansprueche: offen })),
      'zugleich L21',
    )
  },
)

void t.test(
  'ohne Tag, Betrag oder Haushalt wird nicht gedruckt; ohne angedrohte Sperre nicht geschrieben',
  async t => {
    const ohne = fall('L20', {
      sachverhalt: { sperre: undefined, androhung: { zugang: tag('2026-11-06') } },
      haushalt: { erwachsene: undefined },
    })
    t.same(fehlt('L20', ohne), ['sachverhalt.sperre.datum', 'angaben.schuldenBetrag', 'haushalt.erwachsene'])
    const nichts = { sachverhalt: { sperre: undefined, androhung: null, ankuendigung: null } }
    t.match(hindernis('L20', fall('L20', nichts)), 'keine Sperre angedroht')
    t.match(hindernis('L21', fall('L21', nichts)), '§ 36 Abs. 1 Satz 1 SGB XII')
    const getippt = { angaben: { eigene: { schuldenBetrag: cent(480_00) } } }
    t.match(worte('L20', fall('L20', getippt)), 'in Höhe von 480,00 €', 'der getippte Betrag geht vor')
  },
)

void t.test('eine vollzogene Sperre und Fernwärme heißen, wie sie sind', async t => {
  const gesperrt = fall('L20', {
    sachverhalt: { sparte: 'fernwaerme', sperre: { datum: tag('2026-11-18'), vollzogen: true } },
  })
  t.match(worte('L20', gesperrt), 'Meine Fernwärmeversorgung ist seit dem 18. November 2026 unterbrochen.')
  t.match(worte('L20', gesperrt), 'damit er die Versorgung wiederherstellt')
})

void t.test('L20 passt, wenn die Sperre droht und noch kein Antrag gestellt ist', async t => {
  t.notOk(passt('L20', fall('L20')), 'der Plan nennt schon einen Antrag')
  t.ok(passt('L20', fall('L20', OHNE_ANTRAG)))
  t.notOk(passt('L20', fall('L20', { ...OHNE_ANTRAG, ...UNBEKANNT })))
  t.notOk(passt('L20', fall('L20', { ...OHNE_ANTRAG, versandt: [{ art: 'L20', am: tag('2026-11-20') }] })))
  t.ok(passt('L21', fall('L21')))
  t.notOk(passt('L20', fall('L20', { ...OHNE_ANTRAG, haushalt: { leistungen: ['keine'] } })))
})

void t.test('§ 36 SGB XII: L21 bittet um Beihilfe, auch für Menschen in Arbeit', async t => {
  const text = worte('L21', fall('L21'))
  t.match(text, 'als Beihilfe zu übernehmen, hilfsweise als Darlehen (§ 36 Abs. 1 Satz 3 SGB XII)')
  t.match(text, 'kann Leistungen nach § 36 SGB XII erhalten (§ 21 Satz 2 SGB XII)')
  t.match(text, '(§ 18 Abs. 1 SGB XII)')
  const rente = fall('L21', { haushalt: { leistungen: ['sgb12'] } })
  t.match(worte('L21', rente), 'Ich beziehe Leistungen nach dem SGB XII.')
  t.notMatch(worte('L21', rente), '§ 21 Satz 2')
  t.match(hindernis('L21', fall('L21', { haushalt: { leistungen: ['grundsicherungsgeld'] } })), '(L20)')
  t.match(
    hindernis('L21', fall('L21', { haushalt: { leistungen: ['asylblg'] } })),
    'Asylbewerberleistungsgesetz',
  )
})
