import { sql } from 'kysely'
import t from 'tap'
import { beiAnmeldung, liesStelle, mitStelle, zumLoeschen } from '../../server/data/zugriff.ts'
import { raeumeAuf } from '../../server/features/aufbewahrung/lauf.ts'
import { findLaufstand } from '../../server/features/aufbewahrung/lauf-store.ts'
import { upsertEntwurf } from '../../server/features/faelle/entwurf-store.ts'
import { tag } from '../../server/recht/datum.ts'
import { anmelden, freshDesk, gruendeStelle, JETZT, neuePerson } from '../desk.ts'
import { png } from '../dokumente/korpus.ts'
import { alleZeilen, laufAm, mittag, nimmAuf, schliesse, standVon } from './hilfe.ts'

/* S-74: closed on Saturday, 21.11.2026. Twelve months later is 21.11.2027 (§ 188 Abs. 2 BGB), 30 days before 22.10.2027. */

t.test('S-74: angekündigt 30 Tage vorher, gelöscht am angekündigten Tag, keinen früher', async t => {
  const desk = await freshDesk(t)
  const id = await nimmAuf(desk.browser)
  await schliesse(desk.browser, id)
  t.match(await standVon(desk, id), { abgeschlossenAm: '2026-11-21', loeschungAm: null })

  await laufAm(desk, '2027-10-21')
  t.match(await standVon(desk, id), { loeschungAm: null }, 'the day before the announcement')
  await laufAm(desk, '2027-10-22')
  t.match(await standVon(desk, id), { loeschungAm: '2027-11-21', loeschungGrund: 'frist' })
  await laufAm(desk, '2027-11-20')
  t.ok(await standVon(desk, id), 'the day before')
  t.same(await laufAm(desk, '2027-11-21'), [])
  t.equal(await standVon(desk, id), undefined)
})

t.test('Wer lange nicht gelaufen ist, kündigt erst an und löscht frühestens 30 Tage danach', async t => {
  const desk = await freshDesk(t)
  const id = await nimmAuf(desk.browser)
  await schliesse(desk.browser, id)
  await laufAm(desk, '2028-06-01')
  t.match(await standVon(desk, id), { loeschungAm: '2028-07-01' }, '1.6. + 30 Tage')
  await laufAm(desk, '2028-06-30')
  t.ok(await standVon(desk, id))
  await laufAm(desk, '2028-07-01')
  t.equal(await standVon(desk, id), undefined)
})

t.test('Wieder geöffnet heißt: nicht gelöscht, und nach dem nächsten Abschluss von vorn', async t => {
  const desk = await freshDesk(t)
  const id = await nimmAuf(desk.browser)
  await schliesse(desk.browser, id)
  await laufAm(desk, '2027-11-01')
  t.match(await standVon(desk, id), { loeschungAm: '2027-12-01' })
  const browser = await anmelden(desk.app)
  await browser.sende(`/faelle/${id}/abschluss`, { status: 'offen' })
  t.match(await standVon(desk, id), { status: 'offen', abgeschlossenAm: null, loeschungAm: null })
  await laufAm(desk, '2028-12-31')
  t.match(await standVon(desk, id), { status: 'offen', loeschungAm: null })

  await schliesse(await anmelden(desk.app), id)
  await laufAm(desk, '2029-11-30')
  t.match(await standVon(desk, id), { loeschungAm: null })
  await laufAm(desk, '2029-12-01')
  t.match(await standVon(desk, id), { loeschungAm: '2029-12-31' })
})

t.test('Die Stelle wählt 6 bis 36 Monate; eine längere Frist zieht die Ankündigung zurück', async t => {
  const desk = await freshDesk(t)
  const id = await nimmAuf(desk.browser)
  await schliesse(desk.browser, id)
  const monate = (n: number) =>
    mitStelle(desk.app.zugang, desk.wer, z =>
      z.trx
        .insertInto('aufbewahrung')
        .values({
          stelleId: z.stelleId,
          monate: n,
          geaendertAm: JETZT,
          geaendertVon: z.personId,
        })
        .onConflict(c => c.column('stelleId').doUpdateSet({ monate: n }))
        .execute(),
    )
  await t.rejects(monate(5), /check/)
  await t.rejects(monate(37), /check/)
  await monate(6)
  // Six months after 21.11.2026 is 21.5.2027.
  await laufAm(desk, '2027-04-21')
  t.match(await standVon(desk, id), { loeschungAm: '2027-05-21' })
  await monate(7)
  await laufAm(desk, '2027-04-22')
  t.match(await standVon(desk, id), { loeschungAm: null, loeschungGrund: null })
  await laufAm(desk, '2027-05-22')
  t.match(await standVon(desk, id), { loeschungAm: '2027-06-21' })
})

