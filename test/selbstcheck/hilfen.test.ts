import { gzipSync } from 'node:zlib'
import t from 'tap'
import { liesOeffentlich, mitStelle } from '../../server/data/zugriff.ts'
import { listOeffentlicheHilfen } from '../../server/features/fonds/oeffentlich-store.ts'
import { vergissHilfen } from '../../server/features/fonds/oeffentlich.ts'
import { insertFonds, updateStand } from '../../server/features/fonds/store.ts'
import type { Fonds } from '../../server/recht/fonds/fonds.ts'
import { Browser, freshDesk, HEUTE, JETZT } from '../desk.ts'
import { alsRolle } from '../data/welt.ts'
import { FONDS, legeFondsAn } from '../fondsantrag/hilfe.ts'
import { PROFIL, trageProfilEin, trageWeitereEin } from '../stellen/profil.ts'

/* Which offers everybody reads under a desk, and that the public part of the database sees nothing else of them. */

const SEITE = '/selbstcheck/de/stellen'
const OFFEN: Fonds = {
  ...FONDS,
  name: 'Probefonds <b>Emscher</b>',
  deckt: ['rueckstand', 'sperrkosten'],
  sichtbarkeit: 'oeffentlich',
  traeger: { ...FONDS.traeger, telefonOeffentlich: true },
}

const hilfen = (html: string): string[] =>
  [...html.matchAll(/<bdi lang="de">([^<]+)<\/bdi>/g)].map(([, name = '']) => name)

t.test('unter der Stelle steht, was öffentlich, geprüft und heute offen ist, und sonst nichts', async t => {
  const desk = await freshDesk(t)
  const { app, wer, browser, uhr } = desk
  await trageProfilEin(browser)
  await trageWeitereEin(browser)
  const offen = await legeFondsAn(desk, OFFEN)
  await legeFondsAn(desk, { ...OFFEN, name: 'Ohne Nummer', traeger: FONDS.traeger })
  await legeFondsAn(desk, { ...OFFEN, name: 'Nur für Beratende', sichtbarkeit: 'nurBeratung' })
  const stand = (id: string, anders: object) =>
    mitStelle(app.zugang, wer, z =>
      updateStand(z, id, { status: 'aktiv', geprueftAm: HEUTE, giltTage: 90, ...anders }),
    )
  for (const status of ['ungeprueft', 'pausiert', 'erschoepft', 'beendet', 'geplant'] as const)
    await stand(await legeFondsAn(desk, { ...OFFEN, name: `Ist ${status}` }), { status })

  const alle = new Browser(app)
  const { body } = await alle.hole(`${SEITE}?plz=45899`)
  t.same(hilfen(body), ['Ohne Nummer', 'Probefonds &lt;b&gt;Emscher&lt;/b&gt;'])
  t.match(body, '<h4>Diese Hilfen kennt die Stelle</h4>')
  t.match(body, 'Jeder Fonds entscheidet selbst, ob er zahlt. Die Stelle hilft Ihnen beim Antrag.')
  t.match(
    body,
    '<li><bdi lang="de">Ohne Nummer</bdi><span>Schulden beim Anbieter, Kosten der Sperre</span><span class="klein">Geprüft am 21.11.2026</span></li>',
  )
  t.match(
    body,
    '<a href="tel:02095550199" dir="ltr"><span class="unsichtbar">Telefon: </span>0209 555 0199</a>',
  )
  for (const wort of ['Stiftung Probe', 'Hilft bei Rückständen', 'Brief mit Sperrtag', 'Anruf<', offen])
    t.notMatch(body, wort, 'nur das Öffentliche')
  const andere = /<h3><bdi>Schuldnerberatung Probe.*?<\/li>/s.exec((await alle.hole(SEITE)).body)?.[0] ?? '-'
  t.same(hilfen(andere), [], 'unter einer anderen Stelle steht nichts')
  t.match(
    (await alle.hole('/selbstcheck/ar/stellen')).body,
    /<bdi lang="de">Ohne Nummer<\/bdi><span>ديون عند شركة الطاقة، /,
  )

  await browser.sende(`/fonds/${offen}/pruefung`, {
    pruefung: crypto.randomUUID(),
    fassung: '1',
    wie: 'telefon',
    ergebnis: 'beendet',
  })
  t.same(hilfen((await alle.hole(SEITE)).body), ['Ohne Nummer'], 'zu Ende: sofort weg')
  uhr.vor(90 * 24 * 60)
  t.same(hilfen((await alle.hole(SEITE)).body), ['Ohne Nummer'], 'am letzten Tag der Prüfung')
  uhr.vor(24 * 60)
  t.same(hilfen((await alle.hole(SEITE)).body), [], 'danach gilt sie nicht mehr')
})

const zweiter = await freshDesk(t)
const { app, wer, browser } = zweiter

