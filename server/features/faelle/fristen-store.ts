import { v7 as uuid } from 'uuid'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Frist } from '../../recht/sperre/antwort.ts'
import type { Termine } from './warteschlange.ts'

/**
 * The deadlines of the judgement, in place of those before. A row with the same code and day stays, with its done
 * mark; one whose day has moved keeps its id, so that an entry in somebody's calendar moves with it.
 */
export async function setzeFristen(
  z: Stellenzugriff,
  fallId: string,
  fristen: readonly Frist[],
): Promise<void> {
  const alte = await eigene(z, fallId).where('herkunft', '=', 'pruefung').orderBy('bis').execute()
  const neue = fristen.filter(neu => !nimm(alte, alt => alt.code === neu.code && alt.bis === neu.bis))
  for (const { code, bis, wessen } of neue) {
    const verschoben = nimm(alte, alt => alt.code === code)
    if (verschoben) await updateTag(z, verschoben.id, { bis, wessen })
    else await insertFrist(z, fallId, { code, bis, wessen })
  }
  if (alte.length > 0) await deleteFristen(z, fallId, alte)
}

/** Takes the first match out of the list. */
function nimm<T>(liste: T[], passt: (eintrag: T) => boolean): T | undefined {
  const stelle = liste.findIndex(passt)
  return stelle < 0 ? undefined : liste.splice(stelle, 1)[0]
}

/** For the queue: the open deadlines that do not come from the judgement, and what of the judgement is done. */
export async function findTermine(z: Stellenzugriff, fallId: string): Promise<Termine> {
  const rows = await eigene(z, fallId).execute()
  return {
    offen: rows
      .filter(({ herkunft, erledigtAm }) => herkunft !== 'pruefung' && erledigtAm === null)
      .map(({ bis, code }) => ({ am: bis, was: code })),
    erledigt: rows
      .filter(({ herkunft, erledigtAm }) => herkunft === 'pruefung' && erledigtAm !== null)
      .map(({ bis, code }) => ({ am: bis, was: code })),
  }
}

const eigene = (z: Stellenzugriff, fallId: string) =>
  z.trx
    .selectFrom('frist')
    .select(['id', 'code', 'bis', 'herkunft', 'erledigtAm'])
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)

type Neu = Pick<Frist, 'bis' | 'wessen'>

async function updateTag(z: Stellenzugriff, id: string, neu: Neu): Promise<void> {
  await z.trx
    .updateTable('frist')
    .set({ ...neu, erledigtAm: null })
    .where('stelleId', '=', z.stelleId)
    .where('id', '=', id)
    .execute()
}

async function insertFrist(
  z: Stellenzugriff,
  fallId: string,
  neu: Neu & { readonly code: string },
): Promise<void> {
  const { stelleId } = z
  await z.trx
    .insertInto('frist')
    .values({ stelleId, id: uuid(), fallId, ...neu, herkunft: 'pruefung' })
    .execute()
}

async function deleteFristen(
  z: Stellenzugriff,
  fallId: string,
  fristen: readonly { readonly id: string }[],
): Promise<void> {
  await z.trx
    .deleteFrom('frist')
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where(
      'id',
      'in',
      fristen.map(({ id }) => id),
    )
    .execute()
}
