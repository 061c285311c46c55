import type { Briefart } from '../briefart.ts'
import type { BriefFakten } from '../fakten.ts'
import { text, type Werte } from '../werte.ts'
import { geschuetzt } from '../zeichen.ts'

/* What the forms have in common: what nobody entered is a line to write on, in a case as on a blank sheet. */

/** A form or sheet: no addressee, no free paragraph, no deadline. */
export const FORMULAR = {
  empfaenger: () => null,
  unveraenderlich: true,
  pflichtangaben: [],
  hindernis: () => null,
  anlagen: () => [],
  fristen: () => [],
  passt: () => null,
} as const satisfies Partial<Briefart>

/** A value, or a line of so many strokes to write it on. */
export const oderLinie = (wert: string | null | undefined, striche = 34): string =>
  wert ?? '_'.repeat(striche)

/** Who signs; two lines where name or address is not known in full. */
export function haushaltWerte({ akte: { haushalt } }: BriefFakten): Werte {
  const { vorname, nachname, strasse, plz, ort } = haushalt
  return {
    name: oderLinie(verbunden([vorname, nachname], ' ')),
    anschrift: oderLinie(verbunden([strasse, verbunden([plz, ort], ' ') ?? undefined], ', '), 46),
  }
}

/** The desk with its address. */
export const stelleWerte = ({ stelle }: BriefFakten): Werte => ({
  name: geschuetzt(stelle.name),
  anschrift: geschuetzt(`${stelle.strasse}, ${stelle.plz} ${stelle.ort}`),
  telefon: geschuetzt(stelle.telefon),
})

/** All parts with what stands between them; null as soon as one is missing. */
function verbunden(teile: readonly (string | undefined)[], mit: string): string | null {
  const da = teile.map(teil => text(teil))
  return da.every(teil => teil !== null) ? da.join(mit) : null
}
