import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Startfehler } from '../data/startfehler.ts'

/*
 * What a backup is inside its encryption: lines of text, readable without this program. First a header; then for each
 * table its name, one line "+{…}" per row as PostgreSQL's row_to_json writes it, and how many rows it was with their
 * SHA-256; last an end mark, without which the file is a torn one.
 */

const kopf = z.object({
  sperrstopp: z.literal('sicherung'),
  format: z.literal(1),
  inhalt: z.enum(['daten', 'schluessel']),
  am: z.iso.datetime(),
  /** The last migration that had run. */
  migration: z.string(),
  /** Of the master key that the desk keys are sealed with. */
  pruefwert: z.string(),
})
export type Kopf = z.output<typeof kopf>

const zwischen = z.union([
  z.strictObject({ tabelle: z.string() }),
  z.strictObject({ ende: z.string(), zeilen: z.int(), sha256: z.string() }),
  z.strictObject({ schluss: z.literal(true), tabellen: z.int() }),
])

export type Inhalt = {
  readonly tabellen: readonly string[]
  readonly zeilen: (tabelle: string) => AsyncIterable<readonly string[]>
}

/** The text of a backup, piece by piece; `zaehle` hears how many rows each table had. */
export async function* schreibe(
  k: Kopf,
  { tabellen, zeilen }: Inhalt,
  zaehle: (tabelle: string, zeilen: number) => void,
): AsyncGenerator<string> {
  yield zeile(k)
  for (const tabelle of tabellen) {
    yield zeile({ tabelle })
    const hash = createHash('sha256')
    let zahl = 0
    for await (const stueck of zeilen(tabelle)) {
      const text = stueck.map(eine => `+${eine}\n`).join('')
      hash.update(text)
      zahl += stueck.length
      yield text
    }
    yield zeile({ ende: tabelle, zeilen: zahl, sha256: hash.digest('hex') })
    zaehle(tabelle, zahl)
  }
  yield zeile({ schluss: true, tabellen: tabellen.length })
}

const zeile = (wert: unknown): string => `${JSON.stringify(wert)}\n`

export type Stueck = { readonly tabelle: string; readonly zeilen: readonly string[] }

/** The header, and then the rows as they come. Throws Startfehler where the text is not whole. */
export async function lies(
  name: string,
  zeilen: AsyncIterator<string>,
): Promise<{ kopf: Kopf; stuecke: () => AsyncGenerator<Stueck> }> {
  const erste = await zeilen.next()
  const gelesen = kopf.safeParse(erste.done ? undefined : alsJson(erste.value))
  if (!gelesen.success) {
    throw new Startfehler(`${name} ist keine Sicherung von Sperrstopp oder stammt aus einer neueren Fassung.`)
  }
  return { kopf: gelesen.data, stuecke: () => stuecke(name, zeilen) }
}

/** So much goes to the database in one statement. */
const ZEILEN = 500
const ZEICHEN = 4_000_000

async function* stuecke(name: string, zeilen: AsyncIterator<string>): AsyncGenerator<Stueck> {
  let tabelle: Zaehler | undefined
  let tabellen = 0
  for (let n = await zeilen.next(); !n.done; n = await zeilen.next()) {
    if (n.value.startsWith('+')) {
      if (!tabelle) throw beschaedigt(name)
      const voll = tabelle.nimm(n.value)
      if (voll) yield voll
      continue
    }
    const marke = zwischen.safeParse(alsJson(n.value))
    if (!marke.success) throw beschaedigt(name)
    if ('tabelle' in marke.data) {
      tabelle = new Zaehler(marke.data.tabelle)
    } else if ('ende' in marke.data) {
      if (!tabelle?.stimmt(marke.data)) throw beschaedigt(name)
      yield tabelle.rest()
      tabelle = undefined
      tabellen++
    } else if (marke.data.tabellen === tabellen && tabelle === undefined) return
    else throw beschaedigt(name)
  }
  throw beschaedigt(name)
}

/** The rows of one table on their way, with what has to come out at its end. */
class Zaehler {
  private readonly hash = createHash('sha256')
  private puffer: string[] = []
  private zeichen = 0
  private zahl = 0
  readonly tabelle: string

  constructor(tabelle: string) {
    this.tabelle = tabelle
  }

  nimm(zeile: string): Stueck | undefined {
    this.hash.update(`${zeile}\n`)
    this.zahl++
    this.zeichen += zeile.length
    this.puffer.push(zeile.slice(1))
    return this.puffer.length >= ZEILEN || this.zeichen >= ZEICHEN ? this.rest() : undefined
  }

  rest(): Stueck {
    const zeilen = this.puffer
    this.puffer = []
    this.zeichen = 0
    return { tabelle: this.tabelle, zeilen }
  }

  stimmt({ ende, zeilen, sha256 }: { ende: string; zeilen: number; sha256: string }): boolean {
    return ende === this.tabelle && zeilen === this.zahl && sha256 === this.hash.digest('hex')
  }
}

export const beschaedigt = (name: string): Startfehler =>
  new Startfehler(`${name} ist beschädigt oder unvollständig. Nehmen Sie eine andere Sicherung.`)

function alsJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
