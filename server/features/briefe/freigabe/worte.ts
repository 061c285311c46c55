import { diffWordsWithSpace } from 'diff'
import type { Absatz, Lauf } from '../text.ts'
import { lauftext, zeile } from '../text.ts'
import { MONATE } from '../../../web/monate.ts'
import { sauber } from '../zeichen.ts'
import type { Aenderung } from './entwurf.ts'

/* Changing the words of a letter. Norms, amounts and days belong to the case: they stay, or change through the case. */

/** A paragraph that may be put in other words. */
export type Stelle = { readonly nr: number; readonly text: string; readonly liste: boolean }

const FEST = /^(Sehr geehrte|Guten Tag|Mit freundlichen Grüßen)/

/** The paragraphs of a letter that may be changed; not subject, salutation, greeting or one with a missing fact. */
export function aenderbar(bloecke: readonly Absatz[]): Stelle[] {
  return bloecke.flatMap((block, nr) => {
    if (block.art !== 'text' && block.art !== 'liste') return []
    const laeufe = block.art === 'liste' ? block.punkte.flat() : block.laeufe
    const text = quelle(block)
    if (FEST.test(text) || laeufe.some(lauf => lauf.art === 'fehlt')) return []
    return [{ nr, text, liste: block.art === 'liste' }]
  })
}

/** A paragraph as it is typed: bold between `**`, a list with a line for each point. */
export const quelle = (block: Absatz): string =>
  block.art === 'liste'
    ? block.punkte.map(punkt => `- ${laufquelle(punkt)}`).join('\n')
    : laufquelle(block.laeufe)

const laufquelle = (laeufe: readonly Lauf[]): string =>
  laeufe
    .map(lauf => (lauf.art === 'text' && lauf.stark ? `**${lauf.text}**` : lauftext([lauf])))
    .join('')
    .replaceAll('\u00A0', ' ')

/** The letter with its changes. A paragraph that reads otherwise since, because a fact changed, takes none. */
export function angewandt(
  bloecke: readonly Absatz[],
  aenderungen: readonly Aenderung[],
): { readonly bloecke: readonly Absatz[]; readonly veraltet: readonly Aenderung[] } {
  const gilt = (aenderung: Aenderung) => {
    const block = bloecke[aenderung.nr]
    return block !== undefined && quelle(block) === aenderung.vorher
  }
  const gueltig = new Map(aenderungen.filter(gilt).map(aenderung => [aenderung.nr, aenderung.neu]))
  return {
    bloecke: bloecke.flatMap((block, nr) => {
      const neu = gueltig.get(nr)
      return neu === undefined ? [block] : alsAbsatz(neu, block)
    }),
    veraltet: aenderungen.filter(aenderung => !gilt(aenderung)),
  }
}

function alsAbsatz(text: string, vorher: Absatz): Absatz[] {
  const zeilen = text
    .split(/\r\n|[\r\n]/)
    .map(sauber)
    .filter(z => z !== '')
  if (zeilen.length === 0) return []
  if (vorher.art === 'liste') return [{ art: 'liste', punkte: zeilen.map(z => zeile(z.replace(/^- */, ''))) }]
  return zeilen.map(z => ({ art: 'text', laeufe: zeile(z) }))
}

const ZAHL = String.raw`\d+[a-z]?`
const NORM = String.raw`§§?\s?${ZAHL}(?:\s(?:Abs\.|Satz|Nr\.|Halbsatz)\s${ZAHL})*`
const MONAT = MONATE.join('|')
const FESTES = new RegExp(
  String.raw`${NORM}|\d[\d.]*(?:,\d\d)?\s?(?:Euro|€)|\d{1,2}\.\s?(?:${MONAT}|\d{1,2}\.)\s?\d{4}`,
  'g',
)

/** Norms, amounts and days in a text, each as often as it stands there. */
const festes = (text: string): string[] =>
  (text.replaceAll('\u00A0', ' ').match(FESTES) ?? []).map(stueck => stueck.replace(/\s+/g, ' ')).sort()

/** What is wrong with a change, for the person who typed it; null when it may stand. */
export function einwandGegen(vorher: string, neu: string): string | null {
  const [alt, jetzt] = [festes(vorher), festes(neu)]
  const weg = uebrig(alt, jetzt)
  const dazu = uebrig(jetzt, alt)
  if (weg.length > 0)
    return `Es fehlt „${weg.join('“, „')}“. Normen, Beträge und Tage ändern sich nur über den Fall.`
  if (dazu.length > 0)
    return `„${dazu.join('“, „')}“ steht nicht im Fall. Normen, Beträge und Tage kommen nur aus dem Fall.`
  return null
}

function uebrig(von: readonly string[], ohne: readonly string[]): string[] {
  const rest = [...ohne]
  return von.filter(stueck => {
    const stelle = rest.indexOf(stueck)
    if (stelle >= 0) rest.splice(stelle, 1)
    return stelle < 0
  })
}

/** Old and new words in one line, for the person who reads before it goes out. */
export type Vergleichsstueck = { readonly text: string; readonly weg: boolean; readonly dazu: boolean }

export const vergleich = ({ vorher, neu }: Pick<Aenderung, 'vorher' | 'neu'>): Vergleichsstueck[] =>
  diffWordsWithSpace(vorher, neu).map(({ value, removed, added }) => ({
    text: value,
    weg: removed,
    dazu: added,
  }))
