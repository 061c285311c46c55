import type { Datum } from '../../recht/datum.ts'
import { datum } from '../../web/format.ts'
import { familienblatt, type Gedruckt } from './blaetter.ts'
import { SPRACHEN, type Sprache, WORTE } from './blattworte.ts'
import type { Briefart } from './briefart.ts'
import type { BriefFakten } from './fakten.ts'

/** `am` is the day of the letter; `gedruckt` is absent while the letter may still change. */
export type Blatt = {
  readonly fall: { readonly nummer: string }
  readonly fakten: BriefFakten
  readonly art: Briefart
  readonly am: Datum
  readonly gedruckt?: Gedruckt
}

/** Page model of templates/briefe/seiten/blatt.hbs; `weg` is its address without the language. */
export const blattseite = ({ fall, fakten, art, am, gedruckt }: Blatt, sprache: Sprache, weg: string) => ({
  titel: `Blatt für die Familie: ${fall.nummer}`,
  weg,
  zurueck: weg.slice(0, -'/blatt'.length),
  sprachen: SPRACHEN.map(code => ({
    code,
    dir: WORTE[code].richtung,
    name: WORTE[code].sprache,
    aktuell: code === sprache,
  })),
  vorschau: gedruckt === undefined,
  am: datum(am),
  allein: sprache === 'de',
  wortlautUngeprueft: WORTE.de.status === 'ungeprueft',
  blatt: familienblatt(art, fakten, sprache, gedruckt),
})
