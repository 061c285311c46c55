import { hash, type Options, parseOptions, verify } from '@node-rs/argon2'

/** Cost of one hash: Argon2id, 64 MiB, three passes, one lane (S-01; OWASP asks for 19 MiB and two). */
export const KOSTEN = { memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const satisfies Options

/** At most so many at once, so that signing in never takes all cores from the other pages. */
const GLEICHZEITIG = 2

export type Passwortdienst = {
  readonly hash: (passwort: string) => Promise<string>
  /** False for a wrong password and, after the same time, where there is no hash to compare with. */
  readonly stimmt: (hash: string | undefined, passwort: string) => Promise<boolean>
  /** Made with other costs than today's. */
  readonly veraltet: (hash: string) => boolean
}

export function passwortdienst(kosten: Options = KOSTEN): Passwortdienst {
  const nacheinander = hoechstens(GLEICHZEITIG)
  const keins = leererHash(kosten)
  return {
    hash: passwort => nacheinander(() => hash(passwort, kosten)),
    stimmt: (gespeichert, passwort) => nacheinander(() => verify(gespeichert ?? keins, passwort)),
    veraltet: gespeichert => {
      const { memoryCost, timeCost, parallelism } = parseOptions(gespeichert)
      return (
        memoryCost !== kosten.memoryCost || timeCost !== kosten.timeCost || parallelism !== kosten.parallelism
      )
    },
  }
}

/** A hash that no password has, at the same cost. */
function leererHash({ memoryCost, timeCost, parallelism }: Options): string {
  const base64 = (bytes: number): string => Buffer.alloc(bytes).toString('base64').replaceAll('=', '')
  return `$argon2id$v=19$m=${memoryCost ?? 0},t=${timeCost ?? 0},p=${parallelism ?? 0}$${base64(16)}$${base64(32)}`
}

/** Runs at most `anzahl` at once, the others wait their turn. */
function hoechstens(anzahl: number): <T>(arbeit: () => Promise<T>) => Promise<T> {
  let frei = anzahl
  const wartende: (() => void)[] = []
  return async arbeit => {
    if (frei > 0) frei -= 1
    else await new Promise<void>(dran => wartende.push(dran))
    try {
      return await arbeit()
    } finally {
      const naechster = wartende.shift()
      if (naechster) naechster()
      else frei += 1
    }
  }
}
