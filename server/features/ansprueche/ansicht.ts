import type { Haushalt } from '../../recht/ansprueche/angaben.ts'
import {
  STATUS,
  type Ansprueche,
  type Leistungsantwort,
  type Status,
  type Vergleich,
} from '../../recht/ansprueche/antwort.ts'
import type { Schritt } from '../../recht/ergebnis.ts'
import { euro } from '../../web/format.ts'
import { fragen } from './fragen.ts'
import { antragsworte, betrag, grund, mitPunkt, zeitraum } from './leistungsworte.ts'
import { NAME, STAND } from './worte.ts'

/* The answer of the reckoning as the rows of a page. */

/** The lines of a reckoning; an amount is ready text. */
export const rechenzeilen = (schritte: readonly Schritt[]) =>
  schritte.map(({ text, betragCent, norm }) => ({
    text,
    norm: norm ?? null,
    betrag: betragCent === undefined ? null : euro(betragCent),
  }))

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
export const zeile = (antwort: Leistungsantwort) => ({
  code: antwort.leistung,
  name: NAME[antwort.leistung],
  stand: STAND[antwort.status],
  betrag: betrag(antwort),
  grund: grund(antwort),
  vorrang: antwort.vorrang === null ? null : mitPunkt(antwort.vorrang),
  antrag: antragsworte(antwort),
  zeitraum: zeitraum(antwort),
  norm: antwort.norm.join(', '),
  rechnung: rechenzeilen(antwort.schritte),
  fragen: fragen([antwort]),
})

/** Everything the page says about what the household is entitled to. */
export function ansicht(haushalt: Haushalt, ansprueche: Ansprueche) {
  const { leistungen } = ansprueche
  const ja = sortiert(leistungen.filter(besteht))
  return {
    satz: satz(leistungen),
    heute: heuteZuTun(ja),
    gruppen: [
      { id: 'besteht', titel: 'Das steht dem Haushalt zu oder ist möglich', zeilen: ja.map(zeile) },
      {
        id: 'offen',
        titel: 'Noch nicht zu sagen',
        zeilen: leistungen.filter(({ status }) => status === 'unklar').map(zeile),
      },
      {
        id: 'nicht',
        titel: 'Kein Anspruch',
        zeilen: leistungen.filter(({ status }) => status === 'keinAnspruch').map(zeile),
      },
    ].filter(({ zeilen }) => zeilen.length > 0),
    fragen: fragen(leistungen),
    vergleich: vergleichsansicht(ansprueche.vergleich, leistungen),
    warnung: ansprueche.rechtsstand.warnung,
    annahmen: annahmen(haushalt),
  }
}

function satz(leistungen: readonly Leistungsantwort[]): string {
  const ja = leistungen.filter(besteht).length
  const offen = leistungen.filter(({ status }) => status === 'unklar').length
  const rest =
    offen === 0 ? '' : ` Bei ${offen === 1 ? 'einer Leistung' : `${offen} Leistungen`} fehlen Angaben.`
  if (ja === 0) return offen > 0 ? `Es lässt sich noch nicht sagen, was dem Haushalt zusteht.${rest}` : KEINE
  return `${ja === 1 ? 'Eine Leistung steht' : `${ja} Leistungen stehen`} dem Haushalt zu oder ${ja === 1 ? 'ist' : 'sind'} möglich.${rest}`
}

const KEINE = 'Nach diesen Angaben steht dem Haushalt keine der geprüften Leistungen zu.'

/** What is to be applied for, in the order of `ja`. */
const heuteZuTun = (ja: readonly Leistungsantwort[]) =>
  ja
    .filter(({ antrag }) => antrag.wo !== null)
    .map(antwort => ({ titel: NAME[antwort.leistung], text: `${antragsworte(antwort) ?? ''}.` }))

const WEGE = [
  'grundsicherungsgeld',
  'grundsicherungAlter',
  'hilfeZumLebensunterhalt',
  'wohngeld',
  'kinderzuschlag',
]

/** The ways side by side; while one of the benefits is open nothing is said to be the only or the best way. */
export function vergleichsansicht(
  { kombinationen, text, norm }: Vergleich,
  leistungen: readonly Leistungsantwort[],
) {
  const offen = leistungen.filter(({ leistung, status }) => status === 'unklar' && WEGE.includes(leistung))
  const namen = offen.map(({ leistung }) => NAME[leistung]).join(', ')
  return {
    text: offen.length === 0 ? text : `Die Wege lassen sich noch nicht vergleichen. Offen: ${namen}.`,
    norm: norm.join(', '),
    wege: kombinationen.map((weg, i) => ({
      titel: `Weg ${i + 1}`,
      namen: weg.leistungen.map(leistung => NAME[leistung]).join(' und '),
      summe: weg.summeCent === null ? 'nicht bekannt' : `${euro(weg.summeCent)} im Monat`,
      rechnung: rechenzeilen(weg.schritte),
    })),
  }
}

/** What was taken as given, so that a person can contradict. */
function annahmen(haushalt: Haushalt): readonly string[] {
  return [
    'Alle Angaben gelten für den ganzen Monat.',
    ...(haushalt.angemessenCent === undefined
      ? ['Miete und Heizung gelten in voller Höhe als angemessen.']
      : []),
    ...(haushalt.personen.some(({ rolle }) => rolle === 'kind')
      ? [
          'Für den Kinderzuschlag gilt das Einkommen dieses Monats. Die Familienkasse nimmt den Durchschnitt von sechs Monaten.',
        ]
      : []),
    ...(haushalt.personen.some(({ rolle }) => rolle === 'weitere')
      ? ['Wer nur mitwohnt, trägt einen Anteil an Miete und Heizung, wirtschaftet aber für sich.']
      : []),
  ]
}
