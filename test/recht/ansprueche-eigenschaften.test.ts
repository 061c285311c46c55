import fc from 'fast-check'
import t from 'tap'
import { plusTage, tag } from '../../server/recht/datum.ts'
import { pruefeAnsprueche } from '../../server/recht/ansprueche/ansprueche.ts'
import {
  EINKOMMENSARTEN,
  LAUFENDE_LEISTUNGEN,
  MERKMALE,
  type Anspruchsangaben,
  type Person,
} from '../../server/recht/ansprueche/angaben.ts'
import { LEISTUNGEN, STATUS } from '../../server/recht/ansprueche/antwort.ts'
import { rechneErwerbsfreibetrag } from '../../server/recht/ansprueche/rechner/erwerbsfreibetrag.ts'
import { rechneGrundsicherungsgeld } from '../../server/recht/ansprueche/rechner/grundsicherungsgeld.ts'
import { cent } from '../../server/recht/geld.ts'
import './saat.ts'

/* What must hold for every household, also for a nonsensical one. */

const betrag = fc.integer({ min: 0, max: 400000 }).map(cent)
const geboren = fc.integer({ min: 0, max: 29000 }).map(n => plusTage(tag('2024-12-31'), -n))
const oderFehlt = <T>(wert: fc.Arbitrary<T>) => fc.option(wert, { nil: undefined, freq: 8 })

const einkommen = fc
  .record({
    art: fc.constantFrom(...EINKOMMENSARTEN),
    netto: betrag,
    mehr: fc.integer({ min: 0, max: 50000 }),
  })
  .map(({ art, netto, mehr }) => ({ art, nettoCent: netto, bruttoCent: cent(netto + mehr) }))

const person = (rolle: Person['rolle'], id: string, wann: fc.Arbitrary<ReturnType<typeof tag>>) =>
  fc.record({
    id: fc.constant(id),
    rolle: fc.constant(rolle),
    geburtsdatum: wann,
    einkommen: fc.array(einkommen, { maxLength: 2 }),
    merkmale: fc.subarray([...MERKMALE], { maxLength: 2 }),
    vermoegenCent: fc.constantFrom(cent(0), cent(0), cent(500000), cent(3000000)),
  }) as fc.Arbitrary<Person>

const kindheit = fc.integer({ min: 0, max: 9000 }).map(n => plusTage(tag('2024-12-31'), -n))
const personen = fc
  .tuple(
    person('antragsteller', 'a', geboren),
    fc.option(person('partner', 'b', geboren), { nil: undefined }),
    fc.array(fc.nat(), { maxLength: 3 }),
  )
  .chain(([a, b, kinder]) =>
    fc
      .tuple(
        fc.constant([a, ...(b ? [b] : [])]),
        fc.tuple(...kinder.map((_, i) => person('kind', `k${i}`, kindheit))),
      )
      .map(([grosse, kleine]): Person[] => [...grosse, ...kleine]),
  )

const wohnung = fc.record({
  kaltmieteCent: betrag,
  nebenkostenCent: betrag,
  heizkostenCent: betrag,
  warmwasser: fc.constantFrom('dezentral' as const, 'zentral' as const),
  mietenstufe: fc.constantFrom(1, 3, 7),
})

const stichtag = fc.integer({ min: 0, max: 1900 }).map(n => plusTage(tag('2025-01-01'), n - 900))

const haushalt = fc.record({
  stichtag,
  personen,
  wohnung: oderFehlt(wohnung),
  laufendeLeistungen: oderFehlt(
    fc.subarray([...LAUFENDE_LEISTUNGEN], { maxLength: 2 }).map(arten => arten.map(art => ({ art }))),
  ),
  energieschulden: oderFehlt(
    fc.constant({ sparte: 'strom' as const, betragCent: cent(40000), sperreDroht: true, selbsthilfe: [] }),
  ),
  heizkostenforderung: oderFehlt(betrag.map(hoehe => [{ betragCent: hoehe, faelligAm: tag('2025-01-10') }])),
}) as fc.Arbitrary<Anspruchsangaben>

const geborenVor = ({ personen: alle, stichtag: am }: Anspruchsangaben): boolean =>
  alle.every(({ geburtsdatum }) => !geburtsdatum || geburtsdatum <= am)

