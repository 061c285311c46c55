import t from 'tap'
import { alsEuro, aufgerundeterTeil, cent, groesster, mal, minus, summe } from '../../server/recht/geld.ts'

void t.test('Geld ist eine ganze Zahl von Cent', async t => {
  t.throws(() => cent(0.5), /not a whole number/)
  t.throws(() => cent(Number.NaN), /not a whole number/)
  t.throws(() => cent(Number.POSITIVE_INFINITY), /not a whole number/)
  t.throws(() => mal(cent(100), 0.333), /not a whole number/)
})

void t.test('rechnen', async t => {
  t.equal(mal(cent(85_00), 2), 170_00)
  t.equal(minus(cent(255_00), cent(85_01)), 169_99)
  t.equal(summe([cent(1), cent(2), cent(3)]), 6)
  t.equal(groesster(cent(90_00), cent(100_00)), 100_00)
})

void t.test('„mindestens ein Sechstel“ wird aufgerundet', async t => {
  t.equal(aufgerundeterTeil(cent(780_00), 6), 130_00)
  t.equal(aufgerundeterTeil(cent(700_01), 6), 116_67)
  t.equal(aufgerundeterTeil(cent(1), 6), 1)
})

void t.test('so wird ein Betrag geschrieben', async t => {
  t.equal(alsEuro(cent(1_128_50)), '1.128,50\u00a0€')
  t.equal(alsEuro(cent(1_234_567_89)), '1.234.567,89\u00a0€')
  t.equal(alsEuro(cent(5)), '0,05\u00a0€')
  t.equal(alsEuro(cent(0)), '0,00\u00a0€')
  t.equal(alsEuro(cent(-85_00)), '-85,00\u00a0€')
})
