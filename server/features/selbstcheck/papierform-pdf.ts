import type { Datum } from '../../recht/datum.ts'
import { A4, type Element, mm, Papier } from '../briefe/pdf.ts'
import { messer, type Zeile, zeilen } from '../briefe/satz.ts'
import { druckbar, type Schnitt } from '../briefe/schrift.ts'
import { type Papierfrage, papierfragen } from './papierform.ts'
import { satz, type Worte } from './sprache.ts'

/* The paper form: 12 pt, boxes to tick, combs for days and sums; a question is never torn by the end of a page. */

const LINKS = mm(15)
const BREITE = A4.breite - 2 * LINKS
const OBEN = mm(12)
const UNTEN = mm(287)
const GROESSE = 12
const ZEILE = 14.4
/** Room above a question, and above the line that says for whom it is. */
const LUECKE = 5
const EINZUG = mm(6)

/** One line with its height; drawing it happens once its page is known. */
type Satzzeile = { readonly hoehe: number; readonly zeichne: (y: number) => void }
type Block = readonly Satzzeile[]

/** Whether our printing type has every letter of these words, and they run from left to right. */
export const istDruckbar = (worte: Worte): boolean =>
  worte.richtung === 'ltr' && druckbar(allesVon(worte)).ersetzt.length === 0

const allesVon = (worte: Worte): string =>
  papierfragen(worte)
    .flatMap(({ wenn, titel, tipp, kreuze }) => [wenn ?? '', titel, tipp ?? '', ...kreuze])
    .join('')

export function papierformAlsPdf(worte: Worte, datum: Datum): Promise<Buffer> {
  const papier = new Papier(satz(worte, 'papier.titel'), datum, worte.sprache)
  const fragen = papierfragen(worte)
  const bloecke = [
    kopf(papier, worte),
    ...fragen.map((frage, i) => block(papier, worte, frage, fragen[i - 1]?.wenn ?? null)),
    text(papier, papier.element('P'), satz(worte, 'papier.danach')),
  ]
  const seiten = aufSeiten(bloecke)
  seiten.forEach((seite, i) => {
    if (i > 0) papier.neueSeite()
    let y = OBEN
    for (const zeile of seite.flat()) {
      y += zeile.hoehe
      zeile.zeichne(y)
    }
    seitenzahl(papier, worte, i + 1, seiten.length)
  })
  return papier.fertig()
}

function aufSeiten(bloecke: readonly Block[]): Block[][] {
  const seiten: Block[][] = [[]]
  let frei = UNTEN - OBEN
  for (const block of bloecke) {
    const hoehe = block.reduce((summe, zeile) => summe + zeile.hoehe, 0)
    if (hoehe > frei) {
      seiten.push([])
      frei = UNTEN - OBEN
    }
    seiten.at(-1)?.push(block)
    frei -= hoehe
  }
  return seiten
}

const kopf = (papier: Papier, worte: Worte): Block => [
  ...text(papier, papier.element('H1'), satz(worte, 'papier.titel'), { schnitt: 'fett', groesse: 20 }),
  ...text(papier, papier.element('P'), satz(worte, 'papier.anleitung')),
]

function block(papier: Papier, worte: Worte, frage: Papierfrage, davor: string | null): Block {
  const wenn = frage.wenn !== null && frage.wenn !== davor ? frage.wenn : null
  const titel = `${satz(worte, 'papier.nummer', { nummer: String(frage.nummer) })} ${frage.titel}`
  return [
    luecke(papier, frage.wenn !== davor),
    ...(wenn === null ? [] : text(papier, papier.element('P'), wenn)),
    ...text(papier, papier.element('H2'), titel, { schnitt: 'fett' }),
    ...(frage.tipp === null ? [] : text(papier, papier.element('P'), frage.tipp, { einzug: EINZUG })),
    ...antwort(papier, worte, frage),
  ]
}

/** A thin line above a change of whom the questions are for. */
const luecke = (papier: Papier, strich: boolean): Satzzeile => ({
  hoehe: strich ? LUECKE + 2 : LUECKE,
  zeichne: y => {
    if (strich) papier.artefakt(() => papier.linie(LINKS, y - 1, LINKS + BREITE, y - 1, 0.5))
  },
})

type Wie = { readonly schnitt?: Schnitt; readonly groesse?: number; readonly einzug?: number }

