import type { Datum } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import { alsEuro, type Cent } from '../geld.ts'
import { am, type Parameter } from '../parameter.ts'
import type { Stufe } from '../parameter/regelbedarf.ts'
import {
  MEHRBEDARF_ALLEIN_HOECHSTENS,
  MEHRBEDARF_JE_KIND,
  MEHRBEDARF_KLEINE_KINDER,
  MEHRBEDARF_MERKZEICHEN_G,
  MEHRBEDARF_SCHWANGERSCHAFT,
  MEHRBEDARF_TEILHABE,
  MEHRBEDARF_WARMWASSER,
} from '../parameter/sgb2.ts'
import type { Merkmal } from './angaben.ts'
import { alsProzent, NULL_CENT, plus, promille } from './rechnen.ts'

export const GESETZE = ['sgb2', 'sgb12'] as const
export type Gesetz = (typeof GESETZE)[number]

export type Mehrbedarf = { readonly betrag: Cent; readonly schritt: Schritt }

/** One person as the Mehrbedarfe see it; `regel` is the Regelbedarf that goes with `stufe` on the day. */
export type Bedarfsperson = {
  readonly stufe: Stufe
  readonly regel: Cent
  readonly merkmale: readonly Merkmal[]
  /** Voll erwerbsgemindert or past the age limit: what Merkzeichen G asks for. */
  readonly nichtErwerbsfaehig: boolean
  readonly altersgrenzeErreicht: boolean
}

export type Mehrbedarfslage = {
  readonly stichtag: Datum
  readonly gesetz: Gesetz
  readonly dezentral: boolean
  /** Regelbedarfsstufe 1, by which the need of lone parents is measured. */
  readonly stufeEins: Cent
  /** Ages of the minor children of the household. */
  readonly kinder: readonly number[]
}

/**
 * Share of Regelbedarfsstufe 1 for lone parents. § 21 Abs. 3 SGB II takes the higher of the two numbers, § 30 Abs. 3
 * SGB XII the second only where the first does not apply.
 */
export function alleinerziehendSatz(kinder: readonly number[], gesetz: Gesetz, stichtag: Datum): number {
  const unterSechzehn = kinder.filter(alter => alter < 16).length
  const nummerEins = kinder.some(alter => alter < 7) || unterSechzehn === 2 || unterSechzehn === 3
  const eins = nummerEins ? am(MEHRBEDARF_KLEINE_KINDER, stichtag) : 0
  if (gesetz === 'sgb12' && nummerEins) return eins
  const jeKind = am(MEHRBEDARF_JE_KIND, stichtag) * kinder.length
  return Math.max(eins, Math.min(jeKind, am(MEHRBEDARF_ALLEIN_HOECHSTENS, stichtag)))
}

/** Decentral hot water for one person; § 30 Abs. 7 SGB XII names no share for Stufe 3. */
export function warmwasserbedarf(
  { stufe, regel }: Pick<Bedarfsperson, 'stufe' | 'regel'>,
  gesetz: Gesetz,
  stichtag: Datum,
): Mehrbedarf {
  const satz = gesetz === 'sgb12' && stufe === 3 ? 0 : am(MEHRBEDARF_WARMWASSER[stufe], stichtag)
  const norm = gesetz === 'sgb2' ? '§ 21 Abs. 7 SGB II' : '§ 30 Abs. 7 SGB XII'
  return anteil('Warmwasser aus eigenem Gerät', regel, satz, norm)
}

export function anteil(wofuer: string, regel: Cent, satz: number, norm: string): Mehrbedarf {
  const betrag = promille(regel, satz)
  return {
    betrag,
    schritt: { text: `${wofuer}: ${alsProzent(satz)} von ${alsEuro(regel)}`, betragCent: betrag, norm },
  }
}

/** All Mehrbedarfe of one person; those of § 21 Abs. 2 to 5 SGB II (§ 30 Abs. 1 to 5 SGB XII) together at most the Regelbedarf. */
export function mehrbedarfe(person: Bedarfsperson, lage: Mehrbedarfslage): readonly Mehrbedarf[] {
  const gedeckelt = deckeln(einzelne(person, lage), person.regel, lage.gesetz)
  return lage.dezentral ? [...gedeckelt, warmwasserbedarf(person, lage.gesetz, lage.stichtag)] : gedeckelt
}

