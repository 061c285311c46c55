import { type BrowserContext, chromium, type Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { appcode } from '../anmeldung/hilfe.ts'
import { freshDesk, PASSWORT } from '../desk.ts'
import { png } from '../dokumente/korpus.ts'
import { CHROMIUM, FLAGS } from './chromium.ts'
import { verstoesse } from './seite.ts'

/*
 * One real browser through the main job: sign in, take in, read the judgement, print the letter; with JavaScript and
 * without, wide and narrow, and axe-core on every page.
 */

const WEGE = [
  { mitSkript: true, breite: 1280 },
  { mitSkript: true, breite: 320 },
  { mitSkript: false, breite: 320 },
] as const

if (CHROMIUM === undefined) {
  const satz = `Chromium fehlt: ${WEGE.length} Wege im Browser bleiben ungeprüft`
  if (process.env['ALLE_TESTS'] === '1') t.fail(satz)
  else t.test(satz, { skip: satz }, async () => undefined)
} else {
  const { app, uhr } = await freshDesk(t, { env: { PORT: '0' } })
  const adresse = await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  t.teardown(() => browser.close())
  for (const { mitSkript, breite } of WEGE) {
    t.test(`${mitSkript ? 'mit' : 'ohne'} JavaScript, ${breite} Pixel`, async t => {
      const kontext = await browser.newContext({
        javaScriptEnabled: mitSkript,
        viewport: { width: breite, height: 900 },
        locale: 'de-DE',
        timezoneId: 'Europe/Berlin',
      })
      const fremde = nurEigene(kontext, adresse)
      const seite = await kontext.newPage()
      const fehler: string[] = []
      seite.on('pageerror', error => fehler.push(error.message))
      // axe needs JavaScript; without it the pages are the same HTML.
      const pruefe = async (wo: string): Promise<void> => {
        if (mitSkript) t.same(await verstoesse(seite), [], `axe: ${wo}`)
        const weite = mitSkript
          ? await seite.evaluate<number>('document.documentElement.scrollWidth')
          : breite
        t.ok(weite <= breite, `${wo}: no sideways scrolling (${weite})`)
      }
      uhr.vor(1) // a code of the app counts once
      await gehe(t, seite, adresse, appcode(uhr.jetzt), pruefe)
      if (mitSkript) await sitzungsende(t, seite, adresse)
      t.same(fehler, [], 'no script error')
      t.same(fremde, [], 'no request to anybody else')
      await kontext.close()
    })
  }
}

async function gehe(
  t: Test,
  seite: Page,
  adresse: string,
  code: string,
  pruefe: (wo: string) => Promise<void>,
): Promise<void> {
  await seite.goto(`${adresse}/heute`)
  await pruefe('Anmelden')
  await seite.fill('[name=anmeldename]', 'aylin')
  await seite.fill('[name=passwort]', PASSWORT)
  await seite.click('main button[type=submit]')
  await seite.waitForURL('**/anmelden/faktor?*')
  await pruefe('Zweiter Schritt')
  await seite.fill('[name=code]', code)
  await seite.click('main button[type=submit]')
  await seite.waitForURL('**/heute')
  await pruefe('Heute')

  await seite.goto(`${adresse}/faelle/neu`)
  await pruefe('Schnellaufnahme, leer')
  await seite.click('text=Speichern und öffnen')
  await pruefe('Schnellaufnahme, Fehler')
  t.match(await seite.title(), /^Fehler: /)

  await seite.check('[name=umfang][value=fallakte]')
  await seite.check('[name=umfang][value=brief]')
  await seite.check('[name=grund][value=ankuendigung]')
  await seite.check('[name=sparte][value=strom]')
  await seite.check('[name=vertrag][value=grundversorgung]')
  const getippt = {
    anbieter: 'Revierlicht GmbH',
    mahnungZugang: '19.10.2026',
    androhungZugang: '6.11.2026',
    androhungDatiert: '2.11.',
    ankuendigungZugang: '20.11.',
    sperrtag: '1.12.',
    betrag: '210 €',
    abschlag: '70',
    vorname: 'Marlene',
    nachname: 'Kowalik',
  }
  for (const [name, wert] of Object.entries(getippt))
    await seite.fill(`main form[method=post] [name=${name}]`, wert)
  await seite.check('[name=betragArt][value=abschlag]')
  await seite.click('text=Zwischenspeichern und Fristen rechnen')
  t.match(await seite.textContent('[data-kasten]'), /Sa 5\.12\./, 'the box tells the earliest day')
  await seite.click('text=Speichern und öffnen')
  await seite.waitForURL(/\/faelle\/[0-9a-f-]{36}$/)
  const fall = seite.url()
  t.match(await seite.textContent('main'), 'Sperre wäre rechtswidrig')
  await pruefe('Fall')

  for (const wort of [
    'schreiben',
    'forderungen',
    'haushalt',
    'versorger',
    'einwilligung',
    'verlauf',
    'briefe',
    'naechste-schritte',
    'dokumente',
  ]) {
    await seite.goto(`${fall}/${wort}`)
    await pruefe(wort)
  }
  await ladeHoch(seite, fall, pruefe)
  await ergaenze(seite, fall)
  await seite.goto(`${fall}/briefe`)
  await seite.click('text=Beanstandung der Sperre')
  await pruefe('Brief prüfen')
  await seite.check('[name=versandWie][value=fax]')
  await seite.click('text=Speichern und neu rechnen')
  await seite.waitForURL(/\/briefe\/entwurf\/[0-9a-f-]{36}$/)
  await pruefe('Brief gespeichert')
  await seite.click('text=Worte ändern')
  await pruefe('Worte ändern')
  await seite.click('text=Zurück ohne Speichern')
  await seite.click('summary:has-text("Niemand sonst da?")')
  await seite.fill('[name=grund]', 'Heute ist sonst niemand da.')
  await seite.click('text=Ohne zweite Person freigeben')
  await pruefe('Brief freigegeben')
  await seite.click('text=Drucken und eintragen')
  await seite.waitForURL(/\/briefe\/[0-9a-f-]{36}$/)
  await pruefe('Brief gedruckt')
  const pdf = await seite.context().request.get(`${seite.url()}/brief.pdf`)
  t.equal(pdf.headers()['content-type'], 'application/pdf')
  t.match((await pdf.body()).subarray(0, 5).toString(), '%PDF-')
  for (const weg of [
    '/heute',
    '/fristen',
    '/fristen/monat?monat=2026-12',
    '/recht',
    `${new URL(fall).pathname}/fristen`,
    '/faelle',
    '/faelle?q=Kowalik',
    '/hilfe',
    '/ich',
    '/ich/zweitfaktor',
    '/verwaltung',
    '/verwaltung/team',
    '/verwaltung/zuteilung',
    '/verwaltung/aufzeichnung',
    '/verwaltung/aufbewahrung',
    '/verwaltung/vorgaenge',
    '/verwaltung/einweisungen',
    '/gibtsnicht',
  ]) {
    await seite.goto(adresse + weg)
    await pruefe(weg)
  }
}

/** S-06: five minutes before the session ends the page says so. */
async function sitzungsende(t: Test, seite: Page, adresse: string): Promise<void> {
  await seite.clock.install()
  await seite.goto(`${adresse}/heute`)
  await seite.clock.fastForward('24:59')
  t.notOk(await seite.isVisible('[data-ende]'))
  await seite.clock.fastForward('00:02')
  t.ok(await seite.isVisible('[data-ende]'))
}

async function ladeHoch(seite: Page, fall: string, pruefe: (wo: string) => Promise<void>): Promise<void> {
  await seite.goto(`${fall}/dokumente`)
  await seite.selectOption('[name=art]', 'versorger')
  await seite.setInputFiles('[name=dateien]', {
    name: 'x.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('<'),
  })
  await seite.click('main form button[type=submit]')
  await seite.waitForSelector('.meldung-feld')
  await pruefe('Dokumente, Fehler')
  const bild = { name: 'brief.png', mimeType: 'image/png', buffer: await png() }
  await seite.setInputFiles('[name=dateien]', bild)
  await seite.click('main form button[type=submit]')
  await seite.waitForURL('**neu=1*')
  await pruefe('Dokumente, gespeichert')
  await seite.click('.tabelle tbody th a')
  await seite.waitForURL(/\/dokumente\/[0-9a-f-]{36}$/)
  await pruefe('Dokument')
  await seite.click('main >> text=Entfernen')
  await pruefe('Dokument entfernen')
}

async function ergaenze(seite: Page, fall: string): Promise<void> {
  const fuelle = async (wort: string, werte: Record<string, string>): Promise<void> => {
    await seite.goto(`${fall}/${wort}`)
    for (const [name, wert] of Object.entries(werte)) await seite.fill(`[name=${name}]`, wert)
    await seite.click('main button:text-is("Speichern")')
    await seite.waitForURL(fall)
  }
  await fuelle('versorger', {
    versorgerStrasse: 'Postfach 10 01 10',
    versorgerPlz: '45001',
    versorgerOrt: 'Emscherstadt',
    kundennummer: '2200 4711',
  })
  await fuelle('haushalt', { strasse: 'Ahornstraße 12', plz: '45000', ort: 'Emscherstadt' })
}

/** Addresses outside the own origin that a page asked for. */
function nurEigene(kontext: BrowserContext, adresse: string): string[] {
  const fremde: string[] = []
  kontext.on('request', anfrage => {
    if (!anfrage.url().startsWith(adresse)) fremde.push(anfrage.url())
  })
  return fremde
}
