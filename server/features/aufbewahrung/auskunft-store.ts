import { sql } from 'kysely'
import { FALLTABELLEN, zumFall } from '../../data/loeschen.ts'
import { oeffne, oeffneJson } from '../../data/verschluesselung.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { ort, schluesselVon } from '../faelle/siegel.ts'
import { aussetzungOrt } from './aussetzung-store.ts'

/*
 * Everything that is stored of one case, table by table (Art. 15 Abs. 1, 3, Art. 20 DSGVO). What is not named below
 * goes out as it is: a column somebody adds is in the export until there is a reason to leave it out.
 */

type Zeile = Readonly<Record<string, unknown>>

/** Columns of case tables that the household does not get, each with its reason; the export carries this list. */
export const NICHT_DABEI: Readonly<Record<string, string>> = {
  'briefentwurf.abdruck': 'verschlüsselter Fingerabdruck des freigegebenen Texts; der Text steht im Entwurf',
  'dokument.abdruck': 'verschlüsselter Fingerabdruck der Datei; sagt nichts, was nicht im Dokument steht',
  'fondslink.token_hash': 'Fingerabdruck eines Links für den Träger; kein Inhalt',
  'fall_schutz.grund':
    'warum der Fall eingeschränkt ist: betrifft oft andere Personen; die Koordination prüft es von Hand',
  'statistik_schluessel.rk':
    'Zufallszahl für die Statistik; keine Rolle der Beratung kann sie lesen, und sie sagt nichts über den Haushalt',
  'suchwort.wort':
    'verschlüsselter Suchindex aus Name, Fallnummer und Kundennummer; sagt nichts, was nicht in der Akte steht',
  'schluessel.fall.dek':
    'Schlüssel der Akte; kein Inhalt. Gäbe man ihn heraus, wäre die Verschlüsselung wertlos',
}

/** The sealed columns and how they open. */
const SIEGEL: Readonly<Record<string, (schluessel: Buffer, fallId: string, zeile: Zeile) => unknown>> = {
  'fall.zeile': (schluessel, id, { zeile }) => oeffneJson(schluessel, ort('fall.zeile', id), bytes(zeile)),
  'fall_fassung.akte': (schluessel, id, { akte, version }) =>
    oeffneJson(schluessel, ort('fassung.akte', id, Number(version)), bytes(akte)),
  'ereignis.text': (schluessel, fallId, { text, id }) =>
    oeffneJson(schluessel, ort('ereignis.text', fallId, String(id)), bytes(text)),
  'frist.text': (schluessel, fallId, { text, id }) =>
    text === null ? null : oeffneJson(schluessel, ort('frist.text', fallId, String(id)), bytes(text)),
  'aussetzung.text': (schluessel, fallId, { text, id }) =>
    text === null ? null : oeffneJson(schluessel, aussetzungOrt(fallId, String(id)), bytes(text)),
  'entwurf.felder': (schluessel, id, { felder }) =>
    oeffneJson(schluessel, ort('entwurf.felder', id), bytes(felder)),
  'dokument.angaben': (schluessel, fallId, { angaben, id }) =>
    angaben === null
      ? null
      : oeffneJson(schluessel, ort('dokument.angaben', fallId, String(id)), bytes(angaben)),
  'dokument_seite.bild': (schluessel, fallId, { bild, dokumentId, seite }) =>
    oeffne(
      schluessel,
      ort('dokument_seite.bild', fallId, String(dokumentId), Number(seite)),
      bytes(bild),
    ).toString('base64'),
  'dokument_original.inhalt': (schluessel, fallId, { inhalt, dokumentId }) =>
    oeffne(schluessel, ort('dokument_original.inhalt', fallId, String(dokumentId)), bytes(inhalt)).toString(
      'base64',
    ),
  'brief.inhalt': (schluessel, fallId, { inhalt, id }) =>
    oeffne(schluessel, ort('brief.inhalt', fallId, String(id)), bytes(inhalt)).toString('base64'),
  'brief.satz': (schluessel, fallId, { satz, id }) =>
    satz === null ? null : oeffneJson(schluessel, ort('brief.satz', fallId, String(id)), bytes(satz)),
  'brief.nachweis': (schluessel, fallId, { nachweis, id }) =>
    nachweis === null
      ? null
      : oeffneJson(schluessel, ort('brief.nachweis', fallId, String(id)), bytes(nachweis)),
  'briefentwurf.inhalt': (schluessel, fallId, { inhalt, id }) =>
    oeffneJson(schluessel, ort('briefentwurf.inhalt', fallId, String(id)), bytes(inhalt)),
  'fondsantrag.inhalt': (schluessel, fallId, { inhalt, id }) =>
    oeffneJson(schluessel, ort('fondsantrag.inhalt', fallId, String(id)), bytes(inhalt)),
  'fondsantrag_schritt.inhalt': (schluessel, fallId, { inhalt, id }) =>
    oeffneJson(schluessel, ort('fondsantrag_schritt.inhalt', fallId, String(id)), bytes(inhalt)),
  'brief.sha256': (_schluessel, _fallId, { sha256 }) => bytes(sha256).toString('hex'),
}

