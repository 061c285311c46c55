import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { type RawBuilder, sql } from 'kysely'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { migriere } from '../../server/data/migrate.ts'
import { oeffneDatenbank } from '../../server/data/postgres.ts'
import { schluesselbund } from '../../server/data/schluesselbund.ts'
import type { Trx } from '../../server/data/tables.ts'
import { beiAnmeldung } from '../../server/data/zugriff.ts'
import { eingaben, text } from '../../server/web/forms.ts'
import { gruendeStelle, passwoerter } from '../desk.ts'

/*
 * A desk with routes that fail in every way we know while holding what somebody typed; protokoll.test.ts reads what
 * the process says meanwhile.
 */

const config = readConfig(process.env)
const datenbank = await oeffneDatenbank({ url: config.databaseUrl, ordner: config.dataDir })
await datenbank.ohneEile(migriere)
const app = await buildApp({
  db: datenbank.db,
  schluesselbund: schluesselbund(randomBytes(32)),
  config,
  passwoerter,
})
const { stelleId } = await gruendeStelle(app)
for (const [wie, scheitere] of Object.entries(fehlerwege(app))) {
  app.post(`/kaputt/${wie}`, { config: { zutritt: 'offen', csrf: 'anonym' } }, async request => {
    await scheitere(text(eingaben(request.body), 'wort'))
    return { ok: true }
  })
}
console.log(`läuft: ${await app.listen({ port: 0, host: '127.0.0.1' })}`)
process.once('SIGTERM', () => {
  void app.close().then(() => datenbank.schliesse())
})

type Fehlerweg = (wort: string) => Promise<unknown>

function fehlerwege({ db }: FastifyInstance): Record<string, Fehlerweg> {
  const frage = (wie: (wort: string) => RawBuilder<unknown>): Fehlerweg => {
    return wort => beiAnmeldung(db, trx => wie(wort).execute(trx))
  }
  return {
    eindeutig: wort => beiAnmeldung(db, trx => zweimal(trx, wort)),
    zeit: wort =>
      beiAnmeldung(db, async trx => {
        await sql`select set_config('statement_timeout', '100', true)`.execute(trx)
        await sql`select pg_sleep(1), ${wort}::text`.execute(trx)
      }),
    wert: frage(wort => sql`select ${wort}::uuid`),
    satz: frage(wort => sql.raw(`select '${wort.replace(/'/g, '')}' frmo`)),
    warnung: frage(wort => sql.raw(`do $x$ begin raise warning '${wort.replace(/[$'%]/g, '')}'; end $x$`)),
    meldung: frage(wort => sql.raw(`do $x$ begin raise exception '${wort.replace(/[$'%]/g, '')}'; end $x$`)),
    wurf: wort => Promise.reject(new Error(wort)),
    zeilen: wort => Promise.reject(new Error(`${wort}\n    at ${wort} (file:///${wort}.ts:1:2)`)),
    name: wort => Promise.reject(Object.assign(new Error('x'), { name: wort, code: wort, detail: wort })),
    ursache: wort => Promise.reject(new Error('x', { cause: new Error(wort) })),
    objekt: wort => Promise.reject({ message: wort, stack: wort, name: wort, code: wort }),
  }
}

async function zweimal(trx: Trx, anmeldename: string): Promise<void> {
  for (const id of [crypto.randomUUID(), crypto.randomUUID()]) {
    const person = { stelleId, id, anmeldename, name: anmeldename, passwortHash: anmeldename }
    await trx.insertInto('person').values(person).execute()
  }
}
