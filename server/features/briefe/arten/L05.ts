import { alsEuro, cent } from '../../../recht/geld.ts'
import type { Briefart } from '../briefart.ts'
import {
  angeboteneRate,
  antwortBis,
  type BriefFakten,
  istGesperrt,
  sperrtag,
  tageBisSperre,
  uebrig,
} from '../fakten.ts'
import { amWochentag, langesDatum, mitWochentag, plusMonate } from '../sprache.ts'
import { ANGEBOT } from '../forms.ts'
import { euro, oderNull } from '../werte.ts'
import {
  anDenVersorger,
  erstes,
  gemeinsamesHindernis,
  nurBeiZahlungsverzug,
  VERTRAG_BEKANNT,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'

/** § 41g Abs. 1 S. 10 EnWG: acceptance in Textform before the cut bars the cut. It must be unconditional. */
export const L05: Briefart = {
  id: 'L05',
  titel: 'Annahme der Abwendungsvereinbarung',
  zweck: 'Der Brief nimmt das Angebot unverändert an; geht er vor der Sperre zu, darf nicht gesperrt werden.',
  wann: 'Passt, wenn ein Angebot vorliegt, das der Haushalt annehmen will, wie es ist.',
  empfaenger: anDenVersorger,
  vorrang: 10,
  normen: ['§ 41g Abs. 1 Satz 5 EnWG', '§ 41g Abs. 1 Satz 10 EnWG'],
  form: 'Textform genügt; der Zugang vor der Sperre muss beweisbar sein.',
  freigabe: () => 'gelb',
  unveraenderlich: true,
  felder: ANGEBOT,
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    VERTRAG_BEKANNT,
    {
      path: 'sachverhalt.sperre.vollzogen',
      label: 'Ist schon gesperrt?',
      fehlt: f => (tageBisSperre(f) ?? 1) <= 0 && f.akte.sachverhalt.sperre?.vollzogen === undefined,
    },
  ],
  hindernis: fakten =>
    erstes(
      nachDerSperre(fakten),
      gemeinsamesHindernis(fakten),
      nurBeiZahlungsverzug(fakten),
      nichtGrundversorgt(fakten),
      ohneAngebot(fakten),
      geaenderteRate(fakten),
    ),
  hinweise,
  passt: ({
    akte: {
      sachverhalt: { abwendungsvereinbarung: av },
    },
  }) =>
    av?.angebotZugang && !av.angenommenAm ? 'Ein Angebot liegt vor und ist noch nicht angenommen.' : null,
  anlagen: ({
    akte: {
      sachverhalt: { abwendungsvereinbarung: av },
    },
  }) => (av?.angebotZugang ? ['Angebot der Abwendungsvereinbarung (Kopie)'] : []),
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortBis(fakten),
      text: `Der Versorger soll die Annahme bis ${mitWochentag(antwortBis(fakten))} bestätigen.`,
    },
    {
      code: 'av.einwaende',
      bis: plusMonate(fakten.heute, 1),
      text: `Einwände gegen die Forderungen bis ${mitWochentag(plusMonate(fakten.heute, 1))} in Textform erheben (L06), gerechnet ab heute.`,
    },
  ],
  werte: fakten => {
    const { angaben, akte } = fakten
    return {
      zusatz: [],
      vom: oderNull(angaben.angebotVom, langesDatum),
      zugang: oderNull(akte.sachverhalt.abwendungsvereinbarung?.angebotZugang, amWochentag),
      angebotRate: euro(angaben.angebotRateCent),
      angebotErsteRate: oderNull(angaben.angebotErsteRateAm, langesDatum),
    }
  },
}

const nachDerSperre = (fakten: BriefFakten): string | null =>
  istGesperrt(fakten)
    ? 'Die Sperre ist schon vollzogen. Die Annahme verhindert sie nicht mehr (§ 41g Abs. 1 Satz 10 EnWG); jetzt geht es um die Wiederherstellung.'
    : null

function nichtGrundversorgt({ akte: { sachverhalt } }: BriefFakten): string | null {
  if (sachverhalt.vertrag !== 'sondervertrag') return null
  return 'Außerhalb der Grundversorgung schützt die Annahme nicht nach § 41g EnWG. Ein Ratenangebot dort mit der juristischen Anleitung prüfen.'
}

function ohneAngebot({ akte, angaben, heute }: BriefFakten): string | null {
  const av = akte.sachverhalt.abwendungsvereinbarung
  const angebot = av?.angebotZugang ?? angaben.angebotVom
  if (!angebot)
    return 'Es liegt kein Angebot vor, das man annehmen könnte. Zuerst das Angebot verlangen (L04).'
  if (angebot > heute) return 'Das Datum des Angebots liegt in der Zukunft. Bitte prüfen.'
  if (av?.gebrochenAm && av.gebrochenAm >= angebot)
    return 'Diese Vereinbarung ist gebrochen. Nur ein neues Angebot lässt sich annehmen.'
  return av?.angenommenAm && !av.gebrochenAm ? 'Das Angebot ist schon angenommen.' : null
}

/** § 150 Abs. 2 BGB: an acceptance with changes is a refusal and a new offer. */
function geaenderteRate(fakten: BriefFakten): string | null {
  const { rateCent } = fakten.akte.plan
  const angebot = angeboteneRate(fakten)
  if (rateCent === undefined || angebot === null || rateCent >= angebot) return null
  return `Im Plan stehen ${alsEuro(rateCent)} im Monat, das Angebot verlangt ${alsEuro(cent(angebot))}. Eine Annahme mit anderer Rate ist ein neues Angebot (§ 150 Abs. 2 BGB) und schützt nicht. Entweder die angebotene Rate tragen oder mit L03 verhandeln.`
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Den Zugang vor der Sperre beweisbar machen: E-Mail und Fax und Anruf mit Notiz, am selben Tag.',
  ]
  const tag = sperrtag(fakten)
  if (tag)
    liste.push(
      `Die Annahme muss vor der Sperre ankommen, spätestens am ${langesDatum(tag)} vor Beginn der Arbeiten.`,
    )
  const rate = angeboteneRate(fakten)
  const rest = uebrig(fakten)
  if (rate !== null && rest !== null && rate > rest) {
    liste.push(
      `Die Rate von ${alsEuro(cent(rate))} ist höher als das, was übrig bleibt. Platzt sie, kann nach einer neuen Ankündigung gesperrt werden.`,
    )
  }
  if (fakten.akte.sachverhalt.abwendungsvereinbarung?.klauseln?.length) {
    liste.push(
      'Das Angebot enthält Klauseln, die zu prüfen sind. Trotzdem ohne Zusatz annehmen; Einwände gehen innerhalb eines Monats.',
    )
  }
  if (fakten.angaben.zusatz)
    liste.push(
      'Der freie Absatz wird hier nicht gedruckt: Jeder Zusatz kann die Annahme zu einem neuen Angebot machen.',
    )
  return liste
}
