import type { Akte } from '../../data/akte.ts'
import type { Code } from '../../data/merkmale.ts'
import { tag } from '../../recht/datum.ts'
import { am } from '../../recht/parameter.ts'
import { MINDESTVERZUG } from '../../recht/parameter/sperre.ts'

/*
 * WHAT DEMANDS WOULD HAVE CHANGED for one household: a ban on cuts, a basic quota of electricity per head, a cap on the
 * price. The assumptions are chosen, not measured; they stand on the page of the demands and belong to version 2 of the
 * table programme. Another number here is another version.
 */

export const ANNAHMEN = {
  /** Cents per kWh that a household pays now. The base price is left out, so the consumption comes out a little high. */
  preis: 40,
  /** Cents per kWh within the quota. */
  kontingentpreis: 10,
  /** kWh per head and year. */
  kontingente: { kontingent500: 500, kontingent1000: 1000 },
  deckel: 30,
  /** Below this no supplier may cut; of the day on which version 2 was fixed. */
  sperreAbCent: am(MINDESTVERZUG, tag('2026-11-21')),
} as const

/** Cents that a household would have saved in a year; undefined where the file does not say enough. */
export type Ersparnis = Record<'kontingent500' | 'kontingent1000' | 'deckel30', number>

export function ersparnis({ sachverhalt, haushalt }: Akte): Ersparnis | undefined {
  const { betragCent, monate, proJahr } = sachverhalt.rueckstand?.abschlag ?? {}
  const koepfe = haushalt.erwachsene === undefined ? 0 : haushalt.erwachsene + (haushalt.kinder ?? 0)
  const jeJahr = proJahr ?? (monate === undefined ? undefined : 12 / monate)
  if (sachverhalt.sparte !== 'strom' || koepfe === 0 || jeJahr === undefined) return undefined
  if (betragCent === undefined || betragCent === null) return undefined
  const kwh = (betragCent * jeJahr) / ANNAHMEN.preis
  const mitKontingent = (jeKopf: number): number =>
    Math.round(Math.min(kwh, jeKopf * koepfe) * (ANNAHMEN.preis - ANNAHMEN.kontingentpreis))
  return {
    kontingent500: mitKontingent(ANNAHMEN.kontingente.kontingent500),
    kontingent1000: mitKontingent(ANNAHMEN.kontingente.kontingent1000),
    deckel30: Math.round(kwh * (ANNAHMEN.preis - ANNAHMEN.deckel)),
  }
}

/** Which demand would have kept the arrears below what may be cut for, when a year of it is taken off them. */
export function forderung(
  gesperrt: boolean,
  rueckstandCent: number | undefined,
  spart: Ersparnis | undefined,
): Code<'forderung'> {
  if (!gesperrt) return 'keineSperre'
  if (rueckstandCent === undefined || !spart) return 'unbekannt'
  const hilft = (was: keyof Ersparnis): boolean => rueckstandCent - spart[was] < ANNAHMEN.sperreAbCent
  const kontingent = hilft('kontingent500')
    ? 'kontingent500'
    : hilft('kontingent1000')
      ? 'kontingent1000'
      : ''
  if (kontingent !== '') return hilft('deckel30') ? `${kontingent}deckel30` : kontingent
  return hilft('deckel30') ? 'deckel30' : 'nurVerbot'
}
