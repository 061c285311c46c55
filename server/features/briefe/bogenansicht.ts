import { datumszeile, type Schrittbogen } from './naechste-schritte.ts'
import { type Absatzansicht, absatzansichten } from './vorschau.ts'

type Gruppe = { readonly bloecke: readonly Absatzansicht[] }
export type Bogenansicht = {
  readonly titel: string
  readonly datum: string
  readonly stelle: Schrittbogen['stelle']
  readonly termin: string | null
  readonly lage: readonly Absatzansicht[]
  readonly schritte: readonly Gruppe[]
  readonly hinweise: readonly Gruppe[]
}

/** The sheet as a view model for templates/partials/bogen.hbs. */
export function bogenansicht(bogen: Schrittbogen): Bogenansicht {
  const ansicht = (bloecke: Parameters<typeof absatzansichten>[0]) => absatzansichten(bloecke, () => '')
  const gruppen = (mitNummer: boolean) =>
    bogen.schritte
      .filter(schritt => (schritt.nummer !== null) === mitNummer)
      .map(schritt => ({ bloecke: ansicht(schritt.absaetze) }))
  return {
    titel: bogen.titel,
    datum: datumszeile(bogen),
    stelle: bogen.stelle,
    termin: bogen.termin,
    lage: ansicht(bogen.lage),
    schritte: gruppen(true),
    hinweise: gruppen(false),
  }
}
