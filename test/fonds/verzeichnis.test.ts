import t from 'tap'
import { fonds as schema } from '../../server/data/fonds.ts'
import { liesStelle } from '../../server/data/zugriff.ts'
import { SAAT } from '../../server/features/fonds/saat/verzeichnis.ts'
import { anrufliste } from '../../server/features/fonds/listenansicht.ts'
import { zaehleUeberfaellige } from '../../server/features/fonds/pruefung-store.ts'
import { listFonds } from '../../server/features/fonds/store.ts'
import { tag } from '../../server/recht/datum.ts'
import { gemeinde } from '../../server/recht/parameter/gemeinden.ts'
import { HAUSHALT, nimmAuf, trageEin, worte } from '../ansprueche/fall.ts'
import { anmelden, freshDesk } from '../desk.ts'

const { app, wer, browser, uhr } = await freshDesk(t)
const alle = () => liesStelle(app.zugang, wer, listFonds)
const text = async (adresse: string): Promise<string> => worte((await browser.hole(adresse)).body)
await browser.hole('/fonds')
const mitName = async (name: string) => (await alle()).find(({ fonds }) => fonds.name.includes(name))
const weg = async (name: string): Promise<string> => `/fonds/${(await mitName(name))?.id}`

t.test('die Saat: gültig, nie offen, jede Bedingung mit Quelle, jede Gemeinde im Verzeichnis', async t => {
  t.equal(SAAT.length, 31)
  t.equal(new Set(SAAT.map(({ kennung }) => kennung)).size, 31)
  t.same([...new Set(SAAT.map(({ status }) => status))].toSorted(), ['beendet', 'ungeprueft'])
  for (const { kennung, fonds } of SAAT) {
    t.ok(schema.safeParse(fonds).success, kennung)
    t.ok(
      (fonds.gebiet.gemeinden ?? []).every(ags => gemeinde(ags)?.name === fonds.gebiet.wort),
      `${kennung}: ${fonds.gebiet.wort}`,
    )
    t.equal(fonds.traeger.telefon, undefined, 'keine Nummer ohne Quelle')
  }
})

t.test('einmal ausgesät, ungeprüft; ein zweiter Besuch ändert nichts', async t => {
  t.equal((await alle()).length, 31)
  await browser.hole('/fonds')
  const danach = await alle()
  t.equal(danach.length, 31)
  t.ok(danach.every(({ stand }) => stand.status !== 'aktiv' && stand.geprueftAm === null))
  t.match(await text('/fonds?stand=offen'), 'Dazu gibt es keinen Eintrag.')
  t.match(await text('/fonds?wort=wuppertal'), /Aktionsbündnis Energiespenden Wuppertal/)
  t.notMatch(await text('/fonds?wort=wuppertal'), 'Sozialenergiefonds')
})

t.test('Quellen, die sich widersprechen, stehen nebeneinander', async t => {
  const seite = await text(await weg('Sozialenergiefonds'))
  t.match(seite, /Höhe\s+Quellen widersprechen sich/)
  t.match(
    seite,
    /80 Prozent, höchstens 2\.000 €; in Härtefällen mehr.*Juni 2023.*höchstens 1\.600 € im Jahr/s,
  )
})

t.test('Prüfen in einem Klick: offen, und nach 90 Tagen kommt der Eintrag wieder', async t => {
  const adresse = await weg('Aktion Lichtblicke')
  const anruf = {
    pruefung: crypto.randomUUID(),
    fassung: '1',
    wie: 'telefon',
    telefon: '0209 555 0199',
    tage: '20',
  }
  t.equal((await browser.sende(`${adresse}/pruefung`, { ...anruf, ergebnis: 'aktiv' })).statusCode, 303)
  await browser.sende(`${adresse}/pruefung`, { ...anruf, ergebnis: 'aktiv' })
  const eintrag = await mitName('Aktion Lichtblicke')
  t.match(eintrag, {
    stand: { status: 'aktiv', geprueftAm: '2026-11-21' },
    fassung: 2,
    geprueftVon: 'Aylin T.',
  })
  t.equal(eintrag?.fonds.traeger.telefon, '0209 555 0199')
  t.notMatch(await text('/fonds/pruefung'), 'Aktion Lichtblicke')
  t.match(await text(adresse), 'gilt bis 19.02.2027')
  t.match(await text(`${adresse}/fassungen/1`), 'noch nicht bekannt', 'die alte Fassung bleibt lesbar')

  const fall = await nimmAuf(browser)
  await trageEin(browser, fall, HAUSHALT)
  const hilfen = await text(`${fall}/fonds`)
  t.match(hilfen, /Aktion Lichtblicke.*Anfragen\..*zu spät.*Bis dahin:.*L51.*L20.*L29/s)

  const faellig = async (am: string): Promise<boolean> =>
    anrufliste(await alle(), tag(am)).some(({ fonds }) => fonds.name === 'Aktion Lichtblicke')
  t.equal(await faellig('2027-02-04'), false)
  t.equal(await faellig('2027-02-05'), true, 'zwei Wochen, bevor die Prüfung nicht mehr gilt')
  t.equal(await faellig('2027-02-20'), true)
})

