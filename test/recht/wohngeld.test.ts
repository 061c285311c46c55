import { readFileSync } from 'node:fs'
import t from 'tap'
import { rechneWohngeld, type Wohngeldanfrage } from '../../server/recht/ansprueche/wohngeld.ts'
import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'

/* The collected cases, and examples with the whole calculation written out. */

type Fall = {
  readonly id: string
  readonly rechner: string
  readonly request: Wohngeldanfrage
  readonly expect: Readonly<Record<string, number>>
}
const FAELLE = JSON.parse(readFileSync(new URL('rechner.cases.json', import.meta.url), 'utf8')) as Fall[]
const WOHNGELD = FAELLE.filter(({ rechner }) => rechner === 'wohngeld')

void t.test('die gesammelten Fälle, jeder auf den Cent', async t => {
  t.equal(WOHNGELD.length, 92)
  for (const { id, request, expect } of WOHNGELD) t.match(rechneWohngeld(request), expect, id)
})

void t.test(
  'jeder Schritt nennt seine Norm, und alles, was gefragt wird, ist in den Fällen beantwortet',
  async t => {
    for (const { id, request } of WOHNGELD) {
      const { schritte, norm, fehlendeAngaben, spanne, betragCent } = rechneWohngeld(request)
      t.ok(schritte.length >= 5 && schritte.every(({ text, norm }) => text && norm), id)
      t.same(new Set(norm), new Set(schritte.map(schritt => schritt.norm)), id)
      t.same(fehlendeAngaben, [], id)
      t.same(spanne, { vonCent: betragCent, bisCent: betragCent }, id)
    }
  },
)

const JULI = tag('2025-07-01')
const grund = { beruecksichtigt: true, alleinerziehend: false, gdb: 0, grundrentenzeiten33: false } as const
const ohne = { ...grund, einkommen: [], zahlt: [] } as const
const allein = (
  alter: number,
  art: 'rente' | 'lohn' | 'alg1',
  monat: number,
  zahlt: readonly ('steuer' | 'kv' | 'rv')[],
) => ({ ...grund, alter, einkommen: [{ art, monatCent: cent(monat) }], zahlt })
const frage = (
  mietenstufe: number,
  bruttokaltmiete: number,
  mitglieder: Wohngeldanfrage['mitglieder'],
): Wohngeldanfrage => ({
  stichtag: JULI,
  mietenstufe,
  bruttokaltmieteCent: cent(bruttokaltmiete),
  unterhaltsleistungenJahrCent: cent(0),
  mitglieder,
})

/*
 * BMWSB, „Beispiele für die Berechnung des Wohngelds“, Stand 01.01.2025: the cases that are not in the collection.
 */
void t.test('BMWSB-Beispiel 2: Arbeitslosengeld ohne Abzug', async t => {
  // Y = 1.350,00 (§ 14 Abs. 2 Nr. 6; § 16 S. 4: die Agentur zahlt die Beiträge). 470,00 < 511 + 19,20: M = 470,00 + 110,40 = 580,40
  // z1 = 0,04 + 0,0004797 · 580,40 + 0,0000408 · 1.350 = 0,37349788; z2 = 504,222138; z3 = 76,177862; z4 = 87,6045413
  const { betragCent, mieteCent, gesamteinkommenCent, schritte } = rechneWohngeld(
    frage(4, 470_00, [allein(40, 'alg1', 1350_00, [])]),
  )
  t.same(
    { betragCent, mieteCent, gesamteinkommenCent },
    { betragCent: 88_00, mieteCent: 580_40, gesamteinkommenCent: 1350_00 },
  )
  t.match(schritte.map(({ text }) => text).join('\n'), 'z4 = 1,15 · z3 = 87,6045413000')
})

void t.test('BMWSB-Beispiel 6: Miete über dem Höchstbetrag, pauschal versteuerter Minijob', async t => {
  // (2.490,00 − 102,50) × 0,7 = 1.671,25; + 556,00 = 2.227,25. M = 1.139,00 + 34,40 + 197,80 = 1.371,20
  const antwort = rechneWohngeld(
    frage(7, 1225_00, [
      allein(40, 'lohn', 2490_00, ['steuer', 'kv', 'rv']),
      { ...grund, alter: 38, einkommen: [{ art: 'minijobPauschal', monatCent: cent(556_00) }], zahlt: [] },
      { ...ohne, alter: 12 },
      { ...ohne, alter: 9 },
    ]),
  )
  t.match(antwort, {
    betragCent: 691_00,
    mieteCent: 1371_20,
    gesamteinkommenCent: 2227_25,
    freibetraegeMonatCent: 0,
  })
})

