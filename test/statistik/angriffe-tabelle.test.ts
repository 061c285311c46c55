import t from 'tap'
import type { Wert } from '../../server/features/statistik/schutz/schuetze.ts'
import { type Bedingung, beste, eins, type Summe } from './lp.ts'
import {
  ANLAGEN,
  einheitVon,
  freigegeben,
  inGruppe,
  macheWelt,
  moegliche,
  wahrscheinlichkeit,
  type Welt,
} from './welt.ts'

/*
 * A2. An attacker looks for the table that makes the released counts most likely: for each released cell one of the true
 * counts it can come from, so that desks add up to their Kreis and all to the Land.
 */

const zelle = (stelle: string, code: string): string => `${stelle}|${code}`

function raten(welt: Welt): { richtig: number; haeufig: readonly number[]; gezeigt: number; alle: number } {
  const werte = freigegeben(welt).filter(
    ({ tabelle, zeitraum, wert }) => tabelle === 'anlass' && zeitraum.length === 4 && wert !== null,
  )
  // Where the rules break nothing down, there is nothing to work with.
  if (werte.length === 0) return { richtig: 0, haeufig: [0, 0, 0, 0], gezeigt: 0, alle: 0 }
  const ziel: [number, string][] = []
  const gleichungen: Bedingung[] = []
  for (const [k, wert] of werte.entries()) {
    const wahl = moegliche(wert.wert ?? 0).map(i => ({ i, name: `b${k}_${i}` }))
    for (const { i, name } of wahl) ziel.push([Math.log(wahrscheinlichkeit(wert.wert ?? 0, i)), name])
    const teile = einheitVon(welt, wert.ebene, wert.einheit).stellen.map(eine =>
      zelle(eine, wert.auspraegung),
    )
    const minus = wahl.map(({ i, name }) => [-i, name] as const).filter(([i]) => i !== 0)
    gleichungen.push({ summe: eins(wahl.map(({ name }) => name)), von: 1, bis: 1 })
    gleichungen.push({ summe: [...eins(teile), ...minus] as Summe, von: 0, bis: 0 })
  }
  const gefunden = beste(ziel, gleichungen)
  const kleine = werte
    .map(wert => ({ wert, wahr: wahreZahl(welt, wert) }))
    .filter(({ wahr }) => wahr >= 1 && wahr <= 4)
  const zaehle = (was: (eine: (typeof kleine)[number]) => boolean): number => kleine.filter(was).length
  return {
    alle: kleine.length,
    richtig: zaehle(({ wert, wahr }) => summe(welt, wert, gefunden) === wahr),
    haeufig: [1, 2, 3, 4].map(i => zaehle(({ wahr }) => wahr === i)),
    gezeigt: zaehle(({ wert, wahr }) => wert.wert === wahr),
  }
}

const summe = (welt: Welt, wert: Wert, gefunden: (name: string) => number): number =>
  einheitVon(welt, wert.ebene, wert.einheit)
    .stellen.map(stelle => gefunden(zelle(stelle, wert.auspraegung)))
    .reduce((a, b) => a + b, 0)

const wahreZahl = (welt: Welt, wert: Wert): number =>
  inGruppe(welt, wert.basis, einheitVon(welt, wert.ebene, wert.einheit), wert.zeitraum).filter(
    ({ codes }) => codes.anlass === wert.auspraegung,
  ).length

t.test('A2: die wahrscheinlichste Tabelle trifft kaum öfter als Raten', async t => {
  const versuche = Array.from({ length: 20 }, (_, saat) => raten(macheWelt(ANLAGEN[300], saat)))
  const summe = (was: (eine: (typeof versuche)[number]) => number): number =>
    versuche.reduce((bisher, eine) => bisher + was(eine), 0)
  const alle = summe(eine => eine.alle)
  // Guessing: always the number that comes most often.
  const modus = Math.max(...[0, 1, 2, 3].map(k => summe(({ haeufig }) => haeufig[k] ?? 0))) / alle
  const [richtig, gezeigt] = [summe(eine => eine.richtig) / alle, summe(eine => eine.gezeigt) / alle]
  t.ok(alle > 50, 'there are small cells to guess')
  t.ok(richtig <= Math.max(modus, gezeigt) + 0.2, `${richtig} against ${modus} and ${gezeigt}`)
})
