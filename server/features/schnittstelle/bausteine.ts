import { z } from 'zod'
import type { Datum } from '../../recht/datum.ts'
import type { Cent } from '../../recht/geld.ts'

/* What all answers of the interface are made of. */

export const tag = z
  .custom<Datum>(wert => typeof wert === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(wert))
  .meta({ type: 'string', format: 'date' })
export const cent = z.custom<Cent>(wert => Number.isSafeInteger(wert)).meta({ type: 'integer' })
export const liste = <T extends z.ZodType>(eintrag: T) => z.array(eintrag).readonly()

export const schritt = z.object({
  text: z.string(),
  betragCent: cent.optional(),
  norm: z.string().optional(),
})
export const norm = liste(z.string())
export const rechtsstand = z.object({ geprueftAm: tag, gueltigAb: tag, warnung: z.string().nullable() })