t.test('jeder Haushalt bekommt zu jeder Leistung eine Antwort, die sich erklärt', async t => {
  fc.assert(
    fc.property(haushalt, angaben => {
      fc.pre(geborenVor(angaben))
      const { leistungen, vergleich } = pruefeAnsprueche(angaben)
      const regeln: [was: string, gilt: boolean][] = [
        ['Reihenfolge', leistungen.every(({ leistung }, i) => leistung === LEISTUNGEN[i])],
        ['Norm', leistungen.every(({ status, norm }) => STATUS.includes(status) && norm.length > 0)],
        [
          'kein Anspruch ohne Betrag',
          leistungen.every(({ status, betragCent }) => status !== 'keinAnspruch' || betragCent === null),
        ],
        [
          'erklärt sich',
          leistungen.every(({ schritte, fehlendeAngaben }) => schritte.length + fehlendeAngaben.length > 0),
        ],
        [
          'Spanne',
          leistungen.every(
            ({ betragCent, spanne }) =>
              spanne === null || (spanne.vonCent === betragCent && spanne.vonCent < spanne.bisCent),
          ),
        ],
        ['Vergleich', vergleich.text !== ''],
      ]
      const falsch = regeln.flatMap(([was, gilt]) => (gilt ? [] : [was]))
      if (falsch.length > 0)
        throw new Error(
          `${falsch.join()} ${JSON.stringify(leistungen.filter(({ schritte, fehlendeAngaben }) => schritte.length + fehlendeAngaben.length === 0))}`,
        )
    }),
    { numRuns: 300 },
  )
  t.pass('300 Haushalte')
})

const monatsanfrage = fc.record({
  stichtag: stichtag.filter(tag2 => tag2 < '2027-01-01'),
  personen,
  wohnung,
  karenzzeit: fc.constant(false),
})
const monat = (anfrage: object) =>
  rechneGrundsicherungsgeld({ bewilligungsbeginn: tag('2026-11-01'), ...anfrage } as never)
const gueltig = (anfrage: { personen: Person[]; stichtag: string }): boolean =>
  anfrage.personen.every(({ geburtsdatum }) => !geburtsdatum || geburtsdatum <= anfrage.stichtag)

t.test('die Summe je Person ist der Betrag, und niemand bekommt mehr als seinen Bedarf', async t => {
  fc.assert(
    fc.property(monatsanfrage, anfrage => {
      fc.pre(gueltig(anfrage))
      const { betragCent, jePerson } = monat(anfrage)
      if (betragCent === null) return true
      const summe = jePerson.reduce((gesamt, { anspruchCent }) => gesamt + anspruchCent, 0)
      return (
        summe === betragCent &&
        jePerson.every(({ anspruchCent, bedarfCent }) => anspruchCent >= 0 && anspruchCent <= bedarfCent)
      )
    }),
    { numRuns: 500 },
  )
  t.pass('500 Haushalte')
})

t.test('die Reihenfolge der Kinder ändert nichts', async t => {
  fc.assert(
    fc.property(monatsanfrage, anfrage => {
      fc.pre(gueltig(anfrage))
      const grosse = anfrage.personen.filter(({ rolle }) => rolle !== 'kind')
      const kleine = anfrage.personen.filter(({ rolle }) => rolle === 'kind').toReversed()
      return monat(anfrage).betragCent === monat({ ...anfrage, personen: [...grosse, ...kleine] }).betragCent
    }),
    { numRuns: 300 },
  )
  t.pass('300 Haushalte')
})

t.test('mehr Arbeitslosengeld oder Rente einer Erwachsenen bringt nie mehr Grundsicherungsgeld', async t => {
  fc.assert(
    fc.property(monatsanfrage, betrag, (anfrage, mehr) => {
      fc.pre(gueltig(anfrage))
      const [erste, ...andere] = anfrage.personen
      const mit = {
        ...anfrage,
        personen: [
          {
            ...erste,
            einkommen: [
              ...(erste?.einkommen ?? []),
              { art: 'arbeitslosengeld', bruttoCent: mehr, nettoCent: mehr },
            ],
          },
          ...andere,
        ],
      }
      // Each share is rounded for itself (§ 41 Abs. 2 SGB II): a cent a person is no more money.
      const [vorher, nachher] = [monat(anfrage).betragCent, monat(mit).betragCent]
      return vorher === null || nachher === null || nachher <= vorher + anfrage.personen.length
    }),
    { numRuns: 500 },
  )
  t.pass('500 Haushalte')
})

t.test(
  'mehr Lohn lässt nie weniger übrig: der Freibetrag wächst mit dem Lohn und höchstens so stark',
  async t => {
    fc.assert(
      fc.property(
        betrag,
        fc.integer({ min: 1, max: 5000 }),
        fc.boolean(),
        fc.boolean(),
        stichtag,
        (lohn, mehr, mitKind, jung, am) => {
          const frei = (hoehe: number) =>
            rechneErwerbsfreibetrag({
              stichtag: am,
              bruttoCent: cent(hoehe),
              nettoCent: cent(hoehe),
              mitMinderjaehrigemKind: mitKind,
              unter25InAusbildung: jung,
            }).freibetragCent
          const [vorher, nachher] = [frei(lohn), frei(lohn + mehr)]
          if (vorher === null || nachher === null) return am >= '2028-01-01' && jung
          return nachher >= vorher && nachher - vorher <= mehr + 1
        },
      ),
      { numRuns: 1000 },
    )
    t.pass('1000 Löhne')
  },
)