void t.test('BMWSB-Beispiel 9: sechs Personen, Lohn und Rente', async t => {
  // (4.000 − 102,50) × 0,7 + (645 − 8,50) × 0,9 = 2.728,25 + 572,85 = 3.301,10. M = 780,00 + 225,40 + 27,60 = 1.033,00
  const antwort = rechneWohngeld(
    frage(2, 780_00, [
      allein(40, 'lohn', 4000_00, ['steuer', 'kv', 'rv']),
      { ...ohne, alter: 42 },
      { ...ohne, alter: 12 },
      { ...ohne, alter: 9 },
      { ...ohne, alter: 6 },
      allein(70, 'rente', 645_00, ['kv']),
    ]),
  )
  t.match(antwort, { betragCent: 343_00, mieteCent: 1033_00, gesamteinkommenCent: 3301_10 })
})

void t.test('BMWSB-Beispiel 10: der Sohn bekommt Grundsicherungsgeld, die Miete zählt halb', async t => {
  // (880,00 − 8,50) × 0,9 = 784,35. 570,00 < 619 + 24,80: M = (570,00 + 142,60) × 1 : 2 = 356,30 (§ 11 Abs. 3)
  const antwort = rechneWohngeld(
    frage(4, 570_00, [allein(70, 'rente', 880_00, ['kv']), { ...ohne, alter: 30, beruecksichtigt: false }]),
  )
  t.match(antwort, { betragCent: 191_00, mieteCent: 356_30, gesamteinkommenCent: 784_35 })
})

void t.test('BMWSB-Beispiel 11: 33 Jahre Grundrentenzeiten', async t => {
  // (945,00 − 8,50) × 0,9 = 842,85; 1.200 + 30 % von 10.140 = 4.242 > 3.378: frei 281,50 (§ 17a). Y = 561,35
  const antwort = rechneWohngeld(
    frage(2, 345_00, [{ ...allein(70, 'rente', 945_00, ['kv']), grundrentenzeiten33: true }]),
  )
  t.match(antwort, {
    betragCent: 342_00,
    mieteCent: 455_40,
    gesamteinkommenCent: 561_35,
    freibetraegeMonatCent: 281_50,
  })
})

void t.test('Länderhinweis zu WoGVwV Nr. 19.31: vierzehn Personen', async t => {
  // Miete 1.600 < 875 + 7 × 106 + 39,20 + 7 × 4,80 = 1.689,80; Heizung 225,40 + 7 × 27,60 = 418,60; M = 2.018,60
  // z1 = 0,207069345; z2 = 970,7928566963; z4 = 1.204,978…: 1.205 für zwölf, + 2 × 65 = 1.335 (§ 19 Abs. 3)
  // Y = 4.688,25: Lohn 6.800,00 − 102,50 = 6.697,50 × 0,7
  const kinder = Array.from({ length: 12 }, (_, alter) => ({ ...ohne, alter }))
  const antwort = rechneWohngeld(
    frage(3, 1600_00, [
      allein(45, 'lohn', 6800_00, ['steuer', 'kv', 'rv']),
      { ...ohne, alter: 44 },
      ...kinder,
    ]),
  )
  t.match(antwort, { betragCent: 1335_00, mieteCent: 2018_60, gesamteinkommenCent: 4688_25 })
})

/* Worked out by hand from the statute. */

void t.test('2022: ohne Klimakomponente, Heizkosten nur der CO2-Betrag', async t => {
  // Lohn 14.400 − 1.200 (§ 9a EStG 2022) = 13.200 × 0,7 = 9.240; : 12 = 770,00
  // Miete 480,00 > 438 (Stufe III): M = 438,00 + 14,40 = 452,40
  // z1 = 0,04 + 0,000564 · 452,40 + 0,0001157 · 770 = 0,3842426; z2 = 295,866802; z3 = 156,533198; z4 = 180,0131777
  const antwort = rechneWohngeld({
    ...frage(3, 480_00, [allein(40, 'lohn', 1200_00, ['steuer', 'kv', 'rv'])]),
    stichtag: tag('2022-12-31'),
  })
  t.match(antwort, { betragCent: 180_00, mieteCent: 452_40, gesamteinkommenCent: 770_00 })
  t.match(antwort.rechtsstand, { gueltigAb: '2022-01-01', warnung: null })
})

