import type { Ansprueche, Leistung } from '../../recht/ansprueche/antwort.ts'
import { euro } from '../../web/format.ts'
import { rechenzeilen, zusammengehalten } from './leistungsworte.ts'
import { NAME } from './worte.ts'

/* Which combination of benefits leaves the household most (§ 12a SGB II). */

const WAHL: ReadonlySet<Leistung> = new Set<Leistung>([
  'grundsicherungsgeld',
  'grundsicherungAlter',
  'hilfeZumLebensunterhalt',
  'wohngeld',
  'kinderzuschlag',
])

/** The number of the way a benefit belongs to; null where there is no choice. */
export function wegVon({ vergleich: { kombinationen } }: Ansprueche, leistung: Leistung): number | null {
  if (kombinationen.length < 2) return null
  const stelle = kombinationen.findIndex(({ leistungen }) => leistungen.includes(leistung))
  return stelle < 0 ? null : stelle + 1
}

/** The ways side by side; while one of the benefits is open, none is said to be the only or the best. */
export function vergleichsansicht({ vergleich: { kombinationen, text, norm }, leistungen }: Ansprueche) {
  const offen = leistungen.filter(({ leistung, status }) => status === 'unklar' && WAHL.has(leistung))
  const namen = offen.map(({ leistung }) => NAME[leistung]).join(', ')
  return {
    text: offen.length === 0 ? text : `Die Wege lassen sich noch nicht vergleichen. Noch offen: ${namen}.`,
    norm: zusammengehalten(norm.join(', ')),
    wege: kombinationen.map((weg, i) => ({
      titel: `Weg ${i + 1}`,
      namen: weg.leistungen.map(leistung => NAME[leistung]).join(' und '),
      summe: weg.summeCent === null ? 'nicht bekannt' : `${euro(weg.summeCent)} im Monat`,
      rechnung: rechenzeilen(weg.schritte),
    })),
  }
}
