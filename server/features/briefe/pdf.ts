import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import type { Datum } from '../../recht/datum.ts'
import { frischeSchrift, OBERLAENGE, type Schnitt } from './schrift.ts'
import { PDFUA_XMP } from './xmp.ts'

/*
 * The only place that knows pdfkit: an A4 document that is PDF/A-3a and PDF/UA-1, and the few strokes our
 * papers are made of. Whatever is drawn is either content of a tag or an artifact, by construction.
 */

type Doc = InstanceType<typeof PDFDocument>
type Element = ReturnType<Doc['struct']>

export const A4 = { breite: 595.28, hoehe: 841.89 } as const
export const mm = (wert: number): number => (wert * 72) / 25.4

/** A picture on a page: JPEG, and what it shows for somebody who cannot see it. */
export type Bild = { readonly jpeg: Buffer; readonly alt: string }

export type Rolle = 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'BlockQuote'

export class Papier {
  readonly #doc: Doc
  readonly #wurzel: Element
  #seiten = 1

  /** `titel` stands in the properties of the file: neutral, no names. The day makes the bytes reproducible. */
  constructor(titel: string, tag: Datum, sprache = 'de-DE') {
    this.#doc = dokument(titel, new Date(`${tag}T12:00:00Z`), sprache)
    this.#wurzel = this.#doc.struct('Document')
    this.#doc.addStructure(this.#wurzel)
  }

  breite(text: string, schnitt: Schnitt, groesse: number): number {
    return this.#doc.font(schnitt).fontSize(groesse).widthOfString(text)
  }

  /** A new tag, in reading order, below `eltern` or the document. */
  element(rolle: Rolle, eltern: Element = this.#wurzel): Element {
    const element = this.#doc.struct(rolle)
    eltern.add(element)
    return element
  }

  /** Content of a tag, on the current page; may be called again after a page break. */
  inhalt(element: Element, zeichne: () => void): void {
    element.add(zeichne)
  }

  /** Lines, fold marks, page numbers: nothing to be read out. */
  artefakt(zeichne: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.#doc.markContent('Artifact', { type })
    zeichne()
    this.#doc.endMarkedContent()
  }

  text(text: string, x: number, grundlinie: number, schnitt: Schnitt, groesse: number): void {
    this.#doc
      .font(schnitt)
      .fontSize(groesse)
      .text(text, x, grundlinie - OBERLAENGE * groesse, { lineBreak: false })
  }

  linie(x1: number, y1: number, x2: number, y2: number, dicke = 0.5): void {
    this.#doc.lineWidth(dicke).moveTo(x1, y1).lineTo(x2, y2).stroke()
  }

  rahmen(x: number, y: number, breite: number, hoehe: number, dicke = 0.75): void {
    this.#doc.lineWidth(dicke).rect(x, y, breite, hoehe).stroke()
  }

  /** A picture as large as fits the box, in its middle; a tag of its own. Throws where the bytes are no JPEG. */
  bild({ jpeg, alt }: Bild, x: number, y: number, breite: number, hoehe: number): void {
    const figur = this.#doc.struct('Figure', { alt })
    this.#wurzel.add(figur)
    figur.add(() => {
      this.#doc.image(jpeg, x, y, { fit: [breite, hoehe], align: 'center', valign: 'center' })
    })
  }

  flaeche(x: number, y: number, breite: number, hoehe: number): void {
    this.#doc.rect(x, y, breite, hoehe).fill('black')
  }

  /** A drawing of our own strokes, and what it shows for somebody who cannot see it; a tag of its own. */
  figur(alt: string, zeichne: () => void): void {
    const figur = this.#doc.struct('Figure', { alt })
    this.#wurzel.add(figur)
    figur.add(zeichne)
  }

  neueSeite(): void {
    this.#doc.addPage()
    this.#seiten++
  }

  /** Pages so far. */
  get seiten(): number {
    return this.#seiten
  }

  fertig(): Promise<Buffer> {
    this.#wurzel.end()
    this.#doc.end()
    return buffer(this.#doc)
  }
}

export type { Element }

function dokument(titel: string, tag: Date, sprache: string): Doc {
  const optionen = {
    size: 'A4',
    margin: 0,
    // No standard font is opened: every glyph comes from the embedded ones.
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: sprache,
    displayTitle: true,
    info: { Title: titel, Creator: 'Sperrstopp', Producer: 'Sperrstopp', CreationDate: tag, ModDate: tag },
  } as const
  const doc = new PDFDocument(optionen)
  for (const schnitt of ['normal', 'fett'] as const) registriere(doc, schnitt)
  doc.appendXML(PDFUA_XMP)
  return doc
}

/** pdfkit takes a fontkit object as well as bytes; its types (0.17) do not say so yet. */
function registriere(doc: Doc, schnitt: Schnitt): void {
  const register: (name: string, font: unknown) => void = doc.registerFont.bind(doc) as never
  register(schnitt, frischeSchrift(schnitt))
}
