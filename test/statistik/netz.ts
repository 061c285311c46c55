import type { Test } from 'tap'
import type { Db } from '../../server/data/tables.ts'
import { gibFrei } from '../../server/features/statistik/freigabe.ts'
import { type Desk, freshDesk, HEUTE, JETZT } from '../desk.ts'
import { legeAnlageAn } from './anlage.ts'

/** A desk among others whose year 2025 is released. */
export async function mitZahlen(t: Test): Promise<Desk> {
  const desk = await freshDesk(t)
  await legeAnlageAn(desk.db, { faelle: 3000, stellen: 4, jahr: 2025 })
  await gib(desk.db)
  return desk
}

export const gib = (db: Db): Promise<string[]> => gibFrei({ db, jetzt: JETZT, heute: HEUTE })

export const KREISJAHR = '?zeitraum=2025&bereich=kreis'
