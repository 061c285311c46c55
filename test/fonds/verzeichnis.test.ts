import qs from 'qs'
import t from 'tap'
import { fonds as schema } from '../../server/data/fonds.ts'
import { liesStelle } from '../../server/data/zugriff.ts'
import { SAAT } from '../../server/features/fonds/saat/verzeichnis.ts'
import { aendereFonds, alsFormular } from '../../server/features/fonds/bearbeiten.ts'
import { anrufliste } from '../../server/features/fonds/listenansicht.ts'
import { zaehleUeberfaellige } from '../../server/features/fonds/pruefung-store.ts'
import { listFonds } from '../../server/features/fonds/store.ts'
import { tag } from '../../server/recht/datum.ts'
import type { Fonds } from '../../server/recht/fonds/fonds.ts'
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
  belegtag: '2.11.2026',
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

t.test(
  'das Gebiet: mehrere Gemeinden, Kreise, Postleitzahlen und Länder; die Fragen für den Anruf',
  async t => {
    const da = await browser.sende('/fonds', {
      ...EINTRAG,
      name: 'Musterfonds „Weit“',
      gebiet: 'Emscher und Lippe',
      laender: ['NW', 'HE'],
      gemeinden: 'Bottrop\r\nAhaus (Borken)\r\n\r\n05978\r\nBottrop',
      plz: '45, 46236, 45',
      genau: 'ja',
      fragen: '  Wer sitzt im Beirat?\r\n\r\nZahlt er auch Gas?',
    })
    t.equal(da.statusCode, 303)
    const adresse = String(da.headers.location)
    const fonds = async () => (await mitName('„Weit“'))?.fonds
    t.same((await fonds())?.gebiet, {
      wort: 'Emscher und Lippe',
      laender: ['HE', 'NW'],
      gemeinden: ['05512000', '05554004', '05978'],
      plz: ['45', '46236'],
    })
    t.same((await fonds())?.fragen, ['Wer sitzt im Beirat?', 'Zahlt er auch Gas?'])
    t.match((await fonds())?.belege[0]?.werte, [
      {},
      {
        feld: 'gebiet',
        wert: 'Emscher und Lippe: Hessen, Nordrhein-Westfalen; Bottrop, Ahaus (Borken), 05978; Postleitzahlen 45, 46236',
      },
    ])
    const formular = (await browser.hole(`${adresse}/bearbeiten`)).body
    t.match(formular, /<textarea id="f-gemeinden"[^>]*>\nBottrop\nAhaus \(Borken\)\n05978<\/textarea>/)
    t.match(formular, /<textarea id="f-fragen"[^>]*>\nWer sitzt im Beirat\?\nZahlt er auch Gas\?<\/textarea>/)
    t.match(await text(adresse), /Fragen für den Anruf Wer sitzt im Beirat\? Zahlt er auch Gas\?/)
    t.match(await text('/fonds/pruefung'), 'Wer sitzt im Beirat?')

    const anders = {
      ...EINTRAG,
      name: 'Musterfonds „Weit“',
      gebiet: 'Emscher und Lippe',
      version: '1',
      belegart: 'anruf',
      belegtitel: 'Anruf beim Träger',
      belegtag: '20.11.2026',
      gemeinden: 'Bottrop',
    }
    t.equal((await browser.sende(`${adresse}/bearbeiten`, anders)).statusCode, 303)
    t.same((await fonds())?.gebiet, { wort: 'Emscher und Lippe', gemeinden: ['05512000'], ungenau: true })
    t.same((await fonds())?.fragen, [], 'was man herausnimmt, ist weg')
    t.same((await fonds())?.belege[1]?.werte, [{ feld: 'gebiet', wert: 'Emscher und Lippe: Bottrop' }])
    t.match(await text(`${adresse}/fassungen/1`), 'Bottrop, Ahaus (Borken), 05978', 'die alte Fassung bleibt')
  },
)

