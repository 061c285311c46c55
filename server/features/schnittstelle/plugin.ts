import fastifySwagger from '@fastify/swagger'
import type { FastifyInstance, FastifySchemaCompiler } from 'fastify'
import { jsonSchemaTransform, serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { z } from 'zod'
import { sperrangaben } from '../../data/sachverhalt.ts'
import { berechneFrist, laenge } from '../../recht/fristen.ts'
import { FRISTNAMEN, FRISTREGELN, type Fristregel } from '../../recht/parameter/fristen.ts'
import {
  FEIERTAGSQUELLE,
  FRISTEN as FRISTFASSUNGEN,
  REGELWERKLISTE,
  ZAHLEN,
} from '../../recht/parameter/verzeichnis.ts'
import { pruefeSperre } from '../../recht/sperre/urteil.ts'
import { mitBeispielen } from './beispiele.ts'
import { beantworteFehler, gibtEsNicht, NichtVerstanden } from './fehler.ts'
import { fristantwort, fristfrage, fristregeln, parameter, problem, sperrpruefung } from './forms.ts'
import { aufDeutsch, feldfehler } from './meldungen.ts'
import { rechner } from './rechner.ts'

const HOECHSTENS = 256 * 1024

/**
 * The rules as JSON for other tools: no login, nothing kept, JSON only (a form of another page cannot send it), every
 * error as RFC 9457. To be registered under `/api/v1`.
 */
export async function schnittstelle(app: FastifyInstance): Promise<void> {
  nurJson(app)
  app.setErrorHandler(beantworteFehler)
  app.setNotFoundHandler(gibtEsNicht)
  app.setValidatorCompiler(pruefer)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(fastifySwagger, { openapi: BESCHREIBUNG, transform: jsonSchemaTransform })

  const api = app.withTypeProvider<ZodTypeProvider>()
  const offen = { bodyLimit: HOECHSTENS, config: { zutritt: 'offen' } } as const

  api.post('/sperrpruefung', { ...offen, schema: SPERRPRUEFUNG }, async request => pruefeSperre(request.body))
  api.post('/fristen', { ...offen, schema: FRISTEN }, async request => berechneFrist(request.body))
  rechner(app, offen)
  api.get('/fristen', { ...offen, schema: FRISTLISTE }, async () => ({ regeln: REGELN }))
  api.get('/parameter', { ...offen, schema: PARAMETER }, async () => RECHT)
  api.get('/openapi.json', { ...offen, schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(JSON.stringify(mitBeispielen(app.swagger()))),
  )
}

/** Whatever else the desk reads (forms), this part takes JSON; anything else is 415. */
function nurJson(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  )
}

/** The type provider's compiler, with German messages and 422 instead of 400. */
const pruefer: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  data => {
    const { success, data: value, error } = schema.safeParse(data, { error: aufDeutsch })
    return success ? { value } : { error: new NichtVerstanden(feldfehler(error.issues)) }
  }

const FEHLER = { 400: problem, 413: problem, 415: problem, 422: problem, 429: problem, 500: problem }

const SPERRPRUEFUNG = {
  summary: 'Ist die (angedrohte) Sperre zulässig, und ab wann frühestens?',
  body: sperrangaben,
  response: { 200: sperrpruefung, ...FEHLER },
}
const FRISTEN = {
  summary: 'Eine Frist',
  body: fristfrage,
  response: { 200: fristantwort, ...FEHLER },
}
const FRISTLISTE = {
  summary: 'Die Fristen, die bekannt sind',
  response: { 200: fristregeln, 429: problem, 500: problem },
}

const PARAMETER = {
  summary: 'Alles, womit gerechnet wird: Zahlen, Regelwerke, Fristen, Feiertage, mit Norm und geprüft bis',
  response: { 200: parameter, 429: problem, 500: problem },
}
const RECHT = {
  parameter: ZAHLEN,
  regelwerke: REGELWERKLISTE,
  fristen: FRISTFASSUNGEN,
  feiertage: FEIERTAGSQUELLE,
}

const REGELN = FRISTNAMEN.map(regel => {
  const { ereignis, folge, fassungen }: Fristregel = FRISTREGELN[regel]
  const [neueste] = fassungen
  return { regel, ereignis, folge, laenge: neueste ? laenge(neueste.dauer) : '', norm: neueste?.norm ?? [] }
})

const BESCHREIBUNG = {
  openapi: '3.1.0',
  info: {
    title: 'Sperrstopp: die Regeln als Schnittstelle',
    version: '1',
    description:
      'Ein fehlendes Feld heißt „nicht bekannt“, null heißt „gab es nicht“. Beträge in ganzen Cent, Tage als JJJJ-MM-TT. ' +
      'Die Rechner speichern nichts und brauchen keine Anmeldung.',
  },
} as const
