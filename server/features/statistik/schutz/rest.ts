import { type Einheit, menge } from './bestand.ts'
import { alleZeiten, type Frage, gruppenname, reicht } from './frage.ts'
import { endenMit, monate, rhythmus, type Zeitraum } from './zeitraum.ts'

/**
 * The last chance for a small rest: a Kreis that was too small in one quarter keeps back the fourth as well, so that both
 * together are large enough to be taken away from the year. Else the year, its own and that of the Land, would have to go.
 */
export const gehtInDenRest = (frage: Frage, einheit: Einheit): boolean =>
  endenMit(frage.zeitraum).some(ganzes => {
    const geplant = frage.programm.tabellen.some(
      tabelle => tabelle.basis === frage.basis && tabelle.rhythmus === rhythmus(ganzes),
    )
    if (!geplant || ganzes === frage.zeitraum) return false
    const rest = menge(frage.bestand, einheit, nieGezeigt(frage, einheit, ganzes), frage.basis)
    return rest.i > 0 && !reicht(frage, rest)
  })

/** The earlier months of a longer period that no release of this unit covers. */
function nieGezeigt(
  { basis, frueher, zeitraum }: Frage,
  { ebene, id }: Einheit,
  ganzes: Zeitraum,
): readonly Zeitraum[] {
  const gezeigt = alleZeiten(ganzes).filter(eine => frueher.has(gruppenname(ebene, id, eine, basis)))
  const vergeben = new Set([zeitraum, ...gezeigt].flatMap(monate))
  return monate(ganzes).filter(monat => !vergeben.has(monat))
}
