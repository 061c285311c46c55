import { ersatz } from '../../faelle/siegel.ts'
import type { Stellenzugriff } from '../../../data/zugriff.ts'
import type { Datum } from '../../../recht/datum.ts'
import { berechnungsbogen } from '../../ansprueche/berechnung.ts'
import { type Dokument, findSeite, listDokumente } from '../../dokumente/store.ts'
import { anzeigename, type Fall } from '../../faelle/fall.ts'
import { findStelle } from '../../faelle/store.ts'
import { anschriftVon, kennzeichen } from '../empfaenger.ts'
import type { Brief } from '../brief.ts'
import type { Empfaenger } from '../briefart.ts'
import { lauftext } from '../text.ts'
import { findSatz } from '../store.ts'
import type { Anlage, Paket } from './paket-pdf.ts'

/** What goes with a printed letter; the documents in the order in which they are sent. */
export type Paketwunsch = {
  readonly dokumente: readonly string[]
  readonly berechnung: boolean
  readonly deckblatt: boolean
}

/** The packet, and the numbers of the documents that could not be read. */
export type Gepackt = { readonly paket: Paket; readonly unlesbar: readonly string[] }

/** Gathers a packet; undefined for letters printed before packets existed, which keep no set text. */
export async function packe(
  z: Stellenzugriff,
  fall: Fall,
  {
    brief: id,
    wunsch,
    empfaenger,
    heute,
  }: { brief: string; wunsch: Paketwunsch; empfaenger: Empfaenger; heute: Datum },
): Promise<Gepackt | undefined> {
  const brief = await findSatz(z, fall.id, id)
  if (!brief) return undefined
  const stelle = await findStelle(z)
  const bogen = wunsch.berechnung ? berechnungsbogen(fall, heute) : null
  const { anlagen, unlesbar } = await sammleAnlagen(z, fall.id, wunsch.dokumente)
  const deckblatt = wunsch.deckblatt ? deckblattVon(fall, brief, empfaenger, heute) : null
  const paket = { brief, deckblatt, berechnung: bogen && { bogen, stelle: stelle.name }, anlagen }
  return { paket, unlesbar }
}

/** The chosen documents of a case in the order in which they are named, each once. */
export async function sammleAnlagen(
  z: Stellenzugriff,
  fallId: string,
  gewuenschte: readonly string[],
): Promise<{ readonly anlagen: readonly Anlage[]; readonly unlesbar: readonly string[] }> {
  const dokumente = new Map((await listDokumente(z, fallId)).map(dokument => [dokument.id, dokument]))
  const unlesbar: string[] = []
  const anlagen: Anlage[] = []
  for (const gewuenscht of new Set(gewuenschte)) {
    const dokument = dokumente.get(gewuenscht)
    if (!dokument) continue
    const anlage = await anlageVon(z, fallId, dokument)
    if (anlage) anlagen.push(anlage)
    else unlesbar.push(`Dokument ${dokument.nummer}`)
  }
  return { anlagen, unlesbar }
}

function deckblattVon(fall: Fall, { kopf }: Brief, wer: Empfaenger, datum: Datum): Paket['deckblatt'] {
  if (wer === null || kopf === null) return null
  const bekannt = kennzeichen(fall.akte, wer).find(([, wert]) => wert !== null)
  return {
    an: lauftext(kopf.empfaenger[0] ?? []),
    fax: anschriftVon(fall.akte, wer).fax ?? null,
    von: anzeigename(fall.akte),
    zeichen: bekannt?.[1] ?? null,
    datum,
  }
}

/** All pages of a document; null where one of them is gone, altered, or no picture. */
async function anlageVon(z: Stellenzugriff, fallId: string, dokument: Dokument): Promise<Anlage | null> {
  const seiten: Buffer[] = []
  for (let seite = 1; seite <= dokument.seiten.length; seite++) {
    const jpeg = await lies(z, fallId, dokument.id, seite)
    if (!jpeg || !istJpeg(jpeg)) return null
    seiten.push(jpeg)
  }
  return { titel: `Dokument ${dokument.nummer}`, seiten }
}

async function lies(
  z: Stellenzugriff,
  fallId: string,
  id: string,
  seite: number,
): Promise<Buffer | undefined> {
  try {
    return await findSeite(z, fallId, id, seite)
  } catch (error) {
    return ersatz(z, error, undefined)
  }
}

const istJpeg = (bytes: Buffer): boolean => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))
