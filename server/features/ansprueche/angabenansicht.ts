import type { Rechnung } from '../../data/rechnung.ts'
import type { Datum } from '../../recht/datum.ts'
import { datum, euro } from '../../web/format.ts'
import { gemeindename } from '../../web/gemeinde.ts'
import { wort } from '../faelle/worte.ts'
import { EINKOMMENSART, LAUFEND, ROLLE } from './worte.ts'

/** What was reckoned with, short; what nobody has entered reads „nicht bekannt“. */
export function gerechnetMit(rechnung: Rechnung) {
  const { wohnung, angemessen } = rechnung
  return [
    { name: 'Ort', wert: ort(rechnung) },
    ...(rechnung.personen ?? []).map((person, i) => ({
      name: `Person ${i + 1}`,
      wert: `${wort(ROLLE, person.rolle)}, ${person.geburtsdatum ? `geboren ${datum(person.geburtsdatum)}` : 'Geburtsdatum nicht bekannt'}`,
      unter: einkommen(person.einkommen),
    })),
    { name: 'Kaltmiete', wert: wohnung === null ? 'keine' : geld(wohnung?.kaltmieteCent) },
    { name: 'Nebenkosten', wert: wohnung === null ? 'keine' : geld(wohnung?.nebenkostenCent) },
    { name: 'Heizkosten', wert: wohnung === null ? 'keine' : geld(wohnung?.heizkostenCent) },
    ...(angemessen === undefined ? [] : [grenze(angemessen)]),
    { name: 'Läuft schon', wert: laufend(rechnung.laufendeLeistungen) },
  ]
}

const UNBEKANNT = 'nicht bekannt'

function ort({ gemeinde, wohnung }: Rechnung): string {
  if (gemeinde !== undefined) return gemeindename(gemeinde)
  return wohnung?.mietenstufe === undefined ? UNBEKANNT : `Mietenstufe ${wohnung.mietenstufe}`
}

const geld = (betragCent: number | null | undefined): string =>
  betragCent === null ? 'keine' : betragCent === undefined ? UNBEKANNT : euro(betragCent)

type Posten = NonNullable<NonNullable<Rechnung['personen']>[number]['einkommen']>

function einkommen(posten: Posten | null | undefined): string {
  if (posten === undefined) return 'Einkommen nicht bekannt'
  if (posten === null || posten.length === 0) return 'kein Einkommen'
  return posten
    .map(
      ({ art, nettoCent, bruttoCent }) => `${wort(EINKOMMENSART, art)} ${bruttoNetto(bruttoCent, nettoCent)}`,
    )
    .join(', ')
}

/** One amount where both are the same or only one is known. */
const bruttoNetto = (brutto: number | null | undefined, netto: number | null | undefined): string =>
  typeof brutto === 'number' && typeof netto === 'number' && brutto !== netto
    ? `brutto ${euro(brutto)}, netto ${euro(netto)}`
    : geld(netto ?? brutto)

/** The local limits stand there with their day and where they are written. */
function grenze({ bruttokaltmiete, heizung, am, quelle }: NonNullable<Rechnung['angemessen']>) {
  const herkunft = [seit(am), quelle ?? 'ohne Quelle'].join(', ')
  return {
    name: 'Grenzen am Ort',
    wert: `Miete ${geld(bruttokaltmiete)}, Heizung ${geld(heizung)}`,
    unter: `${herkunft}, von der Stelle eingetragen`,
  }
}

const seit = (am: Datum | undefined): string => (am === undefined ? 'Tag nicht bekannt' : `seit ${datum(am)}`)

function laufend(leistungen: Rechnung['laufendeLeistungen']): string {
  if (leistungen === undefined) return UNBEKANNT
  if (leistungen === null || leistungen.length === 0) return 'keine Leistung'
  return leistungen.map(({ art }) => wort(LAUFEND, art)).join(', ')
}
