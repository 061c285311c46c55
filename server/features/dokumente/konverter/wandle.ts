import { fileTypeFromBuffer } from 'file-type'
import { wandleBild } from './bild.ts'
import { bisZumEnde, wandlePdf } from './pdf.ts'
import { Abgelehnt, type Ergebnis } from './protokoll.ts'

/** S-41: what a file is, is said by its first bytes and by decoding it; name and declared type are not even known here. */
export async function wandle(datei: Buffer): Promise<Ergebnis> {
  if (datei.length === 0) throw new Abgelehnt('leer')
  const mime = (await fileTypeFromBuffer(datei))?.mime
  switch (mime) {
    case 'image/jpeg':
    case 'image/png':
      return { format: 'bild', seiten: [await wandleBild(datei)], original: null }
    case 'application/pdf':
      return pdf(bisZumEnde(datei))
    case 'image/heic':
    case 'image/heif':
    case 'image/heic-sequence':
    case 'image/heif-sequence':
      throw new Abgelehnt('heic')
    default:
      throw new Abgelehnt('unbekannt')
  }
}

const pdf = async (original: Buffer): Promise<Ergebnis> => ({
  format: 'pdf',
  seiten: await wandlePdf(original),
  original,
})
