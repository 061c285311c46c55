import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import t, { type Test } from 'tap'
import {
  findKopf,
  type Kettenbefund,
  type Kopf,
  liesKette,
  pruefeAufzeichnung,
} from '../../server/data/kette.ts'
import { vermerkeKonto } from '../../server/data/aufzeichnung.ts'
import type { Db } from '../../server/data/tables.ts'
import { beiAnmeldung, liesStelle, mitStelle } from '../../server/data/zugriff.ts'
import { befundworte, koepfeIn } from '../../server/features/aufzeichnung/kopfzeile.ts'
import { MASCHINEN, ohne, ordnerFuer } from '../data/db.ts'
import { legeFallAn, liesFall } from '../data/fall.ts'
import { alsRolle, zweiStellen } from '../data/welt.ts'
import { oeffneDatenbank } from '../../server/data/postgres.ts'
import { migriere } from '../../server/data/migrate.ts'

/* S-50, S-54: the chain. What happens to it by force is done here as the owner of the table, row security switched off. */

const befund = (db: Db, fruehere: readonly Kopf[] = []): Promise<Kettenbefund> =>
  liesKette(db, trx => pruefeAufzeichnung(trx, fruehere))

/** Ten entries of an account, then what `tat` does by force; the finding afterwards. */
async function nach(db: Db, tat: string, fruehere: readonly Kopf[] = []): Promise<Kettenbefund> {
  return alsRolle(db, 'emr_owner', async trx => {
    await sql`alter table aufzeichnung disable row level security`.execute(trx)
    for (const schritt of tat.split(';')) await sql.raw(schritt).execute(trx)
    const gefunden = await pruefeAufzeichnung(trx, fruehere)
    throw new Zurueck(gefunden)
  }).catch((error: unknown) => {
    if (error instanceof Zurueck) return error.befund
    throw error
  })
}

/** Ends a transaction without keeping what it did. */
class Zurueck extends Error {
  readonly befund: Kettenbefund
  constructor(befund: Kettenbefund) {
    super('zurueck')
    this.befund = befund
  }
}

async function zehn(db: Db): Promise<void> {
  for (let i = 0; i < 10; i++)
    await beiAnmeldung(db, trx => vermerkeKonto(trx, 'konto.gescheitert', { stelleId: null, personId: null }))
}

const TATEN: readonly (readonly [was: string, tat: string, fehler: Kettenbefund['fehler']])[] = [
  [
    'eine geänderte Zeile',
    "update aufzeichnung set aktion = 'konto.abgemeldet' where nummer = 4",
    { nummer: 4, art: 'geaendert' },
  ],
  [
    'eine geänderte Zeit',
    "update aufzeichnung set am = am + interval '1 microsecond' where nummer = 7",
    { nummer: 7, art: 'geaendert' },
  ],
  ['eine gelöschte Zeile', 'delete from aufzeichnung where nummer = 5', { nummer: 5, art: 'fehlt' }],
  ['ein gelöschter Anfang', 'delete from aufzeichnung where nummer = 1', { nummer: 1, art: 'fehlt' }],
  [
    'eine gelöschte Zeile, die Nummern nachgerückt',
    'delete from aufzeichnung where nummer = 5; update aufzeichnung set nummer = nummer - 1 where nummer = 6',
    { nummer: 5, art: 'verkettung' },
  ],
  [
    'zwei vertauschte Zeilen',
    'update aufzeichnung set nummer = 0 where nummer = 3; update aufzeichnung set nummer = 3 where nummer = 4; update aufzeichnung set nummer = 4 where nummer = 0',
    { nummer: 3, art: 'verkettung' },
  ],
  [
    'eine geänderte Zeile mit neu gerechnetem Hash',
    `update aufzeichnung set aktion = 'konto.abgemeldet', hash = sha256(vorher || convert_to(jsonb_build_array(nummer,
      to_char(am at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), stelle_id, person_id, 'konto.abgemeldet', weg, bezug,
      to_jsonb(felder))::text, 'UTF8')) where nummer = 4`,
    { nummer: 5, art: 'verkettung' },
  ],
]

