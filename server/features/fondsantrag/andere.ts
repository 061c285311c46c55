import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { BEIM_TRAEGER, ZUGESAGT } from '../../recht/fonds/antrag.ts'
import { pruefeWiederholung } from '../../recht/fonds/rahmen.ts'
import { type Cent, summe } from '../../recht/geld.ts'
import { type Antrag, listAntraege } from './store.ts'

/* What the other applications of a case mean for one: money that is promised already, and the repeat rule. */

type Zusage = Pick<Antrag, 'stand' | 'inhalt'>

/** Promised and not paid yet; what is paid belongs among the payments of the case. */
export const zugesagtCent = (antraege: readonly Zusage[]): Cent =>
  summe(
    antraege.flatMap(({ stand, inhalt: { bewilligtCent } }) =>
      ZUGESAGT.includes(stand) && bewilligtCent !== null ? [bewilligtCent] : [],
    ),
  )

/** From which entry money came, and when. */
const gezahlte = (antraege: readonly Pick<Antrag, 'fondsId' | 'inhalt'>[]) =>
  antraege.flatMap(({ fondsId, inhalt: { gezahltAm } }) =>
    gezahltAm === null ? [] : [{ id: fondsId, am: gezahltAm }],
  )

const LAEUFT = new Set<Antrag['stand']>([...BEIM_TRAEGER, 'rueckfrage', ...ZUGESAGT])

/** What stands against another application to the same fund; null where nothing does. */
export function einwandVon(
  { fondsId, fonds: { wiederholung } }: Pick<Antrag, 'fondsId' | 'fonds'>,
  andere: readonly Antrag[],
  heute: Datum,
): string | null {
  const dort = andere.filter(einer => einer.fondsId === fondsId)
  if (dort.some(({ stand }) => LAEUFT.has(stand)))
    return 'Bei diesem Fonds läuft für den Haushalt schon ein Antrag.'
  const bekommen = gezahlte(dort)
  if (wiederholung === undefined || bekommen.length === 0) return null
  const { ergebnis, grund, frage } = pruefeWiederholung(fondsId, wiederholung, { stichtag: heute, bekommen })
  return ergebnis === 'erfuellt' ? null : `Der Fonds zahlt nicht beliebig oft. ${frage ?? grund}`
}

/** For the page „Hilfen“: which funds have paid for this household already. */
export const listBekommen = async (z: Stellenzugriff, fallId: string) =>
  gezahlte(await listAntraege(z, fallId))
