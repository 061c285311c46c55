import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import view from '@fastify/view'
import type { FastifyInstance } from 'fastify'
import Handlebars from 'handlebars'
import { type Datum, tag as datumAus } from '../recht/datum.ts'
import type { Assets } from './assets.ts'
import * as format from './format.ts'

/** A person who is signed in, as the header names them. */
export type Angemeldet = {
  readonly name: string
  readonly stelle: string
  readonly rollen: readonly string[]
}

/** An entry of the navigation; list only what exists. `zahl` is shown grey behind the word. */
export type Bereich = {
  readonly href: string
  readonly text: string
  readonly aktuell: boolean
  readonly zahl?: number | undefined
}

/** What the layout needs on every page. The session hook replaces parts of it on `reply.locals.rahmen`. */
export type Rahmen = {
  /** tisch: staff; leute: sign-in, founding, public; blatt: a print page without header and footer. */
  readonly art: 'tisch' | 'leute' | 'blatt'
  readonly assets: Assets
  readonly csrf: string
  readonly angemeldet: Angemeldet | null
  readonly nav: readonly Bereich[]
  /** What stands in the search field. */
  readonly suche: string
  /** Keyboard shortcuts on (`data-tasten` of the body). */
  readonly tasten: boolean
  readonly rechtsstand: Datum
  /** A line in the footer, e.g. „Übungsdaten: …“. */
  readonly fusszeile: string | null
  /** What is wrong with the installation itself, above every page of those who can do something about it. */
  readonly hinweise: readonly string[]
}

/** An entry of the error summary; `feld` is the name of the field. */
export type Feldfehler = { readonly feld: string; readonly text: string }

export type Locals = { rahmen: Rahmen }

declare module 'fastify' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- merging needs an interface
  interface FastifyReply {
    locals: Locals
    /** A page in the frame of the public self-check. */
    viewCheck: FastifyReply['view']
    /** The same page as text. */
    viewCheckAsync: FastifyReply['viewAsync']
    /** A page that is whole in itself. */
    viewCheckOhne: FastifyReply['view']
  }
}

/** The only helpers there are. A template that needs more logic needs a better page model. */
export const HELPERS: Readonly<Record<string, (...args: never[]) => unknown>> = {
  euro: (betragCent: number) => format.euro(betragCent),
  datum: (day: Datum) => format.datum(datumAus(day)),
  tag: (day: Datum) => format.tag(datumAus(day)),
  tagkurz: (day: Datum, heute: unknown) =>
    format.tagkurz(datumAus(day), typeof heute === 'string' ? datumAus(heute) : undefined),
  taglang: (day: Datum) => format.taglang(datumAus(day)),
  uhr: (moment: Date | string) => format.uhr(moment),
  gleich: (a: unknown, b: unknown) => a === b,
  enthaelt: (list: unknown, value: unknown) => (Array.isArray(list) ? list.includes(value) : list === value),
}

/**
 * strict: a misspelt field fails the first test that renders it, instead of leaving a gap.
 * explicitPartialContext: a partial sees only what it is given, so a page's `fehler` never lands in a field.
 */
export const COMPILE = { strict: true, explicitPartialContext: true }

const ROOT = fileURLToPath(new URL('../../templates', import.meta.url))

/** Handlebars with our helpers, partials and layout. Templates are read once; `neuLesen` reads them for every page. */
export async function addViews(app: FastifyInstance, { neuLesen = false } = {}): Promise<void> {
  const engine = Handlebars.create()
  engine.registerHelper(HELPERS as Handlebars.HelperDeclareSpec)

  const gemeinsam = {
    engine: { handlebars: engine },
    root: ROOT,
    viewExt: 'hbs',
    production: !neuLesen,
    maxCache: 500,
    options: { partials: partials(), compileOptions: COMPILE },
  }
  await app.register(view, { ...gemeinsam, layout: 'layout' })
  // The self-check has a frame of its own, and its neutral page has none.
  await app.register(view, { ...gemeinsam, propertyName: 'viewCheck', layout: 'selbstcheck/rahmen' })
  await app.register(view, { ...gemeinsam, propertyName: 'viewCheckOhne' })

  // Pages sent before the session hook ran (errors) still have a frame.
  app.addHook('onRequest', async (_request, reply) => {
    reply.locals = { rahmen: grundrahmen(app.assets) }
  })
}

/** The frame of a page for somebody who is not signed in. */
export const grundrahmen = (assets: Assets): Rahmen => ({
  art: 'leute',
  assets,
  csrf: '',
  angemeldet: null,
  nav: [],
  suche: '',
  tasten: true,
  rechtsstand: datumAus('2026-08-19'),
  fusszeile: null,
  hinweise: [],
})

function partials(): Record<string, string> {
  const files = readdirSync(`${ROOT}/partials`).filter(name => name.endsWith('.hbs'))
  return Object.fromEntries(files.map(name => [name.slice(0, -'.hbs'.length), `partials/${name}`]))
}
