import type { Briefart } from '../briefart.ts'
import { eigenePflicht, eigenesFeld, eigeneWoerter } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { mitWochentag } from '../sprache.ts'
import type { Werte } from '../werte.ts'
import { geschuetzt } from '../zeichen.ts'
import {
  anDenVersorger,
  antwortInWochen,
  nurStromUndGas,
  TEXTFORM,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'
import { RECHNUNG, RECHNUNG_VOM, rechnungWerte } from './rechnung.ts'

const AUSKUNFT = eigenesFeld({
  name: 'auskunft',
  label: 'Was der Versorger mitteilen soll',
  art: 'mehrfach',
  optionen: [
    ['rechnung', 'Die Rechnung erläutern'],
    ['schaetzung', 'Die Schätzung erläutern'],
    ['historie', 'Verbrauch der letzten drei Jahre'],
    ['stelle', 'Verbrauch auch an unsere Beratungsstelle schicken'],
  ],
} as const)

const wuenscht = (fakten: BriefFakten, ...worte: readonly string[]): boolean =>
  eigeneWoerter(fakten, AUSKUNFT.name).some(wort => worte.includes(wort))

const zurRechnung = (fakten: BriefFakten): boolean => wuenscht(fakten, 'rechnung', 'schaetzung')

/** §§ 40, 40a, 40b EnWG: explanation of a bill free of charge, and the consumption of three years. */
export const L09: Briefart = {
  id: 'L09',
  titel: 'Erläuterung der Rechnung und Verbrauch der letzten Jahre',
  zweck:
    'Der Brief verlangt die kostenlose Erläuterung einer Rechnung und die Verbrauchsdaten der letzten drei Jahre.',
  wann: 'Passt, wenn eine Rechnung oder eine Schätzung nicht zu verstehen ist.',
  empfaenger: anDenVersorger,
  vorrang: 82,
  normen: ['§ 40 Abs. 1 Satz 2 EnWG', '§ 40a Abs. 2 Satz 3 EnWG', '§ 40b Abs. 5 EnWG'],
  form: TEXTFORM,
  freigabe: () => 'gruen',
  felder: [AUSKUNFT, ...RECHNUNG],
  pflichtangaben: [...VERTRAGSKENNZEICHEN, eigenePflicht(AUSKUNFT), eigenePflicht(RECHNUNG_VOM, zurRechnung)],
  hindernis: nurStromUndGas,
  hinweise: fakten => [
    'Die Bitte um Erläuterung ist noch keine Beanstandung: Ist ein Fehler schon bekannt, zusätzlich L08.',
    ...(wuenscht(fakten, 'stelle')
      ? ['Für den Versand an die Stelle muss die Einwilligung „Brief“ unterschrieben sein (L42).']
      : []),
  ],
  passt: ({ akte }) =>
    (akte.sachverhalt.rueckstand?.posten ?? []).some(
      ({ art, beanstandung }) => art === 'rechnung' && beanstandung && beanstandung.schluessig === undefined,
    )
      ? 'Eine Rechnung ist beanstandet. Die Erläuterung zeigt, worauf sich der Einwand stützen lässt.'
      : null,
  anlagen: () => [],
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortInWochen(fakten, 2),
      text: `Der Versorger soll bis ${mitWochentag(antwortInWochen(fakten, 2))} Auskunft geben. Danach Verbraucherbeschwerde (L11).`,
    },
  ],
  werte,
}

function werte(fakten: BriefFakten): Werte {
  const { stelle } = fakten
  return {
    netzbetreiber: null,
    antwortBis: mitWochentag(antwortInWochen(fakten, 2)),
    rechnung: rechnungWerte(fakten),
    zurRechnung: zurRechnung(fakten),
    schaetzung: wuenscht(fakten, 'schaetzung'),
    historie: wuenscht(fakten, 'historie', 'stelle'),
    dritter: wuenscht(fakten, 'stelle')
      ? geschuetzt(`${stelle.name}, ${stelle.strasse}, ${stelle.plz} ${stelle.ort}`)
      : null,
  }
}
