import t from 'tap'
import { befund, f01, fragen, gruende, norm, posten, rechnung, unter, wie, type Anders } from './fall.ts'

/*
 * The Abwendungsvereinbarung (§ 41g Abs. 1 EnWG; before: § 19 Abs. 5 GVV, § 118b Abs. 7 EnWG): owed, made in time,
 * long enough, accepted, broken, paused. In F01: Androhung 5.10., Ankündigung with offer 26.10., cut 9.11.2026.
 */

const AV = 'abwendungsvereinbarung'
const av = (werte: Anders): Anders =>
  Object.fromEntries(Object.entries(werte).map(([feld, wert]) => [`${AV}.${feld}`, wert]))
const OHNE: Anders = { 'ankuendigung.fehlendeInhalte': ['avAngebot'], ...av({ angebotZugang: null }) }

t.test(
  '§ 41g Abs. 1 S. 2 EnWG: das Angebot kommt mit der Ankündigung oder für sich, vor der Sperre',
  async t => {
    const faelle: [was: string, anders: Anders, erwartet: string[]][] = [
    ['mit der Ankündigung', av({ angebotZugang: null }), []],
    ['für sich', { 'ankuendigung.fehlendeInhalte': ['avAngebot'] }, []],
    ['gar nicht', OHNE, ['av.angebotFehlt']],
    ['am Tag der Sperre: zu spät, aber da', { ...OHNE, ...av({ angebotZugang: '2026-11-09' }) }, ['av.angebotVerspaetet']],
    ['nach der Sperre: wie gar nicht', { ...OHNE, ...av({ angebotZugang: '2026-11-10' }) }, ['av.angebotFehlt']],
    ['der Sperrtag ist nicht bekannt', { ...OHNE, ...av({ angebotZugang: '2026-11-10' }), sperre: undefined }, ['av.angebotVerspaetet']],
    ['ob angenommen wurde, ist nicht bekannt', { ...OHNE, ...av({ angenommenAm: undefined }) }, ['av.angebotFehlt']],
    ['angenommen: das Angebot ist verbraucht', { ...OHNE, ...av({ angenommenAm: '2026-11-01' }) }, ['av.angenommen']],
    ['angekündigt heute, ohne Angebot', { ...OHNE, sperre: null, stichtag: '2026-10-26' }, ['androhung.fristUnterschritten', 'ankuendigung.fristUnterschritten', 'av.angebotFehlt']],
    ['noch nicht angekündigt, nichts verlangt: noch nicht geschuldet', { ankuendigung: null, ...av({ angebotZugang: null }) }, ['ankuendigung.fehlt']],
    ['verlangt vor mehr als einer Woche', { ankuendigung: null, ...av({ angebotZugang: null, verlangtZugang: '2026-10-30' }) }, ['ankuendigung.fehlt', 'av.angebotFehlt']],
    ['verlangt vor einer Woche: heute kann es noch kommen', { ankuendigung: { zugang: null }, ...av({ angebotZugang: null, verlangtZugang: '2026-11-02' }) }, ['ankuendigung.fehlt']],
  ] // prettier-ignore
    for (const [was, anders, erwartet] of faelle) t.same(gruende(f01(anders)), erwartet, was)
    t.same(norm(f01(OHNE), 'av.angebotFehlt'), ['§ 41g Abs. 1 S. 2 EnWG'])
  },
)

