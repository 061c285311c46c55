import { type RawBuilder, sql } from 'kysely'
import { dekOeffnen } from '../../data/schluesselbund.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { WARTEZEITEN } from '../faelle/fristworte.ts'
import { oeffneZeile } from '../faelle/listen-store.ts'
import { oderUnlesbar, UNLESBAR } from '../faelle/siegel.ts'
import { oeffneText } from './store.ts'

/** An open deadline of an open case, as lists and calendars show it. */
export type OffeneFrist = {
  readonly id: string
  readonly fallId: string
  readonly nummer: string
  readonly code: string
  readonly bis: Datum
  readonly wessen: string
  readonly zustaendig: string | null
  readonly geaendertAm: Date
}

export type Auswahl = {
  /** Only cases of this person. */
  readonly von?: string | undefined
  readonly fallId?: string | undefined
  readonly zwischen?: readonly [Datum, Datum] | undefined
}

export type Seite = { readonly ab: number; readonly anzahl: number }

/** Open deadlines by day, without anything of a household. */
export async function listOffene(
  z: Stellenzugriff,
  auswahl: Auswahl,
  hoechstens: number,
): Promise<OffeneFrist[]> {
  const { rows } = await sql<OffeneFrist>`
    select x.id, x.fall_id, f.nummer, x.code, x.bis, x.wessen, p.name as zustaendig, f.geaendert_am
    ${aus(z, auswahl)} order by x.bis, f.nummer, x.code, x.id limit ${hoechstens}
  `.execute(z.trx)
  return rows
}

/**
 * For the list on the screen, with the initials of the household and what somebody wrote: first what is overdue, then
 * what comes, last the waiting periods that have ended.
 */
export async function listOffeneMitText(
  z: Stellenzugriff,
  auswahl: Auswahl,
  heute: Datum,
  { ab, anzahl }: Seite,
) {
  const { rows } = await sql<OffeneFrist & Versiegelt>`
    select x.id, x.fall_id, f.nummer, x.code, x.bis, x.wessen, p.name as zustaendig, f.geaendert_am,
           x.text, f.zeile, s.dek, ${rang(heute)} as rang
    ${aus(z, auswahl)} order by rang, x.bis, f.nummer, x.code, x.id offset ${ab} limit ${anzahl}
  `.execute(z.trx)
  return rows.map(({ text, zeile, dek, ...row }) => {
    const { kuerzel } = oeffneZeile(z, row.fallId, dek, zeile)
    const oeffne = (): string | null =>
      text && oeffneText(z, dekOeffnen(z.schluessel, row.fallId, dek), row.fallId, row.id, text)
    return { ...row, kuerzel, text: oderUnlesbar(z, oeffne, UNLESBAR) }
  })
}

type Versiegelt = {
  readonly text: Buffer | null
  readonly zeile: Buffer
  readonly dek: Buffer
  readonly rang: Rang
}

export const UEBERFAELLIG = 0
export const KOMMT = 1
export const ABGELAUFEN = 2
export type Rang = typeof UEBERFAELLIG | typeof KOMMT | typeof ABGELAUFEN

const rang = (heute: Datum): RawBuilder<Rang> => sql`
  case when x.bis >= ${heute}::date then ${sql.lit(KOMMT)}
       when x.code = any(${WARTEZEITEN}::text[]) then ${sql.lit(ABGELAUFEN)}
       else ${sql.lit(UEBERFAELLIG)} end`

/** How many there are of each rank. */
export async function countOffene(
  z: Stellenzugriff,
  auswahl: Auswahl,
  heute: Datum,
): Promise<readonly { readonly rang: Rang; readonly zahl: number }[]> {
  const { rows } = await sql<{ rang: Rang; zahl: number }>`
    select ${rang(heute)} as rang, count(*) as zahl ${aus(z, auswahl)} group by rang
  `.execute(z.trx)
  return rows
}

/** The day of the cut stands in the case, not among its deadlines; after the cut it is none any more. */
function aus(z: Stellenzugriff, { von, fallId, zwischen }: Auswahl): RawBuilder<unknown> {
  const wer = von === undefined ? sql`` : sql`and f.zustaendig = ${von}`
  const welcher = fallId === undefined ? sql`` : sql`and x.fall_id = ${fallId}`
  const wann = zwischen === undefined ? sql`` : sql`and x.bis between ${zwischen[0]} and ${zwischen[1]}`
  return sql`
    from (
      select stelle_id, id, fall_id, code, bis, wessen, text from frist
        where stelle_id = ${z.stelleId} and erledigt_am is null
      union all
      select stelle_id, id, id, 'sperrtag', sperrtag, 'versorger', null from fall
        where stelle_id = ${z.stelleId} and status = 'offen' and sperrtag is not null
          and not gesperrt and brennt_ab is not null
    ) x
    join fall f on f.stelle_id = x.stelle_id and f.id = x.fall_id and f.status = 'offen'
    join schluessel.fall s on s.stelle_id = x.stelle_id and s.fall_id = x.fall_id
    left join person p on p.stelle_id = f.stelle_id and p.id = f.zustaendig
    where true ${wer} ${welcher} ${wann}
  `
}
