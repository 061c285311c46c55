import { alsDatum, type Datum } from '../../datum.ts'
import type { ANLAESSE, Sparte, Vertrag } from '../angaben.ts'
import { avbFernwaerme, avbWasser } from './avb.ts'
import { enwg41f } from './enwg-41f.ts'
import { gvv2012, gvv2021, gvv2022, gvv2025 } from './gvv-19.ts'
import type { Gvv, Regeln } from './regeln.ts'
import { enwg118b, enwg41b2021, enwg41b2024 } from './sondervertrag.ts'
import { vermieter } from './vermieter.ts'

/** Asked for a day before the oldest rules that are stored; the interface answers 422. */
export class RechtUnbekannt extends RangeError {}

type Wahl = {
  readonly sparte: Sparte
  readonly vertrag: Vertrag | undefined
  readonly anlass: (typeof ANLAESSE)[number]
}

/** The rules that bind on a day: the statute fixes the conditions for carrying out the cut, so that day decides. */
export function waehleRegelwerk(wahl: Wahl, am: Datum): Regeln {
  const regeln = regelwerkAm(wahl, am)
  if (!regeln) throw new RechtUnbekannt(`Für den ${alsDatum(am)} ist kein Regelwerk hinterlegt`)
  return regeln
}

/** The same for the day of a letter, which may be older than all that is stored. */
export const regelwerkAm = (wahl: Wahl, am: Datum): Regeln | null =>
  fassungen(wahl).find(({ gueltigAb }) => gueltigAb <= am) ?? null

/** The versions that follow one another for this supply, newest first. */
function fassungen({ sparte, vertrag, anlass }: Wahl): readonly Regeln[] {
  if (vertrag === 'vermieter') return VERMIETER
  if (sparte === 'fernwaerme') return FERNWAERME
  if (sparte === 'wasser') return WASSER
  const { manipulation, sondervertrag, grundversorgung } = NACH_SPARTE[sparte]
  if (anlass === 'manipulation') return manipulation
  return vertrag === 'sondervertrag' ? sondervertrag : grundversorgung
}

const VERMIETER = [vermieter()]
const FERNWAERME = [avbFernwaerme()]
const WASSER = [avbWasser()]

function fuer(gvv: Gvv): Record<'grundversorgung' | 'sondervertrag' | 'manipulation', readonly Regeln[]> {
  const [jetzt, v2022, v2021, v2012] = [enwg41f(gvv), gvv2022(gvv), gvv2021(gvv), gvv2012(gvv)]
  return {
    grundversorgung: [jetzt, v2022, v2021, v2012],
    sondervertrag: [jetzt, enwg41b2024(gvv), enwg118b(gvv), enwg41b2021(gvv)],
    manipulation: [gvv2025(gvv), v2022, v2021, v2012],
  }
}

const NACH_SPARTE = { strom: fuer('StromGVV'), gas: fuer('GasGVV') }