t.test('S-74: Dokumente gehen drei Monate nach dem Abschluss; eine Aussetzung hält sie', async t => {
  const desk = await freshDesk(t)
  const mit = async (): Promise<string> => {
    const id = await nimmAuf(desk.browser)
    await desk.browser.sendeDateien(`/faelle/${id}/dokumente`, { art: 'versorger' }, [
      { name: 'brief.png', inhalt: await png() },
    ])
    await schliesse(desk.browser, id)
    return id
  }
  const [geht, bleibt] = [await mit(), await mit()]
  await desk.browser.sende(`/faelle/${bleibt}/aussetzungen`, {
    grund: 'klage',
    bis: '1.6.2027',
    text: 'Klage',
  })
  const stand = async () =>
    (await alleZeilen(desk, 'dokument'))
      .map(({ fallId, angaben }) => [fallId === geht, angaben !== null])
      .sort()
  await laufAm(desk, '2027-02-20')
  t.same(
    await stand(),
    [
      [false, true],
      [true, true],
    ],
    'am 21.11.2026 geschlossen: am 20.2.2027 noch da',
  )
  t.same(await laufAm(desk, '2027-02-21'), [])
  t.same(await stand(), [
    [false, true],
    [true, false],
  ])
  t.equal((await alleZeilen(desk, 'dokument_seite')).length, 1)
  t.ok(await standVon(desk, geht), 'der Fall selbst bleibt')
})

t.test('Angefangene Aufnahmen gehen nach 30 Tagen ohne Änderung, mit ihrem Schlüssel', async t => {
  const desk = await freshDesk(t)
  const alt = '01997f00-0000-7000-8000-0000000000a1'
  const neu = '01997f00-0000-7000-8000-0000000000a2'
  const fall = await nimmAuf(desk.browser)
  const sichere = (id: string, am: string) =>
    mitStelle(desk.app.zugang, desk.wer, z => upsertEntwurf(z, id, { nachname: 'Amsel' }, mittag(am)))
  await sichere(alt, '2026-11-01')
  await sichere(neu, '2026-11-02')
  await sichere(fall, '2026-11-01')
  const da = () =>
    liesStelle(desk.app.zugang, desk.wer, async ({ trx }) => ({
      entwuerfe: (await trx.selectFrom('entwurf').select('id').execute()).map(({ id }) => id),
      schluessel: (await trx.selectFrom('schluessel.fall').select('fallId').execute()).map(s => s.fallId),
    }))
  await laufAm(desk, '2026-12-01')
  t.match((await da()).entwuerfe.toSorted(), [fall, alt, neu].toSorted(), 'exactly 30 days are not more')
  await laufAm(desk, '2026-12-02')
  t.same((await da()).entwuerfe, [neu])
  t.same((await da()).schluessel.toSorted(), [fall, neu].toSorted(), 'the case keeps its key')
})

t.test('Sitzungen und Anmeldeversuche gehen nach 14 Tagen', async t => {
  const desk = await freshDesk(t)
  const zaehle = () =>
    beiAnmeldung(desk.db, async trx => ({
      sitzungen: (await trx.selectFrom('sitzung').select('idHash').execute()).length,
      versuche: (await trx.selectFrom('anmeldeversuch').select('am').execute()).length,
    }))
  await beiAnmeldung(desk.db, trx =>
    trx
      .insertInto('anmeldeversuch')
      .values({ ziel: Buffer.from('x'), am: JETZT })
      .execute(),
  )
  t.match(await zaehle(), { sitzungen: 1, versuche: 1 })
  await laufAm(desk, '2026-12-05')
  t.same(await zaehle(), { sitzungen: 0, versuche: 0 })
  desk.uhr.jetzt = mittag('2026-12-06')
  await anmelden(desk.app)
  await laufAm(desk, '2026-12-19')
  t.match(await zaehle(), { sitzungen: 1 }, 'thirteen days old')
})

t.test('Einmal am Tag, auch wenn viele fragen; ein gescheiterter Lauf wird wiederholt', async t => {
  const desk = await freshDesk(t)
  let male = 0
  const regel = (raeume: () => Promise<void>) => ({
    code: 'probe',
    was: '',
    frist: '',
    ab: '',
    warnung: '',
    grund: '',
    norm: '',
    raeume,
  })
  const zaehlt = [regel(async () => void male++)]
  const um = (iso: string) => ({ db: desk.db, jetzt: new Date(iso), heute: tag(iso.slice(0, 10)) })
  const stumm = (): void => undefined
  const viele = await Promise.all(
    Array.from({ length: 8 }, () => raeumeAuf(um('2026-11-21T09:00:00Z'), stumm, zaehlt)),
  )
  t.equal(male, 1)
  t.equal(viele.filter(wie => wie === 'gelaufen').length, 1)
  t.equal(await raeumeAuf(um('2026-11-21T22:30:00Z'), stumm, zaehlt), 'nichtNoetig')
  t.equal(await raeumeAuf(um('2026-11-22T05:00:00Z'), stumm, zaehlt), 'gelaufen')

  const gefunden: unknown[] = []
  const kaputt = regel(() => Promise.reject(Object.assign(new Error('Zeisigmann'), { code: '23503' })))
  const danach = regel(async () => void male++)
  t.equal(
    await raeumeAuf(um('2026-11-23T05:00:00Z'), e => void gefunden.push(e), [kaputt, danach]),
    'gescheitert',
  )
  t.equal(male, 3, 'the rule after the broken one has run')
  t.equal(gefunden.length, 1)
  const stand = (iso: string) => zumLoeschen(desk.db, null, trx => findLaufstand(trx, new Date(iso)))
  t.equal((await stand('2026-11-23T05:01:00Z')).gescheitert, 1)
  t.same(
    await zumLoeschen(desk.db, null, trx =>
      trx.selectFrom('aufbewahrungLauf').select('fehler').where('fehler', 'is not', null).execute(),
    ),
    [{ fehler: 'probe: 23503' }],
    'the kind of error, not what it says',
  )
  t.equal(await raeumeAuf(um('2026-11-23T06:00:00Z'), stumm, [kaputt]), 'gescheitert', 'the same day again')
  t.equal((await stand('2026-11-23T06:01:00Z')).gescheitert, 2)
  t.equal(await raeumeAuf(um('2026-11-23T07:00:00Z'), stumm, zaehlt), 'gelaufen')
  t.match(await stand('2026-11-23T07:01:00Z'), { gescheitert: 0, zuletzt: new Date('2026-11-23T07:00:00Z') })
})

