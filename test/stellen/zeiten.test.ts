import t from 'tap'
import type { Stellenprofil } from '../../server/data/stellenprofil.ts'
import { standVon, wanduhr, zeitenAm } from '../../server/features/stellen/offen.ts'
import { liesZeiten, zeitenworte } from '../../server/features/stellen/zeiten.ts'
import { zeitansicht } from '../../server/features/selbstcheck/zeitworte.ts'
import { worte } from '../../server/features/selbstcheck/sprache.ts'
import { tag } from '../../server/recht/datum.ts'

/* Office hours: as typed, and whether somebody is there at a moment. */

const z = (von: string, bis: string) => ({ von, bis })

t.test('Zeiten, wie Leute sie schreiben', async t => {
  for (const [getippt, erwartet] of [
    ['9-12', [z('09:00', '12:00')]],
    ['15–18:30, 9 bis 12 Uhr', [z('09:00', '12:00'), z('15:00', '18:30')]],
    ['9.15 - 12 und 13-14', [z('09:15', '12:00'), z('13:00', '14:00')]],
    ['18-24', [z('18:00', '24:00')]],
    ['', []],
  ] as const)
    t.same(liesZeiten(getippt), { zeiten: erwartet }, getippt)
  t.same(zeitenworte([z('09:00', '12:30'), z('18:00', '24:00')]), ['9–12:30', '18–24'])
})

t.test('was keine Zeit ist, wird gesagt', async t => {
  for (const [getippt, meldung] of [
    ['9-25', /25:00 Uhr gibt es nicht/],
    ['9-12:60', /12:60 Uhr gibt es nicht/],
    ['24:30-25', /24:30 Uhr gibt es nicht/],
    ['12-9', /Das Ende liegt vor dem Anfang/],
    ['20-2', /Über|über Mitternacht/],
    ['9-9', /gleich/],
    ['9-12, 11-14', /überschneiden sich: 9–12 und 11–14 Uhr/],
    ['vormittags', /Schreiben Sie die Zeiten so/],
    ['9', /Schreiben Sie die Zeiten so/],
  ] as const)
    t.match(liesZeiten(getippt), { fehler: meldung }, getippt)
})

/** Monday 9–12, Tuesday 9–12 and 15–18, Saturday 20–24, Sunday 0–2. */
const PROFIL: Stellenprofil = {
  name: 'Probe',
  plz: '45899',
  ort: 'Emscherstadt',
  telefon: '0209 555 0100',
  zeiten: [
    [z('00:00', '02:00')],
    [z('09:00', '12:00')],
    [z('09:00', '12:00'), z('15:00', '18:00')],
    [],
    [],
    [],
    [z('20:00', '24:00')],
  ],
  geschlossen: [{ von: tag('2026-12-07'), bis: tag('2026-12-08') }],
  gebiet: [],
}
const um = (moment: string) => standVon(PROFIL, wanduhr(new Date(moment)))
const sagt = (moment: string) => zeitansicht(worte('de'), PROFIL, wanduhr(new Date(moment))).zeilen

t.test('jetzt offen, später, vorbei, morgen', async t => {
  // Tuesday, 24 November 2026; German winter time is an hour before UTC.
  t.same(sagt('2026-11-24T07:59:00Z'), ['Heute 9–12 und 15–18 Uhr'])
  t.same(sagt('2026-11-24T08:00:00Z'), ['Jetzt offen', 'Heute 9–12 und 15–18 Uhr'])
  t.same(sagt('2026-11-24T11:00:00Z'), ['Heute 15–18 Uhr'], 'um zwölf ist die erste Zeit zu Ende')
  t.same(sagt('2026-11-24T17:00:00Z'), [
    'Heute nicht mehr offen',
    'Wieder offen: Samstag, 28. November, 20–24 Uhr',
  ])
  t.same(sagt('2026-11-25T10:00:00Z'), [
    'Heute geschlossen',
    'Wieder offen: Samstag, 28. November, 20–24 Uhr',
  ])
})

t.test('über Mitternacht geht es mit der Zeit des neuen Tages weiter', async t => {
  t.equal(um('2026-11-28T22:59:00Z').art, 'jetzt', 'Samstag 23:59')
  t.same(sagt('2026-11-28T23:00:00Z'), ['Jetzt offen', 'Heute 0–2 Uhr'], 'Sonntag 0:00')
  t.equal(um('2026-11-29T01:00:00Z').art, 'vorbei', 'Sonntag 2:00')
})

t.test('Feiertage in NRW und geschlossene Tage', async t => {
  t.same(sagt('2027-03-29T08:00:00Z'), [
    'Heute ist ein Feiertag',
    'Wieder offen: Dienstag, 30. März, 9–12 und 15–18 Uhr',
  ])
  t.same(zeitenAm(PROFIL, tag('2026-12-08')), [])
  t.same(sagt('2026-12-07T09:00:00Z'), [
    'Heute geschlossen',
    'Wieder offen: Samstag, 12. Dezember, 20–24 Uhr',
  ])
  t.equal(um('2026-11-01T00:30:00Z').art, 'feiertag', 'Allerheiligen, ein Sonntag')
})

t.test('Sommer- und Winterzeit: die Uhr an der Wand zählt', async t => {
  t.same(wanduhr(new Date('2026-10-25T00:30:00Z')), { tag: '2026-10-25', zeit: '02:30' })
  t.same(wanduhr(new Date('2026-10-25T01:30:00Z')), { tag: '2026-10-25', zeit: '02:30' }, 'zum zweiten Mal')
  t.equal(um('2026-10-24T22:00:00Z').art, 'jetzt', 'Sonntag 0:00 in der Sommerzeit')
  t.equal(um('2026-10-27T07:30:00Z').art, 'heute', '8:30 in der Winterzeit')
  t.equal(um('2026-10-20T07:30:00Z').art, 'jetzt', '9:30 in der Sommerzeit')
})

t.test('ohne Zeiten: mit Termin oder am Telefon', async t => {
  const ohne = { ...PROFIL, zeiten: [[], [], [], [], [], [], []] }
  const uhr = wanduhr(new Date('2026-11-24T08:00:00Z'))
  t.same(zeitansicht(worte('de'), ohne, uhr).zeilen, ['Fragen Sie am Telefon nach den Zeiten.'])
  t.same(zeitansicht(worte('de'), { ...ohne, vereinbarung: true }, uhr).zeilen, ['Mit Termin. Rufen Sie an.'])
  const zu = { ...PROFIL, geschlossen: [{ von: tag('2026-01-01'), bis: tag('2027-12-31') }] }
  t.same(standVon(zu, uhr), { art: 'zu', heute: [], wieder: null }, 'sehr lange zu: kein Tag versprochen')
})
