import { Secret, TOTP } from 'otpauth'
import { toString as alsQr } from 'qrcode'

/** 160 bit, a new code every 30 seconds, 6 digits: what every authenticator app understands (RFC 6238). */
const PERIODE = 30
const ANBIETER = 'Sperrstopp'

const totp = (geheimnis: Buffer, name = ''): TOTP =>
  new TOTP({
    issuer: ANBIETER,
    label: name,
    secret: new Secret({ buffer: new Uint8Array(geheimnis).buffer }),
    period: PERIODE,
  })

export const neuesGeheimnis = (): Buffer => Buffer.from(new Secret({ size: 20 }).bytes)

/** The time step this code belongs to, one step of clock error allowed on both sides; null for a wrong code. */
export function schrittVon(geheimnis: Buffer, code: string, jetzt: Date): number | null {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return null
  const abstand = totp(geheimnis).validate({ token, timestamp: jetzt.getTime(), window: 1 })
  return abstand === null ? null : Math.floor(jetzt.getTime() / 1000 / PERIODE) + abstand
}

/** The secret as letters in groups of four, for typing it into the app. */
export const alsText = (geheimnis: Buffer): string =>
  totp(geheimnis)
    .secret.base32.match(/.{1,4}/g)
    ?.join(' ') ?? ''

/** The picture for the app's camera, as an address an `img` can show. */
export async function alsBild(geheimnis: Buffer, anmeldename: string): Promise<string> {
  const svg = await alsQr(totp(geheimnis, anmeldename).toString(), { type: 'svg', margin: 2 })
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
