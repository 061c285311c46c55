import { z } from 'zod'
import { centFeld, datumFeld } from '../../data/fields.ts'
import {
  absetzungen,
  angemessen,
  centOderNull,
  melde,
  personen,
  stichtagFeld,
  wohnung,
} from '../../data/haushalt.ts'
import { GESETZE } from '../../recht/ansprueche/mehrbedarf.ts'
import type { Freibetragsanfrage } from '../../recht/ansprueche/rechner/erwerbsfreibetrag.ts'
import type { Altersanfrage } from '../../recht/ansprueche/rechner/grundsicherung-alter.ts'
import type { Grundsicherungsgeldanfrage } from '../../recht/ansprueche/rechner/grundsicherungsgeld.ts'
import type { Kinderzuschlagsanfrage } from '../../recht/ansprueche/rechner/kinderzuschlag.ts'
import { MEHRBEDARFSARTEN, type Mehrbedarfsanfrage } from '../../recht/ansprueche/rechner/mehrbedarf.ts'
import type { Regelbedarfsanfrage } from '../../recht/ansprueche/rechner/regelbedarf.ts'
import type { Unterhaltsvorschussanfrage } from '../../recht/ansprueche/rechner/unterhaltsvorschuss.ts'
import type { Vermoegensanfrage } from '../../recht/ansprueche/rechner/vermoegen.ts'
import { unmoeglichePersonen } from '../../recht/ansprueche/widerspruch.ts'
import { ABGABEN, WOHNGELDEINKOMMEN, type Wohngeldanfrage } from '../../recht/ansprueche/wohngeld.ts'

/* What the single calculators are asked. Strict: an unknown field is refused with its path. */

const MEHRERE = 30
const alter = z.int('Das Alter in ganzen Jahren angeben.').min(0, 'Mindestens 0.').max(130, 'Höchstens 130.')
const stufe = z.literal([1, 2, 3, 4, 5, 6])
const stichtag = { stichtag: stichtagFeld }
const liste = <T extends z.ZodType>(eintrag: T) =>
  z.array(eintrag).min(1, 'Mindestens eine Person angeben.').max(MEHRERE, `Höchstens ${MEHRERE} Personen.`)

export const regelbedarf = z.strictObject({
  ...stichtag,
  regelbedarfsstufe: stufe,
}) satisfies z.ZodType<Regelbedarfsanfrage>

export const erwerbsfreibetrag = z
  .strictObject({
    ...stichtag,
    bruttoCent: centFeld.optional(),
    nettoCent: centFeld.optional(),
    mitMinderjaehrigemKind: z.boolean().optional(),
    unter25InAusbildung: z.boolean().optional(),
    absetzungen: absetzungen.nullish(),
  })
  .check(ctx => {
    const { bruttoCent, nettoCent } = ctx.value
    if (bruttoCent !== undefined && nettoCent !== undefined && nettoCent > bruttoCent)
      melde(ctx, [{ path: ['nettoCent'], message: 'Netto kann nicht höher sein als brutto.' }])
  }) satisfies z.ZodType<Freibetragsanfrage>

export const mehrbedarf = z.strictObject({
  ...stichtag,
  gesetz: z.enum(GESETZE).optional(),
  art: z.enum(MEHRBEDARFSARTEN),
  personen: liste(z.strictObject({ alter, regelbedarfsstufe: stufe })),
}) satisfies z.ZodType<Mehrbedarfsanfrage>

export const vermoegen = z
  .strictObject({
    ...stichtag,
    bewilligungsbeginn: datumFeld.optional(),
    personen: liste(z.strictObject({ alter: alter.optional(), geburtsdatum: datumFeld.optional() })),
    karenzzeit: z.boolean().optional(),
  })
  .check(ctx => {
    const { personen: alle, stichtag: tag } = ctx.value
    const falsch = [...alle.keys()].filter(i => (alle[i]?.geburtsdatum ?? tag) > tag)
    melde(
      ctx,
      falsch.map(i => ({
        path: ['personen', i, 'geburtsdatum'],
        message: 'Das Geburtsdatum liegt nach dem Stichtag.',
      })),
    )
  }) satisfies z.ZodType<Vermoegensanfrage>

