import { readdirSync, unlinkSync } from 'node:fs'
import path from 'node:path'

/* The folder of the backups: names carry the moment, so that nobody's clock or copying changes how old one is. */

export type Art = 'daten' | 'schluessel'

const TAG = 24 * 60 * 60 * 1000

/** Key backups must not outlive what was erased for long. */
export const SCHLUESSEL_TAGE = 14

/** `daten-20261121T071500Z.age` */
export const dateiname = (art: Art, am: Date): string =>
  `${art}-${am.toISOString().replace(/[-:]|\.\d+/g, '')}.age`

/** Backups of one kind, the newest first. */
export function listSicherungen(ordner: string, art: Art): { readonly datei: string; readonly am: Date }[] {
  return readdirSync(ordner)
    .flatMap(datei => {
      const am = zeitpunktIn(datei, art)
      return am ? [{ datei, am }] : []
    })
    .toSorted((a, b) => b.am.getTime() - a.am.getTime())
}

function zeitpunktIn(datei: string, art: Art): Date | undefined {
  const [, von, j, m, t, h, min, s] = /^(\w+)-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.age$/.exec(datei) ?? []
  return von === art ? new Date(`${j}-${m}-${t}T${h}:${min}:${s}Z`) : undefined
}

/** Deletes what is older than so many days, never the newest one; answers the names. */
export function raeumeAuf(ordner: string, art: Art, tage: number, jetzt: Date): string[] {
  const alte = listSicherungen(ordner, art)
    .slice(1)
    .filter(({ am }) => jetzt.getTime() - am.getTime() > tage * TAG)
    .map(({ datei }) => datei)
  for (const datei of alte) unlinkSync(path.join(ordner, datei))
  return alte
}

export const tageSeit = (am: Date, jetzt: Date): number => Math.floor((jetzt.getTime() - am.getTime()) / TAG)
