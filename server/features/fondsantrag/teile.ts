import type { Datum } from '../../recht/datum.ts'
import { gelesenerStand } from '../../recht/fonds/antrag.ts'
import { euro, zeitpunkt } from '../../web/format.ts'
import { type Dokument, listDokumente } from '../dokumente/store.ts'
import type { Fallkontext, Teil } from '../faelle/teile.ts'
import { type Antrag, listAntraege } from './store.ts'
import { fehlende, unterlagenstand } from './unterlagen.ts'
import { STAND } from './worte.ts'

/** An application as a line of a list. */
export function antragszeile(
  { id, fallId, fonds, stand, inhalt, angelegtAm, weitergabe }: Antrag,
  dokumente: readonly Dokument[],
  heute: Datum,
) {
  const fehlendeUnterlagen = fehlende(unterlagenstand(fonds, inhalt.unterlagen, dokumente, heute), true)
  const [art, wort] = STAND[gelesenerStand({ stand, fehlendeUnterlagen })]
  return {
    href: `/faelle/${fallId}/fondsantrag/${id}`,
    name: fonds.name,
    art: weitergabe ? 'Weitergabe' : 'Antrag',
    stand: { art, wort },
    betrag: inhalt.betragCent === null ? '–' : euro(inhalt.betragCent),
    wann: zeitpunkt(angelegtAm, heute),
  }
}

/** On the page of a case: its applications to funds; nothing where there is none. */
export async function antragsteil({ fall, heute, zugriff }: Fallkontext): Promise<Teil | null> {
  const antraege = await listAntraege(zugriff, fall.id)
  if (antraege.length === 0) return null
  const dokumente = await listDokumente(zugriff, fall.id)
  return {
    partial: 'fallantraege',
    daten: { antraege: antraege.map(antrag => antragszeile(antrag, dokumente, heute)) },
  }
}
