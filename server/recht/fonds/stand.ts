import { alsDatum, plusTage, type Datum } from '../datum.ts'
import { ja, nein, weissNicht, type Befund } from './bedingungen.ts'
import type { Fondsstand, Fondsstatus } from './fonds.ts'

/** The last day on which a check still counts; null where nobody has checked. */
export const giltBis = ({ geprueftAm, giltTage }: Fondsstand): Datum | null =>
  geprueftAm && plusTage(geprueftAm, giltTage)

/** What the status is worth today: too old a check is none. An end stays an end. */
export function wirksamerStatus(stand: Fondsstand, heute: Datum): Fondsstatus {
  if (stand.status === 'beendet' || stand.status === 'ungeprueft') return stand.status
  const bis = giltBis(stand)
  return bis !== null && bis >= heute ? stand.status : 'ungeprueft'
}

const GESCHLOSSEN = {
  pausiert: 'Der Träger nimmt zurzeit keine Anträge an.',
  erschoepft: 'Das Geld ist verbraucht.',
  beendet: 'Das Angebot ist beendet.',
  geplant: 'Das Angebot hat noch nicht angefangen.',
} as const

/** Whether the entry can be asked at all: never before a person has checked it. */
export function pruefeStand(stand: Fondsstand, heute: Datum): Befund {
  const status = wirksamerStatus(stand, heute)
  if (status === 'aktiv') return ja(`Geprüft am ${alsDatum(stand.geprueftAm as Datum)}.`)
  if (status !== 'ungeprueft') return nein(GESCHLOSSEN[status])
  const grund =
    stand.geprueftAm === null
      ? 'Hier hat noch niemand angerufen.'
      : `Zuletzt geprüft am ${alsDatum(stand.geprueftAm)}. Das ist zu lange her.`
  return { ...weissNicht('Gibt es das Angebot noch, und nimmt es Anträge an?'), grund }
}
