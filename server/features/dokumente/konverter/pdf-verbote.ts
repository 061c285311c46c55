import { inflateSync } from 'node:zlib'
import { Abgelehnt, type Grund } from './protokoll.ts'

/*
 * S-43: what a PDF must not carry, for it is sent on as it is. Not read through a PDF library: readers disagree about
 * broken files, so every place is searched where any reader could find an object, whether or not something points there.
 */

/** The names that give it away; each must stand in the file in one of these spellings to have an effect. */
const VERBOTEN: readonly (readonly [Grund, RegExp])[] = [
  ['pdf-kennwort', /\/Encrypt(?![A-Za-z])/],
  ['pdf-skript', /\/JavaScript(?![A-Za-z])|\/JS\s*(?:\(|<|\d+\s+\d+\s+R)/],
  ['pdf-start', /\/(?:Launch|ImportData|SubmitForm|GoToE)(?![A-Za-z])/],
  ['pdf-anhang', /\/(?:EmbeddedFiles?|RichMedia)(?![A-Za-z])|\/EF\s*<</],
  ['pdf-formular', /\/XFA\s*(?:\[|\d+\s+\d+\s+R)/],
]

/** An object stream may unpack to this much, all of them together to four times as much. */
const ENTPACKT = 32 * 1024 * 1024

/** Throws Abgelehnt for scripts, starters of programs, attachments, XFA forms, encryption, and what hides objects. */
export function pruefeVerbote(datei: Buffer): void {
  const roh = datei.toString('latin1')
  pruefeText(roh)
  let rest = 4 * ENTPACKT
  for (const strom of stroeme(roh)) {
    const inhalt = entpackt(datei.subarray(strom.ab), Math.min(rest, ENTPACKT))
    if (inhalt === undefined) {
      // An object stream nobody can look into: packed twice, or in a way that is not read here.
      if (/\/ObjStm(?![A-Za-z])/.test(ohneMaske(strom.kopf))) throw new Abgelehnt('pdf-unpruefbar')
      continue
    }
    if (!/^\s*\d+\s+\d+/.test(inhalt.subarray(0, 40).toString('latin1'))) continue
    rest -= inhalt.length
    if (rest <= 0) throw new Abgelehnt('pdf-unpruefbar')
    pruefeText(inhalt.toString('latin1'))
  }
}

function pruefeText(text: string): void {
  const klar = ohneMaske(text)
  const treffer = VERBOTEN.find(([, muster]) => muster.test(klar))
  if (treffer) throw new Abgelehnt(treffer[0])
}

/** Names may be written with hex digits: `/J#61vaScript`. */
const ohneMaske = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

type Strom = { readonly kopf: string; readonly ab: number }

/** Every place where a stream may begin, with the text from the end of the object before it. */
function* stroeme(roh: string): Generator<Strom> {
  let zuvor = 0
  for (const { index, 0: wort } of roh.matchAll(/stream\r?\n?/g)) {
    if (roh.startsWith('end', index - 3)) {
      zuvor = index
      continue
    }
    yield { kopf: roh.slice(zuvor, index), ab: index + wort.length }
    zuvor = index
  }
}

/** The inflated bytes; undefined where they are not deflated (raw text is searched as it stands) or too many. */
function entpackt(ab: Buffer, hoechstens: number): Buffer | undefined {
  // 0x78 begins every zlib stream in practice; the low four bits say deflate in any.
  if (ab.length < 2 || ((ab[0] ?? 0) & 0x0f) !== 8 || ab.readUInt16BE(0) % 31 !== 0) return undefined
  try {
    return inflateSync(ab, { maxOutputLength: hoechstens })
  } catch {
    return undefined
  }
}
