import type { Fallkontext, Fallteile, Teil } from '../faelle/teile.ts'
import { wegZu } from '../faelle/wegweiser.ts'
import { urteilsansicht } from './ansicht.ts'
import { fristenkasten } from './fristenkasten.ts'

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

/** „Heute zu tun“, with a link to every letter that this desk can write. */
export const zuTunTeil =
  (briefe: ReadonlySet<string>) =>
  (kontext: Fallkontext): Teil => {
    const schritte = ansichtVon(kontext).schritte.map(schritt => ({
      ...schritt,
      brief: schritt.brief !== null && briefe.has(schritt.brief) ? schritt.brief : null,
    }))
    return { partial: 'zutun', daten: { schritte, basis: `/faelle/${kontext.fall.id}` } }
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
