import { z } from 'zod'
import { centFeld, datumFeld } from '../../data/fields.ts'
import { ABLEHNUNGSGRUENDE, ANTRAGSWEGE } from '../../recht/fonds/antragslage.ts'

/** What was shown to the household and goes out, word by word. */
const auszug = z.object({
  felder: z.array(z.object({ id: z.string(), label: z.string(), wert: z.string() })),
  unterlagen: z.array(z.string()),
})

const zustimmung = z.object({ am: datumFeld, von: z.string(), auszug: auszug.nullable() })

const inhalt = z.object({
  betragCent: centFeld.nullable(),
  felder: z.array(z.string()),
  /** By the place of the paper in the entry: the document that proves it, or „entfaellt“. */
  unterlagen: z.record(z.string(), z.string()),
  zustimmung: zustimmung.nullable(),
  vorgelegtVon: z.string().nullable(),
  eingereichtAm: datumFeld.nullable(),
  bewilligtCent: centFeld.nullable(),
  gezahltCent: centFeld.nullable(),
  gezahltAm: datumFeld.nullable(),
  /** The deadline that reminds of the next step. */
  frist: z.string().nullable(),
  /** The letters that belong to it: L50 to the fund, L51 to the supplier. */
  anschreiben: z.string(),
  bitte: z.string(),
})

/** What an application holds; class B. */
export type Antragsinhalt = z.output<typeof inhalt>
export type Auszug = z.output<typeof auszug>

const angaben = z.object({
  betragCent: centFeld.optional(),
  grund: z.enum(ABLEHNUNGSGRUENDE).optional(),
  text: z.string().optional(),
  am: datumFeld.optional(),
  weg: z.enum(ANTRAGSWEGE).optional(),
  ausnahme: z.string().optional(),
  nachweis: z.string().optional(),
})

/** The sealed columns as they were written; throw where they are anything else. */
export const leseInhalt = (roh: unknown): Antragsinhalt => inhalt.parse(roh)
export const leseAngaben = (roh: unknown): z.output<typeof angaben> => angaben.parse(roh)

/** The number of the last step that a form was made from. */
export const leseNummer = (roh: unknown): number | undefined =>
  z.coerce.number().int().min(0).max(10_000).safeParse(roh).data
