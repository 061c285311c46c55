/** One line of the report: what was measured, the figure, and what it was measured against. */
export type Zeile = { readonly was: string; readonly wert: string; readonly dazu?: string }

/** Runs `fn` for about this long; how often per second it ended. */
export async function jeSekunde(sekunden: number, fn: (n: number) => unknown): Promise<number> {
  await fn(0)
  const start = performance.now()
  let n = 0
  while (performance.now() - start < sekunden * 1000) await fn(n++)
  return (n * 1000) / (performance.now() - start)
}

/** How long each of these runs took, sorted, in milliseconds. */
export async function dauern(wieviele: number, fn: (n: number) => unknown): Promise<number[]> {
  const ms: number[] = []
  for (let n = 0; n < wieviele; n++) {
    const start = performance.now()
    await fn(n)
    ms.push(performance.now() - start)
  }
  return ms.sort((a, b) => a - b)
}

export const anteil = (sortiert: readonly number[], p: number): number =>
  sortiert[Math.min(sortiert.length - 1, Math.ceil(sortiert.length * p) - 1)] ?? Number.NaN

export const zahl = (n: number, stellen = 0): string =>
  n.toLocaleString('de-DE', { minimumFractionDigits: stellen, maximumFractionDigits: stellen })

export function drucke(ueberschrift: string, zeilen: readonly Zeile[]): void {
  console.log(`\n${ueberschrift}`)
  for (const { was, wert, dazu } of zeilen) {
    console.log(`  ${was.padEnd(58)} ${wert.padStart(14)}${dazu ? `   ${dazu}` : ''}`)
  }
}
