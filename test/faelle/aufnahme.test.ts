import t from 'tap'
import { liesStelle } from '../../server/data/zugriff.ts'
import { type Browser, type Desk, anmelden, freshDesk, gruendeStelle, neuePerson } from '../desk.ts'

/** F06 of the cases: four weeks counted from the date on the letter; 210 € open, threshold 140 €. */
const F06 = {
  umfang: ['fallakte', 'gesundheit', 'brief'],
  grund: 'ankuendigung',
  sparte: 'strom',
  vertrag: 'grundversorgung',
  anbieter: 'Revierlicht GmbH',
  mahnungZugang: '19.10.2026',
  androhungZugang: '6.11.2026',
  androhungDatiert: '2.11.',
  ankuendigungZugang: '20.11.2026',
  sperrtag: '1.12.26',
  betrag: '210 €',
  betragArt: 'abschlag',
  abschlag: '70',
  vorname: 'Marlene',
  nachname: 'Kowalik',
  telefon: '0201 4711',
}

const nimmAuf = async (browser: Browser, dazu: Record<string, string | string[]> = {}): Promise<string> =>
  String((await browser.sende('/faelle', { ...F06, ...dazu })).headers.location)

/** Version of the file that a form of this page carries. */
const version = (html: string): string => /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''

const ohneToken = (html: string): string => html.replace(/name="_csrf" value="[^"]+"/g, '')

/** All tests here share one desk; each takes in its own case. */
const desk: Desk = await freshDesk(t)
const { app, browser } = desk

t.test('eine Drohung aufnehmen, das Urteil lesen', async t => {
  const antwort = await browser.sende('/faelle', F06)
  t.equal(antwort.statusCode, 303)
  const seite = await browser.hole(String(antwort.headers.location))
  t.match(seite.body, 'Sperre wäre rechtswidrig')
  t.match(seite.body, 'Der 1. Dezember liegt vier Tage zu früh.'.replaceAll('. D', '.\u00a0D'))
  t.match(seite.body, '§ 41f Abs. 1 S. 1 EnWG')
  t.match(seite.body, '210,00\u00a0€')
  t.match(seite.body, /Sperre in 10\s(&nbsp;)?Tagen/)
})

t.test('nur der Anlass und die Einwilligung sind nötig; alles andere darf unbekannt sein', async t => {
  const antwort = await browser.sende('/faelle', { umfang: 'fallakte', grund: 'anderes' })
  t.equal(antwort.statusCode, 303)
  const seite = await browser.hole(String(antwort.headers.location))
  t.equal(seite.statusCode, 200)
  t.match(seite.body, 'Name noch unbekannt')
  t.match(seite.body, 'Angaben fehlen')
  t.match(seite.body, 'Noch zu fragen')
})

t.test('ein leeres Formular speichert nichts und sagt am Feld, was fehlt', async t => {
  const vorher = (await browser.hole('/faelle')).body.match(/<tr data-zeile/g)?.length ?? 0
  const seite = await browser.sende('/faelle', {})
  t.equal(seite.statusCode, 422)
  t.match(seite.body, '<title>Fehler: Schnellaufnahme')
  t.match(seite.body, 'Wählen Sie, warum die Person kommt.')
  t.match(seite.body, 'Ohne Einwilligung in die Fallakte darf nichts gespeichert werden.')
  t.match(seite.body, 'href="#f-grund"')
  t.equal((await browser.hole('/faelle')).body.match(/<tr data-zeile/g)?.length ?? 0, vorher)
})

