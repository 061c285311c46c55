import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import {
  gemeinde,
  gemeinden,
  gemeindenMitNamen,
  GEMEINDEN_GEPRUEFT_BIS,
  GEMEINDEN_QUELLE,
  mietenstufeAm,
} from '../../server/recht/parameter/gemeinden.ts'
import { GEMEINDETABELLE } from '../../server/recht/parameter/gemeinden-tabelle.ts'
import {
  gemeindenZurPlz,
  POSTLEITZAHLEN_QUELLE,
  POSTLEITZAHLEN_STAND,
} from '../../server/recht/parameter/postleitzahlen.ts'
import { POSTLEITZAHLTABELLE } from '../../server/recht/parameter/postleitzahlen-tabelle.ts'
import { gemeindezeilen, postleitzahlzeilen, type Listenzeile } from './gemeinden-erzeugen.ts'

const KREISFREI = 22
const namen = (text: string): string[] => gemeindenMitNamen(text).map(({ name }) => name)

void t.test('alle 396 Gemeinden, jede mit Schlüssel, Kreis und Mietenstufe', async t => {
  const alle = gemeinden()
  t.equal(alle.length, 396)
  t.equal(new Set(alle.map(({ ags }) => ags)).size, 396)
  for (const eine of alle) {
    t.match(eine.ags, /^05\d{6}$/, eine.name)
    t.equal(gemeinde(eine.ags), eine)
    t.ok(eine.name && eine.kreis && !/[|*,\d]/.test(eine.name), eine.ags)
    t.ok(
      [1, 2, 3, 4, 5, 6, 7].includes(eine.mietenstufe) &&
        [1, 2, 3, 4, 5, 6, 7].includes(eine.mietenstufeBis2022),
    )
    t.ok(namen(eine.name).includes(eine.name), 'der volle Name findet sie')
    t.equal(namen(eine.name)[0], eine.name, 'und an erster Stelle')
  }
  t.equal(alle.filter(({ ags }) => ags.endsWith('000')).length, KREISFREI)
  t.equal(
    new Set(alle.map(({ kreis, ags }) => `${ags.slice(0, 5)} ${kreis}`)).size,
    53,
    '31 Kreise und 22 Städte',
  )
  t.equal(
    alle.filter(({ nachKreis }) => nachKreis).length,
    53,
    'unter 10.000 Einwohner: der Wert des Kreises',
  )
})

/* How many municipalities of each Stufe, counted in the list of the Anlage zu § 1 Abs. 3 WoGV. */
void t.test('so viele Gemeinden hat jede Mietenstufe', async t => {
  const zaehle = (stufen: readonly number[]) =>
    [1, 2, 3, 4, 5, 6, 7].map(s => stufen.filter(x => x === s).length)
  t.same(zaehle(gemeinden().map(({ mietenstufe }) => mietenstufe)), [120, 158, 74, 31, 10, 3, 0])
  t.same(
    zaehle(gemeinden().map(({ mietenstufeBis2022 }) => mietenstufeBis2022)),
    [107, 151, 89, 33, 14, 2, 0],
  )
})

/* Read in the Anlage zu § 1 Abs. 3 WoGV (from 1.1.2023) and in the list of 2020 to 2022. */
void t.test('einzelne Gemeinden wie in der amtlichen Liste', async t => {
  for (const [ags, name, kreis, seit2023, bis2022] of [
    ['05315000', 'Köln', 'Köln', 6, 6],
    ['05111000', 'Düsseldorf', 'Düsseldorf', 6, 6],
    ['05914000', 'Hagen', 'Hagen', 2, 3],
    ['05112000', 'Duisburg', 'Duisburg', 3, 3],
    ['05515000', 'Münster', 'Münster', 4, 5],
    ['05154048', 'Rheurdt', 'Kleve', 2, 2],
    ['05770036', 'Preußisch Oldendorf', 'Minden-Lübbecke', 1, 1],
    ['05978012', 'Fröndenberg/Ruhr', 'Unna', 2, 2],
    ['05158004', 'Erkrath', 'Mettmann', 4, 4],
  ] as const) {
    t.match(gemeinde(ags), { ags, name, kreis, mietenstufe: seit2023, mietenstufeBis2022: bis2022 }, name)
  }
  t.match(gemeinde('05158004'), { zusatz: 'Fundort des Neanderthalers, Stadt', nachKreis: false })
  t.match(gemeinde('05154048'), { zusatz: '', nachKreis: true })
  for (const unsinn of ['', '05', '05315', '99999999', '5315000', 'Köln'])
    t.equal(gemeinde(unsinn), undefined, unsinn)
})

void t.test('die Mietenstufe eines Tages: bis 2022 die alte Liste, seit 2023 die neue', async t => {
  const anders = gemeinden().filter(eine => eine.mietenstufe !== eine.mietenstufeBis2022)
  t.ok(anders.length > 50)
  for (const eine of anders) {
    t.equal(mietenstufeAm(eine, tag('2022-12-31')), eine.mietenstufeBis2022)
    t.equal(mietenstufeAm(eine, tag('2023-01-01')), eine.mietenstufe)
  }
})