t.test(
  'später anrufen: der Eintrag geht bis zu dem Tag von der Liste; gibt es nicht mehr: für immer',
  async t => {
    const spaeter = await weg('LichtBlick Seniorenhilfe')
    const anruf = () => ({ pruefung: crypto.randomUUID(), fassung: '1', wie: 'telefon' })
    t.match(
      worte(
        (await browser.sende(`${spaeter}/pruefung`, { ...anruf(), ergebnis: 'spaeter', wieder: '1.1.2020' }))
          .body,
      ),
      'Der Tag muss nach heute liegen.',
    )
    await browser.sende(`${spaeter}/pruefung`, { ...anruf(), ergebnis: 'spaeter', wieder: '24.11.2026' })
    t.match(await mitName('LichtBlick Seniorenhilfe'), {
      anrufenAm: '2026-11-24',
      stand: { status: 'ungeprueft' },
    })
    t.notMatch(await text('/fonds/pruefung'), 'LichtBlick Seniorenhilfe')
    const weg2 = await weg('Hilfsfonds Köln')
    await browser.sende(`${weg2}/pruefung`, { ...anruf(), ergebnis: 'beendet' })
    t.match(await mitName('Hilfsfonds Köln'), { stand: { status: 'beendet', geprueftAm: '2026-11-21' } })
    t.notMatch(await text('/fonds/pruefung'), 'Hilfsfonds Köln')
  },
)

const EINTRAG = {
  name: 'Musterfonds „Licht an“',
  art: 'fonds',
  zweck: 'erfunden',
  traeger: 'Stadtwerke Erfundenau',
  traegerart: 'versorger',
  gebiet: 'Erfundenau',
  deckt: 'rueckstand',
  sichtbarkeit: 'nurBeratung',
  belegart: 'traeger',
  belegtitel: 'Satzung',
}

t.test('ein eigener Eintrag; Unsinn steht am Feld und das Getippte bleibt', async t => {
  const falsch = await browser.sende('/fonds', {
    ...EINTRAG,
    gesamt: '-5',
    'fenster[0][von]': '1.2.2027',
    'fenster[0][bis]': '1.1.2027',
  })
  t.equal(falsch.statusCode, 422)
  t.match(worte(falsch.body), 'Schreiben Sie den Betrag ohne Minus.')
  t.match(falsch.body, 'value="1.2.2027"')
  const doppelt = await browser.sende('/fonds', {
    ...EINTRAG,
    'fenster[0][von]': '1.1.2027',
    'fenster[0][bis]': '1.3.2027',
    'fenster[1][von]': '1.3.2027',
    'fenster[1][bis]': '1.4.2027',
  })
  t.equal(doppelt.statusCode, 422)
  t.match(worte(doppelt.body), 'Der Zeitraum überschneidet sich mit Zeitraum 1.')
  const verkehrt = await browser.sende('/fonds', {
    ...EINTRAG,
    'fenster[0][von]': '1.2.2027',
    'fenster[0][bis]': '1.1.2027',
  })
  t.match(worte(verkehrt.body), 'Das Ende liegt vor dem Anfang am 01.02.2027.')

  const da = await browser.sende('/fonds', EINTRAG)
  t.equal(da.statusCode, 303)
  const adresse = String(da.headers.location)
  const eintrag = await mitName('Licht an')
  t.equal(eintrag?.fonds.gebiet.ungenau, true, 'ein Wort allein heißt nie „überall“')
  t.same(
    eintrag?.fonds.belege.map(({ titel }) => titel),
    ['Satzung'],
  )

  const geaendert = { ...EINTRAG, plz: '45, 46236', genau: 'ja', belegtitel: 'Anruf', belegart: 'anruf' }
  t.equal((await browser.sende(`${adresse}/bearbeiten`, { ...geaendert, version: '1' })).statusCode, 303)
  t.match((await mitName('Licht an'))?.fonds.gebiet, { plz: ['45', '46236'] })
  t.equal((await browser.sende(`${adresse}/bearbeiten`, { ...geaendert, version: '1' })).statusCode, 409)
  t.match(await text(adresse), /Fassung 2.*Fassung 1/s)
})

t.test('unbekannte Einträge gibt es nicht', async t => {
  for (const adresse of [
    '/fonds/x',
    `/fonds/${crypto.randomUUID()}`,
    `/fonds/${crypto.randomUUID()}/bearbeiten`,
  ])
    t.equal((await browser.hole(adresse)).statusCode, 404, adresse)
})

t.test(
  'Heute: was überfällig ist, steht da, mit dem Tag; was nie geprüft wurde, mahnt dort nicht',
  async t => {
    const gezaehlt = (am: string) => liesStelle(app.zugang, wer, z => zaehleUeberfaellige(z, tag(am)))
    t.same(await gezaehlt('2027-02-19'), { zahl: 0, seit: null }, 'der letzte Tag der Prüfung')
    t.same(await gezaehlt('2027-02-20'), { zahl: 1, seit: '2027-02-20' })
    const adresse = await weg('Aktion Lichtblicke')
    t.notMatch(await text('/heute'), 'nachzufragen')
    const anruf = { pruefung: crypto.randomUUID(), fassung: '2', wie: 'telefon', ergebnis: 'spaeter' }
    await browser.sende(`${adresse}/pruefung`, { ...anruf, wieder: '22.11.2026' })
    t.same(await gezaehlt('2026-11-22'), { zahl: 1, seit: '2026-11-22' }, 'auf diesen Tag verschoben')
    uhr.vor(24 * 60)
    const morgen = await anmelden(app)
    const heute = async (): Promise<string> => worte((await morgen.hole('/heute')).body)
    t.match(
      await heute(),
      /Bei einer Hilfe ist wieder nachzufragen, fällig seit 22\.11\.2026\. Zur Anrufliste/,
    )
    const wieder = { pruefung: crypto.randomUUID(), fassung: '2', wie: 'telefon', ergebnis: 'aktiv' }
    await morgen.sende(`${adresse}/pruefung`, wieder)
    t.notMatch(await heute(), 'nachzufragen')
  },
)
