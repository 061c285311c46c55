import t, { type Test } from 'tap'
import type { Akte } from '../../server/data/akte.ts'
import { liesStelle } from '../../server/data/zugriff.ts'
import { findEinwilligung } from '../../server/features/faelle/verlauf-store.ts'
import { findFall } from '../../server/features/faelle/store.ts'
import { anmelden, freshDesk } from '../desk.ts'
import { anfragenIn, DE, DURCH, nimmAn, Sender } from './sender.ts'

/* The whole way: from the letter in the hand to a case at the desk. */

const desk = await freshDesk(t, { env: { TELEFON: '0209 555 0100' } })
const { app, uhr, wer } = desk
let { browser } = desk

async function akteVon(id: string): Promise<Akte> {
  const fall = await liesStelle(app.zugang, wer, z => findFall(z, id))
  if (!fall) throw new Error('no case')
  return fall.akte
}

/** What the answers told, and no day that nobody named. */
function pruefeTatsachen(t: Test, s: Akte['sachverhalt']): void {
  t.match(s, { sparte: 'strom', bundesland: 'NW', androhung: { zugang: '2026-11-06' } })
  t.same(s.ankuendigung, { zugang: '2026-11-20', zugangBestritten: false, form: ['brief'] })
  t.same(s.sperre, { datum: '2026-12-01', vollzogen: false })
  t.same(s.schutzgruende, [{ art: 'saeugling', konkreteGefahr: true }])
  t.match(s.rueckstand, { abschlag: { betragCent: 70_00 } })
}

t.test('ohne Stelle, die annimmt: kein Formular, aber ein Weg', async t => {
  const haus = new Sender(app, uhr)
  const seite = await haus.oeffne()
  t.match(seite, 'nimmt hier keine Beratungs-Stelle Anfragen an')
  t.notMatch(seite, 'name="telefon"')
  t.match(seite, `href="${DE}/stellen"`)
  t.equal((await haus.sendeAb()).statusCode, 503)
})

t.test('Check, Rückruf, Code, Eingang, Fall', async t => {
  await nimmAn(desk)
  const haus = new Sender(app, uhr)
  await haus.durch(DURCH)
  t.match((await haus.hole(`${DE}/ergebnis`)).body, `href="${DE}/rueckruf"`)
  t.match((await haus.hole(`${DE}/notfall`)).body, `href="${DE}/rueckruf"`)
  t.match((await haus.hole(`${DE}/stellen`)).body, `href="${DE}/rueckruf"`)
  const formular = await haus.oeffne()
  t.match(formular, /value="nein"[^>]* checked><span>Nein/, 'Antworten: nein ist voreingestellt')
  t.notMatch(formular, /name="(vorname|nachname|name)"/)
  t.notMatch(formular, 'name="stelle"', 'bei einer Stelle keine Frage')
  const code = await haus.bitte()
  t.match(code, /^\d{4} \d{4} \d{4} \d{4}$/)
  const fertig = await haus.hole(`${DE}/fertig`)
  t.match(fertig.body, 'Wir wollen Sie bis Dienstag, 24. November anrufen.')
  t.notMatch(fertig.body, 'Warten Sie nicht auf uns')
  t.match((await haus.sieheNach(code)).body, 'Ihre Anfrage ist angekommen.')

  uhr.vor(300)
  browser = await anmelden(app)
  const heute = (await browser.hole('/heute')).body
  t.match(heute, 'Eine Anfrage wartet auf einen Rückruf, seit 5 Std.')
  t.match(heute, /href="\/eingang"[^>]*>Eingang <span>1<\/span>/)
  const eingang = (await browser.hole('/eingang')).body
  for (const wort of ['seit 5 Std.', 'Türkisch', 'Mo, Mi morgens, abends', 'Pusteblume'])
    t.match(eingang, wort)
  t.notMatch(eingang, '4711', 'die Nummer erst auf der Seite der Anfrage')
  const [anfrage = ''] = anfragenIn(eingang)
  const seite = (await browser.hole(anfrage)).body
  for (const wort of ['0209 4711-0815', 'Pusteblume', 'Dienstag, 1. Dezember 2026', '210,00'])
    t.match(seite, wort)

  const fall = await browser.sende(`${anfrage}/fall`)
  t.equal(fall.statusCode, 303)
  const id = anfrage.slice('/eingang/'.length)
  t.equal(fall.headers['location'], `/faelle/${id}`)
  const akte = await akteVon(id)
  t.same(akte.haushalt, {
    telefon: '0209 4711-0815',
    anruf: 'codewort',
    codewort: 'Pusteblume',
    anrufzeiten: 'Mo, Mi morgens, abends; nur die Person selbst',
    sprache: 'Türkisch',
    leistungen: ['grundsicherungsgeld'],
    geraetOderSaeugling: true,
  })
  t.equal(akte.verlangtCent, 210_00)
  pruefeTatsachen(t, akte.sachverhalt)
  const einwilligung = await liesStelle(app.zugang, wer, z => findEinwilligung(z, id))
  t.match(einwilligung, {
    fassung: 'rueckruf 2026-11-21',
    umfang: ['fallakte', 'gesundheit'],
    am: '2026-11-21',
  })

  t.equal((await browser.sende(`${anfrage}/fall`)).headers['location'], `/faelle/${id}`, 'zweimal gedrückt')
  const danach = (await browser.hole('/eingang')).body
  t.match(danach, 'Niemand wartet auf einen Rückruf.')
  t.equal((await browser.hole(anfrage)).statusCode, 404)
  const stand = (await haus.sieheNach(code)).body
  t.match(stand, 'Ihr Rückruf ist geplant.')
  t.match(stand, 'Ihre Angaben liegen jetzt bei der Beratungs-Stelle.')
  await browser.sende(`${anfrage}/stand`, { stand: 'erledigt' })
  t.match((await haus.sieheNach(code)).body, 'Ihre Anfrage ist erledigt.')
})

t.test('ohne Antworten: nur, wie man den Haushalt erreicht', async t => {
  const haus = new Sender(app, uhr, '10.0.0.2')
  await haus.durch(DURCH)
  await haus.bitte({
    telefon: '',
    mail: 'haus@post.example',
    antworten: 'nein',
    codewort: '',
    zeit: [],
    tag: [],
  })
  const [anfrage = ''] = anfragenIn((await browser.hole('/eingang')).body)
  t.match((await browser.hole(anfrage)).body, 'nicht mitgeschickt')
  await browser.sende(`${anfrage}/fall`)
  const id = anfrage.slice('/eingang/'.length)
  const akte = await akteVon(id)
  t.same(akte, {
    haushalt: {
      email: 'haus@post.example',
      anruf: 'ja',
      anrufzeiten: 'jederzeit; nur die Person selbst',
      sprache: 'Türkisch',
    },
    versorger: {},
    sachverhalt: { bundesland: 'NW' },
    plan: {},
  })
  t.same((await liesStelle(app.zugang, wer, z => findEinwilligung(z, id)))?.umfang, ['fallakte'])
})

t.test('eilt es, sagt die Seite: nicht warten', async t => {
  const haus = new Sender(app, uhr, '10.0.0.3')
  await haus.durch({ ...DURCH, termin: '23.11.2026' })
  await haus.bitte()
  const { body } = await haus.hole(`${DE}/fertig`)
  t.match(body, 'Warten Sie nicht auf uns.')
  t.match(body, 'tel:02095550100')
})