t.test('was am Gebiet und an den Fragen nicht stimmt, steht am Feld, und das Getippte bleibt', async t => {
  const falsch = async (anders: Record<string, string>): Promise<string> => {
    const { statusCode, body } = await browser.sende('/fonds', { ...EINTRAG, ...anders })
    t.equal(statusCode, 422, JSON.stringify(anders))
    return body
  }
  const meldung = (body: string, feld: string): string | undefined =>
    new RegExp(`id="f-${feld}-fehler"><span class="unsichtbar">Fehler: </span>([^<]+)`).exec(body)?.[1]
  const unbekannt = await falsch({ gemeinden: 'Bottrop\nBullerbü' })
  t.equal(
    meldung(unbekannt, 'gemeinden'),
    'Eine Gemeinde „Bullerbü“ kennen wir in Nordrhein-Westfalen nicht. Woanders schreiben Sie ihren Gemeindeschlüssel.',
  )
  t.match(unbekannt, 'Bottrop\nBullerbü</textarea>')
  t.equal(
    meldung(await falsch({ gemeinden: '45127' }), 'gemeinden'),
    '„45127“ ist kein Gemeindeschlüssel: Er hat höchstens 8 Ziffern und beginnt mit 01 bis 16. Postleitzahlen gehören in das Feld darunter.',
  )
  t.equal(
    meldung(await falsch({ gemeinden: '05999' }), 'gemeinden'),
    'Zu „05999“ gibt es in Nordrhein-Westfalen keine Gemeinde.',
  )
  t.match(
    meldung(await falsch({ gemeinden: 'Neuenkirchen\nBergheim am See' }), 'gemeinden'),
    'Bergheim am See',
  )
  t.equal(
    meldung(await falsch({ plz: '45, 4612365' }), 'plz'),
    'Eine Postleitzahl hat 5 Ziffern, ihr Anfang 1 bis 4.',
  )
  t.equal(
    meldung(await falsch({ fragen: 'Warum?\n'.repeat(21) }), 'fragen'),
    'Das sind mehr als 20 Fragen. So lange dauert kein Anruf.',
  )
  const lang = await falsch({ fragen: `Kurz?\n${'a'.repeat(301)}` })
  t.equal(meldung(lang, 'fragen'), 'Eine Frage hat höchstens 300 Zeichen. Machen Sie zwei daraus.')
  t.match(lang, `Kurz?\n${'a'.repeat(301)}</textarea>`)
})

const ZEILEN = {
  ...EINTRAG,
  name: 'Musterfonds „Heizt“',
  'betraege[0][hoechstens]': '500',
  'bedingungen[0][worte]': 'höchstens 1.500 € netto',
  'bedingungen[0][art]': 'einkommen',
  'bedingungen[0][strenge]': 'hart',
  'bedingungen[0][grenzen][0][personen]': '1',
  'bedingungen[0][grenzen][0][netto]': '1.500,00',
  'bedingungen[1][worte]': 'Kundschaft der Stadtwerke',
  'bedingungen[1][art]': 'versorger',
  'bedingungen[1][strenge]': 'hart',
  'bedingungen[1][namen]': 'Stadtwerke Erfundenau, Netz Erfundenau',
  'unterlagen[0][was]': 'Ankündigung der Sperre',
  'unterlagen[0][verlangt]': 'immer',
  'unterlagen[0][alt]': '30',
}

