import fc from 'fast-check'
import t from 'tap'
import { plusTage, tag } from '../../server/recht/datum.ts'
import { LAUFENDE_LEISTUNGEN } from '../../server/recht/ansprueche/angaben.ts'
import {
  ANTRAGSTELLER,
  BUDGETSTAENDE,
  DECKUNGEN,
  ENERGIEN,
  FONDSSTATUS,
  HILFEARTEN,
  JE,
  STRENGEN,
  STUFEN,
  VORRANGIGE,
  type Bedingung,
  type Fondseintrag,
  type Pruefung,
} from '../../server/recht/fonds/fonds.ts'
import { ANGABEN, type Fondslage } from '../../server/recht/fonds/lage.ts'
import { ERFUELLUNGEN, KRITERIEN, REICHWEITEN, SCHRITTE, ZEITEN } from '../../server/recht/fonds/antwort.ts'
import { pruefeAlle, pruefeFonds } from '../../server/recht/fonds/pruefung.ts'
import { cent } from '../../server/recht/geld.ts'
import { BUNDESLAENDER, SPARTEN } from '../../server/recht/sperre/angaben.ts'
import './saat.ts'

/* What must hold for every entry and every household, also for nonsensical ones. */

const HEUTE = tag('2026-11-21')
const geld = fc.integer({ min: 0, max: 400_000 }).map(cent)
const tage = fc.integer({ min: -900, max: 400 }).map(n => plusTage(HEUTE, n))
const liste = <T>(worte: readonly T[], mindestens = 0) =>
  fc.subarray([...worte], { minLength: mindestens, maxLength: 4 })
const wahl = <T>(worte: readonly T[]) => fc.constantFrom(...worte)
const oderFehlt = <T>(wert: fc.Arbitrary<T>) => fc.option(wert, { nil: undefined })

