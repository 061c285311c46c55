import type { Abruf } from '../abruf.ts'
import { blatt } from './blatt.ts'
import { csv, csvExcel } from './csv.ts'
import { dcat } from './dcat.ts'
import { ods } from './ods.ts'
import { paket } from './paket.ts'
import { xlsx } from './xlsx.ts'
import { HINWEISE, type Profil, SPALTEN, type Zeile, ZEICHEN, zeilen } from './zeilen.ts'

type Format = {
  readonly text: string
  readonly endung: string
  readonly typ: string
  /** Only for everybody: what describes a file that is given to everybody. */
  readonly nur?: Profil
  readonly schreibe: (
    zeilen: readonly Zeile[],
    name: string,
    abruf: Abruf,
    profil: Profil,
  ) => string | Buffer | Promise<Buffer>
}

/** Every kind of file there is. */
export const FORMATE: Readonly<Record<string, Format>> = {
  'csv-excel': { text: 'CSV für Excel', endung: 'csv', typ: 'text/csv; charset=utf-8', schreibe: csvExcel },
  csv: { text: 'CSV (RFC 4180)', endung: 'csv', typ: 'text/csv; charset=utf-8', schreibe: csv },
  xlsx: {
    text: 'Excel (XLSX)',
    endung: 'xlsx',
    typ: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    schreibe: xlsx,
  },
  ods: {
    text: 'LibreOffice (ODS)',
    endung: 'ods',
    typ: 'application/vnd.oasis.opendocument.spreadsheet',
    schreibe: ods,
  },
  json: { text: 'JSON', endung: 'json', typ: 'application/json; charset=utf-8', schreibe: alsJson },
  paket: { text: 'Datenpaket mit Beschreibung', endung: 'zip', typ: 'application/zip', schreibe: paket },
  pdf: {
    text: 'Ein Blatt (PDF)',
    endung: 'pdf',
    typ: 'application/pdf',
    schreibe: (_zeilen, _name, abruf, profil) => blatt(abruf, profil),
  },
  dcat: {
    text: 'Eintrag für ein Datenportal (DCAT-AP.de)',
    endung: 'ttl',
    typ: 'text/turtle; charset=utf-8',
    nur: 'oeffentlich',
    schreibe: (_zeilen, name, abruf) => dcat(abruf, name),
  },
}

export type Datei = { readonly name: string; readonly typ: string; readonly inhalt: string | Buffer }

/** A file of released values; undefined where the format is none. The same values give the same bytes. */
export async function datei(format: string, abruf: Abruf, profil: Profil): Promise<Datei | undefined> {
  const wie = Object.hasOwn(FORMATE, format) ? FORMATE[format] : undefined
  if (!wie || (wie.nur ?? profil) !== profil) return undefined
  const name = `zahlen-${abruf.kopf.zeitraum}-${abruf.bereich.ebene}-${profil}`.toLowerCase()
  const inhalt = await wie.schreibe(zeilen(abruf, profil), name, abruf, profil)
  return { name: `${name}.${wie.endung}`, typ: wie.typ, inhalt }
}

function alsJson(liste: readonly Zeile[]): string {
  const werte = liste.map(zeile => Object.fromEntries(SPALTEN.map((spalte, k) => [spalte, zeile[k]])))
  return `${JSON.stringify({ meta: { hinweise: HINWEISE, zeichen: ZEICHEN }, werte }, null, 2)}\n`
}
