import { crc32, deflateRawSync, deflateSync } from 'node:zlib'
import PDFDocument from 'pdfkit'
import sharp from 'sharp'

/* Files as people send them, and files made to do harm. All of them are made here; none is kept. */

/** A photo with everything a phone writes into it, lying on its side. */
export const foto = (breite = 1600, hoehe = 1200, farbe = '#b04030'): Promise<Buffer> =>
  sharp({ create: { width: breite, height: hoehe, channels: 3, background: farbe } })
    .jpeg({ quality: 90 })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Kanarienkamera', Model: 'Zeisig 7', DateTime: '2026:11:06 09:30:00' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '51/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '7/1 6/1 0/1',
      },
    })
    .toBuffer()

export const png = (breite = 300, hoehe = 200): Promise<Buffer> =>
  sharp({ create: { width: breite, height: hoehe, channels: 4, background: '#20604080' } })
    .png()
    .toBuffer()

/** A decoded picture that is 50 million pixels large and a few hundred kilobytes long. */
export const bombe = (): Promise<Buffer> =>
  sharp({ create: { width: 8000, height: 6300, channels: 3, background: 'white' }, limitInputPixels: false })
    .png()
    .toBuffer()

/** A PNG that says it is 60 000 pixels wide and high, and holds nothing. */
export function riesigesPng(): Buffer {
  const kopf = Buffer.alloc(13)
  kopf.writeUInt32BE(60_000, 0)
  kopf.writeUInt32BE(60_000, 4)
  kopf.set([8, 2, 0, 0, 0], 8)
  const stuecke = [
    stueck('IHDR', kopf),
    stueck('IDAT', deflateSync(Buffer.alloc(100))),
    stueck('IEND', Buffer.alloc(0)),
  ]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...stuecke])
}

function stueck(art: string, daten: Buffer): Buffer {
  const inhalt = Buffer.concat([Buffer.from(art), daten])
  const [laenge, summe] = [Buffer.alloc(4), Buffer.alloc(4)]
  laenge.writeUInt32BE(daten.length)
  summe.writeUInt32BE(crc32(inhalt))
  return Buffer.concat([laenge, inhalt, summe])
}

/** A PDF with this many pages of text, by the library that writes our letters. */
export function textPdf(seiten: number, kennwort?: string): Promise<Buffer> {
  const stuecke: Buffer[] = []
  const pdf = new PDFDocument({
    size: 'A4',
    autoFirstPage: false,
    ...(kennwort !== undefined && {
      userPassword: kennwort,
      ownerPassword: `${kennwort}!`,
      pdfVersion: '1.7',
    }),
  })
  return new Promise(fertig => {
    pdf.on('data', (stueck: Buffer) => stuecke.push(stueck))
    pdf.on('end', () => fertig(Buffer.concat(stuecke)))
    for (let seite = 1; seite <= seiten; seite++) {
      pdf.addPage()
      for (let zeile = 0; zeile < 40; zeile++)
        pdf.text(`Seite ${seite}: Androhung der Unterbrechung, 210,00 EUR`)
    }
    pdf.end()
  })
}

/** A small valid PDF; `dazu` goes into its catalogue, `objekte` behind its pages (from number 4 on). */
export function pdf(dazu = '', objekte: readonly (string | Buffer)[] = [], seitendazu = ''): Buffer {
  const alle: (string | Buffer)[] = [
    `<< /Type /Catalog /Pages 2 0 R ${dazu} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${seitendazu} >>`,
    ...objekte,
  ]
  const teile: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const stellen: number[] = []
  let laenge = teile[0]?.length ?? 0
  for (const [index, objekt] of alle.entries()) {
    stellen.push(laenge)
    const bytes = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.isBuffer(objekt) ? objekt : Buffer.from(objekt, 'latin1'),
      Buffer.from('\nendobj\n'),
    ])
    teile.push(bytes)
    laenge += bytes.length
  }
  const tabelle = stellen.map(stelle => `${String(stelle).padStart(10, '0')} 00000 n \n`).join('')
  const ende = `xref\n0 ${alle.length + 1}\n0000000000 65535 f \n${tabelle}trailer\n<< /Size ${alle.length + 1} /Root 1 0 R >>\nstartxref\n${laenge}\n%%EOF\n`
  return Buffer.concat([...teile, Buffer.from(ende)])
}

/** An object stream: objects packed away where a look at the file does not see them. */
export function objektstrom(inhalt: string, filter = '/FlateDecode', typ = '/ObjStm'): Buffer {
  const flach = Buffer.from(`9 0 ${inhalt}`)
  const gepackt = filter.includes('Hex')
    ? Buffer.from(`${deflateSync(flach).toString('hex')}>`)
    : deflateSync(flach)
  return Buffer.concat([
    Buffer.from(`<< /Type ${typ} /N 1 /First 4 /Filter ${filter} /Length ${gepackt.length} >>\nstream\n`),
    gepackt,
    Buffer.from('\nendstream'),
  ])
}

const SKRIPT = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>'
const HTML = '<html><body><script>document.title="uebernommen"</script></body></html>'

/** A ZIP with one file. */
export function zip(): Buffer {
  const daten = deflateRawSync(Buffer.from(HTML))
  const kopf = Buffer.alloc(30)
  kopf.write('PK\x03\x04', 'latin1')
  kopf.writeUInt16LE(8, 8)
  kopf.writeUInt32LE(daten.length, 18)
  kopf.writeUInt16LE(6, 26)
  return Buffer.concat([kopf, Buffer.from('a.html'), daten])
}

export const heic = (): Buffer =>
  Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(2000, 7)])

type Boese = readonly [was: string, datei: Buffer, name: string, meldung: RegExp]

