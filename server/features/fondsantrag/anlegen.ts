import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Fonds } from '../../recht/fonds/fonds.ts'
import type { Feld } from '../../web/feld.ts'
import type { Fall } from '../faelle/fall.ts'
import { updateAkte } from '../faelle/store.ts'
import { insertEreignis } from '../faelle/verlauf-store.ts'
import type { Eintrag } from '../fonds/store.ts'
import { feldwerte } from './auszug.ts'
import { legeAnschreibenAn } from './briefe.ts'
import type { Antragsinhalt } from './forms.ts'
import { darfSelbst } from './lage.ts'
import { insertAntrag, listAntraege } from './store.ts'

/** Amount and fields; every option of the fields is the very value that goes out. */
export const wahlfelder = (fall: Fall, heute: Datum): readonly Feld[] => [
  {
    name: 'betrag',
    label: 'Vom Fonds erbeten',
    pfad: 'betragCent',
    art: 'euro',
    noetig: 'Tragen Sie ein, wie viel vom Fonds erbeten wird.',
  },
  {
    name: 'felder',
    label: 'Diese Angaben gehen hinaus, keine anderen',
    pfad: 'felder',
    art: 'mehrfach',
    optionen: feldwerte(fall, heute).map(({ id, label, wert }) => [id, `${label}: ${wert}`] as const),
    noetig: 'Wählen Sie aus, welche Angaben hinausgehen.',
  },
]

export type Wahl = { readonly betragCent: Antragsinhalt['betragCent']; readonly felder: readonly string[] }

type Beginn = {
  readonly id: string
  readonly anschreiben: string
  readonly bitte: string
  readonly eintrag: Eintrag
  readonly wahl: Wahl
}

/** Begins an application, or a referral where a desk like ours may not apply. */
export async function beginne(
  z: Stellenzugriff,
  fall: Fall,
  { id, anschreiben, bitte, eintrag, wahl }: Beginn,
  { heute, jetzt }: { readonly heute: Datum; readonly jetzt: Date },
): Promise<void> {
  const { fonds, fassung } = eintrag
  const weitergabe = !darfSelbst(fonds.antragsteller)
  const inhalt: Antragsinhalt = {
    ...LEER,
    ...wahl,
    felder: [...wahl.felder],
    anschreiben,
    bitte,
  }
  const neu = { id, fondsId: eintrag.id, fassung, weitergabe, inhalt }
  if (!(await insertAntrag(z, fall.id, neu, jetzt))) return
  await merkeTraeger(z, fall, fonds, heute)
  const andere = (await listAntraege(z, fall.id)).filter(antrag => antrag.id !== id)
  if (!weitergabe) await legeAnschreibenAn(z, { fallId: fall.id, inhalt }, andere, jetzt)
  const was = weitergabe ? 'Weitergabe begonnen' : 'Antrag begonnen'
  await insertEreignis(z, fall.id, 'fonds', `${fonds.name}: ${was}.`)
}

/** A case has one address for „the fund“: that of the one that is written to now, never the street of another. */
async function merkeTraeger(z: Stellenzugriff, fall: Fall, fonds: Fonds, heute: Datum): Promise<void> {
  if (anschriftPasst(fall, fonds)) return
  const anschriften = { ...fall.akte.anschriften, fonds: { name: briefname(fonds) } }
  await updateAkte(z, fall, { ...fall.akte, anschriften }, heute)
}

const briefname = ({ traeger }: Fonds): string => traeger.name.slice(0, 120)

/** Whether a letter „to the fund“ goes to the carrier of this one. */
export const anschriftPasst = ({ akte }: Fall, fonds: Fonds): boolean =>
  akte.anschriften?.fonds?.name === briefname(fonds)

/** What stands in an application before anything has happened. */
export const LEER = {
  unterlagen: {},
  zustimmung: null,
  vorgelegtVon: null,
  eingereichtAm: null,
  bewilligtCent: null,
  gezahltCent: null,
  gezahltAm: null,
  frist: null,
} as const
