import type { Freigabeart, Rolle } from '../../../data/tables.ts'
import { type Datum, plusTage } from '../../../recht/datum.ts'
import type { Freigabe } from '../briefart.ts'

/* Who may release a letter. § 6 Abs. 2 RDG: under guidance, with instruction and training, and the lawyer where needed. */

/** Who acts, who wrote the letter, and how much release it needs. */
export type Freigabelage = {
  readonly klasse: Freigabe
  readonly rollen: readonly Rolle[]
  readonly istVerfasser: boolean
}

/** As what a person may release; `ausnahme` needs a reason and stays visible. */
export function freigabeart({ klasse, rollen, istVerfasser }: Freigabelage): Freigabeart {
  if (klasse === 'gruen') return 'beratung'
  if (rollen.includes('anleitung')) return 'anleitung'
  return klasse === 'gelb' && !istVerfasser ? 'zweite' : 'ausnahme'
}

/** For how long instruction or training counts: a year. No statute says so; „entsprechende Fortbildung“ needs a measure. */
const GUELTIG_TAGE = 366

type Eintrag = { readonly art: 'einweisung' | 'fortbildung'; readonly am: Datum }

/** Why a person must not release letters, as far as instruction goes; null when nothing stands against it. */
export function einweisungshindernis(
  eintraege: readonly Eintrag[],
  rollen: readonly Rolle[],
  heute: Datum,
): string | null {
  // Who guides is qualified by profession and instructs the others.
  if (rollen.includes('anleitung')) return null
  const bisher = eintraege.filter(({ am }) => am <= heute)
  if (!bisher.some(({ art }) => art === 'einweisung'))
    return 'Für Sie ist noch keine Einweisung eingetragen. Ohne sie gibt niemand Briefe frei (§ 6 Abs. 2 RDG). Die Koordination trägt sie unter „Verwaltung“ ein.'
  if (!bisher.some(({ am }) => plusTage(am, GUELTIG_TAGE) >= heute))
    return 'Ihre letzte Einweisung oder Fortbildung ist länger als ein Jahr her. Die Koordination trägt die neue unter „Verwaltung“ ein (§ 6 Abs. 2 RDG).'
  return null
}
