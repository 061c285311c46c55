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

/** Answers that leave open what is asked: only papers can tell it more exactly. */
const UNGENAU: Readonly<Partial<Record<FrageId, string>>> = {
  grund: 'zaehler',
  artOffen: 'beides',
  streitAlles: 'teil',
  plan: 'nein',
}

/** `nachholen`: it was not known. `papiere`: it was answered, and somebody has to look into the papers. */
export type Hilfreich = { readonly frage: Frage; readonly art: 'nachholen' | 'papiere' }

/** The one question that would make the result surer; null where the result is as sure as it gets. */
export function hilfreich(
  { fragen, antworten }: Weg,
  { ergebnis, fehlendeAngaben }: Sperrpruefung,
): Hilfreich | null {
  if (ergebnis !== 'angabenFehlen') return null
  const zustaendig = fehlendeAngaben.flatMap(
    ({ path }) => FRAGE_ZU.find(([pfad]) => pfad.test(path))?.[1] ?? [],
  )
  const erste = (passt: (id: FrageId) => boolean) => fragen.find(({ id }) => id === zustaendig.find(passt))
  const unbekannt = erste(id => antworten[id] === '?')
  if (unbekannt) return { frage: unbekannt, art: 'nachholen' }
  const ungenau = erste(id => UNGENAU[id] !== undefined && antworten[id] === UNGENAU[id])
  return ungenau ? { frage: ungenau, art: 'papiere' } : null
}
