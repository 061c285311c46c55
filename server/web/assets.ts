import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** Where the layouts find their stylesheets, the one script and the mark. */
export type Assets = {
  readonly css: string
  readonly js: string
  readonly zeichen: string
  /** The small stylesheet of the public self-check. */
  readonly check: string
}

declare module 'fastify' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merging needs an interface
  interface FastifyInstance {
    readonly assets: Assets
  }
}

/** From general to particular; the order is the cascade. */
const BLAETTER = [
  'grund',
  'satz',
  'rahmen',
  'form',
  'abschnitt',
  'liste',
  'tabelle',
  'stand',
  'frist',
  'fristband',
  'urteil',
  'schritte',
  'kasten',
  'daten',
  'kalender',
  'konto',
  'leistung',
  'blatt',
  'familienblatt',
  'dokument',
  'zahlen',
  'hilfe',
  'kontrast',
  'druck',
] as const

/** The public self-check has pages of its own, for phones and slow lines. */
const CHECKBLAETTER = ['grund', 'satz', 'form', 'selbstcheck'] as const

const FOLDER = new URL('../../templates/assets/', import.meta.url)
const YEAR = 'public, max-age=31536000, immutable'

/** Concatenates the CSS once, serves it, the script and the mark under their hash, and tells their addresses as `app.assets`. */
export function addAssets(app: FastifyInstance): void {
  app.decorate('assets', {
    css: serve(app, 'css', 'text/css; charset=utf-8', blatt(BLAETTER)),
    check: serve(app, 'css', 'text/css; charset=utf-8', ohneTisch(blatt(CHECKBLAETTER))),
    js: serve(app, 'js', 'text/javascript; charset=utf-8', read('sperrstopp.js')),
    zeichen: serve(app, 'svg', 'image/svg+xml', read('zeichen.svg')),
  })
}

const blatt = (namen: readonly string[]): string =>
  stylesheet(Object.fromEntries(namen.map(name => [name, read(`${name}.css`)])))

/** What is meant for the desk only. */
const ohneTisch = (css: string): string => css.replace(/(?<=[{}])(?:\.tisch [^{},]*,?\s*)+\{[^{}]*\}/g, '')

/** One stylesheet without comments, every declaration with a custom property preceded by its literal value. */
export function stylesheet(files: Readonly<Record<string, string>>): string {
  const css = Object.values(files)
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
  const marken = new Map<string, string>()
  for (const [, name = '', value = ''] of css.matchAll(/(--[\w-]+): ?([^;}]+)/g)) {
    if (!marken.has(name)) marken.set(name, value)
  }
  return css.replace(/([{;])([a-z-]+: ?[^;{}]*var\([^;{}]*)(?=[;}])/g, (_, before: string, rule: string) => {
    const literal = rule.replace(/var\((--[\w-]+)\)/g, (own, name: string) => marken.get(name) ?? own)
    return `${before}${literal};${rule}`
  })
}

const PACK = { br: brotliCompressSync, gzip: gzipSync }
type Encoding = keyof typeof PACK

function serve(app: FastifyInstance, ending: string, type: string, text: string): string {
  const body = Buffer.from(text)
  // Packed for the first who asks: to start, the desk waits for nothing.
  const packed: Partial<Record<Encoding, Buffer>> = {}
  const url = `/assets/sperrstopp.${createHash('sha256').update(body).digest('hex').slice(0, 12)}.${ending}`

  app.get(url, (request, reply) => {
    const encoding = accepted(request)
    if (encoding) reply.header('content-encoding', encoding)
    return send(reply, type, encoding ? (packed[encoding] ??= PACK[encoding](body)) : body)
  })
  return url
}

const send = (reply: FastifyReply, type: string, body: Buffer): FastifyReply =>
  reply.header('cache-control', YEAR).header('vary', 'accept-encoding').type(type).send(body)

function accepted(request: FastifyRequest): Encoding | undefined {
  const header = request.headers['accept-encoding']
  const names = (Array.isArray(header) ? header.join() : (header ?? '')).split(/[\s,;]+/)
  if (names.includes('br')) return 'br'
  return names.includes('gzip') ? 'gzip' : undefined
}

const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8')
