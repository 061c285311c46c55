import type { Datum } from '../../../recht/datum.ts'
import type { Option } from '../../../web/feld.ts'
import type { Briefart } from '../briefart.ts'
import { type Amt, amt, amtWerte, anDasAmt, STELLE_AN, STELLE_BEKANNT } from '../behoerde/amt.ts'
import { ANTRAG_AM, antragstag, ANTRAG_WORAUF, liegtVorn, nichtKuenftig } from '../behoerde/antrag.ts'
import { antwortfrist, antwortIn, klageAb } from '../behoerde/antwort.ts'
import { istEilig } from '../behoerde/notlage.ts'
import { verschicktAm } from '../behoerde/selbsthilfe.ts'
import {
  AEMTER,
  BEIM,
  klageAbVersand,
  offenerAntrag,
  unbeantwortet,
  verschicktSeit,
} from '../behoerde/verfahren.ts'
import { eigenerTag, eigenerText, eigenesFeld, eigenePflicht, eigeneWahl } from '../eigene.ts'
import { type BriefFakten, tageBisSperre } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { oderNull, type Werte } from '../werte.ts'
import { erstes } from './gemeinsam.ts'

const WAS: readonly Option[] = [
  ['antrag', 'ein Antrag'],
  ['widerspruch', 'ein Widerspruch'],
]
const SACHSTAND = eigenesFeld({
  name: 'sachstandWas',
  label: 'Worüber ist nicht entschieden?',
  art: 'wahl',
  optionen: WAS,
  leer: null,
})

/** Asks an office that does not decide, and names the day from which § 88 SGG opens the action. */
export const L31: Briefart = {
  id: 'L31',
  titel: 'Sachstandsanfrage (Untätigkeit)',
  zweck:
    'Der Brief fragt nach einer Entscheidung, die zu lange dauert, und nennt den Tag, ab dem eine Klage zulässig ist.',
  wann: 'Passt, wenn ein Amt lange nicht über einen Antrag oder einen Widerspruch entscheidet.',
  empfaenger: anDasAmt,
  vorrang: 65,
  normen: ['§ 88 SGG'],
  form: 'Keine Form vorgeschrieben; Unterschrift empfohlen.',
  freigabe: fakten => (istFaellig(fakten) ? 'rot' : 'gruen'),
  felder: [STELLE_AN, SACHSTAND, ANTRAG_AM, ANTRAG_WORAUF],
  pflichtangaben: [
    STELLE_BEKANNT,
    eigenePflicht(SACHSTAND),
    {
      path: `angaben.${ANTRAG_AM.name}`,
      label: 'Antrag oder Widerspruch eingereicht am',
      fehlt: f => seit(f) === null,
    },
  ],
  hindernis: fakten => liegtVorn(fakten, seit(fakten), 'Der Tag des Antrags'),
  hinweise,
  passt: fakten =>
    istEilig(fakten)
      ? null
      : erstes(...AEMTER.map(wer => antragOhneBescheid(fakten, wer)), widerspruchOhneBescheid(fakten)),
  anlagen: () => [],
  fristen: fakten => [
    antwortfrist(antwortIn(fakten, 2), 'den Sachstand mitteilen oder entscheiden'),
    ...klagefrist(fakten),
  ],
  werte,
}

const was = (fakten: BriefFakten): 'antrag' | 'widerspruch' =>
  eigeneWahl(fakten, SACHSTAND.name) === 'widerspruch' ? 'widerspruch' : 'antrag'

/** § 88 Abs. 1 SGG: the last application at an office is open, and six months are over. */
function antragOhneBescheid(fakten: BriefFakten, wer: Amt): string | null {
  const am = offenerAntrag(fakten, wer)
  if (am === null || !istUntaetig(fakten, klageAb('antrag', am))) return null
  return `Der Antrag ${BEIM[wer]} vom ${langesDatum(am)} ist seit sechs Monaten offen; zu früh ist die Untätigkeitsklage dann nicht mehr (§ 88 Abs. 1 Satz 1 SGG).`
}

/** § 88 Abs. 2 SGG: three months after the objection no answer is entered. */
function widerspruchOhneBescheid(fakten: BriefFakten): string | null {
  const am = unbeantwortet(fakten, 'L27')
  if (am === null || !istUntaetig(fakten, klageAbVersand(fakten, 'widerspruch', am))) return null
  return `Auf den Widerspruch vom ${langesDatum(am)} ist seit drei Monaten keine Antwort eingetragen; zu früh ist die Untätigkeitsklage dann nicht mehr (§ 88 Abs. 2 SGG).`
}

/** The time is over, and nobody has asked since. */
const istUntaetig = (fakten: BriefFakten, ab: Datum): boolean =>
  ab <= fakten.heute && !verschicktSeit(fakten, 'L31', ab)

/** For an objection only a day that is known for it: an application is another matter. */
const seit = (fakten: BriefFakten): Datum | null =>
  was(fakten) === 'antrag'
    ? antragstag(fakten, amt(fakten))
    : (eigenerTag(fakten, ANTRAG_AM.name) ?? verschicktAm(fakten, 'L27'))

function zulaessigAb(fakten: BriefFakten): Datum | null {
  const tag = nichtKuenftig(fakten, seit(fakten))
  return tag === null ? null : klageAb(was(fakten), tag)
}

function istFaellig(fakten: BriefFakten): boolean {
  const ab = zulaessigAb(fakten)
  return ab !== null && ab <= fakten.heute
}

function klagefrist(fakten: BriefFakten) {
  const ab = zulaessigAb(fakten)
  if (ab === null || ab <= fakten.heute) return []
  const text = `Ab ${langesDatum(ab)} ist die Untätigkeitsklage zulässig (§ 88 SGG). Dann mit der juristischen Anleitung sprechen.`
  return [{ code: `untaetigkeit.${was(fakten)}`, bis: ab, text }]
}

function werte(fakten: BriefFakten): Werte {
  return {
    ...amtWerte(fakten),
    antrag: was(fakten) === 'antrag',
    am: oderNull(seit(fakten), langesDatum),
    worauf: eigenerText(fakten, ANTRAG_WORAUF.name),
    klageAb: oderNull(zulaessigAb(fakten), langesDatum),
    faellig: istFaellig(fakten),
    antwortBis: mitWochentag(antwortIn(fakten, 2)),
  }
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Die Frist rechnet ab dem Eingang beim Amt. Ist der Eingang nicht belegt, zuerst den Beleg suchen.',
    'Hat das Amt einen zureichenden Grund, etwa weil Unterlagen fehlen, gibt ihm das Gericht noch Zeit (§ 88 Abs. 1 Satz 2 SGG). Prüfen, ob auf alle Nachfragen geantwortet ist.',
  ]
  if (tageBisSperre(fakten) !== null)
    liste.unshift(
      'Eine Sperre steht bevor: Nicht die Monate abwarten, sondern den Eilantrag besprechen (L29).',
    )
  if (istFaellig(fakten))
    liste.unshift(
      'Die Untätigkeitsklage ist schon zulässig. Mit der juristischen Anleitung besprechen, ob sie erhoben wird.',
    )
  return liste
}
