import type { Sperrpruefung } from '../../recht/sperre/antwort.ts'
import type { Weg } from './antworten.ts'
import type { Frage, FrageId } from './fragen.ts'

/** Which question answers a missing fact, by the place of the fact; the more exact ones first. */
const FRAGE_ZU: readonly (readonly [pfad: RegExp, fragen: readonly FrageId[]])[] = [
  [/^sparte$/, ['energie']],
  [/^anlass|^manipulation/, ['grund']],
  [/^vertrag$/, ['vertrag']],
  [/^bundesland$/, ['land']],
  [/^vermieter/, ['wer', 'miete']],
  [/^sperre/, ['termin', 'lage']],
  [/^mahnung/, ['mahnung']],
  [/^androhung\.fehlendeInhalte/, ['inhaltAndrohung']],
  [/^androhung/, ['androhung', 'lage']],
  [/^ankuendigung\.form/, ['form']],
  [/^ankuendigung\.fehlendeInhalte/, ['inhaltAnkuendigung', 'raten']],
  [/^ankuendigung/, ['ankuendigung', 'lage']],
  [/^rueckstand\.abschlag/, ['abschlag', 'abschlagWie']],
  [/jahresrechnung/, ['jahr']],
  [/^rueckstand/, ['offen', 'artOffen', 'seit', 'rechnungKam', 'plan', 'streit', 'streitAlles', 'abschlag']],
  [/glaubhaftmachung$/, ['nachweis']],
  [/mitgeteiltAm$/, ['gewusst']],
  [/^schutzgruende/, ['schutz', 'gefahr']],
  [/^zahlungsaussicht/, ['aussicht', 'aussichtGesagt']],
  [/angebotRaten$/, ['ratenZahl']],
  [/verlangtZugang$/, ['verlangt']],
  [/gebrochenAm$/, ['rateFehlt']],
  [/^abwendungsvereinbarung/, ['raten', 'ratenTag']],
  [/informiertAm$/, ['informiert']],
  [/^sozialhilfetraeger/, ['einwilligung']],
]

/** The one question, answered with „Weiß ich nicht“ on the way, that would make the result surer; null where there is none. */
export function hilfreich(
  { fragen, antworten }: Weg,
  { ergebnis, fehlendeAngaben }: Sperrpruefung,
): Frage | null {
  if (ergebnis !== 'angabenFehlen') return null
  const offene = new Set(fragen.filter(({ id }) => antworten[id] === '?').map(({ id }) => id))
  const helfen = fehlendeAngaben.flatMap(
    ({ path }) => FRAGE_ZU.find(([pfad]) => pfad.test(path))?.[1].filter(id => offene.has(id)) ?? [],
  )
  return fragen.find(({ id }) => id === helfen[0]) ?? null
}
