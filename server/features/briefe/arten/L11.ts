import { berechneFrist } from '../../../recht/fristen.ts'
import { type Datum, tageZwischen } from '../../../recht/datum.ts'
import type { Briefart } from '../briefart.ts'
import { eigeneMarke, eigenePflicht } from '../eigene.ts'
import type { BriefFakten, Versandter } from '../fakten.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import type { Werte } from '../werte.ts'
import { landVon } from '../werktage.ts'
import {
  beschwerdegegner,
  beschwerdeText,
  beschwerdeZiel,
  GEGEN,
  letzteBeschwerde,
  SACHVERHALT,
  VERLANGEN,
} from './beschwerde.ts'
import { nurStromUndGas, TEXTFORM, VERTRAGSKENNZEICHEN, zugangErwartet } from './gemeinsam.ts'

/** Letters whose silence a complaint can follow: what they were, and after how many days silence is long. */
const FRUEHER: Readonly<Record<string, readonly [was: string, tage: number]>> = {
  L01: ['Beanstandung der Unterbrechung', 10],
  L04: ['Verlangen einer Abwendungsvereinbarung', 12],
  L06: ['Einwände gegen die Forderungen', 21],
  L08: ['Beanstandung der Rechnung', 21],
  L09: ['Bitte um Erläuterung', 21],
  L10: ['Bitte um Anpassung des Abschlags', 21],
  L13: ['Aufforderung zur Wiederherstellung', 2],
  L14: ['Verlangen eines Kostennachweises', 21],
}

/** § 111a EnWG: complaint of a consumer; the company has four weeks from receipt. */
export const L11: Briefart = {
  id: 'L11',
  titel: 'Verbraucherbeschwerde nach § 111a EnWG',
  zweck:
    'Auf den Brief muss das Unternehmen binnen vier Wochen antworten; danach ist die Schlichtungsstelle offen.',
  wann: 'Passt, wenn das Unternehmen einem früheren Brief nicht abgeholfen hat.',
  empfaenger: beschwerdegegner,
  vorrang: 60,
  normen: ['§ 111a EnWG'],
  form: TEXTFORM,
  freigabe: () => 'gruen',
  felder: [GEGEN, SACHVERHALT, VERLANGEN],
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    eigenePflicht(GEGEN),
    eigenePflicht(SACHVERHALT),
    eigenePflicht(VERLANGEN),
  ],
  hindernis: nurStromUndGas,
  hinweise,
  passt: fakten => {
    if (letzteBeschwerde(fakten) !== null) return null
    const still = fakten.versandt.find(
      ({ art, am }) => tageZwischen(am, fakten.heute) > (FRUEHER[art]?.[1] ?? Infinity),
    )
    if (!still) return null
    return `Der Brief ${still.art} ist vom ${langesDatum(still.am)}. Ist ihm nicht abgeholfen, folgt die Beschwerde.`
  },
  anlagen: () => [],
  fristen: fakten => [
    {
      code: 'beschwerde.antwort',
      bis: antwortfrist(fakten),
      text: `Die Antwort muss vier Wochen nach Zugang da sein, gerechnet bis ${mitWochentag(antwortfrist(fakten))}. Danach Schlichtungsantrag (L12).`,
    },
  ],
  werte,
}

/** § 111a S. 1 EnWG; the statute sets the day, nobody can ask for an earlier one. */
const antwortfrist = (fakten: BriefFakten): Datum =>
  berechneFrist({
    regel: 'beschwerde.antwort',
    ereignis: zugangErwartet(fakten),
    bundesland: landVon(fakten),
  }).letzterTag

function werte(fakten: BriefFakten): Werte {
  const sachverhalt = beschwerdeText(fakten)
  const verlangen = beschwerdeZiel(fakten)
  return {
    netzbetreiber: null,
    antwortBis: mitWochentag(antwortfrist(fakten)),
    versorger: beschwerdegegner(fakten) === 'versorger',
    sachverhalt: sachverhalt.length > 0 ? sachverhalt : [eigeneMarke(SACHVERHALT)],
    verlangen: verlangen.length > 0 ? verlangen : [eigeneMarke(VERLANGEN)],
    frueher: beschwerdegegner(fakten) === 'versorger' ? fakten.versandt.flatMap(frueher) : [],
  }
}

function frueher({ art, am }: Versandter): Werte[] {
  const was = FRUEHER[art]?.[0]
  return was === undefined ? [] : [{ am: langesDatum(am), was }]
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Die Beschwerde hält keine Sperre auf. Mit den anderen Schritten nicht warten.',
    'Früh beschweren: Rückstände zählen für die Sperre nicht mit, wenn sie schon bei der Androhung bei der Schlichtungsstelle anhängig sind (§ 41f Abs. 3 Satz 5 EnWG).',
  ]
  const letzte = letzteBeschwerde(fakten)
  if (letzte) liste.push(`Eine Beschwerde ist schon am ${langesDatum(letzte.am)} verschickt.`)
  return liste
}
