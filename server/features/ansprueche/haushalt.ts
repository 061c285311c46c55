import type { Akte } from '../../data/akte.ts'
import type { Rechnung } from '../../data/rechnung.ts'
import type { Anspruchsangaben, Haushalt, LaufendeLeistung } from '../../recht/ansprueche/angaben.ts'
import type { Ansprueche } from '../../recht/ansprueche/antwort.ts'
import { pruefeAnsprueche } from '../../recht/ansprueche/ansprueche.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Fall } from '../faelle/fall.ts'
import { mitOffenem } from './fragen.ts'

/** The household of a case as the reckoning takes it; null while nobody has entered who lives there. */
export function haushaltAus({ rechnung }: Akte): Haushalt | null {
  if (!rechnung?.personen) return null
  const { angemessen, laufendeLeistungen, ...rest } = rechnung
  return {
    ...rest,
    personen: rechnung.personen,
    laufendeLeistungen: laufendeLeistungen?.map(leistung),
    ...(angemessen === undefined ? {} : { angemessenCent: grenzen(angemessen) }),
  }
}

/** On the page „none granted“ is typed as 0. */
const leistung = (laufende: LaufendeLeistung): LaufendeLeistung =>
  laufende.mehrbedarfWarmwasserCent === 0 ? { ...laufende, mehrbedarfWarmwasserCent: null } : laufende

const grenzen = ({ bruttokaltmiete, heizung }: NonNullable<Rechnung['angemessen']>) => ({
  bruttokaltmiete,
  heizung,
})

/**
 * What the household of a case is entitled to in the month of the day; null while no persons are entered. Letters take
 * their amounts from here.
 */
export function anspruecheVon({ akte }: Pick<Fall, 'akte'>, heute: Datum): Ansprueche | null {
  const haushalt = haushaltAus(akte)
  return haushalt && berechne({ ...haushalt, stichtag: heute })
}

/** The reckoning, with a benefit open where nobody was asked for the fact it hangs on. */
export const berechne = (angaben: Anspruchsangaben): Ansprueche =>
  mitOffenem(angaben, pruefeAnsprueche(angaben))
