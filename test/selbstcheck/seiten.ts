import type { Desk } from '../desk.ts'
import { nimmAn } from '../eingang/sender.ts'
import { trageProfilEin, trageWeitereEin } from '../stellen/profil.ts'

/** A desk that is shown to everybody, knows another one, and takes requests: every page has something to show. */
export async function zeigeStelle({ browser }: Pick<Desk, 'browser'>): Promise<void> {
  await trageProfilEin(browser, { verantwortlich: 'Aylin Tekin' })
  await trageWeitereEin(browser)
  await nimmAn({ browser })
}

/** Pages of the self-check that need no answers, below its language. */
export const OHNE_ANTWORTEN: readonly string[] = [
  '',
  '/start',
  '/notfall',
  '/stellen',
  '/sicher-surfen',
  '/datenschutz',
  '/impressum',
  '/rueckruf',
  '/rueckruf/daten',
  '/vorgang',
  '/barrierefreiheit',
  '/wissen',
  ...['mahnung', 'androhung', 'raten', 'jobcenter', 'fonds', 'zaehler', 'wechsel', 'inkasso'].map(
    seite => `/wissen/${seite}`,
  ),
]

/** Pages there are in German only. */
export const NUR_DEUTSCH: readonly string[] = ['/leicht']
