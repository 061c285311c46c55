import type { Fall } from '../faelle/fall.ts'
import type { Fallkontext, Fallteile, Teil } from '../faelle/teile.ts'
import { wegZu } from '../faelle/wegweiser.ts'
import { urteilsansicht } from './ansicht.ts'
import { fristenkasten } from './fristenkasten.ts'
import { heuteZuTun } from './raete.ts'

const ansichtVon = ({ fall, pruefung, heute }: Fallkontext) =>
  urteilsansicht(pruefung, fall.akte.sachverhalt, heute)

/** The judgement on the page of a case: one sentence first, then the dates, the findings, what is still to ask. */
export function urteilsteil(kontext: Fallkontext): Teil {
  const ansicht = ansichtVon(kontext)
  const fragen = ansicht.fragen.map(frage => ({ ...frage, ...wegZu(frage.path) }))
  return { partial: 'urteilsblock', daten: { ...ansicht, fragen, basis: `/faelle/${kontext.fall.id}` } }
}

export const fristteil = (kontext: Fallkontext): Teil => ({
  partial: 'frist',
  daten: { ...ansichtVon(kontext).frist, href: '#fristen', link: 'Alle Fristen' },
})

/** What to do, the most urgent first, with a link to every letter that this desk can write. */
export const zuTunTeil =
  (briefe: ReadonlySet<string>) =>
  ({ fall, pruefung }: Fallkontext): Teil => {
    const basis = `/faelle/${fall.id}`
    const schritte = heuteZuTun(pruefung.schritte, pruefung.schritte.length).map(schritt => ({
      ...schritt,
      ...weg(schritt.brief, fall, basis, briefe),
    }))
    return {
      partial: 'zutun',
      daten: { schritte: schritte.slice(0, ZUERST), weitere: schritte.slice(ZUERST), basis },
    }
  }

/** More is read by nobody at a desk; the rest stands folded below. */
const ZUERST = 5

/** A plan of payment is written down before it becomes a letter. */
function weg(brief: string | null, { akte: { plan } }: Fall, basis: string, briefe: ReadonlySet<string>) {
  if (brief === null || !briefe.has(brief)) return { href: null, link: null }
  const ohnePlan = brief === 'L03' && plan.rateCent === undefined && plan.antraege === undefined
  return ohnePlan
    ? { href: `${basis}/haushalt#f-rate`, link: 'Ratenplan eintragen' }
    : { href: `${basis}/briefe/neu/${brief}`, link: 'Brief schreiben' }
}

/** Fields of the intake on which a missing fact can be answered at once. */
const AUFNAHMEFELD: Readonly<Record<string, string>> = {
  sparte: 'f-sparte',
  vertrag: 'f-vertrag',
  mahnung: 'f-mahnungZugang',
  'mahnung.zugang': 'f-mahnungZugang',
  androhung: 'f-androhungZugang',
  'androhung.zugang': 'f-androhungZugang',
  ankuendigung: 'f-ankuendigungZugang',
  'ankuendigung.zugang': 'f-ankuendigungZugang',
  sperre: 'f-sperrtag',
  'sperre.datum': 'f-sperrtag',
  'rueckstand.abschlag': 'f-abschlag',
  'rueckstand.abschlag.betragCent': 'f-abschlag',
  rueckstand: 'f-betrag',
  'rueckstand.posten': 'f-betrag',
}

/** The box beside the intake. */
export const kastenteil: Fallteile['kasten'] = (akte, pruefung, heute) => ({
  partial: 'fristenkasten',
  daten: fristenkasten(pruefung, akte.sachverhalt, heute, path => AUFNAHMEFELD[path] ?? null),
})
