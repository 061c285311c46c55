import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { pruefeBedingung } from '../../server/recht/fonds/bedingungen.ts'
import type { Pruefung } from '../../server/recht/fonds/fonds.ts'
import type { Fondslage } from '../../server/recht/fonds/lage.ts'
import { cent } from '../../server/recht/geld.ts'

const HEUTE = tag('2026-11-21')
const lage = (angaben: Partial<Fondslage> = {}): Fondslage => ({ stichtag: HEUTE, ...angaben })
const ergebnis = (pruefung: Pruefung, angaben: Partial<Fondslage> = {}): string =>
  pruefeBedingung(pruefung, lage(angaben)).ergebnis

t.test('Leistungen: die Liste der Quelle gegen den Bezug; ohne Angabe eine Frage', async t => {
  const ohne: Pruefung = { art: 'ohneLeistung', leistungen: ['grundsicherungsgeld', 'sgb12'] }
  const mit: Pruefung = { art: 'mitLeistung', leistungen: ['wohngeld'] }
  t.equal(ergebnis(ohne), 'unbekannt')
  t.equal(ergebnis(ohne, { leistungen: [] }), 'erfuellt')
  t.equal(ergebnis(ohne, { leistungen: ['wohngeld'] }), 'erfuellt')
  t.equal(ergebnis(ohne, { leistungen: ['wohngeld', 'sgb12'] }), 'nichtErfuellt')
  t.equal(
    pruefeBedingung(ohne, lage({ leistungen: ['sgb12'] })).grund,
    'Der Haushalt bekommt Sozialhilfe oder Grundsicherung (SGB XII).',
  )
  t.equal(ergebnis(mit), 'unbekannt')
  t.equal(ergebnis(mit, { leistungen: ['wohngeld'] }), 'erfuellt')
  t.equal(ergebnis(mit, { leistungen: [] }), 'nichtErfuellt')
})

t.test(
  'Einkommen: genau auf der Grenze passt, ein Cent darüber nicht; fehlende Zeile ist Ermessen',
  async t => {
    const grenze: Pruefung = {
      art: 'einkommen',
      grenzen: [
        { personen: 1, hoechstensCent: cent(1_800_00) },
        { personen: 2, hoechstensCent: cent(2_400_00) },
      ],
    }
    t.equal(ergebnis(grenze, { nettoCent: cent(1) }), 'unbekannt', 'Personen fehlen')
    t.equal(ergebnis(grenze, { personen: 1 }), 'unbekannt', 'Einkommen fehlt')
    t.equal(ergebnis(grenze, { personen: 1, nettoCent: cent(1_800_00) }), 'erfuellt')
    t.equal(ergebnis(grenze, { personen: 1, nettoCent: cent(1_800_01) }), 'nichtErfuellt')
    t.equal(ergebnis(grenze, { personen: 3, nettoCent: cent(1) }), 'ermessen')
    t.equal(
      pruefeBedingung(grenze, lage({ personen: 3, nettoCent: cent(1) })).grund,
      'Für 3 Personen nennt die Quelle keine Grenze; sie nennt 1.800,00\u00a0€ für eine Person, 2.400,00\u00a0€ für 2 Personen.',
    )
  },
)

t.test('Energie am Einkommen, Vermögen, Rückstand', async t => {
  const anteil: Pruefung = { art: 'energieanteil', mindestensProzent: 20 }
  t.equal(ergebnis(anteil), 'unbekannt')
  t.equal(ergebnis(anteil, { nettoCent: cent(1_000_00) }), 'unbekannt')
  t.equal(ergebnis(anteil, { nettoCent: cent(1_000_00), energieCent: cent(200_00) }), 'erfuellt')
  t.equal(ergebnis(anteil, { nettoCent: cent(1_000_00), energieCent: cent(199_99) }), 'nichtErfuellt')

  const haushalt: Pruefung = { art: 'vermoegen', hoechstensCent: cent(1_000_00), je: 'haushalt' }
  const person: Pruefung = { art: 'vermoegen', hoechstensCent: cent(1_000_00), je: 'person' }
  t.equal(ergebnis(haushalt), 'unbekannt')
  t.equal(ergebnis(haushalt, { vermoegenCent: cent(1_000_00) }), 'erfuellt')
  t.equal(ergebnis(haushalt, { vermoegenCent: cent(1_000_01) }), 'nichtErfuellt')
  t.equal(ergebnis(person, { vermoegenCent: cent(1) }), 'unbekannt', 'wie viele?')
  t.equal(ergebnis(person, { vermoegenCent: cent(1_000_01), personen: 2 }), 'erfuellt')

  const zwischen: Pruefung = { art: 'rueckstand', mindestensCent: cent(100), hoechstensCent: cent(200) }
  t.equal(ergebnis(zwischen), 'unbekannt')
  t.equal(ergebnis(zwischen, { rueckstandCent: cent(99) }), 'nichtErfuellt')
  t.equal(ergebnis(zwischen, { rueckstandCent: cent(100) }), 'erfuellt')
  t.equal(ergebnis(zwischen, { rueckstandCent: cent(201) }), 'nichtErfuellt')
  t.equal(ergebnis({ art: 'rueckstand' }, { rueckstandCent: cent(9) }), 'erfuellt')
})

