import type { Traegerfonds, Traegerzeitraum } from '../../data/tables.ts'
import { euro } from '../../web/format.ts'
import { wegZu } from './ansicht.ts'
import type { Stand, zaehleGruende } from './bericht-store.ts'
import { frei, spannenworte } from './regeln.ts'
import { grundwort } from './worte.ts'

type Zahlen = {
  readonly zeitraeume: readonly Traegerzeitraum[]
  readonly staende: readonly Stand[]
  readonly gruende: Awaited<ReturnType<typeof zaehleGruende>>
}

/** Fewer are named by their number no more: in a small town three people are not anonymous. */
const AB = 5

/** Rounded, so that nobody gets at a small number by taking one line from another. */
function grob(zahl: number): string {
  if (zahl === 0) return '0'
  return zahl < AB ? `weniger als ${AB}` : `rund ${Math.round(zahl / AB) * AB}`
}

/** The report for the council: sums, nobody in it. */
export function bericht(fonds: Traegerfonds, { zeitraeume, staende, gruende }: Zahlen) {
  return {
    titel: 'Bericht',
    weg: wegZu(fonds),
    zeitraeume: zeitraeume.map(zeitraum => ({
      spanne: spannenworte(zeitraum),
      zeilen: zeilen(
        zeitraum,
        staende.filter(({ zeitraumId }) => zeitraumId === zeitraum.id),
      ),
      gruende: gruende
        .filter(({ zeitraumId }) => zeitraumId === zeitraum.id)
        .map(({ grund, zahl }) => ({ name: grundwort(grund), wert: grob(zahl) })),
    })),
  }
}

function zeilen(zeitraum: Traegerzeitraum, staende: readonly Stand[]) {
  const zahl = (...welche: readonly Stand['stand'][]): string =>
    grob(staende.filter(({ stand }) => welche.includes(stand)).reduce((summe, s) => summe + s.zahl, 0))
  const cent = (was: 'gezahltCent' | 'offenCent' | 'zurueckCent'): string =>
    euro(staende.reduce((summe, stand) => summe + stand[was], 0))
  return [
    { name: 'Budget', wert: euro(zeitraum.budgetCent) },
    { name: 'Bewilligt', wert: euro(zeitraum.gebundenCent) },
    { name: 'Davon in einer Zahlungsdatei', wert: cent('gezahltCent') },
    { name: 'Davon noch zu zahlen', wert: cent('offenCent') },
    { name: 'Zurückgekommen', wert: cent('zurueckCent') },
    { name: 'Noch frei', wert: euro(frei(zeitraum)) },
    { name: 'Anträge insgesamt', wert: grob(staende.reduce((summe, s) => summe + s.zahl, 0)) },
    { name: 'Bewilligte Anträge', wert: zahl('bewilligt') },
    { name: 'Abgelehnte Anträge', wert: zahl('abgelehnt') },
    { name: 'Zurückgezogen oder storniert', wert: zahl('zurueckgezogen', 'storniert') },
    { name: 'Noch nicht entschieden', wert: zahl('offen', 'vorgeschlagen') },
  ]
}
