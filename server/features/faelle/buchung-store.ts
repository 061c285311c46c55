import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { v4 as uuid } from 'uuid'
import { type Akte, LEERE_AKTE } from '../../data/akte.ts'
import type { Basis, Code } from '../../data/merkmale.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { tagVon } from '../../web/format.ts'
import { type Bewilligt, codes, tage, type Zeiten } from './buchung.ts'
import type { Fondsbilanz } from './fondsbilanz.ts'

/*
 * Booking for the statistics. What is booked counts in the period in which it was booked; while that period is not
 * released it follows the file, after that nothing of it changes any more.
 */

const OHNE_ZEITEN: Zeiten = { antwort: null, dauer: null }

/** A case was taken in. */
export async function bucheAufnahme(
  z: Stellenzugriff,
  fallId: string,
  akte: Akte,
  heute: Datum,
): Promise<void> {
  const schluesselId = await sichereSchluessel(z, fallId)
  await insertBuchung(z, schluesselId, 'aufgenommen', null, codes(akte, OHNE_ZEITEN), heute)
}

/** The file of a case has changed. */
export async function bucheNach(z: Stellenzugriff, fallId: string, akte: Akte): Promise<void> {
  await z.trx
    .updateTable('statistikBuchung')
    .set(codes(akte, OHNE_ZEITEN))
    .where('stelleId', '=', z.stelleId)
    .where('schluesselId', '=', schluesselVon(z, fallId))
    .where('basis', '=', 'aufgenommen')
    .where(NICHT_FREI)
    .execute()
}

type Beendet = {
  readonly ergebnis: Code<'ergebnis'>
  readonly bewilligt: Bewilligt
  readonly bilanz: Fondsbilanz
}

/** A case was closed with an outcome. Closed again in the same year, the outcome that was released stays. */
export async function bucheAbschluss(
  z: Stellenzugriff,
  { id, akte, angelegtAm }: { readonly id: string; readonly akte: Akte; readonly angelegtAm: Date },
  { ergebnis, bewilligt, bilanz }: Beendet,
  heute: Datum,
): Promise<void> {
  await nimmAbschlussZurueck(z, id)
  const schluesselId = await sichereSchluessel(z, id)
  const { rows } = await sql<{ da: boolean }>`
    select exists (select from statistik_buchung where stelle_id = ${z.stelleId} and schluessel_id = ${schluesselId}
      and basis = 'abgeschlossen' and extract(year from gebucht_am) = extract(year from ${BUCHUNGSTAG(heute)})) as da
  `.execute(z.trx)
  if (rows[0]?.da) return
  const aufgenommen = tagVon(angelegtAm)
  const zeiten = {
    antwort: tage(aufgenommen, await findErstenVersand(z, id)),
    dauer: tage(aufgenommen, heute),
  }
  await insertBuchung(
    z,
    schluesselId,
    'abgeschlossen',
    ergebnis,
    codes(akte, zeiten, bewilligt, ergebnis, bilanz),
    heute,
  )
}

/** A case was opened again: its outcome counts no more, unless it was released. */
export async function nimmAbschlussZurueck(z: Stellenzugriff, fallId: string): Promise<void> {
  await z.trx
    .deleteFrom('statistikBuchung')
    .where('stelleId', '=', z.stelleId)
    .where('schluesselId', '=', schluesselVon(z, fallId))
    .where('basis', '=', 'abgeschlossen')
    .where(NICHT_FREI)
    .execute()
}

/** Somebody was helped in a few words; there is no case. The same id a second time counts once. */
export async function bucheKurzkontakt(z: Stellenzugriff, id: string, heute: Datum): Promise<void> {
  const { numInsertedOrUpdatedRows } = await z.trx
    .insertInto('statistikSchluessel')
    .values({ stelleId: z.stelleId, id, fallId: null, rk: randomInt(2 ** 32) })
    .onConflict(conflict => conflict.columns(['stelleId', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return
  await insertBuchung(z, id, 'kurzkontakt', null, codes(LEERE_AKTE, OHNE_ZEITEN), heute)
}

async function insertBuchung(
  z: Stellenzugriff,
  schluesselId: string,
  basis: Basis,
  ergebnis: Code<'ergebnis'> | null,
  werte: ReturnType<typeof codes>,
  heute: Datum,
): Promise<void> {
  await z.trx
    .insertInto('statistikBuchung')
    .values({ stelleId: z.stelleId, schluesselId, basis, gebuchtAm: BUCHUNGSTAG(heute), ergebnis, ...werte })
    .execute()
}

/** Today, or the first day that is not in a released month: a clock set back books into no closed period. */
const BUCHUNGSTAG = (heute: Datum) => sql<Datum>`greatest(${heute}::date, coalesce((
  select (to_date(max(zeitraum), 'YYYY-MM') + interval '1 month')::date from statistik_freigabe
  where zeitraum ~ '^[0-9]{4}-[0-9]{2}$'), ${heute}::date))`

const NICHT_FREI = sql<boolean>`not exists (
  select from statistik_freigabe f where f.zeitraum = to_char(gebucht_am, 'YYYY-MM'))`

async function sichereSchluessel(z: Stellenzugriff, fallId: string): Promise<string> {
  const da = await schluesselVon(z, fallId).executeTakeFirst()
  return da?.id ?? insertSchluessel(z, fallId)
}

async function insertSchluessel(z: Stellenzugriff, fallId: string): Promise<string> {
  const id = uuid()
  const rk = randomInt(2 ** 32)
  await z.trx.insertInto('statistikSchluessel').values({ stelleId: z.stelleId, id, fallId, rk }).execute()
  return id
}

const schluesselVon = (z: Stellenzugriff, fallId: string) =>
  z.trx
    .selectFrom('statistikSchluessel')
    .select('id')
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)

/** The day on which the first letter of a case went out. */
async function findErstenVersand(z: Stellenzugriff, fallId: string): Promise<Datum | null> {
  const { am } = await z.trx
    .selectFrom('brief')
    .select(({ fn }) => fn.min('versandAm').as('am'))
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .executeTakeFirstOrThrow()
  return am ?? null
}
