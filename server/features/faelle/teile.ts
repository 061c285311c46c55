import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Sperrpruefung } from '../../recht/sperre/antwort.ts'
import type { Fall } from './fall.ts'
import type { Fondsbilanz } from './fondsbilanz.ts'

/** A ready part of a page: the partial that draws it and what it draws. */
export type Teil = { readonly partial: string; readonly daten: unknown }

export type Fallkontext = {
  readonly fall: Fall
  readonly pruefung: Sperrpruefung
  readonly heute: Datum
  readonly zugriff: Stellenzugriff
}

/**
 * What later features put on the page of a case. faelle comes before them on the way of a case and imports none of
 * them; app.ts hands their parts in.
 */
export type Fallteile = {
  /** The deadline bar under the title. */
  readonly frist: (kontext: Fallkontext) => Teil
  /** The wide column, from top to bottom. */
  readonly haupt: readonly ((kontext: Fallkontext) => Promise<Teil | null> | Teil | null)[]
  /** The right column above the facts. */
  readonly seite: readonly ((kontext: Fallkontext) => Promise<Teil | null> | Teil | null)[]
  /** On „Heute“, above the cases. */
  readonly heute: readonly ((zugriff: Stellenzugriff, jetzt: Date, heute: Datum) => Promise<Teil | null>)[]
  /** What came of the applications to funds; the closing form suggests what they paid or promised. */
  readonly vonFonds: (zugriff: Stellenzugriff, fallId: string) => Promise<Fondsbilanz>
  /** The box beside the intake, for a file that may not be stored yet. */
  readonly kasten: (akte: Fall['akte'], pruefung: Sperrpruefung, heute: Datum) => Teil
}
