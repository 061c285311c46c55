import type { Haushalt } from '../../recht/ansprueche/angaben.ts'
import {
  STATUS,
  type Ansprueche,
  type Leistungsantwort,
  type Status,
} from '../../recht/ansprueche/antwort.ts'
import type { Datum } from '../../recht/datum.ts'
import { fragen } from './fragen.ts'
import {
  antragsworte,
  betrag,
  grund,
  mitPunkt,
  rechenzeilen,
  zeitraum,
  zusammengehalten,
} from './leistungsworte.ts'
import { vergleichsansicht, wegVon } from './vergleich.ts'
import { NAME, STAND } from './worte.ts'

/* The answer of the reckoning as the rows of a page. */

const OHNE_TAG = '9999'

/** Deadline first, then status, then amount. */
export const sortiert = (leistungen: readonly Leistungsantwort[]): readonly Leistungsantwort[] =>
  leistungen.toSorted(
    (a, b) =>
      (a.antrag.bis ?? OHNE_TAG).localeCompare(b.antrag.bis ?? OHNE_TAG) ||
      STATUS.indexOf(a.status) - STATUS.indexOf(b.status) ||
      (b.betragCent ?? -1) - (a.betragCent ?? -1),
  )

const BESTEHT: ReadonlySet<Status> = new Set<Status>(['anspruch', 'wahrscheinlich', 'ermessen'])
export const besteht = ({ status }: Leistungsantwort): boolean => BESTEHT.has(status)

/** One benefit as a row. */
export function zeile(antwort: Leistungsantwort, ansprueche: Ansprueche, heute: Datum) {
  const weg = wegVon(ansprueche, antwort.leistung)
  const { schritte } = antwort
  // A single sentence stands above already.
  const rechnung = schritte.length === 1 && schritte[0]?.betragCent === undefined ? [] : schritte
  return {
    code: antwort.leistung,
    name: NAME[antwort.leistung],
    stand: STAND[antwort.status],
    betrag: betrag(antwort),
    grund: zusammengehalten(grund(antwort)),
    vorrang: antwort.vorrang === null ? null : zusammengehalten(mitPunkt(antwort.vorrang)),
    weg: weg === null ? null : `Gehört zu Weg ${weg} im Vergleich; beide Wege zugleich gehen nicht.`,
    antrag: antragsworte(antwort, heute),
    ohneAntrag: besteht(antwort) && antwort.antrag.wo === null ? 'Dafür ist jetzt kein Antrag nötig.' : null,
    zeitraum: zeitraum(antwort),
    norm: zusammengehalten(antwort.norm.join(', ')),
    rechnung: rechenzeilen(rechnung),
    fragen: fragen([antwort]),
  }
}

/** Everything the page says about what the household is entitled to. */
export function ansicht(haushalt: Haushalt, ansprueche: Ansprueche, heute: Datum) {
  const { leistungen } = ansprueche
  const gruppe = (id: string, titel: string, liste: readonly Leistungsantwort[]) =>
    liste.length === 0 ? [] : [{ id, titel, zeilen: liste.map(eine => zeile(eine, ansprueche, heute)) }]
  const mit = (gesucht: Status) => leistungen.filter(({ status }) => status === gesucht)
  const ja = sortiert(leistungen.filter(besteht))
  return {
    satz: satz(leistungen),
    heute: heuteZuTun(ja, ansprueche, heute),
    gruppen: [
      ...gruppe('besteht', 'Das steht dem Haushalt zu oder ist möglich', ja),
      ...gruppe('offen', 'Noch nicht zu sagen', mit('unklar')),
      ...gruppe('nicht', 'Kein Anspruch', mit('keinAnspruch')),
    ],
    /** One sheet for each benefit that is not refused. */
    blaetter: [...ja, ...mit('unklar')].map(eine => zeile(eine, ansprueche, heute)),
    fragen: fragen(leistungen),
    vergleich: vergleichsansicht(ansprueche),
    warnung: ansprueche.rechtsstand.warnung,
    annahmen: annahmen(haushalt),
  }
}

function satz(leistungen: readonly Leistungsantwort[]): string {
  const ja = leistungen.filter(besteht).length
  const offen = leistungen.filter(({ status }) => status === 'unklar').length
  const rest =
    offen === 0 ? '' : ` Bei ${offen === 1 ? 'einer Leistung' : `${offen} Leistungen`} fehlen Angaben.`
  if (ja > 0)
    return `${ja === 1 ? 'Eine Leistung kommt' : `${ja} Leistungen kommen`} in Betracht.${ja > 1 ? ' Nicht alle gibt es nebeneinander.' : ''}${rest}`
  return offen > 0 ? `Es lässt sich noch nicht sagen, was dem Haushalt zusteht.${rest}` : KEINE
}

const KEINE = 'Nach diesen Angaben steht dem Haushalt keine der geprüften Leistungen zu.'
const HOECHSTENS = 5

/** What is to be applied for first, in the order of `ja`. */
const heuteZuTun = (ja: readonly Leistungsantwort[], ansprueche: Ansprueche, heute: Datum) =>
  ja
    .filter(({ antrag }) => antrag.wo !== null)
    .slice(0, HOECHSTENS)
    .map(antwort => {
      const weg = wegVon(ansprueche, antwort.leistung)
      return {
        titel: NAME[antwort.leistung],
        text: `${antragsworte(antwort, heute) ?? ''}.${weg === null ? '' : ` Nur für Weg ${weg}.`}`,
      }
    })

/** What was taken as given, so that a person can contradict. */
export function annahmen({ personen, angemessenCent }: Haushalt): readonly string[] {
  const gibt = (rolle: string): boolean => personen.some(person => person.rolle === rolle)
  return [
    'Alle Angaben gelten für den ganzen Monat.',
    ...(angemessenCent === undefined ? ['Miete und Heizung gelten in voller Höhe als angemessen.'] : []),
    ...(gibt('kind') ? [DURCHSCHNITT] : []),
    ...(gibt('weitere')
      ? ['Wer für sich wirtschaftet, trägt seinen Anteil an Miete und Heizung selbst.']
      : []),
  ]
}

const DURCHSCHNITT =
  'Für den Kinderzuschlag gilt das Einkommen dieses Monats. Die Familienkasse nimmt den Durchschnitt von sechs Monaten.'
