import { alsDatum, spaeterer, tag, type Datum } from '../datum.ts'
import { fassungAm, type Parameter } from '../parameter.ts'
import type { Rechtsstand } from '../sperre/antwort.ts'

/** Last day up to which the rules were compared with the statutes. */
export const ANSPRUECHE_GEPRUEFT_BIS = tag('2026-08-19')
/** The oldest law kept here; a day before is refused. */
export const AELTESTER_TAG = tag('2022-01-01')
/** In force since: no rule kept here is older. */
const FRUEHESTENS = tag('2011-04-01')

/** Throws RangeError for a day before the oldest rules. */
export function pruefeStichtag(stichtag: Datum): void {
  if (stichtag < AELTESTER_TAG)
    throw new RangeError(`Das Recht vor dem ${alsDatum(AELTESTER_TAG)} ist nicht hinterlegt`)
}

/** Which law was used: since when, checked until when, and a warning where a figure is later, weak or not known. */
export function rechtsstand(stichtag: Datum, benutzt: readonly Parameter<unknown>[]): Rechtsstand {
  const fassungen = benutzt.map(parameter => ({ parameter, fassung: fassungAm(parameter, stichtag) }))
  const warnungen = [
    ...(stichtag > ANSPRUECHE_GEPRUEFT_BIS
      ? [
          `Das Recht ist bis zum ${alsDatum(ANSPRUECHE_GEPRUEFT_BIS)} geprüft. Eine spätere Änderung ist nicht berücksichtigt.`,
        ]
      : []),
    ...new Set(
      fassungen.flatMap(({ parameter: { name, norm }, fassung }) => warnungZu(`${name} (${norm})`, fassung)),
    ),
  ]
  return {
    geprueftAm: ANSPRUECHE_GEPRUEFT_BIS,
    gueltigAb: fassungen.reduce((ab, { fassung }) => spaeterer(ab, fassung.ab), FRUEHESTENS),
    warnung: warnungen.length === 0 ? null : warnungen.join(' '),
  }
}

function warnungZu(was: string, { wert, beleg }: ReturnType<typeof fassungAm>): readonly string[] {
  if (wert === null) return [`Noch nicht bekannt: ${was}.`]
  if (beleg === 'gedaechtnis') return [`Aus dem Gedächtnis, nicht am Gesetz geprüft: ${was}.`]
  if (beleg === 'sekundaer') return [`Aus zweiter Hand, nicht am Gesetz geprüft: ${was}.`]
  return []
}
