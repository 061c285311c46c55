import { setTimeout as warte } from 'node:timers/promises'
import { v7 as uuid } from 'uuid'
import { mitStelle } from '../../server/data/zugriff.ts'
import { insertFall } from '../../server/features/faelle/store.ts'
import { anmelden, type Browser, type Desk, freshDesk, HEUTE, neuePerson } from '../desk.ts'
import { haushalte } from '../haushalte.ts'
import { fuelle } from './heute.ts'
import { anteil, type Zeile, zahl } from './tabelle.ts'

const FAELLE = 5_000
const BERATENDE = 25
const SEKUNDEN = 60
const DENKZEIT_MS = 5_000
const BRIEFE = 10

/** L1: a day at the desk, everybody at once. L3: ten letters at the same time. */
export async function last(): Promise<Zeile[]> {
  const zu: (() => unknown)[] = []
  const desk = await freshDesk(
    { teardown: (fn: () => unknown) => void zu.push(fn) },
    { env: { LOG_LEVEL: 'silent' } },
  )
  try {
    await fuelle(desk, FAELLE)
    const fall = await einFall(desk)
    const zeiten = (await alltag(desk, fall)).toSorted((a, b) => a - b)
    const briefe = (await gleichzeitig(desk, fall)).toSorted((a, b) => a - b)
    return [
      {
        was: `${BERATENDE} Beratende, ${zahl(FAELLE)} Fälle, ${SEKUNDEN} s: p95`,
        wert: ms(anteil(zeiten, 0.95)),
        dazu: `p99 ${ms(anteil(zeiten, 0.99))}, ${zahl(zeiten.length)} Seiten, zugesagt p95 unter 300 ms`,
      },
      {
        was: `${BRIEFE} Blätter als PDF gleichzeitig: das langsamste`,
        wert: ms(briefe.at(-1) ?? Number.NaN),
        dazu: 'zugesagt unter 3.000 ms',
      },
    ]
  } finally {
    for (const schliesse of zu.reverse()) await schliesse()
  }
}

/** Every counsellor opens pages, looks something up, saves a draft, and thinks in between. */
async function alltag({ app, wer }: Desk, fall: string): Promise<number[]> {
  const zeiten: number[] = []
  const bis = performance.now() + SEKUNDEN * 1_000
  const beratende = await Promise.all(
    Array.from({ length: BERATENDE }, async (_, n) => {
      await neuePerson(app, wer.stelleId, `person${n}`, ['beratung'])
      return anmelden(app, `person${n}`)
    }),
  )
  const arbeite = async (browser: Browser, n: number): Promise<void> => {
    await warte((n * DENKZEIT_MS) / BERATENDE)
    for (let i = n; performance.now() < bis; i++) {
      const ab = performance.now()
      const { statusCode } = await schritt(browser, i, fall)
      zeiten.push(performance.now() - ab)
      if (statusCode >= 400) throw new Error(`step ${i} answered ${statusCode}`)
      await warte(DENKZEIT_MS)
    }
  }
  await Promise.all(beratende.map(arbeite))
  return zeiten
}

function schritt(browser: Browser, i: number, fall: string) {
  const wege = [
    () => browser.hole('/heute'),
    () => browser.hole(`/faelle/${fall}`),
    () => browser.hole('/faelle?q=Kowalik'),
    () => browser.sende('/faelle/entwurf', { entwurf: uuid(), nachname: 'Probe', sperrtag: '1.12.2026' }),
    () => browser.hole(`/faelle/${fall}/briefe`),
    () => browser.hole('/fristen'),
  ]
  return (wege[i % wege.length] ?? (() => browser.hole('/heute')))()
}

function gleichzeitig({ browser }: Desk, fall: string): Promise<number[]> {
  return Promise.all(
    Array.from({ length: BRIEFE }, async () => {
      const ab = performance.now()
      const { statusCode } = await browser.sende(`/faelle/${fall}/naechste-schritte`)
      if (statusCode !== 200) throw new Error(`the sheet answered ${statusCode}`)
      return performance.now() - ab
    }),
  )
}

async function einFall({ app, wer }: Desk): Promise<string> {
  const id = uuid()
  const [haushalt] = haushalte(HEUTE)
  if (!haushalt) throw new Error('no invented household')
  await mitStelle(app.zugang, wer, z => insertFall(z, id, haushalt.akte, HEUTE))
  return id
}

const ms = (n: number): string => `${zahl(n)} ms`
