import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import t from 'tap'
import { liesStatistik } from '../../server/data/zugriff.ts'
import { ohneFormel } from '../../server/features/statistik/ausgabe/csv.ts'
import { hat, maengel, pdfSeiten, pdfText } from '../briefe/werkzeug.ts'
import { anmelden, type Browser, neuePerson } from '../desk.ts'
import { alsStelle } from './anlage.ts'
import { gib, KREISJAHR, mitZahlen } from './netz.ts'

const FORMATE = ['csv-excel', 'csv', 'xlsx', 'ods', 'json', 'paket', 'pdf'] as const
const PROFILE = ['intern', 'oeffentlich'] as const

const hole = async (browser: Browser, format: string, profil: string): Promise<Buffer> => {
  const antwort = await browser.hole(`/statistik/export/${format}${KREISJAHR}&profil=${profil}`)
  if (antwort.statusCode !== 200) throw new Error(`${format}: ${antwort.statusCode}`)
  return antwort.rawPayload
}

const alle = async (browser: Browser): Promise<string[]> => {
  const summen: string[] = []
  for (const format of FORMATE)
    for (const profil of PROFILE)
      summen.push(
        createHash('sha256')
          .update(await hole(browser, format, profil))
          .digest('hex'),
      )
  return summen
}

/** Everything readable in a file, unpacked. */
const inhalt = (bytes: Buffer): string =>
  bytes.subarray(0, 2).toString() === 'PK'
    ? Object.entries(unzipSync(new Uint8Array(bytes)))
        .map(([name, text]) => `${name}\n${strFromU8(text)}`)
        .join('\n')
    : bytes.toString()

