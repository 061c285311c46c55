import type { Akte } from '../../data/akte.ts'
import type { FallZeile } from '../../data/tables.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Sperrpruefung } from '../../recht/sperre/antwort.ts'
import { pruefeSperre } from '../../recht/sperre/urteil.ts'

/** A case with its opened file. */
export type Fall = Omit<FallZeile, 'zeile'> & { readonly akte: Akte }

/** What a list shows of a case beside its columns; sealed, because initials belong to a person. */
export type Listenzeile = { readonly kuerzel: string; readonly anbieter: string }

/** The judgement of the file as it stands, asked on a day. */
export const pruefe = (akte: Akte, heute: Datum): Sperrpruefung =>
  pruefeSperre({ ...akte.sachverhalt, stichtag: heute })

/** „M. K.“; „?“ while no name is known. */
export function kuerzel({ haushalt: { vorname, nachname } }: Akte): string {
  const teile = [vorname, nachname].flatMap(name => (name === undefined ? [] : [`${[...name][0] ?? ''}.`]))
  return teile.length === 0 ? '?' : teile.join(' ')
}

/** The name in full, or what can be said instead of it. */
export const anzeigename = ({ haushalt: { vorname, nachname } }: Akte): string =>
  [vorname, nachname].filter(name => name !== undefined).join(' ') || 'Name noch unbekannt'

export const listenzeile = (akte: Akte): Listenzeile => ({
  kuerzel: kuerzel(akte),
  anbieter: akte.versorger.name ?? '',
})

/** The texts whose words find a case again: names and numbers. */
export const suchtexte = ({ haushalt, versorger }: Akte, nummer: string): string[] =>
  [haushalt.vorname, haushalt.nachname, versorger.kundennummer, nummer].filter(text => text !== undefined)
