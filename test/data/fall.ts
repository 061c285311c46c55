import { v7 as uuidv7 } from 'uuid'
import { type Akte, akte, LEERE_AKTE } from '../../server/data/akte.ts'
import { fallSchluessel, fallSchluesselAnlegen } from '../../server/data/schluesselbund.ts'
import { blindwort, oeffneJson, suchworte, versiegleJson } from '../../server/data/verschluesselung.ts'
import type { Stellenzugriff } from '../../server/data/zugriff.ts'

const ort = (spalte: string, fallId: string): string => `fall|${spalte}|${fallId}`

/** A case with everything that belongs to it, written the way the app writes: one transaction, all sealed. */
export async function legeFallAn(
  s: Stellenzugriff,
  nummer: string,
  inhalt: Partial<Akte> = {},
): Promise<string> {
  const { trx, stelleId, personId } = s
  const id = uuidv7()
  const schluessel = await fallSchluesselAnlegen(trx, s.schluessel, stelleId, id)
  const siegel = (spalte: string, wert: unknown): Buffer => versiegleJson(schluessel, ort(spalte, id), wert)
  const voll: Akte = { ...LEERE_AKTE, ...inhalt }
  await trx
    .insertInto('fall')
    .values({
      stelleId,
      id,
      nummer,
      version: 1,
      status: 'offen',
      angelegtVon: personId,
      zustaendig: personId,
      sparte: 'strom',
      vertrag: null,
      gesperrt: false,
      sperrtag: null,
      ergebnis: 'angabenFehlen',
      tendenz: null,
      faelligAm: null,
      faelligWas: null,
      brenntAb: null,
      zeile: siegel('zeile', { name: voll.haushalt.nachname ?? '' }),
    })
    .execute()
  await trx
    .insertInto('fallFassung')
    .values({ stelleId, fallId: id, version: 1, personId, akte: siegel('akte', voll) })
    .execute()
  const worte = suchworte(`${voll.haushalt.vorname ?? ''} ${voll.haushalt.nachname ?? ''} ${nummer}`)
  await trx
    .insertInto('suchwort')
    .values(worte.map(wort => ({ stelleId, fallId: id, wort: blindwort(s.schluessel.suche, wort) })))
    .execute()
  await trx
    .insertInto('ereignis')
    .values({
      stelleId,
      id: uuidv7(),
      fallId: id,
      personId,
      art: 'angelegt',
      text: siegel('ereignis', voll.notiz ?? ''),
    })
    .execute()
  return id
}

/** What `legeFallAn` stored, or undefined where the desk has no such case. Throws Unlesbar on a torn row. */
export async function liesFall(s: Stellenzugriff, id: string): Promise<Akte | undefined> {
  const zeile = await s.trx
    .selectFrom('fallFassung')
    .select('akte')
    .where('fallId', '=', id)
    .executeTakeFirst()
  const schluessel = await fallSchluessel(s.trx, s.schluessel, s.stelleId, id)
  return zeile && schluessel && akte.parse(oeffneJson(schluessel, ort('akte', id), zeile.akte))
}
