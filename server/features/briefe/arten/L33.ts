import { type Datum, monatsanfang } from '../../../recht/datum.ts'
import type { Posten } from '../../../recht/sperre/angaben.ts'
import type { Option } from '../../../web/feld.ts'
import type { Briefart } from '../briefart.ts'
import { eigeneAbsaetze } from '../behoerde/absaetze.ts'
import { amtWerte, anDasAmt, beiDiesemAmt, bekanntesAmt, STELLE_AN, STELLE_BEKANNT } from '../behoerde/amt.ts'
import { antwortfrist, antwortIn, untaetigkeit } from '../behoerde/antwort.ts'
import { bezieht } from '../behoerde/bezug.ts'
import { istNotlage } from '../behoerde/notlage.ts'
import { verschicktAm } from '../behoerde/selbsthilfe.ts'
import { eigenerBetrag, eigenerText, eigenesFeld, eigenePflicht, eigeneWahl } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { euro } from '../werte.ts'

const ARTEN: readonly Option[] = [
  ['strom', 'Haushaltsstrom: Abschlag oder Nachzahlung'],
  ['geraet', 'ein Haushaltsgerät'],
  ['anderes', 'etwas anderes'],
]
const WOFUER = eigenesFeld({
  name: 'darlehenWofuer',
  label: 'Wofür?',
  art: 'wahl',
  optionen: ARTEN,
  leer: null,
})
const WAS = eigenesFeld({
  name: 'darlehenWas',
  label: 'Was genau?',
  art: 'text',
  max: 120,
  tipp: 'zum Beispiel: Nachzahlung Strom vom 3.11.2026; Kühlschrank',
})
const BETRAG = eigenesFeld({ name: 'darlehenBetrag', label: 'Betrag', art: 'euro' })
const GRUND = eigenesFeld({
  name: 'darlehenGrund',
  label: 'Warum ist es nötig und nicht anders zu bezahlen?',
  art: 'text',
  max: 1500,
  mehrzeilig: true,
})

/** A loan for a need that the Regelbedarf covers (§ 24 Abs. 1 SGB II, § 37 Abs. 1 SGB XII). */
export const L33: Briefart = {
  id: 'L33',
  titel: 'Antrag auf ein Darlehen für unabweisbaren Bedarf',
  zweck:
    'Der Antrag bittet um ein Darlehen für Haushaltsstrom oder ein Gerät, das der Regelbedarf nicht deckt.',
  wann: 'Passt neben laufenden Leistungen, wenn eine Stromrechnung oder ein Gerät nötig und nicht anders zu bezahlen ist.',
  empfaenger: anDasAmt,
  vorrang: 48,
  normen: ['§ 24 Abs. 1 SGB II', '§ 37 Abs. 1 Satz 2 SGB II', '§ 42a SGB II', '§ 37 Abs. 1 SGB XII'],
  form: 'Keine Form vorgeschrieben; gesondert zu beantragen, mit Nachweis.',
  freigabe: () => 'gelb',
  felder: [STELLE_AN, WOFUER, WAS, BETRAG, GRUND],
  pflichtangaben: [
    STELLE_BEKANNT,
    eigenePflicht(WOFUER),
    eigenePflicht(WAS),
    eigenePflicht(BETRAG),
    eigenePflicht(GRUND),
  ],
  hindernis: fakten =>
    bekanntesAmt(fakten) !== null && beiDiesemAmt(fakten) === false
      ? 'Das Darlehen gibt es nur neben laufenden Leistungen dieses Amts (§ 24 Abs. 1 Satz 1 SGB II, § 37 Abs. 1 SGB XII). Bei Energieschulden hilft L21.'
      : null,
  hinweise,
  passt: fakten => {
    const tag = stromrechnungFaellig(fakten)
    const norm = darlehensnorm(fakten)
    if (tag === null || norm === null || istNotlage(fakten) || verschicktAm(fakten, 'L33') !== null)
      return null
    return `Eine Stromrechnung ist am ${langesDatum(tag)} fällig, und der Haushalt bekommt laufende Leistungen: Kann er sie nicht anders bezahlen, ist dafür ein Darlehen möglich (${norm}).`
  },
  anlagen: () => ['Nachweis über den Bedarf (Rechnung, Angebot oder Mahnung)'],
  fristen: fakten => [
    antwortfrist(antwortIn(fakten, 1), 'über das Darlehen entscheiden'),
    untaetigkeit(fakten, 'antrag'),
  ],
  werte: fakten => ({
    ...amtWerte(fakten),
    was: eigenerText(fakten, WAS.name),
    betrag: euro(eigenerBetrag(fakten, BETRAG.name)),
    strom: eigeneWahl(fakten, WOFUER.name) === 'strom',
    geraet: eigeneWahl(fakten, WOFUER.name) === 'geraet',
    grund: eigeneAbsaetze(fakten, GRUND),
    antwortBis: mitWochentag(antwortIn(fakten, 1)),
  }),
}