const pruefung: fc.Arbitrary<Pruefung> = fc.oneof(
  fc.record({
    art: wahl(['ohneLeistung', 'mitLeistung'] as const),
    leistungen: liste(LAUFENDE_LEISTUNGEN, 1),
  }),
  fc.record({
    art: fc.constant('einkommen' as const),
    grenzen: fc.array(fc.record({ personen: fc.integer({ min: 1, max: 4 }), hoechstensCent: geld }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    art: fc.constant('energieanteil' as const),
    mindestensProzent: fc.integer({ min: 1, max: 100 }),
  }),
  fc.record({
    art: fc.constant('vermoegen' as const),
    hoechstensCent: geld,
    je: wahl(['haushalt', 'person'] as const),
  }),
  fc.record({ art: fc.constant('kind' as const), bisAlter: fc.integer({ min: 0, max: 25 }) }),
  fc.record({ art: fc.constant('alter' as const), mindestens: fc.integer({ min: 0, max: 90 }) }),
  fc.record({ art: wahl(['rente', 'schwanger', 'selbsthilfe', 'einzelfall'] as const) }),
  fc.record({ art: fc.constant('versorger' as const), namen: fc.constant(['Stadtwerke Erfundenau']) }),
  fc.record({ art: fc.constant('sperrstufe' as const), mindestens: wahl(STUFEN) }),
  fc.record({ art: fc.constant('rueckstand' as const), hoechstensCent: geld }),
  fc.record({
    art: fc.constant('abgelehnt' as const),
    stelle: wahl(['jobcenter', 'sozialamt', 'einesVonBeiden'] as const),
  }),
  fc.record({ art: fc.constant('forderungAb' as const), tag: tage }),
)

const bedingung: fc.Arbitrary<Bedingung> = fc.record({
  pruefung,
  strenge: wahl(STRENGEN),
  worte: fc.constant('eine Bedingung'),
  belege: fc.constant(['a']),
})

const eintrag: fc.Arbitrary<Fondseintrag> = fc.record({
  id: fc.constant('f1'),
  stand: fc.record({ status: wahl(FONDSSTATUS), geprueftAm: fc.option(tage), giltTage: fc.constant(90) }),
  fonds: fc.record({
    name: fc.constant('Beispielfonds'),
    art: wahl(HILFEARTEN),
    zweck: fc.constant('erfunden'),
    traeger: fc.constant({ name: 'Musterstiftung', art: 'stiftung' as const }),
    gebiet: fc.record({
      wort: fc.constant('dort'),
      laender: oderFehlt(fc.constant(['NW' as const])),
      gemeinden: oderFehlt(fc.constant(['05515000'])),
      ungenau: fc.boolean(),
    }),
    energien: oderFehlt(liste(ENERGIEN, 1)),
    deckt: liste(DECKUNGEN, 1),
    formen: fc.constant([]),
    betraege: fc.array(
      fc.record({
        beleg: fc.constant('a'),
        hoechstensCent: oderFehlt(geld),
        prozent: oderFehlt(fc.integer({ min: 1, max: 100 })),
        je: oderFehlt(wahl(JE)),
      }),
      { maxLength: 2 },
    ),
    bedingungen: fc.array(bedingung, { maxLength: 5 }),
    vorrang: liste(VORRANGIGE),
    unterlagen: fc.constant([]),
    antragsteller: oderFehlt(wahl(ANTRAGSTELLER)),
    wege: fc.constant([]),
    fenster: oderFehlt(fc.array(fc.record({ von: oderFehlt(tage), bis: oderFehlt(tage) }), { maxLength: 2 })),
    budget: oderFehlt(fc.record({ stand: oderFehlt(wahl(BUDGETSTAENDE)) })),
    wiederholung: oderFehlt(fc.record({ je: wahl(JE) })),
    entscheidung: oderFehlt(fc.record({ tage: oderFehlt(fc.integer({ min: 0, max: 60 })) })),
    sichtbarkeit: fc.constant('oeffentlich' as const),
    fragen: fc.constant([]),
    belege: fc.constant([{ id: 'a', art: 'traeger' as const, titel: 'Seite', gesehenAm: HEUTE, werte: [] }]),
  }),
})

/** One that asks little, so that some are asked. */
const leichter: fc.Arbitrary<Fondseintrag> = eintrag.map(einer => ({
  ...einer,
  stand: { status: 'aktiv', geprueftAm: HEUTE, giltTage: 90 },
  fonds: {
    ...einer.fonds,
    gebiet: { wort: 'überall' },
    bedingungen: einer.fonds.bedingungen.slice(0, 1),
    vorrang: einer.fonds.vorrang.slice(0, 1),
    fenster: undefined,
    energien: undefined,
    budget: undefined,
    wiederholung: undefined,
  },
}))

/** Every fact known. */
const volleLage: fc.Arbitrary<Fondslage> = fc.record({
  stichtag: fc.constant(HEUTE),
  land: wahl(BUNDESLAENDER),
  gemeinde: wahl(['05515000', '05111000']),
  plz: fc.constant('48143'),
  ort: fc.constant('Münster'),
  versorger: wahl(['Stadtwerke Erfundenau', 'Stadtwerke', 'Emscher Energie']),
  sparte: wahl(SPARTEN),
  leistungen: liste(LAUFENDE_LEISTUNGEN),
  personen: fc.integer({ min: 1, max: 6 }),
  alter: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 1, maxLength: 5 }),
  nettoCent: geld,
  energieCent: geld,
  vermoegenCent: geld,
  bekommtRente: fc.boolean(),
  schwanger: fc.boolean(),
  stufe: wahl(STUFEN),
  stufeSicher: fc.boolean(),
  sperrtag: tage,
  rueckstandCent: geld,
  mindestensCent: geld,
  forderungVom: tage,
  schuldenstelle: wahl(['jobcenter', 'sozialamt'] as const),
  selbsthilfe: fc.boolean(),
  antraege: fc.array(
    fc.record({
      stelle: wahl(['jobcenter', 'sozialamt'] as const),
      ausgang: wahl(['offen', 'bewilligt', 'nurDarlehen', 'abgelehnt'] as const),
    }),
    { maxLength: 2 },
  ),
  bekommen: fc.array(fc.record({ id: wahl(['f1', 'x']), am: tage }), { maxLength: 2 }),
})

const ohne = (lage: Fondslage, weg: readonly string[]): Fondslage =>
  Object.fromEntries(Object.entries(lage).filter(([name]) => !weg.includes(name))) as Fondslage

