import { isDeepStrictEqual } from 'node:util'
import type { Beleg, Betrag, Feldname, Fonds } from '../../recht/fonds/fonds.ts'
import { datum, euro } from '../../web/format.ts'
import { gemeindename } from '../../web/gemeinde.ts'
import {
  ANTRAGSTELLER,
  BUDGETSTAND,
  DECKUNG,
  EMPFAENGER,
  ENERGIE,
  FELD,
  FORM,
  JE,
  kurz,
  LAND,
  VORRANG,
  WEG,
} from './worte.ts'

export type Angabe = { readonly feld: Feldname; readonly name: string; readonly wert: string }

/** What an entry says, field by field, in words; empty where nobody has found out. */
export function angaben(fonds: Fonds): readonly Angabe[] {
  const { entscheidung, wiederholung } = fonds
  return [
    { feld: 'energie', name: FELD.energie, wert: kurz(ENERGIE, fonds.energien ?? []) },
    { feld: 'deckt', name: FELD.deckt, wert: kurz(DECKUNG, fonds.deckt) },
    { feld: 'form', name: FELD.form, wert: kurz(FORM, fonds.formen) },
    {
      feld: 'betrag',
      name: FELD.betrag,
      wert: fonds.betraege.map(hoehe).join('; nach einer anderen Quelle '),
    },
    { feld: 'vorrang', name: FELD.vorrang, wert: kurz(VORRANG, fonds.vorrang) },
    { feld: 'antragsteller', name: FELD.antragsteller, wert: wort(ANTRAGSTELLER, fonds.antragsteller) },
    { feld: 'weg', name: FELD.weg, wert: kurz(WEG, fonds.wege) },
    { feld: 'fenster', name: FELD.fenster, wert: zeiten(fonds) },
    { feld: 'budget', name: FELD.budget, wert: geld(fonds) },
    {
      feld: 'wiederholung',
      name: FELD.wiederholung,
      wert: wiederholung === undefined ? '' : `einmal je ${kurz(JE, [wiederholung.je])}`,
    },
    { feld: 'empfaenger', name: FELD.empfaenger, wert: wort(EMPFAENGER, fonds.empfaenger) },
    { feld: 'entscheidung', name: FELD.entscheidung, wert: entscheidung?.durch ?? '' },
    {
      feld: 'entscheidung',
      name: 'Dauer',
      wert: entscheidung?.tage === undefined ? '' : `etwa ${entscheidung.tage} Tage`,
    },
  ]
}

const wort = (optionen: Parameters<typeof kurz>[0], wert: string | undefined): string =>
  wert === undefined ? '' : kurz(optionen, [wert])

function hoehe({ hoechstensCent, alleinCent, prozent, je, inHaerteMehr }: Betrag): string {
  const teile = [
    prozent === undefined ? '' : `${prozent} Prozent`,
    hoechstensCent === undefined ? '' : `höchstens ${euro(hoechstensCent)}`,
    je === undefined ? '' : `je ${kurz(JE, [je])}`,
    alleinCent === undefined ? '' : `allein ${euro(alleinCent)}`,
    inHaerteMehr ? 'in Härtefällen mehr' : '',
  ].filter(Boolean)
  return teile.join(', ') || 'nicht genau bekannt'
}

function zeiten({ fenster }: Fonds): string {
  if (fenster === undefined) return ''
  if (fenster.length === 0) return 'jederzeit'
  return fenster
    .map(({ von, bis, hinweis }) =>
      [von && `ab ${datum(von)}`, bis && `bis ${datum(bis)}`, hinweis].filter(Boolean).join(' '),
    )
    .join('; ')
}

/** The places of an entry by name; empty where its words alone say where it is. */
export function orte({ gebiet: { wort: worte, laender, gemeinden, plz } }: Fonds): string {
  const alle = [
    kurz(LAND, laender ?? []),
    (gemeinden ?? []).map(gemeindename).join(', '),
    plz === undefined ? '' : `Postleitzahlen ${plz.join(', ')}`,
  ]
    .filter(Boolean)
    .join('; ')
  return alle === worte ? '' : alle
}

function geld({ budget }: Fonds): string {
  const { gesamtCent, ausgegebenCent, stand, am } = budget ?? {}
  return [
    gesamtCent === undefined ? '' : `insgesamt ${euro(gesamtCent)}`,
    ausgegebenCent === undefined ? '' : `ausgegeben ${euro(ausgegebenCent)}`,
    stand === undefined ? '' : kurz(BUDGETSTAND, [stand]),
    am === undefined ? '' : `Stand ${datum(am)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** The longest statement that is kept of a source. */
const HOECHSTENS = 500

/** What a change says anew, field by field, in the words its source is quoted with. */
export function geaendert(alt: Fonds | null, neu: Fonds): Beleg['werte'] {
  const vorher = alt ? aussagen(alt) : []
  return aussagen(neu)
    .filter(({ wert }) => wert !== '')
    .filter(eine => !vorher.some(andere => isDeepStrictEqual(andere, eine)))
    .map(({ feld, wert }) => ({ feld, wert: wert.slice(0, HOECHSTENS) }))
}

const aussagen = (fonds: Fonds): readonly Omit<Angabe, 'name'>[] => [
  { feld: 'traeger', wert: [fonds.traeger.name, fonds.traeger.telefon].filter(Boolean).join(', ') },
  { feld: 'gebiet', wert: [fonds.gebiet.wort, orte(fonds)].filter(Boolean).join(': ') },
  ...angaben(fonds).map(({ feld, name, wert }) => ({
    feld,
    wert: wert === '' || name === FELD[feld] ? wert : `${name}: ${wert}`,
  })),
  { feld: 'bedingungen', wert: fonds.bedingungen.map(({ worte }) => worte).join('; ') },
  { feld: 'unterlagen', wert: fonds.unterlagen.map(({ was }) => was).join('; ') },
]
