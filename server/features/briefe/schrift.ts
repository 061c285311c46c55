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
 * Forgets which characters the glyphs stood for. fontkit keeps the first use of a glyph for good (the Z inside a Ż
 * is no character at all), so without this a letter would depend on the letters before it, and lose letters for
 * screen readers. A document must be drawn and ended in one go, without waiting in between.
 */
export function frischeSchrift(schnitt: Schnitt): Font {
  const font = schrift(schnitt)
  Reflect.set(font, '_glyphs', {})
  // Space and hyphen first: their glyphs also serve the no-break forms.
  for (const zeichen of ' -') font.glyphForCodePoint(zeichen.codePointAt(0) ?? 0)
  return font
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
