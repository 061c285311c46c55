/*
 * Prints the lines of FEIERTAGE in server/recht/parameter/feiertage.ts:
 *
 *   node --import=tsx test/recht/feiertage-erzeugen.ts
 *
 * One line a year: `MMDD` is a holiday everywhere, `MMDD:NWBY` in these Laender, `MMDD?BY` only in parts of them.
 */
import { fileURLToPath } from 'node:url'
import { getHolidays, type Holiday } from 'feiertagejs'
import { BUNDESLAENDER, type Bundesland } from '../../server/recht/sperre/angaben.ts'

export const ERSTES_JAHR = 2012
export const LETZTES_JAHR = 2035

/** What the library does not know, or applies to years in which it was not yet the law. */
export const KORREKTUREN = {
  // 75 and 80 years after the end of the war, 75 years after 17.6.1953 (Berlin, Gesetz über die Sonn- und Feiertage).
  einmalig: new Map<string, Bundesland>([
    ['2020-05-08', 'BE'],
    ['2025-05-08', 'BE'],
    ['2028-06-17', 'BE'],
  ]),
  // Reformationstag in the north since 2018 only; 2017 it was a holiday in all Laender.
  reformationstagSeit2018: ['HB', 'HH', 'NI', 'SH'] as readonly Bundesland[],
}

/** The holidays of the whole Land as the library has them, with the corrections above. */
export function ganzeFeiertage(jahr: number, land: Bundesland): string[] {
  const tage = getHolidays(jahr, land)
    .filter(tag => !nurTeilweise(tag, land) && !zuFrueh(tag, jahr, land))
    .map(tag => tag.dateString)
  for (const [tag, wo] of KORREKTUREN.einmalig)
    if (wo === land && tag.startsWith(String(jahr))) tage.push(tag)
  return tage.sort()
}

/** Bavaria: 15.8. in most communes, Augsburg 8.8.; Saxony and Thuringia: Fronleichnam in a few communes. */
export function teilweiseFeiertage(jahr: number, land: Bundesland): string[] {
  const fronleichnam = getHolidays(jahr, 'NW').find(({ name }) => name === 'FRONLEICHNAM')
  if (land === 'BY') return [`${jahr}-08-08`, `${jahr}-08-15`]
  return (land === 'SN' || land === 'TH') && fronleichnam ? [fronleichnam.dateString] : []
}

const nurTeilweise = (tag: Holiday, land: Bundesland): boolean =>
  land === 'BY' && tag.name === 'MARIAHIMMELFAHRT'

const zuFrueh = (tag: Holiday, jahr: number, land: Bundesland): boolean =>
  tag.name === 'REFORMATIONSTAG' && jahr < 2017 && KORREKTUREN.reformationstagSeit2018.includes(land)

export function zeile(jahr: number): string {
  const laenderAm = new Map<string, string[]>()
  const sammle = (zeichen: string, tage: string[], land: Bundesland): void => {
    for (const tag of tage) {
      const schluessel = `${tag.slice(5, 7)}${tag.slice(8)}${zeichen}`
      laenderAm.set(schluessel, [...(laenderAm.get(schluessel) ?? []), land])
    }
  }
  for (const land of BUNDESLAENDER) {
    sammle(':', ganzeFeiertage(jahr, land), land)
    sammle('?', teilweiseFeiertage(jahr, land), land)
  }
  const eintraege = [...laenderAm]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([tag, laender]) => eintrag(tag, laender))
  return [jahr, ...eintraege].join(' ')
}

const eintrag = (tag: string, laender: string[]): string =>
  laender.length === BUNDESLAENDER.length ? tag.slice(0, 4) : `${tag}${laender.join('')}`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (let jahr = ERSTES_JAHR; jahr <= LETZTES_JAHR; jahr += 1) console.log(`  '${zeile(jahr)}',`)
}
