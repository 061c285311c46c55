import { v7 as uuid } from 'uuid'
import { fallSchluessel } from '../../server/data/schluesselbund.ts'
import { oeffneJson } from '../../server/data/verschluesselung.ts'
import { liesStelle, mitStelle } from '../../server/data/zugriff.ts'
import { ort } from '../../server/features/faelle/siegel.ts'
import { insertFall } from '../../server/features/faelle/store.ts'
import { insertEreignis } from '../../server/features/faelle/verlauf-store.ts'
import { type Desk, freshDesk, HEUTE } from '../desk.ts'
import { haushalte } from '../haushalte.ts'
import { anteil, dauern, type Zeile, zahl } from './tabelle.ts'

const RUNDEN = 200
const EREIGNISSE = 30

/**
 * What sealing costs the page of a case. Sealing cannot be switched off, so the same seals the page opens are opened by
 * themselves in the same run: their time is the part that would be saved.
 */
export async function siegel(): Promise<Zeile[]> {
  const zu: (() => unknown)[] = []
  const desk = await freshDesk(
    { teardown: (fn: () => unknown) => void zu.push(fn) },
    { env: { LOG_LEVEL: 'silent' } },
  )
  try {
    const id = await legeAn(desk)
    const hole = async (): Promise<void> => {
      const { statusCode } = await desk.browser.hole(`/faelle/${id}`)
      if (statusCode !== 200) throw new Error(`the case answered ${statusCode}`)
    }
    await dauern(20, hole)
    const seite = anteil(await dauern(RUNDEN, hole), 0.5)
    const oeffne = await alleSiegel(desk, id)
    await dauern(20, oeffne)
    const nurSiegel = anteil(await dauern(RUNDEN, oeffne), 0.5)
    return [
      { was: 'Fallseite, Median', wert: `${zahl(seite, 1)} ms` },
      {
        was: 'davon Siegel öffnen',
        wert: `${zahl(nurSiegel, 2)} ms`,
        dazu: `${zahl((100 * nurSiegel) / (seite - nurSiegel), 1)} % mehr als ohne`,
      },
    ]
  } finally {
    for (const schliesse of zu.reverse()) await schliesse()
  }
}

async function legeAn({ app, wer }: Desk): Promise<string> {
  const [haushalt] = haushalte(HEUTE)
  if (!haushalt) throw new Error('no invented household')
  return mitStelle(app.zugang, wer, async z => {
    const { id } = await insertFall(z, uuid(), haushalt.akte, HEUTE)
    for (let n = 0; n < EREIGNISSE; n++)
      await insertEreignis(z, id, 'notiz', `Notiz ${n}: angerufen, niemand da.`)
    return id
  })
}

/** Opens the file, the line of the list and the timeline of a case, which were read before. */
async function alleSiegel({ app, wer }: Desk, id: string): Promise<() => void> {
  return liesStelle(app.zugang, wer, async z => {
    const schluessel = await fallSchluessel(z.trx, z.schluessel, z.stelleId, id)
    if (!schluessel) throw new Error('case without a key')
    const fassung = await z.trx
      .selectFrom('fallFassung')
      .select(['version', 'akte'])
      .where('fallId', '=', id)
      .executeTakeFirstOrThrow()
    const { zeile } = await z.trx
      .selectFrom('fall')
      .select('zeile')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const ereignisse = await z.trx
      .selectFrom('ereignis')
      .select(['id', 'text'])
      .where('fallId', '=', id)
      .execute()
    return () => {
      oeffneJson(schluessel, ort('fassung.akte', id, fassung.version), fassung.akte)
      oeffneJson(schluessel, ort('fall.zeile', id), zeile)
      for (const ereignis of ereignisse)
        oeffneJson(schluessel, ort('ereignis.text', id, ereignis.id), ereignis.text)
    }
  })
}