const UNSINN: [feld: string, wert: string, meldung: string | RegExp][] = [
  ['sperrtag', '31.11.2026', 'Den 31. November gibt es nicht. Schauen Sie noch einmal in den Brief.'],
  ['sperrtag', '29.2.2027', 'Den 29. Februar 2027 gibt es nicht.'],
  ['sperrtag', '12.13.2026', 'Einen 13. Monat gibt es nicht.'],
  ['sperrtag', '3', 'Beim Datum fehlt der Monat.'],
  ['sperrtag', 'morgen früh', 'Schreiben Sie den Tag so: 27.11.2026.'],
  ['sperrtag', '1.12.1926', 'Das Jahr 1926 kann nicht stimmen.'],
  ['betrag', '1e9', 'Schreiben Sie den Betrag in Zahlen, zum Beispiel 245,80.'],
  ['betrag', '1000000000', 'Der Betrag ist zu groß. Prüfen Sie das Komma.'],
  ['betrag', '-80', 'Schreiben Sie den Betrag ohne Minus.'],
  ['betrag', '1.245', 'Meinen Sie 1.245,00 € oder 1,25 €?'],
  ['betrag', 'viel 😀', 'Schreiben Sie den Betrag in Zahlen, zum Beispiel 245,80.'],
  ['kinder', '1,5', 'Schreiben Sie eine ganze Zahl, zum Beispiel 2.'],
  ['kinder', '99', 'Höchstens 30.'],
  ['sparte', 'plutonium', 'Wählen Sie eine der Möglichkeiten.'],
  ['nachname', 'x'.repeat(101), 'Der Text hat 101 Zeichen, es passen 100.'],
  ['notiz', 'x'.repeat(10_000), 'Der Text hat 10000 Zeichen, es passen 2000.'],
]
for (const [feld, wert, meldung] of UNSINN) {
  t.test(`${feld} „${wert.slice(0, 20)}“ kommt mit Hinweis und Eingabe zurück`, async t => {
    const seite = await browser.sende('/faelle', { ...F06, [feld]: wert })
    t.equal(seite.statusCode, 422)
    t.match(seite.body, meldung)
    t.match(seite.body, `href="#f-${feld}"`)
    if (feld !== 'sparte') t.ok(seite.body.includes(wert), 'what was typed is still there')
    t.match(seite.body, 'value="Kowalik"'.replace('Kowalik', feld === 'nachname' ? wert : 'Kowalik'))
  })
}

t.test('Schrift, die angreift oder täuscht, bleibt Text', async t => {
  const fall = await nimmAuf(browser, {
    vorname: '<script>alert(1)</script>',
    nachname: 'A\u0000b\u202Egnp.exe',
    notiz: '{{constructor}} 👩‍👧 ;DROP TABLE fall;--',
  })
  const seite = await browser.hole(fall)
  t.equal(seite.statusCode, 200)
  t.notMatch(seite.body, '<script>alert')
  t.match(seite.body, '&lt;script&gt;alert(1)&lt;/script&gt; Abgnp.exe')
  t.notMatch(seite.body, '\u202E')
})

t.test('zweimal gedrückt ist ein Fall', async t => {
  const entwurf = '01997f00-0000-7000-8000-00000000aaaa'
  const [a, b] = await Promise.all([
    browser.sende('/faelle', { ...F06, entwurf, nachname: 'Doppelt' }),
    browser.sende('/faelle', { ...F06, entwurf, nachname: 'Doppelt' }),
  ])
  t.equal(a.headers.location, `/faelle/${entwurf}`)
  t.equal(b.headers.location, `/faelle/${entwurf}`)
  const liste = await browser.hole('/faelle?q=Doppelt')
  t.equal(liste.body.match(/<tr data-zeile/g)?.length, 1)
})

t.test('ein Entwurf wird beim Tippen gesichert und ist nur für die Person da, die ihn schrieb', async t => {
  const entwurf = '01997f00-0000-7000-8000-00000000bbbb'
  const gesichert = await browser.sende('/faelle/entwurf', {
    entwurf,
    nachname: 'Halbfertig',
    sperrtag: 'unles',
  })
  t.equal(gesichert.statusCode, 200)
  t.match(gesichert.body, 'data-kasten')
  t.match((await browser.hole('/heute')).body, 'Halbfertig')
  const wieder = await browser.hole(`/faelle/neu?entwurf=${entwurf}`)
  t.match(wieder.body, 'value="Halbfertig"')
  t.match(wieder.body, 'value="unles"', 'also what cannot be read yet')

  await neuePerson(app, desk.wer.stelleId, 'bernd', ['beratung'])
  const bernd = await anmelden(app, 'bernd')
  t.notMatch((await bernd.hole('/heute')).body, 'Halbfertig')
  t.notMatch((await bernd.hole(`/faelle/neu?entwurf=${entwurf}`)).body, 'Halbfertig')

  await browser.sende('/faelle', { ...F06, entwurf, nachname: 'Halbfertig' })
  t.notMatch((await browser.hole('/heute')).body, `entwurf=${entwurf}`)
})

