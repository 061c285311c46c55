import { SEITEN } from '../faelle/felder.ts'
import type { Eintrag } from './store.ts'

/* The words people read for the codes of the record. */

const AKTION: Readonly<Record<string, string>> = {
  'fall.gesehen': 'Fall gesehen',
  'fall.geaendert': 'Fall geändert',
  'brief.gesehen': 'Brief gesehen',
  'brief.geaendert': 'Brief geändert',
  'dokument.gesehen': 'Dokument gesehen',
  'dokument.geaendert': 'Dokument geändert',
  'eingang.gesehen': 'Anfrage im Eingang gesehen',
  'eingang.genommen': 'Anfrage in die Hand genommen',
  'eingang.geaendert': 'Stand einer Anfrage geändert',
  'eingang.uebernommen': 'Anfrage als Fall übernommen',
  'eingang.geoeffnet': 'Eingang geöffnet',
  'eingang.geschlossen': 'Eingang geschlossen',
  'eingang.freigegeben': 'Zurückgehaltene Anfrage freigegeben',
  'eingang.geloescht': 'Zurückgehaltene Anfrage gelöscht',
  'stelle.eingetragen': 'Beratungsstelle eingetragen',
  'stelle.geaendert': 'Angaben einer Beratungsstelle geändert',
  'stelle.entfernt': 'Beratungsstelle entfernt',
  'liste.ausgegeben': 'Monatsblatt ausgegeben',
  'kalender.abgerufen': 'Kalender abgerufen',
  'fondslink.geoeffnet': 'Träger hat den Link geöffnet',
  'fondslink.beantwortet': 'Träger hat über den Link geantwortet',
  'suche.gestellt': 'Nach einem Wort gesucht',
  'aufzeichnung.gesehen': 'Aufzeichnung gelesen',
  'schutz.gesetzt': 'Fall eingeschränkt',
  'schutz.aufgehoben': 'Einschränkung aufgehoben',
  'schutz.geoeffnet': 'Eingeschränkten Fall für 60 Minuten geöffnet',
  'schutz.versucht': 'Wollte einen eingeschränkten Fall öffnen',
  'statistik.abgewiesen': 'Wollte Zahlen sehen, die es nicht gibt',
  'statistik.ausgegeben': 'Zahlen ausgegeben',
  'fondsantrag.gesehen': 'Antrag an den eigenen Fonds gesehen',
  'fondsantrag.eingetragen': 'Antrag an den eigenen Fonds eingetragen',
  'fondsantrag.vorgeschlagen': 'Entscheidung über einen Antrag vorgeschlagen',
  'fondsantrag.entschieden': 'Über einen Antrag als zweite Person entschieden',
  'fondsantrag.zurueckgegeben': 'Vorschlag zu einem Antrag zurückgegeben',
  'fondsantrag.beendet': 'Antrag zurückgezogen, storniert oder zurückgebucht',
  'fondsantrag.geloescht': 'Angaben eines Antrags gelöscht',
  'fondszahlung.ausgegeben': 'Zahlungsdatei des eigenen Fonds gemacht',
  'fondszahlung.gesehen': 'Zahlungen des eigenen Fonds gesehen oder als Datei geholt',
  'eigenfonds.eingerichtet': 'Eigenen Fonds, Budget oder Antragsfenster geändert',
  'statistik.abgerufen': 'Zahlen durch ein Programm abgeholt',
  'statistik.schluessel': 'Schlüssel für ein Programm geholt',
  'statistik.ende': 'Schlüssel für ein Programm gesperrt',
  'konto.angemeldet': 'Angemeldet',
  'konto.abgemeldet': 'Abgemeldet',
  'konto.gescheitert': 'Anmeldung gescheitert',
  'konto.geaendert': 'Konto geändert',
  'konto.angelegt': 'Konto angelegt',
  'konto.eingeladen': 'Jemanden eingeladen',
  'konto.rollen': 'Andere Rollen verlangt',
  'konto.ruecksetzung': 'Neuen Zugang verlangt',
  'konto.zugestimmt': 'Als zweite Person zugestimmt',
  'konto.betrieb': 'Neuer Zugang durch den Betrieb des Servers',
  'konto.eingewiesen': 'Einweisung eingetragen',
  'konto.gesperrt': 'Konto gesperrt',
  'konto.entsperrt': 'Konto entsperrt',
}

