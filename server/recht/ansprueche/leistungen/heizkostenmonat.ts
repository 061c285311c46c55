import type { Schritt } from '../../ergebnis.ts'
import { cent, type Cent } from '../../geld.ts'
import type { Anspruchsangaben, Person } from '../angaben.ts'
import { sozialhilfemonat } from '../grundsicherung-alter.ts'
import { rechneMonat } from '../grundsicherungsgeld/monat.ts'
import { monat, type Monatslage } from '../grundsicherungsgeld/spanne.ts'
import { laeuft, type Haushaltslage } from '../haushaltslage.ts'
import type { Annahme } from '../lage.ts'
import { NULL_CENT, plus, rest, oderNichts } from '../rechnen.ts'

type Unterschied = { readonly betrag: Cent; readonly schritte: readonly Schritt[] }

/** What the benefits of the month are with and without a bill; null where the figures are not known. */
export function unterschied(monatslage: Monatslage, bedarf: Cent, annahme: Annahme): Unterschied | null {
  const ohne = leistungen(monatslage, annahme)
  const mit = leistungen({ ...monatslage, heizkostenEinmalig: bedarf }, annahme)
  if (ohne === null || mit === null) return null
  const betrag = rest(mit, ohne)
  return {
    betrag,
    schritte: [
      {
        text: 'Nachforderung für Heizung, die als Bedarf zählt',
        betragCent: bedarf,
        norm: '§ 22 Abs. 1 SGB II',
      },
      {
        text: 'Leistungen im Monat der Fälligkeit ohne die Rechnung',
        betragCent: ohne,
        norm: '§ 19 SGB II, § 43a SGB XII',
      },
      {
        text: 'Leistungen im selben Monat mit der Rechnung',
        betragCent: mit,
        norm: '§ 19 SGB II, § 43a SGB XII',
      },
      {
        text: betrag === 0 ? 'Das Einkommen deckt auch die Rechnung' : 'Die Rechnung bringt',
        betragCent: betrag,
        norm: '§ 9 SGB II',
      },
    ],
  }
}

/** All benefits of the SGB II and XII in the month; null where the figures are not known. */
function leistungen(monatslage: Monatslage, annahme: Annahme): Cent | null {
  const einer = monat(monatslage, annahme)
  const alle = [rechneMonat(einer), sozialhilfemonat(einer, 'kapitel4'), sozialhilfemonat(einer, 'kapitel3')]
  return alle.includes(null) ? null : plus(...alle.map(eine => oderNichts(eine?.betrag)))
}

/** Wohngeld and Kinderzuschlag that are paid in the month are income then; their amount is not said, so it is reckoned. */
export function mitLaufenden(lage: Haushaltslage): {
  readonly angaben: Anspruchsangaben
  readonly schritte: readonly Schritt[]
} {
  const wohngeld = laeuft(lage, 'wohngeld') ? oderNichts(lage.wohngeld().spanne?.bisCent) : NULL_CENT
  const kiz = laeuft(lage, 'kinderzuschlag') ? oderNichts(lage.kinderzuschlag()?.bis) : NULL_CENT
  const zusatz = plus(wohngeld, kiz)
  if (zusatz === 0) return { angaben: lage.angaben, schritte: [] }
  return {
    angaben: { ...lage.angaben, personen: lage.angaben.personen.map(person => mitZuschlag(person, zusatz)) },
    schritte: [
      {
        text: 'Wohngeld und Kinderzuschlag dieses Monats als Einkommen (geschätzt; Wohngeld kann für den Monat entfallen)',
        betragCent: cent(zusatz),
        norm: '§ 11 Abs. 1 SGB II, § 7 WoGG',
      },
    ],
  }
}

const mitZuschlag = (person: Person, zusatz: Cent): Person =>
  person.rolle === 'antragsteller' && person.einkommen !== undefined
    ? {
        ...person,
        einkommen: [...(person.einkommen ?? []), { art: 'sonstiges', bruttoCent: zusatz, nettoCent: zusatz }],
      }
    : person
