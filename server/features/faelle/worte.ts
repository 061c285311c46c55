import type { Option } from '../../web/feld.ts'

/* The words people read for the words the rules use. One place, so that a page and its history say the same. */

export const SPARTE: readonly Option[] = [
  ['strom', 'Strom'],
  ['gas', 'Gas'],
  ['fernwaerme', 'Fernwärme'],
  ['wasser', 'Wasser'],
]

export const VERTRAG: readonly Option[] = [
  ['grundversorgung', 'Grundversorgung'],
  ['ersatzversorgung', 'Ersatzversorgung'],
  ['sondervertrag', 'Sondervertrag'],
  ['vermieter', 'über den Vermieter'],
]

export const POSTENART: readonly Option[] = [
  ['abschlag', 'Abschlag'],
  ['rechnung', 'Rechnung'],
  ['nebenkosten', 'Mahn-, Sperrkosten, Zinsen'],
]

export const FORM: readonly Option[] = [
  ['brief', 'Brief'],
  ['elektronisch', 'E-Mail oder Portal'],
]

export const SCHUTZGRUND: readonly Option[] = [
  ['lebenserhaltendesGeraet', 'Gerät, das Strom braucht'],
  ['schwereErkrankung', 'schwere Krankheit'],
  ['behinderung', 'Behinderung'],
  ['pflegebeduerftig', 'Pflegebedürftigkeit'],
  ['schwangerschaft', 'Schwangerschaft'],
  ['saeugling', 'Säugling (unter 1 Jahr)'],
  ['kleinkind', 'Kleinkind (1 bis 5 Jahre)'],
  ['kind', 'Kind ab 6 Jahren'],
  ['hohesAlter', 'hohes Alter'],
  ['heizungAusfallImWinter', 'Heizung fällt im Winter aus'],
  ['sonstiges', 'anderer Grund'],
]

/** What tells about somebody's health: kept only with the consent for it (Art. 9 DSGVO). */
export const GESUNDHEIT: ReadonlySet<string> = new Set([
  'lebenserhaltendesGeraet',
  'schwereErkrankung',
  'behinderung',
  'pflegebeduerftig',
  'schwangerschaft',
  'schwangerAb13',
  'behindertMitTeilhabe',
  'gehbehinderungG',
  'dauerhaftVollErwerbsgemindert',
  'zeitweiseVollErwerbsgemindert',
  'kostenaufwaendigeErnaehrung',
])

export const GLAUBHAFTMACHUNG: readonly Option[] = [
  ['nichtVerlangt', 'nicht verlangt'],
  ['erbracht', 'verlangt und vorgelegt'],
  ['verlangtNichtErbracht', 'verlangt, noch nicht vorgelegt'],
]

export const AUSSICHT: readonly Option[] = [
  ['zusageLeistungstraeger', 'Zusage vom Jobcenter oder Sozialamt'],
  ['zusageFonds', 'Zusage eines Fonds'],
  ['antragLaeuft', 'Antrag läuft'],
  ['ratenplan', 'eigener Ratenplan'],
  ['versprechen', 'nur versprochen'],
]

export const ANTRAGSTELLE: readonly Option[] = [
  ['jobcenter', 'Jobcenter'],
  ['sozialamt', 'Sozialamt'],
  ['fonds', 'Hilfsfonds'],
  ['sonstige', 'andere Stelle'],
]

export const ANTRAGSAUSGANG: readonly Option[] = [
  ['offen', 'noch nichts entschieden'],
  ['bewilligt', 'bewilligt'],
  ['nurDarlehen', 'nur als Darlehen angeboten'],
  ['abgelehnt', 'abgelehnt'],
]

export const LEISTUNG: readonly Option[] = [
  ['grundsicherungsgeld', 'Grundsicherungsgeld (Jobcenter)'],
  ['sgb12', 'Sozialhilfe, Grundsicherung im Alter (Sozialamt)'],
  ['wohngeld', 'Wohngeld'],
  ['kinderzuschlag', 'Kinderzuschlag'],
  ['asylblg', 'Asylbewerberleistungen'],
  ['keine', 'keine'],
]

