import t from 'tap'
import { CODES, type Code } from '../../server/recht/sperre/codes.ts'
import { satzFuerBeratung, satzFuerHaushalt } from '../../server/recht/sperre/saetze.ts'
import { lesbarkeit, silbenIn } from './lesbarkeit.ts'

/** Their norm depends on what is missing in the letter. */
const OHNE_FESTE_NORM = new Set<Code>(['inhalt.fehlt', 'rechtsstand.uebergang'])
const ALLE = Object.keys(CODES) as Code[]

void t.test('die Silben, von Hand gezählt', async t => {
  const gezaehlt: Record<string, number> = {
    Haus: 1,
    Brief: 1,
    Sperre: 2,
    Anbieter: 3,
    Rückstand: 2,
    'Raten-Zahlung': 4,
    Abschlag: 2,
    Gesetz: 2,
    geändert: 3,
    Frist: 1,
    Versorgung: 3,
    Wasser: 2,
    See: 1,
    Zähler: 2,
    Auto: 2,
    Europa: 3,
    neue: 2,
    Information: 5,
    Abwendungsvereinbarung: 7,
    Sozialamt: 4,
    zwei: 1,
    quer: 1,
    beenden: 3,
    Nation: 3,
    teuer: 2,
  }
  for (const [wort, silben] of Object.entries(gezaehlt)) t.equal(silbenIn(wort), silben, wort)
})

void t.test('die Formeln unterscheiden Einfaches von Gesetzestext', async t => {
  const gesetz = lesbarkeit([
    'Der Grundversorger ist verpflichtet, dem betroffenen Haushaltskunden im Falle eines Verlangens innerhalb einer ' +
      'Woche und anderenfalls spätestens mit der Ankündigung einer Unterbrechung der Grundversorgung in Textform den ' +
      'Abschluss einer Abwendungsvereinbarung anzubieten.',
  ])
  t.equal(gesetz.saetze.length, 1)
  t.equal(gesetz.laengster, 31)
  t.ok(gesetz.amstad < 50 && gesetz.lix > 50 && gesetz.wiener > 10, JSON.stringify(gesetz))
  const einfach = lesbarkeit(['Das ist gut. Der Mann ist da.'])
  t.match(einfach, { woerter: 7, mittel: 3.5, laengster: 4 })
})

void t.test('jeder Code hat einen Satz für den Haushalt und einen für die Beratung', async t => {
  t.equal(ALLE.length, 63)
  for (const code of ALLE) {
    t.match(satzFuerHaushalt(code), /^[A-ZÄÖÜ].*\.$/, code)
    t.match(
      satzFuerBeratung(code),
      OHNE_FESTE_NORM.has(code) ? /^[A-ZÄÖÜ].*\.$/ : /^[A-ZÄÖÜ].*\(.*§.*\)\.$/,
      code,
    )
  }
  t.equal(new Set(ALLE.map(satzFuerHaushalt)).size, 63, 'jeder anders')
})

void t.test('die Norm kommt vom Befund, sonst vom neuesten Recht', async t => {
  t.equal(satzFuerBeratung('androhung.fehlt'), 'Die Androhung fehlt (§ 41f Abs. 1 S. 1 EnWG).')
  t.equal(
    satzFuerBeratung('androhung.fehlt', ['§ 19 Abs. 2 S. 1 GasGVV']),
    'Die Androhung fehlt (§ 19 Abs. 2 S. 1 GasGVV).',
  )
  t.match(satzFuerBeratung('manipulation.nachgewiesen'), '(§ 19 S. 1 StromGVV).')
  t.match(satzFuerBeratung('haerte.beideMerkmale'), '(§ 33 Abs. 2 S. 2 AVBFernwärmeV).')
  t.match(satzFuerBeratung('inhalt.fehlt'), /nicht regelt\.$/)
})

void t.test('die Sätze für den Haushalt halten die Grenzen der Einfachen Sprache', async t => {
  const { saetze, mittel, laengster, amstad, lix, wiener } = lesbarkeit(ALLE.map(satzFuerHaushalt))
  t.comment(JSON.stringify({ saetze: saetze.length, mittel, laengster, amstad, lix, wiener }))
  t.ok(mittel <= 12, `im Mittel ${mittel} Wörter`)
  t.ok(laengster <= 18, `längster Satz ${laengster} Wörter`)
  t.ok(amstad >= 70, `Amstad ${amstad}`)
  t.ok(lix <= 35, `LIX ${lix}`)
  t.ok(wiener <= 6, `Wiener Sachtextformel ${wiener}`)
})

void t.test('auch jeder einzelne Satz für den Haushalt ist leicht', async t => {
  for (const code of ALLE) {
    const { laengster, amstad } = lesbarkeit([satzFuerHaushalt(code)])
    t.ok(laengster <= 18, code)
    t.ok(amstad >= 50, `${code}: Amstad ${amstad}`)
  }
})

void t.test('eine Sache, ein Wort; keine Norm', async t => {
  const verboten =
    /§|Versorger|Lieferant|Unterbrechung|abschalten|Vereinbarung|Ratenzahlung|Haushalt|Zahlungsrückst|Verzug|GVV|EnWG|BGB/
  for (const code of ALLE) t.notMatch(satzFuerHaushalt(code), verboten, code)
})
