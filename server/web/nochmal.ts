import type { FastifyRequest } from 'fastify'
import { liesFormulartext } from './forms.ts'
import { sicherEigene, UNSICHER } from './herkunft.ts'
import { alleFelder, type Feldwert, mitPasswort, sichtbar } from './mitgenommen.ts'

const HOECHSTENS = 100 * 1024
const LAENGSTENS_MS = 2_000

/** What an error page shows of a form, so that it can be sent once more by hand. */
export type Nochmal = {
  readonly ziel: string
  readonly felder: readonly Feldwert[]
  readonly sichtbar: readonly Feldwert[]
}

/**
 * A form of ours that met a fault (no database, no space): what was typed must not be lost with the page. Null where
 * there is nothing to send again, where it holds a password, or where another site may have sent it.
 */
export async function nochmal(request: FastifyRequest): Promise<Nochmal | null> {
  if (!UNSICHER.has(request.method) || request.is404 || !sicherEigene(request)) return null
  const body = request.body ?? (await liesKoerper(request))
  const felder = alleFelder(body)
  if (felder.length === 0 || mitPasswort(body)) return null
  return { ziel: request.url, felder: [...token(body), ...felder], sichtbar: sichtbar(felder) }
}

/** The token of the page it came from is as good as before. */
function token(body: unknown): Feldwert[] {
  const wert = (body as { _csrf?: unknown })._csrf
  return typeof wert === 'string' ? [{ name: '_csrf', wert }] : []
}

/** The session is read before the body: where that failed, the body is still on its way. */
async function liesKoerper({ raw, headers }: FastifyRequest): Promise<unknown> {
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return {}
  const stuecke: Buffer[] = []
  let laenge = 0
  const zuLange = setTimeout(() => raw.destroy(), LAENGSTENS_MS)
  try {
    for await (const stueck of raw) {
      laenge += (stueck as Buffer).length
      if (laenge > HOECHSTENS) return {}
      stuecke.push(stueck as Buffer)
    }
    return liesFormulartext(Buffer.concat(stuecke).toString('utf8'))
  } catch {
    return {}
  } finally {
    clearTimeout(zuLange)
  }
}
