import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { beweishinweis, zustand } from '../../server/features/briefe/versand/nachweis.ts'
import { mitStelle } from '../../server/data/zugriff.ts'
import { insertBrief } from '../../server/features/briefe/store.ts'
import { freshDesk, HEUTE, JETZT } from '../desk.ts'
import { gedruckt } from './gedruckt.ts'
import { bereiterFall } from './fall.ts'

const OFFEN = { versandAm: null, versandWie: null, zugangAm: null, antwortAm: null, bis: null }
const RAUS = { ...OFFEN, versandAm: tag('2026-11-16'), versandWie: 'Fax' }

t.test('wo ein Brief steht', async t => {
  t.equal(zustand(OFFEN, HEUTE), 'gedruckt, noch nicht verschickt')
  t.equal(zustand(RAUS, HEUTE), 'verschickt am Mo 16.11.2026 (Fax), Zugang nicht belegt')
  t.equal(zustand({ ...RAUS, zugangAm: tag('2026-11-16') }, HEUTE), 'angekommen am Mo 16.11.2026, belegt')
  t.equal(zustand({ ...RAUS, bis: HEUTE }, HEUTE), 'verschickt am Mo 16.11.2026 (Fax), Zugang nicht belegt')
  t.equal(zustand({ ...RAUS, bis: tag('2026-11-20') }, HEUTE), 'Antwort überfällig seit Fr 20.11.2026')
  t.equal(zustand({ ...RAUS, bis: tag('2026-11-20'), antwortAm: new Date() }, HEUTE), 'Antwort ist da')
})

t.test('was den Zugang beweist, je nach Weg', async t => {
  t.match(beweishinweis('Einwurf-Einschreiben') ?? '', 'Auslieferungsbeleg')
  t.match(beweishinweis('Fax') ?? '', 'nur ein Anzeichen')
  t.equal(beweishinweis(null), null)
})

const { app, browser, wer } = await freshDesk(t)
const fall = await bereiterFall(browser)
const BRIEF = '01997f00-0000-7000-8000-0000000d0001'
const seite = async (): Promise<string> => (await browser.hole(`${fall}/briefe/${BRIEF}`)).body

t.test('Versand, Beleg, Antwort; was falsch getippt ist, bleibt stehen', async t => {
  await browser.sende(`${fall}/briefe`, { art: 'L04', brief: BRIEF })
  t.match(await seite(), 'gedruckt, noch nicht verschickt')
  t.notMatch(await seite(), 'Zugang belegen')
  await browser.sende(`${fall}/briefe/${BRIEF}/versand`, { versandWie: 'einwurf', versandAm: '20.11.2026' })
  t.match(await seite(), 'Bestellen Sie bald den Auslieferungsbeleg.')
  const ohne = await browser.sende(`${fall}/briefe/${BRIEF}/nachweis`, { nachweisNummer: 'RR 1234' })
  t.equal(ohne.statusCode, 422)
  t.match(ohne.body, 'womit der Zugang belegt ist')
  t.match(ohne.body, 'RR 1234')
  const morgen = { nachweisArt: 'auslieferung', zugangAm: '22.11.2026' }
  t.equal((await browser.sende(`${fall}/briefe/${BRIEF}/nachweis`, morgen)).statusCode, 422)
  const beleg = { nachweisArt: 'auslieferung', zugangAm: '21.11.2026', nachweisNummer: 'RR 1234' }
  t.equal((await browser.sende(`${fall}/briefe/${BRIEF}/nachweis`, beleg)).statusCode, 303)
  t.match(await seite(), 'angekommen am Sa 21.11.2026, belegt')
  t.match(await seite(), 'Auslieferungsbeleg der Post')
  await browser.sende(`${fall}/briefe/${BRIEF}/antwort`)
  t.match(await seite(), 'Antwort ist da')
})

/** What stands in the form of the dispatch: the way that is chosen, and the day. */
const imFormular = (body: string): readonly (string | undefined)[] => {
  const formular = /<form action="[^"]*\/versand"[^]*?<\/form>/.exec(body)?.[0] ?? ''
  const gewaehlt = [...formular.matchAll(/<input[^>]*name="versandWie"[^>]*>/g)]
    .map(([eingabe]) => eingabe)
    .filter(eingabe => / checked/.test(eingabe))
    .map(eingabe => /value="([^"]*)"/.exec(eingabe)?.[1])
  const tag = /<input[^>]*name="versandAm"[^>]*>/.exec(formular)?.[0] ?? ''
  return [...gewaehlt, /value="([^"]*)"/.exec(tag)?.[1]]
}

t.test('den Versand berichtigen: was eingetragen ist, steht schon im Formular', async t => {
  const brief = '01997f00-0000-7000-8000-0000000d0003'
  const ziel = `${fall}/briefe/${brief}`
  const lies = async () => imFormular((await browser.hole(ziel)).body)
  await browser.sende(`${fall}/briefe`, { art: 'L04', brief })
  t.same(await lies(), [''], 'noch nichts eingetragen')
  await browser.sende(`${ziel}/versand`, { versandWie: 'einwurf', versandAm: '20.11.2026' })
  t.same(await lies(), ['einwurf', '20.11.2026'])
  const falsch = await browser.sende(`${ziel}/versand`, { versandWie: 'fax', versandAm: '31.2.2026' })
  t.equal(falsch.statusCode, 422)
  t.same(imFormular(falsch.body), ['fax', '31.2.2026'], 'getippt ist getippt')
  const anderes = await browser.sende(`${ziel}/nachweis`, { nachweisNummer: 'RR 1234' })
  t.equal(anderes.statusCode, 422)
  t.same(imFormular(anderes.body), ['einwurf', '20.11.2026'], 'ein Fehler im anderen Formular ändert nichts')
  await browser.sende(`${ziel}/versand`, { versandWie: 'persoenlich', versandAm: '20.11.2026' })
  t.same(await lies(), ['persoenlich', '20.11.2026'])
})

t.test('ein Brief ohne eigene Frist: nach sieben Werktagen fragt jemand nach', async t => {
  const brief = '01997f00-0000-7000-8000-0000000d0002'
  const id = fall.split('/').pop() ?? ''
  const pdf = Buffer.from('%PDF L52')
  await mitStelle(app.zugang, wer, z =>
    insertBrief(z, id, { ...gedruckt(pdf, wer.personId, brief), art: 'L52' }, JETZT),
  )
  await browser.sende(`${fall}/briefe/${brief}/versand`, { versandWie: 'post', versandAm: '20.11.2026' })
  // Friday, 20.11.: Monday to Friday, then Monday 30.11. and Tuesday 1.12. (§ 193 BGB: no Saturday).
  t.match((await browser.hole(`${fall}/briefe/${brief}`)).body, 'Antwort bis Di 1.12.2026')
  t.match((await browser.hole(`${fall}/fristen`)).body, 'Nachfragen, was aus dem Brief wurde')
})
