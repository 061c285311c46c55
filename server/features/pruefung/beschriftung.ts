/** A word under its line; `anker` says on which side of `x` it stands. */
export type Beschriftung = {
  readonly klasse: string
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anker: 'start' | 'middle' | 'end'
}

type Marke = { readonly klasse: string; readonly text: string; readonly x: number }
type Flaeche = { readonly breite: number; readonly y: number; readonly zeile: number }
type Platz = { readonly von: number; readonly bis: number; readonly y: number }

const ZEICHEN = 7.4
const ABSTAND = 10

/** Places each word beside its line where it runs into no other, in a further row if need be; the first in the list choose first. */
export function beschrifte(marken: readonly Marke[], flaeche: Flaeche): Beschriftung[] {
  const belegt: Platz[] = []
  return marken.map(marke => {
    const platz = ersterFreier(marke, marken, flaeche, belegt)
    belegt.push(platz)
    const { anker, x } = platz
    return { klasse: marke.klasse, text: marke.text, x, y: platz.y, anker }
  })
}

function ersterFreier(
  marke: Marke,
  alle: readonly Marke[],
  { breite, y, zeile }: Flaeche,
  belegt: readonly Platz[],
) {
  const weite = marke.text.length * ZEICHEN
  for (let row = y; ; row += zeile) {
    for (const lage of lagen(marke, alle, weite)) {
      const platz = { ...lage, y: row }
      const passt = platz.von >= 0 && platz.bis <= breite
      const frei = belegt.every(
        b => b.y !== row || b.bis + ABSTAND <= platz.von || platz.bis + ABSTAND <= b.von,
      )
      if (passt && frei) return platz
    }
  }
}

/** Left of the line when another line follows to the right, otherwise right of it; then the other ways. */
function lagen({ x }: Marke, alle: readonly Marke[], weite: number) {
  const links = { anker: 'end' as const, x: x - 6, von: x - 6 - weite, bis: x - 6 }
  const rechts = { anker: 'start' as const, x, von: x, bis: x + weite }
  const mitte = { anker: 'middle' as const, x, von: x - weite / 2, bis: x + weite / 2 }
  return alle.some(other => other.x > x) ? [links, mitte, rechts] : [rechts, links, mitte]
}
