import type { Fondsergebnis, Kriterium, NaechsterSchritt, Quelle } from './antwort.ts'
import { pruefeBedingung, type Befund } from './bedingungen.ts'
import { HILFEARTEN, type Feldname, type Fonds, type Fondseintrag, type Strenge } from './fonds.ts'
import { pruefeGebiet } from './gebiet.ts'
import type { Fondslage } from './lage.ts'
import { quellenMit, quellenZu } from './quelle.ts'
import {
  energieworte,
  pruefeAntragsteller,
  pruefeBudget,
  pruefeEnergie,
  pruefeFenster,
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
    .map(paar => ({ paar, rang: rang(paar.eintrag.fonds, paar.ergebnis), name: paar.eintrag.fonds.name }))
    .sort((a, b) => a.rang - b.rang || (a.name < b.name ? -1 : 1))
    .map(({ paar }) => paar)
}

const rang = ({ art }: Fonds, { schritt }: Fondsergebnis): number =>
  HILFEARTEN.indexOf(art) * REIHE.length + REIHE.indexOf(schritt)

const REIHE: readonly NaechsterSchritt[] = [
  'anfragen',
  'erstVorrang',
  'erstFragen',
  'erstAnrufen',
  'passtNicht',
]

/** What must not be done before something else is cleared, hardest first. */
function schritt(kriterien: readonly Kriterium[]): NaechsterSchritt {
  if (gibt(kriterien, 'nichtErfuellt', 'hart')) return 'passtNicht'
  if (kriterien.some(({ was, ergebnis }) => was === 'stand' && ergebnis === 'unbekannt')) return 'erstAnrufen'
  if (gibt(kriterien, 'nichtErfuellt', 'vorher')) return 'erstVorrang'
  return gibt(kriterien, 'unbekannt', 'hart', 'vorher') ? 'erstFragen' : 'anfragen'
}

const gibt = (
  kriterien: readonly Kriterium[],
  ergebnis: Kriterium['ergebnis'],
  ...strengen: Strenge[]
): boolean => kriterien.some(eines => eines.ergebnis === ergebnis && strengen.includes(eines.strenge))

/** One line for everything the entry says; what it does not say makes none. */
function rahmen(eintrag: Fondseintrag, lage: Fondslage): readonly Kriterium[] {
  const { fonds, stand } = eintrag
  const { stichtag } = lage
  const zeilen = [
    kriterium('stand', 'Geprüft und offen', 'hart', pruefeStand(stand, stichtag), standquellen(stand, fonds)),
  ]
  for (const { was, feld, worte, befund } of ZEILEN) {
    const gefunden = befund(eintrag, lage)
    if (gefunden !== null) zeilen.push(kriterium(was, worte(fonds), 'hart', gefunden, quellenZu(fonds, feld)))
  }
  return zeilen
}

type Zeile = {
  readonly was: Kriterium['was']
  readonly feld: Feldname
  readonly worte: (fonds: Fonds) => string
  readonly befund: (eintrag: Fondseintrag, lage: Fondslage) => Befund | null
}

const ZEILEN: readonly Zeile[] = [
  {
    was: 'gebiet',
    feld: 'gebiet',
    worte: ({ gebiet }) => `Wohnort: ${gebiet.wort}`,
    befund: ({ fonds }, lage) => pruefeGebiet(fonds.gebiet, lage),
  },
  {
    was: 'energie',
    feld: 'energie',
    worte: ({ energien = [] }) => `Energie: ${energieworte(energien)}`,
    befund: ({ fonds: { energien } }, lage) => (energien ? pruefeEnergie(energien, lage) : null),
  },
  {
    was: 'fenster',
    feld: 'fenster',
    worte: () => 'Antragszeit',
    befund: ({ fonds: { fenster } }, { stichtag }) =>
      fenster?.length ? pruefeFenster(fenster, stichtag) : null,
  },
  {
    was: 'budget',
    feld: 'budget',
    worte: () => 'Geld vorhanden',
    befund: ({ fonds: { budget } }) => (budget ? pruefeBudget(budget) : null),
  },
  {
    was: 'wiederholung',
    feld: 'wiederholung',
    worte: () => 'Schon einmal Geld von dort',
    befund: ({ id, fonds: { wiederholung } }, lage) =>
      wiederholung ? pruefeWiederholung(id, wiederholung, lage) : null,
  },
  {
    was: 'antragsteller',
    feld: 'antragsteller',
    worte: () => 'Wer den Antrag stellt',
    befund: ({ fonds: { antragsteller } }) => (antragsteller ? pruefeAntragsteller(antragsteller) : null),
  },
]

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
