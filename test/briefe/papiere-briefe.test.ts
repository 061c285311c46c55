import t from 'tap'
import { schreibe } from '../../server/features/briefe/brief.ts'
import type { BriefFakten } from '../../server/features/briefe/fakten.ts'
import { findBriefart, vorschlag } from '../../server/features/briefe/katalog.ts'
import { alsText } from '../../server/features/briefe/text.ts'
import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import { fakten } from './beispiel.ts'
import { PAPIERE_ANGABEN } from './muster-papiere.ts'

/* Letters about data, talks and funds: L43, L44, L48, L50, L51, L52. */

const muster = (id: string): BriefFakten => fakten(PAPIERE_ANGABEN[id])
function art(id: string) {
  const gefunden = findBriefart(id)
  if (!gefunden) throw new Error(`${id} fehlt`)
  return gefunden
}
const worte = (id: string, fall = muster(id)): string =>
  schreibe(art(id), fall)
    .bloecke.map(alsText)
    .join('\n')
    .replace(/\u00A0/g, ' ')
const mit = (eigene: object, mehr: Parameters<typeof fakten>[0] = {}) =>
  fakten({ ...mehr, angaben: { eigene: { ...eigene } } })
const fehlende = (id: string, fall = fakten()) => vorschlag(art(id), fall).fehlt.map(({ path }) => path)
const hindernis = (id: string, fall: BriefFakten): string => art(id).hindernis(fall) ?? ''

t.test('L43: widerruft, was angekreuzt ist, und verlangt nur auf Wunsch die Löschung', async t => {
  const text = worte('L43')
  t.match(
    text,
    'ich widerrufe mit Wirkung für die Zukunft meine Einwilligung vom 2. März 2026 (Art. 7 DSGVO)',
  )
  t.match(text, 'Werbung per Post')
  t.match(text, '(Art. 17 DSGVO)')
  t.match(text, 'bis Montag, 28. Dezember 2026', 'ein Monat nach drei Bürotagen: der 26. ist ein Feiertag')
  t.notMatch(text, /Gesundheit|41g/)
  t.equal(schreibe(art('L43'), muster('L43')).kopf?.empfaenger[0]?.length, 1)
  t.match(
    JSON.stringify(schreibe(art('L43'), muster('L43')).kopf?.empfaenger),
    'Forderungsdienst Beispiel GmbH',
  )
  const nurLoeschen = worte('L43', mit({ datenschutzAn: 'versorger', loeschenVerlangt: true }))
  t.match(nurLoeschen, /^Löschung meiner Daten/)
  t.notMatch(nurLoeschen, /widerrufe|Widerruf/)
  t.notMatch(worte('L43', mit({ widerrufUmfang: ['werbung'] })), /lösch|Art\. 17/i)
  t.same(fehlende('L43'), ['angaben.datenschutzAn', 'angaben.widerrufUmfang'])
  t.equal(art('L43').passt(muster('L43')), null)
})

t.test('§ 41g Abs. 4 Satz 3 EnWG: wer den Kontakt zum Sozialhilfeträger widerruft, wird gewarnt', async t => {
  const fall = mit({ datenschutzAn: 'versorger', widerrufUmfang: ['sozialhilfe'] })
  t.equal(hindernis('L43', fall), '')
  t.equal(art('L43').freigabe(fall), 'gelb')
  t.equal(art('L43').freigabe(muster('L43')), 'gruen')
  t.match(art('L43').hinweise(fall)[0], '§ 41g Abs. 4 Satz 3 EnWG')
  t.match(worte('L43', fall), '(§ 41g Abs. 3 EnWG)')
  t.match(
    hindernis('L43', mit({ datenschutzAn: 'andere', widerrufUmfang: ['sozialhilfe'] })),
    '§ 41g Abs. 3 EnWG',
  )
  t.match(hindernis('L43', mit({ einwilligungVom: tag('2026-11-22') })), 'Zukunft')
})

t.test('L44: Art. 15 DSGVO, einen Monat Zeit, Gespräche und Bonität nur auf Wunsch', async t => {
  const text = worte('L44')
  t.match(text, 'Auskunft über meine gespeicherten Daten (Art. 15 DSGVO)')
  t.match(text, 'Notizen über Gespräche')
  t.match(text, 'jede Auskunftei')
  t.match(text, 'an meiner Kundennummer')
  t.match(text, 'bis Montag, 28. Dezember 2026')
  t.same(
    art('L44')
      .fristen(muster('L44'))
      .map(({ code, bis }) => [code, bis]),
    [['antwort.versorger', '2026-12-28']],
  )
  const andere = mit({ datenschutzAn: 'andere' })
  t.same(fehlende('L44', andere), [])
  t.equal(art('L44').fristen(andere)[0]?.code, 'antwort.andere')
  t.notMatch(worte('L44', andere), /Notizen über|Auskunftei|Kundennummer/)
  t.same(fehlende('L44', fakten({ versorger: { kundennummer: undefined } })), [
    'angaben.datenschutzAn',
    'versorger.kundennummer',
  ])
  t.match(worte('L44', fakten({ angaben: { antwortBis: tag('2027-01-15') } })), 'Freitag, 15. Januar 2027')
})

