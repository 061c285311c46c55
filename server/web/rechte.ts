import type { Rolle } from '../data/tables.ts'

/*
 * WHO MAY DO WHAT (S-51): one table of things, actions, roles and how far they reach. Routes take their roles from here
 * or are checked against it; what stands nowhere opens for nobody. Rows of the database are a second wall behind it:
 * the desk and the restricted cases are kept apart by policies, whatever a route does.
 */

/** How far a right reaches. */
type Umfang =
  /** Everybody, also without signing in. */
  | 'alle'
  /** What belongs to the person alone. */
  | 'selbst'
  /** The desk of the person; of restricted cases only those that name the person. */
  | 'eigeneStelle'
  /** The desk of the person, without anything of a household: numbers, days, names of the team. */
  | 'ohneInhalt'

export type Recht = {
  readonly ressource: string
  readonly aktion: string
  readonly rollen: 'offen' | readonly Rolle[]
  readonly umfang: Umfang
  /** Addresses, as patterns of the router; what lies below belongs to them unless another line names it. */
  readonly wege: readonly string[]
}

const BERATENDE: readonly Rolle[] = ['beratung', 'vertretung', 'anleitung']
const JEDE: readonly Rolle[] = [...BERATENDE, 'koordination', 'land', 'technik', 'datenschutz']

