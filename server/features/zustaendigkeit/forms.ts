import { type Eingaben, text, texte } from '../../web/forms.ts'
import type { Kollege } from './store.ts'

export type Gelesen<T> =
  | { readonly ok: true; readonly wert: T }
  | { readonly ok: false; readonly fehler: Readonly<Record<string, string>> }

/** Long enough to say something, short enough for a notice. */
const KUERZESTER = 10
const LAENGSTER = 500

/** A reason in words. */
function grundfehler(grund: string): Record<string, string> {
  if (grund.length < KUERZESTER) return { grund: 'Schreiben Sie den Grund in einem Satz.' }
  if (grund.length > LAENGSTER) return { grund: `Der Grund darf höchstens ${LAENGSTER} Zeichen haben.` }
  return {}
}

const gelesen = <T>(wert: T, fehler: Record<string, string>): Gelesen<T> =>
  Object.keys(fehler).length > 0 ? { ok: false, fehler } : { ok: true, wert }

/** Who shall see the case, and why only they. Ids of other people than `beratende` are as good as none. */
export function liesSchutz(werte: Eingaben, beratende: readonly Kollege[]) {
  const gewaehlt = texte(werte, 'personen')
  const personen = beratende.filter(({ id }) => gewaehlt.includes(id)).map(({ id }) => id)
  const grund = text(werte, 'grund')
  const fehlt = personen.length > 0 ? {} : { personen: 'Wählen Sie mindestens eine Person aus.' }
  return gelesen({ personen, grund }, { ...fehlt, ...grundfehler(grund) })
}

export function liesGrund(werte: Eingaben) {
  const grund = text(werte, 'grund')
  return gelesen({ grund }, grundfehler(grund))
}

/** The number and the reason with which a restricted case is opened. */
export function liesOeffnung(werte: Eingaben) {
  const nummer = text(werte, 'nummer')
  const grund = text(werte, 'grund')
  const falsch = /^\d\d-\d{4,6}$/.test(nummer)
    ? {}
    : { nummer: 'Tragen Sie die Fallnummer ein, zum Beispiel 26-0143.' }
  return gelesen({ nummer, grund }, { ...falsch, ...grundfehler(grund) })
}
