import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import type { Fonds, Fondsstand, Gebiet } from '../../server/recht/fonds/fonds.ts'
import { pruefeGebiet } from '../../server/recht/fonds/gebiet.ts'
import type { Fondslage } from '../../server/recht/fonds/lage.ts'
import { pruefeAlle, pruefeFonds } from '../../server/recht/fonds/pruefung.ts'
import { angabenJeFeld } from '../../server/recht/fonds/quelle.ts'
import {
  energieworte,
  pruefeAntragsteller,
  pruefeBudget,
  pruefeEnergie,
  pruefeFenster,
  pruefeWiederholung,
} from '../../server/recht/fonds/rahmen.ts'
import { giltBis, pruefeStand, wirksamerStatus } from '../../server/recht/fonds/stand.ts'
import { pruefeSumme } from '../../server/recht/fonds/summe.ts'
import { pruefeVorrang } from '../../server/recht/fonds/vorrang.ts'
import { unmoeglicherFonds } from '../../server/recht/fonds/widerspruch.ts'
import { pruefeZeit } from '../../server/recht/fonds/zeit.ts'
import { cent } from '../../server/recht/geld.ts'

const HEUTE = tag('2026-11-21')
const lage = (angaben: Partial<Fondslage> = {}): Fondslage => ({ stichtag: HEUTE, ...angaben })

/** An invented fund, with one dated and one undated source. */
const FONDS: Fonds = {
  name: 'Beispielfonds',
  art: 'fonds',
  zweck: 'erfunden',
  traeger: { name: 'Musterstiftung', art: 'stiftung' },
  gebiet: { wort: 'Nordrhein-Westfalen', laender: ['NW'] },
  deckt: ['rueckstand'],
  formen: ['zuschuss'],
  betraege: [{ beleg: 'a', hoechstensCent: cent(500_00) }],
  bedingungen: [],
  vorrang: [],
  unterlagen: [],
  wege: [],
  sichtbarkeit: 'oeffentlich',
  fragen: [],
  belege: [
    {
      id: 'a',
      art: 'traeger',
      titel: 'Seite des Trägers',
      ort: 'fonds.example',
      veroeffentlicht: '2026-10',
      gesehenAm: HEUTE,
      werte: [{ feld: 'betrag', wert: '500 €' }],
    },
    {
      id: 'b',
      art: 'presse',
      titel: 'Zeitung',
      gesehenAm: HEUTE,
      werte: [
        { feld: 'betrag', wert: '400 €' },
        { feld: 'gebiet', wert: 'ganz NRW' },
      ],
    },
  ],
}
const GEPRUEFT: Fondsstand = { status: 'aktiv', geprueftAm: tag('2026-11-03'), giltTage: 90 }
const eintrag = (anders: Partial<Fonds> = {}, stand = GEPRUEFT) => ({
  id: 'f1',
  stand,
  fonds: { ...FONDS, ...anders },
})
const IN_NRW: Partial<Fondslage> = { land: 'NW', rueckstandCent: cent(420_00) }

t.test('Gebiet: Land, Gemeinde, Postleitzahl; was Worte sagen, sagt nur der Träger', async t => {
  const wo = (gebiet: Omit<Gebiet, 'wort'>, angaben: Partial<Fondslage> = {}) =>
    pruefeGebiet({ wort: 'dort', ...gebiet }, lage(angaben))
  t.same(wo({}), { ergebnis: 'erfuellt', grund: 'Gilt überall: dort.' })
  t.equal(wo({ ungenau: true }).ergebnis, 'unbekannt')
  t.equal(wo({ laender: ['NW'] }).ergebnis, 'unbekannt')
  t.equal(wo({ laender: ['NW'] }, { land: 'HE' }).grund, 'Der Haushalt wohnt in HE.')
  t.equal(wo({ laender: ['NW'] }, { land: 'HE' }).ergebnis, 'nichtErfuellt')
  t.equal(wo({ laender: ['NW'] }, { land: 'NW' }).ergebnis, 'erfuellt')
  t.equal(wo({ laender: ['NW'], ungenau: true }, { land: 'NW' }).ergebnis, 'unbekannt')
  t.equal(wo({ laender: ['NW'], ungenau: true }, { land: 'HE' }).ergebnis, 'nichtErfuellt')
  t.equal(wo({ gemeinden: ['05515000'] }).ergebnis, 'unbekannt')
  t.equal(wo({ gemeinden: ['05515000'] }, { gemeinde: '05515000' }).grund, 'Der Haushalt wohnt in Münster.')
  t.equal(wo({ gemeinden: ['05978'] }, { gemeinde: '05978004' }).ergebnis, 'erfuellt', 'ein ganzer Kreis')
  t.equal(wo({ gemeinden: ['05515000'] }, { gemeinde: '05111000' }).ergebnis, 'nichtErfuellt')
  t.equal(wo({ plz: ['48'] }, { plz: '48143' }).ergebnis, 'erfuellt')
  t.equal(wo({ plz: ['48'], gemeinden: ['05515000'] }, { plz: '44135' }).ergebnis, 'unbekannt')
  t.equal(
    wo({ plz: ['48'], gemeinden: ['05515000'] }, { plz: '44135', gemeinde: '05913000' }).ergebnis,
    'nichtErfuellt',
  )
  t.equal(wo({ laender: ['NW'], gemeinden: ['05515000'] }, { gemeinde: '05515000' }).ergebnis, 'unbekannt')
})

