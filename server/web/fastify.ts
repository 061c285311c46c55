import type { Config } from '../config.ts'
import type { Schluesselbund } from '../data/schluesselbund.ts'
import type { Db, Rolle, Stufe } from '../data/tables.ts'
import type { Wer } from '../data/zugriff.ts'
import type { Datum } from '../recht/datum.ts'
import type { Dateiregel, Hochgeladen } from './dateien.ts'

/* What the app and its requests carry beside Fastify's own. Set in app.ts and session.ts. */

/** The person who is signed in, as the database knows them in this very request. */
export type AngemeldetePerson = Wer & {
  readonly name: string
  readonly rollen: readonly Rolle[]
  /** Name of the desk. */
  readonly stelle: string
}

/** Somebody who gave the password but has not come all the way in; opens no page of the desk. */
export type Vorstufe = { readonly stufe: Exclude<Stufe, 'voll'>; readonly person: AngemeldetePerson }

/** Why a session cookie did not sign anybody in; `keine` when there was none. */
export type Sitzungsende = 'keine' | 'ruhe' | 'dauer' | 'weg'

declare module 'fastify' {
  interface FastifyInstance {
    readonly config: Config
    readonly db: Db
    readonly schluesselbund: Schluesselbund
    /** What `mitStelle` and `liesStelle` take. */
    readonly zugang: {
      readonly db: Db
      readonly schluesselbund: Schluesselbund
      readonly meldeUnlesbar: (spalte: string) => void
    }
    readonly jetzt: () => Date
    /** The calendar day in Germany. */
    readonly heute: () => Datum
  }

  interface FastifyRequest {
    angemeldet: AngemeldetePerson | null
    /** Between the password and the desk. */
    vorstufe: Vorstufe | null
    /** When password and second factor were last given in this session. */
    bestaetigtAm: Date | null
    /** Hash of the session id, as the table `sitzung` keeps it; null where nobody is signed in. */
    sitzung: Buffer | null
    sitzungsende: Sitzungsende
    /** The desk holds invented households only. */
    uebung: boolean
    /** The files of the form; null where it has none. */
    hochgeladen: Hochgeladen | null
  }

  interface FastifyReply {
    /** A CSRF token for whoever is signed in at this moment; pages get it as `rahmen.csrf`. */
    csrfToken(): string
  }

  interface FastifyContextConfig {
    /** Who may come in: everybody, or people with one of these roles. Nobody where it is not said. */
    zutritt?: 'offen' | readonly Rolle[]
    /** Only for somebody at this step of signing in; `zutritt` is left out then. */
    stufe?: Vorstufe['stufe']
    /** `anonym`: the token belongs to the browser, not to the session; `angemeldet`: nothing to protect otherwise. */
    csrf?: 'anonym' | 'angemeldet'
    /** Only shortly after the password and the second factor were given. */
    frisch?: boolean
    /** A form with files: which, how many, how long. */
    dateien?: Dateiregel
  }
}
