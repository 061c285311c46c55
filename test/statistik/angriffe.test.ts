import t from 'tap'
import { BETRAEGE } from '../../server/data/merkmale.ts'
import { type Einheit, monatsname } from '../../server/features/statistik/schutz/bestand.ts'
import { gekappt, geschuetzteSumme } from '../../server/features/statistik/schutz/euro.ts'
import { HOECHSTE_AUSSETZUNG, AKTUELL } from '../../server/features/statistik/schutz/programm.ts'
import type { Wert } from '../../server/features/statistik/schutz/schuetze.ts'
import { geschuetzt, LEER, type Menge, plus } from '../../server/features/statistik/schutz/zaehlung.ts'
import { gruppenname } from '../../server/features/statistik/schutz/frage.ts'
import { zeigbare } from '../../server/features/statistik/schutz/zeigen.ts'
import { monate, type Zeitraum, zeitraeume } from '../../server/features/statistik/schutz/zeitraum.ts'
import {
  ANLAGEN,
  auspraegungVon,
  einheitVon,
  type Fall,
  freigegeben,
  JAHR,
  macheWelt,
  monatVon,
  type Stellen,
  tabelleVon,
  wahrscheinlichkeit,
  type Welt,
  zufall,
} from './welt.ts'

/* Attackers that need no solver. Each prints nothing and is the same on every run. */

const rk = (z: () => number): number => Math.floor(z() * 2 ** 32)
const schluesselsumme = (i: number, z: () => number): number =>
  Array.from({ length: i }, () => rk(z)).reduce((a, b) => (a + b) >>> 0, 0)

// ---- A4: a desk that subtracts its own numbers

/** How many cases the neighbour has in a category: Poisson(1.3), cut off at 4; right by guessing in 36 of 100. */
const VORHER = [0, 1, 2, 3, 4].map(i => 1.3 ** i / ([1, 1, 2, 6, 24][i] ?? 1))
const SUMME = VORHER.reduce((a, b) => a + b, 0)

function ziehe(gewichte: readonly number[], z: () => number): number {
  let rest = z() * gewichte.reduce((a, b) => a + b, 0)
  return Math.max(
    0,
    gewichte.findIndex(gewicht => (rest -= gewicht) < 0),
  )
}

/** All ways to spread the neighbour's cases over the four quarters, with their likelihood. */
const VERTEILUNGEN = VORHER.flatMap((gewicht, i) => {
  const wege: number[][] = []
  for (let a = 0; a <= i; a++)
    for (let b = 0; a + b <= i; b++) for (let c = 0; a + b + c <= i; c++) wege.push([a, b, c, i - a - b - c])
  const fak = (n: number): number => (n < 2 ? 1 : n * fak(n - 1))
  return wege.map(q => ({
    i,
    q,
    p: ((gewicht / SUMME) * fak(i)) / q.reduce((mal, n) => mal * fak(n), 1) / 4 ** i,
  }))
})

/**
 * The neighbour sees what the programme releases of a category: desk and Kreis of the year, the Kreis of each quarter.
 * It knows its own cases in each.
 */
function insiderUrteil(z: () => number, quartale: boolean): { wahr: number; urteil: number; sicher: number } {
  const { i: wahr, q } = VERTEILUNGEN[
    ziehe(
      VERTEILUNGEN.map(({ p }) => p),
      z,
    )
  ] ?? { i: 0, q: [0, 0, 0, 0] }
  const geheimnis = rk(z)
  const eigene = q.map(() => Math.floor(z() * 30))
  const a = eigene.reduce((x, y) => x + y, 0)
  const [cA, cB] = [eigene, q].map(liste => liste.map(i => schluesselsumme(i, z)))
  const ganz = (liste: readonly number[] = []): number => liste.reduce((x, y) => (x + y) >>> 0, 0)
  const jB = geschuetzt({ i: wahr, c: ganz(cB) }, geheimnis)
  const jK = geschuetzt({ i: a + wahr, c: (ganz(cA) + ganz(cB)) >>> 0 }, geheimnis)
  const jQ = q.map((n, k) =>
    geschuetzt({ i: n + (eigene[k] ?? 0), c: ((cA?.[k] ?? 0) + (cB?.[k] ?? 0)) >>> 0 }, geheimnis),
  )
  const nachher = [0, 0, 0, 0, 0]
  for (const { i, q, p } of VERTEILUNGEN) {
    let mal = p * wahrscheinlichkeit(jB, i) * wahrscheinlichkeit(jK, a + i)
    if (quartale)
      for (const [k, n] of q.entries()) mal *= wahrscheinlichkeit(jQ[k] ?? 0, n + (eigene[k] ?? 0))
    nachher[i] = (nachher[i] ?? 0) + mal
  }
  const alles = nachher.reduce((x, y) => x + y, 0)
  const urteil = nachher.indexOf(Math.max(...nachher))
  return { wahr, urteil, sicher: (nachher[urteil] ?? 0) / alles }
}

