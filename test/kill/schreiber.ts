import { readFileSync, writeSync } from 'node:fs'
import { setTimeout as warte } from 'node:timers/promises'
import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import { LEERE_AKTE } from '../../server/data/akte.ts'
import { migriere } from '../../server/data/migrate.ts'
import { oeffneDatenbank } from '../../server/data/postgres.ts'
import type { Db } from '../../server/data/tables.ts'
import { beiAnmeldung, liesStelle, mitStelle, type Wer } from '../../server/data/zugriff.ts'
import { findFall, findFassung, insertFall } from '../../server/features/faelle/store.ts'
import { insertEreignis } from '../../server/features/faelle/verlauf-store.ts'
import { tag } from '../../server/recht/datum.ts'
import { legeStelleAn, type Zugang, zugangZu } from '../data/db.ts'
import { haushalte } from '../haushalte.ts'

/*
 * The victim of kill.test.ts: opens the folder, says how the cases of the rounds before are, then writes cases and
 * names each one that is confirmed, until it is killed. With „nur-pruefen“ it ends after the first part.
 */

const HEUTE = tag('2026-11-21')
const HAUSHALTE = haushalte(HEUTE)
const TABELLEN = ['fall', 'fallFassung', 'suchwort', 'ereignis', 'frist', 'schluessel.fall'] as const

const [ordner = '', bestaetigt = '', nurPruefen] = process.argv.slice(2)
const sage = (was: string, wert: unknown): unknown => writeSync(1, `${was} ${JSON.stringify(wert)}\n`)

const start = performance.now()
const datenbank = await oeffneDatenbank({ ordner })
await migriere(datenbank.db)
const zugang = zugangZu(datenbank)
const wer = (await bekannt(datenbank.db)) ?? (await legeStelleAn(zugang, 'Essen'))
sage('offen', Math.round(performance.now() - start))
const versprochen = readFileSync(bestaetigt, 'utf8').split('\n').filter(Boolean)
sage('pruefung', await pruefe(versprochen, nurPruefen !== undefined))

if (nurPruefen) await datenbank.schliesse()
else await Promise.all([1, 2, 3].map(schreibeImmer))

async function schreibeImmer(strang: number): Promise<never> {
  for (let n = strang; ; n++) {
    sage('fall', await schreibeFall(zugang, wer, n))
    // The pool hands out its one connection in order; this lets the other strands in.
    await warte(0)
  }
}

/** One confirmed case; when this returns, a person would see it on the screen. */
async function schreibeFall(zugang: Zugang, wer: Wer, n: number): Promise<string> {
  const id = uuid()
  const { akte } = HAUSHALTE[n % HAUSHALTE.length] ?? { akte: LEERE_AKTE }
  await mitStelle(zugang, wer, async s => {
    await insertFall(s, id, { ...akte, notiz: notizVon(id) }, HEUTE)
    await insertEreignis(s, id, 'aufnahme', notizVon(id))
  })
  return id
}

/** Says of itself whether it is whole. */
function notizVon(id: string): string {
  return `Fall ${id} `.repeat(20)
}

async function bekannt(db: Db): Promise<Wer | undefined> {
  return beiAnmeldung(db, trx =>
    trx.selectFrom('person').select(['stelleId', 'id as personId']).limit(1).executeTakeFirst(),
  )
}

async function pruefe(ids: readonly string[], alles: boolean) {
  const indexe = await uneinig(datenbank.db)
  return liesStelle(zugang, wer, async s => {
    const zeilen = await s.trx.selectFrom('fall').select('id').orderBy('id', 'desc').execute()
    const alle = zeilen.map(({ id }) => id)
    // The newest are those that were being written; the last round opens every one.
    let gerissen = 0
    for (const id of alles ? alle : alle.slice(0, 30)) {
      const fall = await findFall(s, id).catch(() => undefined)
      const fassung = await findFassung(s, id, 1).catch(() => undefined)
      if (fall?.akte.notiz !== notizVon(id) || fassung?.akte.notiz !== notizVon(id)) gerissen++
    }
    const { rows } = await sql<{ halbe: number }>`
      select count(*)::int as halbe from fall
      left join (select fall_id, count(*) n from fall_fassung group by 1) v on v.fall_id = fall.id
      left join (select fall_id, count(*) n from ereignis group by 1) e on e.fall_id = fall.id
      left join (select fall_id, count(*) n from suchwort group by 1) w on w.fall_id = fall.id
      left join schluessel.fall k on (k.stelle_id, k.fall_id) = (fall.stelle_id, fall.id)
      where v.n is distinct from 1 or e.n is distinct from 1 or w.n is null or k.fall_id is null
    `.execute(s.trx)
    const verloren = ids.filter(id => !alle.includes(id)).length
    return { verloren, gerissen, halbe: rows[0]?.halbe, indexe }
  })
}

/** Names the tables whose index finds another number of rows than the table has; this login sees all desks. */
async function uneinig(db: Db): Promise<string[]> {
  const falsche: string[] = []
  for (const tabelle of TABELLEN) {
    if ((await zaehle(db, tabelle, 'tabelle')) !== (await zaehle(db, tabelle, 'index'))) falsche.push(tabelle)
  }
  return falsche
}

function zaehle(db: Db, tabelle: string, weg: 'tabelle' | 'index'): Promise<number> {
  return db.transaction().execute(async trx => {
    for (const art of ['seqscan', 'indexscan', 'indexonlyscan', 'bitmapscan']) {
      const an = (art === 'seqscan') === (weg === 'tabelle') ? 'on' : 'off'
      await sql`select set_config(${`enable_${art}`}, ${an}, true)`.execute(trx)
    }
    const abfrage = sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(tabelle)} where stelle_id is not null
    `
    const plan = JSON.stringify((await sql`explain ${abfrage}`.execute(trx)).rows)
    if (plan.includes('Seq Scan') !== (weg === 'tabelle')) throw new Error(`${tabelle} is not read by ${weg}`)
    return (await abfrage.execute(trx)).rows[0]?.n ?? -1
  })
}
