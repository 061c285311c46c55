import { type Option } from '../../../web/feld.ts'
import type { Briefart } from '../briefart.ts'
import {
  type Amt,
  amt,
  amtWerte,
  anDasAmt,
  beiDiesemAmt,
  bekanntesAmt,
  STELLE_AN,
  STELLE_BEKANNT,
} from '../behoerde/amt.ts'
import { antwortfrist, antwortIn } from '../behoerde/antwort.ts'
import { bezieht } from '../behoerde/bezug.ts'
import { lieferwerte } from '../behoerde/notlage.ts'
import { verschicktAm } from '../behoerde/selbsthilfe.ts'
import { eigenerBetrag, eigenerTag, eigenesFeld, eigenePflicht, eigeneWahl } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { euro, oderNull, text } from '../werte.ts'
import { erstes, VERTRAGSKENNZEICHEN } from './gemeinsam.ts'

const WOFUER: readonly Option[] = [
  ['heizung', 'Heizung'],
  ['strom', 'Haushaltsstrom'],
]
const DIREKT_WAS = eigenesFeld({
  name: 'direktWas',
  label: 'Wofür ist der Abschlag?',
  art: 'wahl',
  optionen: WOFUER,
})
const DIREKT_BETRAG = eigenesFeld({ name: 'direktBetrag', label: 'Abschlag im Monat', art: 'euro' })
const DIREKT_AB = eigenesFeld({ name: 'direktAb', label: 'Direkt zahlen ab', art: 'datum' })

/** Payment straight to the supplier on request (§ 22 Abs. 7 S. 1 SGB II, § 35a Abs. 3, § 43a Abs. 4 SGB XII). */
export const L24: Briefart = {
  id: 'L24',
  titel: 'Antrag: Direktzahlung an den Versorger',
  zweck: 'Der Antrag bittet das Amt, den laufenden Abschlag unmittelbar an den Versorger zu zahlen.',
  wann: 'Passt, wenn der Haushalt will, dass das Amt seinen Abschlag unmittelbar bezahlt.',
  empfaenger: anDasAmt,
  vorrang: 60,
  normen: ['§ 22 Abs. 7 SGB II', '§ 35a Abs. 3 SGB XII', '§ 43a Abs. 3 und 4 SGB XII'],
  form: 'Keine Form vorgeschrieben; Unterschrift empfohlen.',
  freigabe: () => 'gruen',
  felder: [STELLE_AN, DIREKT_WAS, DIREKT_BETRAG, DIREKT_AB],
  pflichtangaben: [
    STELLE_BEKANNT,
    eigenePflicht(DIREKT_WAS),
    eigenePflicht(DIREKT_BETRAG),
    ...VERTRAGSKENNZEICHEN,
    { path: 'versorger.name', label: 'Name des Versorgers', fehlt: f => !text(f.akte.versorger.name) },
  ],
  hindernis: fakten => erstes(ohneLeistung(fakten), haushaltsstrom(fakten)),
  hinweise,
  passt: fakten => {
    const wer = bekanntesAmt(fakten)
    if (wer === null || !heizungOffen(fakten) || verschicktAm(fakten, 'L24') !== null) return null
    // Nobody should give up control over the money because a list proposed it: the household decides.
    return bezieht(fakten, wer === 'jobcenter' ? 'grundsicherungsgeld' : 'sgb12') === true
      ? WUNSCH[wer]
      : null
  },
  anlagen: () => [],
  fristen: fakten => [antwortfrist(antwortIn(fakten, 3), 'die Direktzahlung bestätigen')],
  werte: fakten => ({
    ...amtWerte(fakten),
    ...lieferwerte(fakten),
    heizung: eigeneWahl(fakten, DIREKT_WAS.name) === 'heizung',
    strom: eigeneWahl(fakten, DIREKT_WAS.name) === 'strom',
    rueckstand: sperreDroht(fakten),
    abschlag: euro(eigenerBetrag(fakten, DIREKT_BETRAG.name)),
    ab: oderNull(eigenerTag(fakten, DIREKT_AB.name), langesDatum),
    versorger: text(fakten.akte.versorger.name),
    kundennummer: text(fakten.akte.versorger.kundennummer),
    antwortBis: mitWochentag(antwortIn(fakten, 3)),
  }),
}

const AUF_ANTRAG =
  'Der laufende Abschlag für die Heizung wird nicht gezahlt. Will es der Haushalt, zahlt das Amt auf Antrag unmittelbar an den Versorger, was es für die Heizung anerkennt'
const WUNSCH: Readonly<Record<Amt, string>> = {
  jobcenter: `${AUF_ANTRAG} (§ 22 Abs. 7 Satz 1 SGB II).`,
  sozialamt: `${AUF_ANTRAG} (§ 35a Abs. 3 Satz 1 SGB XII).`,
}

/** The household heats with this supply under a contract of its own, and does not pay the current Abschlag. */
function heizungOffen({ akte: { sachverhalt, plan, rechnung } }: BriefFakten): boolean {
  const { sparte, vertrag, schutzgruende, sperre } = sachverhalt
  const heizt =
    sparte === 'fernwaerme' ||
    (sparte !== undefined && rechnung?.wohnung?.heizenergie === sparte) ||
    (sparte === 'gas' && (schutzgruende ?? []).some(({ art }) => art === 'heizungAusfallImWinter'))
  return heizt && vertrag !== 'vermieter' && sperre?.vollzogen !== true && plan.abschlagWirdGezahlt === false
}

const sperreDroht = ({ akte: { sachverhalt } }: BriefFakten): boolean =>
  Boolean(sachverhalt.androhung) || Boolean(sachverhalt.ankuendigung)

const ohneLeistung = (fakten: BriefFakten): string | null =>
  bekanntesAmt(fakten) !== null && beiDiesemAmt(fakten) === false
    ? 'Der Haushalt bekommt von diesem Amt keine Leistung, die es an den Versorger zahlen könnte (§ 22 Abs. 7 Satz 1 SGB II, § 35a Abs. 3 Satz 1 SGB XII).'
    : null

function haushaltsstrom(fakten: BriefFakten): string | null {
  if (eigeneWahl(fakten, DIREKT_WAS.name) !== 'strom') return null
  if (amt(fakten) === 'jobcenter')
    return 'Haushaltsstrom gehört zum Regelbedarf. § 22 Abs. 7 Satz 1 SGB II gilt nur für Unterkunft und Heizung. Mit dem Amt über eine freiwillige Lösung sprechen.'
  return sperreDroht(fakten)
    ? null
    : 'Für Haushaltsstrom ist die Direktzahlung nur bei Rückständen möglich, die zu einer Unterbrechung berechtigen (§ 43a Abs. 4 SGB XII). Eine Androhung ist nicht eingetragen.'
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Vorher erklären: Der Haushalt hat dieses Geld dann nicht mehr in der Hand. Abschläge und Guthaben trotzdem jedes Jahr prüfen.',
    'Direkt gezahlt wird höchstens, was das Amt als Bedarf anerkennt. Ist der Abschlag höher, den Rest selbst zahlen.',
  ]
  if (eigeneWahl(fakten, DIREKT_WAS.name) === 'strom')
    liste.push(
      'Für Haushaltsstrom steht die Direktzahlung im Ermessen des Amts („kann“) und gilt nur in der Grundsicherung im Alter und bei Erwerbsminderung (§ 43a Abs. 4 SGB XII).',
    )
  return liste
}
