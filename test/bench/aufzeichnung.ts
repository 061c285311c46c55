import { sql } from 'kysely'
import { liesKette, pruefeAufzeichnung } from '../../server/data/kette.ts'
import { oeffneDatenbank } from '../../server/data/postgres.ts'
import type { Db, Trx } from '../../server/data/tables.ts'
import { vermerkeKonto } from '../../server/data/aufzeichnung.ts'
import { beiAnmeldung, liesStelle, mitStelle } from '../../server/data/zugriff.ts'
import { findFall, insertFall } from '../../server/features/faelle/store.ts'
import { starteCluster } from '../data/cluster.mjs'
import { type Desk, freshDesk, HEUTE } from '../desk.ts'
import { migriere } from '../../server/data/migrate.ts'
import { haushalte } from '../haushalte.ts'
import { v7 as uuid } from 'uuid'
import { anteil, dauern, type Zeile, zahl } from './tabelle.ts'

const CLIENTS = 16
const SEKUNDEN = 5
const EINTRAEGE = 27_000

/** The record: entries per second that 16 clients can append, what walking it takes, what it adds to a page. */
export async function aufzeichnung(): Promise<Zeile[]> {
  return [...(await server()), ...(await seite())]
}

async function server(): Promise<Zeile[]> {
  const cluster = await starteCluster().catch((error: Error) => error.message)
  if (typeof cluster === 'string')
    return [{ was: 'Anhängen auf einem Server', wert: 'ausgelassen', dazu: cluster }]
  try {
    // One pool of ten connections each, as the app has it: sixteen at work at once.
    const erste = await oeffneDatenbank({ url: cluster.url, ordner: '' })
    const zweite = await oeffneDatenbank({ url: cluster.url, ordner: '' })
    await migriere(erste.db)
    try {
      const leer = await jeSekundeZugleich([erste.db, zweite.db], async () => undefined)
      const jeSekunde = await jeSekundeZugleich([erste.db, zweite.db], trx =>
        vermerkeKonto(trx, 'konto.gescheitert', { stelleId: null, personId: null }),
      )
      await fuelleAuf(erste.db)
      return [
        {
          was: `Einträge je Sekunde, ${CLIENTS} zugleich, ein Server (ohne fsync)`,
          wert: zahl(jeSekunde),
          dazu: `gefordert: 500; leere Transaktionen zur selben Zeit: ${zahl(leer)}`,
        },
        await gehe(erste.db, 'ein Server'),
      ]
    } finally {
      await erste.schliesse()
      await zweite.schliesse()
    }
  } finally {
    await cluster.stoppe()
  }
}

/** Transactions per second, sixteen at work at once. */
async function jeSekundeZugleich(dbs: readonly Db[], fn: (trx: Trx) => Promise<unknown>): Promise<number> {
  const start = performance.now()
  let n = 0
  const arbeite = async (db: Db): Promise<void> => {
    while (performance.now() < start + SEKUNDEN * 1000) {
      await beiAnmeldung(db, fn)
      n++
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, i) => arbeite(dbs[i % dbs.length] ?? fehlt())))
  return (n * 1000) / (performance.now() - start)
}

/** Up to the number whose verification is measured. */
async function fuelleAuf(db: Db): Promise<void> {
  const { eintraege } = await liesKette(db, trx => pruefeAufzeichnung(trx))
  await beiAnmeldung(db, trx =>
    sql`select zeichne_auf(null, null, 'konto.gescheitert', null, null, '{}')
        from generate_series(1, ${Math.max(0, EINTRAEGE - eintraege)}::int)`.execute(trx),
  )
}

async function gehe(db: Db, wo: string): Promise<Zeile> {
  const start = performance.now()
  const { eintraege, fehler } = await liesKette(db, trx => pruefeAufzeichnung(trx))
  if (fehler) throw new Error(`entry ${fehler.nummer}: ${fehler.art}`)
  return {
    was: `die Kette prüfen: ${zahl(eintraege)} Einträge, ${wo}`,
    wert: `${zahl(performance.now() - start)} ms`,
  }
}

/** The page of a case, and the same read without its entry. */
async function seite(): Promise<Zeile[]> {
  const zu: (() => unknown)[] = []
  const desk = await freshDesk(
    { teardown: (fn: () => unknown) => void zu.push(fn) },
    { env: { LOG_LEVEL: 'silent' } },
  )
  try {
    return await missSeite(desk)
  } finally {
    for (const schliesse of zu.reverse()) await schliesse()
  }
}

async function missSeite({ app, browser, wer }: Desk): Promise<Zeile[]> {
  const akte = haushalte(HEUTE)[0]?.akte ?? fehlt()
  const { id } = await mitStelle(app.zugang, wer, z => insertFall(z, uuid(), akte, HEUTE))
  const ganz = async () => {
    const { statusCode } = await browser.hole(`/faelle/${id}`)
    if (statusCode !== 200) throw new Error(`answered ${statusCode}`)
  }
  const lies = (mit: boolean) => () =>
    liesStelle(app.zugang, wer, async z => {
      await findFall(z, id)
      if (!mit) z.merkzettel.geoeffnet.clear()
    })
  await dauern(30, ganz)
  const zeiten = await dauern(200, ganz)
  const [mit, ohne] = [await dauern(300, lies(true)), await dauern(300, lies(false))]
  return [
    {
      was: 'die Seite eines Falls, mit ihrem Eintrag: Median',
      wert: ms(anteil(zeiten, 0.5)),
      dazu: `p95 ${ms(anteil(zeiten, 0.95))}`,
    },
    {
      was: 'davon der Eintrag, eingebettete Datenbank: Median',
      wert: ms(anteil(mit, 0.5) - anteil(ohne, 0.5)),
      dazu: `Akte lesen mit ${ms(anteil(mit, 0.5))}, ohne ${ms(anteil(ohne, 0.5))}`,
    },
  ]
}

function fehlt(): never {
  throw new Error('nothing to measure with')
}

const ms = (n: number): string => `${zahl(n, 1)} ms`
