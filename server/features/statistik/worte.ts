import { type Option } from '../../web/feld.ts'
import { ANLASS, ERGEBNIS, wort, ZUGANGSWEG } from '../faelle/worte.ts'
import { monatUndJahr } from '../../web/format.ts'
import { ersterTag } from './faellig.ts'
import { rhythmus, type Zeitraum } from './schutz/zeitraum.ts'

/* The words people read for tables, codes and periods. */

const TITEL: Readonly<Record<string, string>> = {
  gesamt: 'Fälle',
  kurzkontakte: 'Kurze Kontakte ohne Fall',
  anlass: 'Anlass der Schulden',
  energieart: 'Energieart',
  rueckstandsband: 'Höhe des Rückstands',
  lieferantentyp: 'Art des Versorgers',
  zugangsweg: 'Wie die Haushalte kamen',
  ergebnis: 'Ergebnis',
  antwortzeit: 'Zeit bis zur Antwort',
  'stand*ergebnis': 'Ergebnis nach Stand bei der Aufnahme',
  'anlass*ergebnis': 'Ergebnis nach Anlass',
  forderung: 'Gesperrt, und welche Forderung geholfen hätte',
  dauer: 'Dauer von der Aufnahme bis zum Ergebnis',
  fondsausgang: 'Was Hilfsfonds geantwortet haben',
}

const CODES: Readonly<Record<string, readonly Option[]>> = {
  anlass: ANLASS,
  zugangsweg: ZUGANGSWEG,
  ergebnis: ERGEBNIS,
  stand: [
    ['mahnung', 'Mahnung'],
    ['androhung', 'Sperre angedroht'],
    ['ankuendigung', 'Sperrtag angekündigt'],
    ['gesperrt', 'schon gesperrt'],
    ['gekuendigt', 'Vertrag gekündigt'],
  ],
  energieart: [
    ['strom', 'Strom'],
    ['gas', 'Gas'],
    ['beides', 'Strom und Gas'],
    ['sonstige', 'Fernwärme oder anderes'],
  ],
  rueckstandsband: [
    ['unter100', 'unter 100\u00a0€'],
    ['ab100', '100 bis 249\u00a0€'],
    ['ab250', '250 bis 499\u00a0€'],
    ['ab500', '500 bis 999\u00a0€'],
    ['ab1000', '1.000 bis 1.999\u00a0€'],
    ['ab2000', '2.000\u00a0€ und mehr'],
  ],
  lieferantentyp: [
    ['stadtwerk', 'Stadtwerk als Grundversorger'],
    ['grundversorger', 'anderer Grundversorger'],
    ['sondervertrag', 'Sondervertrag'],
    ['vermieter', 'Vermieter'],
  ],
  antwortzeit: [
    ['selberTag', 'am selben Tag'],
    ['bis2', '1 bis 2 Tage'],
    ['bis7', '3 bis 7 Tage'],
    ['ueber7', 'mehr als 7 Tage'],
  ],
  forderung: [
    ['keineSperre', 'nicht gesperrt'],
    ['nurVerbot', 'nur ein Sperrverbot'],
    ['deckel30', 'Preisdeckel'],
    ['kontingent1000', '1.000 kWh je Kopf'],
    ['kontingent1000deckel30', '1.000 kWh oder Deckel'],
    ['kontingent500', '500 kWh je Kopf'],
    ['kontingent500deckel30', '500 kWh oder Deckel'],
  ],
  dauer: [
    ['bis7', 'bis 7 Tage'],
    ['bis28', '8 bis 28 Tage'],
    ['ueber28', 'mehr als 28 Tage'],
  ],
  fondsausgang: [
    ['keinAntrag', 'kein Antrag gestellt'],
    ['bewilligt', 'Geld bewilligt'],
    ['einkommen', 'abgelehnt: Einkommen oder Vermögen'],
    ['vorrang', 'abgelehnt: andere Leistung geht vor'],
    ['nichtZustaendig', 'abgelehnt: nicht zuständig'],
    ['mittel', 'abgelehnt: Fonds ohne Mittel'],
    ['sonstiges', 'abgelehnt: anderer Grund'],
  ],
}

const BETRAG: Readonly<Record<string, string>> = {
  rueckstand: 'Rückstand',
  fonds: 'aus Härtefallfonds',
  darlehen: 'Darlehen',
  zuschuss: 'Zuschüsse',
  erlassen: 'erlassen',
  fehlbedarf: 'von Fonds nicht gedeckt',
  kontingent500: 'Kosten des Grundkontingents (500 kWh)',
  kontingent1000: 'Kosten des Grundkontingents (1.000 kWh)',
  deckel30: 'Kosten des Preisdeckels',
}

export const tabellenwort = (tabelle: string): string => TITEL[tabelle] ?? tabelle

export const betragswort = (art: string): string => BETRAG[art] ?? art

/** `stand*ergebnis` and `androhung*abgewendet`: „Sperre angedroht, Sperre abgewendet“. */
export function codewort(tabelle: string, auspraegung: string): string {
  if (auspraegung === 'gesamt') return 'alle'
  const codes = auspraegung.split('*')
  return tabelle
    .split('*')
    .map((merkmal, k) => wort(CODES[merkmal] ?? [], codes[k]))
    .join(', ')
}

/** `3. Quartal 2026`, `Oktober 2026`, `2026`. */
export function zeitraumwort(zeitraum: Zeitraum): string {
  const jahr = zeitraum.slice(0, 4)
  const nummer = zeitraum.slice(6)
  return {
    jahr: `Jahr ${jahr}`,
    halbjahr: `${nummer}. Halbjahr ${jahr}`,
    quartal: `${nummer}. Quartal ${jahr}`,
    monat: monatUndJahr(ersterTag(zeitraum)),
  }[rhythmus(zeitraum)]
}