t.test('Energie, Zeitraum, Geld, Wiederholung, Antragsteller', async t => {
  t.equal(energieworte(['strom', 'gas']), 'Strom, Gas')
  t.equal(pruefeEnergie(['strom'], lage()).ergebnis, 'unbekannt')
  t.equal(pruefeEnergie(['strom'], lage({ sparte: 'gas' })).ergebnis, 'nichtErfuellt')
  t.equal(pruefeEnergie(['strom', 'gas'], lage({ sparte: 'gas' })).ergebnis, 'erfuellt')
  t.equal(pruefeEnergie(['waermepumpe'], lage({ sparte: 'strom' })).ergebnis, 'unbekannt')
  t.equal(pruefeEnergie(['waermepumpe'], lage({ sparte: 'gas' })).ergebnis, 'nichtErfuellt')

  const bis = (von: string | null, ende: string | null) =>
    pruefeFenster([{ ...(von ? { von: tag(von) } : {}), ...(ende ? { bis: tag(ende) } : {}) }], HEUTE)
  t.equal(bis('2026-11-21', '2026-11-21').ergebnis, 'erfuellt', 'erster und letzter Tag zählen')
  t.equal(bis('2026-11-22', '2026-12-31').ergebnis, 'nichtErfuellt')
  t.equal(bis(null, '2026-11-20').grund, 'Anträge gehen nur bis 20.11.2026.')
  t.equal(bis(null, '2026-11-21').ergebnis, 'unbekannt', 'der Anfang ist nicht bekannt')
  t.equal(bis('2026-01-01', null).ergebnis, 'unbekannt')

  t.equal(pruefeBudget({}), null)
  t.equal(pruefeBudget({ gesamtCent: cent(5) }), null)
  t.equal(pruefeBudget({ stand: 'erschoepft' })?.ergebnis, 'nichtErfuellt')
  t.equal(
    pruefeBudget({ stand: 'knapp', am: HEUTE })?.grund,
    'Das Geld ist fast verbraucht, Stand 21.11.2026.',
  )
  t.equal(pruefeBudget({ stand: 'offen' })?.ergebnis, 'erfuellt')
  t.equal(pruefeBudget({ gesamtCent: cent(5), ausgegebenCent: cent(5) })?.ergebnis, 'nichtErfuellt')
  t.equal(pruefeBudget({ gesamtCent: cent(5), ausgegebenCent: cent(4) })?.ergebnis, 'erfuellt')

  const am = (day: string) =>
    lage({
      bekommen: [
        { id: 'f1', am: tag(day) },
        { id: 'x', am: HEUTE },
      ],
    })
  t.equal(pruefeWiederholung('f1', { je: 'haushalt' }, lage()).ergebnis, 'unbekannt')
  t.equal(pruefeWiederholung('f1', { je: 'haushalt' }, lage({ bekommen: [] })).ergebnis, 'erfuellt')
  t.equal(
    pruefeWiederholung('f2', { je: 'haushalt' }, am('2020-01-01')).ergebnis,
    'unbekannt',
    'Geld von anderen sagt nichts über diesen',
  )
  t.equal(pruefeWiederholung('f1', { je: 'haushalt' }, am('2020-01-01')).ergebnis, 'nichtErfuellt')
  t.equal(pruefeWiederholung('f1', { je: 'abrechnung' }, am('2020-01-01')).ergebnis, 'unbekannt')
  t.equal(pruefeWiederholung('f1', { je: 'zaehler' }, am('2020-01-01')).ergebnis, 'unbekannt')
  const imJahr = { je: 'jahr', nachMonaten: 12 } as const
  t.equal(pruefeWiederholung('f1', imJahr, am('2025-11-22')).ergebnis, 'nichtErfuellt')
  t.equal(pruefeWiederholung('f1', imJahr, am('2025-11-21')).ergebnis, 'erfuellt')

  t.equal(pruefeAntragsteller('haushalt').ergebnis, 'erfuellt')
  t.equal(pruefeAntragsteller('nurWohlfahrtsverband').ergebnis, 'ermessen')
})

