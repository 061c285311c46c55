import { z } from 'zod'
import { datumFeld } from './fields.ts'

/** From one time of the day to another, as `HH:MM`; the day ends at 24:00. */
const zeitraum = z.object({ von: z.string(), bis: z.string() })
export type Zeitraum = z.output<typeof zeitraum>

/** What a desk tells about itself: nothing of a household, all of it meant to be read by everybody. */
export const stellenprofil = z.object({
  name: z.string(),
  traeger: z.string().optional(),
  strasse: z.string().optional(),
  plz: z.string(),
  ort: z.string(),
  telefon: z.string(),
  email: z.string().optional(),
  /** Hours of each weekday, 0 = Sunday. */
  zeiten: z.array(z.array(zeitraum)),
  vereinbarung: z.boolean().optional(),
  /** Holidays of the desk: first and last closed day. */
  geschlossen: z.array(z.object({ von: datumFeld, bis: datumFeld })),
  sprachen: z.string().optional(),
  barrierefrei: z.boolean().optional(),
  hinweis: z.string().optional(),
  /** Postcodes and municipalities (AGS) for which it is there. */
  gebiet: z.array(z.string()),
  /** Who answers for the public pages; its own desk only. */
  verantwortlich: z.string().optional(),
  /** When somebody last compared the entry with the place itself. */
  geprueftAm: datumFeld.optional(),
})
export type Stellenprofil = z.output<typeof stellenprofil>
