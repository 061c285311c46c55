import t from 'tap'
import { freshDesk } from '../desk.ts'
import { nimmAuf, trageEin, version, worte } from './fall.ts'

/* 602.19 € is what is due to the household of fall.ts a month in 2026; see ansprueche.test.ts. */

const { browser } = await freshDesk(t)

const BESCHEID = {
  'bescheide[0][art]': 'grundsicherungsgeld',
  'bescheide[0][von]': '1.10.2026',
  'bescheide[0][regelbedarf]': '953',
  'bescheide[0][mehrbedarf]': '67,56',
  'bescheide[0][unterkunft]': '630',
  'bescheide[0][heizung]': '95',
  'bescheide[0][einkommen]': '1165',
  'bescheide[0][gezahlt]': '580,56',
}

const pruefe = async (werte: Record<string, string> = BESCHEID, mitHaushalt = true) => {
  const fall = await nimmAuf(browser)
  if (mitHaushalt) await trageEin(browser, fall)
  const seite = `${fall}/ansprueche/bescheid`
  const antwort = await browser.sende(seite, { version: await version(browser, seite), ...werte })
  const danach = (await browser.hole(seite)).body
  return { fall, seite, antwort, danach, text: worte(danach) }
}

void t.test('Zeile für Zeile, wie viel im Monat fehlt, seit wann und was das wert ist', async t => {
  const { antwort, seite, text } = await pruefe()
  t.equal(antwort.statusCode, 303)
  t.equal(antwort.headers.location, seite)
  t.match(text, 'Regelbedarf 953,00 € 953,00 € gleich')
  // 67.56 + 12.95 + 4.68 = 85.19; 17.63 missing
  t.match(text, 'Mehrbedarfe 67,56 € 85,19 € 17,63 € zu wenig')
  // 902.00 + 259.00 = 1,161.00
  t.match(text, 'Angerechnetes Einkommen 1.165,00 € 1.161,00 € 4,00 € zu viel')
  t.match(text, 'Bewilligt im Monat 580,56 € 602,19 € 21,63 € zu wenig')
  // October and November: 2 × 21.63 € = 43.26 €
  t.match(text, 'Seit Oktober 2026 fehlt Geld, für 2 Monate zusammen 43,26 €.')
  t.match(text, 'Ein Antrag heute reicht bis 01.01.2025 zurück.')
  t.match(text, '§ 40 Abs. 1 S. 2 Nr. 2 SGB II')
  t.match(text, 'Ist der Bescheid noch keinen Monat alt?')
})

void t.test('unbekannte Zahlen sind nicht 0', async t => {
  const { text } = await pruefe({
    'bescheide[0][art]': 'sgb12',
    'bescheide[0][von]': '1.10.2026',
    'bescheide[0][regelbedarf]': '563',
  })
  t.match(text, 'Was rückwirkend fehlt, lässt sich noch nicht sagen.')
  t.match(
    text,
    'Nicht gerechnet, weil Zahlen fehlen oder der Monat nicht voll zählt: Oktober 2026, November 2026.',
  )
  t.notMatch(text, /zusammen 0,00 €/)
})

void t.test('Wohngeld reicht vier Jahre zurück', async t => {
  const { text } = await pruefe({
    'bescheide[0][art]': 'wohngeld',
    'bescheide[0][von]': '1.11.2026',
    'bescheide[0][gezahlt]': '400',
  })
  t.match(text, 'Bewilligt im Monat 400,00 € 429,00 € 29,00 € zu wenig')
  t.match(text, 'reicht bis 01.01.2022 zurück')
})

void t.test('ohne Haushalt wird nicht verglichen, sondern gesagt, was fehlt', async t => {
  const { text } = await pruefe(BESCHEID, false)
  t.match(text, 'Zum Vergleichen fehlt noch der Haushalt.')
  t.notMatch(text, 'fehlt Geld')
})

const SCHLECHT: readonly (readonly [string, Record<string, string>, string, string])[] = [
  [
    'Ende vor dem Anfang',
    { 'bescheide[0][bis]': '1.1.2026' },
    'bescheide[0][bis]',
    'endet vor seinem Anfang',
  ],
  ['ohne Anfang', { 'bescheide[0][von]': '' }, 'bescheide[0][von]', 'ab wann der Bescheid gilt'],
  ['ohne Leistung', { 'bescheide[0][art]': '' }, 'bescheide[0][art]', 'Wählen Sie die Leistung'],
  ['negativer Betrag', { 'bescheide[0][gezahlt]': '-1' }, 'bescheide[0][gezahlt]', 'ohne Minus'],
]
for (const [was, anders, feld, meldung] of SCHLECHT) {
  void t.test(`${was}: Meldung am Feld, nichts verloren, nichts gespeichert`, async t => {
    const { antwort, danach } = await pruefe({ ...BESCHEID, ...anders })
    t.equal(antwort.statusCode, 422)
    t.match(antwort.body, `id="f-${feld}-fehler"`)
    t.match(worte(antwort.body), meldung)
    t.match(antwort.body, 'value="1165"')
    t.notMatch(danach, 'value="1165,00"')
  })
}
