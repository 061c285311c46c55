import { type Datum, spaeterer } from '../../../recht/datum.ts'
import { berechneFrist } from '../../../recht/fristen.ts'
import type { Option } from '../../../web/feld.ts'
import { eigenerTag, eigenesFeld, eigeneWahl } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { landVon } from '../werktage.ts'
import { nichtKuenftig } from './antrag.ts'

/* One notice of an office, and until when it can be contested. */

const WEGE: readonly Option[] = [
  ['post', 'mit der Post'],
  ['elektronisch', 'elektronisch'],
  ['persoenlich', 'persönlich übergeben'],
]
const BELEHRUNGEN: readonly Option[] = [
  ['richtig', 'ja, vollständig'],
  ['fehlt', 'nein, oder sie ist falsch'],
]

/** Shared by the letters that speak of one notice. */
export const BESCHEID_VOM = eigenesFeld({ name: 'bescheidVom', label: 'Datum des Bescheids', art: 'datum' })
export const BESCHEID_WEG = eigenesFeld({
  name: 'bescheidWeg',
  label: 'Wie kam der Bescheid?',
  art: 'wahl',
  optionen: WEGE,
})
export const BESCHEID_POST = eigenesFeld({
  name: 'bescheidPostAm',
  label: 'Zur Post gegeben oder abgesendet am',
  art: 'datum',
  tipp: 'Stempel oder Vermerk; leer: das Datum des Bescheids',
})
export const BESCHEID_DA = eigenesFeld({
  name: 'bescheidDa',
  label: 'Bei Ihnen angekommen am',
  art: 'datum',
})
export const BELEHRUNG = eigenesFeld({
  name: 'bescheidBelehrung',
  label: 'Steht darin, bis wann, wo und wie man Widerspruch einlegt?',
  art: 'wahl',
  optionen: BELEHRUNGEN,
})

export const bescheidVom = (fakten: BriefFakten): Datum | null => eigenerTag(fakten, BESCHEID_VOM.name)

/**
 * The day on which the notice counts as known (§ 37 Abs. 2 SGB X): the fourth day after it was sent, later where it
 * came later. Handed over, or in doubt: the day it came, so that the period is never taken for longer than it is.
 */
function bekanntgabe(fakten: BriefFakten): Datum | null {
  const gesendet = eigenerTag(fakten, BESCHEID_POST.name) ?? bescheidVom(fakten)
  const da = nichtKuenftig(fakten, eigenerTag(fakten, BESCHEID_DA.name))
  const abgesendet = nichtKuenftig(fakten, gesendet)
  if (abgesendet === null) return null
  const weg = eigeneWahl(fakten, BESCHEID_WEG.name)
  if (weg === 'persoenlich') return da ?? abgesendet
  const { letzterTag } = berechneFrist({ regel: 'bescheid.bekanntgabe', ereignis: abgesendet })
  if (da === null) return letzterTag
  return weg === null && da < letzterTag ? da : spaeterer(da, letzterTag)
}

type Widerspruchsfrist = {
  readonly bis: Datum
  /** A year, because the notice does not say how to contest it (§ 66 Abs. 2 SGG). */
  readonly jahr: boolean
  readonly vorbei: boolean
}

/** § 84 Abs. 1, § 66 Abs. 2, § 64 SGG; null while the day of the notice is not known. */
export function widerspruchsfrist(fakten: BriefFakten): Widerspruchsfrist | null {
  const ereignis = bekanntgabe(fakten)
  if (ereignis === null) return null
  const jahr = eigeneWahl(fakten, BELEHRUNG.name) === 'fehlt'
  const { letzterTag: bis } = berechneFrist({
    regel: jahr ? 'widerspruch.ohneBelehrung' : 'widerspruch',
    ereignis,
    bundesland: landVon(fakten),
  })
  return { bis, jahr, vorbei: bis < fakten.heute }
}
