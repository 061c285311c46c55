import { sql } from 'kysely'
import t from 'tap'
import { liesStelle } from '../../server/data/zugriff.ts'
import { HOECHSTENS_JE_STUNDE } from '../../server/data/aufzeichnung.ts'
import { listZugriffe } from '../../server/features/aufzeichnung/store.ts'
import { legeAn, schraenkeEin } from '../aufzeichnung/welt.ts'
import { anmelden, freshDesk, neuePerson } from '../desk.ts'
import { alsRolle } from '../data/welt.ts'

/* S-52, S-53 and the alarm of many cases: restricted cases as counsellors and the coordinator meet them. */

const { app, db, browser, wer } = await freshDesk(t)
const neu = async (name: string, ...rollen: Parameters<typeof neuePerson>[3]) => ({
  wer: await neuePerson(app, wer.stelleId, name, rollen),
  browser: await anmelden(app, name),
})
const berta = await neu('berta', 'beratung')
const carla = await neu('carla', 'beratung')
const kord = await neu('kord', 'koordination')
const worte = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&\w+;/g, ' ')
    .replace(/\s+/g, ' ')
const GRUND = 'Der Sperrtag ist morgen und Aylin ist nicht zu erreichen.'

t.test(
  'S-52: ein eingeschränkter Fall ist für alle anderen nicht da; ohne Grund oder Person geht es nicht',
  async t => {
    const akte = await legeAn(browser, 'Zeisigmann')
    t.equal((await berta.browser.hole(akte.fall)).statusCode, 200)
    const leer = await browser.sende(`${akte.fall}/schutz`, { grund: 'kurz' })
    t.equal(leer.statusCode, 422)
    t.match(
      worte(leer.body),
      /Wählen Sie mindestens eine Person aus\..*Schreiben Sie den Grund in einem Satz\./,
    )
    t.match(leer.body, 'kurz', 'das Getippte bleibt')
    await schraenkeEin(browser, akte, [carla.wer.personId])
    t.equal((await berta.browser.hole(akte.fall)).statusCode, 404)
    t.equal((await carla.browser.hole(akte.fall)).statusCode, 200)
    t.equal((await browser.hole(akte.fall)).statusCode, 200, 'wer zuständig ist, gehört dazu')
    const fremd = await carla.browser.sende(`${akte.fall}/schutz/ende`, {
      grund: 'Ich möchte das nicht mehr.',
    })
    t.equal(fremd.statusCode, 422, 'aufheben darf, wer zuständig ist, oder die Koordination')
    t.match(fremd.body, 'Das entscheidet, wer für den Fall zuständig ist')
    t.equal(
      (await browser.sende(`${akte.fall}/schutz/ende`, { grund: 'Die Kollegin ist nicht mehr im Team.' }))
        .statusCode,
      303,
    )
    t.equal((await berta.browser.hole(akte.fall)).statusCode, 200)
    t.match(worte((await carla.browser.hole('/heute')).body), 'Aylin T. hat die Einschränkung des Falls')
  },
)

t.test(
  'S-52: in Not für 60 Minuten: Eintrag, Hinweis an Koordination und Benannte, danach wieder zu',
  async t => {
    const akte = await legeAn(browser, 'Stieglitz')
    await schraenkeEin(browser, akte, [carla.wer.personId])
    const ohneGrund = await berta.browser.sende('/oeffnung', { nummer: akte.nummer, grund: '' }, '/oeffnung')
    t.equal(ohneGrund.statusCode, 422)
    t.equal((await berta.browser.hole(akte.fall)).statusCode, 404)
    for (let i = 0; i < 2; i++) {
      const auf = await berta.browser.sende('/oeffnung', { nummer: akte.nummer, grund: GRUND }, '/oeffnung')
      t.equal(auf.headers.location, akte.fall)
    }
    t.equal((await berta.browser.hole(akte.fall)).statusCode, 200)
    const satz = `berta hat den eingeschränkten Fall ${akte.nummer} für 60 Minuten geöffnet.`
    for (const [name, seite] of [
      ['benannt', (await carla.browser.hole('/heute')).body],
      ['zuständig', (await browser.hole('/heute')).body],
      ['Koordination', (await kord.browser.hole('/verwaltung/aufzeichnung')).body],
    ] as const) {
      t.equal(worte(seite).split(satz).length - 1, 2, `${name}: einmal im Satz, einmal am Knopf`)
      t.match(seite, GRUND)
    }
    t.notMatch((await berta.browser.hole('/heute')).body, satz)
    const zugriffe = await liesStelle(app.zugang, wer, z =>
      listZugriffe(z, akte.fall.slice('/faelle/'.length)),
    )
    t.equal(
      zugriffe.filter(({ aktion }) => aktion === 'schutz.geoeffnet').length,
      1,
      'ein Doppelklick ist eine Öffnung',
    )

    const id = /\/hinweise\/([0-9a-f-]{36})\//.exec((await carla.browser.hole('/heute')).body)?.[1] ?? ''
    t.equal(
      (await berta.browser.sende(`/hinweise/${id}/quittung`)).statusCode,
      404,
      'fremde Hinweise quittiert niemand',
    )
    t.equal((await carla.browser.sende(`/hinweise/${id}/quittung`)).statusCode, 303)

    await alsRolle(db, 'emr_owner', async trx => {
      await sql`alter table fall_oeffnung disable row level security`.execute(trx)
      await sql`update fall_oeffnung set bis = now() - interval '1 second'`.execute(trx)
      await sql`alter table fall_oeffnung enable row level security`.execute(trx)
    })
    t.equal((await berta.browser.hole(akte.fall)).statusCode, 404, 'nach der Stunde ist der Fall wieder zu')
  },
)

