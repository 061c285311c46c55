import { ANDERSWO } from './anderswo.ts'
import { BERATUNG } from './beratung.ts'
import { KIRCHEN } from './kirchen.ts'
import { KOMMUNEN } from './kommunen.ts'
import type { Saat } from './saat.ts'
import { VERBAENDE } from './verbaende.ts'

/** Every entry that comes with the product. */
export const SAAT: readonly Saat[] = [...KOMMUNEN, ...VERBAENDE, ...KIRCHEN, ...BERATUNG, ...ANDERSWO]
