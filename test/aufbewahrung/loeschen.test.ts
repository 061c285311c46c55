import { createDecipheriv, createHash } from 'node:crypto'
import { type KyselyPlugin, sql } from 'kysely'
import t from 'tap'
import { FALLTABELLEN, loescheFall, wendeLoeschungenAn } from '../../server/data/loeschen.ts'
import type { Trx } from '../../server/data/tables.ts'
import { liesStelle, mitStelle, zumLoeschen } from '../../server/data/zugriff.ts'
import { dekOeffnen } from '../../server/data/schluesselbund.ts'
import { tag } from '../../server/recht/datum.ts'
import { anmelden, type Desk, freshDesk, neuePerson } from '../desk.ts'
import { alleZeilen, nimmAuf, standVon, tabellen } from './hilfe.ts'
import { fuelleFall, KANARIEN } from './kanarien.ts'

/* S-73: a case is erased whole, with its key, and does not come back. */

t.test('Jede Tabelle, die einen Fall nennt oder an einer hängt, die es tut, wird mit gelöscht', async t => {
  const { db } = await freshDesk(t)
  const { rows } = await sql<{ name: string }>`
    with recursive c as (
      select c.oid, case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('public', 'schluessel') and c.relkind in ('r', 'p')
    ), haengt as (
      select oid, name from c where name = 'fall'
        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'fall_id' and not a.attisdropped)
      union
      select c.oid, c.name from c join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
        join haengt h on h.oid = k.confrelid
    ) select distinct name from haengt order by 1`.execute(db)
  // A draft becomes a case under its own id; no column and no reference says so.
  const imKatalog = [...rows.map(({ name }) => name), 'entwurf'].toSorted()
  t.same(FALLTABELLEN.map(({ tabelle }) => tabelle).toSorted(), imKatalog)
  const { rows: rechte } = await sql<{ darf: boolean }>`
    select bool_and(has_table_privilege('emr_loeschung', name, 'delete')) as darf
    from unnest(${imKatalog}::text[]) name`.execute(db)
  t.ok(rechte[0]?.darf, 'emr_loeschung may delete from each')
})

t.test('Nach dem Löschen steht kein Wort mehr da und öffnet sich keines mehr', async t => {
  const desk = await freshDesk(t)
  const id = await fuelleFall(desk)
  const bleibt = await nimmAuf(desk.browser, ANDERER)
  const vorher = await gefunden(desk)
  for (const wort of KANARIEN) t.ok(vorher.offen.has(wort), `${wort} is there and found`)
  t.ok(await zumLoeschen(desk.db, desk.wer.stelleId, trx => loescheFall(trx, desk.wer.stelleId, id, GRUND)))

  const danach = await gefunden(desk)
  t.same(
    [...danach.offen].filter(wort => wort !== 'Bachstelze'),
    [],
    'sealed, with every key left',
  )
  t.same([...danach.klar], [], 'as it is')
  t.ok(danach.offen.has('Bachstelze'), 'the search still opens what is left')
  for (const { tabelle, fall, ueber } of FALLTABELLEN) {
    const zeilen = await alleZeilen(desk, tabelle)
    // Codes without a way back to the case, until the year is released.
    if (ueber === 'statistik_schluessel')
      t.ok(
        zeilen.every(zeile => !JSON.stringify(zeile).includes(id)),
        tabelle,
      )
    else if (ueber !== undefined) t.same(zeilen, [], tabelle)
    else t.equal(zeilen.filter(zeile => zeile[fall] === id || zeile[camel(fall)] === id).length, 0, tabelle)
  }
  t.ok(await standVon(desk, bleibt))
  t.same(await alleZeilen(desk, 'schluessel.loeschung'), [
    {
      stelleId: desk.wer.stelleId,
      fallHash: createHash('sha256').update(id).digest(),
      am: '2026-11-21',
      grund: 'wunsch',
    },
  ])
  t.equal((await desk.browser.hole(`/faelle/${id}`)).statusCode, 404)
  t.notMatch((await desk.browser.hole('/faelle?q=Kanarienvogelin')).body, `/faelle/${id}`)
  t.notOk(
    await zumLoeschen(desk.db, desk.wer.stelleId, trx => loescheFall(trx, desk.wer.stelleId, id, GRUND)),
    'twice is once',
  )
})

t.test('Alles oder nichts: an welcher Anweisung es auch abbricht, der Fall ist danach ganz da', async t => {
  const desk = await freshDesk(t)
  const id = await fuelleFall(desk)
  const stand = async () => {
    const zeilen = []
    for (const name of await tabellen(desk)) zeilen.push([name, (await alleZeilen(desk, name)).length])
    return zeilen
  }
  const vorher = await stand()
  let abbrueche = 0
  for (let nach = 0; nach < 40; nach++) {
    const weg = await zumLoeschen(desk.db, desk.wer.stelleId, trx =>
      loescheFall(brichtAb(trx, nach), desk.wer.stelleId, id, GRUND),
    ).catch((error: unknown) => {
      if (!(error instanceof Abbruch)) throw error
      return null
    })
    if (weg !== null) break
    abbrueche++
    t.same(await stand(), vorher, `nach ${nach} Anweisungen`)
  }
  // Besides its tables: the notices, the request it came from, the tombstone.
  t.equal(abbrueche, FALLTABELLEN.length + 3, 'each statement was the first that did not run')
  t.equal(await standVon(desk, id), undefined)
})