t.test('Vorrang: was zuerst gefragt sein muss', async t => {
  const wer = (was: Parameters<typeof pruefeVorrang>[0], angaben: Partial<Fondslage> = {}): string =>
    pruefeVorrang(was, lage(angaben)).ergebnis
  t.equal(wer('jobcenter'), 'unbekannt')
  t.equal(wer('jobcenter', { antraege: [{ stelle: 'sozialamt' }] }), 'nichtErfuellt')
  t.equal(wer('amt', { antraege: [{ stelle: 'sozialamt' }] }), 'erfuellt')
  t.equal(wer('sozialamt', { antraege: [{ stelle: 'sozialamt' }] }), 'erfuellt')
  t.equal(wer('amt', { antraege: [] }), 'nichtErfuellt')
  t.equal(wer('versorger'), 'unbekannt')
  t.equal(wer('versorger', { selbsthilfe: true }), 'erfuellt')
  t.equal(wer('versorger', { selbsthilfe: false }), 'nichtErfuellt')
  t.equal(wer('wohngeld'), 'unbekannt')
  t.equal(wer('wohngeld', { leistungen: [] }), 'unbekannt')
  t.equal(wer('wohngeld', { leistungen: ['wohngeld'] }), 'erfuellt')
  t.equal(wer('wohngeld', { leistungen: ['sgb12'] }), 'erfuellt')
})

t.test('Stand: offen ist nur, was eine Person vor Kurzem geprüft hat', async t => {
  const neu: Fondsstand = { status: 'ungeprueft', geprueftAm: null, giltTage: 90 }
  t.equal(giltBis(neu), null)
  t.equal(giltBis(GEPRUEFT), '2027-02-01')
  t.equal(pruefeStand(neu, HEUTE).grund, 'Hier hat noch niemand angerufen.')
  t.equal(pruefeStand(neu, HEUTE).ergebnis, 'unbekannt')
  t.equal(pruefeStand(GEPRUEFT, tag('2027-02-01')).ergebnis, 'erfuellt', 'am letzten Tag noch')
  t.equal(pruefeStand(GEPRUEFT, tag('2027-02-02')).ergebnis, 'unbekannt', 'am Tag danach nicht mehr')
  t.equal(wirksamerStatus({ ...GEPRUEFT, status: 'pausiert' }, tag('2027-02-02')), 'ungeprueft')
  t.equal(wirksamerStatus({ ...GEPRUEFT, status: 'beendet' }, tag('2030-01-01')), 'beendet')
  t.equal(wirksamerStatus({ ...neu, status: 'aktiv' }, HEUTE), 'ungeprueft', 'ohne Prüftag nie offen')
  t.equal(pruefeStand({ ...GEPRUEFT, status: 'erschoepft' }, HEUTE).ergebnis, 'nichtErfuellt')
})

