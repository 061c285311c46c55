import { z } from 'zod'
import {
  LEISTUNGEN,
  STATUS,
  type Altersantwort,
  type Ansprueche,
  type Freibetragsantwort,
  type Grundsicherungsgeldantwort,
  type Kinderzuschlagsantwort,
  type Mehrbedarfsantwort,
  type Rechnerantwort,
  type Vermoegensantwort,
} from '../../recht/ansprueche/antwort.ts'
import type { Wohngeldantwort } from '../../recht/ansprueche/wohngeld.ts'
import { cent, liste, norm, rechtsstand, schritt, tag } from './bausteine.ts'

/* What entitlements and calculators answer, for OpenAPI and as a check of every answer before it leaves. */

const centOderNull = cent.nullable()
const spanne = z.object({ vonCent: cent, bisCent: cent }).nullable()
const fehlendeAngaben = liste(z.object({ path: z.string(), frage: z.string(), warum: z.string() }))

const rechner = { betragCent: centOderNull, schritte: liste(schritt), norm, rechtsstand, fehlendeAngaben }
const jePerson = liste(
  z.object({ id: z.string(), bedarfCent: cent, einkommenCent: cent, anspruchCent: cent }),
)

export const rechnerantwort = z.object(rechner) satisfies z.ZodType<Rechnerantwort>
export const freibetragsantwort = z.object({
  ...rechner,
  freibetragCent: centOderNull,
  anrechenbarCent: centOderNull,
}) satisfies z.ZodType<Freibetragsantwort>
export const mehrbedarfsantwort = z.object({
  ...rechner,
  jePersonCent: liste(cent).nullable(),
}) satisfies z.ZodType<Mehrbedarfsantwort>
export const vermoegensantwort = z.object({
  ...rechner,
  freibetragCent: centOderNull,
}) satisfies z.ZodType<Vermoegensantwort>
export const grundsicherungsgeldantwort = z.object({
  ...rechner,
  gesamtbedarfCent: centOderNull,
  anrechenbaresEinkommenCent: centOderNull,
  sofortzuschlagCent: centOderNull,
  jePerson,
  spanne,
}) satisfies z.ZodType<Grundsicherungsgeldantwort>
export const kinderzuschlagsantwort = z.object({
  ...rechner,
  gesamtbedarfElternCent: centOderNull,
  hoechstbetragCent: centOderNull,
  minderungCent: centOderNull,
  beduerftigkeitVermieden: z.boolean().nullable(),
  spanne,
}) satisfies z.ZodType<Kinderzuschlagsantwort>
export const altersantwort = z.object({ ...rechner, jePerson, spanne }) satisfies z.ZodType<Altersantwort>
export const wohngeldantwort = z.object({
  ...rechner,
  spanne,
  mieteCent: centOderNull,
  gesamteinkommenCent: centOderNull,
  freibetraegeMonatCent: centOderNull,
}) satisfies z.ZodType<Wohngeldantwort>

const leistung = z.object({
  leistung: z.enum(LEISTUNGEN),
  status: z.enum(STATUS),
  betragCent: centOderNull,
  spanne,
  zeitraum: z.object({ von: tag, bis: tag }).nullable(),
  schritte: liste(schritt),
  norm,
  antrag: z.object({ wo: z.string().nullable(), bis: tag.nullable(), brief: z.string().nullable() }),
  fehlendeAngaben,
  vorrang: z.string().nullable(),
})

export const anspruchsantwort = z.object({
  leistungen: liste(leistung),
  vergleich: z.object({
    kombinationen: liste(
      z.object({ leistungen: liste(z.enum(LEISTUNGEN)), summeCent: centOderNull, schritte: liste(schritt) }),
    ),
    text: z.string(),
    norm,
  }),
  rechtsstand,
}) satisfies z.ZodType<Ansprueche>
