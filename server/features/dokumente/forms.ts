import { z } from 'zod'
import { datumFeld } from '../../data/fields.ts'
import type { Feld, Option } from '../../web/feld.ts'

/** What a document is; the words stand in the list and in the timeline. */
export const ARTEN: readonly Option[] = [
  ['versorger', 'Brief des Versorgers'],
  ['bescheid', 'Bescheid'],
  ['rechnung', 'Rechnung'],
  ['ausweis', 'Ausweis'],
  ['sonstiges', 'Sonstiges'],
]

/** What is said of the files that are uploaded together. */
export const HOCHLADEN: readonly Feld[] = [
  {
    name: 'art',
    label: 'Was ist es?',
    pfad: 'art',
    art: 'wahl',
    auswahl: true,
    optionen: ARTEN,
    leer: null,
    noetig: 'Wählen Sie, was für ein Dokument es ist.',
  },
  {
    name: 'datiert',
    label: 'Datum auf dem Dokument',
    pfad: 'datiert',
    art: 'datum',
    tipp: 'Leer lassen, wenn keines daraufsteht.',
  },
]

const angaben = z.object({
  art: z.string(),
  datiert: datumFeld.nullable(),
  name: z.string(),
  format: z.enum(['bild', 'pdf']),
  seiten: z.array(z.tuple([z.int(), z.int()])),
})

/** What is known of a document beside its pages; class B. `seiten` are their widths and heights. */
export type Angaben = z.output<typeof angaben>

/** The sealed column as it was written; throws where it is anything else. */
export const leseAngaben = (roh: unknown): Angaben => angaben.parse(roh)

/** The number of a page in an address, from 1; undefined where it is none. */
export const leseSeite = (roh: unknown): number | undefined =>
  z
    .string()
    .regex(/^[1-9]\d?$/)
    .transform(Number)
    .safeParse(roh).data