/** What is refused, each with the words it is refused with. */
export async function boeseDateien(): Promise<readonly Boese[]> {
  const jpeg = await foto(900, 700)
  const klein = await png()
  const text = await textPdf(2)
  const skript = /enthält ein Programm/
  const anhang = /stecken weitere Dateien/
  const start = /will andere Programme/
  const kaputt = /PDF ist beschädigt/
  const fremd = /kein Foto \(JPEG oder PNG\) und kein PDF/
  return [
    ['S-41 0 Byte', Buffer.alloc(0), 'leer.jpg', /Die Datei ist leer/],
    ['S-41 HTML, das sich .jpg nennt', Buffer.from(HTML), 'foto.jpg', fremd],
    [
      'S-41 SVG mit Skript',
      Buffer.from(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${HTML}</svg>`),
      'x.svg',
      fremd,
    ],
    [
      'S-41 GIF, das auch HTML ist',
      Buffer.from(`GIF89a/*\x01\0\x01\0\0\0\0;*/=1;${HTML}`, 'latin1'),
      'x.png',
      fremd,
    ],
    ['S-41 ZIP', zip(), 'x.pdf', fremd],
    ['S-41 HEIC', heic(), 'IMG_0001.HEIC', /HEIC gehen nicht.*Maximale Kompatibilität/],
    [
      'S-41 nur die ersten Bytes eines JPEG',
      Buffer.concat([jpeg.subarray(0, 20), Buffer.from(HTML)]),
      'x.jpg',
      /beschädigt/,
    ],
    ['S-41 abgeschnittenes JPEG', jpeg.subarray(0, jpeg.length / 2), 'x.jpg', /beschädigt/],
    ['S-41 abgeschnittenes PNG', klein.subarray(0, klein.length / 2), 'x.png', /beschädigt/],
    ['S-41 50 Millionen Bildpunkte', await bombe(), 'x.png', /40 Millionen Bildpunkte/],
    ['S-41 PNG mit erfundener Größe', riesigesPng(), 'x.png', /40 Millionen Bildpunkte|beschädigt/],
    ['S-41 PDF hinter HTML', Buffer.concat([Buffer.from(`${HTML}\n`), text]), 'x.pdf', fremd],
    ['S-43 PDF mit Skript beim Öffnen', pdf(`/OpenAction ${SKRIPT}`), 'x.pdf', skript],
    [
      'S-43 Skript im Namensbaum',
      pdf('/Names << /JavaScript << /Names [(a) 4 0 R] >> >>', [SKRIPT]),
      'x.pdf',
      skript,
    ],
    ['S-43 Skript an einer Seite', pdf('', [], `/AA << /O ${SKRIPT} >>`), 'x.pdf', skript],
    [
      'S-43 Skript, maskiert geschrieben',
      pdf('/OpenAction << /S /J#61vaScrip#74 /J#53 (x) >>'),
      'x.pdf',
      skript,
    ],
    ['S-43 Skript in einem Objektstrom', pdf('', [objektstrom(SKRIPT)]), 'x.pdf', skript],
    [
      'S-43 Skript hinter einem Ende, das keines ist',
      Buffer.concat([text, pdf(`/OpenAction ${SKRIPT}`)]),
      'x.pdf',
      skript,
    ],
    [
      'S-43 doppelt gepackter Objektstrom',
      pdf('', [objektstrom(SKRIPT, '[/ASCIIHexDecode /FlateDecode]')]),
      'x.pdf',
      /nicht ganz prüfen/,
    ],
    [
      'S-43 dasselbe, Name maskiert',
      pdf('', [objektstrom(SKRIPT, '[/ASCIIHexDecode /FlateDecode]', '/Obj#53tm')]),
      'x.pdf',
      /nicht ganz prüfen/,
    ],
    ['S-43 PDF, das ein Programm startet', pdf('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'x.pdf', start],
    [
      'S-43 PDF, das Daten verschickt',
      pdf('/OpenAction << /S /SubmitForm /F (http://example.org) >>'),
      'x.pdf',
      start,
    ],
    [
      'S-43 PDF mit eingebetteter Datei',
      pdf('/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>', [
        '<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>',
        '<< /Type /EmbeddedFile /Length 2 >>\nstream\nMZ\nendstream',
      ]),
      'x.pdf',
      anhang,
    ],
    ['S-43 PDF mit Medieninhalt', pdf('', ['<< /Type /Annot /Subtype /RichMedia >>']), 'x.pdf', anhang],
    [
      'S-43 XFA-Formular',
      pdf('/AcroForm << /XFA [(a) 4 0 R] >>', ['<< /Length 0 >>\nstream\n\nendstream']),
      'x.pdf',
      /sich selbst verändern/,
    ],
    ['S-43 PDF mit Kennwort', await textPdf(1, 'geheim'), 'x.pdf', /verschlüsselt/],
    ['S-43 abgeschnittenes PDF', text.subarray(0, text.length / 2), 'x.pdf', kaputt],
    ['S-43 PDF ohne Inhalt', Buffer.from('%PDF-1.7\n%%EOF\n'), 'x.pdf', kaputt],
    ['S-43 PDF mit 31 Seiten', await textPdf(31), 'x.pdf', /mehr als 30 Seiten/],
  ]
}

/** Bytes turned at random places; the same seed makes the same file. */
export function veraendert(datei: Buffer, saat: number, wieviele: number): Buffer {
  const neu = Buffer.from(datei)
  let zustand = saat * 2654435761 + 1
  const wuerfel = (seiten: number): number => {
    zustand = (Math.imul(zustand, 1103515245) + 12345) >>> 0
    return Math.floor((zustand / 2 ** 32) * seiten)
  }
  for (let i = 0; i < wieviele; i++) neu[wuerfel(neu.length)] = wuerfel(256)
  return neu
}