/** The loan of the office that pays today; a claim that is only reckoned is not enough. */
function darlehensnorm(fakten: BriefFakten): string | null {
  if (bezieht(fakten, 'grundsicherungsgeld') === true) return '§ 24 Abs. 1 Satz 1 SGB II'
  return bezieht(fakten, 'sgb12') === true ? '§ 37 Abs. 1 SGB XII' : null
}

/** A bill for household electricity due this month or later; an older one is a debt (L20, L21), a disputed one no need. */
function stromrechnungFaellig({ akte, heute }: BriefFakten): Datum | null {
  const heizung = akte.rechnung?.wohnung?.heizenergie
  if (akte.sachverhalt.sparte !== 'strom' || akte.sachverhalt.vertrag === 'vermieter') return null
  // Electricity that heats is a need of its own, paid without a loan (L22).
  if (heizung === undefined || heizung === 'strom' || heizung === 'waermepumpe') return null
  const tage = (akte.sachverhalt.rueckstand?.posten ?? [])
    .filter(istUnstreitigeRechnung)
    .flatMap(({ faelligAm }) => (faelligAm && faelligAm >= monatsanfang(heute) ? [faelligAm] : []))
  return tage.toSorted()[0] ?? null
}

const istUnstreitigeRechnung = (posten: Posten): boolean =>
  posten.art === 'rechnung' &&
  posten.beanstandung === null &&
  [
    posten.tituliert,
    posten.gestundet,
    posten.preiserhoehungStreitig,
    posten.sparteFremd,
    posten.wohnungFremd,
  ].every(merkmal => merkmal === false)

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Vorher erklären: Solange Grundsicherungsgeld läuft, werden ab dem Monat nach der Auszahlung monatlich 5 Prozent des Regelbedarfs einbehalten; am Ende des Bezugs ist der Rest sofort fällig (§ 42a Abs. 2 und 4 SGB II). Beim Sozialamt sind es bis zu 5 Prozent der Regelbedarfsstufe 1 (§ 37 Abs. 4 SGB XII).',
    'Vermögen geht vor, auch das sonst geschützte (§ 42a Abs. 1 Satz 1 SGB II).',
  ]
  const wofuer = eigeneWahl(fakten, WOFUER.name)
  if (wofuer === 'geraet')
    liste.unshift(
      'Wird das Gerät zum ersten Mal gebraucht, etwa nach Trennung oder Umzug in die erste Wohnung, ist es Erstausstattung: ein Zuschuss ohne Rückzahlung (§ 24 Abs. 3 Satz 1 Nr. 1 SGB II). Dann nicht das Darlehen beantragen.',
    )
  if (wofuer === 'strom')
    liste.unshift(
      'Wird das Wasser mit Strom warm, zuerst den Mehrbedarf für Warmwasser prüfen (L23, L28). Er muss nicht zurückgezahlt werden.',
    )
  if (istNotlage(fakten))
    liste.unshift(
      'Eine Sperre droht. Für Schulden ist L20 oder L21 der richtige Antrag; L20 beantragt dieses Darlehen hilfsweise mit.',
    )
  return liste
}
