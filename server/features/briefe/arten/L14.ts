import type { Briefart } from '../briefart.ts'
import {
  eigenerBetrag,
  eigenerText,
  eigenePflicht,
  eigenesFeld,
  eigenesJa,
  eigeneWoerter,
} from '../eigene.ts'
import { type BriefFakten, istGesperrt } from '../fakten.ts'
import { mitWochentag } from '../sprache.ts'
import { euro, type Werte } from '../werte.ts'
import {
  anderesRegelwerk,
  anDenVersorger,
  antwortInWochen,
  erstes,
  mitGvv,
  TEXTFORM,
  unzulaessigNach,
  vertragDesVermieters,
  VERTRAG_BEKANNT,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'

const ARTEN = eigenesFeld({
  name: 'kostenArten',
  label: 'Welche Kosten?',
  art: 'mehrfach',
  optionen: [
    ['sperre', 'Unterbrechung'],
    ['wiederherstellung', 'Wiederherstellung'],
    ['mahnung', 'Mahnung'],
    ['inkasso', 'Inkasso'],
  ],
} as const)
const BETRAG = eigenesFeld({ name: 'kostenBetrag', label: 'Verlangt werden dafür', art: 'euro' } as const)
const GERINGER = eigenesFeld({
  name: 'kostenGeringer',
  label: 'Woran zu sehen ist, dass weniger Kosten entstanden sind',
  art: 'text',
  max: 400,
} as const)
const VORBEHALT = eigenesFeld({
  name: 'kostenVorbehalt',
  label: 'Schon oder bald gezahlt, unter Vorbehalt',
  art: 'jaNein',
} as const)

/** § 41f Abs. 7 EnWG, § 17 Abs. 2 GVV: the basis of a lump sum must be shown on demand. */
export const L14: Briefart = {
  id: 'L14',
  titel: 'Kosten der Sperre und der Mahnung bestreiten',
  zweck: 'Der Brief bestreitet die Höhe pauschaler Kosten und verlangt den Nachweis, wie sie berechnet sind.',
  wann: 'Passt, wenn der Versorger Kosten für Mahnung, Sperre oder Wiederherstellung verlangt.',
  empfaenger: anDenVersorger,
  vorrang: 70,
  normen: ['§ 41f Abs. 7 Satz 2 bis 7 EnWG', '§ 17 Abs. 2 StromGVV/GasGVV'],
  form: TEXTFORM,
  freigabe: () => 'gruen',
  felder: [ARTEN, BETRAG, GERINGER, VORBEHALT],
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    eigenePflicht(ARTEN),
    { ...VERTRAG_BEKANNT, fehlt: f => mahnkosten(f) && VERTRAG_BEKANNT.fehlt(f) },
  ],
  hindernis: fakten => erstes(anderesRegelwerk(fakten), vertragDesVermieters(fakten)),
  hinweise,
  passt: fakten => {
    const { wiederherstellung } = fakten.akte.sachverhalt
    if (wiederherstellung?.nachweisVerlangt === true || fakten.versandt.some(({ art }) => art === 'L14'))
      return null
    return wiederherstellung?.pauschaleCent || nebenkosten(fakten)
      ? 'Der Versorger verlangt Kosten. Ihre Berechnung muss er auf Verlangen nachweisen.'
      : null
  },
  anlagen: () => [],
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortInWochen(fakten, 2),
      text: `Der Versorger soll die Berechnung der Kosten bis ${mitWochentag(antwortInWochen(fakten, 2))} nachweisen. Danach Verbraucherbeschwerde (L11).`,
    },
  ],
  werte,
}

const wirft = (fakten: BriefFakten, ...arten: readonly string[]): boolean =>
  eigeneWoerter(fakten, ARTEN.name).some(wort => arten.includes(wort))

const sperrkosten = (fakten: BriefFakten): boolean => wirft(fakten, 'sperre', 'wiederherstellung')
const mahnkosten = (fakten: BriefFakten): boolean => wirft(fakten, 'mahnung', 'inkasso')

const nebenkosten = ({ akte }: BriefFakten): boolean =>
  (akte.sachverhalt.rueckstand?.posten ?? []).some(
    ({ art, betragCent }) => art === 'nebenkosten' && Boolean(betragCent),
  )

function werte(fakten: BriefFakten): Werte {
  const arten = eigeneWoerter(fakten, ARTEN.name)
  return {
    netzbetreiber: null,
    antwortBis: mitWochentag(antwortInWochen(fakten, 2)),
    kosten:
      ARTEN.optionen.flatMap(([wort, label]) => (arten.includes(wort) ? [label] : [])).join(', ') || null,
    betrag: euro(eigenerBetrag(fakten, BETRAG.name)),
    sperrkosten: sperrkosten(fakten),
    mahnkosten: mahnkosten(fakten),
    gvvGilt: mitGvv(fakten) === true,
    unzulaessig: istGesperrt(fakten) && sperrkosten(fakten) ? unzulaessigNach(fakten) : null,
    geringer: eigenerText(fakten, GERINGER.name),
    vorbehalt: eigenesJa(fakten, VORBEHALT.name) === true,
  }
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Ist noch gesperrt: Die Wiederherstellung hängt auch an der Erstattung der Kosten (§ 41f Abs. 7 Satz 1 EnWG). Notfalls unter Vorbehalt zahlen und danach streiten.',
  ]
  if (mahnkosten(fakten) && mitGvv(fakten) === false)
    liste.push(
      'Sondervertrag: § 17 StromGVV/GasGVV gilt nicht. Was an Mahnkosten vereinbart ist, steht im Vertrag.',
    )
  return liste
}
