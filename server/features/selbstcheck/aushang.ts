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

/** A sheet of paper or a part of it: its place, and how large its words are (1 for a whole A4). */
type Flaeche = { readonly oben: number; readonly hoehe: number; readonly mass: number }

const RAND = mm(18)
const BREITE = A4.breite - 2 * RAND

/** One page A4 in large type. */
export function plakat(worte: Worte, aushang: Aushang): Promise<Buffer> {
  const papier = new Papier(satz(worte, 'start.titel'), aushang.datum, worte.sprache)
  zeichne(papier, worte, aushang, { oben: 0, hoehe: A4.hoehe, mass: 1 })
  return papier.fertig()
}

/** Two leaflets A5 on one A4, to be cut in the middle; the second one may speak another language. */
export function handzettel(oben: Worte, unten: Worte, aushang: Aushang): Promise<Buffer> {
  const papier = new Papier(satz(oben, 'start.titel'), aushang.datum, oben.sprache)
  const halb = A4.hoehe / 2
  zeichne(papier, oben, aushang, { oben: 0, hoehe: halb, mass: 0.62 })
  papier.artefakt(() => {
    papier.linie(0, halb, mm(12), halb, 0.5)
    papier.linie(A4.breite - mm(12), halb, A4.breite, halb, 0.5)
  })
  zeichne(papier, unten, aushang, { oben: halb, hoehe: halb, mass: 0.62 })
  return papier.fertig()
}

function zeichne(papier: Papier, worte: Worte, { profil, adresse }: Aushang, flaeche: Flaeche): void {
  const { mass } = flaeche
  const stift = new Stift(papier, flaeche.oben + mm(14) * mass)
  stift.schreibe('H1', satz(worte, 'start.titel'), { groesse: 46 * mass, schnitt: 'fett' })
  stift.abstand(10 * mass)
  for (const nummer of ['1', '2', '3']) {
    stift.schreibe('P', satz(worte, `aushang.fakt.${nummer}`), { groesse: 22 * mass })
    stift.abstand(3 * mass)
  }
  stift.abstand(6 * mass)
  stift.schreibe('P', satz(worte, 'aushang.versprechen'), { groesse: 26 * mass, schnitt: 'fett' })
  stift.strich(12 * mass)
  const spalte = adresse === null ? BREITE : BREITE * 0.6
  const anfang = stift.y
  telefon(stift, worte, profil, mass)
  ort(stift.mit(spalte), worte, profil, mass)
  if (adresse !== null) code(papier, worte, adresse, { x: RAND + BREITE * 0.65, y: anfang, mass })
}

function telefon(stift: Stift, worte: Worte, { telefon }: Stellenprofil, mass: number): void {
  stift.schreibe('H2', satz(worte, 'aushang.anrufen'), { groesse: 18 * mass, schnitt: 'fett' })
  stift.schreibe('P', telefon, { groesse: 40 * mass, schnitt: 'fett', breite: BREITE * 0.62 })
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
  absatz(satz(worte, 'aushang.kommen'), [profil.name, [...strasse, `${profil.plz} ${profil.ort}`].join(', ')])
  absatz(satz(worte, 'aushang.sprachen'), profil.sprachen === undefined ? [] : [profil.sprachen])
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

type Stelle = { readonly x: number; readonly y: number; readonly mass: number }

/** The code for the camera of a phone, with the address in words below it. */
function code(papier: Papier, worte: Worte, adresse: string, { x, y, mass }: Stelle): void {
  const breite = BREITE * 0.35
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
  stift.schreibe('P', satz(worte, 'aushang.kamera'), { groesse: 12 * mass })
  stift.schreibe('P', adresse.replace(/^https?:\/\//, ''), { groesse: 12 * mass, schnitt: 'fett' })
}

type Wie = { readonly groesse: number; readonly schnitt?: Schnitt; readonly breite?: number }

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

  schreibe(rolle: 'H1' | 'H2' | 'P', text: string, { groesse, schnitt = 'normal', breite }: Wie): void {
    const papier = this.#papier
    const lauf = [{ art: 'text', text, stark: false }] as const
    const element = papier.element(rolle)
    for (const zeile of zeilen(lauf, breite ?? this.#breite, messer(papier, groesse), schnitt)) {
      this.y += groesse * 1.25
      const inhalt = zeile.map(stueck => stueck.text).join('')
      papier.inhalt(element, () => papier.text(inhalt, this.#x, this.y - groesse * 0.25, schnitt, groesse))
    }
  }
}
