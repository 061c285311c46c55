import type { Feld } from '../../web/feld.ts'
import { AUFNAHMEFELDER } from '../faelle/aufnahmeseite.ts'

/** The Schnellaufnahme on paper: its sections and questions in the order of templates/faelle/neu.hbs. */
export const BOGEN: readonly (readonly [titel: string, namen: readonly string[]])[] = [
  ['Einwilligung', ['umfang', 'einwilligungSprache']],
  ['Zuerst', ['grund', 'geraetOderSaeugling', 'anruf', 'codewort']],
  ['Versorgung', ['sparte', 'anbieter', 'vertrag']],
  [
    'Briefe',
    [
      'mahnungZugang',
      'androhungZugang',
      'androhungDatiert',
      'ankuendigungZugang',
      'sperrtag',
      'abschlag',
      'betrag',
      'betragArt',
    ],
  ],
  ['Haushalt', ['erwachsene', 'kinder', 'leistungen']],
  ['Kontakt', ['vorname', 'nachname', 'telefon', 'kommtWieder', 'sprache', 'notiz']],
]

/** A question on paper: boxes to tick, or so many empty lines. */
export type Zeile = { readonly label: string; readonly kaestchen: readonly string[]; readonly leere: number }

export const aufnahmebogen = (): { titel: string; zeilen: Zeile[] }[] =>
  BOGEN.map(([titel, namen]) => ({ titel, zeilen: namen.map(name => zeile(feld(name))) }))

function feld(name: string): Feld {
  const gefunden = AUFNAHMEFELDER.find(eines => eines.name === name)
  if (!gefunden) throw new Error(`no field ${name}`)
  return gefunden
}

function zeile(feld: Feld): Zeile {
  const { label } = feld
  switch (feld.art) {
    case 'wahl':
    case 'mehrfach':
      return { label, kaestchen: feld.optionen.map(([, wort]) => wort), leere: 0 }
    case 'jaNein':
      return { label, kaestchen: [feld.ja ?? 'ja', feld.nein ?? 'nein', 'weiß nicht'], leere: 0 }
    case 'haken':
      return { label, kaestchen: ['ja'], leere: 0 }
    default:
      return { label, kaestchen: [], leere: feld.art === 'text' && feld.mehrzeilig ? 4 : 1 }
  }
}