/** Columns that name somebody of the desk. */
const PERSONEN: ReadonlySet<string> = new Set([
  'angelegtVon',
  'zustaendig',
  'personId',
  'erklaertVon',
  'erstelltVon',
  'versandVon',
  'freigegebenVon',
  'beendetVon',
  'hinzugefuegtVon',
  'entferntVon',
  'von',
])

export type Falldaten = Readonly<Record<string, readonly Zeile[]>>

/** All rows of a case by table, opened. Throws where a column holds bytes that nobody has said how to open. */
export async function lesAlles(z: Stellenzugriff, fallId: string): Promise<Falldaten> {
  const schluessel = await schluesselVon(z, fallId)
  const personen = new Map<string, string>()
  const daten: Record<string, readonly Zeile[]> = {}
  for (const eine of FALLTABELLEN) {
    const { tabelle } = eine
    const { rows } = await sql<Zeile>`
      select ${spalten(tabelle)} from ${sql.table(tabelle)} where ${zumFall(eine, z.stelleId, fallId)}
    `.execute(z.trx)
    daten[tabelle] = rows.map(zeile => geoeffnet(tabelle, zeile, { schluessel, fallId, personen }))
  }
  return daten
}

/** Some columns the desk itself may not read. */
const spalten = (tabelle: string) =>
  tabelle === 'statistik_schluessel' ? sql`stelle_id, id, fall_id` : sql`*`

type Kontext = {
  readonly schluessel: Buffer
  readonly fallId: string
  readonly personen: Map<string, string>
}

function geoeffnet(tabelle: string, zeile: Zeile, { schluessel, fallId, personen }: Kontext): Zeile {
  const spalten = Object.entries(zeile).flatMap(([spalte, wert]): [string, unknown][] => {
    const name = `${tabelle}.${spalte.replace(/[A-Z]/g, gross => `_${gross.toLowerCase()}`)}`
    if (name in NICHT_DABEI) return []
    const oeffner = SIEGEL[name]
    if (oeffner) return [[spalte, oeffner(schluessel, fallId, zeile)]]
    if (Buffer.isBuffer(wert)) throw new Error(`${name}: nobody has said how this opens`)
    return [[spalte, PERSONEN.has(spalte) ? person(personen, wert) : wert]]
  })
  return Object.fromEntries(spalten)
}

/**
 * „Person 1“: who works at the desk is protected too; the household learns what was done, not by whom (EuGH,
 * 22.06.2023, C-579/21, Pankki S: no claim to the names of employees unless that is indispensable).
 */
function person(bekannt: Map<string, string>, id: unknown): string | null {
  if (typeof id !== 'string') return null
  const name = bekannt.get(id) ?? `Person ${bekannt.size + 1} der Beratungsstelle`
  bekannt.set(id, name)
  return name
}

function bytes(wert: unknown): Buffer {
  if (!Buffer.isBuffer(wert)) throw new Error('no sealed value')
  return wert
}
