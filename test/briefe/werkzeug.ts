import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/* Reading a PDF back with poppler and qpdf. */

const ordner = mkdtempSync(path.join(tmpdir(), 'briefe-'))
let nummer = 0

export function hat(befehl: string): boolean {
  try {
    execFileSync('which', [befehl], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export function datei(pdf: Buffer): string {
  const ziel = path.join(ordner, `${nummer++}.pdf`)
  writeFileSync(ziel, pdf)
  return ziel
}

const lauf = (befehl: string, args: string[]): string =>
  execFileSync(befehl, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] })

/** The words of a PDF in the order of its content, spaces made equal. */
export const pdfText = (pdf: Buffer): string =>
  lauf('pdftotext', ['-raw', datei(pdf), '-'])
    .replace(/\s+/g, ' ')
    .trim()

export const pdfInfo = (pdf: Buffer): string =>
  lauf('pdfinfo', [datei(pdf)]) + lauf('pdfinfo', ['-meta', datei(pdf)])
export const pdfSeiten = (pdf: Buffer): number => Number(/Pages:\s+(\d+)/.exec(pdfInfo(pdf))?.[1])

export type Wort = { seite: number; text: string; x1: number; y1: number; x2: number; y2: number }

/** Every word with its box in millimetres. */
export function pdfWoerter(pdf: Buffer): Wort[] {
  const html = lauf('pdftotext', ['-bbox', datei(pdf), '-'])
  return html
    .split('<page ')
    .slice(1)
    .flatMap((seite, i) =>
      [...seite.matchAll(/<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(
        ([, x1, y1, x2, y2, text = '']) => ({
          seite: i + 1,
          text,
          x1: inMm(x1),
          y1: inMm(y1),
          x2: inMm(x2),
          y2: inMm(y2),
        }),
      ),
    )
}

const inMm = (punkt: string | undefined): number => (Number(punkt) * 25.4) / 72

/** How far a sheet slides in its envelope, in millimetres, in each direction. */
const SPIEL = [-3, 0, 3] as const

/** Which words leave the window, 20 to 110 mm across and 45 to 90 mm down, wherever the sheet has slid. */
export const ausserhalbDesFensters = (woerter: readonly Wort[]): Wort[] =>
  woerter.filter(w => SPIEL.some(d => w.x1 < 20 + d || w.x2 > 110 + d || w.y1 < 45 + d || w.y2 > 90 + d))

type Knoten = Record<string, unknown>
type Qpdf = {
  objekte: Record<string, { value?: unknown; stream?: { dict: Knoten; data: string } }>
  seiten: { object: string; contents: string[] }[]
}

export function qpdf(pdf: Buffer): Qpdf {
  const args = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', datei(pdf)]
  const json = JSON.parse(lauf('qpdf', args)) as { qpdf: [unknown, Qpdf['objekte']]; pages: Qpdf['seiten'] }
  return { objekte: json.qpdf[1], seiten: json.pages }
}

/** What a screen reader and an archive need; empty when all is there. */
export function maengel(pdf: Buffer): string[] {
  const { objekte, seiten } = qpdf(pdf)
  const hol = (ref: unknown): Knoten => {
    const ziel = typeof ref === 'string' && ref.endsWith(' R') ? objekte[`obj:${ref}`] : undefined
    return (ziel ? (ziel.value ?? ziel.stream?.dict) : ref) as Knoten
  }
  const strom = (ref: unknown) =>
    Buffer.from(objekte[`obj:${String(ref)}`]?.stream?.data ?? '', 'base64').toString('latin1')
  const wurzel = hol((objekte['trailer']?.value as Knoten)['/Root'])
  const xmp = strom(wurzel['/Metadata'])
  const pruefungen: [string, boolean][] = [
    ['Marked', hol(wurzel['/MarkInfo'])['/Marked'] === true],
    ['Lang', /\bde\b/.test(String(wurzel['/Lang']))],
    ['DisplayDocTitle', hol(wurzel['/ViewerPreferences'])['/DisplayDocTitle'] === true],
    ['StructTreeRoot', wurzel['/StructTreeRoot'] !== undefined],
    ['ParentTree', hol(wurzel['/StructTreeRoot'])['/ParentTree'] !== undefined],
    ['OutputIntents', wurzel['/OutputIntents'] !== undefined],
    ['XMP pdfaid', /pdfaid:part>3</.test(xmp) && /pdfaid:conformance>A</.test(xmp)],
    ['XMP pdfuaid', /pdfuaid:part>1</.test(xmp) && /pdfaExtension:schemas/.test(xmp)],
    ['dc:title', /dc:title/.test(xmp)],
  ]
  for (const objekt of Object.values(objekte)) {
    const wert = (objekt.value ?? {}) as Knoten
    if (wert['/Type'] === '/FontDescriptor')
      pruefungen.push(['Schrift eingebettet', wert['/FontFile2'] !== undefined])
    if (wert['/Type'] === '/Font' && wert['/Subtype'] === '/Type0')
      pruefungen.push(['ToUnicode', wert['/ToUnicode'] !== undefined])
    if (wert['/Type'] === '/Font' && wert['/Subtype'] === '/Type1')
      pruefungen.push(['keine Standardschrift', false])
  }
  for (const { object, contents } of seiten) {
    pruefungen.push(['Tabs S', hol(object)['/Tabs'] === '/S'])
    pruefungen.push(['alles markiert', allesMarkiert(contents.map(strom).join('\n'))])
  }
  return pruefungen.filter(([, gut]) => !gut).map(([was]) => was)
}

function allesMarkiert(inhalt: string): boolean {
  let tiefe = 0
  for (const zeile of inhalt.split('\n')) {
    if (/ BDC$|\bBMC$/.test(zeile)) tiefe++
    else if (zeile === 'EMC') tiefe--
    else if (/(TJ|Tj|\bS|\bf|\bB|\bf\*)$/.test(zeile) && tiefe === 0) return false
  }
  return tiefe === 0
}

/** The tags from the root down, in reading order, as `H1`, `P`, `L` and so on. */
export function tags(pdf: Buffer): string[] {
  const { objekte } = qpdf(pdf)
  const hol = (ref: unknown) => objekte[`obj:${String(ref)}`]?.value as Knoten | undefined
  const kinder = (knoten: Knoten | undefined): string[] =>
    [knoten?.['/K'] ?? []].flat().flatMap(ref => {
      const kind = hol(ref)
      return kind?.['/S'] ? [String(kind['/S']).slice(1), ...kinder(kind)] : []
    })
  const wurzel = hol((objekte['trailer']?.value as Knoten)['/Root'])
  return kinder(hol(wurzel?.['/StructTreeRoot']))
}