t.test('§ 41g Abs. 1 S. 2 EnWG: ob ein Angebot kam, wird gefragt, wenn es nicht feststeht', async t => {
  const faelle: [was: string, anders: Anders, erwartet: string[]][] = [
    ['Inhalt der Ankündigung nicht bekannt', { ...av({ angebotZugang: null }), 'ankuendigung.fehlendeInhalte': undefined }, ['ankuendigung.fehlendeInhalte']],
    ['eigenes Angebot nicht bekannt', { ...OHNE, ...av({ angebotZugang: undefined }) }, [`${AV}.angebotZugang`]],
    ['eigenes Angebot nicht bekannt, aber mit der Ankündigung', av({ angebotZugang: undefined }), []],
    ['von einer Vereinbarung ist nichts bekannt', { ...OHNE, [AV]: undefined }, [AV]],
    ['von einer Ankündigung ist nichts bekannt', { ankuendigung: undefined, ...av({ angebotZugang: null }) }, ['ankuendigung']],
    ['die Ratenzahl ist nicht bekannt', av({ angebotRaten: undefined }), [`${AV}.angebotRaten`]],
    ['die Ratenzahl steht nicht im Angebot', av({ angebotRaten: null }), []],
  ] // prettier-ignore
  for (const [was, anders, erwartet] of faelle) t.same(fragen(f01(anders)), erwartet, was)
  const angebot = f01({ ...OHNE, ...av({ angebotZugang: undefined }) }).fehlendeAngaben[0]?.frage
  t.equal(
    angebot,
    'Hat der Versorger eine Abwendungsvereinbarung angeboten? An welchem Tag kam das Angebot an?',
  )
})

t.test('§ 41g Abs. 1 S. 1, 2 EnWG: nach einem Verlangen eine Woche, sonst mit der Ankündigung', async t => {
  const am = (verlangtZugang: string | null, angebotZugang: string, anders: Anders = {}) =>
    gruende(f01({ ...OHNE, ...av({ verlangtZugang, angebotZugang }), ...anders }))
  const ZU_SPAET = ['av.angebotVerspaetet']
  t.same(am(null, '2026-10-26'), [], 'am Tag der Ankündigung')
  t.same(am(null, '2026-10-27'), ZU_SPAET)
  t.same(am('2026-10-07', '2026-10-14'), [], 'eine Woche')
  t.same(am('2026-10-07', '2026-10-15'), ZU_SPAET)
  t.same(am('2026-10-05', '2026-10-13'), ZU_SPAET, 'verlangt am Tag der Androhung')
  t.same(am('2026-10-04', '2026-10-13'), [], 'vorher gibt es das Recht nicht')
  t.same(am('2026-10-25', '2026-11-02'), [], '§ 193 BGB: der 1.11. ist ein Sonntag')
  t.same(am('2026-10-25', '2026-11-03'), ZU_SPAET)
  t.same(am('2026-10-26', '2026-11-02'), [], 'verlangt am Tag der Ankündigung')
  t.same(am('2026-10-27', '2026-10-27'), ZU_SPAET, 'danach war es schon geschuldet')
  t.equal(
    befund(
      f01({ ...OHNE, ...av({ verlangtZugang: '2026-10-07', angebotZugang: '2026-10-15' }) }),
      'av.angebotVerspaetet',
    )?.text,
    'Das Angebot der Abwendungsvereinbarung kam am Donnerstag, 15.10.2026. Es musste bis Mittwoch, 14.10.2026 da sein. Ob die Verspätung die Sperre verhindert, ist offen.',
  )
})

t.test('ein unbekanntes Verlangen wird gefragt, wenn es das Angebot verspäten könnte', async t => {
  const frage = (angebotZugang: string, anders: Anders = {}) =>
    fragen(f01({ ...OHNE, ...av({ verlangtZugang: undefined, angebotZugang }), ...anders }))
  t.same(frage('2026-10-12'), [], 'eine Woche nach der Androhung')
  t.same(frage('2026-10-13'), [`${AV}.verlangtZugang`])
  t.same(frage('2026-10-12', { androhung: undefined }), ['androhung', `${AV}.verlangtZugang`])
  t.same(
    fragen(unter('gvv-19-2021', av({ verlangtZugang: undefined }))),
    [],
    'bis 23.12.2022 konnte niemand es verlangen',
  )
})

