import { randomInt } from 'node:crypto'
import type { Db } from '../../data/tables.ts'
import { liesStatistik, liesStatistikZuZweit, schreibeStatistik } from '../../data/zugriff.ts'
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
  listVorher,
} from './freigabe-store.ts'
import { pruefsumme } from './manifest.ts'
import { AKTUELL, EBENEN, type Ebene, type Programm } from './schutz/programm.ts'
import { type Schutzauftrag, schuetze, type Wert } from './schutz/schuetze.ts'
import type { Probe } from './schutz/tor/probe.ts'
import { type Angriff, greifAn } from './schutz/tor/tor.ts'
import type { Zeitraum } from './schutz/zeitraum.ts'

/** Attacks a release before it becomes visible, and names the attacks that got through. */
export type Tor = (probe: Probe) => readonly Angriff[]

/** What the gate did to a period: no number, no unit. */
export type Torbefund = {
  readonly zeitraum: Zeitraum
  readonly ohne: readonly Ebene[]
  readonly angriffe: readonly Angriff[]
}

/** Values that the method cannot have made: a fault of the program. The period stays as it is until that is mended. */
export class Unstimmig extends Error {
  constructor(zeitraum: Zeitraum) {
    super(`${zeitraum}: values that the method cannot have made; nothing was released`)
  }
}

export type Lauf = {
  readonly db: Db
  readonly jetzt: Date
  readonly heute: Datum
  readonly programm?: Programm
  readonly tor?: Tor
  /** Told when the gate withheld something. */
  readonly melde?: (befund: Torbefund) => void
}

/**
 * Releases every closed period that is not yet released, in order of time, each from one snapshot and all at once.
 * Answers those it made visible. Any number of processes may do this at any time: each period is released once.
 */
export async function gibFrei({ programm = AKTUELL, tor = greifAn, ...lauf }: Lauf): Promise<Zeitraum[]> {
  const geheimnis = await sichereGeheimnis(lauf.db)
  const offen = await liesStatistik(lauf.db, async trx => {
    const erster = await findErstenTag(trx)
    const fertig = await listFreigegebene(trx)
    return erster === null
      ? []
      : abgeschlossene(programm, erster, lauf.heute).filter(zeitraum => !fertig.has(zeitraum))
  })
  const neu: Zeitraum[] = []
  for (const zeitraum of offen) {
    const auftrag = await liesStatistikZuZweit(lauf.db, async leser => ({
      programm,
      zeitraum,
      geheimnis,
      bestand: await lesBestand(leser, programm, zeitraum),
      frueher: await listGezeigte(leser[0]),
      vorher: await listVorher(leser[0], zeitraum),
    }))
    const { ohne, werte, angriffe } = durchsTor(auftrag, tor)
    if (angriffe.length > 0) lauf.melde?.({ zeitraum, ohne, angriffe })
    const kopf = { programm: programm.version, zeitraum, ohne, am: lauf.jetzt, sha256: pruefsumme(werte) }
    if (await schreibeStatistik(lauf.db, trx => insertFreigabe(trx, { ...kopf, werte }))) neu.push(zeitraum)
  }
  return neu
}

/** The job: releases what is due, then lets go of codes that are counted and belong to no case. */
export async function freigabelauf(lauf: Lauf): Promise<Zeitraum[]> {
  const neu = await gibFrei(lauf)
  while ((await schreibeStatistik(lauf.db, deleteGezaehlte)) > 0);
  return neu
}

type Tordurchgang = Omit<Torbefund, 'zeitraum'> & { readonly werte: readonly Wert[] }

/**
 * Protects a period; as long as an attack gets through, the smallest level is withheld, then the next. Nothing is
 * withheld for values that are wrong: those keep everything back.
 */
function durchsTor(
  { vorher, ...auftrag }: Omit<Schutzauftrag, 'ohne'> & Pick<Probe, 'vorher'>,
  tor: Tor,
): Tordurchgang {
  const angriffe = new Set<Angriff>()
  for (let wieviele = 0; wieviele < EBENEN.length; wieviele++) {
    const ohne = EBENEN.slice(0, wieviele)
    const werte = schuetze({ ...auftrag, ohne })
    const gelungen = tor({ auftrag: { ...auftrag, ohne }, werte, vorher })
    if (gelungen.includes('stimmigkeit')) throw new Unstimmig(auftrag.zeitraum)
    if (gelungen.length === 0) return { ohne, werte, angriffe: [...angriffe] }
    for (const angriff of gelungen) angriffe.add(angriff)
  }
  return { ohne: EBENEN, werte: [], angriffe: [...angriffe] }
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
