import { mitGesetz } from './abwendungsstand.ts'
import type { Posten } from './angaben.ts'
import type { Code } from './codes.ts'
import type { Dreiwert } from './faelligkeit.ts'
import { bezugstag, type Lage } from './lage.ts'

/** Whether a claim stays out of the count, why, which objection does not help, and what would have to be known. */
export type Ausnahme = {
  readonly ausgenommen: Dreiwert
  readonly grund: Code | null
  readonly unbeachtlich: readonly Unbeachtlich[]
  /** Fields of the claim that are not known and could take it out. */
  readonly offen: readonly Ausnahmefrage[]
}

export type Ausnahmefrage =
  | 'gestundet'
  | 'preiserhoehungStreitig'
  | 'schlichtungSeit'
  | 'beanstandung'
  | 'beanstandung.schluessig'
  | 'tituliert'

export type Unbeachtlich = 'tituliert' | 'nichtSchluessig' | 'schlichtungZuSpaet'

type Pruefung = {
  readonly wert: Dreiwert
  readonly grund: Code
  readonly offen?: Ausnahmefrage
  readonly unbeachtlich?: Unbeachtlich
}

/** § 41f Abs. 3 S. 3–5 EnWG: contested, deferred, resting on a disputed price increase, before the Schlichtungsstelle. */
export function ausnahme(lage: Lage, posten: Posten): Ausnahme {
  const pruefungen = [
    gestundet(lage, posten),
    preiserhoehung(posten),
    schlichtung(lage, posten),
    beanstandet(lage, posten),
  ].filter(({ grund }) => lage.regeln.norm[grund])
  const treffer = pruefungen.find(({ wert }) => wert === 'ja')
  if (treffer) return { ausgenommen: 'ja', grund: treffer.grund, unbeachtlich: [], offen: [] }
  const offene = pruefungen.filter(({ wert }) => wert === 'offen')
  return {
    ausgenommen: offene.length > 0 ? 'offen' : 'nein',
    grund: null,
    unbeachtlich: pruefungen.flatMap(({ unbeachtlich }) => unbeachtlich ?? []),
    offen: offene.flatMap(({ offen }) => offen ?? []),
  }
}

function gestundet(lage: Lage, posten: Posten): Pruefung {
  const grund = 'rueckstand.gestundet'
  if (posten.gestundet || ratenOhneGesetz(lage, posten)) return { wert: 'ja', grund }
  return { wert: posten.gestundet === undefined ? 'offen' : 'nein', grund, offen: 'gestundet' }
}

/** Where no statute knows the agreement, rates agreed of free will still defer the debt they cover (Abs. 3 S. 4). */
function ratenOhneGesetz(lage: Lage, posten: Posten): boolean {
  const { angaben, sperrtag } = lage
  const { angenommenAm, gebrochenAm } = angaben.abwendungsvereinbarung ?? {}
  if (mitGesetz(lage) || !angenommenAm || gebrochenAm !== null) return false
  return (!sperrtag || angenommenAm < sperrtag) && (posten.faelligAm ?? angenommenAm) <= angenommenAm
}

function preiserhoehung({ preiserhoehungStreitig }: Posten): Pruefung {
  const wert = preiserhoehungStreitig === undefined ? 'offen' : preiserhoehungStreitig ? 'ja' : 'nein'
  return { wert, grund: 'rueckstand.preiserhoehung', offen: 'preiserhoehungStreitig' }
}

/** S. 5: pending when the Androhung came; later it does not take the claim out. */
function schlichtung({ angaben }: Lage, { schlichtungSeit }: Posten): Pruefung {
  const grund = 'rueckstand.schlichtung'
  if (schlichtungSeit === undefined) return { wert: 'offen', grund, offen: 'schlichtungSeit' }
  if (schlichtungSeit === null) return { wert: 'nein', grund }
  const androhung = angaben.androhung?.zugang
  // The Androhung itself is asked for elsewhere; without one there is nothing to be earlier than.
  if (!androhung) return { wert: angaben.androhung === null ? 'nein' : 'offen', grund }
  return schlichtungSeit <= androhung
    ? { wert: 'ja', grund }
    : { wert: 'nein', grund, unbeachtlich: 'schlichtungZuSpaet' }
}

/** S. 3: conclusive reasons against a claim without a title; after the cut an objection comes too late. */
function beanstandet(lage: Lage, { beanstandung, tituliert }: Posten): Pruefung {
  const grund = 'rueckstand.beanstandet'
  if (beanstandung === undefined) return { wert: tituliert ? 'nein' : 'offen', grund, offen: 'beanstandung' }
  if (beanstandung === null || beanstandung.am === null || zuSpaet(lage, beanstandung.am))
    return { wert: 'nein', grund }
  if (tituliert) return { wert: 'nein', grund, unbeachtlich: 'tituliert' }
  if (beanstandung.schluessig === false) return { wert: 'nein', grund, unbeachtlich: 'nichtSchluessig' }
  if (beanstandung.schluessig === undefined) return { wert: 'offen', grund, offen: 'beanstandung.schluessig' }
  return { wert: tituliert === undefined ? 'offen' : 'ja', grund, offen: 'tituliert' }
}

const zuSpaet = (lage: Lage, am: string | undefined): boolean => am !== undefined && am > bezugstag(lage)
