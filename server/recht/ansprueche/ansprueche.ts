import { KINDERGELD, KIZ_HOECHSTBETRAG } from '../parameter/bkgg.ts'
import { SOFORTZUSCHLAG } from '../parameter/sgb2.ts'
import type { Anspruchsangaben } from './angaben.ts'
import type { Ansprueche } from './antwort.ts'
import { haushaltslage } from './haushaltslage.ts'
import { bildungUndTeilhabe } from './leistungen/bildung.ts'
import { darlehenUnabweisbar } from './leistungen/darlehen.ts'
import { energieschuldenDarlehen } from './leistungen/energieschulden.ts'
import { schuldenuebernahmeSgb12 } from './leistungen/schuldenuebernahme.ts'
import { grundsicherungsgeld } from './leistungen/grundsicherungsgeld.ts'
import { einmaligerHeizkostenbedarf } from './leistungen/heizkosten.ts'
import { kinderzuschlag } from './leistungen/kinderzuschlag.ts'
import { grundsicherungAlter, hilfeZumLebensunterhalt } from './leistungen/sozialhilfe.ts'
import { ueberpruefungMehrbedarf } from './leistungen/ueberpruefung.ts'
import { unterhaltsvorschuss } from './leistungen/unterhaltsvorschuss.ts'
import { mehrbedarfWarmwasser } from './leistungen/warmwasser.ts'
import { wohngeld } from './leistungen/wohngeld.ts'
import { REGELBEDARFE } from './rechner/gemeinsam.ts'
import { pruefeStichtag, rechtsstand } from './stand.ts'
import { vergleich } from './vergleich.ts'

/**
 * What a household is entitled to in the month of the day: every benefit with its reckoning, and which combination leaves
 * it most. Pure; throws RangeError for a day before 2022.
 */
export function pruefeAnsprueche(angaben: Anspruchsangaben): Ansprueche {
  pruefeStichtag(angaben.stichtag)
  const lage = haushaltslage(angaben)
  const vorne = [
    grundsicherungsgeld(lage),
    einmaligerHeizkostenbedarf(lage),
    mehrbedarfWarmwasser(lage),
    energieschuldenDarlehen(lage),
    darlehenUnabweisbar(lage),
    schuldenuebernahmeSgb12(lage),
    grundsicherungAlter(lage),
    hilfeZumLebensunterhalt(lage),
    wohngeld(lage),
    kinderzuschlag(lage),
    unterhaltsvorschuss(lage),
  ]
  const leistungen = [...vorne, bildungUndTeilhabe(lage, vorne), ueberpruefungMehrbedarf(lage)]
  return {
    leistungen,
    vergleich: vergleich(lage, leistungen),
    rechtsstand: rechtsstand(angaben.stichtag, [
      ...REGELBEDARFE,
      SOFORTZUSCHLAG,
      KINDERGELD,
      KIZ_HOECHSTBETRAG,
    ]),
  }
}
