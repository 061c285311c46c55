import type { Datum } from '../../datum.ts'
import type { Schritt } from '../../ergebnis.ts'
import { cent, type Cent } from '../../geld.ts'
import { am } from '../../parameter.ts'
import { SOFORTZUSCHLAG } from '../../parameter/sgb2.ts'
import type { JePerson } from '../antwort.ts'
import type { Mitglied } from '../lage.ts'
import { NULL_CENT } from '../rechnen.ts'

/**
 * § 72 SGB II: for everybody with Regelbedarfsstufe 3 to 6 who has a claim, or has none only because Kindergeld counts.
 * Beside the claim, never reduced by income. The month without Kindergeld is only reckoned where it can matter.
 */
export function sofortzuschlag(
  berechtigte: readonly Mitglied[],
  mit: readonly JePerson[],
  ohneKindergeld: () => readonly JePerson[],
  stichtag: Datum,
): { readonly betrag: Cent; readonly schritte: readonly Schritt[] } {
  const jeKind = am(SOFORTZUSCHLAG, stichtag)
  const junge = berechtigte.filter(({ stufe }) => stufe >= 3)
  const leer = junge.filter(({ id }) => !hatAnspruch(mit, id))
  const ohne = jeKind === 0 || leer.length === 0 ? [] : ohneKindergeld()
  const anzahl = junge.length - leer.filter(({ id }) => !hatAnspruch(ohne, id)).length
  const betrag = cent(jeKind * anzahl)
  if (betrag === 0) return { betrag: NULL_CENT, schritte: [] }
  const text = `Daneben Sofortzuschlag für ${anzahl === 1 ? 'ein Kind' : `${anzahl} Kinder`}; er wird nicht um Einkommen gekürzt`
  return { betrag, schritte: [{ text, betragCent: betrag, norm: '§ 72 SGB II' }] }
}

const hatAnspruch = (liste: readonly JePerson[], wer: string): boolean =>
  liste.some(({ id, anspruchCent }) => id === wer && anspruchCent > 0)
