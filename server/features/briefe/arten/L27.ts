import type { Briefart } from '../briefart.ts'
import { eigeneAbsaetze } from '../behoerde/absaetze.ts'
import { type Amt, amtWerte, anDasAmt, STELLE_AN, STELLE_BEKANNT } from '../behoerde/amt.ts'
import { liegtVorn } from '../behoerde/antrag.ts'
import { untaetigkeit } from '../behoerde/antwort.ts'
import {
  BELEHRUNG,
  BESCHEID_DA,
  BESCHEID_POST,
  BESCHEID_VOM,
  BESCHEID_WEG,
  bescheidVom,
  widerspruchsfrist,
} from '../behoerde/bescheid.ts'
import { verschicktAm } from '../behoerde/selbsthilfe.ts'
import { abgelehnterAntrag, AEMTER, BEIM } from '../behoerde/verfahren.ts'
import { eigenerTag, eigenesFeld, eigenesJa, eigenePflicht, eigeneWahl } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { oderNull } from '../werte.ts'
import { erstes } from './gemeinsam.ts'

const ERWACHSENE = eigenesFeld({
  name: 'widerspruchErwachsene',
  label: 'Weitere volljährige Personen im Bescheid',
  art: 'text',
  max: 400,
  mehrzeilig: true,
  tipp: 'ein Name in jeder Zeile; jede unterschreibt selbst',
})
const KINDER = eigenesFeld({
  name: 'widerspruchKinder',
  label: 'Minderjährige Kinder im Bescheid',
  art: 'text',
  max: 400,
  mehrzeilig: true,
  tipp: 'ein Name in jeder Zeile',
})
const GRUND = eigenesFeld({
  name: 'widerspruchGrund',
  label: 'Begründung',
  art: 'text',
  max: 3000,
  mehrzeilig: true,
  tipp: 'leer: die Begründung folgt',
})
const EINSICHT = eigenesFeld({
  name: 'widerspruchEinsicht',
  label: 'Akteneinsicht mit verlangen',
  art: 'haken',
})

/** Objection within a month of notification (§ 84 SGG), signed, for every person of the notice. */
export const L27: Briefart = {
  id: 'L27',
  titel: 'Widerspruch gegen einen Bescheid',
  zweck: 'Der Widerspruch hält die Frist; begründet werden kann er später.',
  wann: 'Passt, wenn ein Bescheid falsch ist und seit seiner Bekanntgabe höchstens ein Monat vergangen ist.',
  empfaenger: anDasAmt,
  vorrang: 38,
  normen: ['§ 84 SGG', '§ 64 SGG', '§ 66 SGG', '§ 37 Abs. 2 SGB X', '§ 36a Abs. 2a SGB I'],
  form: 'Schriftform: eigenhändig unterschrieben im Original, zur Niederschrift beim Amt oder über ein Portal mit Ausweis (§ 36a Abs. 2a SGB I). Eine einfache E-Mail wahrt die Frist nicht.',
  freigabe: fakten => (eigeneAbsaetze(fakten, GRUND).length > 0 ? 'gelb' : 'gruen'),
  felder: [
    STELLE_AN,
    BESCHEID_VOM,
    BESCHEID_WEG,
    BESCHEID_POST,
    BESCHEID_DA,
    BELEHRUNG,
    ERWACHSENE,
    KINDER,
    GRUND,
    EINSICHT,
  ],
  pflichtangaben: [
    STELLE_BEKANNT,
    eigenePflicht(BESCHEID_VOM),
    eigenePflicht(BELEHRUNG, fakten => widerspruchsfrist(fakten)?.vorbei === true),
  ],
  hindernis: fakten =>
    erstes(
      liegtVorn(fakten, bescheidVom(fakten), 'Das Datum des Bescheids'),
      liegtVorn(fakten, eigenerTag(fakten, BESCHEID_POST.name), 'Der Tag der Absendung'),
      liegtVorn(fakten, eigenerTag(fakten, BESCHEID_DA.name), 'Der Tag der Ankunft'),
      zuSpaet(fakten),
    ),
  hinweise,
  passt: fakten => erstes(...AEMTER.map(wer => nachAblehnung(fakten, wer))),
  anlagen: fakten => [
    `Bescheid${oderNull(bescheidVom(fakten), tag => ` vom ${langesDatum(tag)}`) ?? ''} (Kopie)`,
  ],
  fristen,
  werte: fakten => ({
    ...amtWerte(fakten),
    vom: oderNull(bescheidVom(fakten), langesDatum),
    erwachsene: eigeneAbsaetze(fakten, ERWACHSENE),
    kinder: eigeneAbsaetze(fakten, KINDER),
    weitere: [...eigeneAbsaetze(fakten, ERWACHSENE), ...eigeneAbsaetze(fakten, KINDER)].join(', ') || null,
    grund: eigeneAbsaetze(fakten, GRUND),
    einsicht: eigenesJa(fakten, EINSICHT.name) === true,
    ohneBelehrung: eigeneWahl(fakten, BELEHRUNG.name) === 'fehlt',
  }),
}

