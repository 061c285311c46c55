import { readFileSync } from 'node:fs'
import t from 'tap'
import type { Sperrangaben } from '../../server/recht/sperre/angaben.ts'
import type { Sperrpruefung } from '../../server/recht/sperre/antwort.ts'
import { pruefeSperre } from '../../server/recht/sperre/urteil.ts'

/* Older law, other carriers, letters that straddle a change of law: the worked cases with one or two facts changed. */

type Fall = { id: string; request: Record<string, Record<string, unknown>> }

const FAELLE = JSON.parse(
  readFileSync(new URL('sperrpruefung.cases.json', import.meta.url), 'utf8'),
) as Fall[]

function wie(
  id: string,
  anders: Record<string, unknown> = {},
  tiefer: Record<string, Record<string, unknown>> = {},
): Sperrpruefung {
  const fall = FAELLE.find(einer => einer.id === id)
  if (!fall) throw new Error(`${id} is missing`)
  const request: Record<string, unknown> = { ...structuredClone(fall.request), ...anders }
  for (const [feld, werte] of Object.entries(tiefer))
    request[feld] = { ...(request[feld] as object), ...werte }
  return pruefeSperre(request as unknown as Sperrangaben)
}

const codes = (antwort: Sperrpruefung): string[] =>
  antwort.feststellungen.filter(f => f.wirkung === 'sperrt' || f.wirkung === 'zweifel').map(f => f.code)
const norm = (antwort: Sperrpruefung, code: string): readonly string[] =>
  antwort.feststellungen.find(f => f.code === code)?.norm ?? []

void t.test('das Regelwerk wechselt mit dem Tag der Sperre', async t => {
  const am = (vertrag: string, datum: string) =>
    wie('F01', { vertrag, stichtag: datum }, { sperre: { datum, vollzogen: true } }).regelwerk
  t.equal(am('grundversorgung', '2012-01-01'), 'gvv-19-2012')
  t.equal(am('grundversorgung', '2021-11-30'), 'gvv-19-2012')
  t.equal(am('grundversorgung', '2021-12-01'), 'gvv-19-2021')
  t.equal(am('grundversorgung', '2022-12-23'), 'gvv-19-2021')
  t.equal(am('ersatzversorgung', '2022-12-24'), 'gvv-19-2022')
  t.equal(am('grundversorgung', '2025-12-22'), 'gvv-19-2022')
  t.equal(am('grundversorgung', '2025-12-23'), 'enwg-41f')
  t.equal(am('sondervertrag', '2021-07-27'), 'enwg-41b-2021')
  t.equal(am('sondervertrag', '2022-12-23'), 'enwg-41b-2021')
  t.equal(am('sondervertrag', '2022-12-24'), 'enwg-118b')
  t.equal(am('sondervertrag', '2024-04-30'), 'enwg-118b')
  t.equal(am('sondervertrag', '2024-05-01'), 'enwg-41b-2024')
  t.equal(am('sondervertrag', '2025-12-23'), 'enwg-41f')
})

void t.test('Manipulation hat ihr eigenes Regelwerk, Vermieter auch', async t => {
  const manipulation = (datum: string, sparte: string) =>
    wie('X01', { sparte, stichtag: datum }, { sperre: { datum } })
  t.same(
    [
      manipulation('2025-12-22', 'gas').regelwerk,
      norm(manipulation('2025-12-22', 'gas'), 'manipulation.nachgewiesen'),
    ],
    ['gvv-19-2022', ['§ 19 Abs. 1 GasGVV']],
  )
  t.same(
    [
      manipulation('2025-12-23', 'gas').regelwerk,
      norm(manipulation('2025-12-23', 'gas'), 'manipulation.nachgewiesen'),
    ],
    ['gvv-19-2025', ['§ 19 S. 1 GasGVV']],
  )
  t.same(norm(manipulation('2026-11-18', 'wasser'), 'manipulation.nachgewiesen'), [
    '§ 33 Abs. 1 Nr. 2 AVBWasserV',
  ])
  t.same(
    wie('X01', { manipulation: undefined }).fehlendeAngaben.map(f => f.path),
    ['manipulation'],
  )
  t.same(
    codes(wie('X01', { vertrag: 'sondervertrag' })),
    ['vertrag.massgeblich'],
    '§ 19 gilt nur in der Grundversorgung',
  )
})

