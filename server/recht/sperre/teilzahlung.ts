import type { Schritt } from '../ergebnis.ts'
import { alsEuro, cent, type Cent } from '../geld.ts'
import type { Lage } from './lage.ts'
import { postenlagen } from './posten.ts'
import { schwellenwerte, type Schwellenwert } from './schwellenwert.ts'
import { hoechstens } from './summen.ts'

/** What a payment before the cut can do to the arrears, counted as the supplier can count them at most. */
export type Teilzahlung = {
  /** The smallest payment that brings the arrears below the threshold in every reading. */
  readonly sicher: Cent
  /** The smallest payment after which at least one reading is on the household's side; null where there is none. */
  readonly streitig: Cent | null
  readonly alles: Cent
  readonly schritte: readonly Schritt[]
}

const EIN_CENT = cent(1)

/** Null when the arrears are not known, or already lie below the threshold. */
export function teilzahlung(lage: Lage): Teilzahlung | null {
  const { haupt, spaet, neben, fremd, zahlungen } = hoechstens(lage, postenlagen(lage))
  const offen = haupt + spaet + neben + fremd - zahlungen
  const grenze = grenzeVon(lage)
  // Without a statutory limit nothing may stay open.
  const unter = grenze.niedrig ?? EIN_CENT
  if (!Number.isFinite(offen) || offen < unter) return null
  // Equality is enough for the supplier: one cent more has to be paid.
  const sicher = cent(offen - unter + 1)
  const streitig = grenze.hoch === null ? 0 : haupt - zahlungen - grenze.hoch + 1
  return {
    sicher,
    streitig: streitig > 0 && streitig < sicher ? cent(streitig) : null,
    alles: cent(offen),
    schritte: rechnung(offen, neben, grenze),
  }
}

/** `hoch` is null while the threshold is not known for certain, both where there is none. */
type Grenze = { readonly niedrig: Cent | null; readonly hoch: Cent | null }

function grenzeVon(lage: Lage): Grenze {
  if (!lage.regeln.schwelle) return { niedrig: null, hoch: null }
  const { moeglich, fehlt } = schwellenwerte(lage, lage.regeln.schwelle)
  return {
    niedrig: cent(Math.min(...moeglich.map(({ niedrig }: Schwellenwert) => niedrig))),
    hoch: fehlt === null ? moeglich[0].hoch : null,
  }
}

/** Every reading by itself, so that the family can weigh what it pays for. */
function rechnung(offen: number, neben: number, { niedrig, hoch }: Grenze): readonly Schritt[] {
  const zeile = (text: string, betrag: number): Schritt => ({
    text: `${text}: ${alsEuro(cent(betrag))}`,
    betragCent: cent(betrag),
  })
  if (niedrig === null) return [zeile('Offen sind höchstens', offen)]
  const ohneNeben = offen - neben - niedrig + 1
  return [
    zeile('Offen sind höchstens', offen),
    zeile('Gesperrt werden darf ab', niedrig),
    ...(neben > 0 && ohneNeben > 0
      ? [zeile('Zählen Mahnkosten und andere Nebenkosten nicht mit, genügen', ohneNeben)]
      : []),
    ...(hoch !== null && hoch > niedrig && offen >= hoch
      ? [zeile('Zählt der einzelne Abschlag und nicht die Summe des Jahres, genügen', offen - hoch + 1)]
      : []),
  ]
}
