import highsModul, { type ModelData, type ObjectiveSense } from 'highs'

/* Linear programmes for the attackers, solved by HiGHS. */

// The package calls itself CommonJS and brings a module; its types know only the former.
const highs = await (highsModul as unknown as typeof highsModul.default)()
const { maximize, minimize } = highs.constants.objectiveSense
const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus

export type Summe = readonly (readonly [faktor: number, name: string])[]
export type Bedingung = { readonly summe: Summe; readonly von: number; readonly bis: number }

export const eins = (namen: readonly string[]): Summe => namen.map(name => [1, name] as const)

/** Variables by name; all of them are at least zero. */
class Spalten {
  readonly nummern = new Map<string, number>()
  nummer(name: string): number {
    const schon = this.nummern.get(name)
    if (schon !== undefined) return schon
    this.nummern.set(name, this.nummern.size)
    return this.nummern.size - 1
  }
}

/** Between which values each of the sums lies, given the conditions. */
export function grenzen(
  bedingungen: readonly Bedingung[],
  ziele: readonly Summe[],
): readonly (readonly [von: number, bis: number])[] {
  const spalten = new Spalten()
  const modell = alsModell(spalten, [...bedingungen, ...ziele.map(frei)])
  return highs.withModel(modell, model => {
    const loese = (sinn: ObjectiveSense): number => {
      model.changeObjectiveSense(sinn)
      model.run()
      const wie = model.getModelStatus()
      if (wie === unbounded || wie === unboundedOrInfeasible) return sinn === maximize ? Infinity : -Infinity
      if (wie !== optimal) throw new Error(`no bound: ${wie}`)
      return model.getObjectiveValue()
    }
    return ziele.map(ziel => {
      for (const [faktor, name] of ziel) model.changeColCost(spalten.nummer(name), faktor)
      const beide = [loese(minimize), loese(maximize)] as const
      for (const [, name] of ziel) model.changeColCost(spalten.nummer(name), 0)
      return beide
    })
  })
}

const frei = (summe: Summe): Bedingung => ({ summe, von: -Infinity, bis: Infinity })

/** The conditions as HiGHS takes them. */
function alsModell(spalten: Spalten, bedingungen: readonly Bedingung[], ziel: Summe = []): ModelData {
  const starts = [0]
  const [indices, values]: [number[], number[]] = [[], []]
  for (const { summe } of bedingungen) {
    for (const [faktor, name] of summe) {
      indices.push(spalten.nummer(name))
      values.push(faktor)
    }
    starts.push(indices.length)
  }
  const colCost = new Float64Array(spalten.nummern.size)
  for (const [faktor, name] of ziel) colCost[spalten.nummer(name)] = faktor
  return {
    numCols: spalten.nummern.size,
    numRows: bedingungen.length,
    colCost,
    colLower: new Float64Array(spalten.nummern.size),
    colUpper: new Float64Array(spalten.nummern.size).fill(Infinity),
    rowLower: bedingungen.map(({ von }) => von),
    rowUpper: bedingungen.map(({ bis }) => bis),
    matrix: {
      format: 'csr',
      numRows: bedingungen.length,
      numCols: spalten.nummern.size,
      starts,
      indices,
      values,
    },
  }
}

/**
 * The whole numbers for which the sum is largest. A limit of nodes, not of time, keeps the answer the same on every
 * machine; the best found so far counts.
 */
export function beste(ziel: Summe, bedingungen: readonly Bedingung[]): (name: string) => number {
  const spalten = new Spalten()
  const modell = alsModell(spalten, bedingungen, ziel)
  return highs.withModel(
    { ...modell, sense: maximize, integrality: new Int32Array(modell.numCols).fill(1) },
    model => {
      model.options.set('mip_max_nodes', 50)
      model.options.set('mip_rel_gap', 0.01)
      model.run()
      const { colValue } = model.getSolution()
      return (name: string) => Math.round(colValue[spalten.nummer(name)] ?? 0)
    },
  )
}
