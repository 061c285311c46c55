import { sql } from 'kysely'
import { BASEN } from '../../server/data/merkmale.ts'
import { migriere } from '../../server/data/migrate.ts'
import { oeffneDatenbank } from '../../server/data/postgres.ts'
import type { Db } from '../../server/data/tables.ts'
import { liesStatistik } from '../../server/data/zugriff.ts'
import { gibFrei } from '../../server/features/statistik/freigabe.ts'
import { AKTUELL } from '../../server/features/statistik/schutz/programm.ts'
import { tag } from '../../server/recht/datum.ts'
import { starteCluster } from '../data/cluster.mjs'
import { legeAnlageAn } from '../statistik/anlage.ts'
import { freshDesk } from '../desk.ts'
import { gib } from '../statistik/netz.ts'
import { anteil, dauern, type Zeile, zahl } from './tabelle.ts'

const FAELLE = 1_000_000
const STELLEN = 60

/** A year of a very large installation: the release of the year, against the plain SQL that counts the same cells. */
export async function zahlen(): Promise<Zeile[]> {
  const cluster = await starteCluster().catch((error: Error) => error.message)
  if (typeof cluster === 'string') return [{ was: 'Freigabe', wert: 'ausgelassen', dazu: cluster }]
  const datenbank = await oeffneDatenbank({ url: cluster.url, ordner: '' })
  try {
    await migriere(datenbank.db)
    let roh = 0
    await datenbank.ohneEile(async db => {
      await legeAnlageAn(db, { faelle: FAELLE, stellen: STELLEN, jahr: 2026 })
      await db.transaction().execute(async trx => {
        await sql`set local role emr_owner`.execute(trx)
        await sql`analyze statistik_buchung, statistik_schluessel`.execute(trx)
      })
      roh = await dauer(() => zaehleRoh(db))
    })
    return await miss(datenbank.db, roh)
  } finally {
    await datenbank.schliesse()
    await cluster.stoppe()
  }
}

async function miss(db: Db, roh: number): Promise<Zeile[]> {
  const wann = { db, heute: tag('2027-01-20'), jetzt: new Date('2027-01-20T09:00:00Z') }
  const jahr = { version: 'jahr', tabellen: AKTUELL.tabellen.filter(({ rhythmus }) => rhythmus === 'jahr') }
  const einJahr = await dauer(() => gibFrei({ ...wann, programm: jahr }))
  const alle = await dauer(() => gibFrei(wann))
  const mb = process.resourceUsage().maxRSS / 1024
  return [
    { was: `Jahr freigeben, ${zahl(FAELLE)} Fälle`, wert: s(einJahr), dazu: 'gefordert: unter 60 s' },
    {
      was: 'dieselben Zellen, nur gezählt (GROUP BY)',
      wert: s(roh),
      dazu: `die Freigabe braucht ${zahl(einJahr / roh, 2)}-mal so lang; gefordert: höchstens 3`,
    },
    { was: 'zwölf Monate und vier Quartale', wert: s(alle), dazu: '16 Freigaben in einem Lauf' },
    { was: 'höchster Speicher dieses Prozesses', wert: `${zahl(mb)} MB`, dazu: 'gefordert: unter 500' },
  ]
}

/** One statement for each base over all desks, as a report without any protection would ask. */
async function zaehleRoh(db: Db): Promise<void> {
  await liesStatistik(db, async trx => {
    await sql`select set_config('statement_timeout', '0', true)`.execute(trx)
    for (const basis of BASEN) {
      const tabellen = AKTUELL.tabellen.filter(eine => eine.basis === basis && eine.rhythmus === 'jahr')
      const listen = new Set(tabellen.map(({ merkmale }) => ['stelle_id', ...merkmale].join(', ')))
      const spalten = [...new Set(tabellen.flatMap(({ merkmale }) => merkmale))]
      await sql`
        select ${sql.raw(['stelle_id', ...spalten].join(', '))}, count(*) from statistik_buchung
        where basis = ${basis} and gebucht_am >= '2026-01-01' and gebucht_am < '2027-01-01'
        group by grouping sets (${sql.raw([...listen].map(liste => `(${liste})`).join(', '))})
      `.execute(trx)
    }
  })
}

async function dauer(fn: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await fn()
  return (performance.now() - start) / 1000
}

const s = (sekunden: number): string => `${zahl(sekunden, 1)} s`

const SEITEN = [
  '?zeitraum=2025&bereich=kreis',
  '?zeitraum=2025&bereich=land',
  '/forderungen?zeitraum=2025&bereich=land',
]

/** The pages of the figures, at a desk whose year is released. */
export async function zahlenseiten(): Promise<Zeile[]> {
  const zu: (() => unknown)[] = []
  const { db, browser } = await freshDesk(
    { teardown: (fn: () => unknown) => void zu.push(fn) },
    { env: { LOG_LEVEL: 'silent' } },
  )
  try {
    await legeAnlageAn(db, { faelle: 20_000, stellen: 12, jahr: 2025 })
    await gib(db)
    const zeilen: Zeile[] = []
    for (const seite of SEITEN) {
      const hole = async (): Promise<void> => {
        const { statusCode } = await browser.hole(`/statistik${seite}`)
        if (statusCode !== 200) throw new Error(`${seite} answered ${statusCode}`)
      }
      await dauern(20, hole)
      const zeiten = await dauern(200, hole)
      const [p95, median] = [anteil(zeiten, 0.95), anteil(zeiten, 0.5)]
      zeilen.push({
        was: `/statistik${seite}: p95`,
        wert: `${zahl(p95)} ms`,
        dazu: `Median ${zahl(median)} ms; gefordert: unter 50`,
      })
    }
    return zeilen
  } finally {
    for (const schliesse of zu.reverse()) await schliesse()
  }
}
