import type { Browser } from '../desk.ts'

/** F06: the letter that stops a cut four days too early. */
const AUFNAHME = {
  umfang: ['fallakte', 'brief'],
  grund: 'ankuendigung',
  sparte: 'strom',
  vertrag: 'grundversorgung',
  anbieter: 'Revierlicht GmbH',
  mahnungZugang: '19.10.2026',
  androhungZugang: '6.11.2026',
  androhungDatiert: '2.11.2026',
  ankuendigungZugang: '20.11.2026',
  sperrtag: '1.12.2026',
  betrag: '210',
  betragArt: 'abschlag',
  abschlag: '70',
  vorname: 'Marlene',
  nachname: 'Kowalik',
}

/** Takes the case in; answers its address. */
export const neuerFall = async (browser: Browser): Promise<string> =>
  String((await browser.sende('/faelle', AUFNAHME)).headers.location)

/** What the letters need beside the intake. */
export async function ergaenze(b: Browser, fall: string): Promise<void> {
  await b.sende(`${fall}/versorger`, {
    version: '1',
    sparte: 'strom',
    vertrag: 'grundversorgung',
    anbieter: 'Revierlicht GmbH',
    versorgerStrasse: 'Postfach 10 01 10',
    versorgerPlz: '45001',
    versorgerOrt: 'Emscherstadt',
    kundennummer: '2200 4711 05',
  })
  await b.sende(`${fall}/haushalt`, {
    version: '2',
    vorname: 'Marlene',
    nachname: 'Kowalik',
    strasse: 'Ahornstraße 12',
    plz: '45000',
    ort: 'Emscherstadt',
  })
}

/** A case whose letters lack nothing; its third version. */
export async function bereiterFall(browser: Browser): Promise<string> {
  const fall = await neuerFall(browser)
  await ergaenze(browser, fall)
  return fall
}
