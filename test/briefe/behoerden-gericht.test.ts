import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { befund, fakten } from './beispiel.ts'
import { art, fall, fehlt, hindernis, hinweise, passt, worte } from './behoerden-hilfe.ts'

const eigene = (werte: Record<string, unknown>) => ({ angaben: { eigene: werte } })

void t.test(
  '§ 86b Abs. 2 SGG: L29 ist der Antrag des Haushalts, mit Versicherung an Eides statt',
  async t => {
    const text = worte('L29', fall('L29'))
    t.match(text, 'Antragsgegner: Jobcenter Emscherstadt, Kanalstraße 5, 45000 Emscherstadt')
    t.match(text, 'Am 19. November 2026 habe ich beim Antragsgegner die Übernahme der Schulden beantragt.')
    t.match(
      text,
      'mit Bescheid vom 20. November 2026 abgelehnt. Dagegen habe ich am 21. November 2026 Widerspruch eingelegt.',
    )
    t.match(text, 'Auf allen Konten des Haushalts sind heute zusammen 23,17 €.')
    t.match(
      text,
      'eine Entscheidung vor dem 1. Dezember 2026; danach entsteht ein wesentlicher Nachteil (§ 86b Abs. 2 Satz 2 SGG)',
    )
    t.match(text, 'Ich, Ayşe Żółć-Großmann, versichere an Eides statt:')
    t.equal(art('L29').empfaenger(fall('L29')), 'gericht')
    t.equal(art('L29').freigabe(fall('L29')), 'rot')
    t.match(art('L29').form, '§ 90 SGG')
    t.match(hinweise('L29', fall('L29')), '§ 183 Satz 1 und 3 SGG')
    const amt = worte(
      'L29',
      fall('L29', { ...eigene({ stelleAn: 'sozialamt' }), haushalt: { leistungen: ['keine'] } }),
    )
    t.match(amt, 'Der Anspruch folgt aus § 36 Abs. 1 SGB XII')
    t.match(amt, '§ 21 Satz 2 SGB XII')
    t.match(amt, 'Antragsgegner: Stadt Emscherstadt, Sozialamt')
  },
)

void t.test('L29 sagt nur, was feststeht, und fragt nach dem Rest', async t => {
  const offen = fall('L29', eigene({ eilStand: 'offen' }))
  t.match(worte('L29', offen), 'Eine Entscheidung habe ich bisher nicht erhalten.')
  t.notMatch(worte('L29', offen), 'abgelehnt')
  const ohne = { antragGestelltAm: undefined, eilStand: undefined }
  t.same(fehlt('L29', fall('L29', { ...eigene(ohne), plan: { antraege: [] } })), [
    'angaben.antragGestelltAm',
    'angaben.eilStand',
  ])
  t.same(fehlt('L29', fall('L29', eigene({ eilAbgelehntVom: undefined }))), ['angaben.eilAbgelehntVom'])
  t.match(hinweise('L29', fall('L29', eigene({ eilWiderspruchAm: undefined }))), 'zuerst L27')
})

void t.test('L29 ist falsch ohne Not, beim Amtsgericht und gegen das falsche Amt', async t => {
  const ruhig = { sachverhalt: { sperre: undefined, androhung: null, ankuendigung: null } }
  t.match(hindernis('L29', fall('L29', ruhig)), '§ 86b Abs. 2 Satz 2 SGG')
  t.match(
    hindernis('L29', fall('L29', { anschriften: { gericht: { name: 'Amtsgericht Emscherstadt' } } })),
    'L30',
  )
  const amt = fall('L29', { ...eigene({ stelleAn: 'jobcenter' }), haushalt: { leistungen: ['wohngeld'] } })
  t.match(hindernis('L29', amt), '§ 22 Abs. 8 Satz 1 SGB II')
})

void t.test('L29 passt in der letzten Woche, wenn ein Antrag gestellt ist', async t => {
  const sperre = (datum: string) => ({ sachverhalt: { sperre: { datum: tag(datum), vollzogen: false } } })
  t.notOk(passt('L29', fall('L29', sperre('2026-11-29'))), 'acht Tage')
  t.ok(passt('L29', fall('L29', sperre('2026-11-28'))))
  t.notOk(passt('L29', fall('L29', { ...sperre('2026-11-28'), plan: { antraege: [] } })))
})

const RAT = [{ code: 'gericht.eilantrag', dringlichkeit: 'heute' as const, text: 'Gericht.', brief: 'L30' }]

void t.test('§ 102 Abs. 3 EnWG, § 23 Nr. 1 GVG: L30 ist ein Merkblatt ohne Anschrift', async t => {
  const text = worte('L30', fakten())
  t.equal(art('L30').empfaenger(fakten()), null)
  t.equal(art('L30').freigabe(fakten()), 'rot')
  t.match(text, 'höchstens 10.000 Euro geht (§ 23 Nr. 1 GVG)')
  t.match(text, '(§ 102 Abs. 3 EnWG)')
  t.match(text, '§ 6 Abs. 2 BerHG')
  t.match(text, 'am Dienstag, 1. Dezember 2026 unterbrechen')
  t.match(text, 'Befund androhung.fristUnterschritten. (§ 41f Abs. 1 Satz 1 EnWG')
  t.notMatch(text, 'schwelle', 'nichts, was gegen den Haushalt spricht')
  t.notMatch(text, 'Mit freundlichen Grüßen')
  const gesperrt = fakten({ sachverhalt: { sperre: { vollzogen: true } } })
  t.match(
    worte('L30', gesperrt),
    'Das Gericht kann den Versorger vorläufig verpflichten, sie wiederherzustellen.',
  )
})

void t.test('L30 nur nach §§ 41f, 41g EnWG, mit Grund, und wenn die Zeit für Briefe fehlt', async t => {
  t.match(hindernis('L30', fakten({ pruefung: { regelwerk: 'avbfernwaerme-33' } })), '§ 102 Abs. 3 EnWG')
  t.match(hindernis('L30', fakten({ sachverhalt: { vertrag: 'vermieter' } })), 'Vermieter')
  const nur = [befund('schwelle.erreicht', 'erfuellt')]
  t.match(hindernis('L30', fakten({ pruefung: { feststellungen: nur } })), 'nichts ergeben')
  t.notOk(passt('L30', fakten({ pruefung: { schritte: RAT } })), 'zehn Tage')
  const bald = { sperre: { datum: tag('2026-11-24'), vollzogen: false } }
  t.ok(passt('L30', fakten({ pruefung: { schritte: RAT }, sachverhalt: bald })))
  t.notOk(passt('L30', fakten({ sachverhalt: bald })), 'die Prüfung rät nicht dazu')
})
