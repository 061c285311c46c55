import type { Berechnungsbogen } from '../../ansprueche/berechnung.ts'
import { zeichneBerechnung } from '../berechnung-pdf.ts'
import { zeichneBrief } from '../brief-pdf.ts'
import type { Brief } from '../brief.ts'
import { A4, type Bild, mm, Papier } from '../pdf.ts'
import { type Deckblatt, zeichneDeckblatt } from './deckblatt.ts'

/** A document behind the letter, page by page. */
export type Anlage = { readonly titel: string; readonly seiten: readonly Buffer[] }

export type Paket = {
  readonly brief: Brief
  /** For a fax: what stands before the letter; the number of pages is counted here. */
  readonly deckblatt: Omit<Deckblatt, 'seiten'> | null
  readonly berechnung: { readonly bogen: Berechnungsbogen; readonly stelle: string } | null
  readonly anlagen: readonly Anlage[]
}

/** Everything in the order in which it is sent, as one PDF/A-3a. Throws where a page is no picture. */
export function paketAlsPdf(paket: Paket): Promise<Buffer> {
  const papier = new Papier(paket.brief.titel, paket.brief.datum)
  if (paket.deckblatt) {
    zeichneDeckblatt(papier, { ...paket.deckblatt, seiten: 1 + seitenzahl(paket) })
    papier.neueSeite()
  }
  zeichneBrief(papier, paket.brief)
  let nummer = 0
  if (paket.berechnung) {
    papier.neueSeite()
    anlagenmarke(papier, `Anlage ${++nummer}`)
    zeichneBerechnung(papier, paket.berechnung.bogen, paket.berechnung.stelle)
  }
  for (const anlage of paket.anlagen) zeichneAnlage(papier, anlage, ++nummer)
  return papier.fertig()
}

/** Pages without the cover. The letter and the reckoning are set once more for it; that costs milliseconds. */
function seitenzahl({ brief, berechnung, anlagen }: Paket): number {
  const probe = new Papier('', brief.datum)
  zeichneBrief(probe, brief)
  if (berechnung) {
    probe.neueSeite()
    zeichneBerechnung(probe, berechnung.bogen, berechnung.stelle)
  }
  return anlagen.reduce((summe, { seiten }) => summe + seiten.length, probe.seiten)
}

const RAND = mm(12)
const KOPF = mm(16)

function zeichneAnlage(papier: Papier, { titel, seiten }: Anlage, nummer: number): void {
  seiten.forEach((jpeg, i) => {
    papier.neueSeite()
    const seite = seiten.length > 1 ? `, Seite ${i + 1} von ${seiten.length}` : ''
    anlagenmarke(papier, `Anlage ${nummer}${seite}`)
    const bild: Bild = { jpeg, alt: `Anlage ${nummer}${seite}: ${titel}` }
    papier.bild(bild, RAND, KOPF, A4.breite - 2 * RAND, A4.hoehe - KOPF - RAND)
  })
}

/** „Anlage 2, Seite 1 von 3“ at the upper right edge. */
function anlagenmarke(papier: Papier, text: string): void {
  const x = A4.breite - RAND - papier.breite(text, 'fett', 10)
  papier.inhalt(papier.element('P'), () => papier.text(text, x, mm(10), 'fett', 10))
}