void t.test('zwei von drei Personen zählen: alle Teile nach Köpfen, gerundet wird einmal', async t => {
  // Miete 700,00 > 657 + 29,60 = 686,60 (Stufe III, drei Personen): (686,60 + 170,20) × 2 : 3 = 571,20
  // (1.300 − 102,50) × 0,7 = 838,25 Y; Sätze für zwei: z1 = 0,03 + 0,0003571 · 571,20 + 0,0000304 · 838,25 = 0,25945832
  // z2 = 217,4909367…; z3 = 353,7090632…; z4 = 406,7654227…
  const antwort = rechneWohngeld(
    frage(3, 700_00, [
      allein(40, 'lohn', 1300_00, ['steuer', 'kv', 'rv']),
      { ...ohne, alter: 12 },
      { ...ohne, alter: 45, beruecksichtigt: false },
    ]),
  )
  t.match(antwort, { betragCent: 407_00, mieteCent: 571_20, gesamteinkommenCent: 838_25 })
  // 100,00 + 170,20 = 270,20 × 2 : 3 = 180,1333…
  const klein = rechneWohngeld(frage(3, 100_00, [ohne, ohne, { ...ohne, beruecksichtigt: false }]))
  t.equal(klein.mieteCent, 180_13)
})

/** A year's counted income of one person who pays nothing, times twelve: Y in cents. */
const y = (
  einkommen: NonNullable<Wohngeldanfrage['mitglieder']>[number]['einkommen'],
  stichtag = JULI,
): number | null =>
  rechneWohngeld({ ...frage(3, 400_00, [{ ...ohne, alter: 40, einkommen }]), stichtag }).gesamteinkommenCent

void t.test('§ 14: was von jeder Art Einkommen zählt', async t => {
  const m = (betrag: number) => cent(betrag)
  t.equal(y([{ art: 'lohn', monatCent: m(1000_00) }]), 897_50, '1.000,00 − 102,50')
  t.equal(y([{ art: 'lohn', monatCent: m(1000_00) }], tag('2022-07-01')), 900_00, '2022: 1.000,00 − 100,00')
  t.equal(y([{ art: 'lohn', jahrCent: m(1230_00) }]), 0, 'der Pauschbetrag reicht bis null')
  t.equal(y([{ art: 'lohn', jahrCent: m(1000_00) }]), 0, 'und nicht darunter')
  t.equal(y([{ art: 'lohn', jahrCent: m(1242_00) }]), 1_00)
  t.equal(
    y([
      { art: 'lohn', monatCent: m(600_00) },
      { art: 'lohn', monatCent: m(400_00) },
    ]),
    897_50,
    'zwei Stellen, ein Pauschbetrag',
  )
  t.equal(y([{ art: 'lohn', jahrCent: m(12_000_00), werbungskostenJahrCent: m(1229_00) }]), 897_50)
  t.equal(y([{ art: 'lohn', jahrCent: m(12_000_00), werbungskostenJahrCent: m(1242_00) }]), 896_50)
  t.equal(y([{ art: 'minijobPauschal', monatCent: m(556_00) }]), 556_00)
  t.equal(y([{ art: 'minijobPauschal', monatCent: m(556_00), werbungskostenJahrCent: m(672_00) }]), 500_00)
  t.equal(y([{ art: 'rente', monatCent: m(900_00) }]), 891_50, '900,00 − 8,50')
  t.equal(
    y([
      { art: 'rente', monatCent: m(600_00) },
      { art: 'rente', monatCent: m(300_00) },
    ]),
    891_50,
    'zwei Renten, ein Pauschbetrag',
  )
  t.equal(y([{ art: 'rente', monatCent: m(900_00), werbungskostenJahrCent: m(240_00) }]), 880_00)
  for (const art of ['alg1', 'krankengeld', 'unterhalt', 'unterhaltsvorschuss'] as const)
    t.equal(y([{ art, monatCent: m(800_00), werbungskostenJahrCent: m(500_00) }]), 800_00, art)
  t.equal(y([{ art: 'elterngeld', monatCent: m(900_00) }]), 600_00, '300,00 sind frei (§ 10 BEEG)')
  t.equal(y([{ art: 'elterngeld', monatCent: m(300_00) }]), 0)
  t.equal(y([{ art: 'elterngeld', jahrCent: m(4800_00) }]), 100_00)
  t.equal(y([{ art: 'kapital', jahrCent: m(1300_00) }]), 100_00, '1.300 − 100, : 12')
  t.equal(y([{ art: 'kapital', jahrCent: m(100_00) }]), 0)
  t.equal(y([{ art: 'sonstiges', monatCent: m(800_00), werbungskostenJahrCent: m(1200_00) }]), 700_00)
  t.equal(
    y([{ art: 'sonstiges', jahrCent: m(1200_00), werbungskostenJahrCent: m(5000_00) }]),
    0,
    'kein Verlustausgleich',
  )
  t.equal(y([{ art: 'alg1', monatCent: m(1), jahrCent: m(1200_00) }]), 100_00, 'der Jahresbetrag geht vor')
})

