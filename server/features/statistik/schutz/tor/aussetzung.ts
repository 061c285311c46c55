import type { Basis } from '../../../../data/merkmale.ts'
import { HOECHSTE_AUSSETZUNG } from '../programm.ts'
import { monate } from '../zeitraum.ts'
import { anzahlen, einheiten, type Probe } from './probe.ts'

/**
 * A6, exposure: in how many released tables of the year one case stands, at most. Counts what was really shown, of all
 * programmes together.
 */
export function istZuOftGezeigt(probe: Probe): boolean {
  const stellen = new Map(einheiten(probe).map(({ ebene, id, stellen }) => [`${ebene}|${id}`, stellen]))
  const tabellen = new Map(
    anzahlen(probe)
      .filter(({ basis }) => basis !== 'kurzkontakt')
      .map(wert => [`${wert.ebene}|${wert.einheit}|${wert.zeitraum}|${wert.basis}|${wert.tabelle}`, wert]),
  )
  // A case is taken in in one month and closed in one.
  const je = { nah: new Map<string, number>(), alle: new Map<string, number>() }
  for (const { ebene, einheit, zeitraum, basis } of tabellen.values())
    for (const stelle of stellen.get(`${ebene}|${einheit}`) ?? [])
      for (const monat of monate(zeitraum)) {
        const wo = `${basis}|${stelle}|${monat}`
        je.alle.set(wo, (je.alle.get(wo) ?? 0) + 1)
        if (ebene !== 'land') je.nah.set(wo, (je.nah.get(wo) ?? 0) + 1)
      }
  return hoechste(je.nah) > HOECHSTE_AUSSETZUNG.nah || hoechste(je.alle) > HOECHSTE_AUSSETZUNG.alle
}

const hoechste = (zahlen: ReadonlyMap<string, number>): number =>
  (['aufgenommen', 'abgeschlossen'] satisfies Basis[])
    .map(basis => Math.max(0, ...[...zahlen].flatMap(([wo, n]) => (wo.startsWith(basis) ? [n] : []))))
    .reduce((a, b) => a + b, 0)
