import type { Datum } from '../../recht/datum.ts'
import { euro } from '../../web/format.ts'
import { type Eingaben, text, texte } from '../../web/forms.ts'
import type { Antworten, Weg } from './antworten.ts'
import { lang } from './datumsworte.ts'
import { FRAGEN, type Frage } from './fragen.ts'
import { hoechstens, isoliert, satz, type Worte } from './sprache.ts'

/** Longer text is nobody's answer; the page shows its beginning only. */
const ZEIGE = 40

/** The page of one question: its words, what was answered before, or what was typed and why it cannot be used. */
export function frageansicht(
  worte: Worte,
  frage: Frage,
  weg: Weg,
  getippt: { readonly body: Eingaben; readonly fehler: string } | null,
) {
  const unter = wortname(frage, weg.antworten)
  const wo = `frage.${unter}`
  const tipp = hoechstens(worte, `${wo}.tipp`) ?? null
  const [nummer, zahl] = stelleIm(weg, frage)
  return {
    id: frage.id,
    titel: satz(worte, `${wo}.titel`),
    tipp,
    beschrieben: [tipp && 'tipp', getippt && 'meldung'].filter(Boolean).join(' '),
    keine: frage.keine?.(weg.antworten) ? satz(worte, `${wo}.keine`) : null,
    ...meldung(worte, getippt),
    erstes: frage.art === 'datum' ? 'tag' : 'antwort',
    fortschritt: satz(worte, 'fortschritt', { nummer: String(nummer), zahl: String(zahl) }),
    anteil: Math.round((100 * nummer) / zahl),
    optionen: optionen(worte, frage, weg.antworten, getippt?.body),
    tagesfelder: frage.art === 'datum' ? datumsfelder(worte, weg.antworten[frage.id], getippt?.body) : null,
    feld: feld(worte, frage, weg.antworten[frage.id], getippt?.body),
  }
}

const meldung = (worte: Worte, getippt: { readonly fehler: string } | null) => ({
  fehler: getippt && satz(worte, `fehler.${getippt.fehler}`),
  zumNotfall: getippt?.fehler === 'tagVorbei',
})

/** Everything that a question not answered yet depends on, beside its name and language; no answer is in it. */
export const gestalt = (frage: Frage, weg: Weg): string =>
  [
    wortname(frage, weg.antworten),
    stelleIm(weg, frage).join('/'),
    frage.keine?.(weg.antworten) ?? false,
    frage.optionen?.(weg.antworten).join(),
  ].join('|')

/** Which question this is, and how many there will be as far as one can tell. */
const stelleIm = (weg: Weg, { id }: Frage): readonly [nummer: number, zahl: number] => [
  weg.fragen.findIndex(frage => frage.id === id) + 1,
  voraussichtlich(weg),
]

const wortname = (frage: Frage, antworten: Antworten): string => frage.worte?.(antworten) ?? frage.id

/** How many questions it will be as far as one can tell: those of the way, and of the rest those that all are asked. */
function voraussichtlich({ fragen, antworten, offen }: Weg): number {
  if (!offen) return fragen.length
  const hinter = FRAGEN.slice(FRAGEN.indexOf(offen) + 1)
  return fragen.length + hinter.filter(({ wenn, gilt }) => wenn === undefined && gilt(antworten)).length
}

function optionen(worte: Worte, frage: Frage, antworten: Antworten, body: Eingaben | undefined) {
  const gewaehlt = body ? texte(body, 'antwort') : [antworten[frage.id] ?? []].flat()
  return (frage.optionen?.(antworten) ?? []).map((wert, n) => ({
    wert,
    typ: frage.art === 'mehrfach' ? 'checkbox' : 'radio',
    wort: satz(worte, `frage.${frage.id}.option.${wert}`),
    tipp: hoechstens(worte, `frage.${frage.id}.tippZu.${wert}`) ?? null,
    erste: n === 0,
    gewaehlt: gewaehlt.includes(wert),
  }))
}

type Antwort = string | readonly string[] | undefined

const bekannt = (antwort: Antwort): string =>
  typeof antwort === 'string' && antwort !== '?' && antwort !== '-' ? antwort : ''

function datumsfelder(worte: Worte, antwort: Antwort, body: Eingaben | undefined) {
  const [jahr = '', monat = '', tag = ''] = bekannt(antwort)
    .split('-')
    .map(teil => teil.replace(/^0/, ''))
  const werte: Readonly<Record<string, string>> = { tag, monat, jahr }
  return ['tag', 'monat', 'jahr'].map(name => ({
    name,
    wort: satz(worte, `tag.${name}`),
    wert: body ? text(body, name).slice(0, ZEIGE) : (werte[name] ?? ''),
  }))
}

function feld(worte: Worte, frage: Frage, antwort: Antwort, body: Eingaben | undefined) {
  if (frage.art !== 'betrag' && frage.art !== 'zahl') return null
  const alt = bekannt(antwort)
  const betrag = frage.art === 'betrag'
  return {
    art: frage.art,
    wort: satz(worte, `frage.${frage.id}.feld`),
    tastatur: betrag ? 'decimal' : 'numeric',
    einheit: betrag ? satz(worte, 'euro') : '',
    wert: body ? text(body, 'antwort').slice(0, ZEIGE) : betrag ? inEuro(alt) : alt,
  }
}

const inEuro = (cent: string): string => (cent === '' ? '' : euro(Number(cent)).replace(/\s€$/, ''))

/** All answers to look over once more, each with the way back to its question. */
export const zusammenfassung = (worte: Worte, { fragen, antworten }: Weg, basis: string) =>
  fragen.map(frage => ({
    frage: satz(worte, `frage.${wortname(frage, antworten)}.titel`),
    antworten: antwortworte(worte, frage, antworten),
    href: `${basis}/frage/${frage.id}`,
  }))

function antwortworte(worte: Worte, frage: Frage, antworten: Antworten): readonly string[] {
  const antwort = antworten[frage.id]
  if (antwort === undefined || antwort === '?') return [satz(worte, 'rahmen.weissNicht')]
  if (antwort === '-') return [satz(worte, `frage.${wortname(frage, antworten)}.keine`)]
  const werte = [antwort].flat()
  switch (frage.art) {
    case 'datum':
      return werte.map(wert => `${lang(worte, wert as Datum)} ${wert.slice(0, 4)}`)
    case 'betrag':
      return werte.map(wert => isoliert(worte, euro(Number(wert))))
    case 'zahl':
      return werte
    default:
      return werte.map(wert => satz(worte, `frage.${frage.id}.option.${wert}`))
  }
}
