import fc from 'fast-check'
import t from 'tap'
import '../recht/saat.ts'
import {
  aenderung,
  anteile,
  istAufgliederbar,
  mittelwert,
  oeffentlich,
} from '../../server/features/statistik/schutz/ableitung.ts'
import { gekappt, geschuetzteSumme, mehr, NICHTS } from '../../server/features/statistik/schutz/euro.ts'
import { PTABELLE } from '../../server/features/statistik/schutz/ptabelle.ts'
import {
  fmix32,
  geschuetzt,
  LEER,
  type Menge,
  minus,
  nachTabelle,
  plus,
} from '../../server/features/statistik/schutz/zaehlung.ts'
import { tabelle, vektoren } from './vektoren.ts'

/* The method against every stored vector, and what must hold for all cells. */

const V = vektoren()

t.test('V1: die Tabelle ist die veröffentlichte, Mittel 0, Varianz 3', async t => {
  t.equal(PTABELLE.length, 9)
  for (const [i, { rows }] of Object.entries(V.ptable)) {
    t.same(
      PTABELLE[Number(i)],
      rows.map(({ v, ub }) => [v, ub]),
      `i = ${i}`,
    )
  }
  const csv = tabelle('ptable_D5_V3_js2.csv')
  t.equal(csv.length, 66)
  for (const { i = '', v, p_int_ub } of csv) {
    const bis = PTABELLE[Number(i)]?.find(([abweichung]) => abweichung === Number(v))?.[1] ?? NaN
    t.ok(Math.abs(bis - Number(p_int_ub) * 2 ** 32) <= 1, `i = ${i}, v = ${v}`)
  }
  for (const [i, zeile] of PTABELLE.entries()) {
    const p = zeile.map(([, bis], k) => (bis - (zeile[k - 1]?.[1] ?? 0)) / 2 ** 32)
    const mittel = zeile.reduce((summe, [v], k) => summe + v * (p[k] ?? 0), 0)
    const varianz = zeile.reduce((summe, [v], k) => summe + v * v * (p[k] ?? 0), 0)
    t.equal(zeile.at(-1)?.[1], 2 ** 32)
    t.ok(Math.abs(mittel) < 1e-6)
    t.ok(Math.abs(varianz - (i === 0 ? 0 : 3)) < 1e-4)
  }
})

t.test('V2: Nachschlagen ohne Mischung', async t => {
  t.equal(V.lookup_nomix.length, 108)
  for (const { i, c, j } of V.lookup_nomix) t.equal(nachTabelle(i, c), j, `${i}, ${c}`)
})

t.test('V3: fmix32, auch mit dem Geheimnis', async t => {
  t.equal(V.fmix32.length, 9)
  for (const eines of V.fmix32) t.equal(fmix32(eines.in), eines.out)
  t.equal(V.lookup_mix.length, 48)
  for (const { i, c, secret, j } of V.lookup_mix) t.equal(geschuetzt({ i, c }, secret), j, `${i}, ${c}`)
})

t.test('V4: zwölf Fälle von den Schlüsseln bis zu Anzahl und Euro', async t => {
  t.equal(V.micro_table_mix_secret0.length, 16)
  for (const { desk, reason, ...soll } of V.micro_table_mix_secret0) {
    const drin = V.micro.filter(
      eine => (desk === '*' || eine.desk === desk) && (reason === '*' || eine.reason === reason),
    )
    const menge = drin.reduce((summe, { rk }) => plus(summe, { i: 1, c: rk }), LEER)
    const betraege = drin.reduce((summe, { arrears_cents }) => {
      const eins = gekappt(arrears_cents)
      return mehr(summe, { summe: eins, groesster: eins })
    }, NICHTS)
    const name = `${desk}/${reason}`
    t.equal(
      drin.reduce((summe, eine) => summe + eine.arrears_cents, 0),
      soll.sum_true_cents,
      name,
    )
    t.same(menge, { i: soll.i, c: soll.c }, name)
    t.equal(geschuetzt(menge, 0), soll.j, name)
    t.equal(oeffentlich(soll.j), soll.public, name)
    t.equal(geschuetzteSumme('arrears', betraege, menge.c, 0), soll.sum_protected_cents, name)
  }
})

t.test('V5: das veröffentlichte Beispiel des ONS, 200 Zellen', async t => {
  const zeilen = tabelle('ons_ptable_10_5.csv.gz')
  t.equal(zeilen.length, 192_000)
  const ihre: [number, number][][] = [[[0, 256]]]
  for (const { pcv, ckey, pvalue } of zeilen) {
    ;(ihre[Number(pcv)] ??= []).push([Number(pvalue), Number(ckey) + 1])
  }
  const mikro = tabelle('ons_micro.csv')
  t.equal(mikro.length, 1000)
  const erwartet = tabelle('ons_perturbed_var1_var5_var8.csv')
  t.equal(erwartet.length, 200)
  for (const zelle of erwartet) {
    const drin = mikro.filter(
      zeile =>
        zeile['var1'] === zelle['var1'] && zeile['var5'] === zelle['var5'] && zeile['var8'] === zelle['var8'],
    )
    const u = drin.reduce((summe, zeile) => summe + Number(zeile['record_key']), 0) % 256
    t.equal(drin.length, Number(zelle['pre_sdc_count']))
    t.equal(u, Number(zelle['ckey']))
    const j = nachTabelle(drin.length, u, ihre)
    t.equal(j - drin.length, Number(zelle['pvalue']))
    t.equal(j < 10 ? '' : String(j), zelle['count'], 'unter 10 unterdrückt')
  }
  t.equal(erwartet.filter(zelle => zelle['pre_sdc_count'] === '0').length, 22)
  t.equal(erwartet.filter(zelle => zelle['count'] === '').length, 168)
})

