import { randomInt } from 'node:crypto'
import type { Db } from '../../data/tables.ts'
import { liesStatistik, schreibeStatistik } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { findErstenTag, lesBestand } from './bestand-store.ts'
import { abgeschlossene } from './faellig.ts'
import {
  deleteGezaehlte,
  findGeheimnis,
  insertFreigabe,
  insertGeheimnis,
  listFreigegebene,
  listGezeigte,
} from './freigabe-store.ts'
import { pruefsumme } from './manifest.ts'
import { EBENEN, type Ebene, type Programm, V1 } from './schutz/programm.ts'
import { type Schutzauftrag, schuetze, type Wert } from './schutz/schuetze.ts'
import type { Zeitraum } from './schutz/zeitraum.ts'

/** What the gate looks at: the cases as they are, and what would be released of them. Never leaves the process. */
export type Probe = { readonly auftrag: Schutzauftrag; readonly werte: readonly Wert[] }

/** Attacks a release before it becomes visible; false where it got through. What it throws keeps everything back. */
export type Tor = (probe: Probe) => Promise<boolean>

export type Lauf = {
  readonly db: Db
  readonly jetzt: Date
  readonly heute: Datum
  readonly programm?: Programm
  readonly tor?: Tor
}

/** The gate where none is given: everything that the rules show passes. */
const OFFEN: Tor = async () => true

/**
 * Releases every closed period that is not yet released, in order of time, each from one snapshot and all at once.
 * Answers those it made visible. Any number of processes may do this at any time: each period is released once.
 */
export async function gibFrei({ programm = V1, tor = OFFEN, ...lauf }: Lauf): Promise<Zeitraum[]> {
  const geheimnis = await sichereGeheimnis(lauf.db)
  const offen = await liesStatistik(lauf.db, async trx => {
    const erster = await findErstenTag(trx)
    const fertig = await listFreigegebene(trx, programm.version)
    return erster === null
      ? []
      : abgeschlossene(programm, erster, lauf.heute).filter(zeitraum => !fertig.has(zeitraum))
  })
  const neu: Zeitraum[] = []
  for (const zeitraum of offen) {
    const auftrag = await liesStatistik(lauf.db, async trx => ({
      programm,
      zeitraum,
      geheimnis,
      bestand: await lesBestand(trx, programm, zeitraum),
      frueher: await listGezeigte(trx),
    }))
    const { ohne, werte } = await durchsTor(auftrag, tor)
    const kopf = { programm: programm.version, zeitraum, ohne, am: lauf.jetzt, sha256: pruefsumme(werte) }
    if (await schreibeStatistik(lauf.db, trx => insertFreigabe(trx, { ...kopf, werte }))) neu.push(zeitraum)
  }
  return neu
}

/** The job: releases what is due, then lets go of codes that are counted and belong to no case. */
export async function freigabelauf(lauf: Lauf): Promise<Zeitraum[]> {
  const neu = await gibFrei(lauf)
  const { version } = lauf.programm ?? V1
  while ((await schreibeStatistik(lauf.db, trx => deleteGezaehlte(trx, version))) > 0);
  return neu
}

/** Protects a period; as long as the gate does not let it pass, the smallest level is withheld, then the next. */
async function durchsTor(
  auftrag: Omit<Schutzauftrag, 'ohne'>,
  tor: Tor,
): Promise<{ readonly ohne: readonly Ebene[]; readonly werte: readonly Wert[] }> {
  for (let wieviele = 0; wieviele < EBENEN.length; wieviele++) {
    const ohne = EBENEN.slice(0, wieviele)
    const werte = schuetze({ ...auftrag, ohne })
    if (await tor({ auftrag: { ...auftrag, ohne }, werte })) return { ohne, werte }
  }
  return { ohne: EBENEN, werte: [] }
}

/** The secret is made once and never again. */
async function sichereGeheimnis(db: Db): Promise<number> {
  const da = await liesStatistik(db, findGeheimnis)
  if (da !== undefined) return da
  return schreibeStatistik(db, async trx => {
    await insertGeheimnis(trx, randomInt(2 ** 32))
    const s = await findGeheimnis(trx)
    if (s === undefined) throw new Error('the secret just stored is not there')
    return s
  })
}
