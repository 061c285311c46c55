import { sql } from 'kysely'
import t from 'tap'
import { neuesPaar, oeffneKuvert, verschliesse } from '../../server/data/kuvert.ts'
import { Unlesbar } from '../../server/data/verschluesselung.ts'
import { alsOeffentlich } from '../../server/data/zugriff.ts'
import { kontaktform } from '../../server/features/selbstcheck/anfrage.ts'
import { findSalz, findStand } from '../../server/features/selbstcheck/einwurf-store.ts'
import { kennungVon, liesCode } from '../../server/features/selbstcheck/quittung.ts'
import { alleZeilen, tabellen } from '../aufbewahrung/hilfe.ts'
import { freshDesk } from '../desk.ts'
import { DE, DURCH, nimmAn, Sender } from './sender.ts'

/* Class C: closed for the desk; what serves the public puts in and cannot look. */

const desk = await freshDesk(t, { env: { LOG_LEVEL: 'debug' } })
const { app, db, uhr, protokoll, browser } = desk
await nimmAn(desk)

t.test('ein Kuvert öffnet nur, für wen es zu ist, an seinem Ort, unverändert', async t => {
  const [paar, anderes] = [neuesPaar(), neuesPaar()]
  const kuvert = verschliesse(paar.oeffentlich, 'ort', { wort: 'Kanarie' })
  t.same(oeffneKuvert(paar, 'ort', kuvert), { wort: 'Kanarie' })
  t.notMatch(kuvert.toString('latin1'), 'Kanarie')
  t.equal(kuvert.length, verschliesse(paar.oeffentlich, 'ort', {}).length, 'die Länge verrät nichts')
  t.notSame(kuvert, verschliesse(paar.oeffentlich, 'ort', { wort: 'Kanarie' }))
  const kaputt = Buffer.from(kuvert)
  kaputt[60] = (kaputt[60] ?? 0) ^ 1
  for (const [wer, wo, was] of [
    [anderes, 'ort', kuvert],
    [paar, 'anderswo', kuvert],
    [paar, 'ort', kaputt],
    [paar, 'ort', kuvert.subarray(0, 20)],
    [{ ...paar, oeffentlich: anderes.oeffentlich }, 'ort', kuvert],
  ] as const)
    t.throws(() => oeffneKuvert(wer, wo, was), Unlesbar)
})

/** Everything in every table, as one text. */
async function alles(): Promise<string> {
  const teile: unknown[] = []
  for (const name of await tabellen(desk)) teile.push(...(await alleZeilen(desk, name)))
  return JSON.stringify(teile, (_, wert: unknown) =>
    istBytes(wert) ? Buffer.from(wert.data).toString('hex') : wert,
  )
}

const istBytes = (wert: unknown): wert is { readonly data: number[] } =>
  typeof wert === 'object' && wert !== null && 'type' in wert && wert.type === 'Buffer'

t.test('S-57, S-70: keine Angabe in einer Tabelle oder im Protokoll, auch nicht der Code', async t => {
  const haus = new Sender(app, uhr, '192.0.2.77')
  await haus.durch(DURCH)
  const code = await haus.bitte({ telefon: '0209 8642097', codewort: 'Kanarienvogel' })
  await haus.sieheNach(code)
  const ziffern = code.replaceAll(' ', '')
  const text = await alles()
  t.match(text, 'Beratungsstelle Emscherstadt-Mitte', 'es wurde etwas gelesen')
  for (const wort of ['Kanarienvogel', '8642097', '2026-12-01', 'saeugling', '192.0.2', ziffern, code]) {
    for (const form of [wort, Buffer.from(wort).toString('hex')])
      t.notMatch(text.toLowerCase(), form.toLowerCase(), wort)
    t.notMatch(protokoll.join('\n'), wort, `Protokoll: ${wort}`)
  }
})

