import type { Datum } from '../../recht/datum.ts'
import {
  FEIERTAGSQUELLE,
  FRISTEN,
  PRUEFLISTE,
  REGELWERKLISTE,
  ZAHLEN,
} from '../../recht/parameter/verzeichnis.ts'
import type { EINHEITEN, Wert } from '../../recht/parameter/zahl.ts'
import { datum, euro } from '../../web/format.ts'

type Zeitraum = { readonly ab: Datum; readonly bis: Datum | null }

/** The page „Recht“: what the rules reckon with, since when, and up to which day somebody compared it with the law. */
export function rechtsansicht(heute: Datum) {
  return {
    titel: 'Recht und Zahlen',
    warnung: warnung(heute),
    zahlen: ZAHLEN.map(({ name, einheit, norm, geprueftBis, fassungen }) => ({
      name,
      norm,
      geprueft: geprueft(geprueftBis, heute),
      fassungen: fassungen.map(({ wert, fundstelle, ...zeit }) => ({
        wann: zeitraum(zeit),
        wert: inWorten(wert, einheit),
        fundstelle,
      })),
    })),
    regelwerke: REGELWERKLISTE.map(({ name, norm, fundstelle, geprueftBis, ...zeit }) => ({
      name,
      norm,
      fundstelle,
      wann: zeitraum(zeit),
      geprueft: geprueft(geprueftBis, heute),
    })),
    fristen: FRISTEN.map(({ ereignis, folge, fassungen, geprueftBis }) => ({
      ereignis,
      folge,
      geprueft: geprueft(geprueftBis, heute),
      fassungen: fassungen.map(({ laenge, norm, ...zeit }) => ({
        laenge,
        norm: norm.join(', '),
        wann: zeitraum(zeit),
      })),
    })),
    feiertage: {
      text: `${FEIERTAGSQUELLE.quelle}. Hinterlegt vom ${datum(FEIERTAGSQUELLE.von)} bis ${datum(FEIERTAGSQUELLE.bis)}.`,
      geprueft: geprueft(FEIERTAGSQUELLE.geprueftBis, heute),
    },
  }
}

function warnung(heute: Datum): string | null {
  const alt = PRUEFLISTE.filter(({ geprueftBis }) => geprueftBis < heute)
  const [erste] = alt.map(({ geprueftBis }) => geprueftBis).toSorted()
  if (erste === undefined) return null
  return (
    `Bei ${alt.length} von ${PRUEFLISTE.length} Einträgen liegt der Tag, bis zu dem sie geprüft sind, zurück, ` +
    `zuerst der ${datum(erste)}. Spätere Änderungen des Gesetzes sind nicht berücksichtigt.`
  )
}

const geprueft = (bis: Datum, heute: Datum) => ({ text: `geprüft bis ${datum(bis)}`, alt: bis < heute })

const zeitraum = ({ ab, bis }: Zeitraum): string =>
  bis === null ? `seit ${datum(ab)}` : `${datum(ab)} bis ${datum(bis)}`

const WORTE: Readonly<Record<(typeof EINHEITEN)[number], string>> = {
  cent: '',
  tage: 'Tage',
  werktage: 'Werktage',
  wochen: 'Wochen',
  monate: 'Monate',
  promille: '',
  zehnmillionstel: '',
}

function inWorten(wert: Wert, einheit: (typeof EINHEITEN)[number]): string {
  if (wert === null) return 'nicht festgelegt oder noch nicht bekannt'
  if (typeof wert === 'number') return einzeln(wert, einheit)
  if (!('darunter' in wert))
    return wert.map(({ was, wert: eine }) => `${was}: ${einzeln(eine, einheit)}`).join('; ')
  const { grenze, darunter, darueber } = wert
  const spanne = ({ von, bis }: typeof darunter): string => `${von} bis ${bis} Monate`
  return grenze === null
    ? spanne(darunter)
    : `bis ${euro(grenze)}: ${spanne(darunter)}; darüber: ${spanne(darueber)}`
}

function einzeln(wert: number, einheit: (typeof EINHEITEN)[number]): string {
  if (einheit === 'cent') return euro(wert)
  if (einheit === 'promille') return `${String(wert / 10).replace('.', ',')}\u00a0%`
  if (einheit === 'zehnmillionstel') return (wert / 10_000_000).toFixed(7).replace('.', ',')
  return `${wert} ${WORTE[einheit]}`
}
