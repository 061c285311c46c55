/** A place in a JSON document, joined with dots: `sachverhalt.androhung.zugang`. */
export type Pfad = string

/** The value at a place; undefined where any part of the way is missing, null where it says „there was none“. */
export function hole(dokument: unknown, pfad: Pfad): unknown {
  let hier: unknown = dokument
  for (const teil of pfad.split('.')) {
    if (hier === null || hier === undefined) return hier
    hier = (hier as Record<string, unknown>)[teil]
  }
  return hier
}

/** A copy with a value at a place; undefined removes it („not known“). Missing objects on the way are made. */
export function setze<T>(dokument: T, pfad: Pfad, wert: unknown): T {
  const [teil = '', ...rest] = pfad.split('.')
  const { [teil]: alt, ...andere } = { ...(dokument as Record<string, unknown> | null | undefined) }
  if (rest.length > 0 && wert === undefined && (alt === undefined || alt === null)) return dokument
  const neu = rest.length > 0 ? setze(alt, rest.join('.'), wert) : wert
  return (neu === undefined ? andere : { ...andere, [teil]: neu }) as T
}
