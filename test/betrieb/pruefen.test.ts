import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import t from 'tap'
import { readConfig } from '../../server/config.ts'
import { mitStelle } from '../../server/data/zugriff.ts'
import { insertStelle } from '../../server/features/stellen/store.ts'
import type { Datenbank } from '../../server/data/postgres.ts'
import { dateiname } from '../../server/betrieb/ablage.ts'
import { migrationen, rollen, zeilensicherheit } from '../../server/betrieb/pruefung-datenbank.ts'
import { impressum } from '../../server/betrieb/pruefung-impressum.ts'
import { schluessel, siegel } from '../../server/betrieb/pruefung-schluessel.ts'
import { ordner, rechtsstand, sicherung } from '../../server/betrieb/pruefung-umgebung.ts'
import { aufbewahrung, aufzeichnung } from '../../server/betrieb/pruefung-betrieb.ts'
import type { Befund, Pruefung } from '../../server/betrieb/pruefung.ts'
import { einzeln, MASCHINEN, ohne } from '../data/db.ts'
import { laufe, legeTischAn, offen, platz } from './hilfe.ts'

/* Every check of `npm run pruefen` says nothing on a sound desk and the right thing on a broken one. */

const JETZT = new Date('2026-11-21T09:30:00Z')

for (const maschine of MASCHINEN) {
  void t.test(maschine, { skip: ohne(maschine, 10) }, async t => {
    const p = await platz(t, maschine)
    const ablage = path.join(p.ordner, 'ablage')
    const config = readConfig({ ...p.env, BACKUP_DIR: ablage })
    await offen(p, async (zugang, datenbank) => {
      await legeTischAn(zugang, 'Essen', 3)
      const pruefe = (pruefung: Pruefung, jetzt = JETZT): Promise<Befund[]> =>
        pruefung.pruefe({ config, datenbank, jetzt })
      const alsEigner = (befehl: string): Promise<unknown> => aendere(datenbank, befehl)

      await t.test('heil: nichts zu sagen', async t => {
        mkdirSync(ablage, { mode: 0o700 })
        for (const art of ['daten', 'schluessel'] as const)
          writeFileSync(path.join(ablage, dateiname(art, JETZT)), '')
        for (const pruefung of [
          migrationen,
          zeilensicherheit,
          rollen,
          schluessel,
          siegel,
          aufzeichnung,
          aufbewahrung,
          sicherung,
          ordner,
        ]) {
          t.same(await pruefe(pruefung), [], pruefung.name)
        }
      })

      await t.test('Impressum: noch nicht eingetragen', async t => {
        t.match(await pruefe(impressum), [{ was: /^Essen: Für das Impressum fehlen Träger/ }])
      })

      await t.test('Aufzeichnung: ein veränderter Eintrag', async t => {
        await alsEigner(`create policy probe on aufzeichnung to emr_owner using (true) with check (true);
          update aufzeichnung set weg = coalesce(weg, '') || 'x' where nummer = 2`)
        t.match(await pruefe(aufzeichnung), [{ was: /Eintrag 2 ist geändert worden/ }])
        await alsEigner(`update aufzeichnung set weg = nullif(left(weg, -1), '') where nummer = 2;
          drop policy probe on aufzeichnung`)
        t.same(await pruefe(aufzeichnung), [])
      })

      await t.test('Löschung nach Frist: gescheitert, lange nicht gelaufen', async t => {
        await alsEigner(
          `insert into aufbewahrung_lauf values (gen_random_uuid(), '2026-11-10', '2026-11-10', null)`,
        )
        t.match(await pruefe(aufbewahrung), [{ was: /seit dem 10\.11\.2026 nicht mehr gelaufen/ }])
        for (const tag of ['2026-11-19', '2026-11-20'])
          await alsEigner(
            `insert into aufbewahrung_lauf values (gen_random_uuid(), '${tag}', '${tag}', 'fall: Error')`,
          )
        t.match(await pruefe(aufbewahrung), [{ was: /2-mal gescheitert/ }])
        await alsEigner('delete from aufbewahrung_lauf')
        t.same(await pruefe(aufbewahrung), [])
      })

      await t.test('Migrationen: eine fehlt, eine ist fremd', async t => {
        await sql`update kysely_migration set name = '209901010000_expand_spaeter' where name = '202611210620_expand_schluessel'`.execute(
          datenbank.db,
        )
        const befunde = await pruefe(migrationen)
        t.match(befunde, [
          { was: 'Die Migration 202611210620_expand_schluessel ist nicht gelaufen.' },
          { was: 'Die Migration 209901010000_expand_spaeter kennt dieses Programm nicht.' },
        ])
        await sql`update kysely_migration set name = '202611210620_expand_schluessel' where name like '2099%'`.execute(
          datenbank.db,
        )
      })

      await t.test('Zeilensicherheit: ohne FORCE, und ganz aus', async t => {
        await alsEigner('alter table fall no force row level security')
        t.match(await pruefe(zeilensicherheit), [
          { was: 'Die Tabelle public.fall schützt ihre Zeilen nicht.' },
        ])
        await alsEigner('alter table fall force row level security')
        await alsEigner('alter table schluessel.fall disable row level security')
        t.match(await pruefe(zeilensicherheit), [
          { was: 'Die Tabelle schluessel.fall schützt ihre Zeilen nicht.' },
        ])
        await alsEigner('alter table schluessel.fall enable row level security')
        t.same(await pruefe(zeilensicherheit), [])
      })

      if (maschine === 'eingebettet' || p.adminUrl) {
        await t.test('Rollen: eine darf zu viel', async t => {
          // The roles belong to the whole server: on a shared one this is tried with one nobody else uses.
          const rolle = maschine === 'server' ? `emr_probe_${process.pid}` : 'emr_stat'
          const admin = async (befehl: string): Promise<unknown> =>
            p.adminUrl ? einzeln(p.adminUrl, befehl) : sql.raw(befehl).execute(datenbank.db)
          if (maschine === 'server') await admin(`create role ${rolle}`)
          await admin(`alter role ${rolle} bypassrls`)
          const befunde = await pruefe(rollen)
          await admin(maschine === 'server' ? `drop role ${rolle}` : `alter role ${rolle} nobypassrls`)
          t.match(befunde, [{ was: `Die Rolle ${rolle} darf mehr, als sie soll.` }])
        })
      }

      await t.test('Siegel: eine Akte, eine Zeile, ein Verlaufseintrag verändert', async t => {
        for (const [tabelle, spalte, genannt] of [
          ['fall_fassung', 'akte', 'fassung.akte'],
          ['fall', 'zeile', 'fall.zeile'],
          ['ereignis', 'text', 'ereignis.text'],
        ] as const) {
          const kippe = `with einer as (select ctid from ${tabelle} limit 1) update ${tabelle} t
            set ${spalte} = set_byte(${spalte}, 20, get_byte(${spalte}, 20) # 1) from einer where t.ctid = einer.ctid`
          await alsEigner(ohneZwang(tabelle, kippe))
          const befunde = await pruefe(siegel)
          t.ok(
            befunde.some(({ was }) => was.includes(genannt)),
            genannt,
          )
          t.match(befunde[0]?.was, /^Der Fall 26-000\d lässt sich nicht ganz öffnen/)
        }
      })

      await t.test('Schlüssel: ein Fallschlüssel, dann der der Stelle, dann der Hauptschlüssel', async t => {
        const kippe = (spalte: string): string =>
          `${spalte} = set_byte(${spalte}, 20, get_byte(${spalte}, 20) # 1)`
        await alsEigner(ohneZwang('schluessel.fall', `update schluessel.fall set ${kippe('dek')}`))
        t.match(await pruefe(schluessel), [{ was: 'Essen: 3 Fallschlüssel lassen sich nicht öffnen.' }])
        await alsEigner(ohneZwang('schluessel.stelle', `update schluessel.stelle set ${kippe('kek')}`))
        t.match(await pruefe(schluessel), [
          { was: 'Essen: Der Schlüssel der Stelle lässt sich nicht öffnen.' },
        ])
        writeFileSync(p.schluesseldatei, 'a'.repeat(64))
        t.match(await pruefe(schluessel), [{ was: /gehört zu einer anderen Datenbank/ }])
        t.same(await pruefe(siegel), [], 'sagt es nicht noch einmal')
      })

      await t.test('Sicherung: zwei Tage alt, Schlüssel zu alt, keine', async t => {
        const spaeter = new Date('2026-11-23T10:00:00Z')
        t.match(await pruefe(sicherung, spaeter), [
          { was: 'Die neueste Sicherung der Daten ist 2 Tage alt.' },
          { was: 'Die neueste Sicherung der Schlüssel ist 2 Tage alt.' },
        ])
        const befunde = await pruefe(sicherung, new Date('2026-12-10T10:00:00Z'))
        t.match(befunde[2]?.was, '1 Schlüsselsicherungen sind älter als 14 Tage')
        const leer = {
          config: { ...config, backup: { ...config.backup, ordner: p.ordner } },
          datenbank,
          jetzt: JETZT,
        }
        t.match(await sicherung.pruefe(leer), [{ was: 'Es gibt keine Sicherung der Daten.' }, {}])
      })

      await t.test('Ordner: für andere offen', async t => {
        chmodSync(ablage, 0o755)
        chmodSync(p.schluesseldatei, 0o644)
        const befunde = await pruefe(ordner)
        t.equal(befunde.length, 2)
        t.match(befunde[0]?.tun, /^chmod go= /)
      })

      await t.test('Rechtsstand: in zehn Jahren ist alles zu vergleichen', async t => {
        const befunde = await pruefe(rechtsstand, new Date('2036-01-01T12:00:00Z'))
        t.ok(befunde.length > 3)
        t.match(befunde[0]?.was, /ist nur bis .*20\d\d am Gesetz geprüft\.$/)
      })
    })
  })
}

