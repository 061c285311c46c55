import { strToU8, type Zippable, zipSync } from 'fflate'

/** A fixed moment in every archive: the same values give the same bytes, and no clock is told. */
const ZEIT = new Date('2026-01-01T12:00:00')

export type Dateien = Readonly<Record<string, string | Uint8Array>>

/** A ZIP in the order of its files; those in `ungepackt` are stored as they are. */
export function archiv(dateien: Dateien, ungepackt: readonly string[] = []): Buffer {
  const inhalt: Zippable = {}
  for (const [name, daten] of Object.entries(dateien))
    inhalt[name] = [
      typeof daten === 'string' ? strToU8(daten) : daten,
      { mtime: ZEIT, level: ungepackt.includes(name) ? 0 : 6 },
    ]
  return Buffer.from(zipSync(inhalt))
}

export const xml = (wort: string): string =>
  wort.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