t.test('L48: wer wann mit wem sprach und was zugesagt ist, mehr nicht', async t => {
  const text = worte('L48')
  t.match(text, 'am Freitag, dem 20. November 2026, um 10:30 Uhr, hat die Beratungsstelle, die mir hilft')
  t.match(text, 'Gesprochen wurde mit Frau Beispiel.')
  t.match(text, 'die Unterbrechung meiner Stromversorgung bis Freitag, 18. Dezember 2026 auszusetzen.')
  t.match(text, 'Außerdem wurde zugesagt:\n• Ein Ratenangebot kommt bis Ende November.')
  t.match(text, 'ohne Anerkennung einer Rechtspflicht')
  const selbst = mit({
    gespraechAm: tag('2026-11-21'),
    gespraechMit: 'Herr X',
    gespraechWer: 'haushalt',
    zusageInhalt: 'Ein Rückruf.',
  })
  t.match(worte('L48', selbst), 'am Samstag, dem 21. November 2026, habe ich mit Ihrem Haus gesprochen.')
  t.notMatch(worte('L48', selbst), /Uhr|auszusetzen|Netzbetreiber|Außerdem/)
  t.same(fehlende('L48', selbst), [])
  t.same(fehlende('L48'), [
    'angaben.gespraechAm',
    'angaben.gespraechMit',
    'angaben.gespraechWer',
    'angaben.zusageBis',
  ])
  t.match(hindernis('L48', mit({ gespraechAm: tag('2026-11-22') })), 'Zukunft')
  t.match(hindernis('L48', mit({ zusageBis: tag('2026-11-20') })), 'vorbei')
  t.equal(hindernis('L48', mit({ zusageBis: tag('2026-11-21') })), '')
  t.match(
    hindernis('L48', mit({ zusageBis: tag('2026-12-01') }, { sachverhalt: { sperre: { vollzogen: true } } })),
    '§ 41f Abs. 7 EnWG',
  )
})

t.test('L50: Not, Ursache, Lücke, Versuche, Empfänger des Geldes', async t => {
  const text = worte('L50')
  t.match(text, 'eine einmalige Hilfe von 212,50 € für meine Stromversorgung')
  t.match(text, 'Sie soll am Dienstag, dem 1. Dezember 2026, unterbrochen werden.')
  t.match(text, '2 Erwachsene und 1 Kind')
  t.match(text, 'Im Sommer ist ein Lohn ausgefallen.')
  t.match(text, 'Revierlicht GmbH fordert 412,50 €.')
  t.match(text, 'Am 19. November 2026 wurde beim Jobcenter Emscherstadt ein Antrag gestellt.')
  t.match(text, 'übernehmen nur einen Teil (Schreiben vom 20. November 2026)')
  t.match(text, 'unmittelbar an Revierlicht GmbH, Verwendungszweck: Kundennummer 2200 4711 05.')
  t.match(text, 'erkenne ich die Forderung des Versorgers nicht an')
  t.match(text, 'Unterschrift für die Beratungsstelle')
  t.notMatch(text, /Säugling|Gerät|krank/i, 'keine Angaben zur Gesundheit')
  const knapp = worte('L50', fakten())
  t.notMatch(knapp, /Wie es dazu kam|einmalig. Ihre|Davon|anderen Fonds|Künftig gilt/)
  t.same(fehlende('L50'), ['angaben.fondsBetrag'])
  t.same(art('L50').anlagen(muster('L50')).at(-1), 'Schreiben des Jobcenters oder Sozialamts (Kopie)')
  t.same(art('L50').fristen(muster('L50'))[0]?.code, 'antwort.fonds')
})

