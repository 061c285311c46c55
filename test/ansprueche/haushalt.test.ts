import t from 'tap'
import { liesStelle } from '../../server/data/zugriff.ts'
import { findFall } from '../../server/features/faelle/store.ts'
import { anmelden, freshDesk, neuePerson } from '../desk.ts'
import { HAUSHALT, nimmAuf, trageEin, version, worte } from './fall.ts'

const { app, wer, browser } = await freshDesk(t)

const akteVon = async (fall: string) => {
  const gefunden = await liesStelle(app.zugang, wer, z => findFall(z, fall.slice('/faelle/'.length)))
  if (!gefunden) throw new Error('no case')
  return gefunden
}

void t.test('einmal eingetragen, steht alles in der Akte, Personen mit ihrem Einkommen', async t => {
  const fall = await nimmAuf(browser)
  const antwort = await trageEin(browser, fall)
  t.equal(antwort.statusCode, 303)
  t.equal(antwort.headers.location, `${fall}/ansprueche`)
  const { rechnung } = (await akteVon(fall)).akte
  t.equal(rechnung?.gemeinde, '05513000')
  t.match(rechnung?.personen?.[0], {
    rolle: 'antragsteller',
    geburtsdatum: '1988-04-02',
    einkommen: [{ art: 'erwerb', bruttoCent: 165_000, nettoCent: 128_000 }],
    zahlt: ['steuer', 'kv', 'rv'],
    absetzungen: null,
    merkmale: ['alleinerziehend'],
  })
  t.match(rechnung?.personen?.[1], { merkmale: [], einkommen: [{ art: 'kindergeld', nettoCent: 25_900 }] })
  t.equal(rechnung?.personen?.[1]?.absetzungen, undefined, 'not asked is not known')
  t.same(rechnung?.laufendeLeistungen, [])
  t.same(rechnung?.heizkostenforderung, [
    {
      betragCent: 61_000,
      faelligAm: '2026-11-30',
      art: 'abrechnung',
      darinRueckstaendigeAbschlaegeCent: 0,
      antragAm: null,
    },
  ])
  const seite = (await browser.hole(`${fall}/rechnung`)).body
  t.match(seite, 'name="personen[0][einkommen][0][netto]" type="text" class="geld" value="1280,00"')
  t.match(seite, 'name="personen[1][einkommen][1][netto]"', 'one more row for income')
})

void t.test('zweimal geklickt ist einmal gespeichert', async t => {
  const fall = await nimmAuf(browser)
  const am = { version: await version(browser, `${fall}/rechnung`), ...HAUSHALT }
  await Promise.all([browser.sende(`${fall}/rechnung`, am), browser.sende(`${fall}/rechnung`, am)])
  t.equal((await akteVon(fall)).version, 2)
})

void t.test(
  'was der Fall schon weiß, steht beim ersten Mal in den Feldern, gespeichert ist es nicht',
  async t => {
    const fall = await nimmAuf(browser, { leistungen: 'wohngeld' })
    const seite = (await browser.hole(`${fall}/rechnung`)).body
    t.match(seite, 'name="schuldenBetrag" type="text" class="geld" value="480,00"')
    t.match(seite, 'name="schuldenSperrtag" type="text" class="tag" value="02.12.2026"')
    t.match(seite, '<option value="antragsteller" selected>')
    t.match(seite, '<option value="wohngeld" selected>')
    t.equal((await akteVon(fall)).akte.rechnung, undefined)
  },
)

