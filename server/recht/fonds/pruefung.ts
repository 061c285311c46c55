import type { Fondsergebnis, Kriterium, NaechsterSchritt, Quelle } from './antwort.ts'
import { pruefeBedingung, type Befund } from './bedingungen.ts'
import { HILFEARTEN, type Fonds, type Fondseintrag, type Strenge } from './fonds.ts'
import type { Fondslage } from './lage.ts'
import { quellenMit, quellenZu } from './quelle.ts'
import {
  energieworte,
  pruefeAntragsteller,
  pruefeBudget,
  pruefeEnergie,
  pruefeFenster,
  pruefeGebiet,
  pruefeWiederholung,
} from './rahmen.ts'
import { pruefeStand } from './stand.ts'
import { pruefeSumme } from './summe.ts'
import { pruefeVorrang, VORRANGWORT } from './vorrang.ts'
import { pruefeZeit } from './zeit.ts'

/**
 * Holds an entry of the directory against a case: every criterion with its reason and source, whether the sum ends the
 * emergency and whether it comes in time. It never says that anybody gets anything.
 */
export function pruefeFonds(eintrag: Fondseintrag, lage: Fondslage): Fondsergebnis {
  const { id, fonds } = eintrag
  const kriterien = [...rahmen(eintrag, lage), ...vorrang(fonds, lage), ...bedingungen(fonds, lage)]
  return {
    id,
    schritt: schritt(kriterien),
    kriterien,
    summe: pruefeSumme(fonds, lage),
    zeit: pruefeZeit(fonds, lage),
    antragsteller: fonds.antragsteller ?? null,
  }
}

/** The entries in the order in which they are asked: kind of help, then what can be done now, then the name. */
export function pruefeAlle(
  eintraege: readonly Fondseintrag[],
  lage: Fondslage,
): readonly { readonly eintrag: Fondseintrag; readonly ergebnis: Fondsergebnis }[] {
  return eintraege
    .map(eintrag => ({ eintrag, ergebnis: pruefeFonds(eintrag, lage) }))
    .sort(
      (a, b) =>
        HILFEARTEN.indexOf(a.eintrag.fonds.art) - HILFEARTEN.indexOf(b.eintrag.fonds.art) ||
        REIHE.indexOf(a.ergebnis.schritt) - REIHE.indexOf(b.ergebnis.schritt) ||
        (a.eintrag.fonds.name < b.eintrag.fonds.name ? -1 : 1),
    )
}

const REIHE: readonly NaechsterSchritt[] = [
  'anfragen',
  'erstVorrang',
  'erstFragen',
  'erstAnrufen',
  'passtNicht',
]

/** What must not be done before something else is cleared, hardest first. */
function schritt(kriterien: readonly Kriterium[]): NaechsterSchritt {
  const gibt = (ergebnis: Kriterium['ergebnis'], ...strengen: Strenge[]): boolean =>
    kriterien.some(eines => eines.ergebnis === ergebnis && strengen.includes(eines.strenge))
  if (gibt('nichtErfuellt', 'hart')) return 'passtNicht'
  if (kriterien.some(({ was, ergebnis }) => was === 'stand' && ergebnis === 'unbekannt')) return 'erstAnrufen'
  if (gibt('nichtErfuellt', 'vorher')) return 'erstVorrang'
  return gibt('unbekannt', 'hart', 'vorher') ? 'erstFragen' : 'anfragen'
}

function rahmen({ id, fonds, stand }: Fondseintrag, lage: Fondslage): readonly Kriterium[] {
  const { energien, fenster, budget, wiederholung, antragsteller } = fonds
  const geld = budget === undefined ? null : pruefeBudget(budget)
  return [
    kriterium(
      'stand',
      'Geprüft und offen',
      'hart',
      pruefeStand(stand, lage.stichtag),
      standquellen(stand, fonds),
    ),
    kriterium(
      'gebiet',
      `Wohnort: ${fonds.gebiet.wort}`,
      'hart',
      pruefeGebiet(fonds.gebiet, lage),
      quellenZu(fonds, 'gebiet'),
    ),
    ...(energien === undefined
      ? []
      : [
          kriterium(
            'energie',
            `Energie: ${energieworte(energien)}`,
            'hart',
            pruefeEnergie(energien, lage),
            quellenZu(fonds, 'energie'),
          ),
        ]),
    ...(fenster === undefined || fenster.length === 0
      ? []
      : [
          kriterium(
            'fenster',
            'Antragszeit',
            'hart',
            pruefeFenster(fenster, lage.stichtag),
            quellenZu(fonds, 'fenster'),
          ),
        ]),
    ...(geld === null
      ? []
      : [kriterium('budget', 'Geld vorhanden', 'hart', geld, quellenZu(fonds, 'budget'))]),
    ...(wiederholung === undefined
      ? []
      : [
          kriterium(
            'wiederholung',
            wiederholung.nachMonaten === undefined
              ? 'Nur einmal'
              : `Wieder nach ${wiederholung.nachMonaten} Monaten`,
            'hart',
            pruefeWiederholung(id, wiederholung, lage),
            quellenZu(fonds, 'wiederholung'),
          ),
        ]),
    ...(antragsteller === undefined
      ? []
      : [
          kriterium(
            'antragsteller',
            'Wer den Antrag stellt',
            'hart',
            pruefeAntragsteller(antragsteller),
            quellenZu(fonds, 'antragsteller'),
          ),
        ]),
  ]
}

/** Our own check is the source once there is one. */
const standquellen = ({ geprueftAm }: Fondseintrag['stand'], fonds: Fonds): readonly Quelle[] =>
  geprueftAm === null
    ? quellenMit(
        fonds,
        fonds.belege.map(({ id }) => id),
      )
    : [{ titel: 'Prüfung durch die Beratungsstelle', ort: null, tag: geprueftAm, undatiert: false }]

const vorrang = (fonds: Fonds, lage: Fondslage): readonly Kriterium[] =>
  fonds.vorrang.map(wer =>
    kriterium('vorrang', VORRANGWORT[wer], 'vorher', pruefeVorrang(wer, lage), quellenZu(fonds, 'vorrang')),
  )

const bedingungen = (fonds: Fonds, lage: Fondslage): readonly Kriterium[] =>
  fonds.bedingungen.map(({ pruefung, strenge, worte, belege }) =>
    kriterium('bedingung', worte, strenge, pruefeBedingung(pruefung, lage), quellenMit(fonds, belege)),
  )

const kriterium = (
  was: Kriterium['was'],
  worte: string,
  strenge: Strenge,
  { ergebnis, grund, frage, angabe }: Befund,
  quellen: readonly Quelle[],
): Kriterium => ({
  was,
  worte,
  ergebnis,
  strenge,
  grund,
  frage: frage ?? null,
  angabe: angabe ?? null,
  quellen,
})
