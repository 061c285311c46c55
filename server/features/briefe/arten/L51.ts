import type { Briefart } from '../briefart.ts'
import { eigenerBetrag, eigenerTag, eigenesFeld, eigenesJa } from '../eigene.ts'
import { antwortBis, type BriefFakten, istGesperrt, sperrtag } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { euro, oderNull, type Werte } from '../werte.ts'
import { BETRAG, FONDS_ANTRAG_AM, fondsantragAm, fondsname } from './fonds.ts'
import {
  anDenVersorger,
  erstes,
  gemeinsamesHindernis,
  nurBeiZahlungsverzug,
  TEXTFORM,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'

const ENTSCHEIDUNG = eigenesFeld({
  name: 'fondsEntscheidungAm',
  label: 'Der Fonds entscheidet am',
  art: 'datum',
})
const BESTAETIGT = eigenesFeld({
  name: 'fondsEingangBestaetigt',
  label: 'Der Fonds hat den Eingang bestätigt',
  art: 'haken',
})

/** § 41f Abs. 1 S. 2 Alt. 2 EnWG: an application to a fund shows a prospect of payment. */
export const L51: Briefart = {
  id: 'L51',
  titel: 'Bitte um Aufschub wegen eines Fondsantrags',
  zweck:
    'Der Brief legt dar, dass ein Hilfsfonds über den Rückstand entscheidet, und bittet, so lange nicht zu sperren.',
  wann: 'Passt, wenn ein Fonds noch entscheidet und die Sperre vorher käme.',
  empfaenger: anDenVersorger,
  vorrang: 42,
  normen: ['§ 41f Abs. 1 Satz 2 EnWG'],
  form: TEXTFORM,
  freigabe: () => 'gruen',
  felder: [FONDS_ANTRAG_AM, ENTSCHEIDUNG, BESTAETIGT, BETRAG],
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    { path: 'anschriften.fonds.name', label: 'Name des Hilfsfonds', fehlt: f => fondsname(f) === null },
  ],
  hindernis: fakten =>
    erstes(gemeinsamesHindernis(fakten), nurBeiZahlungsverzug(fakten), ohneAntrag(fakten), vorbei(fakten)),
  hinweise,
  passt: fakten =>
    fondsantragAm(fakten) !== null && !istGesperrt(fakten) && hatGrund(fakten)
      ? 'Der Antrag beim Fonds ist gestellt; der Versorger soll die Entscheidung abwarten.'
      : null,
  anlagen: fakten => [
    'Antrag an den Hilfsfonds (Kopie)',
    ...(eigenesJa(fakten, BESTAETIGT.name) === true ? ['Eingangsbestätigung des Hilfsfonds (Kopie)'] : []),
  ],
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortBis(fakten),
      text: `Der Versorger soll bis ${mitWochentag(antwortBis(fakten))} bestätigen, dass er die Entscheidung des Fonds abwartet.`,
    },
  ],
  werte,
}

const hatGrund = (fakten: BriefFakten): boolean =>
  sperrtag(fakten) !== null || Boolean(fakten.akte.sachverhalt.androhung)

function ohneAntrag(fakten: BriefFakten): string | null {
  const am = fondsantragAm(fakten)
  if (am === null)
    return 'Bei einem Hilfsfonds ist noch nichts beantragt. Zuerst das Anschreiben L50 schicken.'
  return am > fakten.heute ? 'Der Tag des Fondsantrags liegt in der Zukunft. Bitte prüfen.' : null
}

function vorbei(fakten: BriefFakten): string | null {
  const am = eigenerTag(fakten, ENTSCHEIDUNG.name)
  return am !== null && am < fakten.heute
    ? 'Der Tag der Entscheidung ist vorbei. Fragen Sie beim Fonds nach, bevor der Brief hinausgeht.'
    : null
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Ein Antrag allein ist noch keine Zusage. Besser wirkt er zusammen mit einer eigenen Rate (L03).',
    'Im kopierten Antrag schwärzen, was den Versorger nichts angeht: Einkommen, Gesundheit, andere Schulden.',
  ]
  const am = eigenerTag(fakten, ENTSCHEIDUNG.name)
  const tag = sperrtag(fakten)
  if (am === null)
    liste.push('Beim Fonds nach dem Tag der Entscheidung fragen. Mit Tag überzeugt der Brief mehr.')
  else if (tag !== null && am >= tag)
    liste.push(
      'Der Fonds entscheidet erst nach dem Sperrtag. Zusätzlich den Antrag beim Jobcenter oder Sozialamt stellen (L20, L21).',
    )
  return liste
}

function werte(fakten: BriefFakten): Werte {
  return {
    // No copy to the network operator: who helps with money is none of its business.
    netzbetreiber: null,
    fonds: fondsname(fakten),
    antragAm: oderNull(fondsantragAm(fakten), langesDatum),
    betrag: euro(eigenerBetrag(fakten, BETRAG.name)),
    entscheidung: oderNull(eigenerTag(fakten, ENTSCHEIDUNG.name), mitWochentag),
    bestaetigt: eigenesJa(fakten, BESTAETIGT.name) === true,
    abschlagWirdGezahlt: fakten.akte.plan.abschlagWirdGezahlt === true,
  }
}
