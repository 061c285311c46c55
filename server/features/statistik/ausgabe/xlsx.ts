import { unzipSync } from 'fflate'
import writeXlsx, { type SheetData } from 'write-excel-file/node'
import { archiv } from './archiv.ts'
import { ohneFormel } from './csv.ts'
import { HINWEISE, SPALTEN, type Zeile } from './zeilen.ts'

/** Two sheets, numbers as numbers, no formula. Packed once more: without who, when and with what it was written. */
export async function xlsx(zeilen: readonly Zeile[]): Promise<Buffer> {
  const daten: SheetData = [
    SPALTEN.map(wort => ({ value: wort, type: String, fontWeight: 'bold' as const })),
    ...zeilen.map(zeile => zeile.map(zelle)),
  ]
  const hinweise: SheetData = HINWEISE.map(satz => [{ value: satz, type: String }])
  const roh = await writeXlsx([
    { sheet: 'Daten', data: daten },
    { sheet: 'Hinweise', data: hinweise },
  ]).toBuffer()
  const dateien = unzipSync(new Uint8Array(roh))
  for (const name of Object.keys(dateien)) if (name.startsWith('docProps/')) dateien[name] = LEER
  return archiv(dateien)
}

const zelle = (feld: string | number | null) => {
  if (typeof feld === 'number') return { value: feld, type: Number }
  return feld === null || feld === '' ? null : { value: ohneFormel(feld), type: String }
}

/** Core properties that say nothing. */
const LEER = new TextEncoder().encode(
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
)
