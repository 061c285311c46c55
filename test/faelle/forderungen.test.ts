import t from 'tap'
import { type Akte, LEERE_AKTE } from '../../server/data/akte.ts'
import { codes } from '../../server/features/faelle/buchung.ts'
import { ersparnis, forderung } from '../../server/features/faelle/forderungen.ts'
import { cent } from '../../server/recht/geld.ts'

/* What demands would have changed for a household; expected values reckoned by hand. */

/** Two people, 80 € a month: 960 € a year, at 40 ct that is 2,400 kWh. */
const akte = (abschlag: object = { monate: 1 }): Akte => ({
  ...LEERE_AKTE,
  haushalt: { erwachsene: 1, kinder: 1 },
  sachverhalt: {
    sparte: 'strom',
    rueckstand: {
      abschlag: { betragCent: cent(80_00), ...abschlag },
      posten: [{ art: 'rechnung', betragCent: cent(350_00) }],
    },
  },
})

t.test('was ein Jahr gespart hätte', async t => {
  // 500 kWh × 2 × 30 ct; 1,000 kWh × 2 × 30 ct; 2,400 kWh × 10 ct.
  t.same(ersparnis(akte()), { kontingent500: 300_00, kontingent1000: 600_00, deckel30: 240_00 })
  // Eleven a year: 880 €, 2,200 kWh.
  t.equal(ersparnis(akte({ proJahr: 11 }))?.deckel30, 220_00)
  // Nobody saves more than they use: 300 kWh.
  t.equal(ersparnis(akte({ betragCent: cent(10_00), monate: 1 }))?.kontingent500, 90_00)
})

t.test('ohne Abschlag, Personen oder Strom wird nichts gerechnet', async t => {
  t.equal(ersparnis(LEERE_AKTE), undefined)
  t.equal(ersparnis(akte({})), undefined)
  t.equal(ersparnis({ ...akte(), haushalt: {} }), undefined)
  t.equal(ersparnis({ ...akte(), sachverhalt: { ...akte().sachverhalt, sparte: 'gas' } }), undefined)
  t.equal(ersparnis(akte({ betragCent: null, monate: 1 })), undefined)
})

t.test('welche Forderung allein geholfen hätte: Rest unter 100 €', async t => {
  const spart = { kontingent500: 300_00, kontingent1000: 600_00, deckel30: 240_00 }
  t.equal(forderung(false, 350_00, spart), 'keineSperre')
  t.equal(forderung(true, undefined, spart), 'unbekannt')
  t.equal(forderung(true, 350_00, undefined), 'unbekannt')
  t.equal(forderung(true, 339_99, spart), 'kontingent500deckel30')
  t.equal(forderung(true, 340_00, spart), 'kontingent500')
  t.equal(forderung(true, 400_00, spart), 'kontingent1000')
  t.equal(forderung(true, 400_00, { ...spart, deckel30: 301_00 }), 'kontingent1000deckel30')
  t.equal(forderung(true, 700_00, spart), 'nurVerbot')
  t.equal(forderung(true, 700_00, { ...spart, deckel30: 601_00 }), 'deckel30')
})

t.test('gebucht wird es mit dem Ergebnis', async t => {
  const zeiten = { antwort: null, dauer: null }
  t.match(codes(akte(), zeiten), { forderung: 'unbekannt', kontingent500: 300_00, deckel30: 240_00 })
  t.equal(codes(akte(), zeiten, {}, 'abgewendet').forderung, 'keineSperre')
  t.equal(codes(akte(), zeiten, {}, 'nichtAbgewendet').forderung, 'kontingent500')
  t.equal(codes(akte(), zeiten, {}, 'aufgehoben').forderung, 'kontingent500')
  const gesperrt: Akte = { ...akte(), herkunft: { stand: 'gesperrt' } }
  t.equal(codes(gesperrt, zeiten, {}, 'raten').forderung, 'kontingent500')
})
