import { tag, type Datum } from '../datum.ts'
import { cent, type Cent } from '../geld.ts'
import type { Parameter } from '../parameter.ts'

/* The figures of the SGB XII, newest first. Read in the published texts of 19.8.2026. Shares are in thousandths. */

const GEPRUEFT = tag('2026-08-19')

const gleichbleibend = <T>(name: string, norm: string, wert: T, ab: Datum): Parameter<T> => ({
  name,
  norm,
  geprueftBis: GEPRUEFT,
  fassungen: [{ ab, wert, fundstelle: norm }],
})

export const ERWERB_FREI = gleichbleibend(
  'Frei vom Lohn in der Sozialhilfe',
  '§ 82 Abs. 3 S. 1 SGB XII',
  300,
  tag('2005-01-01'),
)
export const FREIBETRAG_HOECHSTENS = gleichbleibend(
  'Freibeträge der Sozialhilfe je höchstens, Anteil an Regelbedarfsstufe 1',
  '§ 82 Abs. 3, 4, § 82a Abs. 1 SGB XII',
  500,
  tag('2021-01-01'),
)
export const RENTE_SOCKEL = gleichbleibend<Cent>(
  'Frei von Zusatzrente und, bei 33 Jahren Grundrentenzeiten, von der gesetzlichen Rente',
  '§ 82 Abs. 4, § 82a Abs. 1 SGB XII',
  cent(100_00),
  tag('2021-01-01'),
)
export const RENTE_FREI = gleichbleibend(
  'Vom Mehrbetrag dieser Renten frei',
  '§ 82 Abs. 4, § 82a Abs. 1 SGB XII',
  300,
  tag('2021-01-01'),
)

export const BARBETRAG: Parameter<Cent> = {
  name: 'Kleinerer Barbetrag je erwachsene Person',
  norm: '§ 90 Abs. 2 Nr. 9 SGB XII',
  geprueftBis: GEPRUEFT,
  fassungen: [
    {
      ab: tag('2023-01-01'),
      wert: cent(10_000_00),
      fundstelle: '§ 1 der Verordnung zu § 90 Abs. 2 Nr. 9 SGB XII',
    },
    {
      ab: tag('2017-04-01'),
      wert: cent(5_000_00),
      fundstelle: '§ 1 der Verordnung zu § 90 Abs. 2 Nr. 9 SGB XII',
    },
  ],
}
export const BARBETRAG_KIND: Parameter<Cent> = {
  name: 'Kleinerer Barbetrag je Person, die unterhalten wird',
  norm: '§ 90 Abs. 2 Nr. 9 SGB XII',
  geprueftBis: GEPRUEFT,
  fassungen: [
    {
      ab: tag('2017-04-01'),
      wert: cent(500_00),
      fundstelle: '§ 1 der Verordnung zu § 90 Abs. 2 Nr. 9 SGB XII',
    },
  ],
}