const SCHLECHT: readonly (readonly [
  was: string,
  anders: Record<string, string>,
  feld: string,
  meldung: string | RegExp,
])[] = [
  [
    'negatives Einkommen',
    { 'personen[0][einkommen][0][netto]': '-5' },
    'personen[0][einkommen][0][netto]',
    'ohne Minus',
  ],
  [
    'Geburtsdatum in der Zukunft',
    { 'personen[1][geburt]': '1.1.2027' },
    'personen[1][geburt]',
    'liegt in der Zukunft',
  ],
  [
    'ein Tag, den es nicht gibt',
    { 'personen[1][geburt]': '30.2.2018' },
    'personen[1][geburt]',
    'Diesen Tag gibt es nicht',
  ],
  [
    'zwei Antragsteller',
    { 'personen[1][rolle]': 'antragsteller' },
    'personen[1][rolle]',
    'nur eine antragstellende Person',
  ],
  [
    'kein Antragsteller',
    { 'personen[0][rolle]': 'partner' },
    'personen',
    'Eine Person muss die antragstellende sein',
  ],
  [
    'eine Person ohne Rolle',
    { 'personen[1][rolle]': '' },
    'personen[1][rolle]',
    'Wählen Sie, wer das im Haushalt ist',
  ],
  ['unbekannte Gemeinde', { gemeinde: 'Entenhausen' }, 'gemeinde', 'Entenhausen“ kennen wir nicht'],
  ['unbekannte Postleitzahl', { gemeinde: '99999' }, 'gemeinde', 'Die Postleitzahl 99999 kennen wir nicht'],
  ['Postleitzahl in mehreren Gemeinden', { gemeinde: '52525' }, 'gemeinde', /Heinsberg.*Waldfeucht/],
  [
    'netto über brutto',
    { 'personen[0][einkommen][0][netto]': '1700' },
    'personen[0][einkommen][0][netto]',
    'Netto kann nicht höher sein als brutto',
  ],
  [
    'Einkommen ohne Art',
    { 'personen[0][einkommen][0][art]': '' },
    'personen[0][einkommen][0][art]',
    'was für ein Einkommen',
  ],
  ['Mietenstufe 0', { mietenstufe: '0' }, 'mietenstufe', 'Mindestens 1'],
  ['Energieschulden ohne Energie', { schuldenSparte: '' }, 'schuldenSparte', 'fehlt eine Angabe'],
]

for (const [was, anders, feld, meldung] of SCHLECHT) {
  void t.test(`${was}: Meldung am Feld, nichts verloren, nichts gespeichert`, async t => {
    const fall = await nimmAuf(browser)
    const antwort = await trageEin(browser, fall, { ...HAUSHALT, ...anders })
    t.equal(antwort.statusCode, 422)
    t.match(antwort.body, `id="f-${feld}-fehler"`)
    t.match(antwort.body, `href="#f-${feld}"`)
    t.match(antwort.body, `id="f-${feld}"`, 'the link has a target')
    t.match(worte(antwort.body), meldung)
    t.match(antwort.body, 'value="1650"', 'what was typed stays')
    t.equal((await akteVon(fall)).akte.rechnung, undefined)
  })
}

void t.test('40 Personen sind kein Haushalt: gesagt, nichts verloren', async t => {
  const fall = await nimmAuf(browser)
  const viele = Object.fromEntries(
    Array.from({ length: 38 }, (_, i) => [`personen[${i + 2}][rolle]`, 'weitere']),
  )
  const antwort = await trageEin(browser, fall, { ...HAUSHALT, ...viele })
  t.equal(antwort.statusCode, 422)
  t.match(worte(antwort.body), 'Höchstens 30 Personen')
  t.match(antwort.body, 'name="personen[39][rolle]"')
  t.equal((await akteVon(fall)).akte.rechnung, undefined)
})

void t.test('30 Personen gehen, auch durch den Verlauf', async t => {
  const fall = await nimmAuf(browser)
  const viele = Object.fromEntries(
    Array.from({ length: 28 }, (_, i) => [`personen[${i + 2}][rolle]`, 'weitere']),
  )
  t.equal((await trageEin(browser, fall, { ...HAUSHALT, ...viele })).statusCode, 303)
  t.equal((await akteVon(fall)).akte.rechnung?.personen?.length, 30)
  t.equal((await browser.hole(`${fall}/ansprueche`)).statusCode, 200)
  t.match(worte((await browser.hole(`${fall}/verlauf`)).body), 'netto im Monat 1280,00 €')
})

