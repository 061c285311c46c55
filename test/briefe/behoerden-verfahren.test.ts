import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import { ansprueche, art, fall, fehlt, hindernis, hinweise, passt, worte } from './behoerden-hilfe.ts'

const eigene = (werte: Record<string, unknown>) => ({ angaben: { eigene: werte } })

void t.test(
  '§ 42 Abs. 1, § 43 Abs. 1 SGB I: L25 verlangt den Vorschuss und rechnet den Monat ab Eingang',
  async t => {
    const text = worte('L25', fall('L25'))
    t.match(text, 'am 2. November 2026 habe ich einen Antrag gestellt: Grundsicherungsgeld.')
    t.match(text, 'eines Kalendermonats nach Eingang dieses Antrags (§ 42 Abs. 1 Satz 2 SGB I)')
    t.match(text, '§ 41a Abs. 1 Satz 1 SGB II')
    t.match(worte('L25', fall('L25', eigene({ zustaendigkeitStreitig: true }))), '§ 43 Abs. 1 Satz 2 SGB I')
    t.notMatch(worte('L25', fall('L25', eigene({ stelleAn: 'sozialamt' }))), 'SGB II)')
    t.match(
      art('L25').fristen(fall('L25'))[1],
      { code: 'vorschuss', bis: '2026-12-28' },
      'Post bis 26.11.; der 26.12. ist frei',
    )
    t.match(hinweise('L25', fall('L25')), 'steht im Ermessen')
  },
)

void t.test('§ 16 SGB I: L26 hält den Tag und nennt, was nach der Berechnung zusteht', async t => {
  t.match(worte('L26', fall('L26')), 'als gestellt gilt er mit dem Eingang bei Ihnen (§ 16 Abs. 2 SGB I)')
  t.match(worte('L26', fall('L26')), '• Grundsicherungsgeld (SGB II)')
  t.match(art('L26').fristen(fall('L26'))[0], { code: 'antrag.monat', bis: '2026-11-30' })
  const wohngeld = ansprueche({
    leistung: 'wohngeld',
    status: 'anspruch',
    antrag: { wo: 'Wohngeldstelle', bis: null, brief: 'L26' },
  })
  const ohne = eigene({ beantragteLeistungen: undefined })
  const f = fall('L26', { ...ohne, ansprueche: wohngeld })
  t.ok(passt('L26', f))
  t.match(worte('L26', f), '• Wohngeld')
  t.notMatch(worte('L26', f), '§ 37 Abs. 2')
  t.match(worte('L26', fall('L26', ohne)), 'alle in Betracht kommenden Sozialleistungen.')
  const schon = { ...ohne, ansprueche: wohngeld, versandt: [{ art: 'L26', am: tag('2026-11-01') }] }
  t.notOk(passt('L26', fall('L26', schon)))
})

void t.test('§ 84 Abs. 1 SGG: L27 rechnet einen Monat ab dem vierten Tag nach der Post', async t => {
  const bis = (werte: Record<string, unknown>) => art('L27').fristen(fall('L27', eigene(werte)))[0]?.bis
  t.equal(bis({}), '2026-12-09', '5.11. + 4 Tage = 9.11.')
  t.equal(bis({ bescheidDa: tag('2026-11-16') }), '2026-12-16', 'später angekommen')
  t.equal(bis({ bescheidDa: tag('2026-11-06') }), '2026-12-09', 'früher angekommen ändert nichts')
  t.equal(
    bis({ bescheidWeg: 'persoenlich', bescheidDa: tag('2026-11-06') }),
    '2026-12-07',
    '6.12. ist Sonntag',
  )
  t.equal(bis({ bescheidWeg: undefined, bescheidDa: tag('2026-11-06') }), '2026-12-07', 'im Zweifel früher')
  t.match(bis({ bescheidBelehrung: 'fehlt' }), '2027-11-09')
  t.match(art('L27').fristen(fall('L27'))[1], { code: 'untaetigkeit.widerspruch', bis: '2027-02-26' })
})

void t.test('§ 66 Abs. 2 SGG: nach dem Monat nur ohne richtige Belehrung, sonst L28', async t => {
  const alt = { bescheidVom: tag('2026-10-12') }
  t.match(hindernis('L27', fall('L27', eigene(alt))), /16\. November 2026.*§ 84 Abs\. 1 SGG.*\(L28\)/)
  t.equal(
    hindernis('L27', fall('L27', eigene({ bescheidVom: tag('2026-10-19') }))),
    '',
    'letzter Tag ist der 23.11.',
  )
  const offen = fall('L27', eigene({ ...alt, bescheidBelehrung: undefined }))
  t.equal(hindernis('L27', offen), '')
  t.same(fehlt('L27', offen), ['angaben.bescheidBelehrung'])
  t.match(hinweise('L27', offen), '§ 66 Abs. 2 SGG')
  const ohne = fall('L27', eigene({ ...alt, bescheidBelehrung: 'fehlt' }))
  t.equal(hindernis('L27', ohne), '')
  t.match(worte('L27', ohne), 'innerhalb eines Jahres zulässig (§ 66 Abs. 2 SGG)')
  const jahr = { bescheidVom: tag('2025-10-12'), bescheidBelehrung: 'fehlt' }
  t.match(hindernis('L27', fall('L27', eigene(jahr))), 'Jahresfrist ist am 16. Oktober 2026 abgelaufen')
  t.match(hindernis('L27', fall('L27', eigene({ bescheidVom: tag('2034-12-31') }))), 'Zukunft')
  t.notMatch(worte('L27', fall('L27', eigene({ bescheidVom: tag('2034-12-31') }))), 'undefined')
})

