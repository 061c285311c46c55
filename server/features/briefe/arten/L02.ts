import type { Briefart } from '../briefart.ts'
import { antwortBis, type BriefFakten, tageBisSperre } from '../fakten.ts'
import { gefahr, grundWerte, schutzgruende as gruende } from '../schutz.ts'
import { amWochentag, mitWochentag } from '../sprache.ts'
import { oderNull, type Werte } from '../werte.ts'
import {
  anDenVersorger,
  erstes,
  gemeinsamesHindernis,
  nurBeiZahlungsverzug,
  TEXTFORM,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'

/** Reasons of persons that make the cut disproportionate. Never a diagnosis. */
export const L02: Briefart = {
  id: 'L02',
  titel: 'Mitteilung von Gründen gegen die Sperre',
  zweck:
    'Der Brief teilt dem Versorger mit, wer im Haushalt durch die Sperre gefährdet oder besonders schutzbedürftig ist.',
  wann: 'Passt, wenn es Schutzgründe gibt, von denen der Versorger noch nichts weiß.',
  empfaenger: anDenVersorger,
  vorrang: 20,
  normen: ['§ 41f Abs. 1 Satz 2 EnWG', '§ 41f Abs. 2 EnWG'],
  form: TEXTFORM,
  freigabe: fakten => (gefahr(fakten) === true ? 'rot' : 'gelb'),
  pflichtangaben: VERTRAGSKENNZEICHEN,
  hindernis: fakten =>
    erstes(gemeinsamesHindernis(fakten), nurBeiZahlungsverzug(fakten), ohneGruende(fakten)),
  hinweise,
  passt: fakten => {
    if (gruende(fakten).length === 0) return null
    return fruehesteMitteilung(fakten) === null
      ? 'Es gibt Schutzgründe, und der Versorger weiß noch nichts davon.'
      : null
  },
  anlagen: () => [],
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortBis(fakten),
      text: `Der Versorger soll bis ${mitWochentag(antwortBis(fakten))} bestätigen, dass er auf die Sperre verzichtet.`,
    },
  ],
  werte,
}

function ohneGruende(fakten: BriefFakten): string | null {
  if (gruende(fakten).length === 0)
    return 'Es ist kein Schutzgrund eingetragen. Ohne Grund hat der Brief keinen Inhalt.'
  const belegen = gruende(fakten).every(
    grund => grund.mitgeteiltAm && grund.glaubhaftmachung === 'verlangtNichtErbracht',
  )
  if (!belegen) return null
  return 'Die Gründe sind mitgeteilt, und der Versorger verlangt einen Nachweis. Jetzt den Nachweis beschaffen und schicken.'
}

const fruehesteMitteilung = (fakten: BriefFakten) =>
  gruende(fakten)
    .flatMap(grund => grund.mitgeteiltAm ?? [])
    .sort()[0] ?? null

/** A ground that only weighs in the balance; § 41f Abs. 2 S. 1 asks for more. */
const NUR_ABWAEGUNG = ['kind', 'heizungAusfallImWinter', 'sonstiges']

const GESUNDHEIT = [
  'lebenserhaltendesGeraet',
  'schwereErkrankung',
  'behinderung',
  'pflegebeduerftig',
  'schwangerschaft',
]

function werte(fakten: BriefFakten): Werte {
  const arten = gruende(fakten).map(grund => grund.art)
  return {
    // No copy to the network operator: it does not need to know who is ill.
    netzbetreiber: null,
    grund: grundWerte(fakten),
    gefahr: gefahr(fakten) === true,
    unklar: gefahr(fakten) === 'unklar',
    gesundheit: arten.some(art => GESUNDHEIT.includes(art)),
    nurAbwaegung: arten.every(art => NUR_ABWAEGUNG.includes(art)),
    mitgeteiltAm: oderNull(fruehesteMitteilung(fakten), amWochentag),
    nachweisErbracht: gruende(fakten).some(grund => grund.glaubhaftmachung === 'erbracht'),
  }
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Keine Diagnosen und keine Atteste mitschicken. Ein Nachweis ist erst nötig, wenn der Versorger ihn verlangt (§ 41f Abs. 2 Satz 3 EnWG).',
    'Vorher die Einwilligung „Gesundheit“ und „Brief“ unterschreiben lassen (L42).',
    'Dem Netzbetreiber nur sagen, dass Einwände erhoben sind. Er bekommt keine Kopie dieses Briefs.',
    'An die Kontaktadresse schicken, die in der Androhung steht, nicht an ein Inkassobüro.',
  ]
  const tage = tageBisSperre(fakten)
  if (gefahr(fakten) === true) {
    const wann = tage !== null && tage <= 10 ? ' Bis zur Sperre bleiben höchstens zehn Tage.' : ''
    liste.unshift(`Gefahr für Leib oder Leben: heute mit der juristischen Anleitung sprechen.${wann}`)
  }
  if (gruende(fakten).every(grund => grund.art === 'kind')) {
    liste.push('Kinder allein genügen meist nicht. Aufschreiben, was die Sperre für sie konkret bedeutet.')
  }
  return liste
}
