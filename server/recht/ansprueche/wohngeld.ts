import { cent, type Cent } from '../geld.ts'
import { WOHNGELD_BEKANNT_BIS } from '../parameter/wohngeld.ts'
import type { Wohngeldanfrage, Wohngeldantwort } from './wohngeld/angaben.ts'
import { ausHaushalt } from './wohngeld/haushalt.ts'
import { ausFormel } from './wohngeld/nur-formel.ts'
import { neuesProtokoll, rechtsstand, schritt, unbekannt } from './wohngeld/protokoll.ts'
import { istFest, type Spanne } from './wohngeld/spanne.ts'
import type { Teile } from './wohngeld/teile.ts'

export {
  ABGABEN,
  WOHNGELDEINKOMMEN,
  type Abgabe,
  type Wohngeldanfrage,
  type Wohngeldantwort,
  type Wohngeldeinkommen,
  type Wohngeldmitglied,
  type Wohngeldposten,
} from './wohngeld/angaben.ts'

/**
 * A month's Wohngeld (§ 19 WoGG), in cents, for a household or for M and Y alone. What is not known and decides the
 * amount makes `betragCent` null and `spanne` a range; a disability or maintenance paid that nobody mentioned is asked
 * for and counted as none. For a day whose figures are not known there is no amount, only the reckoning with the last
 * known ones in the steps. Throws RangeError for a day before 2022, a Mietenstufe other than 1 to 7 and a number of
 * persons that is none.
 */
export function rechneWohngeld(anfrage: Wohngeldanfrage): Wohngeldantwort {
  const bekannt = anfrage.stichtag <= WOHNGELD_BEKANNT_BIS
  const protokoll = neuesProtokoll(bekannt ? anfrage.stichtag : WOHNGELD_BEKANNT_BIS)
  if (!bekannt) {
    schritt(protokoll, `${unbekannt()} Zum Vergleich die Rechnung mit den Beträgen bis dahin:`, '§ 43 WoGG')
  }
  const { mitglieder } = anfrage
  const teile = mitglieder?.length
    ? ausHaushalt(protokoll, anfrage, mitglieder)
    : ausFormel(protokoll, anfrage)
  const { betrag, miete, monat, freibetraege } = bekannt ? teile : NICHTS
  return {
    betragCent: eindeutig(betrag),
    spanne: betrag === null ? null : { vonCent: cent(betrag.von), bisCent: cent(betrag.bis) },
    schritte: protokoll.schritte,
    norm: [...new Set(protokoll.schritte.map(({ norm }) => norm))],
    fehlendeAngaben: protokoll.fragen,
    mieteCent: eindeutig(miete),
    gesamteinkommenCent: eindeutig(monat),
    freibetraegeMonatCent: eindeutig(freibetraege),
    rechtsstand: rechtsstand(protokoll, anfrage.stichtag),
  }
}

const NICHTS: Teile = { betrag: null, miete: null, monat: null, freibetraege: null }

const eindeutig = (spanne: Spanne | null): Cent | null =>
  spanne !== null && istFest(spanne) ? cent(spanne.von) : null
