import type { Basis } from '../../../../data/merkmale.ts'
import { type Einheit, zelle } from '../bestand.ts'
import { type Programm, tabellenname } from '../programm.ts'
import { PTABELLE } from '../ptabelle.ts'
import { auspraegungen } from '../schuetze.ts'
import { rhythmus, teile, type Zeitraum } from '../zeitraum.ts'
import { anzahlen, einheiten, type Probe } from './probe.ts'

/*
 * A1, bounds: what follows for every cell from all released counts. Each count says between which true counts it lies;
 * wholes and their parts (by place, by time, by code) narrow each other until nothing moves. A linear programme finds a
 * little more (test/statistik/angriffe-lp.test.ts); this is what every release can afford.
 */

/** A small cell must stay at least so wide. */
const BREITE = 3
const KLEIN = [1, 4] as const
const RUNDEN = 25

type Schranke = { von: number; bis: number }
type Gleichung = { readonly ganz: Schranke; readonly teile: readonly Schranke[] }
type Block = { readonly basis: Basis; readonly tabelle: string; readonly codes: readonly string[] }

/** How many small cells are bounded too closely. */
export function zuEnge(probe: Probe): number {
  const felder = new Map<string, Schranke>()
  const feld = (name: string): Schranke => {
    const da = felder.get(name) ?? { von: 0, bis: Infinity }
    felder.set(name, da)
    return da
  }
  for (const wert of anzahlen(probe)) {
    const eines = feld(
      feldname(wert.ebene, wert.einheit, wert.zeitraum, wert.basis, wert.tabelle, wert.auspraegung),
    )
    const { von, bis } = moeglich(wert.wert ?? 0)
    eines.von = Math.max(eines.von, von)
    eines.bis = Math.min(eines.bis, bis)
  }
  const gleichungen = [...stelleAuf(probe, feld)]
  for (let runde = 0; runde < RUNDEN; runde++) {
    let bewegt = false
    for (const gleichung of gleichungen) if (enger(gleichung)) bewegt = true
    if (!bewegt) break
  }
  return zaehleEnge(probe, feld)
}

const feldname = (
  ebene: string,
  id: string,
  zeit: string,
  basis: Basis,
  tabelle: string,
  code: string,
): string => `${ebene}|${id}|${zeit}|${basis}|${tabelle}|${code}`

/** Between which true counts a shown count lies. The table of deviations is public. */
function moeglich(j: number): Schranke {
  const alle = Array.from({ length: 11 }, (_, k) => j - 5 + k).filter(
    i => i >= 0 && (PTABELLE[Math.min(i, PTABELLE.length - 1)] ?? []).some(([v]) => i + v === j),
  )
  return { von: alle[0] ?? 0, bis: alle.at(-1) ?? Infinity }
}

/** The tables that are due; of another one there is nothing new to conclude. */
const bloecke = ({ tabellen }: Programm, zeitraum: Zeitraum): readonly Block[] => [
  ...new Map(
    tabellen
      .filter(eine => eine.basis !== 'kurzkontakt' && eine.rhythmus === rhythmus(zeitraum))
      .map(eine => [
        tabellenname(eine),
        { basis: eine.basis, tabelle: tabellenname(eine), codes: auspraegungen(eine) },
      ]),
  ).values(),
]

/** The periods inside this one in which a table is released as well. */
function* zeiten(
  programm: Programm,
  { tabelle }: Block,
  von: Zeitraum,
): Generator<[Zeitraum, readonly Zeitraum[]]> {
  const rhythmen = new Set(
    programm.tabellen.filter(eine => tabellenname(eine) === tabelle).map(eine => eine.rhythmus),
  )
  const feinere = (zeit: Zeitraum): readonly Zeitraum[] =>
    teile(zeit).flatMap(teil => (rhythmen.has(rhythmus(teil)) ? [teil] : feinere(teil)))
  const drin = feinere(von)
  yield [von, drin]
  for (const teil of drin) yield* zeiten(programm, { tabelle, basis: 'aufgenommen', codes: [] }, teil)
}

function* stelleAuf(probe: Probe, feld: (name: string) => Schranke): Generator<Gleichung> {
  const { programm, zeitraum } = probe.auftrag
  const alle = einheiten(probe)
  for (const block of bloecke(programm, zeitraum))
    for (const [zeit, feinere] of zeiten(programm, block, zeitraum))
      for (const einheit of alle) {
        const hier = (eine: Einheit, wann: Zeitraum, tabelle: string, code: string): Schranke =>
          feld(feldname(eine.ebene, eine.id, wann, block.basis, tabelle, code))
        for (const code of block.codes) {
          const ganz = hier(einheit, zeit, block.tabelle, code)
          if (einheit.kinder.length > 0)
            yield { ganz, teile: einheit.kinder.map(kind => hier(kind, zeit, block.tabelle, code)) }
          if (feinere.length > 0)
            yield { ganz, teile: feinere.map(teil => hier(einheit, teil, block.tabelle, code)) }
        }
        yield* nachCodes(block, (tabelle, code) => hier(einheit, zeit, tabelle, code))
      }
}

/** The codes of a table add up to the total; of two crossed, to each code of the second. */
function* nachCodes(
  { tabelle, codes }: Block,
  hier: (tabelle: string, code: string) => Schranke,
): Generator<Gleichung> {
  if (tabelle === 'gesamt') return
  const [, zweites] = tabelle.split('*')
  if (zweites === undefined) {
    yield { ganz: hier('gesamt', 'gesamt'), teile: codes.map(code => hier(tabelle, code)) }
    return
  }
  const enden = new Set(codes.map(code => code.split('*')[1] ?? ''))
  for (const ende of enden)
    yield {
      ganz: hier(zweites, ende),
      teile: codes.filter(code => code.endsWith(`*${ende}`)).map(code => hier(tabelle, code)),
    }
}

/** Narrows a whole by its parts and each part by the whole and the others; whether anything moved. */
function enger({ ganz, teile }: Gleichung): boolean {
  let [von, bis, offene] = [0, 0, 0]
  for (const teil of teile) {
    von += teil.von
    if (teil.bis === Infinity) offene++
    else bis += teil.bis
  }
  let bewegt = setze(ganz, von, offene > 0 ? Infinity : bis)
  for (const teil of teile) {
    const istOffen = teil.bis === Infinity
    const andere = offene - (istOffen ? 1 : 0) > 0 ? Infinity : bis - (istOffen ? 0 : teil.bis)
    if (setze(teil, ganz.von - andere, ganz.bis - (von - teil.von))) bewegt = true
  }
  return bewegt
}

function setze(schranke: Schranke, von: number, bis: number): boolean {
  const enger = von > schranke.von || bis < schranke.bis
  if (von > schranke.von) schranke.von = von
  if (bis < schranke.bis) schranke.bis = bis
  return enger
}

/** Bounds that do not hold the truth, because cases were erased since the parts were released, betray nothing. */
function zaehleEnge(probe: Probe, feld: (name: string) => Schranke): number {
  const { programm, zeitraum, bestand } = probe.auftrag
  let eng = 0
  const alle = einheiten(probe)
  for (const { basis, tabelle, codes } of bloecke(programm, zeitraum))
    for (const einheit of alle)
      for (const code of codes) {
        const { i } = zelle(bestand, einheit, basis, tabelle, code, [])
        const { von, bis } = feld(feldname(einheit.ebene, einheit.id, zeitraum, basis, tabelle, code))
        const istKlein = i >= KLEIN[0] && i <= KLEIN[1]
        if (istKlein && i >= von && i <= bis && bis - von < BREITE) eng++
      }
  return eng
}
