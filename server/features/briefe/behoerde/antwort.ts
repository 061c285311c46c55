import { berechneFrist } from '../../../recht/fristen.ts'
import { type Datum, plusWochen } from '../../../recht/datum.ts'
import type { BriefFrist } from '../briefart.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { landVon, naechsterBuerotag, plusBuerotage } from '../werktage.ts'

/* By when an office is asked to answer, and the periods of the law that a letter starts. */

/** A wish of some weeks, on a day when offices are open; the typed day goes before it. */
export const antwortIn = (fakten: BriefFakten, wochen: number): Datum =>
  fakten.angaben.antwortBis ?? naechsterBuerotag(plusWochen(fakten.heute, wochen), landVon(fakten))

/** The answer that a letter asks of an office. */
export const antwortfrist = (bis: Datum, was: string): BriefFrist => ({
  code: 'antwort.behoerde',
  bis,
  text: `Das Amt soll bis ${mitWochentag(bis)} ${was}.`,
})

/** When a letter is with the office: today by fax or mail, else three working days by post. */
export function eingang(fakten: BriefFakten): Datum {
  const { angaben, heute } = fakten
  const sofort = angaben.vorab === 'Fax' || angaben.vorab === 'E-Mail'
  return sofort ? heute : plusBuerotage(heute, 3, landVon(fakten))
}

/** § 88 SGG: the first day on which an action for failure to act is admissible, from the arrival of what is pending. */
export function klageAb(was: 'antrag' | 'widerspruch', ereignis: Datum): Datum {
  const { letzterTag, fruehestens } = berechneFrist({ regel: `untaetigkeit.${was}`, ereignis })
  return fruehestens ?? letzterTag
}

/** What runs once the application of today is with the office. */
export function untaetigkeit(fakten: BriefFakten, was: 'antrag' | 'widerspruch'): BriefFrist {
  const bis = klageAb(was, eingang(fakten))
  return {
    code: `untaetigkeit.${was}`,
    bis,
    text: `Ohne Entscheidung ist ab ${langesDatum(bis)} die Untätigkeitsklage zulässig (§ 88 SGG). Vorher nachfragen (L31).`,
  }
}
