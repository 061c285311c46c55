import { alsEuro, type Cent, cent } from '../geld.ts'
import type { Fondslage } from './lage.ts'

/** Whether a sum of a fund ends the emergency; every application has to answer it. */
export type Ausreichend = {
  readonly reicht: 'alles' | 'stoppt' | 'zuWenig' | 'unbekannt'
  readonly grund: string
}

/**
 * Holds what was asked or granted, with what other funds have granted, against the claim: all of it, or as much as stops
 * the cut.
 */
export function reichtBetrag(
  { betragCent, andereCent }: { readonly betragCent: Cent | null; readonly andereCent: Cent },
  { rueckstandCent, mindestensCent }: Pick<Fondslage, 'rueckstandCent' | 'mindestensCent'>,
): Ausreichend {
  if (betragCent === null || rueckstandCent === undefined)
    return { reicht: 'unbekannt', grund: 'Betrag oder Rückstand steht noch nicht fest.' }
  const da = cent(betragCent + andereCent)
  if (da >= rueckstandCent) return { reicht: 'alles', grund: 'Damit ist der ganze Rückstand bezahlt.' }
  const offen = `Danach bleiben ${alsEuro(cent(rueckstandCent - da))} offen.`
  if (mindestensCent !== undefined && da >= mindestensCent)
    return {
      reicht: 'stoppt',
      grund: `${offen} Ab ${alsEuro(mindestensCent)} darf nicht mehr gesperrt werden.`,
    }
  return { reicht: 'zuWenig', grund: `${offen} Wer zahlt den Rest?` }
}
