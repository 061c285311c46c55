import type { Schutzgrund, SchutzgrundArt } from './angaben.ts'
import { luecke, type Luecke } from './befund.ts'
import type { Code } from './codes.ts'
import { bezugstag, type Lage } from './lage.ts'

/** How one ground of protection weighs; `offen` names what must be known first. */
export type Haerte = { readonly index: number; readonly art: SchutzgrundArt } & (
  { readonly code: HaerteCode } | { readonly offen: Luecke }
)

export type HaerteCode = Extract<
  Code,
  | 'haerte.konkreteGefahr'
  | 'haerte.gefahrUngeklaert'
  | 'haerte.ohneKonkreteGefahr'
  | 'haerte.schutzbeduerftig'
  | 'haerte.nichtGlaubhaft'
  | 'haerte.nichtMitgeteilt'
>

/** Persons whom § 41f Abs. 2 S. 1 EnWG protects as such; the concrete danger of S. 2 is only the main example. */
const SCHUTZBEDUERFTIG: readonly SchutzgrundArt[] = [
  'behinderung',
  'pflegebeduerftig',
  'schwangerschaft',
  'saeugling',
  'kleinkind',
  'hohesAlter',
]

export const haerten = (lage: Lage): readonly Haerte[] =>
  (lage.angaben.schutzgruende ?? []).map((grund, index) => ({
    index,
    art: grund.art,
    ...gewicht(lage, grund, index),
  }))

function gewicht(lage: Lage, grund: Schutzgrund, index: number): { code: HaerteCode } | { offen: Luecke } {
  // Nobody is in danger: to have told the supplier would not make it more.
  if (grund.konkreteGefahr === false && !SCHUTZBEDUERFTIG.includes(grund.art))
    return { code: 'haerte.ohneKonkreteGefahr' }
  if (grund.mitgeteiltAm === undefined) return { offen: frageMitteilung(index) }
  if (grund.mitgeteiltAm === null || grund.mitgeteiltAm > bezugstag(lage))
    return { code: 'haerte.nichtMitgeteilt' }
  if (grund.konkreteGefahr === true) return mitGefahr(grund, index)
  return { code: ohneFestgestellteGefahr(grund) }
}

/** § 41f Abs. 2 S. 2, 3 EnWG: a concrete danger bars the cut; made credible only where the supplier asked. */
function mitGefahr(
  { glaubhaftmachung }: Schutzgrund,
  index: number,
): { code: HaerteCode } | { offen: Luecke } {
  if (glaubhaftmachung === undefined) return { offen: frageNachweis(index) }
  return {
    code: glaubhaftmachung === 'verlangtNichtErbracht' ? 'haerte.nichtGlaubhaft' : 'haerte.konkreteGefahr',
  }
}

function ohneFestgestellteGefahr({ art, konkreteGefahr, glaubhaftmachung }: Schutzgrund): HaerteCode {
  if (SCHUTZBEDUERFTIG.includes(art)) return 'haerte.schutzbeduerftig'
  if (art === 'kind' || konkreteGefahr === false) return 'haerte.ohneKonkreteGefahr'
  return glaubhaftmachung === 'verlangtNichtErbracht' ? 'haerte.nichtGlaubhaft' : 'haerte.gefahrUngeklaert'
}

const frageMitteilung = (index: number): Luecke =>
  luecke(
    `schutzgruende.${index}.mitgeteiltAm`,
    'Wurde dieser Grund dem Versorger schon geschrieben? An welchem Tag?',
    'Der Versorger muss die Gefahr kennen, damit sie die Sperre sicher verhindert.',
  )

const frageNachweis = (index: number): Luecke =>
  luecke(
    `schutzgruende.${index}.glaubhaftmachung`,
    'Hat der Versorger einen Nachweis verlangt, etwa ein Attest? Wurde er geschickt?',
    'Ein verlangter Nachweis entscheidet, ob die Gefahr die Sperre verhindert.',
  )
