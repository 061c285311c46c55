import { alsDatum } from '../datum.ts'
import { RECHT_GEPRUEFT_AM } from '../parameter/sperre.ts'
import type { Rechtsstand } from './antwort.ts'
import { bezugstag, type Lage } from './lage.ts'

/** Up to which day the rules were read, and a warning for a case that lies later. */
export function rechtsstand(lage: Lage): Rechtsstand {
  const massgeblich = bezugstag(lage)
  const warnung =
    massgeblich > RECHT_GEPRUEFT_AM
      ? `Das Recht ist bis zum ${alsDatum(RECHT_GEPRUEFT_AM)} geprüft. Für den ${alsDatum(massgeblich)} gilt das neueste ` +
        'geprüfte Recht. Eine spätere Änderung ist nicht berücksichtigt.'
      : null
  return { geprueftAm: RECHT_GEPRUEFT_AM, gueltigAb: lage.regeln.gueltigAb, warnung }
}
