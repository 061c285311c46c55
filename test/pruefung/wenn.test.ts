import t from 'tap'
import { freshDesk } from '../desk.ts'

// F01 of the cases: 255 € open, threshold 170 €, the cut would be lawful. 86 € paid in time bring it below.

t.test('„Was wäre, wenn“ steht neben dem Urteil: Teilzahlung und Annahme ändern es', async t => {
  const { browser } = await freshDesk(t)
  const aufnahme = {
    umfang: 'fallakte',
    grund: 'ankuendigung',
    sparte: 'strom',
    vertrag: 'grundversorgung',
    mahnungZugang: '17.9.2026',
    androhungZugang: '5.10.2026',
    ankuendigungZugang: '11.11.2026',
    sperrtag: '1.12.2026',
    abschlag: '85',
  }
  const fall = String((await browser.sende('/faelle', aufnahme)).headers.location)
  const posten = ['15.6.2026', '15.7.2026', '15.8.2026'].flatMap((faellig, i) =>
    Object.entries({ art: 'abschlag', betrag: '85', zugang: '15.5.2026', faellig, besonders: '-' }).map(
      ([feld, wert]) => [`posten[${i}][${feld}]`, wert],
    ),
  )
  await browser.sende(`${fall}/forderungen`, {
    version: '1',
    ...Object.fromEntries(posten),
    zahlungenKeine: 'ja',
    abschlagDa: 'ja',
    abschlag: '85',
    abschlagMonate: '1',
    abschlagProJahr: '12',
  })
  const { body } = await browser.hole(fall)
  t.match(body, 'Was wäre, wenn')
  t.match(body, '85,01', '255,00 € less 85,01 € are 169,99 €: one cent below 170,00 €')
  t.equal((await browser.hole(fall)).body.match(/Gespeichert wird davon nichts/g)?.length, 1)
})