t.test('Summe: beendet sie die Not? Bei zwei Quellen zählt die kleinere', async t => {
  const summe = (anders: Partial<Fonds>, angaben: Partial<Fondslage> = {}) =>
    pruefeSumme({ ...FONDS, ...anders }, lage(angaben))
  t.equal(summe({ deckt: ['geraet'] }).reicht, 'nichtDafuer')
  t.equal(summe({ betraege: [] }).grund, 'Eine Höhe ist nicht veröffentlicht.')
  t.equal(summe({ betraege: [{ beleg: 'a' }] }).reicht, 'unbekannt')
  t.equal(summe({}).reicht, 'unbekannt', 'der Rückstand fehlt')
  t.equal(summe({}, { rueckstandCent: cent(500_00) }).reicht, 'alles')
  t.equal(summe({}, { rueckstandCent: cent(500_01) }).reicht, 'zuWenig')
  t.equal(
    summe({}, { rueckstandCent: cent(620_00) }).grund,
    'Genannt sind höchstens 500,00\u00a0€, offen sind 620,00\u00a0€. Es fehlen mindestens 120,00\u00a0€.',
  )
  const teil = { rueckstandCent: cent(620_00), mindestensCent: cent(500_00) }
  t.equal(summe({}, teil).reicht, 'stoppt')
  t.equal(summe({}, { ...teil, mindestensCent: cent(500_01) }).reicht, 'zuWenig')

  const zwei = {
    betraege: [
      { beleg: 'a', prozent: 80, hoechstensCent: cent(2_000_00) },
      { beleg: 'b', hoechstensCent: cent(300_00) },
    ],
  }
  t.equal(summe(zwei).reicht, 'unbekannt', 'ein Anteil von Unbekanntem')
  const beide = summe(zwei, { rueckstandCent: cent(1_000_00) })
  t.equal(beide.bisCent, 300_00)
  t.match(beide.grund, 'Die Quellen nennen verschiedene Beträge')
  t.equal(beide.quellen.length, 2)
  t.equal(summe({ betraege: [{ beleg: 'a', prozent: 80 }] }, { rueckstandCent: cent(999) }).bisCent, 799)

  const je = {
    betraege: [{ beleg: 'a', hoechstensCent: cent(150_00), alleinCent: cent(200_00), je: 'person' as const }],
  }
  t.equal(summe(je, { rueckstandCent: cent(1) }).reicht, 'unbekannt', 'wie viele?')
  t.equal(summe(je, { rueckstandCent: cent(1), personen: 1 }).bisCent, 200_00)
  t.equal(summe(je, { rueckstandCent: cent(1), personen: 3 }).bisCent, 450_00)
  t.equal(summe({}, { rueckstandCent: cent(1), personen: 1 }).bisCent, 500_00)
})

t.test('Zeit: kommt die Entscheidung vor der Sperre, und was überbrückt, wenn nicht', async t => {
  const nach = (tage: number | undefined, angaben: Partial<Fondslage>) =>
    pruefeZeit(tage === undefined ? {} : { entscheidung: { tage } }, lage(angaben))
  const bis = { sperrtag: tag('2026-12-03'), stufe: 'ankuendigung' } as const
  t.equal(nach(11, bis).kommt, 'davor')
  t.same(nach(11, bis).bruecken, [])
  t.equal(nach(12, bis).kommt, 'zuSpaet', 'am Sperrtag selbst ist es zu spät')
  t.match(nach(12, bis).grund, 'Bis zum Sperrtag am 03.12.2026 bleiben 12 Tage.')
  t.match(nach(1, { sperrtag: tag('2026-11-22') }).grund, 'bleibt ein Tag')
  t.match(nach(1, { sperrtag: HEUTE }).grund, 'bleibt keine Zeit')
  t.equal(nach(undefined, bis).kommt, 'unbekannt')
  t.equal(nach(5, { stufe: 'mahnung' }).kommt, 'unbekannt')
  t.equal(nach(5, { stufe: 'mahnung', stufeSicher: true }).kommt, 'keineEile')
  t.equal(nach(5, { stufe: 'ankuendigung', stufeSicher: true }).kommt, 'unbekannt')
  t.equal(nach(5, { stufeSicher: true }).kommt, 'unbekannt')
  t.equal(nach(5, { stufe: 'androhung' }).kommt, 'unbekannt')
  t.equal(nach(5, {}).kommt, 'unbekannt')
  const briefe = (angaben: Partial<Fondslage>) => nach(20, { ...bis, ...angaben }).bruecken.map(b => b.brief)
  t.same(briefe({}), ['L51', 'L20', 'L21', 'L29'])
  t.same(briefe({ leistungen: ['grundsicherungsgeld'] }), ['L51', 'L20', 'L29'])
  t.same(
    briefe({ leistungen: [] }),
    ['L51', 'L20', 'L21', 'L29'],
    'ohne Bezug kann trotzdem ein Anspruch bestehen',
  )
  t.same(briefe({ schuldenstelle: 'sozialamt', stufe: 'gesperrt' }), ['L21', 'L29'])
  t.same(briefe({ schuldenstelle: 'jobcenter' }), ['L51', 'L20', 'L29'])
  t.equal(nach(1, { ...bis, stufe: 'gesperrt' }).kommt, 'schonGesperrt')
})

