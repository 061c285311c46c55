import { createHash } from 'node:crypto'
import type { Abruf } from '../abruf.ts'
import { archiv } from './archiv.ts'
import { csv } from './csv.ts'
import { HINWEISE, SPALTEN, type Zeile } from './zeilen.ts'

/** The table for machines: RFC CSV with its description as Frictionless data package and as CSV on the Web. */
export function paket(zeilen: readonly Zeile[], name: string, { kopf }: Abruf): Buffer {
  const text = csv(zeilen)
  return archiv({
    [`${name}.csv`]: text,
    'datapackage.json': json(datapackage(name, text, kopf.programm)),
    [`${name}.csv-metadata.json`]: json(csvw(name)),
  })
}

const json = (wert: unknown): string => `${JSON.stringify(wert, null, 2)}\n`

const art = (spalte: string): 'number' | 'string' => (spalte === 'wert' ? 'number' : 'string')

const LIZENZ = 'https://www.govdata.de/dl-de/by-2-0'

const datapackage = (name: string, text: string, programm: string) => ({
  profile: 'tabular-data-package',
  name,
  description: HINWEISE.join(' '),
  version: programm,
  licenses: [{ name: 'dl-de-by-2.0', path: LIZENZ, title: 'Datenlizenz Deutschland – Namensnennung – 2.0' }],
  sources: [{ title: 'Sozialberatung gegen Energiesperren, eigene Buchungen' }],
  resources: [
    {
      profile: 'tabular-data-resource',
      name,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: Buffer.byteLength(text),
      hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      schema: {
        fields: SPALTEN.map(spalte => ({
          name: spalte,
          type: art(spalte),
          ...(spalte === 'zeichen' && { constraints: { enum: ['<10', 'x'] } }),
        })),
        missingValues: [''],
      },
    },
  ],
})

const csvw = (name: string) => ({
  '@context': 'http://www.w3.org/ns/csvw',
  url: `${name}.csv`,
  'dc:license': LIZENZ,
  dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
  tableSchema: {
    columns: SPALTEN.map(spalte => ({ name: spalte, titles: spalte, datatype: art(spalte), null: '' })),
  },
})
