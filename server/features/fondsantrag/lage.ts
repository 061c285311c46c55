import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Antragslage } from '../../recht/fonds/antragslage.ts'
import { wirksamerStatus } from '../../recht/fonds/stand.ts'
import { findBrief } from '../briefe/store.ts'
import { listDokumente } from '../dokumente/store.ts'
import type { Fall } from '../faelle/fall.ts'
import { findEinwilligung } from '../faelle/verlauf-store.ts'
import { fondslage } from '../fonds/lage.ts'
import { type Eintrag, findFonds } from '../fonds/store.ts'
import { auszugVon, gleich } from './auszug.ts'
import type { Auszug } from './forms.ts'
import { type Antrag, listSchritte, type Schrittzeile } from './store.ts'
import { fehlende, unterlagenstand, type Unterlagenstand } from './unterlagen.ts'

/** An application with everything a page shows of it and the guards ask. */
export type Antragsbild = {
  readonly antrag: Antrag
  readonly lage: Antragslage
  /** The entry as it is today; the application stays on its version. */
  readonly eintrag: Eintrag | undefined
  readonly unterlagen: readonly Unterlagenstand[]
  /** What would go out today. */
  readonly auszug: Auszug
  /** The scope „Hilfsfonds“ is in force. */
  readonly umfang: boolean
  readonly schritte: readonly Schrittzeile[]
}

/** Gathers it; the household's word is asked anew every time, never remembered. */
export async function antragsbild(
  z: Stellenzugriff,
  fall: Fall,
  antrag: Antrag,
  heute: Datum,
): Promise<Antragsbild> {
  const { inhalt, fonds } = antrag
  const eintrag = await findFonds(z, antrag.fondsId)
  const umfaenge = (await findEinwilligung(z, fall.id))?.umfang ?? []
  const umfang = umfaenge.includes('fonds')
  const unterlagen = unterlagenstand(fonds, inhalt.unterlagen, await listDokumente(z, fall.id), heute)
  const auszug = auszugVon(fall, inhalt, unterlagen, heute)
  const schritte = await listSchritte(z, antrag)
  const zugestimmt = inhalt.zustimmung?.auszug
  // Once it is out, what was agreed to is what went; before, it has to be what would go.
  const gilt =
    zugestimmt !== null &&
    zugestimmt !== undefined &&
    (inhalt.eingereichtAm !== null || gleich(zugestimmt, auszug))
  const lage: Antragslage = {
    stand: antrag.stand,
    heute,
    einwilligung: umfang && gilt,
    fehlendeUnterlagen: fehlende(unterlagen, umfaenge.includes('gesundheit')),
    anschreiben: (await findBrief(z, fall.id, inhalt.anschreiben)) !== undefined,
    fondsOffen: eintrag !== undefined && wirksamerStatus(eintrag.stand, heute) === 'aktiv',
    weitergabe: antrag.weitergabe,
    selbstErlaubt: darfSelbst(fonds.antragsteller),
    person: z.personId,
    vorgelegtVon: inhalt.vorgelegtVon,
    erbetenCent: inhalt.betragCent,
    forderungCent: fondslage(fall.akte, heute).rueckstandCent ?? null,
    bewilligtCent: inhalt.bewilligtCent,
    eingereicht: inhalt.eingereichtAm !== null,
    gezahlt: inhalt.gezahltCent !== null,
    anVersorger: fonds.empfaenger === undefined || fonds.empfaenger === 'versorger',
  }
  return { antrag, lage, eintrag, unterlagen, auszug, umfang, schritte }
}

/** Whether a counselling desk may hand an application in, for the household or in its own name. */
export const darfSelbst = (wer: Antrag['fonds']['antragsteller']): boolean =>
  wer === undefined || wer === 'haushalt' || wer === 'mitBestaetigung' || wer === 'beratungsstelle'
