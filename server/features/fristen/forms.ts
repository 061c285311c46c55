import type { Feld, Option } from '../../web/feld.ts'

/** Who has to act. */
export const WESSEN: readonly Option[] = [
  ['beratung', 'Beratung'],
  ['haushalt', 'Haushalt'],
  ['versorger', 'Versorger'],
  ['behoerde', 'Amt'],
  ['gericht', 'Gericht'],
  ['andere', 'Andere'],
]

/** A deadline that somebody adds. */
export const EIGENE: readonly Feld[] = [
  {
    name: 'bis',
    label: 'Bis wann?',
    pfad: 'bis',
    art: 'datum',
    noetig: 'Tragen Sie den letzten Tag ein, zum Beispiel 27.11.2026.',
  },
  {
    name: 'was',
    label: 'Was ist zu tun?',
    pfad: 'text',
    art: 'text',
    max: 200,
    noetig: 'Schreiben Sie, was bis dahin zu tun ist.',
  },
  {
    name: 'wessen',
    label: 'Wer muss handeln?',
    pfad: 'wessen',
    art: 'wahl',
    optionen: WESSEN,
    leer: null,
  },
]
