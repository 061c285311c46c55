import t from 'tap'
import { befund, codes, f01, fragen, gruende, norm, posten, rechnung, wie, type Anders } from './fall.ts'

/*
 * „Trotz Mahnung“ (§ 41f Abs. 1 S. 1 EnWG) and default: a claim falls due at the later of the stated day and two
 * weeks after receipt (§ 40c Abs. 1 EnWG), the Mahnung works only after that (§ 286 Abs. 1 S. 1 BGB), and an Abschlag
 * needs none of its own (§ 286 Abs. 2 Nr. 1 BGB). In F01 the Mahnung came on 17.9.2026, the cut is on 9.11.2026.
 */

const mit = (posten: readonly Anders[], anders: Anders = {}) =>
  f01({ 'rueckstand.posten': posten, ...anders })
/** A bill that came on 1.8., to be paid by the given day. */
const faellig = (faelligAm: string | null | undefined, anders: Anders = {}) =>
  rechnung(255_00, { zugang: '2026-08-01', faelligAm, ...anders })

t.test(
  '§ 286 Abs. 1 S. 1 BGB: gemahnt am Tag nach der Fälligkeit wirkt, am Tag der Fälligkeit nicht',
  async t => {
    const faelle: [was: string, claim: Anders, erwartet: string[]][] = [
    ['fällig am Tag vor der Mahnung', faellig('2026-09-16'), []],
    ['fällig am Tag der Mahnung', faellig('2026-09-17'), ['mahnung.vorFaelligkeit', 'schwelle.unterschritten']],
    ['§ 40c Abs. 1: zwei Wochen nach Zugang, am Tag davor', faellig('2026-08-01', { zugang: '2026-09-02' }), []],
    ['§ 40c Abs. 1: zwei Wochen enden am Tag der Mahnung', faellig('2026-08-01', { zugang: '2026-09-03' }), ['mahnung.vorFaelligkeit', 'schwelle.unterschritten']],
    ['kein Zahlungstag genannt: zwei Wochen nach Zugang', faellig(null, { zugang: '2026-09-02' }), []],
    ['kein Zahlungstag genannt, zu spät', faellig(null, { zugang: '2026-09-03' }), ['mahnung.vorFaelligkeit', 'schwelle.unterschritten']],
    ['die Rechnung kam nie an', faellig('2026-08-01', { zugang: null }), ['mahnung.vorFaelligkeit', 'schwelle.unterschritten']],
    ['eigene Mahnung nach Fälligkeit', faellig('2026-09-30', { gemahntAm: '2026-10-01' }), []],
    ['eigene Mahnung am Tag der Fälligkeit', faellig('2026-10-01', { gemahntAm: '2026-10-01' }), ['mahnung.vorFaelligkeit', 'schwelle.unterschritten']],
    ['eigene Mahnung am Tag der Sperre', faellig('2026-09-30', { gemahntAm: '2026-11-09' }), []],
    ['eigene Mahnung erst nach der Sperre', faellig('2026-09-30', { gemahntAm: '2026-11-10' }), ['schwelle.unterschritten']],
  ] // prettier-ignore
    for (const [was, claim, erwartet] of faelle) t.same(gruende(mit([claim])), erwartet, was)
  },
)

t.test('§ 41f Abs. 1 S. 1 EnWG: die Feststellung nennt Tag und Norm', async t => {
  t.match(befund(f01(), 'mahnung.erfuellt'), {
    norm: ['§ 41f Abs. 1 S. 1 EnWG'],
    text: 'Es wurde gemahnt, nachdem etwas fällig war. Sie kam am Donnerstag, 17.09.2026.',
  })
  t.same(norm(f01(), 'mahnung.erfuellt'), ['§ 41f Abs. 1 S. 1 EnWG'])
  const zugleich = f01({ 'mahnung.zugang': '2026-10-05' })
  t.same(norm(zugleich, 'mahnung.erfuellt'), ['§ 41f Abs. 1 S. 1 EnWG', '§ 41f Abs. 1 S. 3 EnWG'])
  t.match(befund(zugleich, 'mahnung.erfuellt')?.text, /dürfen in einem Brief stehen\.$/)
  t.same(norm(f01({ mahnung: { zugang: null } }), 'mahnung.fehlt'), ['§ 41f Abs. 1 S. 1 EnWG'])
  const zuFrueh = befund(
    mit([faellig('2026-09-20'), faellig('2026-09-01', { zugang: null })]),
    'mahnung.vorFaelligkeit',
  )
  t.same(zuFrueh?.schritte, [
    { text: 'Fällig am Sonntag, 20.09.2026' },
    { text: 'Keine Rechnung angekommen' },
  ])
  t.same(zuFrueh?.norm, ['§ 41f Abs. 1 S. 1 EnWG', '§ 40c Abs. 1 EnWG', '§ 286 Abs. 1 S. 1 BGB'])
  t.notOk(
    codes(wie('N20', { mahnung: null })).some(code => code.startsWith('mahnung')),
    '§ 41b Abs. 2 EnWG verlangt keine',
  )
})

