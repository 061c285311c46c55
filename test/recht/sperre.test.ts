import { readFileSync } from 'node:fs'
import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import type { Sperrangaben } from '../../server/recht/sperre/angaben.ts'
import type { Sperrpruefung } from '../../server/recht/sperre/antwort.ts'
import { RechtUnbekannt } from '../../server/recht/sperre/regelwerk/waehle.ts'
import { pruefeSperre } from '../../server/recht/sperre/urteil.ts'

/*
 * The worked cases (sperrpruefung.cases.json) and the boundaries one step to each side. Expected numbers are
 * written out. A case not plain from the statute says in its `begruendung` where it comes from.
 */

type Fall = {
  id: string
  titel: string
  request: Sperrangaben
  expect: Pick<Sperrpruefung, 'regelwerk' | 'ergebnis' | 'tendenz' | 'fruehesteSperre'> & {
    rueckstand?: Partial<Sperrpruefung['rueckstand']>
    codes: string[]
    norm: string[]
    fehlendeAngaben?: string[]
    wiederherstellung?: { ergebnis: string; tendenz: string | null }
  }
}

const FAELLE = JSON.parse(
  readFileSync(new URL('sperrpruefung.cases.json', import.meta.url), 'utf8'),
) as Fall[]

t.equal(FAELLE.length, 70, 'all worked cases are there')

for (const { id, titel, request, expect } of FAELLE) {
  void t.test(`${id} ${titel}`, async t => {
    const antwort = pruefeSperre(request)
    t.equal(antwort.regelwerk, expect.regelwerk)
    t.equal(antwort.ergebnis, expect.ergebnis)
    t.equal(antwort.tendenz, expect.tendenz)
    t.same(antwort.fruehesteSperre, expect.fruehesteSperre)
    t.match(antwort.rueckstand, expect.rueckstand ?? {})
    const alle = [...antwort.feststellungen, ...(antwort.wiederherstellung?.feststellungen ?? [])]
    for (const code of expect.codes)
      t.ok(
        alle.some(f => f.code === code),
        code,
      )
    for (const norm of expect.norm)
      t.ok(
        alle.some(f => f.norm.includes(norm)),
        norm,
      )
    t.same(
      antwort.fehlendeAngaben.map(({ path }) => path),
      expect.fehlendeAngaben ?? [],
    )
    if (expect.wiederherstellung) t.match(antwort.wiederherstellung, expect.wiederherstellung)
  })
}

const [GRUNDFALL] = FAELLE
if (!GRUNDFALL) throw new Error('no cases')

/** Case F01, in which everything is in order, with some facts changed. */
const abgewandelt = (anders: Partial<Sperrangaben>): Sperrpruefung =>
  pruefeSperre({ ...GRUNDFALL.request, ...anders })
const rueckstand = GRUNDFALL.request.rueckstand ?? {}
const [ersterPosten] = rueckstand.posten ?? []
if (!ersterPosten) throw new Error('F01 has no claims')

const codes = (antwort: Sperrpruefung): string[] =>
  antwort.feststellungen.filter(f => f.wirkung === 'sperrt' || f.wirkung === 'zweifel').map(f => f.code)
const satz = (antwort: Sperrpruefung, code: string): string =>
  antwort.feststellungen.find(f => f.code === code)?.text ?? ''
const betrag = (cents: number) => cents as NonNullable<typeof ersterPosten.betragCent>
const posten = (...betraege: number[]) =>
  betraege.map(cents => ({ ...ersterPosten, betragCent: betrag(cents) }))

