import { getHolidays } from 'feiertagejs'
import t from 'tap'
import { ausTagesnummer, plusTage, tag, tagesnummer, type Datum } from '../../server/recht/datum.ts'
import { FEIERTAGE_GEPRUEFT_BIS, feiertageIn } from '../../server/recht/parameter/feiertage.ts'
import { BUNDESLAENDER, type Bundesland } from '../../server/recht/sperre/angaben.ts'
import { nachWerktagen } from '../../server/recht/sperre/dreitage.ts'
import {
  GROSSZUEGIG,
  istFreierTag,
  istWerktag,
  nach193,
  nterWerktag,
  STRENG,
} from '../../server/recht/werktage.ts'
import {
  ERSTES_JAHR,
  ganzeFeiertage,
  KORREKTUREN,
  LETZTES_JAHR,
  teilweiseFeiertage,
} from './feiertage-erzeugen.ts'

const imJahr = (jahr: number, tage: ReadonlySet<number>): string[] =>
  [...tage]
    .map(ausTagesnummer)
    .filter(day => day.startsWith(`${jahr}-`))
    .sort()

const feiertage = (jahr: number, land: Bundesland) => feiertageIn(land, tagesnummer(tag(`${jahr}-06-01`)))

void t.test('die Tabelle stimmt mit der Bibliothek und den Korrekturen überein', async t => {
  for (const land of BUNDESLAENDER) {
    for (let jahr = ERSTES_JAHR; jahr <= LETZTES_JAHR; jahr += 1) {
      const { ganz, teilweise } = feiertage(jahr, land)
      t.same(imJahr(jahr, ganz), ganzeFeiertage(jahr, land), `${land} ${jahr}`)
      t.same(imJahr(jahr, teilweise), teilweiseFeiertage(jahr, land), `${land} ${jahr} teilweise`)
    }
  }
})

void t.test('von der Bibliothek weicht nur ab, was als Korrektur dasteht', async t => {
  const abweichend: string[] = []
  for (const land of BUNDESLAENDER) {
    for (let jahr = ERSTES_JAHR; jahr <= LETZTES_JAHR; jahr += 1) {
      const hier = new Set(imJahr(jahr, feiertage(jahr, land).ganz))
      const dort = new Set(getHolidays(jahr, land).map(({ dateString }) => dateString))
      for (const day of new Set([...hier, ...dort])) {
        if (hier.has(day) !== dort.has(day)) abweichend.push(`${land} ${day}`)
      }
    }
  }
  const erwartet = [
    ...[...KORREKTUREN.einmalig].map(([day, land]) => `${land} ${day}`),
    ...['HB', 'HH', 'NI', 'SH'].flatMap(land =>
      [2012, 2013, 2014, 2015, 2016].map(jahr => `${land} ${jahr}-10-31`),
    ),
    ...Array.from({ length: 24 }, (_, i) => `BY ${2012 + i}-08-15`),
  ]
  t.same(abweichend.sort(), erwartet.sort())
})

/** Gauss: independent of the library. */
function ostersonntag(jahr: number): Datum {
  const a = jahr % 19
  const k = Math.floor(jahr / 100)
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25)
  const d = (19 * a + m) % 30
  const r = Math.floor((d + Math.floor(a / 11)) / 29)
  const og = 21 + d - r
  const sz = 7 - ((jahr + Math.floor(jahr / 4) + (2 - Math.floor((3 * k + 3) / 4))) % 7)
  return plusTage(tag(`${jahr}-03-01`), og + (7 - ((((og - sz) % 7) + 7) % 7)) - 1)
}

void t.test('Ostern nach Gauß', async t => {
  t.equal(ostersonntag(2026), '2026-04-05')
  for (let jahr = ERSTES_JAHR; jahr <= LETZTES_JAHR; jahr += 1) {
    const tage = imJahr(jahr, feiertage(jahr, 'NW').ganz)
    for (const [name, abstand] of [
      ['Karfreitag', -2],
      ['Ostermontag', 1],
      ['Christi Himmelfahrt', 39],
      ['Pfingstmontag', 50],
      ['Fronleichnam', 60],
    ] as const) {
      t.ok(tage.includes(plusTage(ostersonntag(jahr), abstand)), `${name} ${jahr}`)
    }
  }
})

