import t from 'tap'
import { beiAnmeldung, liesStelle } from '../../server/data/zugriff.ts'
import { listFristen } from '../../server/features/fristen/store.ts'
import { gefaltet, maskiert } from '../../server/features/fristen/ics.ts'
import { tag } from '../../server/recht/datum.ts'
import { type Browser, anmelden, Browser as Fremder, freshDesk, gruendeStelle, neuePerson } from '../desk.ts'

/*
 * Deadlines of one desk on 21.11.2026, a Saturday. The Androhung came on Friday, 6.11.: the four weeks end on Friday,
 * 4.12. The Ankuendigung came on Friday, 20.11.
 */

const { app, db, browser, wer, uhr } = await freshDesk(t, { env: { BASE_URL: 'http://127.0.0.1:3000' } })

const ANGEDROHT = {
  umfang: ['fallakte', 'gesundheit', 'brief'],
  grund: 'androhung',
  sparte: 'strom',
  vertrag: 'grundversorgung',
  anbieter: 'Revierlicht GmbH',
  androhungZugang: '6.11.2026',
  vorname: 'Kanarienvogelin',
  nachname: 'Zeisigmann',
}

const nimmAuf = async (dazu: Record<string, string> = {}): Promise<string> =>
  String((await browser.sende('/faelle', { ...ANGEDROHT, ...dazu })).headers.location)

const fristenVon = (fall: string) =>
  liesStelle(app.zugang, wer, z => listFristen(z, fall.slice('/faelle/'.length)))

const fristVon = async (fall: string, code: string) => {
  const frist = (await fristenVon(fall)).find(f => f.code === code)
  if (!frist) throw new Error(`no deadline ${code}`)
  return frist
}

const hakeAb = (fall: string, id: string, erledigt = 'ja', wo: Browser = browser) =>
  wo.sende(`${fall}/fristen/${id}/erledigung`, { erledigt })

/** Saves a page of the case with the fields it shows and these changes. */
async function aendere(fall: string, seite: string, felder: Record<string, string>) {
  const version =
    /name="version" value="(\d+)"/.exec((await browser.hole(`${fall}/${seite}`)).body)?.[1] ?? ''
  return browser.sende(`${fall}/${seite}`, { version, ...felder })
}

const worte = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

t.test('auf der Seite des Falls stehen die Fristen mit Tag, Norm, Quelle, wer und Stand', async t => {
  const fall = await nimmAuf()
  const seite = worte((await browser.hole(fall)).body)
  t.match(seite, /Fr 04\.12\.2026|Fr 4\.12\.2026/)
  t.match(seite, '§ 41f Abs. 1 S. 1 EnWG · Prüfung')
  t.match(seite, 'offen, noch 13 Tage')
  t.match(worte((await browser.hole(`${fall}/fristen`)).body), 'Versorger offen, noch 13 Tage')
})

t.test('ein Haken bleibt, wenn die Akte sich ändert, und geht mit dem neuen Tag', async t => {
  const fall = await nimmAuf()
  const { id } = await fristVon(fall, 'sperre.androhung')
  t.equal((await hakeAb(fall, id)).statusCode, 303)
  await hakeAb(fall, id)
  const verlauf = worte((await browser.hole(`${fall}/verlauf`)).body)
  t.equal(
    verlauf.match(/Frist erledigt: Wartezeit nach der Androhung/g)?.length,
    1,
    'a double click is one event',
  )

  await aendere(fall, 'haushalt', { nachname: 'Zeisigmann', telefon: '0201 4711' })
  const danach = await fristVon(fall, 'sperre.androhung')
  t.equal(danach.id, id)
  t.ok(danach.erledigtAm)
  t.match(worte((await browser.hole(fall)).body), 'erledigt am 21.11.2026')

  await aendere(fall, 'schreiben', { androhung: 'ja', androhungZugang: '7.11.2026' })
  const verschoben = await fristVon(fall, 'sperre.androhung')
  t.equal(verschoben.id, id, 'the entry in a calendar moves with the day')
  t.equal(verschoben.bis, '2026-12-05')
  t.equal(verschoben.erledigtAm, null)

  await hakeAb(fall, id)
  await hakeAb(fall, id, 'nein')
  t.equal((await fristVon(fall, 'sperre.androhung')).erledigtAm, null)
})