void t.test(
  '§ 14 Abs. 2 Nr. 27: BAföG zur Hälfte; steht es allen zu, gibt es kein Wohngeld (§ 20 Abs. 2)',
  async t => {
    const bafoeg = { ...ohne, alter: 23, einkommen: [{ art: 'bafoeg', monatCent: cent(855_01) }] } as const
    const mitPartner = rechneWohngeld(frage(6, 460_00, [bafoeg, { ...ohne, alter: 24 }]))
    t.equal(mitPartner.gesamteinkommenCent, 427_51, '855,01 × 12 : 2 : 12 = 427,505')
    const alleinLebend = rechneWohngeld(frage(6, 460_00, [bafoeg]))
    t.match(alleinLebend, { betragCent: 0, norm: ['§ 20 Abs. 2 WoGG'] })
    const imJahr = { ...bafoeg, einkommen: [{ art: 'bafoeg', jahrCent: cent(1), monatCent: null }] } as const
    t.equal(rechneWohngeld(frage(6, 460_00, [imJahr])).betragCent, 0)
    const nichts = { ...bafoeg, einkommen: [{ art: 'bafoeg', monatCent: null }] } as const
    t.not(rechneWohngeld(frage(6, 460_00, [nichts])).betragCent, 0, 'kein BAföG bezogen')
  },
)

void t.test('§ 16: je 10 Prozent, je Person, vor der Rundung des Monats', async t => {
  const mit = (zahlt: readonly ('steuer' | 'kv' | 'rv')[] | null) =>
    rechneWohngeld(
      frage(3, 400_00, [
        { ...ohne, alter: 40, einkommen: [{ art: 'lohn', jahrCent: cent(13_230_00) }], zahlt },
      ]),
    ).gesamteinkommenCent
  // 13.230 − 1.230 = 12.000
  t.equal(mit(null), 1000_00)
  t.equal(mit([]), 1000_00)
  t.equal(mit(['kv']), 900_00)
  t.equal(mit(['kv', 'rv']), 800_00)
  t.equal(mit(['steuer', 'kv', 'rv']), 700_00)
  t.equal(mit(['kv', 'kv']), 900_00, 'doppelt genannt zählt einmal')
  // Gerundet wird einmal, der Monat: 0,06 : 12 = 0,005 wird 0,01
  t.equal(y([{ art: 'alg1', jahrCent: cent(6) }]), 1)
  t.equal(y([{ art: 'alg1', jahrCent: cent(5) }]), 0)
})

void t.test('§ 18: gezahlter Unterhalt mindert das Einkommen, nicht die Freibeträge', async t => {
  const antwort = rechneWohngeld({
    ...frage(3, 400_00, [allein(40, 'lohn', 2000_00, ['steuer', 'kv', 'rv'])]),
    unterhaltsleistungenJahrCent: cent(2400_00),
  })
  // (24.000 − 1.230) × 0,7 = 15.939 − 2.400 = 13.539 : 12 = 1.128,25
  t.match(antwort, { gesamteinkommenCent: 1128_25, freibetraegeMonatCent: 0 })
  t.match(antwort.schritte.find(({ norm }) => norm === '§ 18 WoGG')?.text, '3.000,00')
  const mehrAlsEinkommen = rechneWohngeld({
    ...frage(3, 400_00, [allein(40, 'lohn', 2000_00, [])]),
    unterhaltsleistungenJahrCent: cent(90_000_00),
  })
  t.equal(mehrAlsEinkommen.gesamteinkommenCent, 0)
})

void t.test('ohne Miete und für Ausgeschlossene gibt es nichts', async t => {
  for (const bruttokaltmieteCent of [null, cent(0)])
    t.match(rechneWohngeld({ ...frage(3, 0, [{ ...ohne, alter: 40 }]), bruttokaltmieteCent }), {
      betragCent: 0,
      norm: ['§ 4 Nr. 2 WoGG'],
    })
  t.match(rechneWohngeld(frage(3, 400_00, [{ ...ohne, beruecksichtigt: false }])), {
    betragCent: 0,
    mieteCent: null,
    norm: ['§ 21 Nr. 2 WoGG'],
    fehlendeAngaben: [],
  })
})