t.test('Ein abgeschossener Lauf zählt als gescheitert und wird nach 30 Minuten wiederholt', async t => {
  const desk = await freshDesk(t)
  const haengt = { begonnenAm: JETZT, beendetAm: null, fehler: null }
  await zumLoeschen(desk.db, null, trx =>
    trx
      .insertInto('aufbewahrungLauf')
      .values({ id: crypto.randomUUID(), ...haengt })
      .execute(),
  )
  const nach = (minuten: number) => {
    const jetzt = new Date(JETZT.getTime() + minuten * 60_000)
    return raeumeAuf({ db: desk.db, jetzt, heute: tag('2026-11-21') }, () => undefined)
  }
  t.equal(await nach(29), 'nichtNoetig')
  t.equal(
    (await zumLoeschen(desk.db, null, trx => findLaufstand(trx, new Date(JETZT.getTime() + 31 * 60_000))))
      .gescheitert,
    1,
  )
  t.equal(await nach(31), 'gelaufen')
})

t.test(
  'Was nicht ganz geht, bleibt ganz; zwei Fehlschläge stehen über den Seiten der Koordination',
  async t => {
    const desk = await freshDesk(t, { env: { PORT: '0' } })
    await neuePerson(desk.app, desk.wer.stelleId, 'bernd', ['beratung'])
    const [id, andere] = [await nimmAuf(desk.browser), await nimmAuf(desk.browser)]
    await schliesse(desk.browser, id)
    await schliesse(desk.browser, andere)
    await laufAm(desk, '2028-01-01')
    // A table nobody thought of stands in the way of one case.
    const { stelleId } = desk.wer
    await sql`create table riegel (stelle_id uuid, fall uuid, foreign key (stelle_id, fall) references fall(stelle_id, id))`.execute(
      desk.db,
    )
    await sql`insert into riegel values (${stelleId}, ${id})`.execute(desk.db)
    t.match(await laufAm(desk, '2028-02-01'), [{ code: '23503' }])
    t.ok(await standVon(desk, id))
    t.same(
      await liesStelle(desk.app.zugang, desk.wer, z =>
        z.trx.selectFrom('schluessel.fall').select('fallId').execute(),
      ),
      [{ fallId: id }],
      'its key is still there; the other case is gone',
    )

    const bernd = await anmelden(desk.app, 'bernd')
    const aylin = await anmelden(desk.app)
    t.notMatch((await aylin.hole('/heute')).body, 'nicht durchgelaufen')
    await desk.app.listen({ port: 0, host: '127.0.0.1' })
    let seite = ''
    for (let i = 0; i < 100 && !seite.includes('nicht durchgelaufen'); i++) {
      await new Promise(fertig => setTimeout(fertig, 200))
      seite = (await aylin.hole('/heute')).body
    }
    t.match(seite, 'Die tägliche Löschung ist mehrmals nicht durchgelaufen.', 'after the run at the start')
    t.notMatch((await bernd.hole('/heute')).body, 'nicht durchgelaufen')
  },
)

t.test('Jede Stelle löscht nach ihrer Frist und nur bei sich', async t => {
  const desk = await freshDesk(t)
  const unna = await gruendeStelle(desk.app, { name: 'Unna', anmeldename: 'uwe', person: 'Uwe' })
  const inUnna = await anmelden(desk.app, 'uwe')
  const hier = await nimmAuf(desk.browser)
  const dort = await nimmAuf(inUnna)
  await schliesse(desk.browser, hier)
  await schliesse(inUnna, dort)
  await mitStelle(desk.app.zugang, unna, z =>
    z.trx
      .insertInto('aufbewahrung')
      .values({ stelleId: z.stelleId, monate: 36, geaendertAm: JETZT, geaendertVon: z.personId })
      .execute(),
  )
  await laufAm(desk, '2027-10-22')
  await laufAm(desk, '2027-11-21')
  t.equal(await standVon(desk, hier), undefined)
  t.match(await standVon({ app: desk.app, wer: unna }, dort), { loeschungAm: null })
})
