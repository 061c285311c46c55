import type { Antworten } from './antworten.ts'

/*
 * The questions of the self-check, in the order in which they are asked. One question is one page; every one can be
 * skipped. `gilt` says for whom it is meant, from the answers before it; `wenn` holds back what only some judgements
 * need: it is asked when the judgement so far lacks an answer at such a place (`fehlendeAngaben` of pruefeSperre), or, for the Land, when holidays decide.
 */

export type Frageart = 'wahl' | 'mehrfach' | 'datum' | 'betrag' | 'zahl'

export type Frage = {
  readonly id: FrageId
  readonly art: Frageart
  /** The values to choose from; their words stand in the catalogue under the same name. */
  readonly optionen?: (a: Antworten) => readonly string[]
  /** A second button beside „Weiter“: there was no such letter, nothing of the list applies. */
  readonly keine?: (a: Antworten) => boolean
  /** Under which name the catalogue has the words, where they depend on the answers. */
  readonly worte?: (a: Antworten) => string
  /** A day that must not lie after today, or not before. */
  readonly zeit?: (a: Antworten) => 'vergangen' | 'kommend' | 'beides'
  readonly gilt: (a: Antworten) => boolean
  readonly wenn?: RegExp | 'land'
}

export type FrageId =
  | 'energie'
  | 'lage'
  | 'vertrag'
  | 'wer'
  | 'miete'
  | 'termin'
  | 'grund'
  | 'mahnung'
  | 'androhung'
  | 'ankuendigung'
  | 'form'
  | 'angesagt'
  | 'offen'
  | 'abschlag'
  | 'schutz'
  | 'gefahr'
  | 'gewusst'
  | 'raten'
  | 'land'
  | 'artOffen'
  | 'abschlagWie'
  | 'jahr'
  | 'seit'
  | 'plan'
  | 'rechnungKam'
  | 'streit'
  | 'streitAlles'
  | 'nachweis'
  | 'ratenTag'
  | 'rateFehlt'
  | 'ratenZahl'
  | 'verlangt'
  | 'aussicht'
  | 'aussichtGesagt'
  | 'einwilligung'
  | 'informiert'
  | 'inhaltAndrohung'
  | 'inhaltAnkuendigung'
  | 'einkommen'

const ja = (): boolean => true
const vergangen = (): 'vergangen' => 'vergangen'
const liste =
  (...werte: readonly string[]) =>
  () =>
    werte

/** Electricity and gas: § 41f EnWG with its second letter. District heating and water have rules of their own. */
const nachEnwg = ({ energie }: Antworten): boolean => energie !== 'fernwaerme' && energie !== 'wasser'
const eigenerVertrag = ({ vertrag }: Antworten): boolean => vertrag !== 'vermieter'
const wegenGeld = (a: Antworten): boolean =>
  eigenerVertrag(a) && a.grund !== 'zaehler' && a.grund !== 'fremd' && a.lage !== 'keinBrief'
const gedroht = ({ lage }: Antworten): boolean => lage !== 'mahnung' && lage !== 'keinBrief'
const mitTermin = (a: Antworten): boolean => gedroht(a) && a.lage !== 'androhung'
const genannt = (wert: unknown): boolean => typeof wert === 'string' && wert !== '?' && wert !== '-'
const jemand = ({ schutz }: Antworten): boolean => Array.isArray(schutz) && schutz.length > 0

