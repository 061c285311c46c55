import type { Datum } from '../../recht/datum.ts'
import { alsDatum } from '../../recht/datum.ts'
import type { Briefart, Empfaenger, Fehlend } from './briefart.ts'
import type { Form } from './din5008.ts'
import { anschriftpfad, anschriftVon, kennzeichen } from './empfaenger.ts'
import type { BriefFakten, Vermerk } from './fakten.ts'
import { fehlendeAngaben } from './katalog.ts'
import type { Aenderung } from './freigabe/entwurf.ts'
import { angewandt } from './freigabe/worte.ts'
import { druckbar } from './schrift.ts'
import { type Absatz, type Lauf, setze, zeile } from './text.ts'
import { gemeinsameWerte, marke, name, text, type Wert } from './werte.ts'
import { geschuetzt, ohneMarken } from './zeichen.ts'

export type Infozeile = { readonly label: string; readonly wert: readonly Lauf[] }

/** What stands around the text: sender, window, information block. */
export type Briefkopf = {
  readonly form: Form
  readonly absender: readonly (readonly Lauf[])[]
  readonly empfaenger: readonly (readonly Lauf[])[]
  readonly vermerk: string | null
  readonly info: readonly Infozeile[]
}

/** A written letter; page and PDF draw exactly these blocks. */
export type Brief = {
  readonly id: string
  readonly titel: string
  readonly datum: Datum
  /** Null for a sheet or a form. */
  readonly kopf: Briefkopf | null
  readonly bloecke: readonly Absatz[]
  /** Required facts nobody has entered; such a letter is shown, never printed. */
  readonly fehlt: readonly Fehlend[]
  /** Changed paragraphs that no longer fit because the letter reads otherwise since. */
  readonly veraltet: readonly Aenderung[]
  /** Characters the font does not have; they stand as [?] in the letter. */
  readonly ersetzt: readonly string[]
}

/** Everything of a letter that is read; two letters with the same text are the same letter. */
export const brieftext = ({ id, kopf, bloecke }: Brief): string => JSON.stringify([id, kopf, bloecke])

/** Writes a letter. Whether it may be sent is `hindernis`; whether it may be printed is `fehlt`. */
export function schreibe(art: Briefart, fakten: BriefFakten, aenderungen: readonly Aenderung[] = []): Brief {
  const fehlt = fehlendeAngaben(art, fakten)
  const werte = { ...gemeinsameWerte(fakten, fehlt, art.anlagen(fakten)), ...art.werte(fakten) }
  const wer = art.empfaenger(fakten)
  const kopf = wer === null ? null : briefkopf(fakten, wer, fehlt)
  return {
    id: art.id,
    titel: art.titel,
    datum: fakten.heute,
    kopf: kopf?.gesetzt ?? null,
    ...angewandt(setze(art.id, werte), art.unveraenderlich ? [] : aenderungen),
    fehlt,
    ersetzt: [
      ...new Set(
        [...texte(werte), ...(kopf?.texte ?? [])].flatMap(wert => druckbar(ohneMarken(wert)).ersetzt),
      ),
    ],
  }
}

function briefkopf(
  fakten: BriefFakten,
  wer: Exclude<Empfaenger, null>,
  fehlt: readonly Fehlend[],
): { gesetzt: Briefkopf; texte: string[] } {
  const { haushalt } = fakten.akte
  const an = anschriftVon(fakten.akte, wer)
  const pfad = anschriftpfad(wer)
  const feld = (path: string, wert: string | undefined) => text(wert) ?? marke(fehlt, path)
  const ort = (bereich: string, wer: { plz?: string | undefined; ort?: string | undefined }) =>
    `${feld(`${bereich}.plz`, wer.plz)} ${feld(`${bereich}.ort`, wer.ort)}`
  const absender = [
    name(fakten, fehlt),
    feld('haushalt.strasse', haushalt.strasse),
    ort('haushalt', haushalt),
  ]
  const empfaenger = [
    feld(`${pfad}.name`, an.name),
    text(an.zusatz) ?? '',
    feld(`${pfad}.strasse`, an.strasse),
    ort(pfad, an),
  ].filter(teil => teil !== '')
  const info = infoblock(fakten, wer, fehlt)
  return {
    gesetzt: {
      form: fakten.angaben.formA === true ? 'A' : 'B',
      absender: absender.map(zeile),
      empfaenger: empfaenger.map(zeile),
      vermerk: vermerk(fakten.angaben.vorab),
      info: info.map(([label, wert]) => ({ label, wert: zeile(wert) })),
    },
    texte: [...absender, ...empfaenger, ...info.map(([, wert]) => wert)],
  }
}

function infoblock(
  { akte, angaben, heute }: BriefFakten,
  wer: Empfaenger,
  fehlt: readonly Fehlend[],
): [string, string][] {
  const { haushalt } = akte
  const zeilen: [string, string | null][] = [
    ...kennzeichen(akte, wer).map(([label, wert]): [string, string | null] => [
      label,
      wert ?? (label === 'Kundennummer' ? marke(fehlt, 'versorger.kundennummer') || null : null),
    ]),
    ['Telefon', angaben.telefonNennen === true ? text(haushalt.telefon) : null],
    ['Datum', geschuetzt(alsDatum(heute))],
  ]
  return zeilen.flatMap(([label, wert]) => (wert === null ? [] : [[label, wert]]))
}

function vermerk(vorab: Vermerk | undefined): string | null {
  if (vorab === undefined) return null
  return vorab === 'Einwurf-Einschreiben' ? vorab : `Vorab per ${vorab}`
}

/** Every text in the values, however deep. */
function texte(wert: Wert): string[] {
  if (typeof wert === 'string') return [wert]
  if (wert === null || typeof wert === 'boolean') return []
  return Object.values(wert).flatMap(texte)
}
