import { z } from 'zod'
import { BESCHEIDARTEN } from '../recht/bescheid.ts'
import { centFeld, datumFeld } from './fields.ts'
import {
  angemessen,
  energieschulden,
  heizkostenforderung,
  laufendeLeistung,
  personen,
  wohnung,
} from './haushalt.ts'

/*
 * What a case file keeps for the benefits: the household of `POST /api/v1/ansprueche` without the day, and the notices
 * it got. Absent means „not known“.
 */

export const rechnung = z.strictObject({
  /** Amtlicher Gemeindeschluessel */
  gemeinde: z
    .string()
    .regex(/^\d{8}$/)
    .optional(),
  personen: personen.optional(),
  laufendeLeistungen: z.array(laufendeLeistung).max(20, 'Höchstens 20 Leistungen.').nullish(),
  /** The local limits as the desk knows them: since when, and where they are written. */
  angemessen: angemessen
    .extend({ am: datumFeld.optional(), quelle: z.string().max(200).optional() })
    .optional(),
  wohnung: wohnung.nullish(),
  karenzzeit: z.boolean().optional(),
  energieschulden: energieschulden.nullish(),
  heizkostenforderung: z.array(heizkostenforderung).max(12, 'Höchstens 12 Rechnungen.').nullish(),
})
export type Rechnung = z.output<typeof rechnung>

export const bescheid = z.strictObject({
  art: z.enum(BESCHEIDARTEN),
  von: datumFeld.optional(),
  bis: datumFeld.optional(),
  regelbedarfCent: centFeld.optional(),
  mehrbedarfCent: centFeld.optional(),
  unterkunftCent: centFeld.optional(),
  heizungCent: centFeld.optional(),
  einkommenCent: centFeld.optional(),
  gezahltCent: centFeld.optional(),
})
