import t from 'tap'
import { type Basis, MERKMALE } from '../../server/data/merkmale.ts'
import { tabellenname, AKTUELL } from '../../server/features/statistik/schutz/programm.ts'
import { auspraegungen, type Wert } from '../../server/features/statistik/schutz/schuetze.ts'
import { monate, type Zeitraum } from '../../server/features/statistik/schutz/zeitraum.ts'
import { type Bedingung, eins, grenzen, type Summe } from './lp.ts'
import {
  ANLAGEN,
  auspraegungVon,
  einheitVon,
  freigegeben,
  inGruppe,
  JAHR,
  macheWelt,
  moegliche,
  tabelleVon,
  type Welt,
} from './welt.ts'

/*
 * A1. An attacker writes down every released count as a condition on the finest table there is, and asks for the least and
 * the largest value of small cells. Tables share only totals (or the outcome), so their joint table splits into blocks
 * that are tied at these; a block with these sums has a joint table, so nothing is lost.
 */

type Block = { readonly basis: Basis; readonly tabelle: string; readonly fein: readonly Zeitraum[] }

const QUARTALE = ['Q1', 'Q2', 'Q3', 'Q4'].map(q => `${JAHR}-${q}` as Zeitraum)
const GANZ = [String(JAHR) as Zeitraum]

const BLOECKE: readonly Block[] = [
  ...new Map(
    AKTUELL.tabellen
      .filter(({ basis }) => basis !== 'kurzkontakt')
      .map(({ basis, merkmale }) => [tabellenname({ basis, merkmale }), basis] as const),
  ),
].map(([tabelle, basis]) => ({ basis, tabelle, fein: feinste(tabelle) }))

/** The shortest periods in which a table is released. */
function feinste(tabelle: string): readonly Zeitraum[] {
  const je = new Set(
    AKTUELL.tabellen.filter(eine => tabellenname(eine) === tabelle).map(eine => eine.rhythmus),
  )
  if (je.has('monat')) return monate(GANZ[0] as Zeitraum)
  return je.has('quartal') ? QUARTALE : GANZ
}

const feld = (block: Block, stelle: string, zeit: string, auspraegung: string): string =>
  [block.tabelle, stelle, zeit, auspraegung].join('|')

/** The fine periods of a block inside a period. */
const teileVon = ({ fein }: Block, zeitraum: Zeitraum): readonly Zeitraum[] => {
  const drin = new Set(monate(zeitraum))
  return fein.filter(eine => monate(eine).every(monat => drin.has(monat)))
}

function summeVon(
  block: Block,
  stellen: readonly string[],
  zeitraum: Zeitraum,
  welche: readonly string[],
): Summe {
  const namen = stellen.flatMap(stelle =>
    teileVon(block, zeitraum).flatMap(zeit => welche.map(eine => feld(block, stelle, zeit, eine))),
  )
  return eins(namen)
}

const blockVon = (tabelle: string): Block => {
  const block = BLOECKE.find(eine => eine.tabelle === tabelle)
  if (!block) throw new Error(`no block ${tabelle}`)
  return block
}
const codes = (block: Block): readonly string[] => auspraegungen(tabelleVon(block))

/** What ties the blocks: the total of the intakes, the outcomes of the closed ones. */
function verbindungen(stellen: readonly string[]): Bedingung[] {
  return BLOECKE.filter(({ tabelle }) => tabelle !== 'gesamt' && tabelle !== 'ergebnis').flatMap(block => {
    const haupt = blockVon(block.basis === 'aufgenommen' ? 'gesamt' : 'ergebnis')
    const je = haupt.tabelle === 'ergebnis' && block.tabelle.includes('*') ? [...MERKMALE.ergebnis] : ['']
    return stellen.flatMap(stelle =>
      block.fein.flatMap(zeit =>
        je.map(ende => {
          const drin = (liste: readonly string[]): string[] =>
            liste.filter(eine => ende === '' || eine === ende || eine.endsWith(`*${ende}`))
          const [links, rechts] = [block, haupt].map(eine =>
            summeVon(eine, [stelle], zeit, drin(codes(eine))),
          )
          const minus = (rechts ?? []).map(([, name]) => [-1, name] as const)
          return { summe: [...(links ?? []), ...minus], von: 0, bis: 0 }
        }),
      ),
    )
  })
}

