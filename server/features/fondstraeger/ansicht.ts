import type { Traegerfenster, Traegerfonds, Traegerzeitraum } from '../../data/tables.ts'
import type { Datum } from '../../recht/datum.ts'
import { euro } from '../../web/format.ts'
import type { Stand } from './bericht-store.ts'
import { alsIban } from './iban.ts'
import { frei, spannenworte } from './regeln.ts'

export const SEITE = '/fondstraeger'

export const wegZu = ({ id, name }: Pick<Traegerfonds, 'id' | 'name'>) => [
  { href: SEITE, text: 'Eigener Fonds' },
  { href: `${SEITE}/${id}`, text: name },
]

type Lage = {
  readonly zeitraeume: readonly Traegerzeitraum[]
  readonly fenster: readonly Traegerfenster[]
  readonly staende: readonly Stand[]
}

/** The page of one fund: is it open today, how much is left, what waits. Sums only. */
export function fondsansicht(fonds: Traegerfonds, { zeitraeume, fenster, staende }: Lage, heute: Datum) {
  const offen = fenster.find(({ von, bis }) => von <= heute && heute <= bis)
  const wartet = (stand: Stand['stand']): number =>
    staende.filter(eines => eines.stand === stand).reduce((summe, { zahl }) => summe + zahl, 0)
  return {
    titel: fonds.name,
    weg: [{ href: SEITE, text: 'Eigener Fonds' }],
    basis: `${SEITE}/${fonds.id}`,
    zweck: fonds.zweck,
    annahme: offen
      ? `Heute nimmt der Fonds Anträge an. Das Fenster: ${spannenworte(offen)}.`
      : 'Heute nimmt der Fonds keine Anträge an.',
    zeitraeume: zeitraeume.map(zeitraum => ({
      href: `${SEITE}/${fonds.id}/zeitraeume/${zeitraum.id}`,
      spanne: spannenworte(zeitraum),
      budget: euro(zeitraum.budgetCent),
      bewilligt: euro(zeitraum.gebundenCent),
      frei: euro(frei(zeitraum)),
      fenster: fenster
        .filter(({ zeitraumId }) => zeitraumId === zeitraum.id)
        .map(spannenworte)
        .join('; '),
    })),
    zeilen: [
      {
        name: 'Höchstens je Haushalt',
        wert: euro(fonds.hoechstensCent),
        unter: 'in einem Zeitraum zusammen',
      },
      { name: 'Wie oft je Haushalt', wert: `${fonds.hoechstensOft}-mal`, unter: 'in einem Zeitraum' },
      { name: 'Konto', wert: alsIban(fonds.iban), unter: fonds.kontoInhaber },
      { name: 'Neue Anträge', wert: String(wartet('offen')) },
      { name: 'Warten auf die zweite Person', wert: String(wartet('vorgeschlagen')) },
    ],
  }
}
