import { isDeepStrictEqual } from 'node:util'
import type { Bedingung, Betrag, Fonds, Pruefung } from '../../recht/fonds/fonds.ts'

/* Between the rows of the form and the lists of an entry: typed tests, and which source each row stands on. */

type Angaben = Readonly<Record<string, unknown>> & { readonly art: Pruefung['art'] }
/** A condition as it is typed. */
export type Bedingungszeile = Omit<Bedingung, 'pruefung' | 'belege'> & { readonly angaben: Angaben }

/** Which field of the form holds which part of a test. */
const TEILE: Readonly<Record<Pruefung['art'], Readonly<Record<string, string>>>> = {
  ohneLeistung: { leistungen: 'leistungen' },
  mitLeistung: { leistungen: 'leistungen' },
  einkommen: { grenzen: 'grenzen' },
  energieanteil: { prozent: 'mindestensProzent' },
  vermoegen: { hoechstensCent: 'hoechstensCent', je: 'je' },
  kind: { jahre: 'bisAlter' },
  alter: { jahre: 'mindestens' },
  rente: {},
  schwanger: {},
  versorger: { namen: 'namen' },
  sperrstufe: { stufe: 'mindestens' },
  rueckstand: { mindestensCent: 'mindestensCent', hoechstensCent: 'hoechstensCent' },
  selbsthilfe: {},
  abgelehnt: { stelle: 'stelle' },
  forderungAb: { tag: 'tag' },
  einzelfall: {},
}

/** The conditions as rows of the form. */
export const alsZeilen = (bedingungen: readonly Bedingung[]): readonly Bedingungszeile[] =>
  bedingungen.map(({ pruefung, belege: _, ...rest }) => ({
    ...rest,
    angaben: { ...uebersetzt(pruefung, umgekehrt(TEILE[pruefung.art]), namenAlsText), art: pruefung.art },
  }))

/** The rows as conditions; what a test lacks is found where the entry is checked. */
export const alsBedingungen = (
  zeilen: readonly Bedingungszeile[],
  alt: Fonds | null,
  neuerBeleg: string,
): readonly Bedingung[] =>
  zeilen.map(({ angaben, ...rest }) => {
    const pruefung = { ...uebersetzt(angaben, TEILE[angaben.art], textAlsNamen), art: angaben.art }
    const zeile = { ...rest, pruefung: pruefung as Pruefung }
    const belege = alt?.bedingungen.find(eine => gleich(eine, zeile))?.belege ?? [neuerBeleg]
    return { ...zeile, belege }
  })

/** The amounts; one whose source gave no figure cannot be typed and stays. */
export const alsBetraege = (
  zeilen: readonly Omit<Betrag, 'beleg'>[],
  alt: Fonds | null,
  neuerBeleg: string,
): readonly Betrag[] => {
  const vorher = alt?.betraege ?? []
  const ohneZahl = vorher.filter(einer => !hatZahl(einer))
  const getippte = zeilen.map(zeile => ({
    ...zeile,
    beleg: vorher.find(einer => gleich(einer, zeile))?.beleg ?? neuerBeleg,
  }))
  return [...getippte, ...ohneZahl]
}

/** Whether a source said anything that can be typed. */
export const hatZahl = (betrag: Betrag): boolean => !gleich(betrag, {})

/** The same statement, whatever it stands on. */
const gleich = (a: object, b: object): boolean => isDeepStrictEqual(inhalt(a), inhalt(b))

/** Without its source, without what is not so, and words in any order. */
function inhalt(wert: unknown): unknown {
  if (Array.isArray(wert)) {
    const teile: readonly unknown[] = wert.map(inhalt)
    return teile.every(teil => typeof teil === 'string') ? teile.toSorted() : teile
  }
  return typeof wert === 'object' && wert !== null ? ohneQuelle(wert) : wert
}

const ohneQuelle = (zeile: object): object =>
  Object.fromEntries(
    Object.entries(ohneNein(zeile))
      .filter(([name]) => name !== 'beleg' && name !== 'belege')
      .map(([name, teil]) => [name, inhalt(teil)]),
  )

/** A tick that is not set says nothing. */
export const ohneNein = <T extends object>(zeile: T): T =>
  Object.fromEntries(Object.entries(zeile).filter(([, wert]) => wert !== undefined && wert !== false)) as T

function uebersetzt(
  von: Readonly<Record<string, unknown>>,
  teile: Readonly<Record<string, string>>,
  namen: (wert: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(teile).flatMap(([hier, dort]) =>
      von[hier] === undefined ? [] : [[dort, hier === 'namen' ? namen(von[hier]) : von[hier]]],
    ),
  )
}

const umgekehrt = (teile: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(teile).map(([hier, dort]) => [dort, hier]))

const namenAlsText = (namen: unknown): string => (namen as readonly string[]).join(', ')
const textAlsNamen = (text: unknown): readonly string[] =>
  String(text)
    .split(',')
    .map(name => name.trim())
    .filter(Boolean)