void t.test('§ 41f Abs. 3 EnWG: die Schwelle, ein Cent daneben', async t => {
  const abschlag = (cents: number, monate = 1, proJahr = 12) => ({
    betragCent: betrag(cents),
    monate,
    proJahr,
  })
  const faelle: [
    was: string,
    offen: number[],
    plan: object,
    schwelle: number | null,
    erreicht: string,
    code?: string,
  ][] = [
    ['genau 100 € bei 50 €', [100_00], { abschlag: abschlag(50_00) }, 100_00, 'ja'],
    ['99,99 € bei 50 €', [99_99], { abschlag: abschlag(50_00) }, 100_00, 'nein', 'schwelle.unterschritten'],
    [
      '100,01 € bei 50,01 €',
      [100_01],
      { abschlag: abschlag(50_01) },
      100_02,
      'nein',
      'schwelle.unterschritten',
    ],
    [
      'zwei Abschläge unter 100 €',
      [98_00],
      { abschlag: abschlag(49_00) },
      100_00,
      'nein',
      'schwelle.unterschritten',
    ],
    ['Zweimonatsabschlag, krumm', [85_02, 14_98], { abschlag: abschlag(85_01, 2, 6) }, 100_00, 'ja'],
    [
      'ein Sechstel, aufgerundet',
      [116_66],
      { abschlag: null, jahresrechnungErwartetCent: 700_01 },
      116_67,
      'nein',
      'schwelle.unterschritten',
    ],
    ['ein Sechstel genau', [116_67], { abschlag: null, jahresrechnungErwartetCent: 700_01 }, 116_67, 'ja'],
    [
      'elf Abschläge, unter beiden Lesarten',
      [164_99],
      { abschlag: abschlag(90_00, 1, 11) },
      180_00,
      'nein',
      'schwelle.unterschritten',
    ],
    [
      'elf Abschläge, zwischen den Lesarten',
      [165_00],
      { abschlag: abschlag(90_00, 1, 11) },
      180_00,
      'streitig',
      'schwelle.elfAbschlaege',
    ],
    [
      'elf Abschläge, noch dazwischen',
      [179_99],
      { abschlag: abschlag(90_00, 1, 11) },
      180_00,
      'streitig',
      'schwelle.elfAbschlaege',
    ],
    ['elf Abschläge, über beiden', [180_00], { abschlag: abschlag(90_00, 1, 11) }, 180_00, 'ja'],
  ]
  for (const [was, offen, plan, schwelle, erreicht, code] of faelle) {
    const antwort = abgewandelt({ rueckstand: { ...rueckstand, ...plan, posten: posten(...offen) } as never })
    t.equal(antwort.rueckstand.schwelleCent, schwelle, was)
    t.equal(antwort.rueckstand.erreicht, erreicht, was)
    t.same(codes(antwort), code ? [code] : [], was)
  }
})

void t.test('§ 41f Abs. 3 S. 2 EnWG: unter 100 € nennt der Befund diese Schwelle', async t => {
  const antwort = abgewandelt({
    rueckstand: {
      ...rueckstand,
      posten: posten(99_99),
      abschlag: { betragCent: betrag(40_00), monate: 1, proJahr: 12 },
    },
  })
  const befund = antwort.feststellungen.find(f => f.code === 'schwelle.unterschritten')
  t.same(befund?.norm, ['§ 41f Abs. 3 S. 2 EnWG'])
})

void t.test('§ 41f Abs. 5 S. 1 EnWG: der Sperrtag wandert durch die drei Tage', async t => {
  const faelle: [datum: string, erwartet: string[]][] = [
    ['2026-11-03', ['ankuendigung.fristUnterschritten']],
    ['2026-11-04', ['frist.achterWerktag']],
    ['2026-11-05', ['frist.nurMitSamstag']],
    ['2026-11-06', []],
    ['2026-11-07', ['zeitpunkt.wochenende']],
    ['2026-11-09', []],
  ]
  for (const [datum, erwartet] of faelle) {
    t.same(codes(abgewandelt({ sperre: { datum: tag(datum), vollzogen: false } })), erwartet, datum)
  }
})

void t.test('§ 41f Abs. 1 S. 1 EnWG: der letzte Tag der vier Wochen und der erste danach', async t => {
  const am = (datum: string) =>
    codes(
      abgewandelt({
        androhung: { zugang: tag('2026-10-12'), zugangBestritten: false, fehlendeInhalte: [] },
        sperre: { datum: tag(datum), vollzogen: false },
      }),
    )
  t.same(am('2026-11-09'), ['androhung.fristUnterschritten'])
  t.same(am('2026-11-10'), [])
})

void t.test('ein Befund lässt sich vorlesen', async t => {
  const f05 = FAELLE.find(({ id }) => id === 'F05')
  if (!f05) throw new Error('F05 is missing')
  t.equal(
    satz(pruefeSperre(f05.request), 'androhung.fristUnterschritten'),
    'Die Androhung ist angekommen am Freitag, 06.11.2026. Vier Wochen enden am Freitag, 04.12.2026. ' +
      'Am Donnerstag, 03.12.2026 darf noch nicht gesperrt werden.',
  )
  const schritte = abgewandelt({}).feststellungen.find(f => f.code === 'schwelle.erreicht')?.schritte
  t.match(schritte, [
    { betragCent: 255_00 },
    { text: '2 × 85,00\u00a0€ = 170,00\u00a0€', betragCent: 170_00 },
  ])
})