void t.test('L27 gilt für jede Person und bekommt ihre Unterschrift; Schriftform', async t => {
  const text = worte('L27', fall('L27'))
  t.match(
    text,
    'gegen den Bescheid vom 5. November 2026, Ihr Zeichen 31502//0012345, lege ich Widerspruch ein.',
  )
  t.match(text, 'Der Widerspruch gilt auch für Emre Großmann, Lale Großmann.')
  t.match(text, /Ich schließe mich dem Widerspruch an:\nEmre Großmann\n/)
  t.match(text, 'Die Begründung folgt.')
  t.match(art('L27').form, 'Eine einfache E-Mail wahrt die Frist nicht.')
  t.equal(art('L27').freigabe(fall('L27')), 'gruen')
  const mitGrund = fall(
    'L27',
    eigene({ widerspruchGrund: '# Die Heizung\nfehlt ganz.', widerspruchEinsicht: true }),
  )
  t.equal(art('L27').freigabe(mitGrund), 'gelb')
  t.match(worte('L27', mitGrund), '# Die Heizung\nfehlt ganz.')
  t.match(worte('L27', mitGrund), '§ 25 Abs. 1 und 5 SGB X')
})

void t.test('§ 44 SGB X: L28 nennt jeden Bescheid und reicht bis zum 1. Januar des Vorjahres', async t => {
  const text = worte('L28', fall('L28'))
  t.match(text, '• Bescheid vom 14. Februar 2025 für März bis August 2025')
  t.match(text, '• Änderungsbescheid vom 2. Mai 2025')
  t.match(text, 'zurück bis zum 1. Januar 2025 (§ 44 Abs. 4 SGB X mit § 40 Abs. 1 Satz 2 Nr. 2 SGB II)')
  t.match(worte('L28', fall('L28', eigene({ stelleAn: 'sozialamt' }))), '§ 116a Nr. 2 SGB XII')
  const leer = eigene({ ueberpruefungBescheide: undefined, ueberpruefungGruende: undefined })
  t.same(fehlt('L28', fall('L28', leer)), ['angaben.ueberpruefungBescheide', 'angaben.ueberpruefungGruende'])
  const f = fall('L28', {
    ...leer,
    ansprueche: ansprueche({ leistung: 'ueberpruefungMehrbedarf', status: 'anspruch' }),
  })
  const bescheide = [
    {
      art: 'grundsicherungsgeld' as const,
      von: tag('2025-03-01'),
      bis: tag('2025-08-31'),
      gezahltCent: cent(1),
    },
    { art: 'wohngeld' as const, von: tag('2024-01-01') },
  ]
  const ausDemFall = { ...f, akte: { ...f.akte, bescheide } }
  t.ok(passt('L28', ausDemFall))
  t.match(worte('L28', ausDemFall), '• der Bescheid für die Zeit ab 1. März 2025 bis 31. August 2025')
  t.notMatch(worte('L28', ausDemFall), '2024', 'nur Bescheide dieses Amts')
  t.match(
    worte('L28', ausDemFall),
    'Mehrbedarf für dezentrale Warmwassererzeugung fehlt (§ 21 Abs. 7 SGB II)',
  )
})

void t.test('§ 88 SGG: L31 nennt den Tag der Untätigkeitsklage', async t => {
  t.match(worte('L31', fall('L31')), 'ab dem 4. Februar 2027 zulässig (§ 88 Abs. 1 Satz 1 SGG)')
  t.equal(art('L31').freigabe(fall('L31')), 'gruen')
  const alt = fall('L31', eigene({ antragGestelltAm: tag('2026-05-20') }))
  t.match(worte('L31', alt), 'seit dem 21. November 2026 zulässig')
  t.equal(art('L31').freigabe(alt), 'rot')
  t.equal(art('L31').fristen(alt).length, 1)
  const widerspruch = fall('L31', eigene({ sachstandWas: 'widerspruch' }))
  t.match(worte('L31', widerspruch), 'seit dem 4. November 2026 zulässig (§ 88 Abs. 2 SGG)')
  t.match(hinweise('L31', fall('L31')), 'L29')
  const ohneTag = eigene({ sachstandWas: 'widerspruch', antragGestelltAm: undefined })
  t.same(
    fehlt('L31', fall('L31', ohneTag)),
    ['angaben.antragGestelltAm'],
    'der Antrag im Plan ist kein Widerspruch',
  )
  t.match(hindernis('L31', fall('L31', eigene({ antragGestelltAm: tag('2026-11-22') }))), 'Zukunft')
})

void t.test('§ 25 SGB X: L32 begründet die Einsicht und fragt nach den Kosten', async t => {
  const text = worte('L32', fall('L32'))
  t.match(text, 'ob der Bescheid vom 5. November 2026 richtig ist')
  t.match(text, '§ 25 Abs. 1 Satz 1 SGB X')
  t.match(text, 'Bitte schicken Sie mir Kopien (§ 25 Abs. 5 Satz 1 SGB X).')
  t.match(worte('L32', fall('L32', eigene({ einsichtWie: 'vorOrt' }))), '§ 25 Abs. 4 Satz 1 SGB X')
  t.match(hinweise('L32', fall('L32')), '§ 25 Abs. 5 Satz 3 SGB X')
})
