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
 * Beside the claim, never reduced by income.
 */
export function sofortzuschlag(
  berechtigte: readonly Mitglied[],
  mit: readonly JePerson[],
  ohneKindergeld: readonly JePerson[] | null,
  stichtag: Datum,
): { readonly betrag: Cent; readonly schritte: readonly Schritt[] } {
  const jeKind = am(SOFORTZUSCHLAG, stichtag)
  const hatAnspruch = (liste: readonly JePerson[] | null, id: string): boolean =>
    liste?.some(zeile => zeile.id === id && zeile.anspruchCent > 0) ?? false
  const anzahl = berechtigte.filter(
    ({ stufe, id }) => stufe >= 3 && (hatAnspruch(mit, id) || hatAnspruch(ohneKindergeld, id)),
  ).length
  const betrag = cent(jeKind * anzahl)
  if (betrag === 0) return { betrag: NULL_CENT, schritte: [] }
  const text = `Daneben Sofortzuschlag für ${anzahl === 1 ? 'ein Kind' : `${anzahl} Kinder`}; er wird nicht um Einkommen gekürzt`
  return { betrag, schritte: [{ text, betragCent: betrag, norm: '§ 72 SGB II' }] }
}
