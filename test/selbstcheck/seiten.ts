/** Pages of the self-check that need no answers, below its language. */
export const OHNE_ANTWORTEN: readonly string[] = [
  '',
  '/start',
  '/notfall',
  '/stellen',
  '/sicher-surfen',
  '/datenschutz',
  '/barrierefreiheit',
  '/wissen',
  ...['mahnung', 'androhung', 'raten', 'jobcenter', 'fonds', 'zaehler', 'wechsel', 'inkasso'].map(
    seite => `/wissen/${seite}`,
  ),
]
