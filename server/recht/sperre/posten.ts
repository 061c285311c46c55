import type { Cent } from '../geld.ts'
import type { Posten } from './angaben.ts'
import { ausnahme, type Ausnahme } from './ausnahme.ts'
import { erstNachAndrohung, gemahnt, mahnstand, vergangen, type Dreiwert } from './faelligkeit.ts'
import type { Lage } from './lage.ts'

/** One claim as the count of the arrears sees it; each question three-valued, because answers may be missing. */
export type Postenlage = {
  readonly posten: Posten
  readonly index: number
  /** undefined: not known */
  readonly betrag: Cent | undefined
  readonly verzug: Dreiwert
  readonly spaet: Dreiwert
  readonly fremd: Dreiwert
  readonly ausnahme: Ausnahme
}

export function postenlagen(lage: Lage): readonly Postenlage[] {
  const posten = lage.angaben.rueckstand?.posten ?? []
  // Where the contract decides, a claim that is due suffices; no statute asks for a Mahnung.
  const stand = lage.regeln.art === 'vertrag' ? 'unbekannt' : mahnstand(lage)
  const jeder = posten.map(einzelner => ({ einzelner, mahnung: gemahnt(lage, einzelner, stand) }))
  const haupt = jeder.filter(({ einzelner }) => einzelner.art !== 'nebenkosten')
  const hauptforderungGemahnt = einer(haupt.map(({ mahnung }) => mahnung))

  return jeder.map(({ einzelner, mahnung }, index) => ({
    posten: einzelner,
    index,
    betrag: einzelner.betragCent === null ? (0 as Cent) : einzelner.betragCent,
    verzug: verzug(lage, einzelner, mahnung, hauptforderungGemahnt),
    spaet: erstNachAndrohung(lage, einzelner),
    fremd: fremd(einzelner),
    ausnahme: ausnahme(lage, einzelner),
  }))
}

/** § 286 Abs. 2 Nr. 1 BGB: an Abschlag has its day in the calendar and needs no Mahnung of its own. */
function verzug(
  lage: Lage,
  posten: Posten,
  gemahntJetzt: Dreiwert,
  hauptforderungGemahnt: Dreiwert,
): Dreiwert {
  if (gemahntJetzt === 'ja' || posten.art !== 'abschlag') return gemahntJetzt
  const ohneMahnung = beide(vergangen(lage, posten), hauptforderungGemahnt)
  return einer([gemahntJetzt, ohneMahnung])
}

/** Another service, another flat or a municipal charge: not a claim from this supply. */
function fremd({ sparteFremd, wohnungFremd, oeffentlichRechtlich }: Posten): Dreiwert {
  if (sparteFremd || wohnungFremd || oeffentlichRechtlich) return 'ja'
  return sparteFremd === undefined || wohnungFremd === undefined ? 'offen' : 'nein'
}

function einer(werte: readonly Dreiwert[]): Dreiwert {
  if (werte.includes('ja')) return 'ja'
  return werte.includes('offen') ? 'offen' : 'nein'
}

function beide(a: Dreiwert, b: Dreiwert): Dreiwert {
  if (a === 'nein' || b === 'nein') return 'nein'
  return a === 'ja' && b === 'ja' ? 'ja' : 'offen'
}

export const istHauptforderung = ({ posten }: Postenlage): boolean => posten.art !== 'nebenkosten'

/** The answers without which the due day is not known exactly; a claim that never falls due is not asked about. */
export function fehlendeFaelligkeit({ posten }: Postenlage): readonly ('zugang' | 'faelligAm')[] {
  return [
    ...(posten.zugang ? [] : (['zugang'] as const)),
    ...(posten.faelligAm === undefined ? (['faelligAm'] as const) : []),
  ]
}