function deckeln(liste: readonly Mehrbedarf[], regel: Cent, gesetz: Gesetz): readonly Mehrbedarf[] {
  const summe = plus(...liste.map(({ betrag }) => betrag))
  if (summe <= regel) return liste
  const norm = gesetz === 'sgb2' ? '§ 21 Abs. 8 SGB II' : '§ 30 Abs. 6 SGB XII'
  const text = `Mehrbedarfe zusammen ${alsEuro(summe)}, höchstens so viel wie der Regelbedarf`
  return [{ betrag: regel, schritt: { text, betragCent: regel, norm } }]
}

const NORMEN = {
  sgb2: {
    schwanger: '§ 21 Abs. 2 SGB II',
    allein: '§ 21 Abs. 3 SGB II',
    teilhabe: '§ 21 Abs. 4 SGB II',
    g: '§ 23 Nr. 4 SGB II',
    kost: '§ 21 Abs. 5 SGB II',
  },
  sgb12: {
    schwanger: '§ 30 Abs. 2 SGB XII',
    allein: '§ 30 Abs. 3 SGB XII',
    teilhabe: '§ 30 Abs. 4 SGB XII',
    g: '§ 30 Abs. 1 SGB XII',
    kost: '§ 30 Abs. 5 SGB XII',
  },
} as const

function einzelne(person: Bedarfsperson, lage: Mehrbedarfslage): readonly Mehrbedarf[] {
  if (person.merkmale.length === 0) return []
  const norm = NORMEN[lage.gesetz]
  const hat = (merkmal: Merkmal): boolean => person.merkmale.includes(merkmal)
  const je = (wofuer: string, satz: Parameter<number>, woher: string): readonly Mehrbedarf[] => [
    anteil(wofuer, person.regel, am(satz, lage.stichtag), woher),
  ]
  return [
    ...(hat('schwangerAb13') ? je('Schwangerschaft', MEHRBEDARF_SCHWANGERSCHAFT, norm.schwanger) : []),
    ...(hat('alleinerziehend') && lage.kinder.length > 0 ? [alleinerziehend(lage, norm.allein)] : []),
    ...(hat('behindertMitTeilhabe')
      ? je('Behinderung und Teilhabe', MEHRBEDARF_TEILHABE, norm.teilhabe)
      : []),
    ...(zaehltG(person) ? je('Merkzeichen G', MEHRBEDARF_MERKZEICHEN_G, norm.g) : []),
    ...(hat('kostenaufwaendigeErnaehrung') ? [ernaehrung(norm.kost)] : []),
  ]
}

const alleinerziehend = (
  { kinder, gesetz, stichtag, stufeEins }: Mehrbedarfslage,
  norm: string,
): Mehrbedarf =>
  anteil(
    kinder.length === 1 ? 'Alleinerziehend mit einem Kind' : `Alleinerziehend mit ${kinder.length} Kindern`,
    stufeEins,
    alleinerziehendSatz(kinder, gesetz, stichtag),
    norm,
  )

/** § 23 Nr. 4 SGB II and § 42b Abs. 3 S. 3 SGB XII: not beside the need for Teilhabe, except past the age limit. */
function zaehltG({ merkmale, nichtErwerbsfaehig, altersgrenzeErreicht }: Bedarfsperson): boolean {
  if (!merkmale.includes('gehbehinderungG') || !nichtErwerbsfaehig) return false
  return altersgrenzeErreicht || !merkmale.includes('behindertMitTeilhabe')
}

/** „Angemessene Höhe“: the law names no figure, so none is invented. */
const ernaehrung = (norm: string): Mehrbedarf => ({
  betrag: NULL_CENT,
  schritt: {
    text: 'Kostenaufwändige Ernährung: kommt in angemessener Höhe hinzu, das Gesetz nennt keinen Betrag',
    norm,
  },
})

export const mehrbedarfssumme = (liste: readonly Mehrbedarf[]): Cent =>
  plus(...liste.map(({ betrag }) => betrag))
