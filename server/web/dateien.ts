import multipart, { type Multipart, type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Abgewiesen } from './fehlertexte.ts'

/*
 * Forms with files. They are read only for a route that takes files, only after it is known who sends them, and only
 * into memory; what is too much is read to its end and dropped, because a browser shows no answer before it has sent all.
 */

/** What a route takes: the field, how many files, how many bytes each and all together. */
export type Dateiregel = {
  readonly feld: string
  readonly zahl: number
  readonly byte: number
  readonly zusammen: number
}

/** One file as it came; `inhalt` is null where it was longer than allowed. The name is only what somebody typed. */
export type Datei = { readonly name: string; readonly inhalt: Buffer | null }

export type Hochgeladen = {
  readonly dateien: readonly Datei[]
  /** What was dropped: more files than allowed, more bytes than allowed, files in a field that does not exist. */
  readonly uebrig: 'zahl' | 'zusammen' | 'feld' | null
}

/** So many forms with files are read and worked on at a time; each holds at most `zusammen` bytes. */
const PLAETZE = 4

/** A longer form is not even read to its end. */
const HOECHSTENS_GELESEN = 150 * 1024 * 1024

const GRENZEN = { fields: 50, fieldNameSize: 100, fieldSize: 10_000, files: 100, parts: 150, headerPairs: 20 }

/** Reads the files before the CSRF check, which needs the fields of the form, and after the check of the role. */
export async function addDateien(app: FastifyInstance): Promise<void> {
  let belegt = 0
  await app.register(multipart, { limits: GRENZEN, throwFileSizeLimit: false })
  app.decorateRequest('hochgeladen', null)
  app.addHook('preValidation', async (request, reply) => {
    if (!request.isMultipart()) return
    const regel = request.routeOptions.config.dateien
    if (!regel) throw new Abgewiesen('art', 415)
    pruefeLaenge(request)
    if (belegt >= PLAETZE) throw new Abgewiesen('besetzt', 503)
    belegt++
    reply.raw.once('close', () => belegt--)
    await lies(request, reply, regel)
  })
}

function pruefeLaenge({ headers }: FastifyRequest): void {
  const laenge = Number(headers['content-length'] ?? NaN)
  if (!Number.isSafeInteger(laenge)) throw new Abgewiesen('art', 411)
  if (laenge > HOECHSTENS_GELESEN) throw new Abgewiesen('gross', 413)
}

async function lies(request: FastifyRequest, reply: FastifyReply, regel: Dateiregel): Promise<void> {
  const felder: Record<string, string | string[]> = {}
  const sammlung = new Sammlung(regel)
  try {
    for await (const teil of request.parts({ limits: { fileSize: regel.byte } })) {
      if (teil.type === 'file') await sammlung.nimm(teil)
      else merke(felder, teil)
    }
  } catch (error) {
    // Cut off, not in the form a browser sends, or more parts than any page has.
    request.log.debug({ err: error }, 'Formular mit Dateien')
    reply.header('connection', 'close')
    throw new Abgewiesen('abgebrochen', 400)
  }
  request.body = felder
  request.hochgeladen = sammlung.ergebnis()
}

function merke(
  felder: Record<string, string | string[]>,
  { fieldname, value }: Exclude<Multipart, MultipartFile>,
) {
  if (typeof value !== 'string') return
  const bisher = felder[fieldname]
  felder[fieldname] = bisher === undefined ? value : [bisher, value].flat()
}

class Sammlung {
  private readonly dateien: Datei[] = []
  private uebrig: Hochgeladen['uebrig'] = null
  private frei: number
  private readonly regel: Dateiregel

  constructor(regel: Dateiregel) {
    this.regel = regel
    this.frei = regel.zusammen
  }

  async nimm(teil: MultipartFile): Promise<void> {
    if (teil.fieldname !== this.regel.feld) return this.lasse(teil, 'feld')
    if (this.dateien.length >= this.regel.zahl) return this.lasse(teil, 'zahl')
    const stuecke: Buffer[] = []
    for await (const stueck of teil.file as AsyncIterable<Buffer>) {
      this.frei -= stueck.length
      if (this.frei >= 0) stuecke.push(stueck)
    }
    if (this.frei < 0) this.uebrig ??= 'zusammen'
    // An empty file field of a page arrives as a file without name and content.
    if (teil.filename === '' && stuecke.length === 0) return
    const name = teil.filename.slice(0, 200)
    this.dateien.push({ name, inhalt: teil.file.truncated ? null : Buffer.concat(stuecke) })
  }

  private async lasse({ file, filename }: MultipartFile, warum: 'feld' | 'zahl'): Promise<void> {
    if (filename !== '') this.uebrig ??= warum
    for await (const _ of file);
  }

  ergebnis(): Hochgeladen {
    return { dateien: this.dateien, uebrig: this.uebrig }
  }
}
