/*
 * Prints the tables of server/recht/parameter/gemeinden-tabelle.ts and postleitzahlen-tabelle.ts from two collected
 * lists (their makers are named at the head of these files):
 *
 *   node --import=tsx test/recht/gemeinden-erzeugen.ts mietenstufen.json plz_nrw.json
 *
 * Municipalities: a line `05154 Kleve` opens a Kreis, `048 Rheurdt|22*` is a municipality in it: the end of its AGS,
 * the official name, the Mietenstufe since 2023 and the one of 2020 to 2022; a star where it is the value of the Kreis.
 * Postcodes: `05154048 47509`, a municipality and the postcodes in it.
 */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type Listenzeile = {
  readonly ags: string
  readonly gemeinde: string
  readonly kreis_ags: string
  readonly kreis: string
  readonly mietenstufe: number
  readonly mietenstufe_2020_2022: number | null
  readonly grundlage: string
}
export type Postleitzahlzeile = {
  readonly plz: string
  readonly gemeinden: readonly { readonly ags: string }[]
}

/** The list of 2020 to 2022 spells them „Preussisch Oldendorf“ and „Fröndenberg“: the values found there. */
const ANDERS_GESCHRIEBEN: Readonly<Record<string, number>> = { '05770036': 1, '05978012': 2 }

export function gemeindezeilen(liste: readonly Listenzeile[]): string[] {
  const sortiert = [...liste].sort((a, b) => (a.ags < b.ags ? -1 : 1))
  return sortiert.flatMap((zeile, i) => {
    const kreis = sortiert[i - 1]?.kreis_ags === zeile.kreis_ags ? [] : [`${zeile.kreis_ags} ${zeile.kreis}`]
    const frueher = zeile.mietenstufe_2020_2022 ?? ANDERS_GESCHRIEBEN[zeile.ags]
    if (frueher === undefined) throw new Error(`${zeile.gemeinde}: keine Mietenstufe für 2020 bis 2022`)
    const stern = zeile.grundlage.startsWith('Kreiswert') ? '*' : ''
    const name = zeile.gemeinde.replace(/\s+/g, ' ')
    return [...kreis, `${zeile.ags.slice(5)} ${name}|${zeile.mietenstufe}${frueher}${stern}`]
  })
}

export function postleitzahlzeilen(liste: readonly Postleitzahlzeile[]): string[] {
  const jeGemeinde = new Map<string, string[]>()
  for (const { plz, gemeinden } of liste)
    for (const { ags } of gemeinden) jeGemeinde.set(ags, [...(jeGemeinde.get(ags) ?? []), plz])
  return [...jeGemeinde]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([ags, postleitzahlen]) => [ags, ...postleitzahlen.sort()].join(' '))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [mietenstufen = '', postleitzahlen = ''] = process.argv.slice(2)
  const gemeinden = JSON.parse(readFileSync(mietenstufen, 'utf8')) as { nrw: Listenzeile[] }
  const plz = JSON.parse(readFileSync(postleitzahlen, 'utf8')) as { plz: Postleitzahlzeile[] }
  for (const zeile of gemeindezeilen(gemeinden.nrw)) console.log(`  '${zeile}',`)
  console.log('')
  for (const zeile of postleitzahlzeilen(plz.plz)) console.log(`  '${zeile}',`)
}
