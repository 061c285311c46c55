import type { Browser } from '../desk.ts'

/* An invented household as it is typed: a lone parent with a child of eight, in work, electricity to be cut on 2.12. */

export const AUFNAHME = {
  umfang: ['fallakte', 'gesundheit', 'brief'],
  grund: 'ankuendigung',
  sparte: 'strom',
  vertrag: 'grundversorgung',
  anbieter: 'Revierlicht GmbH',
  androhungZugang: '6.11.2026',
  ankuendigungZugang: '20.11.2026',
  sperrtag: '2.12.2026',
  betrag: '480',
  betragArt: 'abschlag',
  erwachsene: '1',
  kinder: '1',
  vorname: 'Kanarienvogelin',
  nachname: 'Zeisigmann',
}

export const HAUSHALT: Record<string, string | readonly string[]> = {
  'personen[0][rolle]': 'antragsteller',
  'personen[0][geburt]': '2.4.1988',
  'personen[0][vermoegen]': '0',
  'personen[0][merkmale]': 'alleinerziehend',
  'personen[0][einkommen][0][art]': 'erwerb',
  'personen[0][einkommen][0][brutto]': '1650',
  'personen[0][einkommen][0][netto]': '1280',
  'personen[0][zahlt]': ['steuer', 'kv', 'rv'],
  'personen[0][kosten]': 'nein',
  'personen[0][gdb]': '0',
  'personen[1][rolle]': 'kind',
  'personen[1][geburt]': '05.05.2018',
  'personen[1][vermoegen]': '0',
  'personen[1][merkmale]': '-',
  'personen[1][einkommen][0][art]': 'kindergeld',
  'personen[1][einkommen][0][brutto]': '259',
  'personen[1][einkommen][0][netto]': '259',
  gemeinde: 'Gelsenkirchen',
  wohnung: 'ja',
  kaltmiete: '520',
  nebenkosten: '110',
  heizkosten: '95',
  warmwasser: 'dezentral',
  heizenergie: 'gas',
  flaeche: '62',
  laufendKeine: 'ja',
  schulden: 'ja',
  schuldenSparte: 'strom',
  schuldenBetrag: '480',
  schuldenSperrtag: '2.12.2026',
  schuldenSperre: 'ja',
  selbsthilfe: 'ratenplanAbgelehnt',
  'heizrechnungen[0][betrag]': '610',
  'heizrechnungen[0][faellig]': '30.11.2026',
  'heizrechnungen[0][art]': 'abrechnung',
  'heizrechnungen[0][alt]': '0',
  'heizrechnungen[0][antragNie]': 'ja',
}

/** Takes a case in; its address. */
export const nimmAuf = async (
  browser: Browser,
  dazu: Record<string, string | readonly string[]> = {},
): Promise<string> => String((await browser.sende('/faelle', { ...AUFNAHME, ...dazu })).headers.location)

export const version = async (browser: Browser, adresse: string): Promise<string> =>
  /name="version" value="(\d+)"/.exec((await browser.hole(adresse)).body)?.[1] ?? ''

/** Saves the household of a case. */
export async function trageEin(
  browser: Browser,
  fall: string,
  werte: Record<string, string | readonly string[]> = HAUSHALT,
) {
  return browser.sende(`${fall}/rechnung`, { version: await version(browser, `${fall}/rechnung`), ...werte })
}

/** The words of a page, without its marks. */
export const worte = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/\s+/g, ' ')
