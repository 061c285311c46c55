import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import {
  FEIERTAGSQUELLE,
  FRISTEN,
  pruefbar,
  PRUEFLISTE,
  REGELWERKLISTE,
  ZAHLEN,
} from '../../server/recht/parameter/verzeichnis.ts'
import { REGELWERKE } from '../../server/recht/sperre/antwort.ts'

/* The list of everything dated: first and last day of each version, and what has to be read again next. */

const zahl = (name: string) => ZAHLEN.find(einer => einer.name === name)

t.test('die Zahlen mit erstem und letztem Tag, die neueste zuerst', async t => {
  t.same(
    zahl('Mindestverzug für eine Sperre')?.fassungen.map(({ ab, bis, wert }) => [ab, bis, wert]),
    [
      ['2025-12-23', null, 100_00],
      ['2022-12-24', '2025-12-22', 100_00],
      ['2021-12-01', '2022-12-23', 100_00],
      ['2012-01-01', '2021-11-30', 100_00],
    ],
  )
  t.match(zahl('Mindestverzug für eine Sperre'), {
    einheit: 'cent',
    norm: '§ 41f Abs. 3 S. 2 EnWG',
    geprueftBis: '2026-08-19',
  })
  t.same(
    zahl('Raten, die der Haushalt aussetzen durfte, in Monaten')?.fassungen,
    [
      {
        ab: '2024-06-20',
        bis: '2025-04-30',
        wert: 3,
        fundstelle: '§ 23 S. 2 StromGVV/GasGVV (nur Grundversorgung)',
      },
      {
        ab: '2022-12-24',
        bis: '2024-04-30',
        wert: 3,
        fundstelle: '§ 19 Abs. 5 S. 9 StromGVV/GasGVV, § 118b Abs. 7 S. 10 EnWG, BGBl. 2022 I S. 2512',
      },
    ],
    '§ 23 S. 2 GVV: zwei Fenster, keines gilt mehr',
  )
})

t.test('jedes Regelwerk steht einmal da, mit seinem ersten und letzten Tag', async t => {
  t.same(
    REGELWERKLISTE.map(({ regelwerk, ab, bis }) => [regelwerk, ab, bis]),
    [
      ['enwg-41f', '2025-12-23', null],
      ['gvv-19-2022', '2022-12-24', '2025-12-22'],
      ['gvv-19-2021', '2021-12-01', '2022-12-23'],
      ['gvv-19-2012', '2012-01-01', '2021-11-30'],
      ['enwg-41b-2024', '2024-05-01', '2025-12-22'],
      ['enwg-118b', '2022-12-24', '2024-04-30'],
      ['enwg-41b-2021', '2021-07-27', '2022-12-23'],
      ['gvv-19-2025', '2025-12-23', null],
      ['avbfernwaerme-33', '1980-04-01', null],
      ['avbwasser-33', '1980-04-01', null],
      ['bgb-vermieter', '2001-09-01', null],
    ],
  )
  t.same(REGELWERKLISTE.map(({ regelwerk }) => regelwerk).toSorted(), REGELWERKE.toSorted())
})

t.test('§ 37 Abs. 2 S. 1 SGB X: eine Frist mit zwei Fassungen', async t => {
  t.same(
    FRISTEN.find(({ regel }) => regel === 'bescheid.bekanntgabe')
      ?.fassungen.map(({ ab, bis, laenge }) => [ab, bis, laenge])
      .slice(0, 1),
    [['2025-01-01', null, '4 Tage']],
  )
  t.match(FRISTEN.find(({ regel }) => regel === 'bescheid.bekanntgabe')?.fassungen[1], {
    bis: '2024-12-31',
    laenge: '3 Tage',
  })
})

t.test('was zu prüfen ist: was gilt, nicht was vorbei ist, das Älteste zuerst', async t => {
  t.ok(PRUEFLISTE.some(({ was }) => was === 'Regelwerk: Fernwärme'))
  t.equal(PRUEFLISTE.filter(({ was }) => was === 'Regelwerk: Strom und Gas, Grundversorgung').length, 0)
  t.match(PRUEFLISTE.find(({ was }) => was === 'Frist: sperre.androhung')?.norm, /^§ 41f Abs\. 1 S\. 1 EnWG/)
  t.match(PRUEFLISTE.at(-1), { was: 'Feiertage', geprueftBis: FEIERTAGSQUELLE.geprueftBis })
  t.same(pruefbar(tag('2026-08-19'), 0), [], 'am Tag der Prüfung')
  t.equal(pruefbar(tag('2026-08-20'), 0).length, PRUEFLISTE.length, 'am Tag danach')
  t.equal(pruefbar(tag('2026-08-12'), 8).length, PRUEFLISTE.length, 'acht Tage voraus')
  t.same(pruefbar(tag('2026-08-12'), 7), [])
  const tage = pruefbar(tag('2027-01-01'), 0).map(({ geprueftBis }) => geprueftBis)
  t.same(tage, tage.toSorted())
})
