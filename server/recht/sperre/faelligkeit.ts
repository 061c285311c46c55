import { plusTage, spaeterer, type Datum } from '../datum.ts'
import { am } from '../parameter.ts'
import { TAGE_BIS_FAELLIGKEIT } from '../parameter/sperre.ts'
import type { Posten } from './angaben.ts'
import { bezugstag, type Lage } from './lage.ts'

/**
 * When a claim falls due: at the later of the stated day and two weeks after receipt (§ 40c Abs. 1 EnWG), or never.
 * `genau` is false while one of the two is not known; `fruehestens` is then the earliest it can be.
 */
export type Faelligkeit = 'nie' | { readonly fruehestens: Datum | null; readonly genau: boolean }

export function faelligkeit({ zugang, faelligAm }: Posten): Faelligkeit {
  // Without receipt of a bill or demand nothing falls due.
  if (zugang === null) return 'nie'
  const fruehestensNachZugang = zugang ? plusTage(zugang, am(TAGE_BIS_FAELLIGKEIT, zugang)) : null
  const genau = Boolean(zugang) && faelligAm !== undefined
  if (fruehestensNachZugang && faelligAm) {
    return { fruehestens: spaeterer(fruehestensNachZugang, faelligAm), genau }
  }
  return { fruehestens: fruehestensNachZugang ?? faelligAm ?? null, genau }
}

export type Dreiwert = 'ja' | 'nein' | 'offen'

/** What is known of the Mahnung: its day, that there was none (in time), or nothing. */
export type Mahnstand = Datum | 'keine' | 'unbekannt'

export function mahnstand(lage: Lage): Mahnstand {
  const { mahnung } = lage.angaben
  if (mahnung === null || mahnung?.zugang === null) return 'keine'
  if (!mahnung?.zugang) return 'unbekannt'
  return lage.sperrtag && mahnung.zugang > lage.sperrtag ? 'keine' : mahnung.zugang
}

/** § 286 Abs. 1 S. 1 BGB: the Mahnung works only when it came after the claim fell due. */
export function gemahnt(lage: Lage, posten: Posten, stand: Mahnstand): Dreiwert {
  const mahntag = posten.gemahntAm === undefined ? stand : (posten.gemahntAm ?? 'keine')
  const faellig = faelligkeit(posten)
  if (faellig === 'nie' || mahntag === 'keine') return 'nein'
  // Unknown whether there was a Mahnung: counted as if, so that the amount shows; the Mahnung itself is asked for.
  if (mahntag === 'unbekannt') return vergangen(lage, posten)
  const { fruehestens, genau } = faellig
  if (mahntag > bezugstag(lage) || (fruehestens && fruehestens >= mahntag)) return 'nein'
  return genau ? 'ja' : 'offen'
}

/** Whether the due day is over on the day that is tested. */
export function vergangen(lage: Lage, posten: Posten): Dreiwert {
  const faellig = faelligkeit(posten)
  if (faellig === 'nie') return 'nein'
  const { fruehestens, genau } = faellig
  // The day of the cut is not known: what falls due later may be due by then.
  if (fruehestens && fruehestens >= bezugstag(lage)) return lage.sperrtag ? 'nein' : 'offen'
  return genau ? 'ja' : 'offen'
}

/** Whether it fell due only after the Androhung had come; a due day that is not known makes the default itself open. */
export function erstNachAndrohung(lage: Lage, posten: Posten): Dreiwert {
  const androhung = lage.angaben.androhung?.zugang
  if (!androhung) return lage.angaben.androhung === null ? 'nein' : 'offen'
  const faellig = faelligkeit(posten)
  return faellig !== 'nie' && faellig.fruehestens && faellig.fruehestens > androhung ? 'ja' : 'nein'
}
