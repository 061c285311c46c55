import type { Antragslage, Schrittangaben } from './antragslage.ts'
import { type Maengel, type Waechter, WAECHTER } from './antragswaechter.ts'

/*
 * The way of an application to a fund, as a table: which step leads from where to where, and what has to hold. That
 * papers are missing is read off the papers (`gelesenerStand`), never kept beside them; it is a guard of the steps that
 * need them.
 */

export const ANTRAGSSTAENDE = [
  'entwurf',
  'pruefbereit',
  'freigegeben',
  'eingereicht',
  'rueckfrage',
  'ergaenzt',
  'inEntscheidung',
  'bewilligt',
  'teilbewilligt',
  'bewilligtMitAuflage',
  'auflageErfuellt',
  'auflageVerfehlt',
  'abgelehnt',
  'gegenvorstellung',
  'fondsErschoepft',
  'weitergeleitet',
  'zahlungAngekuendigt',
  'gezahlt',
  'vomVersorgerBestaetigt',
  'abgeschlossen',
  'widerrufen',
  'zurueckgezogen',
  'einwilligungWiderrufen',
  'verfristet',
  'erledigtAnderweitig',
  'alternativerFonds',
] as const
export type Antragsstand = (typeof ANTRAGSSTAENDE)[number]

export type Regel = {
  readonly von: readonly Antragsstand[]
  readonly nach: Antragsstand
  readonly waechter: readonly Waechter[]
}

/** What is read of a state: a draft whose papers are not complete says so. */
export const gelesenerStand = ({
  stand,
  fehlendeUnterlagen,
}: Pick<Antragslage, 'stand' | 'fehlendeUnterlagen'>): Antragsstand | 'unterlagenOffen' =>
  stand === 'entwurf' && fehlendeUnterlagen.length > 0 ? 'unterlagenOffen' : stand

/** Nothing follows on these. */
export const ENDSTAENDE: readonly Antragsstand[] = [
  'abgeschlossen',
  'zurueckgezogen',
  'verfristet',
  'erledigtAnderweitig',
  'alternativerFonds',
]

/** The carrier has it and has not decided. */
export const BEIM_TRAEGER: readonly Antragsstand[] = [
  'eingereicht',
  'ergaenzt',
  'inEntscheidung',
  'gegenvorstellung',
]

/** Granted, and not paid yet. */
export const ZUGESAGT: readonly Antragsstand[] = [
  'bewilligt',
  'teilbewilligt',
  'bewilligtMitAuflage',
  'auflageErfuellt',
  'zahlungAngekuendigt',
]

const LAEUFT = ANTRAGSSTAENDE.filter(
  stand => !ENDSTAENDE.includes(stand) && stand !== 'einwilligungWiderrufen',
)
const VOR_DER_ENTSCHEIDUNG: readonly Antragsstand[] = [
  'entwurf',
  'pruefbereit',
  'freigegeben',
  'rueckfrage',
  ...BEIM_TRAEGER,
]
const OHNE_AUFLAGE: readonly Antragsstand[] = ['bewilligt', 'teilbewilligt', 'auflageErfuellt']

