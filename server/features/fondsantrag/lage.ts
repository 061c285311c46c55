import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Antragslage } from '../../recht/fonds/antragslage.ts'
import { wirksamerStatus } from '../../recht/fonds/stand.ts'
import { findBrief } from '../briefe/store.ts'
import { type Dokument, listDokumente } from '../dokumente/store.ts'
import type { Fall } from '../faelle/fall.ts'
import { findEinwilligung } from '../faelle/verlauf-store.ts'
import { fondslage } from '../fonds/lage.ts'
import { type Eintrag, findFonds } from '../fonds/store.ts'
import { auszugVon, gleich } from './auszug.ts'
import type { Auszug } from './forms.ts'
import { einwandVon, zugesagtCent } from './andere.ts'
import { type Antrag, listAntraege, listSchritte, type Schrittzeile } from './store.ts'
import { fehlende, unterlagenstand, type Unterlagenstand } from './unterlagen.ts'

/** An application with everything a page shows of it and the guards ask. */
export type Antragsbild = {
  readonly antrag: Antrag
  readonly lage: Antragslage
  /** The entry as it is today; the application stays on its version. */
  readonly eintrag: Eintrag | undefined
  readonly dokumente: readonly Dokument[]
  readonly unterlagen: readonly Unterlagenstand[]
  /** The other applications of the case. */
  readonly andere: readonly Antrag[]
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
  const dokumente = await listDokumente(z, fall.id)
  const unterlagen = unterlagenstand(fonds, inhalt.unterlagen, dokumente, heute)
  const brief = (await findBrief(z, fall.id, inhalt.anschreiben))?.gedrucktAm ?? null
  const auszug = auszugVon(fall, inhalt, { brief, unterlagen }, heute)
  const andere = (await listAntraege(z, fall.id)).filter(({ id }) => id !== antrag.id)
  const umfang = umfaenge.includes('fonds')
  const { rueckstandCent } = fondslage(fall.akte, heute)
  const lage: Antragslage = {
    ...ausAntrag(antrag),
    heute,
    einwilligung: umfang && gilt(inhalt, auszug),
    fehlendeUnterlagen: fehlende(unterlagen, umfaenge.includes('gesundheit')),
    anschreiben: brief !== null,
    fondsOffen: eintrag !== undefined && wirksamerStatus(eintrag.stand, heute) === 'aktiv',
    person: z.personId,
    offenCent: rueckstandCent === undefined ? null : Math.max(0, rueckstandCent - zugesagtCent(andere)),
    wiederholung: einwandVon(antrag, andere, heute),
  }
  const schritte = await listSchritte(z, antrag)
  return { antrag, lage, eintrag, dokumente, unterlagen, andere, auszug, umfang, schritte }
}

/** Once it is out, what was agreed to is what went; before, it has to be what would go. */
function gilt({ zustimmung, eingereichtAm }: Antrag['inhalt'], auszug: Auszug): boolean {
  const zugestimmt = zustimmung?.auszug
  if (!zugestimmt) return false
  return eingereichtAm !== null || gleich(zugestimmt, auszug)
}

/** What stands in the application itself. */
const ausAntrag = ({ stand, weitergabe, fonds, inhalt }: Antrag) => ({
  stand,
  weitergabe,
  selbstErlaubt: darfSelbst(fonds.antragsteller),
  vorgelegtVon: inhalt.vorgelegtVon,
  erbetenCent: inhalt.betragCent,
  bewilligtCent: inhalt.bewilligtCent,
  eingereicht: inhalt.eingereichtAm !== null,
  gezahlt: inhalt.gezahltCent !== null,
  anVersorger: fonds.empfaenger === undefined || fonds.empfaenger === 'versorger',
})

/** The household has agreed, and taken it back; what it had agreed to is erased. */
export const istWiderrufen = ({ antrag: { inhalt } }: Antragsbild): boolean =>
  inhalt.zustimmung !== null && inhalt.zustimmung.auszug === null

/** Whether a counselling desk may hand an application in, for the household or in its own name. */
export const darfSelbst = (wer: Antrag['fonds']['antragsteller']): boolean =>
  wer === undefined || wer === 'haushalt' || wer === 'mitBestaetigung' || wer === 'beratungsstelle'
