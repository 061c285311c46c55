import { berechneFrist } from '../../../recht/fristen.ts'
import type { Briefart } from '../briefart.ts'
import { amt, amtWerte, anDasAmt, STELLE_AN, STELLE_BEKANNT } from '../behoerde/amt.ts'
import { ANTRAG_AM, antragstag, ANTRAG_WORAUF, liegtVorn } from '../behoerde/antrag.ts'
import { antwortfrist, antwortIn, eingang } from '../behoerde/antwort.ts'
import { eigenerText, eigenesFeld, eigenesJa, eigenePflicht } from '../eigene.ts'
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
      fehlt: f => antragstag(f, amt(f)) === null,
    },
  ],
  hindernis: fakten => liegtVorn(fakten, antragstag(fakten, amt(fakten)), 'Der Tag des Antrags'),
  hinweise: () => HINWEISE,
  passt: () => null,
  anlagen: () => [],
  fristen: fakten => [antwortfrist(antwortIn(fakten, 2), 'über den Vorschuss entscheiden'), zahlung(fakten)],
  werte: fakten => ({
    ...amtWerte(fakten),
    worauf: eigenerText(fakten, ANTRAG_WORAUF.name),
    am: oderNull(antragstag(fakten, amt(fakten)), langesDatum),
    streitig: eigenesJa(fakten, STREIT.name) === true,
    antwortBis: mitWochentag(antwortIn(fakten, 2)),
  }),
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
