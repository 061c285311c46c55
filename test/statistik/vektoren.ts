import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

/* Published and computed figures of the method, as files. One that is missing fails the test that reads it. */

const datei = (name: string): Buffer => fs.readFileSync(path.join(import.meta.dirname, 'vektoren', name))

type Zeile = { readonly v: number; readonly lb: number; readonly ub: number }
type Vektoren = {
  readonly ptable: Record<string, { rows: readonly Zeile[]; mean: number; variance: number }>
  readonly lookup_nomix: readonly { i: number; c: number; j: number }[]
  readonly fmix32: readonly { in: number; out: number }[]
  readonly lookup_mix: readonly { i: number; c: number; secret: number; j: number }[]
  readonly micro: readonly { desk: string; reason: string; arrears_cents: number; rk: number }[]
  readonly micro_table_mix_secret0: readonly {
    desk: string
    reason: string
    i: number
    c: number
    j: number
    public: number | null
    sum_true_cents: number
    sum_protected_cents: number
  }[]
  readonly ssb_z: Record<string, { freq: number; key: number; perturbed: number }>
  readonly public_profile: readonly { j: number; public: number | null }[]
}

export const vektoren = (): Vektoren => JSON.parse(datei('vectors.json').toString()) as Vektoren

/** The rows of a table as texts, by the names of its first line. */
export function tabelle(name: string): readonly Record<string, string>[] {
  const roh = name.endsWith('.gz') ? gunzipSync(datei(name)) : datei(name)
  const [kopf = '', ...zeilen] = roh.toString().trim().split(/\r?\n/)
  const namen = kopf.split(',').map(wort => wort.replaceAll('"', ''))
  return zeilen.map(zeile => {
    const werte = zeile.split(',')
    return Object.fromEntries(namen.map((wort, k) => [wort, werte[k] ?? '']))
  })
}
