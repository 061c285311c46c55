import t from 'tap'
import { beiAnmeldung } from '../../server/data/zugriff.ts'
import { anmelden, Browser, type Desk, freshDesk, gruendeStelle, neuePerson, PASSWORT } from '../desk.ts'
import { ganzAnmelden, versuche } from './hilfe.ts'

const NEU = 'Ziegel Mond Löffel Bach'

/** The only thing under way at the desk. */
async function einziger(db: Desk['db']) {
  const [vorgang] = await beiAnmeldung(db, trx =>
    trx.selectFrom('kontovorgang').selectAll().where('erledigtAm', 'is', null).execute(),
  )
  if (!vorgang) throw new Error('nothing under way')
  return vorgang
}

/** Lets the page make the link and reads it there. */
async function link(browser: Browser, id: string): Promise<string> {
  const seite = await browser.sende(`/verwaltung/vorgaenge/${id}/links`)
  return /\/zugang\?code(?:=|&#x3D;)[\w-]{43}/.exec(seite.body)?.[0].replace('&#x3D;', '=') ?? ''
}

const code = (adresse: string): string => adresse.split('code=')[1] ?? ''

t.test('eine Einladung: die Person wählt ihr Passwort selbst', async t => {
  const { app, browser, db, uhr } = await freshDesk(t)
  await browser.hole('/verwaltung/team')
  const fatma = { name: 'Fatma', anmeldename: 'FATMA', rollen: ['beratung', 'anleitung'] }
  for (const fehler of [
    { ...fatma, name: '' },
    { ...fatma, rollen: [] },
    { ...fatma, rollen: ['land'] },
  ]) {
    const antwort = await browser.sende('/verwaltung/team', fehler)
    t.equal(antwort.statusCode, 422)
    t.match(antwort.body, 'value="FATMA"')
  }
  const belegt = await browser.sende('/verwaltung/team', { ...fatma, anmeldename: 'aylin' })
  t.match(belegt.body, 'Diesen Anmeldenamen gibt es schon.')

  const antworten = await Promise.all([1, 2].map(() => browser.sende('/verwaltung/team', fatma)))
  t.same(
    antworten.map(({ statusCode }) => statusCode),
    [303, 303],
  )
  const { id, tokenHash } = await einziger(db)
  t.equal(tokenHash, null, 'noch gibt es keinen Link')
  const ersterLink = await link(browser, id)
  const adresse = await link(browser, id)

  const gast = new Browser(app)
  t.equal((await gast.hole(ersterLink)).statusCode, 404, 'ein neuer Link ersetzt den alten')
  t.match((await gast.hole(adresse)).body, 'Willkommen bei Sperrstopp')
  const schwach = await gast.sende('/zugang', {
    code: code(adresse),
    passwort: 'fatma123456',
    passwort2: 'fatma123456',
  })
  t.equal(schwach.statusCode, 422)
  t.equal((await db.selectFrom('person').selectAll().execute()).length, 1)
  const gut = await gast.sende('/zugang', { code: code(adresse), passwort: NEU, passwort2: NEU })
  t.equal(gut.headers.location, '/anmelden/einrichten', 'ohne zweiten Faktor kommt niemand hinein')
  t.equal((await gast.hole('/heute')).statusCode, 303)
  t.equal((await gast.hole(adresse)).statusCode, 404, 'der Link gilt einmal')
  t.match((await browser.hole('/verwaltung/team')).body, 'Anleitung, Beratung')

  await browser.sende('/verwaltung/team', { name: 'Gero', anmeldename: 'gero', rollen: 'beratung' })
  const spaet = await link(browser, (await einziger(db)).id)
  uhr.vor(7 * 24 * 60 + 1)
  t.equal((await gast.hole(spaet)).statusCode, 404, 'nach sieben Tagen ist Schluss')
  t.equal((await gast.hole('/zugang?code=erfunden')).statusCode, 404)
  t.equal((await gast.hole('/zugang')).statusCode, 404)
})

t.test('S-08: Koordination gibt niemand allein, sobald eine zweite Person zustimmen kann', async t => {
  const { app, browser, wer, db } = await freshDesk(t)
  const b = await neuePerson(app, wer.stelleId, 'berta', ['beratung'])
  await browser.hole(`/verwaltung/team/${b.personId}`)
  await browser.sende(`/verwaltung/team/${b.personId}/rollen`, { rollen: ['beratung', 'koordination'] })
  const berta = await anmelden(app, 'berta')
  t.equal(
    (await berta.hole('/verwaltung/team')).statusCode,
    200,
    'die zweite Koordination bestimmt die erste allein',
  )

  const c = await neuePerson(app, wer.stelleId, 'cem', ['beratung'])
  const cem = await anmelden(app, 'cem')
  await browser.sende(`/verwaltung/team/${c.personId}/rollen`, { rollen: ['beratung', 'technik'] })
  t.equal((await cem.hole('/ich')).statusCode, 200, 'noch ist nichts geschehen')
  const { id } = await einziger(db)
  const selbst = await browser.sende(`/verwaltung/vorgaenge/${id}/bestaetigungen`)
  t.equal(selbst.statusCode, 422)
  t.match(selbst.body, 'Zustimmen muss jemand anderes')
  t.equal((await berta.sende(`/verwaltung/vorgaenge/${id}/bestaetigungen`)).statusCode, 303)
  t.equal((await cem.hole('/ich')).statusCode, 303, 'S-04: andere Rollen, neue Sitzung')
  t.match((await (await anmelden(app, 'cem')).hole('/ich')).body, 'Beratung, Technik')
  t.equal(
    (await berta.sende(`/verwaltung/vorgaenge/${id}/bestaetigungen`)).statusCode,
    404,
    'erledigt ist erledigt',
  )

  await browser.sende(`/verwaltung/team/${c.personId}/rollen`, { rollen: ['technik'] })
  t.match((await (await anmelden(app, 'cem')).hole('/ich')).body, 'Technik', 'wegnehmen geht allein')
  t.equal(
    (await browser.sende(`/verwaltung/team/${wer.personId}/rollen`, { rollen: ['beratung'] })).statusCode,
    404,
  )
})

t.test('S-08: ein vergessenes Passwort umgeht den zweiten Faktor nicht', async t => {
  const { app, browser, wer, db, uhr } = await freshDesk(t)
  const { personId } = await neuePerson(app, wer.stelleId, 'dora', ['beratung'])
  const alteSitzung = await anmelden(app, 'dora')
  await browser.hole(`/verwaltung/team/${personId}`)
  const leer = await browser.sende(`/verwaltung/team/${personId}/ruecksetzungen`, {})
  t.equal(leer.statusCode, 422)
  t.match(leer.body, 'Wählen Sie aus, was verloren ist.')
  await browser.sende(`/verwaltung/team/${personId}/ruecksetzungen`, { art: 'passwort', persoenlich: 'nein' })
  const { id } = await einziger(db)
  const zuSpaet = await link(browser, id)
  uhr.vor(11)
  const dora = new Browser(app)
  t.equal((await dora.hole(zuSpaet)).statusCode, 404, 'nach zehn Minuten')
  await browser.sende('/anmelden/bestaetigen', { passwort: PASSWORT })
  await browser.hole('/ich')
  const adresse = await link(browser, id)
  t.match((await dora.hole(adresse)).body, 'Der zweite Faktor bleibt, wie er ist.')
  const antwort = await dora.sende('/zugang', { code: code(adresse), passwort: NEU, passwort2: NEU })
  t.equal(antwort.headers.location, '/anmelden/faktor')
  t.equal((await alteSitzung.hole('/ich')).statusCode, 303)
  t.equal((await versuche(app, 'dora', PASSWORT)).statusCode, 422)
  t.equal((await ganzAnmelden(new Browser(app), { passwort: NEU }, 'dora')).statusCode, 303)
})

t.test('wer gesperrt wird, kommt auch mit einem Link von vorher nicht weiter', async t => {
  const { app, browser, wer, db } = await freshDesk(t)
  const { personId } = await neuePerson(app, wer.stelleId, 'emil', ['beratung'])
  await browser.hole(`/verwaltung/team/${personId}`)
  const anfrage = (persoenlich: string) =>
    browser.sende(`/verwaltung/team/${personId}/ruecksetzungen`, { art: 'passwort', persoenlich })
  await anfrage('ja')
  await anfrage('ja')
  const adresse = await link(browser, (await einziger(db)).id)
  const gast = new Browser(app)
  t.equal((await gast.hole(adresse)).statusCode, 200)
  await browser.sende(`/verwaltung/team/${personId}/sperren`)
  const neu = { code: code(adresse), passwort: NEU, passwort2: NEU }
  t.equal((await gast.sende('/zugang', neu)).statusCode, 404)
  await browser.sende(`/verwaltung/team/${personId}/entsperrungen`)
  t.equal((await gast.hole(adresse)).statusCode, 200, 'solange er gilt, geht er nach dem Entsperren wieder')
  t.equal((await gast.sende('/zugang', neu)).statusCode, 303)
})

t.test('S-08: ein verlorener zweiter Faktor braucht zwei, und am Telefon einen Tag', async t => {
  const { app, browser, wer, db, uhr } = await freshDesk(t)
  const { personId } = await neuePerson(app, wer.stelleId, 'emil', ['beratung'])
  await neuePerson(app, wer.stelleId, 'anna', ['anleitung'])
  const anna = await anmelden(app, 'anna')
  await browser.hole(`/verwaltung/team/${personId}`)
  const verlange = (persoenlich: string) =>
    browser.sende(`/verwaltung/team/${personId}/ruecksetzungen`, { art: 'faktor', persoenlich })
  await verlange('nein')
  const { id } = await einziger(db)
  t.equal(await link(browser, id), '', 'allein geht es nicht')
  await anna.sende(`/verwaltung/vorgaenge/${id}/bestaetigungen`)
  t.equal(await link(anna, id), '', 'am selben Tag noch nicht')
  uhr.vor(24 * 60 + 1)
  const [aylin, spaeter] = [await anmelden(app), await anmelden(app, 'anna')]
  t.not(await link(spaeter, id), '')
  await aylin.sende(`/verwaltung/vorgaenge/${id}/abbruch`)
  t.match((await aylin.hole('/verwaltung/vorgaenge')).body, 'Zurzeit ist nichts offen.')

  await aylin.hole(`/verwaltung/team/${personId}`)
  await aylin.sende(`/verwaltung/team/${personId}/ruecksetzungen`, { art: 'faktor', persoenlich: 'ja' })
  const neuer = (await einziger(db)).id
  await spaeter.sende(`/verwaltung/vorgaenge/${neuer}/bestaetigungen`)
  const adresse = await link(spaeter, neuer)
  const emil = new Browser(app)
  await emil.hole(adresse)
  const falsch = await emil.sende('/zugang', { code: code(adresse), passwort: 'nicht das richtige' })
  t.equal(falsch.statusCode, 422)
  t.match(falsch.body, 'Das ist nicht Ihr Passwort.')
  const gut = await emil.sende('/zugang', { code: code(adresse), passwort: PASSWORT })
  t.equal(gut.headers.location, '/anmelden/einrichten')
  const faktoren = await beiAnmeldung(db, trx =>
    trx.selectFrom('totp').selectAll().where('personId', '=', personId).execute(),
  )
  t.same(faktoren, [])
})

t.test('Vorgänge anderer Stellen gibt es nicht', async t => {
  const { app, browser, db } = await freshDesk(t)
  await browser.hole('/verwaltung/team')
  await browser.sende('/verwaltung/team', { name: 'Fatma', anmeldename: 'fatma', rollen: 'beratung' })
  const { id } = await einziger(db)
  const andere = await gruendeStelle(app, { name: 'Zweite Stelle', anmeldename: 'zoe', person: 'Zoe Z.' })
  const zoe = await anmelden(app, 'zoe')
  t.notMatch((await zoe.hole('/verwaltung/vorgaenge')).body, 'Fatma')
  t.equal((await zoe.sende(`/verwaltung/vorgaenge/${id}/bestaetigungen`)).statusCode, 404)
  t.equal(await link(zoe, id), '')
  await zoe.sende(`/verwaltung/vorgaenge/${id}/abbruch`)
  t.equal((await einziger(db)).id, id)
  for (const pfad of ['rollen', 'ruecksetzungen'])
    t.equal((await browser.sende(`/verwaltung/team/${andere.personId}/${pfad}`, {})).statusCode, 404)
  t.equal((await browser.hole(`/verwaltung/team/${andere.personId}`)).statusCode, 404)
})

t.test('Einweisung und Fortbildung werden eingetragen, nie geändert', async t => {
  const { app, browser, wer } = await freshDesk(t)
  const { personId } = await neuePerson(app, wer.stelleId, 'bernd', ['beratung'])
  await browser.hole('/verwaltung/einweisungen')
  const eintrag = {
    person: personId,
    art: 'einweisung',
    am: '3.11.',
    thema: 'Sperren',
    anleitung: 'RAin Hofer',
  }
  for (const [anders, satz] of [
    [{ am: '1.12.2026' }, 'Dieser Tag liegt in der Zukunft.'],
    [{ am: 'neulich' }, 'Schreiben Sie den Tag so: 27.11.2026.'],
    [{ am: '' }, 'Tragen Sie den Tag ein.'],
    [{ person: wer.stelleId }, 'Wählen Sie aus, wer eingewiesen wurde.'],
    [{ art: 'x' }, 'Wählen Sie aus, was es war.'],
    [{ thema: ' ' }, 'Tragen Sie das Thema ein.'],
  ] as const) {
    const antwort = await browser.sende('/verwaltung/einweisungen', { ...eintrag, ...anders })
    t.equal(antwort.statusCode, 422, satz)
    t.match(antwort.body, satz)
    t.match(antwort.body, 'value="RAin Hofer"')
  }
  t.equal((await browser.sende('/verwaltung/einweisungen', eintrag)).statusCode, 303)
  t.match(
    (await browser.hole('/verwaltung/einweisungen')).body,
    /bernd<\/th><td>Di 3\.11\.2026<\/td><td>Einweisung/,
  )
  const bernd = await anmelden(app, 'bernd')
  t.match((await bernd.hole('/ich')).body, 'RAin Hofer')
  t.equal((await bernd.hole('/verwaltung/einweisungen')).statusCode, 403)
})
