import { sql } from 'kysely'
import { type Hauptschluessel } from './hauptschluessel.ts'
import { dekOeffnen, oeffneStelle } from './schluesselbund.ts'
import type { Db, Trx } from './tables.ts'
import { Unlesbar } from './verschluesselung.ts'
import { beimWechsel, liesStelle, type Stellenzugriff } from './zugriff.ts'

/* Questions of `npm run pruefen` to the database. They change nothing. */

/** Tables with data of a desk whose row-level security is off or does not hold for the owner. */
export async function listUngeschuetzte(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'schluessel') and c.relkind in ('r', 'p')
      and not (c.relrowsecurity and c.relforcerowsecurity)
      and (n.nspname = 'schluessel' or c.relrowsecurity or exists (
        select from pg_attribute a where a.attrelid = c.oid and a.attname = 'stelle_id' and not a.attisdropped))
    order by 1
  `.execute(db)
  return rows.map(({ name }) => name)
}

/** Roles that can do more than they should: those of the app, and the login where it is not the embedded database's. */
export async function listMaechtigeRollen(db: Db, mitAnmeldung: boolean): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select rolname as name from pg_roles
    where (rolname like 'emr\\_%' and (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb))
       or (${mitAnmeldung} and rolname = current_user and (rolsuper or rolbypassrls))
    order by 1
  `.execute(db)
  return rows.map(({ name }) => name)
}

export type Schluesselbefund = {
  readonly stelle: string
  readonly stellenschluessel: boolean
  readonly faelle: number
}

/** Desks whose key does not open, and how many case keys of the others do not. */
export async function pruefeSchluessel(db: Db, { schluessel }: Hauptschluessel): Promise<Schluesselbefund[]> {
  return beimWechsel(db, async trx => {
    const stellen = await trx
      .selectFrom('stelle')
      .leftJoin('schluessel.stelle as k', 'k.stelleId', 'stelle.id')
      .select(['stelle.id', 'stelle.name', 'k.kek', 'k.suche'])
      .execute()
    const befunde: Schluesselbefund[] = []
    for (const { id, name, kek, suche } of stellen) {
      const offen = kek && versuche(() => oeffneStelle(schluessel, id, { kek, suche }))
      if (!offen) {
        befunde.push({ stelle: name, stellenschluessel: false, faelle: 0 })
        continue
      }
      const deks = await trx
        .selectFrom('schluessel.fall')
        .select(['fallId', 'dek'])
        .where('stelleId', '=', id)
        .execute()
      const zu = deks.filter(({ fallId, dek }) => !versuche(() => dekOeffnen(offen, fallId, dek)))
      if (zu.length > 0) befunde.push({ stelle: name, stellenschluessel: true, faelle: zu.length })
    }
    return befunde
  })
}

function versuche<T>(fn: () => T): T | undefined {
  try {
    return fn()
  } catch (error) {
    if (error instanceof Unlesbar) return undefined
    throw error
  }
}

const NIEMAND = '00000000-0000-0000-0000-000000000000'

type Zugang = Parameters<typeof liesStelle>[0]

/** Looks at some cases of every desk, taken by chance, with nobody signed in. */
export async function jeStichprobe(
  zugang: Zugang,
  wieviele: number,
  fn: (z: Stellenzugriff, fall: { id: string; nummer: string }) => Promise<void>,
): Promise<void> {
  const stellen = await beimWechsel(zugang.db, trx => trx.selectFrom('stelle').select('id').execute())
  for (const { id: stelleId } of stellen) {
    await liesStelle(zugang, { stelleId, personId: NIEMAND }, async z => {
      const faelle = await z.trx
        .selectFrom('fall')
        .select(['id', 'nummer'])
        .orderBy(sql`random()`)
        .limit(wieviele)
        .execute()
      for (const fall of faelle) await fn(z, fall)
    })
  }
}

/** The desks that counsel real households. */
export const listStellennamen = (trx: Trx): Promise<{ id: string; name: string }[]> =>
  trx.selectFrom('stelle').select(['id', 'name']).where('uebung', '=', false).orderBy('name').execute()
