import fc from 'fast-check'
import t from 'tap'
import '../recht/saat.ts'
import { MERKMALE } from '../../server/data/merkmale.ts'
import {
  baum,
  type Bestand,
  type Einheit,
  menge,
  monatsname,
} from '../../server/features/statistik/schutz/bestand.ts'
import {
  AKTUELL,
  aussetzung,
  HOECHSTE_AUSSETZUNG,
  tabellenname,
  V1,
  V2,
  VERSIONEN,
} from '../../server/features/statistik/schutz/programm.ts'
import { auspraegungen, schuetze } from '../../server/features/statistik/schutz/schuetze.ts'
import { geschuetzt, type Menge } from '../../server/features/statistik/schutz/zaehlung.ts'
import { gruppenname } from '../../server/features/statistik/schutz/frage.ts'
import { zeigbare } from '../../server/features/statistik/schutz/zeigen.ts'
import {
  alsZeitraum,
  monate,
  teile,
  type Zeitraum,
  zeitraeume,
} from '../../server/features/statistik/schutz/zeitraum.ts'

/* The closed programme and the rules about which groups are shown. */

const zeit = (text: string): Zeitraum => {
  const eine = alsZeitraum(text)
  if (!eine) throw new Error(text)
  return eine
}

/** What is known of a case only when it is closed. */
const ERST_AM_ENDE = new Set(['ergebnis', 'antwortzeit', 'dauer', 'forderung', 'fondsausgang'])

t.test('A6: ein Fall steht in höchstens 15 Zellen bei Stelle und Kreis, 28 im Ganzen', async t => {
  t.same(aussetzung(V1), { nah: 13, alle: 26 })
  t.same(aussetzung(V2), { nah: 14, alle: 28 })
  t.same(aussetzung(AKTUELL), { nah: 15, alle: 28 })
  t.same(aussetzung(...VERSIONEN), HOECHSTE_AUSSETZUNG, 'auch im Jahr, in dem die Fassung wechselt')
  t.equal(V2.tabellen.length, V1.tabellen.length + 2)
  const ohneBetraege = ({ ebene, rhythmus, basis, merkmale }: (typeof V1.tabellen)[number]) => ({
    ebene,
    rhythmus,
    basis,
    merkmale,
  })
  t.same(V2.tabellen.slice(0, V1.tabellen.length).map(ohneBetraege), V1.tabellen.map(ohneBetraege))
  const unterm = (version: typeof V1) =>
    version.tabellen.filter(({ rhythmus }) => rhythmus !== 'jahr').map(ohneBetraege)
  t.same(unterm(AKTUELL), unterm(V2), 'Monate und Quartale bleiben')

  for (const { version, tabellen } of VERSIONEN) {
    const namen = tabellen.map(eine => [eine.ebene, eine.rhythmus, tabellenname(eine)].join())
    t.equal(new Set(namen).size, namen.length, `${version}: keine Tabelle zweimal`)
    for (const eine of tabellen.filter(({ merkmale }) => merkmale.some(eines => ERST_AM_ENDE.has(eines))))
      t.equal(eine.basis, 'abgeschlossen', tabellenname(eine))
    for (const eine of tabellen.filter(({ ebene }) => ebene === 'stelle')) t.notOk(eine.betraege)
  }
  for (const codes of Object.values(MERKMALE)) t.ok(codes.length <= 8)
  t.equal(auspraegungen({ merkmale: ['stand', 'ergebnis'] }).length, 42)
  t.equal(auspraegungen({ merkmale: ['stand', 'ergebnis'] })[1], 'mahnung*aufgehoben')
})

t.test('Zeiträume: Monat, Quartal, Halbjahr, Jahr und sonst nichts', async t => {
  for (const nichts of ['2026-13', '2026-00', '2026-Q5', '2026-11-21', '26', '', '1999', '2026-H3', '2026-1'])
    t.equal(alsZeitraum(nichts), undefined, nichts)
  t.same(monate(zeit('2026-Q4')), ['2026-10', '2026-11', '2026-12'])
  t.same(monate(zeit('2026-H2')).length, 6)
  t.equal(monate(zeit('2026'))[0], '2026-01')
  t.same(teile(zeit('2026-H1')), ['2026-Q1', '2026-Q2'])
  t.equal(zeitraeume(2026).length, 19)
  t.equal(zeitraeume(2026).at(-1), '2026')
})

// ---- worlds: how many cases each desk booked in each month

type Welt = { readonly bestand: Bestand; readonly geheimnis: number }
const MONATE = monate(zeit('2026'))

