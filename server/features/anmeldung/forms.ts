import { z } from 'zod'
import { BUNDESLAENDER } from '../../recht/sperre/angaben.ts'
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

export const TEAMROLLEN = ['beratung', 'koordination'] as const

/** A further account, made by the coordinator, who hands over the first password. */
export const mitglied = (stelle: string) =>
  z
    .object({
      name: zeile('Tragen Sie den Namen ein.'),
      anmeldename,
      rollen: z
        .union(
          [z.array(z.enum(TEAMROLLEN)), z.enum(TEAMROLLEN).transform(rolle => [rolle])],
          'Wählen Sie mindestens eine Rolle aus.',
        )
        .pipe(z.array(z.enum(TEAMROLLEN)).min(1, 'Wählen Sie mindestens eine Rolle aus.')),
      passwort,
      passwort2: passwort,
    })
    .superRefine((form, ctx) => pruefePasswort(form, [stelle, form.name, form.anmeldename], ctx))

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
