import { fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 as uuid } from 'uuid'
import { migriere } from '../../server/data/migrate.ts'
import { oeffneDatenbank } from '../../server/data/postgres.ts'
import { mitStelle } from '../../server/data/zugriff.ts'
import { insertFall } from '../../server/features/faelle/store.ts'
import { tag } from '../../server/recht/datum.ts'
import { legeStelleAn, zugangZu } from '../data/db.ts'
import { haushalte } from '../haushalte.ts'
import { anteil, dauern, type Zeile, zahl } from './tabelle.ts'

const HEUTE = tag('2026-11-21')

export async function wal(): Promise<Zeile[]> {
  const ordner = mkdtempSync(path.join(tmpdir(), 'sperrstopp-bench-'))
  const datenbank = await oeffneDatenbank({ ordner })
  try {
    await migriere(datenbank.db)
    const zugang = zugangZu(datenbank)
    const wer = await legeStelleAn(zugang, 'Bench')
    const akten = haushalte(HEUTE).map(({ akte }) => akte)
    const schreibe = async (n: number): Promise<void> => {
      const akte = akten[n % akten.length]
      if (akte) await mitStelle(zugang, wer, s => insertFall(s, uuid(), akte, HEUTE))
    }
    await dauern(20, schreibe)
    const ganze = await dauern(200, schreibe)
    const platte = await dauern(200, flush(ordner))
    return [
      {
        was: 'einen Fall speichern, bestätigt',
        wert: ms(anteil(ganze, 0.5)),
        dazu: `p95 ${ms(anteil(ganze, 0.95))}`,
      },
      {
        was: 'fsync einer Seite von 8 KiB auf dieser Platte, einer je Fall',
        wert: ms(anteil(platte, 0.5)),
        dazu: `p95 ${ms(anteil(platte, 0.95))}`,
      },
    ]
  } finally {
    await datenbank.schliesse()
    rmSync(ordner, { recursive: true, force: true })
  }
}

/** What one commit waits for: the write-ahead log on disk. */
function flush(ordner: string): () => void {
  const handle = openSync(path.join(ordner, 'probe'), 'w')
  const seite = Buffer.alloc(8192, 'x')
  return () => {
    writeSync(handle, seite)
    fsyncSync(handle)
  }
}

const ms = (n: number): string => `${zahl(n, 1)} ms`
