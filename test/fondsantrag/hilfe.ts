import { mitStelle } from '../../server/data/zugriff.ts'
import { insertFonds, updateStand } from '../../server/features/fonds/store.ts'
import type { Fonds } from '../../server/recht/fonds/fonds.ts'
import type { Browser, Desk } from '../desk.ts'
import { HEUTE, JETZT } from '../desk.ts'
import { png } from '../dokumente/korpus.ts'
import { nimmAuf, version } from '../ansprueche/fall.ts'
import { gibFrei } from '../briefe/freigeben.ts'

/** An invented fund that pays the supplier, with two papers. */
export const FONDS: Fonds = {
  name: 'Probefonds Emscherstadt',
  art: 'fonds',
  zweck: 'Hilft bei Rückständen.',
  traeger: { name: 'Stiftung Probe', art: 'stiftung', telefon: '0209 555 0199' },
  gebiet: { wort: 'Emscherstadt', ungenau: true },
  deckt: ['rueckstand'],
  formen: ['zuschuss'],
  betraege: [],
  bedingungen: [],
  vorrang: [],
  unterlagen: [
    { was: 'Brief mit Sperrtag', verlangt: 'immer', schwaerzen: 'Kontonummer' },
    { was: 'Bescheid', verlangt: 'wennGefordert', hoechstensTageAlt: 90 },
  ],
  antragsteller: 'beratungsstelle',
  wege: ['post'],
  empfaenger: 'versorger',
  sichtbarkeit: 'nurBeratung',
  fragen: [],
  belege: [{ id: 'anruf', art: 'anruf', titel: 'Anruf', gesehenAm: HEUTE, werte: [] }],
}

/** Puts a fund into the directory, checked today; answers its id. */
export async function legeFondsAn(
  { app, wer }: Pick<Desk, 'app' | 'wer'>,
  fonds: Fonds = FONDS,
): Promise<string> {
  const id = crypto.randomUUID()
  await mitStelle(app.zugang, wer, async z => {
    await insertFonds(z, id, fonds, JETZT)
    await updateStand(z, id, { status: 'aktiv', geprueftAm: HEUTE, giltTage: 90 })
  })
  return id
}

/** A case with consent for funds, and its first document. */
export async function fallMitEinwilligung(browser: Browser, dazu: Record<string, string> = {}) {
  const fall = await nimmAuf(browser, { umfang: ['fallakte', 'brief', 'fonds'], ...dazu })
  await browser.sendeDateien(`${fall}/dokumente`, { art: 'versorger' }, [
    { name: 'a.png', inhalt: await png() },
  ])
  const dokument =
    /dokumente\/([0-9a-f-]{36})/.exec((await browser.hole(`${fall}/dokumente`)).body)?.[1] ?? ''
  return { fall, dokument }
}

/** Prints the cover letter that waits for an application; the address of its PDF's page. */
export async function druckeAnschreiben(browser: Browser, fall: string, antrag: string): Promise<string> {
  await browser.sende(`${fall}/versorger`, {
    version: await version(browser, `${fall}/versorger`),
    sparte: 'strom',
    vertrag: 'grundversorgung',
    anbieter: 'Revierlicht GmbH',
    versorgerStrasse: 'Postfach 10 01 10',
    versorgerPlz: '45001',
    versorgerOrt: 'Emscherstadt',
    kundennummer: 'K-4711',
  })
  await browser.sende(`${fall}/haushalt`, {
    version: await version(browser, `${fall}/haushalt`),
    vorname: 'Kanarienvogelin',
    nachname: 'Zeisigmann',
    strasse: 'Zaunweg 12',
    plz: '45000',
    ort: 'Emscherstadt',
  })
  await browser.sende(`${fall}/anschrift-fonds`, {
    version: await version(browser, `${fall}/anschrift-fonds`),
    fondsName: FONDS.traeger.name,
    fondsStrasse: 'Stiftungsplatz 1',
    fondsPlz: '45001',
    fondsOrt: 'Emscherstadt',
  })
  const { body } = await browser.hole(antrag)
  const brief = /briefe\/entwurf\/([0-9a-f-]{36})">Anschreiben/.exec(body)?.[1] ?? ''
  await gibFrei(browser, fall, { brief, art: 'L50', fondsBetrag: '300', fondsForderung: '480' })
  const { statusCode, body: grund } = await browser.sende(`${fall}/briefe`, { brief, art: 'L50' })
  if (statusCode !== 303) throw new Error(`L50 not printed: ${statusCode} ${grund}`)
  return brief
}

/** An application to `fonds`, 300 €, with the names of its household; its address. */
export async function beginne(browser: Browser, fall: string, fonds: string): Promise<string> {
  const { headers } = await browser.sende(`${fall}/fondsantrag/neu/${fonds}`, {
    antrag: crypto.randomUUID(),
    betrag: '300',
    felder: ['name', 'rueckstand'],
  })
  return String(headers.location)
}

const versteckt = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** The form of a step as it stands there now, filled in. */
export async function formular(browser: Browser, antrag: string, schritt: string) {
  const { body } = await browser.hole(`${antrag}/schritt/${schritt}`)
  return { nummer: versteckt(body, 'nummer'), klick: versteckt(body, 'klick') }
}

/** Takes a step; the answer. */
export async function gehe(
  browser: Browser,
  antrag: string,
  schritt: string,
  werte: Record<string, string> = {},
) {
  return browser.sende(`${antrag}/schritt/${schritt}`, {
    ...(await formular(browser, antrag, schritt)),
    ...werte,
  })
}

/** From nothing to a submitted application. */
export async function eingereicht(desk: Desk, eintrag: Fonds = FONDS) {
  const { browser } = desk
  const fonds = await legeFondsAn(desk, eintrag)
  const { fall, dokument } = await fallMitEinwilligung(browser)
  const antrag = await reicheEin(browser, fall, fonds, dokument)
  return { fall, antrag, fonds, dokument }
}

/** From the directory to the carrier, through the link, by one person alone. */
export async function reicheEin(
  browser: Browser,
  fall: string,
  fonds: string,
  dokument: string,
  dazu: Record<string, string> = {},
): Promise<string> {
  const antrag = await beginne(browser, fall, fonds)
  await browser.sende(`${antrag}/unterlagen`, { unterlage0: dokument })
  await browser.sende(`${antrag}/zustimmung`, { zustimmung: 'ja' })
  await gehe(browser, antrag, 'vorlegen')
  await gehe(browser, antrag, 'freigeben', { ausnahme: 'Heute ist sonst niemand da.' })
  await gehe(browser, antrag, 'einreichen', { weg: 'link', am: 'heute', ...dazu })
  return antrag
}

/** The carrier's address, as the page shows it once. */
export async function linkVon(browser: Browser, antrag: string): Promise<string> {
  const { body } = await browser.sende(`${antrag}/link`)
  return /\/fondsantrag\/[\w-]{43}/.exec(body)?.[0] ?? ''
}
