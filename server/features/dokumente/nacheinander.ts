export type Nacheinander = <T>(arbeit: () => Promise<T>) => Promise<T>

/** Runs what it is given one after the other: two cores are there for the counsellors, not for their photos. */
export function nacheinander(): Nacheinander {
  let letzte: Promise<unknown> = Promise.resolve()
  return arbeit => {
    const dran = letzte.then(arbeit)
    letzte = dran.catch(() => undefined)
    return dran
  }
}
