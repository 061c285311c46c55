import { DOMParser } from '@xmldom/xmldom'
import t from 'tap'
import { tilge } from '../../server/data/einspielen-store.ts'
import { liesStelle, mitStelle } from '../../server/data/zugriff.ts'
import { zahlungsliste, zelle } from '../../server/features/fondstraeger/csv.ts'
import { bankworte } from '../../server/features/fondstraeger/pain001.ts'
import { freshDesk } from '../desk.ts'
import { bewillige, IBAN_FONDS, IBAN_WERKE, richteEin, trageEin, versionVon, worte, zwei } from './hilfe.ts'

const desk = await freshDesk(t)
const { app, db, wer } = desk
const leute = await zwei(desk)
const { erste, zweite } = leute

const dateien = (body: string, endung: string): string[] =>
  [...body.matchAll(new RegExp(`href="([^"]+\\.${endung})"`, 'g'))].map(([, weg = '']) => weg)

async function gibAus(fonds: string): Promise<{ readonly xml: string; readonly csv: string }> {
  await erste.sende(`${fonds}/zahlungen`)
  const { body } = await erste.hole(`${fonds}/zahlungen`)
  return { xml: dateien(body, 'xml')[0] ?? '', csv: dateien(body, 'csv')[0] ?? '' }
}

/** Texts of all elements of this name; throws where the file is not well-formed. */
function liesXml(xml: string) {
  const dokument = new DOMParser({
    onError: (_stufe, meldung) => {
      throw new Error(meldung)
    },
  }).parseFromString(xml, 'application/xml')
  const alle = (name: string): string[] =>
    [...dokument.getElementsByTagName(name)].map(element => element.textContent ?? '')
  return { alle, wurzel: dokument.documentElement }
}

const cent = (betrag: string): number => Math.round(Number(betrag) * 100)

t.test('pain.001: wohlgeformt, Zahl, Summe und Kontrollsumme stimmen, jeder Posten steht da', async t => {
  const fonds = await richteEin(erste, { kontoInhaber: 'Kreisverband Öß & Söhne' })
  const betraege = ['0,29', '100,10', '245,80', '33,33']
  for (const [i, betrag] of betraege.entries())
    await bewillige(leute, fonds, betrag, {
      zaehler: `Zähler ${2000 + i}`,
      empfaenger: `Stadtwerke <Nr. ${i}> & Töchter`,
    })
  const { xml } = await gibAus(fonds)
  const { statusCode, headers, body } = await erste.hole(xml)
  t.equal(statusCode, 200)
  t.match(headers['content-disposition'], 'attachment; filename="Ueberweisung-1.xml"')
  const { alle, wurzel } = liesXml(body)
  t.equal(wurzel?.namespaceURI, 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09')
  t.same(alle('NbOfTxs'), ['4', '4'])
  t.same(alle('CtrlSum'), ['379.52', '379.52'])
  t.equal(
    alle('InstdAmt').reduce((summe, betrag) => summe + cent(betrag), 0),
    37_952,
  )
  t.same(alle('InstdAmt').toSorted(), ['0.29', '100.10', '245.80', '33.33'])
  t.same(alle('IBAN'), [IBAN_FONDS, ...Array.from({ length: 4 }, () => IBAN_WERKE)])
  t.same(alle('PmtMtd'), ['TRF'])
  t.same(new Set(alle('ReqdExctnDt').map(tag => tag.trim())), new Set(['2026-11-23']), 'Samstag, also Montag')
  t.same(new Set(alle('Nm').slice(0, 2)), new Set(['Kreisverband Oess + Soehne']))
  t.match(alle('Nm')[2], /^Stadtwerke Nr\. \d \+ Toechter$/)
  for (const name of ['MsgId', 'PmtInfId', 'InstrId', 'EndToEndId'])
    for (const kennung of alle(name)) t.match(kennung, /^[A-Za-z0-9.]{1,35}$/, name)
  t.equal(new Set(alle('EndToEndId')).size, 4)
  t.notMatch(body, /2000|VZ-17/, 'weder Zählernummer noch Aktenzeichen gehen an die Bank')
})

t.test('eine Zahlung kommt in genau eine Datei, auch bei 50 gleichzeitigen Klicks', async t => {
  const fonds = await richteEin(erste)
  for (const nummer of [1, 2, 3]) await bewillige(leute, fonds, '50', { zaehler: `Zähler 300${nummer}` })
  await erste.hole(`${fonds}/zahlungen`)
  const antworten = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      (i % 2 === 0 ? erste : zweite).sende(`${fonds}/zahlungen`, { datei: crypto.randomUUID() }),
    ),
  )
  t.ok(antworten.every(({ statusCode }) => statusCode === 303))
  const { body } = await erste.hole(`${fonds}/zahlungen`)
  t.equal(dateien(body, 'xml').length, 1)
  t.match(worte(body), /Datei 1 .* 3 150,00 €/)
  await bewillige(leute, fonds, '20', { zaehler: 'Zähler 3009' })
  await erste.sende(`${fonds}/zahlungen`)
  const [neue = '', alte = ''] = dateien((await erste.hole(`${fonds}/zahlungen`)).body, 'xml')
  t.same(liesXml((await erste.hole(neue)).body).alle('InstdAmt'), ['20.00'], 'nur das Neue')
  t.equal(liesXml((await erste.hole(alte)).body).alle('InstdAmt').length, 3)
  const ids = await liesStelle(app.zugang, wer, ({ trx }) =>
    trx
      .selectFrom('traegerzahlung')
      .select('dateiId')
      .where('fondsId', '=', fonds.slice('/fondstraeger/'.length))
      .execute(),
  )
  t.equal(new Set(ids.map(({ dateiId }) => dateiId)).size, 2)
})

