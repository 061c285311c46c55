import { GESPROCHEN } from '../../data/anfrage.ts'
import { satz, type Worte } from './sprache.ts'

type Gesprochen = (typeof GESPROCHEN)[number]

/** Each language in its own words, and as the desk calls it. */
const NAMEN: Readonly<Record<Exclude<Gesprochen, 'mul'>, readonly [eigen: string, deutsch: string]>> = {
  de: ['Deutsch', 'Deutsch'],
  tr: ['Türkçe', 'Türkisch'],
  ar: ['العربية', 'Arabisch'],
  uk: ['Українська', 'Ukrainisch'],
  ru: ['Русский', 'Russisch'],
  en: ['English', 'Englisch'],
  ro: ['Română', 'Rumänisch'],
  bg: ['Български', 'Bulgarisch'],
  pl: ['Polski', 'Polnisch'],
  kmr: ['Kurmancî', 'Kurmandschi'],
  fa: ['فارسی', 'Farsi'],
  sr: ['Srpski / Hrvatski / Bosanski', 'Serbisch, Kroatisch, Bosnisch'],
  sq: ['Shqip', 'Albanisch'],
  fr: ['Français', 'Französisch'],
}

export const deutscherName = (sprache: Gesprochen): string =>
  sprache === 'mul' ? 'eine andere Sprache' : NAMEN[sprache][1]

/** The choice on the page. */
export const sprachwahl = (worte: Worte, gewaehlt: string) =>
  GESPROCHEN.map(wert => ({
    wert,
    wort: wert === 'mul' ? satz(worte, 'rueckruf.andereSprache') : NAMEN[wert][0],
    lang: wert === 'mul' ? worte.sprache : wert,
    gewaehlt: wert === gewaehlt,
  }))

export const alsGesprochen = (wort: string): Gesprochen | undefined => GESPROCHEN.find(eine => eine === wort)
