import type { Rechnung } from '../../data/rechnung.ts'
import type { Ansprueche } from '../../recht/ansprueche/antwort.ts'
import type { Datum } from '../../recht/datum.ts'
import { datum, euro, monatUndJahr } from '../../web/format.ts'
import { anzeigename, type Fall } from '../faelle/fall.ts'
import { gerechnetMit } from './angabenansicht.ts'
import { annahmen, besteht } from './ansicht.ts'
import { anspruecheVon, haushaltAus } from './haushalt.ts'
import { betrag, mitPunkt, rechenzeilen, zusammengehalten } from './leistungsworte.ts'
import { vergleichsansicht } from './vergleich.ts'
import { NAME, STAND } from './worte.ts'

/** A line of the sheet: words, norm, amount as ready text; `fett` for what a reckoning comes to. */
export type Bogenzeile = {
  readonly text: string
  readonly norm: string | null
  readonly betrag: string | null
  readonly fett: boolean
}
export type Bogenabschnitt = { readonly titel: string; readonly zeilen: readonly Bogenzeile[] }

/** The reckoning as an office can follow it line by line. The warnings of the desk stay at the desk. */
export type Berechnungsbogen = {
  readonly titel: string
  readonly unter: string
  readonly tag: Datum
  readonly abschnitte: readonly Bogenabschnitt[]
  readonly schluss: string
}

const SCHLUSS =
  'Diese Berechnung hat eine ehrenamtliche Beratungsstelle gemacht. Sie ist kein Bescheid. Was wir nicht wissen, ist so bezeichnet.'

/** The sheet of a case; null while nobody has entered who lives there. */
export function berechnungsbogen(fall: Fall, heute: Datum): Berechnungsbogen | null {
  const haushalt = haushaltAus(fall.akte)
  const ansprueche = anspruecheVon(fall, heute)
  const { rechnung } = fall.akte
  if (!haushalt || !ansprueche || !rechnung) return null
  return {
    titel: 'Berechnung',
    unter: `${anzeigename(fall.akte)}, gerechnet für ${monatUndJahr(heute)}`,
    tag: heute,
    abschnitte: [
      ...angaben(rechnung),
      ...ansprueche.leistungen.filter(besteht).map(antwort => ({
        titel: `${NAME[antwort.leistung]} (${STAND[antwort.status].wort})`,
        zeilen: [
          ...rechenzeilen(antwort.schritte).map(zeile => ({ ...zeile, fett: false })),
          ergebniszeile(betrag(antwort), antwort.norm),
        ],
      })),
      vergleich(ansprueche),
      {
        titel: 'Annahmen',
        zeilen: [
          ...annahmen(haushalt).map(text => satz(text)),
          satz(`Das Recht ist geprüft bis ${datum(ansprueche.rechtsstand.geprueftAm)}.`),
        ],
      },
    ],
    schluss: SCHLUSS,
  }
}

const satz = (text: string): Bogenzeile => ({ text, norm: null, betrag: null, fett: false })

const ergebniszeile = ({ zahl, unter }: ReturnType<typeof betrag>, norm: readonly string[]): Bogenzeile => ({
  text: `Ergebnis${unter === '' ? '' : `, ${unter}`}`,
  norm: zusammengehalten(norm.join(', ')),
  betrag: zahl,
  fett: true,
})

/** Who lives there and what they have; amounts stand at the right. */
function angaben(rechnung: Rechnung): readonly Bogenabschnitt[] {
  return [
    {
      titel: 'Gerechnet mit',
      zeilen: gerechnetMit(rechnung).map(({ name, wert, ...rest }) => {
        const geld = /^[\d.]+,\d\d\s€$/.test(wert)
        const unter = 'unter' in rest ? `; ${rest.unter}` : ''
        return {
          text: geld ? name : mitPunkt(`${name}: ${wert}${unter}`),
          norm: null,
          betrag: geld ? wert : null,
          fett: false,
        }
      }),
    },
  ]
}

function vergleich(ansprueche: Ansprueche): Bogenabschnitt {
  const { text, norm } = vergleichsansicht(ansprueche)
  return {
    titel: 'Welcher Weg bringt am meisten?',
    zeilen: [
      ...ansprueche.vergleich.kombinationen.map(({ leistungen, summeCent }, i) => ({
        text: `Weg ${i + 1}: ${leistungen.map(leistung => NAME[leistung]).join(' und ')}`,
        norm: null,
        betrag: summeCent === null ? 'nicht bekannt' : euro(summeCent),
        fett: true,
      })),
      { text, norm, betrag: null, fett: false },
    ],
  }
}
