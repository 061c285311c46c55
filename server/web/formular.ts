import type { Datum } from '../recht/datum.ts'
import { liesGeburtsdatum } from './geburtsdatum.ts'
import { liesGemeinde } from './gemeinde.ts'
import { type Gelesen, liesDatum, liesEuro, liesText, liesUhrzeit, liesWahl, liesZahl } from './eingabe.ts'
import type { Feld, Feldart } from './feld.ts'
import { type Eingaben, text, texte, zeilen } from './forms.ts'
import { hole, type Pfad, setze } from './pfad.ts'

/** Messages by field name; in a list by the name of the input, `posten[0][betrag]`. */
export type Meldungen = Readonly<Record<string, string>>

export type Gelesene = {
  /** What was typed, in order; undefined takes a value back to „not known“. */
  readonly werte: readonly { readonly pfad: Pfad; readonly wert: unknown }[]
  readonly fehler: Meldungen
}

/** Reads a form against its fields. Nothing is changed where `fehler` is not empty. */
export function liesFormular(felder: readonly Feld[], body: Eingaben, heute: Datum): Gelesene {
  const werte: { pfad: Pfad; wert: unknown }[] = []
  const fehler: Record<string, string> = {}
  for (const feld of felder) {
    if (feld.art === 'merkmale') {
      const gelesen = liesMerkmale(feld, body)
      if (gelesen.fehler !== undefined) fehler[feld.name] = gelesen.fehler
      werte.push(...gelesen.werte)
      continue
    }
    const gelesen = liesFeld(feld, body, heute)
    if (gelesen.art === 'fehler') fehler[feld.name] = gelesen.fehler
    else if (gelesen.art === 'leer' && feld.noetig !== undefined) fehler[feld.name] = feld.noetig
    else if (gelesen.art === 'fehlerliste') Object.assign(fehler, gelesen.fehler)
    else werte.push({ pfad: feld.pfad, wert: gelesen.art === 'wert' ? gelesen.wert : undefined })
  }
  Object.assign(fehler, widersprueche(felder, body))
  return { werte, fehler }
}

/** The document with what was read; „there was none“ wins over the fields below it. */
export function wendeAn<T>(dokument: T, felder: readonly Feld[], { werte }: Gelesene): T {
  let neu = dokument
  const art = new Map(felder.map(feld => [feld.pfad, feld.art]))
  const nichtDa = werte
    .filter(({ pfad, wert }) => wert === null && art.get(pfad) === 'vorhanden')
    .map(({ pfad }) => `${pfad}.`)
  const keine = new Set(werte.filter(({ wert }) => wert === null).map(({ pfad }) => pfad))
  for (const { pfad, wert } of werte) {
    // A day left empty does not take back the tick that said there was none.
    if (wert === undefined && keine.has(pfad)) continue
    if (nichtDa.some(oben => pfad.startsWith(oben))) continue
    if (art.get(pfad) === 'vorhanden') neu = setzeVorhanden(neu, pfad, wert)
    else neu = setze(neu, pfad, wert)
  }
  return neu
}

function setzeVorhanden<T>(dokument: T, pfad: Pfad, wert: unknown): T {
  if (wert === undefined || wert === null) return setze(dokument, pfad, wert)
  return setze(dokument, pfad, hole(dokument, pfad) ?? {})
}

type Feldergebnis = Gelesen<unknown> | { readonly art: 'fehlerliste'; readonly fehler: Meldungen }

function liesFeld(feld: Exclude<Feld, Feldart<'merkmale'>>, body: Eingaben, heute: Datum): Feldergebnis {
  switch (feld.art) {
    case 'mehrfach':
      return liesMehrfach(feld, body)
    case 'liste':
      return liesListe(feld, body, heute)
    case 'datum':
      return liesTag(feld, body, heute)
    default:
      return liesEinzeln(feld, text(body, feld.name))
  }
}

