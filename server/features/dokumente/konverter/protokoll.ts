/*
 * What the converter says on its standard output: one line of JSON, then the bytes it announces. The server believes
 * none of it before it has been checked (`liesAusgabe`), for a hostile file may speak through the converter.
 */

/** Why a file is refused. */
export const GRUENDE = [
  'leer',
  'heic',
  'unbekannt',
  'bild-kaputt',
  'bild-zu-gross',
  'pdf-kaputt',
  'pdf-kennwort',
  'pdf-skript',
  'pdf-start',
  'pdf-anhang',
  'pdf-formular',
  'pdf-unpruefbar',
  'pdf-seiten',
] as const
export type Grund = (typeof GRUENDE)[number]

/** A file that is understood and refused. */
export class Abgelehnt extends Error {
  readonly grund: Grund
  constructor(grund: Grund) {
    super(grund)
    this.grund = grund
  }
}

/** One page as a picture: JPEG without metadata. */
export type Seite = { readonly breite: number; readonly hoehe: number; readonly jpeg: Buffer }

export type Format = 'bild' | 'pdf'

export type Ergebnis = {
  readonly format: Format
  readonly seiten: readonly Seite[]
  /** The PDF up to its end mark, to be sent on later; null for pictures, whose original is thrown away. */
  readonly original: Buffer | null
}

/** What a file may be at most, before and after. */
export const HOECHSTENS = {
  byte: 10 * 1024 * 1024,
  seiten: 30,
  kante: 2400,
  bildpunkte: 40_000_000,
  speicherByte: 512 * 1024 * 1024,
  sekunden: 20,
} as const

/** The answer for a file that was taken. */
export function alsAusgabe({ format, seiten, original }: Ergebnis): Buffer {
  const kopf = {
    format,
    original: original?.length ?? null,
    seiten: seiten.map(({ breite, hoehe, jpeg }) => [breite, hoehe, jpeg.length]),
  }
  return Buffer.concat([zeile(kopf), ...seiten.map(({ jpeg }) => jpeg), ...(original ? [original] : [])])
}

/** The answer for a file that was refused. */
export const alsAblehnung = (grund: Grund): Buffer => zeile({ grund })

const zeile = (wert: unknown): Buffer => Buffer.from(`${JSON.stringify(wert)}\n`)

/** Reads what the converter said; undefined where it is not exactly in this form. */
export function liesAusgabe(ausgabe: Buffer): Ergebnis | Grund | undefined {
  const ende = ausgabe.indexOf('\n')
  const kopf = ende < 0 || ende > 10_000 ? undefined : liesJson(ausgabe.subarray(0, ende).toString())
  if (kopf === undefined) return undefined
  const grund = GRUENDE.find(g => g === kopf['grund'])
  return grund ?? liesErgebnis(kopf, ausgabe.subarray(ende + 1))
}

function liesJson(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const wert: unknown = JSON.parse(text)
    return typeof wert === 'object' && wert !== null ? (wert as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

function liesErgebnis(kopf: Readonly<Record<string, unknown>>, rest: Buffer): Ergebnis | undefined {
  const { format, seiten: masse, original: laenge } = kopf
  if (!Array.isArray(masse)) return undefined
  const gelesen = liesSeiten(masse, rest)
  if (!gelesen) return undefined
  const { seiten, uebrig } = gelesen
  if (format === 'bild' && seiten.length === 1 && laenge === null && uebrig.length === 0)
    return { format, seiten, original: null }
  if (format === 'pdf' && laenge === uebrig.length && istPdf(uebrig))
    return { format, seiten, original: uebrig }
  return undefined
}

function liesSeiten(masse: readonly unknown[], rest: Buffer) {
  if (masse.length < 1 || masse.length > HOECHSTENS.seiten) return undefined
  const seiten: Seite[] = []
  let ab = 0
  for (const mass of masse) {
    const seite = liesSeite(mass, rest, ab)
    if (!seite) return undefined
    seiten.push(seite)
    ab += seite.jpeg.length
  }
  return { seiten, uebrig: rest.subarray(ab) }
}

const istPdf = (datei: Buffer): boolean =>
  datei.length <= HOECHSTENS.byte && datei.subarray(0, PDF.length).equals(PDF)

const PDF = Buffer.from('%PDF-')
const JPEG = Buffer.from([0xff, 0xd8, 0xff])

function liesSeite(mass: unknown, rest: Buffer, ab: number): Seite | undefined {
  if (!Array.isArray(mass) || !mass.every(zahl => Number.isSafeInteger(zahl))) return undefined
  const [breite = 0, hoehe = 0, laenge = 0] = mass as number[]
  const jpeg = rest.subarray(ab, ab + laenge)
  const passt = [breite, hoehe].every(kante => kante >= 1 && kante <= HOECHSTENS.kante)
  return passt && laenge > 3 && jpeg.length === laenge && jpeg.subarray(0, 3).equals(JPEG)
    ? { breite, hoehe, jpeg }
    : undefined
}