t.test('Alter: wer bekannt ist und passt, genügt; niemand passt nur, wenn alle bekannt sind', async t => {
  const kind: Pruefung = { art: 'kind', bisAlter: 21 }
  t.equal(ergebnis(kind), 'unbekannt')
  t.equal(ergebnis(kind, { alter: [40, undefined] }), 'unbekannt')
  t.equal(ergebnis(kind, { alter: [undefined, 21] }), 'erfuellt')
  t.equal(ergebnis(kind, { alter: [40, 22] }), 'nichtErfuellt')
  const alt: Pruefung = { art: 'alter', mindestens: 65 }
  t.equal(ergebnis(alt), 'unbekannt')
  t.equal(ergebnis(alt, { alter: [undefined] }), 'unbekannt')
  t.equal(ergebnis(alt, { alter: [65, undefined] }), 'erfuellt')
  t.equal(ergebnis(alt, { alter: [64] }), 'nichtErfuellt')
})

t.test('Ja, nein und unbekannt sind drei Antworten', async t => {
  for (const [art, feld] of [
    ['rente', 'bekommtRente'],
    ['schwanger', 'schwanger'],
    ['selbsthilfe', 'selbsthilfe'],
  ] as const) {
    t.equal(ergebnis({ art }), 'unbekannt', art)
    t.equal(ergebnis({ art }, { [feld]: true }), 'erfuellt', art)
    t.equal(ergebnis({ art }, { [feld]: false }), 'nichtErfuellt', art)
    t.equal(pruefeBedingung({ art }, lage()).angabe, feld)
  }
  t.equal(ergebnis({ art: 'einzelfall' }), 'ermessen')
})

t.test('Versorger: gleich passt, ähnlich wird gefragt, anders passt nicht', async t => {
  const kunde: Pruefung = { art: 'versorger', namen: ['Stadtwerke Erfundenau'] }
  t.equal(ergebnis(kunde), 'unbekannt')
  t.equal(ergebnis(kunde, { versorger: 'stadtwerke erfundenau' }), 'erfuellt')
  t.equal(ergebnis(kunde, { versorger: 'Stadtwerke, Vertrieb' }), 'unbekannt')
  t.equal(ergebnis(kunde, { versorger: 'Emscher Energie' }), 'nichtErfuellt')
})

t.test('Stufe der Sperre, Alter der Forderung, Ablehnung vom Amt', async t => {
  const stufe: Pruefung = { art: 'sperrstufe', mindestens: 'androhung' }
  t.equal(ergebnis(stufe), 'unbekannt')
  t.equal(ergebnis(stufe, { stufe: 'mahnung' }), 'unbekannt', 'vielleicht kam noch etwas')
  t.equal(ergebnis(stufe, { stufe: 'mahnung', stufeSicher: true }), 'nichtErfuellt')
  t.equal(ergebnis(stufe, { stufe: 'androhung' }), 'erfuellt')
  t.equal(ergebnis(stufe, { stufe: 'gesperrt' }), 'erfuellt')

  const ab: Pruefung = { art: 'forderungAb', tag: tag('2022-02-24') }
  t.equal(ergebnis(ab), 'unbekannt')
  t.equal(ergebnis(ab, { forderungVom: tag('2022-02-23') }), 'nichtErfuellt')
  t.equal(ergebnis(ab, { forderungVom: tag('2022-02-24') }), 'erfuellt')

  const nein: Pruefung = { art: 'abgelehnt', stelle: 'jobcenter' }
  t.equal(ergebnis(nein), 'unbekannt')
  t.equal(ergebnis(nein, { antraege: [] }), 'nichtErfuellt')
  t.equal(ergebnis(nein, { antraege: [{ stelle: 'sozialamt', ausgang: 'abgelehnt' }] }), 'nichtErfuellt')
  t.equal(ergebnis(nein, { antraege: [{ stelle: 'jobcenter' }] }), 'unbekannt', 'Ausgang unbekannt')
  t.equal(ergebnis(nein, { antraege: [{ stelle: 'jobcenter', ausgang: 'offen' }] }), 'nichtErfuellt')
  t.equal(ergebnis(nein, { antraege: [{ stelle: 'jobcenter', ausgang: 'nurDarlehen' }] }), 'erfuellt')
  t.equal(
    ergebnis(
      { art: 'abgelehnt', stelle: 'einesVonBeiden' },
      { antraege: [{ stelle: 'sozialamt', ausgang: 'abgelehnt' }] },
    ),
    'erfuellt',
  )
})
