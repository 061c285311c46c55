import { alsEuro } from '../../../recht/geld.ts'
import type { Option } from '../../../web/feld.ts'
import type { Briefart } from '../briefart.ts'
import { amtWerte, anDasAmt, beiDiesemAmt, bekanntesAmt, STELLE_AN, STELLE_BEKANNT } from '../behoerde/amt.ts'
import { antwortfrist, antwortIn, untaetigkeit } from '../behoerde/antwort.ts'
import { antwortZu, bezieht, stehtZu } from '../behoerde/bezug.ts'
import { verschicktAm } from '../behoerde/selbsthilfe.ts'
import { eigenesFeld, eigenesJa, eigeneWahl } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { text, type Werte } from '../werte.ts'
import { erstes } from './gemeinsam.ts'

const GERAETE: readonly Option[] = [
  ['durchlauferhitzer', 'Durchlauferhitzer'],
  ['boiler', 'Boiler oder Speicher'],
  ['gastherme', 'Gastherme in der Wohnung'],
]
const GERAET = eigenesFeld({
  name: 'warmwasserGeraet',
  label: 'Womit wird das Wasser warm?',
  art: 'wahl',
  optionen: GERAETE,
})
const ZAEHLER = eigenesFeld({
  name: 'warmwasserZaehler',
  label: 'Ein eigener Zähler misst das Warmwasser, und die Kosten sind höher',
  art: 'haken',
})

/** Decentral hot water (§ 21 Abs. 7 SGB II, § 30 Abs. 7 SGB XII). */
export const L23: Briefart = {
  id: 'L23',
  titel: 'Antrag: Mehrbedarf für Warmwasser',
  zweck:
    'Der Antrag verlangt den Mehrbedarf, der zusteht, wenn Strom oder Gas in der Wohnung das Wasser erwärmt.',
  wann: 'Passt, wenn ein Gerät in der Wohnung das Wasser erwärmt und der Bescheid dafür keinen Mehrbedarf nennt.',
  empfaenger: anDasAmt,
  vorrang: 55,
  normen: ['§ 21 Abs. 7 SGB II', '§ 30 Abs. 7 SGB XII'],
  form: 'Keine Form vorgeschrieben; Unterschrift empfohlen.',
  freigabe: () => 'gruen',
  felder: [STELLE_AN, GERAET, ZAEHLER],
  pflichtangaben: [
    STELLE_BEKANNT,
    { path: `angaben.${GERAET.name}`, label: GERAET.label, fehlt: f => wasser(f) === undefined },
  ],
  hindernis: fakten => erstes(zentral(fakten), ohneLeistung(fakten)),
  hinweise,
  passt: fakten =>
    stehtZu(fakten, 'mehrbedarfWarmwasser') &&
    bezug(fakten) &&
    !gewaehrt(fakten) &&
    verschicktAm(fakten, 'L23') === null
      ? 'Nach der Berechnung steht der Mehrbedarf zu, und ein Bescheid darüber ist nicht eingetragen.'
      : null,
  anlagen: () => [],
  fristen: fakten => [
    antwortfrist(antwortIn(fakten, 4), 'über den Mehrbedarf entscheiden'),
    untaetigkeit(fakten, 'antrag'),
  ],
  werte: fakten => ({
    ...amtWerte(fakten),
    geraet: geraet(fakten),
    zaehler: eigenesJa(fakten, ZAEHLER.name) === true,
    rechnung: rechnung(fakten),
    antwortBis: mitWochentag(antwortIn(fakten, 4)),
  }),
}

const bezug = (fakten: BriefFakten): boolean =>
  bezieht(fakten, 'grundsicherungsgeld') === true || bezieht(fakten, 'sgb12') === true

/** A notice in the case already grants something for hot water. */
const gewaehrt = ({ akte }: BriefFakten): boolean =>
  (akte.rechnung?.laufendeLeistungen ?? []).some(({ mehrbedarfWarmwasserCent }) =>
    Boolean(mehrbedarfWarmwasserCent),
  )

const wasser = (fakten: BriefFakten) =>
  eigeneWahl(fakten, GERAET.name) === null ? fakten.akte.rechnung?.wohnung?.warmwasser : 'dezentral'

const zentral = (fakten: BriefFakten): string | null =>
  wasser(fakten) === 'zentral'
    ? 'Das warme Wasser kommt zentral und ist mit der Heizung anerkannt. Den Mehrbedarf gibt es nur bei eigenen Geräten (§ 21 Abs. 7 Satz 1 SGB II, § 30 Abs. 7 Satz 1 SGB XII).'
    : null

const ohneLeistung = (fakten: BriefFakten): string | null =>
  bekanntesAmt(fakten) !== null && beiDiesemAmt(fakten) === false
    ? 'Den Mehrbedarf gibt es nur neben Grundsicherungsgeld oder Leistungen nach dem SGB XII (§ 21 Abs. 7 Satz 1 SGB II, § 30 Abs. 7 Satz 1 SGB XII). Zuerst diese Leistung beantragen (L26).'
    : null

function geraet(fakten: BriefFakten): Werte {
  const wahl = eigeneWahl(fakten, GERAET.name)
  return Object.fromEntries(GERAETE.map(([wort]) => [wort, wahl === wort] as const))
}

const JE_PERSON = ': Warmwasser aus eigenem Gerät: '

/** Person by person, and the sum; null where it is not reckoned exactly. */
function rechnung(fakten: BriefFakten): Werte | null {
  const antwort = antwortZu(fakten, 'mehrbedarfWarmwasser')
  if (!antwort || antwort.betragCent === null || antwort.spanne !== null) return null
  if (!stehtZu(fakten, 'mehrbedarfWarmwasser')) return null
  const personen = antwort.schritte.flatMap(({ text: worte, betragCent }) =>
    worte.includes(JE_PERSON) && betragCent !== undefined
      ? [{ was: text(worte.replace(JE_PERSON, ': ')), betrag: alsEuro(betragCent) }]
      : [],
  )
  return { personen, summe: alsEuro(antwort.betragCent) }
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Fehlt der Mehrbedarf schon länger, zugleich L28 schicken: Ein Überprüfungsantrag reicht bis zum 1. Januar des Vorjahres zurück.',
    'Mehr als die festen Sätze gibt es nur, wenn ein eigener Zähler die höheren Kosten zeigt (§ 21 Abs. 7 Satz 3 SGB II, § 30 Abs. 7 Satz 3 SGB XII).',
  ]
  if (rechnung(fakten) === null)
    liste.push(
      'Der Mehrbedarf ist noch nicht berechnet. Der Brief nennt deshalb keinen Betrag; das Amt muss ihn selbst berechnen.',
    )
  if (gewaehrt(fakten))
    liste.unshift(
      'Ein Bescheid gewährt schon einen Mehrbedarf für Warmwasser. Vergleichen, ob er zu niedrig ist.',
    )
  const schon = verschicktAm(fakten, 'L23')
  if (schon !== null) liste.unshift(`Der Antrag ist am ${langesDatum(schon)} schon verschickt worden.`)
  return liste
}
