import type { Leistung, Leistungsantwort } from '../../recht/ansprueche/antwort.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Schritt } from '../../recht/ergebnis.ts'
import { datum, euro } from '../../web/format.ts'
import { EINMALIG } from './worte.ts'

/* One benefit in sentences that can be read out. */

/** What a benefit is for, where there is one. */
const WOFUER: Readonly<Record<Leistung, string>> = {
  grundsicherungsgeld: 'Das Einkommen reicht nicht für Lebensunterhalt, Miete und Heizung.',
  einmaligerHeizkostenbedarf: 'Eine Rechnung für Heizung zählt in dem Monat, in dem sie fällig ist.',
  mehrbedarfWarmwasser: 'Das Wasser wird in der Wohnung warm gemacht.',
  energieschuldenDarlehen: 'Das Jobcenter kann die Schulden übernehmen, damit der Haushalt Energie behält.',
  darlehenUnabweisbar: 'Für Strom, der sofort bezahlt werden muss, kann das Jobcenter ein Darlehen geben.',
  schuldenuebernahmeSgb12: 'Das Sozialamt kann die Schulden übernehmen. Verlangen Sie zuerst eine Beihilfe.',
  grundsicherungAlter: 'Rente und anderes Einkommen reichen nicht für Lebensunterhalt, Miete und Heizung.',
  hilfeZumLebensunterhalt: 'Einkommen und Vermögen reichen nicht für Lebensunterhalt, Miete und Heizung.',
  wohngeld: 'Wohngeld ist ein Zuschuss zur Miete für Haushalte ohne Grundsicherung.',
  kinderzuschlag: 'Kinderzuschlag hilft, wenn der Lohn für die Eltern reicht, aber nicht für die Kinder.',
  unterhaltsvorschuss: 'Zahlt der andere Elternteil nicht oder zu wenig, zahlt das Jugendamt.',
  bildungUndTeilhabe: 'Für Schule, Ausflüge, Mittagessen und Verein gibt es eigene Leistungen.',
  ueberpruefungMehrbedarf: 'Der Bescheid nennt für Warmwasser zu wenig. Das lässt sich nachfordern.',
}

/** Why the answer is as it is, in one plain sentence. */
export function grund({ leistung, status, schritte, fehlendeAngaben }: Leistungsantwort): string {
  if (status === 'unklar')
    return fehlendeAngaben.length === 0
      ? (schritte.at(-1)?.text ?? 'Das lässt sich noch nicht sagen.')
      : 'Es fehlen Angaben.'
  if (status !== 'keinAnspruch') return WOFUER[leistung]
  const text = schritte.findLast(schritt => schritt.betragCent === undefined)?.text ?? schritte.at(-1)?.text
  return text === undefined ? 'Nach dem, was bekannt ist, besteht kein Anspruch.' : mitPunkt(text)
}

export const mitPunkt = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** The amount in words, and for how long; where the status says that there is none, or that it is open, nothing. */
export function betrag(antwort: Leistungsantwort): { readonly zahl: string | null; readonly unter: string } {
  const { leistung, status, betragCent, spanne } = antwort
  if (status === 'keinAnspruch' || status === 'unklar') return { zahl: null, unter: '' }
  if (spanne !== null)
    return { zahl: `${euro(spanne.vonCent)} bis ${euro(spanne.bisCent)}`, unter: takt(leistung) }
  if (betragCent === null)
    return { zahl: null, unter: leistung === 'bildungUndTeilhabe' ? 'je nach Kosten' : 'Höhe nicht bekannt' }
  return { zahl: euro(betragCent), unter: takt(leistung) }
}

const takt = (leistung: Leistung): string => (EINMALIG.has(leistung) ? 'einmalig' : 'im Monat')

export const zeitraum = ({ zeitraum: z }: Leistungsantwort): string | null =>
  z === null ? null : `${datum(z.von)} bis ${datum(z.bis)}`

/** Where to apply, until when and with which letter; null where nothing is to be applied for. */
export function antragsworte({ antrag: { wo, bis, brief } }: Leistungsantwort, heute: Datum): string | null {
  if (wo === null) return null
  return `${wo}, ${bisWann(bis, heute)}${brief === null ? ', formlos' : `, mit Brief ${brief}`}`
}

/** A day that has gone by, such as that of the cut, does not end the claim: then it is most urgent. */
function bisWann(bis: Datum | null, heute: Datum): string {
  if (bis === null) return 'möglichst bald'
  return bis < heute ? `noch heute, der ${datum(bis)} ist vorbei` : `bis ${datum(bis)}`
}

/** The lines of a reckoning; an amount is ready text. */
export const rechenzeilen = (schritte: readonly Schritt[]) =>
  schritte.map(({ text, betragCent, norm }) => ({
    text: zusammengehalten(text),
    norm: norm === undefined ? null : zusammengehalten(norm),
    betrag: betragCent === undefined ? null : euro(betragCent),
  }))

/** A sign of a section never stands alone at the end of a line. */
export const zusammengehalten = (text: string): string => text.replaceAll('§ ', '§\u00a0')
