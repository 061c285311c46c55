import { z } from 'zod'
import { datumFeld } from '../../data/fields.ts'
import type { Fristantwort, Fristfrage } from '../../recht/fristen.ts'
import { FRISTNAMEN } from '../../recht/parameter/fristen.ts'
import { BELEGE } from '../../recht/parameter.ts'
import { EINHEITEN } from '../../recht/parameter/zahl.ts'
import { BUNDESLAENDER } from '../../recht/sperre/angaben.ts'
import {
  DRINGLICHKEITEN,
  ERGEBNISSE,
  REGELWERKE,
  TENDENZEN,
  WIRKUNGEN,
  type Sperrpruefung,
} from '../../recht/sperre/antwort.ts'
import { cent, liste, norm, rechtsstand, schritt, tag } from './bausteine.ts'

/* What the interface answers, for OpenAPI and as a check of every answer before it leaves. */

const feststellung = z.object({
  code: z.string(),
  wirkung: z.enum(WIRKUNGEN),
  tendenz: z.enum(TENDENZEN).optional(),
  text: z.string(),
  norm,
  schritte: liste(schritt),
})

const dreiTage = z.object({ untergrenze: tag, mitSamstag: tag, sicher: tag })

export const sperrpruefung = z.object({
  regelwerk: z.enum(REGELWERKE),
  ergebnis: z.enum(ERGEBNISSE),
  tendenz: z.enum(TENDENZEN).nullable(),
  fruehesteSperre: dreiTage.nullable(),
  rueckstand: z.object({
    anrechenbarCent: cent.nullable(),
    ohneNebenkostenCent: cent.nullable(),
    schwelleCent: cent.nullable(),
    erreicht: z.enum(['ja', 'nein', 'streitig']).nullable(),
  }),
  feststellungen: liste(feststellung),
  fristen: liste(
    z.object({
      code: z.string(),
      bis: tag,
      text: z.string(),
      norm,
      wessen: z.enum(['haushalt', 'versorger', 'behoerde', 'gericht']),
    }),
  ),
  schritte: liste(
    z.object({
      code: z.string(),
      dringlichkeit: z.enum(DRINGLICHKEITEN),
      text: z.string(),
      brief: z.string().nullable(),
    }),
  ),
  fehlendeAngaben: liste(z.object({ path: z.string(), frage: z.string(), warum: z.string() })),
  wiederherstellung: z
    .object({
      ergebnis: z.enum(ERGEBNISSE),
      tendenz: z.enum(TENDENZEN).nullable(),
      feststellungen: liste(feststellung),
    })
    .nullable(),
  regelwerkBeiAndrohung: z.enum(REGELWERKE).nullable(),
  rechtsstand,
}) satisfies z.ZodType<Sperrpruefung>

/** The body of `POST /fristen`. */
export const fristfrage = z.strictObject({
  regel: z.enum(FRISTNAMEN),
  ereignis: datumFeld,
  bundesland: z.enum(BUNDESLAENDER).optional(),
  rechtAm: datumFeld.optional(),
}) satisfies z.ZodType<Fristfrage>

export const fristantwort = z.object({
  regel: z.enum(FRISTNAMEN),
  letzterTag: tag,
  fruehestens: tag.nullable(),
  dreiTage: dreiTage.nullable(),
  text: z.string(),
  norm,
  schritte: liste(schritt),
  rechtsstand,
}) satisfies z.ZodType<Fristantwort>

export const fristregeln = z.object({
  regeln: liste(
    z.object({
      regel: z.enum(FRISTNAMEN),
      ereignis: z.string(),
      laenge: z.string(),
      folge: z.string(),
      norm,
    }),
  ),
})

const laufzeit = z.object({ von: z.int(), bis: z.int() })

/** The answer of `GET /parameter`. */
export const parameter = z.object({
  parameter: liste(
    z.object({
      name: z.string(),
      einheit: z.enum(EINHEITEN),
      norm: z.string(),
      geprueftBis: tag,
      fassungen: liste(
        z.object({
          ab: tag,
          bis: tag.nullable(),
          wert: z.union([
            z.int(),
            z.object({ grenze: cent.nullable(), darunter: laufzeit, darueber: laufzeit }),
            liste(z.object({ was: z.string(), wert: z.int() })),
            z.null(),
          ]),
          fundstelle: z.string(),
          beleg: z.enum(BELEGE).optional(),
        }),
      ),
    }),
  ),
  regelwerke: liste(
    z.object({
      regelwerk: z.enum(REGELWERKE),
      name: z.string(),
      norm: z.string(),
      fundstelle: z.string(),
      ab: tag,
      bis: tag.nullable(),
      geprueftBis: tag,
    }),
  ),
  fristen: liste(
    z.object({
      regel: z.enum(FRISTNAMEN),
      ereignis: z.string(),
      folge: z.string(),
      geprueftBis: tag,
      fassungen: liste(z.object({ ab: tag, bis: tag.nullable(), laenge: z.string(), norm })),
    }),
  ),
  feiertage: z.object({ quelle: z.string(), von: tag, bis: tag, geprueftBis: tag }),
})

export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: liste(z.object({ path: z.string(), message: z.string() })),
    instance: z.string().optional().describe('bei 5xx: die Nummer, unter der es im Protokoll steht'),
  })
  .describe('RFC 9457; ein Eintrag je Feld, das nicht verwendbar ist')
