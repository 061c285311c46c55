import type { Datum } from '../../../recht/datum.ts'
import { A4, mm, type Papier } from '../pdf.ts'
import { stuecke } from '../fluss.ts'
import { messer, zeilen } from '../satz.ts'
import { druckbar } from '../schrift.ts'
import { langesDatum } from '../sprache.ts'

/** First sheet of a fax: who gets it, from whom, how many pages. A fax lies about: nothing on it says what it is about. */
export type Deckblatt = {
  readonly an: string
  readonly fax: string | null
  readonly von: string
  readonly zeichen: string | null
  readonly datum: Datum
  readonly seiten: number
}

const LINKS = mm(25)
const WERT = mm(65)

export function zeichneDeckblatt(papier: Papier, { an, fax, von, zeichen, datum, seiten }: Deckblatt): void {
  papier.inhalt(papier.element('H1'), () => papier.text('Fax', LINKS, mm(40), 'fett', 28))
  const reihen: readonly (readonly [string, string | null])[] = [
    ['An', an],
    ['Fax', fax],
    ['Von', von],
    ['Ihr Zeichen', zeichen],
    ['Datum', langesDatum(datum)],
    ['Seiten mit dieser', String(seiten)],
  ]
  let y = mm(60)
  for (const [label, wert] of reihen) {
    if (wert === null) continue
    const element = papier.element('P')
    const unten = y
    papier.inhalt(element, () => papier.text(`${label}: `, LINKS, unten, 'normal', 12))
    const laeufe = [{ art: 'text' as const, text: druckbar(wert).text, stark: true }]
    for (const zeile of zeilen(laeufe, A4.breite - WERT - mm(20), messer(papier, 13))) {
      const hier = y
      papier.inhalt(element, () => stuecke(papier, zeile, WERT, hier, 13))
      y += 18
    }
    y += 8
  }
  papier.artefakt(() => papier.linie(LINKS, y, A4.breite - mm(20), y, 1))
  papier.inhalt(papier.element('P'), () =>
    papier.text('Eilt. Bitte noch heute der zuständigen Person vorlegen.', LINKS, y + mm(12), 'fett', 13),
  )
}