/** A refusal that no objection has answered. When it was notified the case does not say: the letter asks and reckons. */
function nachAblehnung(fakten: BriefFakten, wer: Amt): string | null {
  const antrag = abgelehnterAntrag(fakten, wer)
  const widersprochen = verschicktAm(fakten, 'L27')
  if (antrag === null || (widersprochen !== null && widersprochen >= (antrag.am ?? widersprochen)))
    return null
  const vom = antrag.am === undefined ? '' : ` vom ${langesDatum(antrag.am)}`
  return `Der Antrag ${BEIM[wer]}${vom} ist abgelehnt; der Widerspruch muss spätestens einen Monat nach der Bekanntgabe beim Amt sein (§ 84 Abs. 1 Satz 1 SGG).`
}

function zuSpaet(fakten: BriefFakten): string | null {
  const frist = widerspruchsfrist(fakten)
  if (frist === null || !frist.vorbei || eigeneWahl(fakten, BELEHRUNG.name) === null) return null
  const ende = langesDatum(frist.bis)
  return frist.jahr
    ? `Auch die Jahresfrist ist am ${ende} abgelaufen (§ 66 Abs. 2 SGG). Jetzt hilft der Überprüfungsantrag (L28).`
    : `Die Frist ist am ${ende} abgelaufen (§ 84 Abs. 1 SGG). Jetzt hilft der Überprüfungsantrag (L28).`
}

function fristen(fakten: BriefFakten) {
  const frist = widerspruchsfrist(fakten)
  const nachher = untaetigkeit(fakten, 'widerspruch')
  if (frist === null) return [nachher]
  const code = frist.jahr ? 'widerspruch.ohneBelehrung' : 'widerspruch'
  const text = `Der Widerspruch muss bis ${mitWochentag(frist.bis)} beim Amt sein.`
  return [{ code, bis: frist.bis, text }, nachher]
}

function hinweise(fakten: BriefFakten): string[] {
  const frist = widerspruchsfrist(fakten)
  const liste = [
    'Eigenhändig unterschreiben. Jede volljährige Person im Bescheid unterschreibt selbst; Kinder nennen.',
    'Den Umschlag aufheben: Ob der Bescheid später kam, muss das Amt klären (§ 37 Abs. 2 Satz 3 SGB X). Die Frist rechnet ab Bekanntgabe, nicht ab dem Lesen.',
    'Gegen Aufhebung, Rücknahme, Widerruf, Entziehung und Minderung hat der Widerspruch keine aufschiebende Wirkung (§ 39 SGB II). Dann mit der juristischen Anleitung den Antrag nach § 86b Abs. 1 SGG besprechen.',
    'Auch der Eingang bei einer anderen inländischen Behörde wahrt die Frist (§ 84 Abs. 2 SGG).',
  ]
  if (frist?.vorbei === true && eigeneWahl(fakten, BELEHRUNG.name) === null)
    liste.unshift(
      'Der Monat ist vorbei. Fehlt die Rechtsbehelfsbelehrung oder ist sie falsch, gilt ein Jahr (§ 66 Abs. 2 SGG); sonst L28.',
    )
  if (frist !== null && !frist.vorbei)
    liste.unshift(
      `Letzter Tag: ${mitWochentag(frist.bis)}. An diesem Tag muss der Widerspruch beim Amt sein.`,
    )
  return liste
}
