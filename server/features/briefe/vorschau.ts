import type { Brief } from './brief.ts'
import type { Absatz, Lauf } from './text.ts'

/*
 * The same blocks as the PDF, as a view model for templates/partials/brief.hbs and bogen.hbs. Every text is
 * plain and escaped by the template; nothing here builds HTML.
 */

export type Laufansicht = {
  readonly text: string
  readonly stark: boolean
  /** Where the missing fact is entered; null for ordinary words. */
  readonly verweis: string | null
}
export type Absatzansicht = {
  readonly betreff: boolean
  readonly ueberschrift: boolean
  readonly satz: boolean
  readonly klein: boolean
  readonly wahl: boolean
  readonly unterschrift: boolean
  readonly liste: boolean
  readonly text: boolean
  readonly laeufe: readonly Laufansicht[]
  readonly punkte: readonly (readonly Laufansicht[])[]
}
type Kopfansicht = {
  readonly absender: readonly (readonly Laufansicht[])[]
  readonly empfaenger: readonly (readonly Laufansicht[])[]
  readonly vermerk: string | null
  readonly info: readonly { readonly label: string; readonly wert: readonly Laufansicht[] }[]
}
export type Briefansicht = {
  readonly titel: string
  /** Null for a sheet or a form. */
  readonly kopf: Kopfansicht | null
  readonly bloecke: readonly Absatzansicht[]
  readonly ersetzt: string | null
}

/** `verweis` turns the path of a missing fact into the address of its field. */
export function briefansicht(brief: Brief, verweis: (path: string) => string): Briefansicht {
  const laeufe = (liste: readonly Lauf[]) => liste.map(lauf => laufansicht(lauf, verweis))
  return {
    titel: brief.titel,
    kopf: brief.kopf && {
      absender: brief.kopf.absender.map(laeufe),
      empfaenger: brief.kopf.empfaenger.map(laeufe),
      vermerk: brief.kopf.vermerk,
      info: brief.kopf.info.map(({ label, wert }) => ({ label, wert: laeufe(wert) })),
    },
    bloecke: absatzansichten(brief.bloecke, verweis),
    ersetzt: brief.ersetzt.length > 0 ? brief.ersetzt.join(' ') : null,
  }
}

export const absatzansichten = (bloecke: readonly Absatz[], verweis: (path: string) => string) =>
  bloecke.map((block): Absatzansicht => {
    const laeufe = (liste: readonly Lauf[]) => liste.map(lauf => laufansicht(lauf, verweis))
    return {
      betreff: block.art === 'betreff',
      ueberschrift: block.art === 'ueberschrift',
      satz: block.art === 'satz',
      klein: block.art === 'klein',
      wahl: block.art === 'wahl',
      unterschrift: block.art === 'unterschrift',
      liste: block.art === 'liste',
      text: block.art === 'text',
      laeufe: block.art === 'liste' ? [] : laeufe(block.laeufe),
      punkte: block.art === 'liste' ? block.punkte.map(laeufe) : [],
    }
  })

function laufansicht(lauf: Lauf, verweis: (path: string) => string): Laufansicht {
  if (lauf.art === 'text') return { text: lauf.text, stark: lauf.stark, verweis: null }
  return { text: `[fehlt: ${lauf.label}]`, stark: false, verweis: verweis(lauf.path) }
}
