import t from 'tap'
import { einweisungshindernis, freigabeart } from '../../server/features/briefe/freigabe/freigabe.ts'
import { mitStelle } from '../../server/data/zugriff.ts'
import { tag } from '../../server/recht/datum.ts'
import { anmelden, type Browser, freshDesk, HEUTE, neuePerson } from '../desk.ts'
import { bereiterFall } from './fall.ts'

const { app, browser, wer } = await freshDesk(t)
await neuePerson(app, wer.stelleId, 'bernd', ['beratung'])
await neuePerson(app, wer.stelleId, 'anna', ['anleitung'])
const bernd = await anmelden(app, 'bernd')
const anna = await anmelden(app, 'anna')
const fall = await bereiterFall(browser)

let nummer = 0
const id = (): string => `01997f00-0000-7000-8000-0000000c00${String(++nummer).padStart(2, '0')}`
const entwurf = (brief: string): string => `${fall}/briefe/entwurf/${brief}`
async function speichere(b: Browser, art: string, brief: string): Promise<void> {
  t.equal((await b.sende(`${fall}/briefe/neu/${art}`, { brief })).headers.location, entwurf(brief))
}

t.test('wer einen Brief freigibt', async t => {
  const als = (klasse: 'gruen' | 'gelb' | 'rot', rolle: 'beratung' | 'anleitung', istVerfasser: boolean) =>
    freigabeart({ klasse, rollen: [rolle], istVerfasser })
  t.equal(als('gruen', 'beratung', true), 'beratung')
  t.equal(als('gelb', 'beratung', false), 'zweite')
  t.equal(als('gelb', 'beratung', true), 'ausnahme')
  t.equal(als('gelb', 'anleitung', true), 'anleitung')
  t.equal(als('rot', 'beratung', false), 'ausnahme', 'eine zweite ehrenamtliche Person genügt bei Rot nicht')
  t.equal(als('rot', 'anleitung', false), 'anleitung')
})

t.test('§ 6 Abs. 2 RDG: keine Freigabe ohne Einweisung, und nicht mit einer veralteten', async t => {
  const eintrag = (art: 'einweisung' | 'fortbildung', am: string) => ({ art, am: tag(am) })
  const hindernis = (...liste: ReturnType<typeof eintrag>[]) =>
    einweisungshindernis(liste, ['beratung'], HEUTE)
  t.match(hindernis() ?? '', 'noch keine Einweisung')
  t.match(hindernis(eintrag('fortbildung', '2026-11-01')) ?? '', 'noch keine Einweisung')
  t.match(hindernis(eintrag('einweisung', '2026-11-22')) ?? '', 'noch keine Einweisung', 'erst morgen')
  t.match(hindernis(eintrag('einweisung', '2025-11-19')) ?? '', 'länger als ein Jahr')
  t.equal(hindernis(eintrag('einweisung', '2025-11-20')), null)
  t.equal(hindernis(eintrag('einweisung', '2020-01-01'), eintrag('fortbildung', '2026-01-10')), null)
  t.equal(einweisungshindernis([], ['anleitung'], HEUTE), null, 'wer anleitet, weist selbst ein')
})

t.test(
  'Gelb: speichern, Worte ändern, vorlegen; die zweite Person vergleicht und gibt frei; dann drucken',
  async t => {
    const brief = id()
    await speichere(browser, 'L01', brief)
    t.equal((await browser.sende(`${fall}/briefe`, { art: 'L01', brief })).statusCode, 422, 'noch nicht')
    const worte = await browser.hole(`${entwurf(brief)}/worte`)
    const felder = Object.fromEntries(
      [...worte.body.matchAll(/<textarea id="f-(absatz\d+)"[^>]*>\s*([^<]*)<\/textarea>/g)].map(
        ([, name = '', text = '']) => [name, text.replaceAll('&#x3D;', '=')],
      ),
    )
    const [name, text = ''] =
      Object.entries(felder).find(([, wert]) => wert.startsWith('Dieses Schreiben ergeht')) ?? []
    if (name === undefined) throw new Error('paragraph not found')
    const falsch = await browser.sende(`${entwurf(brief)}/worte`, { [name]: `${text} § 123 BGB` })
    t.equal(falsch.statusCode, 422)
    t.match(falsch.body, 'steht nicht im Fall')
    t.match(falsch.body, '§ 123 BGB', 'was getippt war, steht noch da')
    await browser.sende(`${entwurf(brief)}/worte`, { [name]: text.replace('Schreiben', 'Anschreiben') })
    t.match((await browser.hole(entwurf(brief))).body, 'Dieses Anschreiben ergeht')
    t.notMatch((await browser.hole(entwurf(brief))).body, '>Freigeben<', 'nicht die Person, die ihn schrieb')
    t.equal((await browser.sende(`${entwurf(brief)}/freigeben`)).statusCode, 422)
    await browser.sende(`${entwurf(brief)}/vorlegen`)

    t.match((await bernd.hole('/briefe/freigaben')).body, entwurf(brief))
    const gelesen = await bernd.hole(entwurf(brief))
    t.match(gelesen.body, /<del>.*Schreiben<\/del>/)
    t.match(gelesen.body, /<ins>.*Anschreiben<\/ins>/)
    t.match(gelesen.body, '>Freigeben<')
    t.equal((await bernd.sende(`${entwurf(brief)}/freigeben`)).statusCode, 303)

    t.match((await browser.hole(entwurf(brief))).body, 'freigegeben von einer zweiten Person: bernd')
    t.equal(
      (await browser.sende(`${fall}/briefe`, { art: 'L01', brief })).headers.location,
      `${fall}/briefe/${brief}`,
    )
    t.match(
      (await browser.hole(`${fall}/briefe/${brief}`)).body,
      'von einer zweiten Person (bernd), Vorlage ',
    )
    t.notMatch((await bernd.hole('/briefe/freigaben')).body, brief)
  },
)