const SCHRITTTABELLE = {
  vorlegen: { von: ['entwurf'], nach: 'pruefbereit', waechter: ['einwilligung', 'unterlagen', 'erbeten'] },
  zurueckgeben: { von: ['pruefbereit', 'freigegeben'], nach: 'entwurf', waechter: ['text'] },
  freigeben: {
    von: ['pruefbereit'],
    nach: 'freigegeben',
    waechter: ['einwilligung', 'unterlagen', 'zweitePerson'],
  },
  einreichen: {
    von: ['freigegeben'],
    nach: 'eingereicht',
    waechter: [
      'einwilligung',
      'unterlagen',
      'antragsteller',
      'fondsOffen',
      'wiederholung',
      'anschreiben',
      'weg',
      'tag',
    ],
  },
  nachfragen: {
    von: ['eingereicht', 'ergaenzt', 'inEntscheidung'],
    nach: 'rueckfrage',
    waechter: ['text'],
  },
  ergaenzen: { von: ['rueckfrage'], nach: 'ergaenzt', waechter: ['einwilligung', 'text'] },
  annehmen: { von: ['eingereicht', 'ergaenzt'], nach: 'inEntscheidung', waechter: [] },
  bewilligen: { von: BEIM_TRAEGER, nach: 'bewilligt', waechter: ['betrag', 'ganzerBetrag', 'tag'] },
  teilbewilligen: { von: BEIM_TRAEGER, nach: 'teilbewilligt', waechter: ['betrag', 'teilbetrag', 'tag'] },
  mitAuflageBewilligen: {
    von: BEIM_TRAEGER,
    nach: 'bewilligtMitAuflage',
    waechter: ['betrag', 'text', 'tag'],
  },
  ablehnen: { von: BEIM_TRAEGER, nach: 'abgelehnt', waechter: ['grund', 'tag'] },
  erschoepft: { von: BEIM_TRAEGER, nach: 'fondsErschoepft', waechter: ['tag'] },
  weiterleiten: { von: BEIM_TRAEGER, nach: 'weitergeleitet', waechter: ['text'] },
  auflageErfuellen: { von: ['bewilligtMitAuflage'], nach: 'auflageErfuellt', waechter: ['tag'] },
  auflageVerfehlen: { von: ['bewilligtMitAuflage'], nach: 'auflageVerfehlt', waechter: ['tag'] },
  bewilligungWiderrufen: { von: ['auflageVerfehlt'], nach: 'widerrufen', waechter: ['tag'] },
  zahlungAnkuendigen: { von: OHNE_AUFLAGE, nach: 'zahlungAngekuendigt', waechter: ['tagBekannt'] },
  zahlen: {
    von: [...OHNE_AUFLAGE, 'zahlungAngekuendigt'],
    nach: 'gezahlt',
    waechter: ['betrag', 'hoechstensBewilligt', 'nichtGezahlt', 'tag'],
  },
  bestaetigen: { von: ['gezahlt'], nach: 'vomVersorgerBestaetigt', waechter: ['anVersorger', 'tag'] },
  gegenvorstellen: {
    von: ['abgelehnt'],
    nach: 'gegenvorstellung',
    waechter: ['einwilligung', 'text', 'tag'],
  },
  andererFonds: { von: ['abgelehnt', 'fondsErschoepft'], nach: 'alternativerFonds', waechter: [] },
  abschliessen: {
    von: ['vomVersorgerBestaetigt', 'abgelehnt', 'fondsErschoepft', 'weitergeleitet', 'widerrufen'],
    nach: 'abgeschlossen',
    waechter: [],
  },
  ohneVersorgerAbschliessen: { von: ['gezahlt'], nach: 'abgeschlossen', waechter: ['nichtAnVersorger'] },
  zurueckziehen: { von: LAEUFT, nach: 'zurueckgezogen', waechter: [] },
  einwilligungWiderrufen: { von: LAEUFT, nach: 'einwilligungWiderrufen', waechter: [] },
  traegerInformieren: {
    von: ['einwilligungWiderrufen'],
    nach: 'abgeschlossen',
    waechter: ['wegWennEingereicht', 'tag'],
  },
  verfristen: { von: VOR_DER_ENTSCHEIDUNG, nach: 'verfristet', waechter: [] },
  anderweitigErledigen: { von: LAEUFT, nach: 'erledigtAnderweitig', waechter: ['text'] },
} as const satisfies Readonly<Record<string, Regel>>

export type Antragsschritt = keyof typeof SCHRITTTABELLE
export const SCHRITTE: Readonly<Record<Antragsschritt, Regel>> = SCHRITTTABELLE
export const ANTRAGSSCHRITTE = Object.keys(SCHRITTE) as readonly Antragsschritt[]

export const istSchritt = (wort: string): wort is Antragsschritt => Object.hasOwn(SCHRITTE, wort)

/** Where the way ends before its time; possible from almost everywhere. */
export const AUSWEGE: readonly Antragsschritt[] = [
  'zurueckziehen',
  'einwilligungWiderrufen',
  'verfristen',
  'anderweitigErledigen',
]

/** What a carrier can answer through the link; the rest is the desk's to write down. */
export const TRAEGERSCHRITTE = [
  'bewilligen',
  'teilbewilligen',
  'mitAuflageBewilligen',
  'nachfragen',
  'ablehnen',
] as const satisfies readonly Antragsschritt[]

/** Steps that the state allows, whatever their guards say; in the order of the table. */
export const moeglicheSchritte = (stand: Antragsstand): readonly Antragsschritt[] =>
  ANTRAGSSCHRITTE.filter(schritt => SCHRITTE[schritt].von.includes(stand))

/** Where a step leads, or what stands against it, by the field that has to change. */
export type Schrittergebnis =
  { readonly ok: true; readonly nach: Antragsstand } | { readonly ok: false; readonly maengel: Maengel }

export function schreite(
  schritt: Antragsschritt,
  lage: Antragslage,
  angaben: Schrittangaben,
): Schrittergebnis {
  const { von, nach, waechter } = SCHRITTE[schritt]
  if (!von.includes(lage.stand))
    return { ok: false, maengel: { schritt: 'Dieser Schritt passt nicht mehr zum Stand des Antrags.' } }
  const maengel = zusammen(waechter.map(name => WAECHTER[name](lage, angaben)))
  return Object.keys(maengel).length > 0 ? { ok: false, maengel } : { ok: true, nach }
}

/** Everything that stands against it at once; two that ask for the same field are both read there. */
function zusammen(alle: readonly Maengel[]): Maengel {
  const felder = new Map<string, string>()
  for (const [feld, text] of alle.flatMap(eine => Object.entries(eine)))
    felder.set(feld, [felder.get(feld), text].filter(Boolean).join(' '))
  return Object.fromEntries(felder)
}
