import { execFileSync } from 'node:child_process'
import fs, { readdirSync, readFileSync, statSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { sql } from 'kysely'
import t from 'tap'
import type { z } from 'zod'
import { ladeHauptschluessel } from '../../server/data/hauptschluessel.ts'
import { migriere } from '../../server/data/migrate.ts'
import { oeffneDatenbank } from '../../server/data/postgres.ts'
import { schluesselbund } from '../../server/data/schluesselbund.ts'
import { type Db, rows } from '../../server/data/tables.ts'
import { liesStelle, mitStelle } from '../../server/data/zugriff.ts'
import { freshDatenbank, legeStelleAn, MASCHINEN, ohne, platzFuer, zugangZu } from './db.ts'
import { legeFallAn, liesFall } from './fall.ts'

const MIGRATIONEN = path.join(import.meta.dirname, '../../migrations')

void t.test('Migrationen brauchen nur kysely, damit sie auch in Jahren noch laufen', async t => {
  for (const datei of readdirSync(MIGRATIONEN)) {
    t.match(datei, /^20\d{10}_(expand|backfill|contract)_[a-z0-9_]+\.ts$/)
    const importe = readFileSync(path.join(MIGRATIONEN, datei), 'utf8').matchAll(
      /\b(?:from|import\()\s*'([^']+)'/g,
    )
    t.same([...new Set([...importe].map(([, woher]) => woher))], ['kysely'], datei)
  }
})

void t.test(
  'eingebettet: ein Commit kommt erst zurück, wenn er auf der Platte ist; Lesen kostet höchstens seinen Vermerk',
  async t => {
    let geschrieben = 0
    const { fsyncSync } = fs
    fs.fsyncSync = fd => {
      geschrieben++
      fsyncSync(fd)
    }
    syncBuiltinESMExports()
    t.teardown(() => {
      fs.fsyncSync = fsyncSync
      syncBuiltinESMExports()
    })
    const gezaehlt = async (fn: () => Promise<unknown>): Promise<number> => {
      const vorher = geschrieben
      await fn()
      return geschrieben - vorher
    }
    const { db } = await freshDatenbank(t)
    const zugang = zugangZu({ db })
    const wer = await legeStelleAn(zugang, 'Essen')
    const ids: string[] = []
    for (let n = 1; n <= 5; n++) {
      const fall = async (): Promise<unknown> =>
        ids.push(await mitStelle(zugang, wer, s => legeFallAn(s, `26-000${n}`)))
      t.ok((await gezaehlt(fall)) >= 1, `Fall ${n}`)
    }
    await liesStelle(zugang, wer, s => liesFall(s, ids[0] ?? ''))
    t.equal(await gezaehlt(() => liesStelle(zugang, wer, s => liesFall(s, ids[1] ?? ''))), 1, 'der Vermerk')
    const liste = () => liesStelle(zugang, wer, s => s.trx.selectFrom('fall').select('nummer').execute())
    t.equal(await gezaehlt(liste), 0)
    t.ok((await gezaehlt(() => sql`checkpoint`.execute(db))) > 3, 'ein Checkpoint sichert auch die Tabellen')
  },
)

/** What must never be found outside of a seal: one word per place a person types something into. */
const KANARIEN = {
  nachname: 'Kanarienvogelin',
  strasse: 'Zeisigpfad 4711',
  telefon: '0201-998877665',
  codewort: 'Stieglitzkaefig',
  kundennummer: 'KN-77554433',
  notiz: 'Gimpelgeheimnis',
  geraet: 'Finkenstrasse-Hinweis',
} as const