t.test('Auffälliges wird gesagt und hält nicht auf', async t => {
  const fall = await nimmAuf(browser, {
    androhungDatiert: '9.11.2026',
    ankuendigungZugang: '20.11.2026',
    sperrtag: '24.11.2026',
    betrag: '90',
  })
  const { body } = await browser.hole(fall)
  t.match(body, 'Die Androhung trägt den 09.11.2026, soll aber schon am 06.11.2026 gekommen sein.')
  t.match(body, 'liegen keine acht Werktage; der achte ist der 30.11.2026')
  t.match(body, 'Verlangt werden 90,00\u00a0€, die Schwelle liegt bei 140,00\u00a0€.')
})

t.test('ohne Einwilligung für Gesundheit wird nichts über Gesundheit gespeichert', async t => {
  const seite = await browser.sende('/faelle', { ...F06, umfang: ['fallakte'], geraetOderSaeugling: 'ja' })
  t.equal(seite.statusCode, 422)
  t.match(seite.body, 'Für Angaben zur Gesundheit fehlt oben die Einwilligung.')

  const fall = await nimmAuf(browser, { umfang: ['fallakte'] })
  const krank = { 'schutzgruende[0][art]': 'schwereErkrankung', 'schutzgruende[0][gefahr]': 'ja' }
  const abgelehnt = await browser.sende(`${fall}/haushalt`, { version: '1', ...krank })
  t.equal(abgelehnt.statusCode, 422)
  t.match(abgelehnt.body, 'Tragen Sie zuerst die Einwilligung ein.')
  await browser.sende(`${fall}/einwilligung`, { umfang: ['fallakte', 'gesundheit'] })
  t.equal((await browser.sende(`${fall}/haushalt`, { version: '1', ...krank })).statusCode, 303)
})

t.test('zwei ändern verschiedene Angaben: beide bleiben', async t => {
  const fall = await nimmAuf(browser)
  const v = version((await browser.hole(`${fall}/schreiben`)).body)
  const felder = {
    version: v,
    androhung: 'ja',
    androhungZugang: '6.11.2026',
    ankuendigung: 'ja',
    ankuendigungZugang: '20.11.2026',
  }
  t.equal(
    (
      await browser.sende(`${fall}/schreiben`, {
        ...felder,
        mahnung: 'ja',
        mahnungZugang: '18.10.2026',
        sperrtag: '1.12.2026',
      })
    ).statusCode,
    303,
  )
  // The second person still has the first version open and changes another field only.
  const zweite = {
    ...felder,
    mahnung: 'ja',
    mahnungZugang: '19.10.2026',
    androhungDatiert: '2.11.2026',
    sperrtag: '2.12.2026',
  }
  t.equal((await browser.sende(`${fall}/schreiben`, zweite)).statusCode, 303)
  const { body } = await browser.hole(`${fall}/schreiben`)
  t.match(body, 'value="18.10.2026"', 'the first change')
  t.match(body, 'value="02.12.2026"', 'the second change')
})

t.test(
  'zwei ändern dieselbe Angabe: beide Fassungen stehen nebeneinander, nichts ist gespeichert',
  async t => {
    const fall = await nimmAuf(browser)
    const v = version((await browser.hole(`${fall}/versorger`)).body)
    const basis = { version: v, sparte: 'strom', vertrag: 'grundversorgung' }
    await browser.sende(`${fall}/versorger`, { ...basis, anbieter: 'Revierlicht Nord' })
    const streit = await browser.sende(`${fall}/versorger`, { ...basis, anbieter: 'Revierlicht Süd' })
    t.equal(streit.statusCode, 409)
    t.match(streit.body, 'Revierlicht Nord')
    t.match(streit.body, 'value="Revierlicht Süd"')
    t.match(streit.body, 'Vergleichen Sie beide Fassungen.')
    const entschieden = { ...basis, version: version(streit.body), anbieter: 'Revierlicht Süd' }
    t.equal((await browser.sende(`${fall}/versorger`, entschieden)).statusCode, 303)
    const { body } = await browser.hole(`${fall}/verlauf`)
    t.match(body, 'Versorger: Revierlicht Süd (vorher: Revierlicht Nord)')
  },
)

