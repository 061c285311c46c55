import { randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import t, { type Test } from 'tap'
import { buildApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { tilge } from '../../server/data/einspielen-store.ts'
import { momentaufnahme } from '../../server/data/sicherung-store.ts'
import { einzeln, MASCHINEN, ohne, type Zugang } from '../data/db.ts'
import { anmelden, type Browser, gruendeStelle, HEUTE, JETZT, passwoerter } from '../desk.ts'
import { eineZeile, laufe, legeTischAn, offen, platz, type Platz, unlesbare } from './hilfe.ts'

/* F8, S-72, S-73: a backup that nobody has played back is none. */

const KANARIE = 'Kanarienvogelin'

for (const maschine of MASCHINEN) {
  void t.test(maschine, { skip: ohne(maschine, 12) }, async t => {
    const schluessel = randomBytes(32)
    const quelle = await platz(t, maschine, schluessel)
    const ablage = path.join(quelle.ordner, 'sicherung')
    const identitaet = path.join(quelle.ordner, 'identitaet')
    const empfaenger = await paar(t, identitaet, quelle)
    const env = { ...quelle.env, BACKUP_DIR: ablage, BACKUP_EMPFAENGER: empfaenger }
    let fall = ''
    const tisch = await offen(quelle, async zugang => {
      fall = await mitApp(zugang, async browser => {
        const antwort = await browser.sende('/faelle', AUFNAHME, '/faelle/neu')
        t.equal(antwort.statusCode, 303)
        return String(antwort.headers.location)
      })
      return legeTischAn(zugang, 'Unna', 20)
    })
    const gezaehlt = await offen(quelle, ({ db }) => zaehle(db, quelle))

    await t.test('Sichern: zwei verschlüsselte Dateien, nichts davon im Klartext', async t => {
      const { code, aus, fehler } = await laufe('backup', [], env)
      t.equal(fehler, '')
      t.equal(code, 0)
      t.match(aus, /^Gesichert: 21 Fälle, \d+ Zeilen in .*daten-\d{8}T\d{6}Z\.age$/m)
      const dateien = readdirSync(ablage).toSorted()
      t.equal(dateien.length, 2)
      t.match(dateien, [/^daten-/, /^schluessel-/])
      for (const datei of dateien) {
        t.equal(statSync(path.join(ablage, datei)).mode & 0o777, 0o600)
        const inhalt = readFileSync(path.join(ablage, datei))
        t.match(inhalt.subarray(0, 21).toString(), 'age-encryption.org/v1')
        t.notOk(inhalt.includes(KANARIE) || inhalt.includes(schluessel.toString('hex')))
      }
    })

    const [daten = '', keys = ''] = readdirSync(ablage)
      .toSorted()
      .map(datei => path.join(ablage, datei))

    await t.test('Zurückspielen in eine leere Datenbank: alles da, die Stelle arbeitet weiter', async t => {
      const ziel = await platz(t, maschine, schluessel)
      const { code, aus, fehler } = await laufe(
        'restore',
        [daten, keys, '--identitaet', identitaet],
        ziel.env,
      )
      t.equal(fehler, '')
      t.equal(code, 0)
      t.match(aus, /^21 Fälle, \d+ Zeilen in \d+ Tabellen\. Zeilenzahl und Prüfsummen stimmen\.$/m)
      t.match(aus, /^Alle 21 Schlüssel gehen auf\./m)
      await offen(ziel, async zugang => {
        t.same(await zaehle(zugang.db, ziel), gezaehlt, 'in jeder Tabelle so viele Zeilen wie vorher')
        t.same(await unlesbare(zugang, tisch), [])
        await mitApp(zugang, async browser => {
          t.match((await browser.hole(fall)).body, KANARIE)
          t.match((await browser.hole(`/faelle?q=${KANARIE}`)).body, fall, 'und gefunden')
          t.equal((await browser.sende('/faelle', AUFNAHME, '/faelle/neu')).statusCode, 303)
        })
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname in ('public', 'schluessel') and c.relrowsecurity <> c.relforcerowsecurity
        `.execute(zugang.db)
        t.equal(rows[0]?.n, 0, 'FORCE ist überall wieder an')
      })
      eineZeile(
        t,
        await laufe('restore', [daten, keys, '--identitaet', identitaet], ziel.env),
        /^Die Datenbank ist nicht leer\./,
      )
    })

    await t.test('was falsch sein kann: je eine Zeile, und die Datenbank bleibt leer', async t => {
      const ziel = await platz(t, maschine, schluessel)
      const fremd = path.join(ziel.ordner, 'fremd')
      await paar(t, fremd, ziel)
      const kopie = (name: string, von: string, aendere: (inhalt: Buffer) => Buffer): string => {
        const datei = path.join(ziel.ordner, name)
        writeFileSync(datei, aendere(readFileSync(von)))
        return datei
      }
      const gekuerzt = kopie('gekuerzt.age', daten, inhalt => inhalt.subarray(0, inhalt.length - 40))
      const halb = kopie('halb.age', daten, inhalt => inhalt.subarray(0, inhalt.length / 2))
      const gekippt = kopie('gekippt.age', daten, inhalt => {
        inhalt[inhalt.length - 200] = (inhalt[inhalt.length - 200] ?? 0) ^ 1
        return inhalt
      })
      const faelle: [was: string, argumente: string[], zeile: RegExp][] = [
        [
          'falsche Identität',
          [daten, keys, '--identitaet', fremd],
          /ist für einen anderen Schlüssel verschlüsselt\./,
        ],
        [
          'gekürzt',
          [gekuerzt, keys, '--identitaet', identitaet],
          /^gekuerzt\.age ist beschädigt oder unvollständig\./,
        ],
        ['halb', [halb, keys, '--identitaet', identitaet], /^halb\.age ist beschädigt oder unvollständig\./],
        [
          'ein Byte',
          [gekippt, keys, '--identitaet', identitaet],
          /^gekippt\.age ist beschädigt oder unvollständig\./,
        ],
        [
          'Schlüssel fehlen',
          [daten, '/gibtesnicht.age', '--identitaet', identitaet],
          /^gibtesnicht\.age gibt es nicht\.$/m,
        ],
        ['nur eine Datei', [daten, '--identitaet', identitaet], /^Aufruf: npm run restore/],
        ['vertauscht', [keys, daten, '--identitaet', identitaet], /^Die erste Datei ist die mit den Daten/],
        ['keine Identität', [daten, keys, '--identitaet', daten], /ist keine Identitätsdatei von age/],
        [
          'Identität fehlt',
          [daten, keys, '--identitaet', '/x'],
          /^Die Identitätsdatei \/x gibt es nicht\.$/m,
        ],
      ]
      for (const [was, argumente, zeile] of faelle) {
        await t.test(was, async t => eineZeile(t, await laufe('restore', argumente, ziel.env), zeile))
      }
      await t.test('ein anderer Hauptschlüssel', async t => {
        const andere = await platz(t, maschine)
        eineZeile(
          t,
          await laufe('restore', [daten, keys, '--identitaet', identitaet], andere.env),
          /^Der Hauptschlüssel .* gehört zu einer anderen Datenbank\./,
        )
        eineZeile(
          t,
          await laufe('restore', [daten, keys, '--identitaet', identitaet], {
            ...andere.env,
            MASTER_KEY_FILE: '/x',
          }),
          /^Der Hauptschlüssel \/x fehlt\./,
        )
      })
      const ohneRest = await laufe('restore', [daten, keys, '--identitaet', identitaet], ziel.env)
      t.equal(ohneRest.code, 0, `danach geht es: ${ohneRest.fehler}`)
    })

    await t.test('S-73: ein gelöschter Fall kommt mit neueren Schlüsseln nicht zurück', async t => {
      const id = fall.split('/').pop() ?? ''
      await offen(quelle, ({ db }) =>
        db.transaction().execute(async trx => {
          await sql`
            select set_config('role', 'emr_app', true), set_config('app.stelle', id::text, true)
            from stelle where id <> ${tisch.stelleId}
          `.execute(trx)
          const { numDeletedRows } = await trx
            .deleteFrom('schluessel.fall')
            .where('fallId', '=', id)
            .executeTakeFirst()
          t.equal(numDeletedRows, 1n, 'sein Schlüssel ist vernichtet')
        }),
      )
      // A later second, so that the new pair has other names.
      await new Promise(dann => setTimeout(dann, 1100))
      t.equal((await laufe('backup', [], env)).code, 0)
      const neuere = path.join(
        ablage,
        readdirSync(ablage)
          .filter(datei => datei.startsWith('schluessel-'))
          .toSorted()
          .at(-1) ?? '',
      )
      t.not(neuere, keys)
      const ziel = await platz(t, maschine, schluessel)
      const { code, aus, fehler } = await laufe(
        'restore',
        [daten, neuere, '--identitaet', identitaet],
        ziel.env,
      )
      t.equal(fehler, '')
      t.equal(code, 0)
      t.match(aus, /^Nicht zurückgekehrt, weil gelöscht: 1 Fall\.$/m)
      await offen(ziel, zugang =>
        mitApp(zugang, async browser => t.equal((await browser.hole(fall)).statusCode, 404)),
      )
      const neueDaten = neuere.replace('schluessel-', 'daten-')
      eineZeile(
        t,
        await laufe(
          'restore',
          [neueDaten, keys, '--identitaet', identitaet],
          (await platz(t, maschine, schluessel)).env,
        ),
        /^Die Schlüsselsicherung ist älter als die Datensicherung;/,
      )
    })

    await t.test('eine Liste gelöschter Fälle gilt beim Zurückspielen', async t => {
      await offen(quelle, async ({ db }) => {
        const { getilgt, uebrig } = await db.transaction().execute(async trx => {
          await sql`set local role emr_owner`.execute(trx)
          for (const tabelle of [sql`fall`, sql`schluessel.loeschung`])
            await sql`alter table ${tabelle} no force row level security`.execute(trx)
          await sql`
            insert into schluessel.loeschung (stelle_id, fall_hash, am, grund)
            select stelle_id, sha256(convert_to(id::text, 'UTF8')), current_date, 'wunsch' from fall
            where stelle_id = ${tisch.stelleId} limit 3
          `.execute(trx)
          for (const tabelle of [sql`fall`, sql`schluessel.loeschung`])
            await sql`alter table ${tabelle} force row level security`.execute(trx)
          await sql`reset role`.execute(trx)
          const getilgt = await tilge(trx)
          await sql`select set_config('role', 'emr_app', true), set_config('app.stelle', ${tisch.stelleId}, true)`.execute(
            trx,
          )
          const uebrig = await trx.selectFrom('fallFassung').select('fallId').execute()
          await sql`reset role`.execute(trx)
          return { getilgt, uebrig: uebrig.length }
        })
        t.ok(getilgt >= 3)
        t.equal(uebrig, 17)
      })
    })

    await t.test('alte Sicherungen: Schlüssel nach 14 Tagen weg, Daten nach BACKUP_TAGE', async t => {
      const vor = (tage: number): string =>
        new Date(Date.now() - tage * 86_400_000).toISOString().replace(/[-:]|\.\d+/g, '')
      for (const name of [
        `daten-${vor(15)}`,
        `daten-${vor(31)}`,
        `schluessel-${vor(13)}`,
        `schluessel-${vor(15)}`,
      ]) {
        copyFileSync(keys, path.join(ablage, `${name}.age`))
      }
      writeFileSync(path.join(ablage, 'schluessel-notiz.txt'), 'bleibt')
      await new Promise(dann => setTimeout(dann, 1100))
      const { code, aus } = await laufe('backup', [], { ...env, BACKUP_TAGE: '30' })
      t.equal(code, 0)
      t.match(aus, `Gelöscht, weil zu alt: daten-${vor(31).slice(0, 9)}`)
      const da = readdirSync(ablage).join(' ')
      t.match(da, `daten-${vor(15).slice(0, 8)}`)
      t.match(da, `schluessel-${vor(13).slice(0, 8)}`)
      t.notMatch(da, `schluessel-${vor(15).slice(0, 8)}`)
      t.notMatch(da, `daten-${vor(31).slice(0, 8)}`)
      t.match(da, 'schluessel-notiz.txt')
    })
  })
}

void t.test('Sichern: was fehlen kann, je eine Zeile', async t => {
  const p = await platz(t, 'eingebettet')
  const BACKUP_DIR = path.join(p.ordner, 'ablage')
  const BACKUP_EMPFAENGER = await paar(t, path.join(p.ordner, 'id'), p)
  const versuche: [env: Record<string, string>, zeile: RegExp][] = [
    [{ BACKUP_EMPFAENGER }, /^BACKUP_DIR fehlt/],
    [{ BACKUP_DIR }, /^BACKUP_EMPFAENGER fehlt/],
    [{ BACKUP_DIR, BACKUP_EMPFAENGER: 'AGE-SECRET-KEY-1X' }, /^Die Umgebungsvariable BACKUP_EMPFAENGER/],
    [{ BACKUP_DIR, BACKUP_EMPFAENGER: `${BACKUP_EMPFAENGER}q` }, /ist kein gültiger Empfänger von age\.$/m],
    [{ BACKUP_DIR: '/proc/x', BACKUP_EMPFAENGER }, /^BACKUP_DIR \/proc\/x ist nicht benutzbar/],
    [{ BACKUP_DIR, BACKUP_EMPFAENGER }, /^Die Datenbank ist leer; es gibt nichts zu sichern\.$/m],
  ]
  for (const [env, zeile] of versuche) eineZeile(t, await laufe('backup', [], { ...p.env, ...env }), zeile)
  t.equal(existsSync(BACKUP_DIR) ? readdirSync(BACKUP_DIR).length : 0, 0, 'nichts Halbes bleibt liegen')
  await offen(p, async () => {
    eineZeile(
      t,
      await laufe('backup', [], { ...p.env, BACKUP_DIR, BACKUP_EMPFAENGER }),
      /ist schon von einem laufenden Sperrstopp belegt/,
    )
  })
})

/** A key pair made by the command itself; answers the recipient. */
async function paar(t: Test, datei: string, { env }: Platz): Promise<string> {
  const { aus, code } = await laufe('backup', ['--schluesselpaar', datei], env)
  t.equal(code, 0)
  return /^Empfänger: (age1\S+)$/m.exec(aus)?.[1] ?? ''
}

/** The app on this database, its founder signed in; founds the desk where there is none. */
async function mitApp<T>({ db, schluesselbund }: Zugang, fn: (browser: Browser) => Promise<T>): Promise<T> {
  const app = await buildApp({
    db,
    schluesselbund,
    config: readConfig({ LOG_LEVEL: 'silent' }),
    jetzt: () => JETZT,
    heute: () => HEUTE,
    passwoerter,
  })
  try {
    const { rows } = await sql`select from stelle limit 1`.execute(db)
    if (rows.length === 0) await gruendeStelle(app)
    return await fn(await anmelden(app))
  } finally {
    await app.close()
  }
}

/** Rows per table, counted by somebody who sees all of them. */
async function zaehle(db: Zugang['db'], { adminUrl }: Platz): Promise<Record<string, number>> {
  const zahlen: Record<string, number> = {}
  const namen = await momentaufnahme(db, async ({ tabellen }) => tabellen.map(({ name }) => name))
  for (const name of namen) {
    const abfrage = `select count(*)::int as n from ${name}`
    const rows = adminUrl
      ? await einzeln<{ n: number }>(adminUrl, abfrage)
      : (await sql<{ n: number }>`${sql.raw(abfrage)}`.execute(db)).rows
    zahlen[name] = rows[0]?.n ?? -1
  }
  return zahlen
}

const AUFNAHME = {
  umfang: 'fallakte',
  grund: 'ankuendigung',
  vorname: 'Kim',
  nachname: KANARIE,
  sparte: 'strom',
  vertrag: 'grundversorgung',
  androhungZugang: '6.11.2026',
  ankuendigungZugang: '20.11.2026',
  sperrtag: '1.12.2026',
}