t.test('frühere Fassungen: wann das Angebot da sein musste', async t => {
  const damals = (
    regelwerk: Parameters<typeof unter>[0],
    verlangtZugang: string | null,
    angebotZugang: string | null,
  ) => gruende(unter(regelwerk, { ...OHNE, ...av({ verlangtZugang, angebotZugang }) }))
  // Ankündigung on 28.10.2024, 30.10.2023, 31.10.2022
  t.same(
    damals('gvv-19-2022', '2024-10-27', '2024-10-28'),
    [],
    '§ 19 Abs. 5 S. 2 GVV 2022: unabhängig vom Verlangen mit der Ankündigung',
  )
  t.same(damals('gvv-19-2022', '2024-10-27', '2024-10-29'), ['av.angebotVerspaetet'])
  t.same(damals('gvv-19-2022', '2024-10-10', '2024-10-17'), [])
  t.same(damals('gvv-19-2022', '2024-10-10', '2024-10-18'), ['av.angebotVerspaetet'])
  t.same(
    damals('enwg-118b', '2023-10-29', '2023-11-06'),
    [],
    '§ 118b Abs. 7 S. 2: eine Woche; der 5.11. ist ein Sonntag',
  )
  t.same(damals('enwg-118b', '2023-10-29', '2023-11-07'), ['av.angebotVerspaetet'])
  t.same(
    damals('gvv-19-2021', '2022-10-12', '2022-10-31'),
    [],
    '§ 19 Abs. 5 S. 1 GVV 2021: nur mit der Ankündigung',
  )
  t.same(damals('gvv-19-2021', null, '2022-11-01'), ['av.angebotVerspaetet'])
  t.same(norm(unter('gvv-19-2022', OHNE), 'av.angebotFehlt'), ['§ 19 Abs. 5 S. 2 StromGVV'])
  t.same(norm(unter('gvv-19-2021', OHNE), 'av.angebotFehlt'), ['§ 19 Abs. 5 S. 1 StromGVV'])
  t.same(norm(unter('enwg-118b', OHNE), 'av.angebotFehlt'), [
    '§ 118b Abs. 7 S. 2 EnWG',
    '§ 118b Abs. 1 S. 2 EnWG',
  ])
  t.same(gruende(unter('gvv-19-2012', OHNE)), [], 'vor dem 1.12.2021 schuldete es niemand')
})

