import type { Code } from './codes.ts'
import { avbFernwaerme } from './regelwerk/avb.ts'
import { enwg41f } from './regelwerk/enwg-41f.ts'
import { gvv2012, gvv2022, gvv2025 } from './regelwerk/gvv-19.ts'
import { normen } from './regelwerk/regeln.ts'
import { enwg41b2024 } from './regelwerk/sondervertrag.ts'
import { vermieter } from './regelwerk/vermieter.ts'
import { BERATUNG } from './saetze-beratung.ts'
import { HAUSHALT } from './saetze-haushalt.ts'

/** One finding in plain German, to be read by the family itself. */
export const satzFuerHaushalt = (code: Code): string => HAUSHALT[code]

/** One finding in one sentence with its norm: the one the finding names, otherwise the newest rules that know it. */
export function satzFuerBeratung(code: Code, norm: readonly string[] = neuesteNorm(code)): string {
  return norm.length === 0 ? `${BERATUNG[code]}.` : `${BERATUNG[code]} (${norm.join(', ')}).`
}

/** What is missing in a letter decides its norm; without the finding there is none to name. */
const neuesteNorm = (code: Code): readonly string[] =>
  NEUESTE_ZUERST.map(regeln => normen(regeln, code)).find(norm => norm.length > 0) ?? []

const NEUESTE_ZUERST = [
  enwg41f('StromGVV'),
  gvv2025('StromGVV'),
  avbFernwaerme(),
  vermieter(),
  enwg41b2024('StromGVV'),
  gvv2022('StromGVV'),
  gvv2012('GasGVV'),
]
