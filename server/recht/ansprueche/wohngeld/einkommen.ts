import { alsEuro, cent, mal, summe, type Cent } from '../../geld.ts'
import {
  ARBEITNEHMERPAUSCHBETRAG,
  ELTERNGELD_FREI,
  KAPITALERTRAG_FREI,
  RENTENPAUSCHBETRAG,
} from '../../parameter/wohngeld.ts'
import {
  WOHNGELDEINKOMMEN,
  type Wohngeldeinkommen,
  type Wohngeldmitglied,
  type Wohngeldposten,
} from './angaben.ts'
import { frage, gelesen, schritt, TEILE, wert, type Protokoll } from './protokoll.ts'

/* A year's income of one person before § 16 WoGG: §§ 14, 15 WoGG. All amounts of one kind are one income. */

export type Jahresbetrag = { readonly brutto: Cent; readonly kosten: Cent }
/** Amounts of a year by kind, in the order of the list of kinds. */
export type Einnahmen = ReadonlyMap<Wohngeldeinkommen, Jahresbetrag>

type Regel = {
  readonly name: string
  readonly norm: string
  /** What does not count, in cents of the year, and how to say so. */
  readonly frei?: (betrag: Jahresbetrag, protokoll: Protokoll) => readonly [frei: Cent, was: string]
  /** Two: only half of it counts. */
  readonly teiler?: 2
}

const mindestens = (pauschbetrag: Cent, kosten: Cent, name: string): readonly [Cent, string] =>
  kosten > pauschbetrag ? [kosten, 'Werbungskosten'] : [pauschbetrag, name]

const REGELN: Readonly<Record<Wohngeldeinkommen, Regel>> = {
  lohn: {
    name: 'Lohn',
    norm: '§ 14 Abs. 1 S. 1 WoGG, § 9a S. 1 Nr. 1 EStG',
    frei: ({ kosten }, protokoll) =>
      mindestens(wert(ARBEITNEHMERPAUSCHBETRAG, protokoll), kosten, 'Arbeitnehmer-Pauschbetrag'),
  },
  minijobPauschal: {
    name: 'pauschal versteuerter Minijob',
    norm: '§ 14 Abs. 1 S. 3 Nr. 2 WoGG',
    frei: ({ kosten }) => [kosten, 'Aufwendungen'],
  },
  rente: {
    name: 'Rente',
    norm: '§ 14 Abs. 1, 2 Nr. 3 WoGG, § 9a S. 1 Nr. 3 EStG',
    frei: ({ kosten }, protokoll) => mindestens(wert(RENTENPAUSCHBETRAG, protokoll), kosten, 'Pauschbetrag'),
  },
  alg1: { name: 'Arbeitslosengeld', norm: '§ 14 Abs. 2 Nr. 6 WoGG' },
  krankengeld: { name: 'Krankengeld', norm: '§ 14 Abs. 2 Nr. 6 WoGG' },
  elterngeld: {
    name: 'Elterngeld',
    norm: '§ 14 Abs. 2 Nr. 6 WoGG, § 10 Abs. 1 BEEG',
    frei: (_, protokoll) => {
      const imMonat = wert(ELTERNGELD_FREI, protokoll)
      return [mal(imMonat, 12), `12 × ${alsEuro(imMonat)}, die frei sind`]
    },
  },
  bafoeg: { name: 'BAföG-Zuschuss', norm: '§ 14 Abs. 2 Nr. 27 WoGG', teiler: 2 },
  unterhalt: { name: 'Unterhalt', norm: '§ 14 Abs. 2 Nr. 19, 20 WoGG' },
  unterhaltsvorschuss: { name: 'Unterhaltsvorschuss', norm: '§ 14 Abs. 2 Nr. 21 WoGG' },
  kapital: {
    name: 'Kapitalerträge',
    norm: '§ 14 Abs. 1, 2 Nr. 15 WoGG',
    frei: (_, protokoll) => [wert(KAPITALERTRAG_FREI, protokoll), 'Betrag, der nicht zählt'],
  },
  sonstiges: {
    name: 'sonstige Einkünfte',
    norm: '§ 14 Abs. 1 S. 1 WoGG',
    frei: ({ kosten }) => [kosten, 'Werbungskosten'],
  },
}

/** What a person takes in by kind; null while an amount or the whole list is not known. */
export function einnahmen(
  protokoll: Protokoll,
  { einkommen }: Wohngeldmitglied,
  nummer: number,
): Einnahmen | null {
  const path = `mitglieder.${nummer}.einkommen`
  const wer = `Person ${nummer + 1}`
  if (einkommen === undefined) {
    frage(protokoll, path, `Welches Einkommen hat ${wer}?`, WARUM)
    return null
  }
  const posten = einkommen ?? []
  const offen = [...posten.keys()].filter(stelle => imJahr(posten[stelle]) === undefined)
  for (const stelle of offen) {
    frage(
      protokoll,
      `${path}.${stelle}.monatCent`,
      `Wie hoch ist dieses Einkommen von ${wer} im Monat?`,
      WARUM,
    )
  }
  return offen.length > 0 ? null : nachArt(posten)
}

const WARUM = 'Das Wohngeld hängt vom Einkommen aller ab, die mit zählen (§ 13 WoGG).'

/** In cents; `undefined`: not known. */
function imJahr(posten: Wohngeldposten | undefined): Cent | undefined {
  if (typeof posten?.jahrCent === 'number') return posten.jahrCent
  if (typeof posten?.monatCent === 'number') return mal(posten.monatCent, 12)
  return posten?.jahrCent === null || posten?.monatCent === null ? cent(0) : undefined
}

function nachArt(posten: readonly Wohngeldposten[]): Einnahmen {
  const arten = WOHNGELDEINKOMMEN.map(
    art => [art, gesamtbetrag(posten.filter(eines => eines.art === art))] as const,
  )
  return new Map(arten.filter(([, { brutto }]) => brutto > 0))
}

const gesamtbetrag = (posten: readonly Wohngeldposten[]): Jahresbetrag => ({
  brutto: summe(posten.map(imJahr).filter(betrag => betrag !== undefined)),
  kosten: summe(posten.map(({ werbungskostenJahrCent }) => werbungskostenJahrCent ?? cent(0))),
})

/** What counts of it in the year, in parts of a cent. */
export function anrechenbar(protokoll: Protokoll, einnahmen: Einnahmen, nummer: number): number {
  let gesamt = 0
  for (const [art, betrag] of einnahmen) gesamt += anrechenbarVon(protokoll, art, betrag, nummer)
  return gesamt
}

function anrechenbarVon(
  protokoll: Protokoll,
  art: Wohngeldeinkommen,
  betrag: Jahresbetrag,
  nummer: number,
): number {
  const { name, norm, frei, teiler = 1 } = REGELN[art]
  const [hoechstens, was] = frei?.(betrag, protokoll) ?? [cent(0), '']
  const abzug = cent(Math.min(hoechstens, betrag.brutto))
  const bleibt = ((betrag.brutto - abzug) * TEILE) / teiler
  const minus = abzug === 0 ? '' : ` − ${alsEuro(abzug)} (${was})`
  const haelfte = teiler === 1 ? '' : ' : 2'
  const ergebnis = abzug === 0 && teiler === 1 ? '' : ` = ${alsEuro(gelesen(bleibt))}`
  schritt(
    protokoll,
    `Person ${nummer + 1}, ${name} im Jahr: ${alsEuro(betrag.brutto)}${minus}${haelfte}${ergebnis}.`,
    norm,
    gelesen(bleibt),
  )
  return bleibt
}