t.test('L50: nie mehr erbitten als die Lücke; erst das Amt, dann der Fonds', async t => {
  const eigene = { fondsBehoerde: cent(100_00), fondsEigen: cent(50_00) }
  t.equal(hindernis('L50', mit({ ...eigene, fondsBetrag: cent(262_50) })), '')
  t.match(hindernis('L50', mit({ ...eigene, fondsBetrag: cent(262_51) })), /ist aber 262,50.€ offen/)
  t.equal(hindernis('L50', mit({ ...eigene, fondsForderung: cent(500_00), fondsBetrag: cent(350_00) })), '')
  t.match(hindernis('L50', mit({ fondsBetrag: cent(0) })), 'null')
  t.equal(art('L50').passt(fakten()), null, 'das Jobcenter entscheidet noch')
  t.match(art('L50').passt(fakten({ plan: { antraege: [] } })), 'noch nichts beantragt')
  t.equal(art('L50').passt(fakten({ plan: { antraege: [] }, anschriften: { fonds: {} } })), null)
  const versandt = [{ art: 'L50', am: tag('2026-11-20') }]
  t.equal(art('L50').passt(fakten({ plan: { antraege: [] }, versandt })), null)
  t.match(art('L50').hinweise(fakten()).join(' '), 'Wohlfahrtsverband')
})

t.test('§ 41f Abs. 1 Satz 2 EnWG: L51 nur mit gestelltem Antrag und vor der Sperre', async t => {
  const text = worte('L51')
  t.match(
    text,
    'Am 20. November 2026 habe ich bei „Härtefonds Emscherstadt (Beispiel)“ Hilfe in Höhe von 212,50 € beantragt',
  )
  t.match(text, 'voraussichtlich am Montag, 30. November 2026 entschieden')
  t.match(text, 'dass hinreichende Aussicht auf Zahlung besteht')
  t.match(text, '(§ 41f Abs. 1 Satz 2 EnWG)')
  t.notMatch(text, 'Emschernetz', 'der Netzbetreiber erfährt nichts vom Fonds')
  t.match(hindernis('L51', fakten()), 'L50')
  const versandt = [{ art: 'L50', am: tag('2026-11-20') }]
  t.equal(hindernis('L51', fakten({ versandt })), '')
  t.match(art('L51').passt(fakten({ versandt })), 'abwarten')
  t.equal(
    art('L51').passt(
      fakten({ versandt, sachverhalt: { androhung: null, ankuendigung: null, sperre: null } }),
    ),
    null,
  )
  t.match(hindernis('L51', mit({ fondsAntragAm: tag('2026-11-22') })), 'Zukunft')
  t.match(
    hindernis('L51', mit({ fondsAntragAm: tag('2026-11-20'), fondsEntscheidungAm: tag('2026-11-20') })),
    'vorbei',
  )
  t.match(
    hindernis('L51', fakten({ versandt, sachverhalt: { sperre: { vollzogen: true } } })),
    '§ 41f Abs. 7 EnWG',
  )
  t.match(hindernis('L51', fakten({ versandt, pruefung: { regelwerk: 'avbfernwaerme-33' } })), 'wäre falsch')
  t.match(
    art('L51')
      .hinweise(mit({ fondsEntscheidungAm: tag('2026-12-01') }))
      .join(' '),
    'nach dem Sperrtag',
  )
  t.same(fehlende('L51', fakten({ anschriften: { fonds: {} } })), ['anschriften.fonds.name'])
})

t.test('L52: was gezahlt wurde, an wen, und was daraus wurde', async t => {
  const text = worte('L52')
  t.match(text, 'mit Ihrer Zusage vom 12. November 2026')
  t.match(text, '212,50 €')
  t.match(text, 'unmittelbar an Revierlicht GmbH')
  t.match(text, 'Meine Stromversorgung ist nicht unterbrochen worden. Beim Versorger ist nichts mehr offen.')
  t.notMatch(worte('L52', fakten()), /nichts mehr offen|fordert noch|wiederhergestellt|unterbrochen/)
  t.match(worte('L52', mit({ fondsRest: cent(30_00) })), 'Der Versorger fordert noch 30,00 €.')
  t.same(fehlende('L52'), ['angaben.fondsGezahlt', 'angaben.fondsGezahltAm', 'angaben.fondsGezahltAn'])
  t.match(hindernis('L52', mit({ fondsGezahlt: cent(0) })), 'nichts nachzuweisen')
  t.match(hindernis('L52', mit({ fondsGezahltAm: tag('2026-11-22') })), 'Zukunft')
  const zusage = { zahlungsaussicht: { art: 'zusageFonds' } } as const
  const versandt = [{ art: 'L50', am: tag('2026-11-10') }]
  t.match(art('L52').passt(fakten({ sachverhalt: zusage, versandt })), 'zugesagt')
  t.equal(art('L52').passt(fakten({ sachverhalt: zusage })), null)
})
