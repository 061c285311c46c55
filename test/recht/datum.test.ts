import t from 'tap'
import {
  alsDatum,
  ausTagesnummer,
  mitWochentag,
  monatsende,
  plusMonate,
  plusTage,
  plusWochen,
  tag,
  tagesnummer,
  tageZwischen,
  wochentag,
} from '../../server/recht/datum.ts'

void t.test('den 30. Februar gibt es nicht', async t => {
  t.throws(() => tag('2026-02-30'), /kein Kalendertag/)
  t.throws(() => tag('21.11.2026'), /kein Kalendertag/)
  t.throws(() => tag(''), /kein Kalendertag/)
})

void t.test('Kalendertage sortieren sich als Text', async t => {
  t.ok(tag('2026-11-21') < tag('2026-12-01'))
})

void t.test('jeder Tag hat eine Nummer und aus ihr wird derselbe Tag', async t => {
  t.equal(tagesnummer(tag('1970-01-01')), 0)
  t.equal(tagesnummer(tag('2026-11-21')), 20_778)
  t.equal(tagesnummer(tag('2000-02-29')) + 1, tagesnummer(tag('2000-03-01')))
  t.equal(tagesnummer(tag('2100-02-28')) + 1, tagesnummer(tag('2100-03-01')), '2100 ist kein Schaltjahr')
  for (let nummer = -40_000; nummer < 40_000; nummer += 1) {
    if (tagesnummer(ausTagesnummer(nummer)) !== nummer) t.fail(String(nummer))
  }
})

void t.test('über Monats-, Jahres- und Zeitumstellung hinweg', async t => {
  t.equal(plusTage(tag('2026-12-31'), 1), '2027-01-01')
  t.equal(plusTage(tag('2024-03-01'), -1), '2024-02-29')
  t.equal(plusTage(tag('2026-03-28'), 1), '2026-03-29')
  t.equal(plusTage(tag('2026-10-25'), 1), '2026-10-26')
  t.equal(tageZwischen(tag('2026-10-24'), tag('2026-10-26')), 2)
})

void t.test('§ 188 Abs. 2 BGB: Wochen enden am selben Wochentag', async t => {
  t.equal(plusWochen(tag('2026-11-06'), 4), '2026-12-04')
  t.equal(wochentag(tag('2026-11-06')), wochentag(tag('2026-12-04')))
  t.equal(plusWochen(tag('2024-02-01'), 4), '2024-02-29')
})

void t.test('§ 188 Abs. 3 BGB: fehlt der Tag im Monat, endet die Frist am letzten', async t => {
  t.equal(plusMonate(tag('2026-01-31'), 1), '2026-02-28')
  t.equal(plusMonate(tag('2024-01-31'), 1), '2024-02-29')
  t.equal(plusMonate(tag('2026-11-15'), 1), '2026-12-15')
  t.equal(plusMonate(tag('2026-11-30'), 3), '2027-02-28')
  t.equal(plusMonate(tag('2026-12-31'), 12), '2027-12-31')
  t.equal(plusMonate(tag('2026-03-31'), -1), '2026-02-28')
  t.equal(monatsende(tag('2028-02-05')), '2028-02-29')
  t.equal(monatsende(tag('2026-12-01')), '2026-12-31')
})

void t.test('so wird ein Tag geschrieben und vorgelesen', async t => {
  t.equal(alsDatum(tag('2026-12-03')), '03.12.2026')
  t.equal(mitWochentag(tag('2026-11-06')), 'Freitag, 06.11.2026')
  t.equal(mitWochentag(tag('2026-11-08')), 'Sonntag, 08.11.2026')
})
