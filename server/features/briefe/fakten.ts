import type { Akte } from '../../data/akte.ts'
import { type Datum, tageZwischen } from '../../recht/datum.ts'
import { type Cent, minus } from '../../recht/geld.ts'
import type { Sperrpruefung } from '../../recht/sperre/antwort.ts'
import type { Ansprueche } from '../../recht/ansprueche/antwort.ts'
import { landVon, letzterBuerotagVor, plusBuerotage } from './werktage.ts'

/** The desk that helps; named at the end of a letter, never its sender. */
export type Stelle = {
  readonly name: string
  readonly strasse: string
  readonly plz: string
  readonly ort: string
  readonly telefon: string
  readonly sprechzeiten: string
}

export const VERMERKE = ['Fax', 'E-Mail', 'Einwurf-Einschreiben'] as const
export type Vermerk = (typeof VERMERKE)[number]

/** What a counsellor types for this one letter. Absent means: not said. */
export type Briefangaben = {
  readonly antwortBis?: Datum | undefined
  /** A free paragraph, in the client's words; never in an acceptance (L05). */
  readonly zusatz?: string | undefined
  readonly vorab?: Vermerk | undefined
  readonly telefonNennen?: boolean | undefined
  /** DIN 5008 form A instead of B: more room for text on the first page. */
  readonly formA?: boolean | undefined
  /** What the supplier's offer itself says (L05). */
  readonly angebotVom?: Datum | undefined
  readonly angebotRateCent?: Cent | undefined
  readonly angebotErsteRateAm?: Datum | undefined
  /** Next appointment at the desk, as it should stand on the sheet (L47). */
  readonly termin?: string | undefined
  /** What only one kind of letter asks, by the name of its field; read with eigene.ts. */
  readonly eigene?: Readonly<Record<string, unknown>> | undefined
}

/** A letter of the case that has left the desk; `beantwortet` once somebody has entered that the answer came. */
export type Versandter = { readonly art: string; readonly am: Datum; readonly beantwortet?: boolean }

export type BriefFakten = {
  readonly akte: Akte
  readonly pruefung: Sperrpruefung
  readonly stelle: Stelle
  readonly heute: Datum
  readonly angaben: Briefangaben
  /** The benefits as reckoned today; null while nobody has entered who lives there. */
  readonly ansprueche: Ansprueche | null
  readonly versandt: readonly Versandter[]
  /** The household has taken back that the desk writes for it. */
  readonly briefeWiderrufen?: boolean
}

/** The day on which the supply is to be cut, as announced. */
export function sperrtag({ akte: { sachverhalt } }: BriefFakten): Datum | null {
  return sachverhalt.sperre?.datum ?? sachverhalt.ankuendigung?.beginn ?? null
}

export const istGesperrt = ({ akte }: BriefFakten): boolean => akte.sachverhalt.sperre?.vollzogen === true

export const hatBefund = ({ pruefung }: BriefFakten, code: string): boolean =>
  pruefung.feststellungen.some(befund => befund.code === code)

/** Findings that speak against the cut, hard ones first. */
export const einwandBefunde = ({ pruefung }: BriefFakten) => [
  ...pruefung.feststellungen.filter(befund => befund.wirkung === 'sperrt'),
  ...pruefung.feststellungen.filter(befund => befund.wirkung === 'zweifel'),
]

/** Income that is left after fixed costs; null when one of the two is not known. */
export function uebrig({ akte: { plan } }: BriefFakten): Cent | null {
  if (plan.einkommenCent === undefined || plan.fixkostenCent === undefined) return null
  return minus(plan.einkommenCent, plan.fixkostenCent)
}

/** The offer's rate: as typed from the offer, else arrears divided by the number of rates, rounded up. */
export function angeboteneRate({ akte, pruefung, angaben }: BriefFakten): number | null {
  if (angaben.angebotRateCent !== undefined) return angaben.angebotRateCent
  const raten = akte.sachverhalt.abwendungsvereinbarung?.angebotRaten
  const betrag = pruefung.rueckstand.anrechenbarCent
  return raten && betrag !== null ? Math.ceil(betrag / raten) : null
}

/** By when to ask for an answer: three working days, but before the cut and never in the past. */
export function antwortBis(fakten: BriefFakten): Datum {
  const { angaben, heute } = fakten
  if (angaben.antwortBis !== undefined) return angaben.antwortBis
  const land = landVon(fakten)
  const tag = sperrtag(fakten)
  if (tag === null || tag <= heute) return plusBuerotage(heute, tag === null ? 5 : 1, land)
  const wunsch = plusBuerotage(heute, 3, land)
  if (wunsch < tag) return wunsch
  const letzter = letzterBuerotagVor(tag, land)
  return letzter > heute ? letzter : heute
}

/** Days until the announced cut; null when no day is known. */
export function tageBisSperre(fakten: BriefFakten): number | null {
  const tag = sperrtag(fakten)
  return tag === null ? null : tageZwischen(fakten.heute, tag)
}
