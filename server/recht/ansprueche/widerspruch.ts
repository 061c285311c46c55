import type { Datum } from '../datum.ts'
import { gemeinde } from '../parameter/gemeinden.ts'
import type { Einkommen, Haushalt, Person } from './angaben.ts'

/* What cannot be true of any household: refused at the field, before anything is reckoned. */

export type Unmoeglich = { readonly path: readonly (string | number)[]; readonly message: string }

/** Everything impossible about the persons of a household on a day. */
export const unmoeglichePersonen = (personen: readonly Person[], stichtag: Datum): readonly Unmoeglich[] => [
  ...rollen(personen),
  ...kennungen(personen),
  ...personen.flatMap((person, i) => eine(person, i, stichtag)),
]

export const unmoeglich = (haushalt: Haushalt, stichtag: Datum): readonly Unmoeglich[] => [
  ...unmoeglichePersonen(haushalt.personen, stichtag),
  ...ort(haushalt),
]

function rollen(personen: readonly Person[]): readonly Unmoeglich[] {
  const stellen = (rolle: Person['rolle']): readonly number[] =>
    personen.flatMap((person, i) => (person.rolle === rolle ? [i] : []))
  const antragsteller = stellen('antragsteller')
  return [
    ...(antragsteller.length === 0
      ? [{ path: ['personen'], message: 'Eine Person muss die antragstellende sein.' }]
      : []),
    ...antragsteller.slice(1).map(i => ({
      path: ['personen', i, 'rolle'],
      message: 'Es kann nur eine antragstellende Person geben.',
    })),
    ...stellen('partner')
      .slice(1)
      .map(i => ({
        path: ['personen', i, 'rolle'],
        message: 'Es kann nur eine Partnerin oder einen Partner geben.',
      })),
  ]
}

const kennungen = (personen: readonly Person[]): readonly Unmoeglich[] =>
  personen.flatMap(({ id }, i) =>
    id !== undefined && personen.findIndex(andere => andere.id === id) < i
      ? [{ path: ['personen', i, 'id'], message: 'Diese Kennung gibt es schon.' }]
      : [],
  )

function eine({ geburtsdatum, einkommen }: Person, i: number, stichtag: Datum): readonly Unmoeglich[] {
  return [
    ...(geburtsdatum && geburtsdatum > stichtag
      ? [{ path: ['personen', i, 'geburtsdatum'], message: 'Das Geburtsdatum liegt nach dem Stichtag.' }]
      : []),
    ...(geburtsdatum && geburtsdatum < '1900-01-01'
      ? [{ path: ['personen', i, 'geburtsdatum'], message: 'Das Geburtsdatum liegt zu weit zurück.' }]
      : []),
    ...(einkommen ?? []).flatMap((posten, j) => nettoUeberBrutto(posten, ['personen', i, 'einkommen', j])),
  ]
}

const nettoUeberBrutto = (
  { bruttoCent, nettoCent }: Einkommen,
  path: readonly (string | number)[],
): readonly Unmoeglich[] =>
  typeof bruttoCent === 'number' && typeof nettoCent === 'number' && nettoCent > bruttoCent
    ? [{ path: [...path, 'nettoCent'], message: 'Netto kann nicht höher sein als brutto.' }]
    : []

/** The list holds all municipalities of Nordrhein-Westfalen (05); for others the Mietenstufe is asked. */
const ort = ({ gemeinde: ags }: Haushalt): readonly Unmoeglich[] =>
  ags !== undefined && ags.startsWith('05') && gemeinde(ags) === undefined
    ? [
        {
          path: ['gemeinde'],
          message:
            'Diese Gemeinde gibt es in Nordrhein-Westfalen nicht. Erwartet wird der achtstellige Gemeindeschlüssel.',
        },
      ]
    : []
