import type { Gebiet } from '../../recht/fonds/fonds.ts'
import { gemeinden, gemeindenMitNamen } from '../../recht/parameter/gemeinden.ts'
import { gemeindename, liesGemeinde } from '../../web/gemeinde.ts'
import type { Gelesen } from '../../web/eingabe.ts'

/* Where an offer is made, as it is typed: one municipality a line, postcodes with commas. */

/** The part of the form that says where. */
export type Ort = { readonly gemeinden?: string; readonly plz?: string; readonly genau?: boolean }

/** The keys of the municipalities that were typed, or what is wrong with the first line that is none. */
export function liesGemeinden(roh: string): Gelesen<readonly string[]> {
  const schluessel = new Set<string>()
  for (const zeile of zeilen(roh)) {
    const eine = /^\d/.test(zeile) ? alsSchluessel(zeile) : nachNamen(zeile)
    if (eine.art === 'fehler') return eine
    if (eine.art === 'wert') schluessel.add(eine.wert)
  }
  return schluessel.size === 0 ? { art: 'leer' } : { art: 'wert', wert: [...schluessel] }
}

/** The lines that say something. */
export const zeilen = (roh: string): readonly string[] =>
  roh
    .split('\n')
    .map(zeile => zeile.trim())
    .filter(Boolean)

const fehler = (text: string): Gelesen<string> => ({ art: 'fehler', fehler: text })

const NRW = '05'

/** A key or its beginning: a whole Kreis is `05978`. Those of Nordrhein-Westfalen are known, the others are believed. */
function alsSchluessel(zeile: string): Gelesen<string> {
  if (!/^(0[1-9]|1[0-6])\d{0,6}$/.test(zeile))
    return fehler(
      `„${zeile}“ ist kein Gemeindeschlüssel: Er hat höchstens 8 Ziffern und beginnt mit 01 bis 16. Postleitzahlen gehören in das Feld darunter.`,
    )
  if (zeile.startsWith(NRW) && !gemeinden().some(({ ags }) => ags.startsWith(zeile)))
    return fehler(`Zu „${zeile}“ gibt es in Nordrhein-Westfalen keine Gemeinde.`)
  return { art: 'wert', wert: zeile }
}

function nachNamen(zeile: string): Gelesen<string> {
  const gelesen = liesGemeinde(zeile)
  const name = zeile.replace(/\s*\(.*\)\s*$/, '')
  return gelesen.art === 'fehler' && gemeindenMitNamen(name).length === 0
    ? fehler(
        `Eine Gemeinde „${zeile}“ kennen wir in Nordrhein-Westfalen nicht. Woanders schreiben Sie ihren Gemeindeschlüssel.`,
      )
    : gelesen
}

/** A place in words alone is never „everywhere“. */
export function alsGebiet(
  alt: Gebiet | undefined,
  gemeindeschluessel: readonly string[] | undefined,
  { plz = '', genau }: Ort,
): Partial<Gebiet> {
  const teile = plz.split(/[,;\s]+/).filter(Boolean)
  return {
    ...alt,
    gemeinden: gemeindeschluessel,
    plz: teile.length > 0 ? [...new Set(teile)] : undefined,
    ungenau: genau === true ? undefined : true,
  }
}

/** The place as it is typed. */
export const alsOrt = ({ gemeinden: schluessel, plz, ungenau }: Gebiet): Ort => ({
  ...(schluessel ? { gemeinden: schluessel.map(gemeindename).join('\n') } : {}),
  ...(plz ? { plz: plz.join(', ') } : {}),
  ...(ungenau ? {} : { genau: true }),
})
