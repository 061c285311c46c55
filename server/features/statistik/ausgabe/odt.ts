import { type Absatz, lauftext } from '../../briefe/text.ts'
import { archiv, xml } from './archiv.ts'

/* OpenDocument text, to be changed by whoever gets it: headings, paragraphs, lists; no metadata. */

const MIME = 'application/vnd.oasis.opendocument.text'
const KOPF = '<?xml version="1.0" encoding="UTF-8"?>'
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'
const NS = ['office', 'text', 'style']
  .map(name => `xmlns:${name}="${OASIS}:${name}:1.0"`)
  .concat(`xmlns:fo="${OASIS}:xsl-fo-compatible:1.0"`)
  .join(' ')

export const odt = (absaetze: readonly Absatz[]): Buffer =>
  archiv(
    {
      mimetype: MIME,
      'content.xml': `${KOPF}<office:document-content ${NS} office:version="1.3"><office:body><office:text>${absaetze.map(absatz).join('')}</office:text></office:body></office:document-content>`,
      'styles.xml': `${KOPF}<office:document-styles ${NS} office:version="1.3"><office:styles>${STILE}</office:styles></office:document-styles>`,
      'META-INF/manifest.xml': `${KOPF}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${MIME}"/>${eintrag('content.xml')}${eintrag('styles.xml')}</manifest:manifest>`,
    },
    ['mimetype'],
  )

const eintrag = (name: string): string =>
  `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`

const stil = (name: string, groesse: number, fett: boolean): string =>
  `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.2cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="${groesse}pt"${fett ? ' fo:font-weight="bold"' : ''} fo:language="de" fo:country="DE"/></style:style>`

const STILE = [
  stil('Standard', 11, false),
  stil('Titel', 15, true),
  stil('Abschnitt', 12, true),
  stil('Klein', 9, false),
].join('')

function absatz(eines: Absatz): string {
  if (eines.art === 'liste')
    return `<text:list>${eines.punkte.map(punkt => `<text:list-item>${p('Standard', lauftext(punkt))}</text:list-item>`).join('')}</text:list>`
  const worte = lauftext(eines.laeufe)
  if (eines.art === 'betreff') return h('Titel', 1, worte)
  if (eines.art === 'ueberschrift') return h('Abschnitt', 2, worte)
  return p(eines.art === 'klein' ? 'Klein' : 'Standard', worte)
}

const p = (name: string, worte: string): string => `<text:p text:style-name="${name}">${xml(worte)}</text:p>`

const h = (name: string, stufe: number, worte: string): string =>
  `<text:h text:style-name="${name}" text:outline-level="${stufe}">${xml(worte)}</text:h>`
