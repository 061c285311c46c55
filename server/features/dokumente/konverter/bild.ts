import sharp, { type Sharp } from 'sharp'
import { Abgelehnt, HOECHSTENS, type Seite } from './protokoll.ts'

// Only the two decoders that are needed: a hostile file never reaches the others.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] })
sharp.cache(false)
sharp.concurrency(1)

/** S-42: a photo as it is meant to be seen: upright, at most 2400 pixels wide and high, without any metadata. */
export async function wandleBild(datei: Buffer): Promise<Seite> {
  const bild = sharp(datei, {
    limitInputPixels: HOECHSTENS.bildpunkte,
    failOn: 'error',
    pages: 1,
  })
  try {
    return await alsJpeg(bild.autoOrient())
  } catch (error) {
    throw new Abgelehnt(/pixel limit/i.test((error as Error).message) ? 'bild-zu-gross' : 'bild-kaputt')
  }
}

/** A page that PDFium has drawn: RGBA, four bytes a pixel. */
export const wandlePixel = (data: Uint8Array, width: number, height: number): Promise<Seite> =>
  alsJpeg(sharp(data, { raw: { width, height, channels: 4 } }))

async function alsJpeg(bild: Sharp): Promise<Seite> {
  const { data, info } = await bild
    .flatten({ background: '#fff' })
    .resize({ width: HOECHSTENS.kante, height: HOECHSTENS.kante, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .jpeg({ quality: 80 })
    .toBuffer({ resolveWithObject: true })
  return { breite: info.width, hoehe: info.height, jpeg: data }
}
