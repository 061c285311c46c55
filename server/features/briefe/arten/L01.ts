import type { Briefart } from '../briefart.ts'
import { einwaende, einwandWerte } from '../einwaende.ts'
import { antwortBis, type BriefFakten, hatBefund, istGesperrt, sperrtag } from '../fakten.ts'
import { mitWochentag } from '../sprache.ts'
import {
  anDenVersorger,
  erstes,
  gemeinsamesHindernis,
  schreibenDesVersorgers,
  TEXTFORM,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'

/** Objection to form, periods and threshold of a cut. */
export const L01: Briefart = {
  id: 'L01',
  titel: 'Beanstandung der Sperre',
  zweck:
    'Der Brief hält dem Versorger vor, welche Voraussetzungen der Sperre fehlen, und verlangt ihre Rücknahme.',
  wann: 'Passt, wenn die Prüfung der Sperre einen Mangel oder einen Zweifel ergibt.',
  empfaenger: anDenVersorger,
  vorrang: 30,
  normen: ['§ 41f EnWG', '§ 41g EnWG'],
  form: TEXTFORM,
  freigabe: () => 'gelb',
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    {
      path: 'sachverhalt.sperre.datum',
      label: 'Tag der Sperre oder Datum der Androhung',
      fehlt: fakten => !hatBezug(fakten),
    },
  ],
  hindernis: fakten => erstes(gemeinsamesHindernis(fakten), nichtsAngedroht(fakten), ohneEinwand(fakten)),
  hinweise,
  passt: fakten => {
    const gruende = einwaende(fakten)
    if (gruende.some(grund => grund.wirkung === 'sperrt'))
      return 'Nach der Prüfung ist die Sperre nicht erlaubt.'
    return gruende.length > 0
      ? 'Die Prüfung hat Zweifel ergeben, die für den Haushalt sprechen können.'
      : null
  },
  anlagen: schreibenDesVersorgers,
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortBis(fakten),
      text: `Der Versorger soll bis ${mitWochentag(antwortBis(fakten))} bestätigen, dass er nicht sperrt.`,
    },
  ],
  werte: einwandWerte,
}

function hatBezug(fakten: BriefFakten): boolean {
  const { androhung, ankuendigung } = fakten.akte.sachverhalt
  const tage = [androhung?.zugang, androhung?.datiert, ankuendigung?.zugang, ankuendigung?.datiert]
  return sperrtag(fakten) !== null || tage.some(Boolean)
}

function nichtsAngedroht(fakten: BriefFakten): string | null {
  const { androhung } = fakten.akte.sachverhalt
  if (androhung !== null || sperrtag(fakten) !== null || istGesperrt(fakten)) return null
  return 'Es ist noch keine Sperre angedroht. Jetzt hilft ein Zahlungsvorschlag, damit es nicht so weit kommt.'
}

function ohneEinwand(fakten: BriefFakten): string | null {
  if (einwaende(fakten).length > 0) return null
  if (hatBefund(fakten, 'haerte.nichtMitgeteilt')) {
    return 'Gegen Form und Höhe ist nichts einzuwenden. Es gibt aber Schutzgründe: Der Brief L02 teilt sie mit.'
  }
  return 'Die Prüfung hat nichts ergeben, was gegen die Sperre spricht. Eine Beanstandung ohne Grund kostet nur Zeit.'
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Der Brief hält die Sperre nicht von selbst auf. Antwortet der Versorger nicht, mit der juristischen Anleitung den Eilantrag besprechen.',
  ]
  if (hatBefund(fakten, 'inhalt.fehlt')) {
    liste.push(
      'Fehlende Angaben in den Schreiben sind ein Einwand. Das Gesetz sagt nicht, dass die Sperre allein deshalb unzulässig ist.',
    )
  }
  if (fakten.pruefung.ergebnis === 'angabenFehlen') {
    liste.push('In der Prüfung fehlen noch Angaben. Der Brief nennt nur, was schon feststeht.')
  }
  if (!fakten.akte.versorger.netzbetreiber) {
    liste.push('Den Netzbetreiber eintragen: Er bekommt eine Kopie (§ 24 Abs. 3 NAV/NDAV).')
  }
  return liste
}
