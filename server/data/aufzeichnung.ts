import { type KyselyPlugin, type OperationNode, type RootOperationNode, sql } from 'kysely'
import type { Trx } from './tables.ts'

/*
 * Who did and saw what: every transaction of a desk keeps a slip of the cases it opened and the tables it wrote, and
 * what is on the slip is appended to the chain before anybody gets to see the result. Nobody has to think of it.
 */

/** One entry to come. `felder` are names, never values. */
export type Vermerk = {
  /** `ding.was`, e.g. `fall.gesehen`. */
  readonly aktion: string
  readonly bezug: string | null
  readonly felder: readonly string[]
}

/** What one transaction did, collected while it runs. */
export type Merkzettel = {
  /** Cases (or drafts) whose key was opened. */
  readonly geoeffnet: Set<string>
  /** Tables that were written. */
  readonly geschrieben: Set<string>
  /** Names of changed fields, by case. */
  readonly felder: Map<string, readonly string[]>
  readonly vermerke: Vermerk[]
}

export const neuerMerkzettel = (): Merkzettel => ({
  geoeffnet: new Set(),
  geschrieben: new Set(),
  felder: new Map(),
  vermerke: [],
})

/** Notices on the slip which tables a transaction writes. */
export const beobachtet = (trx: Trx, { geschrieben }: Merkzettel): Trx => {
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      const ziel = schreibziel(node)
      if (ziel !== undefined) geschrieben.add(ziel)
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return trx.withPlugin(plugin)
}

function schreibziel(node: RootOperationNode): string | undefined {
  switch (node.kind) {
    case 'InsertQueryNode':
      return tabelle(node.into)
    case 'UpdateQueryNode':
      return tabelle(node.table)
    case 'DeleteQueryNode':
      return tabelle(node.from.froms[0])
    case 'RawNode':
      return /^\s*(?:insert into|update|delete from)\s+([\w.]+)/i.exec(node.sqlFragments[0] ?? '')?.[1]
    default:
      return undefined
  }
}

function tabelle(node: OperationNode | undefined): string {
  const { schema, identifier } = (node as { table?: Name } | undefined)?.table ?? {}
  return [schema, identifier].flatMap(teil => teil?.name ?? []).join('.') || 'unbekannt'
}

type Name = { readonly schema?: { readonly name: string }; readonly identifier?: { readonly name: string } }

/** Search words follow from the file, a draft is no case yet, and its key is made with it. */
const NEBENHER: ReadonlySet<string> = new Set([
  'suchwort',
  'entwurf',
  'schluessel.fall',
  'fallnummer',
  'hinweis',
  'statistik_schluessel',
  'statistik_buchung',
  // These have entries of their own.
  'fall_schutz',
  'fall_schutz_person',
  'fall_oeffnung',
])

/**
 * The entries that a transaction makes: one per case whose key was opened, seen or changed, and those it asked for
 * itself. Opened drafts are no cases and make none.
 */
export async function vermerkeAus(trx: Trx, zettel: Merkzettel, weg: string | undefined): Promise<Vermerk[]> {
  const { geoeffnet, geschrieben, felder, vermerke } = zettel
  const faelle = new Set([...geoeffnet, ...felder.keys()])
  if (faelle.size === 0) return vermerke
  const tabellen = [...geschrieben].filter(name => !NEBENHER.has(name)).toSorted()
  const bezuege = await trx
    .selectFrom('fall')
    .select(['id', 'bezug'])
    .where('id', 'in', [...faelle])
    .orderBy('id')
    .execute()
  return [
    ...bezuege.map(({ id, bezug }) => ({
      aktion: `${dingAus(weg)}.${tabellen.length > 0 ? 'geaendert' : 'gesehen'}`,
      bezug,
      felder: felder.get(id) ?? tabellen,
    })),
    ...vermerke,
  ]
}

/** A letter or a document of a case has an address of its own. */
const dingAus = (weg = ''): string =>
  ({ briefe: 'brief', dokumente: 'dokument' })[/^\/faelle\/:\w+\/(\w+)\/:/.exec(weg)?.[1] ?? ''] ?? 'fall'

/** More cases than anybody counsels in an hour: somebody is looking around. */
export const HOECHSTENS_JE_STUNDE = 40

/**
 * Appends entries of the desk that is set. To be done last in a transaction: it holds the lock of the chain until the
 * commit. Tells the coordinators, once an hour, where somebody opened very many cases.
 */
export async function schreibeAuf(
  trx: Trx,
  weg: string | undefined,
  vermerke: readonly Vermerk[],
): Promise<void> {
  if (vermerke.length === 0) return
  await sql`
    select zeichne_auf(null, null, v.aktion, ${weg ?? null}, v.bezug, array(select jsonb_array_elements_text(v.felder)))
    from jsonb_to_recordset(${JSON.stringify(vermerke)}::jsonb) as v(aktion text, bezug uuid, felder jsonb)
  `.execute(trx)
  await sql`
    insert into hinweis (stelle_id, id, fuer, art, wer)
    select r.stelle_id, gen_random_uuid(), r.person_id, 'menge', ich.id
    from (select nullif(current_setting('app.person', true), '')::uuid as id) ich
    join person_rolle r on r.rolle = 'koordination'
    where (select count(distinct a.bezug) from aufzeichnung a
        where a.stelle_id = r.stelle_id and a.person_id = ich.id and a.am > now() - interval '1 hour'
          and a.aktion in ('fall.gesehen', 'brief.gesehen', 'dokument.gesehen')) > ${HOECHSTENS_JE_STUNDE}
      and not exists (select from hinweis h where h.stelle_id = r.stelle_id and h.wer = ich.id
        and h.art = 'menge' and h.am > now() - interval '1 hour')
  `.execute(trx)
}

/** An event of an account, before or outside of a desk's transaction; last in its transaction. */
export async function vermerkeKonto(
  trx: Trx,
  aktion: `konto.${string}`,
  konto: { readonly stelleId: string | null; readonly personId: string | null; readonly bezug?: string },
  felder: readonly string[] = [],
): Promise<void> {
  await sql`
    select zeichne_auf(${konto.stelleId}::uuid, ${konto.personId}::uuid, ${aktion}, null, ${konto.bezug ?? null}::uuid,
      ${felder}::text[])
  `.execute(trx)
}