function liesEinzeln(
  feld: Exclude<Feld, Feldart<'mehrfach' | 'liste' | 'merkmale' | 'datum'>>,
  roh: string,
): Gelesen<unknown> {
  switch (feld.art) {
    case 'euro':
      return liesEuro(roh)
    case 'uhrzeit':
      return liesUhrzeit(roh)
    case 'gemeinde':
      return liesGemeinde(roh)
    case 'text':
      return liesText(roh, feld.max)
    case 'zahl':
      return liesZahl(roh, feld.max)
    case 'jaNein':
      return liesJaNein(feld, roh)
    case 'haken':
      return roh === '' ? { art: 'leer' } : { art: 'wert', wert: true }
    case 'wahl':
      return liesWahl(
        roh,
        feld.optionen.map(([wert]) => wert),
      )
    case 'vorhanden':
      return liesVorhanden(feld, roh)
  }
}

/** A day, or the tick that says there was none. */
function liesTag(feld: Feldart<'datum'>, body: Eingaben, heute: Datum): Gelesen<Datum | null> {
  const roh = text(body, feld.name)
  const gelesen = feld.geburt ? liesGeburtsdatum(roh, heute) : liesDatum(roh, heute)
  if (feld.nie === undefined || text(body, `${feld.name}Nie`) === '') return gelesen
  if (gelesen.art === 'leer') return { art: 'wert', wert: null }
  return { art: 'fehler', fehler: `„${feld.nie}“ und ein Tag dazu: Eines davon stimmt nicht.` }
}

function liesMerkmale(
  feld: Feldart<'merkmale'>,
  body: Eingaben,
): { werte: Gelesene['werte']; fehler?: string } {
  const gewaehlt = texte(body, feld.name).filter(wort => wort !== '')
  if (gewaehlt.includes(KEINE) && gewaehlt.length > 1) {
    return { werte: [], fehler: `„${feld.keine}“ passt nicht zu den anderen Haken.` }
  }
  const gesehen = gewaehlt.length > 0
  return {
    werte: feld.merkmale.map(({ wort, pfad, form }) => ({
      pfad,
      wert: merkmalwert(gesehen, gewaehlt.includes(wort), form),
    })),
  }
}

function merkmalwert(gesehen: boolean, ja: boolean, form: 'objekt' | 'tag' | undefined): unknown {
  if (!gesehen) return undefined
  if (form === undefined) return ja
  // The day itself stands in a field of its own; without it the fact is known, its day is not.
  return ja ? (form === 'objekt' ? {} : undefined) : null
}

function liesJaNein(feld: Feldart<'jaNein'>, roh: string): Gelesen<boolean | 'unklar'> {
  const gelesen = liesWahl(roh, feld.unklar === undefined ? ['ja', 'nein'] : ['ja', 'nein', 'unklar'])
  if (gelesen.art !== 'wert') return gelesen
  return { art: 'wert', wert: gelesen.wert === 'unklar' ? 'unklar' : gelesen.wert === 'ja' }
}

function liesVorhanden(feld: Feldart<'vorhanden'>, roh: string): Gelesen<object | null> {
  const gelesen = liesWahl(roh, ['ja', 'nein'])
  if (gelesen.art !== 'wert') return gelesen
  return { art: 'wert', wert: gelesen.wert === 'ja' ? {} : null }
}

/** The word of the tick „none of these“; no statute word can be the same. */
const KEINE = '-'

function liesMehrfach(feld: Feldart<'mehrfach'>, body: Eingaben): Gelesen<readonly string[]> {
  const gewaehlt = texte(body, feld.name).filter(wort => wort !== '')
  if (gewaehlt.length === 0) return { art: 'leer' }
  if (feld.keine !== undefined && gewaehlt.includes(KEINE)) {
    return gewaehlt.length === 1
      ? { art: 'wert', wert: [] }
      : { art: 'fehler', fehler: `„${feld.keine}“ passt nicht zu den anderen Haken.` }
  }
  const bekannt = feld.optionen.map(([wert]) => wert)
  return gewaehlt.every(wort => bekannt.includes(wort))
    ? { art: 'wert', wert: bekannt.filter(wort => gewaehlt.includes(wort)) }
    : { art: 'fehler', fehler: 'Wählen Sie aus den Möglichkeiten.' }
}

