import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import t from 'tap'
import { loescheFall } from '../../server/data/loeschen.ts'
import { migriere } from '../../server/data/migrate.ts'
import { oeffneDatenbank } from '../../server/data/postgres.ts'
import { liesStelle, mitStelle, zumLoeschen } from '../../server/data/zugriff.ts'
import { tag } from '../../server/recht/datum.ts'
import { legeStelleAn, ordnerFuer, zugangZu } from '../data/db.ts'
import { legeFallAn } from '../data/fall.ts'

/* What README says under „Was von einem gelöschten Fall bleibt“, measured. */

t.test(
  'In den Dateien steht kein Klartext; versiegelte Reste bleiben im Protokoll der Datenbank',
  async t => {
    const ordner = ordnerFuer(t)
    const datenbank = await oeffneDatenbank({ ordner })
    await migriere(datenbank.db)
    const zugang = zugangZu(datenbank)
    const wer = await legeStelleAn(zugang, 'Essen')
    const id = await mitStelle(zugang, wer, s =>
      legeFallAn(s, '26-0001', { haushalt: { nachname: 'Zeisigmann' } }),
    )
    const { dek, akte } = await liesStelle(zugang, wer, async ({ trx }) => ({
      ...(await trx.selectFrom('schluessel.fall').select('dek').executeTakeFirstOrThrow()),
      ...(await trx.selectFrom('fallFassung').select('akte').executeTakeFirstOrThrow()),
    }))
    const grund = { am: tag('2026-11-21'), grund: 'wunsch' } as const
    await zumLoeschen(datenbank.db, wer.stelleId, trx => loescheFall(trx, wer.stelleId, id, grund))
    await sql`checkpoint`.execute(datenbank.db)
    await datenbank.schliesse()

    const wo = (was: Buffer): string[] =>
      readdirSync(ordner, { recursive: true, encoding: 'utf8' })
        .filter(name => statSync(path.join(ordner, name)).isFile())
        .filter(name => readFileSync(path.join(ordner, name)).includes(was))
    t.same(wo(Buffer.from('Zeisigmann')), [], 'no word')
    const [reste, schluessel] = [wo(akte.subarray(13, 60)), wo(dek.subarray(13, 45))]
    t.comment(`sealed file: ${reste.join(', ')}; sealed key: ${schluessel.join(', ')}`)
    const protokoll = (name: string): boolean => name.includes('pg_wal')
    t.ok(reste.some(protokoll) && schluessel.some(protokoll), 'both are still in the write-ahead log')
  },
)
