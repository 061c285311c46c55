import { sql } from 'kysely'
import t from 'tap'
import { loescheFall } from '../../server/data/loeschen.ts'
import { liesStatistik, mitStelle, zumLoeschen } from '../../server/data/zugriff.ts'
import { codes } from '../../server/features/faelle/buchung.ts'
import { insertFall } from '../../server/features/faelle/store.ts'
import { freigabelauf } from '../../server/features/statistik/freigabe.ts'
import { kreisVon } from '../../server/features/statistik/kreis.ts'
import { tag } from '../../server/recht/datum.ts'
import { freshDesk, HEUTE } from '../desk.ts'
import { haushalte } from '../haushalte.ts'
import { v7 as uuid } from 'uuid'

/* The booking principle: what is booked counts when it was booked, and what is released stays. */

const desk = await freshDesk(t)
const { app, db, wer } = desk
const akte = haushalte(HEUTE)[0]?.akte
if (!akte) throw new Error('no household')

const nimmAuf = async (heute: string): Promise<string> => {
  const id = uuid()
  await mitStelle(app.zugang, wer, z => insertFall(z, id, akte, tag(heute)))
  return id
}
const gebucht = async (): Promise<string[]> =>
  liesStatistik(db, async trx => {
    const { rows } = await sql<{ zeile: string }>`
      select b.gebucht_am || ' ' || b.basis || case when k.fall_id is null then ' ohne Fall' else '' end as zeile
      from statistik_buchung b join statistik_schluessel k on k.id = b.schluessel_id order by 1`.execute(trx)
    return rows.map(({ zeile }) => zeile)
  })
const freigeben = (heute: string) =>
  freigabelauf({ db, heute: tag(heute), jetzt: new Date(`${heute}T09:00:00Z`) })
const loesche = (id: string, grund: 'frist' | 'wunsch') =>
  zumLoeschen(db, wer.stelleId, trx => loescheFall(trx, wer.stelleId, id, { am: HEUTE, grund }))

t.test('was nach der Freigabe mit alter Uhr gebucht wird, zählt im nächsten offenen Monat', async t => {
  await nimmAuf('2026-09-10')
  t.same(await freigeben('2026-10-20'), ['2026-09', '2026-Q3'])
  await nimmAuf('2026-09-11')
  t.same(await gebucht(), ['2026-09-10 aufgenommen', '2026-10-01 aufgenommen'])
})

t.test(
  'nach Ablauf der Frist gelöscht: die Codes bleiben ohne Fall, bis das Jahr freigegeben ist',
  async t => {
    const alt = await nimmAuf('2026-10-05')
    const weg = await nimmAuf('2026-10-06')
    await loesche(alt, 'frist')
    await loesche(weg, 'wunsch')
    t.same(await gebucht(), [
      '2026-09-10 aufgenommen',
      '2026-10-01 aufgenommen',
      '2026-10-05 aufgenommen ohne Fall',
    ])
    await freigeben('2027-01-20')
    t.same(await gebucht(), ['2026-09-10 aufgenommen', '2026-10-01 aufgenommen'])
  },
)

t.test('die Codes folgen aus der Akte', async t => {
  const leer = { haushalt: {}, versorger: {}, sachverhalt: {}, plan: {} }
  const ohne = { antwort: null, dauer: null }
  t.same(new Set(Object.values(codes(leer, ohne))), new Set(['unbekannt', 0]))
  const grund = (name: string) =>
    codes({ ...leer, versorger: { name }, sachverhalt: { vertrag: 'grundversorgung' } }, ohne).lieferantentyp
  t.equal(grund('Stadtwerke Emscherstadt'), 'stadtwerk')
  t.equal(grund('Revierlicht'), 'grundversorger')
  const band = (verlangtCent: number) =>
    codes({ ...leer, verlangtCent: verlangtCent as never }, ohne).rueckstandsband
  t.same([9_999, 10_000, 24_999, 25_000, 49_999, 50_000, 99_999, 100_000, 199_999, 200_000].map(band), [
    'unter100',
    'ab100',
    'ab100',
    'ab250',
    'ab250',
    'ab500',
    'ab500',
    'ab1000',
    'ab1000',
    'ab2000',
  ])
  const zeit = (antwort: number, dauer: number) => {
    const alle = codes(leer, { antwort, dauer })
    return [alle.antwortzeit, alle.dauer]
  }
  t.same(zeit(0, 7), ['selberTag', 'bis7'])
  t.same(zeit(2, 8), ['bis2', 'bis28'])
  t.same(zeit(7, 28), ['bis7', 'bis28'])
  t.same(zeit(8, 29), ['ueber7', 'ueber28'])
  t.equal(codes({ ...leer, verlangtCent: 900_000 as never }, ohne).rueckstand, 300_000, 'höchstens 3.000 €')
})

t.test('der Kreis einer Stelle kommt aus Postleitzahl und Ort; unklar bleibt er offen', async t => {
  t.equal(kreisVon({ plz: '45127', ort: 'Essen' }), '05113')
  t.equal(kreisVon({ plz: '10115', ort: 'Berlin' }), null)
  t.equal(kreisVon({ plz: '', ort: '' }), null)
})
