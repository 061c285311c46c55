import { HOECHSTENS_JE_STUNDE } from '../../data/aufzeichnung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { zeitpunkt } from '../../web/format.ts'
import { type Hinweis, listHinweise } from './hinweise-store.ts'

/** The open notices of the person who acts, as `partials/hinweise.hbs` draws them. */
export const hinweiseFuer = async (z: Stellenzugriff, heute: Datum) =>
  (await listHinweise(z)).map(hinweis => ({
    id: hinweis.id,
    wann: zeitpunkt(hinweis.am, heute),
    iso: hinweis.am.toISOString(),
    satz: SATZ[hinweis.art](hinweis),
    grund: hinweis.grund,
  }))

const SATZ: Readonly<Record<Hinweis['art'], (hinweis: Hinweis) => string>> = {
  oeffnung: ({ wer, nummer }) =>
    `${wer} hat den eingeschränkten Fall ${nummer ?? ''} für 60 Minuten geöffnet.`,
  versuch: ({ wer, nummer }) =>
    `${wer} wollte den Fall ${nummer ?? ''} öffnen. Einen eingeschränkten Fall mit dieser Nummer gibt es nicht.`,
  personen: ({ wer, nummer }) => `${wer} hat geändert, wer den eingeschränkten Fall ${nummer ?? ''} sieht.`,
  ende: ({ wer, nummer }) =>
    `${wer} hat die Einschränkung des Falls ${nummer ?? ''} aufgehoben. Alle Beratenden sehen ihn wieder.`,
  menge: ({ wer }) =>
    `${wer} hat in einer Stunde mehr als ${HOECHSTENS_JE_STUNDE} Fälle geöffnet. Fragen Sie nach dem Grund.`,
}
