import type { Element, Papier, Rolle } from './pdf.ts'

/** What a line says about its tag. */
export type Tagzeile = {
  readonly einheit: number
  readonly liste: number | null
  readonly stil: { readonly rolle: Rolle }
}

/** The tags in reading order: one per unit; list items share their L. */
export class Tags {
  readonly #papier: Papier
  readonly #einheit = new Map<number, Element>()
  readonly #liste = new Map<number, Element>()
  readonly #punkt = new Map<number, Element>()

  constructor(papier: Papier) {
    this.#papier = papier
  }

  von(zeile: Tagzeile): Element {
    return this.#oder(this.#einheit, zeile.einheit, () =>
      zeile.liste === null
        ? this.#papier.element(zeile.stil.rolle)
        : this.#papier.element('LBody', this.#li(zeile, zeile.liste)),
    )
  }

  /** The label of a list item; drawn before its body. */
  marke(zeile: Tagzeile): Element {
    return this.#papier.element('Lbl', this.#li(zeile, zeile.liste ?? 0))
  }

  #li(zeile: Tagzeile, liste: number): Element {
    return this.#oder(this.#punkt, zeile.einheit, () => this.#papier.element('LI', this.#l(liste)))
  }

  #l(liste: number): Element {
    return this.#oder(this.#liste, liste, () => this.#papier.element('L'))
  }

  #oder(karte: Map<number, Element>, schluessel: number, neu: () => Element): Element {
    const da = karte.get(schluessel)
    if (da) return da
    const element = neu()
    karte.set(schluessel, element)
    return element
  }
}