function text(
  papier: Papier,
  element: Element,
  inhalt: string,
  { schnitt = 'normal', groesse = GROESSE, einzug = 0 }: Wie = {},
): Satzzeile[] {
  const lauf = [{ art: 'text', text: inhalt, stark: false }] as const
  const gesetzt: Zeile[] = zeilen(lauf, BREITE - einzug, messer(papier, groesse), schnitt)
  return gesetzt.map(zeile => ({
    hoehe: groesse * (ZEILE / GROESSE),
    zeichne: y =>
      papier.inhalt(element, () => {
        const worte = zeile.map(stueck => stueck.text).join('')
        papier.text(worte, LINKS + einzug, y - groesse * 0.3, schnitt, groesse)
      }),
  }))
}

/** A piece that stands in a row with others and wraps with them. */
type Stueck = { readonly breite: number; readonly zeichne: (x: number, y: number) => void }

const KASTEN = 10
const ABSTAND = mm(4)

function antwort(papier: Papier, worte: Worte, frage: Papierfrage): Satzzeile[] {
  const liste = papier.element('L')
  const felder = felderVon(papier, worte, frage)
  const stuecke = [...felder, ...frage.kreuze.map(wort => kreuz(papier, liste, wort))]
  const reihen: Stueck[][] = [[]]
  let frei = BREITE - EINZUG
  for (const stueck of stuecke) {
    if (stueck.breite > frei) {
      reihen.push([])
      frei = BREITE - EINZUG
    }
    reihen.at(-1)?.push(stueck)
    frei -= stueck.breite + ABSTAND
  }
  return reihen.map((reihe, i) => ({
    hoehe: i === 0 && felder.length > 0 ? ZEILE + 4 : ZEILE + 1,
    zeichne: y => {
      let x = LINKS + EINZUG
      for (const stueck of reihe) {
        stueck.zeichne(x, y - GROESSE * 0.3)
        x += stueck.breite + ABSTAND
      }
    },
  }))
}

function kreuz(papier: Papier, liste: Element, wort: string): Stueck {
  const element = papier.element('LBody', papier.element('LI', liste))
  return {
    breite: KASTEN + 4 + papier.breite(wort, 'normal', GROESSE),
    zeichne: (x, y) => {
      papier.artefakt(() => papier.rahmen(x, y - KASTEN + 1, KASTEN, KASTEN, 1))
      papier.inhalt(element, () => papier.text(`${wort} `, x + KASTEN + 4, y, 'normal', GROESSE))
    },
  }
}

const ZELLE = mm(5)

/** How many boxes stand between the words. */
function felderVon(papier: Papier, worte: Worte, { art, feld }: Papierfrage): Stueck[] {
  const absatz = papier.element('P')
  const stueck = (wort: string, zellen: number, danach = ''): Stueck =>
    kamm(papier, absatz, { wort, zellen, danach })
  if (art === 'datum')
    return [
      stueck(satz(worte, 'tag.tag'), 2),
      stueck(satz(worte, 'tag.monat'), 2),
      stueck(satz(worte, 'tag.jahr'), 4),
    ]
  if (feld === null) return []
  return [stueck(feld.wort, art === 'betrag' ? 5 : 2, feld.einheit)]
}

/** Words, boxes for one digit each, words. */
function kamm(
  papier: Papier,
  element: Element,
  { wort, zellen, danach }: { wort: string; zellen: number; danach: string },
): Stueck {
  const vorn = papier.breite(`${wort} `, 'normal', GROESSE)
  const hinten = danach === '' ? 0 : papier.breite(` ${danach}`, 'normal', GROESSE)
  return {
    breite: vorn + zellen * ZELLE + hinten,
    zeichne: (x, y) => {
      papier.inhalt(element, () => papier.text(`${wort} `, x, y, 'normal', GROESSE))
      papier.artefakt(() => {
        for (let i = 0; i < zellen; i++)
          papier.rahmen(x + vorn + i * ZELLE, y - ZELLE + 3, ZELLE, ZELLE, 0.75)
      })
      if (danach !== '')
        papier.inhalt(element, () =>
          papier.text(` ${danach} `, x + vorn + zellen * ZELLE, y, 'normal', GROESSE),
        )
    },
  }
}

function seitenzahl(papier: Papier, worte: Worte, nummer: number, zahl: number): void {
  const wort = satz(worte, 'papier.seite', { nummer: String(nummer), zahl: String(zahl) })
  const x = A4.breite - LINKS - papier.breite(wort, 'normal', 9)
  papier.artefakt(() => papier.text(wort, x, mm(291), 'normal', 9), 'Pagination')
}