t.test('§ 41g Abs. 1 S. 7, 8 EnWG: die Laufzeit, am Rand der Monate und der 300 €', async t => {
  const raten = (betrag: number, angebotRaten: number, anders: Anders = {}) =>
    gruende(f01({ 'rueckstand.posten': [rechnung(betrag)], ...av({ angebotRaten }), ...anders }))
  const FALSCH = ['av.laufzeitUnzulaessig']
  for (const [betrag, von, bis] of [
    [300_00, 6, 18],
    [300_01, 12, 24],
  ] as const) {
    t.same(raten(betrag, von), [])
    t.same(raten(betrag, von - 1), FALSCH)
    t.same(raten(betrag, bis), [])
    t.same(raten(betrag, bis + 1), FALSCH)
  }
  const satz = (betrag: number, angebotRaten: number) =>
    befund(
      f01({ 'rueckstand.posten': [rechnung(betrag)], ...av({ angebotRaten }) }),
      'av.laufzeitUnzulaessig',
    )
  t.match(satz(300_00, 5), {
    text: 'Angeboten sind 5 Monatsraten. Bei 300,00\u00a0€ Rückstand sind in der Regel 6 bis 18 Monate vorgesehen.',
    norm: ['§ 41g Abs. 1 S. 7 EnWG', '§ 41g Abs. 1 S. 8 EnWG'],
  })
  t.match(satz(300_01, 25), {
    text: 'Angeboten sind 25 Monatsraten. Bei 300,01\u00a0€ Rückstand sind 12 bis 24 Monate vorgesehen.',
    norm: ['§ 41g Abs. 1 S. 8 EnWG'],
  })
  const zahlung = (am: string, betragCent: number | null) => ({
    'rueckstand.zahlungen': [{ am, betragCent }],
  })
  t.same(
    raten(350_00, 6, zahlung('2026-11-09', 50_00)),
    FALSCH,
    'nach dem Angebot bezahlt: die Raten sollten 350 € decken',
  )
  t.same(raten(350_00, 6, zahlung('2026-10-26', 50_00)), [], 'vorher bezahlt: nur 300 €')
  t.same(raten(300_00, 6, zahlung('2026-11-10', 50_00)), [], 'nach der Sperre bezahlt: nichts dazu')
  t.same(raten(300_00, 6, zahlung('2026-11-01', null)), [], 'nichts bezahlt')
  t.same(
    fragen(f01({ 'rueckstand.posten': [rechnung(250_00), rechnung(60_00, { gestundet: undefined })] })),
    ['rueckstand.posten.1.gestundet'],
    'ob es mehr als 300 € sind, entscheidet',
  )
  t.same(
    gruende(
      f01({
        'rueckstand.posten': [rechnung(310_00, { gestundet: true })],
        ...av({ angebotRaten: 6, angenommenAm: '2026-11-01' }),
      }),
    ),
    ['schwelle.unterschritten', 'av.angenommen', 'av.laufzeitUnzulaessig'],
    'was die Vereinbarung stundet, gehört zu dem, was die Raten decken',
  )
  const frueher = (regelwerk: Parameters<typeof unter>[0], betrag: number, n: number) =>
    unter(regelwerk, { 'rueckstand.posten.0.betragCent': betrag - 170_00, ...av({ angebotRaten: n }) })
  t.same(
    gruende(frueher('gvv-19-2021', 1_000_00, 18)),
    [],
    '§ 19 Abs. 5 S. 4 GVV 2021: 6 bis 18 Monate, gleich wie viel offen ist',
  )
  t.same(norm(frueher('gvv-19-2021', 1_000_00, 19), 'av.laufzeitUnzulaessig'), ['§ 19 Abs. 5 S. 4 StromGVV'])
  t.same(norm(frueher('gvv-19-2022', 300_00, 5), 'av.laufzeitUnzulaessig'), [
    '§ 19 Abs. 5 S. 6 StromGVV',
    '§ 19 Abs. 5 S. 7 StromGVV',
  ])
  t.same(norm(frueher('gvv-19-2022', 300_01, 11), 'av.laufzeitUnzulaessig'), ['§ 19 Abs. 5 S. 7 StromGVV'])
  t.same(norm(frueher('enwg-118b', 300_01, 11), 'av.laufzeitUnzulaessig'), ['§ 118b Abs. 7 S. 7 EnWG'])
})

t.test('§ 41g Abs. 1 S. 10 EnWG: angenommen vor der Durchführung', async t => {
  const vollzogen = { 'sperre.vollzogen': true, stichtag: '2026-11-20' }
  const faelle: [was: string, anders: Anders, erwartet: string[]][] = [
    ['am Tag vor der Sperre', { ...vollzogen, ...av({ angenommenAm: '2026-11-08' }) }, ['av.angenommen']],
    ['am Sperrtag, die Reihenfolge ist nicht bekannt', { ...vollzogen, ...av({ angenommenAm: '2026-11-09' }) }, ['av.angenommenAmSperrtag']],
    ['am Sperrtag, noch nicht gesperrt', av({ angenommenAm: '2026-11-09' }), ['av.angenommen']],
    ['der Sperrtag ist nicht bekannt', { sperre: undefined, ...av({ angenommenAm: '2026-11-01' }) }, ['av.angenommen']],
    ['nur „vor der Sperre“ ist bekannt', { ...vollzogen, ...av({ angenommenAm: undefined, angenommenVorSperre: true }) }, ['av.angenommen']],
    ['danach', { ...vollzogen, ...av({ angenommenAm: '2026-11-10' }) }, []],
  ] // prettier-ignore
  for (const [was, anders, erwartet] of faelle) t.same(gruende(f01(anders)), erwartet, was)
  t.same(norm(f01(av({ angenommenAm: '2026-11-08' })), 'av.angenommen'), ['§ 41g Abs. 1 S. 10 EnWG'])
  t.ok(befund(f01({ ...vollzogen, ...av({ angenommenAm: '2026-11-10' }) }), 'av.annahmeNachSperre'))
  t.same(fragen(f01({ 'sperre.vollzogen': undefined, ...av({ angenommenAm: '2026-11-09' }) })), [
    'sperre.vollzogen',
  ])
  t.same(
    gruende(f01({ vertrag: 'sondervertrag', ...av({ angenommenAm: '2026-11-09' }) })),
    [],
    'im Sondervertrag stundet sie nur',
  )
})

