import type { Sparte, Vertrag } from './angaben.ts'
import type { FehlendeAngabe, Sperrpruefung } from './antwort.ts'
import { luecke, type Befund, type Luecke } from './befund.ts'
import { fristliste } from './fristliste.ts'
import { hatRegelwerk, lageVon, wegenVerzugs, type Frage, type Lage } from './lage.ts'
import { pruefe } from './pruefung.ts'
import { schritte } from './rat.ts'
import { rechtsstand } from './rechtsstand.ts'
import { spruch } from './spruch.ts'
import { widersprueche } from './widerspruch.ts'
import { wiederherstellung } from './wiederherstellung.ts'

/**
 * Is the (threatened) cut lawful, and when at the earliest? Throws RechtUnbekannt for a day before the oldest rules
 * and RangeError for one outside the holiday table.
 */
export function pruefeSperre(angaben: Frage): Sperrpruefung {
  const [erste, ...weitere] = lagen(angaben).map(antwort)
  if (!erste) throw new TypeError('a case without carrier')
  return weitere.length === 0 ? erste : unterschieden(angaben, [erste, ...weitere])
}

/** The case as it may lie: one where carrier and contract are said, otherwise every one that has rules for the day. */
export function lagen(angaben: Frage): readonly Lage[] {
  const alle = faelle(angaben)
  const geregelt = alle.filter(fall => hatRegelwerk(angaben, fall))
  return (geregelt.length > 0 ? geregelt : alle).map(({ sparte, vertrag }) =>
    lageVon(angaben, sparte, vertrag),
  )
}

type Fall = { readonly sparte: Sparte; readonly vertrag: Vertrag | undefined }

const MOEGLICH: readonly Fall[] = [
  ...(['strom', 'gas'] as const).flatMap(sparte =>
    (['grundversorgung', 'ersatzversorgung', 'sondervertrag'] as const).map(vertrag => ({ sparte, vertrag })),
  ),
  { sparte: 'fernwaerme', vertrag: undefined },
  { sparte: 'wasser', vertrag: undefined },
]

/** What is not said is tried out: the answer is certain only when it does not depend on it. */
function faelle({ sparte, vertrag }: Frage): readonly Fall[] {
  if (vertrag === 'vermieter' || (sparte && (vertrag || ohneVertragsart(sparte)))) {
    return [{ sparte: sparte ?? 'strom', vertrag }]
  }
  return MOEGLICH.filter(
    fall => (!sparte || fall.sparte === sparte) && (!vertrag || fall.vertrag === vertrag),
  )
}

const ohneVertragsart = (sparte: Sparte): boolean => sparte === 'fernwaerme' || sparte === 'wasser'

function antwort(lage: Lage): Sperrpruefung {
  const pruefung = pruefe(lage)
  const unstimmig = widersprueche(lage.angaben)
  const { feststellungen, luecken } = pruefung.befund
  const { ergebnis, tendenz } = spruch({ feststellungen, luecken: [...unstimmig, ...luecken] })
  const nachSperre = wiederherstellung(lage)
  return {
    regelwerk: lage.regeln.id,
    ergebnis,
    tendenz,
    fruehesteSperre: pruefung.fruehesteSperre,
    rueckstand: pruefung.rueckstand,
    feststellungen,
    fristen: fristliste(lage, pruefung),
    schritte: schritte(lage, pruefung, ergebnis),
    fehlendeAngaben: fehlend([
      ...unstimmig,
      ...(ergebnis === 'angabenFehlen' ? luecken : []),
      ...nachSperre.luecken,
    ]),
    wiederherstellung: nachSperre.urteil,
    regelwerkBeiAndrohung: beiAndrohung(lage),
    rechtsstand: rechtsstand(lage),
  }
}

/** Each question once, without the note what it could do. */
function fehlend(luecken: Befund['luecken']): readonly FehlendeAngabe[] {
  const erste = new Map<string, Luecke>()
  for (const eine of luecken) if (!erste.has(eine.path)) erste.set(eine.path, eine)
  return [...erste.values()].map(({ path, frage, warum }) => ({ path, frage, warum }))
}

/** Where the letters came under another law than the cut. */
function beiAndrohung(lage: Lage): Sperrpruefung['regelwerkBeiAndrohung'] {
  const damals = lage.regelnBeiAndrohung?.id ?? null
  return damals === lage.regeln.id || !wegenVerzugs(lage) ? null : damals
}

/** Carrier or contract unknown: only a bar that holds in every case is certain, otherwise the question decides. */
function unterschieden(
  angaben: Frage,
  antworten: readonly [Sperrpruefung, ...Sperrpruefung[]],
): Sperrpruefung {
  const [erste] = antworten
  if (antworten.every(({ ergebnis }) => ergebnis === 'rechtswidrig')) return erste
  const fragen = [...(angaben.sparte ? [] : [FRAGE_SPARTE]), ...(angaben.vertrag ? [] : [FRAGE_VERTRAG])]
  return {
    ...erste,
    ergebnis: 'angabenFehlen',
    tendenz: null,
    fehlendeAngaben: [...fragen, ...erste.fehlendeAngaben],
  }
}

const ohneWirkung = ({ path, frage, warum }: Luecke): FehlendeAngabe => ({ path, frage, warum })

const FRAGE_SPARTE = ohneWirkung(
  luecke(
    'sparte',
    'Geht es um Strom, Gas, Fernwärme oder Wasser?',
    'Für jede Versorgung gelten eigene Regeln.',
  ),
)
const FRAGE_VERTRAG = ohneWirkung(
  luecke(
    'vertrag',
    'Ist es die Grundversorgung, die Ersatzversorgung, ein anderer Vertrag, oder läuft alles über den Vermieter?',
    'In der Grundversorgung hat der Haushalt mehr Rechte.',
  ),
)
