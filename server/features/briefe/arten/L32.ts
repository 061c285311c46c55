import type { Option } from '../../../web/feld.ts'
import type { Briefart } from '../briefart.ts'
import { amtWerte, anDasAmt, STELLE_AN, STELLE_BEKANNT } from '../behoerde/amt.ts'
import { liegtVorn } from '../behoerde/antrag.ts'
import { antwortfrist, antwortIn } from '../behoerde/antwort.ts'
import { BESCHEID_VOM, bescheidVom } from '../behoerde/bescheid.ts'
import { klageAbVersand, unbeantwortet, verschicktSeit } from '../behoerde/verfahren.ts'
import { eigenerText, eigenesFeld, eigeneWahl } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { oderNull } from '../werte.ts'
import { erstes } from './gemeinsam.ts'

const WIE: readonly Option[] = [
  ['kopie', 'Kopien zuschicken'],
  ['elektronisch', 'elektronisch'],
  ['vorOrt', 'im Amt ansehen'],
]
const EINSICHT_WIE = eigenesFeld({
  name: 'einsichtWie',
  label: 'Wie soll die Einsicht sein?',
  art: 'wahl',
  optionen: WIE,
  leer: 'wie das Amt es anbietet',
})
const VERFAHREN = eigenesFeld({
  name: 'einsichtVerfahren',
  label: 'In welche Unterlagen?',
  art: 'text',
  max: 200,
  tipp: 'zum Beispiel: Berechnung der Heizkosten 2025; leer: die ganze Akte',
})

const WORAUF = {
  L27: 'den Widerspruch',
  L28: 'den Überprüfungsantrag',
} as const

/** A party may see the files of a procedure that runs; once the office is late, L31 goes first. */
function imVerfahren(
  fakten: BriefFakten,
  art: keyof typeof WORAUF,
  was: 'antrag' | 'widerspruch',
): string | null {
  const am = unbeantwortet(fakten, art)
  if (am === null || verschicktSeit(fakten, 'L32', am)) return null
  if (klageAbVersand(fakten, was, am) <= fakten.heute) return null
  return `Auf ${WORAUF[art]} vom ${langesDatum(am)} ist keine Antwort eingetragen; ist die Einsicht nicht schon mit verlangt, zeigt die Akte, womit das Amt rechnet (§ 25 Abs. 1 Satz 1 SGB X).`
}

/** Inspection of the files (§ 25 SGB X). */
export const L32: Briefart = {
  id: 'L32',
  titel: 'Antrag auf Akteneinsicht',
  zweck: 'Der Brief verlangt Einsicht in die Akte, um einen Bescheid zu prüfen.',
  wann: 'Passt, wenn für einen Antrag oder einen Widerspruch wichtig ist, was in der Akte des Amts steht.',
  empfaenger: anDasAmt,
  vorrang: 85,
  normen: ['§ 25 SGB X'],
  form: 'Keine Form vorgeschrieben; Unterschrift empfohlen.',
  freigabe: () => 'gruen',
  felder: [STELLE_AN, BESCHEID_VOM, VERFAHREN, EINSICHT_WIE],
  pflichtangaben: [STELLE_BEKANNT],
  hindernis: fakten => liegtVorn(fakten, bescheidVom(fakten), 'Das Datum des Bescheids'),
  hinweise: () => [
    'Für Kopien kann das Amt Ersatz der Aufwendungen in angemessenem Umfang verlangen (§ 25 Abs. 5 Satz 3 SGB X). Vorher nach den Kosten fragen.',
    'Entwürfe und vorbereitende Arbeiten gehören bis zum Abschluss des Verfahrens nicht dazu (§ 25 Abs. 1 Satz 2 SGB X).',
    'Die Akteneinsicht hält keine Frist an. Läuft die Widerspruchsfrist, zuerst L27.',
  ],
  passt: fakten => erstes(imVerfahren(fakten, 'L27', 'widerspruch'), imVerfahren(fakten, 'L28', 'antrag')),
  anlagen: () => [],
  fristen: fakten => [antwortfrist(antwortIn(fakten, 2), 'die Einsicht ermöglichen')],
  werte: fakten => {
    const wie = eigeneWahl(fakten, EINSICHT_WIE.name)
    return {
      ...amtWerte(fakten),
      vom: oderNull(bescheidVom(fakten), langesDatum),
      unterlagen: eigenerText(fakten, VERFAHREN.name),
      kopie: wie === 'kopie',
      elektronisch: wie === 'elektronisch',
      vorOrt: wie === 'vorOrt',
      antwortBis: mitWochentag(antwortIn(fakten, 2)),
    }
  },
}
