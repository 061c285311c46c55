import type { Datum } from '../../../recht/datum.ts'
import { tag } from '../../../web/format.ts'
import type { Feld } from '../../../web/feld.ts'

/* How it is proven that a letter arrived, and where a letter stands after it was printed. */

/** What was kept as proof. Absent: not said. */
export type Nachweis = {
  readonly art?: string | undefined
  readonly am?: Datum | undefined
  readonly nummer?: string | undefined
  readonly wer?: string | undefined
  readonly dokument?: number | undefined
}

/** From strong to weak. */
const ARTEN = [
  ['stempel', 'Eingangsstempel auf der Kopie'],
  ['uebergabe', 'übergeben, mit Zeugin oder Zeugen'],
  ['niederschrift', 'bei der Behörde zur Niederschrift gegeben'],
  ['portal', 'Bestätigung eines Portals'],
  ['fax', 'Faxbericht mit Abbild der ersten Seite'],
  ['auslieferung', 'Auslieferungsbeleg der Post'],
  ['antwort', 'Empfänger hat den Eingang bestätigt'],
] as const

export const NACHWEIS: readonly Feld[] = [
  {
    name: 'nachweisArt',
    label: 'Womit?',
    pfad: 'art',
    art: 'wahl',
    optionen: ARTEN,
    auswahl: true,
    noetig: 'Wählen Sie, womit der Zugang belegt ist.',
  },
  {
    name: 'zugangAm',
    label: 'Angekommen am',
    pfad: 'am',
    art: 'datum',
    noetig: 'Tragen Sie den Tag ein, an dem der Brief angekommen ist.',
  },
  { name: 'nachweisNummer', label: 'Sendungs- oder Faxnummer', pfad: 'nummer', art: 'text', max: 60 },
  { name: 'nachweisWer', label: 'Wer hat übergeben oder bezeugt?', pfad: 'wer', art: 'text', max: 120 },
  {
    name: 'nachweisDokument',
    label: 'Foto des Belegs: Nummer unter „Dokumente“',
    pfad: 'dokument',
    art: 'zahl',
    max: 999,
  },
]

const HINWEIS: Readonly<Record<string, string>> = {
  'Einwurf-Einschreiben':
    'Einlieferungsbeleg und Sendungsstatus allein beweisen den Zugang nicht. Bestellen Sie bald den Auslieferungsbeleg.',
  Fax: 'Der Vermerk „OK“ allein ist nur ein Anzeichen. Heben Sie den Bericht mit dem Abbild der ersten Seite auf.',
  'E-Mail':
    'Lassen Sie sich den Eingang bestätigen. Wo eine Unterschrift nötig ist, wahrt eine E-Mail keine Frist.',
  Post: 'Ein einfacher Brief lässt sich nicht beweisen. Bei Fristen besser zusätzlich faxen oder abgeben.',
  'persönlich abgegeben': 'Lassen Sie den Eingang auf einer Kopie stempeln, oder nehmen Sie jemanden mit.',
}

/** What proves arrival on the way a letter went; null while nobody said how it went. */
export const beweishinweis = (wie: string | null): string | null =>
  wie === null ? null : (HINWEIS[wie] ?? null)

export const nachweiswort = (art: string | undefined): string =>
  ARTEN.find(([wert]) => wert === art)?.[1] ?? 'belegt'

export type Versandlage = {
  readonly versandAm: Datum | null
  readonly versandWie: string | null
  readonly zugangAm: Datum | null
  readonly antwortAm: Date | null
  /** Day by which an answer is expected; null where none is open. */
  readonly bis: Datum | null
}

/** Where a printed letter stands. */
export function zustand(
  { versandAm, versandWie, zugangAm, antwortAm, bis }: Versandlage,
  heute: Datum,
): string {
  if (antwortAm !== null) return 'Antwort ist da'
  if (versandAm === null) return 'gedruckt, noch nicht verschickt'
  if (bis !== null && bis < heute) return `Antwort überfällig seit ${tag(bis)}`
  if (zugangAm !== null) return `angekommen am ${tag(zugangAm)}, belegt`
  return `verschickt am ${tag(versandAm)} (${versandWie ?? ''}), Zugang nicht belegt`
}
