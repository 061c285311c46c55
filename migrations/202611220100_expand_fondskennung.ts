import { type Kysely, sql } from 'kysely'

/**
 * An application to a fund of the desk is recognised by every number it gives, each hashed as what it is. All three are
 * null on applications from before: those have only `haushalt`, and nobody knows which number it was made of.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`set local role emr_owner`.execute(db)
  await sql`
    alter table traegerantrag
      add column kennung_zaehler bytea, -- keyed hashes, for this fund alone
      add column kennung_marktlokation bytea,
      add column kennung_vertragskonto bytea
  `.execute(db)
  await sql`reset role`.execute(db)
}
