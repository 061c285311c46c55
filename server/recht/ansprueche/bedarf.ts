import type { Datum } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import { alsEuro, type Cent } from '../geld.ts'
import { am } from '../parameter.ts'
import { REGELBEDARF } from '../parameter/regelbedarf.ts'
import { hat, type Mitglied } from './lage.ts'
import { mehrbedarfe, mehrbedarfssumme, type Gesetz } from './mehrbedarf.ts'
import { plus } from './rechnen.ts'

export type Bedarf = {
  readonly regel: Cent
  readonly mehr: Cent
  readonly unterkunft: Cent
  readonly summe: Cent
  readonly schritte: readonly Schritt[]
}

export type Bedarfslage = {
  readonly stichtag: Datum
  readonly gesetz: Gesetz
  readonly dezentral: boolean
  readonly kinder: readonly number[]
}

const ROLLENNAMEN = {
  antragsteller: 'Antragstellende Person',
  partner: 'Partnerin oder Partner',
  kind: 'Kind',
  weitere: 'Weitere Person',
} as const

export const name = ({ rolle, alter }: Mitglied): string => `${ROLLENNAMEN[rolle]} (${alter} Jahre)`

/** What one person needs in the month; null where the Regelbedarf of the year is not known yet. */
export function bedarf(person: Mitglied, unterkunft: Cent, lage: Bedarfslage): Bedarf | null {
  const regel = am(REGELBEDARF[person.stufe], lage.stichtag)
  const stufeEins = am(REGELBEDARF[1], lage.stichtag)
  if (regel === null || stufeEins === null) return null
  const liste = mehrbedarfe(
    {
      stufe: person.stufe,
      regel,
      merkmale: person.merkmale,
      nichtErwerbsfaehig: nichtErwerbsfaehig(person),
      altersgrenzeErreicht: person.altersgrenzeErreicht,
    },
    { ...lage, stufeEins },
  )
  const mehr = mehrbedarfssumme(liste)
  const summe = plus(regel, mehr, unterkunft)
  return {
    regel,
    mehr,
    unterkunft,
    summe,
    schritte: [
      {
        text: `${name(person)}: Regelbedarfsstufe ${person.stufe}`,
        betragCent: regel,
        norm: regelnorm(lage.gesetz),
      },
      ...liste.map(({ schritt }) => schritt),
      {
        text: `${name(person)}: Bedarf mit ${alsEuro(unterkunft)} für Unterkunft und Heizung`,
        betragCent: summe,
      },
    ],
  }
}

const nichtErwerbsfaehig = (person: Mitglied): boolean =>
  person.altersgrenzeErreicht ||
  hat(person, 'dauerhaftVollErwerbsgemindert') ||
  hat(person, 'zeitweiseVollErwerbsgemindert')

const regelnorm = (gesetz: Gesetz): string =>
  gesetz === 'sgb2' ? '§ 20, § 23 Nr. 1 SGB II' : 'Anlage zu § 28 SGB XII'