t.test(
  'Eine alte Sicherung bringt den Fall nicht zurück: die Merkposten löschen ihn noch einmal',
  async t => {
    const desk = await freshDesk(t)
    const id = await fuelleFall(desk)
    const bleibt = await nimmAuf(desk.browser, ANDERER)
    const kopie = new Map<string, Record<string, unknown>[]>()
    for (const { tabelle } of FALLTABELLEN) kopie.set(tabelle, await alleZeilen(desk, tabelle))
    await zumLoeschen(desk.db, desk.wer.stelleId, trx => loescheFall(trx, desk.wer.stelleId, id, GRUND))

    await mitStelle(desk.app.zugang, desk.wer, async ({ trx }) => {
      for (const { tabelle, fall, ueber } of [...FALLTABELLEN].reverse()) {
        const alte = (kopie.get(tabelle) ?? []).filter(
          zeile => ueber !== undefined || zeile[camel(fall)] === id,
        )
        if (alte.length > 0)
          await trx
            .insertInto(tabelle as 'fall')
            .values(alte as never)
            .onConflict(conflict => conflict.doNothing())
            .execute()
      }
    })
    t.ok(await standVon(desk, id), 'the restored rows are there, with the key')
    t.equal(await desk.db.transaction().execute(wendeLoeschungenAn), 1)
    t.equal(await standVon(desk, id), undefined)
    t.same([...(await gefunden(desk)).offen], ['Bachstelze'], 'only the other household')
    t.ok(await standVon(desk, bleibt), 'others stay')
    t.equal(await desk.db.transaction().execute(wendeLoeschungenAn), 0, 'twice is once')
    await desk.db.transaction().execute(async trx => {
      await wendeLoeschungenAn(trx)
      const { rows } = await sql<{ rolle: string }>`select current_setting('role') as rolle`.execute(trx)
      t.equal(rows[0]?.rolle, 'none', 'the transaction is as it was')
    })
  },
)

t.test('Die App selbst kann aus Verlauf und Fassungen nichts löschen', async t => {
  const desk = await freshDesk(t)
  const id = await nimmAuf(desk.browser)
  for (const tabelle of ['fall', 'fallFassung', 'ereignis', 'einwilligung', 'brief'] as const)
    await t.rejects(
      mitStelle(desk.app.zugang, desk.wer, z =>
        z.trx.deleteFrom(tabelle).where('stelleId', '=', z.stelleId).execute(),
      ),
      /permission denied/,
      tabelle,
    )
  t.ok(await standVon(desk, id))
})

t.test('Von Hand: Koordination und Datenschutz, Fallnummer zweimal, Grund, kein Zurück', async t => {
  const desk = await freshDesk(t)
  const id = await nimmAuf(desk.browser)
  await neuePerson(desk.app, desk.wer.stelleId, 'dora', ['datenschutz'])
  await neuePerson(desk.app, desk.wer.stelleId, 'bernd', ['beratung'])
  const bernd = await anmelden(desk.app, 'bernd')
  const weg = '/verwaltung/aufbewahrung/loeschungen'
  const alles = { nummer: '26-0001', nummer2: '26-0001', grund: 'wunsch', endgueltig: 'ja' }
  t.equal((await bernd.hole('/verwaltung/aufbewahrung')).statusCode, 403)
  t.equal((await bernd.sende(weg, alles)).statusCode, 403)
  const dora = await anmelden(desk.app, 'dora')
  t.equal((await dora.hole(`/faelle/${id}`)).statusCode, 403, 'she sees no case')
  t.match((await dora.hole(weg)).body, 'nicht rückgängig')
  for (const [fehlt, satz] of [
    ['nummer', 'Tragen Sie die Fallnummer ein'],
    ['nummer2', 'Die beiden Fallnummern sind verschieden.'],
    ['grund', 'Wählen Sie einen Grund.'],
    ['endgueltig', 'kein Zurück gibt.'],
  ] as const) {
    const { [fehlt]: _ohne, ...rest } = alles
    const antwort = await dora.sende(weg, rest)
    t.equal(antwort.statusCode, 422, fehlt)
    t.match(antwort.body, satz)
  }
  t.match(
    (await dora.sende(weg, { ...alles, nummer: '26-0002', nummer2: '26-0002' })).body,
    'Einen Fall 26-0002 gibt es',
  )
  await desk.browser.sende(`/faelle/${id}/aussetzungen`, { grund: 'klage', bis: '1.3.2027' })
  const gehalten = await dora.sende(weg, alles)
  t.equal(gehalten.statusCode, 422)
  t.match(gehalten.body, 'Die Löschung ist bis 01.03.2027 ausgesetzt: Klage oder Eilverfahren läuft.')
  t.ok(await standVon(desk, id))
  const seite = (await desk.browser.hole(`/faelle/${id}/aufbewahrung`)).body
  await desk.browser.sende(/action="([^"]+\/ende)"/.exec(seite)?.[1] ?? '')
  t.equal((await dora.sende(weg, alles)).statusCode, 303)
  t.equal(await standVon(desk, id), undefined)
  const altesFormular = { umfang: 'fallakte', grund: 'anderes', nachname: 'Zeisigmann', entwurf: id }
  const nochmal = await desk.browser.sende('/faelle', altesFormular)
  t.equal(nochmal.statusCode, 422, 'an old form does not bring it back')
  t.match(nochmal.body, 'Der Fall aus diesem Formular ist gelöscht.')
  await desk.browser.sende('/faelle/entwurf', altesFormular)
  t.same(await alleZeilen(desk, 'entwurf'), [])
  t.match(await alleZeilen(desk, 'schluessel.loeschung'), [{ grund: 'wunsch' }])
})