void t.test('Vermieter: wer stellt ab?', async t => {
  t.same(codes(wie('X06')), ['vermieter.gebrauchspflicht'])
  t.same(codes(wie('X06', { vermieter: undefined })), ['vermieter.gebrauchspflicht'], 'leere Posten')
  t.same(
    wie('X06', { vermieter: undefined, rueckstand: undefined }).fehlendeAngaben.map(f => f.path),
    ['vermieter'],
  )
  t.same(codes(wie('X06', {}, { vermieter: { wer: 'versorgerSperrtWegenVermieter' } })), [
    'vermieter.keinLiefervertrag',
  ])
  t.equal(wie('X06', {}, { vermieter: { mietverhaeltnis: 'beendet' } }).ergebnis, 'zweifelhaft')
  t.same(
    wie('X06', {}, { vermieter: { mietverhaeltnis: undefined } }).fehlendeAngaben.map(f => f.path),
    ['vermieter.mietverhaeltnis'],
  )
})

void t.test('§ 33 Abs. 2 S. 2 AVBFernwärmeV: beide Merkmale, eines genügt nicht', async t => {
  const nurHaerte = wie('N18', { zahlungsaussicht: null })
  t.equal(nurHaerte.ergebnis, 'rechtmaessig')
  t.ok(nurHaerte.feststellungen.some(f => f.code === 'haerte.nurEinMerkmal'))
  t.equal(wie('N18', { schutzgruende: [] }).ergebnis, 'rechtmaessig')
  t.same(codes(wie('N18', {}, { zahlungsaussicht: { deckt: 'teilweise' } })), ['aussicht.moeglich'])
  t.same(
    wie('N18', { schutzgruende: undefined }).fehlendeAngaben.map(f => f.path),
    ['schutzgruende'],
  )
  t.same(
    wie('N18', { schutzgruende: undefined, zahlungsaussicht: null }).fehlendeAngaben,
    [],
    'ohne Aussicht ist nichts zu fragen',
  )
})

void t.test('Fernwärme: zwei Wochen, keine Ankündigung, keine Schwelle', async t => {
  t.same(codes(wie('X03', {}, { sperre: { datum: '2026-11-23' } })), ['androhung.fristUnterschritten'])
  t.same(codes(wie('X03', {}, { rueckstand: { posten: [] } })), ['schwelle.unterschritten'], 'nichts offen')
  t.same(wie('X03').rueckstand, {
    anrechenbarCent: 600_00,
    ohneNebenkostenCent: 600_00,
    schwelleCent: null,
    erreicht: null,
  })
})

void t.test('§ 41b Abs. 2 EnWG: außer der Information regelt das Gesetz nichts', async t => {
  t.same(codes(wie('N20')), ['vertrag.massgeblich'])
  t.same(codes(wie('N20', { mahnung: null, ankuendigung: null })), ['vertrag.massgeblich'])
  t.same(codes(wie('N20', { androhung: null })), ['vertrag.massgeblich', 'androhung.fehlt'])
  t.same(codes(wie('N20', {}, { androhung: { fehlendeInhalte: ['abwendungshinweise', 'kosten'] } })), [
    'vertrag.massgeblich',
    'inhalt.fehlt',
  ])
})

void t.test('altes Recht: Gas ohne Schwelle, Strom 100 €', async t => {
  t.same(
    codes(wie('A01', {}, { rueckstand: { abschlag: { betragCent: 500_00, monate: 1, proJahr: 12 } } })),
    [],
    'zwei Abschläge galten noch nicht',
  )
  t.same(codes(wie('A06')), ['verhaeltnis.geringerRueckstand'])
  t.same(codes(wie('A06', { sparte: 'strom' })), ['schwelle.unterschritten'])
  t.same(norm(wie('A06', { sparte: 'strom' }), 'schwelle.unterschritten'), ['§ 19 Abs. 2 S. 4 StromGVV'])
})

