import { TAGESZEITEN } from '../../data/anfrage.ts'
import { type Eingaben, text, texte } from '../../web/forms.ts'
import { type Rueckruffehler, WOCHENTAGE } from './anfrage.ts'
import type { Annahme } from './einwurf-store.ts'
import { sprachwahl } from './gesprochen.ts'
import { satz, type Worte } from './sprache.ts'

/** Longer text is nobody's phone or word; the page shows its beginning only. */
const ZEIGE = 80

export type Formularlage = {
  readonly token: string
  readonly annahmen: readonly Annahme[]
  readonly mitAntworten: boolean
  readonly body: Eingaben
  readonly fehler: Rueckruffehler
  /** Something about the form as a whole. */
  readonly oben: string | null
}

/** In the order of the page; the field is also where an entry of the summary leads. */
const FELDER = ['zustimmen', 'stelle', 'telefon', 'mail', 'andere', 'codewort', 'antworten'] as const

/** The page with what was typed, and what is wrong with it. */
export function rueckrufansicht(worte: Worte, lage: Formularlage) {
  const { body, token, oben } = lage
  return {
    token,
    oben,
    ...fehleransicht(worte, lage),
    ...getippt(body),
    ...auswahl(worte, body),
    andere: janein(worte, 'andere', text(body, 'andere')),
    antworten: lage.mitAntworten ? janein(worte, 'antworten', text(body, 'antworten') || 'nein') : null,
    stellen: stellenwahl(lage.annahmen, text(body, 'stelle')),
  }
}

function fehleransicht(worte: Worte, { fehler, oben }: Formularlage) {
  const satzZu = (schluessel: string | undefined) =>
    schluessel === undefined ? null : satz(worte, schluessel)
  const liste = FELDER.flatMap(feld => (fehler[feld] ? [{ feld, text: satzZu(fehler[feld]) }] : []))
  return {
    fehler: liste.length > 0 || oben !== null ? true : null,
    fehlerliste: liste,
    fehlertitel:
      liste.length > 1
        ? satz(worte, 'rueckruf.fehlerTitel', { zahl: String(liste.length) })
        : satz(worte, 'rahmen.fehlerTitel'),
    f: Object.fromEntries(FELDER.map(feld => [feld, satzZu(fehler[feld])])),
  }
}

function getippt(body: Eingaben) {
  const anfang = (feld: string): string => text(body, feld).slice(0, ZEIGE)
  return {
    zugestimmt: text(body, 'zustimmen') === 'ja',
    telefonnummer: anfang('telefon'),
    mail: anfang('mail'),
    codewort: anfang('codewort'),
    webseite: anfang('webseite'),
  }
}

const auswahl = (worte: Worte, body: Eingaben) => ({
  tageszeiten: TAGESZEITEN.map(wert => ({
    wert,
    wort: satz(worte, ZEITWORT[wert]),
    gewaehlt: texte(body, 'zeit').includes(wert),
  })),
  tage: WOCHENTAGE.map(tag => ({
    wert: String(tag),
    wort: satz(worte, `datum.wochentag.${tag}`),
    gewaehlt: texte(body, 'tag').includes(String(tag)),
  })),
  sprachen: sprachwahl(worte, text(body, 'sprache') || worte.sprache),
})

/** Nobody is asked which, where there is one. */
function stellenwahl(annahmen: readonly Annahme[], gewaehlt: string) {
  if (annahmen.length < 2) return null
  return annahmen.map(({ id, name }, n) => ({ wert: id, name, erste: n === 0, gewaehlt: gewaehlt === id }))
}

const ZEITWORT = {
  morgens: 'rueckruf.morgens',
  mittags: 'rueckruf.mittags',
  abends: 'rueckruf.abends',
} as const

const JANEIN = { ja: 'rueckruf.ja', nein: 'rueckruf.nein' } as const

const janein = (worte: Worte, name: string, gewaehlt: string) =>
  (['ja', 'nein'] as const).map(wert => ({
    name,
    wert,
    wort: satz(worte, JANEIN[wert]),
    erste: wert === 'ja',
    gewaehlt: gewaehlt === wert,
  }))
