import { eigeneAbsaetze, eigenerTag, eigenerText, eigenesFeld } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum } from '../sprache.ts'
import { oderNull, type Werte } from '../werte.ts'

/* The bill that L08 objects to and L09 asks about: the same questions in both. */

export const RECHNUNG_NUMMER = eigenesFeld({
  name: 'rechnungNummer',
  label: 'Rechnungsnummer',
  art: 'text',
  max: 60,
} as const)
export const RECHNUNG_VOM = eigenesFeld({
  name: 'rechnungVom',
  label: 'Datum der Rechnung',
  art: 'datum',
} as const)
const VON = eigenesFeld({ name: 'rechnungVon', label: 'Abgerechnet von', art: 'datum' } as const)
const BIS = eigenesFeld({ name: 'rechnungBis', label: 'Abgerechnet bis', art: 'datum' } as const)

export const RECHNUNG = [RECHNUNG_NUMMER, RECHNUNG_VOM, VON, BIS] as const

/** How a letter names the bill. */
export function rechnungWerte(fakten: BriefFakten): Werte {
  const von = oderNull(eigenerTag(fakten, VON.name), langesDatum)
  const bis = oderNull(eigenerTag(fakten, BIS.name), langesDatum)
  return {
    nummer: eigenerText(fakten, RECHNUNG_NUMMER.name),
    vom: oderNull(eigenerTag(fakten, RECHNUNG_VOM.name), langesDatum),
    zeitraum: von !== null && bis !== null ? { von, bis } : null,
  }
}

/** A claim for a bill that a judgment has not settled and that was objected to without reasons so far. */
export const unbegruendetBeanstandet = ({ akte }: BriefFakten): boolean =>
  (akte.sachverhalt.rueckstand?.posten ?? []).some(
    posten =>
      posten.art === 'rechnung' && posten.tituliert !== true && posten.beanstandung?.schluessig === false,
  )

/** Whether anything was typed into a free text. */
export const hatText = (fakten: BriefFakten, name: string): boolean => eigeneAbsaetze(fakten, name).length > 0
