import { hoechstens, type Katalog, satz, type Worte } from './sprache.ts'

/** A page of text: sections of sentences in the order of the catalogue, and perhaps a sentence to say. */
export function textseite(worte: Worte, schluessel: string, werte: Readonly<Record<string, string>> = {}) {
  const hier = (name: string): string => satz(worte, `${schluessel}.${name}`, werte)
  const nummern = (name: string): string[] => Object.keys(unter(worte.w, `${schluessel}.${name}`))
  return {
    titel: hier('titel'),
    lead: hier('lead'),
    teile: nummern('teile').map(teil => ({
      titel: hier(`teile.${teil}.titel`),
      saetze: nummern(`teile.${teil}.saetze`).map(nummer => hier(`teile.${teil}.saetze.${nummer}`)),
    })),
    satz: hoechstens(worte, `${schluessel}.satz`) ?? null,
    fussnote: null,
    links: null,
  }
}

export const eintraege = (teil: Katalog): [string, Katalog][] =>
  Object.entries(teil).filter((eintrag): eintrag is [string, Katalog] => typeof eintrag[1] === 'object')

/** A section of the catalogue. */
export function unter(w: Katalog, schluessel: string): Katalog {
  const teil = schluessel
    .split('.')
    .reduce<string | Katalog | undefined>((s, name) => (typeof s === 'object' ? s[name] : undefined), w)
  if (typeof teil !== 'object') throw new Error(`no section ${schluessel}`)
  return teil
}