export const FRAGEN: readonly Frage[] = [
  { id: 'energie', art: 'wahl', optionen: liste('strom', 'gas', 'beides', 'fernwaerme', 'wasser'), gilt: ja },
  {
    id: 'lage',
    art: 'wahl',
    optionen: liste('mahnung', 'androhung', 'termin', 'gesperrt', 'keinBrief'),
    gilt: ja,
  },
  {
    id: 'vertrag',
    art: 'wahl',
    optionen: a =>
      nachEnwg(a)
        ? ['grundversorgung', 'sondervertrag', 'ersatzversorgung', 'vermieter']
        : ['eigener', 'vermieter'],
    gilt: ja,
  },
  {
    id: 'wer',
    art: 'wahl',
    optionen: liste('vermieterStelltAb', 'versorgerSperrtWegenVermieter'),
    gilt: a => a.vertrag === 'vermieter',
  },
  {
    id: 'miete',
    art: 'wahl',
    optionen: liste('laeuft', 'beendet'),
    gilt: a => a.vertrag === 'vermieter' && a.wer === 'vermieterStelltAb',
  },
  {
    id: 'termin',
    art: 'datum',
    worte: a => (a.lage === 'gesperrt' ? 'terminGesperrt' : 'termin'),
    keine: a => a.lage === 'keinBrief' || a.lage === '?',
    zeit: a => (a.lage === 'gesperrt' ? 'vergangen' : 'kommend'),
    gilt: a => a.lage !== 'mahnung' && a.lage !== 'androhung',
  },
  {
    id: 'grund',
    art: 'wahl',
    optionen: liste('nichtBezahlt', 'fremd', 'zaehler'),
    gilt: a => eigenerVertrag(a) && (gedroht(a) || (a.lage === 'keinBrief' && genannt(a.termin))),
  },
  {
    id: 'mahnung',
    art: 'datum',
    worte: a => (a.lage === 'mahnung' ? 'mahnungDa' : 'mahnung'),
    keine: a => a.lage !== 'mahnung',
    zeit: vergangen,
    gilt: wegenGeld,
  },
  {
    id: 'androhung',
    art: 'datum',
    keine: a => a.lage !== 'androhung',
    zeit: vergangen,
    gilt: a => wegenGeld(a) && gedroht(a),
  },
  {
    id: 'ankuendigung',
    art: 'datum',
    keine: ja,
    zeit: vergangen,
    gilt: a => wegenGeld(a) && mitTermin(a) && nachEnwg(a),
  },
  {
    id: 'form',
    art: 'wahl',
    optionen: liste('brief', 'elektronisch'),
    gilt: a => wegenGeld(a) && mitTermin(a) && nachEnwg(a) && a.ankuendigung !== '-',
  },
  {
    id: 'angesagt',
    art: 'wahl',
    optionen: liste('dieser', 'frueher', 'spaeter'),
    gilt: a => a.lage === 'gesperrt' && genannt(a.termin) && genannt(a.ankuendigung),
  },
  { id: 'offen', art: 'betrag', keine: ja, gilt: wegenGeld },
  { id: 'abschlag', art: 'betrag', keine: ja, gilt: a => wegenGeld(a) && nachEnwg(a) && a.offen !== '-' },
  {
    id: 'schutz',
    art: 'mehrfach',
    optionen: liste(
      'lebenserhaltendesGeraet',
      'schwereErkrankung',
      'saeugling',
      'kleinkind',
      'kind',
      'schwangerschaft',
      'pflegebeduerftig',
      'behinderung',
      'hohesAlter',
    ),
    keine: ja,
    gilt: eigenerVertrag,
  },
  { id: 'gefahr', art: 'wahl', optionen: liste('ja', 'nein'), gilt: a => eigenerVertrag(a) && jemand(a) },
  { id: 'gewusst', art: 'wahl', optionen: liste('ja', 'nein'), gilt: a => eigenerVertrag(a) && jemand(a) },
  {
    id: 'raten',
    art: 'wahl',
    optionen: liste('nein', 'angebot', 'vereinbart', 'gebrochen'),
    gilt: a => wegenGeld(a) && gedroht(a),
  },
  {
    id: 'land',
    art: 'wahl',
    optionen: liste(
      'NW',
      'BW',
      'BY',
      'BE',
      'BB',
      'HB',
      'HH',
      'HE',
      'MV',
      'NI',
      'RP',
      'SL',
      'SN',
      'ST',
      'SH',
      'TH',
    ),
    gilt: wegenGeld,
    wenn: 'land',
  },
  {
    id: 'artOffen',
    art: 'wahl',
    optionen: liste('abschlag', 'rechnung', 'beides', 'kosten'),
    gilt: a => wegenGeld(a) && genannt(a.offen),
    wenn: /^rueckstand/,
  },
  {
    id: 'abschlagWie',
    art: 'wahl',
    optionen: liste('monat', 'elf', 'zweiMonate'),
    gilt: a => wegenGeld(a) && genannt(a.abschlag),
    wenn: /^rueckstand/,
  },
  { id: 'jahr', art: 'betrag', gilt: a => wegenGeld(a) && a.abschlag === '-', wenn: /jahresrechnung/ },
  {
    id: 'seit',
    art: 'datum',
    worte: a => (a.artOffen === 'abschlag' ? 'seit' : 'seitRechnung'),
    zeit: () => 'beides',
    gilt: a => wegenGeld(a) && genannt(a.artOffen) && a.artOffen !== 'beides',
    wenn: /^rueckstand\.posten/,
  },
  {
    id: 'plan',
    art: 'wahl',
    optionen: liste('ja', 'nein'),
    gilt: a => wegenGeld(a) && a.artOffen === 'abschlag' && genannt(a.seit),
    wenn: /^rueckstand\.posten/,
  },
  {
    id: 'rechnungKam',
    art: 'datum',
    zeit: vergangen,
    gilt: a => wegenGeld(a) && (a.artOffen === 'rechnung' || a.artOffen === 'kosten'),
    wenn: /^rueckstand\.posten/,
  },
  {
    id: 'streit',
    art: 'mehrfach',
    optionen: liste('falsch', 'preis', 'schlichtung', 'gestundet', 'fremd', 'kosten', 'urteil'),
    keine: ja,
    gilt: a => wegenGeld(a) && genannt(a.offen),
    wenn: /^rueckstand\.posten/,
  },
  {
    id: 'streitAlles',
    art: 'wahl',
    optionen: liste('ja', 'teil'),
    gilt: a => wegenGeld(a) && Array.isArray(a.streit) && a.streit.length > 0,
    wenn: /^rueckstand\.posten/,
  },
  {
    id: 'nachweis',
    art: 'wahl',
    optionen: liste('nichtVerlangt', 'erbracht', 'verlangtNichtErbracht'),
    gilt: a => eigenerVertrag(a) && jemand(a),
    wenn: /glaubhaftmachung$/,
  },
  {
    id: 'ratenTag',
    art: 'datum',
    worte: a => (a.raten === 'angebot' ? 'ratenAngebot' : 'ratenTag'),
    zeit: vergangen,
    gilt: a => wegenGeld(a) && gedroht(a) && genannt(a.raten) && a.raten !== 'nein',
    wenn: /^abwendungsvereinbarung|fehlendeInhalte$/,
  },
  {
    id: 'rateFehlt',
    art: 'datum',
    zeit: vergangen,
    gilt: a => wegenGeld(a) && gedroht(a) && a.raten === 'gebrochen',
    wenn: /^abwendungsvereinbarung/,
  },
  {
    id: 'ratenZahl',
    art: 'zahl',
    gilt: a => wegenGeld(a) && gedroht(a) && genannt(a.raten) && a.raten !== 'nein',
    wenn: /angebotRaten$/,
  },
  {
    id: 'verlangt',
    art: 'datum',
    keine: ja,
    zeit: vergangen,
    gilt: a => wegenGeld(a) && gedroht(a) && genannt(a.raten),
    wenn: /verlangtZugang$/,
  },
  {
    id: 'aussicht',
    art: 'wahl',
    optionen: liste('amtAlles', 'amtTeil', 'fonds', 'antrag', 'raten', 'versprechen', 'nein'),
    gilt: a => wegenGeld(a) && gedroht(a),
    wenn: /^zahlungsaussicht/,
  },
  {
    id: 'aussichtGesagt',
    art: 'wahl',
    optionen: liste('ja', 'nein'),
    gilt: a => wegenGeld(a) && gedroht(a) && genannt(a.aussicht) && a.aussicht !== 'nein',
    wenn: /^zahlungsaussicht/,
  },
  {
    id: 'einwilligung',
    art: 'datum',
    keine: ja,
    zeit: vergangen,
    gilt: a => wegenGeld(a) && gedroht(a),
    wenn: /^sozialhilfetraeger(\.einwilligungZugang)?$/,
  },
  {
    id: 'informiert',
    art: 'datum',
    keine: ja,
    zeit: vergangen,
    gilt: a => wegenGeld(a) && gedroht(a) && genannt(a.einwilligung),
    wenn: /informiertAm$/,
  },
  {
    id: 'inhaltAndrohung',
    art: 'mehrfach',
    // Who does not know the contract is asked for everything that may be owed.
    optionen: a =>
      a.vertrag === 'grundversorgung' || a.vertrag === '?'
        ? ['grund', 'kosten', 'haertehinweis', 'kontaktadresse', 'abwendungshinweise', ...NUR_GRUNDVERSORGUNG]
        : ['grund', 'kosten', 'haertehinweis', 'kontaktadresse', 'abwendungshinweise'],
    keine: ja,
    gilt: a => wegenGeld(a) && gedroht(a) && genannt(a.androhung),
    wenn: /^androhung\.fehlendeInhalte$/,
  },
  {
    id: 'inhaltAnkuendigung',
    art: 'mehrfach',
    optionen: liste('grund', 'kosten'),
    keine: ja,
    gilt: a => wegenGeld(a) && mitTermin(a) && genannt(a.ankuendigung),
    wenn: /^ankuendigung\.fehlendeInhalte$/,
  },
  {
    id: 'einkommen',
    art: 'mehrfach',
    optionen: liste(
      'jobcenter',
      'sozialamt',
      'asyl',
      'lohn',
      'arbeitslosengeld',
      'rente',
      'wohngeld',
      'anderes',
    ),
    gilt: ja,
  },
]

/** Owed to the Grundversorgung only (§ 41g Abs. 2, 3, 5 EnWG). */
const NUR_GRUNDVERSORGUNG = [
  'avHinweis',
  'antwortformular',
  'musterhinweis',
  'einwilligungsvordruck',
  'hinweisDatenweitergabe',
]

export const frageMit = (id: string): Frage | undefined => FRAGEN.find(frage => frage.id === id)