t.test(
  'Die Seite der Verwaltung: Fristen mit Norm, was kommt, kein Inhalt; die Frist ändert nur die Koordination',
  async t => {
    const desk = await freshDesk(t)
    const id = await nimmAuf(desk.browser)
    await desk.browser.sende(`/faelle/${id}/einwilligung/widerruf`, { umfang: 'fallakte', bestaetigt: 'ja' })
    await neuePerson(desk.app, desk.wer.stelleId, 'karla', ['koordination'])
    await neuePerson(desk.app, desk.wer.stelleId, 'dora', ['datenschutz'])
    const karla = await anmelden(desk.app, 'karla')
    const seite = await karla.hole('/verwaltung/aufbewahrung')
    t.match(seite.body, 'Art. 5 Abs. 1 Buchst. e, Art. 17 Abs. 1 Buchst. a DSGVO')
    t.match(seite.body, '26-0001')
    t.match(seite.body, '28.11.2026')
    t.match(seite.body, 'noch nie durchgelaufen')
    for (const wort of ['Zeisigmann', 'Kanarienvogelin', 'K. Z.', 'Revierlicht']) t.notMatch(seite.body, wort)
    const frist = (monate: string, wer = karla) => wer.sende('/verwaltung/aufbewahrung/frist', { monate })
    for (const monate of ['', '5', '37', 'zwölf', '6.5'])
      t.equal((await frist(monate)).statusCode, 422, monate)
    t.equal((await frist('6')).statusCode, 303)
    t.equal((await frist('24')).statusCode, 303)
    t.match((await karla.hole('/verwaltung/aufbewahrung')).body, '24 Monate')
    const dora = await anmelden(desk.app, 'dora')
    t.notMatch((await dora.hole('/verwaltung/aufbewahrung')).body, 'name="monate"')
    t.equal((await frist('12', dora)).statusCode, 403)
  },
)

const ANDERER = { vorname: 'Bleibt', nachname: 'Bachstelze', anbieter: 'Anders AG' }
const GRUND = { am: tag('2026-11-21'), grund: 'wunsch' } as const

const camel = (name: string): string => name.replace(/_(.)/g, (_, b: string) => b.toUpperCase())

class Abbruch extends Error {}

/** The transaction, until it has run so many statements. */
function brichtAb(trx: Trx, nach: number): Trx {
  let gelaufen = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (gelaufen++ === nach) throw new Abbruch()
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return trx.withPlugin(plugin) as Trx
}

/** Which canaries the whole database of the desk still tells: as they are, or opened with any key that is left. */
async function gefunden(desk: Desk) {
  const werte: unknown[] = []
  for (const name of await tabellen(desk)) {
    for (const zeile of await alleZeilen(desk, name)) werte.push(...Object.values(zeile))
  }
  const schluessel = await liesStelle(desk.app.zugang, desk.wer, async z => [
    z.schluessel.kek,
    z.schluessel.suche,
    ...(await z.trx.selectFrom('schluessel.fall').selectAll().execute()).map(({ fallId, dek }) =>
      dekOeffnen(z.schluessel, fallId, dek),
    ),
  ])
  const klar = werte.map(wert => (Buffer.isBuffer(wert) ? wert.toString('latin1') : JSON.stringify(wert)))
  const offen = werte
    .filter(wert => Buffer.isBuffer(wert))
    .filter(siegel => siegel.length > 29)
    .flatMap(siegel => schluessel.map(key => ohneMarke(key, siegel)))
  const suche = (wo: readonly string[]) =>
    new Set([...KANARIEN, 'Bachstelze'].filter(wort => wo.some(text => text.includes(wort))))
  return { klar: suche(klar), offen: suche(offen) }
}

/** AES-GCM is AES-CTR from the second counter on: opens without asking where the value belongs. */
function ohneMarke(schluessel: Buffer, siegel: Buffer): string {
  const zaehler = Buffer.concat([siegel.subarray(1, 13), Buffer.from([0, 0, 0, 2])])
  const strom = createDecipheriv('aes-256-ctr', schluessel, zaehler)
  return Buffer.concat([strom.update(siegel.subarray(13, -16)), strom.final()]).toString()
}
