import { createHmac } from 'node:crypto'
import type { Trx } from '../../data/tables.ts'
import { adresspraefix } from '../../web/adresse.ts'
import { deleteAlteVersuche, deleteVersuche, insertVersuche, listVersuche, lockVersuche } from './store.ts'

/*
 * Brakes on guessing (S-09). Kept are keyed hashes of account name and address, never the words themselves, and only
 * for a quarter of an hour. Nobody waits on an open connection: the answer says how long to wait.
 */

const SEKUNDE = 1_000
const MINUTE = 60 * SEKUNDE
const LAENGSTE_WARTE = 42

const KONTO = { frist: 15 * MINUTE, frei: 5 }
const ADRESSE = { frist: 5 * MINUTE, frei: 25 }
const ALLE = { frist: MINUTE, frei: 300 }

export type Ziele = { readonly konto: Buffer; readonly adresse: Buffer; readonly alle: Buffer }

export function drosselziele(schluessel: Buffer, anmeldename: string, ip: string): Ziele {
  const ziel = (art: string, wert: string): Buffer =>
    createHmac('sha256', schluessel).update(`${art}|${wert}`).digest()
  return {
    konto: ziel('konto', anmeldename),
    adresse: ziel('adresse', adresspraefix(ip)),
    alle: ziel('alle', ''),
  }
}

/**
 * Counts one attempt as failed before it is checked, so that many at once cannot slip through together. Answers the
 * seconds to wait; 0 lets it pass. An attempt that has to wait is not counted.
 */
export async function bucheVersuch(trx: Trx, ziele: Ziele, jetzt: Date): Promise<number> {
  await lockVersuche(trx)
  // What lies ahead was counted by a clock that was wrong.
  await deleteAlteVersuche(trx, new Date(jetzt.getTime() - KONTO.frist), new Date(jetzt.getTime() + MINUTE))
  const sekunden = Math.max(
    wartenKonto(await versuche(trx, ziele.konto, KONTO, jetzt, KONTO.frei + 6), jetzt),
    wartenFenster(await versuche(trx, ziele.adresse, ADRESSE, jetzt), ADRESSE, jetzt),
    wartenFenster(await versuche(trx, ziele.alle, ALLE, jetzt), ALLE, jetzt),
  )
  if (sekunden === 0) await insertVersuche(trx, Object.values(ziele), jetzt)
  return sekunden
}

/** The attempt was good: the account starts afresh, and it no longer counts against its address. */
export async function streicheVersuch(trx: Trx, ziele: Ziele, am: Date): Promise<void> {
  await deleteVersuche(trx, ziele.konto)
  await deleteVersuche(trx, ziele.adresse, am)
  await deleteVersuche(trx, ziele.alle, am)
}

const versuche = (
  trx: Trx,
  ziel: Buffer,
  { frist, frei }: typeof ALLE,
  jetzt: Date,
  hoechstens = frei,
): Promise<Date[]> => listVersuche(trx, ziel, new Date(jetzt.getTime() - frist), hoechstens)

/** Five for nothing, then 1, 2, 4 … 42 seconds since the last one. `letzte` has the newest first. */
function wartenKonto(letzte: readonly Date[], jetzt: Date): number {
  const [juengster] = letzte
  if (!juengster || letzte.length < KONTO.frei) return 0
  const warte = Math.min(LAENGSTE_WARTE, 2 ** (letzte.length - KONTO.frei))
  return bis(juengster.getTime() + warte * SEKUNDE, jetzt)
}

/** When the window is full, until its oldest attempt has left it. */
function wartenFenster(letzte: readonly Date[], { frist, frei }: typeof ALLE, jetzt: Date): number {
  const aeltester = letzte[frei - 1]
  return aeltester ? bis(aeltester.getTime() + frist, jetzt) : 0
}

const bis = (zeit: number, jetzt: Date): number => Math.max(0, Math.ceil((zeit - jetzt.getTime()) / SEKUNDE))
