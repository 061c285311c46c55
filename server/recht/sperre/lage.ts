import type { Datum } from '../datum.ts'
import type { Land } from '../parameter/feiertage.ts'
import type { Sparte, Sperrsachverhalt, Vertrag } from './angaben.ts'
import type { Regeln } from './regelwerk/regeln.ts'
import { regelwerkAm, waehleRegelwerk } from './regelwerk/waehle.ts'

/** The question: the facts of the case and the day on which it is asked. */
export type Frage = Sperrsachverhalt & { readonly stichtag: Datum }

/** The facts together with the rules that bind, as every test reads them. */
export type Lage = {
  readonly angaben: Frage
  readonly stichtag: Datum
  readonly land: Land
  readonly sparte: Sparte
  readonly vertrag: Vertrag | undefined
  readonly regeln: Regeln
  /** The rules in force when the Androhung and the Ankündigung came; null where they are older than all that is stored. */
  readonly regelnBeiAndrohung: Regeln | null
  readonly regelnBeiAnkuendigung: Regeln | null
  /** The day that is tested: planned or executed, announced, or today where it is said that no day is set. */
  readonly sperrtag: Datum | null
  readonly vollzogen: boolean | undefined
}

/** Reads the facts for one carrier and contract (both are stated, or assumed one after the other). */
export function lageVon(angaben: Frage, sparte: Sparte, vertrag: Vertrag | undefined): Lage {
  const sperrtag = sperrtagVon(angaben)
  const wahl = { sparte, vertrag, anlass: angaben.anlass ?? 'zahlungsverzug' }
  const regeln = waehleRegelwerk(wahl, sperrtag ?? angaben.stichtag)
  const regelnAm = (day: Datum | null | undefined): Regeln | null =>
    day && day < regeln.gueltigAb ? regelwerkAm(wahl, day) : regeln
  return {
    angaben,
    stichtag: angaben.stichtag,
    land: angaben.bundesland ?? 'NW',
    sparte,
    vertrag,
    regeln,
    regelnBeiAndrohung: regelnAm(angaben.androhung?.zugang),
    regelnBeiAnkuendigung: regelnAm(angaben.ankuendigung?.zugang),
    sperrtag,
    vollzogen: angaben.sperre === null ? false : angaben.sperre?.vollzogen,
  }
}

/** Whether any rules are stored for this carrier and contract on that day. */
export const hatRegelwerk = (
  angaben: Frage,
  fall: { sparte: Sparte; vertrag: Vertrag | undefined },
): boolean =>
  regelwerkAm(
    { ...fall, anlass: angaben.anlass ?? 'zahlungsverzug' },
    sperrtagVon(angaben) ?? angaben.stichtag,
  ) !== null

/** The announced beginning is the planned day; where it is said that no day is set, the question is about today. */
export function sperrtagVon({ sperre, ankuendigung, stichtag }: Frage): Datum | null {
  if (sperre?.datum) return sperre.datum
  if (ankuendigung?.beginn) return ankuendigung.beginn
  return sperre === null || sperre?.datum === null ? stichtag : null
}

/** Whether this household's own arrears are the reason; only then are there letters, periods and an agreement. */
export const wegenVerzugs = ({ angaben, regeln }: Lage): boolean =>
  regeln.art !== 'vermieter' && (angaben.anlass ?? 'zahlungsverzug') === 'zahlungsverzug'

/** The day for which amounts are counted. */
export const bezugstag = ({ sperrtag, stichtag }: Lage): Datum => sperrtag ?? stichtag

export const gvvName = ({ sparte }: Lage): string => (sparte === 'gas' ? 'GasGVV' : 'StromGVV')

export const istGrundversorgung = ({ vertrag }: Lage): boolean =>
  vertrag === 'grundversorgung' || vertrag === 'ersatzversorgung'
