import type { Sperrsachverhalt } from '../../recht/sperre/angaben.ts'
import type { Sperrpruefung, Tendenz, Urteilswort } from '../../recht/sperre/antwort.ts'
import { tagkurz } from '../../web/format.ts'

/** A word with its square (`templates/partials/stand.hbs`). */
export type Stand = {
  readonly art: 'rechtswidrig' | 'zweifelhaft' | 'rechtmaessig' | 'fehlt' | 'gesperrt'
  readonly wort: string
}

const WORT: Record<Urteilswort, string> = {
  rechtswidrig: 'rechtswidrig',
  zweifelhaft: 'zweifelhaft',
  rechtmaessig: 'rechtmäßig',
  angabenFehlen: 'Angaben fehlen',
}
const TENDENZ: Record<Tendenz, string> = {
  eherRechtswidrig: 'eher rechtswidrig',
  eherRechtmaessig: 'eher rechtmäßig',
  offen: 'Ausgang offen',
}

export const standArt = (wort: Urteilswort): Stand['art'] => (wort === 'angabenFehlen' ? 'fehlt' : wort)

/** `zweifelhaft, eher rechtswidrig` */
export const urteilInWorten = (wort: Urteilswort, tendenz: Tendenz | null): string =>
  wort === 'zweifelhaft' && tendenz ? `${WORT[wort]}, ${TENDENZ[tendenz]}` : WORT[wort]

/** `Sperre wäre rechtswidrig`, after a cut `Sperre war rechtswidrig`. */
export const urteilStand = ({ ergebnis, tendenz }: Sperrpruefung, vollzogen: boolean): Stand => ({
  art: standArt(ergebnis),
  wort:
    ergebnis === 'angabenFehlen'
      ? 'Angaben fehlen'
      : `Sperre ${vollzogen ? 'war' : 'wäre'} ${urteilInWorten(ergebnis, tendenz)}`,
})

/** The word in a list of cases: the verdict, or that it is dark already. */
export function listenStand({ ergebnis }: Sperrpruefung, sachverhalt: Sperrsachverhalt): Stand {
  const { sperre, wiederherstellung } = sachverhalt
  if (sperre?.vollzogen && !wiederherstellung?.erfolgtAm) {
    return {
      art: 'gesperrt',
      wort: sperre.datum ? `gesperrt seit ${tagkurz(sperre.datum).slice(3)}` : 'gesperrt',
    }
  }
  return { art: standArt(ergebnis), wort: WORT[ergebnis] }
}
