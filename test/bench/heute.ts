import { sql } from 'kysely'
import { v7 as uuid } from 'uuid'
import type { Akte } from '../../server/data/akte.ts'
import { fallSchluesselAnlegen } from '../../server/data/schluesselbund.ts'
import { versiegleJson } from '../../server/data/verschluesselung.ts'
import { mitStelle, type Stellenzugriff } from '../../server/data/zugriff.ts'
import { listenzeile } from '../../server/features/faelle/fall.ts'
import { ort } from '../../server/features/faelle/siegel.ts'
import { insertFall } from '../../server/features/faelle/store.ts'
import { plusTage } from '../../server/recht/datum.ts'
import { type Desk, freshDesk, HEUTE } from '../desk.ts'
import { haushalte } from '../haushalte.ts'
import { anteil, dauern, type Zeile, zahl } from './tabelle.ts'

const OFFENE = 5_000
const ABGESCHLOSSENE = 100_000

/** The page everybody opens first, in a large desk and in one that has been at work for years. */
export async function heute(): Promise<Zeile[]> {
  const zu: (() => unknown)[] = []
  const desk = await freshDesk(
    { teardown: (fn: () => unknown) => void zu.push(fn) },
    { env: { LOG_LEVEL: 'silent' } },
  )
  try {
    await fuelle(desk, OFFENE)
    const klein = await miss(desk)
    await schliesseAb(desk, ABGESCHLOSSENE)
    const gross = await miss(desk)
    return [
      {
        was: `${zahl(OFFENE)} offene Fälle: p95`,
        wert: ms(klein.p95),
        dazu: `Median ${ms(klein.median)}, Seite ${kib(klein.laenge)}`,
      },
      {
        was: `dazu ${zahl(ABGESCHLOSSENE)} abgeschlossene: p95`,
        wert: ms(gross.p95),
        dazu: `Median ${ms(gross.median)}, ${zahl(gross.p95 / klein.p95, 2)}-mal so lang`,
      },
    ]
  } finally {
    for (const schliesse of zu.reverse()) await schliesse()
  }
}

async function miss({ browser }: Desk): Promise<{ p95: number; median: number; laenge: number }> {
  let laenge = 0
  const hole = async (): Promise<void> => {
    const { statusCode, rawPayload } = await browser.hole('/heute')
    if (statusCode !== 200) throw new Error(`/heute answered ${statusCode}`)
    laenge = rawPayload.length
  }
  await dauern(20, hole)
  const zeiten = await dauern(200, hole)
  return { p95: anteil(zeiten, 0.95), median: anteil(zeiten, 0.5), laenge }
}

/** Open cases as the intake makes them, their days spread over the coming months; the sealing is real. */
export async function fuelle({ app, wer }: Desk, wieviele: number): Promise<void> {
  const akten = haushalte(HEUTE).map(({ akte }) => akte)
  for (let von = 0; von < wieviele; von += 500) {
    await mitStelle(app.zugang, wer, async z => {
      const vorlagen = await Promise.all(akten.map(akte => vorlage(z, akte)))
      for (let n = von; n < Math.min(von + 500 - vorlagen.length, wieviele); n++) {
        const { akte, spalten } = vorlagen[n % vorlagen.length] ?? fehlt()
        await kopiere(z, akte, spalten, n)
      }
    })
  }
}

type Vorlage = Awaited<ReturnType<typeof vorlage>>

async function vorlage(z: Stellenzugriff, akte: Akte) {
  const { id } = await insertFall(z, uuid(), akte, HEUTE)
  const spalten = await z.trx.selectFrom('fall').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  return { akte, spalten }
}

async function kopiere(z: Stellenzugriff, akte: Akte, spalten: Vorlage['spalten'], n: number): Promise<void> {
  const id = uuid()
  const schluessel = await fallSchluesselAnlegen(z.trx, z.schluessel, z.stelleId, id)
  const tag = plusTage(HEUTE, n % 120)
  await z.trx
    .insertInto('fall')
    .values({
      ...spalten,
      id,
      nummer: `B-${id.slice(-12)}`,
      gesperrt: n % 50 === 0,
      faelligAm: tag,
      brenntAb: n % 3 === 0 ? plusTage(tag, -8) : null,
      zeile: versiegleJson(schluessel, ort('fall.zeile', id), listenzeile(akte)),
    })
    .execute()
}

/** Closed cases, never opened here: copies of one row. */
async function schliesseAb({ app, wer }: Desk, wieviele: number): Promise<void> {
  for (let von = 0; von < wieviele; von += 20_000) {
    await mitStelle(app.zugang, wer, ({ trx }) =>
      sql`
        insert into fall (stelle_id, id, nummer, version, status, angelegt_am, angelegt_von, geaendert_am, zustaendig, sparte,
          vertrag, gesperrt, sperrtag, ergebnis, tendenz, faellig_am, faellig_was, brennt_ab, zeile, abgeschlossen_am)
        select stelle_id, gen_random_uuid(), 'A-' || (${von}::int + n), version, 'abgeschlossen', now() - interval '2 years',
          angelegt_von, now() - interval '1 year' - n * interval '1 second', zustaendig, sparte,
          vertrag, false, sperrtag, ergebnis, tendenz, null, null, null, zeile, current_date - 365
        from (select * from fall where status = 'offen' limit 1) f, generate_series(1, ${Math.min(20_000, wieviele - von)}::int) n
      `.execute(trx),
    )
  }
}

function fehlt(): never {
  throw new Error('no invented household')
}

const ms = (n: number): string => `${zahl(n, 1)} ms`
const kib = (n: number): string => `${zahl(n / 1024, 1)} KiB`
