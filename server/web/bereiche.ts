import type { Rolle } from '../data/tables.ts'
import { rollenMit } from './rechte.ts'
import type { Bereich } from './views.ts'

type Eintrag = {
  readonly href: string
  readonly text: string
  readonly rollen: readonly Rolle[]
  readonly ausser?: readonly Rolle[]
}

const BERATUNG = rollenMit('fall', 'bearbeiten')

/** The navigation. Only what exists, and only for whom it opens. */
const BEREICHE: readonly Eintrag[] = [
  { href: '/heute', text: 'Heute', rollen: BERATUNG },
  { href: '/faelle', text: 'Fälle', rollen: BERATUNG },
  { href: '/fristen', text: 'Fristen', rollen: BERATUNG },
  { href: '/eingang', text: 'Eingang', rollen: rollenMit('eingang', 'bearbeiten') },
  { href: '/briefe/freigaben', text: 'Freigaben', rollen: BERATUNG },
  { href: '/fonds', text: 'Hilfen', rollen: rollenMit('fonds', 'pflegen') },
  { href: '/faelle/neu', text: 'Schnellaufnahme', rollen: BERATUNG },
  // Who has „Verwaltung“ finds both there: the line is full.
  {
    href: '/statistik',
    text: 'Zahlen',
    rollen: rollenMit('statistik', 'lesen'),
    ausser: rollenMit('verwaltung', 'lesen'),
  },
  {
    href: '/fondstraeger',
    text: 'Eigener Fonds',
    rollen: rollenMit('traegerfonds', 'entscheiden'),
    ausser: rollenMit('verwaltung', 'lesen'),
  },
  { href: '/verwaltung', text: 'Verwaltung', rollen: rollenMit('verwaltung', 'lesen') },
]

/** What stands under „Verwaltung“, with what it is for. */
const VERWALTUNG: readonly (Eintrag & { readonly wozu: string })[] = [
  {
    href: '/statistik',
    text: 'Zahlen',
    wozu: 'geschützte Zahlen abgeschlossener Zeiträume, zum Zeigen und Ausgeben',
    rollen: rollenMit('statistik', 'lesen'),
  },
  {
    href: '/verwaltung/team',
    text: 'Team',
    wozu: 'Konten, Rollen, jemanden einladen, einen verlorenen Zugang ersetzen',
    rollen: rollenMit('team', 'verwalten'),
  },
  {
    href: '/verwaltung/stellen',
    text: 'Beratungsstellen',
    wozu: 'Name, Zeiten und Sprachen der Stelle für alle, das Impressum und weitere Stellen, die helfen',
    rollen: rollenMit('stelle', 'verwalten'),
  },
  {
    href: '/verwaltung/aushang',
    text: 'Plakat und Handzettel',
    wozu: 'zum Drucken, mit Telefon, Zeiten und Adresse der Stelle',
    rollen: rollenMit('stelle', 'drucken'),
  },
  {
    href: '/verwaltung/vorgaenge',
    text: 'Offene Vorgänge im Team',
    wozu: 'Einladungen und neue Zugänge, bei denen eine zweite Person zustimmt',
    rollen: rollenMit('team', 'zustimmen'),
  },
  {
    href: '/verwaltung/einweisungen',
    text: 'Einweisung und Fortbildung',
    wozu: 'der Nachweis nach §\u00a06 Abs.\u00a02 RDG',
    rollen: rollenMit('team', 'einweisen'),
  },
  {
    href: '/verwaltung/vorlagen',
    text: 'Vorlagen der Briefe',
    wozu: 'die Sätze lesen und jede Fassung als geprüft eintragen',
    rollen: rollenMit('vorlage', 'pruefen'),
  },
  {
    href: '/verwaltung/zuteilung',
    text: 'Zuteilung',
    wozu: 'wer für welchen Fall zuständig ist, ohne Einblick in die Fälle',
    rollen: rollenMit('fall', 'zuteilen'),
  },
  {
    href: '/verwaltung/eingang',
    text: 'Eingang',
    wozu: 'ob die Stelle Anfragen aus dem Selbst-Check annimmt, und was zurückgehalten ist',
    rollen: rollenMit('eingang', 'verwalten'),
  },
  {
    href: '/verwaltung/aufzeichnung',
    text: 'Aufzeichnung',
    wozu: 'wer was geöffnet und geändert hat',
    rollen: rollenMit('aufzeichnung', 'lesen'),
  },
  {
    href: '/verwaltung/aufbewahrung',
    text: 'Aufbewahrung',
    wozu: 'was wann gelöscht wird und was aufgehoben bleibt',
    rollen: rollenMit('aufbewahrung', 'verwalten'),
  },
  {
    href: '/fondstraeger',
    text: 'Eigener Fonds',
    wozu: 'einen Nothilfefonds selbst führen: Budget, Anträge, Zahlungen, Bericht',
    rollen: rollenMit('traegerfonds', 'lesen'),
  },
]

/** The pages under „Verwaltung“ that these roles open. */
export const verwaltung = (rollen: readonly Rolle[]) =>
  VERWALTUNG.filter(eintrag => eintrag.rollen.some(rolle => rollen.includes(rolle)))

/** What a person with these roles can open, the entry that holds `pfad` marked. */
export function bereiche(rollen: readonly Rolle[], pfad: string): Bereich[] {
  const offene = BEREICHE.filter(
    ({ rollen: fuer, ausser = [] }) =>
      fuer.some(rolle => rollen.includes(rolle)) && !ausser.some(rolle => rollen.includes(rolle)),
  )
  const passend = offene.filter(({ href }) => pfad === href || pfad.startsWith(`${href}/`))
  const aktuell = passend.sort((a, b) => b.href.length - a.href.length)[0]
  return offene.map(({ href, text }) => ({ href, text, aktuell: href === aktuell?.href }))
}

/** Where a person lands after signing in: the day's work, else what there is to run, else what opens at all. */
export function startseite(rollen: readonly Rolle[]): string {
  const offen = bereiche(rollen, '').map(({ href }) => href)
  return ['/heute', '/verwaltung'].find(href => offen.includes(href)) ?? offen[0] ?? '/ich'
}
