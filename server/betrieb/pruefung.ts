import type { Config } from '../config.ts'
import type { Datenbank } from '../data/postgres.ts'

/* What a check of `npm run pruefen` is. A new one is a file beside these and an entry in the list of pruefen.ts. */

/** One thing that is wrong, as a sentence, and what to do about it, as another. */
export type Befund = { readonly was: string; readonly tun: string }

/** What every check may look at. */
export type Lage = { readonly config: Config; readonly datenbank: Datenbank; readonly jetzt: Date }

/** Changes nothing; answers what is wrong, in plain words without anything of a household. */
export type Pruefung = { readonly name: string; readonly pruefe: (lage: Lage) => Promise<Befund[]> }
