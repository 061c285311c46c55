import { LEERE_AKTE } from '../../data/akte.ts'
import type { Datum } from '../../recht/datum.ts'
import { pruefe } from '../faelle/fall.ts'
import { L40 } from './arten/L40.ts'
import { L41 } from './arten/L41.ts'
import { L45 } from './arten/L45.ts'
import { L46 } from './arten/L46.ts'
import { briefAlsPdf } from './brief-pdf.ts'
import { schreibe } from './brief.ts'
import { einwilligungAlsPdf } from './einwilligung.ts'
import type { Stelle } from './fakten.ts'

/*
 * Forms with lines in place of everything about a household: for a desk without power, or for the drawer. The words
 * are those of the letters; here only nothing is filled in.
 */

const AUS_BRIEFEN = [L40, L41, L45, L46] as const

/** The blank forms, in the order of the catalogue. */
export const BLANKO = [
  {
    id: 'L40',
    titel: L40.titel,
    wozu: 'Wenn jemand für die Familie sprechen soll und ein Beistand nicht reicht.',
  },
  {
    id: 'L41',
    titel: L41.titel,
    wozu: 'Wenn eine Arztpraxis oder eine andere Stelle mit uns sprechen soll.',
  },
  {
    id: 'L42',
    titel: 'Datenschutz und Einwilligung',
    wozu: 'Bei jeder Aufnahme, bevor etwas aufgeschrieben wird.',
  },
  { id: 'L45', titel: L45.titel, wozu: 'Für alle, die neu in der Stelle mitarbeiten.' },
  { id: 'L46', titel: L46.titel, wozu: 'Zum Mitgeben, wenn eine Kanzlei helfen soll.' },
] as const

export const istBlanko = (id: string): boolean => BLANKO.some(blatt => blatt.id === id)

/** A blank form as PDF; only the desk and the day are filled in. */
export function blanko(id: string, stelle: Stelle, datum: Datum): Promise<Buffer> {
  if (id === 'L42') return einwilligungAlsPdf(stelle, null, datum)
  const art = AUS_BRIEFEN.find(eine => eine.id === id)
  if (!art) throw new Error(`${id} is no blank form`)
  const leer = {
    akte: LEERE_AKTE,
    pruefung: pruefe(LEERE_AKTE, datum),
    stelle,
    heute: datum,
    angaben: {},
    ansprueche: null,
    versandt: [],
  }
  // What a case would have to say is a line to write on.
  return briefAlsPdf({ ...schreibe(art, leer), fehlt: [] })
}
