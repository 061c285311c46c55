import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { packe, sammleAnlagen } from '../briefe/paket/paket.ts'
import type { Paket } from '../briefe/paket/paket-pdf.ts'
import type { Fall } from '../faelle/fall.ts'
import { findStelle } from '../faelle/store.ts'
import { datenblatt } from './datenblatt.ts'
import type { Antragsbild } from './lage.ts'
import { paketreihenfolge } from './unterlagen.ts'

type Gepackt = { readonly paket: Paket; readonly unlesbar: readonly string[] }

/** The cover letter, or for a referral the sheet of what is handed on, and the papers in the order of the fund. */
export async function packeAntrag(
  z: Stellenzugriff,
  fall: Fall,
  bild: Antragsbild,
  heute: Datum,
): Promise<Gepackt | undefined> {
  const { antrag, unterlagen } = bild
  const dokumente = paketreihenfolge(unterlagen)
  if (antrag.weitergabe) return packeWeitergabe(z, bild, dokumente, heute)
  const wunsch = { dokumente, berechnung: false, deckblatt: false }
  return packe(z, fall, { brief: antrag.inhalt.anschreiben, wunsch, empfaenger: 'fonds', heute })
}

async function packeWeitergabe(
  z: Stellenzugriff,
  { antrag: { fallId, fonds, inhalt } }: Antragsbild,
  dokumente: readonly string[],
  heute: Datum,
): Promise<Gepackt | undefined> {
  const { auszug, am } = inhalt.zustimmung ?? {}
  if (!auszug || am === undefined) return undefined
  const stelle = await findStelle(z)
  const brief = datenblatt({ an: fonds.traeger.name, stelle, zustimmungAm: am, auszug, heute })
  const { anlagen, unlesbar } = await sammleAnlagen(z, fallId, dokumente)
  return { paket: { brief, deckblatt: null, berechnung: null, anlagen }, unlesbar }
}
