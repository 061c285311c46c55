import type { Datum } from '../../recht/datum.ts'
import { alsWorte } from '../../web/feldansicht.ts'
import type { Eingaben } from '../../web/forms.ts'
import { liesFormular, wendeAn } from '../../web/formular.ts'
import type { Briefart } from './briefart.ts'
import type { Briefangaben } from './fakten.ts'
import { ANGABEN, TERMIN, VERSAND } from './forms.ts'
import type { Versand } from './store.ts'

/** What was typed for this letter; unreadable fields count as not said, the page shows their messages. */
export function liesAngaben(body: Eingaben, heute: Datum, art?: Pick<Briefart, 'felder'>): Briefangaben {
  const felder = [...ANGABEN, ...(art?.felder ?? []), ...TERMIN]
  const leer: Briefangaben = {}
  return wendeAn(leer, felder, liesFormular(felder, body, heute))
}

/** How the letter leaves, in words; null while nobody has said it. The day is today where none was typed. */
export function liesVersand(body: Eingaben, heute: Datum): Versand | null {
  const leer: { wie?: string; am?: Datum } = {}
  const { wie, am = heute } = wendeAn(leer, VERSAND, liesFormular(VERSAND, body, heute))
  const [feld] = VERSAND
  return wie === undefined || feld === undefined ? null : { wie: alsWorte(feld, { wie }), am }
}