function liesListe(feld: Feldart<'liste'>, body: Eingaben, heute: Datum): Feldergebnis {
  const fehler: Record<string, string> = {}
  const liste: unknown[] = []
  zeilen(body, feld.name).forEach((zeile, index) => {
    if (istLeer(zeile, feld.felder)) return
    const gelesen = liesFormular(feld.felder, zeile, heute)
    for (const [name, meldung] of Object.entries(gelesen.fehler))
      fehler[zeilenname(feld.name, index, name)] = meldung
    liste.push(wendeAn({}, feld.felder, gelesen))
  })
  if (text(body, `${feld.name}Keine`) !== '') {
    if (liste.length > 0)
      return { art: 'fehler', fehler: `„${feld.keine ?? ''}“ passt nicht zu den Zeilen darunter.` }
    return { art: 'wert', wert: [] }
  }
  if (Object.keys(fehler).length > 0) return { art: 'fehlerliste', fehler }
  return liste.length === 0 ? { art: 'leer' } : { art: 'wert', wert: liste }
}

/** The name of an input in a row: `posten[0][betrag]`, in a list of a list `personen[0][einkommen][1][netto]`. */
function zeilenname(liste: string, index: number, name: string): string {
  const stelle = name.indexOf('[')
  const [kopf, rest] = stelle < 0 ? [name, ''] : [name.slice(0, stelle), name.slice(stelle)]
  return `${liste}[${index}][${kopf}]${rest}`
}

const istLeer = (zeile: Eingaben, felder: readonly Feld[]): boolean =>
  felder.every(feld =>
    feld.art === 'liste'
      ? text(zeile, `${feld.name}Keine`) === '' &&
        zeilen(zeile, feld.name).every(eine => istLeer(eine, feld.felder))
      : texte(zeile, feld.name).every(wort => wort === '') && text(zeile, `${feld.name}Nie`) === '',
  )

/** What was typed without the rows left empty, so that the number of a row is the same here and in the document. */
export function ohneLeereZeilen(felder: readonly Feld[], werte: Eingaben): Eingaben {
  const listen = felder.flatMap(feld =>
    feld.art === 'liste' && werte[feld.name] !== undefined ? [feld] : [],
  )
  return {
    ...werte,
    ...Object.fromEntries(
      listen.map(({ name, felder: unter }) => [
        name,
        zeilen(werte, name)
          .filter(zeile => !istLeer(zeile, unter))
          .map(zeile => ohneLeereZeilen(unter, zeile)),
      ]),
    ),
  }
}

/** The name of the input behind a place in the document, such as `personen.0.einkommen.1.nettoCent`. */
export function feldname(felder: readonly Feld[], pfad: Pfad): string | undefined {
  const feld =
    felder.find(eines => eines.pfad === pfad) ?? felder.find(eines => pfad.startsWith(`${eines.pfad}.`))
  if (feld?.art !== 'liste') return feld?.name
  const [index = '', ...rest] = pfad.slice(feld.pfad.length + 1).split('.')
  const unter = rest.length === 0 ? undefined : feldname(feld.felder, rest.join('.'))
  return index === '' || unter === undefined ? feld.name : zeilenname(feld.name, Number(index), unter)
}

/** „There was none“ beside a filled-in detail of it: one of the two is a slip, and only a person knows which. */
function widersprueche(felder: readonly Feld[], body: Eingaben): Meldungen {
  const fehler: Record<string, string> = {}
  for (const oben of felder) {
    if (oben.art !== 'vorhanden' || text(body, oben.name) !== 'nein') continue
    const unten = felder.find(
      feld => feld.pfad.startsWith(`${oben.pfad}.`) && texte(body, feld.name).some(wort => wort !== ''),
    )
    if (unten)
      fehler[oben.name] =
        `Sie haben „${oben.nein}“ gewählt, aber „${unten.label}“ ausgefüllt. Eines davon stimmt nicht.`
  }
  return fehler
}
