import type { Feld } from '../../web/feld.ts'
import { SEITEN } from './felder.ts'

/** The page and the field on which a fact of the file is answered. */
export type Weg = { readonly seite: string; readonly feld: string }

/**
 * Where a fact is asked: the field of that path, else the list or object it lies in, else the first field below it.
 * Paths of the judgement start below `sachverhalt`.
 */
export function wegZu(pfad: string): Weg {
  const voll = /^(haushalt|versorger|sachverhalt|plan|anschriften|notiz|verlangtCent)\b/.test(pfad)
    ? pfad
    : `sachverhalt.${pfad}`
  const treffer = BESSER[voll] ?? genau(voll) ?? umgebend(voll) ?? darunter(voll)
  return treffer ?? { seite: 'schreiben', feld: 'mahnung' }
}

/** Where the first field below an object is not the one that answers the question. */
const BESSER: Readonly<Record<string, Weg>> = {
  'sachverhalt.abwendungsvereinbarung': { seite: 'schreiben', feld: 'f-avAngebot' },
}

const genau = (pfad: string): Weg | undefined => suche(feld => feld.pfad === pfad && feld.pfad !== '')

/** In a list: the row the path names, and the field of the row, else the one that stands for it. */
function umgebend(pfad: string): Weg | undefined {
  const teile = pfad.split('.')
  for (let laenge = teile.length - 1; laenge > 1; laenge--) {
    const liste = teile.slice(0, laenge).join('.')
    const treffer = suche(feld => feld.pfad === liste && feld.art === 'liste', teile.slice(laenge))
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

function suche(passt: (feld: Feld) => boolean, rest: readonly string[] = []): Weg | undefined {
  for (const seite of SEITEN) {
    const feld = seite.felder.find(passt)
    if (feld) return { seite: seite.wort, feld: feldId(feld, rest) }
  }
  return undefined
}

/** A list has no input of its own; its rows do. */
function feldId(feld: Feld, [zeile = '0', ...rest]: readonly string[]): string {
  if (feld.art !== 'liste') return `f-${feld.name}`
  const pfad = rest.join('.')
  const genau = feld.felder.find(unter => unter.pfad === pfad && pfad !== '')
  const merkmal = feld.felder.find(
    unter =>
      unter.art === 'merkmale' && unter.merkmale.some(m => m.pfad === pfad || pfad.startsWith(`${m.pfad}.`)),
  )
  const name = (merkmal ?? genau ?? feld.felder[0])?.name ?? ''
  return `f-${feld.name}[${/^\d+$/.test(zeile) ? zeile : '0'}][${name}]`
}

/** The address at which a fact of a case is answered. */
export function verweis(fallId: string, pfad: string): string {
  const { seite, feld } = wegZu(pfad)
  return `/faelle/${fallId}/${seite}#${feld}`
}
