import { sql } from 'kysely'
import t from 'tap'
import { liesStelle } from '../../server/data/zugriff.ts'
import { listZugriffe } from '../../server/features/aufzeichnung/store.ts'
import { rechtAuf, RECHTE } from '../../server/web/rechte.ts'
import { ROLLEN } from '../../server/data/tables.ts'
import { adresse, type Akte, gehege, istPruefbar, rufe } from './welt.ts'

/*
 * S-50, S-51: all routes of the app, one after the other. A new route that is not in the table of rights, or shows a case
 * and leaves no entry, fails here.
 */

const welt = await gehege(t)
const { app, wer, routen, rollen } = welt

/** Routes of one case. */
const fallrouten = routen.filter(({ muster }) => /^\/faelle\/:id(\/|$)/.test(muster))

t.test('der Gang sieht alle Routen', async t => {
  t.ok(routen.length > 45, `${routen.length} Routen`)
  t.ok(fallrouten.length > 25, `${fallrouten.length} Routen eines Falls`)
})

t.test('S-50: jede Route eines Falls, die antwortet, hinterlässt einen Eintrag zu diesem Fall', async t => {
  const { eigene, browser } = welt
  const fallId = eigene.fall.slice('/faelle/'.length)
  const zahl = async (): Promise<number> =>
    (await liesStelle(app.zugang, wer, z => listZugriffe(z, fallId))).length
  let vorher = await zahl()
  for (const route of [...fallrouten].sort(
    (a, b) => Number(a.methode === 'POST') - Number(b.methode === 'POST'),
  )) {
    // A route that answers 404 shows nothing of the case: `adresse` has to know its parameters.
    const felder = { version: '1', art: 'L01', brief: crypto.randomUUID(), umfang: 'fonds' }
    const { statusCode } = await rufe(browser, route, adresse(route, eigene, wer.personId), felder)
    const nachher = await zahl()
    const name = `${route.methode} ${route.muster} ${statusCode}`
    // Without a household entered there is nothing to reckon, and no sheet of it.
    const leer = statusCode === 404 && route.muster.endsWith('/berechnung.pdf')
    t.ok(statusCode < 400 || statusCode === 422 || leer, name)
    t.ok(nachher > vorher, `${name}: ein Eintrag`)
    vorher = nachher
  }
})

t.test('S-50: was eine Anfrage ändert, steht mit den Namen der Felder da, nie mit Werten', async t => {
  const { browser, eigene } = welt
  const seite = (await browser.hole(`${eigene.fall}/haushalt`)).body
  const version = /name="version" value="(\d+)"/.exec(seite)?.[1] ?? ''
  const felder = { vorname: 'Kim', nachname: 'Eigenname', telefon: '0201 998877', erwachsene: '2' }
  t.equal((await browser.sende(`${eigene.fall}/haushalt`, { version, ...felder })).statusCode, 303)
  const [letzter] = await liesStelle(app.zugang, wer, z =>
    listZugriffe(z, eigene.fall.slice('/faelle/'.length)),
  )
  t.match(letzter, { aktion: 'fall.geaendert', weg: '/faelle/:id/haushalt', name: 'Aylin T.' })
  t.ok(letzter?.felder.includes('telefon') && letzter.felder.includes('erwachsene'))
  const { rows } = await sql<{
    alles: string
  }>`select jsonb_agg(to_jsonb(a) - 'hash' - 'vorher')::text as alles from aufzeichnung a`.execute(app.db)
  t.notMatch(String(rows[0]?.alles), /998877|Eigenname|26-00|emscher/i)
})

t.test('S-51: jede Route steht in der Tabelle der Rechte und verlangt genau deren Rollen', async t => {
  for (const { methode, muster, zutritt, stufe } of routen) {
    if (stufe !== undefined) {
      t.match(muster, /^\/anmelden\//, `${muster}: ein Schritt der Anmeldung, ohne Seite dahinter`)
      continue
    }
    const recht = rechtAuf(muster)
    const name = `${methode} ${muster}`
    if (muster.startsWith('/assets/')) t.equal(recht?.rollen, 'offen', name)
    else if (zutritt === 'offen') t.equal(recht?.rollen, 'offen', name)
    else t.same([...(zutritt ?? [])].sort(), [...(recht?.rollen ?? [])].sort(), name)
  }
  for (const { ressource, aktion, wege } of RECHTE)
    for (const weg of wege)
      t.ok(
        routen.some(
          ({ muster }) => muster === weg || muster.startsWith(`${weg}/`) || muster.startsWith(`${weg}`),
        ),
        `${ressource} ${aktion}: ${weg} gibt es`,
      )
})

t.test('S-51: jede Rolle auf jeder Route: herein, wer in der Tabelle steht, sonst 403', async t => {
  const akte: Akte = { ...welt.eigene, fall: `/faelle/${crypto.randomUUID()}` }
  for (const rolle of ROLLEN) {
    const konto = rollen.get(rolle)
    if (!konto) throw new Error(rolle)
    for (const route of routen.filter(istPruefbar).filter(({ stufe }) => stufe === undefined)) {
      const recht = rechtAuf(route.muster)
      const { statusCode } = await rufe(konto.browser, route, adresse(route, akte, crypto.randomUUID()))
      const darf = recht?.rollen === 'offen' || recht?.rollen.includes(rolle)
      const passt = darf ? statusCode !== 403 : statusCode === 403
      if (!passt) t.fail(`${rolle}: ${route.methode} ${route.muster} antwortet ${statusCode}`)
    }
    t.pass(rolle)
  }
})

t.test('S-51: wer nicht angemeldet ist, sieht keine Seite der Beratungsstelle', async t => {
  for (const route of routen.filter(
    ({ zutritt, muster }) => zutritt !== 'offen' && !muster.startsWith('/assets/'),
  )) {
    const url = adresse(route, welt.eigene, wer.personId)
    const antwort = await app.inject({
      method: route.methode,
      url,
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    t.ok(
      (antwort.statusCode === 303 && /^\/anmelden/.test(String(antwort.headers.location))) ||
        antwort.statusCode === 401,
      `${route.methode} ${route.muster} ${antwort.statusCode}`,
    )
    for (const wort of welt.eigene.kanarien.filter(k => !url.includes(k))) t.notMatch(antwort.body, wort)
  }
})
