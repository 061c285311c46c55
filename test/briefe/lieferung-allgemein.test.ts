import t from 'tap'
import { LIEFERUNG } from '../../server/features/briefe/arten/lieferung.ts'
import { LIEFERUNG_ANGABEN } from './muster-lieferung.ts'
import { art, fall, fehlt, hindernis, worte } from './lieferung-werkzeug.ts'

const NEU = Object.keys(LIEFERUNG_ANGABEN)

t.test('für jeden Brief gibt es einen Haushalt, dem er geschickt werden darf', async t => {
  t.same(
    NEU,
    LIEFERUNG.map(({ id }) => id).filter(id => id > 'L05'),
  )
  for (const id of NEU) {
    t.equal(hindernis(id, fall(id)), '', id)
    t.same(fehlt(id, fall(id)), [], id)
    t.notMatch(worte(id), /\[fehlt|undefined|null|NaN|\(\)/, id)
  }
})

t.test('jeder Name eines eigenen Felds meint eine Frage', async t => {
  const felder = LIEFERUNG.flatMap(({ felder = [] }) => felder)
  const namen = new Map(felder.map(feld => [feld.name, feld]))
  for (const feld of felder) t.equal(namen.get(feld.name), feld, feld.name)
})

t.test('ohne eigene Antworten steht kein halber Satz da', async t => {
  for (const id of NEU) {
    const ohne = { ...fall(id), angaben: {} }
    t.notMatch(worte(id, ohne), /undefined|null|NaN|\(\)| [.,;]|am ,|über \./, id)
  }
})

t.test('die Frist, die der Brief setzt, hat einen Namen und liegt nicht vor heute', async t => {
  const codes = NEU.map(id => art(id).fristen(fall(id))[0]?.code)
  t.same([...new Set(codes)].sort(), [
    'antwort.schlichtungsstelle',
    'antwort.vermieter',
    'antwort.versorger',
    'beschwerde.antwort',
  ])
  for (const id of NEU) for (const { bis } of art(id).fristen(fall(id))) t.ok(bis >= '2026-11-21', id)
})

t.test('Freigabe: L16 liest immer die Anwältin; Auskunft und Kostennachweis die Beratung', async t => {
  const stufe = (id: string) => art(id).freigabe(fall(id))
  t.equal(stufe('L16'), 'rot')
  t.equal(stufe('L13'), 'rot', 'Gefahr für Leib oder Leben')
  t.equal(stufe('L17'), 'gelb', 'das Stromgerät ist bei Wärme kein Grund')
  for (const id of ['L07', 'L09', 'L10', 'L11', 'L14']) t.equal(stufe(id), 'gruen', id)
  for (const id of ['L06', 'L08', 'L12', 'L15', 'L18']) t.equal(stufe(id), 'gelb', id)
})

t.test('Fernwärme und Vermieter: Briefe nach EnWG und GVV wären falsch', async t => {
  for (const id of ['L08', 'L09', 'L10', 'L11', 'L12', 'L15', 'L16']) {
    t.match(hindernis(id, fall(id, { sachverhalt: { sparte: 'fernwaerme' } })), 'Strom und Gas', id)
    t.match(hindernis(id, fall(id, { sachverhalt: { vertrag: 'vermieter' } })), 'Vermieter', id)
  }
  for (const id of ['L06', 'L07', 'L14'])
    t.match(
      hindernis(id, fall(id, { pruefung: { regelwerk: 'avbfernwaerme-33' } })),
      '§§ 41f, 41g EnWG nicht',
      id,
    )
})
