import { sql } from 'kysely'
import { Startfehler } from './startfehler.ts'
import type { Db, Trx } from './tables.ts'

/*
 * Reading a whole database for a backup, past no rule of desk separation: each desk's rows in the role of the app, one
 * desk after the other, what belongs to no desk as the owner. One snapshot, so that nothing is torn while people work.
 */

export type Tabelle = {
  readonly name: string
  readonly spalten: readonly string[]
  /** Tables it refers to. */
  readonly verweise: readonly string[]
}

export type Momentaufnahme = {
  readonly migration: string
  readonly pruefwert: string | undefined
  readonly tabellen: readonly Tabelle[]
  /** Rows as JSON texts, some hundred at a time. */
  readonly zeilen: (tabelle: string) => AsyncGenerator<string[]>
}

/** Worth nothing in another place or at another time: open sessions, counted attempts, an unused founding link. */
const FLUECHTIG = ['sitzung', 'anmeldeversuch', 'gruendung']

/** One consistent look at everything that belongs into a backup. Throws Startfehler where a table cannot be read whole. */
export async function momentaufnahme<T>(db: Db, fn: (m: Momentaufnahme) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async trx => {
      await sql`select set_config('statement_timeout', '0', true)`.execute(trx)
      const stand = await findStand(trx)
      const tabellen = await listTabellen(trx)
      const wege = await listWege(trx)
      await alsRolle(trx, 'emr_owner')
      const stellen = await trx.selectFrom('stelle').select('id').orderBy('id').execute()
      const zeilen = (tabelle: string): AsyncGenerator<string[]> =>
        liesTabelle(
          trx,
          tabelle,
          wege.get(tabelle),
          stellen.map(({ id }) => id),
        )
      return fn({ ...stand, tabellen, zeilen })
    })
}

async function findStand(trx: Trx): Promise<{ migration: string; pruefwert: string | undefined }> {
  const { rows: da } = await sql`select where to_regclass('kysely_migration') is not null`.execute(trx)
  const { rows } =
    da.length === 0
      ? { rows: [] }
      : await sql<{ name: string }>`
          select name from kysely_migration order by name desc limit 1
        `.execute(trx)
  if (!rows[0]) throw new Startfehler('Die Datenbank ist leer; es gibt nichts zu sichern.')
  await alsRolle(trx, 'emr_anmeldung')
  const zeile = await trx.selectFrom('installation').select('pruefwert').executeTakeFirst()
  await sql`reset role`.execute(trx)
  return { migration: rows[0].name, pruefwert: zeile?.pruefwert }
}

const NAME = sql`(case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname)`
const UNSERE = sql`n.nspname in ('public', 'schluessel') and c.relkind in ('r', 'p')
  and c.relname not like 'kysely%' and ${NAME} <> all(${FLUECHTIG}::text[])`

/** The tables of the desk, each after those it refers to. */
export async function listTabellen(trx: Trx): Promise<Tabelle[]> {
  const { rows } = await sql<Tabelle>`
    select ${NAME} as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
            and not a.attisdropped and a.attgenerated = '' order by a.attnum) as spalten,
      array(select case zn.nspname when 'public' then '' else zn.nspname || '.' end || z.relname from pg_constraint k
            join pg_class z on z.oid = k.confrelid join pg_namespace zn on zn.oid = z.relnamespace
            where k.conrelid = c.oid and k.contype = 'f' and z.oid <> c.oid) as verweise
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${UNSERE} order by 1
  `.execute(trx)
  return geordnet(rows)
}

function geordnet(tabellen: readonly Tabelle[]): Tabelle[] {
  const fertig: Tabelle[] = []
  let rest = [...tabellen]
  while (rest.length > 0) {
    const offen = new Set(rest.map(({ name }) => name))
    const bereit = rest.filter(({ verweise }) => !verweise.some(ziel => offen.has(ziel)))
    if (bereit.length === 0) throw new Startfehler(`Tabellen verweisen im Kreis: ${[...offen].join(', ')}.`)
    fertig.push(...bereit)
    rest = rest.filter(tabelle => !bereit.includes(tabelle))
  }
  return fertig
}

/** Who may read all of a table: its owner, a role that sees every row, or the app one desk after the other. */
type Weg = { readonly rolle: string; readonly jeStelle: boolean }

async function listWege(trx: Trx): Promise<Map<string, Weg>> {
  const { rows } = await sql<{ name: string; rls: boolean; ganz: string | null; app: boolean }>`
    select ${NAME} as name, c.relrowsecurity as rls,
      (select min(r.rolname) from pg_policy p, pg_roles r where p.polrelid = c.oid and r.oid = any(p.polroles)
        and p.polcmd in ('*', 'r') and pg_get_expr(p.polqual, p.polrelid) = 'true'
        and has_table_privilege(r.rolname, c.oid, 'select')) as ganz,
      has_table_privilege('emr_app', c.oid, 'select') and exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'stelle_id' and a.attnotnull) as app
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where ${UNSERE}
  `.execute(trx)
  return new Map(rows.map(row => [row.name, wegZu(row)]))
}

function wegZu({
  name,
  rls,
  ganz,
  app,
}: {
  name: string
  rls: boolean
  ganz: string | null
  app: boolean
}): Weg {
  if (!rls) return { rolle: 'emr_owner', jeStelle: false }
  if (ganz !== null) return { rolle: ganz, jeStelle: false }
  // Not emr_app: from that one restricted cases are hidden.
  if (app) return { rolle: 'emr_loeschung', jeStelle: true }
  throw new Startfehler(`Die Tabelle ${name} lässt sich nicht sichern: Keine Rolle darf sie ganz lesen.`)
}

async function* liesTabelle(
  trx: Trx,
  tabelle: string,
  weg: Weg | undefined,
  stellen: readonly string[],
): AsyncGenerator<string[]> {
  if (!weg) throw new Error(`unknown table ${tabelle}`)
  await alsRolle(trx, weg.rolle)
  for (const stelle of weg.jeStelle ? stellen : ['']) {
    await sql`select set_config('app.stelle', ${stelle}, true)`.execute(trx)
    yield* liesZeilen(trx, tabelle)
  }
}

const JE_SCHRITT = 200

async function* liesZeilen(trx: Trx, tabelle: string): AsyncGenerator<string[]> {
  await sql`
    declare sicherung no scroll cursor for select row_to_json(t)::text as zeile from only ${sql.table(tabelle)} t
  `.execute(trx)
  for (;;) {
    const { rows } = await sql<{ zeile: string }>`fetch ${sql.lit(JE_SCHRITT)} from sicherung`.execute(trx)
    if (rows.length === 0) break
    yield rows.map(({ zeile }) => zeile)
  }
  await sql`close sicherung`.execute(trx)
}

const alsRolle = (trx: Trx, rolle: string): Promise<unknown> =>
  sql`select set_config('role', ${rolle}, true)`.execute(trx)
