import type { z } from 'zod'
import type { Feldfehler } from './fehler.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with which field, in German; a field nobody knows is named itself, not the object it stands in. */
export const feldfehler = (issues: readonly Issue[]): readonly Feldfehler[] =>
  issues.flatMap(issue => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(feld => ({
        path: pfad([...issue.path, feld]),
        message: 'Dieses Feld gibt es nicht.',
      }))
    return issue.code === 'invalid_union'
      ? feldfehler(gemeint(issue))
      : [{ path: pfad(issue.path), message: issue.message }]
  })

/** Of several forms an answer may have, what is wrong with the one that was tried: the one of the same type. */
function gemeint({ errors, path }: z.core.$ZodIssueInvalidUnion): readonly Issue[] {
  const versuch = errors.find(fehler =>
    fehler.every(eines => eines.path.length > 0 || eines.code === 'unrecognized_keys'),
  )
  return (versuch ?? errors[0] ?? []).map(eines => ({ ...eines, path: [...path, ...eines.path] }))
}

const pfad = (teile: readonly PropertyKey[]): string => teile.map(String).join('.')

/** The words for what the schemas do not word themselves (`centFeld`, `datumFeld` do). */
export const aufDeutsch: z.core.$ZodErrorMap = issue => {
  if (issue.input === undefined) return 'Diese Angabe fehlt.'
  switch (issue.code) {
    case 'invalid_type':
      return `Hier wird ${TYPEN[issue.expected] ?? 'ein anderer Wert'} erwartet.`
    case 'invalid_value':
      return `Erlaubt ist: ${issue.values.map(String).join(', ')}.`
    case 'too_big':
      return `Höchstens ${String(issue.maximum)}.`
    case 'too_small':
      return `Mindestens ${String(issue.minimum)}.`
    default:
      return 'Dieser Wert ist nicht erlaubt.'
  }
}

const TYPEN: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  object: 'ein Objekt',
  array: 'eine Liste',
}
