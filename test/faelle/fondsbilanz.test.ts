import t from 'tap'
import { LEERE_AKTE } from '../../server/data/akte.ts'
import { fehlbedarf, type Fondsbilanz } from '../../server/features/faelle/fondsbilanz.ts'
import { cent } from '../../server/recht/geld.ts'

/* The unmet need of one household: expected numbers by hand. */

const erbeten = (euro: number): Fondsbilanz => ({
  erhaltenCent: cent(0),
  erbetenCent: cent(euro * 100),
  ausgang: 'mittel',
})
const gefordert = (euro: number | undefined, gezahlt: readonly number[] = []) => ({
  ...LEERE_AKTE,
  sachverhalt: {
    rueckstand: {
      ...(euro !== undefined && { posten: [{ art: 'rechnung' as const, betragCent: cent(euro * 100) }] }),
      zahlungen: gezahlt.map(betrag => ({ betragCent: cent(betrag * 100) })),
    },
  },
})
const fehlt = (...angaben: Parameters<typeof fehlbedarf>): number => fehlbedarf(...angaben) / 100

t.test('was Fonds nicht gaben, höchstens was noch offen ist', async t => {
  t.equal(fehlt(gefordert(480), {}, erbeten(300)), 300)
  t.equal(fehlt(gefordert(480), { fonds: 200_00 }, erbeten(300)), 100, 'zum Teil bewilligt')
  t.equal(fehlt(gefordert(300), { fonds: 300_00 }, erbeten(600)), 0, 'der zweite Fonds half')
  t.equal(fehlt(gefordert(400), {}, erbeten(400)), 400, 'zwei Fonds, je die Hälfte')
  t.equal(fehlt(gefordert(800), { darlehen: 500_00 }, erbeten(300)), 300, 'den Rest gab das Jobcenter')
  t.equal(fehlt(gefordert(500, [200]), {}, erbeten(600)), 300, 'der Haushalt zahlte selbst')
  t.equal(fehlt(gefordert(500, [300]), { fonds: 300_00 }, erbeten(500)), 200, 'nicht zweimal abgezogen')
  t.equal(fehlt(gefordert(undefined), { fonds: 50_00 }, erbeten(300)), 250, 'Forderung unbekannt')
  t.equal(fehlt(gefordert(480), {}, erbeten(0)), 0, 'kein Antrag')
  t.equal(fehlt(gefordert(100), { zuschuss: 900_00 }, erbeten(300)), 0)
})
