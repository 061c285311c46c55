import type { Stellenprofil, Zeitraum } from '../../data/stellenprofil.ts'
import { type Stand, standVon, type Wanduhr } from '../stellen/offen.ts'
import { WOCHE, zeitenworte } from '../stellen/zeiten.ts'
import { kurz, lang } from './datumsworte.ts'
import { satz, type Worte } from './sprache.ts'

/* Office hours in the words of the household: what is today comes first. */

export type Zeitansicht = {
  /** „Jetzt offen“ is marked; everything else is plain. */
  readonly offen: boolean
  readonly zeilen: readonly string[]
}

export function zeitansicht(worte: Worte, profil: Stellenprofil, uhr: Wanduhr): Zeitansicht {
  const stand = standVon(profil, uhr)
  return { offen: stand.art === 'jetzt', zeilen: zeitzeilen(worte, stand, profil.vereinbarung === true) }
}

function zeitzeilen(worte: Worte, { art, heute, wieder }: Stand, vereinbarung: boolean): string[] {
  const wort = (name: string, werte = {}): string => satz(worte, `stellen.zeit.${name}`, werte)
  const heuteZeile = (): string => wort('heute', { zeiten: zusammen(worte, heute) })
  const danach = wieder
    ? [wort('wieder', { tag: lang(worte, wieder.tag), zeiten: zusammen(worte, wieder.zeiten) })]
    : []
  switch (art) {
    case 'jetzt':
      return [wort('jetzt'), heuteZeile()]
    case 'heute':
      return [heuteZeile()]
    case 'vorbei':
      return [wort('vorbei'), ...danach]
    case 'feiertag':
      return [wort('feiertag'), ...danach]
    case 'zu':
      return [wort('zu'), ...danach]
    case 'ohne':
      return [vereinbarung ? wort('termin') : wort('unbekannt')]
  }
}

/** The hours of the week, the days without hours left out, and the days on which the desk is closed from today on. */
export const wochenansicht = (
  worte: Worte,
  { zeiten, geschlossen, vereinbarung }: Stellenprofil,
  uhr: Wanduhr,
) => ({
  tage: WOCHE.filter(tag => (zeiten[tag] ?? []).length > 0).map(tag => ({
    name: satz(worte, `datum.wochentag.${tag}`),
    zeiten: satz(worte, 'stellen.wochenzeit', { zeiten: zusammen(worte, zeiten[tag] ?? []) }),
  })),
  geschlossen: geschlossen
    .filter(({ bis }) => bis >= uhr.tag)
    .map(({ von, bis }) =>
      satz(worte, 'stellen.geschlossen', {
        von: isoliert(worte, kurz(von)),
        bis: isoliert(worte, kurz(bis)),
      }),
    ),
  termin: vereinbarung === true ? satz(worte, 'stellen.zeit.termin') : null,
})

const zusammen = (worte: Worte, zeiten: readonly Zeitraum[]): string =>
  zeitenworte(zeiten)
    .map(zeit => isoliert(worte, zeit))
    .join(` ${satz(worte, 'stellen.und')} `)

/** Numbers with a dash run left to right also between words that run the other way. */
const isoliert = ({ richtung }: Worte, text: string): string =>
  richtung === 'rtl' ? `\u2066${text}\u2069` : text
