import { sql } from 'kysely'
import { BASEN, type Basis, BETRAEGE, type Betrag, type Merkmal } from '../../data/merkmale.ts'
import type { Trx } from '../../data/tables.ts'
import type { Schnappschuss } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { ersterTag, tagDanach } from './faellig.ts'
import { kreisVon } from './kreis.ts'
import { baum, type Bestand, monatsname, type Zelle, zellenname } from './schutz/bestand.ts'
import { KAPPUNG_CENT } from './schutz/euro.ts'
import { type Programm, tabellenname } from './schutz/programm.ts'
import type { Menge } from './schutz/zaehlung.ts'
import { alsZeitraum, endenMit, rhythmus, type Zeitraum } from './schutz/zeitraum.ts'

/*
 * Reading what was booked, as sums. The only place that counts cases for anybody but the desk itself; what it answers
 * goes into `schuetze` and nowhere else.
 */

/** The day of the first booking; null while there is none. */
export async function findErstenTag(trx: Trx): Promise<Datum | null> {
  const { am } = await trx
    .selectFrom('statistikBuchung')
    .select(({ fn }) => fn.min('gebuchtAm').as('am'))
    .executeTakeFirstOrThrow()
  return am ?? null
}

/**
 * What all desks booked in a period, desk by desk, so that no statement takes long; and how many cases a month in the
 * longest period that ends with it.
 */
export async function lesBestand(
  leser: Schnappschuss,
  programm: Programm,
  zeitraum: Zeitraum,
): Promise<Bestand> {
  const stellen = await listStellen(leser[0])
  const monate = new Map<string, Menge>()
  const zellen = new Map<string, Zelle>()
  const laengster = endenMit(zeitraum).at(-1) ?? zeitraum
  const offen = stellen.map(({ id }) => id)
  await Promise.all(
    leser.map(async trx => {
      for (let id = offen.shift(); id !== undefined; id = offen.shift()) {
        for (const { monat, basis, i, c } of await zaehleMonate(trx, id, laengster))
          monate.set(monatsname(id, monat, basis), { i, c })
        for (const liste of listen(programm, zeitraum))
          for (const eine of await zaehleZellen(trx, id, zeitraum, liste))
            zellen.set(zellenname(id, liste.basis, eine.tabelle, eine.auspraegung), eine)
      }
    }),
  )
  return { laender: baum(stellen), monate, zellen }
}

/** Desks for practice count only where there is no other. */
async function listStellen(trx: Trx) {
  const alle = await trx
    .selectFrom('stelle')
    .select(['id', 'plz', 'ort', 'bundesland', 'uebung'])
    .orderBy('id')
    .execute()
  const echte = alle.filter(({ uebung }) => !uebung)
  return (echte.length > 0 ? echte : alle).map(({ id, bundesland, ...wo }) => ({
    id,
    kreis: kreisVon(wo),
    land: bundesland,
  }))
}

type Monat = Menge & { readonly monat: Zeitraum; readonly basis: Basis }

/** Counted by days and added up here: naming the month of every single row costs more than counting it. */
async function zaehleMonate(trx: Trx, stelleId: string, zeitraum: Zeitraum): Promise<readonly Monat[]> {
  const { rows } = await sql<Menge & { tag: Datum; basis: Basis }>`
    select b.gebucht_am as tag, b.basis, count(*)::int as i, ${SCHLUESSELSUMME} as c
    ${vonBis(stelleId, zeitraum)} group by 1, 2
  `.execute(trx)
  const monate = new Map<string, Monat>()
  for (const { tag, basis, i, c } of rows) {
    const monat = alsZeitraum(tag.slice(0, 7))
    if (monat === undefined) throw new Error(`no month: ${tag}`)
    const bisher = monate.get(monat + basis) ?? { monat, basis, i: 0, c: 0 }
    monate.set(monat + basis, { monat, basis, i: bisher.i + i, c: (bisher.c + c) % 2 ** 32 })
  }
  return [...monate.values()]
}

/** Tables that are counted in one pass: those of one base, with euros or without. */
type Liste = {
  readonly basis: Basis
  readonly tabellen: ReadonlyMap<string, readonly Merkmal[]>
  readonly betraege: readonly Betrag[]
}

