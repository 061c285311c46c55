import type { Papier } from './pdf.ts'
import { messer, type Zeile, zeilen } from './satz.ts'
import { OBERLAENGE, UNTERLAENGE } from './schrift.ts'
import type { Absatzart, Stil, Stilblatt } from './stil.ts'
import { Tags } from './tags.ts'
import type { Absatz } from './text.ts'
import { type Hoehenzeile, seiten } from './umbruch.ts'

/* Blocks → set lines → pages. Every paper of the desk flows through here; what differs is the style sheet. */

type Einheit = { readonly art: Absatzart; readonly zeilen: readonly Zeile[]; readonly liste: number | null }
export type Flusszeile = Hoehenzeile & {
  readonly stil: Stil
  readonly art: Absatzart
  readonly stuecke: Zeile
  /** Lines of one unit share one tag. */
  readonly einheit: number
  readonly liste: number | null
  readonly erste: boolean
}

export type Rand = {
  readonly links: number
  readonly breite: number
  readonly oben: number
  readonly folgeseite: number
  readonly unten: number
}

export function fluss(
  papier: Papier,
  bloecke: readonly Absatz[],
  stile: Stilblatt,
  breite: number,
): Flusszeile[] {
  const einheiten = bloecke.flatMap((block, i) => einheitenVon(papier, block, i, stile, breite))
  return einheiten.flatMap((einheit, nr) => zeilenVon(einheit, nr, einheiten, stile))
}

function einheitenVon(
  papier: Papier,
  block: Absatz,
  nr: number,
  stile: Stilblatt,
  breite: number,
): Einheit[] {
  const art: Absatzart = block.art === 'liste' ? 'punkt' : block.art
  const { groesse, einzug, schnitt } = stile[art]
  const setzen = (laeufe: Parameters<typeof zeilen>[0]) =>
    zeilen(laeufe, breite - einzug, messer(papier, groesse), schnitt)
  if (block.art === 'liste') {
    return block.punkte.map(punkt => ({ art, zeilen: setzen(punkt), liste: nr }))
  }
  return [{ art, zeilen: setzen(block.laeufe), liste: null }]
}

function zeilenVon(einheit: Einheit, nr: number, alle: readonly Einheit[], stile: Stilblatt): Flusszeile[] {
  const stil = stile[einheit.art]
  const letzte = einheit.zeilen.length - 1
  return einheit.zeilen.map((stuecke, i) => ({
    vor: i === 0 ? luecke(stil, einheit.art, alle[nr - 1]?.art) : 0,
    hoehe: stil.zeile,
    trennbar: i === 0 ? nr > 0 && darfTrennen(alle, nr) : i >= 2 && i < letzte,
    stil,
    art: einheit.art,
    stuecke,
    einheit: nr,
    liste: einheit.liste,
    erste: i === 0,
  }))
}

/** The salutation and the notes below the signature stand further off. */
function luecke(stil: Stil, art: Absatzart, davor: Absatzart | undefined): number {
  if (davor === 'betreff' && stil.vor > 0) return stil.vor * 2
  return art === 'klein' && davor !== 'klein' ? stil.vor * 4 : stil.vor
}

/** Whether a page may end before unit `nr`: not after a heading or a list's opening line, not in the closing. */
function darfTrennen(alle: readonly Einheit[], nr: number): boolean {
  const davor = alle[nr - 1]
  const diese = alle[nr]
  if (!davor || !diese) return false
  if (davor.art === 'ueberschrift' || davor.art === 'betreff') return false
  if (diese.art === 'punkt' && davor.art !== 'punkt') return false
  const schluss = alle.findIndex(einheit => einheit.art === 'unterschrift')
  // Unit before the signature is the greeting; at least two lines of text go with it.
  if (schluss < 0) return true
  if (nr >= schluss - 1) return false
  return !(nr === schluss - 2 && diese.zeilen.length >= 1 && davor.art === 'text' && diese.zeilen.length < 2)
}

/** Draws the lines page after page; `beginn` is called on each new page. Returns the end of the last line. */
export function zeichneFluss(
  papier: Papier,
  liste: readonly Flusszeile[],
  rand: Rand,
  beginn: (seite: number, von: number) => void,
): number {
  const anfaenge = seiten(liste, rand.unten - rand.oben, rand.unten - rand.folgeseite)
  const tags = new Tags(papier)
  let y = rand.oben
  anfaenge.forEach((start, seite) => {
    if (seite > 0) papier.neueSeite()
    beginn(seite + 1, anfaenge.length)
    y = seite === 0 ? rand.oben : rand.folgeseite
    for (let i = start; i < (anfaenge[seite + 1] ?? liste.length); i++) {
      const zeile = liste[i]
      if (!zeile) continue
      y += (i === start ? 0 : zeile.vor) + zeile.hoehe
      zeichneZeile(papier, tags, zeile, rand.links, y - grundlinie(zeile.stil))
    }
  })
  return y
}

/** From the lower edge of a line up to its baseline. */
export const grundlinie = ({ zeile, groesse }: Stil): number =>
  (zeile - (OBERLAENGE + UNTERLAENGE) * groesse) / 2 + UNTERLAENGE * groesse

/** Draws one line, with what belongs to it: bullet, box to tick, line to sign on. */
export function zeichneZeile(papier: Papier, tags: Tags, zeile: Flusszeile, links: number, y: number): void {
  const { stil, art } = zeile
  if (art === 'unterschrift') {
    papier.artefakt(() => papier.linie(links, y - stil.groesse * 1.3, links + 170, y - stil.groesse * 1.3))
  }
  if (zeile.erste && art === 'punkt') {
    papier.inhalt(tags.marke(zeile), () => papier.text('•', links + 3, y, 'normal', stil.groesse))
  }
  if (zeile.erste && art === 'wahl') kaestchen(papier, links, y, stil.groesse)
  papier.inhalt(tags.von(zeile), () => stuecke(papier, zeile.stuecke, links + stil.einzug, y, stil.groesse))
}

function kaestchen(papier: Papier, x: number, y: number, groesse: number): void {
  papier.artefakt(() => papier.rahmen(x, y - groesse * 0.8, groesse * 0.85, groesse * 0.85))
}

export function stuecke(papier: Papier, zeile: Zeile, x: number, y: number, groesse: number): void {
  let stelle = x
  for (const stueck of zeile) {
    papier.text(stueck.text, stelle, y, stueck.schnitt, groesse)
    stelle += stueck.breite
  }
}
