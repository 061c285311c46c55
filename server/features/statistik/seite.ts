import { FORDERUNGSKOSTEN, MERKMALE } from '../../data/merkmale.ts'
import { datum, tagVon } from '../../web/format.ts'
import type { Abruf } from './abruf.ts'
import { type Bild, bild, summenwort, zahlwort } from './balken.ts'
import { kacheln } from './kacheln.ts'
import { anteile } from './schutz/ableitung.ts'
import type { Wert } from './schutz/schuetze.ts'
import { vergleichFuer } from './vergleich.ts'
import { betragswort, codewort, tabellenwort, zeitraumwort } from './worte.ts'

/** The parts of the figures' pages, as a row of tabs. */
export const reiter = (aktuell: string, suche: string) =>
  [
    { href: `/statistik${suche}`, text: 'Überblick' },
    { href: `/statistik/export${suche}`, text: 'Export' },
    { href: `/statistik/forderungen${suche}`, text: 'Forderungen' },
    { href: '/statistik/methode', text: 'Methode' },
    { href: '/statistik/zugang', text: 'Programm' },
  ].map(eines => ({ ...eines, aktuell: eines.text === aktuell }))

export const frage = ({ kopf, bereich }: Abruf): string =>
  `?zeitraum=${kopf.zeitraum}&bereich=${bereich.ebene}`

/** Choosing one of the closed periods and one of the own units. */
export const auswahl = ({ kopf, bereich, koepfe, bereiche }: Abruf) => ({
  zeitraum: kopf.zeitraum,
  bereich: bereich.ebene,
  zeitraeume: koepfe.map(({ zeitraum }) => ({ wert: zeitraum, label: zeitraumwort(zeitraum) })),
  bereiche: bereiche.map(({ ebene, name }) => ({ wert: ebene, label: name })),
})

/** K1: tiles, bars, and the same numbers as tables. */
export function ueberblick(abruf: Abruf) {
  const { kopf, bereich, werte } = abruf
  const am = datum(tagVon(kopf.am))
  const tabellen = [...new Set(werte.map(({ tabelle }) => tabelle))].filter(eine => !eine.includes('*'))
  const land = abruf.bereiche.find(({ ebene }) => ebene === 'land')?.id ?? ''
  return {
    titel: 'Zahlen',
    unter: `${bereich.name} · ${zeitraumwort(kopf.zeitraum)}, freigegeben am ${am}`,
    reiter: reiter('Überblick', frage(abruf)),
    auswahl: auswahl(abruf),
    leer: werte.length === 0,
    kacheln: kacheln(werte),
    abschnitte: tabellen.filter(eine => !GESAMT.has(eine)).map(eine => abschnitt(eine, werte)),
    betraege: betraege(werte),
    vergleich: vergleichFuer(land) ?? null,
  }
}

/** Tables without a section of their own: totals are tiles, the demands have a page. */
const GESAMT = new Set(['gesamt', 'kurzkontakte', 'forderung'])

type Abschnitt = {
  readonly id: string
  readonly titel: string
  readonly bild: Bild | null
  readonly zeilen: readonly { readonly text: string; readonly wert: string; readonly anteil: string }[]
}

function abschnitt(tabelle: string, werte: readonly Wert[]): Abschnitt {
  const kopf = { id: tabelle, titel: tabellenwort(tabelle) }
  const eigene = werte
    .filter(eine => eine.tabelle === tabelle && eine.art === 'anzahl' && eine.wert !== null)
    .toSorted(reihenfolge(tabelle))
    .map(({ auspraegung, wert }) => ({ text: codewort(tabelle, auspraegung), wert: wert ?? 0 }))
  const prozent = anteile(eigene.map(({ wert }) => wert))
  const zeilen = eigene.map(({ text, wert }, k) => ({
    text,
    wert: zahlwort(wert),
    anteil: prozent ? `${prozent[k]}\u00a0%` : '',
  }))
  return { ...kopf, bild: eigene.length > 0 ? bild(eigene) : null, zeilen }
}

/** What grows from code to code, and is read in that order. */
const STUFEN: Readonly<Record<string, readonly string[]>> = {
  rueckstandsband: MERKMALE.rueckstandsband,
  antwortzeit: MERKMALE.antwortzeit,
  dauer: MERKMALE.dauer,
}

/** Steps as they follow each other, everything else the most frequent first. */
function reihenfolge(tabelle: string): (a: Wert, b: Wert) => number {
  const stufen = STUFEN[tabelle]
  if (!stufen) return (a, b) => (b.wert ?? 0) - (a.wert ?? 0)
  return (a, b) => stufen.indexOf(a.auspraegung) - stufen.indexOf(b.auspraegung)
}

/** No sums of money, or those of the demands. */
const OHNE = new Set<string>(['anzahl', ...FORDERUNGSKOSTEN])

/** Sums of euros, each beside what it belongs to. */
const betraege = (werte: readonly Wert[]) =>
  werte
    .filter(
      ({ art, tabelle, wert }) => !OHNE.has(art) && tabelle !== 'forderung' && wert !== null && wert > 0,
    )
    .map(({ art, tabelle, auspraegung, wert }) => ({
      text: `${betragswort(art)}, ${codewort(tabelle, auspraegung)}`,
      wert: summenwort(wert ?? 0),
    }))