t.test('die öffentliche Rolle liest genau diese Angaben und sonst nichts von den Fonds', async t => {
  const id = await legeFondsAn(zweiter, OFFEN)
  await legeFondsAn(zweiter, { ...OFFEN, sichtbarkeit: 'nurBeratung' })
  const lies = () => liesOeffentlich(app.db, listOeffentlicheHilfen)
  t.same(await lies(), [], 'die Stelle zeigt sich nicht')
  await trageProfilEin(browser, { oeffentlich: '' })
  t.same(await lies(), [], 'auch nicht, wenn nur das Impressum steht')
  await trageProfilEin(browser)
  t.same(await lies(), [
    {
      stelleId: wer.stelleId,
      fondsId: id,
      name: 'Probefonds <b>Emscher</b>',
      deckt: ['rueckstand', 'sperrkosten'],
      telefon: '0209 555 0199',
      geprueftAm: '2026-11-21',
      giltTage: 90,
    },
  ])
  for (const tabelle of [
    'fonds',
    'fondsfassung',
    'fondspruefung',
    'fondsantrag',
    'fondsantragSchritt',
    'fondslink',
    'traegerfonds',
    'traegerzeitraum',
    'traegerfenster',
    'traegerantrag',
    'traegerdatei',
    'traegerzahlung',
  ] as const)
    await t.rejects(
      alsRolle(app.db, 'emr_web', trx => trx.selectFrom(tabelle).select('stelleId').execute()),
      /permission denied/,
      tabelle,
    )
  await t.rejects(
    alsRolle(app.db, 'emr_web', trx => trx.deleteFrom('fondsoeffentlich').execute()),
    /permission denied/,
  )
})

t.test('eine Änderung: nicht mehr öffentlich, eine neue Nummer aus einem Anruf', async t => {
  const [{ fondsId: id } = { fondsId: '' }] = await liesOeffentlich(app.db, listOeffentlicheHilfen)
  const alle = new Browser(app)
  t.match((await alle.hole(SEITE)).body, '0209 555 0199')
  const anruf = { pruefung: crypto.randomUUID(), fassung: '1', wie: 'telefon', ergebnis: 'aktiv' }
  await browser.sende(`/fonds/${id}/pruefung`, { ...anruf, telefon: '0209 555 0142' })
  const danach = (await alle.hole(SEITE)).body
  t.same(hilfen(danach).length, 1)
  t.notMatch(danach, /555 01(99|42)/, 'die neue Nummer hat noch niemand freigegeben')

  const formular = {
    version: '2',
    name: 'Probefonds',
    art: 'fonds',
    zweck: 'Hilft.',
    traeger: 'Stiftung Probe',
    traegerart: 'stiftung',
    telefon: '0209 555 0142',
    telefonOeffentlich: 'ja',
    gebiet: 'Emscherstadt',
    deckt: 'abschlag',
    sichtbarkeit: 'oeffentlich',
    belegart: 'traeger',
    belegtitel: 'Seite des Trägers',
    belegtag: '20.11.2026',
  }
  t.equal((await browser.sende(`/fonds/${id}/bearbeiten`, formular)).statusCode, 303)
  t.match(
    (await alle.hole(SEITE)).body,
    /<bdi lang="de">Probefonds<\/bdi><span>Abschläge<\/span><a href="tel:02095550142"/,
  )
  const versteckt = { ...formular, version: '3', sichtbarkeit: 'nurBeratung' }
  t.equal((await browser.sende(`/fonds/${id}/bearbeiten`, versteckt)).statusCode, 303)
  t.same(hilfen((await alle.hole(SEITE)).body), [])
})

t.test('das ganze Verzeichnis einer Stelle bleibt unter 12 KB', async t => {
  await mitStelle(app.zugang, wer, async z => {
    for (let i = 0; i < 31; i++) {
      const id = crypto.randomUUID()
      const eines: Fonds = {
        ...OFFEN,
        name: `Nothilfefonds der ${['Stadtwerke', 'Caritas', 'Kirche'][i % 3]} Nummer ${i * 37}`,
        deckt: ['rueckstand', 'jahresabrechnung', 'sperrkosten', 'wiederanschluss'],
        traeger: { ...OFFEN.traeger, telefon: `0209 555 ${1000 + i * 91}` },
      }
      await insertFonds(z, id, eines, JETZT)
      await updateStand(z, id, { status: 'aktiv', geprueftAm: HEUTE, giltTage: 90 })
    }
  })
  vergissHilfen(app.db)
  for (const sprache of ['de', 'ar', 'ru']) {
    const { body } = await new Browser(app).hole(`/selbstcheck/${sprache}/stellen?plz=${PROFIL.plz}`)
    t.equal(hilfen(body).length, 31)
    const gepackt = gzipSync(body).length
    t.comment(`${sprache}: ${gepackt} Byte`)
    t.ok(gepackt <= 12 * 1024, `${sprache}: ${gepackt}`)
  }
})
