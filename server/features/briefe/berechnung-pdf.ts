import type { Berechnungsbogen, Bogenzeile } from '../ansprueche/berechnung.ts'
import { datum } from '../../web/format.ts'
import { seitenzahl } from './brief-pdf.ts'
import { stuecke } from './fluss.ts'
import { mm, Papier } from './pdf.ts'
import { messer, type Zeile, zeilen } from './satz.ts'
import { druckbar } from './schrift.ts'

/* The Berechnungsbogen on paper: words at the left, norm in the middle, amounts at the right edge. */

const LINKS = mm(25)
const BREITE = mm(165)
const OBEN = mm(20)
const UNTEN = mm(276)
const TEXT = { breite: mm(88), groesse: 10, hoehe: 13.5 }
const NORM = { x: LINKS + mm(92), breite: mm(44), groesse: 8 }
const LUECKE = 4

type Reihe = {
  readonly text: readonly Zeile[]
  readonly norm: readonly Zeile[]
  readonly betrag: string | null
  readonly fett: boolean
  readonly hoehe: number
}
type Stueck =
  | { readonly art: 'titel'; readonly text: string; readonly hoehe: number }
  | { readonly art: 'reihe'; readonly reihe: Reihe; readonly hoehe: number }

export function berechnungAlsPdf(bogen: Berechnungsbogen, stelle: string): Promise<Buffer> {
  const papier = new Papier(bogen.titel, bogen.tag)
  zeichneBerechnung(papier, bogen, stelle)
  return papier.fertig()
}

/** Draws the reckoning from the page that is open. */
export function zeichneBerechnung(papier: Papier, bogen: Berechnungsbogen, stelle: string): void {
  const seiten = aufSeiten(abschnittsstuecke(papier, bogen), OBEN + KOPF)
  seiten.forEach((seite, i) => {
    if (i > 0) papier.neueSeite()
    if (i === 0) kopf(papier, bogen, stelle)
    if (seiten.length > 1) seitenzahl(papier, i + 1, seiten.length)
    let y = i === 0 ? OBEN + KOPF : OBEN
    for (const stueck of seite) {
      zeichne(papier, stueck, y)
      y += stueck.hoehe
    }
  })
}

const KOPF = mm(24)

function kopf(papier: Papier, bogen: Berechnungsbogen, stelle: string): void {
  papier.inhalt(papier.element('H1'), () => papier.text(bogen.titel, LINKS, OBEN + 14, 'fett', 16))
  const zeile = (text: string, y: number): void => {
    const [eine = []] = setze(papier, text, BREITE, 10)
    papier.inhalt(papier.element('P'), () => stuecke(papier, eine, LINKS, y, 10))
  }
  zeile(bogen.unter, OBEN + 32)
  zeile(`${stelle}, ${datum(bogen.tag)}`, OBEN + 46)
  papier.artefakt(() => papier.linie(LINKS, OBEN + 54, LINKS + BREITE, OBEN + 54, 1))
}

const setze = (papier: Papier, text: string, breite: number, groesse: number, fett = false) =>
  zeilen([{ art: 'text', text: druckbar(text).text, stark: fett }], breite, messer(papier, groesse))

function abschnittsstuecke(papier: Papier, { abschnitte, schluss }: Berechnungsbogen): Stueck[] {
  const satz: Bogenzeile = { text: schluss, norm: null, betrag: null, fett: false }
  return [
    ...abschnitte.flatMap(({ titel, zeilen: liste }): Stueck[] => [
      { art: 'titel', text: titel, hoehe: 30 },
      ...liste.map(zeile => alsReihe(papier, zeile)),
    ]),
    { art: 'titel', text: 'Hinweis', hoehe: 30 },
    alsReihe(papier, satz),
  ]
}

/** A line without norm and amount may use the whole width. */
function alsReihe(papier: Papier, { text, norm, betrag, fett }: Bogenzeile): Stueck {
  const breite = norm === null && betrag === null ? BREITE : TEXT.breite
  const reihe = {
    text: setze(papier, text, breite, TEXT.groesse, fett),
    norm: norm === null ? [] : setze(papier, norm, NORM.breite, NORM.groesse),
    betrag,
    fett,
  }
  const hoehe = Math.max(reihe.text.length, reihe.norm.length) * TEXT.hoehe + LUECKE
  return { art: 'reihe', reihe: { ...reihe, hoehe }, hoehe }
}

/** A heading stays with its first line. */
function aufSeiten(liste: readonly Stueck[], ersteOben: number): Stueck[][] {
  const seiten: Stueck[][] = [[]]
  let y = ersteOben
  liste.forEach((stueck, i) => {
    const mit = stueck.art === 'titel' ? stueck.hoehe + (liste[i + 1]?.hoehe ?? 0) : stueck.hoehe
    if (y + mit > UNTEN) {
      seiten.push([])
      y = OBEN
    }
    seiten.at(-1)?.push(stueck)
    y += stueck.hoehe
  })
  return seiten
}

function zeichne(papier: Papier, stueck: Stueck, oben: number): void {
  if (stueck.art === 'titel') {
    papier.inhalt(papier.element('H2'), () => papier.text(stueck.text, LINKS, oben + 23, 'fett', 11.5))
    return
  }
  const { text, norm, betrag, fett, hoehe } = stueck.reihe
  const element = papier.element('P')
  const grund = (i: number): number => oben + 11 + i * TEXT.hoehe
  papier.inhalt(element, () =>
    text.forEach((zeile, i) => stuecke(papier, mitLuecke(zeile), LINKS, grund(i), TEXT.groesse)),
  )
  papier.inhalt(element, () =>
    norm.forEach((zeile, i) => stuecke(papier, mitLuecke(zeile), NORM.x, grund(i), NORM.groesse)),
  )
  if (betrag !== null) {
    const schnitt = fett ? 'fett' : 'normal'
    const x = LINKS + BREITE - papier.breite(betrag, schnitt, TEXT.groesse)
    papier.inhalt(element, () => papier.text(betrag, x, grund(0), schnitt, TEXT.groesse))
  }
  papier.artefakt(() => papier.linie(LINKS, oben + hoehe - 1, LINKS + BREITE, oben + hoehe - 1, 0.25))
}

/** Lines end in a space, so that a reader does not glue them together. */
const mitLuecke = (zeile: Zeile): Zeile =>
  zeile.map((stueck, i) => (i === zeile.length - 1 ? { ...stueck, text: `${stueck.text} ` } : stueck))