t.test('eine eigene Hauptforderung genügt; Nebenkosten und Fremdes zählen dafür nicht', async t => {
  const spaet = faellig('2026-10-01')
  const faelle: [was: string, claims: Anders[], erwartet: string][] = [
    ['eine von zweien war fällig', [spaet, faellig('2026-09-01')], 'mahnung.erfuellt'],
    ['nur die Nebenkosten waren fällig', [spaet, faellig('2026-09-01', { art: 'nebenkosten' })], 'mahnung.vorFaelligkeit'],
    ['nur die fremde Forderung war fällig', [spaet, faellig('2026-09-01', { sparteFremd: true })], 'mahnung.vorFaelligkeit'],
    ['nur die aus der früheren Wohnung', [spaet, faellig('2026-09-01', { wohnungFremd: true })], 'mahnung.vorFaelligkeit'],
    ['nur die öffentlich-rechtliche', [spaet, faellig('2026-09-01', { oeffentlichRechtlich: true })], 'mahnung.vorFaelligkeit'],
    ['es gibt nur Nebenkosten', [faellig('2026-10-01', { art: 'nebenkosten' })], 'mahnung.erfuellt'],
    ['es gibt keine Forderung', [], 'mahnung.erfuellt'],
  ] // prettier-ignore
  for (const [was, claims, erwartet] of faelle)
    t.same(
      codes(mit(claims)).filter(code => code.startsWith('mahnung')),
      [erwartet],
      was,
    )
  t.equal(
    befund(mit([spaet, faellig('2026-09-01', { art: 'nebenkosten' })]), 'mahnung.vorFaelligkeit')?.schritte
      .length,
    1,
  )
})

t.test('was zur Fälligkeit nicht bekannt ist, wird zu dieser Forderung gefragt', async t => {
  const wann = (claims: Anders[], anders: Anders = {}) => fragen(mit(claims, anders))
  const ohneTag = faellig(undefined)
  t.same(wann([ohneTag]), ['rueckstand.posten.0.faelligAm'])
  t.same(wann([faellig('2026-08-01', { zugang: undefined })]), ['rueckstand.posten.0.zugang'])
  t.same(wann([faellig(undefined, { zugang: undefined })]), [
    'rueckstand.posten.0.zugang',
    'rueckstand.posten.0.faelligAm',
  ])
  t.same(
    gruende(mit([faellig(undefined, { zugang: '2026-09-03' })])),
    ['mahnung.vorFaelligkeit', 'schwelle.unterschritten'],
    'zwei Wochen nach Zugang ist es auf jeden Fall zu früh',
  )
  t.same(
    gruende(mit([faellig('2026-09-17', { zugang: undefined })])),
    ['mahnung.vorFaelligkeit', 'schwelle.unterschritten'],
    'am genannten Tag ist es auf jeden Fall zu früh',
  )
  t.same(wann([faellig('2026-10-01'), ohneTag]), ['rueckstand.posten.1.faelligAm'], 'nur die offene')
  const zwoelf = { 'abwendungsvereinbarung.angebotRaten': 12 } // allowed below and above 300 €
  t.same(
    wann([faellig('2026-09-01'), ohneTag], zwoelf),
    [],
    'eine reicht: über die andere ist nichts zu fragen',
  )
  t.same(wann([], { 'rueckstand.posten': undefined }), ['rueckstand.posten'])
  t.equal(befund(mit([], { 'rueckstand.posten': undefined }), 'mahnung.erfuellt'), undefined)
  t.ok(
    befund(mit([], { rueckstand: null }), 'mahnung.erfuellt'),
    'nichts offen: auch die Mahnung ist nicht zu früh',
  )
})

t.test('null heißt: gab es nicht; nicht bekannt heißt: wird gefragt', async t => {
  const fehlt = (anders: Anders) => gruende(f01(anders)).includes('mahnung.fehlt')
  t.ok(fehlt({ mahnung: null }))
  t.ok(fehlt({ 'mahnung.zugang': null }))
  t.ok(fehlt({ 'mahnung.zugang': '2026-11-10' }), 'erst nach der Sperre')
  t.notOk(fehlt({ 'mahnung.zugang': '2026-11-09' }), 'am Tag der Sperre')
  t.same(fragen(f01({ mahnung: undefined })), ['mahnung'])
  t.same(fragen(f01({ 'mahnung.zugang': undefined })), ['mahnung.zugang'])
  const eigene = faellig('2026-09-30', { gemahntAm: '2026-10-01' })
  t.same(gruende(mit([eigene], { mahnung: null })), [], 'diese Forderung wurde für sich gemahnt')
  t.same(
    gruende(mit([faellig('2026-09-01', { gemahntAm: null })])),
    ['schwelle.unterschritten'],
    'gemahnt wurde etwas anderes',
  )
  t.same(
    gruende(
      mit([faellig('2026-10-01', { gemahntAm: '2026-09-30' }), faellig('2026-09-01')], { mahnung: null }),
    ),
    ['mahnung.vorFaelligkeit', 'schwelle.unterschritten'],
    'die eine zu früh gemahnt, die andere nie',
  )
})