const haushaltsmonat = { ...stichtag, personen, wohnung: wohnung.nullish() }

export const grundsicherungsgeld = z
  .strictObject({
    ...haushaltsmonat,
    bewilligungsbeginn: datumFeld.optional(),
    karenzzeit: z.boolean().optional(),
    koepfeImHaushalt: z
      .int('Eine ganze Zahl angeben.')
      .min(1, 'Mindestens 1.')
      .max(MEHRERE, `Höchstens ${MEHRERE}.`)
      .optional(),
    heizkostenEinmaligCent: centOderNull,
    angemessenCent: angemessen.nullish(),
  })
  .check(ctx => {
    const { personen: alle, stichtag: tag, koepfeImHaushalt } = ctx.value
    melde(ctx, unmoeglichePersonen(alle, tag))
    if (koepfeImHaushalt !== undefined && koepfeImHaushalt < alle.length)
      melde(ctx, [
        { path: ['koepfeImHaushalt'], message: 'Im Haushalt leben mindestens die genannten Personen.' },
      ])
  }) satisfies z.ZodType<Grundsicherungsgeldanfrage>

export const kinderzuschlag = z.strictObject(haushaltsmonat).check(ctx => {
  melde(ctx, unmoeglichePersonen(ctx.value.personen, ctx.value.stichtag))
}) satisfies z.ZodType<Kinderzuschlagsanfrage>

export const grundsicherungAlter = z.strictObject(haushaltsmonat).check(ctx => {
  melde(ctx, unmoeglichePersonen(ctx.value.personen, ctx.value.stichtag))
}) satisfies z.ZodType<Altersanfrage>

export const unterhaltsvorschuss = z.strictObject({
  ...stichtag,
  alter,
  elternteilEinkommenCent: centFeld.optional(),
  kindBeziehtGrundsicherungsgeld: z.boolean().optional(),
  beduerftigkeitWirdVermieden: z.boolean().optional(),
  unterhaltCent: centOderNull,
  waisenrenteCent: centOderNull,
}) satisfies z.ZodType<Unterhaltsvorschussanfrage>

const wohngeldmitglied = z.strictObject({
  alter: alter.optional(),
  beruecksichtigt: z.boolean().optional(),
  alleinerziehend: z.boolean().optional(),
  einkommen: z
    .array(
      z.strictObject({
        art: z.enum(WOHNGELDEINKOMMEN),
        monatCent: centOderNull,
        jahrCent: centOderNull,
        werbungskostenJahrCent: centOderNull,
      }),
    )
    .max(20, 'Höchstens 20 Einträge.')
    .nullish(),
  zahlt: z.array(z.enum(ABGABEN)).max(ABGABEN.length).nullish(),
  gdb: z.int('Eine ganze Zahl angeben.').min(0, 'Mindestens 0.').max(100, 'Höchstens 100.').nullish(),
  pflegebeduerftigZuHause: z.boolean().optional(),
  grundrentenzeiten33: z.boolean().optional(),
  kind: z.boolean().optional(),
})

export const wohngeld = z.strictObject({
  ...stichtag,
  mietenstufe: z
    .int('Eine Mietenstufe von 1 bis 7 angeben.')
    .min(1, 'Mindestens 1.')
    .max(7, 'Höchstens 7.')
    .optional(),
  bruttokaltmieteCent: centOderNull,
  mitglieder: liste(wohngeldmitglied).nullish(),
  unterhaltsleistungenJahrCent: centOderNull,
  haushaltsgroesse: z
    .int('Eine ganze Zahl angeben.')
    .min(1, 'Mindestens 1.')
    .max(MEHRERE, `Höchstens ${MEHRERE}.`)
    .optional(),
  mieteCent: centFeld.optional(),
  gesamteinkommenCent: centFeld.optional(),
}) satisfies z.ZodType<Wohngeldanfrage>