/** Which combinations of codes the tables of a period need. Adding up euros costs as much as counting does. */
function listen({ tabellen }: Programm, zeitraum: Zeitraum): readonly Liste[] {
  const faellig = tabellen.filter(eine => eine.rhythmus === rhythmus(zeitraum))
  return BASEN.flatMap(basis => {
    const eigene = faellig.filter(eine => eine.basis === basis)
    const euro = new Set(eigene.filter(({ betraege }) => betraege).map(tabellenname))
    const je = (mit: boolean): Liste => ({
      basis,
      tabellen: new Map(
        eigene
          .filter(eine => euro.has(tabellenname(eine)) === mit)
          .map(eine => [tabellenname(eine), eine.merkmale]),
      ),
      betraege: mit ? BETRAEGE.filter(eine => eigene.some(({ betraege }) => betraege?.includes(eine))) : [],
    })
    return [je(false), je(true)].filter(({ tabellen }) => tabellen.size > 0)
  })
}

/** All combinations in one pass over the rows of a desk. */
async function zaehleZellen(
  trx: Trx,
  stelleId: string,
  zeitraum: Zeitraum,
  { basis, tabellen, betraege }: Liste,
): Promise<(Zelle & { tabelle: string; auspraegung: string })[]> {
  const listen = [...tabellen]
  const spalten = [...new Set(listen.flatMap(([, merkmale]) => merkmale))]
  const gruppen = listen.map(([, merkmale]) => sql`(${sql.join(merkmale.map(eines => sql.ref(eines)))})`)
  const welche = listen.map(
    ([tabelle, merkmale]) => sql`when ${maske(spalten, merkmale)} then ${sql.lit(tabelle)}`,
  )
  const gruppe =
    spalten.length === 0 ? sql`0` : sql`grouping(${sql.join(spalten.map(eine => sql.ref(eine)))})`
  const { rows } = await sql<Row>`
    select case ${gruppe} ${sql.join(welche, sql` `)} end as tabelle,
      coalesce(nullif(concat_ws('*', ${sql.join([sql`null`, ...inReihe(spalten)])}), ''), 'gesamt') as auspraegung,
      ${sql.join([sql`count(*)::int as i`, sql`${SCHLUESSELSUMME} as c`, ...betraege.flatMap(summen)])}
    ${vonBis(stelleId, zeitraum)} and b.basis = ${basis} group by grouping sets (${sql.join(gruppen)})
  `.execute(trx)
  return rows.map(row => alsZelle(row, betraege))
}

type Row = Menge & { tabelle: string; auspraegung: string } & Record<
    `${Betrag}${'Summe' | 'Groesster'}`,
    number
  >

/** Bits of `grouping`: one for every column that is not grouped by, the last column lowest. */
const maske = (spalten: readonly Merkmal[], merkmale: readonly Merkmal[]) =>
  sql.lit(spalten.reduce((bits, eine) => bits * 2 + (merkmale.includes(eine) ? 0 : 1), 0))

/** Two codes stand in the order of the programme: `anlass` and `stand` before `ergebnis`. */
const inReihe = (spalten: readonly Merkmal[]) =>
  spalten.toSorted((a, b) => Number(a === 'ergebnis') - Number(b === 'ergebnis')).map(eine => sql.ref(eine))

const summen = (betrag: Betrag) => {
  const gekappt = sql`least(${sql.ref(betrag)}, ${sql.lit(KAPPUNG_CENT)})`
  return [
    sql`sum(${gekappt}) as ${sql.id(`${betrag}_summe`)}`,
    sql`max(${gekappt}) as ${sql.id(`${betrag}_groesster`)}`,
  ]
}

const alsZelle = (
  row: Row,
  betraege: readonly Betrag[],
): Zelle & { tabelle: string; auspraegung: string } => ({
  tabelle: row.tabelle,
  auspraegung: row.auspraegung,
  i: row.i,
  c: row.c,
  betraege: Object.fromEntries(
    betraege.map(betrag => [
      betrag,
      { summe: Number(row[`${betrag}Summe`]), groesster: row[`${betrag}Groesster`] },
    ]),
  ),
})

/** The sum of the keys of up to two million cases fits into a bigint; a cell needs it modulo 2³². */
const SCHLUESSELSUMME = sql<number>`(sum(k.rk) % 4294967296)::bigint`

const vonBis = (stelleId: string, zeitraum: Zeitraum) => sql`
  from statistik_buchung b
  join statistik_schluessel k on k.stelle_id = b.stelle_id and k.id = b.schluessel_id
  where b.stelle_id = ${stelleId} and b.gebucht_am >= ${ersterTag(zeitraum)} and b.gebucht_am < ${tagDanach(zeitraum)}
`
