import { archiv, xml } from './archiv.ts'
import { ohneFormel } from './csv.ts'
import { HINWEISE, SPALTEN, type Zeile } from './zeilen.ts'

/*
 * OpenDocument spreadsheets, written here: four small files in a ZIP. The library that could do it brings a Markdown
 * parser and a document engine along.
 */

const MIME = 'application/vnd.oasis.opendocument.spreadsheet'
const NS = (name: string): string => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`

/** Two sheets, numbers as numbers, no formula, no metadata. */
export const ods = (zeilen: readonly Zeile[]): Buffer =>
  archiv(
    {
      mimetype: MIME,
      'content.xml': inhalt([
        tabelle('Daten', [SPALTEN, ...zeilen]),
        tabelle(
          'Hinweise',
          HINWEISE.map(satz => [satz]),
        ),
      ]),
      'styles.xml': `${KOPF}<office:document-styles ${NS('office')} office:version="1.3"/>`,
      'META-INF/manifest.xml': `${KOPF}<manifest:manifest ${NS('manifest')} manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIME}"/>${eintrag('content.xml')}${eintrag('styles.xml')}</manifest:manifest>`,
    },
    ['mimetype'],
  )

const KOPF = '<?xml version="1.0" encoding="UTF-8"?>'

const eintrag = (name: string): string =>
  `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`

const inhalt = (tabellen: readonly string[]): string =>
  `${KOPF}<office:document-content ${NS('office')} ${NS('table')} ${NS('text')} office:version="1.3"><office:body><office:spreadsheet>${tabellen.join('')}</office:spreadsheet></office:body></office:document-content>`

const tabelle = (name: string, zeilen: readonly Zeile[]): string =>
  `<table:table table:name="${name}">${zeilen
    .map(zeile => `<table:table-row>${zeile.map(zelle).join('')}</table:table-row>`)
    .join('')}</table:table>`

const zelle = (feld: string | number | null): string => {
  if (typeof feld === 'number')
    return `<table:table-cell office:value-type="float" office:value="${feld}"><text:p>${feld}</text:p></table:table-cell>`
  if (feld === null || feld === '') return '<table:table-cell/>'
  return `<table:table-cell office:value-type="string"><text:p>${xml(ohneFormel(feld))}</text:p></table:table-cell>`
}
