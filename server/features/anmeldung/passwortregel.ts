import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as deutsch from '@zxcvbn-ts/language-de'

const KUERZESTES = 12
const LAENGSTES = 128
/** Tries a guesser needs, as a power of ten; behind Argon2id and the brake at the door that is more than enough. */
const SICHER = 9

/** Words everybody at any desk would try first. */
const EIGENE = [
  'sperrstopp',
  'energie ist menschenrecht',
  'energie',
  'menschenrecht',
  'beratungsstelle',
  'stromsperre',
]

let rater: ZxcvbnFactory | undefined

/**
 * About 140,000 passwords, German words and names, all in the package: nothing is asked on the net. To read them takes
 * a third of a second, so that waits for the first password.
 */
const ratend = (): ZxcvbnFactory =>
  (rater ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...deutsch.dictionary },
    graphs: common.adjacencyGraphs,
  }))

/**
 * What is wrong with a new password, as a sentence; undefined for a good one. Length decides and how well it is
 * guessed, not which kinds of characters; `bekannt` is what everybody at the desk knows (its name, the account name).
 */
export function passwortmangel(passwort: string, bekannt: readonly string[] = []): string | undefined {
  const laenge = [...passwort].length
  if (laenge === 0) return 'Tragen Sie ein Passwort ein.'
  if (laenge < KUERZESTES)
    return `Das Passwort hat ${laenge} Zeichen. Nötig sind ${KUERZESTES}, zum Beispiel vier Wörter.`
  if (laenge > LAENGSTES) return `Das Passwort hat ${laenge} Zeichen. Es gehen höchstens ${LAENGSTES}.`
  const { guessesLog10 } = ratend().check(passwort, [...EIGENE, ...bekannt, ...bekannt.flatMap(einzelworte)])
  if (guessesLog10 < SICHER)
    return 'Dieses Passwort ist leicht zu erraten. Nehmen Sie vier Wörter ohne Zusammenhang.'
  return undefined
}

const einzelworte = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(wort => wort.length >= 3)