export const ANRUF: readonly Option[] = [
  ['ja', 'ja'],
  ['nein', 'nein'],
  ['codewort', 'mit Codewort'],
]

export const KLAUSEL: readonly Option[] = [
  ['wirksamErstMitErsterRate', 'gilt erst mit der ersten Rate'],
  ['entgelt', 'kostet eine Gebühr'],
  ['zinsen', 'verlangt Zinsen'],
  ['gesamtfaelligkeit', 'alles wird fällig, wenn eine Rate fehlt'],
  ['anerkenntnis', 'Schuld wird anerkannt'],
  ['einwendungsausschluss', 'Einwände werden ausgeschlossen'],
]

/** Contents that § 41f EnWG asks of both letters, with what a volunteer looks for on the paper. */
const BEIDE: readonly Option[] = [
  ['grund', 'der Grund der Sperre'],
  ['kosten', 'die Kosten für Sperre und Wiederanschluss'],
]

export const INHALT_ANDROHUNG: readonly Option[] = [
  ...BEIDE,
  ['haertehinweis', 'dass man Härtegründe mitteilen kann'],
  ['kontaktadresse', 'eine Adresse für Härtegründe'],
  ['abwendungshinweise', 'Wege, die Sperre ohne Mehrkosten abzuwenden'],
  ['avHinweis', 'der Hinweis auf die Abwendungsvereinbarung'],
  ['antwortformular', 'ein Antwortformular dafür'],
  ['musterhinweis', 'wo das Muster der Vereinbarung steht'],
  ['einwilligungsvordruck', 'der Vordruck für das Sozialamt'],
  ['hinweisDatenweitergabe', 'dass Daten ans Sozialamt gehen können'],
]

export const INHALT_ANKUENDIGUNG: readonly Option[] = [
  ...BEIDE,
  ['avAngebot', 'das Angebot einer Abwendungsvereinbarung'],
]

/** Why somebody comes: the only thing an intake must know. */
export const GRUND: readonly Option[] = [
  ['mahnung', 'Mahnung'],
  ['androhung', 'Sperre angedroht'],
  ['ankuendigung', 'Sperrtag angekündigt'],
  ['gesperrt', 'schon gesperrt'],
  ['gekuendigt', 'Vertrag gekündigt'],
  ['anderes', 'etwas anderes'],
]

export const ANLASS: readonly Option[] = [
  ['abschlaege', 'Abschläge nicht gezahlt'],
  ['jahresrechnung', 'hohe Jahresrechnung'],
  ['leistungsluecke', 'Lücke bei Jobcenter oder Amt'],
  ['einkommen', 'Arbeit verloren, weniger Einkommen'],
  ['lebensereignis', 'Krankheit, Trennung, Todesfall'],
  ['lieferantenfehler', 'Fehler des Versorgers'],
  ['sonstiges', 'etwas anderes'],
]

export const ZUGANGSWEG: readonly Option[] = [
  ['selbstcheck', 'Selbst-Check im Netz'],
  ['sprechstunde', 'Sprechstunde'],
  ['verband', 'Wohlfahrtsverband'],
  ['amt', 'Jobcenter oder Amt'],
  ['versorger', 'Versorger'],
  ['empfehlung', 'Empfehlung'],
  ['sonstiges', 'anders'],
]

export const ERGEBNIS: readonly Option[] = [
  ['abgewendet', 'Sperre abgewendet'],
  ['aufgehoben', 'Sperre aufgehoben'],
  ['raten', 'Ratenplan oder Abwendungsvereinbarung'],
  ['bewilligt', 'Darlehen oder Übernahme bewilligt'],
  ['gemindert', 'Forderung gemindert oder zurückgenommen'],
  ['nichtAbgewendet', 'nicht abgewendet'],
  ['kontaktVerloren', 'Kontakt verloren'],
]

/** The word for a stored value; the value itself where none is known. */
export const wort = (optionen: readonly Option[], wert: string | null | undefined): string =>
  optionen.find(([w]) => w === wert)?.[1] ?? wert ?? 'unbekannt'
