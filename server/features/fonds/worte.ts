import type { Fondsergebnis } from '../../recht/fonds/antwort.ts'
import type { Feldname, Fonds, Fondsstatus, Hilfeart } from '../../recht/fonds/fonds.ts'
import type { Option } from '../../web/feld.ts'
import { LAENDER } from '../anmeldung/gruenden.ts'

/* The words people read for the words of the directory. */

export const HILFEART: readonly Option[] = [
  ['fonds', 'Fonds'],
  ['sachhilfe', 'Sachhilfe'],
  ['beratung', 'Beratung'],
]
export const HILFEARTEN_MEHRZAHL: Readonly<Record<Hilfeart, string>> = {
  fonds: 'Fonds',
  sachhilfe: 'Sachhilfe',
  beratung: 'Beratung',
}

export const STATUS: readonly Option[] = [
  ['aktiv', 'offen'],
  ['ungeprueft', 'ungeprüft'],
  ['geplant', 'geplant'],
  ['pausiert', 'pausiert'],
  ['erschoepft', 'Geld verbraucht'],
  ['beendet', 'beendet'],
]
/** Word and mark of a status. */
export const STATUSMARKE: Readonly<Record<Fondsstatus, string>> = {
  aktiv: 'ja',
  ungeprueft: 'offen',
  geplant: 'pruefen',
  pausiert: 'pruefen',
  erschoepft: 'nein',
  beendet: 'nein',
}

export const LAND: readonly Option[] = Object.entries(LAENDER)

export const TRAEGERART: readonly Option[] = [
  ['kommune', 'Kommune'],
  ['land', 'Land'],
  ['bund', 'Bund'],
  ['versorger', 'Versorger'],
  ['kirche', 'Kirche'],
  ['wohlfahrt', 'Wohlfahrtsverband'],
  ['stiftung', 'Stiftung'],
  ['verein', 'Verein'],
  ['sonstige', 'andere'],
]

export const ENERGIE: readonly Option[] = [
  ['strom', 'Strom'],
  ['gas', 'Gas'],
  ['fernwaerme', 'Fernwärme'],
  ['wasser', 'Wasser'],
  ['heizoel', 'Heizöl'],
  ['pellets', 'Pellets'],
  ['fluessiggas', 'Flüssiggas'],
  ['waermepumpe', 'Wärmepumpe'],
  ['nebenkostenVermieter', 'Nebenkosten des Vermieters'],
  ['warmwasser', 'Warmwasser'],
]

export const DECKUNG: readonly Option[] = [
  ['rueckstand', 'Rückstand'],
  ['jahresabrechnung', 'Jahresabrechnung'],
  ['sperrkosten', 'Kosten der Sperre'],
  ['wiederanschluss', 'Wiederanschluss'],
  ['abschlag', 'Abschläge'],
  ['geraet', 'Geräte'],
  ['ausstattung', 'Ausstattung'],
  ['soforthilfe', 'Soforthilfe in Not'],
  ['beratung', 'Beratung'],
]

export const FORM: readonly Option[] = [
  ['zuschuss', 'Zuschuss'],
  ['darlehen', 'Darlehen'],
  ['abschlagssenkung', 'niedrigere Abschläge'],
  ['sachleistung', 'Sachleistung'],
  ['gutschein', 'Gutschein'],
  ['verzicht', 'Verzicht des Versorgers'],
  ['raten', 'Raten'],
  ['beratung', 'Beratung'],
]

export const ANTRAGSTELLER: readonly Option[] = [
  ['haushalt', 'der Haushalt selbst'],
  ['mitBestaetigung', 'der Haushalt, mit Bestätigung der Beratung'],
  ['beratungsstelle', 'eine Beratungsstelle'],
  ['nurWohlfahrtsverband', 'nur ein Wohlfahrtsverband'],
  ['nurAmt', 'nur Jobcenter oder Sozialamt'],
  ['bestimmteStellen', 'nur Stellen, die der Träger nennt'],
]

export const WEG: readonly Option[] = [
  ['vorOrt', 'vor Ort'],
  ['post', 'Post'],
  ['telefon', 'Telefon'],
  ['online', 'im Netz'],
  ['email', 'E-Mail'],
  ['formular', 'Formular'],
]

export const EMPFAENGER: readonly Option[] = [
  ['versorger', 'Versorger'],
  ['person', 'Haushalt'],
  ['traegerTreuhaenderisch', 'Verband, der es weitergibt'],
  ['vermieter', 'Vermieter'],
]

export const JE: readonly Option[] = [
  ['haushalt', 'Haushalt'],
  ['person', 'Person'],
  ['zaehler', 'Zähler'],
  ['abrechnung', 'Abrechnung'],
  ['jahr', 'Jahr'],
]

export const BUDGETSTAND: readonly Option[] = [
  ['offen', 'noch Geld da'],
  ['knapp', 'fast verbraucht'],
  ['erschoepft', 'verbraucht'],
]

export const VORRANG: readonly Option[] = [
  ['amt', 'Jobcenter oder Sozialamt'],
  ['jobcenter', 'Jobcenter'],
  ['sozialamt', 'Sozialamt'],
  ['wohngeld', 'Wohngeldstelle'],
  ['versorger', 'Versorger, wegen Raten'],
]

export const STRENGE: readonly Option[] = [
  ['hart', 'muss erfüllt sein'],
  ['vorher', 'muss vorher getan sein'],
  ['ermessen', 'Ermessen des Trägers'],
]

