import { alsDatum, type Datum, plusWochen } from '../../../recht/datum.ts'
import type { Empfaenger, Pflichtangabe } from '../briefart.ts'
import { type BriefFakten, istGesperrt } from '../fakten.ts'
import { alsNormen } from '../sprache.ts'
import { landVon, naechsterBuerotag, plusBuerotage } from '../werktage.ts'
import { text } from '../werte.ts'

/* What the letters to the supplier have in common. */

export const TEXTFORM = 'Textform genügt; Unterschrift empfohlen.'

export const anDenVersorger = (): Empfaenger => 'versorger'

/** What the supplier finds the contract by, and the kind of energy. */
export const VERTRAGSKENNZEICHEN: readonly Pflichtangabe[] = [
  {
    path: 'versorger.kundennummer',
    label: 'Kundennummer',
    fehlt: f => !text(f.akte.versorger.kundennummer) && !text(f.akte.versorger.zaehlernummer),
  },
  {
    path: 'sachverhalt.sparte',
    label: 'Strom oder Gas',
    fehlt: f => f.akte.sachverhalt.sparte === undefined,
  },
]

export const VERTRAG_BEKANNT: Pflichtangabe = {
  path: 'sachverhalt.vertrag',
  label: 'Grundversorgung oder Sondervertrag',
  fehlt: f => f.akte.sachverhalt.vertrag === undefined,
}

/** What rules out every letter under §§ 41f, 41g EnWG. */
export function gemeinsamesHindernis(fakten: BriefFakten): string | null {
  return erstes(anderesRegelwerk(fakten), schonGesperrt(fakten), vertragDesVermieters(fakten))
}

export const anderesRegelwerk = ({ pruefung }: BriefFakten): string | null =>
  pruefung.regelwerk === 'enwg-41f'
    ? null
    : 'Für diesen Fall gelten die §§ 41f, 41g EnWG nicht. Dieser Brief beruft sich auf sie und wäre falsch.'

const schonGesperrt = (fakten: BriefFakten): string | null =>
  istGesperrt(fakten)
    ? 'Die Versorgung ist schon unterbrochen. Jetzt geht es um die Wiederherstellung (§ 41f Abs. 7 EnWG), nicht um diesen Brief.'
    : null

export const vertragDesVermieters = ({ akte }: BriefFakten): string | null =>
  akte.sachverhalt.vertrag === 'vermieter'
    ? 'Der Vermieter ist Vertragspartner des Versorgers. Der Haushalt kann diesen Brief nicht im eigenen Namen schreiben.'
    : null

/** What rules out a letter about bills, prices and complaints, which rests on the EnWG or the GVV. */
export const nurStromUndGas = (fakten: BriefFakten): string | null =>
  erstes(
    ['fernwaerme', 'wasser'].includes(fakten.akte.sachverhalt.sparte ?? '')
      ? 'Der Brief stützt sich auf Vorschriften für Strom und Gas. Für Fernwärme und Wasser gelten sie nicht.'
      : null,
    vertragDesVermieters(fakten),
  )

/** The Grundversorgungsverordnung applies, § 3 Abs. 1 StromGVV extends most of it to the Ersatzversorgung; null: not known. */
export function mitGvv({ akte }: BriefFakten): boolean | null {
  const { vertrag } = akte.sachverhalt
  if (vertrag === undefined) return null
  return vertrag === 'grundversorgung' || vertrag === 'ersatzversorgung'
}

/** By when to ask for an answer that no cut waits for, on a day on which an office is open. */
export const antwortInWochen = (fakten: BriefFakten, wochen: number): Datum =>
  fakten.angaben.antwortBis ?? naechsterBuerotag(plusWochen(fakten.heute, wochen), landVon(fakten))

/** When a letter of today arrives: at once by fax or e-mail, by post after three days on which offices are open. */
export function zugangErwartet({ akte, heute, angaben }: BriefFakten): Datum {
  const sofort = angaben.vorab === 'Fax' || angaben.vorab === 'E-Mail'
  return sofort ? heute : plusBuerotage(heute, 3, landVon({ akte }))
}

/** Letters about paying do not answer an accusation of tampering or a debt of somebody else. */
export function nurBeiZahlungsverzug({ akte }: BriefFakten): string | null {
  const { anlass } = akte.sachverhalt
  if (anlass === undefined || anlass === 'zahlungsverzug') return null
  return 'Der Versorger stützt sich nicht auf einen eigenen Zahlungsverzug. Dieser Brief passt nur bei Zahlungsverzug.'
}

/** The norms by which a cut was not allowed, as a sentence cites them; null where the judgement found none. */
export function unzulaessigNach({ pruefung }: BriefFakten): string | null {
  const normen = pruefung.feststellungen
    .filter(({ wirkung }) => wirkung === 'sperrt')
    .flatMap(({ norm }) => norm)
  return alsNormen(normen)
}

/** The supplier's letters that the client holds, as enclosures. */
export function schreibenDesVersorgers({ akte: { sachverhalt } }: BriefFakten): string[] {
  const { androhung, ankuendigung } = sachverhalt
  return [
    androhung ? `Androhung${vom(androhung.datiert)} (Kopie)` : null,
    ankuendigung ? `Ankündigung${vom(ankuendigung.datiert)} (Kopie)` : null,
  ].filter(zeile => zeile !== null)
}

const vom = (tag: Parameters<typeof alsDatum>[0] | null | undefined): string =>
  tag ? ` vom ${alsDatum(tag)}` : ''

/** The first obstacle of several. */
export const erstes = (...gruende: readonly (string | null)[]): string | null =>
  gruende.find(grund => grund !== null) ?? null
