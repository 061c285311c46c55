import { type Datum, plusTage } from '../../../recht/datum.ts'
import type { Briefart } from '../briefart.ts'
import { type BriefFakten, sperrtag } from '../fakten.ts'
import { mitWochentag } from '../sprache.ts'
import { euro } from '../werte.ts'
import { nach193 } from '../../../recht/werktage.ts'
import { landVon } from '../werktage.ts'
import {
  anDenVersorger,
  erstes,
  gemeinsamesHindernis,
  nurBeiZahlungsverzug,
  TEXTFORM,
  VERTRAG_BEKANNT,
  VERTRAGSKENNZEICHEN,
  zugangErwartet,
} from './gemeinsam.ts'

/** § 41g Abs. 1 S. 1 EnWG: demand of an offer; only in the Grundversorgung, only after an Androhung. */
export const L04: Briefart = {
  id: 'L04',
  titel: 'Verlangen einer Abwendungsvereinbarung',
  zweck:
    'Der Brief verlangt vom Grundversorger ein Angebot für zinsfreie Raten; er muss es binnen einer Woche schicken.',
  wann: 'Passt in der Grundversorgung nach der Androhung, solange kein Angebot da ist.',
  empfaenger: anDenVersorger,
  vorrang: 40,
  normen: ['§ 41g Abs. 1 Satz 1 bis 3 EnWG'],
  form: TEXTFORM,
  freigabe: ({ akte }) => (akte.sachverhalt.vertrag === 'ersatzversorgung' ? 'gelb' : 'gruen'),
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    VERTRAG_BEKANNT,
    {
      path: 'sachverhalt.androhung.zugang',
      label: 'Zugang der Androhung',
      fehlt: ({ akte: { sachverhalt: s } }) =>
        s.androhung !== null && !s.androhung?.zugang && !s.androhung?.datiert,
    },
  ],
  hindernis: fakten =>
    erstes(
      gemeinsamesHindernis(fakten),
      nurBeiZahlungsverzug(fakten),
      nichtGrundversorgt(fakten),
      nichtAngedroht(fakten),
      schonGeregelt(fakten),
    ),
  hinweise,
  passt: ({ akte: { sachverhalt: s } }) =>
    s.vertrag === 'grundversorgung' && s.androhung?.zugang && !s.abwendungsvereinbarung?.angebotZugang
      ? 'Grundversorgung, die Androhung ist da, ein Angebot fehlt noch.'
      : null,
  anlagen: () => [],
  fristen: fakten => [
    {
      code: 'av.angebot',
      bis: angebotBis(fakten),
      text: `Das Angebot muss eine Woche nach Zugang da sein, gerechnet bis ${mitWochentag(angebotBis(fakten))}. Danach Verbraucherbeschwerde (L11).`,
    },
  ],
  werte: fakten => ({
    netzbetreiber: null,
    angebotBis: mitWochentag(angebotBis(fakten)),
    ersatzversorgung: fakten.akte.sachverhalt.vertrag === 'ersatzversorgung',
    ueber300: (fakten.pruefung.rueckstand.anrechenbarCent ?? 0) > 300_00,
    wunschrate: fakten.akte.plan.rateCent ? euro(fakten.akte.plan.rateCent) : null,
  }),
}

function nichtGrundversorgt({ akte: { sachverhalt } }: BriefFakten): string | null {
  if (sachverhalt.vertrag !== 'sondervertrag') return null
  return 'Im Sondervertrag gibt es kein Recht auf eine Abwendungsvereinbarung (§ 41g EnWG). Dort passt der Zahlungsvorschlag L03.'
}

function nichtAngedroht({ akte, heute }: BriefFakten): string | null {
  const { androhung } = akte.sachverhalt
  if (androhung === null)
    return 'Es gibt noch keine Androhung. Verlangen kann man das Angebot erst danach (§ 41g Abs. 1 Satz 1 EnWG).'
  if (androhung?.zugang && androhung.zugang > heute)
    return 'Der Zugang der Androhung liegt in der Zukunft. Bitte das Datum prüfen.'
  return null
}

function schonGeregelt({ akte }: BriefFakten): string | null {
  const av = akte.sachverhalt.abwendungsvereinbarung
  const neuNachBruch = av?.gebrochenAm
  if (av?.angenommenAm && !neuNachBruch) return 'Eine Abwendungsvereinbarung ist schon angenommen.'
  if (av?.angebotZugang && !neuNachBruch)
    return 'Das Angebot ist schon da. Jetzt prüfen und annehmen (L05) oder einen eigenen Vorschlag machen (L03).'
  return null
}

/** § 41g Abs. 1 S. 2 EnWG, §§ 187, 188, 193 BGB; by post the letter counts as there after three working days. */
function angebotBis(fakten: BriefFakten): Datum {
  return nach193(plusTage(zugangErwartet(fakten), 7), landVon(fakten))
}

function hinweise(fakten: BriefFakten): string[] {
  const { akte, angaben } = fakten
  const tag = sperrtag(fakten)
  const liste = ['Der Brief allein hält die Sperre nicht auf. Erst die Annahme des Angebots tut das (L05).']
  if (!angaben.vorab) liste.push('Vorab per Fax oder E-Mail schicken: Die Woche beginnt mit dem Zugang.')
  if (tag !== null && angebotBis(fakten) >= tag) {
    liste.push(
      'Die Woche läuft bis zum Sperrtag oder länger. Zusätzlich anrufen und den Zahlungsvorschlag L03 schicken.',
    )
  }
  if (akte.sachverhalt.vertrag === 'ersatzversorgung') {
    liste.push(
      'Ersatzversorgung: Ob § 41g EnWG gilt, ist offen. Zusätzlich den Zahlungsvorschlag L03 schicken.',
    )
  }
  if (akte.sachverhalt.abwendungsvereinbarung?.gebrochenAm) {
    liste.push(
      'Eine frühere Vereinbarung ist gebrochen. Ob ein zweites Angebot geschuldet ist, sagt das Gesetz nicht.',
    )
  }
  return liste
}
