/** What an amount is at least and at most with what is known; equal ends: it is known. */
export type Spanne = { readonly von: number; readonly bis: number }

export const fest = (wert: number): Spanne => ({ von: wert, bis: wert })
export const hoechstens = (wert: number): Spanne => ({ von: 0, bis: wert })
export const istFest = ({ von, bis }: Spanne): boolean => von === bis
export const plus = (a: Spanne, b: Spanne): Spanne => ({ von: a.von + b.von, bis: a.bis + b.bis })
export const gesamt = (teile: readonly Spanne[]): Spanne => teile.reduce(plus, fest(0))
/** From the least minuend less the greatest subtrahend to the other way round. */
export const abzueglich = (a: Spanne, b: Spanne): Spanne => ({ von: a.von - b.bis, bis: a.bis - b.von })
