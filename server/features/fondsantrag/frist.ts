import { v7 as uuid } from 'uuid'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { type Datum, plusTage } from '../../recht/datum.ts'
import { insertEigene, listFristen, updateErledigt } from '../fristen/store.ts'
import type { Antrag } from './store.ts'

/* After every step there is a day on which somebody asks again: an application that nobody follows ends silently. */

const NACHFRAGE = 'nach der Entscheidung fragen'

const DANACH: Readonly<Partial<Record<Antrag['stand'], readonly [tage: number, was: string]>>> = {
  pruefbereit: [1, 'Antrag freigeben'],
  freigegeben: [1, 'Antrag abschicken'],
  eingereicht: [14, NACHFRAGE],
  rueckfrage: [3, 'Rückfrage beantworten'],
  ergaenzt: [14, NACHFRAGE],
  inEntscheidung: [14, NACHFRAGE],
  gegenvorstellung: [14, NACHFRAGE],
  bewilligt: [14, 'fragen, ob gezahlt ist'],
  teilbewilligt: [14, 'fragen, ob gezahlt ist; für den Rest einen anderen Weg suchen'],
  bewilligtMitAuflage: [14, 'Auflage nachweisen'],
  auflageErfuellt: [14, 'fragen, ob gezahlt ist'],
  zahlungAngekuendigt: [7, 'fragen, ob gezahlt ist'],
  gezahlt: [7, 'Bestätigung des Versorgers holen'],
  abgelehnt: [3, 'einen anderen Weg suchen'],
  fondsErschoepft: [3, 'einen anderen Weg suchen'],
}

/**
 * Ends the deadline of the step before, and the one of the cover letter, which asks the same; sets the next one. Answers
 * its id, null where nothing is to be awaited.
 */
export async function setzeFrist(
  z: Stellenzugriff,
  { fallId, inhalt, fonds }: Antrag,
  nach: Antrag['stand'],
  { heute, jetzt }: { readonly heute: Datum; readonly jetzt: Date },
): Promise<string | null> {
  for (const { id, briefId, erledigtAm } of await listFristen(z, fallId))
    if (erledigtAm === null && (id === inhalt.frist || briefId === inhalt.anschreiben))
      await updateErledigt(z, fallId, id, jetzt)
  const naechste = danach(nach, inhalt.eingereichtAm !== null, fonds.entscheidung?.tage)
  if (naechste === undefined) return null
  const [tage, was] = naechste
  const id = uuid()
  await insertEigene(z, fallId, {
    id,
    bis: plusTage(heute, tage),
    wessen: 'beratung',
    ...(was === NACHFRAGE && { code: 'antwort.fonds' }),
    text: `${fonds.name}: ${was}`,
  })
  return id
}

function danach(nach: Antrag['stand'], eingereicht: boolean, entscheidungTage: number | undefined) {
  if (nach === 'einwilligungWiderrufen')
    return eingereicht ? ([1, 'Träger über den Widerruf der Einwilligung informieren'] as const) : undefined
  const fest = DANACH[nach]
  return fest !== undefined && fest[1] === NACHFRAGE
    ? ([entscheidungTage ?? fest[0], NACHFRAGE] as const)
    : fest
}
