import { isIPv6 } from 'node:net'

/**
 * What limits count by: an IPv4 address, or the /64 of an IPv6 address (a household or office gets one whole).
 * Never stored, only hashed.
 */
export function adresspraefix(ip: string): string {
  const ohneZone = ip.split('%', 1)[0] ?? ip
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ohneZone)?.[1]
  if (v4 !== undefined || !isIPv6(ohneZone)) return v4 ?? ohneZone
  const [vorn = '', hinten = ''] = ohneZone.toLowerCase().split('::')
  const links = gruppen(vorn)
  const rechts = gruppen(hinten)
  const nullen = new Array<string>(Math.max(0, 8 - links.length - rechts.length)).fill('0')
  return [...links, ...nullen, ...rechts].slice(0, 4).map(ohneNullen).join(':')
}

const gruppen = (teil: string): string[] => (teil === '' ? [] : teil.split(':'))
const ohneNullen = (gruppe: string): string => gruppe.replace(/^0+(?=.)/, '')

/** A path of our own that may be redirected to; undefined for anything that could lead elsewhere. */
export function eigenerPfad(ziel: unknown): string | undefined {
  if (typeof ziel !== 'string' || ziel.length > 500) return undefined
  // Browsers read a backslash like a slash and drop tabs and line ends: `/\evil` and `/<tab>/evil` leave the site.
  if (!/^\/(?!\/)[\x21-\x5b\x5d-\x7e]*$/.test(ziel)) return undefined
  return ziel
}
