import { berechneFrist } from '../../../recht/fristen.ts'
import type { Option } from '../../../web/feld.ts'
import type { Briefart } from '../briefart.ts'
import { eigeneAbsaetze } from '../behoerde/absaetze.ts'
import { amt, amtWerte, anDasAmt, STELLE_AN, STELLE_BEKANNT } from '../behoerde/amt.ts'
import { antwortfrist, antwortIn, untaetigkeit } from '../behoerde/antwort.ts'
import { stehtZu } from '../behoerde/bezug.ts'
import { verschicktAm } from '../behoerde/selbsthilfe.ts'
import { eigenesFeld, eigeneWoerter } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'

const GRUENDE: readonly Option[] = [
  ['warmwasser', 'Mehrbedarf für Warmwasser fehlt'],
  ['mehrbedarf', 'ein anderer Mehrbedarf fehlt'],
  ['unterkunft', 'Kosten der Unterkunft zu niedrig'],
  ['heizung', 'Kosten der Heizung zu niedrig'],
  ['einkommen', 'Einkommen zu hoch angerechnet'],
]
const BESCHEIDE = eigenesFeld({
  name: 'ueberpruefungBescheide',
  label: 'Welche Bescheide?',
  art: 'text',
  max: 2000,
  mehrzeilig: true,
  tipp: 'einer in jeder Zeile, mit Datum und Zeitraum; leer: die Bescheide aus dem Fall',
})
const GRUND = eigenesFeld({
  name: 'ueberpruefungGruende',
  label: 'Was ist falsch?',
  art: 'mehrfach',
  optionen: GRUENDE,
})
const BEGRUENDUNG = eigenesFeld({
  name: 'ueberpruefungBegruendung',
  label: 'Begründung in eigenen Worten',
  art: 'text',
  max: 3000,
  mehrzeilig: true,
})

/** Review of notices that can no longer be contested (§ 44 SGB X). */
export const L28: Briefart = {
  id: 'L28',
  titel: 'Überprüfungsantrag',
  zweck: 'Der Antrag holt Geld nach, das ein alter Bescheid zu Unrecht nicht gewährt hat.',
  wann: 'Passt, wenn ein Bescheid falsch ist und die Frist für den Widerspruch vorbei ist.',
  empfaenger: anDasAmt,
  vorrang: 58,
  normen: ['§ 44 SGB X', '§ 40 Abs. 1 Satz 2 SGB II', '§ 116a SGB XII'],
  form: 'Keine Form vorgeschrieben; Unterschrift empfohlen. Der Eingang noch in diesem Jahr muss beweisbar sein.',
  freigabe: () => 'gelb',
  felder: [STELLE_AN, BESCHEIDE, GRUND, BEGRUENDUNG],
  pflichtangaben: [
    STELLE_BEKANNT,
    { path: `angaben.${BESCHEIDE.name}`, label: BESCHEIDE.label, fehlt: f => bescheide(f).length === 0 },
    {
      path: `angaben.${GRUND.name}`,
      label: GRUND.label,
      fehlt: f => gruende(f).length === 0 && eigeneAbsaetze(f, BEGRUENDUNG).length === 0,
    },
  ],
  hindernis: () => null,
  hinweise: () => [
    'Läuft die Widerspruchsfrist noch, ist der Widerspruch besser (L27).',
    'Jeden Bescheid einzeln nennen, auch Änderungsbescheide. Ein Antrag „gegen alle Bescheide“ genügt nicht.',
    'Beruht der Bescheid auf eigenen Angaben, die vorsätzlich falsch oder unvollständig waren, gilt § 44 Abs. 1 Satz 1 SGB X nicht (Satz 2). Dann mit der juristischen Anleitung sprechen.',
    'Der Antrag hält eine laufende Kürzung nicht auf.',
  ],
  passt: fakten =>
    stehtZu(fakten, 'ueberpruefungMehrbedarf') && verschicktAm(fakten, 'L28') === null
      ? 'Nach der Berechnung fehlt im laufenden Bescheid der Mehrbedarf für Warmwasser.'
      : null,
  anlagen: () => [],
  fristen: fakten => [
    antwortfrist(antwortIn(fakten, 6), 'über die Überprüfung entscheiden'),
    untaetigkeit(fakten, 'antrag'),
  ],
  werte: fakten => ({
    ...amtWerte(fakten),
    bescheide: bescheide(fakten),
    mehrere: bescheide(fakten).length > 1,
    grund: Object.fromEntries(GRUENDE.map(([wort]) => [wort, gruende(fakten).includes(wort)] as const)),
    hatGrund: gruende(fakten).length > 0,
    begruendung: eigeneAbsaetze(fakten, BEGRUENDUNG),
    zurueckBis: langesDatum(zurueckBis(fakten)),
    antwortBis: mitWochentag(antwortIn(fakten, 6)),
  }),
}

/** 1 January of the year before (§ 44 Abs. 4 SGB X, § 40 Abs. 1 S. 2 Nr. 2 SGB II, § 116a Nr. 2 SGB XII). */
const zurueckBis = ({ heute }: BriefFakten) =>
  berechneFrist({ regel: 'ueberpruefung.rueckwirkung', ereignis: heute }).letzterTag

/** As typed, else the notices of this office that the case holds. */
function bescheide(fakten: BriefFakten): readonly string[] {
  const getippt = eigeneAbsaetze(fakten, BESCHEIDE)
  if (getippt.length > 0) return getippt
  const art = amt(fakten) === 'jobcenter' ? 'grundsicherungsgeld' : 'sgb12'
  return (fakten.akte.bescheide ?? []).flatMap(bescheid => {
    if (bescheid.art !== art || !bescheid.von) return []
    const bis = bescheid.bis ? ` bis ${langesDatum(bescheid.bis)}` : ''
    return [`der Bescheid für die Zeit ab ${langesDatum(bescheid.von)}${bis}`]
  })
}

function gruende(fakten: BriefFakten): readonly string[] {
  const getippt = eigeneWoerter(fakten, GRUND.name)
  if (getippt.length > 0) return getippt
  return stehtZu(fakten, 'ueberpruefungMehrbedarf') ? ['warmwasser'] : []
}