t.test('S-52: der Versuch mit einer Nummer, die es nicht gibt, wird der Koordination gesagt', async t => {
  const antwort = await berta.browser.sende('/oeffnung', { nummer: '26-9999', grund: GRUND }, '/oeffnung')
  t.equal(antwort.statusCode, 422)
  t.match(antwort.body, 'Einen Fall mit dieser Nummer gibt es nicht.')
  t.match((await kord.browser.hole('/verwaltung/aufzeichnung')).body, 'berta wollte den Fall 26-9999 öffnen.')
  t.match(
    worte((await berta.browser.sende('/oeffnung', { nummer: 'Meier', grund: GRUND }, '/oeffnung')).body),
    'Tragen Sie die Fallnummer ein',
  )
})

t.test('die Koordination teilt zu und hebt auf, ohne den Inhalt zu sehen', async t => {
  const akte = await legeAn(browser, 'Girlitzin')
  const id = akte.fall.slice('/faelle/'.length)
  const liste = (await kord.browser.hole('/verwaltung/zuteilung')).body
  t.match(liste, akte.nummer)
  t.notMatch(liste, /Girlitzin|K\. G\./)
  t.equal((await kord.browser.hole(akte.fall)).statusCode, 403)
  t.equal(
    (await kord.browser.sende(`/verwaltung/zuteilung/${id}`, { person: berta.wer.personId })).statusCode,
    303,
  )
  t.equal(
    (await kord.browser.sende(`/verwaltung/zuteilung/${id}`, { person: kord.wer.personId })).statusCode,
    404,
    'nur an Beratende',
  )
  const [letzter] = await liesStelle(app.zugang, wer, z => listZugriffe(z, id))
  t.match(letzter, { name: 'kord', aktion: 'fall.geaendert', felder: ['zustaendig'] })

  const ein = { personen: carla.wer.personId, grund: 'Berta kennt die Familie.' }
  t.equal((await kord.browser.sende(`/verwaltung/zuteilung/${id}/schutz`, ein)).statusCode, 303)
  t.equal((await browser.hole(akte.fall)).statusCode, 404)
  t.equal((await carla.browser.hole(akte.fall)).statusCode, 200)
  t.equal((await berta.browser.hole(akte.fall)).statusCode, 200, 'wer zuständig ist, gehört dazu')
  const einzeln = (await kord.browser.hole(`/verwaltung/zuteilung/${id}`)).body
  t.match(worte(einzeln), 'Ihn sehen berta, carla')
  const auf = await kord.browser.sende(`/verwaltung/zuteilung/${id}/schutz/ende`, {
    grund: 'Berta ist nicht mehr da.',
  })
  t.equal(auf.statusCode, 303)
  t.equal((await browser.hole(akte.fall)).statusCode, 200)
  t.match((await carla.browser.hole('/heute')).body, 'Berta ist nicht mehr da.')
})

t.test('S-53: am Fall steht, wer ihn gesehen hat, nach Tag und Person', async t => {
  const akte = await legeAn(browser, 'Hänfling')
  await berta.browser.hole(`${akte.fall}/verlauf`)
  await berta.browser.hole(`${akte.fall}/verlauf`)
  await carla.browser.hole(`${akte.fall}/briefe/${akte.brief}/brief.pdf`)
  t.match((await browser.hole(akte.fall)).body, `href="${akte.fall}/zugriffe"`)
  const seite = worte((await browser.hole(`${akte.fall}/zugriffe`)).body)
  t.match(
    seite,
    /Aylin T\. [\d:]+( bis [\d:]+)? Fall gesehen: Übersicht, 2-mal .* carla [\d:]+ Brief gesehen: PDF berta [\d:]+( bis [\d:]+)? Fall gesehen: Verlauf, 2-mal/,
  )
  t.notMatch(seite, 'Hänflingnotiz')
})

t.test('wer in einer Stunde mehr als 40 Fälle öffnet, fällt der Koordination auf, einmal', async t => {
  const dora = await neu('dora', 'beratung')
  const faelle: string[] = []
  for (let i = 0; i <= HOECHSTENS_JE_STUNDE; i++) {
    const { headers } = await browser.sende('/faelle', {
      umfang: 'fallakte',
      grund: 'anderes',
      nachname: `Fall ${i}`,
    })
    faelle.push(String(headers.location))
  }
  const hinweise = async () =>
    (
      (await kord.browser.hole('/verwaltung/aufzeichnung')).body.match(
        /<p>dora hat in einer Stunde mehr als 40/g,
      ) ?? []
    ).length
  for (const fall of faelle.slice(0, HOECHSTENS_JE_STUNDE)) await dora.browser.hole(fall)
  await dora.browser.hole(faelle[0] ?? '')
  t.equal(await hinweise(), 0, 'genau 40 sind noch keine Auffälligkeit')
  await dora.browser.hole(faelle.at(-1) ?? '')
  await dora.browser.hole(`${faelle.at(-1)}/verlauf`)
  t.equal(await hinweise(), 1)
})
