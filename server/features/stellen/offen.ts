import type { Stellenprofil, Zeitraum } from '../../data/stellenprofil.ts'
import { type Datum, jahr, plusTage, tag, tagesnummer, wochentag } from '../../recht/datum.ts'
import { feiertageIn } from '../../recht/parameter/feiertage.ts'

/* Whether somebody is there now, and when the next time is. Hours are those of the clock on the wall in Germany. */

/** A moment on the wall: the day, and the time as `HH:MM`. */
export type Wanduhr = { readonly tag: Datum; readonly zeit: string }

const WAND = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
})

export function wanduhr(moment: Date): Wanduhr {
  const [tagText = '', zeit = ''] = WAND.format(moment).split(' ')
  return { tag: tag(tagText), zeit }
}

export type Stand = {
  /** `heute`: opens later today; `vorbei`: was open today; `zu`: a weekday without hours or a closed day. */
  readonly art: 'jetzt' | 'heute' | 'vorbei' | 'zu' | 'feiertag' | 'ohne'
  /** The hours of today that are not over yet. */
  readonly heute: readonly Zeitraum[]
  /** The next day with hours, where nobody is there today any more. */
  readonly wieder: { readonly tag: Datum; readonly zeiten: readonly Zeitraum[] } | null
}

type Zeiten = Pick<Stellenprofil, 'zeiten' | 'geschlossen'>

export function standVon(profil: Zeiten, { tag: heute, zeit }: Wanduhr): Stand {
  if (profil.zeiten.every(zeiten => zeiten.length === 0)) return { art: 'ohne', heute: [], wieder: null }
  const alle = zeitenAm(profil, heute)
  const rest = alle.filter(({ bis }) => bis > zeit)
  const [erste] = rest
  if (erste) return { art: erste.von <= zeit ? 'jetzt' : 'heute', heute: rest, wieder: null }
  const art = alle.length > 0 ? 'vorbei' : istFeiertag(heute) ? 'feiertag' : 'zu'
  return { art, heute: [], wieder: naechster(profil, heute) }
}

/** The hours of a day; none on holidays of Nordrhein-Westfalen and while the desk is closed. */
export function zeitenAm({ zeiten, geschlossen }: Zeiten, am: Datum): readonly Zeitraum[] {
  if (istFeiertag(am) || geschlossen.some(({ von, bis }) => von <= am && am <= bis)) return []
  return zeiten[wochentag(am)] ?? []
}

const LETZTES_JAHR = 2035

const istFeiertag = (am: Datum): boolean =>
  jahr(am) <= LETZTES_JAHR && feiertageIn('NW', tagesnummer(am)).ganz.has(tagesnummer(am))

/** Longer closed than this, a next day would help nobody. */
const VORAUS = 60

function naechster(profil: Zeiten, nach: Datum): Stand['wieder'] {
  for (let n = 1; n <= VORAUS; n++) {
    const am = plusTage(nach, n)
    const zeiten = zeitenAm(profil, am)
    if (zeiten.length > 0) return { tag: am, zeiten }
  }
  return null
}