void t.test('Suche nach dem Namen: Umlaute, Groß und Klein, Anfänge, Wörter in der Mitte', async t => {
  for (const text of [
    'köln',
    'KÖLN',
    'Koeln',
    'koln',
    'köl',
    'Koe',
    ' Köln ',
    'Köln, Stadt',
    'stadt köln',
    'Ko\u0308ln',
  ])
    t.equal(namen(text)[0], 'Köln', text)
  t.same(namen('Münster'), ['Münster', 'Bad Münstereifel'], 'der ganze Name zuerst')
  t.same(namen('muenster'), namen('Munster'))
  t.same(namen('St. Augustin'), ['Sankt Augustin'])
  t.same(namen('schloss holte'), ['Schloß Holte-Stukenbrock'])
  t.same(namen('Stukenbrock'), ['Schloß Holte-Stukenbrock'])
  t.same(namen('Preussisch'), ['Preußisch Oldendorf'])
  t.same(namen('oeynhausen'), ['Bad Oeynhausen'])
  t.same(namen('Öynhausen'), ['Bad Oeynhausen'])
  t.same(namen('Mülheim Ruhr'), ['Mülheim an der Ruhr'])
  t.same(
    namen('bad'),
    [...namen('bad')].sort((a, b) => a.localeCompare(b, 'de')),
    'nach dem Alphabet',
  )
  t.equal(namen('bad').length, 11)
  for (const unsinn of ['', '   ', '?', '*', 'Atlantis', 'Kölln', '<script>'])
    t.same(namen(unsinn), [], unsinn)
})

void t.test('Postleitzahlen: eine, mehrere oder keine Gemeinde', async t => {
  const zu = (plz: string) => gemeindenZurPlz(plz).map(({ name }) => name)
  t.same(zu('50667'), ['Köln'])
  t.same(zu(' 48143 '), ['Münster'])
  t.same(zu('52525'), ['Heinsberg', 'Waldfeucht'], 'zwei Gemeinden mit verschiedenen Mietenstufen')
  t.same(
    gemeindenZurPlz('52525').map(({ mietenstufe }) => mietenstufe),
    [2, 1],
  )
  t.same(zu('52538'), ['Gangelt', 'Selfkant'])
  t.same(zu('31131'), [], 'ein Großkunde')
  for (const unsinn of ['', '5066', '506670', 'abcde', '00000', '80331']) t.same(zu(unsinn), [], unsinn)
})

void t.test('jede Gemeinde hat mindestens eine Postleitzahl, und jede Zeile nennt eine Gemeinde', async t => {
  t.equal(POSTLEITZAHLTABELLE.length, 396)
  const alle = new Set<string>()
  for (const zeile of POSTLEITZAHLTABELLE) {
    const [ags = '', ...postleitzahlen] = zeile.split(' ')
    const eine = gemeinde(ags)
    t.ok(eine && postleitzahlen.length > 0, zeile)
    for (const plz of postleitzahlen) {
      t.match(plz, /^\d{5}$/)
      t.ok(gemeindenZurPlz(plz).some(gefunden => gefunden === eine))
      alle.add(plz)
    }
  }
  t.equal(alle.size, 1243)
  t.equal([...alle].filter(plz => gemeindenZurPlz(plz).length > 1).length, 2)
})

void t.test('Herkunft und Stand sind genannt', async t => {
  t.match(GEMEINDEN_QUELLE, 'Destatis')
  t.match(POSTLEITZAHLEN_QUELLE, 'CC BY 4.0')
  t.same([GEMEINDEN_GEPRUEFT_BIS, POSTLEITZAHLEN_STAND], ['2025-01-01', '2026-03-30'])
  t.equal(GEMEINDETABELLE.length, 396 + 53)
})

void t.test('die Tabellen entstehen aus den gesammelten Listen', async t => {
  const rheurdt: Listenzeile = {
    ags: '05154048',
    gemeinde: 'Rheurdt',
    kreis_ags: '05154',
    kreis: 'Kleve',
    mietenstufe: 2,
    mietenstufe_2020_2022: 2,
    grundlage: 'Kreiswert (Gemeinde < 10.000 Einw. am 30.09.2020)',
  }
  const kleve = {
    ...rheurdt,
    ags: '05154036',
    gemeinde: 'Kleve,  Stadt',
    mietenstufe: 3,
    grundlage: 'Gemeinde eigene Zeile',
  }
  t.same(gemeindezeilen([rheurdt, kleve]), ['05154 Kleve', '036 Kleve, Stadt|32', '048 Rheurdt|22*'])
  const oldendorf = { ...rheurdt, ags: '05770036', mietenstufe_2020_2022: null }
  t.match(gemeindezeilen([oldendorf])[1], '|21*')
  t.throws(() => gemeindezeilen([{ ...rheurdt, mietenstufe_2020_2022: null }]), Error)
  t.same(
    postleitzahlzeilen([
      { plz: '47600', gemeinden: [{ ags: '2' }, { ags: '1' }] },
      { plz: '47509', gemeinden: [{ ags: '2' }] },
      { plz: '31131', gemeinden: [] },
    ]),
    ['1 47600', '2 47509 47600'],
  )
})
