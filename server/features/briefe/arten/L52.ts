import type { Briefart } from '../briefart.ts'
import { eigenePflicht, eigenerBetrag, eigenerTag, eigenesFeld, eigeneWahl } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { langesDatum } from '../sprache.ts'
import { euro, oderNull, text, type Werte } from '../werte.ts'
import { erstes } from './gemeinsam.ts'

const ZUSAGE = eigenesFeld({
  name: 'fondsZusageVom',
  label: 'Zusage des Fonds vom',
  art: 'datum',
})
const GEZAHLT = eigenesFeld({
  name: 'fondsGezahlt',
  label: 'Vom Fonds gezahlt',
  art: 'euro',
})
const AM = eigenesFeld({
  name: 'fondsGezahltAm',
  label: 'Gezahlt am',
  art: 'datum',
})
const AN = eigenesFeld({
  name: 'fondsGezahltAn',
  label: 'Gezahlt an',
  art: 'wahl',
  optionen: [
    ['versorger', 'den Versorger'],
    ['haushalt', 'den Haushalt, der den Versorger bezahlt hat'],
  ] as const,
  leer: null,
})
const REST = eigenesFeld({
  name: 'fondsRest',
  label: 'Beim Versorger noch offen',
  art: 'euro',
})
const ERGEBNIS = eigenesFeld({
  name: 'fondsErgebnis',
  label: 'Ergebnis',
  art: 'wahl',
  optionen: [
    ['abgewendet', 'nicht gesperrt'],
    ['wieder', 'wieder versorgt'],
    ['gesperrt', 'noch gesperrt'],
  ] as const,
  leer: 'noch offen',
})

/** What became of the money of a fund. */
export const L52: Briefart = {
  id: 'L52',
  titel: 'Nachweis an den Hilfsfonds',
  zweck: 'Der Brief weist dem Fonds nach, wofür sein Geld verwendet wurde und was es bewirkt hat.',
  wann: 'Passt, wenn ein Fonds gezahlt hat und wissen will, was daraus geworden ist.',
  empfaenger: () => 'fonds',
  vorrang: 84,
  normen: [],
  form: 'Was der Fonds verlangt; sonst genügt ein unterschriebener Brief.',
  freigabe: () => 'gruen',
  felder: [ZUSAGE, GEZAHLT, AM, AN, REST, ERGEBNIS],
  pflichtangaben: [eigenePflicht(GEZAHLT), eigenePflicht(AM), eigenePflicht(AN)],
  hindernis: fakten =>
    erstes(
      eigenerBetrag(fakten, GEZAHLT.name) === 0 ? 'Ohne Zahlung gibt es nichts nachzuweisen.' : null,
      inZukunft(fakten, AM.name, 'der Zahlung'),
      inZukunft(fakten, ZUSAGE.name, 'der Zusage'),
    ),
  hinweise: () => [
    'Erst schicken, wenn der Versorger den Eingang des Geldes bestätigt hat. Die Bestätigung beilegen.',
    'Auf dem Kontoauszug alles schwärzen außer dieser Zahlung.',
    'Nichts über Gesundheit schreiben. Für eine Geschichte zur Veröffentlichung ist dieser Brief nicht da.',
  ],
  passt: ({ akte, versandt }) =>
    akte.sachverhalt.zahlungsaussicht?.art === 'zusageFonds' && versandt.some(({ art }) => art === 'L50')
      ? 'Der Fonds hat zugesagt. Nach der Zahlung will er wissen, was daraus geworden ist.'
      : null,
  anlagen: fakten =>
    eigeneWahl(fakten, AN.name) === 'haushalt'
      ? ['Nachweis der Zahlung an den Versorger (Kopie)']
      : ['Bestätigung des Versorgers über den Eingang (Kopie)'],
  fristen: () => [],
  werte,
}

function inZukunft(fakten: BriefFakten, name: string, wovon: string): string | null {
  const tag = eigenerTag(fakten, name)
  return tag !== null && tag > fakten.heute
    ? `Der Tag ${wovon} liegt in der Zukunft. Der Nachweis kommt danach.`
    : null
}

function werte(fakten: BriefFakten): Werte {
  const rest = eigenerBetrag(fakten, REST.name)
  const ergebnis = eigeneWahl(fakten, ERGEBNIS.name)
  return {
    netzbetreiber: null,
    zusageVom: oderNull(eigenerTag(fakten, ZUSAGE.name), langesDatum),
    gezahlt: euro(eigenerBetrag(fakten, GEZAHLT.name)),
    gezahltAm: oderNull(eigenerTag(fakten, AM.name), langesDatum),
    anHaushalt: eigeneWahl(fakten, AN.name) === 'haushalt',
    versorger: text(fakten.akte.versorger.name),
    kundennummer: text(fakten.akte.versorger.kundennummer),
    rest: rest === 0 ? null : euro(rest),
    ausgeglichen: rest === 0,
    abgewendet: ergebnis === 'abgewendet',
    wieder: ergebnis === 'wieder',
    gesperrt: ergebnis === 'gesperrt',
    abschlagWirdGezahlt: fakten.akte.plan.abschlagWirdGezahlt === true,
  }
}
