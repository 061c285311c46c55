import type { Akte } from '../../data/akte.ts'
import { type Code, MERKMALE } from '../../data/merkmale.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Feld } from '../../web/feld.ts'
import { alsEingaben, zeigeFelder } from '../../web/feldansicht.ts'
import type { Cent } from '../../recht/geld.ts'
import { euro } from '../../web/format.ts'
import type { Eingaben } from '../../web/forms.ts'
import { liesFormular, type Meldungen } from '../../web/formular.ts'
import type { Bewilligt } from './buchung.ts'
import { bucheAbschluss } from './buchung-store.ts'
import type { Fall } from './fall.ts'
import type { Fondsbilanz } from './fondsbilanz.ts'
import { updateStatus } from './store.ts'
import { insertEreignis } from './verlauf-store.ts'
import { ERGEBNIS, wort } from './worte.ts'

/** What is asked when a case is closed: how it ended, and what was granted, where something was. */
const FELDER: readonly Feld[] = [
  { name: 'ergebnis', label: 'Wie ist es ausgegangen?', pfad: 'ergebnis', art: 'wahl', optionen: ERGEBNIS },
  { name: 'darlehen', label: 'Darlehen von Jobcenter oder Sozialamt', pfad: 'darlehen', art: 'euro' },
  { name: 'zuschuss', label: 'Zuschuss, nicht zurückzuzahlen', pfad: 'zuschuss', art: 'euro' },
  { name: 'fonds', label: 'Hilfsfonds', pfad: 'fonds', art: 'euro' },
  { name: 'erlassen', label: 'vom Versorger erlassen', pfad: 'erlassen', art: 'euro' },
]

type Abschluss = { readonly ergebnis: Code<'ergebnis'>; readonly bewilligt: Bewilligt }

export type GelesenerAbschluss =
  { readonly ok: true; readonly abschluss: Abschluss } | { readonly ok: false; readonly fehler: Meldungen }

export function liesAbschluss(body: Eingaben, heute: Datum): GelesenerAbschluss {
  const { werte, fehler } = liesFormular(FELDER, body, heute)
  const wert = new Map(werte.map(({ pfad, wert }) => [pfad, wert]))
  const ergebnis = MERKMALE.ergebnis.find(code => code === wert.get('ergebnis'))
  const alle = { ...fehler, ...(ergebnis ? {} : { ergebnis: 'Wählen Sie aus, wie es ausgegangen ist.' }) }
  if (!ergebnis || Object.keys(alle).length > 0) return { ok: false, fehler: alle }
  const betrag = (name: string): number => Number(wert.get(name) ?? 0)
  const bewilligt = {
    darlehen: betrag('darlehen'),
    zuschuss: betrag('zuschuss'),
    fonds: betrag('fonds'),
    erlassen: betrag('erlassen'),
  }
  return { ok: true, abschluss: { ergebnis, bewilligt } }
}

export const abschlussfelder = (werte: Eingaben, fehler: Meldungen) => zeigeFelder(FELDER, werte, fehler)

/** What the file, and what funds have paid or promised, suggest before anybody typed. */
export function vorschlag(akte: Akte, fondsCent: Cent): Eingaben {
  const ergebnis = ergebnisVon(akte) ?? (fondsCent > 0 ? 'bewilligt' : undefined)
  return alsEingaben(FELDER, { ergebnis, fonds: fondsCent > 0 ? fondsCent : undefined })
}

/** What the file says already about the outcome. */
function ergebnisVon({ sachverhalt }: Akte): Code<'ergebnis'> | null {
  if (sachverhalt.wiederherstellung?.erfolgtAm) return 'aufgehoben'
  if (sachverhalt.abwendungsvereinbarung?.angenommenAm) return 'raten'
  const zugesagt = sachverhalt.zahlungsaussicht?.art
  return zugesagt === 'zusageLeistungstraeger' || zugesagt === 'zusageFonds' ? 'bewilligt' : null
}

/** Closes an open case; a second click changes nothing. */
export async function schliesseAb(
  z: Stellenzugriff,
  fall: Fall,
  abschluss: Abschluss,
  bilanz: Fondsbilanz,
  heute: Datum,
): Promise<void> {
  if (fall.status === 'abgeschlossen') return
  await updateStatus(z, fall.id, 'abgeschlossen', heute)
  await bucheAbschluss(z, fall, { ...abschluss, bilanz }, heute)
  await insertEreignis(z, fall.id, 'status', `Fall abgeschlossen: ${inWorten(abschluss)}.`)
}

function inWorten({ ergebnis, bewilligt }: Abschluss): string {
  const betraege = FELDER.flatMap(({ name, label }) => {
    const betragCent = bewilligt[name as keyof Bewilligt] ?? 0
    return betragCent > 0 ? [`${label} ${euro(betragCent)}`] : []
  })
  return [wort(ERGEBNIS, ergebnis), ...betraege].join('; ')
}