t.test('zurückgegeben mit Grund; ohne Grund nicht', async t => {
  const brief = id()
  await speichere(browser, 'L01', brief)
  await browser.sende(`${entwurf(brief)}/vorlegen`)
  t.equal((await bernd.sende(`${entwurf(brief)}/zurueckgeben`, { rueckgabe: ' ' })).statusCode, 422)
  await bernd.sende(`${entwurf(brief)}/zurueckgeben`, { rueckgabe: 'Bitte kürzer.' })
  t.match((await browser.hole(entwurf(brief))).body, 'Bitte kürzer.')
  await browser.sende(`${entwurf(brief)}/verwerfen`)
  t.equal((await browser.hole(entwurf(brief))).statusCode, 404)
})

t.test('ändert sich der Fall nach der Freigabe, ist sie zurückgenommen', async t => {
  const brief = id()
  await speichere(browser, 'L01', brief)
  await bernd.sende(`${entwurf(brief)}/freigeben`)
  await browser.sende(`${fall}/haushalt`, {
    version: '3',
    vorname: 'Anna',
    nachname: 'Kowalik',
    strasse: 'Ahornstraße 12',
    plz: '45000',
    ort: 'Emscherstadt',
  })
  t.match((await browser.hole(entwurf(brief))).body, 'Freigabe zurückgenommen')
  const druck = await browser.sende(`${fall}/briefe`, { art: 'L01', brief })
  t.equal(druck.statusCode, 422)
  t.match(druck.body, 'muss neu freigegeben werden')
})

t.test('niemand sonst da: freigegeben mit Grund, sichtbar als Ausnahme', async t => {
  const brief = id()
  await speichere(browser, 'L01', brief)
  const ohne = await browser.sende(`${entwurf(brief)}/freigeben`, { grund: '' })
  t.equal(ohne.statusCode, 422)
  t.match(ohne.body, 'warum niemand sonst')
  await browser.sende(`${entwurf(brief)}/freigeben`, { grund: 'Sperre ist Montag früh.' })
  t.match((await browser.hole(entwurf(brief))).body, 'als Ausnahme, ohne zweite Person')
  t.match((await browser.hole(`${fall}/verlauf`)).body, 'Sperre ist Montag früh.')
})

t.test('ohne Einweisung gibt niemand frei, auch keinen grünen Brief', async t => {
  const neu = await neuePerson(app, wer.stelleId, 'clara', ['beratung'])
  await mitStelle(app.zugang, neu, async z => {
    const eintraege = await z.trx
      .selectFrom('einweisung')
      .selectAll()
      .where('personId', '=', neu.personId)
      .execute()
    t.equal(eintraege.length, 1)
  })
  await app.db
    .transaction()
    .execute(trx => trx.deleteFrom('einweisung').where('personId', '=', neu.personId).execute())
  const clara = await anmelden(app, 'clara')
  const brief = id()
  await speichere(clara, 'L04', brief)
  const seite = await clara.hole(entwurf(brief))
  t.match(seite.body, 'Für Sie ist noch keine Einweisung eingetragen.')
  const druck = await clara.sende(`${fall}/briefe`, { art: 'L04', brief })
  t.equal(druck.statusCode, 422)
  t.match(druck.body, 'Ohne sie gibt niemand Briefe frei')
})

t.test('die Anleitung prüft eine Fassung der Vorlage; bis dahin steht am Tisch „ungeprüft“', async t => {
  t.match((await browser.hole(`${fall}/briefe/neu/L01`)).body, 'juristisch ungeprüft')
  t.equal((await browser.hole('/verwaltung/vorlagen')).statusCode, 403)
  t.match((await anna.hole('/verwaltung/vorlagen')).body, 'ungeprüft')
  const seite = await anna.hole('/verwaltung/vorlagen/L01')
  const fassung = /name="fassung" value="([0-9a-f]{10})"/.exec(seite.body)?.[1] ?? ''
  await anna.sende('/verwaltung/vorlagen/L01', { fassung: '0000000000', vermerk: 'alt' })
  t.match(
    (await anna.hole('/verwaltung/vorlagen/L01')).body,
    'Juristisch ungeprüft',
    'eine andere Fassung gilt nicht',
  )
  await anna.sende('/verwaltung/vorlagen/L01', { fassung, vermerk: 'gelesen' })
  t.match((await browser.hole(`${fall}/briefe/neu/L01`)).body, 'geprüft von anna')
})
