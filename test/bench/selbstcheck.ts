import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as warte } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { anmelden, Browser, freshApp, gruendeStelle } from '../desk.ts'
import { fuelle } from './heute.ts'
import { anteil, type Zeile, zahl } from './tabelle.ts'

const FAELLE = 500
const PERSONEN = 200
const SEKUNDEN = 60
const DENKZEIT_MS = 2_000
const GLEICHZEITIG = 16
const FRAGE = '/selbstcheck/de/frage/energie'
const ZEICHENKETTE = '/zeichenkette'

/** The public self-check: what a page of it costs, and two hundred people at once while the desk goes on working. */
export async function selbstcheck(): Promise<Zeile[]> {
  const zu: (() => unknown)[] = []
  const { app, ...rest } = await freshApp(
    { teardown: (fn: () => unknown) => void zu.push(fn) },
    { env: { LOG_LEVEL: 'silent' } },
  )
  try {
    const seiten = new Map<string, string>()
    app.get<{ Params: { n: string } }>(
      `${ZEICHENKETTE}/:n`,
      { config: { zutritt: 'offen' } },
      (request, reply) =>
        reply.type('text/html; charset=utf-8').send(`${seiten.get(request.params.n)}<!-- ${Date.now()} -->`),
    )
    const wer = await gruendeStelle(app)
    const tisch = await anmelden(app)
    await fuelle({ app, wer, browser: tisch, ...rest }, FAELLE)
    const wege = [[FRAGE, new Browser(app)], await mittendrin(app)] as const
    for (const [n, [pfad, browser]] of wege.entries()) seiten.set(String(n), (await browser.hole(pfad)).body)
    const adresse = await app.listen({ port: 0, host: '127.0.0.1' })
    return [...(await vergleich(adresse, wege)), ...(await andrang(adresse, tisch))]
  } finally {
    for (const schliesse of zu.reverse()) await schliesse()
  }
}

const ANTWORTEN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  energie: { antwort: 'strom' },
  lage: { antwort: 'termin' },
  vertrag: { antwort: 'grundversorgung' },
  termin: { tag: '4', monat: '12', jahr: '2026' },
  grund: { antwort: 'nichtBezahlt' },
  mahnung: { tag: '1', monat: '10', jahr: '2026' },
}

type Weg = readonly [pfad: string, browser: Browser]

/** Somebody who has answered six questions, and the seventh. */
async function mittendrin(app: FastifyInstance): Promise<Weg> {
  const browser = new Browser(app)
  for (const [id, felder] of Object.entries(ANTWORTEN)) {
    const { headers } = await browser.sendeRoh(`/selbstcheck/de/frage/${id}`, felder)
    if (headers.location === undefined) throw new Error(id)
  }
  return ['/selbstcheck/de/frage/androhung', browser]
}

/** The same page with the same cookie, from the template and from a plain string, by turns: both meet the same machine. */
async function vergleich(adresse: string, wege: readonly Weg[]): Promise<Zeile[]> {
  const alle = wege.flatMap(([pfad, { cookies }], n) => {
    const keks = [...cookies].map(([name, wert]) => `${name}=${wert}`).join('; ')
    return [
      [pfad, keks],
      [`${ZEICHENKETTE}/${n}`, keks],
    ] as const
  })
  const je = alle.map(() => 0)
  for (let runde = 0; runde < 3; runde++) {
    for (const [n, [pfad, keks]] of alle.entries()) {
      const { zeiten } = await besuche(adresse, 4, GLEICHZEITIG, 0, pfad, keks)
      je[n] = Math.max(je[n] ?? 0, zeiten.length / 4)
    }
  }
  return ['die erste Frage', 'eine Frage nach sechs Antworten'].map((was, n) => {
    const [vorlage = 0, kette = 0] = je.slice(2 * n)
    const dazu = `aus einer Zeichenkette ${zahl(kette)}/s, Verhältnis ${zahl(vorlage / kette, 2)}, gefordert 0,70`
    return { was, wert: `${zahl(vorlage)}/s`, dazu }
  })
}

async function andrang(adresse: string, tisch: Browser): Promise<Zeile[]> {
  const besuch = besuche(adresse, SEKUNDEN, PERSONEN, DENKZEIT_MS)
  const amTisch = await arbeite(tisch)
  const { zeiten, fehler } = await besuch
  return [
    {
      was: `${PERSONEN} Menschen zugleich, ${SEKUNDEN} s, alle ${DENKZEIT_MS / 1000} s eine Seite: p95`,
      wert: ms(anteil(zeiten, 0.95)),
      dazu: `${zahl(zeiten.length)} Seiten, ${fehler} Fehler, gefordert unter 300 ms ohne Fehler`,
    },
    {
      was: 'dabei die Seiten der Beratung: p95',
      wert: ms(anteil(amTisch, 0.95)),
      dazu: `${zahl(amTisch.length)} Seiten, gefordert unter 400 ms`,
    },
  ]
}

/** A counsellor who opens one page after the other, for as long as the rush lasts. */
async function arbeite(tisch: Browser): Promise<number[]> {
  const zeiten: number[] = []
  const bis = performance.now() + SEKUNDEN * 1000
  for (let n = 0; performance.now() < bis; n++) {
    const ab = performance.now()
    const { statusCode } = await tisch.hole(['/heute', '/fristen', '/faelle'][n % 3] ?? '/heute')
    zeiten.push(performance.now() - ab)
    if (statusCode !== 200) throw new Error(`the desk answered ${statusCode}`)
    await warte(500)
  }
  return zeiten.toSorted((a, b) => a - b)
}

type Besuch = { readonly zeiten: readonly number[]; readonly fehler: number }

async function besuche(adresse: string, ...wie: readonly (string | number)[]): Promise<Besuch> {
  const argumente = [adresse, ...wie].map(String)
  const prozess = fork(new URL('besucher.ts', import.meta.url), argumente, { execArgv: ['--import=tsx'] })
  await once(prozess, 'message')
  prozess.send('los')
  const [besuch] = (await once(prozess, 'message')) as [Besuch]
  return besuch
}

const ms = (dauer: number): string => `${zahl(dauer, 1)} ms`
