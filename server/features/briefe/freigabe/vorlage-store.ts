import { createHash } from 'node:crypto'
import type { Stellenzugriff } from '../../../data/zugriff.ts'
import { wortlaut } from '../text.ts'

/* The versions of the wording, each kept with the review of the person who guides. Holds no case. */

/** The wording of a letter as it stands, and the short name of its version. */
function vorlageVon(id: string): Pick<Vorlage, 'fassung' | 'wortlaut'> {
  const text = wortlaut(id)
  return { fassung: createHash('sha256').update(text).digest('hex').slice(0, 10), wortlaut: text }
}

/** A version of the wording of a letter. */
export type Vorlage = {
  readonly art: string
  readonly fassung: string
  readonly wortlaut: string
  readonly geprueftAm: Date | null
  readonly geprueftVon: string | null
  readonly vermerk: string | null
}

/** The reviews of all versions that were used or reviewed here, the last one first. */
export async function listVorlagen(z: Stellenzugriff, art?: string): Promise<Vorlage[]> {
  let frage = z.trx
    .selectFrom('vorlage as v')
    .leftJoin('person as p', join =>
      join.onRef('p.stelleId', '=', 'v.stelleId').onRef('p.id', '=', 'v.geprueftVon'),
    )
    .select(['v.art', 'v.fassung', 'v.wortlaut', 'v.geprueftAm', 'p.name as geprueftVon', 'v.vermerk'])
    .where('v.stelleId', '=', z.stelleId)
    .orderBy('v.seit', 'desc')
  if (art !== undefined) frage = frage.where('v.art', '=', art)
  return frage.execute()
}

/** The wording of today, with its review if it had one. */
export async function findVorlage(
  z: Stellenzugriff,
  art: string,
  bekannt?: readonly Vorlage[],
): Promise<Vorlage> {
  const { fassung, wortlaut } = vorlageVon(art)
  const da = (bekannt ?? (await listVorlagen(z, art))).find(v => v.art === art && v.fassung === fassung)
  return da ?? { art, fassung, wortlaut, geprueftAm: null, geprueftVon: null, vermerk: null }
}

/** Keeps the wording with which a letter goes out, so that it can be read when the program has moved on. */
export async function insertVorlage(z: Stellenzugriff, art: string, jetzt: Date): Promise<string> {
  const { fassung, wortlaut } = vorlageVon(art)
  const neu = { stelleId: z.stelleId, art, fassung, wortlaut, seit: jetzt }
  await z.trx
    .insertInto('vorlage')
    .values({ ...neu, geprueftAm: null, geprueftVon: null, vermerk: null })
    .onConflict(conflict => conflict.columns(['stelleId', 'art', 'fassung']).doNothing())
    .execute()
  return fassung
}

/** Marks a version as reviewed by the person who acts. */
export async function updateGeprueft(
  z: Stellenzugriff,
  { art, fassung, vermerk, jetzt }: { art: string; fassung: string; vermerk: string | null; jetzt: Date },
): Promise<void> {
  await z.trx
    .updateTable('vorlage')
    .set({ geprueftAm: jetzt, geprueftVon: z.personId, vermerk })
    .where('stelleId', '=', z.stelleId)
    .where('art', '=', art)
    .where('fassung', '=', fassung)
    .execute()
}
