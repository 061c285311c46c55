import { datum } from '../../web/format.ts'
import type { Dokument } from '../dokumente/store.ts'
import { ENTFAELLT, type Unterlagenstand } from './unterlagen.ts'

/** The checklist as rows: what is asked for, what is there, how old it may be, what to black out. */
export const unterlagenansicht = (fallId: string, stand: readonly Unterlagenstand[]) =>
  stand.map(eine => ({
    nr: eine.nr,
    was: eine.was,
    wann: eine.verlangt === 'immer' ? 'immer' : (eine.wenn ?? 'wenn der Träger es verlangt'),
    hinweise: hinweise(eine),
    dokument: eine.dokument && {
      href: `/faelle/${fallId}/dokumente/${eine.dokument.id}`,
      text: `Dokument ${eine.dokument.nummer}`,
    },
    stand: marke(eine),
  }))

const hinweise = ({
  hoechstensTageAlt,
  original,
  schwaerzen,
  empfindlich,
}: Unterlagenstand): readonly string[] => [
  ...(hoechstensTageAlt === undefined ? [] : [`Höchstens ${hoechstensTageAlt} Tage alt.`]),
  ...(original ? ['Im Original.'] : []),
  ...(schwaerzen === undefined ? [] : [`Schwärzen: ${schwaerzen}`]),
  ...(empfindlich ? ['Nur mit der Einwilligung „Gesundheit“.'] : []),
]

function marke({ dokument, entfaellt, zuAlt, alterUnbekannt, verlangt }: Unterlagenstand) {
  if (zuAlt)
    return { art: 'nein', wort: `zu alt${dokument?.datiert ? `, vom ${datum(dokument.datiert)}` : ''}` }
  if (alterUnbekannt) return { art: 'pruefen', wort: 'da, Tag unbekannt' }
  if (dokument) return { art: 'ja', wort: 'da' }
  if (entfaellt) return { art: 'ja', wort: 'nicht nötig' }
  return verlangt === 'immer' ? { art: 'nein', wort: 'fehlt' } : { art: 'offen', wort: 'noch offen' }
}

/** A choice per paper: a document of the case, none, or „not needed“. */
export const unterlagenwahl = (stand: readonly Unterlagenstand[], dokumente: readonly Dokument[]) =>
  stand.map(({ nr, was, verlangt, dokument, entfaellt }) => ({
    partial: 'auswahl',
    name: `unterlage${nr}`,
    label: was,
    gewaehlt: dokument?.id ?? (entfaellt ? ENTFAELLT : undefined),
    leer: 'noch nichts',
    optionen: [
      ...dokumente.map(({ id, nummer, name }) => ({ wert: id, label: `Dokument ${nummer}: ${name}` })),
      ...(verlangt === 'immer' ? [] : [{ wert: ENTFAELLT, label: 'nicht nötig' }]),
    ],
    voll: true,
  }))