export const RECHTE = [
  {
    ressource: 'seite',
    aktion: 'lesen',
    rollen: 'offen',
    umfang: 'alle',
    wege: [
      '/',
      '/hilfe',
      '/recht',
      '/selbstcheck',
      '/notfall',
      // The self-check in each language, short enough for a poster.
      ...['/de', '/tr', '/ar', '/uk', '/ru', '/en', '/ro', '/bg', '/pl', '/kmr', '/fa'],
      '/rechner',
      '/assets',
      '/api/v1',
      '/.well-known',
    ],
  },
  {
    ressource: 'anmeldung',
    aktion: 'nutzen',
    rollen: 'offen',
    umfang: 'alle',
    wege: ['/anmelden', '/abmelden', '/gruenden', '/zugang'],
  },
  // The secret stands in the address; it opens days and case numbers of one person and nothing else.
  { ressource: 'kalender', aktion: 'abrufen', rollen: 'offen', umfang: 'selbst', wege: ['/kalender'] },
  // Likewise: one application to a fund, and of it what the household has agreed to.
  {
    ressource: 'fondsantrag',
    aktion: 'beantworten',
    rollen: 'offen',
    umfang: 'selbst',
    wege: ['/fondsantrag'],
  },
  {
    ressource: 'konto',
    aktion: 'verwalten',
    rollen: JEDE,
    umfang: 'selbst',
    wege: ['/ich', '/anmelden/bestaetigen'],
  },
  {
    ressource: 'fall',
    aktion: 'bearbeiten',
    rollen: BERATENDE,
    umfang: 'eigeneStelle',
    wege: ['/heute', '/faelle', '/fristen', '/briefe', '/einwilligung.pdf'],
  },
  {
    ressource: 'eingang',
    aktion: 'bearbeiten',
    rollen: BERATENDE,
    umfang: 'eigeneStelle',
    wege: ['/eingang'],
  },
  // What may be spam has to be read to be told apart.
  {
    ressource: 'eingang',
    aktion: 'verwalten',
    rollen: ['koordination'],
    umfang: 'eigeneStelle',
    wege: ['/verwaltung/eingang'],
  },
  // The directory holds nothing of a household; whoever learns that a fund is empty enters it.
  {
    ressource: 'fonds',
    aktion: 'pflegen',
    rollen: [...BERATENDE, 'koordination', 'land'],
    umfang: 'ohneInhalt',
    wege: ['/fonds'],
  },
  { ressource: 'fall', aktion: 'oeffnen', rollen: BERATENDE, umfang: 'eigeneStelle', wege: ['/oeffnung'] },
  {
    ressource: 'fall',
    aktion: 'zuteilen',
    rollen: ['koordination'],
    umfang: 'ohneInhalt',
    wege: ['/verwaltung/zuteilung'],
  },
  {
    ressource: 'verwaltung',
    aktion: 'lesen',
    rollen: ['koordination', 'anleitung', 'datenschutz', 'technik'],
    umfang: 'ohneInhalt',
    wege: ['/verwaltung'],
  },
  {
    ressource: 'stelle',
    aktion: 'verwalten',
    rollen: ['koordination'],
    umfang: 'ohneInhalt',
    wege: ['/verwaltung/stellen'],
  },
  {
    ressource: 'stelle',
    aktion: 'drucken',
    rollen: [...BERATENDE, 'koordination'],
    umfang: 'ohneInhalt',
    wege: ['/verwaltung/aushang'],
  },
  {
    ressource: 'team',
    aktion: 'verwalten',
    rollen: ['koordination'],
    umfang: 'ohneInhalt',
    wege: ['/verwaltung/team'],
  },
  // The second person of a decision about an account.
  {
    ressource: 'team',
    aktion: 'zustimmen',
    rollen: ['koordination', 'anleitung', 'datenschutz', 'technik'],
    umfang: 'ohneInhalt',
    wege: ['/verwaltung/vorgaenge'],
  },
  {
    ressource: 'team',
    aktion: 'einweisen',
    rollen: ['anleitung', 'koordination'],
    umfang: 'ohneInhalt',
    wege: ['/verwaltung/einweisungen'],
  },
  // Whether the sentences of a letter are right is for the person who guides (§ 6 Abs. 2 RDG).
  {
    ressource: 'vorlage',
    aktion: 'pruefen',
    rollen: ['anleitung'],
    umfang: 'ohneInhalt',
    wege: ['/verwaltung/vorlagen'],
  },
  {
    ressource: 'aufzeichnung',
    aktion: 'lesen',
    rollen: ['koordination', 'datenschutz'],
    umfang: 'ohneInhalt',
    wege: ['/verwaltung/aufzeichnung'],
  },
  {
    ressource: 'aufbewahrung',
    aktion: 'verwalten',
    rollen: ['koordination', 'datenschutz'],
    umfang: 'ohneInhalt',
    wege: ['/verwaltung/aufbewahrung'],
  },
  {
    ressource: 'aufbewahrung',
    aktion: 'bestimmen',
    rollen: ['koordination'],
    umfang: 'ohneInhalt',
    wege: ['/verwaltung/aufbewahrung/frist'],
  },
  // Protected figures of closed periods; who reads them sees no case.
  {
    ressource: 'statistik',
    aktion: 'lesen',
    rollen: ['koordination', 'land'],
    umfang: 'ohneInhalt',
    wege: ['/statistik'],
  },
  // A fund the desk runs itself: sums and periods for those who run it, the applications for those who decide.
  {
    ressource: 'traegerfonds',
    aktion: 'lesen',
    rollen: ['beratung', 'anleitung', 'koordination'],
    umfang: 'ohneInhalt',
    wege: ['/fondstraeger'],
  },
  {
    ressource: 'traegerfonds',
    aktion: 'einrichten',
    rollen: ['koordination'],
    umfang: 'ohneInhalt',
    wege: ['/fondstraeger/neu', '/fondstraeger/:id/zeitraeume', '/fondstraeger/:id/fenster'],
  },
  {
    ressource: 'traegerfonds',
    aktion: 'entscheiden',
    rollen: ['beratung', 'anleitung'],
    umfang: 'eigeneStelle',
    wege: ['/fondstraeger/:id/antraege', '/fondstraeger/:id/zahlungen'],
  },
  // The key of a person stands in the request; it opens the same figures and nothing else.
  {
    ressource: 'statistik',
    aktion: 'abrufen',
    rollen: 'offen',
    umfang: 'ohneInhalt',
    wege: ['/statistik/abruf'],
  },
  {
    ressource: 'hinweis',
    aktion: 'quittieren',
    rollen: [...BERATENDE, 'koordination'],
    umfang: 'selbst',
    wege: ['/hinweise'],
  },
] as const satisfies readonly Recht[]

type Paar = (typeof RECHTE)[number]
type Ressource = Paar['ressource']

/** The roles that have a right. */
export function rollenMit<R extends Ressource>(
  ressource: R,
  aktion: Extract<Paar, { ressource: R }>['aktion'],
): readonly Rolle[] {
  const recht = RECHTE.find(r => r.ressource === ressource && r.aktion === aktion)
  return recht === undefined || recht.rollen === 'offen' ? [] : recht.rollen
}

/** The right that an address needs: the line that names the longest part of it; undefined where none does. */
export function rechtAuf(muster: string): Recht | undefined {
  const passend = RECHTE.flatMap((recht: Recht) =>
    recht.wege
      .filter(weg => muster === weg || (weg !== '/' && muster.startsWith(`${weg}/`)))
      .map(weg => ({ recht, laenge: weg.length })),
  )
  return passend.sort((a, b) => b.laenge - a.laenge)[0]?.recht
}