t.test(
  'Bedingungen, Höhe und Unterlagen: jede Zeile mit ihrer Quelle, Widersprüche stehen nebeneinander',
  async t => {
    const da = await browser.sende('/fonds', ZEILEN)
    t.equal(da.statusCode, 303)
    const adresse = String(da.headers.location)
    const fonds = async () => (await mitName('Heizt'))?.fonds
    t.match(await fonds(), {
      betraege: [{ beleg: 'e1', hoechstensCent: 50_000 }],
      unterlagen: [{ was: 'Ankündigung der Sperre', verlangt: 'immer', hoechstensTageAlt: 30 }],
      belege: [{ id: 'e1', veroeffentlicht: '2026-11-02', gesehenAm: '2026-11-21' }],
    })
    t.same((await fonds())?.bedingungen, [
      {
        worte: 'höchstens 1.500 € netto',
        strenge: 'hart',
        belege: ['e1'],
        pruefung: { art: 'einkommen', grenzen: [{ personen: 1, hoechstensCent: 150_000 }] },
      },
      {
        worte: 'Kundschaft der Stadtwerke',
        strenge: 'hart',
        belege: ['e1'],
        pruefung: { art: 'versorger', namen: ['Stadtwerke Erfundenau', 'Netz Erfundenau'] },
      },
    ])
    t.match(
      (await browser.hole(`${adresse}/bearbeiten`)).body,
      'value="Stadtwerke Erfundenau, Netz Erfundenau"',
    )

    const anruf = { belegart: 'anruf', belegtitel: 'Anruf beim Träger', belegtag: '20.11.2026', version: '1' }
    const zweite = { ...ZEILEN, ...anruf, 'betraege[1][hoechstens]': '300' }
    t.equal((await browser.sende(`${adresse}/bearbeiten`, zweite)).statusCode, 303)
    t.same((await fonds())?.betraege, [
      { beleg: 'e1', hoechstensCent: 50_000 },
      { beleg: 'e2', hoechstensCent: 30_000 },
    ])
    t.same(
      (await fonds())?.bedingungen.map(({ belege }) => belege),
      [['e1'], ['e1']],
      'was sich nicht ändert, behält seine Quelle',
    )
    t.same((await fonds())?.belege[1]?.werte, [
      { feld: 'betrag', wert: 'höchstens 500,00\u00a0€; nach einer anderen Quelle höchstens 300,00\u00a0€' },
    ])
    t.match(await text(adresse), /Höhe\s+Quellen widersprechen sich/)
    t.match(await text(`${adresse}/fassungen/1`), 'höchstens 500,00 €', 'die alte Fassung bleibt')

    const ohne = { ...zweite, version: '2', 'bedingungen[1][namen]': '', belegtag: '' }
    const { statusCode, body } = await browser.sende(`${adresse}/bearbeiten`, ohne)
    t.equal(statusCode, 422)
    t.match(worte(body), 'Von wann ist die Quelle? Bei einem Anruf: heute.')
    const fehlt = await browser.sende(`${adresse}/bearbeiten`, { ...ohne, belegtag: '20.11.2026' })
    t.equal(fehlt.statusCode, 422)
    t.match(worte(fehlt.body), 'Dazu fehlt die Angabe in der Klammer.')
    t.match(fehlt.body, 'href="#f-bedingungen[1][art]"')
    const undatiert = { ...zweite, version: '2', zweck: 'anders', belegtag: '', belegtagNie: 'ja' }
    t.equal((await browser.sende(`${adresse}/bearbeiten`, undatiert)).statusCode, 303)
    t.equal((await fonds())?.belege[2]?.veroeffentlicht, undefined)
  },
)

/** Lists of words in any order; what is not so is left out. */
const glatt = (wert: unknown): unknown =>
  JSON.parse(
    JSON.stringify(wert, (_name, teil: unknown) =>
      teil === false
        ? undefined
        : Array.isArray(teil) && teil.every(eines => typeof eines === 'string')
          ? teil.toSorted()
          : teil,
    ),
  )

t.test('was mitkam, übersteht Öffnen und Speichern, jede Bedingung mit ihrer Quelle', async t => {
  for (const { fonds } of SAAT) {
    const getippt = { ...alsFormular(fonds), belegart: 'anruf', belegtitel: 'x', belegtagNie: 'ja' }
    const neu = aendereFonds(fonds, qs.parse(qs.stringify(getippt)), tag('2026-11-21'))
    if (!neu.ok) {
      // A fund of a whole Land is larger than any amount the desk's forms take.
      t.equal(fonds.budget?.gesamtCent, 3_000_000_000, fonds.name)
      t.same(neu.fehler, { gesamt: 'Der Betrag ist zu groß. Prüfen Sie das Komma.' })
      continue
    }
    const zeilen = ({ bedingungen, betraege, unterlagen }: Fonds) => [bedingungen, betraege, unterlagen]
    t.same(glatt(zeilen(neu.fonds)), glatt(zeilen(fonds)), fonds.name)
    t.same(glatt([neu.fonds.gebiet, neu.fonds.fragen]), glatt([fonds.gebiet, fonds.fragen]), fonds.name)
    t.same(neu.fonds.belege.at(-1)?.werte, [], 'nichts ist neu')
  }
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
    t.same(await gezaehlt('2026-11-23'), { zahl: 0, seit: null })
    const aufgeschoben = { zahl: 1, seit: '2026-11-24' }
    t.same(await gezaehlt('2027-02-19'), aufgeschoben, 'der letzte Tag der anderen Prüfung')
    t.same(await gezaehlt('2027-02-20'), { zahl: 2, seit: '2026-11-24' })
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