for (const quartale of [false, true])
  t.test(
    `A4: Nachbarstelle zieht ihre eigenen Zahlen ab${quartale ? ', auch die der Quartale' : ''}`,
    async t => {
      const z = zufall(4)
      const versuche = Array.from({ length: 30_000 }, () => insiderUrteil(z, quartale))
      const anteil = (was: (eines: (typeof versuche)[number]) => boolean): number =>
        versuche.filter(was).length / versuche.length
      const richtig = anteil(({ wahr, urteil }) => wahr === urteil)
      const sicher = anteil(({ sicher }) => sicher > 0.95)
      t.ok(richtig <= 0.6, `right in ${richtig}`)
      t.ok(sicher <= 0.01, `sure in ${sicher}`)
      t.ok(richtig > 0.36, 'the attacker is better than guessing')
    },
  )

// ---- A6: how many released cells hold one case

for (const [faelle, stellen] of Object.entries(ANLAGEN))
  t.test(`A6: ${faelle} Fälle: kein Fall steht in zu vielen freigegebenen Zellen`, async t => {
    const welt = macheWelt(stellen, 6)
    const werte = freigegeben(welt).filter(({ art }) => art === 'anzahl')
    const drin = (fall: Fall, wert: Wert): boolean => {
      const monat = monatVon(fall, wert.basis)
      return (
        monat !== undefined &&
        monate(wert.zeitraum).includes(monat) &&
        einheitVon(welt, wert.ebene, wert.einheit).stellen.includes(fall.stelle) &&
        auspraegungVon(fall, tabelleVon(wert)) === wert.auspraegung
      )
    }
    const proben = welt.faelle.filter((_, k) => k % Math.ceil(welt.faelle.length / 100) === 0)
    const zellen = proben.map(fall => werte.filter(wert => drin(fall, wert)))
    const nah = Math.max(...zellen.map(eine => eine.filter(({ ebene }) => ebene !== 'land').length))
    const alle = Math.max(...zellen.map(eine => eine.length))
    t.ok(nah <= HOECHSTE_AUSSETZUNG.nah && alle <= HOECHSTE_AUSSETZUNG.alle, `${nah} ${alle}`)
    t.same(
      { nah, alle },
      { 10: { nah: 0, alle: 1 }, 300: { nah: 15, alle: 28 }, 5000: { nah: 15, alle: 28 } }[faelle],
    )
  })

// ---- A7: sums of euros

t.test('A7: die größte Einzelsumme lässt sich nie genauer als 30 % schätzen', async t => {
  const z = zufall(7)
  let kleinste = Infinity
  const pruefe = (betraege: readonly number[]): void => {
    const cent = betraege.map(gekappt)
    const [summe, groesster] = [cent.reduce((a, b) => a + b, 0), Math.max(...cent)]
    const was = BETRAEGE[Math.floor(z() * BETRAEGE.length)] ?? 'fonds'
    const gezeigt = geschuetzteSumme(was, { summe, groesster }, rk(z), rk(z))
    kleinste = Math.min(kleinste, (Math.abs(gezeigt - summe) + 2500) / groesster)
  }
  const betrag = (): number => 1 + Math.floor(z() * 400_000)
  for (let k = 0; k < 50_000; k++) {
    pruefe([betrag()])
    const zwei = betrag()
    pruefe([zwei, zwei])
    pruefe([betrag(), 1, 1, 1])
    pruefe(Array.from({ length: 2 + Math.floor(z() * 20) }, betrag))
  }
  t.ok(kleinste >= 0.3, `smallest ${kleinste}`)
})

