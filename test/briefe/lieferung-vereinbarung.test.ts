import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { art, fall, fehlt, hindernis, hinweise, worte } from './lieferung-werkzeug.ts'

const angenommen = (am: string, mehr: object = {}) => ({
  sachverhalt: { abwendungsvereinbarung: { angenommenAm: tag(am), ...mehr } },
})

t.test('§ 41g Abs. 1 Satz 5 EnWG: L06 nur im Monat nach dem Abschluss', async t => {
  t.equal(hindernis('L06', fall('L06', angenommen('2026-10-21'))), '', '21. November, Samstag: bis Montag')
  t.equal(hindernis('L06', fall('L06', angenommen('2026-10-22'))), '')
  t.match(hindernis('L06', fall('L06', angenommen('2026-10-20'))), 'seit Freitag, 20. November 2026 vorbei')
  t.match(hindernis('L06', fall('L06', angenommen('2026-11-22'))), 'Zukunft')
  t.match(hindernis('L06', fall('L06', { sachverhalt: { abwendungsvereinbarung: null } })), 'L08')
  t.match(
    hindernis('L06', fall('L06', { sachverhalt: { vertrag: 'sondervertrag' } })),
    'nur in der Grundversorgung',
  )
  t.match(hinweise('L06', fall('L06')), 'spätestens am Montag, 14. Dezember 2026 angekommen')
  t.equal(
    hindernis('L06', fall('L06', { sachverhalt: { sperre: { vollzogen: true } } })),
    '',
    'Einwände gehen auch nach der Sperre',
  )
})

t.test('L06 nennt nur, was angekreuzt ist, und zahlt unter Vorbehalt', async t => {
  const text = worte('L06')
  t.match(text, 'am Donnerstag, dem 12. November 2026, angenommen')
  t.match(text, 'Meine Zahlungen sind nicht vollständig abgezogen (§ 41f Abs. 3 Satz 1 EnWG).')
  t.match(text, 'Am 2. Oktober zahlte ich 80 Euro.')
  t.match(text, 'unter dem Vorbehalt dieser Einwände')
  t.notMatch(text, /Preiserhöhung|Schlichtungsstelle/)
  t.notMatch(
    worte('L06', fall('L06', angenommen('2026-11-12', { gebrochenAm: tag('2026-11-18') }))),
    'zahle ich weiter',
  )
  const leer = fall('L06', { eigene: { avEinwand: [], avEinwandText: '' } })
  t.same(fehlt('L06', leer), ['angaben.avEinwand'])
  t.same(fehlt('L06', fall('L06', { eigene: { avEinwand: [] } })), [], 'eigene Worte genügen')
})

t.test(
  '§ 41g Abs. 3 und 4 EnWG: L07 nur in der Grundversorgung, nach der Androhung, vor der Sperre',
  async t => {
    const mit = (sachverhalt: object) => hindernis('L07', fall('L07', { sachverhalt }))
    t.match(mit({ vertrag: 'sondervertrag' }), 'L03')
    t.match(mit({ vertrag: 'ersatzversorgung' }), 'offen')
    t.match(mit({ androhung: null }), 'noch keine Androhung')
    t.match(mit({ sperre: { vollzogen: true } }), 'Wiederherstellung')
    t.match(mit({ anlass: 'manipulation' }), 'Zahlungsverzug')
    t.match(mit({ sozialhilfetraeger: { einwilligungZugang: tag('2026-11-12') } }), '12. November 2026')
    t.match(mit({ sozialhilfetraeger: { informiertAm: tag('2026-11-13') } }), 'schon informiert')
    t.equal(mit({ sozialhilfetraeger: { einwilligungZugang: null } }), '')
    t.same(fehlt('L07', fall('L07', { sachverhalt: { vertrag: undefined } })), ['sachverhalt.vertrag'])
  },
)

t.test('L07 passt, bis die Einwilligung verschickt oder die Vereinbarung angenommen ist', async t => {
  t.match(art('L07').passt(fall('L07')), 'eine Einwilligung noch nicht')
  t.equal(art('L07').passt(fall('L07', { versandt: [{ art: 'L07', am: tag('2026-11-18') }] })), null)
  t.equal(art('L07').passt(fall('L07', angenommen('2026-11-18'))), null)
  t.equal(art('L07').passt(fall('L07', { sachverhalt: { androhung: undefined } })), null)
})

t.test('L07 gibt nur frei, was § 41g Abs. 3 und 6 EnWG nennt, und verlangt die Unterschrift', async t => {
  const text = worte('L07')
  t.match(text, 'über die Androhung und über die Zahlungsrückstände informieren')
  t.match(text, 'meinen Vornamen, meinen Namen, meine Anschrift und das Datum')
  t.match(text, 'frühestens acht Werktage nach diesem Tag')
  t.match(text, 'Stadt Emscherstadt, Sozialamt')
  t.notMatch(worte('L07', fall('L07', { anschriften: { sozialamt: {} } })), 'nach meiner Kenntnis')
  t.notMatch(text, 'Vordruck')
  const ohne = {
    androhung: { zugang: tag('2026-11-06'), fehlendeInhalte: ['einwilligungsvordruck' as const] },
  }
  t.match(worte('L07', fall('L07', { sachverhalt: ohne })), '§ 41g Abs. 3 Satz 2 EnWG), fehlte')
  t.match(art('L07').form, 'Eigenhändige Unterschrift')
  t.match(hinweise('L07', fall('L07')), 'ersetzt keinen Antrag')
})
