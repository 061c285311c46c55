import type { Akte } from '../../data/akte.ts'
import { unmoeglich } from '../../recht/ansprueche/widerspruch.ts'
import type { Datum } from '../../recht/datum.ts'
import { feldname, type Meldungen } from '../../web/formular.ts'
import { seite, type Seitenart } from '../faelle/felder.ts'
import { bescheidfehler, bescheidteil } from './bescheid.ts'
import { BESCHEIDE } from './bescheidfelder.ts'
import { RECHNUNG } from './felder.ts'
import { haushaltAus } from './haushalt.ts'
import { vorbelegt } from './vorbelegung.ts'

/** The page on which the household is entered. */
export const HAUSHALTSSEITE: Seitenart = {
  ...seite('rechnung', 'Haushalt für die Berechnung', RECHNUNG, [
    ['Wer dort wohnt', 'personen'],
    ['Ort und Wohnung', 'gemeinde'],
    ['Grenzen am Ort', 'grenzeMiete'],
    ['Laufende Leistungen', 'laufend'],
    ['Energie­schulden', 'schulden'],
    ['Heizkosten', 'heizrechnungen'],
  ]),
  vorbelegt,
  unmoeglich: widersprueche,
  danach: 'ansprueche',
  unterReiter: 'ansprueche',
}

function widersprueche(akte: Akte, heute: Datum): Meldungen {
  const haushalt = haushaltAus(akte)
  if (haushalt === null) return {}
  return Object.fromEntries(
    unmoeglich(haushalt, heute).map(({ path, message }) => [
      feldname(RECHNUNG, ['rechnung', ...path].join('.')) ?? 'personen',
      message,
    ]),
  )
}

/** The page on which notices are entered and compared. */
export const BESCHEIDSEITE: Seitenart = {
  ...seite('ansprueche/bescheid', 'Bescheid prüfen', BESCHEIDE, [['Bescheide', 'bescheide']]),
  unmoeglich: bescheidfehler,
  oben: bescheidteil,
  danach: 'ansprueche/bescheid',
  unterReiter: 'ansprueche',
}
