import { z } from 'zod'

/** A case or draft id as it comes from outside; undefined where it is none, which reads like an unknown one. */
export const leseId = (roh: unknown): string | undefined => z.uuid().safeParse(roh).data

/** The version a form was made from; undefined where it is missing or no number. */
export const leseVersion = (roh: unknown): number | undefined =>
  z.coerce.number().int().min(1).safeParse(roh).data
