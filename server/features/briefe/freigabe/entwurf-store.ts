import type { Freigabeart } from '../../../data/tables.ts'
import { fingerabdruck, oeffneJson, versiegleJson } from '../../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../../data/zugriff.ts'
import type { Datum } from '../../../recht/datum.ts'
import { ort, schluesselVon } from '../../faelle/siegel.ts'
import type { Entwurfsinhalt } from './entwurf.ts'
import { leseInhalt } from './forms.ts'

/** A letter before it is printed. */
export type Entwurf = Entwurfsinhalt & {
  readonly id: string
  readonly art: string
  readonly angelegtVon: string
  readonly angelegtName: string
  readonly geaendertAm: Date
  readonly stand: 'entwurf' | 'vorgelegt' | 'zurueckgegeben' | 'freigegeben'
  readonly freigabe: Freigabe | null
}
export type Freigabe = {
  readonly art: Freigabeart
  readonly am: Date
  readonly von: string
  readonly name: string
  /** Day on which the released letter is dated; its periods count from here. */
  readonly tag: Datum
  readonly abdruck: Buffer
}

const inhaltOrt = (fallId: string, id: string): string => ort('briefentwurf.inhalt', fallId, id)

/** The drafts of a case that have not been printed, the last one first. */
export async function listEntwuerfe(z: Stellenzugriff, fallId: string): Promise<Entwurf[]> {
  const schluessel = await schluesselVon(z, fallId)
  const rows = await grund(z, fallId).where('gedruckt', '=', false).orderBy('geaendertAm', 'desc').execute()
  return rows.map(row => alsEntwurf(schluessel, fallId, row))
}

export async function findEntwurf(
  z: Stellenzugriff,
  fallId: string,
  id: string,
): Promise<Entwurf | undefined> {
  const row = await grund(z, fallId).where('b.id', '=', id).executeTakeFirst()
  return row && alsEntwurf(await schluesselVon(z, fallId), fallId, row)
}

const grund = (z: Stellenzugriff, fallId: string) =>
  z.trx
    .selectFrom('briefentwurf as b')
    .innerJoin('person as p', join =>
      join.onRef('p.stelleId', '=', 'b.stelleId').onRef('p.id', '=', 'b.angelegtVon'),
    )
    .leftJoin('person as f', join =>
      join.onRef('f.stelleId', '=', 'b.stelleId').onRef('f.id', '=', 'b.freigegebenVon'),
    )
    .selectAll('b')
    .select(['p.name as angelegtName', 'f.name as freigegebenName'])
    .where('b.stelleId', '=', z.stelleId)
    .where('b.fallId', '=', fallId)

type Zeile = Awaited<ReturnType<ReturnType<typeof grund>['execute']>>[number]

function alsEntwurf(schluessel: Buffer, fallId: string, row: Zeile): Entwurf {
  const { id, art, angelegtVon, angelegtName, geaendertAm, stand } = row
  return {
    ...leseInhalt(oeffneJson(schluessel, inhaltOrt(fallId, id), row.inhalt)),
    id,
    art,
    angelegtVon,
    angelegtName,
    geaendertAm,
    stand,
    freigabe: freigabeAus(row),
  }
}

function freigabeAus({
  freigabeArt,
  freigegebenAm,
  freigegebenVon,
  freigegebenName,
  tag,
  abdruck,
}: Zeile): Freigabe | null {
  if (freigabeArt === null || freigegebenAm === null || freigegebenVon === null) return null
  if (tag === null || abdruck === null) return null
  return {
    art: freigabeArt,
    am: freigegebenAm,
    von: freigegebenVon,
    name: freigegebenName ?? '',
    tag,
    abdruck,
  }
}

const OHNE_FREIGABE = {
  freigabeArt: null,
  freigegebenAm: null,
  freigegebenVon: null,
  tag: null,
  abdruck: null,
} as const

/**
 * Keeps what was typed or changed; any change takes a release back. A draft of another case under the same id, or one
 * that was printed, stays as it is.
 */
