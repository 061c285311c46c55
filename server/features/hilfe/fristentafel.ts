import type { Datum } from '../../recht/datum.ts'
import { FRISTEN } from '../../recht/parameter/verzeichnis.ts'
import { datum } from '../../web/format.ts'

export type Fristzeile = {
  readonly ereignis: string
  readonly laenge: string
  readonly folge: string
  readonly norm: string
}

/** The deadlines in force on this day, to be counted by hand. */
export function fristentafel(heute: Datum): { zeilen: Fristzeile[]; geprueft: string } {
  const zeilen = FRISTEN.flatMap(({ ereignis, folge, fassungen }) => {
    const gueltig = fassungen.find(({ ab, bis }) => ab <= heute && (bis === null || heute <= bis))
    return gueltig ? [{ ereignis, folge, laenge: gueltig.laenge, norm: gueltig.norm.join(', ') }] : []
  })
  const [aeltest] = FRISTEN.map(({ geprueftBis }) => geprueftBis).toSorted()
  return { zeilen, geprueft: aeltest === undefined ? '' : `Geprüft bis ${datum(aeltest)}.` }
}
