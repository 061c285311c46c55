import { z } from 'zod'
import {
  EINKOMMENSARTEN,
  HEIZENERGIEN,
  HEIZFORDERUNGEN,
  LAUFENDE_LEISTUNGEN,
  MERKMALE,
  ROLLEN,
  SELBSTHILFEN,
  WARMWASSER,
  type Anspruchsangaben,
} from '../recht/ansprueche/angaben.ts'
import { AELTESTER_TAG } from '../recht/ansprueche/stand.ts'
import { unmoeglich, type Unmoeglich } from '../recht/ansprueche/widerspruch.ts'
import { ABGABEN } from '../recht/ansprueche/wohngeld.ts'
import { SPARTEN } from '../recht/sperre/angaben.ts'
import { centFeld, datumFeld } from './fields.ts'

/*
 * A household as JSON. Strict: an unknown field is refused with its path. `nullish` where the contract allows „there was
 * none“; absent always means „not known“.
 */

const MILLION = 1_000_000_00
const tagOderNull = datumFeld.nullish()
const monatsbetrag = centFeld.refine(betrag => betrag <= MILLION, 'Der Betrag ist zu groß.')
export const centOderNull = monatsbetrag.nullish()
const ganz = (bis: number) =>
  z.int('Eine ganze Zahl angeben.').min(0, 'Mindestens 0.').max(bis, `Höchstens ${bis}.`)

export const absetzungen = z.strictObject({
  fahrtKmEinfach: ganz(1000).nullish(),
  arbeitstage: ganz(31).nullish(),
  kfzHaftpflichtCent: centOderNull,
  riesterCent: centOderNull,
  sonstigeCent: centOderNull,
})

const person = z.strictObject({
  id: z.string().min(1, 'Eine Kennung angeben.').max(60).optional(),
  rolle: z.enum(ROLLEN),
  geburtsdatum: tagOderNull,
  einkommen: z
    .array(
      z.strictObject({ art: z.enum(EINKOMMENSARTEN), bruttoCent: centOderNull, nettoCent: centOderNull }),
    )
    .max(20, 'Höchstens 20 Einträge.')
    .nullish(),
  absetzungen: absetzungen.nullish(),
  zahlt: z.array(z.enum(ABGABEN)).max(ABGABEN.length).nullish(),
  grundrentenzeiten33: z.boolean().nullish(),
  zusatzrenteCent: centOderNull,
  gdb: ganz(100).nullish(),
  merkmale: z.array(z.enum(MERKMALE)).max(MERKMALE.length).nullish(),
  vermoegenCent: centFeld.nullish(),
})

/** Larger ones are no household any more but an institution, which other rules govern. */
const HOECHSTENS_PERSONEN = 30
export const personen = z
  .array(person)
  .min(1, 'Mindestens eine Person angeben.')
  .max(HOECHSTENS_PERSONEN, `Höchstens ${HOECHSTENS_PERSONEN} Personen.`)

export const wohnung = z.strictObject({
  kaltmieteCent: centOderNull,
  nebenkostenCent: centOderNull,
  heizkostenCent: centOderNull,
  warmwasser: z.enum(WARMWASSER).optional(),
  heizenergie: z.enum(HEIZENERGIEN).optional(),
  flaecheQm: z
    .number('Eine Zahl angeben.')
    .positive('Mehr als 0 angeben.')
    .max(2000, 'Höchstens 2000.')
    .nullish(),
  mietenstufe: z
    .int('Eine Mietenstufe von 1 bis 7 angeben.')
    .min(1, 'Mindestens 1.')
    .max(7, 'Höchstens 7.')
    .optional(),
})

export const angemessen = z.strictObject({ bruttokaltmiete: centOderNull, heizung: centOderNull })

export const laufendeLeistung = z.strictObject({
  art: z.enum(LAUFENDE_LEISTUNGEN),
  bewilligungVon: tagOderNull,
  bewilligungBis: tagOderNull,
  mehrbedarfWarmwasserCent: centOderNull,
})

/** A bare word is the same as an object with this `art`. */
const laufendeLeistungen = z.array(
  z.union([z.enum(LAUFENDE_LEISTUNGEN).transform(art => ({ art })), laufendeLeistung]),
)

export const energieschulden = z.strictObject({
  sparte: z.enum(SPARTEN),
  betragCent: centFeld.nullish(),
  sperreDroht: z.boolean().optional(),
  sperrdatum: tagOderNull,
  selbsthilfe: z.array(z.enum(SELBSTHILFEN)).max(SELBSTHILFEN.length).optional(),
})

export const heizkostenforderung = z.strictObject({
  betragCent: centOderNull,
  faelligAm: tagOderNull,
  art: z.enum(HEIZFORDERUNGEN).optional(),
  darinRueckstaendigeAbschlaegeCent: centOderNull,
  antragAm: tagOderNull,
})

const felder = {
  gemeinde: z
    .string()
    .regex(/^\d{8}$/, 'Den achtstelligen Gemeindeschlüssel angeben.')
    .optional(),
  plz: z
    .string()
    .regex(/^\d{5}$/, 'Eine Postleitzahl mit fünf Ziffern angeben.')
    .optional(),
  personen,
  laufendeLeistungen: laufendeLeistungen.max(20).nullish(),
  angemessenCent: angemessen.nullish(),
  wohnung: wohnung.nullish(),
  karenzzeit: z.boolean().optional(),
  energieschulden: energieschulden.nullish(),
  heizkostenforderung: z
    .union([
      z.array(heizkostenforderung).max(12, 'Höchstens 12 Forderungen.'),
      heizkostenforderung.transform(eine => [eine]),
    ])
    .nullish(),
}

type Pruefung = { readonly issues: z.core.$ZodRawIssue[]; readonly value: unknown }

/** The contradictions as issues at their fields. */
export function melde(ctx: Pruefung, fehler: readonly Unmoeglich[]): void {
  for (const { path, message } of fehler)
    ctx.issues.push({ code: 'custom', input: ctx.value, path: [...path], message })
}

export const stichtagFeld = datumFeld.refine(
  day => day >= AELTESTER_TAG,
  'Das Recht vor dem 01.01.2022 ist nicht hinterlegt.',
)

/** The body of `POST /api/v1/ansprueche`. */
export const anspruchsangaben = z.strictObject({ ...felder, stichtag: stichtagFeld }).check(ctx => {
  melde(ctx, unmoeglich(ctx.value, ctx.value.stichtag))
}) satisfies z.ZodType<Anspruchsangaben>
