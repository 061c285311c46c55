import { sql } from 'kysely'
import t from 'tap'
import { FALLTABELLEN } from '../../server/data/loeschen.ts'
import { NICHT_DABEI } from '../../server/features/aufbewahrung/auskunft-store.ts'
import { anmelden, freshDesk, neuePerson } from '../desk.ts'
import { nimmAuf } from './hilfe.ts'
import { fuelleFall, KANARIEN } from './kanarien.ts'

/* Art. 15, 20 DSGVO: a household gets all that is stored of it, and nothing of anybody else. */

const desk = await freshDesk(t)
const { browser, app, wer } = desk
const id = await fuelleFall(desk)
const FREMD = 'Fremdhaushaltsname'
await nimmAuf(browser, { nachname: FREMD })

const hole = (felder: Record<string, string>, wo = browser) => wo.sende(`/faelle/${id}/auskunft`, felder)
const GUT = { identitaet: 'ausweis', dritte: 'ja' }

t.test('Erst die Person und die anderen Menschen prüfen', async t => {
  const seite = await browser.hole(`/faelle/${id}/auskunft`)
  t.match(seite.body, 'Ihr früherer Partner darf die neue Anschrift')
  t.match(seite.body, 'Geben Sie die Auskunft nur persönlich')
  for (const [fehlt, satz] of [
    ['identitaet', 'woran Sie die Person erkannt haben'],
    ['dritte', 'Angaben über andere Menschen durch'],
  ] as const) {
    const { [fehlt]: _ohne, ...rest } = GUT
    const antwort = await hole({ ...rest, form: 'datei' })
    t.equal(antwort.statusCode, 422, fehlt)
    t.match(antwort.body, satz)
    t.notMatch(antwort.body, 'Gimpelnotiz')
  }
})

t.test('Die Datei enthält jede Spalte jeder Tabelle des Falls; was fehlt, steht mit Grund darin', async t => {
  const antwort = await hole({ ...GUT, form: 'datei' })
  t.equal(antwort.statusCode, 200)
  t.equal(antwort.headers['content-disposition'], 'attachment; filename="Auskunft-2026-11-21.json"')
  t.match(antwort.headers['cache-control'], 'no-store')
  const { daten, nichtDabei, zugriffe } = antwort.json<{
    daten: Record<string, Record<string, unknown>[]>
    nichtDabei: Record<string, string>
    zugriffe: unknown[]
  }>()
  t.not(zugriffe.length, 0, 'when somebody looked into it')
  const { rows } = await sql<{ tabelle: string; spalte: string }>`
    select table_schema || '.' || table_name as tabelle, column_name as spalte from information_schema.columns
    where table_schema in ('public', 'schluessel')`.execute(desk.db)
  for (const { tabelle } of FALLTABELLEN) {
    const name = tabelle.includes('.') ? tabelle : `public.${tabelle}`
    const soll = rows
      .filter(row => row.tabelle === name && !(`${tabelle}.${row.spalte}` in NICHT_DABEI))
      .map(({ spalte }) => spalte.replace(/_(.)/g, (_, b: string) => b.toUpperCase()))
    t.ok(daten[tabelle]?.length, `${tabelle} has rows, so that this looks at something`)
    for (const zeile of daten[tabelle] ?? []) t.same(Object.keys(zeile).toSorted(), soll.toSorted(), tabelle)
  }
  t.same(nichtDabei, NICHT_DABEI)
  const alle = new Set(rows.map(({ tabelle, spalte }) => `${tabelle.replace('public.', '')}.${spalte}`))
  for (const [spalte, grund] of Object.entries(NICHT_DABEI))
    t.ok(alle.has(spalte) && grund.length > 20, spalte)

  t.same(daten['fall_fassung']?.map(({ version }) => version).toSorted(), [1, 2], 'every version of the file')
  const brief = Buffer.from(String(daten['brief']?.[0]?.['inhalt']), 'base64').toString()
  t.equal(brief, '%PDF Habichtbrief', 'the letter itself')
  for (const wort of KANARIEN.filter(wort => wort !== 'Habichtbrief')) t.match(antwort.body, wort)
})

t.test(
  'Nichts von anderen: kein anderer Haushalt, kein Name aus der Beratung, keine Kennung einer Person',
  async t => {
    const { body } = await hole({ ...GUT, form: 'datei' })
    t.notMatch(body, FREMD)
    t.notMatch(body, wer.personId)
    t.notMatch(body, 'Aylin')
    t.match(body, 'Person 1 der Beratungsstelle')
  },
)

t.test('Das Blatt zum Lesen: Fassungen mit Unterschied, Verlauf, Fristen, Briefe', async t => {
  const { body } = await hole({ ...GUT, form: 'blatt' })
  const worte = body.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  t.match(worte, 'Ihre Akte, Fassung 2 (gilt jetzt)')
  t.match(worte, /Straße\S* Zaunkoenigweg 3|Zaunkoenigweg 3/)
  t.match(worte, /Frühere Fassung 1 .*Anders als in der Fassung danach: .*unbekannt/)
  for (const wort of ['Gimpelnotiz', 'Finkenanruf', 'Meisenfrist', 'Sperberklage', 'Stieglitzkaefig'])
    t.match(worte, wort)
  t.match(worte, 'Wie lange Solange an Ihrem Fall gearbeitet wird, und danach 12 Monate.')
  t.match(worte, /Fall (gesehen|geändert)/)
  t.notMatch(worte.replace(/Aylin T\. Abmelden/, ''), 'Aylin')
})

t.test('Jede Auskunft steht im Verlauf, mit der Art der Prüfung', async t => {
  await hole({ identitaet: 'codewort', dritte: 'ja', form: 'blatt' })
  t.match(
    (await browser.hole(`/faelle/${id}/verlauf`)).body,
    'Auskunft auf Papier vorbereitet (Art. 15 DSGVO). Identität: Codewort genannt.',
  )
})

t.test('Wer keine Fälle sieht, holt auch keine Auskunft; eine fremde Stelle findet nichts', async t => {
  await neuePerson(app, wer.stelleId, 'karla', ['koordination', 'datenschutz'])
  const karla = await anmelden(app, 'karla')
  t.equal((await hole({ ...GUT, form: 'datei' }, karla)).statusCode, 403)
  t.equal((await karla.hole(`/faelle/${id}/auskunft`)).statusCode, 403)
  t.equal(
    (await browser.sende('/faelle/01997f00-0000-7000-8000-0000000000ff/auskunft', { ...GUT, form: 'datei' }))
      .statusCode,
    404,
  )
})
