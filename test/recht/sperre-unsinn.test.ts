import t from 'tap'
import { plusTage, tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import type { Sperrangaben } from '../../server/recht/sperre/angaben.ts'
import type { Sperrpruefung } from '../../server/recht/sperre/antwort.ts'
import { pruefeSperre } from '../../server/recht/sperre/urteil.ts'
import { wasWaereWenn } from '../../server/recht/sperre/was-waere-wenn.ts'
import { FAELLE } from './zufall.ts'

/* Impossible orders of days, too much of everything, nothing at all: answered, never guessed, never for the supplier. */

const F01 = FAELLE.find(({ id }) => id === 'F01')?.request
if (!F01) throw new Error('F01 is missing')
const f01 = (anders: object = {}): Sperrpruefung => pruefeSperre({ ...F01, ...anders } as Sperrangaben)
const [POSTEN] = F01.rueckstand?.posten ?? []

void t.test('was nicht zusammenpasst, wird gesagt und gilt nicht als zulässig', async t => {
  const faelle: [was: string, anders: object, path: string, frage: RegExp][] = [
    ['Brief aus der Zukunft', { mahnung: { zugang: '2026-11-07' } }, 'mahnung.zugang', /Die Mahnung soll erst am Samstag, 07\.11\.2026/],
    ['vor dem Briefdatum angekommen', { androhung: { ...F01.androhung, datiert: '2026-10-06' } }, 'androhung.datiert', /trägt aber das Datum Dienstag, 06\.10\.2026/],
    ['gesperrt an einem Tag, der noch kommt', { sperre: { datum: '2026-11-09', vollzogen: true } }, 'sperre.vollzogen', /der Tag der Sperre ist aber erst Montag, 09\.11\.2026/],
    ['gesperrt, aber ohne Tag', { sperre: { datum: null, vollzogen: true } }, 'sperre.datum', /keinen Tag der Sperre/],
    [
      'angenommen vor dem Angebot',
      { vertrag: 'sondervertrag', abwendungsvereinbarung: { angebotZugang: '2026-10-26', angenommenAm: '2026-10-25', gebrochenAm: '2026-10-30' } },
      'abwendungsvereinbarung.angenommenAm',
      /bevor sie angeboten wurde \(Sonntag, 25\.10\.2026 und Montag, 26\.10\.2026\)/,
    ],
    ['mehr als ein Jahr', { rueckstand: { ...F01.rueckstand, abschlag: { betragCent: 85_00, monate: 2, proJahr: 12 } } }, 'rueckstand.abschlag.proJahr', /12 Abschläge im Jahr für je 2 Monate/],
    ['wieder da, aber nie weg', { wiederherstellung: { erfolgtAm: '2026-11-06' } }, 'sperre.vollzogen', /gesperrt worden sein soll aber nicht/],
    [
      'wieder da vor der Sperre',
      { stichtag: '2026-11-10', sperre: { datum: '2026-11-09', vollzogen: true }, wiederherstellung: { gruendeEntfallenAm: null, erfolgtAm: '2026-11-08' } },
      'wiederherstellung.erfolgtAm',
      /schon vor der Sperre wieder gelaufen/,
    ],
  ] // prettier-ignore
  for (const [was, anders, path, frage] of faelle) {
    const { ergebnis, tendenz, fehlendeAngaben } = f01(anders)
    t.equal(ergebnis, 'angabenFehlen', was)
    t.equal(tendenz, null, was)
    t.match(fehlendeAngaben[0], { path, frage: /^Das passt nicht zusammen: .* Was stimmt\?$/ }, was)
    t.match(fehlendeAngaben[0]?.frage, frage, was)
  }
})

void t.test('der Tag selbst passt noch', async t => {
  const passt = (anders: object) => t.same(f01(anders).fehlendeAngaben, [])
  passt({ stichtag: '2026-10-26' })
  passt({ androhung: { ...F01.androhung, datiert: '2026-10-05' } })
  passt({ stichtag: '2026-11-09', sperre: { datum: '2026-11-09', vollzogen: true } })
  passt({
    abwendungsvereinbarung: { angebotZugang: '2026-10-26', angenommenAm: '2026-10-26', gebrochenAm: null },
  })
  passt({ rueckstand: { ...F01.rueckstand, abschlag: { betragCent: 85_00, monate: 1, proJahr: 12 } } })
})

void t.test('ein Widerspruch nimmt einen Sperrgrund nicht weg, er wird daneben gesagt', async t => {
  const { ergebnis, fehlendeAngaben } = f01({ androhung: { ...F01.androhung, zugang: '2026-11-20' } })
  t.equal(ergebnis, 'rechtswidrig')
  t.same(
    fehlendeAngaben.map(f => f.path),
    ['androhung.zugang'],
  )
})

void t.test('verdrehte Briefe: es zählt jede Frist für sich', async t => {
  const verdreht = f01({
    mahnung: { zugang: '2026-10-27' },
    androhung: { ...F01.androhung, zugang: '2026-10-26' },
    ankuendigung: { ...F01.ankuendigung, zugang: '2026-09-17' },
    sperre: { datum: '2026-09-16', vollzogen: true },
  })
  t.equal(verdreht.ergebnis, 'rechtswidrig')
  const alle = verdreht.feststellungen.map(f => f.code)
  for (const code of ['mahnung.fehlt', 'androhung.fristUnterschritten', 'ankuendigung.fristUnterschritten'])
    t.ok(alle.includes(code), code)
})

void t.test('400 Posten und 400 Zahlungen', async t => {
  const rueckstand = {
    ...F01.rueckstand,
    posten: Array.from({ length: 400 }, () => ({ ...POSTEN, betragCent: cent(1_00) })),
    zahlungen: Array.from({ length: 400 }, () => ({ am: tag('2026-11-01'), betragCent: cent(50) })),
  }
  const antwort = f01({ rueckstand })
  t.match(antwort.rueckstand, { anrechenbarCent: 200_00, erreicht: 'ja' })
  const beginn = process.hrtime.bigint()
  for (let i = 0; i < 20; i += 1) f01({ rueckstand })
  const ms = Number(process.hrtime.bigint() - beginn) / 20e6
  t.ok(ms < 50, `${ms} ms je Prüfung`)
  t.equal(wasWaereWenn({ ...F01, rueckstand } as Sperrangaben)[0]?.betragCent, 30_01)
})

void t.test('Beträge von null und unter null', async t => {
  const mit = (betragCent: number, mehr: object = {}) =>
    f01({ rueckstand: { ...F01.rueckstand, posten: [{ ...POSTEN, betragCent: cent(betragCent) }], ...mehr } })
  t.match(mit(0), { ergebnis: 'rechtswidrig', rueckstand: { anrechenbarCent: 0, erreicht: 'nein' } })
  t.match(mit(-50_00), { ergebnis: 'rechtswidrig', rueckstand: { anrechenbarCent: 0, erreicht: 'nein' } })
  t.match(mit(100_00, { abschlag: { betragCent: cent(0), monate: 1, proJahr: 12 } }).rueckstand, {
    schwelleCent: 100_00,
    erreicht: 'ja',
  })
  t.equal(mit(99_99, { abschlag: null, jahresrechnungErwartetCent: cent(0) }).ergebnis, 'rechtswidrig')
  t.equal(
    mit(255_00, { zahlungen: [{ am: tag('2026-11-06'), betragCent: cent(0) }] }).ergebnis,
    'rechtmaessig',
  )
})

void t.test('vor 2012 und nach 2035 wird nicht geraten', async t => {
  const am = (datum: string) => () => f01({ sperre: { datum, vollzogen: true } })
  t.throws(am('2011-12-31'), { name: 'RangeError' })
  t.throws(am('2036-02-01'), { name: 'RangeError' })
  t.throws(
    () => f01({ ankuendigung: { ...F01.ankuendigung, zugang: '2011-11-30' } }),
    /Jahr 2011 nicht hinterlegt/,
  )
  t.throws(() => f01({ sparte: 'oel', vertrag: undefined }), TypeError)
  t.throws(() => wasWaereWenn({ ...F01, stichtag: tag('2011-01-03'), sperre: null }), { name: 'RangeError' })
})

void t.test('ganz ohne Angaben wird nur gefragt', async t => {
  const { ergebnis, fehlendeAngaben } = pruefeSperre({ stichtag: tag('2026-11-06'), sparte: 'strom' })
  t.equal(ergebnis, 'angabenFehlen')
  t.ok(fehlendeAngaben.length > 5)
  t.same(
    wasWaereWenn({ stichtag: plusTage(tag('2026-11-06'), 0) }).map(m => m.code),
    ['zusage.voll'],
  )
})