type Ziel = { readonly name: string; readonly wahr: number; readonly summe: Summe }

const bedingung = (welt: Welt, wert: Wert): Bedingung => {
  const i = moegliche(wert.wert ?? 0)
  return { summe: zielVon(welt, wert).summe, von: i[0] ?? 0, bis: i.at(-1) ?? 0 }
}

function zielVon(welt: Welt, wert: Wert): Ziel {
  const einheit = einheitVon(welt, wert.ebene, wert.einheit)
  const tabelle = tabelleVon(wert)
  const wahr = inGruppe(welt, wert.basis, einheit, wert.zeitraum).filter(
    fall => auspraegungVon(fall, tabelle) === wert.auspraegung,
  ).length
  const summe = summeVon(blockVon(wert.tabelle), einheit.stellen, wert.zeitraum, [wert.auspraegung])
  return { name: Object.values(wert).join(' '), wahr, summe }
}

/** Cells with one to four cases: those released, and those of each desk that nobody released. */
function kleine(welt: Welt, werte: readonly Wert[]): Ziel[] {
  const stellen = welt.laender.flatMap(eine => eine.stellen)
  const feine = stellen.flatMap(stelle =>
    BLOECKE.flatMap(block =>
      codes(block).map(auspraegung =>
        zielVon(welt, {
          ...block,
          zeitraum: GANZ[0] as Zeitraum,
          ebene: 'stelle',
          einheit: stelle,
          auspraegung,
          art: 'anzahl',
          wert: null,
        }),
      ),
    ),
  )
  const klein = ({ wahr }: Ziel): boolean => wahr >= 1 && wahr <= 4
  const freie = feine.filter(klein)
  const jede = Math.max(1, Math.floor(freie.length / 60))
  return [...werte.map(wert => zielVon(welt, wert)).filter(klein), ...freie.filter((_, k) => k % jede === 0)]
}

for (const [faelle, stellen] of Object.entries(ANLAGEN))
  t.test(`A1: ${faelle} Fälle: keine kleine Zelle lässt sich eingrenzen`, async t => {
    const welt = macheWelt(stellen, Number(faelle))
    const werte = freigegeben(welt).filter(({ art, wert }) => art === 'anzahl' && wert !== null)
    const alle = welt.laender.flatMap(eine => eine.stellen)
    const breiten: number[] = []
    for (const basis of ['aufgenommen', 'abgeschlossen'] as const) {
      const eigene = werte.filter(wert => wert.basis === basis)
      const ziele = kleine(welt, eigene).filter(({ name }) => name.includes(basis))
      const gleichungen = [...eigene.map(wert => bedingung(welt, wert)), ...verbindungen(alle)]
      for (const [k, [von, bis]] of grenzen(
        gleichungen,
        ziele.map(({ summe }) => summe),
      ).entries()) {
        const ziel = ziele[k]
        const [unten, oben] = [Math.ceil(von - 1e-6), Math.floor(bis + 1e-6)]
        if (ziel && (ziel.wahr < unten || ziel.wahr > oben)) t.fail(`${ziel.name}: wrong model`)
        breiten.push(oben - unten)
      }
    }
    breiten.sort((a, b) => a - b)
    t.ok((breiten[0] ?? 0) >= 3, `narrowest ${breiten[0]}`)
    t.ok((breiten[breiten.length >> 1] ?? 0) >= 5, `median ${breiten[breiten.length >> 1]}`)
  })