for (const maschine of MASCHINEN) {
  void t.test(maschine, { skip: ohne(maschine, 3) }, async t => {
    const platz = await platzFuer(t, maschine)
    let datenbank = await oeffneDatenbank(platz)
    t.teardown(() => datenbank.schliesse())
    await migriere(datenbank.db)

    await t.test(
      'Migrationen und Zeilenschemata nennen dieselben Spalten, mit derselben Leerbarkeit',
      async t => {
        const wirklich = await spalten(datenbank.db)
        t.same(Object.keys(rows).toSorted(), Object.keys(wirklich).toSorted(), 'dieselben Tabellen')
        for (const [name, row] of Object.entries(rows)) {
          const erklaert = Object.entries(row.shape).map(([spalte, typ]) => [spalte, nimmtNull(typ)])
          t.same(Object.fromEntries(erklaert), wirklich[name], name)
        }
      },
    )

    await t.test('ein zweiter Lauf der Migrationen ändert nichts', async t => {
      const stand = async (): Promise<unknown> =>
        (
          await sql`select (select count(*)::int from kysely_migration) as laeufe,
            (select md5(string_agg(x, '|' order by x)) from (
              select c.oid::text || attname || atttypid::text || attnotnull::text as x from pg_attribute a
              join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
              where n.nspname in ('public', 'schluessel')) s) as spalten,
            (select md5(string_agg(relname || relacl::text, '|' order by c.oid)) from pg_class c
              join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'schluessel')) as rechte`.execute(
            datenbank.db,
          )
        ).rows[0]
      const vorher = await stand()
      await migriere(datenbank.db)
      t.same(await stand(), vorher)
      t.match(vorher, { laeufe: readdirSync(MIGRATIONEN).length })
    })

    await t.test('S-70: in den Dateien und in der Sicherung steht kein Wort aus einer Akte', async t => {
      const { schluessel } = ladeHauptschluessel(path.join(platz.ordner, 'hauptschluessel'), true)
      const zugang = { ...zugangZu(datenbank), schluesselbund: schluesselbund(schluessel) }
      const wer = await legeStelleAn(zugang, 'Dienststelle')
      const id = await mitStelle(zugang, wer, s => legeFallAn(s, '26-0001', kanarienakte))
      await mitStelle(zugang, wer, s => legeFallAn(s, '26-0002', kanarienakte))
      t.equal((await liesStelle(zugang, wer, s => liesFall(s, id)))?.haushalt.nachname, KANARIEN.nachname)
      await sql`checkpoint`.execute(datenbank.db).catch(() => undefined)

      const woDanach = maschine === 'server' ? () => [sicherung(platz.adminUrl)] : () => dateien(platz.ordner)
      if (maschine === 'server' && !platz.adminUrl) {
        t.pass('ohne TEST_ADMIN_URL keine Sicherung', { skip: true })
        return
      }
      const vorher = woDanach()
      t.ok(suche(vorher, 'Dienststelle'), 'die Suche findet, was im Klartext dasteht')
      for (const [was, wort] of Object.entries(KANARIEN)) t.equal(suche(vorher, wort), undefined, was)
      t.equal(suche(vorher, schluessel.toString('hex'), 'hauptschluessel'), undefined, 'Hauptschlüssel')

      if (maschine === 'server') return
      await datenbank.schliesse()
      for (const [was, wort] of Object.entries(KANARIEN)) {
        t.equal(suche(dateien(platz.ordner), wort), undefined, `${was}, nach dem Beenden`)
      }
      datenbank = await oeffneDatenbank(platz)
      t.ok(
        await liesStelle({ ...zugang, db: datenbank.db }, wer, s => liesFall(s, id)),
        'nach dem Neustart lesbar',
      )
    })
  })
}

const kanarienakte = {
  haushalt: {
    vorname: 'Kim',
    nachname: KANARIEN.nachname,
    strasse: KANARIEN.strasse,
    telefon: KANARIEN.telefon,
    codewort: KANARIEN.codewort,
  },
  versorger: { name: 'Stadtwerke', kundennummer: KANARIEN.kundennummer, zusatz: KANARIEN.geraet },
  notiz: KANARIEN.notiz,
}

async function spalten(db: Db): Promise<Record<string, Record<string, boolean>>> {
  const { rows: zeilen } = await sql<{ tabelle: string; spalte: string; leer: boolean }>`
    select case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as tabelle,
           a.attname as spalte, not a.attnotnull as leer
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'schluessel') and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      and c.relname not like 'kysely%'
  `.execute(db)
  const ergebnis: Record<string, Record<string, boolean>> = {}
  for (const { tabelle, spalte, leer } of zeilen) (ergebnis[tabelle] ??= {})[camel(spalte)] = leer
  return ergebnis
}

const camel = (name: string): string =>
  name.replace(/_(.)/g, (_, buchstabe: string) => buchstabe.toUpperCase())
const nimmtNull = (typ: z.core.$ZodType): boolean => (typ as z.ZodType).safeParse(null).success

type Fund = { readonly name: string; readonly inhalt: Buffer }

/** Every file under the folder, the write-ahead log included. */
const dateien = (ordner: string): Fund[] =>
  readdirSync(ordner, { recursive: true, encoding: 'utf8' })
    .map(name => path.join(ordner, name))
    .filter(name => statSync(name).isFile())
    .map(name => ({ name, inhalt: readFileSync(name) }))

/** What an administrator's backup of the database holds, readable text and bytes as hex. */
function sicherung(url = ''): Fund {
  const pgDump = path.join(process.env['TEST_PG_BIN'] ?? '', 'pg_dump')
  return {
    name: 'pg_dump',
    inhalt: execFileSync(pgDump, ['--inserts', url], { maxBuffer: 100 * 1024 * 1024 }),
  }
}

/** The first place that holds the word, as it is or as hex. */
const suche = (wo: readonly Fund[], wort: string, ausser = '-'): string | undefined =>
  wo.find(
    ({ name, inhalt }) =>
      path.basename(name) !== ausser &&
      (inhalt.includes(wort) || inhalt.includes(Buffer.from(wort).toString('hex'))),
  )?.name