t.test('„gab es nicht“ und ein Tag dazu widersprechen sich', async t => {
  const fall = await nimmAuf(browser)
  const seite = await browser.sende(`${fall}/schreiben`, {
    version: '1',
    mahnung: 'nein',
    mahnungZugang: '1.10.2026',
  })
  t.equal(seite.statusCode, 422)
  t.match(seite.body, 'Eines davon stimmt nicht.')
})

t.test('Forderungen als Tabelle: jede zählt für sich, eine leere Zeile zählt nicht', async t => {
  const fall = await nimmAuf(browser)
  const seite = await browser.sende(`${fall}/forderungen`, {
    version: '1',
    'posten[0][art]': 'abschlag',
    'posten[0][betrag]': '70',
    'posten[0][faellig]': '15.7.2026',
    'posten[1][art]': 'nebenkosten',
    'posten[1][betrag]': '12,50',
    'posten[2][art]': '',
    'posten[2][betrag]': '',
    abschlagDa: 'ja',
    abschlag: '70',
  })
  t.equal(seite.statusCode, 303)
  const { body } = await browser.hole(`${fall}/forderungen`)
  t.match(body, /name="posten\[1\]\[betrag\]"[^>]*value="12,50"/)
  const ohneArt = await browser.sende(`${fall}/forderungen`, { version: '2', 'posten[0][betrag]': '70' })
  t.equal(ohneArt.statusCode, 422)
  t.match(ohneArt.body, 'Wählen Sie, was verlangt wird.')
  t.match(ohneArt.body, 'href="#f-posten[0][art]"')
})

t.test('der Fall einer anderen Stelle ist wie einer, den es nicht gibt', async t => {
  const fall = await nimmAuf(browser)
  await gruendeStelle(app, { anmeldename: 'nachbarin', name: 'Nachbarstelle' })
  const nachbarin = await anmelden(app, 'nachbarin')
  const unbekannt = '/faelle/01997f00-0000-7000-8000-0000000000ff'
  for (const weg of [
    '',
    '/schreiben',
    '/verlauf',
    '/briefe',
    '/briefe/neu/L01',
    '/naechste-schritte',
    '/einwilligung',
  ]) {
    const fremd = await nachbarin.hole(`${fall}${weg}`)
    const keiner = await nachbarin.hole(`${unbekannt}${weg}`)
    t.equal(fremd.statusCode, 404, weg)
    t.equal(ohneToken(fremd.body), ohneToken(keiner.body), `${weg}: the same page`)
  }
  for (const weg of [
    '/schreiben',
    '/notizen',
    '/abschluss',
    '/briefe',
    '/einwilligung',
    '/naechste-schritte',
  ]) {
    t.equal(
      (await nachbarin.sende(`${fall}${weg}`, { version: '1', umfang: 'fallakte', art: 'L01', notiz: 'x' }))
        .statusCode,
      404,
      weg,
    )
  }
  t.notMatch((await nachbarin.hole('/faelle?q=Kowalik')).body, '<tr data-zeile')
  t.notMatch((await nachbarin.hole('/heute')).body, 'M. K.')
})

t.test('wer nur koordiniert, sieht keinen Fall', async t => {
  const fall = await nimmAuf(browser)
  await neuePerson(app, desk.wer.stelleId, 'chefin', ['koordination'])
  const chefin = await anmelden(app, 'chefin')
  for (const weg of ['/heute', '/faelle', '/faelle/neu', fall])
    t.equal((await chefin.hole(weg)).statusCode, 403, weg)
})

t.test('Suche nach ganzen Wörtern: Name ohne Akzente, Fallnummer, Kundennummer', async t => {
  const fall = await nimmAuf(browser, { vorname: 'Şükrü', nachname: 'Öztürk-Weiß' })
  const nummer = /\d\d-\d{4}/.exec((await browser.hole(fall)).body)?.[0] ?? ''
  for (const q of ['öztürk', 'OZTURK', 'weiss', 'sukru öztürk', nummer]) {
    t.match((await browser.hole(`/faelle?q=${encodeURIComponent(q)}`)).body, fall, q)
  }
  t.notMatch((await browser.hole('/faelle?q=oztu')).body, fall, 'parts of a word find nothing')
})

