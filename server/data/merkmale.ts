/*
 * What is said of a case in the statistics: codes of class A, at most eight each. They fall out of the daily work; what
 * nobody knows is `unbekannt`. A code is never renamed once it was released.
 */
export const MERKMALE = {
  anlass: [
    'abschlaege',
    'jahresrechnung',
    'leistungsluecke',
    'einkommen',
    'lebensereignis',
    'lieferantenfehler',
    'sonstiges',
    'unbekannt',
  ],
  stand: ['mahnung', 'androhung', 'ankuendigung', 'gesperrt', 'gekuendigt', 'unbekannt'],
  energieart: ['strom', 'gas', 'beides', 'sonstige', 'unbekannt'],
  lieferantentyp: ['stadtwerk', 'grundversorger', 'sondervertrag', 'vermieter', 'unbekannt'],
  rueckstandsband: ['unter100', 'ab100', 'ab250', 'ab500', 'ab1000', 'ab2000', 'unbekannt'],
  einkommensart: ['sgb2', 'sgb12', 'asylblg', 'lohn', 'alg1', 'rente', 'sonstiges', 'unbekannt'],
  zugangsweg: [
    'selbstcheck',
    'sprechstunde',
    'verband',
    'amt',
    'versorger',
    'empfehlung',
    'sonstiges',
    'unbekannt',
  ],
  ergebnis: [
    'abgewendet',
    'aufgehoben',
    'raten',
    'bewilligt',
    'gemindert',
    'nichtAbgewendet',
    'kontaktVerloren',
  ],
  antwortzeit: ['selberTag', 'bis2', 'bis7', 'ueber7', 'unbekannt'],
  dauer: ['bis7', 'bis28', 'ueber28', 'unbekannt'],
  /** Whether the power was cut, and which demand alone would have kept the arrears too small for it. */
  forderung: [
    'keineSperre',
    'nurVerbot',
    'deckel30',
    'kontingent1000',
    'kontingent1000deckel30',
    'kontingent500',
    'kontingent500deckel30',
    'unbekannt',
  ],
  /** What funds answered that were asked for money: granted, or why none of them did. */
  fondsausgang: [
    'keinAntrag',
    'bewilligt',
    'einkommen',
    'vorrang',
    'nichtZustaendig',
    'mittel',
    'sonstiges',
    'unbekannt',
  ],
} as const

export type Merkmal = keyof typeof MERKMALE
export type Code<M extends Merkmal> = (typeof MERKMALE)[M][number]

/** What a year of a demand would have cost for a household. */
export const FORDERUNGSKOSTEN = ['kontingent500', 'kontingent1000', 'deckel30'] as const

/** Sums of euros that are kept for a case; each case counts with at most 3,000 €. */
export const BETRAEGE = [
  'rueckstand',
  'fonds',
  'darlehen',
  'zuschuss',
  'erlassen',
  'fehlbedarf',
  ...FORDERUNGSKOSTEN,
] as const
export type Betrag = (typeof BETRAEGE)[number]

/** What is booked: a case taken in, its outcome, a contact that became no case. Never counted together. */
export const BASEN = ['aufgenommen', 'abgeschlossen', 'kurzkontakt'] as const
export type Basis = (typeof BASEN)[number]