t.test('was erledigt ist, zählt für Heute nicht mehr; dass eine Sperre droht, schon', async t => {
  const fall = await nimmAuf({ nachname: 'Quappe' })
  const id = fall.slice('/faelle/'.length)
  const stand = () =>
    liesStelle(app.zugang, wer, z =>
      z.trx
        .selectFrom('fall')
        .select(['faelligAm', 'faelligWas', 'brenntAb'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    )
  const vorher = await stand()
  t.match(vorher, { faelligAm: '2026-12-04', faelligWas: 'sperre.androhung' })
  await hakeAb(fall, (await fristVon(fall, 'sperre.androhung')).id)
  t.match(await stand(), { faelligAm: null, faelligWas: 'nichts', brenntAb: vorher.brenntAb })
  t.match(worte((await browser.hole('/heute')).body), /ohne Tag alle Fristen erledigt Nichts fällig/)

  await browser.sende(`${fall}/fristen`, { bis: '24.11.2026', was: 'Jobcenter anrufen' })
  t.match(await stand(), { faelligAm: '2026-11-24', faelligWas: 'eigen' })
})

t.test('eine eigene Frist: versiegelt, einmal je Formular, mit Meldung am Feld', async t => {
  const fall = await nimmAuf()
  const frist = '01997f00-0000-7000-8000-00000000cccc'
  const neu = { frist, bis: '20.11.2026', was: 'Gimpelgeheimnis \u0000abholen', wessen: 'haushalt' }
  t.equal((await browser.sende(`${fall}/fristen`, neu)).statusCode, 303)
  t.equal((await browser.sende(`${fall}/fristen`, neu)).statusCode, 303)
  const eigene = (await fristenVon(fall)).filter(f => f.herkunft === 'eigen')
  t.equal(eigene.length, 1)
  t.match(eigene[0], { text: 'Gimpelgeheimnis abholen', wessen: 'haushalt', bis: '2026-11-20' })
  const roh = await liesStelle(app.zugang, wer, z =>
    z.trx.selectFrom('frist').select('text').where('id', '=', frist).executeTakeFirstOrThrow(),
  )
  t.notOk(roh.text?.includes('Gimpel'), 'not readable in the table')
  t.match(worte((await browser.hole(`${fall}/fristen`)).body), 'Haushalt versäumt seit 21.11.2026')

  const leer = await browser.sende(`${fall}/fristen`, { bis: '31.11.2026', was: '' })
  t.equal(leer.statusCode, 422)
  t.match(leer.body, 'Den 31. November gibt es nicht.')
  t.match(leer.body, 'Schreiben Sie, was bis dahin zu tun ist.')
  t.match(leer.body, 'value="31.11.2026"')
  t.equal((await browser.sende(`${fall}/fristen`, { bis: '1.12.', was: 'x'.repeat(201) })).statusCode, 422)
})

t.test('eine geänderte Angabe sagt, welche Tage sich geändert haben', async t => {
  const fall = await nimmAuf({ grund: 'ankuendigung', ankuendigungZugang: '20.11.2026' })
  const antwort = await aendere(fall, 'schreiben', {
    androhung: 'ja',
    androhungZugang: '7.11.2026',
    ankuendigung: 'ja',
    ankuendigungZugang: '20.11.2026',
  })
  t.equal(antwort.headers.location, `${fall}?geaendert=1`)
  const satz = 'Fristen geändert: Sperre frühestens 06.12.2026 (vorher 05.12.2026)'
  const seite = (await browser.hole(`${fall}?geaendert=1`)).body
  t.match(seite, /<div class="meldung erfolg" role="status">/)
  t.match(seite, satz)
  t.match((await browser.hole(`${fall}/verlauf`)).body, satz)
  await browser.sende(`${fall}/notizen`, { notiz: 'angerufen' })
  t.notMatch((await browser.hole(`${fall}?geaendert=1`)).body, /<div class="meldung erfolg"/, 'told once')

  const ohne = await aendere(fall, 'haushalt', { nachname: 'Zeisigmann', telefon: '0201 1' })
  t.equal(ohne.headers.location, fall, 'nothing changed for the days')
})

t.test('/fristen: was vorbei ist zuerst, das Wort dazu, meine und alle', async t => {
  await neuePerson(app, wer.stelleId, 'bernd', ['beratung'])
  const bernd = await anmelden(app, 'bernd')
  const seite = worte((await browser.hole('/fristen')).body)
  t.match(seite, /Überfällig 1 Frist .*überfällig Gimpelgeheimnis abholen.*Kommt \d+ Fristen/)
  t.match(worte((await bernd.hole('/fristen')).body), 'Gimpelgeheimnis')
  t.match(worte((await bernd.hole('/fristen?nur=meine')).body), 'Keine offene Frist.')
  const abgeschlossen = await nimmAuf({ nachname: 'Wachtel' })
  t.match((await browser.hole('/fristen')).body, 'K. W.')
  await browser.sende(`${abgeschlossen}/abschluss`, { ergebnis: 'abgewendet' })
  t.notMatch((await browser.hole('/fristen')).body, 'K. W.', 'closed cases have no deadlines')
  for (const seite of ['seite=-1', 'seite=9999', 'seite=%00', 'nur=%00', 'seite=1e3'])
    t.equal((await browser.hole(`/fristen?${seite}`)).statusCode, 200, seite)
})

t.test('das Monatsblatt: Wochen ab Montag, Feiertage, Fallnummer und Wort, kein Name', async t => {
  await nimmAuf({ grund: 'ankuendigung', sperrtag: '1.12.2026', nachname: 'Distelfink' })
  const dezember = (await browser.hole('/fristen/monat?monat=2026-12')).body
  const zeilen = [...dezember.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, zeile = '']) => zeile)
  t.equal(zeilen[0]?.match(/<th scope="col">/g)?.length, 7)
  t.equal(zeilen.length, 6, 'head and five weeks')
  for (const zeile of zeilen.slice(1)) t.equal(zeile.match(/<td/g)?.length, 7)
  t.match(
    zeilen[1],
    /^<td class="rand"><\/td><td [^>]*><time datetime="2026-12-01">/,
    '1.12.2026 is a Tuesday',
  )
  t.match(dezember, /<td class="frei ohne"><time datetime="2026-12-25">.*?Feiertag/)
  t.match(dezember, /<td class="frei ohne"><time datetime="2026-12-26">.*?Feiertag/)
  t.match(dezember, /<td class="frei( ohne)?"><time datetime="2026-12-05">/, 'Saturday')
  t.match(dezember, /<td class=" ohne"><time datetime="2026-12-24">/, 'Heiligabend is no holiday')
  t.match(worte(dezember), /26-\d{4} Sperrtag/)
  t.notMatch(dezember, /Kanarien|Distel|Zeisig|Gimpel|K\. /)
  t.match(dezember, 'href="/fristen/monat?monat&#x3D;2026-11"')
  t.match(dezember, 'href="/fristen/monat?monat&#x3D;2027-01"')
  t.match((await browser.hole('/fristen/monat')).body, 'Fristen im November 2026')
  t.match((await browser.hole('/fristen/monat?monat=2026-11')).body, /datetime="2026-11-21">.*?heute/)
  const ende = (await browser.hole('/fristen/monat?monat=2035-12')).body
  t.match(ende, 'November 2035')
  t.notMatch(ende, 'Januar 2036')
})

