import type { Ansprueche, Leistung, Leistungsantwort } from '../../recht/ansprueche/antwort.ts'
import { datum } from '../../web/format.ts'
import { besteht } from '../ansprueche/ansicht.ts'
import { grund, mitPunkt } from '../ansprueche/leistungsworte.ts'
import { NAME, STAND } from '../ansprueche/worte.ts'
import type { Fall } from '../faelle/fall.ts'

/* What the law grants stands before every fund: funds ask for it, and none of them may replace it. */

/** For the debts themselves first, then what makes the next bill payable. */
const WEGE: readonly Leistung[] = [
  'energieschuldenDarlehen',
  'schuldenuebernahmeSgb12',
  'einmaligerHeizkostenbedarf',
  'darlehenUnabweisbar',
  'mehrbedarfWarmwasser',
  'ueberpruefungMehrbedarf',
  'grundsicherungsgeld',
  'grundsicherungAlter',
  'hilfeZumLebensunterhalt',
  'wohngeld',
  'kinderzuschlag',
  'unterhaltsvorschuss',
  'bildungUndTeilhabe',
]

/** The statutory ways that come into question or are still open, with norm and day. */
export function gesetzlicheWege(fall: Fall, ansprueche: Ansprueche) {
  return WEGE.flatMap(leistung =>
    ansprueche.leistungen
      .filter(eine => eine.leistung === leistung && (besteht(eine) || eine.status === 'unklar'))
      .map(eine => wegzeile(fall, eine, ansprueche)),
  )
}

function wegzeile(fall: Fall, antwort: Leistungsantwort, { rechtsstand }: Ansprueche) {
  const { leistung, status, norm, antrag } = antwort
  return {
    name: NAME[leistung],
    stand: STAND[status],
    grund: mitPunkt(grund(antwort)),
    norm: norm.join(', '),
    am: datum(rechtsstand.geprueftAm),
    href: `/faelle/${fall.id}/ansprueche#l-${leistung}`,
    brief: antrag.brief === null ? null : briefweg(fall.id, antrag.brief, 'Antrag beginnen'),
  }
}

/** The way to a letter that is not written yet. */
export const briefweg = (fallId: string, brief: string, text: string) => ({
  href: `/faelle/${fallId}/briefe/neu/${brief}`,
  text: `${text} (${brief})`,
})
