import { gemeinde } from '../parameter/gemeinden.ts'
import { ja, nein, weissNicht, type Befund } from './bedingungen.ts'
import type { Gebiet } from './fonds.ts'
import type { Fondslage } from './lage.ts'

/** Whether the household lives where the offer is made. */
export function pruefeGebiet(gebiet: Gebiet, lage: Fondslage): Befund {
  const { wort, ungenau } = gebiet
  const imLand = trifft(gebiet.laender, lage.land)
  const amOrt = imOrt(gebiet, lage)
  const grund = `Der Haushalt wohnt in ${wohnort(lage)}.`
  if (imLand === false || amOrt === false) return nein(grund)
  if (imLand === null) return weissNicht('In welchem Bundesland wohnt der Haushalt?', 'land')
  if (amOrt === null) return weissNicht(`Wohnt der Haushalt hier: ${wort}?`, 'gemeinde')
  if (ungenau) return weissNicht(`Gehört die Anschrift dazu: ${wort}? Das sagt der Träger.`)
  return ja((imLand ?? amOrt) ? grund : `Gilt überall: ${wort}.`)
}

/** Undefined where the entry sets no bound, null where the case does not say. */
type Treffer = boolean | null | undefined

function trifft(anfaenge: readonly string[] | undefined, wert: string | undefined): Treffer {
  if (anfaenge === undefined) return undefined
  return wert === undefined ? null : anfaenge.some(anfang => wert.startsWith(anfang))
}

/** Municipality or postcode is enough; outside is who is known to be outside of both. */
function imOrt({ gemeinden, plz }: Gebiet, lage: Fondslage): Treffer {
  const proben = [trifft(gemeinden, lage.gemeinde), trifft(plz, lage.plz)].filter(eine => eine !== undefined)
  if (proben.length === 0) return undefined
  if (proben.includes(true)) return true
  return proben.includes(null) ? null : false
}

/** The first of these that is known; a fact that let the test decide always is. */
const wohnort = ({ gemeinde: ags, ort, plz, land }: Fondslage): string =>
  [ags && gemeinde(ags)?.name, ort, plz, land].filter(Boolean).slice(0, 1).join('')
