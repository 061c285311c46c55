import type { Datum } from '../../recht/datum.ts'
import { plusTage } from '../../recht/datum.ts'
import { HILFEARTEN } from '../../recht/fonds/fonds.ts'
import { giltBis, wirksamerStatus } from '../../recht/fonds/stand.ts'
import { datum } from '../../web/format.ts'
import type { Eintrag } from './store.ts'
import { DECKUNG, HILFEARTEN_MEHRZAHL, kurz, STATUS, STATUSMARKE } from './worte.ts'

/* The directory as rows of a page. */

const FILTER = ['alle', 'offen', 'pruefen', 'beendet'] as const
export type Filter = (typeof FILTER)[number]
const FILTERWORT: Readonly<Record<Filter, string>> = {
  alle: 'Alle',
  offen: 'Offen',
  pruefen: 'Zu prüfen',
  beendet: 'Beendet',
}

export const alsFilter = (roh: string): Filter => FILTER.find(wort => wort === roh) ?? 'alle'

/** The choices above the list. */
export const filterzeile = (aktuell: Filter) =>
  FILTER.map(wort => ({
    href: wort === 'alle' ? '/fonds' : `/fonds?stand=${wort}`,
    text: FILTERWORT[wort],
    aktuell: wort === aktuell,
  }))

/** The entries that pass, by kind of help. */
export function gruppen(eintraege: readonly Eintrag[], filter: Filter, suche: string, heute: Datum) {
  const passend = eintraege.filter(
    eintrag => passt(eintrag, filter, heute) && enthaelt(eintrag, suche.toLowerCase()),
  )
  return HILFEARTEN.map(art => ({
    titel: HILFEARTEN_MEHRZAHL[art],
    zeilen: passend
      .filter(({ fonds }) => fonds.art === art)
      .sort((a, b) => a.fonds.name.localeCompare(b.fonds.name, 'de'))
      .map(eintrag => zeile(eintrag, heute)),
  })).filter(({ zeilen }) => zeilen.length > 0)
}

function passt({ stand }: Eintrag, filter: Filter, heute: Datum): boolean {
  const status = wirksamerStatus(stand, heute)
  if (filter === 'offen') return status === 'aktiv'
  if (filter === 'pruefen') return status === 'ungeprueft'
  return filter === 'alle' || status === 'beendet' || status === 'erschoepft'
}

const enthaelt = ({ fonds: { name, traeger, gebiet } }: Eintrag, wort: string): boolean =>
  [name, traeger.name, gebiet.wort].some(text => text.toLowerCase().includes(wort))

function zeile(eintrag: Eintrag, heute: Datum) {
  const { id, fonds } = eintrag
  return {
    href: `/fonds/${id}`,
    name: fonds.name,
    traeger: fonds.traeger.name,
    gebiet: fonds.gebiet.wort,
    wofuer: kurz(DECKUNG, fonds.deckt),
    ...standworte(eintrag, heute),
  }
}

/** Status and last check in words; a check that is too old counts as none, and says so. */
export function standworte({ stand, geprueftVon }: Eintrag, heute: Datum) {
  const status = wirksamerStatus(stand, heute)
  const bis = giltBis(stand)
  return {
    stand: { art: STATUSMARKE[status], wort: kurz(STATUS, [status]) },
    geprueft:
      stand.geprueftAm === null ? 'noch nie' : `${datum(stand.geprueftAm)}, ${geprueftVon ?? 'unbekannt'}`,
    bis:
      bis === null || status === 'beendet' ? null : bis < heute ? 'zu lange her' : `gilt bis ${datum(bis)}`,
  }
}

/** A check runs out in so many days: then it is time to call. */
const VORLAUF = 14

/**
 * What is to be called, most overdue first: never checked, checked too long ago, about to run out, and those where
 * somebody said „later“ on or after that day. What has ended needs no call.
 */
export function anrufliste(eintraege: readonly Eintrag[], heute: Datum): readonly Eintrag[] {
  const wann = ({ stand, anrufenAm }: Eintrag): string => anrufenAm ?? giltBis(stand) ?? ''
  return eintraege
    .filter(({ stand }) => stand.status !== 'beendet')
    .filter(({ anrufenAm }) => anrufenAm === null || anrufenAm <= heute)
    .filter(({ stand }) => (giltBis(stand) ?? '') <= plusTage(heute, VORLAUF))
    .sort((a, b) => wann(a).localeCompare(wann(b)) || a.fonds.name.localeCompare(b.fonds.name, 'de'))
}