t.test(
  'dieselbe Datei noch einmal geholt ist Byte für Byte dieselbe, auch nach einer Rückbuchung',
  async t => {
    const fonds = await richteEin(erste)
    const antrag = await bewillige(leute, fonds, '80')
    const { xml, csv } = await gibAus(fonds)
    const vorher = [(await erste.hole(xml)).body, (await erste.hole(csv)).body]
    desk.uhr.vor(15)
    const version = await versionVon(erste, antrag)
    t.equal((await erste.sende(`${antrag}/ende`, { version })).statusCode, 303)
    t.same([(await zweite.hole(xml)).body, (await zweite.hole(csv)).body], vorher)
    t.match(worte((await erste.hole(antrag)).body), 'Geld zurückgekommen')
    t.match(
      worte((await erste.hole(fonds)).body),
      '1.000,00 € Ändern : Budget 01.01.2026 bis 31.12.2026 0,00 €',
    )
  },
)

t.test('die Liste ist vor Formeln sicher', async t => {
  for (const boese of ['=1+1', '+49', '-2+3', '@SUM(A1)', '  =1', '\t=1', '|calc', '%1', '＝1'])
    t.match(zelle(boese), /^"'/, boese)
  t.equal(zelle('Werke "Nord"\n=1'), '"Werke ""Nord"" =1"')
  t.equal(zelle('Stadtwerke'), '"Stadtwerke"')
  const daten = {
    aktenzeichen: '@AZ',
    betragCent: 500 as never,
    empfaenger: '=HYPERLINK("http://a.example";"x")',
    iban: IBAN_WERKE,
    zweck: 'Konto; 1',
  }
  const liste = zahlungsliste([{ kennung: 'abc', betragCent: 500, daten }])
  t.equal(
    liste,
    '\ufeff"Kennung";"Empfänger";"IBAN";"Betrag in Euro";"Verwendungszweck";"Aktenzeichen"\r\n' +
      `"abc";"'=HYPERLINK(""http://a.example"";""x"")";"${IBAN_WERKE}";"5,00";"Konto; 1";"'@AZ"\r\n`,
  )
})

t.test('Worte für die Bank: nur ihre Zeichen, nie leer, nie zu lang', async t => {
  t.equal(bankworte('Müller & Söhne GmbH', 70), 'Mueller + Soehne GmbH')
  t.equal(bankworte('//Łódź\n1/2', 70), 'odz 1/2')
  t.equal(bankworte('電力', 70), '-')
  t.equal(bankworte('x'.repeat(200), 140).length, 140)
})

t.test(
  'gelöschte Angaben: Schlüssel und Inhalt sind weg, die Summen bleiben, die Datei gibt es nicht mehr',
  async t => {
    const fonds = await richteEin(erste)
    const antrag = await bewillige(leute, fonds, '80')
    t.equal((await erste.sende(`${antrag}/loeschung`)).statusCode, 422, 'nicht vor der Zahlung')
    const { xml } = await gibAus(fonds)
    t.equal((await erste.sende(`${antrag}/loeschung`)).statusCode, 303)
    const id = antrag.split('/').at(-1) ?? ''
    const schluessel = await liesStelle(app.zugang, wer, ({ trx }) =>
      trx.selectFrom('schluessel.fall').select('fallId').where('fallId', '=', id).execute(),
    )
    t.same(schluessel, [])
    t.equal((await erste.hole(xml)).statusCode, 404)
    t.notMatch((await erste.hole(antrag)).body, /VZ-17|Stadtwerke/)
    t.match(worte((await erste.hole(`${fonds}/bericht`)).body), 'Davon in einer Zahlungsdatei 80,00 €')
  },
)

t.test('nach dem Zurückspielen: Anträge bleiben lesbar, gelöschte Angaben bleiben gelöscht', async t => {
  const fonds = await richteEin(erste)
  const bleibt = await bewillige(leute, fonds, '80', { zaehler: 'Zähler 5001', aktenzeichen: 'Bleibt-1' })
  const weg = await bewillige(leute, fonds, '70', { zaehler: 'Zähler 5002', aktenzeichen: 'Weg-2' })
  const { xml } = await gibAus(fonds)
  const id = weg.split('/').at(-1) ?? ''
  // As after a restore of older data beside the newest keys: the sealed words are back, their key is not.
  await mitStelle(app.zugang, wer, ({ trx }) =>
    trx.deleteFrom('schluessel.fall').where('fallId', '=', id).execute(),
  )
  await db.transaction().execute(tilge)
  t.match(worte((await erste.hole(bleibt)).body), 'Antrag Bleibt-1')
  t.match(worte((await erste.hole(weg)).body), 'Antrag (Angaben gelöscht)')
  t.match(worte((await erste.hole(`${fonds}/zahlungen`)).body), /2 150,00 € Angaben gelöscht/)
  t.equal((await erste.hole(xml)).statusCode, 404)
})

t.test('der Bericht nennt Summen und niemanden; kleine Zahlen bleiben verdeckt', async t => {
  const fonds = await richteEin(erste)
  await bewillige(leute, fonds, '100', { zaehler: 'Zähler 4001' })
  await gibAus(fonds)
  await bewillige(leute, fonds, '50', { zaehler: 'Zähler 4002' })
  const { headers } = await erste.sende(`${fonds}/antraege`, {
    aktenzeichen: 'Geheim-9',
    eingang: '20.11.2026',
    zaehler: 'Zähler 4003',
    betrag: '70',
    empfaenger: 'Geheimwerke',
    iban: IBAN_WERKE,
    zweck: 'Geheimkonto',
  })
  const antrag = String(headers.location)
  await erste.sende(`${antrag}/vorschlag`, { version: '1', was: 'ablehnen', grund: 'einkommen' })
  await zweite.sende(`${antrag}/entscheidung`, { version: '2', urteil: 'zustimmen' })
  const { body } = await erste.hole(`${fonds}/bericht`)
  const text = worte(body)
  t.match(
    text,
    /Budget 1\.000,00 € Bewilligt 150,00 € Davon in einer Zahlungsdatei 100,00 € Davon noch zu zahlen 50,00 €/,
  )
  t.match(text, /Noch frei 850,00 € Anträge insgesamt weniger als 5 Bewilligte Anträge weniger als 5 /)
  t.match(text, 'Zurückgezogen oder storniert 0')
  t.match(text, 'Einkommen zu hoch weniger als 5')
  for (let n = 0; n < 5; n++) await trageEin(erste, fonds, { zaehler: `Zähler ${4010 + n}` })
  t.match(worte((await erste.hole(`${fonds}/bericht`)).body), 'Anträge insgesamt rund 10', 'es sind 8')
  t.notMatch(body, /Geheim|VZ-17|Stadtwerke|DE0250/)
})
