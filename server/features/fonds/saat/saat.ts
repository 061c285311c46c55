import { tag } from '../../../recht/datum.ts'
import type { Beleg, Bedingung, Fonds, Fondsstatus, Pruefung, Strenge } from '../../../recht/fonds/fonds.ts'

/*
 * Entries that come with the product, as public sources described them; facts in our own words. Each is a lead until a
 * person of the desk has asked: none is ever stored as open.
 */
export type Saat = {
  /** Never changes; under it a desk knows which of them it has. */
  readonly kennung: string
  readonly status: Extract<Fondsstatus, 'ungeprueft' | 'beendet'>
  readonly fonds: Fonds
}

/** The day on which the sources were gone through, as stored copies and not live. */
const GESEHEN = tag('2026-11-21')

type Quelle = Pick<Beleg, 'id' | 'art' | 'titel'> & Partial<Pick<Beleg, 'ort' | 'veroeffentlicht' | 'werte'>>

/** A source as it was noted. */
export const quelle = ({ werte = [], ...rest }: Quelle): Beleg => ({ ...rest, gesehenAm: GESEHEN, werte })

/** Noted without an address: somebody has to find it again. */
export const ohneAdresse = (titel = 'Öffentliche Seite, Adresse nicht festgehalten'): Beleg =>
  quelle({ id: 'notiz', art: 'zweithand', titel })

/** What none of the sources says. */
const LEER = {
  formen: [],
  betraege: [],
  bedingungen: [],
  vorrang: [],
  unterlagen: [],
  wege: [],
  sichtbarkeit: 'oeffentlich',
  fragen: [],
} as const satisfies Partial<Fonds>

type Angaben = Omit<Fonds, keyof typeof LEER> & Partial<Pick<Fonds, keyof typeof LEER>>

/** An entry; what the sources do not say stays empty. */
export const saat = (kennung: string, status: Saat['status'], angaben: Angaben): Saat => ({
  kennung,
  status,
  fonds: { ...LEER, ...angaben },
})

/** A condition of an entry, with the sources that name it. */
export const bedingung = (
  worte: string,
  pruefung: Pruefung,
  belege: readonly Beleg[],
  strenge: Strenge = pruefung.art === 'einzelfall' ? 'ermessen' : 'hart',
): Bedingung => ({ worte, pruefung, strenge, belege: belege.map(({ id }) => id) })

/** A document that is always wanted. */
export const immer = (was: string): Fonds['unterlagen'][number] => ({ was, verlangt: 'immer' })

/** Benefits for living that most funds exclude. */
export const LEBENSUNTERHALT = ['grundsicherungsgeld', 'sgb12', 'asylblg', 'asylblgAnalog'] as const
