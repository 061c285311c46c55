import type { Schritt } from '../ergebnis.ts'
import type { Cent } from '../geld.ts'
import type { Sperrsachverhalt } from './angaben.ts'
import type { DreiTage, Sperrpruefung } from './antwort.ts'
import { sperrtagVon, wegenVerzugs, type Frage, type Lage } from './lage.ts'
import { annehmen, einwilligen, verlangen } from './moeglichkeiten-av.ts'
import { mitteilen, nachweisen, zusage } from './moeglichkeiten-schutz.ts'
import { zahlen } from './moeglichkeiten-zahlen.ts'
import { pruefe, type Pruefung } from './pruefung.ts'
import { lagen, pruefeSperre } from './urteil.ts'

export const MOEGLICHKEITEN = [
  'zahlen.mindestbetrag',
  'zahlen.streitig',
  'zahlen.alles',
  'av.annehmen',
  'raten.annehmen',
  'av.verlangen',
  'einwilligung.zuruecksenden',
  'zusage.voll',
  'schutzgrund.mitteilen',
  'nachweis.beschaffen',
] as const
export type Moeglichkeitscode = (typeof MOEGLICHKEITEN)[number]

/** One thing the household can still do, and what the same engine says on the facts changed by it. */
export type Moeglichkeit = {
  readonly code: Moeglichkeitscode
  /** What is done, by which day. */
  readonly was: string
  /** What else must hold for it; null when nothing. */
  readonly voraussetzung: string | null
  readonly vorher: Pick<Sperrpruefung, 'ergebnis' | 'tendenz'>
  readonly nachher: Pick<Sperrpruefung, 'ergebnis' | 'tendenz'> & {
    readonly fruehesteSperre: DreiTage | null
  }
  readonly betragCent: Cent | null
  readonly norm: readonly string[]
  readonly schritte: readonly Schritt[]
}

/** An idea of what to do: the facts it changes, before the engine has judged them. */
export type Vorschlag = Omit<Moeglichkeit, 'vorher' | 'nachher'> & { readonly anders: Sperrsachverhalt }

/** What the household can do before the cut, each judged by itself; nothing once the supply is cut. */
export function wasWaereWenn(angaben: Frage): readonly Moeglichkeit[] {
  const heute = nichtVorbei(angaben)
  if (heute === null) return []
  const vorher = urteilswort(pruefeSperre(heute))
  return vorschlaege(lagen(heute)).map(({ anders, ...vorschlag }) => {
    const antwort = pruefeSperre({ ...heute, ...anders })
    const nachher = { ...urteilswort(antwort), fruehesteSperre: antwort.fruehesteSperre }
    return { ...vorschlag, vorher, nachher, schritte: [...termin(angaben, heute), ...vorschlag.schritte] }
  })
}

const urteilswort = ({ ergebnis, tendenz }: Sperrpruefung): Moeglichkeit['vorher'] => ({ ergebnis, tendenz })

/** Null after the cut; a day that went by without a cut is read as today, for the cut can come any day. */
function nichtVorbei(angaben: Frage): Frage | null {
  const { sperre, stichtag } = angaben
  const sperrtag = sperrtagVon(angaben)
  const vorbei = sperrtag !== null && sperrtag < stichtag
  if (sperre?.vollzogen === true || (vorbei && sperre !== null && sperre?.vollzogen !== false)) return null
  return vorbei ? { ...angaben, sperre: { ...sperre, datum: stichtag, vollzogen: false } } : angaben
}

function termin(angaben: Frage, heute: Frage): readonly Schritt[] {
  if (angaben === heute) return []
  return [
    {
      text: 'Der genannte Tag ist vorbei, ohne dass gesperrt wurde. Gerechnet wird, als würde heute gesperrt.',
    },
  ]
}

/** Carrier or contract not said: only what can be done in every case, with the sum that is enough in every case. */
function vorschlaege(moegliche: readonly Lage[]): readonly Vorschlag[] {
  const jeLage = moegliche.map(lage => ideen(lage, pruefe(lage)))
  const [erste = [], ...weitere] = jeLage
  return erste.flatMap(idee => {
    const andere = weitere.flatMap(liste => liste.filter(({ code }) => code === idee.code))
    return andere.length === weitere.length ? [andere.reduce(teurere, idee)] : []
  })
}

const teurere = (a: Vorschlag, b: Vorschlag): Vorschlag => ((b.betragCent ?? 0) > (a.betragCent ?? 0) ? b : a)

/** Only arrears of the household itself can be paid, agreed on or covered. */
function ideen(lage: Lage, pruefung: Pruefung): readonly Vorschlag[] {
  if (!wegenVerzugs(lage)) return []
  return [
    ...zahlen(lage),
    ...annehmen(lage, pruefung),
    ...verlangen(lage, pruefung),
    ...einwilligen(lage),
    ...zusage(lage),
    ...mitteilen(lage),
    ...nachweisen(lage),
  ]
}