void t.test('was nicht bekannt ist, wird nur gefragt, wenn es noch entscheidet', async t => {
  const frage = (anders: object, ohne: (keyof Sperrangaben)[] = []): string[] => {
    const request = { ...GRUNDFALL.request, ...anders } as Record<string, unknown>
    for (const feld of ohne) Reflect.deleteProperty(request, feld)
    return pruefeSperre(request as never).fehlendeAngaben.map(({ path }) => path)
  }
  t.same(frage({}, ['mahnung']), ['mahnung'])
  t.same(frage({ mahnung: {} }), ['mahnung.zugang'])
  t.same(frage({}, ['schutzgruende']), ['schutzgruende'])
  t.same(frage({}, ['zahlungsaussicht']), ['zahlungsaussicht'])
  t.same(frage({}, ['sozialhilfetraeger']), ['sozialhilfetraeger'])
  t.same(frage({ vertrag: 'sondervertrag' }, ['sozialhilfetraeger']), [], 'nur in der Grundversorgung')
  t.same(frage({}, ['sperre']), ['sperre'])
  t.same(frage({}, ['rueckstand']), ['rueckstand'])
  t.same(frage({ rueckstand: { posten: posten(85_00, 85_00), zahlungen: [] } }), ['rueckstand.abschlag'])
  t.same(
    frage({ rueckstand: { ...rueckstand, posten: posten(50_00) } }, ['mahnung', 'androhung']),
    [],
    'zu wenig offen',
  )
  t.same(frage({ zahlungsaussicht: { art: 'zusageFonds', dargelegtAm: '2026-11-02' } }), [
    'zahlungsaussicht.deckt',
  ])
  t.same(frage({ schutzgruende: [{ art: 'saeugling', konkreteGefahr: true }] }), [
    'schutzgruende.0.mitgeteiltAm',
  ])
  t.same(
    frage({ rueckstand: { ...rueckstand, zahlungen: [{ betragCent: 85_00 }] } }),
    [],
    'auch bezahlt bleibt die Schwelle erreicht',
  )
  t.same(frage({ rueckstand: { ...rueckstand, zahlungen: [{ betragCent: 85_01 }] } }), [
    'rueckstand.zahlungen.0.am',
  ])
})

void t.test('null heißt: gab es nicht', async t => {
  t.same(codes(abgewandelt({ mahnung: null })), ['mahnung.fehlt', 'schwelle.unterschritten'])
  t.same(codes(abgewandelt({ androhung: null })), ['androhung.fehlt'])
  t.same(codes(abgewandelt({ ankuendigung: null })), ['ankuendigung.fehlt'])
  t.same(codes(abgewandelt({ rueckstand: null })), ['schwelle.unterschritten'])
  t.same(codes(abgewandelt({ rueckstand: { ...rueckstand, posten: [] } })), ['schwelle.unterschritten'])
  t.same(abgewandelt({ sperre: null, stichtag: tag('2026-11-06') }).ergebnis, 'rechtmaessig')
  t.same(codes(abgewandelt({ sperre: null, stichtag: tag('2026-11-03') })), [
    'ankuendigung.fristUnterschritten',
  ])
})

void t.test('§ 41f Abs. 5 S. 1 EnWG: Form und angekündigter Tag', async t => {
  const ankuendigung = GRUNDFALL.request.ankuendigung ?? {}
  const mail = abgewandelt({ ankuendigung: { ...ankuendigung, form: ['elektronisch'] } })
  t.same(codes(mail), ['ankuendigung.nichtBrieflich'])
  t.equal(mail.fruehesteSperre, null)
  t.same(codes(abgewandelt({ ankuendigung: { ...ankuendigung, form: ['elektronisch', 'brief'] } })), [])
  t.same(codes(abgewandelt({ ankuendigung: { ...ankuendigung, beginn: tag('2026-11-10') } })), [
    'ankuendigung.fehlt',
  ])
  t.same(codes(abgewandelt({ ankuendigung: { ...ankuendigung, beginn: tag('2026-11-09') } })), [])
  t.same(codes(abgewandelt({ ankuendigung: { ...ankuendigung, beginn: tag('2026-11-06') } })), [
    'ankuendigung.terminVerstrichen',
  ])
})

