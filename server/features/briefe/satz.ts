import type { Papier } from './pdf.ts'
import type { Schnitt } from './schrift.ts'
import type { Lauf } from './text.ts'

/* Runs → lines of a given width. */

export type Stueck = { readonly text: string; readonly schnitt: Schnitt; readonly breite: number }
export type Zeile = readonly Stueck[]
export type Messen = (text: string, schnitt: Schnitt) => number

export const messer =
  (papier: Papier, groesse: number): Messen =>
  (text, schnitt) =>
    papier.breite(text, schnitt, groesse)

/** Breaks at spaces; a word that is wider than the line breaks where it must. */
export function zeilen(
  laeufe: readonly Lauf[],
  breite: number,
  messen: Messen,
  grund: Schnitt = 'normal',
): Zeile[] {
  const fertig: Stueck[][] = []
  let offen: Stueck[] = []
  let rest = breite
  for (const wort of woerter(laeufe, grund, messen).flatMap(w => passend(w, breite, messen))) {
    const ohneRand = summe(wort) - randBreite(wort, messen)
    if (ohneRand > rest && offen.length > 0) {
      fertig.push(offen)
      offen = []
      rest = breite
    }
    offen.push(...wort)
    rest -= summe(wort)
  }
  if (offen.length > 0) fertig.push(offen)
  return fertig.map(verbunden)
}

export const summe = (stuecke: readonly Stueck[]): number =>
  stuecke.reduce((breite, stueck) => breite + stueck.breite, 0)

/** Pieces that stand together up to the next space, the space included. */
function woerter(laeufe: readonly Lauf[], grund: Schnitt, messen: Messen): Stueck[][] {
  const liste: Stueck[][] = []
  let wort: Stueck[] = []
  for (const lauf of laeufe) {
    if (lauf.art !== 'text') continue
    const schnitt = lauf.stark ? 'fett' : grund
    for (const text of lauf.text.match(/[^ ]* |[^ ]+/g) ?? []) {
      wort.push({ text, schnitt, breite: messen(text, schnitt) })
      if (!text.endsWith(' ')) continue
      liste.push(wort)
      wort = []
    }
  }
  if (wort.length > 0) liste.push(wort)
  return liste
}

function randBreite(wort: readonly Stueck[], messen: Messen): number {
  const letztes = wort.at(-1)
  return letztes?.text.endsWith(' ') ? messen(' ', letztes.schnitt) : 0
}

/** A word as it is, or cut into pieces that fit. */
function passend(wort: Stueck[], breite: number, messen: Messen): Stueck[][] {
  if (summe(wort) <= breite) return [wort]
  return wort.flatMap(stueck => zerlegt(stueck, breite, messen))
}

function zerlegt({ text, schnitt }: Stueck, breite: number, messen: Messen): Stueck[][] {
  const teile: Stueck[][] = []
  let teil = ''
  let teilBreite = 0
  for (const zeichen of text) {
    const w = messen(zeichen, schnitt)
    if (teilBreite + w > breite && teil !== '') {
      teile.push([{ text: teil, schnitt, breite: teilBreite }])
      teil = ''
      teilBreite = 0
    }
    teil += zeichen
    teilBreite += w
  }
  teile.push([{ text: teil, schnitt, breite: teilBreite }])
  return teile
}

/** Neighbours of one weight become one piece: fewer strokes, and one word for a reader. */
function verbunden(zeile: readonly Stueck[]): Zeile {
  const ergebnis: Stueck[] = []
  for (const stueck of zeile) {
    const letztes = ergebnis.at(-1)
    if (letztes?.schnitt !== stueck.schnitt) ergebnis.push(stueck)
    else {
      ergebnis[ergebnis.length - 1] = {
        text: letztes.text + stueck.text,
        schnitt: stueck.schnitt,
        breite: letztes.breite + stueck.breite,
      }
    }
  }
  return ergebnis
}
