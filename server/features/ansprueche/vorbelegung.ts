import type { Akte } from '../../data/akte.ts'
import type { Rechnung } from '../../data/rechnung.ts'
import { LAUFENDE_LEISTUNGEN } from '../../recht/ansprueche/angaben.ts'
import type { Datum } from '../../recht/datum.ts'
import { datum, euro } from '../../web/format.ts'
import { liesGemeinde } from '../../web/gemeinde.ts'
import { pruefe } from '../faelle/fall.ts'

/** What the file already says, put into the fields the first time; a person looks at it and saves it. */
export function vorbelegt(akte: Akte, heute: Datum): Akte {
  if (akte.rechnung !== undefined) return akte
  const ort = liesGemeinde(akte.haushalt.plz ?? akte.haushalt.ort ?? '')
  return {
    ...akte,
    rechnung: {
      ...(ort.art === 'wert' ? { gemeinde: ort.wert } : {}),
      ...personen(akte),
      ...laufende(akte),
      ...schulden(akte, heute),
    },
  }
}

/** The applicant and the children; who the other adults are has to be asked. */
function personen({ haushalt: { erwachsene, kinder } }: Akte): Pick<Rechnung, 'personen'> {
  if (!erwachsene) return {}
  const mit = Array.from({ length: kinder ?? 0 }, () => ({ rolle: 'kind' as const }))
  return { personen: [{ rolle: 'antragsteller' }, ...mit] }
}

function laufende({ haushalt: { leistungen } }: Akte): Pick<Rechnung, 'laufendeLeistungen'> {
  if (leistungen === undefined) return {}
  return {
    laufendeLeistungen: LAUFENDE_LEISTUNGEN.filter(art => leistungen.some(eine => eine === art)).map(art => ({
      art,
    })),
  }
}

/** What the facts of the cut say by now and the reckoning does not; null where they agree. */
export function abweichung({ rechnung, verlangtCent, sachverhalt }: Akte): string | null {
  const schulden = rechnung?.energieschulden
  if (!schulden) return null
  const { betragCent, sperrdatum } = schulden
  const satz = 'Gleichen Sie beides ab.'
  if (typeof betragCent === 'number' && verlangtCent !== undefined && betragCent !== verlangtCent)
    return `Verlangt werden im Fall ${euro(verlangtCent)}, gerechnet ist mit ${euro(betragCent)} Schulden. ${satz}`
  const sperrtag = sachverhalt.sperre?.datum
  if (sperrdatum && sperrtag && sperrdatum !== sperrtag)
    return `Der Sperrtag im Fall ist der ${datum(sperrtag)}, gerechnet ist mit dem ${datum(sperrdatum)}. ${satz}`
  return null
}

/** From the facts of the cut: which energy, how much, which day. */
function schulden(akte: Akte, heute: Datum): Pick<Rechnung, 'energieschulden'> {
  const { sparte, sperre, androhung, ankuendigung } = akte.sachverhalt
  const betragCent = akte.verlangtCent ?? pruefe(akte, heute).rueckstand.anrechenbarCent ?? undefined
  if (sparte === undefined) return {}
  const droht = Boolean(androhung ?? ankuendigung ?? sperre?.vollzogen)
  return {
    energieschulden: {
      sparte,
      ...(betragCent === undefined ? {} : { betragCent }),
      ...(sperre?.datum ? { sperrdatum: sperre.datum } : {}),
      ...(droht ? { sperreDroht: true } : {}),
    },
  }
}
