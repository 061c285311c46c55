import t from 'tap'
import { Browser, freshApp } from '../desk.ts'
import { Checker } from './checker.ts'

const { app } = await freshApp(t)

t.test('vom Anfang bis zum Ergebnis, ohne JavaScript', async t => {
  const checker = new Checker(new Browser(app))
  t.match((await checker.hole('/selbstcheck')).headers['location'], '/selbstcheck/de')
  const start = await checker.hole('/selbstcheck/de')
  t.match(start.body, 'Strom oder Gas soll abgestellt werden?')
  t.match(start.body, '<html lang="de" dir="ltr">')
  const ende = await checker.durch({
    energie: 'strom',
    lage: 'termin',
    vertrag: 'grundversorgung',
    termin: '1.12.2026',
    grund: 'nichtBezahlt',
    mahnung: '19.10.2026',
    androhung: '6.11.2026',
    ankuendigung: '20.11.2026',
    form: 'brief',
    offen: '210',
    abschlag: '70',
    schutz: '-',
    raten: 'angebot',
    einkommen: ['jobcenter'],
  })
  t.match(ende, '/pruefen')
  const pruefen = await checker.hole('/selbstcheck/de/pruefen')
  t.match(pruefen.body, 'Dienstag, 1. Dezember 2026')
  const ergebnis = await checker.hole('/selbstcheck/de/ergebnis')
  t.equal(ergebnis.statusCode, 200)
  t.match(ergebnis.body, 'Bitte handeln Sie heute.')
  t.match(ergebnis.body, 'nicht erlaubt (rechtswidrig)')
  t.match(ergebnis.body, '§ 41f Abs. 1 S. 1 EnWG')
})