t.test('Dateien', async t => {
  const { browser, app, db, uhr, wer } = await mitZahlen(t)
  const stelle = await browser.hole(`/statistik/export/csv${KREISJAHR}`)

  await t.test('CSV für Excel: BOM, Semikolon, CRLF; RFC 4180 ohne BOM', async t => {
    const excel = await hole(browser, 'csv-excel', 'intern')
    t.same([...excel.subarray(0, 3)], [0xef, 0xbb, 0xbf])
    const [kopf = '', erste = ''] = excel.subarray(3).toString().split('\r\n')
    t.equal(kopf, 'periode;ebene;einheit;merkmal;auspraegung;wert_art;wert;zeichen;programm;stand')
    t.match(erste, /^2025;kreis;Gelsenkirchen[^;]*;gesamt;gesamt;anzahl;\d+;;3;21\.11\.2026$/)
    t.notMatch(excel.toString(), /^sep=/m)
    const rfc = (await hole(browser, 'csv', 'intern')).toString()
    t.ok(rfc.startsWith('periode,ebene,'))
    t.equal(rfc.split('\r\n').length, excel.toString().split('\r\n').length)
    t.equal(stelle.headers['content-disposition'], 'attachment; filename="zahlen-2025-kreis-oeffentlich.csv"')
  })

  await t.test('öffentliches Profil: unter 10 oder auf 5 gerundet', async t => {
    const { werte } = JSON.parse((await hole(browser, 'json', 'oeffentlich')).toString()) as {
      werte: { wert_art: string; wert: number | null; zeichen: string }[]
    }
    const zahlen = werte.filter(({ wert_art }) => wert_art === 'anzahl')
    t.ok(zahlen.length > 20)
    for (const { wert, zeichen } of zahlen)
      t.ok(
        wert === null ? ['<10', 'x'].includes(zeichen) : wert >= 10 && wert % 5 === 0,
        `${wert} ${zeichen}`,
      )
  })

  await t.test('A8: keine Formel, keine Kennung, kein Verfasser, kein verstecktes Blatt', async t => {
    const { rows } = await sql<{ alles: string }>`
      select string_agg(id::text || '|' || rk, '|') as alles from statistik_schluessel`.execute(db)
    const schluessel = new Set((rows[0]?.alles ?? '').split('|'))
    t.ok(schluessel.size > 1000)
    for (const format of FORMATE)
      for (const profil of PROFILE) {
        const text = inhalt(await hole(browser, format, profil))
        const gefunden = (text.match(/[0-9a-f]{8}-[0-9a-f-]{27}|\b\d{6,}\b/g) ?? []).filter(wort =>
          schluessel.has(wort),
        )
        t.same(gefunden, [], `${format} ${profil}`)
        t.notMatch(text, /<f[ >]|table:formula|state="hidden"|table:display="false"/)
        if (format !== 'pdf') t.notMatch(text, /creator|lastModifiedBy|Application>|\/tmp\/|\/home\/|aylin/i)
      }
  })

  await t.test('das Paket beschreibt die Tabelle, die es enthält', async t => {
    const dateien = unzipSync(new Uint8Array(await hole(browser, 'paket', 'oeffentlich')))
    const name = 'zahlen-2025-kreis-oeffentlich'
    t.same(Object.keys(dateien), [`${name}.csv`, 'datapackage.json', `${name}.csv-metadata.json`])
    const [tabelle, beschreibung, csvw] = Object.values(dateien).map(strFromU8Von)
    const { resources } = JSON.parse(beschreibung ?? '') as {
      resources: { path: string; hash: string; schema: { fields: { name: string }[] } }[]
    }
    const hash = createHash('sha256')
      .update(tabelle ?? '')
      .digest('hex')
    t.equal(resources[0]?.hash, `sha256:${hash}`)
    t.equal(resources[0]?.schema.fields.map(({ name }) => name).join(), tabelle?.split('\r\n')[0])
    t.match(JSON.parse(csvw ?? ''), { '@context': 'http://www.w3.org/ns/csvw', url: `${name}.csv` })
  })

  await t.test('ein Blatt: fünf Zahlen, ein Bild, ein Satz; barrierefrei', async t => {
    const pdf = await hole(browser, 'pdf', 'oeffentlich')
    t.notMatch(pdf.toString('latin1'), /aylin|\/tmp\/|\/home\//i)
    if (!hat('pdftotext')) return
    t.equal(pdfSeiten(pdf), 1)
    t.same(maengel(pdf), [])
    const text = pdfText(pdf)
    for (const wort of ['Fälle', 'häufigster Anlass', 'von Fonds abgelehnt', 'Rückstände'])
      t.match(text, wort)
    t.match(text, /höchstens ±5/)
    t.match(text, /<10/, 'small ones are not told to everybody')
    t.match(pdfText(await hole(browser, 'pdf', 'intern')), /Intern, nicht weitergeben/)
  })

  await t.test('DCAT-AP.de: nur öffentlich, mit Pflichtfeldern', async t => {
    t.equal((await browser.hole(`/statistik/export/dcat${KREISJAHR}&profil=intern`)).statusCode, 404)
    const text = (await hole(browser, 'dcat', 'oeffentlich')).toString()
    for (const feld of [
      'a dcat:Dataset',
      'dct:title "Beratung bei Energiesperren: Gelsenkirchen',
      'dct:description "',
      'dct:publisher <',
      'foaf:name "',
      'vcard:fn "',
      'data-theme/SOCI>',
      'Level/administrativeDistrict>',
      'districtKey/05513>',
      'dcat:startDate "2025-01-01"^^xsd:date ; dcat:endDate "2025-12-31"^^xsd:date',
      'dct:license <http://dcat-ap.de/def/licenses/dl-by-de/2.0>',
      'dcat:accessURL <',
      'file-type/CSV>',
    ])
      t.ok(text.includes(feld), feld)
    t.equal((text.match(/"/g) ?? []).length % 2, 0)
  })

  await t.test(
    'A3 und A10: andere Person, anderer Tag, weitere Fälle, alle Fälle gelöscht: dieselben Bytes',
    async t => {
      const vorher = await alle(browser)
      await neuePerson(app, wer.stelleId, 'karla', ['koordination'])
      uhr.vor(60 * 24 * 3)
      t.same(await alle(await anmelden(app, 'karla')), vorher)
      const heute = await anmelden(app)

      await alsStelle(db, wer.stelleId, async trx => {
        const id = crypto.randomUUID()
        await sql`insert into statistik_schluessel (stelle_id, id, rk) values (${wer.stelleId}, ${id}, 4711)`.execute(
          trx,
        )
        await sql`insert into statistik_buchung select ${wer.stelleId}::uuid, ${id}::uuid, 'aufgenommen', '2025-06-15',
        'abschlaege', 'androhung', 'strom', 'stadtwerk', 'ab100', 'lohn', 'amt', null, 'bis2', 'bis7', 10000, 0, 0, 0, 0`.execute(
          trx,
        )
      })
      t.same(await gib(db), [], 'a released period is never computed again')
      t.same(await alle(heute), vorher)
      await sql`delete from statistik_schluessel`.execute(db)
      const uebrig = await liesStatistik(db, trx =>
        trx.selectFrom('statistikBuchung').select('basis').execute(),
      )
      t.same(uebrig, [])
      t.same(await gib(db), [])
      t.same(await alle(heute), vorher)
    },
  )
})

const strFromU8Von = (bytes: Uint8Array): string => strFromU8(bytes)

t.test('was wie eine Formel beginnt, wird Text', async t => {
  for (const wort of ['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx']) t.equal(ohneFormel(wort), `'${wort}`)
  t.equal(ohneFormel('Essen'), 'Essen')
})
