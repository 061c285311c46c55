import type { Datum } from '../datum.ts'
import { cent, type Cent } from '../geld.ts'
import type { Stufe } from '../parameter/regelbedarf.ts'
import { alterAm, altersgrenzeVorbei } from './alter.ts'
import type { Absetzungen, Einkommen, Einkommensart, Merkmal, Person, Rolle } from './angaben.ts'
import { NULL_CENT } from './rechnen.ts'

/*
 * A household as the benefits reckon with it: everything filled in. What is not known is filled in twice, once so that
 * the household gets most and once so that it gets least; where both lead to the same answer, it is the answer.
 */

export type Annahme = 'guenstig' | 'unguenstig'

export type Quelle = { readonly art: Einkommensart; readonly brutto: Cent; readonly netto: Cent }

export type Mitglied = {
  readonly index: number
  readonly id: string
  readonly rolle: Rolle
  readonly geburtsdatum: Datum
  readonly alter: number
  readonly stufe: Stufe
  readonly merkmale: readonly Merkmal[]
  readonly quellen: readonly Quelle[]
  readonly absetzungen: Absetzungen | null
  readonly grundrentenzeiten: boolean
  readonly zusatzrente: Cent
  readonly vermoegen: Cent
  readonly altersgrenzeErreicht: boolean
}

/** Stands for „could be any amount“: a million euros. */
export const UNBEGRENZT = cent(1_000_000_00)

export const hat = (mitglied: Mitglied, merkmal: Merkmal): boolean => mitglied.merkmale.includes(merkmal)

/** The persons whose birthday is known, filled in under one assumption. */
export function mitglieder(
  personen: readonly Person[],
  stichtag: Datum,
  annahme: Annahme,
): readonly Mitglied[] {
  const paar = personen.some(({ rolle }) => rolle === 'partner')
  const minderjaehrigerPartner = personen.some(
    ({ rolle, geburtsdatum }) =>
      (rolle === 'partner' || rolle === 'antragsteller') &&
      geburtsdatum &&
      alterAm(geburtsdatum, stichtag) < 18,
  )
  return personen.flatMap((person, index) => {
    if (!person.geburtsdatum) return []
    const stufe = stufeVon(person.rolle, alterAm(person.geburtsdatum, stichtag), paar, minderjaehrigerPartner)
    return [ausgefuellt(person, person.geburtsdatum, { index, stufe, stichtag, annahme })]
  })
}

/** § 20 Abs. 2, 4, § 23 Nr. 1 SGB II; Anlage zu § 28 SGB XII. */
function stufeVon(rolle: Rolle, alter: number, paar: boolean, minderjaehrigerPartner: boolean): Stufe {
  if (alter < 6) return 6
  if (alter < 14) return 5
  if (rolle === 'kind') return alter < 18 ? 4 : 3
  if (paar && rolle !== 'weitere') {
    if (alter < 18) return 4
    return minderjaehrigerPartner ? 1 : 2
  }
  return 1
}

type Platz = {
  readonly index: number
  readonly stufe: Stufe
  readonly stichtag: Datum
  readonly annahme: Annahme
}

function ausgefuellt(
  person: Person,
  geburtsdatum: Datum,
  { index, stufe, stichtag, annahme }: Platz,
): Mitglied {
  const ohneVermoegen =
    annahme === 'unguenstig' && person.vermoegenCent === undefined ? UNBEGRENZT : NULL_CENT
  return {
    index,
    id: person.id ?? String(index),
    rolle: person.rolle,
    geburtsdatum,
    alter: alterAm(geburtsdatum, stichtag),
    stufe,
    merkmale: person.merkmale ?? [],
    quellen: quellen(person, annahme),
    absetzungen: person.absetzungen ?? null,
    grundrentenzeiten: person.grundrentenzeiten33 ?? annahme === 'guenstig',
    zusatzrente: person.zusatzrenteCent ?? NULL_CENT,
    vermoegen: person.vermoegenCent ?? ohneVermoegen,
    altersgrenzeErreicht: altersgrenzeVorbei(geburtsdatum, stichtag),
  }
}

function quellen({ einkommen, rolle }: Person, annahme: Annahme): readonly Quelle[] {
  if (einkommen === undefined && annahme === 'unguenstig' && rolle !== 'weitere')
    return [{ art: 'sonstiges', brutto: UNBEGRENZT, netto: UNBEGRENZT }]
  return (einkommen ?? []).map(posten => quelle(posten, annahme))
}

/** `null` says there was none. */
function quelle({ art, bruttoCent, nettoCent }: Einkommen, annahme: Annahme): Quelle {
  const guenstig = annahme === 'guenstig'
  const getrennt = art === 'erwerb' || art === 'rente'
  const ohneNetto = getrennt && guenstig ? NULL_CENT : (bruttoCent ?? (guenstig ? NULL_CENT : UNBEGRENZT))
  const netto = nettoCent === undefined ? ohneNetto : (nettoCent ?? NULL_CENT)
  // The higher the gross, the more of the same net stays free.
  const ohneBrutto = art === 'erwerb' && guenstig ? UNBEGRENZT : netto
  return { art, netto, brutto: bruttoCent === undefined ? ohneBrutto : (bruttoCent ?? NULL_CENT) }
}

export const kinderAlter = (alle: readonly Mitglied[]): readonly number[] =>
  alle.flatMap(({ rolle, alter }) => (rolle === 'kind' && alter < 18 ? [alter] : []))
