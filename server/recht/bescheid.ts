import { type Datum, jahr, jahresanfang, monatsanfang, monatsende, plusMonate } from './datum.ts'
import { type Cent, minus, summe } from './geld.ts'

/* What a notice grants beside what the law gives, and what the difference is worth backwards (§ 44 SGB X). */

export const BESCHEIDARTEN = ['grundsicherungsgeld', 'sgb12', 'wohngeld'] as const
export type Bescheidart = (typeof BESCHEIDARTEN)[number]

export const POSTEN = ['regelbedarf', 'mehrbedarf', 'unterkunft', 'heizung', 'einkommen', 'betrag'] as const
export type Posten = (typeof POSTEN)[number]

/** The figures of one month; absent or null: not known. `betrag` is what is paid. */
export type Zahlen = Readonly<Partial<Record<Posten, Cent | null | undefined>>>

export type Bescheid = {
  readonly art: Bescheidart
  /** First day of the first month it covers. */
  readonly von: Datum
  /** Last day; absent: it still runs. */
  readonly bis?: Datum | undefined
  readonly zahlen: Zahlen
}

export type Zeile = {
  readonly posten: Posten
  readonly dortCent: Cent | null
  readonly hierCent: Cent | null
  /** What the household is short of by this line a month; negative: the office is more generous. */
  readonly fehltCent: Cent | null
}

export type Bescheidpruefung = {
  /** The newest month of the notice for which something is known, line by line. */
  readonly zeilen: readonly Zeile[]
  readonly zeilenMonat: Datum
  /** Earliest day for which money is still paid. */
  readonly zurueckBis: Datum
  readonly norm: readonly string[]
  /** First day of each month in which the notice pays too little, with what is missing. */
  readonly monate: readonly { readonly monat: Datum; readonly fehltCent: Cent }[]
  /** The sum of `monate`; null where no month could be reckoned. */
  readonly nachzahlungCent: Cent | null
  /** First days of months that count but whose figures are not known, or that the notice covers in part. */
  readonly unbekannt: readonly Datum[]
  /** First days of months that are too old. */
  readonly zuAlt: readonly Datum[]
  /** A month in which the notice pays more than we reckon. */
  readonly mehrGezahlt: boolean
}

/** Years before the one of the application for which benefits are still paid. */
const JAHRE = {
  // „ein Zeitraum von einem Jahr“ in place of the four years
  grundsicherungsgeld: { jahre: 1, norm: ['§ 44 Abs. 4 SGB X', '§ 40 Abs. 1 S. 2 Nr. 2 SGB II'] },
  sgb12: { jahre: 1, norm: ['§ 44 Abs. 4 SGB X', '§ 116a Nr. 2 SGB XII'] },
  wohngeld: { jahre: 4, norm: ['§ 44 Abs. 4 SGB X'] },
} as const

/** The first day that an application still reaches: 1 January, because the year is counted from its beginning (S. 2, 3). */
export const zurueckBis = (art: Bescheidart, antragAm: Datum): Datum =>
  jahresanfang(jahr(antragAm) - JAHRE[art].jahre)

/**
 * Compares a notice with our own figures month by month up to the month of the application. Only months in which both
 * amounts are known are counted; the others are named. Pure; months are first days.
 */
export function pruefeBescheid(
  bescheid: Bescheid,
  unsere: (monat: Datum) => Zahlen | null,
  antragAm: Datum,
): Bescheidpruefung {
  const { art, zahlen } = bescheid
  const grenze = zurueckBis(art, antragAm)
  const alle = monateVon(bescheid, antragAm)
  const offen = alle.filter(monat => monat >= grenze)
  const gerechnet = offen.map(monat => ({
    monat,
    fehltCent: istGanz(bescheid, monat) ? fehlt(unsere(monat)?.betrag, zahlen.betrag) : null,
  }))
  const bekannt = gerechnet.flatMap(({ monat, fehltCent }) =>
    fehltCent === null ? [] : [{ monat, fehltCent }],
  )
  const zuWenig = bekannt.filter(({ fehltCent }) => fehltCent > 0)
  const zeilenMonat = bekannt.at(-1)?.monat ?? alle.at(-1) ?? monatsanfang(bescheid.von)
  return {
    zeilen: zeilen(zahlen, unsere(zeilenMonat) ?? {}),
    zeilenMonat,
    zurueckBis: grenze,
    norm: JAHRE[art].norm,
    monate: zuWenig,
    nachzahlungCent: bekannt.length === 0 ? null : summe(zuWenig.map(({ fehltCent }) => fehltCent)),
    unbekannt: gerechnet.filter(({ fehltCent }) => fehltCent === null).map(({ monat }) => monat),
    zuAlt: alle.filter(monat => monat < grenze),
    mehrGezahlt: bekannt.some(({ fehltCent }) => fehltCent < 0),
  }
}

/** Of a month it covers in part, the notice does not say the amount (§ 41 Abs. 1 S. 3 SGB II: by days). */
const istGanz = ({ von, bis }: Bescheid, monat: Datum): boolean =>
  von <= monat && (bis === undefined || bis >= monatsende(monat))

/** Every month of the notice up to the one of the application. */
function monateVon({ von, bis }: Bescheid, antragAm: Datum): readonly Datum[] {
  const letzter = bis !== undefined && bis < antragAm ? bis : antragAm
  const monate: Datum[] = []
  for (let monat = monatsanfang(von); monat <= letzter; monat = plusMonate(monat, 1)) monate.push(monat)
  return monate
}

const zeilen = (dort: Zahlen, hier: Zahlen): readonly Zeile[] =>
  POSTEN.map(posten => ({
    posten,
    dortCent: dort[posten] ?? null,
    hierCent: hier[posten] ?? null,
    // Income works the other way round: what is credited too much is missing.
    fehltCent: posten === 'einkommen' ? fehlt(dort[posten], hier[posten]) : fehlt(hier[posten], dort[posten]),
  }))

const fehlt = (soll: Cent | null | undefined, ist: Cent | null | undefined): Cent | null =>
  typeof soll === 'number' && typeof ist === 'number' ? minus(soll, ist) : null
