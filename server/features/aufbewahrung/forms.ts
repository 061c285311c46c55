import type { AussetzungZeile } from '../../data/tables.ts'
import type { Feld, Option } from '../../web/feld.ts'

type Grund = {
  readonly wert: string
  readonly art: AussetzungZeile['art']
  readonly label: string
}

/** Why a case is kept longer (Art. 17 Abs. 3 Buchst. e DSGVO), or only kept (Art. 18 Abs. 1 DSGVO). */
const GRUENDE: readonly Grund[] = [
  { wert: 'widerspruch', art: 'aussetzung', label: 'Widerspruch läuft' },
  { wert: 'klage', art: 'aussetzung', label: 'Klage oder Eilverfahren läuft' },
  { wert: 'wunsch', art: 'aussetzung', label: 'Der Haushalt möchte es' },
  { wert: 'sonstiges', art: 'aussetzung', label: 'Anderer Grund' },
  { wert: 'richtigkeit', art: 'einschraenkung', label: 'Einschränken: Haushalt bestreitet Angaben' },
  { wert: 'stattLoeschung', art: 'einschraenkung', label: 'Einschränken: Haushalt will es statt Löschung' },
  { wert: 'anspruch', art: 'einschraenkung', label: 'Einschränken: Haushalt braucht die Akte für Ansprüche' },
]

export const grundworte = (grund: string): string =>
  (GRUENDE.find(({ wert }) => wert === grund)?.label ?? grund).replace('Einschränken: ', '')

export const artVon = (grund: string): AussetzungZeile['art'] =>
  GRUENDE.find(({ wert }) => wert === grund)?.art ?? 'aussetzung'

/** Nobody keeps a case for years because of a tick set once: after this somebody looks again. */
export const HOECHSTENS_MONATE = 12

export const AUSSETZUNG: readonly Feld[] = [
  {
    name: 'grund',
    label: 'Grund',
    pfad: 'grund',
    art: 'wahl',
    auswahl: true,
    optionen: GRUENDE.map(({ wert, label }): Option => [wert, label]),
    noetig: 'Wählen Sie einen Grund.',
  },
  {
    name: 'bis',
    label: 'Neu prüfen am',
    pfad: 'bis',
    art: 'datum',
    tipp: 'höchstens ein Jahr',
    noetig: 'Tragen Sie ein, an welchem Tag Sie neu nachsehen, zum Beispiel 27.11.2026.',
  },
  {
    name: 'text',
    label: 'Dazu',
    pfad: 'text',
    art: 'text',
    max: 500,
    mehrzeilig: true,
    tipp: 'zum Beispiel Gericht und Aktenzeichen',
  },
]