t.test('Der nächste Schritt: vom Ausschluss bis zur Anfrage', async t => {
  const schritt = (anders: Partial<Fonds>, angaben: Partial<Fondslage> = {}, stand = GEPRUEFT): string =>
    pruefeFonds(eintrag(anders, stand), lage({ ...IN_NRW, ...angaben })).schritt
  t.equal(schritt({}), 'anfragen')
  t.equal(schritt({}, { land: 'HE' }), 'passtNicht')
  t.equal(schritt({ vorrang: ['amt'] }, { antraege: [] }), 'erstVorrang')
  t.equal(schritt({ vorrang: ['amt'] }), 'erstFragen')
  t.equal(schritt({ vorrang: ['amt'] }, { antraege: [] }, { ...GEPRUEFT, giltTage: 1 }), 'erstAnrufen')
  const rente = (strenge: 'hart' | 'vorher' | 'ermessen') => ({
    bedingungen: [{ pruefung: { art: 'rente' as const }, strenge, worte: 'Rente', belege: ['a'] }],
  })
  t.equal(schritt(rente('hart'), { bekommtRente: false }), 'passtNicht')
  t.equal(schritt(rente('vorher'), { bekommtRente: false }), 'erstVorrang')
  t.equal(schritt(rente('ermessen'), { bekommtRente: false }), 'anfragen')
  t.equal(schritt(rente('ermessen')), 'anfragen', 'was im Ermessen steht, hält nicht auf')
  t.equal(schritt(rente('hart')), 'erstFragen')
})

t.test('Ein Eintrag mit allem zeigt jede Zeile mit Quelle; einer ohne zeigt nur Stand und Ort', async t => {
  const voll = pruefeFonds(
    eintrag({
      energien: ['strom'],
      fenster: [{ von: HEUTE, bis: HEUTE }],
      budget: { stand: 'offen' },
      wiederholung: { je: 'haushalt' },
      antragsteller: 'haushalt',
    }),
    lage(IN_NRW),
  )
  t.same(
    voll.kriterien.map(({ was }) => was),
    ['stand', 'gebiet', 'energie', 'fenster', 'budget', 'wiederholung', 'antragsteller'],
  )
  t.ok(voll.kriterien.every(({ quellen }) => quellen.length > 0))
  t.same(voll.kriterien[0]?.quellen, [
    { titel: 'Prüfung durch die Beratungsstelle', ort: null, tag: '2026-11-03', undatiert: false },
  ])
  t.same(
    voll.kriterien[1]?.quellen.map(({ titel }) => titel),
    ['Zeitung'],
    'nur wer zum Gebiet etwas sagt',
  )
  t.equal(voll.antragsteller, 'haushalt')
  const leer = pruefeFonds(
    eintrag({ fenster: [], budget: {} }, { status: 'ungeprueft', geprueftAm: null, giltTage: 90 }),
    lage(),
  )
  t.same(
    leer.kriterien.map(({ was, ergebnis }) => [was, ergebnis]),
    [
      ['stand', 'unbekannt'],
      ['gebiet', 'unbekannt'],
    ],
  )
  t.equal(leer.kriterien[0]?.quellen.length, 2)
  t.equal(leer.antragsteller, null)
})

t.test('Reihenfolge: Fonds vor Sachhilfe vor Beratung, darin zuerst, was jetzt geht', async t => {
  const namen = pruefeAlle(
    [
      eintrag({ name: 'Rat', art: 'beratung' }),
      eintrag({ name: 'Zweiter' }),
      eintrag({ name: 'Gerät', art: 'sachhilfe' }),
      eintrag({ name: 'Fern', gebiet: { wort: 'Hessen', laender: ['HE'] } }),
      eintrag({ name: 'Erster' }),
    ],
    lage(IN_NRW),
  ).map(({ eintrag: { fonds } }) => fonds.name)
  t.same(namen, ['Erster', 'Zweiter', 'Fern', 'Gerät', 'Rat'])
})

