import { z } from 'zod'
import {
  ANLAESSE,
  AUSSICHTEN,
  BUNDESLAENDER,
  DECKUNGEN,
  FORMEN,
  GLAUBHAFTMACHUNGEN,
  INHALTE,
  KLAUSELN,
  MANIPULATIONEN,
  MIETVERHAELTNISSE,
  POSTENARTEN,
  SCHUTZGRUENDE,
  SPARTEN,
  VERMIETER_WER,
  VERTRAEGE,
  type Sperrangaben,
  type Sperrsachverhalt,
} from '../recht/sperre/angaben.ts'
import { centFeld, datumFeld } from './fields.ts'

/*
 * The facts of a cut as JSON. Strict: an unknown field is refused with its path. `nullish` where the
 * contract allows „there was none“; absent always means „not known“.
 */

const tagOderNull = datumFeld.nullish()
const centOderNull = centFeld.nullish()
const jaNein = z.boolean().optional()
const anzahl = z.int().min(1).max(120)

const posten = z.strictObject({
  art: z.enum(POSTENARTEN),
  betragCent: centOderNull,
  zugang: tagOderNull,
  faelligAm: tagOderNull,
  tituliert: jaNein,
  beanstandung: z.strictObject({ am: tagOderNull, schluessig: jaNein }).nullish(),
  gemahntAm: tagOderNull,
  oeffentlichRechtlich: jaNein,
  gestundet: jaNein,
  preiserhoehungStreitig: jaNein,
  schlichtungSeit: tagOderNull,
  sparteFremd: jaNein,
  wohnungFremd: jaNein,
})

const rueckstand = z.strictObject({
  posten: z.array(posten).max(1000).optional(),
  zahlungen: z
    .array(z.strictObject({ am: tagOderNull, betragCent: centOderNull }))
    .max(1000)
    .optional(),
  abschlag: z
    .strictObject({
      betragCent: centOderNull,
      monate: anzahl.max(12).optional(),
      proJahr: anzahl.max(12).optional(),
    })
    .nullish(),
  jahresrechnungErwartetCent: centOderNull,
})

const inhalte = z.array(z.enum(INHALTE)).max(INHALTE.length).optional()

const androhung = z.strictObject({
  zugang: tagOderNull,
  datiert: tagOderNull,
  betragCent: centOderNull,
  zugangBestritten: jaNein,
  fehlendeInhalte: inhalte,
})

const ankuendigung = z.strictObject({
  zugang: tagOderNull,
  datiert: tagOderNull,
  form: z.array(z.enum(FORMEN)).min(1, 'Mindestens eine Form angeben.').max(2).optional(),
  beginn: tagOderNull,
  beginnAb: jaNein,
  zugangBestritten: jaNein,
  fehlendeInhalte: inhalte,
})

const schutzgrund = z.strictObject({
  art: z.enum(SCHUTZGRUENDE),
  konkreteGefahr: z.union([z.boolean(), z.literal('unklar')]).optional(),
  mitgeteiltAm: tagOderNull,
  glaubhaftmachung: z.enum(GLAUBHAFTMACHUNGEN).optional(),
})

const abwendungsvereinbarung = z.strictObject({
  verlangtZugang: tagOderNull,
  angebotZugang: tagOderNull,
  angebotRaten: anzahl.nullish(),
  angenommenAm: tagOderNull,
  angenommenVorSperre: z.boolean().nullish(),
  gebrochenAm: tagOderNull,
  klauseln: z.array(z.enum(KLAUSELN)).max(KLAUSELN.length).optional(),
  pauseMitgeteiltAm: tagOderNull,
  pauseMonate: z
    .array(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Einen Monat wie 2025-02 angeben.'))
    .max(24)
    .optional(),
})

const felder = {
  bundesland: z.enum(BUNDESLAENDER).optional(),
  vertrag: z.enum(VERTRAEGE).optional(),
  vermieter: z
    .strictObject({
      wer: z.enum(VERMIETER_WER).optional(),
      mietverhaeltnis: z.enum(MIETVERHAELTNISSE).optional(),
      eigenerZaehler: jaNein,
    })
    .nullish(),
  anlass: z.enum(ANLAESSE).optional(),
  manipulation: z.enum(MANIPULATIONEN).optional(),
  mahnung: z.strictObject({ zugang: tagOderNull }).nullish(),
  androhung: androhung.nullish(),
  ankuendigung: ankuendigung.nullish(),
  sperre: z
    .strictObject({
      datum: tagOderNull,
      vollzogen: jaNein,
      uhrzeit: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Eine Uhrzeit wie 09:30 angeben.')
        .nullish(),
    })
    .nullish(),
  rueckstand: rueckstand.nullish(),
  schutzgruende: z.array(schutzgrund).max(50).nullish(),
  zahlungsaussicht: z
    .strictObject({ art: z.enum(AUSSICHTEN), dargelegtAm: tagOderNull, deckt: z.enum(DECKUNGEN).optional() })
    .nullish(),
  abwendungsvereinbarung: abwendungsvereinbarung.nullish(),
  sozialhilfetraeger: z
    .strictObject({ einwilligungZugang: tagOderNull, informiertAm: tagOderNull })
    .nullish(),
  wiederherstellung: z
    .strictObject({
      gruendeEntfallenAm: tagOderNull,
      kostenErstattetAm: tagOderNull,
      erfolgtAm: tagOderNull,
      pauschaleCent: centOderNull,
      nachweisVerlangt: jaNein,
      nachweisErbracht: jaNein,
    })
    .nullish(),
}

/** What a case file keeps of the cut. */
export const sachverhalt = z.strictObject({
  ...felder,
  sparte: z.enum(SPARTEN).optional(),
}) satisfies z.ZodType<Sperrsachverhalt>

/** The body of `POST /api/v1/sperrpruefung`. */
export const sperrangaben = z.strictObject({
  ...felder,
  stichtag: datumFeld,
  sparte: z.enum(SPARTEN),
}) satisfies z.ZodType<Sperrangaben>
