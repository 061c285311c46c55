import { mitWochentag } from '../datum.ts'
import { feststellung, fraglich, gefunden, LEER, luecke, type Befund } from './befund.ts'
import { hatEingewilligt } from './dreitage.ts'
import type { Lage } from './lage.ts'

/** § 41g Abs. 4 EnWG: on the signed consent the Grundversorger must write to the office, and then wait. */
export function sozialhilfe(lage: Lage): Befund {
  const { sozialhilfetraeger } = lage.angaben
  if (!lage.regeln.sozialhilfe || lage.vertrag !== 'grundversorgung' || sozialhilfetraeger === null)
    return LEER
  if (sozialhilfetraeger === undefined) return fraglich(frageEinwilligung('sozialhilfetraeger'))
  if (sozialhilfetraeger.einwilligungZugang === undefined) {
    return fraglich(frageEinwilligung('sozialhilfetraeger.einwilligungZugang'))
  }
  if (!hatEingewilligt(lage) || sozialhilfetraeger.informiertAm) return LEER
  if (sozialhilfetraeger.informiertAm === undefined) return fraglich(frageInformation())
  const { einwilligungZugang } = sozialhilfetraeger
  const seit = einwilligungZugang && mitWochentag(einwilligungZugang)
  const text =
    `Die unterschriebene Einwilligung liegt dem Versorger seit ${seit} vor. Er hat den Sozialhilfeträger nicht ` +
    'informiert. Vorher beginnen die acht Werktage nicht, und vorher darf nicht gesperrt werden.'
  return gefunden(feststellung(lage, 'sozialhilfe.nichtInformiert', text))
}

const WARUM =
  'Ist die Einwilligung da, muss der Versorger das Amt informieren und danach acht Werktage warten.'

const frageEinwilligung = (path: string) =>
  luecke(
    path,
    'Wurde dem Versorger die Einwilligung zum Kontakt mit dem Sozialamt unterschrieben geschickt?',
    WARUM,
  )

const frageInformation = () =>
  luecke('sozialhilfetraeger.informiertAm', 'Wann hat der Versorger das Sozialamt informiert?', WARUM)