void t.test('Schreiben vor einer Rechtsänderung: es schadet nur, was schon damals galt', async t => {
  t.same(codes(wie('A05')), ['rechtsstand.uebergang', 'rechtsstand.uebergang'])
  t.equal(wie('A05').regelwerkBeiAndrohung, 'gvv-19-2022')
  t.same(codes(wie('A05', {}, { androhung: { fehlendeInhalte: ['grund', 'musterhinweis'] } })), [
    'inhalt.fehlt',
    'rechtsstand.uebergang',
  ])
  const voll = {
    posten: [
      {
        art: 'abschlag',
        betragCent: 160_00,
        zugang: '2025-08-15',
        faelligAm: '2025-09-15',
        tituliert: false,
        beanstandung: null,
        gestundet: false,
        preiserhoehungStreitig: false,
        schlichtungSeit: null,
        sparteFremd: false,
        wohnungFremd: false,
      },
    ],
  }
  const mail = wie('N21', {}, { rueckstand: voll, ankuendigung: { form: ['elektronisch'] } })
  t.same(codes(mail), ['rechtsstand.uebergang'], 'im Sondervertrag war der Brief noch nicht vorgeschrieben')
  t.equal(mail.regelwerkBeiAndrohung, 'enwg-41b-2024')
  t.equal(wie('N21', {}, { rueckstand: voll }).ergebnis, 'rechtmaessig')
})

void t.test('die Ratenpause gilt in ihren Fenstern', async t => {
  const pause = (mitgeteilt: string, monate: string[], rate: string) =>
    codes(
      wie(
        'V10',
        {},
        { abwendungsvereinbarung: { pauseMitgeteiltAm: mitgeteilt, pauseMonate: monate, gebrochenAm: rate } },
      ),
    ).filter(code => code.startsWith('av.'))
  t.same(pause('2025-01-20', ['2025-02', '2025-03'], '2025-02-15'), ['av.pauseWirksam'])
  t.same(
    pause('2025-02-01', ['2025-02'], '2025-02-15'),
    [],
    'nicht vor Beginn des Monats; danach neu angekündigt',
  )
  t.same(
    pause('2024-10-20', ['2024-11', '2024-12', '2025-01', '2025-02'], '2025-02-15'),
    [],
    'mehr als drei Raten',
  )
})

void t.test(
  '§ 41g Abs. 1 S. 2 EnWG: ein Verlangen nach der Ankündigung entschuldigt das fehlende Angebot nicht',
  async t => {
    t.same(codes(wie('V01', {}, { abwendungsvereinbarung: { verlangtZugang: '2026-11-12' } })), [
      'av.angebotFehlt',
    ])
  },
)

void t.test('§ 41f Abs. 7 EnWG: die Wiederherstellung ist eine eigene Frage', async t => {
  const nach = (werte: object) => wie('X10', { wiederherstellung: werte }).wiederherstellung
  const bereit = {
    gruendeEntfallenAm: '2026-11-06',
    kostenErstattetAm: '2026-11-06',
    nachweisVerlangt: false,
  }
  t.match(nach({ ...bereit, erfolgtAm: '2026-11-08' }), { ergebnis: 'rechtmaessig', tendenz: null })
  t.match(nach({ ...bereit, erfolgtAm: '2026-11-09' }), {
    ergebnis: 'zweifelhaft',
    tendenz: 'eherRechtswidrig',
  })
  t.match(nach({ ...bereit, erfolgtAm: null }), { ergebnis: 'zweifelhaft' }, 'am Stichtag noch nicht')
  t.match(
    nach({ ...bereit, kostenErstattetAm: null, erfolgtAm: null }),
    { ergebnis: 'rechtmaessig' },
    'Kosten nicht bezahlt',
  )
  t.match(nach({ kostenErstattetAm: '2026-11-06' }), { ergebnis: 'angabenFehlen' })
  t.equal(wie('X10', { wiederherstellung: undefined }).wiederherstellung, null)
})
