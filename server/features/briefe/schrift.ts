import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

/*
 * Noto Sans, read once for the whole process. Handing pdfkit these objects instead of bytes makes it ten
 * times faster, with the same result.
 */

export type Schnitt = 'normal' | 'fett'

const require = createRequire(import.meta.url)
const DATEI: Record<Schnitt, string> = {
  normal: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  fett: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
}
const geladen = new Map<Schnitt, Font>()

export function schrift(schnitt: Schnitt): Font {
  const da = geladen.get(schnitt)
  if (da) return da
  const font = create(readFileSync(require.resolve(DATEI[schnitt])))
  if (!('layout' in font)) throw new Error(`${DATEI[schnitt]} is a collection, not one font`)
  geladen.set(schnitt, font)
  return font
}

/**
 * The font for one document. Shaped words are kept over documents: a letter is mostly the words of the letters before
 * it, and shaping is half of the work. They stay in memory only, and not many of them.
 */
export function frischeSchrift(schnitt: Schnitt): Font {
  const font = schrift(schnitt)
  if (!mitGedaechtnis.has(font)) {
    const layout = font.layout.bind(font)
    const worte = new Map<string, Geformt>()
    Reflect.set(font, 'layout', (text: string, ...wie: Layoutwunsch) =>
      wie.some(einer => einer !== undefined) ? layout(text, ...wie) : geformt(font, text, layout, worte),
    )
    mitGedaechtnis.add(font)
  }
  vergiss(font)
  return font
}

const mitGedaechtnis = new WeakSet<Font>()
const HOECHSTENS = 5_000

type Lauf = ReturnType<Font['layout']>
type Layoutwunsch = Parameters<Font['layout']> extends [string, ...infer Rest] ? Rest : never
type Geformt = Pick<Lauf, 'glyphs' | 'positions'>

function geformt(font: Font, text: string, layout: Font['layout'], worte: Map<string, Geformt>) {
  let wort = worte.get(text)
  if (!wort) {
    // Each word with glyphs of its own, so that it is the same whatever was shaped before it.
    vergiss(font)
    const { glyphs, positions } = layout(text)
    wort = { glyphs, positions: positions.map(stelle => ({ ...stelle })) }
    if (worte.size >= HOECHSTENS) worte.clear()
    worte.set(text, wort)
  }
  // pdfkit scales the positions in place; it gets its own.
  const positions = wort.positions.map(stelle => ({ ...stelle }))
  return {
    glyphs: wort.glyphs,
    positions,
    get advanceWidth() {
      return positions.reduce((breite, { xAdvance }) => breite + xAdvance, 0)
    },
  }
}

/**
 * Forgets which characters the glyphs stood for. fontkit keeps the first use of a glyph for good (the Z inside a Ż
 * is no character at all), so without this a letter would depend on the letters before it, and lose letters for
 * screen readers. A document must be drawn and ended in one go, without waiting in between.
 */
function vergiss(font: Font): void {
  Reflect.set(font, '_glyphs', {})
  // Space and hyphen first: their glyphs also serve the no-break forms.
  for (const zeichen of ' -') font.glyphForCodePoint(zeichen.codePointAt(0) ?? 0)
}

/** Share of the type size above and below the baseline, and of a capital letter. */
export const OBERLAENGE = 1.069
export const UNTERLAENGE = 0.293

const ERSATZ = '[?]'

/** Replaces what the letter's font cannot print by `[?]` and says what it was. */
export function druckbar(text: string): { text: string; ersetzt: string[] } {
  const font = schrift('normal')
  const ersetzt: string[] = []
  let ergebnis = ''
  for (const zeichen of text) {
    if (font.hasGlyphForCodePoint(zeichen.codePointAt(0) ?? 0)) ergebnis += zeichen
    else {
      if (!ergebnis.endsWith(ERSATZ)) ergebnis += ERSATZ
      ersetzt.push(zeichen)
    }
  }
  return { text: ergebnis, ersetzt }
}
