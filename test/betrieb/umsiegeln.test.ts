import { randomBytes } from 'node:crypto'
import t from 'tap'
import { pruefwertAus } from '../../server/data/hauptschluessel.ts'
import { schluesselbund } from '../../server/data/schluesselbund.ts'
import { wechsleHauptschluessel, wechsleStelle } from '../../server/data/wechsel-store.ts'
import { mitStelle } from '../../server/data/zugriff.ts'
import { stimmtCode } from '../../server/features/anmeldung/zweitfaktor/pruefen.ts'
import { insertHinweise, listHinweise } from '../../server/features/faelle/hinweise-store.ts'
import { appcode } from '../anmeldung/hilfe.ts'
import { nimmAuf } from '../aufbewahrung/hilfe.ts'
import { freshDesk } from '../desk.ts'

/* S-75: what is not sealed under the key of a case opens after a change of keys too. */

t.test('nach dem Wechsel der Schlüssel öffnen sich Gründe, Hinweise und zweite Faktoren', async t => {
  const alt = randomBytes(32)
  const desk = await freshDesk(t, { schluesselbund: schluesselbund(alt) })
  const { app, browser, wer, db, uhr } = desk
  const id = await nimmAuf(browser)
  await browser.hole(`/faelle/${id}/schutz`)
  await browser.sende(`/faelle/${id}/schutz`, { personen: [wer.personId], grund: 'Nachbarin im Team' })
  await mitStelle(app.zugang, wer, z =>
    insertHinweise(z, [wer.personId], { art: 'versuch', nummer: '26-0001', grund: 'dringend' }),
  )
  const liest = async (): Promise<void> => {
    t.match((await browser.hole(`/faelle/${id}/schutz`)).body, 'Nachbarin im Team')
    t.match(await mitStelle(app.zugang, wer, z => listHinweise(z)), [{ grund: 'dringend' }])
  }
  await liest()
  t.equal(await wechsleStelle(db, alt, wer.stelleId), 1)
  await liest()

  const neu = randomBytes(32)
  const alsNeuer = (schluessel: Buffer) => ({
    schluessel,
    pruefwert: pruefwertAus(schluesselbund(schluessel).fuer('pruefwert')),
  })
  t.ok(await wechsleHauptschluessel(db, alsNeuer(alt), alsNeuer(neu)))
  const danach = { db, jetzt: () => uhr.jetzt, schluesselbund: schluesselbund(neu) }
  t.ok(await stimmtCode(danach, wer.personId, appcode(uhr.jetzt)), 'der Code der App gilt')
  t.notOk(await stimmtCode(danach, wer.personId, appcode(uhr.jetzt)), 'und nur einmal')
  t.match(await mitStelle(danach, wer, z => listHinweise(z)), [{ grund: 'dringend' }])
})
