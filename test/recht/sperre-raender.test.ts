import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { am } from '../../server/recht/parameter.ts'
import { MINDESTVERZUG } from '../../server/recht/parameter/sperre.ts'
import type { Sperrangaben } from '../../server/recht/sperre/angaben.ts'
import type { Sperrpruefung } from '../../server/recht/sperre/antwort.ts'
import { pruefeSperre } from '../../server/recht/sperre/urteil.ts'
import { wasWaereWenn } from '../../server/recht/sperre/was-waere-wenn.ts'
import { nach193 } from '../../server/recht/werktage.ts'
import { FAELLE } from './zufall.ts'

/* Corners of the rules that no worked case reaches: old letters, half-known agreements, claims from elsewhere. */

function wie(id: string, anders: object = {}): Sperrpruefung {
  const fall = FAELLE.find(einer => einer.id === id)
  if (!fall) throw new Error(`${id} is missing`)
  return pruefeSperre({ ...structuredClone(fall.request), ...anders } as Sperrangaben)
}
const anfrage = (id: string): Sperrangaben => FAELLE.find(einer => einer.id === id)?.request as Sperrangaben
const codes = (antwort: Sperrpruefung): string[] =>
  antwort.feststellungen.filter(f => f.wirkung === 'sperrt' || f.wirkung === 'zweifel').map(f => f.code)
const fragen = (antwort: Sperrpruefung): string[] => antwort.fehlendeAngaben.map(f => f.path)

void t.test('ein Parameter vor seiner ersten Fassung wirft', async t => {
  t.equal(am(MINDESTVERZUG, tag('2012-01-01')), 100_00)
  t.throws(() => am(MINDESTVERZUG, tag('2011-12-31')), /Mindestverzug.*kein Wert für den 31\.12\.2011/)
})

void t.test('eine Abwendungsvereinbarung, von der nur „vor der Sperre“ bekannt ist', async t => {
  const antwort = wie('F01', { abwendungsvereinbarung: { angenommenVorSperre: true, gebrochenAm: null } })
  t.same(codes(antwort), ['av.angenommen'])
  t.match(
    antwort.feststellungen.find(f => f.code === 'av.angenommen')?.text,
    /^Die Abwendungsvereinbarung wurde vor der Sperre/,
  )
  const { abwendungsvereinbarung, ankuendigung } = anfrage('F01')
  const nichtVollzogen = {
    sperre: { datum: '2026-11-09' },
    abwendungsvereinbarung: { ...abwendungsvereinbarung, angenommenAm: '2026-11-09' },
    ankuendigung,
  }
  t.same(fragen(wie('F01', nichtVollzogen)), ['sperre.vollzogen'])
})

void t.test('§ 118b Abs. 7 S. 10 EnWG: im Sondervertrag galt die zweite Ratenpause nicht', async t => {
  const av = {
    angebotZugang: '2024-01-10',
    angebotRaten: 12,
    angenommenAm: '2024-01-15',
    gebrochenAm: '2024-07-10',
    pauseMitgeteiltAm: '2024-06-25',
    pauseMonate: ['2024-07'],
  }
  const antwort = wie('A03', { stichtag: '2024-04-15', sperre: undefined, abwendungsvereinbarung: av })
  t.equal(antwort.regelwerk, 'enwg-118b')
  t.ok(antwort.feststellungen.some(f => f.code === 'av.pauseOhneRecht'))
})

void t.test('die Ankündigung kam, als noch kein Regelwerk galt', async t => {
  const { ankuendigung, androhung } = anfrage('A03')
  const antwort = wie('A03', {
    androhung: { ...androhung, zugang: '2021-06-01' },
    ankuendigung: {
      ...ankuendigung,
      zugang: '2021-07-01',
      fehlendeInhalte: ['avAngebot'],
      form: ['elektronisch'],
    },
    abwendungsvereinbarung: null,
  })
  t.same(antwort.regelwerkBeiAndrohung, null)
  t.ok(codes(antwort).includes('rechtsstand.uebergang'))
  t.notOk(codes(antwort).includes('av.angebotFehlt'))
})

void t.test('ohne Sparte zählt die größte Summe: Fernwärme kennt keine Beanstandung', async t => {
  const { rueckstand, ...f01 } = anfrage('F01')
  const [posten] = rueckstand?.posten ?? []
  const beanstandet = { ...posten, beanstandung: { am: tag('2026-06-20'), schluessig: true } }
  const wege = wasWaereWenn({
    ...f01,
    sparte: undefined,
    vertrag: undefined,
    rueckstand: { ...rueckstand, posten: [...(rueckstand?.posten ?? []), beanstandet] },
  } as never)
  t.match(wege[0], { code: 'zahlen.alles', betragCent: 340_00 })
})

