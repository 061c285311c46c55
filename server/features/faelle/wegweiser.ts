import type { Feld } from '../../web/feld.ts'
import { SEITEN } from './felder.ts'

/** The page and the field on which a fact of the file is answered. */
export type Weg = { readonly seite: string; readonly feld: string }

/**
 * Where a fact is asked: the field of that path, else the list or object it lies in, else the first field below it.
 * Paths of the judgement start below `sachverhalt`.
 */
export function wegZu(pfad: string): Weg {
  const voll = /^(haushalt|versorger|sachverhalt|plan|notiz|verlangtCent)\b/.test(pfad)
    ? pfad
    : `sachverhalt.${pfad}`
  const treffer = genau(voll) ?? umgebend(voll) ?? darunter(voll)
  return treffer ?? { seite: 'schreiben', feld: 'mahnung' }
}

const genau = (pfad: string): Weg | undefined => suche(feld => feld.pfad === pfad)

function umgebend(pfad: string): Weg | undefined {
  const teile = pfad.split('.')
  for (let laenge = teile.length - 1; laenge > 1; laenge--) {
    const treffer = suche(feld => feld.pfad === teile.slice(0, laenge).join('.') && feld.art === 'liste')
    if (treffer) return treffer
  }
  return undefined
}

function darunter(pfad: string): Weg | undefined {
  const teile = pfad.split('.')
  for (let laenge = teile.length; laenge > 1; laenge--) {
    const oben = teile.slice(0, laenge).join('.')
    const treffer = suche(feld => feld.pfad === oben || feld.pfad.startsWith(`${oben}.`))
    if (treffer) return treffer
  }
  return undefined
}

function suche(passt: (feld: Feld) => boolean): Weg | undefined {
  for (const seite of SEITEN) {
    const feld = seite.felder.find(passt)
    if (feld) return { seite: seite.wort, feld: feldId(feld) }
  }
  return undefined
}

/** A list has no input of its own; its first row does. */
const feldId = (feld: Feld): string =>
  feld.art === 'liste' ? `f-${feld.name}[0][${feld.felder[0]?.name ?? ''}]` : `f-${feld.name}`

/** The address at which a fact of a case is answered. */
export function verweis(fallId: string, pfad: string): string {
  const { seite, feld } = wegZu(pfad)
  return `/faelle/${fallId}/${seite}#${feld}`
}