t.test('emr_web wirft ein und liest nichts, und mit einem Code nur dessen Stand', async t => {
  const haus = new Sender(app, uhr, '10.0.0.4')
  const code = await haus.bitte({ telefon: '0209 100200' })
  for (const abfrage of [
    sql`select siegel from eingang`,
    sql`select * from eingang`,
    sql`select kennung from eingang`,
    sql`select geheim from annahme`,
    sql`select kek from schluessel.stelle`,
    sql`update eingang set stand = 'erledigt'`,
    sql`update annahme set oeffentlich = ''`,
    sql`select pruefwert from installation`,
    sql`select telefon from stelle`,
    sql`select * from fall`,
    sql`select * from person`,
  ])
    await t.rejects(
      alsOeffentlich(db, trx => abfrage.execute(trx)),
      /permission denied/,
    )
  const ohne = await alsOeffentlich(db, trx => trx.selectFrom('eingang').select('stand').execute())
  t.same(ohne, [], 'ohne Code keine Zeile')
  await alsOeffentlich(db, trx => trx.deleteFrom('eingang').execute())
  const kennung = await kennungVon(liesCode(code) ?? '', (await findSalz(db)) ?? Buffer.alloc(0))
  t.equal(await findStand(db, kennung), 'neu', 'und nichts ist gelöscht')
  const mit = await alsOeffentlich(db, trx => trx.selectFrom('eingang').select('stand').execute(), kennung)
  t.equal(mit.length, 1)
})

t.test('Löschen mit dem Code: gefragt, dann weg, und der Code gilt nicht mehr', async t => {
  const haus = new Sender(app, uhr, '10.0.0.5')
  const code = await haus.bitte({ telefon: '0209 300400' })
  const stand = (await haus.sieheNach(code)).body
  t.match(stand, 'Jetzt löschen')
  t.notMatch(stand, /300400|Pusteblume|Beratungsstelle Emscher/, 'nichts über den Haushalt')
  t.match((await haus.sieheNach(code, '/loeschen')).body, 'Wirklich löschen?')
  t.equal((await haus.sieheNach(code)).statusCode, 200, 'noch da')
  t.match((await haus.sieheNach(code, '/geloescht')).body, 'Der Code gilt nicht mehr.')
  t.equal((await haus.sieheNach(code)).statusCode, 422)
  t.match((await haus.hole(`${DE}/fertig`)).body, 'zeigt den Code nicht mehr')
  t.equal((await haus.hole(`${DE}/vorgang/geloescht`)).headers['location'], `${DE}/vorgang`)
  t.notMatch((await browser.hole('/eingang')).body, '300400')
})

t.test('der Code in jeder Schrift und mit jeder Lücke; Nummern, die dieselbe sind', async t => {
  t.equal(liesCode('4821 0937 5526 1184'), '4821093755261184')
  t.equal(liesCode(' 4821-0937.5526/1184 '), '4821093755261184')
  t.equal(liesCode('٤٨٢١ ٠٩٣٧ ٥٥٢٦ ١١٨٤'), '4821093755261184')
  t.equal(liesCode('۴۸۲۱۰۹۳۷۵۵۲۶۱۱۸۴'), '4821093755261184')
  for (const falsch of ['', '4821', '4821 0937 5526 118', 'abcd efgh ijkl mnop', '9'.repeat(10_000)])
    t.equal(liesCode(falsch), null)
  for (const nummer of ['0151 234', '+49 151 234', '0049-151-234', '(0151) 234'])
    t.equal(kontaktform({ telefon: nummer, mail: null }), '0151234')
  t.equal(kontaktform({ telefon: null, mail: 'Haus@Post.example' }), 'haus@post.example')
})

t.test('Seite schnell verlassen nimmt auch den Code mit', async t => {
  const haus = new Sender(app, uhr, '10.0.0.6')
  await haus.bitte({ telefon: '0209 500600' })
  t.match((await haus.hole(`${DE}/fertig`)).body, 'class="code"')
  await haus.browser.sendeRoh('/selbstcheck/verlassen', {})
  t.notMatch((await haus.hole(`${DE}/fertig`)).body, 'class="code"')
})
