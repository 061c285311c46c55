import type { FehlendeAngabe } from '../../recht/sperre/antwort.ts'

/** A missing fact as a question, with the page of the case and the field where it is answered. */
export type Frage = {
  readonly path: string
  readonly frage: string
  readonly warum: string
  readonly seite: string
  readonly feld: string
}

/** First part of the path → page of the case. */
const SEITEN: Readonly<Record<string, string>> = {
  rueckstand: 'forderungen',
  schutzgruende: 'haushalt',
  zahlungsaussicht: 'haushalt',
  vermieter: 'haushalt',
}

/** Each question once; the link leads to the first of several equal claims. */
export function fragen(list: readonly FehlendeAngabe[]): Frage[] {
  const erste = list.filter(({ frage }, i) => list.findIndex(other => other.frage === frage) === i)
  return erste.map(angabe => {
    const anzahl = list.filter(({ frage }) => frage === angabe.frage).length
    const [bereich = ''] = angabe.path.split(/[.[]/)
    return {
      ...angabe,
      warum: anzahl > 1 ? `${angabe.warum} Das betrifft ${anzahl} gleiche Posten.` : angabe.warum,
      seite: SEITEN[bereich] ?? 'schreiben',
      feld: `f-${angabe.path}`,
    }
  })
}
