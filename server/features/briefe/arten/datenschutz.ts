import type { Datum } from '../../../recht/datum.ts'
import { nach193 } from '../../../recht/werktage.ts'
import type { BriefFrist, Empfaenger, Pflichtangabe } from '../briefart.ts'
import { eigenePflicht, eigenesFeld, eigeneWahl } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { mitWochentag, plusMonate } from '../sprache.ts'
import { text } from '../werte.ts'
import { landVon, plusBuerotage } from '../werktage.ts'

/* What the letters about stored data (L43, L44) have in common. */

export const DATENSCHUTZ_AN = eigenesFeld({
  name: 'datenschutzAn',
  label: 'An wen?',
  art: 'wahl',
  optionen: [
    ['versorger', 'Versorger'],
    ['andere', 'andere (Inkasso, Auskunftei)'],
  ] as const,
  leer: null,
})

export const anDatenverarbeiter = (fakten: BriefFakten): Empfaenger =>
  eigeneWahl(fakten, DATENSCHUTZ_AN.name) === 'andere' ? 'andere' : 'versorger'

/** The supplier finds its customer by the number; others by name and address. */
export const DATENSCHUTZ_PFLICHT: readonly Pflichtangabe[] = [
  eigenePflicht(DATENSCHUTZ_AN),
  {
    path: 'versorger.kundennummer',
    label: 'Kundennummer',
    fehlt: f => anDatenverarbeiter(f) === 'versorger' && !text(f.akte.versorger.kundennummer),
  },
]

/** By when an answer is asked: as typed, else a month after the letter should be there, three working days by post. */
export function datenantwortBis(fakten: BriefFakten): Datum {
  const land = landVon(fakten)
  return fakten.angaben.antwortBis ?? nach193(plusMonate(plusBuerotage(fakten.heute, 3, land), 1), land)
}

export const datenfrist = (fakten: BriefFakten, was: string): readonly BriefFrist[] => [
  {
    code: anDatenverarbeiter(fakten) === 'versorger' ? 'antwort.versorger' : 'antwort.andere',
    bis: datenantwortBis(fakten),
    text: `${was} ist bis ${mitWochentag(datenantwortBis(fakten))} erbeten.`,
  },
]
