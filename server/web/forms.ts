import formbody from '@fastify/formbody'
import type { FastifyInstance } from 'fastify'
import qs from 'qs'
import type { z } from 'zod'

/** What a person typed, by field name; a field can come more than once or be nested (`posten[0][art]`). */
export type Eingaben = Readonly<Record<string, unknown>>

export type Form<T> =
  | { readonly ok: true; readonly data: T }
  | {
      readonly ok: false
      readonly values: Eingaben
      readonly errors: Readonly<Record<string, string>>
    }

/** The one door for typed-in data: either what the schema promises, or what to show again with a message per field. */
export function readForm<Schema extends z.ZodType>(schema: Schema, body: unknown): Form<z.output<Schema>> {
  const parsed = schema.safeParse(body ?? {})
  if (parsed.success) return { ok: true, data: parsed.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) errors[path.join('.')] ??= message
  return { ok: false, values: eingaben(body), errors }
}

/** The body as typed-in fields; anything that is not a form reads as an empty one. */
export const eingaben = (body: unknown): Eingaben =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Eingaben) : {}

/** The text of one field; '' where it was not sent. A repeated field counts with its last value, as browsers show it. */
export function text(werte: Eingaben, name: string): string {
  const wert = werte[name]
  const letzter: unknown = Array.isArray(wert) ? wert.at(-1) : wert
  return typeof letzter === 'string' ? saeubere(letzter) : ''
}

/** All values of a field that can be ticked more than once. */
export function texte(werte: Eingaben, name: string): string[] {
  const wert = werte[name]
  const liste: unknown[] = Array.isArray(wert) ? wert : wert === undefined ? [] : [wert]
  return liste.filter(eintrag => typeof eintrag === 'string').map(saeubere)
}

/** The rows of a table of fields: `posten[0][art]`, `posten[1][art]`, … */
export function zeilen(werte: Eingaben, name: string): Eingaben[] {
  const wert = werte[name]
  const liste: unknown[] = Array.isArray(wert)
    ? wert
    : typeof wert === 'object' && wert !== null
      ? Object.values(wert)
      : []
  return liste.map(eingaben)
}

// Control characters and marks that turn the writing direction: they carry no meaning in a name or a
// note, PostgreSQL refuses NUL, and a reversed number in a letter would be a lie.
const UNSICHTBAR =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Typed text without what nobody can see, in one normal form, line ends as \n. */
export const saeubere = (roh: string): string =>
  roh.normalize('NFC').replaceAll('\r\n', '\n').replace(UNSICHTBAR, '').trim()

/** Accepts HTML forms with nested names. The size of a body is bounded before; no field of a form is ever cut off. */
export async function addForms(app: FastifyInstance): Promise<void> {
  await app.register(formbody, { parser: liesFormulartext })
}

/** The body of a form as it comes over the wire, as nested fields. */
export const liesFormulartext = (body: string): Record<string, unknown> =>
  qs.parse(body, { allowPrototypes: false, depth: 5, arrayLimit: 200, parameterLimit: 20_000 })
