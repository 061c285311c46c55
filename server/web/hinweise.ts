import type { FastifyInstance } from 'fastify'
import type { Rolle } from '../data/tables.ts'

/** Something that is wrong with the installation, for people with these roles; null while all is well. */
export type Hinweisquelle = {
  readonly rollen: readonly Rolle[]
  readonly hinweis: () => string | null
}

declare module 'fastify' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merging needs an interface
  interface FastifyInstance {
    readonly hinweisquellen: Hinweisquelle[]
  }
}

/** Lets features tell on every page what has gone wrong; they answer from memory, without asking the database. */
export function addHinweise(app: FastifyInstance): void {
  app.decorate('hinweisquellen', [])
}

export const hinweiseFuer = (
  { hinweisquellen }: FastifyInstance,
  rollen: readonly Rolle[],
): readonly string[] =>
  hinweisquellen
    .filter(quelle => quelle.rollen.some(rolle => rollen.includes(rolle)))
    .flatMap(({ hinweis }) => hinweis() ?? [])