t.test('Quellen stehen nebeneinander, ein Widerspruch bleibt sichtbar', async t => {
  const [betrag, gebiet] = angabenJeFeld(FONDS)
  t.equal(betrag?.feld, 'betrag')
  t.equal(betrag?.widerspruch, true)
  t.same(
    betrag?.werte.map(({ wert, quelle }) => [wert, quelle.tag, quelle.undatiert]),
    [
      ['500 €', '2026-10', false],
      ['400 €', '2026-11-21', true],
    ],
  )
  t.equal(gebiet?.widerspruch, false)
})

t.test('Was nicht stimmen kann, steht am Feld', async t => {
  const fehler = (anders: Partial<Fonds>) =>
    unmoeglicherFonds({ ...FONDS, ...anders }).map(({ path, message }) => `${path.join('.')}: ${message}`)
  t.same(fehler({}), [])
  t.same(fehler({ fenster: [{ von: tag('2026-02-01'), bis: tag('2026-01-31') }] }), [
    'fenster.0.bis: Das Ende liegt vor dem Anfang am 01.02.2026.',
  ])
  t.same(fehler({ fenster: [{ hinweis: 'bald' }] }), [
    'fenster.0.von: Tragen Sie den ersten oder den letzten Tag ein.',
  ])
  const jahr = { von: tag('2026-01-01'), bis: tag('2026-12-31') }
  t.same(fehler({ fenster: [jahr, { von: tag('2026-12-31'), bis: tag('2027-01-31') }] }), [
    'fenster.1.von: Der Zeitraum überschneidet sich mit Zeitraum 1.',
  ])
  t.same(fehler({ fenster: [jahr, { von: tag('2027-01-01') }] }), [])
  t.same(fehler({ fenster: [jahr, { bis: tag('2025-12-31') }] }), [])
  t.same(fehler({ fenster: [{ von: tag('2027-01-01') }, jahr] }), [])
  t.same(fehler({ fenster: [{ von: tag('2026-06-01') }, { bis: tag('2026-06-01') }] }), [
    'fenster.1.von: Der Zeitraum überschneidet sich mit Zeitraum 1.',
  ])
  t.same(fehler({ fenster: [{ von: tag('2026-06-02') }, { von: tag('2026-01-01') }] }), [
    'fenster.1.von: Der Zeitraum überschneidet sich mit Zeitraum 1.',
  ])
  t.same(fehler({ fenster: [{ bis: tag('2026-01-01') }, jahr] }), [
    'fenster.1.von: Der Zeitraum überschneidet sich mit Zeitraum 1.',
  ])
  t.same(fehler({ budget: { gesamtCent: cent(1), ausgegebenCent: cent(2) } }), [
    'budget.ausgegebenCent: Ausgegeben ist mehr als vorhanden. Prüfen Sie beide Beträge.',
  ])
  t.same(fehler({ budget: { gesamtCent: cent(2), ausgegebenCent: cent(2) } }), [])
  t.same(fehler({ budget: { gesamtCent: cent(2) } }), [])
  t.same(fehler({ budget: { ausgegebenCent: cent(2) } }), [])
  t.same(
    fehler({
      bedingungen: [
        { pruefung: { art: 'rente' }, strenge: 'hart', worte: 'Rente', belege: ['a'] },
        { pruefung: { art: 'rente' }, strenge: 'hart', worte: 'Rente', belege: ['fremd'] },
      ],
    }),
    ['bedingungen.1.belege: Nennen Sie die Quelle dazu.'],
  )
  t.same(
    fehler({
      belege: [],
      bedingungen: [{ pruefung: { art: 'rente' }, strenge: 'hart', worte: 'Rente', belege: [] }],
    }),
    [
      'belege: Nennen Sie mindestens eine Quelle.',
      'bedingungen.0.belege: Nennen Sie die Quelle dazu.',
      'betraege.0.beleg: Nennen Sie die Quelle dazu.',
    ],
  )
})