export async function upsertEntwurf(
  z: Stellenzugriff,
  fallId: string,
  { id, art, inhalt }: { readonly id: string; readonly art: string; readonly inhalt: Entwurfsinhalt },
  jetzt: Date,
): Promise<void> {
  const siegel = versiegleJson(await schluesselVon(z, fallId), inhaltOrt(fallId, id), inhalt)
  await z.trx
    .insertInto('briefentwurf')
    .values({
      stelleId: z.stelleId,
      id,
      fallId,
      art,
      angelegtAm: jetzt,
      angelegtVon: z.personId,
      geaendertAm: jetzt,
      inhalt: siegel,
      stand: 'entwurf',
      ...OHNE_FREIGABE,
      gedruckt: false,
    })
    .onConflict(conflict =>
      conflict
        .columns(['stelleId', 'id'])
        .doUpdateSet({ inhalt: siegel, geaendertAm: jetzt, stand: 'entwurf', ...OHNE_FREIGABE })
        .where('briefentwurf.fallId', '=', fallId)
        .where('briefentwurf.art', '=', art)
        .where('briefentwurf.gedruckt', '=', false),
    )
    .execute()
}

/** Hands a draft over to be read, or gives it back; a release it had is gone. */
export async function updateStand(
  z: Stellenzugriff,
  fallId: string,
  {
    id,
    stand,
    inhalt,
  }: Pick<Entwurf, 'id'> & { stand: 'vorgelegt' | 'zurueckgegeben'; inhalt: Entwurfsinhalt },
): Promise<void> {
  const siegel = versiegleJson(await schluesselVon(z, fallId), inhaltOrt(fallId, id), inhalt)
  await ziel(z, fallId, id)
    .set({ stand, inhalt: siegel, ...OHNE_FREIGABE })
    .execute()
}

/** Releases the text whose keyed fingerprint is kept; a changed text no longer matches it. */
export async function updateFreigabe(
  z: Stellenzugriff,
  fallId: string,
  neu: {
    readonly id: string
    readonly art: Freigabeart
    readonly tag: Datum
    readonly text: string
    readonly inhalt: Entwurfsinhalt
  },
  jetzt: Date,
): Promise<void> {
  const schluessel = await schluesselVon(z, fallId)
  await ziel(z, fallId, neu.id)
    .set({
      stand: 'freigegeben',
      freigabeArt: neu.art,
      freigegebenAm: jetzt,
      freigegebenVon: z.personId,
      tag: neu.tag,
      abdruck: fingerabdruck(schluessel, Buffer.from(neu.text)),
      inhalt: versiegleJson(schluessel, inhaltOrt(fallId, neu.id), neu.inhalt),
    })
    .execute()
}

/** Whether a text is the one that was released. */
export async function istText(
  z: Stellenzugriff,
  fallId: string,
  { abdruck }: Freigabe,
  text: string,
): Promise<boolean> {
  return fingerabdruck(await schluesselVon(z, fallId), Buffer.from(text)).equals(abdruck)
}

export const updateGedruckt = (z: Stellenzugriff, fallId: string, id: string) =>
  ziel(z, fallId, id).set({ gedruckt: true }).execute()

const ziel = (z: Stellenzugriff, fallId: string, id: string) =>
  z.trx
    .updateTable('briefentwurf')
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('id', '=', id)
    .where('gedruckt', '=', false)

/** Throws a draft away; a printed one stays. */
export async function deleteEntwurf(z: Stellenzugriff, fallId: string, id: string): Promise<void> {
  await z.trx
    .deleteFrom('briefentwurf')
    .where('stelleId', '=', z.stelleId)
    .where('fallId', '=', fallId)
    .where('id', '=', id)
    .where('gedruckt', '=', false)
    .execute()
}

/** Drafts of the whole desk that wait for a second pair of eyes, the oldest first; of restricted cases only one's own. */
export async function listVorgelegte(z: Stellenzugriff) {
  return z.trx
    .selectFrom('briefentwurf as b')
    .innerJoin('fall', join =>
      join.onRef('fall.stelleId', '=', 'b.stelleId').onRef('fall.id', '=', 'b.fallId'),
    )
    .innerJoin('person as p', join =>
      join.onRef('p.stelleId', '=', 'b.stelleId').onRef('p.id', '=', 'b.angelegtVon'),
    )
    .select(['b.id', 'b.fallId', 'b.art', 'b.geaendertAm', 'fall.nummer', 'p.name'])
    .where('b.stelleId', '=', z.stelleId)
    .where('b.stand', '=', 'vorgelegt')
    .orderBy('b.geaendertAm')
    .execute()
}
