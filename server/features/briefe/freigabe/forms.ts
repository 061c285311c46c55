import { z } from 'zod'
import type { Entwurfsinhalt } from './entwurf.ts'

const inhalt = z.object({
  werte: z.record(z.string(), z.unknown()),
  aenderungen: z.array(z.object({ nr: z.int(), vorher: z.string(), neu: z.string() })),
  grund: z.string().nullable(),
  rueckgabe: z.string().nullable(),
})

/** Reads what was sealed; throws on anything else. */
export const leseInhalt = (roh: unknown): Entwurfsinhalt => inhalt.parse(roh)