t.test('§ 41g Abs. 1 S. 11 EnWG: gebrochen ist sie, wenn der Tag der Rate vorbei ist', async t => {
  const bruch = (gebrochenAm: string, angenommenAm = '2026-10-15') =>
    gruende(f01(av({ angenommenAm, gebrochenAm })))
  t.same(bruch('2026-10-25'), [], 'neu angekündigt am Tag danach')
  t.same(bruch('2026-10-26'), ['av.bruchOhneNeueAnkuendigung'], 'die Ankündigung kam am Tag der Rate')
  t.same(bruch('2026-11-08'), ['av.bruchOhneNeueAnkuendigung'])
  t.same(
    bruch('2026-11-09'),
    ['av.angenommen'],
    'die Rate war am Tag der Sperre fällig: der Tag ist noch nicht vorbei',
  )
  t.same(bruch('2026-10-22', '2026-10-22'), [], 'Rate am Tag der Annahme')
  const ohneNeue = (ankuendigung: unknown) =>
    f01({
      ...av({ angebotZugang: '2026-10-12', angenommenAm: '2026-10-15', gebrochenAm: '2026-10-20' }),
      ankuendigung,
    })
  t.ok(gruende(ohneNeue(null)).includes('av.bruchOhneNeueAnkuendigung'), 'nie angekündigt')
  t.ok(gruende(ohneNeue({ zugang: null })).includes('av.bruchOhneNeueAnkuendigung'))
  t.notOk(
    gruende(ohneNeue(undefined)).some(code => code.startsWith('av.')),
    'ob angekündigt wurde, wird gefragt',
  )
  t.same(fragen(ohneNeue(undefined)), ['ankuendigung'])
  t.same(bruch('2026-10-22', '2026-10-23'), ['av.angenommen'], 'danach neu vereinbart')
  t.same(
    norm(f01(av({ angenommenAm: '2026-10-15', gebrochenAm: '2026-10-26' })), 'av.bruchOhneNeueAnkuendigung'),
    ['§ 41g Abs. 1 S. 11 EnWG', '§ 41f Abs. 5 S. 1 EnWG'],
  )
  t.same(
    fragen(f01(av({ angebotZugang: '2026-10-12', angenommenAm: '2026-10-15', gebrochenAm: undefined }))),
    [`${AV}.gebrochenAm`],
  )
})

t.test(
  '§ 41f Abs. 3 S. 4 EnWG: freie Raten im Sondervertrag stunden, was bei Abschluss fällig war',
  async t => {
    const raten = (anders: Anders, angenommenAm = '2026-11-08') =>
      gruende(f01({ vertrag: 'sondervertrag', ...av({ angenommenAm }), ...anders }))
    const HERAUS = ['schwelle.unterschritten']
    const faellig = (faelligAm: string | undefined) => ({
      'rueckstand.posten': [rechnung(255_00, { faelligAm, zugang: '2026-07-01' })],
    })
    t.same(raten({}), HERAUS, 'am Tag vor der Sperre')
    t.same(raten({}, '2026-11-09'), [], 'am Tag der Sperre: vielleicht erst danach')
    t.same(raten({ sperre: undefined }, '2026-11-09'), HERAUS, 'kein Sperrtag bekannt')
    t.same(
      raten({ ...faellig('2026-09-01'), 'mahnung.zugang': '2026-09-05' }, '2026-09-01'),
      HERAUS,
      'fällig am Tag des Abschlusses',
    )
    t.same(
      raten({ ...faellig('2026-09-02'), 'mahnung.zugang': '2026-09-05' }, '2026-09-01'),
      [],
      'erst danach fällig',
    )
    t.same(raten(av({ gebrochenAm: '2026-11-01' })), [], 'gebrochen')
    t.same(
      fragen(
        f01({ vertrag: 'sondervertrag', ...av({ angenommenAm: '2026-11-08', gebrochenAm: undefined }) }),
      ),
      [`${AV}.gebrochenAm`],
    )
    t.same(
      gruende(f01({ ...av({ angenommenAm: '2026-11-08' }) })),
      ['av.angenommen'],
      'mit Gesetz bleibt der Rückstand, die Sperre ist verboten',
    )
    t.same(
      gruende(unter('gvv-19-2012', av({ angenommenAm: '2021-11-10' }))),
      HERAUS,
      'vor dem 1.12.2021 ebenso',
    )
  },
)

