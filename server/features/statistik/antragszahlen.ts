import { summenwort, zahlwort } from './balken.ts'
import { istAblehnung } from './fondsausgang.ts'
import { gesperrte, verhinderte } from './forderungen.ts'
import { oeffentlich } from './schutz/ableitung.ts'
import type { Wert } from './schutz/schuetze.ts'

/** The sentences of the motion that have a figure in them; without the figure there is no sentence. */
export const zahlensaetze = (werte: readonly Wert[]): readonly string[] => [
  ...faelle(werte),
  ...fonds(werte),
  ...satz(
    verhinderte(werte),
    zahl =>
      `${zahl} Sperren hätte es mit 500 kWh Strom je Kopf und Jahr zu 10 Cent nicht gegeben (Rechnung mit festen Annahmen).`,
  ),
]

const faelle = (werte: readonly Wert[]): readonly string[] => [
  ...satz(summe(werte, 'gesamt'), zahl => `${zahl} Haushalte kamen neu in die Beratung.`),
  ...betrag(
    summe(werte, 'gesamt', undefined, 'rueckstand'),
    wort => `Ihre Rückstände betrugen zusammen ${wort}.`,
  ),
  ...satz(gesperrte(werte), zahl => `${zahl} Haushalte haben eine Sperre erlebt.`),
  ...satz(
    summe(werte, 'ergebnis', code => code === 'abgewendet'),
    zahl => `Bei ${zahl} Haushalten wurde die Sperre abgewendet.`,
  ),
  ...satz(
    summe(werte, 'ergebnis', code => code === 'nichtAbgewendet'),
    zahl => `Bei ${zahl} Haushalten gelang das nicht.`,
  ),
]

const fonds = (werte: readonly Wert[]): readonly string[] => [
  ...satz(
    summe(werte, 'fondsausgang', istAblehnung),
    zahl => `${zahl} Haushalte baten einen Hilfsfonds um Geld und bekamen keines.`,
  ),
  ...satz(
    summe(werte, 'fondsausgang', code => code === 'mittel'),
    zahl => `Bei ${zahl} Haushalten hatte der Fonds keine Mittel mehr.`,
  ),
  ...betrag(
    summe(werte, 'fondsausgang', undefined, 'fehlbedarf'),
    wort => `Was Fonds nicht deckten, macht zusammen ${wort} aus.`,
  ),
]

const summe = (
  werte: readonly Wert[],
  tabelle: string,
  zaehlt: (code: string) => boolean = () => true,
  art: Wert['art'] = 'anzahl',
): number =>
  werte
    .filter(eine => eine.tabelle === tabelle && eine.art === art && zaehlt(eine.auspraegung))
    .reduce((bisher, { wert }) => bisher + (wert ?? 0), 0)

/** A count as everybody may read it. */
function satz(j: number, text: (zahl: string) => string): string[] {
  const zahl = oeffentlich(j)
  return zahl === null ? [] : [text(zahlwort(zahl))]
}

const betrag = (cent: number, text: (wort: string) => string): string[] =>
  cent > 0 ? [text(summenwort(cent))] : []
