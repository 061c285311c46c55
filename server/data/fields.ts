import { z } from 'zod'
import { type Datum, tag } from '../recht/datum.ts'
import { type Cent, cent } from '../recht/geld.ts'

/** A day as the interface and the files keep it: `YYYY-MM-DD`. */
export const datumFeld = z.iso.date('Ein Datum wie 2026-11-21 angeben.').transform((text): Datum => tag(text))

/** An amount as the interface and the files keep it: whole cents, never negative. */
export const centFeld = z
  .int('Einen Betrag in ganzen Cent angeben.')
  .min(0, 'Der Betrag darf nicht negativ sein.')
  .max(100_000_000_00, 'Der Betrag ist zu groß.')
  .transform((betrag): Cent => cent(betrag))