/** Keys of the cases follow from desk, month and number, so that a world is told by its counts alone. */
function welt(stellen: readonly [kreis: string, jeMonat: readonly number[]][], geheimnis = 4711): Welt {
  const schluessel = (k: number): number => Math.imul(k + 1, 0x9e3779b1) >>> 0
  const mengen = new Map<string, Menge>()
  for (const [k, [, jeMonat]] of stellen.entries())
    for (const [m, i] of jeMonat.entries()) {
      const c = Array.from({ length: i }, (_, n) => schluessel(k * 1e6 + m * 1e4 + n)).reduce(
        (a, b) => (a + b) >>> 0,
        0,
      )
      mengen.set(monatsname(`s${k}`, MONATE[m] ?? zeit('2026-01'), 'aufgenommen'), { i, c })
    }
  const laender = baum(stellen.map(([kreis], k) => ({ id: `s${k}`, kreis, land: 'NW' })))
  return { bestand: { laender, monate: mengen, zellen: new Map() }, geheimnis }
}

/** All groups that a whole year of releases shows, period by period. */
function veroeffentlicht({ bestand, geheimnis }: Welt): { einheit: Einheit; zeitraum: Zeitraum }[] {
  const frueher = new Set<string>()
  return zeitraeume(2026).flatMap(zeitraum => {
    const frage = {
      programm: V1,
      zeitraum,
      basis: 'aufgenommen' as const,
      bestand,
      geheimnis,
      frueher,
      ohne: [],
    }
    const gezeigt = [...zeigbare(frage)]
    for (const { ebene, id } of gezeigt) frueher.add(gruppenname(ebene, id, zeitraum, 'aufgenommen'))
    return gezeigt.map(einheit => ({ einheit, zeitraum }))
  })
}

const namen = (w: Welt): string[] =>
  veroeffentlicht(w).map(({ einheit, zeitraum }) => `${einheit.id} ${zeitraum}`)
const immer = (n: number): number[] => Array.from({ length: 12 }, () => n)

t.test('Basisregel: unter 20 gibt es eine Zahl im Jahr und sonst nichts', async t => {
  const klein = welt([['05113', immer(1)]])
  t.same(namen(klein), ['NW 2026'])
  t.same(namen(welt([['05113', [0]]])), ['NW 2026'], 'auch ohne Fall')
})

t.test('Restregel am Ort: der kleine Rest nimmt die kleinste gezeigte Gruppe zu sich', async t => {
  const drei = welt([
    ['05113', immer(100)],
    ['05315', immer(50)],
    ['05911', [5]],
  ])
  const jahr = namen(drei).filter(eine => eine.endsWith(' 2026'))
  t.same(jahr, ['NW 2026', '05113 2026', 's0 2026'])
  const zwei = welt([
    ['05113', immer(100)],
    ['05315', immer(50)],
  ])
  t.same(namen(zwei).filter(eine => eine.endsWith(' 2026')).length, 5, 'ohne Rest wird alles gezeigt')
})

t.test('Restregel in der Zeit: wer drei Quartale kennt, darf das vierte nicht ausrechnen', async t => {
  const knapp = welt([['05113', [30, 30, 30, 30, 30, 30, 30, 30, 30, 2, 2, 2]]])
  t.same(
    namen(knapp).filter(eine => !/-\d\d$/.test(eine)),
    ['NW 2026-Q1', '05113 2026-Q1', 'NW 2026-Q2', '05113 2026-Q2', 'NW 2026-Q3', '05113 2026-Q3'],
  )
  t.same(namen(welt([['05113', immer(30)]])).includes('s0 2026'), true)
})

t.test('ein Kreis, dem ein Quartal fehlt, hält auch das vierte zurück: das Jahr bleibt ganz', async t => {
  const jahr = ['NW 2026', '05113 2026', 's0 2026', '05315 2026', 's1 2026']
  const quartale = (w: Welt, kreis: string): string[] =>
    namen(w)
      .filter(eine => eine.startsWith(`${kreis} 2026-Q`))
      .map(eine => eine.slice(-2))
  const klein = welt([
    ['05113', immer(100)],
    ['05315', [2, 2, 2, 30, 30, 30, 30, 30, 30, 30, 30, 30]],
  ])
  t.same(quartale(klein, '05315'), ['Q2', 'Q3'])
  t.same(
    namen(klein).filter(eine => eine.endsWith(' 2026')),
    jahr,
  )
  const gross = welt([
    ['05113', immer(100)],
    ['05315', [9, 9, 9, 30, 30, 30, 30, 30, 30, 30, 30, 30]],
  ])
  t.same(quartale(gross, '05315'), ['Q1', 'Q2', 'Q3', 'Q4'], 'wer groß genug ist, verliert nichts')
})

t.test('was gelöscht wurde, nachdem es freigegeben war, hält nichts auf und verbirgt nichts', async t => {
  const { bestand, geheimnis } = welt([
    ['05113', [1, 1, 1, ...immer(30).slice(3)]],
    ['05315', immer(50)],
  ])
  const frueher = new Set(
    ['2026-Q1', '2026-Q2'].map(quartal => gruppenname('kreis', '05113', zeit(quartal), 'aufgenommen')),
  )
  const basis = 'aufgenommen' as const
  const frage = { programm: V1, zeitraum: zeit('2026'), basis, bestand, geheimnis, frueher, ohne: [] }
  t.same(
    [...zeigbare(frage)].map(({ id }) => id),
    ['NW', '05113', 's0', '05315', 's1'],
  )
})

