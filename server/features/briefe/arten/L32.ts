import type { Option } from '../../../web/feld.ts'
import type { Briefart } from '../briefart.ts'
import { amtWerte, anDasAmt, STELLE_AN, STELLE_BEKANNT } from '../behoerde/amt.ts'
import { liegtVorn } from '../behoerde/antrag.ts'
import { antwortfrist, antwortIn } from '../behoerde/antwort.ts'
import { BESCHEID_VOM, bescheidVom } from '../behoerde/bescheid.ts'
import { eigenerText, eigenesFeld, eigeneWahl } from '../eigene.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { oderNull } from '../werte.ts'

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

/** Inspection of the files (§ 25 SGB X). */
export const L32: Briefart = {
  id: 'L32',
  titel: 'Antrag auf Akteneinsicht',
  zweck: 'Der Brief verlangt Einsicht in die Akte, um einen Bescheid zu prüfen.',
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
  passt: () => null,
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
