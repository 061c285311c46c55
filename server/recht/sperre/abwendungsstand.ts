import { monatsanfang, type Datum } from '../datum.ts'
import { RATENPAUSE } from '../parameter/sperre.ts'
import type { Abwendungsvereinbarung } from './angaben.ts'
import type { Lage } from './lage.ts'

/** Where the Abwendungsvereinbarung stands on the day of the cut. */
export type Abwendungsstand =
  | { readonly art: 'keine' }
  | { readonly art: 'laeuft'; readonly pause: boolean }
  /** Accepted on the day of the cut, and nobody knows what came first. */
  | { readonly art: 'amSperrtag' }
  | { readonly art: 'nachSperre' }
  | {
      readonly art: 'gebrochen'
      readonly am: Datum
      readonly pauseOhneRecht: boolean
      readonly neuAngekuendigt: boolean | null
    }
  /** Not known; `fehlt` is the answer that decides. */
  | { readonly art: 'offen'; readonly fehlt: OffeneFrage }

export type OffeneFrage =
  | 'abwendungsvereinbarung'
  | 'abwendungsvereinbarung.angenommenAm'
  | 'abwendungsvereinbarung.gebrochenAm'
  | 'sperre.vollzogen'

/** § 41g Abs. 1 S. 10, 11 EnWG. Rates agreed without a statute only defer the debt, which ausnahme.ts reads itself. */
export function abwendungsstand(lage: Lage): Abwendungsstand {
  const stand = vereinbarung(lage)
  return mitGesetz(lage) || stand.art === 'offen' ? stand : { art: 'keine' }
}

/** Whether a statute stands behind the agreement; in the Ersatzversorgung it may. */
export const mitGesetz = ({ regeln, vertrag }: Lage): boolean =>
  regeln.abwendung !== null && regeln.abwendung.geschuldet(vertrag) !== 'nein'

/** Nothing was agreed yet, as far as is known: an offer can still be demanded or accepted. */
export const nochKeine = (
  { angaben: { abwendungsvereinbarung: av } }: Lage,
  { art }: Abwendungsstand,
): boolean => (art === 'keine' || art === 'offen') && !av?.angenommenAm && av?.angenommenVorSperre !== true

/** Accepted before the cut, and still kept. */
function vereinbarung(lage: Lage): Abwendungsstand {
  const { abwendungsvereinbarung: av } = lage.angaben
  if (av === undefined) return { art: 'offen', fehlt: 'abwendungsvereinbarung' }
  if (av === null) return { art: 'keine' }
  if (!av.angenommenAm && av.angenommenVorSperre !== true) {
    return av.angenommenAm === null
      ? { art: 'keine' }
      : { art: 'offen', fehlt: 'abwendungsvereinbarung.angenommenAm' }
  }
  if (av.gebrochenAm === undefined) return { art: 'offen', fehlt: 'abwendungsvereinbarung.gebrochenAm' }
  if (av.gebrochenAm === null || nichtMehrGebrochen(lage, av.gebrochenAm)) return angenommen(lage, av)
  // Agreed before the breach or after it? Only the day tells.
  return av.angenommenAm === undefined
    ? { art: 'offen', fehlt: 'abwendungsvereinbarung.angenommenAm' }
    : gebrochen(lage, av, av.gebrochenAm)
}

/** A rate is missed only when its day is over; or agreed anew after the breach: on the day of the cut the agreement held. */
function nichtMehrGebrochen({ angaben, sperrtag }: Lage, gebrochenAm: Datum): boolean {
  const angenommenAm = angaben.abwendungsvereinbarung?.angenommenAm
  return Boolean((sperrtag && gebrochenAm >= sperrtag) || (angenommenAm && gebrochenAm < angenommenAm))
}

function angenommen({ sperrtag, vollzogen }: Lage, av: Abwendungsvereinbarung): Abwendungsstand {
  const { angenommenAm, angenommenVorSperre } = av
  if (!angenommenAm || !sperrtag || angenommenAm < sperrtag || vollzogen === false)
    return { art: 'laeuft', pause: false }
  if (angenommenAm === sperrtag && angenommenVorSperre === true) return { art: 'laeuft', pause: false }
  if (vollzogen === undefined) return { art: 'offen', fehlt: 'sperre.vollzogen' }
  if (angenommenAm > sperrtag || angenommenVorSperre === false) return { art: 'nachSperre' }
  return { art: 'amSperrtag' }
}

function gebrochen(lage: Lage, av: Abwendungsvereinbarung, am: Datum): Abwendungsstand {
  const { pauseMitgeteiltAm, pauseMonate = [] } = av
  if (pauseMitgeteiltAm && pauseWirksam(lage, { pauseMitgeteiltAm, pauseMonate }, am))
    return { art: 'laeuft', pause: true }
  const pauseOhneRecht = Boolean(pauseMitgeteiltAm)
  return { art: 'gebrochen', am, pauseOhneRecht, neuAngekuendigt: neuAngekuendigt(lage, am) }
}

/** A rate is missed only when its day is over: an announcement of the same day is not one after the breach. */
function neuAngekuendigt({ angaben }: Lage, gebrochenAm: Datum): boolean | null {
  const { ankuendigung } = angaben
  if (ankuendigung === null || ankuendigung?.zugang === null) return false
  return ankuendigung?.zugang ? ankuendigung.zugang > gebrochenAm : null
}

type Pause = { readonly pauseMitgeteiltAm: Datum; readonly pauseMonate: readonly string[] }

/** The pause of up to three rates, announced before the month it covers, while the law knew it. */
function pauseWirksam({ regeln }: Lage, { pauseMitgeteiltAm, pauseMonate }: Pause, rate: Datum): boolean {
  const art = regeln.abwendung?.pause ?? 'nie'
  if (art === 'nie') return false
  const monat = [...new Set(pauseMonate)].sort().indexOf(rate.slice(0, 7))
  if (monat < 0 || monat >= RATENPAUSE.hoechstensMonate || pauseMitgeteiltAm >= monatsanfang(rate))
    return false
  const galtAm = (day: Datum): boolean =>
    RATENPAUSE.fenster.some(
      ({ von, bis, nurGrundversorgung }) =>
        von <= day && day <= bis && (art === 'grundversorgung' || !nurGrundversorgung),
    )
  return galtAm(rate) || galtAm(pauseMitgeteiltAm)
}