for (const maschine of MASCHINEN) {
  void t.test(maschine, { skip: ohne(maschine, 5) }, async t => {
    const { zugang, essen, unna, fallEssen } = await zweiStellen(t, maschine)
    const { db } = zugang
    await sql`select 1`.execute(db)

    await t.test(
      'S-54: die Kette ist ganz, und jede Gewalttat an ihr wird mit ihrer Nummer gefunden',
      async t => {
        await zehn(db)
        const ganz = await befund(db)
        t.equal(ganz.fehler, null)
        t.equal(ganz.eintraege, 12, 'zwei angelegte Fälle, zehn Anmeldungen')
        for (const [was, tat, fehler] of TATEN) t.same((await nach(db, tat)).fehler, fehler, was)
        t.same(await befund(db), ganz, 'danach ist alles wie zuvor')
      },
    )

    await t.test(
      'S-54: ein abgeschnittenes Ende und eine neu geschriebene Kette fallen gegen einen früheren Kopf auf',
      async t => {
        const kopf = (await liesKette(db, findKopf)) ?? fehlt()
        await zehn(db)
        const spaeter = (await liesKette(db, findKopf)) ?? fehlt()
        t.equal((await befund(db, [kopf, spaeter])).fehler, null)
        const ab = `delete from aufzeichnung where nummer > ${kopf.nummer}`
        t.equal((await nach(db, ab)).fehler, null, 'ohne Kopf sieht man es nicht')
        t.same((await nach(db, ab, [kopf, spaeter])).fehler, {
          nummer: kopf.nummer + 1,
          art: 'abgeschnitten',
        })
        const anders = { ...kopf, hash: kopf.hash.replace(/^./, h => (h === '0' ? '1' : '0')) }
        t.same((await befund(db, [anders])).fehler, { nummer: kopf.nummer, art: 'geaendert' })
      },
    )

    await t.test(
      'S-50: keine Rolle ändert, löscht oder leert, auch der Eigentümer nicht, solange die Regeln gelten',
      async t => {
        for (const rolle of ['emr_app', 'emr_anmeldung', 'emr_web', 'emr_stat']) {
          for (const tat of [
            "update aufzeichnung set aktion = 'a.b'",
            'delete from aufzeichnung',
            'truncate aufzeichnung',
          ])
            await t.rejects(
              alsRolle(db, rolle, trx => sql.raw(tat).execute(trx)),
              /permission denied/,
              `${rolle}: ${tat}`,
            )
        }
        for (const tat of ["update aufzeichnung set aktion = 'a.b'", 'delete from aufzeichnung']) {
          const { numAffectedRows } = await alsRolle(db, 'emr_owner', trx => sql.raw(tat).execute(trx))
          t.equal(numAffectedRows, 0n, `emr_owner: ${tat}`)
        }
        await t.rejects(
          mitStelle(zugang, essen, ({ trx }) =>
            sql`insert into aufzeichnung select nummer + 1000, am, stelle_id, person_id, aktion, weg, bezug, felder, vorher, hash from aufzeichnung`.execute(
              trx,
            ),
          ),
          /permission denied/,
          'angehängt wird nur durch die Funktion',
        )
        for (const rolle of ['emr_web', 'emr_stat'])
          await t.rejects(
            alsRolle(db, rolle, trx =>
              sql`select zeichne_auf(null, null, 'a.b', null, null, '{}')`.execute(trx),
            ),
            /permission denied/,
          )
      },
    )

    await t.test(
      'S-50: wer für eine Stelle handelt, kann nur in ihrem und im eigenen Namen anhängen und sieht nur sie',
      async t => {
        await mitStelle(zugang, essen, ({ trx }) =>
          sql`select zeichne_auf(${unna.stelleId}, ${unna.personId}, 'konto.probe', null, null, '{}')`.execute(
            trx,
          ),
        )
        const gesehen = await liesStelle(zugang, essen, ({ trx }) =>
          trx
            .selectFrom('aufzeichnung')
            .select(['stelleId', 'personId', 'aktion'])
            .orderBy('nummer', 'desc')
            .execute(),
        )
        t.match(gesehen[0], { ...essen, aktion: 'konto.probe' })
        t.ok(gesehen.every(({ stelleId }) => stelleId === essen.stelleId))
      },
    )

    await t.test(
      'S-50: Lesen und Schreiben hinterlassen je Fall einen Eintrag, mit Namen der Tabellen und ohne Werte',
      async t => {
        const bezug = await liesStelle(zugang, essen, async ({ trx }) => {
          const fall = await trx
            .selectFrom('fall')
            .select('bezug')
            .where('id', '=', fallEssen)
            .executeTakeFirstOrThrow()
          return fall.bezug
        })
        const vorher = (await befund(db)).eintraege
        await liesStelle(zugang, { ...essen, weg: '/faelle/:id/verlauf' }, s => liesFall(s, fallEssen))
        await mitStelle(zugang, essen, s => legeFallAn(s, '26-0002', { notiz: 'Gimpelgeheimnis' }))
        await t.rejects(
          mitStelle(zugang, essen, async s => {
            await legeFallAn(s, '26-0003')
            throw new Error('doch nicht')
          }),
          /doch nicht/,
        )
        const neu = await liesStelle(zugang, essen, ({ trx }) =>
          trx.selectFrom('aufzeichnung').selectAll().where('nummer', '>', vorher).orderBy('nummer').execute(),
        )
        t.equal(neu.length, 2, 'was nicht gespeichert wurde, steht auch nicht in der Kette')
        t.match(neu[0], { ...essen, aktion: 'fall.gesehen', weg: '/faelle/:id/verlauf', bezug, felder: [] })
        t.match(neu[1], {
          ...essen,
          aktion: 'fall.geaendert',
          felder: ['ereignis', 'fall', 'fall_fassung'],
        })
        t.notMatch(JSON.stringify(neu), /Gimpel|26-0002/)
        t.equal((await befund(db)).fehler, null)
      },
    )
  })
}

