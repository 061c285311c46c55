/** Work that is done once per name, however often it is asked for within this time; failed work may be tried again. */
export type Einmal = {
  /** `erst`: this very call did it. */
  readonly tu: (name: string, jetzt: Date, arbeit: () => Promise<void>) => Promise<'erst' | 'wieder'>
  readonly schon: (name: string) => boolean
}

export function einmal(dauerMs: number): Einmal {
  const getan = new Map<string, { readonly bis: number; readonly arbeit: Promise<void> }>()
  return {
    schon: name => getan.has(name),
    async tu(name, jetzt, arbeit) {
      for (const [alt, { bis }] of getan) if (bis < jetzt.getTime()) getan.delete(alt)
      const vorher = getan.get(name)
      const meine = vorher?.arbeit ?? arbeit()
      if (!vorher) getan.set(name, { bis: jetzt.getTime() + dauerMs, arbeit: meine })
      try {
        await meine
      } catch (error) {
        getan.delete(name)
        throw error
      }
      return vorher ? 'wieder' : 'erst'
    },
  }
}
