import type { Akte } from '../../data/akte.ts'
import type { Datum } from '../../recht/datum.ts'
import { datum, euro, tagVon } from '../../web/format.ts'
import type { Fall } from '../faelle/fall.ts'
import { LEISTUNG, SPARTE, wort } from '../faelle/worte.ts'
import { fondslage } from '../fonds/lage.ts'
import type { Auszug } from './forms.ts'
import type { Unterlagenstand } from './unterlagen.ts'

/*
 * What of a case can go to a fund, field by field, in the words in which it goes. Nothing about health is among it: no
 * fund of the directory decides by it, and a paper that names it needs the consent for it.
 */

type Feldquelle = {
  readonly id: string
  readonly label: string
  readonly wert: (fall: Fall, heute: Datum) => string | undefined
}

const anschrift = ({ haushalt: { strasse, plz, ort } }: Akte): string | undefined =>
  [strasse, [plz, ort].filter(Boolean).join(' ')].filter(Boolean).join(', ') || undefined

const koepfe = ({ haushalt: { erwachsene, kinder } }: Akte): string | undefined =>
  erwachsene === undefined || kinder === undefined
    ? undefined
    : `${erwachsene} ${erwachsene === 1 ? 'erwachsene Person' : 'erwachsene Personen'}, ${kinder} ${kinder === 1 ? 'Kind' : 'Kinder'}`

const betrag = (cent: number | null | undefined): string | undefined =>
  cent === null || cent === undefined ? undefined : euro(cent)

const QUELLEN: readonly Feldquelle[] = [
  {
    id: 'name',
    label: 'Name',
    wert: ({ akte: { haushalt } }) =>
      [haushalt.vorname, haushalt.nachname].filter(Boolean).join(' ') || undefined,
  },
  { id: 'anschrift', label: 'Anschrift', wert: ({ akte }) => anschrift(akte) },
  { id: 'telefon', label: 'Telefon', wert: ({ akte }) => akte.haushalt.telefon },
  { id: 'haushalt', label: 'Haushalt', wert: ({ akte }) => koepfe(akte) },
  {
    id: 'leistungen',
    label: 'Leistungen',
    wert: ({ akte }) => akte.haushalt.leistungen?.map(eine => wort(LEISTUNG, eine)).join(', '),
  },
  {
    id: 'einkommen',
    label: 'Einkommen im Monat',
    wert: (fall, heute) => betrag(fondslage(fall.akte, heute).nettoCent),
  },
  { id: 'energie', label: 'Energie', wert: ({ akte }) => wort(SPARTE, akte.sachverhalt.sparte) },
  { id: 'versorger', label: 'Versorger', wert: ({ akte }) => akte.versorger.name },
  { id: 'kundennummer', label: 'Kundennummer', wert: ({ akte }) => akte.versorger.kundennummer },
  {
    id: 'rueckstand',
    label: 'Rückstand',
    wert: (fall, heute) => betrag(fondslage(fall.akte, heute).rueckstandCent),
  },
  {
    id: 'sperrtag',
    label: 'Sperrtag',
    wert: (fall, heute) => {
      const { sperrtag } = fondslage(fall.akte, heute)
      return sperrtag === undefined ? undefined : datum(sperrtag)
    },
  },
]

/** What a fund needs to decide at all; the rest has to be asked for. */
export const VORGESCHLAGEN: readonly string[] = [
  'name',
  'anschrift',
  'haushalt',
  'energie',
  'versorger',
  'kundennummer',
  'rueckstand',
  'sperrtag',
]

export type Feldwert = { readonly id: string; readonly label: string; readonly wert: string }

/** Every field that is known of a case. */
export const feldwerte = (fall: Fall, heute: Datum): readonly Feldwert[] =>
  QUELLEN.flatMap(({ id, label, wert }) => {
    const worte = wert(fall, heute)
    return worte === undefined || worte === '' || worte === 'unbekannt' ? [] : [{ id, label, wert: worte }]
  })

/** What goes out: the chosen fields, the amount, the printed cover letter, and which papers. */
export function auszugVon(
  fall: Fall,
  wahl: { readonly felder: readonly string[]; readonly betragCent: number | null },
  { brief, unterlagen }: { readonly brief: Date | null; readonly unterlagen: readonly Unterlagenstand[] },
  heute: Datum,
): Auszug {
  const felder = feldwerte(fall, heute).filter(({ id }) => wahl.felder.includes(id))
  const erbeten =
    wahl.betragCent === null ? [] : [{ id: 'betrag', label: 'Erbeten', wert: euro(wahl.betragCent) }]
  return {
    felder: [...felder, ...erbeten],
    unterlagen: [
      // It says more than the fields do: what is printed after the household agreed, was not agreed to.
      ...(brief === null ? [] : [`Anschreiben (L50) vom ${datum(tagVon(brief))}`]),
      ...unterlagen.flatMap(({ was, dokument }) =>
        dokument === null ? [] : [`${was}: Dokument ${dokument.nummer}`],
      ),
    ],
  }
}

/** Whether what was agreed to is still, word by word, what would go out. */
export const gleich = (a: Auszug, b: Auszug): boolean => JSON.stringify(a) === JSON.stringify(b)
