import type { FehlendeAngabe } from '../sperre/antwort.ts'
import type { Einkommen, Person, Wohnung } from './angaben.ts'

/* What has to be asked, with its path. Nothing is asked that is there, and nothing missing is filled in silently. */

export const frage = (path: string, text: string, warum: string): FehlendeAngabe => ({
  path,
  frage: text,
  warum,
})

/** Each path once, the first question kept. */
export function ohneDoppelte(fragen: readonly FehlendeAngabe[]): readonly FehlendeAngabe[] {
  if (fragen.length < 2) return fragen
  const gesehen = new Set<string>()
  return fragen.filter(({ path }) => !gesehen.has(path) && gesehen.add(path))
}

export const fehltGeburtsdatum = (personen: readonly Person[]): readonly FehlendeAngabe[] =>
  personen.flatMap(({ geburtsdatum, rolle }, i) =>
    geburtsdatum || rolle === 'weitere'
      ? []
      : [
          frage(
            `personen.${i}.geburtsdatum`,
            'Wann ist die Person geboren?',
            'Das Alter bestimmt den Bedarf und das zuständige Amt.',
          ),
        ],
  )

export const fehltEinkommen = (personen: readonly Person[]): readonly FehlendeAngabe[] =>
  personen.flatMap((person, i) => (person.rolle === 'weitere' ? [] : einkommensfragen(person, i)))

function einkommensfragen({ einkommen }: Person, i: number): readonly FehlendeAngabe[] {
  if (einkommen === undefined)
    return [
      frage(
        `personen.${i}.einkommen`,
        'Welches Einkommen hat die Person im Monat?',
        'Einkommen mindert den Anspruch.',
      ),
    ]
  return (einkommen ?? []).flatMap((posten, j) => postenfragen(posten, `personen.${i}.einkommen.${j}`))
}

/** Gross and net are one for transfers; wages and pensions need what is left after tax and insurance. */
export function postenfragen(
  { art, bruttoCent, nettoCent }: Einkommen,
  pfad: string,
): readonly FehlendeAngabe[] {
  const getrennt = art === 'erwerb' || art === 'rente'
  if (nettoCent === undefined && (getrennt || bruttoCent === undefined))
    return [
      frage(
        `${pfad}.nettoCent`,
        'Was bleibt davon netto?',
        'Angerechnet wird, was nach Steuern und Beiträgen bleibt.',
      ),
    ]
  if (bruttoCent === undefined && art === 'erwerb')
    return [
      frage(
        `${pfad}.bruttoCent`,
        'Wie hoch ist der Bruttolohn?',
        'Der Freibetrag richtet sich nach dem Bruttolohn.',
      ),
    ]
  return []
}

export const fehltVermoegen = (personen: readonly Person[]): readonly FehlendeAngabe[] =>
  personen.flatMap(({ vermoegenCent, rolle }, i) =>
    vermoegenCent === undefined && rolle !== 'weitere'
      ? [
          frage(
            `personen.${i}.vermoegenCent`,
            'Welches Vermögen hat die Person?',
            'Vermögen über dem Freibetrag deckt den Bedarf.',
          ),
        ]
      : [],
  )

export const fehltMerkmal = (personen: readonly Person[]): readonly FehlendeAngabe[] =>
  personen.flatMap(({ merkmale, rolle }, i) =>
    merkmale === undefined && rolle !== 'weitere'
      ? [
          frage(
            `personen.${i}.merkmale`,
            'Trifft etwas Besonderes zu, zum Beispiel Schwangerschaft, Ausbildung oder Rente?',
            'Davon hängen Mehrbedarfe und das zuständige Amt ab.',
          ),
        ]
      : [],
  )

const BETRAEGE = [
  ['kaltmieteCent', 'Wie hoch ist die Kaltmiete?'],
  ['nebenkostenCent', 'Wie hoch ist die Vorauszahlung für Nebenkosten?'],
  ['heizkostenCent', 'Wie hoch ist der Abschlag für Heizung?'],
] as const

export function fehltWohnung(wohnung: Wohnung | null | undefined): readonly FehlendeAngabe[] {
  const warum = 'Miete und Heizung sind Teil des Bedarfs.'
  if (wohnung === undefined) return [frage('wohnung', 'Was kosten Miete, Nebenkosten und Heizung?', warum)]
  if (wohnung === null) return []
  return BETRAEGE.flatMap(([feld, text]) =>
    wohnung[feld] === undefined ? [frage(`wohnung.${feld}`, text, warum)] : [],
  )
}

export const fehltWarmwasser = (wohnung: Wohnung | null | undefined): readonly FehlendeAngabe[] =>
  wohnung === null || wohnung?.warmwasser !== undefined
    ? []
    : [
        frage(
          'wohnung.warmwasser',
          'Wird das warme Wasser in der Wohnung erzeugt (Durchlauferhitzer, Boiler, Gastherme auf eigene Rechnung) oder zentral?',
          'Wer es selbst erzeugt, bekommt einen Mehrbedarf.',
        ),
      ]

/** What was asked for is what may be had: a place in the proof of costs that often brings more. */
export const fehltAbsetzung = (personen: readonly Person[], ueber: number): readonly FehlendeAngabe[] =>
  personen.flatMap(({ absetzungen, einkommen, rolle }, i) => {
    const lohn = (einkommen ?? []).reduce(
      (summe, { art, bruttoCent }) => summe + (art === 'erwerb' ? (bruttoCent ?? 0) : 0),
      0,
    )
    return absetzungen === undefined && rolle !== 'weitere' && lohn > ueber
      ? [
          frage(
            `personen.${i}.absetzungen`,
            'Welche Kosten hat die Arbeit (Fahrten, Kfz-Versicherung, Riester)?',
            'Mehr als 100 € im Monat mindern die Anrechnung, wenn sie nachgewiesen sind.',
          ),
        ]
      : []
  })

/** § 82a SGB XII: asked only of who has a pension. */
export const fehltGrundrente = (personen: readonly Person[]): readonly FehlendeAngabe[] =>
  personen.flatMap(({ grundrentenzeiten33, einkommen, rolle }, i) =>
    (grundrentenzeiten33 === undefined || grundrentenzeiten33 === null) &&
    rolle !== 'weitere' &&
    (einkommen ?? []).some(({ art }) => art === 'rente')
      ? [
          frage(
            `personen.${i}.grundrentenzeiten33`,
            'Hat die Person 33 Jahre Grundrentenzeiten? Das steht im Rentenbescheid.',
            'Dann bleibt ein Teil der Rente frei (§ 82a SGB XII).',
          ),
        ]
      : [],
  )
