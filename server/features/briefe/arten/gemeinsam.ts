import { alsDatum } from '../../../recht/datum.ts'
import type { Empfaenger, Pflichtangabe } from '../briefart.ts'
import { type BriefFakten, istGesperrt } from '../fakten.ts'
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
  const { pruefung, akte } = fakten
  if (pruefung.regelwerk !== 'enwg-41f') {
    return 'Für diesen Fall gelten die §§ 41f, 41g EnWG nicht. Dieser Brief beruft sich auf sie und wäre falsch.'
  }
  if (istGesperrt(fakten)) {
    return 'Die Versorgung ist schon unterbrochen. Jetzt geht es um die Wiederherstellung (§ 41f Abs. 7 EnWG), nicht um diesen Brief.'
  }
  if (akte.sachverhalt.vertrag === 'vermieter') {
    return 'Der Vermieter ist Vertragspartner des Versorgers. Der Haushalt kann diesen Brief nicht im eigenen Namen schreiben.'
  }
  return null
}

/** Letters about paying do not answer an accusation of tampering or a debt of somebody else. */
export function nurBeiZahlungsverzug({ akte }: BriefFakten): string | null {
  const { anlass } = akte.sachverhalt
  if (anlass === undefined || anlass === 'zahlungsverzug') return null
  return 'Der Versorger stützt sich nicht auf einen eigenen Zahlungsverzug. Dieser Brief passt nur bei Zahlungsverzug.'
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
