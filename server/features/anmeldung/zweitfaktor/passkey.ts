import { isIP } from 'node:net'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { angelegterPasskey, unterschriebenerPasskey } from './forms.ts'
import type { Passkey } from './store.ts'

/*
 * Passkeys (WebAuthn). The browser needs JavaScript for them, so they stand beside the app, never instead of it. The
 * key is bound to our host name; under a bare address (127.0.0.1) browsers offer none.
 */

const DAUER_MS = 120_000

type Ort = { readonly rpID: string; readonly herkunft: string }

/** Host and origin passkeys belong to; undefined where the address of the desk is none that can have any. */
export function passkeyOrt(baseUrl: string): Ort | undefined {
  const { hostname, origin } = new URL(baseUrl)
  return isIP(hostname.replace(/^\[|\]$/g, '')) ? undefined : { rpID: hostname, herkunft: origin }
}

type Person = { readonly personId: string; readonly anmeldename: string; readonly name: string }

/** What the browser needs to make a key, the challenge included. */
export const anlegeoptionen = ({ rpID }: Ort, person: Person, vorhandene: readonly Passkey[]) =>
  generateRegistrationOptions({
    rpName: 'Sperrstopp',
    rpID,
    userName: person.anmeldename,
    userDisplayName: person.name,
    userID: new TextEncoder().encode(person.personId),
    timeout: DAUER_MS,
    excludeCredentials: vorhandene.map(kennung),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'required' },
  })

/** What the browser needs to sign with one of these keys. */
export const pruefoptionen = ({ rpID }: Ort, vorhandene: readonly Passkey[]) =>
  generateAuthenticationOptions({
    rpID,
    timeout: DAUER_MS,
    allowCredentials: vorhandene.map(kennung),
    userVerification: 'required',
  })

const kennung = ({ kennung: id, wege }: Passkey) => ({ id, transports: wege })

/** The new key, when origin, host, challenge and the check of the person (finger, PIN) are right; else undefined. */
export async function neuerPasskey(ort: Ort, antwort: string, aufgabe: string) {
  const response = angelegterPasskey(antwort)
  if (!response) return undefined
  const { registrationInfo } = await gepruefte(
    verifyRegistrationResponse({ response, ...erwartet(ort, aufgabe) }),
  )
  if (!registrationInfo) return undefined
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  return { kennung: id, schluessel: Buffer.from(publicKey), zaehler: counter, wege: [...transports] }
}

/** Which key signed the challenge, with its new counter; undefined when any of it is wrong. */
export async function signierterPasskey(
  ort: Ort,
  antwort: string,
  aufgabe: string,
  vorhandene: readonly Passkey[],
): Promise<{ readonly kennung: string; readonly zaehler: number } | undefined> {
  const response = unterschriebenerPasskey(antwort)
  const passkey = vorhandene.find(({ kennung }) => kennung === response?.id)
  if (!response || !passkey) return undefined
  const { verified, authenticationInfo } = await gepruefte(
    verifyAuthenticationResponse({
      response,
      ...erwartet(ort, aufgabe),
      expectedRPID: ort.rpID,
      credential: {
        id: passkey.kennung,
        publicKey: new Uint8Array(passkey.schluessel),
        counter: passkey.zaehler,
      },
    }),
  )
  return verified ? { kennung: passkey.kennung, zaehler: authenticationInfo?.newCounter ?? 0 } : undefined
}

const erwartet = ({ rpID, herkunft }: Ort, expectedChallenge: string) => ({
  expectedChallenge,
  expectedOrigin: herkunft,
  expectedRPID: rpID,
  requireUserVerification: true,
})

/** The library throws for each kind of wrong answer; to us they are all the same. */
const gepruefte = <T extends { verified: boolean }>(pruefung: Promise<T>) =>
  pruefung.catch(() => ({ verified: false, registrationInfo: undefined, authenticationInfo: undefined }))
