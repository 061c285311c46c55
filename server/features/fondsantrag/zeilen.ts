import type { Datum } from '../../recht/datum.ts'
import type { Schrittangaben } from '../../recht/fonds/antragslage.ts'
import { datum, euro, zeitpunkt } from '../../web/format.ts'
import type { Schrittzeile } from './store.ts'
import { GRUND, SCHRITT, WEG } from './worte.ts'

const label = (liste: readonly (readonly [string, string])[], wert: string | undefined): string | undefined =>
  liste.find(([eines]) => eines === wert)?.[1]

/** What was said with a step, in order. */
export function angabenworte({
  betragCent,
  am,
  weg,
  grund,
  text,
  ausnahme,
  nachweis,
}: Schrittangaben): readonly string[] {
  return [
    betragCent === undefined ? undefined : euro(betragCent),
    am === undefined ? undefined : `am ${datum(am)}`,
    label(WEG, weg),
    label(GRUND, grund),
    text,
    ausnahme === undefined ? undefined : `Ausnahme: ${ausnahme}`,
    nachweis === undefined ? undefined : `Nachweis: ${nachweis}`,
  ].filter(teil => teil !== undefined)
}

/** `bewilligt: 300,00 €, am 24.11.2026.` */
export function schrittsatz({
  schritt,
  angaben,
  durch,
}: Pick<Schrittzeile, 'schritt' | 'angaben' | 'durch'>): string {
  const [, getan] = SCHRITT[schritt]
  const teile = angabenworte(angaben)
  const wer = durch === 'traeger' ? ' (vom Träger über den Link)' : ''
  return punkt(`${getan}${wer}${teile.length === 0 ? '' : `: ${teile.join(', ')}`}`)
}

/** What somebody typed may have its own end. */
const punkt = (satz: string): string => (/[.!?]$/.test(satz) ? satz : `${satz}.`)

/** A step as a line of the page; through a link nobody of the desk acted. */
export const schrittzeile = (eine: Schrittzeile, heute: Datum) => ({
  wann: zeitpunkt(eine.am, heute),
  iso: eine.am.toISOString(),
  text: schrittsatz(eine),
  wer: eine.durch === 'traeger' ? 'Träger, über den Link' : eine.name,
})