t.test('der Befehl: Zeilen und Ausgangscode', async t => {
  const p = await platz(t, 'eingebettet')
  await offen(p, async zugang => {
    const wer = await legeTischAn(zugang, 'Essen', 1)
    await mitStelle(zugang, wer, z =>
      insertStelle(z, { profil: PROFIL, eigen: true, oeffentlich: false }, JETZT),
    )
  })
  const heil = await laufe('pruefen', [], p.env)
  t.equal(heil.fehler, '')
  // The day the law was last compared is part of the source; on the day of this run it may be past.
  if (heil.code === 0)
    t.match(heil.aus, /^Alles in Ordnung\. Geprüft: Stand der Tabellen, .*, Ordner und Dateien\.\n$/)
  else t.match(heil.aus, /^Rechtsstand: /)
  chmodSync(p.env['DATA_DIR'] ?? '', 0o755)
  const { code, aus } = await laufe('pruefen', [], p.env)
  t.equal(code, 1)
  t.match(aus, /^Ordner und Dateien: .* ist auch für andere Benutzer dieses Rechners offen\. chmod go= /m)
  t.ok(existsSync(p.schluesseldatei))
})

const PROFIL = {
  name: 'Essen',
  traeger: 'Verein',
  verantwortlich: 'Eine Person',
  plz: '45127',
  ort: 'Essen',
  telefon: '0201 1',
  zeiten: [[], [], [], [], [], [], []],
  geschlossen: [],
  gebiet: [],
}

const ohneZwang = (tabelle: string, befehl: string): string =>
  `alter table ${tabelle} no force row level security; ${befehl}; alter table ${tabelle} force row level security`

/** Several statements of the owner, one after the other in one transaction. */
async function aendere({ db }: Datenbank, befehle: string): Promise<void> {
  await db.transaction().execute(async trx => {
    await sql`set local role emr_owner`.execute(trx)
    for (const befehl of befehle.split(';')) await sql.raw(befehl).execute(trx)
  })
}
