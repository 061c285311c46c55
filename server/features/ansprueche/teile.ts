import type { Fallkontext, Teil } from '../faelle/teile.ts'
import { besteht } from './ansicht.ts'
import { anspruecheVon } from './haushalt.ts'
import { betrag } from './leistungsworte.ts'
import { NAME } from './worte.ts'

/** On the page of a case: what comes into question, and the way to enter the household. */
export function anspruchsteil({ fall, heute }: Fallkontext): Teil {
  const zeilen = anspruecheVon(fall, heute)
    ?.leistungen.filter(besteht)
    .map(antwort => {
      const { zahl, unter } = betrag(antwort)
      return { name: NAME[antwort.leistung], wert: [zahl, unter].filter(Boolean).join(' ') }
    })
  return {
    partial: 'fallansprueche',
    daten: { basis: `/faelle/${fall.id}`, eingetragen: zeilen !== undefined, zeilen: zeilen ?? [] },
  }
}