void t.test('ein Bruch ohne Tag der Annahme: vielleicht wurde danach neu vereinbart', async t => {
  const av = {
    verlangtZugang: null,
    angebotZugang: '2026-10-20',
    angenommenVorSperre: true,
    gebrochenAm: '2026-10-22',
    angebotRaten: 6,
  }
  t.same(fragen(wie('F01', { abwendungsvereinbarung: av })), ['abwendungsvereinbarung.angenommenAm'])
  const mit = (angenommenAm: string | null) =>
    codes(wie('F01', { abwendungsvereinbarung: { ...av, angenommenAm } }))
  t.same(mit('2026-10-21'), [], 'danach neu angekündigt')
  t.same(mit('2026-10-23'), ['av.angenommen'])
  t.same(mit(null), [])
})

void t.test('Vermieter: die Frage, wer abstellt, und der eigene Zähler', async t => {
  t.same(fragen(wie('X06', { vermieter: {}, rueckstand: undefined })), ['vermieter.wer'])
  t.ok(
    wie('X06', {
      vermieter: { wer: 'vermieterStelltAb', mietverhaeltnis: 'laeuft', eigenerZaehler: true },
    }).schritte.some(schritt => schritt.text.startsWith('Es gibt einen eigenen Zähler')),
  )
})

void t.test('Ränder, an denen ein Zeichen den Unterschied macht', async t => {
  const { androhung, ankuendigung, rueckstand } = anfrage('F01')
  const [posten] = anfrage('X03').rueckstand?.posten ?? []
  const gewahrt = (zugang: string) =>
    wie('F01', {
      androhung: { ...androhung, zugang },
      ankuendigung: { ...ankuendigung, zugang: '2026-10-05' },
    }).feststellungen.find(f => f.code === 'frist.gewahrt')?.text ?? ''
  t.match(gewahrt('2026-10-06'), /Bitte die beiden Daten prüfen\.$/)
  t.notMatch(gewahrt('2026-10-05'), /Bitte die beiden Daten prüfen/)

  const einwaende = (stichtag: string) =>
    wie('F01', {
      stichtag,
      abwendungsvereinbarung: {
        angebotZugang: '2026-10-26',
        angebotRaten: 6,
        angenommenAm: '2026-10-27',
        gebrochenAm: null,
      },
    })
      .fristen.filter(f => f.code === 'av.einwaende')
      .map(f => f.bis)
  t.same(einwaende('2026-11-27'), ['2026-11-27'], 'am letzten Tag noch')
  t.same(einwaende('2026-11-28'), [])

  const waerme = (betragCent: number) =>
    wie('X03', { rueckstand: { ...rueckstand, posten: [{ ...posten, betragCent }] } }).ergebnis
  t.equal(waerme(1), 'rechtmaessig', 'ohne Schwelle genügt ein Cent')
  t.equal(waerme(0), 'rechtswidrig')

  t.equal(
    nach193(tag('2025-08-15'), 'BY'),
    '2025-08-15',
    'Mariä Himmelfahrt ist nicht überall in Bayern frei',
  )
  t.match(
    wie('F01', {
      sozialhilfetraeger: { einwilligungZugang: '2026-10-28', informiertAm: null },
    }).feststellungen.find(f => f.code === 'sozialhilfe.nichtInformiert')?.text,
    /seit Mittwoch, 28\.10\.2026 vor/,
  )

  // Paid on the day of the offer is not part of the debt the rates cover; paid the day after is.
  const raten = (am: string) =>
    codes(
      wie('F01', {
        rueckstand: {
          ...rueckstand,
          zahlungen: [{ am, betragCent: 50_00 }],
          posten: [...(rueckstand?.posten ?? []), { ...rueckstand?.posten?.[0], betragCent: 95_00 }],
        },
        abwendungsvereinbarung: {
          verlangtZugang: null,
          angebotZugang: '2026-10-26',
          angenommenAm: null,
          gebrochenAm: null,
          angebotRaten: 6,
        },
      }),
    )
  t.same(raten('2026-10-26'), [], '300,00 €')
  t.same(raten('2026-10-27'), ['av.laufzeitUnzulaessig'], '350,00 €')
})
