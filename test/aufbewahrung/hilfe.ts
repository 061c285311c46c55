import { sql } from 'kysely'
import { liesStelle, zumLoeschen } from '../../server/data/zugriff.ts'
import { raeumeAuf } from '../../server/features/aufbewahrung/lauf.ts'
import { tag } from '../../server/recht/datum.ts'
import { type Browser, type Desk } from '../desk.ts'

const AUFNAHME = {
  umfang: ['fallakte', 'gesundheit', 'brief'],
  grund: 'androhung',
  sparte: 'strom',
  vertrag: 'grundversorgung',
  anbieter: 'Revierlicht GmbH',
  androhungZugang: '6.11.2026',
  vorname: 'Kanarienvogelin',
  nachname: 'Zeisigmann',
}

/** Takes in a household; its id. */
export async function nimmAuf(
  browser: Browser,
  dazu: Record<string, string | readonly string[]> = {},
): Promise<string> {
  const { headers } = await browser.sende('/faelle', { ...AUFNAHME, ...dazu })
  return String(headers.location).slice('/faelle/'.length)
}

export const schliesse = (browser: Browser, id: string) =>
  browser.sende(`/faelle/${id}/abschluss`, { ergebnis: 'abgewendet' })

/** Noon in Germany (winter time) of a day. */
export const mittag = (day: string): Date => new Date(`${day}T11:00:00Z`)

/** The clearing on a day; what went wrong in it. */
export async function laufAm({ app, uhr }: Pick<Desk, 'app' | 'uhr'>, day: string): Promise<unknown[]> {
  uhr.jetzt = mittag(day)
  const fehler: unknown[] = []
  await raeumeAuf({ db: app.db, jetzt: uhr.jetzt, heute: tag(day) }, error => void fehler.push(error))
  return fehler
}

/** Where a case stands; undefined once it is gone. */
export const standVon = ({ app, wer }: Pick<Desk, 'app' | 'wer'>, id: string) =>
  liesStelle(app.zugang, wer, z =>
    z.trx
      .selectFrom('fall')
      .select(['status', 'abgeschlossenAm', 'loeschungAm', 'loeschungGrund'])
      .where('id', '=', id)
      .executeTakeFirst(),
  )

/** Every table of the database that is ours, as SQL names it. */
export async function tabellen({ app }: Pick<Desk, 'app'>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'schluessel') and c.relkind in ('r', 'p') and c.relname not like 'kysely%'
    order by 1`.execute(app.db)
  return rows.map(({ name }) => name)
}

/** Everything one desk has in a table, with the columns as SQL names them. */
export async function alleZeilen(
  { app, wer }: Pick<Desk, 'app' | 'wer'>,
  tabelle: string,
): Promise<Record<string, unknown>[]> {
  return zumLoeschen(app.db, wer.stelleId, async trx => {
    await sql`reset role`.execute(trx)
    await sql`select set_config('role', ${ROLLE[tabelle] ?? 'emr_loeschung'}, true)`.execute(trx)
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(tabelle)}`.execute(trx)
    return rows
  })
}

/** Tables of the sign-in, which the desk's own role does not read. */
const ROLLE: Readonly<Record<string, string>> = {
  anmeldeversuch: 'emr_anmeldung',
  kontovorgang: 'emr_anmeldung',
  notfallcode: 'emr_anmeldung',
  passkey: 'emr_anmeldung',
  totp: 'emr_anmeldung',
  zustimmung: 'emr_anmeldung',
  gruendung: 'emr_anmeldung',
  installation: 'emr_anmeldung',
  sitzung: 'emr_anmeldung',
  statistik_geheimnis: 'emr_stat',
  statistik_schluessel: 'emr_stat',
}
