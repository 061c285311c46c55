import { spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as warte } from 'node:timers/promises'
import { sql } from 'kysely'
import t from 'tap'
import { migriere } from '../../server/data/migrate.ts'
import { oeffneDatenbank } from '../../server/data/postgres.ts'
import { liesStatistik, schreibeStatistik } from '../../server/data/zugriff.ts'
import { abbrueche } from '../abbrueche.ts'
import { ordnerFuer } from '../data/db.ts'
import { legeAnlageAn } from './anlage.ts'

/* kill -9 in the middle of a release: what is visible is whole periods, and the next run ends where one run would. */

const RUNDEN = abbrueche(20)

const { NODE_OPTIONS: _tap, TEST_DATABASE_URL: _url, DATABASE_URL: _db, ...umgebung } = process.env
const WURZEL = path.join(import.meta.dirname, '../..')

/** `npm run zahlen:freigeben`, killed after some milliseconds; answers its exit code, null where it was killed. */
async function gibFrei(ordner: string, nachMs?: number): Promise<number | null> {
  const kind = spawn(process.execPath, ['--import=tsx', 'server/betrieb/zahlen-freigeben.ts'], {
    cwd: WURZEL,
    env: { ...umgebung, DATA_DIR: ordner },
    stdio: 'ignore',
  })
  const ende = new Promise<number | null>(fertig => kind.once('exit', fertig))
  if (nachMs !== undefined) await Promise.race([warte(nachMs), ende])
  if (nachMs !== undefined) kind.kill('SIGKILL')
  return ende
}

type Stand = { readonly werte: string; readonly halbe: number; readonly zeitraeume: number }

async function stand(ordner: string): Promise<Stand> {
  const { db, schliesse } = await oeffneDatenbank({ ordner })
  try {
    return await liesStatistik(db, async trx => {
      const { rows } = await sql<Stand>`
        select (select md5(string_agg(w::text, '' order by zeitraum, nummer)) from statistik_wert w) as werte,
          (select count(*) from statistik_wert w where not exists (
            select from statistik_freigabe f where f.zeitraum = w.zeitraum)) as halbe,
          (select count(*) from statistik_freigabe) as zeitraeume
      `.execute(trx)
      return rows[0] ?? { werte: '', halbe: -1, zeitraeume: -1 }
    })
  } finally {
    await schliesse()
  }
}

t.test(`${RUNDEN} mal kill -9 in der Freigabe: nichts Halbes, am Ende dieselben Bytes`, async t => {
  const wurzel = ordnerFuer(t)
  const [ganz, gestoert] = [path.join(wurzel, 'ganz'), path.join(wurzel, 'gestoert')]
  const { db, schliesse } = await oeffneDatenbank({ ordner: ganz })
  await migriere(db)
  await legeAnlageAn(db, { faelle: 800, stellen: 6, jahr: 2024 })
  await schreibeStatistik(db, trx => trx.insertInto('statistikGeheimnis').values({ s: 4711 }).execute())
  await schliesse()
  cpSync(ganz, gestoert, { recursive: true })

  const start = performance.now()
  t.equal(await gibFrei(ganz), 0)
  const dauer = performance.now() - start
  for (let runde = 0; runde < RUNDEN; runde++) {
    await gibFrei(gestoert, dauer * (0.3 + (0.7 * runde) / RUNDEN))
    t.equal((await stand(gestoert)).halbe, 0, `nach ${runde + 1} Abbrüchen`)
  }
  t.equal(await gibFrei(gestoert), 0)
  const [eins, zwei] = [await stand(ganz), await stand(gestoert)]
  t.equal(eins.zeitraeume, zwei.zeitraeume)
  t.ok(eins.zeitraeume >= 17)
  t.equal(zwei.werte, eins.werte)
})
