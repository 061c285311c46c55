import type { Datum } from '../../recht/datum.ts'
import type { Sperrsachverhalt } from '../../recht/sperre/angaben.ts'
import type { Sperrpruefung } from '../../recht/sperre/antwort.ts'
import { euro, tagkurz } from '../../web/format.ts'
import { lageVon, ueberschrift } from './ansicht.ts'
import { fragen } from './fragen.ts'
import { type Lauf, laeufe, passtZu } from './fristrechnung.ts'
import { fristzeile } from './fristzeile.ts'
import { type Stand, urteilStand } from './stand.ts'

type Zeile = {
  readonly text: string
  readonly unter: string | null
  readonly wert: string
  readonly fett: boolean
}

/** The box beside the Schnellaufnahme (`templates/partials/fristenkasten.hbs`). */
export type Fristenkasten = {
  readonly gross: string
  readonly rot: boolean
  readonly unter: string | null
  readonly zeilen: readonly Zeile[]
  readonly stand: Stand | null
  readonly satz: string | null
  readonly frage: { readonly label: string; readonly warum: string; readonly feld: string | null } | null
}

/** Nothing typed yet. */
export const LEERER_KASTEN: Fristenkasten = {
  gross: 'Noch keine Frist',
  rot: false,
  unter: null,
  zeilen: [],
  stand: null,
  satz: 'Tragen Sie ein, wann die Androhung und die Ankündigung angekommen sind. Die Tage rechnet das Programm.',
  frage: null,
}

/** `feldZu` tells the id of the form's own field for a missing fact, so that the question leads there. */
export function fristenkasten(
  pruefung: Sperrpruefung,
  sachverhalt: Sperrsachverhalt,
  heute: Datum,
  feldZu: (path: string) => string | null = () => null,
): Fristenkasten {
  const lage = lageVon(pruefung, sachverhalt)
  const zeile = fristzeile(lage, heute)
  const [frage] = fragen(pruefung.fehlendeAngaben)
  return {
    gross: zeile.gross,
    rot: zeile.stufe === 'rot',
    unter: zeile.tag ? `${zeile.tag}, ${zeile.text}` : zeile.text,
    zeilen: [...fristzeilen(pruefung, laeufe(sachverhalt, heute)), ...rueckstand(pruefung)],
    stand: urteilStand(pruefung, lage.vollzogen),
    satz: ueberschrift(lage),
    frage: frage ? { label: frage.frage, warum: frage.warum, feld: feldZu(frage.path) } : null,
  }
}

function fristzeilen({ fruehesteSperre }: Sperrpruefung, list: readonly Lauf[]): Zeile[] {
  const einzeln = list.map(({ dauer, anlass, ab, bis, tage }) => ({
    text: `${dauer} ab ${anlass}`,
    unter: `${tagkurz(ab)} bis ${tagkurz(bis)}`,
    wert: tagkurz(tage.untergrenze),
    fett: false,
  }))
  if (!fruehesteSperre) return einzeln
  const { untergrenze, sicher } = fruehesteSperre
  const unter = sicher === untergrenze ? null : `sicher ab ${tagkurz(sicher)}`
  const zusammen = { text: 'Sperre frühestens', unter, wert: tagkurz(untergrenze), fett: true }
  return [...(passtZu(list, fruehesteSperre) ? einzeln : []), zusammen]
}

function rueckstand({ rueckstand: { anrechenbarCent, schwelleCent } }: Sperrpruefung): Zeile[] {
  if (anrechenbarCent === null) return []
  const unter = schwelleCent === null ? null : `Schwelle ${euro(schwelleCent)}`
  return [{ text: 'Rückstand, der zählt', unter, wert: euro(anrechenbarCent), fett: false }]
}