t.test('wer an einer harten Bedingung scheitert, dem wird der Fonds nie angeboten', async t => {
  let gescheitert = 0
  fc.assert(
    fc.property(eintrag, volleLage, liste(ANGABEN), (einer, lage, weg) => {
      const { schritt, kriterien } = pruefeFonds(einer, ohne(lage, weg))
      const hart = kriterien.some(k => k.strenge === 'hart' && k.ergebnis === 'nichtErfuellt')
      if (hart) gescheitert++
      return hart === (schritt === 'passtNicht')
    }),
    { numRuns: 2_000 },
  )
  t.ok(gescheitert > 200, 'die Eigenschaft ist nicht leer')
})

t.test('angefragt wird nur, was geprüft und offen ist und wo nichts Hartes unbekannt ist', async t => {
  let angefragt = 0
  fc.assert(
    fc.property(fc.oneof(eintrag, leichter), volleLage, liste(ANGABEN), (einer, lage, weg) => {
      const { schritt, kriterien } = pruefeFonds(einer, ohne(lage, weg))
      if (schritt !== 'anfragen') return true
      angefragt++
      const offen = kriterien.filter(k => k.strenge !== 'ermessen')
      return (
        einer.stand.status === 'aktiv' &&
        einer.stand.geprueftAm !== null &&
        offen.every(k => k.ergebnis === 'erfuellt' || k.ergebnis === 'ermessen')
      )
    }),
    { numRuns: 3_000 },
  )
  t.ok(angefragt > 100, 'die Eigenschaft ist nicht leer')
})

t.test('fehlt eine Angabe, wird daraus nie „erfüllt“, was mit ihr nicht erfüllt war', async t => {
  let unbekannt = 0
  fc.assert(
    fc.property(eintrag, volleLage, liste(ANGABEN, 1), (einer, lage, weg) => {
      const voll = pruefeFonds(einer, lage).kriterien
      const teil = pruefeFonds(einer, ohne(lage, weg)).kriterien
      unbekannt += teil.filter(({ ergebnis }) => ergebnis === 'unbekannt').length
      return (
        voll.length === teil.length &&
        teil.every((k, i) => k.ergebnis !== 'erfuellt' || voll[i]?.ergebnis === 'erfuellt')
      )
    }),
    { numRuns: 3_000 },
  )
  t.ok(unbekannt > 200, 'die Eigenschaft ist nicht leer')
})

t.test('unbekannt heißt: es gibt eine Frage; sonst gibt es keine', async () => {
  fc.assert(
    fc.property(eintrag, volleLage, liste(ANGABEN), (einer, lage, weg) =>
      pruefeFonds(einer, ohne(lage, weg)).kriterien.every(
        ({ ergebnis, frage, grund }) => (ergebnis === 'unbekannt') === (frage !== null) && grund !== '',
      ),
    ),
  )
})

t.test('jedes Kriterium nennt mindestens eine Quelle mit Tag', async () => {
  fc.assert(
    fc.property(eintrag, volleLage, (einer, lage) =>
      pruefeFonds(einer, lage).kriterien.every(
        ({ quellen }) => quellen.length > 0 && quellen.every(q => /^\d{4}(-\d{2}){0,2}$/.test(q.tag)),
      ),
    ),
  )
})

t.test('jede Antwort bleibt in ihren Worten', async () => {
  fc.assert(
    fc.property(eintrag, volleLage, liste(ANGABEN), (einer, lage, weg) => {
      const { schritt, kriterien, summe, zeit } = pruefeFonds(einer, ohne(lage, weg))
      return (
        SCHRITTE.includes(schritt) &&
        REICHWEITEN.includes(summe.reicht) &&
        ZEITEN.includes(zeit.kommt) &&
        kriterien.every(k => KRITERIEN.includes(k.was) && ERFUELLUNGEN.includes(k.ergebnis))
      )
    }),
  )
})

t.test('die Reihenfolge der Hilfen hängt an ihrer Art', async () => {
  fc.assert(
    fc.property(fc.array(eintrag, { maxLength: 8 }), volleLage, (eintraege, lage) => {
      const arten = pruefeAlle(eintraege, lage).map(({ eintrag: { fonds } }) => HILFEARTEN.indexOf(fonds.art))
      return arten.every((art, i) => i === 0 || (arten[i - 1] ?? 0) <= art)
    }),
  )
})