t.test('§ 19 Abs. 5 S. 9, § 23 S. 2 GVV: die Ratenpause an den Rändern ihrer Anwendungszeit', async t => {
  const pause = (pauseMitgeteiltAm: string, gebrochenAm: string, pauseMonate = [gebrochenAm.slice(0, 7)]) =>
    gruende(
      unter('gvv-19-2022', {
        ...av({ angenommenAm: '2024-03-01', gebrochenAm, pauseMitgeteiltAm, pauseMonate }),
        'sperre.datum': '2025-06-02',
        stichtag: '2025-06-02',
        'ankuendigung.zugang': '2025-05-19',
      }),
    ).filter(code => code.startsWith('av.pause'))
  const WIRKSAM = ['av.pauseWirksam']
  t.same(pause('2024-06-10', '2024-07-15'), WIRKSAM, 'die Rate liegt in der zweiten Anwendungszeit')
  t.same(pause('2024-05-10', '2024-06-20'), WIRKSAM, 'am ersten Tag')
  t.same(pause('2024-05-10', '2024-06-19'), [], 'am Tag davor: weder Mitteilung noch Rate')
  t.same(pause('2024-06-10', '2025-04-30'), WIRKSAM, 'am letzten Tag')
  t.same(pause('2024-06-10', '2025-05-01'), [], 'am Tag danach')
  t.same(pause('2025-04-20', '2025-05-02'), WIRKSAM, 'mitgeteilt, als sie noch galt')
  t.same(pause('2024-06-30', '2024-07-15'), WIRKSAM, 'vor Beginn des Monats mitgeteilt')
  t.same(pause('2024-07-01', '2024-07-15'), [], 'im Monat der Rate: zu spät')
  t.same(pause('2024-06-25', '2024-09-15', ['2024-07', '2024-08', '2024-09']), WIRKSAM, 'die dritte Rate')
  t.same(pause('2024-06-25', '2024-10-15', ['2024-10', '2024-07', '2024-08', '2024-09']), [], 'die vierte')
  t.same(pause('2024-06-25', '2024-10-15', ['2024-07']), [], 'ein anderer Monat')
})

t.test('av.nichtGeschuldet: nur gesagt, wo auch keines kam', async t => {
  const da = (anders: Anders) =>
    Boolean(befund(f01({ vertrag: 'sondervertrag', ...anders }), 'av.nichtGeschuldet'))
  t.ok(da(av({ angebotZugang: null })))
  t.notOk(da({}))
  t.notOk(befund(wie('X03'), 'av.nichtGeschuldet'), 'Fernwärme kennt sie gar nicht')
  t.same(gruende(f01({ ...OHNE, vertrag: 'ersatzversorgung' })), ['av.ersatzversorgungOffen'])
  t.same(norm(f01({ ...OHNE, vertrag: 'ersatzversorgung' }), 'av.ersatzversorgungOffen'), [
    '§ 41g Abs. 1 S. 1 EnWG',
    '§ 38 Abs. 1 S. 2 EnWG',
  ])
  t.same(
    gruende(f01({ vertrag: 'ersatzversorgung', 'rueckstand.posten': [posten({ betragCent: 400_00 })] })),
    [],
    'ob die Laufzeit dort gilt, ist ebenso offen',
  )
})