void t.test('§ 41g Abs. 1 EnWG: Annahme, Bruch und Laufzeit', async t => {
  const av = GRUNDFALL.request.abwendungsvereinbarung ?? {}
  const mit = (anders: object, sperre = GRUNDFALL.request.sperre) =>
    codes(abgewandelt({ abwendungsvereinbarung: { ...av, ...anders }, sperre }))
  const vollzogen = { datum: tag('2026-11-09'), vollzogen: true }
  t.same(mit({ angenommenAm: '2026-11-08' }), ['av.angenommen'])
  t.same(mit({ angenommenAm: '2026-11-09' }, vollzogen), ['av.angenommenAmSperrtag'])
  t.same(mit({ angenommenAm: '2026-11-09', angenommenVorSperre: true }, vollzogen), ['av.angenommen'])
  t.same(mit({ angenommenAm: '2026-11-09', angenommenVorSperre: false }, vollzogen), [])
  t.same(mit({ angenommenAm: '2026-11-10' }, vollzogen), [])
  t.same(mit({ angenommenAm: '2026-11-10' }), ['av.angenommen'], 'noch nicht vollzogen')
  t.same(mit({ angenommenAm: '2026-10-20', gebrochenAm: '2026-10-25' }), [], 'danach neu angekündigt')
  t.same(mit({ angenommenAm: '2026-10-20', gebrochenAm: '2026-10-26' }), ['av.bruchOhneNeueAnkuendigung'])
  t.same(mit({ angebotRaten: 5 }), ['av.laufzeitUnzulaessig'])
  t.same(mit({ angebotRaten: 18 }), [])
  t.same(mit({ angebotRaten: 19 }), ['av.laufzeitUnzulaessig'])
})

void t.test('§ 41g Abs. 1 S. 8 EnWG: über 300 € zwölf bis 24 Monate', async t => {
  const mit = (offen: number, raten: number) =>
    codes(
      abgewandelt({
        rueckstand: { ...rueckstand, posten: posten(offen) },
        abwendungsvereinbarung: { ...GRUNDFALL.request.abwendungsvereinbarung, angebotRaten: raten },
      }),
    )
  t.same(mit(300_00, 6), [])
  t.same(mit(300_01, 11), ['av.laufzeitUnzulaessig'])
  t.same(mit(300_01, 12), [])
  t.same(mit(300_01, 24), [])
  t.same(mit(300_01, 25), ['av.laufzeitUnzulaessig'])
})

void t.test(
  '§ 41g Abs. 1 S. 2 EnWG: die Woche nach dem Verlangen endet nicht am Feiertag (§ 193 BGB)',
  async t => {
    const av = { ...GRUNDFALL.request.abwendungsvereinbarung, verlangtZugang: tag('2026-10-17') }
    const am = (angebotZugang: string) =>
      codes(abgewandelt({ abwendungsvereinbarung: { ...av, angebotZugang: tag(angebotZugang) } }))
    t.same(am('2026-10-26'), [], 'Samstag, 24.10. wird Montag, 26.10.')
    t.same(am('2026-10-27'), ['av.angebotVerspaetet'])
  },
)

void t.test('außerhalb der Grundversorgung wird kein Angebot geschuldet', async t => {
  const ohne = {
    ankuendigung: { ...GRUNDFALL.request.ankuendigung, fehlendeInhalte: ['avAngebot'] as const },
    abwendungsvereinbarung: null,
  }
  t.same(codes(abgewandelt({ ...ohne })), ['av.angebotFehlt'])
  t.same(codes(abgewandelt({ ...ohne, vertrag: 'ersatzversorgung' })), ['av.ersatzversorgungOffen'])
  const sonder = abgewandelt({ ...ohne, vertrag: 'sondervertrag' })
  t.same(codes(sonder), [])
  t.ok(sonder.feststellungen.some(f => f.code === 'av.nichtGeschuldet'))
})

void t.test('ein Fall vor dem ältesten Regelwerk wird nicht geraten', async t => {
  const am = (datum: string, vertrag: 'grundversorgung' | 'sondervertrag') => () =>
    abgewandelt({ vertrag, sperre: { datum: tag(datum), vollzogen: true } })
  t.throws(am('2011-12-31', 'grundversorgung'), /Für den 31.12.2011 ist kein Regelwerk hinterlegt/)
  t.throws(am('2021-07-26', 'sondervertrag'), /Für den 26.07.2021 ist kein Regelwerk hinterlegt/)
  t.throws(am('2036-01-02', 'grundversorgung'), /Jahr 2036 nicht hinterlegt/)
  t.ok(new RechtUnbekannt('so beantwortet es die Schnittstelle mit 422') instanceof RangeError)
})

void t.test('nach dem geprüften Stand warnt die Antwort', async t => {
  const am = (datum: string) => abgewandelt({ sperre: { datum: tag(datum), vollzogen: false } }).rechtsstand
  t.same(am('2026-08-19'), { geprueftAm: '2026-08-19', gueltigAb: '2025-12-23', warnung: null })
  t.match(am('2026-08-20').warnung, 'Das Recht ist bis zum 19.08.2026 geprüft.')
})
