import { sql } from 'kysely'
import t from 'tap'
import { alsRolle } from '../data/welt.ts'
import { type Desk, freshDesk } from '../desk.ts'
import { nimmAuf } from '../aufbewahrung/hilfe.ts'

/* What daily work books for the statistics: intake, changes, closing, short contacts. */

const desk = await freshDesk(t)
const { browser, db } = desk

type Zeile = Record<string, string | number | null>
const gebucht = ({ db }: Desk): Promise<Zeile[]> =>
  alsRolle(db, 'emr_stat', async trx => {
    const { rows } = await sql<Zeile>`
      select b.*, k.fall_id from statistik_buchung b
      join statistik_schluessel k on k.stelle_id = b.stelle_id and k.id = b.schluessel_id order by gebucht_am, basis desc
    `.execute(trx)
    return rows
  })

const id = await nimmAuf(browser, {
  grund: 'androhung',
  anlass: 'einkommen',
  zugangsweg: 'amt',
  betrag: '432,10',
})

t.test('die Aufnahme bucht, was sie weiß; was niemand weiß, ist unbekannt', async t => {
  const [eine, ...mehr] = await gebucht(desk)
  t.same(mehr, [])
  t.match(eine, {
    basis: 'aufgenommen',
    gebuchtAm: '2026-11-21',
    fallId: id,
    anlass: 'einkommen',
    stand: 'androhung',
    zugangsweg: 'amt',
    rueckstandsband: 'ab250',
    rueckstand: 43_000,
    ergebnis: null,
    antwortzeit: 'unbekannt',
  })
})

t.test('was später bekannt wird, zieht nach, bis der Monat freigegeben ist', async t => {
  const seite = (await browser.hole(`/faelle/${id}/haushalt`)).body
  const version = /name="version" value="(\d+)"/.exec(seite)?.[1] ?? ''
  await browser.sende(`/faelle/${id}/haushalt`, { version, leistungen: ['sgb12'], anlass: 'einkommen' })
  t.match((await gebucht(desk))[0], { einkommensart: 'sgb12', anlass: 'einkommen', stand: 'androhung' })
})

t.test('der Abschluss fragt nach dem Ausgang: Link, Wahl, Knopf', async t => {
  t.match((await browser.hole(`/faelle/${id}`)).body, `href="/faelle/${id}/abschluss"`)
  const seite = await browser.hole(`/faelle/${id}/abschluss`)
  t.equal(seite.statusCode, 200)
  for (const wort of ['Sperre abgewendet', 'nicht abgewendet', 'Kontakt verloren']) t.match(seite.body, wort)
  const ohne = await browser.sende(`/faelle/${id}/abschluss`, { darlehen: '300,50' })
  t.equal(ohne.statusCode, 422)
  t.match(ohne.body, 'Wählen Sie aus, wie es ausgegangen ist.')
  t.match(ohne.body, 'value="300,50"', 'Getipptes bleibt')
  t.equal((await gebucht(desk)).length, 1)
  const zu = await browser.sende(`/faelle/${id}/abschluss`, { ergebnis: 'bewilligt', darlehen: '304,50' })
  t.equal(zu.statusCode, 303)
  await browser.sende(`/faelle/${id}/abschluss`, { ergebnis: 'gemindert' })
  const [auf, ab, ...mehr] = await gebucht(desk)
  t.same(mehr, [], 'ein zweiter Klick bucht nicht')
  t.match(ab, { basis: 'abgeschlossen', ergebnis: 'bewilligt', darlehen: 30_000, fonds: 0, dauer: 'bis7' })
  t.equal(ab?.['schluesselId'], auf?.['schluesselId'], 'ein Schlüssel je Fall')
  t.match((await browser.hole(`/faelle/${id}/verlauf`)).body, /Darlehen oder Übernahme bewilligt.*304,50/s)
})

t.test('wieder geöffnet zählt der Ausgang nicht', async t => {
  await browser.sende(`/faelle/${id}/abschluss`, { status: 'offen' })
  t.same(
    (await gebucht(desk)).map(({ basis }) => basis),
    ['aufgenommen'],
  )
})

t.test('ein Kurzkontakt ist ein Klick, und ein Doppelklick zählt einmal', async t => {
  const heute = (await browser.hole('/heute')).body
  const kontakt = /name="kontakt" value="([^"]+)"/.exec(heute)?.[1] ?? ''
  t.equal((await browser.sende('/faelle/kurzkontakt', { kontakt })).headers.location, '/heute?kurzkontakt=1')
  await browser.sende('/faelle/kurzkontakt', { kontakt })
  await browser.sende('/faelle/kurzkontakt', { kontakt: 'x' })
  const kurze = (await gebucht(desk)).filter(({ basis }) => basis === 'kurzkontakt')
  t.equal(kurze.length, 1)
  t.match(kurze[0], { fallId: null, anlass: 'unbekannt' })
  t.match((await browser.hole('/heute?kurzkontakt=1')).body, 'Der Kurzkontakt ist gezählt.')
})

t.test('die Beratung liest keinen Schlüssel und ändert keinen, auch der Eigentümer nicht', async t => {
  const versuche = [
    ['emr_app', sql`select rk from statistik_schluessel`, /permission denied/],
    ['emr_app', sql`select s from statistik_geheimnis`, /permission denied/],
    ['emr_loeschung', sql`update statistik_schluessel set rk = 1`, /permission denied/],
    ['emr_stat', sql`select from fall`, /permission denied/],
  ] as const
  for (const [rolle, was, fehler] of versuche)
    await t.rejects(
      alsRolle(db, rolle, trx => was.execute(trx)),
      fehler,
    )
  await t.rejects(
    sql`update statistik_schluessel set rk = 1`.execute(db),
    /never changed/,
    'eine Migration, die Schlüssel neu zieht, scheitert',
  )
})
