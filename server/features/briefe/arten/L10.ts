import { alsEuro } from '../../../recht/geld.ts'
import type { Briefart } from '../briefart.ts'
import {
  eigeneAbsaetze,
  eigenePflicht,
  eigenerBetrag,
  eigenerTag,
  eigenesFeld,
  eigeneWoerter,
  eigeneZahl,
} from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { kilowattstunden, langesDatum, mitWochentag } from '../sprache.ts'
import { euro, oderNull, type Werte } from '../werte.ts'
import {
  anDenVersorger,
  antwortInWochen,
  erstes,
  mitGvv,
  nurStromUndGas,
  TEXTFORM,
  VERTRAG_BEKANNT,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'
import { STAND_EIGEN, STAND_EIGEN_AM } from './L08-felder.ts'
import {
  ABGERECHNET,
  abschlaegeImJahr,
  ERWARTET,
  GRUNDPREIS,
  JAHRESBETRAG,
  jahresluecke,
  WUNSCH,
} from './L10-rechnung.ts'

const GRUND = eigenesFeld({
  name: 'verbrauchGrund',
  label: 'Warum der Verbrauch geringer ist',
  art: 'mehrfach',
  optionen: [
    ['personen', 'weniger Personen im Haushalt'],
    ['geraet', 'ein altes Gerät ist ersetzt oder abgeschafft'],
    ['warmwasser', 'Warmwasser oder Heizung läuft nicht mehr darüber'],
    ['ablesung', 'die eigene Ablesung zeigt es'],
  ],
} as const)
const BEGRUENDUNG = eigenesFeld({
  name: 'verbrauchText',
  label: 'Die Gründe in eigenen Worten',
  art: 'text',
  max: 10_000,
  mehrzeilig: true,
} as const)

/** § 13 Abs. 1 S. 4 GVV, § 41b Abs. 3 S. 2 EnWG: considerably lower consumption lowers the Abschlag. */
export const L10: Briefart = {
  id: 'L10',
  titel: 'Anpassung des Abschlags',
  zweck:
    'Der Brief macht einen erheblich geringeren Verbrauch glaubhaft und verlangt einen passenden Abschlag.',
  wann: 'Passt, wenn der Abschlag höher ist, als der Verbrauch es verlangt.',
  empfaenger: anDenVersorger,
  vorrang: 80,
  normen: ['§ 13 Abs. 1 Satz 4 StromGVV/GasGVV', '§ 41b Abs. 3 Satz 2 EnWG'],
  form: TEXTFORM,
  freigabe: () => 'gruen',
  felder: [
    ABGERECHNET,
    ERWARTET,
    GRUND,
    STAND_EIGEN,
    STAND_EIGEN_AM,
    BEGRUENDUNG,
    WUNSCH,
    JAHRESBETRAG,
    GRUNDPREIS,
  ],
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    VERTRAG_BEKANNT,
    eigenePflicht(ABGERECHNET),
    eigenePflicht(ERWARTET),
    eigenePflicht(WUNSCH),
  ],
  hindernis: fakten => erstes(nurStromUndGas(fakten), nichtGeringer(fakten)),
  hinweise,
  passt: ({ akte }) =>
    akte.plan.abschlagWirdGezahlt === false && akte.sachverhalt.sperre?.vollzogen !== true
      ? 'Die laufenden Abschläge werden nicht gezahlt. Prüfen, ob sie zum Verbrauch passen.'
      : null,
  anlagen: fakten => (eigeneZahl(fakten, STAND_EIGEN.name) === null ? [] : ['Foto des Zählers mit Datum']),
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortInWochen(fakten, 2),
      text: `Der Versorger soll den neuen Abschlag bis ${mitWochentag(antwortInWochen(fakten, 2))} bestätigen. Bis dahin den bisherigen weiterzahlen.`,
    },
  ],
  werte,
}

function nichtGeringer(fakten: BriefFakten): string | null {
  const bisher = eigeneZahl(fakten, ABGERECHNET.name)
  const erwartet = eigeneZahl(fakten, ERWARTET.name)
  if (bisher === null || erwartet === null || erwartet < bisher) return null
  return 'Der erwartete Verbrauch ist nicht geringer als der abgerechnete. Der Abschlag ist nur bei erheblich geringerem Verbrauch zu senken (§ 13 Abs. 1 Satz 4 StromGVV/GasGVV, § 41b Abs. 3 Satz 2 EnWG).'
}

function werte(fakten: BriefFakten): Werte {
  const gewaehlt = eigeneWoerter(fakten, GRUND.name)
  const { abschlag } = fakten.akte.sachverhalt.rueckstand ?? {}
  return {
    netzbetreiber: null,
    antwortBis: mitWochentag(antwortInWochen(fakten, 2)),
    gvvGilt: mitGvv(fakten) === true,
    abschlag: euro(abschlag?.betragCent),
    wunsch: euro(eigenerBetrag(fakten, WUNSCH.name)),
    bisher: oderNull(eigeneZahl(fakten, ABGERECHNET.name), kilowattstunden),
    erwartet: oderNull(eigeneZahl(fakten, ERWARTET.name), kilowattstunden),
    stand: oderNull(eigeneZahl(fakten, STAND_EIGEN.name), String),
    standAm: oderNull(eigenerTag(fakten, STAND_EIGEN_AM.name), langesDatum),
    grund: Object.fromEntries(GRUND.optionen.map(([wort]) => [wort, gewaehlt.includes(wort)])),
    begruendung: eigeneAbsaetze(fakten, BEGRUENDUNG.name),
  }
}

function hinweise(fakten: BriefFakten): string[] {
  return [
    ...rechnungshinweise(fakten),
    'Bis zur Antwort den bisherigen Abschlag zahlen, sonst entsteht ein neuer Rückstand.',
    'Ab wann ein Verbrauch „erheblich“ geringer ist, sagt das Gesetz nicht. Belege machen ihn glaubhaft: Foto des Zählers, Auszug, neues Gerät.',
  ]
}

/** The yearly gap, for the counsellor only. */
function rechnungshinweise(fakten: BriefFakten): string[] {
  const jahr = jahresluecke(fakten)
  if (jahr === null)
    return ['Mit den Kosten der letzten Jahresabrechnung lässt sich ausrechnen, was am Jahresende fehlt.']
  const rechnung = `Erwartete Kosten ${alsEuro(jahr.kostenCent)}, ${abschlaegeImJahr(fakten)} Abschläge ergeben ${alsEuro(jahr.gezahltCent)}.`
  const ohneGrundpreis =
    eigenerBetrag(fakten, GRUNDPREIS.name) === null
      ? ' Der Grundpreis ist nicht getrennt; er sinkt nicht mit, die Kosten können höher sein.'
      : ''
  if (jahr.lueckeCent <= 0)
    return [`${rechnung} Am Jahresende fehlt nach den alten Preisen nichts.${ohneGrundpreis}`]
  return [
    `${rechnung} Am Jahresende fehlen ${alsEuro(jahr.lueckeCent)}. Ohne Lücke wären es ${alsEuro(jahr.ohneLueckeCent)} je Abschlag.${ohneGrundpreis}`,
  ]
}