t.test('V6: das norwegische Beispiel', async t => {
  t.equal(Object.keys(V.ssb_z).length, 11)
  for (const [name, { freq, key, perturbed }] of Object.entries(V.ssb_z))
    t.equal(nachTabelle(freq, Math.floor(key * 2 ** 32)), perturbed, name)
})

t.test('V7: das öffentliche Profil', async t => {
  t.equal(V.public_profile.length, 12)
  for (const { j, public: soll } of V.public_profile) t.equal(oeffentlich(j), soll, String(j))
})

const schluessel = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const menge = (schluessel: readonly number[]): Menge =>
  schluessel.reduce((summe, rk) => plus(summe, { i: 1, c: rk }), LEER)

t.test('für jede Zelle: nie unter 0, nie 1 oder 2, höchstens ±5, eine echte 0 bleibt 0', async t => {
  fc.assert(
    fc.property(fc.array(schluessel, { maxLength: 40 }), schluessel, (rks, geheimnis) => {
      const { i } = menge(rks)
      const j = geschuetzt(menge(rks), geheimnis)
      return j >= 0 && j !== 1 && j !== 2 && Math.abs(j - i) <= 5 && (i > 0 || j === 0)
    }),
  )
  t.equal(geschuetzt(LEER, 4711), 0)
})

t.test('die Reihenfolge ist gleich, und ein Rest rechnet sich wie neu gezählt', async t => {
  fc.assert(
    fc.property(fc.array(schluessel, { minLength: 1 }), fc.array(schluessel), (a, b) => {
      const zusammen = menge([...a, ...b])
      const gedreht = menge([...b, ...a].reverse())
      const rest = minus(zusammen, menge(b))
      return (
        zusammen.c === gedreht.c && zusammen.i === gedreht.i && rest.i === a.length && rest.c === menge(a).c
      )
    }),
  )
  t.same(minus(menge([5, 2 ** 32 - 1]), menge([5])), { i: 1, c: 2 ** 32 - 1 })
})

t.test(
  'A7: kein Betrag ist besser als auf 30 % zu schätzen, auch von dem, der alle anderen kennt',
  async t => {
    let kleinstes = Infinity
    const pruefe = (betraege: readonly number[], c: number, geheimnis: number): boolean => {
      const gekappte = betraege.map(gekappt)
      const alle = gekappte.reduce((s, x) => mehr(s, { summe: x, groesster: x }), NICHTS)
      const nachher = geschuetzteSumme('rueckstand', alle, c, geheimnis)
      if (nachher % 5000 !== 0 || nachher < 0) return false
      // A sum cut off at 0 hides more than the noise does: what it says of the largest is only that it may be anything.
      const weite = Math.abs(nachher - alle.summe) + 2500
      if (alle.groesster > 0) kleinstes = Math.min(kleinstes, weite / alle.groesster)
      return weite >= 0.3 * alle.groesster - 1
    }
    const betrag = fc.integer({ min: 0, max: 400_000 })
    const zellen = fc.oneof(
      fc.array(betrag, { maxLength: 12 }),
      betrag.map(x => [x]),
      betrag.map(x => [x, x]),
      fc
        .tuple(betrag, fc.array(fc.integer({ max: 500, min: 0 }), { maxLength: 30 }))
        .map(([x, rest]) => [x, ...rest]),
    )
    fc.assert(
      fc.property(zellen, schluessel, schluessel, (betraege, c, geheimnis) => pruefe(betraege, c, geheimnis)),
      { numRuns: 200_000 },
    )
    t.ok(kleinstes >= 0.2999, `kleinstes Verhältnis ${kleinstes}`)
    t.equal(geschuetzteSumme('rueckstand', NICHTS, 1, 2), 0)
    t.equal(gekappt(350_000), 300_000)
  },
)

t.test(
  'Anteile, Mittelwert und Veränderung kommen nur aus geschützten Werten und erst ab ihrer Schwelle',
  async t => {
    t.equal(anteile([10, 9]), null)
    t.same(anteile([10, 10]), [50, 50])
    t.same(anteile([7, 7, 7]), [34, 33, 33])
    t.equal(anteile([])?.length, undefined)
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1 }), j => {
        const prozente = anteile(j)
        return prozente === null || prozente.reduce((a, b) => a + b, 0) === 100
      }),
    )
    t.equal(mittelwert(500_000, 19), null)
    t.equal(mittelwert(500_000, 20), 25_000)
    t.equal(aenderung(40, 45), null)
    t.equal(aenderung(40, 46), 6)
    t.equal(aenderung(46, 40), -6)
    t.notOk(istAufgliederbar([40, 0, 0]))
    t.ok(istAufgliederbar([40, 3, 0]))
  },
)
