import t from 'tap'
import { anmelden, Browser, freshDesk, gruendeStelle, neuePerson } from '../desk.ts'
import { PROFIL, trageProfilEin, trageWeitereEin } from './profil.ts'

const OEFFENTLICH = '/selbstcheck/de/stellen'

t.test('das Profil ist mit dem vorbelegt, was bei der Gründung gesagt wurde', async t => {
  const { browser } = await freshDesk(t)
  const { body } = await browser.hole('/verwaltung/stellen/eigene')
  t.match(body, 'value="Beratungsstelle Emscherstadt-Mitte"')
  t.match(body, 'value="0209 555 0100"')
})

t.test('eintragen, ändern, und nur mit Schalter öffentlich', async t => {
  const { app, browser } = await freshDesk(t)
  const alle = new Browser(app)
  t.equal((await trageProfilEin(browser, { oeffentlich: '' })).statusCode, 303)
  t.notMatch((await alle.hole(OEFFENTLICH)).body, PROFIL.name, 'versteckt')
  t.notMatch((await alle.hole('/selbstcheck/de')).body, 'tel:')
  await trageProfilEin(browser)
  const { body } = await alle.hole(OEFFENTLICH)
  t.match(body, PROFIL.name)
  t.match(body, '9–12 und 15–18:30 Uhr')
  t.match((await alle.hole('/selbstcheck/de')).body, 'href="tel:02095550100" dir="ltr"')
  const formular = (await browser.hole('/verwaltung/stellen/eigene')).body
  for (const wert of ['9–12, 15–18:30', '24.12.2026 – 01.01.2027', '45899, Bottrop']) t.match(formular, wert)
  await trageProfilEin(browser, { oeffentlich: '' })
  t.notMatch((await alle.hole(OEFFENTLICH)).body, PROFIL.name, 'wieder versteckt')
  const aufzeichnung = (await browser.hole('/verwaltung/aufzeichnung')).body
  t.match(aufzeichnung, 'Beratungsstelle eingetragen')
  t.match(aufzeichnung, 'Angaben einer Beratungsstelle geändert')
})

t.test('falsche Angaben: die Meldung am Feld, das Getippte bleibt', async t => {
  const { browser } = await freshDesk(t)
  const falsch = {
    name: '',
    plz: '4589',
    telefon: 'anrufen',
    email: 'a@b',
    zeit1: '9-25',
    zeit2: '9-12, 11-13',
    zeit3: '12-9',
    geschlossen: '1.1.2027 – 24.12.2026',
    gebiet: '45899, 99999',
  }
  const { statusCode, body } = await trageProfilEin(browser, falsch)
  t.equal(statusCode, 422)
  for (const meldung of [
    'Tragen Sie den Namen der Stelle ein.',
    'Eine Postleitzahl hat 5 Ziffern.',
    'Schreiben Sie die Nummer in Ziffern',
    'Schreiben Sie die E-Mail-Adresse so',
    '25:00 Uhr gibt es nicht.',
    'Zwei Zeiten überschneiden sich: 9–12 und 11–13 Uhr.',
    'Das Ende liegt vor dem Anfang.',
    'Der letzte Tag liegt vor dem ersten.',
    'Die Postleitzahl 99999 kennen wir in Nordrhein-Westfalen nicht.',
  ])
    t.match(body, meldung)
  for (const wert of ['value="4589"', 'value="9-25"', 'value="12-9"', '45899, 99999']) t.match(body, wert)
  t.match(body, 'id="f-zeit1-fehler"')
  t.match(
    (await browser.hole('/verwaltung/stellen')).body,
    'Noch hat niemand eingetragen',
    'nichts gespeichert',
  )
})

t.test('weitere Stellen: mit Tag der Prüfung, nach einem Jahr ein Hinweis, wieder entfernt', async t => {
  const { app, browser, uhr } = await freshDesk(t)
  const alle = new Browser(app)
  t.match((await trageWeitereEin(browser, { geprueftAm: '' })).body, 'wann jemand die Angaben geprüft hat')
  t.match(
    (await trageWeitereEin(browser, { geprueftAm: '1.1.2030' })).body,
    'Dieser Tag liegt in der Zukunft.',
  )
  t.equal((await trageWeitereEin(browser)).statusCode, 303)
  t.match((await alle.hole(OEFFENTLICH)).body, 'Geprüft am 01.11.2026')
  t.notMatch((await alle.hole(OEFFENTLICH)).body, 'seit über einem Jahr')
  const [, weg = ''] =
    /href="(\/verwaltung\/stellen\/[0-9a-f-]{36})"/.exec((await browser.hole('/verwaltung/stellen')).body) ??
    []
  uhr.vor(366 * 24 * 60)
  const spaeter = await anmelden(app)
  t.match((await alle.hole(OEFFENTLICH)).body, 'seit über einem Jahr niemand geprüft')
  t.match((await spaeter.hole('/verwaltung/stellen')).body, 'über ein Jahr her')
  t.match((await spaeter.hole(weg)).body, 'value="Schuldnerberatung Probe"')
  t.equal((await spaeter.sende(`${weg}/entfernen`, {})).statusCode, 303)
  t.equal((await spaeter.hole(weg)).statusCode, 404)
  t.notMatch((await alle.hole(OEFFENTLICH)).body, 'Schuldnerberatung Probe')
})

t.test('eine andere Stelle sieht und ändert nichts davon; wer nur berät, auch nicht', async t => {
  const { app, browser, wer } = await freshDesk(t)
  await trageWeitereEin(browser)
  const [, weg = ''] =
    /href="(\/verwaltung\/stellen\/[0-9a-f-]{36})"/.exec((await browser.hole('/verwaltung/stellen')).body) ??
    []
  await gruendeStelle(app, { anmeldename: 'fremd', name: 'Stelle Unna' })
  const fremd = await anmelden(app, 'fremd')
  t.equal((await fremd.hole(weg)).statusCode, 404)
  t.equal((await fremd.sende(weg, { ...PROFIL, geprueftAm: '1.11.2026', name: 'Gekapert' })).statusCode, 404)
  t.equal((await fremd.sende(`${weg}/entfernen`, {})).statusCode, 404)
  t.notMatch((await fremd.hole('/verwaltung/stellen')).body, 'Schuldnerberatung Probe')
  t.match((await browser.hole(weg)).body, 'value="Schuldnerberatung Probe"')
  await neuePerson(app, wer.stelleId, 'berat', ['beratung'])
  const berat = await anmelden(app, 'berat')
  t.equal((await berat.hole('/verwaltung/stellen')).statusCode, 403)
  t.equal((await berat.hole('/verwaltung/aushang')).statusCode, 200)
})

t.test('zwei öffentliche Stellen: im Rahmen steht die Nummer der Installation', async t => {
  const { app, browser } = await freshDesk(t, { env: { TELEFON: '0800 1' + '23456' } })
  const alle = new Browser(app)
  t.match((await alle.hole('/selbstcheck/de')).body, 'tel:0800123456')
  await trageProfilEin(browser)
  t.match((await alle.hole('/selbstcheck/de')).body, 'tel:02095550100')
  await gruendeStelle(app, { anmeldename: 'fremd', name: 'Stelle Unna' })
  await trageProfilEin(await anmelden(app, 'fremd'), { name: 'Stelle Unna' })
  t.match((await alle.hole('/selbstcheck/de')).body, 'tel:0800123456')
})