void t.test(
  'die Befehle: vollständig 0, beschädigt 1 mit der Nummer, und der Kopf passt in eine Datei',
  async t => {
    const ordner = ordnerFuer(t)
    const datei = path.join(ordner, 'koepfe.txt')
    await fuelle(ordner)
    const kopf = befehl(t, 'kopf', ordner, datei)
    t.equal(kopf.code, 0)
    t.match(koepfeIn(kopf.aus), [{ nummer: 10 }])
    t.match(befehl(t, 'pruefen', ordner, datei), {
      code: 0,
      aus: /^Die Aufzeichnung ist vollständig: 10 Einträge. Verglichen mit 1 /,
    })
    await fuelle(
      ordner,
      'alter table aufzeichnung disable row level security; delete from aufzeichnung where nummer > 8',
    )
    t.match(befehl(t, 'pruefen', ordner, datei), {
      code: 1,
      aus: /beschädigt: Eintrag 9 fehlt: Das Ende ist abgeschnitten\./,
    })
    await fuelle(ordner, 'delete from aufzeichnung where nummer = 3')
    t.match(befehl(t, 'pruefen', ordner), { code: 1, aus: /beschädigt: Eintrag 3 fehlt\./ })
    writeFileSync(datei, 'Mail vom 21.11.\nkein Kopf\n')
    t.same(koepfeIn('kein Kopf'), [])
    t.match(befundworte({ eintraege: 0, fehler: null, kopf: null }, 0), 'vollständig: 0 Einträge.')
  },
)

function befehl(
  t: Test,
  name: string,
  ordner: string,
  ...argumente: string[]
): { code: number; aus: string } {
  const wo = path.join(import.meta.dirname, `../../server/features/aufzeichnung/${name}.ts`)
  try {
    const env = { ...process.env, DATABASE_URL: '', DATA_DIR: ordner }
    return {
      code: 0,
      aus: execFileSync(process.execPath, ['--import=tsx', wo, ...argumente], { env, encoding: 'utf8' }),
    }
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string }
    if (stderr) t.comment(stderr)
    return { code: status, aus: stdout }
  }
}

/** A database in a folder, with ten entries or with what is done to them by force. */
async function fuelle(ordner: string, tat?: string): Promise<void> {
  const { db, schliesse } = await oeffneDatenbank({ ordner })
  await migriere(db)
  if (tat === undefined) await zehn(db)
  else
    await alsRolle(db, 'emr_owner', async trx => {
      for (const schritt of tat.split(';')) await sql.raw(schritt).execute(trx)
    })
  await schliesse()
}

function fehlt(): never {
  throw new Error('no head')
}