export const NACHWEIS: readonly Option[] = [
  ['immer', 'immer'],
  ['wennGefordert', 'nur auf Nachfrage'],
]

export const PERSON_ODER_HAUSHALT: readonly Option[] = JE.slice(0, 2)

export const STUFE: readonly Option[] = [
  ['rechnung', 'Rechnung offen'],
  ['mahnung', 'gemahnt'],
  ['androhung', 'angedroht'],
  ['ankuendigung', 'mit Tag angekündigt'],
  ['gesperrt', 'abgestellt'],
]

export const ABGELEHNT: readonly Option[] = [
  ['jobcenter', 'Jobcenter'],
  ['sozialamt', 'Sozialamt'],
  ['einesVonBeiden', 'eines von beiden'],
]

export const LEISTUNG: readonly Option[] = [
  ['grundsicherungsgeld', 'Grundsicherungsgeld'],
  ['sgb12', 'Sozialhilfe'],
  ['wohngeld', 'Wohngeld'],
  ['kinderzuschlag', 'Kinderzuschlag'],
  ['asylblg', 'Asylbewerberleistungen'],
  ['asylblgAnalog', 'Asylbewerberleistungen nach 36 Monaten'],
  ['bafoeg', 'BAföG'],
]

/** What a condition tests; which figures belong to it stands in brackets. */
export const BEDINGUNGSART: readonly Option[] = [
  ['einzelfall', 'Einzelfall, ein Mensch entscheidet'],
  ['ohneLeistung', 'bekommt keine dieser Leistungen (Leistungen)'],
  ['mitLeistung', 'bekommt eine dieser Leistungen (Leistungen)'],
  ['einkommen', 'Einkommen (Grenzen)'],
  ['vermoegen', 'Vermögen (höchstens, je)'],
  ['energieanteil', 'Anteil der Energie am Einkommen (Prozent)'],
  ['rueckstand', 'Höhe des Rückstands (mindestens, höchstens)'],
  ['sperrstufe', 'wie weit die Sperre ist (Sperre)'],
  ['versorger', 'Kundschaft bestimmter Versorger (Versorger)'],
  ['abgelehnt', 'ein Amt hat abgelehnt (Amt)'],
  ['selbsthilfe', 'hat sich selbst bemüht'],
  ['forderungAb', 'Forderung ab einem Tag (Forderung ab)'],
  ['kind', 'Kind bis zu einem Alter (Alter)'],
  ['alter', 'jemand ab einem Alter (Alter)'],
  ['rente', 'bekommt Rente'],
  ['schwanger', 'schwanger'],
]

export const BELEGART: readonly Option[] = [
  ['traeger', 'Träger selbst'],
  ['presse', 'Presse'],
  ['zweithand', 'andere Stelle'],
  ['anruf', 'eigener Anruf'],
]

export const SICHTBARKEIT: readonly Option[] = [
  ['oeffentlich', 'öffentlich'],
  ['nurBeratung', 'nur für Beratende'],
]

export const FELD: Readonly<Record<Feldname, string>> = {
  traeger: 'Träger',
  gebiet: 'Gebiet',
  energie: 'Energie',
  deckt: 'Wofür',
  form: 'Form der Hilfe',
  betrag: 'Höhe',
  bedingungen: 'Bedingungen',
  vorrang: 'Was vorgeht',
  unterlagen: 'Unterlagen',
  antragsteller: 'Wer den Antrag stellt',
  weg: 'Weg',
  fenster: 'Antragszeit',
  budget: 'Geld vorhanden',
  wiederholung: 'Wie oft',
  empfaenger: 'Wohin das Geld geht',
  entscheidung: 'Entscheidung',
}

/** Short words of the criteria for the sum and the time. */
export const REICHT: Readonly<Record<Fondsergebnis['summe']['reicht'], readonly [string, string]>> = {
  alles: ['ja', 'könnte alles decken'],
  stoppt: ['ja', 'könnte die Sperre abwenden'],
  zuWenig: ['nein', 'reicht allein nicht'],
  nichtDafuer: ['nein', 'zahlt keine Schulden'],
  unbekannt: ['offen', 'Höhe offen'],
}
export const KOMMT: Readonly<Record<Fondsergebnis['zeit']['kommt'], readonly [string, string]>> = {
  davor: ['ja', 'vor der Sperre'],
  zuSpaet: ['nein', 'zu spät'],
  schonGesperrt: ['nein', 'schon gesperrt'],
  unbekannt: ['offen', 'Dauer offen'],
  keineEile: ['ja', 'keine Sperre angedroht'],
}

/** What an entry gives, in a few words. */
export const kurz = (optionen: readonly Option[], worte: readonly string[]): string =>
  optionen
    .filter(([wort]) => worte.includes(wort))
    .map(([, text]) => text)
    .join(', ')

/** Questions for every call; those of the entry come first. */
export const anrufsfragen = ({ fragen }: Fonds): readonly string[] => [
  ...fragen,
  'Gibt es das Angebot noch, und nimmt es jetzt Anträge an? Bis wann?',
  'Wer darf den Antrag stellen: der Haushalt, wir, nur ein Verband?',
  'Was schließt aus: Leistungen vom Amt, Einkommen, Vermögen, Energieart, Wohnort?',
  'Wie viel gibt es höchstens, und an wen wird gezahlt?',
  'Welche Unterlagen, wie alt höchstens?',
  'Wie lange dauert die Entscheidung?',
]