void t.test('die Feiertage 2026 der sechzehn Länder, ausgeschrieben', async t => {
  const alle = ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03', '12-25', '12-26']
  const dazu: Record<Bundesland, string[]> = {
    BW: ['01-06', '06-04', '11-01'],
    BY: ['01-06', '06-04', '11-01'],
    BE: ['03-08'],
    BB: ['04-05', '05-24', '10-31'],
    HB: ['10-31'],
    HH: ['10-31'],
    HE: ['06-04'],
    MV: ['03-08', '10-31'],
    NI: ['10-31'],
    NW: ['06-04', '11-01'],
    RP: ['06-04', '11-01'],
    SL: ['06-04', '08-15', '11-01'],
    SN: ['10-31', '11-18'],
    ST: ['01-06', '10-31'],
    SH: ['10-31'],
    TH: ['09-20', '10-31'],
  }
  for (const land of BUNDESLAENDER) {
    const erwartet = [...alle, ...dazu[land]].map(day => `2026-${day}`).sort()
    t.same(imJahr(2026, feiertage(2026, land).ganz), erwartet, land)
  }
})

void t.test('24. und 31. Dezember sind Werktage, der 25. und 26. nicht', async t => {
  t.ok(istWerktag(tag('2026-12-24'), 'NW', GROSSZUEGIG))
  t.ok(istWerktag(tag('2026-12-31'), 'NW', STRENG))
  t.notOk(istWerktag(tag('2026-12-25'), 'NW', GROSSZUEGIG))
  t.notOk(istWerktag(tag('2026-12-26'), 'NW', GROSSZUEGIG))
})

void t.test('der Samstag zählt nur in der weiten Zählung', async t => {
  t.ok(istWerktag(tag('2026-11-21'), 'NW', GROSSZUEGIG))
  t.notOk(istWerktag(tag('2026-11-21'), 'NW', STRENG))
  t.ok(istFreierTag(tag('2026-11-21'), 'NW'))
  t.notOk(istWerktag(tag('2026-11-22'), 'NW', GROSSZUEGIG))
})

void t.test('acht Werktage im Voraus in allen Ländern', async t => {
  // Ankündigung on Monday, 26.10.2026: Reformationstag is a Saturday, Allerheiligen a Sunday.
  const ohneSamstagsfeiertag = { untergrenze: '2026-11-04', mitSamstag: '2026-11-05', sicher: '2026-11-06' }
  const mitSamstagsfeiertag = { untergrenze: '2026-11-05', mitSamstag: '2026-11-06', sicher: '2026-11-06' }
  const reformationstag: readonly Bundesland[] = ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH']
  for (const land of BUNDESLAENDER) {
    const erwartet = reformationstag.includes(land) ? mitSamstagsfeiertag : ohneSamstagsfeiertag
    t.same(nachWerktagen(tag('2026-10-26'), 8, land), erwartet, land)
  }
})

void t.test('ein Feiertag nur in Teilen des Landes schiebt allein den sicheren Tag', async t => {
  // Fronleichnam, Thursday 4.6.2026: a Werktag in most of Thuringia, a holiday in the Eichsfeld.
  t.same(nachWerktagen(tag('2026-05-29'), 8, 'TH'), {
    untergrenze: '2026-06-08',
    mitSamstag: '2026-06-09',
    sicher: '2026-06-12',
  })
  t.same(nachWerktagen(tag('2026-05-29'), 8, 'NW'), {
    untergrenze: '2026-06-09',
    mitSamstag: '2026-06-10',
    sicher: '2026-06-12',
  })
  t.same(nachWerktagen(tag('2026-05-29'), 8, 'BE'), {
    untergrenze: '2026-06-08',
    mitSamstag: '2026-06-09',
    sicher: '2026-06-11',
  })
})

void t.test('§ 193 BGB: nächster Werktag Montag bis Freitag', async t => {
  t.equal(nach193(tag('2026-10-31'), 'NW'), '2026-11-02')
  t.equal(nach193(tag('2026-12-25'), 'NW'), '2026-12-28')
  t.equal(nach193(tag('2026-11-20'), 'NW'), '2026-11-20')
})

void t.test('die Tabelle sagt, bis wann das Landesrecht angesehen wurde', async t => {
  t.equal(FEIERTAGE_GEPRUEFT_BIS, '2026-08-19')
})

void t.test('außerhalb der Tabelle wird nicht geraten', async t => {
  t.throws(() => istWerktag(tag('2011-12-31'), 'NW', STRENG), /Jahr 2011 nicht hinterlegt/)
  t.throws(() => nterWerktag(tag('2035-12-28'), 8, 'NW', STRENG), /Jahr 2036 nicht hinterlegt/)
  t.throws(() => istWerktag(tag('2026-01-01'), 'XX' as Bundesland, STRENG), /nicht hinterlegt/)
})