// ---- A5: what is left after subtracting

/** Random small installations, many with a desk that is too small. */
function kleineWelt(z: () => number): Stellen {
  const kreise = ['05113', '05315', '05911'] as const
  const groesse = (): number => Math.floor(([4, 25, 60, 250][Math.floor(z() * 4)] ?? 4) * (0.2 + z()))
  return Array.from({ length: 1 + Math.floor(z() * 5) }, () => [
    kreise[Math.floor(z() * kreise.length)] ?? '05113',
    groesse(),
  ])
}

t.test('A5: in 3.000 Welten bleibt nach keinem Abziehen eine Gruppe unter 15 Fällen', async t => {
  const z = zufall(5)
  let [kleinste, gruppen] = [Infinity, 0]
  for (let k = 0; k < 3000; k++) {
    const { kleinste: hier, wieviele } = isolierte(macheWelt(kleineWelt(z), k))
    kleinste = Math.min(kleinste, hier)
    gruppen += wieviele
  }
  t.ok(kleinste >= 15, `smallest ${kleinste}`)
  t.ok(gruppen > 3000, 'there was something to subtract')
})

/** The smallest group that can be had by subtracting shown groups of intakes from each other, again and again. */
function isolierte(welt: Welt): { readonly kleinste: number; readonly wieviele: number } {
  const gruppen = gezeigteGruppen(welt)
  // The one number that a very small installation is given each year is meant to be known.
  if (gruppen.length === 1) return { kleinste: Infinity, wieviele: 1 }
  const atome = new Map<string, { bit: bigint; faelle: number }>()
  for (const fall of welt.faelle) {
    const name = `${fall.stelle} ${monatVon(fall, 'aufgenommen')}`
    const atom = atome.get(name) ?? { bit: 1n << BigInt(atome.size), faelle: 0 }
    atome.set(name, { ...atom, faelle: atom.faelle + 1 })
  }
  const alsMenge = ([einheit, zeitraum]: Gruppe): bigint =>
    einheit.stellen
      .flatMap(stelle => monate(zeitraum).map(monat => atome.get(`${stelle} ${monat}`)?.bit ?? 0n))
      .reduce((a, b) => a | b, 0n)
  const zaehle = (menge: bigint): number =>
    [...atome.values()].reduce((summe, { bit, faelle }) => summe + (menge & bit ? faelle : 0), 0)
  const liste = [...new Set(gruppen.map(alsMenge))].filter(menge => menge !== 0n)
  const schon = new Set(liste)
  for (let k = 0; k < liste.length && liste.length < 120; k++)
    for (const andere of liste.slice(0, k)) {
      const eine = liste[k] ?? 0n
      const [klein, gross] = eine < andere ? [eine, andere] : [andere, eine]
      const rest = gross & ~klein
      if ((klein & gross) !== klein || rest === 0n || schon.has(rest)) continue
      schon.add(rest)
      liste.push(rest)
    }
  return { kleinste: Math.min(...liste.map(zaehle)), wieviele: liste.length }
}

type Gruppe = readonly [Einheit, Zeitraum]

/** The groups of intakes that a year of releases shows. */
function gezeigteGruppen({ faelle, laender, geheimnis }: Welt): readonly Gruppe[] {
  const frueher = new Set<string>()
  const mengen = new Map<string, Menge>()
  for (const fall of faelle) {
    const name = monatsname(fall.stelle, monate(`${JAHR}` as Zeitraum)[fall.auf] as Zeitraum, 'aufgenommen')
    mengen.set(name, plus(mengen.get(name) ?? LEER, { i: 1, c: fall.rk }))
  }
  const bestand = { laender, monate: mengen, zellen: new Map() }
  return zeitraeume(JAHR).flatMap(zeitraum => {
    const frage = {
      programm: AKTUELL,
      zeitraum,
      basis: 'aufgenommen' as const,
      bestand,
      geheimnis,
      frueher,
      ohne: [],
    }
    const gezeigt = [...zeigbare(frage)]
    for (const { ebene, id } of gezeigt) frueher.add(gruppenname(ebene, id, zeitraum, 'aufgenommen'))
    return gezeigt.map(einheit => [einheit, zeitraum] as const)
  })
}
