import { type Basis, MERKMALE, type Merkmal } from '../../server/data/merkmale.ts'
import {
  baum,
  type Bestand,
  type Einheit,
  monatsname,
  type Zelle,
  zellenname,
} from '../../server/features/statistik/schutz/bestand.ts'
import { gekappt } from '../../server/features/statistik/schutz/euro.ts'
import { PTABELLE } from '../../server/features/statistik/schutz/ptabelle.ts'
import {
  AKTUELL,
  type Programm,
  type Tabelle,
  tabellenname,
} from '../../server/features/statistik/schutz/programm.ts'
import { schuetze, type Wert } from '../../server/features/statistik/schutz/schuetze.ts'
import { type Menge, plus } from '../../server/features/statistik/schutz/zaehlung.ts'
import { gruppenname } from '../../server/features/statistik/schutz/frage.ts'
import {
  endenMit,
  monate,
  type Zeitraum,
  zeitraeume,
} from '../../server/features/statistik/schutz/zeitraum.ts'

/* Invented installations in memory, for attackers: they know the truth afterwards, to say whether they were right. */

/** The same numbers for the same seed, in [0, 1). */
export function zufall(saat: number): () => number {
  let a = saat >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

export type Fall = {
  readonly stelle: string
  readonly rk: number
  /** Month of the year, 0 to 11; the outcome is booked in `zu`, or not in this year. */
  readonly auf: number
  readonly zu: number | null
  readonly codes: Readonly<Record<Merkmal, string>>
  readonly rueckstand: number
}

export type Welt = {
  readonly faelle: readonly Fall[]
  readonly laender: readonly Einheit[]
  readonly geheimnis: number
}

/** Desks as Kreis and number of cases. */
export type Stellen = readonly (readonly [kreis: string, faelle: number])[]

/** Ten cases, three hundred, five thousand: the installations that every attack is tried on. */
export const ANLAGEN: Readonly<Record<10 | 300 | 5000, Stellen>> = {
  10: [
    ['05113', 7],
    ['05911', 3],
  ],
  300: [
    ['05113', 150],
    ['05113', 80],
    ['05911', 60],
    ['05315', 10],
  ],
  5000: [
    ['05113', 1200],
    ['05113', 1000],
    ['05911', 900],
    ['05911', 700],
    ['05315', 600],
    ['05315', 450],
    ['05913', 140],
    ['05913', 10],
  ],
}

export function macheWelt(stellen: Stellen, saat: number): Welt {
  const z = zufall(saat)
  const faelle = stellen.flatMap(([, wieviele], k) =>
    Array.from({ length: wieviele }, () => macheFall(`s${k}`, z)),
  )
  const laender = baum(stellen.map(([kreis], k) => ({ id: `s${k}`, kreis, land: 'NW' })))
  return { faelle, laender, geheimnis: Math.floor(z() * 2 ** 32) }
}

function macheFall(stelle: string, z: () => number): Fall {
  const auf = Math.floor(z() * 12)
  const zu = auf + Math.floor(z() * 3)
  const codes = Object.fromEntries(
    // Skewed: the first code of a list comes most often.
    Object.entries(MERKMALE).map(([name, liste]) => [
      name,
      liste[Math.floor(liste.length * z() * z())] ?? '',
    ]),
  ) as Record<Merkmal, string>
  return {
    stelle,
    rk: Math.floor(z() * 2 ** 32),
    auf,
    zu: zu < 12 ? zu : null,
    codes,
    rueckstand: Math.floor(z() * 200_000),
  }
}

export const JAHR = 2026
const MONATE = monate(String(JAHR) as Zeitraum)

/** The cases that a table counts for a unit in a period. */
export const inGruppe = (
  welt: Welt,
  basis: Basis,
  einheit: Pick<Einheit, 'stellen'>,
  zeitraum: Zeitraum,
): readonly Fall[] => {
  const drin = new Set(monate(zeitraum))
  return welt.faelle.filter(fall => {
    const monat = monatVon(fall, basis)
    return monat !== undefined && drin.has(monat) && einheit.stellen.includes(fall.stelle)
  })
}

export const monatVon = (fall: Fall, basis: Basis): Zeitraum | undefined => {
  if (basis === 'kurzkontakt') return undefined
  const m = basis === 'aufgenommen' ? fall.auf : fall.zu
  return m === null ? undefined : MONATE[m]
}

/** The cell of a table that a case lies in. */
export const auspraegungVon = ({ codes }: Fall, { merkmale }: Pick<Tabelle, 'merkmale'>): string =>
  merkmale.length === 0 ? 'gesamt' : merkmale.map(merkmal => codes[merkmal]).join('*')

/** What the release would read of a period. */
export function bestandVon(welt: Welt, zeitraum: Zeitraum, programm: Programm = AKTUELL): Bestand {
  const tabellen = {
    aufgenommen: tabellenVon(programm, 'aufgenommen'),
    abgeschlossen: tabellenVon(programm, 'abgeschlossen'),
  }
  const monatlich = new Map<string, Menge>()
  const zellen = new Map<string, Zelle>()
  const drin = new Set(monate(zeitraum))
  const gezaehlt = new Set(monate(endenMit(zeitraum).at(-1) ?? zeitraum))
  for (const fall of welt.faelle)
    for (const basis of ['aufgenommen', 'abgeschlossen'] as const) {
      const monat = monatVon(fall, basis)
      if (monat === undefined || !gezaehlt.has(monat)) continue
      const einer = { i: 1, c: fall.rk }
      const name = monatsname(fall.stelle, monat, basis)
      monatlich.set(name, plus(monatlich.get(name) ?? { i: 0, c: 0 }, einer))
      if (!drin.has(monat)) continue
      for (const [tabelle, merkmale] of tabellen[basis])
        lege(zellen, zellenname(fall.stelle, basis, tabelle, auspraegungVon(fall, { merkmale })), fall)
    }
  return { laender: welt.laender, monate: monatlich, zellen }
}

const tabellenVon = ({ tabellen }: Programm, basis: Basis): Map<string, readonly Merkmal[]> =>
  new Map(tabellen.filter(eine => eine.basis === basis).map(eine => [tabellenname(eine), eine.merkmale]))

function lege(zellen: Map<string, Zelle>, name: string, { rk, rueckstand }: Fall): void {
  const bisher = zellen.get(name) ?? { i: 0, c: 0, betraege: {} }
  const alt = bisher.betraege.rueckstand ?? { summe: 0, groesster: 0 }
  const betrag = gekappt(rueckstand)
  const neu = { summe: alt.summe + betrag, groesster: Math.max(alt.groesster, betrag) }
  zellen.set(name, { ...plus(bisher, { i: 1, c: rk }), betraege: { rueckstand: neu } })
}

/** Everything that is released of a year, period after period. */
export function freigegeben(welt: Welt): readonly Wert[] {
  const frueher = new Set<string>()
  return zeitraeume(JAHR).flatMap(zeitraum => {
    const bestand = bestandVon(welt, zeitraum)
    const werte = schuetze({
      programm: AKTUELL,
      zeitraum,
      bestand,
      geheimnis: welt.geheimnis,
      frueher,
      ohne: [],
    })
    for (const { ebene, einheit, basis } of werte) frueher.add(gruppenname(ebene, einheit, zeitraum, basis))
    return werte
  })
}

/** A Land, Kreis or desk by its name. */
export function einheitVon(welt: Welt, ebene: Einheit['ebene'], id: string): Einheit {
  const alle = (eine: Einheit): Einheit[] => [eine, ...eine.kinder.flatMap(alle)]
  const gefunden = welt.laender.flatMap(alle).find(eine => eine.ebene === ebene && eine.id === id)
  if (!gefunden) throw new Error(`no ${ebene} ${id}`)
  return gefunden
}

/** The table of the programme that a released value belongs to. */
export function tabelleVon(wert: Pick<Wert, 'basis' | 'tabelle'>): Tabelle {
  const gefunden = AKTUELL.tabellen.find(
    eine => eine.basis === wert.basis && tabellenname(eine) === wert.tabelle,
  )
  if (!gefunden) throw new Error(`no table ${wert.tabelle}`)
  return gefunden
}

/** Which true counts a released count can come from, smallest and largest. */
export const moegliche = (j: number): readonly number[] =>
  Array.from({ length: 11 }, (_, k) => j - 5 + k).filter(i => i >= 0 && wahrscheinlichkeit(j, i) > 0)

/** How likely a true count i becomes j. The table is public. */
export function wahrscheinlichkeit(j: number, i: number): number {
  const zeile = PTABELLE[Math.min(i, PTABELLE.length - 1)] ?? []
  const k = zeile.findIndex(([v]) => i + v === j)
  const [, bis] = zeile[k] ?? [0, 0]
  return k < 0 ? 0 : (bis - (zeile[k - 1]?.[1] ?? 0)) / 2 ** 32
}
