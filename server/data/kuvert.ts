import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync } from 'node:crypto'
import { oeffne, Unlesbar, versiegle } from './verschluesselung.ts'

/*
 * Class C: an envelope that anybody can close and only the desk can open (the idea of libsodium's sealed box, from what
 * Node brings: X25519 with a key pair of its own for each envelope, HKDF-SHA-256, AES-256-GCM). Whoever closed it has
 * forgotten the key, and cannot open it again.
 */

const LAENGE = 32
const ZWECK = 'kuvert'
/** Envelopes come in few sizes, so that their length does not tell what is inside. */
const STUFE = 1024

/** A key pair of a desk: two times 32 bytes. */
export type Paar = { readonly oeffentlich: Buffer; readonly geheim: Buffer }

export function neuesPaar(): Paar {
  const { x, d } = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  return { oeffentlich: Buffer.from(String(x), 'base64url'), geheim: Buffer.from(String(d), 'base64url') }
}

/** Closes a JSON value for whoever has the private key; it opens at this place only. */
export function verschliesse(oeffentlich: Buffer, ort: string, wert: unknown): Buffer {
  const einmal = neuesPaar()
  const schluessel = gemeinsam(einmal, oeffentlich, [einmal.oeffentlich, oeffentlich])
  const klartext = Buffer.from(JSON.stringify(wert))
  const voll = Buffer.alloc(Math.ceil(klartext.length / STUFE) * STUFE, ' ')
  klartext.copy(voll)
  return Buffer.concat([einmal.oeffentlich, versiegle(schluessel, ort, voll)])
}

/** The JSON value inside; throws Unlesbar for what was altered, moved, or closed for somebody else. */
export function oeffneKuvert(paar: Paar, ort: string, kuvert: Buffer): unknown {
  const einmal = kuvert.subarray(0, LAENGE)
  if (einmal.length < LAENGE) throw new Unlesbar(ort, 'unknown format')
  const schluessel = gemeinsam(paar, einmal, [einmal, paar.oeffentlich])
  return JSON.parse(oeffne(schluessel, ort, kuvert.subarray(LAENGE)).toString())
}

/** Both public keys go into the key, so that an envelope belongs to one desk. */
function gemeinsam(meins: Paar, deins: Buffer, beide: readonly Buffer[]): Buffer {
  const geheimnis = diffieHellman({
    privateKey: createPrivateKey({
      key: { kty: 'OKP', crv: 'X25519', x: base64(meins.oeffentlich), d: base64(meins.geheim) },
      format: 'jwk',
    }),
    publicKey: createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: base64(deins) }, format: 'jwk' }),
  })
  return Buffer.from(hkdfSync('sha256', geheimnis, Buffer.concat(beide), ZWECK, LAENGE))
}

const base64 = (bytes: Buffer): string => bytes.toString('base64url')