t.test('Notiz, Anruf, Abschluss und wieder öffnen stehen im Verlauf', async t => {
  const fall = await nimmAuf(browser)
  await browser.sende(`${fall}/notizen`, { notiz: 'Tochter schickt ein Foto.', art: 'notiz' })
  await browser.sende(`${fall}/notizen`, { notiz: 'Versorger wartet bis Freitag.', art: 'anruf' })
  await browser.sende(`${fall}/abschluss`, { ergebnis: 'abgewendet' })
  t.notMatch((await browser.hole('/faelle')).body, fall)
  t.match((await browser.hole('/faelle?stand=abgeschlossen')).body, fall)
  await browser.sende(`${fall}/abschluss`, { status: 'offen' })
  const { body } = await browser.hole(`${fall}/verlauf`)
  for (const wort of [
    'Tochter schickt',
    'Anruf: Versorger wartet',
    'Fall abgeschlossen',
    'Fall wieder geöffnet',
  ])
    t.match(body, wort)
})

t.test(
  'kein Name, keine Notiz, keine Telefonnummer steht lesbar in der Datenbank oder im Protokoll',
  async t => {
    await nimmAuf(browser, { nachname: 'Kanarienvogel', telefon: '0999 123456', notiz: 'Kanarienlied' })
    const tabellen = [
      'fall',
      'fallFassung',
      'ereignis',
      'entwurf',
      'suchwort',
      'einwilligung',
      'frist',
    ] as const
    const alles = await liesStelle(app.zugang, desk.wer, z =>
      Promise.all(tabellen.map(tabelle => z.trx.selectFrom(tabelle).selectAll().execute())),
    )
    const lesbar = JSON.stringify(alles, (_, wert: unknown) =>
      Buffer.isBuffer(wert) ? wert.toString('latin1') : wert,
    )
    t.match(lesbar, '26-0001', 'the case number is readable, so this test can see')
    for (const wort of ['Kanarien', '0999 123456', 'Kowalik', 'Revierlicht']) {
      t.notMatch(lesbar, wort)
      t.notMatch(desk.protokoll.join('\n'), wort)
    }
  },
)

t.test('von „Angaben fehlen“ bis zum vollen Urteil: jede offene Frage hat ein Feld', async t => {
  // F01 of the cases, seen from the desk: everything kept, three Abschlaege of 85 € open.
  const fall = await nimmAuf(browser, {
    mahnungZugang: '17.9.2026',
    androhungZugang: '5.10.2026',
    androhungDatiert: '',
    ankuendigungZugang: '26.10.2026',
    sperrtag: '9.11.2026',
    betrag: '',
    abschlag: '85',
  })
  t.match((await browser.hole(fall)).body, 'Noch zu fragen')
  await browser.sende(`${fall}/schreiben`, {
    version: '1',
    mahnung: 'ja',
    mahnungZugang: '17.9.2026',
    androhung: 'ja',
    androhungZugang: '5.10.2026',
    androhungBestritten: 'nein',
    androhungFehlt: '-',
    ankuendigung: 'ja',
    ankuendigungZugang: '26.10.2026',
    ankuendigungForm: 'brief',
    ankuendigungBestritten: 'nein',
    ankuendigungFehlt: '-',
    vollzogen: 'nein',
    sperrtag: '9.11.2026',
    avVerlangtNie: 'ja',
    avAngebot: '26.10.2026',
    avRaten: '6',
    avKlauseln: '-',
    avAngenommenNie: 'ja',
    avGebrochenNie: 'ja',
    einwilligungZugangNie: 'ja',
    sozialamtInformiertNie: 'ja',
  })
  const posten = ['15.6.2026', '15.7.2026', '15.8.2026'].flatMap((faellig, i) =>
    Object.entries({ art: 'abschlag', betrag: '85', zugang: '15.5.2026', faellig, besonders: '-' }).map(
      ([feld, wert]) => [`posten[${i}][${feld}]`, wert],
    ),
  )
  await browser.sende(`${fall}/forderungen`, {
    version: '2',
    ...Object.fromEntries(posten),
    zahlungenKeine: 'ja',
    abschlagDa: 'ja',
    abschlag: '85',
    abschlagMonate: '1',
    abschlagProJahr: '12',
  })
  await browser.sende(`${fall}/haushalt`, {
    version: '3',
    vorname: 'Marlene',
    schutzgruendeKeine: 'ja',
    aussichtDa: 'nein',
  })
  const { body } = await browser.hole(fall)
  t.notMatch(body, 'Noch zu fragen')
  t.match(body, 'Sperre wäre rechtmäßig')
  t.match(body, '255,00\u00a0€')
  t.match(body, '170,00\u00a0€')
})

