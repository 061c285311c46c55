import { create } from 'qrcode'
import type { Stellenprofil } from '../../data/stellenprofil.ts'
import type { Datum } from '../../recht/datum.ts'
import { A4, mm, Papier } from '../briefe/pdf.ts'
import { messer, zeilen } from '../briefe/satz.ts'
import type { Schnitt } from '../briefe/schrift.ts'
import { WOCHE, zeitenworte } from '../stellen/zeiten.ts'
import { satz, type Worte } from './sprache.ts'

/*
 * The poster and the leaflet of a desk: black on white, for any printer. What the desk has entered stands on them,
 * nothing else has to be written. `adresse` is where the self-check can be reached from outside; without it no code.
 */

export type Aushang = {
  readonly profil: Stellenprofil
  readonly adresse: string | null
  readonly datum: Datum
}

/** A sheet or a part of it: where it begins and ends, and how wide the code is. */
type Flaeche = { readonly oben: number; readonly unten: number; readonly code: number }

const RAND = mm(18)
const BREITE = A4.breite - 2 * RAND
const HALB = A4.hoehe / 2

/** One page A4 in large type. */
export function plakat(worte: Worte, aushang: Aushang): Promise<Buffer> {
  const papier = neuesPapier(worte, aushang)
  zeichnePassend(papier, worte, aushang, { oben: 0, unten: A4.hoehe - mm(10), code: BREITE * 0.35 })
  return papier.fertig()
}

/** Two leaflets A5 on one A4, to be cut in the middle; the second one may speak another language. */
export function handzettel(oben: Worte, unten: Worte, aushang: Aushang): Promise<Buffer> {
  const papier = neuesPapier(oben, aushang)
  const code = BREITE * 0.27
  zeichnePassend(papier, oben, aushang, { oben: 0, unten: HALB - mm(6), code })
  papier.artefakt(() => {
    papier.linie(0, HALB, mm(12), HALB, 0.5)
    papier.linie(A4.breite - mm(12), HALB, A4.breite, HALB, 0.5)
  })
  zeichnePassend(papier, unten, aushang, { oben: HALB, unten: A4.hoehe - mm(6), code })
  return papier.fertig()
}

const neuesPapier = (worte: Worte, { datum }: Aushang): Papier =>
  new Papier(satz(worte, 'start.titel'), datum, worte.sprache)

/** How large the words are, tried in this order: 1 fills an A4, a desk with much to say gets smaller ones. */
const MASSE = [1.15, 1, 0.9, 0.8, 0.72, 0.66, 0.6, 0.54, 0.48, 0.42] as const

/** As large as fits; what is measured is drawn on paper that nobody sees. */
function zeichnePassend(papier: Papier, worte: Worte, aushang: Aushang, flaeche: Flaeche): void {
  const passend = MASSE.find(
    mass => zeichne(neuesPapier(worte, aushang), worte, aushang, { ...flaeche, mass }) <= flaeche.unten,
  )
  zeichne(papier, worte, aushang, { ...flaeche, mass: passend ?? 0.42 })
}

/** Draws it all and says how far down it came. */
function zeichne(
  papier: Papier,
  worte: Worte,
  { profil, adresse }: Aushang,
  { oben, code: breite, mass }: Flaeche & { readonly mass: number },
): number {
  const stift = new Stift(papier, oben + mm(12) * mass)
  stift.schreibe('H1', satz(worte, 'start.titel'), { groesse: 46 * mass, schnitt: 'fett' })
  stift.abstand(10 * mass)
  for (const nummer of ['1', '2', '3']) {
    stift.schreibe('P', satz(worte, `aushang.fakt.${nummer}`), { groesse: 24 * mass })
    stift.abstand(3 * mass)
  }
  stift.abstand(6 * mass)
  stift.schreibe('P', satz(worte, 'aushang.versprechen'), { groesse: 28 * mass, schnitt: 'fett' })
  stift.strich(10 * mass)
  const anfang = stift.y
  const links = stift.mit(adresse === null ? BREITE : BREITE - breite - mm(8))
  telefon(links, worte, profil, mass)
  ort(links, worte, profil, mass)
  if (adresse === null) return links.y
  const x = RAND + BREITE - breite
  return Math.max(links.y, code(papier, worte, adresse, { x, y: anfang, breite, mass }))
}

function telefon(stift: Stift, worte: Worte, { telefon }: Stellenprofil, mass: number): void {
  stift.schreibe('H2', satz(worte, 'aushang.anrufen'), { groesse: 18 * mass, schnitt: 'fett' })
  stift.schreibe('P', telefon, { groesse: 38 * mass, schnitt: 'fett' })
  stift.abstand(8 * mass)
}

