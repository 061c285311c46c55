import { createReadStream, createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { Startfehler } from '../data/startfehler.ts'
import { beschaedigt } from './sicherungsformat.ts'

/* Files for age (age-encryption.org): compressed, then encrypted to people whose private keys are elsewhere. */

/** Checks recipients before anything is written. Throws Startfehler for one that is none. */
export function verschluesselerFuer(empfaenger: readonly string[]): Encrypter {
  const encrypter = new Encrypter()
  for (const einer of empfaenger) {
    try {
      encrypter.addRecipient(einer)
    } catch {
      throw new Startfehler(`BACKUP_EMPFAENGER: ${einer} ist kein gültiger Empfänger von age.`)
    }
  }
  return encrypter
}

/** Writes a new file, on disk when this returns. */
export async function schreibeVerschluesselt(
  datei: string,
  encrypter: Encrypter,
  text: AsyncIterable<string>,
): Promise<void> {
  const gepackt = Readable.from(text).pipe(createGzip())
  const verschluesselt = await encrypter.encrypt(Readable.toWeb(gepackt) as ReadableStream<Uint8Array>)
  await pipeline(
    Readable.fromWeb(verschluesselt as Parameters<typeof Readable.fromWeb>[0]),
    createWriteStream(datei, { flags: 'wx', mode: 0o600, flush: true }),
  )
}

/** The lines of an encrypted file. Throws Startfehler where it is missing, damaged, or meant for others. */
export async function* liesVerschluesselt(
  datei: string,
  identitaeten: readonly string[],
): AsyncGenerator<string> {
  const name = path.basename(datei)
  const decrypter = new Decrypter()
  for (const eine of identitaeten) decrypter.addIdentity(eine)
  try {
    const offen = await decrypter.decrypt(
      Readable.toWeb(createReadStream(datei)) as ReadableStream<Uint8Array>,
    )
    const gunzip = createGunzip()
    const fertig = pipeline(Readable.fromWeb(offen as Parameters<typeof Readable.fromWeb>[0]), gunzip)
    fertig.catch((error: unknown) => gunzip.destroy(error as Error))
    yield* createInterface({ input: gunzip, crlfDelay: Infinity })
    await fertig
  } catch (error) {
    throw lesefehler(name, error as NodeJS.ErrnoException)
  }
}

function lesefehler(name: string, error: NodeJS.ErrnoException): Error {
  if (error instanceof Startfehler) return error
  if (error.code === 'ENOENT') return new Startfehler(`${name} gibt es nicht.`)
  if (/no identity matched/.test(error.message)) {
    return new Startfehler(
      `${name} ist für einen anderen Schlüssel verschlüsselt. Nehmen Sie die Identität eines Empfängers.`,
    )
  }
  return beschaedigt(name)
}

/** The private keys in an identity file as age-keygen writes it. Throws Startfehler. */
export function liesIdentitaeten(datei: string): string[] {
  try {
    const zeilen = readFileSync(datei, 'utf8').split('\n')
    const schluessel = zeilen
      .map(zeile => zeile.trim())
      .filter(zeile => /^AGE-SECRET-KEY-1[0-9A-Z]+$/.test(zeile))
    for (const einer of schluessel) new Decrypter().addIdentity(einer)
    if (schluessel.length > 0) return schluessel
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      throw new Startfehler(`Die Identitätsdatei ${datei} gibt es nicht.`)
    }
  }
  throw new Startfehler(`${datei} ist keine Identitätsdatei von age (eine Zeile AGE-SECRET-KEY-1…).`)
}

/** Writes a new key pair to `datei`, as age-keygen does, and answers its public half. */
export async function neuesPaar(datei: string): Promise<string> {
  const identitaet = await generateX25519Identity()
  const empfaenger = await identityToRecipient(identitaet)
  try {
    writeFileSync(datei, `# public key: ${empfaenger}\n${identitaet}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Startfehler(
      code === 'EEXIST' ? `${datei} gibt es schon.` : `${datei} lässt sich nicht anlegen (${code ?? '?'}).`,
    )
  }
  return empfaenger
}