t.test('„Gerät oder Säugling: ja“ zählt im Urteil und lässt sich nicht still wegklicken', async t => {
  const fall = await nimmAuf(browser, { geraetOderSaeugling: 'ja' })
  t.match((await browser.hole(fall)).body, 'Gerät oder Säugling im Haushalt')
  const seite = await browser.hole(`${fall}/haushalt`)
  t.match(seite.body, /value="sonstiges" selected/)
  const niemand = { version: '1', geraetOderSaeugling: 'ja', schutzgruendeKeine: 'ja' }
  const widerspruch = await browser.sende(`${fall}/haushalt`, niemand)
  t.equal(widerspruch.statusCode, 422)
  t.match(widerspruch.body, 'berichtigen Sie die Antwort oben')
  t.equal(
    (await browser.sende(`${fall}/haushalt`, { ...niemand, geraetOderSaeugling: 'nein' })).statusCode,
    303,
  )
})

t.test('„kein Angebot“ und „alles steht drin“ widersprechen sich in der Grundversorgung', async t => {
  const fall = await nimmAuf(browser)
  const felder = {
    version: '1',
    ankuendigung: 'ja',
    ankuendigungZugang: '20.11.2026',
    ankuendigungFehlt: '-',
    avAngebotNie: 'ja',
  }
  const seite = await browser.sende(`${fall}/schreiben`, felder)
  t.equal(seite.statusCode, 422)
  t.match(seite.body, 'Dann fehlt das Angebot auch in der Ankündigung')
  t.equal(
    (await browser.sende(`${fall}/schreiben`, { ...felder, ankuendigungFehlt: 'avAngebot' })).statusCode,
    303,
  )
})

t.test('zurück nach dem Speichern führt zum Fall, nicht zu einem zweiten', async t => {
  const neu = await browser.hole('/faelle/neu')
  t.equal(neu.statusCode, 303)
  const adresse = String(neu.headers.location)
  const entwurf = new URL(adresse, 'http://x').searchParams.get('entwurf') ?? ''
  t.equal((await browser.hole(adresse)).statusCode, 200)
  await browser.sende('/faelle', { ...F06, entwurf })
  t.equal((await browser.hole(adresse)).headers.location, `/faelle/${entwurf}`)
})

t.test('die Notiz der Aufnahme steht im Verlauf', async t => {
  const fall = await nimmAuf(browser, { notiz: 'Brief liegt bei der Nachbarin.' })
  t.match((await browser.hole(fall)).body, 'Brief liegt bei der Nachbarin.')
})

t.test('eine offene Frage führt zu ihrer Zeile und ihrem Feld', async t => {
  const { wegZu } = await import('../../server/features/faelle/wegweiser.ts')
  t.same(wegZu('rueckstand.posten.1.zugang'), { seite: 'forderungen', feld: 'f-posten[1][zugang]' })
  t.same(wegZu('rueckstand.posten.0.gestundet'), { seite: 'forderungen', feld: 'f-posten[0][besonders]' })
  t.same(wegZu('rueckstand.posten'), { seite: 'forderungen', feld: 'f-posten[0][art]' })
  t.same(wegZu('androhung.zugang'), { seite: 'schreiben', feld: 'f-androhungZugang' })
  t.same(wegZu('schutzgruende'), { seite: 'haushalt', feld: 'f-schutzgruende[0][art]' })
  t.same(wegZu('versorger.kundennummer'), { seite: 'versorger', feld: 'f-kundennummer' })
  t.same(wegZu('abwendungsvereinbarung'), { seite: 'schreiben', feld: 'f-avAngebot' })
})