function ort(stift: Stift, worte: Worte, profil: Stellenprofil, mass: number): void {
  const absatz = (titel: string, saetze: readonly string[]): void => {
    if (saetze.length === 0) return
    stift.schreibe('H2', titel, { groesse: 18 * mass, schnitt: 'fett' })
    for (const einer of saetze) stift.schreibe('P', einer, { groesse: 17 * mass })
    stift.abstand(7 * mass)
  }
  absatz(satz(worte, 'aushang.zeiten'), zeiten(worte, profil))
  const strasse = profil.strasse === undefined ? [] : [profil.strasse]
  absatz(satz(worte, 'aushang.kommen'), [profil.name, ...strasse, `${profil.plz} ${profil.ort}`])
  absatz(satz(worte, 'aushang.sprachen'), profil.sprachen === undefined ? [] : [profil.sprachen])
  if (profil.traeger !== undefined) stift.schreibe('P', profil.traeger, { groesse: klein(mass) })
}

/** The hours of the week, weekdays with the same hours in one line. */
export function zeiten(worte: Worte, { zeiten: woche, vereinbarung }: Stellenprofil): string[] {
  const gruppen = new Map<string, string[]>()
  for (const tag of WOCHE) {
    const wort = zeitenworte(woche[tag] ?? []).join(` ${satz(worte, 'stellen.und')} `)
    if (wort !== '') gruppen.set(wort, [...(gruppen.get(wort) ?? []), satz(worte, `datum.wochentag.${tag}`)])
  }
  const tage = [...gruppen].map(
    ([wort, namen]) => `${namen.join(', ')}: ${satz(worte, 'stellen.wochenzeit', { zeiten: wort })}`,
  )
  return vereinbarung === true ? [...tage, satz(worte, 'stellen.zeit.termin')] : tage
}

type Stelle = { readonly x: number; readonly y: number; readonly breite: number; readonly mass: number }

/** Small print that can still be read on a wall. */
const klein = (mass: number): number => Math.max(9, 12 * mass)

/** The code for the camera of a phone, with the address in words below it. */
function code(papier: Papier, worte: Worte, adresse: string, { x, y, breite, mass }: Stelle): number {
  const { modules } = create(adresse, { errorCorrectionLevel: 'M' })
  const punkt = breite / modules.size
  const stift = new Stift(papier, y, x, breite)
  stift.schreibe('H2', satz(worte, 'aushang.selbst'), { groesse: 15 * mass, schnitt: 'fett' })
  stift.abstand(6 * mass)
  const oben = stift.y
  papier.figur(`QR-Code: ${adresse}`, () => {
    for (let zeile = 0; zeile < modules.size; zeile++)
      for (let spalte = 0; spalte < modules.size; spalte++)
        if (modules.get(zeile, spalte) > 0)
          papier.flaeche(x + spalte * punkt, oben + zeile * punkt, punkt, punkt)
  })
  stift.abstand(breite + 6 * mass)
  stift.schreibe('P', satz(worte, 'aushang.kamera'), { groesse: klein(mass) })
  stift.schreibe('P', adresse.replace(/^https?:\/\//, ''), { groesse: klein(mass), schnitt: 'fett' })
  return stift.y
}

type Wie = { readonly groesse: number; readonly schnitt?: Schnitt }

/** Writes line below line; a long word breaks, nothing runs over the edge. */
class Stift {
  readonly #papier: Papier
  readonly #x: number
  readonly #breite: number
  y: number

  constructor(papier: Papier, y: number, x = RAND, breite = BREITE) {
    this.#papier = papier
    this.#x = x
    this.#breite = breite
    this.y = y
  }

  /** From here on in a narrower column. */
  mit(breite: number): Stift {
    return new Stift(this.#papier, this.y, this.#x, breite)
  }

  abstand(hoehe: number): void {
    this.y += hoehe
  }

  strich(abstand: number): void {
    this.y += abstand
    this.#papier.artefakt(() => this.#papier.linie(this.#x, this.y, this.#x + this.#breite, this.y, 2))
    this.y += abstand
  }

  schreibe(rolle: 'H1' | 'H2' | 'P', text: string, { groesse, schnitt = 'normal' }: Wie): void {
    const papier = this.#papier
    const lauf = [{ art: 'text', text, stark: false }] as const
    const element = papier.element(rolle)
    for (const zeile of zeilen(lauf, this.#breite, messer(papier, groesse), schnitt)) {
      this.y += groesse * 1.25
      const inhalt = zeile.map(stueck => stueck.text).join('')
      papier.inhalt(element, () => papier.text(inhalt, this.#x, this.y - groesse * 0.25, schnitt, groesse))
    }
  }
}