void t.test('eine leere Zeile dazwischen verschiebt weder Angaben noch Meldungen', async t => {
  const fall = await nimmAuf(browser)
  const mitLuecke = Object.fromEntries(
    Object.entries(HAUSHALT).map(([name, wert]) => [name.replace('personen[1]', 'personen[2]'), wert]),
  )
  const luecke = { 'personen[1][rolle]': '', 'personen[1][einkommen][0][art]': '' }
  const falsch = await trageEin(browser, fall, { ...mitLuecke, ...luecke, 'personen[2][geburt]': '1.1.2027' })
  t.match(falsch.body, 'id="f-personen[1][geburt]-fehler"')
  t.match(falsch.body, /name="personen\[1\]\[geburt\]"[^>]*value="1\.1\.2027"/)
  t.equal((await trageEin(browser, fall, { ...mitLuecke, ...luecke })).statusCode, 303)
  t.equal((await akteVon(fall)).akte.rechnung?.personen?.length, 2)
})

void t.test('ein weiterer Eintrag ohne JavaScript speichert nichts und behält alles', async t => {
  const fall = await nimmAuf(browser)
  const antwort = await trageEin(browser, fall, { ...HAUSHALT, weitere: 'personen[0][einkommen]' })
  t.equal(antwort.statusCode, 200)
  t.match(antwort.body, 'name="personen[0][einkommen][1][art]"')
  t.match(antwort.body, 'value="1650"')
  t.equal((await akteVon(fall)).akte.rechnung, undefined)
})

void t.test('Angaben zur Gesundheit brauchen die Einwilligung dafür', async t => {
  const fall = await nimmAuf(browser, { umfang: ['fallakte', 'brief'] })
  const antwort = await trageEin(browser, fall, { ...HAUSHALT, 'personen[0][merkmale]': 'schwangerAb13' })
  t.equal(antwort.statusCode, 422)
  t.match(antwort.body, 'id="f-personen[0][merkmale]-fehler"')
  t.match(worte(antwort.body), 'Für Angaben zur Gesundheit fehlt die Einwilligung')
  t.equal((await trageEin(browser, fall)).statusCode, 303)
  t.equal((await trageEin(browser, fall, { ...HAUSHALT, 'personen[0][gdb]': '50' })).statusCode, 422)
})

void t.test('zwei ändern dieselbe Angabe: beide Fassungen stehen da, nichts geht verloren', async t => {
  await neuePerson(app, wer.stelleId, 'bernd', ['beratung'])
  const bernd = await anmelden(app, 'bernd')
  const fall = await nimmAuf(browser)
  await trageEin(browser, fall)
  const stand = await version(browser, `${fall}/rechnung`)
  await trageEin(bernd, fall, { ...HAUSHALT, 'personen[0][einkommen][0][netto]': '1300' })
  const meins = { ...HAUSHALT, 'personen[0][einkommen][0][netto]': '1290' }
  const streit = await browser.sende(`${fall}/rechnung`, { version: stand, ...meins })
  t.equal(streit.statusCode, 409)
  t.match(worte(streit.body), /netto im Monat 1300,00 €.*netto im Monat 1290,00 €/)
  // Another field of the same page does not dispute.
  const miete = await browser.sende(`${fall}/rechnung`, { version: stand, ...HAUSHALT, kaltmiete: '530' })
  t.equal(miete.statusCode, 303)
  const { rechnung } = (await akteVon(fall)).akte
  t.equal(rechnung?.wohnung?.kaltmieteCent, 53_000)
  t.equal(rechnung?.personen?.[0]?.einkommen?.[0]?.nettoCent, 130_000)
})

void t.test('zwei vertauschte Beträge sind eine Änderung, auch wenn die Worte gleich lauten', async t => {
  const fall = await nimmAuf(browser)
  await trageEin(browser, fall, { ...HAUSHALT, 'personen[1][einkommen][0][netto]': '' })
  await trageEin(browser, fall, { ...HAUSHALT, 'personen[1][einkommen][0][brutto]': '' })
  const kind = (await akteVon(fall)).akte.rechnung?.personen?.[1]?.einkommen?.[0]
  t.same([kind?.bruttoCent, kind?.nettoCent], [undefined, 25_900])
})

void t.test('eine fremde Stelle und eine falsche Adresse sehen nichts', async t => {
  for (const seite of ['rechnung', 'ansprueche'])
    t.equal((await browser.hole(`/faelle/${crypto.randomUUID()}/${seite}`)).statusCode, 404)
})