for (const monat of [
  '2026-13',
  '2026-00',
  '9999-12',
  '0001-01',
  '2011-12',
  '2036-01',
  'heute',
  '2026-1',
  '%27',
]) {
  t.test(`monat=${monat} gibt es nicht`, async t => {
    t.equal((await browser.hole(`/fristen/monat?monat=${monat}`)).statusCode, 404)
  })
}

/** The unfolded lines of a calendar, after every octet of it was looked at. */
function ics(t: Tap, text: string): string[] {
  t.ok(text.endsWith('END:VCALENDAR\r\n'))
  t.notMatch(text, /[^\r]\n|\r[^\n]/, 'only CRLF')
  for (const zeile of text.split('\r\n')) t.ok(Buffer.byteLength(zeile) <= 75, zeile)
  return text.replaceAll('\r\n ', '').trimEnd().split('\r\n')
}
type Tap = Pick<typeof t, 'ok' | 'notMatch'>

t.test('Kalenderdatei eines Falls und einer Frist: ganze Tage, feste Kennung, keine Namen', async t => {
  const fall = await nimmAuf({ grund: 'ankuendigung', sperrtag: '1.12.2026', nachname: 'Stieglitz' })
  const antwort = await browser.hole(`${fall}/fristen.ics`)
  t.equal(antwort.headers['content-type'], 'text/calendar; charset=utf-8')
  t.match(antwort.headers['content-disposition'], /^attachment; filename="Frist-26-\d{4}\.ics"$/)
  const zeilen = ics(t, antwort.body)
  t.same(zeilen.slice(0, 3), ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Sperrstopp//Fristen//DE'])
  t.equal(zeilen.filter(zeile => zeile === 'BEGIN:VEVENT').length, 2)
  t.ok(zeilen.includes('DTSTART;VALUE=DATE:20261204') && zeilen.includes('DTEND;VALUE=DATE:20261205'))
  t.ok(zeilen.includes('DTSTART;VALUE=DATE:20261201'), 'the day of the cut too')
  t.ok(zeilen.some(zeile => /^SUMMARY:Frist 26-\d{4} Wartezeit$/.test(zeile)))
  t.ok(zeilen.some(zeile => /^SUMMARY:Frist 26-\d{4} Stichtag$/.test(zeile)))
  t.ok(zeilen.includes(`URL:http://127.0.0.1:3000${fall}`))
  t.notMatch(antwort.body, /Kanarien|Stieglitz|Revierlicht|Sperrtag/)
  uhr.vor(5)
  t.equal((await browser.hole(`${fall}/fristen.ics`)).body, antwort.body, 'the same file for the same state')

  const { id } = await fristVon(fall, 'sperre.androhung')
  const eine = ics(t, (await browser.hole(`${fall}/fristen/${id}.ics`)).body)
  t.equal(eine.filter(zeile => zeile === 'BEGIN:VEVENT').length, 1)
  t.ok(eine.includes(`UID:frist-${id}@sperrstopp`))
  t.equal((await browser.hole(`${fall}/fristen/sperrtag.ics`)).statusCode, 200)
  t.equal((await browser.hole(`${fall}/fristen/${wer.personId}.ics`)).statusCode, 404)
  t.equal((await browser.hole(`${fall}/fristen/%00.ics`)).statusCode, 404)
})

t.test('Zeilen werden vor dem 76. Octet gefaltet, Zeichen mit Bedeutung maskiert', async t => {
  t.equal(maskiert('a;b,c\\d\ne\r\nf'), 'a\\;b\\,c\\\\d\\ne\\nf')
  t.equal(gefaltet('x'.repeat(75)), 'x'.repeat(75))
  t.equal(gefaltet('x'.repeat(76)), `${'x'.repeat(75)}\r\n x`)
  for (const zeichen of ['ü', '€', '👩‍👧']) {
    const gefaltete = gefaltet(`SUMMARY:${zeichen.repeat(60)}`)
    for (const zeile of gefaltete.split('\r\n')) t.ok(Buffer.byteLength(zeile) <= 75)
    t.equal(gefaltete.replaceAll('\r\n ', ''), `SUMMARY:${zeichen.repeat(60)}`)
  }
})

const neueAdresse = async (wo: Browser): Promise<string> =>
  /\/kalender\/[\w-]{43}\.ics/.exec((await wo.sende('/fristen/kalender')).body)?.[0] ?? ''

t.test('der abonnierte Kalender: geheime Adresse, erneuern, abschalten, sperren', async t => {
  const niemand = new Fremder(app, '10.0.0.9')
  const erste = await neueAdresse(browser)
  const antwort = await niemand.hole(erste)
  t.equal(antwort.statusCode, 200)
  t.equal(antwort.headers['content-type'], 'text/calendar; charset=utf-8')
  t.ok(ics(t, antwort.body).filter(zeile => zeile === 'BEGIN:VEVENT').length > 3)
  t.notMatch(antwort.body, /Kanarien|Zeisig|Distel|Gimpel|Revierlicht/)
  t.notMatch((await browser.hole('/fristen')).body, erste, 'the address is shown once')
  const gespeichert = await liesStelle(app.zugang, wer, z =>
    z.trx.selectFrom('kalender').selectAll().execute(),
  )
  t.equal(gespeichert.length, 1)
  t.notOk(JSON.stringify(gespeichert).includes(erste.slice(10, 53)))

  const zweite = await neueAdresse(browser)
  t.not(zweite, erste)
  t.equal((await niemand.hole(erste)).statusCode, 404)
  t.equal((await niemand.hole(zweite)).statusCode, 200)

  const bernd = await anmelden(app, 'bernd')
  const bernds = await neueAdresse(bernd)
  const leer = ics(t, (await niemand.hole(bernds)).body)
  t.notOk(leer.includes('BEGIN:VEVENT'), 'only cases of one’s own')
  t.ok(leer.includes('BEGIN:VTIMEZONE'), 'and still a calendar')
  const sperre = (gesperrt: boolean) =>
    beiAnmeldung(db, trx =>
      trx.updateTable('person').set({ gesperrt }).where('anmeldename', '=', 'bernd').execute(),
    )
  await sperre(true)
  t.equal((await niemand.hole(bernds)).statusCode, 404, 'blocked')
  await sperre(false)
  t.equal((await niemand.hole(bernds)).statusCode, 200)

  await browser.sende('/fristen/kalender/ende')
  t.equal((await niemand.hole(zweite)).statusCode, 404)
  const falsch = ['x', 'A'.repeat(43), 'A'.repeat(90), '%00', "'", `${'A'.repeat(42)}%00`]
  for (const token of falsch)
    t.equal((await niemand.hole(`/kalender/${token}.ics`)).statusCode, 404, token.slice(0, 50))
})

t.test('der Kalender ist je Adresse begrenzt', async t => {
  const viele = new Fremder(app, '10.0.0.10')
  const codes = new Set<number>()
  for (let i = 0; i < 125; i++) codes.add((await viele.hole(`/kalender/${'B'.repeat(43)}.ics`)).statusCode)
  t.same([...codes], [404, 429])
  t.equal((await viele.hole('/anmelden')).statusCode, 200, 'nothing else is')
})

t.test('eine fremde Stelle sieht nichts, und wer keine Fälle bearbeitet, kommt nicht herein', async t => {
  const fall = await nimmAuf()
  const { id } = await fristVon(fall, 'sperre.androhung')
  await gruendeStelle(app, { anmeldename: 'unna', name: 'Stelle Unna' })
  const unna = await anmelden(app, 'unna')
  for (const pfad of ['/fristen', '/fristen.ics', `/fristen/${id}.ics`, '/fristen/sperrtag.ics'])
    t.equal((await unna.hole(`${fall}${pfad}`)).statusCode, 404, pfad)
  t.equal((await hakeAb(fall, id, 'ja', unna)).statusCode, 404)
  t.equal((await unna.sende(`${fall}/fristen`, { bis: '1.12.2026', was: 'fremd' })).statusCode, 404)
  t.equal((await fristVon(fall, 'sperre.androhung')).erledigtAm, null)
  t.match((await unna.hole('/fristen')).body, 'Keine offene Frist.')

  const anderer = await nimmAuf()
  t.equal((await hakeAb(anderer, id)).statusCode, 404, 'a deadline of another case')
  t.equal((await hakeAb(fall, 'keine')).statusCode, 404)

  await neuePerson(app, wer.stelleId, 'technik', ['technik', 'koordination'])
  const technik = await anmelden(app, 'technik')
  for (const pfad of ['/fristen', '/fristen/monat', `${fall}/fristen`, `${fall}/fristen.ics`])
    t.equal((await technik.hole(pfad)).statusCode, 403, pfad)
  t.equal((await technik.sende('/fristen/kalender')).statusCode, 403)
  const niemand = new Fremder(app, '10.0.0.11')
  t.equal((await niemand.hole(`${fall}/fristen.ics`)).statusCode, 303)
})

t.test('mehr als 50 Fristen gehen auf weitere Seiten', async t => {
  const fall = await nimmAuf()
  for (let n = 1; n <= 55; n++)
    await browser.sende(`${fall}/fristen`, { bis: `${1 + (n % 28)}.1.2027`, was: `Aufgabe ${n}` })
  const erste = (await browser.hole('/fristen')).body
  t.equal(erste.match(/<tr( class="ueber")?><td>/g)?.length, 50)
  t.match(erste, 'Seite 1 von 2')
  t.match((await browser.hole('/fristen?seite=2')).body, 'Seite 2 von 2')
  t.match((await browser.hole(`/fristen/monat?monat=${tag('2027-01-01').slice(0, 7)}`)).body, 'Termin')
})
