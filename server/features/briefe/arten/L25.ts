import { type Datum, plusWochen } from '../../../recht/datum.ts'
import { berechneFrist } from '../../../recht/fristen.ts'
import type { Briefart } from '../briefart.ts'
import { amt, amtWerte, anDasAmt, STELLE_AN, STELLE_BEKANNT } from '../behoerde/amt.ts'
import { ANTRAG_AM, antragBei, ANTRAG_WORAUF, liegtVorn } from '../behoerde/antrag.ts'
import { antwortfrist, antwortIn, eingang } from '../behoerde/antwort.ts'
import { antwortZu, bezieht } from '../behoerde/bezug.ts'
import { verschicktAm } from '../behoerde/selbsthilfe.ts'
import { istEntschiedenSeit, unbeantwortet, verschicktSeit } from '../behoerde/verfahren.ts'
import { eigenerTag, eigenerText, eigenesFeld, eigenesJa, eigenePflicht } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { oderNull } from '../werte.ts'

const STREIT = eigenesFeld({
  name: 'zustaendigkeitStreitig',
  label: 'Zwei Ämter streiten, wer zuständig ist',
  art: 'haken',
})

const HINWEISE = [
  'Der Vorschuss setzt einen Anspruch dem Grunde nach voraus. Für die Übernahme von Schulden (L20, L21) passt er nicht: Sie steht im Ermessen. Dort hilft der Eilantrag (L29).',
  'Was der Vorschuss über die zustehende Leistung hinaus beträgt, ist zu erstatten (§ 42 Abs. 2 Satz 2 SGB I).',
  'Reicht die Zeit bis zur Sperre nicht, nicht den Monat abwarten: Eilantrag (L29).',
]

/** Advance payment (§ 42 Abs. 1 SGB I, § 41a Abs. 1 SGB II), or by the office first asked (§ 43 Abs. 1 SGB I). */
export const L25: Briefart = {
  id: 'L25',
  titel: 'Antrag auf Vorschuss',
  zweck:
    'Der Antrag verpflichtet das Amt, vorweg zu zahlen, wenn der Anspruch feststeht und nur die Höhe dauert.',
  wann: 'Passt, wenn eine Leistung beantragt ist, die sicher zusteht, und das Amt für die Höhe noch Zeit braucht.',
  empfaenger: anDasAmt,
  vorrang: 45,
  normen: ['§ 42 Abs. 1 SGB I', '§ 43 Abs. 1 SGB I', '§ 41a Abs. 1 SGB II'],
  form: 'Keine Form vorgeschrieben. Der Eingang muss beweisbar sein: Mit ihm beginnt der Monat.',
  freigabe: () => 'gruen',
  felder: [STELLE_AN, ANTRAG_WORAUF, ANTRAG_AM, STREIT],
  pflichtangaben: [
    STELLE_BEKANNT,
    eigenePflicht(ANTRAG_WORAUF),
    {
      path: `angaben.${ANTRAG_AM.name}`,
      label: ANTRAG_AM.label,
      fehlt: f => beantragtAm(f) === null,
    },
  ],
  hindernis: fakten => liegtVorn(fakten, beantragtAm(fakten), 'Der Tag des Antrags'),
  hinweise: () => HINWEISE,
  passt: anspruchOhneAntwort,
  anlagen: () => [],
  fristen: fakten => [antwortfrist(antwortIn(fakten, 2), 'über den Vorschuss entscheiden'), zahlung(fakten)],
  werte: fakten => ({
    ...amtWerte(fakten),
    worauf: eigenerText(fakten, ANTRAG_WORAUF.name),
    am: oderNull(beantragtAm(fakten), langesDatum),
    streitig: eigenesJa(fakten, STREIT.name) === true,
    antwortBis: mitWochentag(antwortIn(fakten, 2)),
  }),
}

/** As typed, else the formless application for benefits, else the last application at this office. */
const beantragtAm = (fakten: BriefFakten): Datum | null =>
  eigenerTag(fakten, ANTRAG_AM.name) ?? verschicktAm(fakten, 'L26') ?? antragBei(fakten, amt(fakten))

const LEISTUNGEN = [
  ['grundsicherungsgeld', 'Grundsicherungsgeld', 'jobcenter', 'grundsicherungsgeld'],
  ['grundsicherungAlter', 'Grundsicherung im Alter und bei Erwerbsminderung', 'sozialamt', 'sgb12'],
  ['hilfeZumLebensunterhalt', 'Hilfe zum Lebensunterhalt', 'sozialamt', 'sgb12'],
] as const

/** § 42 Abs. 1 S. 1 SGB I: a claim that is certain, applied for with L26, neither paid nor decided after the two weeks it set. */
function anspruchOhneAntwort(fakten: BriefFakten): string | null {
  const am = unbeantwortet(fakten, 'L26')
  if (am === null || plusWochen(am, 2) >= fakten.heute || verschicktSeit(fakten, 'L25', am)) return null
  const offen = LEISTUNGEN.find(
    ([leistung, , wer, bezug]) =>
      antwortZu(fakten, leistung)?.status === 'anspruch' &&
      bezieht(fakten, bezug) === false &&
      !istEntschiedenSeit(fakten, wer, am) &&
      !(fakten.akte.bescheide ?? []).some(({ art }) => art === bezug),
  )
  return offen === undefined
    ? null
    : `Auf den Antrag vom ${langesDatum(am)} ist keine Antwort eingetragen, und nach der Berechnung steht ${offen[1]} zu: Braucht das Amt für die Höhe noch länger, muss es auf Antrag einen Vorschuss zahlen (§ 42 Abs. 1 SGB I).`
}

/** § 42 Abs. 1 S. 2, § 43 Abs. 1 S. 2 SGB I: payment begins at the latest one calendar month after the application came. */
function zahlung(fakten: BriefFakten) {
  const { letzterTag } = berechneFrist({ regel: 'vorschuss', ereignis: eingang(fakten) })
  return {
    code: 'vorschuss',
    bis: letzterTag,
    text: `Die Zahlung muss spätestens am ${langesDatum(letzterTag)} beginnen (§ 42 Abs. 1 Satz 2, § 43 Abs. 1 Satz 2 SGB I).`,
  }
}