t.test('quer über Ort und Zeit: Monate des Landes gegen Quartale der Kreise', async t => {
  // Land less its months less its Kreise left 7 cases here, which are no group of their own.
  const w = welt(
    [
      ['05113', [20, 0, 16, 20, 0, 20, 20, 56, 1, 0, 0, 14]],
      ['05911', [0, 2, 1, 0, 0, 20, 20, 0, 3, 20, 20, 20]],
    ],
    216969139,
  )
  const gruppen = veroeffentlicht(w)
  t.ok(gruppen.length > 10, `${gruppen.length} Gruppen`)
  t.ok(kleinsteDifferenz(w, gruppen) >= 15)
})

t.test('A5: in keiner Welt lässt sich eine Gruppe unter 15 Fällen ausrechnen', async t => {
  const monat = fc.oneof(fc.nat(3), fc.nat(30), fc.integer({ min: 20, max: 200 }))
  const stelle = fc.tuple(
    fc.constantFrom('05113', '05315', '05911'),
    fc.oneof(
      fc.array(monat, { minLength: 12, maxLength: 12 }),
      monat.map(n => immer(n)),
    ),
  )
  let kleinste = Infinity
  fc.assert(
    fc.property(
      fc.array(stelle, { minLength: 1, maxLength: 5 }),
      fc.nat(2 ** 32 - 1),
      (stellen, geheimnis) => {
        const w = welt(stellen, geheimnis)
        const gruppen = veroeffentlicht(w)
        if (gruppen.length === 1) return true
        const hier = kleinsteDifferenz(w, gruppen)
        kleinste = Math.min(kleinste, hier)
        return hier >= 15
      },
    ),
    { numRuns: 300 },
  )
  t.ok(kleinste >= 15 && kleinste < 40, `kleinste ${kleinste}`)
})

/** What an attacker gets by subtracting shown groups, again and again, as long as something new comes of it. */
function kleinsteDifferenz({ bestand }: Welt, gruppen: { einheit: Einheit; zeitraum: Zeitraum }[]): number {
  const atome = [...bestand.monate.keys()]
  const groesse = atome.map(eines => bestand.monate.get(eines)?.i ?? 0)
  const bit = new Map(atome.map((eines, k) => [eines, 1n << BigInt(k)]))
  const menge_ = (g: { einheit: Einheit; zeitraum: Zeitraum }): bigint =>
    g.einheit.stellen
      .flatMap(s => monate(g.zeitraum).map(m => bit.get(monatsname(s, m, 'aufgenommen')) ?? 0n))
      .reduce((a, b) => a | b, 0n)
  const fälle = (menge: bigint): number =>
    groesse.reduce((summe, i, k) => summe + (menge & (1n << BigInt(k)) ? i : 0), 0)
  const alle = new Set(gruppen.map(menge_))
  const queue = [...alle]
  let kleinste = Math.min(...queue.map(fälle).filter(i => i > 0))
  for (let k = 0; k < queue.length && queue.length < 1500; k++) {
    const eine = queue[k] ?? 0n
    for (const andere of [...queue.slice(0, k)]) {
      for (const [gross, klein] of [
        [eine, andere],
        [andere, eine],
      ] as const) {
        if ((gross & klein) !== klein || gross === klein) continue
        const rest = gross & ~klein
        const i = fälle(rest)
        if (i === 0 || alle.has(rest)) continue
        alle.add(rest)
        queue.push(rest)
        kleinste = Math.min(kleinste, i)
      }
    }
  }
  return kleinste
}

t.test('was zurückgehalten wird, bestimmt das Tor, Ebene für Ebene', async t => {
  const { bestand, geheimnis } = welt([
    ['05113', immer(100)],
    ['05315', immer(50)],
  ])
  const auftrag = { programm: V1, zeitraum: zeit('2026'), bestand, geheimnis, frueher: new Set<string>() }
  const ebenen = (ohne: readonly ('stelle' | 'kreis' | 'land')[]): string[] => [
    ...new Set(schuetze({ ...auftrag, ohne }).map(({ ebene }) => ebene)),
  ]
  t.same(ebenen([]), ['land', 'kreis', 'stelle'])
  t.same(ebenen(['stelle']), ['land', 'kreis'])
  t.same(ebenen(['stelle', 'kreis']), ['land'])
  t.same(ebenen(['stelle', 'kreis', 'land']), [])
})

t.test('ein Kreis mit einer Stelle und diese Stelle zeigen dieselbe Zahl', async t => {
  const { bestand, geheimnis } = welt([
    ['05113', immer(100)],
    ['05315', immer(50)],
  ])
  const [land] = bestand.laender
  const kreis = land?.kinder[0]
  const stelle = kreis?.kinder[0]
  if (!kreis || !stelle) throw new Error('no tree')
  const zahl = (eine: Einheit): number => geschuetzt(menge(bestand, eine, MONATE, 'aufgenommen'), geheimnis)
  t.equal(zahl(kreis), zahl(stelle))
  t.ok(Math.abs(zahl(kreis) - 1200) <= 5)
})
