import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { anspruchsangaben } from '../../data/haushalt.ts'
import { pruefeAnsprueche } from '../../recht/ansprueche/ansprueche.ts'
import { rechneErwerbsfreibetrag } from '../../recht/ansprueche/rechner/erwerbsfreibetrag.ts'
import { rechneGrundsicherungAlter } from '../../recht/ansprueche/rechner/grundsicherung-alter.ts'
import { rechneGrundsicherungsgeld } from '../../recht/ansprueche/rechner/grundsicherungsgeld.ts'
import { rechneKinderzuschlag } from '../../recht/ansprueche/rechner/kinderzuschlag.ts'
import { rechneMehrbedarf } from '../../recht/ansprueche/rechner/mehrbedarf.ts'
import { rechneRegelbedarf } from '../../recht/ansprueche/rechner/regelbedarf.ts'
import { rechneUnterhaltsvorschuss } from '../../recht/ansprueche/rechner/unterhaltsvorschuss.ts'
import { rechneVermoegen } from '../../recht/ansprueche/rechner/vermoegen.ts'
import { rechneWohngeld } from '../../recht/ansprueche/wohngeld.ts'
import * as antwort from './antwort-forms.ts'
import { problem } from './forms.ts'
import * as anfrage from './rechner-forms.ts'

const FEHLER = { 400: problem, 413: problem, 415: problem, 422: problem, 429: problem, 500: problem }

const schema = <B, A>(summary: string, body: B, gut: A) => ({
  summary,
  body,
  response: { 200: gut, ...FEHLER },
})

type Offen = { readonly bodyLimit: number; readonly config: { readonly zutritt: 'offen' } }

/** The entitlements of a household and each benefit on its own; nothing is kept. */
export function rechner(app: FastifyInstance, offen: Offen): void {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.post(
    '/ansprueche',
    {
      ...offen,
      schema: schema('Worauf hat der Haushalt Anspruch?', anspruchsangaben, antwort.anspruchsantwort),
    },
    async request => pruefeAnsprueche(request.body),
  )
  api.post(
    '/rechner/regelbedarf',
    { ...offen, schema: schema('Regelbedarf', anfrage.regelbedarf, antwort.rechnerantwort) },
    async request => rechneRegelbedarf(request.body),
  )
  api.post(
    '/rechner/erwerbsfreibetrag',
    {
      ...offen,
      schema: schema('Freibetrag vom Lohn', anfrage.erwerbsfreibetrag, antwort.freibetragsantwort),
    },
    async request => rechneErwerbsfreibetrag(request.body),
  )
  api.post(
    '/rechner/mehrbedarf',
    { ...offen, schema: schema('Mehrbedarf', anfrage.mehrbedarf, antwort.mehrbedarfsantwort) },
    async request => rechneMehrbedarf(request.body),
  )
  api.post(
    '/rechner/vermoegen',
    { ...offen, schema: schema('Vermögensfreibetrag', anfrage.vermoegen, antwort.vermoegensantwort) },
    async request => rechneVermoegen(request.body),
  )
  haushaltsrechner(app, offen)
}

function haushaltsrechner(app: FastifyInstance, offen: Offen): void {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.post(
    '/rechner/grundsicherungsgeld',
    {
      ...offen,
      schema: schema('Grundsicherungsgeld', anfrage.grundsicherungsgeld, antwort.grundsicherungsgeldantwort),
    },
    async request => rechneGrundsicherungsgeld(request.body),
  )
  api.post(
    '/rechner/kinderzuschlag',
    { ...offen, schema: schema('Kinderzuschlag', anfrage.kinderzuschlag, antwort.kinderzuschlagsantwort) },
    async request => rechneKinderzuschlag(request.body),
  )
  api.post(
    '/rechner/grundsicherung-alter',
    {
      ...offen,
      schema: schema('Grundsicherung im Alter', anfrage.grundsicherungAlter, antwort.altersantwort),
    },
    async request => rechneGrundsicherungAlter(request.body),
  )
  api.post(
    '/rechner/unterhaltsvorschuss',
    { ...offen, schema: schema('Unterhaltsvorschuss', anfrage.unterhaltsvorschuss, antwort.rechnerantwort) },
    async request => rechneUnterhaltsvorschuss(request.body),
  )
  api.post(
    '/rechner/wohngeld',
    { ...offen, schema: schema('Wohngeld', anfrage.wohngeld, antwort.wohngeldantwort) },
    async request => rechneWohngeld(request.body),
  )
}
