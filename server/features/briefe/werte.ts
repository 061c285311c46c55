import type { Datum } from '../../recht/datum.ts'
import { alsEuro, type Cent } from '../../recht/geld.ts'
import type { Sparte } from '../../recht/sperre/angaben.ts'
import { antwortBis, type BriefFakten, sperrtag } from './fakten.ts'
import { amWochentag, langesDatum, mitWochentag } from './sprache.ts'
import { absaetzeVon, fehlmarke, geschuetzt } from './zeichen.ts'

/** What a template may print or ask: text, yes or no, null for „not known“, or groups of these. */
export type Wert = string | boolean | null | Werte | readonly Wert[]
export type Werte = { readonly [name: string]: Wert }

export const oderNull = <T>(wert: T | null | undefined, wie: (wert: T) => string): string | null =>
  wert === null || wert === undefined ? null : wie(wert)
export const euro = (betrag: Cent | null | undefined): string | null => oderNull(betrag, alsEuro)
export const text = (wert: string | undefined): string | null =>
  wert === undefined || geschuetzt(wert) === '' ? null : geschuetzt(wert)

type Fehlt = readonly { readonly path: string; readonly label: string }[]

/** The values every letter shares. Each is null when the case does not say it, a mark when it must. */
export function gemeinsameWerte(fakten: BriefFakten, fehlt: Fehlt, anlagen: readonly string[]): Werte {
  const { akte, stelle, angaben } = fakten
  return {
    ...sparteWerte(fakten, fehlt),
    sperrtag: tagWerte(sperrtag(fakten)),
    antwortBis: mitWochentag(antwortBis(fakten)),
    mahnungAm: oderNull(akte.sachverhalt.mahnung?.zugang, amWochentag),
    androhung: androhungWerte(fakten),
    ankuendigung: schreibenWerte(akte.sachverhalt.ankuendigung),
    netzbetreiber: text(akte.versorger.netzbetreiber),
    zusatz: absaetzeVon(angaben.zusatz ?? '').map(geschuetzt),
    name: name(fakten, fehlt),
    anlagen: anlagen.length > 0 ? anlagen.map(geschuetzt).join(', ') : null,
    helfer: geschuetzt(stelle.name),
  }
}

/** The client's name, or the marks of what is missing in it. */
export function name({ akte: { haushalt } }: BriefFakten, fehlt: Fehlt): string {
  const teil = (path: string, wert: string | undefined) => text(wert) ?? marke(fehlt, path)
  return `${teil('haushalt.vorname', haushalt.vorname)} ${teil('haushalt.nachname', haushalt.nachname)}`.trim()
}

/** The mark for a required fact that is missing, or nothing. */
export function marke(fehlt: Fehlt, path: string): string {
  const angabe = fehlt.find(eintrag => eintrag.path === path)
  return angabe ? fehlmarke(angabe.path, angabe.label) : ''
}

const ENERGIE: Readonly<Record<Sparte, string>> = {
  strom: 'Strom',
  gas: 'Gas',
  fernwaerme: 'Fernwärme',
  wasser: 'Wasser',
}

function sparteWerte({ akte }: BriefFakten, fehlt: Fehlt): Werte {
  const gas = akte.sachverhalt.sparte === 'gas'
  const offen = marke(fehlt, 'sachverhalt.sparte')
  return {
    energie: offen || ENERGIE[akte.sachverhalt.sparte ?? 'strom'],
    lieferung: offen || `${ENERGIE[akte.sachverhalt.sparte ?? 'strom']}versorgung`,
    gvv: gas ? 'GasGVV' : 'StromGVV',
    nav: gas ? 'NDAV' : 'NAV',
  }
}

/** The three ways a sentence uses one day: „für den …“, „am …“, „bis …“. */
export function tagWerte(tag: Datum | null | undefined): Werte | null {
  return tag ? { lang: langesDatum(tag), am: amWochentag(tag), bis: mitWochentag(tag) } : null
}

function androhungWerte({ akte }: BriefFakten): Werte {
  const { androhung } = akte.sachverhalt
  return { ...schreibenWerte(androhung), betrag: euro(androhung?.betragCent) }
}

type Schreiben =
  | {
      readonly zugang?: Datum | null | undefined
      readonly datiert?: Datum | null | undefined
      zugangBestritten?: boolean | undefined
    }
  | null
  | undefined

/** A letter of the supplier. A receipt that the client disputes is never stated as a fact. */
function schreibenWerte(schreiben: Schreiben): { readonly [name: string]: Wert } {
  const zugang = schreiben?.zugangBestritten === true ? null : schreiben?.zugang
  return {
    da: schreiben !== null && schreiben !== undefined,
    datiert: oderNull(schreiben?.datiert, langesDatum),
    zugang: oderNull(zugang, amWochentag),
  }
}
