import { z } from 'zod'

/*
 * Typed text that must survive a sign-in: the body of a form as a flat list of fields, carried by the pages themselves.
 * Nothing of it is stored here.
 */

export type Feldwert = { readonly name: string; readonly wert: string }

const PASSWORT = /passwort/i

/** Every field of a form under the name it was sent with; without the token and without passwords. */
export function alleFelder(body: unknown): Feldwert[] {
  return flach(body, '').filter(({ name }) => name !== '_csrf' && !PASSWORT.test(name))
}

/** Whether a form asks for a password, which is never carried along. */
export const mitPasswort = (body: unknown): boolean => flach(body, '').some(({ name }) => PASSWORT.test(name))

function flach(wert: unknown, name: string): Feldwert[] {
  if (typeof wert === 'string') return [{ name, wert }]
  if (typeof wert !== 'object' || wert === null) return []
  return Object.entries(wert).flatMap(([teil, inhalt]) =>
    flach(inhalt, name === '' ? teil : `${name}[${teil}]`),
  )
}

/** The list as the value of one hidden field. */
export const eingepackt = (felder: readonly Feldwert[]): string =>
  felder.length === 0 ? '' : JSON.stringify(felder.map(({ name, wert }) => [name, wert]))

const liste = z.array(z.tuple([z.string().max(200), z.string()])).max(2000)

/** What `eingepackt` made; an empty list for anything else. */
export function ausgepackt(text: unknown): Feldwert[] {
  if (typeof text !== 'string' || text === '') return []
  try {
    return liste.parse(JSON.parse(text)).map(([name, wert]) => ({ name, wert }))
  } catch {
    return []
  }
}

/** What a person is shown of it: the fields they filled, `posten[0][betragCent]` as „Posten 1, Betrag Cent“. */
export const sichtbar = (felder: readonly Feldwert[]): Feldwert[] =>
  felder.filter(({ wert }) => wert.trim() !== '').map(({ name, wert }) => ({ name: alsWorte(name), wert }))

function alsWorte(name: string): string {
  const teile = name.split(/[[\].]+/).filter(teil => teil !== '')
  const worte = teile.map(teil => (/^\d+$/.test(teil) ? ` ${Number(teil) + 1}` : `, ${gross(teil)}`))
  return worte.join('').replace(/^, /, '')
}

const gross = (wort: string): string => {
  const getrennt = wort.replace(/([a-z])([A-Z])/g, '$1 $2')
  return getrennt.charAt(0).toUpperCase() + getrennt.slice(1)
}
