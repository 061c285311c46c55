import t from 'tap'
import { neuerGruendungscode } from '../../server/features/anmeldung/gruendung.ts'
import { VERHALTENSREGELN } from '../../server/features/anmeldung/verhaltensregeln.ts'
import { beiAnmeldung } from '../../server/data/zugriff.ts'
import { anmelden, Browser, freshApp, freshDesk, GRUENDUNG, neuePerson, PASSWORT } from '../desk.ts'
import { appcode, ganzAnmelden, notfallcode } from './hilfe.ts'

const feld = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1]?.replaceAll('&#x3D;', '=') ?? ''

/** The secret as the page spells it, for an app without a camera. */
function geheimnisAuf(html: string): Buffer {
  const text = /<code class="geheimnis">([^<]+)<\/code>/.exec(html)?.[1]?.replaceAll(' ', '') ?? ''
  const bits = [...text]
    .map(z => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(z).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from(bits.match(/.{8}/g)?.map(byte => parseInt(byte, 2)) ?? [])
}

t.test('S-03, S-04: der erste Weg hinein', async t => {
  const { app, db, uhr } = await freshApp(t)
  const code = (await neuerGruendungscode(db)) ?? ''
  const browser = new Browser(app)
  await browser.hole(`/gruenden?code=${code}`)
  await browser.sende('/gruenden', { code, ...GRUENDUNG })
  t.equal((await browser.hole('/heute')).headers.location, '/anmelden/einrichten?weiter=%2Fheute')
  t.equal(
    (await browser.hole('/anmelden/regeln')).headers.location,
    '/anmelden/einrichten',
    'kein Schritt fällt aus',
  )
  const vorher = browser.cookies.get('sperrstopp')

  const seite = await browser.hole('/anmelden/einrichten?weiter=/faelle')
  const geheimnis = geheimnisAuf(seite.body)
  t.equal(geheimnis.length, 20, '160 Bit')
  t.match(seite.body, 'src="data:image/svg+xml;base64,')
  t.notMatch(seite.body, 'data-passkey', 'unter 127.0.0.1 gibt es keine Passkeys')
  const siegel = feld(seite.body, 'siegel')
  const ziel = '/faelle'

  const falsch = await browser.sende('/anmelden/einrichten', { siegel, ziel, code: '123' })
  t.equal(falsch.statusCode, 422)
  t.match(falsch.body, 'Dieser Code stimmt nicht.')
  t.same(geheimnisAuf(falsch.body), geheimnis, 'dasselbe Geheimnis, sonst wäre die App umsonst eingerichtet')
  t.same(await beiAnmeldung(db, trx => trx.selectFrom('totp').selectAll().execute()), [])

  const jetzt = appcode(uhr.jetzt, geheimnis)
  const codes = await browser.sende('/anmelden/einrichten', { siegel, ziel, code: jetzt })
  t.equal(codes.statusCode, 200)
  const liste = [...codes.body.matchAll(/<li><code>([^<]+)<\/code>/g)].map(([, c = '']) => c)
  t.equal(new Set(liste).size, 10)
  t.ok(
    liste.every(c => /^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/.test(c)),
    'je 80 Bit, ohne 0, O, 1 und I',
  )
  t.not(browser.cookies.get('sperrstopp'), vorher, 'S-04: eine neue Kennung')
  const gespeichert = JSON.stringify(
    await beiAnmeldung(db, trx => trx.selectFrom('notfallcode').selectAll().execute()),
  )
  t.notOk(
    liste.some(c => gespeichert.includes(c)),
    'nur als Hash',
  )

  t.equal((await browser.hole('/heute')).headers.location, '/anmelden/regeln?weiter=%2Fheute')
  t.equal(
    (await browser.sende('/anmelden/weiter', { ziel })).headers.location,
    '/anmelden/regeln?weiter=%2Ffaelle',
  )
  await browser.hole('/anmelden/regeln?weiter=/faelle')
  const ohne = await browser.sende('/anmelden/regeln', { ziel })
  t.equal(ohne.statusCode, 422)
  t.match(ohne.body, 'Ohne diese Zusage geht es nicht weiter.')
  t.equal((await browser.sende('/anmelden/regeln', { ziel, zugesagt: 'ja' })).headers.location, '/faelle')
  t.equal((await browser.hole('/heute')).statusCode, 200)
  t.match(await beiAnmeldung(db, trx => trx.selectFrom('zustimmung').selectAll().execute()), [
    { fassung: VERHALTENSREGELN.fassung },
  ])

  const zweiter = new Browser(app)
  await zweiter.sende('/anmelden', { anmeldename: 'aylin', passwort: PASSWORT }, '/anmelden')
  await zweiter.hole('/anmelden/faktor')
  t.equal(
    (await zweiter.sende('/anmelden/faktor', { code: jetzt })).statusCode,
    422,
    'S-03: der Code vom Einrichten ist verbraucht',
  )
  uhr.vor(1)
  const drin = await zweiter.sende('/anmelden/faktor', { code: appcode(uhr.jetzt, geheimnis) })
  t.equal(drin.headers.location, '/heute', 'die Regeln gelten als zugesagt')
})

t.test('S-03: jeder Code gilt einmal', async t => {
  const { app, uhr, wer, db } = await freshDesk(t)
  const versuche = async (code: string): Promise<number> => {
    const browser = new Browser(app)
    await browser.sende('/anmelden', { anmeldename: 'aylin', passwort: PASSWORT }, '/anmelden')
    await browser.hole('/anmelden/faktor')
    return (await browser.sende('/anmelden/faktor', { code })).statusCode
  }
  const [frueher, jetzt] = [appcode(new Date(uhr.jetzt.getTime() - 30_000)), appcode(uhr.jetzt)]
  t.equal(
    await versuche(appcode(new Date(uhr.jetzt.getTime() - 90_000))),
    422,
    'drei Schritte zurück: zu alt',
  )
  t.equal(await versuche(jetzt), 303)
  t.equal(await versuche(jetzt), 422, 'derselbe noch einmal')
  t.equal(await versuche(frueher), 422, 'der Schritt davor, nachdem ein späterer galt')
  uhr.vor(20)
  const einer = await notfallcode({ app }, 'aylin')
  t.equal(await versuche(einer.toLowerCase().replaceAll('-', ' ')), 303, 'Schreibweise egal')
  t.equal(await versuche(einer), 422, 'ein Notfallcode gilt einmal')
  uhr.vor(20)
  const gleichzeitig = appcode(uhr.jetzt)
  const beide = await Promise.all([versuche(gleichzeitig), versuche(gleichzeitig)])
  t.same(beide.sort(), [303, 422], 'auch im selben Augenblick')

  const versiegelt = await beiAnmeldung(db, trx =>
    trx.selectFrom('totp').select('geheimnis').where('personId', '=', wer.personId).executeTakeFirstOrThrow(),
  )
  t.notOk(versiegelt.geheimnis.includes(Buffer.from('zwanzig Byte')), 'das Geheimnis ist versiegelt')
})

t.test(
  'S-09: auch am zweiten Schritt bremst Sperrstopp das Raten, und er dauert höchstens 15 Minuten',
  async t => {
    const { app, uhr } = await freshDesk(t)
    const browser = new Browser(app)
    await browser.sende('/anmelden', { anmeldename: 'aylin', passwort: PASSWORT }, '/anmelden')
    await browser.hole('/anmelden/faktor')
    const status: number[] = []
    for (let i = 0; i < 7; i++)
      status.push((await browser.sende('/anmelden/faktor', { code: `00000${i}` })).statusCode)
    t.same(status, [422, 422, 422, 422, 422, 429, 429])
    t.equal((await browser.hole('/heute')).statusCode, 303, 'kein Blick hinein')
    uhr.vor(16)
    t.equal((await browser.sende('/anmelden/faktor', { code: appcode(uhr.jetzt) })).statusCode, 401)
  },
)

t.test('S-06, S-07: Meine Sitzungen', async t => {
  const { app, browser, wer } = await freshDesk(t)
  const [zweite, dritte] = [await anmelden(app), await anmelden(app)]
  const seite = await browser.hole('/ich')
  const kennungen = [...seite.body.matchAll(/name="sitzung" value="([\w-]{43})"/g)].map(([, k = '']) => k)
  t.equal(kennungen.length, 2, 'alle anderen, nicht diese')
  await browser.sende('/ich/sitzungen', { sitzung: kennungen[0] ?? '' })
  t.same([(await zweite.hole('/ich')).statusCode, (await dritte.hole('/ich')).statusCode].sort(), [200, 303])
  await browser.sende('/ich/sitzungen', { sitzung: 'andere' })
  t.same([(await zweite.hole('/ich')).statusCode, (await dritte.hole('/ich')).statusCode], [303, 303])
  t.equal((await browser.hole('/ich')).statusCode, 200)

  await neuePerson(app, wer.stelleId, 'bernd', ['beratung'])
  const bernd = await anmelden(app, 'bernd')
  const seine = (await bernd.hole('/ich')).body
  t.match(seine, 'dieses Gerät')
  const fremde = await import('../../server/web/sitzungen/store.ts').then(({ listSitzungen }) =>
    beiAnmeldung(app.db, trx => listSitzungen(trx, wer.personId)),
  )
  await bernd.sende('/ich/sitzungen', { sitzung: fremde[0]?.idHash.toString('base64url') ?? '' })
  t.equal((await browser.hole('/ich')).statusCode, 200, 'niemand beendet die Sitzung anderer')
})

t.test('S-10: was schwer wiegt, fragt nach fünf Minuten noch einmal das Passwort', async t => {
  const { app, browser, uhr, db } = await freshDesk(t)
  const neu = { name: 'Fatma', anmeldename: 'fatma', rollen: 'beratung' }
  const vorgaenge = async () =>
    (await beiAnmeldung(db, trx => trx.selectFrom('kontovorgang').selectAll().execute())).length
  await browser.hole('/verwaltung/team')
  uhr.vor(6)
  const gefragt = await browser.sende('/verwaltung/team', neu)
  t.equal(gefragt.statusCode, 401)
  t.match(gefragt.body, 'Bitte noch einmal das Passwort')
  t.equal(await vorgaenge(), 0)
  const mit = {
    ziel: feld(gefragt.body, 'ziel').replaceAll('&#x3D;', '='),
    felder: entquotet(feld(gefragt.body, 'felder')),
  }
  const falsch = await browser.sende('/anmelden/bestaetigen', { ...mit, passwort: 'falsch' })
  t.equal(falsch.statusCode, 422)
  t.match(falsch.body, 'Das ist nicht Ihr Passwort.')
  const vorher = browser.cookies.get('sperrstopp')
  const danach = await browser.sende('/anmelden/bestaetigen', { ...mit, passwort: PASSWORT })
  t.equal(danach.statusCode, 200)
  t.match(danach.body, 'value="Fatma"', 'nichts Getipptes ist verloren')
  t.not(browser.cookies.get('sperrstopp'), vorher)
  t.equal((await browser.sende('/verwaltung/team', neu)).statusCode, 303)
  t.equal(await vorgaenge(), 1)
  uhr.vor(6)
  t.equal(
    (await browser.hole('/ich/zweitfaktor')).headers.location,
    '/anmelden/bestaetigen?weiter=%2Fich%2Fzweitfaktor',
  )
  uhr.vor(595)
  t.equal((await browser.hole('/ich')).statusCode, 303, 'das Bestätigen verlängert die zehn Stunden nicht')
  t.equal((await app.inject({ url: '/anmelden/bestaetigen' })).statusCode, 303)
})

const entquotet = (html: string): string => html.replaceAll('&quot;', '"')

t.test('ein neues Telefon und neue Notfallcodes melden überall sonst ab', async t => {
  const { app, browser, uhr } = await freshDesk(t)
  const anderswo = await anmelden(app)
  const seite = await browser.hole('/ich/zweitfaktor')
  const geheimnis = geheimnisAuf(seite.body)
  const code = appcode(uhr.jetzt, geheimnis)
  const fertig = await browser.sende('/ich/zweitfaktor', { siegel: feld(seite.body, 'siegel'), code })
  t.equal(fertig.statusCode, 200)
  t.equal([...fertig.body.matchAll(/<li><code>/g)].length, 10)
  t.equal((await anderswo.hole('/ich')).statusCode, 303)
  t.equal((await browser.hole('/ich')).statusCode, 200)
  const alteApp = new Browser(app)
  await alteApp.sende('/anmelden', { anmeldename: 'aylin', passwort: PASSWORT }, '/anmelden')
  await alteApp.hole('/anmelden/faktor')
  uhr.vor(1)
  t.equal(
    (await alteApp.sende('/anmelden/faktor', { code: appcode(uhr.jetzt) })).statusCode,
    422,
    'das alte Telefon',
  )
  t.equal((await ganzAnmelden(new Browser(app), {})).statusCode, 303, 'ein Notfallcode')

  const siegelVonAnderen = feld((await browser.hole('/ich/zweitfaktor')).body, 'siegel')
  t.not(siegelVonAnderen, '')
  t.equal((await browser.sende('/ich/zweitfaktor', { siegel: 'Unsinn', code })).statusCode, 422)
})
