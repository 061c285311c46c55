import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { MERKMALE } from '../../server/data/merkmale.ts'
import type { Db, Trx } from '../../server/data/tables.ts'
import { beiAnmeldung } from '../../server/data/zugriff.ts'

/* Invented installations: desks and what they booked, the same every time. 10, 300, 5,000 or a million cases. */

export type Anlage = {
  readonly faelle: number
  readonly stellen: number
  /** Cases are booked all over this year. */
  readonly jahr: number
}

/** Of the Ruhrgebiet and around: postcode and municipality, each in another Kreis. */
const ORTE = [
  ['45127', 'Essen'],
  ['44787', 'Bochum'],
  ['44623', 'Herne'],
  ['45879', 'Gelsenkirchen'],
  ['44135', 'Dortmund'],
  ['47051', 'Duisburg'],
  ['46045', 'Oberhausen'],
  ['59065', 'Hamm'],
  ['58095', 'Hagen'],
  ['50667', 'Köln'],
  ['40213', 'Düsseldorf'],
  ['33602', 'Bielefeld'],
] as const

/** Fills an empty database; answers the ids of the desks, the largest first. */
export async function legeAnlageAn(db: Db, { faelle, stellen, jahr }: Anlage): Promise<string[]> {
  const ids: string[] = []
  for (let k = 0; k < stellen; k++) {
    const id = await legeStelleAn(db, k)
    ids.push(id)
    // Large and small desks: the first books twice the average, the last next to nothing.
    const von = Math.floor((faelle * k * (2 * stellen - k)) / (stellen * stellen))
    const bis = Math.floor((faelle * (k + 1) * (2 * stellen - k - 1)) / (stellen * stellen))
    await alsStelle(db, id, trx => bucheFaelle(trx, id, von, bis, jahr))
  }
  return ids
}

async function legeStelleAn(db: Db, k: number): Promise<string> {
  const id = randomUUID()
  const [plz, ort] = ORTE[k % ORTE.length] ?? ORTE[0]
  const stelle = { id, name: `Stelle ${k}`, strasse: 'Weg 1', plz, ort, telefon: '', sprechzeiten: '' }
  await beiAnmeldung(db, trx =>
    trx
      .insertInto('stelle')
      .values({ ...stelle, bundesland: 'NW' })
      .execute(),
  )
  return id
}

/** A transaction that may write what the app writes for this desk. */
export const alsStelle = <T>(db: Db, id: string, fn: (trx: Trx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async trx => {
    await sql`select set_config('statement_timeout', '0', true), set_config('role', 'emr_app', true),
      set_config('app.stelle', ${id}, true)`.execute(trx)
    return fn(trx)
  })

/** Cases `von` to `bis`, taken in on the days of the year in turn, nine of ten closed 20 days later. */
async function bucheFaelle(
  trx: Trx,
  stelleId: string,
  von: number,
  bis: number,
  jahr: number,
): Promise<void> {
  await sql`
    insert into statistik_schluessel (stelle_id, id, fall_id, rk)
    select ${stelleId}::uuid, md5('fall ' || n)::uuid, null, ('x' || substr(md5('rk ' || n), 1, 8))::bit(32)::bigint
    from generate_series(${von}::int, ${bis}::int - 1) n
  `.execute(trx)
  const tag = sql`(make_date(${jahr}, 1, 1) + (n * 37) % 345)`
  for (const basis of ['aufgenommen', 'abgeschlossen'] as const) {
    const zu = basis === 'abgeschlossen'
    await sql`
      insert into statistik_buchung (stelle_id, schluessel_id, basis, gebucht_am, anlass, stand, energieart,
        lieferantentyp, rueckstandsband, einkommensart, zugangsweg, ergebnis, antwortzeit, dauer,
        rueckstand, fonds, darlehen, zuschuss, erlassen, forderung, kontingent500, kontingent1000, deckel30,
        fondsausgang, fehlbedarf)
      select ${stelleId}::uuid, md5('fall ' || n)::uuid, ${basis}, ${tag} + ${zu ? 20 : 0}::int,
        ${code('anlass')}, ${code('stand')}, ${code('energieart')}, ${code('lieferantentyp')},
        ${code('rueckstandsband')}, ${code('einkommensart')}, ${code('zugangsweg')},
        ${zu ? code('ergebnis') : sql`null`}, ${code('antwortzeit')}, ${code('dauer')},
        1000 * (n % 300), ${zu ? sql`case when n % 7 = 0 then 25000 else 0 end` : sql`0`},
        ${zu ? sql`case when n % 3 = 0 then 1000 * (n % 200) else 0 end` : sql`0`}, 0, 0,
        ${zu ? code('forderung') : sql`'unbekannt'`}, 15000 * (1 + n % 4), 30000 * (1 + n % 4), 1000 * (n % 50),
        ${zu ? code('fondsausgang') : sql`'unbekannt'`}, ${zu ? sql`case when n % 5 = 0 then 1000 * (n % 40) else 0 end` : sql`0`}
      from generate_series(${von}::int, ${bis}::int - 1) n where ${zu ? sql`n % 10 < 9` : sql`true`}
    `.execute(trx)
  }
}

/** Skewed: the first code of a list comes most often. */
function code(merkmal: keyof typeof MERKMALE) {
  const liste = MERKMALE[merkmal]
  const zufall = sql`(('x' || substr(md5(${sql.lit(merkmal)} || n), 1, 6))::bit(24)::int / 16777216.0)`
  return sql`(${sql.raw(`array['${liste.join("','")}']`)})[1 + floor(${sql.lit(liste.length)} * ${zufall} * ${zufall})::int]`
}
