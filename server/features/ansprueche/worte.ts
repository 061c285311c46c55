import type { Leistung, Status } from '../../recht/ansprueche/antwort.ts'
import type { Option } from '../../web/feld.ts'

/* The words people read for the words the reckoning uses. */

export const ROLLE: readonly Option[] = [
  ['antragsteller', 'stellt den Antrag'],
  ['partner', 'Partnerin oder Partner'],
  ['kind', 'Kind'],
  ['weitere', 'wohnt mit, wirtschaftet für sich'],
]

export const EINKOMMENSART: readonly Option[] = [
  ['erwerb', 'Lohn oder Gewinn'],
  ['rente', 'Rente'],
  ['arbeitslosengeld', 'Arbeitslosengeld'],
  ['krankengeld', 'Krankengeld'],
  ['elterngeld', 'Elterngeld'],
  ['unterhalt', 'Unterhalt'],
  ['unterhaltsvorschuss', 'Unterhaltsvorschuss'],
  ['bafoeg', 'BAföG'],
  ['kindergeld', 'Kindergeld'],
  ['sonstiges', 'anderes Einkommen'],
]

export const MERKMAL: readonly Option[] = [
  ['alleinerziehend', 'alleinerziehend'],
  ['schwangerAb13', 'schwanger, ab der 13. Woche'],
  ['behindertMitTeilhabe', 'behindert, mit Hilfe zur Arbeit oder Ausbildung'],
  ['gehbehinderungG', 'Merkzeichen G oder aG'],
  ['dauerhaftVollErwerbsgemindert', 'auf Dauer voll erwerbsgemindert'],
  ['zeitweiseVollErwerbsgemindert', 'auf Zeit voll erwerbsgemindert'],
  ['regelaltersrente', 'bekommt Altersrente'],
  ['ausbildung', 'in Schule, Ausbildung oder Studium'],
  ['kostenaufwaendigeErnaehrung', 'braucht wegen Krankheit teureres Essen'],
  ['eigeneVersicherung', 'Kind mit eigener Versicherung'],
]

export const ABGABE: readonly Option[] = [
  ['steuer', 'Steuern vom Einkommen'],
  ['kv', 'Kranken- und Pflegeversicherung'],
  ['rv', 'Rentenversicherung'],
]

export const LAUFEND: readonly Option[] = [
  ['grundsicherungsgeld', 'Grundsicherungsgeld (Jobcenter)'],
  ['sgb12', 'Sozialhilfe, Grundsicherung im Alter (Sozialamt)'],
  ['wohngeld', 'Wohngeld'],
  ['kinderzuschlag', 'Kinderzuschlag'],
  ['asylblg', 'Asylbewerberleistungen, § 3 AsylbLG'],
  ['asylblgAnalog', 'Asylbewerberleistungen, § 2 AsylbLG'],
  ['bafoeg', 'BAföG'],
]

export const WARMWASSER: readonly Option[] = [
  ['dezentral', 'in der Wohnung (Boiler, Durchlauferhitzer, eigene Therme)'],
  ['zentral', 'zentral im Haus'],
]

export const HEIZENERGIE: readonly Option[] = [
  ['gas', 'Gas'],
  ['oel', 'Öl'],
  ['fernwaerme', 'Fernwärme'],
  ['strom', 'Strom'],
  ['waermepumpe', 'Wärmepumpe'],
  ['holz', 'Holz, Kohle'],
]

export const SELBSTHILFE: readonly Option[] = [
  ['avAbgelehnt', 'Abwendungsvereinbarung abgelehnt'],
  ['ratenplanAbgelehnt', 'Raten abgelehnt'],
  ['anbieterwechselUnmoeglich', 'Anbieterwechsel nicht möglich'],
  ['erspartesVerbraucht', 'Erspartes ist verbraucht'],
]

export const HEIZRECHNUNG: readonly Option[] = [
  ['abrechnung', 'Nachforderung aus einer Abrechnung'],
  ['bevorratung', 'Vorrat (Öl, Holz, Flüssiggas)'],
]

export const BESCHEIDART: readonly Option[] = [
  ['grundsicherungsgeld', 'Grundsicherungsgeld (Jobcenter)'],
  ['sgb12', 'Sozialhilfe, Grundsicherung im Alter (Sozialamt)'],
  ['wohngeld', 'Wohngeld'],
]

/** The name of a benefit as a heading. */
export const NAME: Readonly<Record<Leistung, string>> = {
  grundsicherungsgeld: 'Grundsicherungsgeld',
  einmaligerHeizkostenbedarf: 'Heizkosten als einmaliger Bedarf',
  mehrbedarfWarmwasser: 'Mehrbedarf für Warmwasser',
  energieschuldenDarlehen: 'Energieschulden: Darlehen vom Jobcenter',
  darlehenUnabweisbar: 'Darlehen für einen dringenden Bedarf',
  schuldenuebernahmeSgb12: 'Energieschulden: Hilfe vom Sozialamt',
  grundsicherungAlter: 'Grundsicherung im Alter und bei Erwerbsminderung',
  hilfeZumLebensunterhalt: 'Hilfe zum Lebensunterhalt',
  wohngeld: 'Wohngeld',
  kinderzuschlag: 'Kinderzuschlag',
  unterhaltsvorschuss: 'Unterhaltsvorschuss',
  bildungUndTeilhabe: 'Bildung und Teilhabe',
  ueberpruefungMehrbedarf: 'Nachzahlung für Warmwasser aus alten Bescheiden',
}

/** What is paid once and not every month. */
export const EINMALIG: ReadonlySet<Leistung> = new Set<Leistung>([
  'einmaligerHeizkostenbedarf',
  'energieschuldenDarlehen',
  'darlehenUnabweisbar',
  'schuldenuebernahmeSgb12',
  'ueberpruefungMehrbedarf',
])

/** Word and mark of a status. */
export const STAND: Readonly<Record<Status, { readonly art: string; readonly wort: string }>> = {
  anspruch: { art: 'besteht', wort: 'Anspruch' },
  wahrscheinlich: { art: 'besteht', wort: 'wahrscheinlich' },
  ermessen: { art: 'pruefen', wort: 'Ermessen' },
  unklar: { art: 'fehlt', wort: 'nicht bekannt' },
  keinAnspruch: { art: 'nein', wort: 'kein Anspruch' },
}
