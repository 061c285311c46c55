import type { Code } from '../../data/merkmale.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Ablehnungsgrund } from '../../recht/fonds/antragslage.ts'
import { cent, summe } from '../../recht/geld.ts'
import type { Fondsbilanz } from '../faelle/fondsbilanz.ts'
import { zugesagtCent } from './andere.ts'
import { type Antrag, listAntraege, listSchritte, type Schrittzeile } from './store.ts'

/* For closing a case: what came of its applications, in the words of the statistics. */

type Ausgang = Code<'fondsausgang'>

/** The reasons of funds, grouped so that the council can do something about each of them. */
const AUSGANG: Readonly<Record<Ablehnungsgrund, Ausgang>> = {
  einkommen: 'einkommen',
  vermoegen: 'einkommen',
  leistung: 'vorrang',
  vorrang: 'vorrang',
  gebiet: 'nichtZustaendig',
  versorger: 'nichtZustaendig',
  energie: 'nichtZustaendig',
  budget: 'mittel',
  nichtDatiert: 'sonstiges',
  wiederholung: 'sonstiges',
  unvollstaendig: 'sonstiges',
  ermessen: 'sonstiges',
  anderer: 'sonstiges',
}

type Gegangen = Pick<Antrag, 'inhalt'> & {
  /** The last step first. */
  readonly schritte: readonly Pick<Schrittzeile, 'schritt' | 'angaben' | 'am'>[]
}

/** Money of one fund settles it, whatever others said; of several refusals the last one counts. */
export function fondsausgang(antraege: readonly Gegangen[]): Ausgang {
  const eingereicht = antraege.filter(({ inhalt }) => inhalt.eingereichtAm !== null)
  if (eingereicht.length === 0) return 'keinAntrag'
  if (eingereicht.some(bekam)) return 'bewilligt'
  const [letzte] = eingereicht
    .flatMap(antrag => absage(antrag) ?? [])
    .sort((a, b) => b.am.getTime() - a.am.getTime())
  return letzte?.ausgang ?? 'unbekannt'
}

/** Granted and not taken back. */
const bekam = ({ inhalt: { bewilligtCent, gezahltCent }, schritte }: Gegangen): boolean =>
  (gezahltCent ?? 0) > 0 ||
  ((bewilligtCent ?? 0) > 0 && !schritte.some(({ schritt }) => schritt === 'bewilligungWiderrufen'))

/** The last refusal of an application, unless the carrier has decided otherwise since. */
function absage({ schritte }: Gegangen): { readonly ausgang: Ausgang; readonly am: Date } | undefined {
  const schritt = schritte.find(({ schritt }) => ABSAGEN.includes(schritt))
  if (!schritt) return undefined
  const { grund } = schritt.angaben
  if (schritt.schritt === 'erschoepft') return { ausgang: 'mittel', am: schritt.am }
  return { ausgang: grund === undefined ? 'sonstiges' : AUSGANG[grund], am: schritt.am }
}

const ABSAGEN: readonly string[] = ['ablehnen', 'erschoepft', 'bewilligungWiderrufen']

/** What the case got, what it asked for and was decided about, and how it ended. */
export async function vonFonds(z: Stellenzugriff, fallId: string): Promise<Fondsbilanz> {
  const antraege = await listAntraege(z, fallId)
  const gegangen: Gegangen[] = []
  for (const antrag of antraege) gegangen.push({ ...antrag, schritte: await listSchritte(z, antrag) })
  const entschieden = gegangen.filter(antrag => bekam(antrag) || absage(antrag))
  const gezahlt = summe(antraege.map(({ inhalt }) => inhalt.gezahltCent ?? cent(0)))
  return {
    erhaltenCent: cent(gezahlt + zugesagtCent(antraege)),
    erbetenCent: summe(entschieden.map(({ inhalt }) => inhalt.betragCent ?? cent(0))),
    ausgang: fondsausgang(gegangen),
  }
}