t.test('eine unbekannte Mahnung wird gefragt, solange eine Forderung daran hängt', async t => {
  const unbekannt = (claims: Anders[]) => fragen(mit(claims, { mahnung: undefined }))
  const eigene = faellig('2026-09-01', { gemahntAm: '2026-09-02' })
  const zuFrueh = faellig('2026-09-03', { gemahntAm: '2026-09-02' })
  t.same(unbekannt([eigene]), [], 'alle Forderungen sind für sich gemahnt')
  t.same(unbekannt([eigene, faellig('2026-09-01')]), ['mahnung'], 'die zweite Rechnung nicht')
  t.same(unbekannt([eigene, posten()]), [], '§ 286 Abs. 2 Nr. 1 BGB: ein Abschlag braucht keine eigene')
  t.same(
    unbekannt([zuFrueh, posten({ betragCent: 255_00 })]),
    ['mahnung'],
    'es sei denn, sonst ist nichts wirksam gemahnt',
  )
  t.same(
    unbekannt([eigene, faellig('2026-09-01', { gestundet: true })]),
    [],
    'was nicht zählt, wird nicht gefragt',
  )
  t.same(unbekannt([eigene, faellig('2026-11-09')]), [])
  t.same(unbekannt([eigene, faellig('2026-09-01', { wohnungFremd: true })]), [])
  t.same(unbekannt([eigene, faellig('2026-09-01', { art: 'nebenkosten' })]), [])
})

t.test('§ 286 Abs. 2 Nr. 1 BGB: ein Abschlag ohne eigene Mahnung zählt, eine Rechnung nicht', async t => {
  const summe = (claims: Anders[], anders: Anders = {}) => mit(claims, anders).rueckstand.anrechenbarCent
  const gemahnt = faellig('2026-09-01')
  const abschlag = (faelligAm: string | undefined, anders: Anders = {}) => posten({ faelligAm, ...anders })
  const faelle: [was: string, claims: Anders[], erwartet: number][] = [
    ['Abschlag, nach der Mahnung fällig', [gemahnt, abschlag('2026-10-15')], 340_00],
    ['Rechnung, nach der Mahnung fällig', [gemahnt, rechnung(85_00, { faelligAm: '2026-10-15' })], 255_00],
    ['Abschlag, am Tag vor der Sperre fällig', [gemahnt, abschlag('2026-11-08')], 340_00],
    ['Abschlag, am Tag der Sperre fällig', [gemahnt, abschlag('2026-11-09')], 255_00],
    ['Abschlag, dessen Plan nie ankam', [gemahnt, abschlag('2026-10-15', { zugang: null })], 255_00],
    ['Abschläge, aber keine Hauptforderung gemahnt', [abschlag('2026-10-15'), abschlag('2026-10-20')], 0],
    ['Abschläge, gemahnt sind nur Nebenkosten', [abschlag('2026-10-15'), faellig('2026-09-01', { art: 'nebenkosten' })], 255_00],
  ] // prettier-ignore
  for (const [was, claims, erwartet] of faelle) t.equal(summe(claims), erwartet, was)
  t.equal(
    summe([gemahnt, abschlag('2026-12-01')], { sperre: undefined }),
    340_00,
    'Sperrtag unbekannt: bis dahin kann er fällig sein',
  )
  t.equal(
    summe([gemahnt, abschlag('2026-12-01')], { sperre: null }),
    255_00,
    'kein Tag gesetzt: es zählt heute',
  )
})

t.test('§ 41f Abs. 3 S. 1 EnWG: erst nach der Androhung fällig, am Tag davor und danach', async t => {
  const nach = (faelligAm: string, anders: Anders = {}) =>
    mit([rechnung(160_00), posten({ faelligAm })], anders)
  t.same(gruende(nach('2026-10-05')), [], 'fällig am Tag der Androhung')
  t.same(gruende(nach('2026-10-06')), ['schwelle.erstNachAndrohung'])
  t.same(
    gruende(nach('2026-10-06', { androhung: null })),
    ['androhung.fehlt'],
    'ohne Androhung gibt es kein Davor',
  )
  t.equal(
    nach('2026-10-06', { androhung: undefined }).rueckstand.erreicht,
    null,
    'die Androhung ist nicht bekannt',
  )
  t.equal(nach('2026-10-06', { androhung: null }).rueckstand.erreicht, 'ja')
  t.match(befund(nach('2026-10-06'), 'schwelle.erstNachAndrohung')?.schritte, [
    { text: 'Fällig und gemahnt: 160,00\u00a0€', betragCent: 160_00 },
    { text: 'Erst nach der Androhung fällig: 85,00\u00a0€', betragCent: 85_00 },
  ])
})
