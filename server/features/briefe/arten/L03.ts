import { plusTage } from '../../../recht/datum.ts'
import { alsEuro } from '../../../recht/geld.ts'
import type { Briefart } from '../briefart.ts'
import { antwortBis, type BriefFakten, uebrig } from '../fakten.ts'
import { ohneStelle, rateOhneRueckhalt, ratenzahl, zahlungsplanWerte } from '../zahlungsplan.ts'
import { mitWochentag } from '../sprache.ts'
import {
  anDenVersorger,
  erstes,
  gemeinsamesHindernis,
  nurBeiZahlungsverzug,
  TEXTFORM,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'

const STELLE = {
  jobcenter: 'Jobcenter',
  sozialamt: 'Sozialamt',
  fonds: 'Hilfsfonds',
  sonstige: 'Stelle',
} as const

/** Prospect of payment and an own instalment plan, in or outside the Grundversorgung. */
export const L03: Briefart = {
  id: 'L03',
  titel: 'Zahlungsvorschlag zur Abwendung der Sperre',
  zweck:
    'Der Brief legt dar, wie der Haushalt zahlen kann: mit einer Rate, die er tragen kann, oder mit Hilfe einer Behörde.',
  wann: 'Passt, wenn der Haushalt zeigen kann, wie er zahlt: mit einer Rate, einer Zusage oder einem gestellten Antrag.',
  empfaenger: anDenVersorger,
  vorrang: 50,
  normen: ['§ 41f Abs. 1 Satz 2 EnWG'],
  form: TEXTFORM,
  freigabe: ({ akte }) => (akte.plan.einkommenCent === undefined ? 'gelb' : 'gruen'),
  pflichtangaben: VERTRAGSKENNZEICHEN,
  hindernis: fakten =>
    erstes(gemeinsamesHindernis(fakten), nurBeiZahlungsverzug(fakten), planFehlt(fakten), rateZuHoch(fakten)),
  hinweise,
  passt: fakten =>
    planFehlt(fakten) === null
      ? 'Es gibt einen Plan oder einen Antrag, den der Versorger kennen sollte.'
      : null,
  anlagen: ({ akte: { plan } }) =>
    (plan.antraege ?? []).flatMap(antrag =>
      antrag.am
        ? [
            `Nachweis über den Antrag (${[STELLE[antrag.stelle], ohneStelle(antrag.name)].filter(Boolean).join(' ')})`,
          ]
        : [],
    ),
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortBis(fakten),
      text: `Der Versorger soll bis ${mitWochentag(antwortBis(fakten))} dem Zahlungsplan zustimmen.`,
    },
  ],
  werte: zahlungsplanWerte,
}

function planFehlt(fakten: BriefFakten): string | null {
  const { rateCent, ersteRateAm } = fakten.akte.plan
  if (rateCent !== undefined && rateCent > 0 && ersteRateAm !== undefined) {
    return ersteRateAm < fakten.heute ? 'Der Tag der ersten Rate liegt in der Vergangenheit.' : null
  }
  if (rateOhneRueckhalt(fakten)) {
    return 'Das ist nur ein Versprechen. Nötig sind eine Rate mit dem Tag der ersten Zahlung, eine Zusage oder ein gestellter Antrag.'
  }
  if (rateCent === undefined || rateCent === 0) return null
  return 'Zu der Rate fehlt der Tag der ersten Zahlung. Ohne ihn ist der Vorschlag nur ein Versprechen.'
}

function rateZuHoch(fakten: BriefFakten): string | null {
  const { rateCent } = fakten.akte.plan
  const rest = uebrig(fakten)
  if (rateCent === undefined || rest === null || rateCent <= rest) return null
  const frei = rest < 0 ? 'nichts' : alsEuro(rest)
  return `Die Rate von ${alsEuro(rateCent)} ist höher als das, was nach den festen Kosten übrig bleibt (${frei}). Platzt die Rate, kann gesperrt werden.`
}

function hinweise(fakten: BriefFakten): string[] {
  const { plan } = fakten.akte
  const liste = [
    'Ein Ratenvorschlag kann als Anerkenntnis verstanden werden. Der Brief schließt das ausdrücklich aus.',
  ]
  if (uebrig(fakten) === null)
    liste.push('Einkommen und feste Kosten eintragen: Nur so lässt sich prüfen, ob die Rate tragbar ist.')
  if (plan.abschlagWirdGezahlt === false)
    liste.push(
      'Die laufenden Abschläge werden nicht gezahlt. Ohne sie wächst der Rückstand, und der Vorschlag überzeugt nicht.',
    )
  if (plan.abschlagWirdGezahlt === undefined)
    liste.push('Klären, ob die laufenden Abschläge gezahlt werden. Der Brief sagt dazu sonst nichts.')
  const raten = ratenzahl(fakten)
  if (raten !== null && raten > 24)
    liste.push(`Mit dieser Rate dauert es ${raten} Monate. Mehr als 24 Monate nimmt ein Versorger selten an.`)
  if (plan.ersteRateAm && plan.ersteRateAm > plusTage(fakten.heute, 45))
    liste.push('Die erste Rate liegt weit in der Zukunft. Ein früher Beginn überzeugt mehr.')
  return liste
}
