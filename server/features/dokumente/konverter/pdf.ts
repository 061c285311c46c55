import { type PDFiumDocument, PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium'
import { wandlePixel } from './bild.ts'
import { pruefeVerbote } from './pdf-verbote.ts'
import { Abgelehnt, HOECHSTENS, type Seite } from './protokoll.ts'

/** About 170 dots per inch on A4, enough for small print; a receipt is not blown up further than four times. */
const KANTE = 2000
const HOECHSTE_VERGROESSERUNG = 4

/** The PDF without what hangs behind its end mark: another file glued to it goes no further. */
export function bisZumEnde(datei: Buffer): Buffer {
  const marke = datei.lastIndexOf('%%EOF')
  if (marke < 0) throw new Abgelehnt('pdf-kaputt')
  return Buffer.concat([datei.subarray(0, marke), Buffer.from('%%EOF\n')])
}

/** S-43: the pages of a PDF as pictures, drawn by PDFium, which has no scripts and no network here. */
export async function wandlePdf(datei: Buffer): Promise<Seite[]> {
  pruefeVerbote(datei)
  const dokument = await oeffne(datei)
  const zahl = dokument.getPageCount()
  if (zahl < 1) throw new Abgelehnt('pdf-kaputt')
  if (zahl > HOECHSTENS.seiten) throw new Abgelehnt('pdf-seiten')
  const seiten: Seite[] = []
  for (let nummer = 0; nummer < zahl; nummer++) seiten.push(await zeichne(dokument.getPage(nummer)))
  return seiten
}

async function oeffne(datei: Buffer): Promise<PDFiumDocument> {
  const bibliothek = await PDFiumLibrary.init()
  try {
    return await bibliothek.loadDocument(datei)
  } catch (error) {
    throw new Abgelehnt(/password|security/i.test((error as Error).message) ? 'pdf-kennwort' : 'pdf-kaputt')
  }
}

async function zeichne(seite: PDFiumPage): Promise<Seite> {
  const { originalWidth, originalHeight } = seite.getOriginalSize()
  const laengste = Math.max(originalWidth, originalHeight)
  if (!(originalWidth >= 1 && originalHeight >= 1 && laengste < 20_000)) throw new Abgelehnt('pdf-kaputt')
  const faktor = Math.min(KANTE / laengste, HOECHSTE_VERGROESSERUNG)
  const { data, width, height } = await seite.render({
    width: Math.max(1, Math.floor(originalWidth * faktor)),
    height: Math.max(1, Math.floor(originalHeight * faktor)),
    scale: 1,
    render: 'bitmap',
    renderFormFields: true,
  })
  return wandlePixel(data, width, height)
}