/** What the filter of the page offers: the first parts of the codes. */
export const DINGE = [
  { wert: 'fall', label: 'Fälle' },
  { wert: 'brief', label: 'Briefe' },
  { wert: 'dokument', label: 'Dokumente' },
  { wert: 'schutz', label: 'eingeschränkte Fälle' },
  { wert: 'fondslink', label: 'Links für Träger' },
  { wert: 'eingang', label: 'Eingang' },
  { wert: 'stelle', label: 'Beratungsstellen' },
  { wert: 'suche', label: 'Suche' },
  { wert: 'liste', label: 'Listen' },
  { wert: 'kalender', label: 'Kalender' },
  { wert: 'statistik', label: 'Zahlen' },
  { wert: 'fondsantrag', label: 'Anträge an den eigenen Fonds' },
  { wert: 'fondszahlung', label: 'Zahlungen des eigenen Fonds' },
  { wert: 'eigenfonds', label: 'eigener Fonds' },
  { wert: 'konto', label: 'Konten und Anmeldung' },
]

export const aktionswort = (aktion: string): string => AKTION[aktion] ?? aktion

const ORT: Readonly<Record<string, string>> = {
  '/faelle': 'Aufnahme',
  '/faelle/:id': 'Übersicht',
  '/faelle/:id/zugriffe': 'Wer diese Akte gesehen hat',
  '/faelle/:id/schutz': 'Wer den Fall sehen darf',
  '/faelle/:id/naechste-schritte': 'Nächste Schritte',
  '/faelle/:id/fristen.ics': 'Fristen als Kalenderdatei',
  '/faelle/:id/fristen/:frist.ics': 'Frist als Kalenderdatei',
  '/faelle/:id/briefe/:brief/brief.pdf': 'PDF',
  '/faelle/:id/fondsantrag': 'Anträge an Fonds',
  '/faelle/:id/fondsantrag/:antrag': 'Antrag an einen Fonds',
  '/faelle/:id/fondsantrag/neu/:fonds': 'Antrag an einen Fonds',
  '/fondsantrag/:token': 'Link für den Träger',
  ...Object.fromEntries(SEITEN.map(({ wort, titel }) => [`/faelle/:id/${wort}`, titel])),
}

/** On which page; of one that has no words yet, the last word of its address. */
export function ortswort(weg: string | null): string {
  if (weg === null) return ''
  const letztes = weg.split('/').findLast(teil => teil !== '' && !teil.includes(':')) ?? ''
  return ORT[weg] ?? `${letztes.slice(0, 1).toUpperCase()}${letztes.slice(1)}`
}

const TABELLE: Readonly<Record<string, string>> = {
  fall: 'Stand',
  fall_fassung: 'Akte',
  ereignis: 'Verlauf',
  frist: 'Fristen',
  einwilligung: 'Einwilligung',
  brief: 'Brief',
  briefentwurf: 'Entwurf eines Briefs',
  vorlage: 'Vorlage',
  fondsantrag: 'Antrag an einen Fonds',
  fondsantrag_schritt: 'Schritt eines Antrags',
  fondslink: 'Link für den Träger',
  geplant: 'Rückruf geplant',
  nichtErreicht: 'nicht erreicht',
  erledigt: 'erledigt',
  zustaendig: 'Zuständig',
  personen: 'Personen',
  grund: 'Grund',
  passwort: 'Passwort',
  zweitfaktor: 'zweiter Faktor',
  faktor: 'zweiter Faktor',
  notfallcodes: 'Notfallcodes',
}

const FELD = new Map(SEITEN.flatMap(({ felder }) => felder.map(({ name, label }) => [name, label])))

/** `Telefon, Nachname`: what was changed, by the words of its form. */
export const feldworte = (felder: readonly string[]): string =>
  felder.map(feld => FELD.get(feld) ?? TABELLE[feld] ?? feld).join(', ')

/** `Fall geändert: Haushalt (Telefon)` */
export function satz({ aktion, weg, felder }: Eintrag): string {
  const ort = ortswort(weg)
  const was = ort !== '' && /^(fall|brief|dokument)\./.test(aktion) ? `: ${ort}` : ''
  return `${aktionswort(aktion)}${was}${felder.length > 0 ? ` (${feldworte(felder)})` : ''}`
}
