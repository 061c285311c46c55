import { z } from 'zod'
import { BUNDESLAENDER } from '../../recht/sperre/angaben.ts'
import type { Datum } from '../../recht/datum.ts'
import { liesDatum } from '../../web/eingabe.ts'
import { saeubere } from '../../web/forms.ts'
import { passwortmangel } from './passwortregel.ts'

const zeile = (leer: string, laengste = 120) =>
  z
    .string(leer)
    .transform(saeubere)
    .pipe(z.string().min(1, leer).max(laengste, `Höchstens ${laengste} Zeichen.`))

/** Signing in does not tell small letters from capitals; a password is taken exactly as typed. */
const anmeldename = z
  .string('Tragen Sie einen Anmeldenamen ein.')
  .transform(roh => saeubere(roh).toLowerCase())
  .pipe(
    z
      .string()
      .regex(/^[\p{L}\p{N}._@-]*$/u, 'Im Anmeldenamen gehen Buchstaben, Ziffern, Punkt, Strich und @.')
      .min(3, 'Der Anmeldename braucht mindestens 3 Zeichen.')
      .max(60, 'Der Anmeldename darf höchstens 60 Zeichen haben.'),
  )

/** Taken as it is; `passwortmangel` says what is wrong with it. */
const passwort = z.string().catch('')

type NeuesPasswort = { readonly passwort: string; readonly passwort2: string }

/** A message at the field where the new password, or its repetition, falls short. */
function pruefePasswort(
  { passwort, passwort2 }: NeuesPasswort,
  bekannt: readonly string[],
  ctx: z.RefinementCtx,
): void {
  const mangel = passwortmangel(passwort, bekannt)
  if (mangel !== undefined) ctx.addIssue({ code: 'custom', path: ['passwort'], message: mangel })
  else if (passwort !== passwort2) {
    ctx.addIssue({ code: 'custom', path: ['passwort2'], message: 'Die beiden Passwörter sind verschieden.' })
  }
}

/** The first form of all: the desk and the account of whoever founds it. */
export const gruendung = z
  .object({
    name: zeile('Tragen Sie den Namen der Beratungsstelle ein.'),
    strasse: zeile('Tragen Sie Straße und Hausnummer ein.'),
    plz: z
      .string('Tragen Sie die Postleitzahl ein.')
      .trim()
      .regex(/^\d{5}$/, 'Eine Postleitzahl hat 5 Ziffern.'),
    ort: zeile('Tragen Sie den Ort ein.'),
    telefon: zeile('Tragen Sie die Telefonnummer ein.', 60),
    sprechzeiten: zeile('Tragen Sie ein, wann jemand da ist, zum Beispiel Di 10 bis 13 Uhr.', 200),
    bundesland: z.enum(BUNDESLAENDER, 'Wählen Sie das Bundesland aus.'),
    person: zeile('Tragen Sie Ihren Namen ein.'),
    anmeldename,
    passwort,
    passwort2: passwort,
  })
  .superRefine((form, ctx) => pruefePasswort(form, [form.name, form.ort, form.person, form.anmeldename], ctx))
export type Gruendung = z.output<typeof gruendung>

/** The roles a desk gives; `vertretung` and `land` go beyond one desk. */
export const TEAMROLLEN = ['beratung', 'anleitung', 'koordination', 'datenschutz', 'technik'] as const

const rollen = z
  .union(
    [z.array(z.enum(TEAMROLLEN)), z.enum(TEAMROLLEN).transform(rolle => [rolle])],
    'Wählen Sie mindestens eine Rolle aus.',
  )
  .pipe(z.array(z.enum(TEAMROLLEN)).min(1, 'Wählen Sie mindestens eine Rolle aus.'))

/** Somebody is invited; the password they choose themselves. */
export const einladung = z.object({ name: zeile('Tragen Sie den Namen ein.'), anmeldename, rollen })

export const rollenwechsel = z.object({ rollen })

/** A reset says how the person was recognised. */
export const ruecksetzung = z.object({
  art: z.enum(['passwort', 'faktor'], 'Wählen Sie aus, was verloren ist.'),
  persoenlich: z
    .enum(['ja', 'nein'], 'Wählen Sie aus, wie Sie die Person erkannt haben.')
    .transform(wert => wert === 'ja'),
})

/** A new password without an old one; `bekannt` as in `passwortmangel`. */
export const neuesPasswort = (bekannt: readonly string[]) =>
  z.object({ passwort, passwort2: passwort }).superRefine((form, ctx) => pruefePasswort(form, bekannt, ctx))

/** An entry of the training log, § 6 Abs. 2 RDG. */
export const einweisung = (heute: Datum) =>
  z.object({
    person: z.uuid('Wählen Sie aus, wer eingewiesen wurde.'),
    art: z.enum(['einweisung', 'fortbildung'], 'Wählen Sie aus, was es war.'),
    am: z.string('Tragen Sie den Tag ein.').transform((roh, ctx): Datum => {
      const gelesen = liesDatum(roh, heute)
      if (gelesen.art === 'wert' && gelesen.wert <= heute) return gelesen.wert
      const message = {
        wert: 'Dieser Tag liegt in der Zukunft.',
        leer: 'Tragen Sie den Tag ein.',
        fehler: gelesen.art === 'fehler' ? gelesen.fehler : '',
      }[gelesen.art]
      ctx.addIssue({ code: 'custom', message })
      return z.NEVER
    }),
    thema: zeile('Tragen Sie das Thema ein.', 200),
    anleitung: zeile('Tragen Sie ein, wer eingewiesen hat.'),
  })

/** `bekannt` as in `passwortmangel`. */
export const eigenesPasswort = (bekannt: readonly string[]) =>
  z
    .object({
      altes: z
        .string('Tragen Sie Ihr jetziges Passwort ein.')
        .min(1, 'Tragen Sie Ihr jetziges Passwort ein.'),
      passwort,
      passwort2: passwort,
    })
    .superRefine((form, ctx) => pruefePasswort(form, bekannt, ctx))

/** Signing in has no messages at its fields: what is wrong with them is not told. */
export const anmeldung = z.object({
  anmeldename: z
    .string()
    .catch('')
    .transform(roh => saeubere(roh).toLowerCase().slice(0, 200)),
  passwort: z.string().max(1000).catch(''),
  ziel: z.string().optional().catch(undefined),
  felder: z.string().optional().catch(undefined),
})

export const kontokennung = z.object({ id: z.uuid() })
