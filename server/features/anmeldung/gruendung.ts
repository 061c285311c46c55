import type { FastifyInstance } from 'fastify'
import { v7 as neueId } from 'uuid'
import { pruefwertAus } from '../../data/hauptschluessel.ts'
import { insertPruefwert } from '../../data/installation.ts'
import { hatStelle } from '../../data/migrate.ts'
import type { Db, Trx } from '../../data/tables.ts'
import { beiAnmeldung, liesAnmeldung, type Wer } from '../../data/zugriff.ts'
import type { Gruendung } from './forms.ts'
import { linkhash, neuesLinktoken } from './linktoken.ts'
import type { Passwortdienst } from './passwort.ts'
import {
  deleteGruendungscode,
  hatGruendungscode,
  insertGruendungscode,
  insertPerson,
  insertStelle,
} from './store.ts'

/** A fresh one-time code to found the first desk with; undefined once there is one. Only its hash is kept. */
export async function neuerGruendungscode(db: Db): Promise<string | undefined> {
  if (await hatStelle(db)) return undefined
  const code = neuesLinktoken()
  await beiAnmeldung(db, trx => insertGruendungscode(trx, linkhash(code)))
  return code
}

export const giltCode = (db: Db, code: string): Promise<boolean> =>
  liesAnmeldung(db, trx => hatGruendungscode(trx, linkhash(code)))

type Zugang = Pick<FastifyInstance, 'db' | 'schluesselbund'>

/** Founds the desk with its first account, all or nothing; undefined where the code has been used meanwhile. */
export async function gruende(
  { db, schluesselbund }: Zugang,
  passwoerter: Passwortdienst,
  code: string,
  form: Gruendung,
): Promise<Wer | undefined> {
  const passwortHash = await passwoerter.hash(form.passwort)
  return beiAnmeldung(db, async trx => {
    if (!(await deleteGruendungscode(trx, linkhash(code)))) return undefined
    return legeAn(trx, schluesselbund, form, passwortHash)
  })
}

async function legeAn(
  trx: Trx,
  schluesselbund: Zugang['schluesselbund'],
  { name, strasse, plz, ort, telefon, sprechzeiten, bundesland, person, anmeldename }: Gruendung,
  passwortHash: string,
): Promise<Wer> {
  if (!(await insertPruefwert(trx, pruefwertAus(schluesselbund.fuer('pruefwert'))))) {
    throw new Error('the database belongs to another master key')
  }
  const stelleId = neueId()
  const personId = neueId()
  const stelle = { id: stelleId, name, strasse, plz, ort, telefon, sprechzeiten, bundesland }
  await insertStelle(trx, stelle, schluesselbund.neueStelle(stelleId))
  const konto = { stelleId, id: personId, anmeldename, name: person, passwortHash }
  if (!(await insertPerson(trx, konto, ['beratung', 'koordination']))) throw new Error('account name taken')
  return { stelleId, personId }
}
