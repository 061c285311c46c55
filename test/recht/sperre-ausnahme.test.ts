import t from 'tap'
import { befund, codes, f01, fragen, norm, rechnung, unter, wie, type Anders } from './fall.ts'

/*
 * § 41f Abs. 3 S. 3–5 EnWG: what stays out of the count. F01 with 169,99 € that certainly count and one claim of
 * 60 € on which it depends: Androhung 5.10., cut 9.11.2026.
 */

const RATEN = { 'abwendungsvereinbarung.angebotRaten': 12 }
const mit = (claim: Anders, anders: Anders = {}) =>
  f01({ 'rueckstand.posten': [rechnung(169_99), rechnung(60_00, claim)], ...RATEN, ...anders })
const beanstandet = (am: unknown, schluessig: unknown = true, mehr: Anders = {}) => ({
  beanstandung: { am, schluessig },
  ...mehr,
})
const BEANSTANDET = 'rueckstand.beanstandet'
const UNBEACHTLICH = 'rueckstand.einwandUnbeachtlich'

t.test('§ 41f Abs. 3 S. 3–5 EnWG: was herausfällt, was nicht, und was die Antwort dazu sagt', async t => {
  const faelle: [was: string, claim: Anders, zaehlt: boolean, code: string | null][] = [
    ['nichts dagegen', {}, true, null],
    ['gestundet', { gestundet: true }, false, 'rueckstand.gestundet'],
    ['streitige Preiserhöhung', { preiserhoehungStreitig: true }, false, 'rueckstand.preiserhoehung'],
    ['Schlichtung am Tag vor der Androhung', { schlichtungSeit: '2026-10-04' }, false, 'rueckstand.schlichtung'],
    ['Schlichtung am Tag der Androhung', { schlichtungSeit: '2026-10-05' }, false, 'rueckstand.schlichtung'],
    ['Schlichtung am Tag danach', { schlichtungSeit: '2026-10-06' }, true, UNBEACHTLICH],
    ['beanstandet', beanstandet('2026-09-01'), false, BEANSTANDET],
    ['beanstandet am Tag der Sperre', beanstandet('2026-11-09'), false, BEANSTANDET],
    ['beanstandet nach der Sperre', beanstandet('2026-11-10'), true, null],
    ['beanstandet, der Tag ist nicht bekannt', beanstandet(undefined), false, BEANSTANDET],
    ['es gab keine Beanstandung', beanstandet(null), true, null],
    ['ohne Gründe', beanstandet('2026-09-01', false), true, UNBEACHTLICH],
    ['tituliert', beanstandet('2026-09-01', true, { tituliert: true }), true, UNBEACHTLICH],
    ['tituliert, aber gestundet', { tituliert: true, gestundet: true }, false, 'rueckstand.gestundet'],
    ['gestundet und ohne Gründe beanstandet: es genügt das eine', beanstandet('2026-09-01', false, { gestundet: true }), false, 'rueckstand.gestundet'],
  ] // prettier-ignore
  for (const [was, claim, zaehlt, code] of faelle) {
    const antwort = mit(claim)
    t.equal(antwort.rueckstand.erreicht, zaehlt ? 'ja' : 'nein', was)
    t.equal(antwort.rueckstand.anrechenbarCent, zaehlt ? 229_99 : 169_99, was)
    t.same(
      codes(antwort).filter(einer => einer.startsWith('rueckstand')),
      code ? [code] : [],
      was,
    )
  }
})

t.test('die Sätze nennen Forderung, Grund und Norm', async t => {
  const {
    text,
    norm: normen,
    schritte,
  } = befund(mit(beanstandet('2026-09-01', false, { schlichtungSeit: '2026-10-06' })), UNBEACHTLICH) ?? {}
  t.equal(
    text,
    'Der Einwand nimmt die Forderung nicht heraus: Die Schlichtungsstelle wurde erst nach der Androhung vom Montag, 05.10.2026 eingeschaltet. ' +
      'Der Widerspruch nennt keine nachvollziehbaren Gründe.',
  )
  t.same(normen, ['§ 41f Abs. 3 S. 3 EnWG', '§ 41f Abs. 3 S. 5 EnWG'])
  t.same(schritte, [{ text: 'Rechnung über 60,00\u00a0€', betragCent: 60_00 }])
  t.match(befund(mit(beanstandet('2026-09-01', true, { tituliert: true })), UNBEACHTLICH), {
    text: /Es gibt schon ein Urteil oder einen Vollstreckungsbescheid\.$/,
    norm: ['§ 41f Abs. 3 S. 3 EnWG'],
  })
  t.same(norm(mit(beanstandet('2026-09-01', true, { tituliert: true })), UNBEACHTLICH), [
    '§ 41f Abs. 3 S. 3 EnWG',
  ])
  t.same(befund(mit({ gestundet: true, betragCent: undefined }), 'rueckstand.gestundet')?.schritte, [
    { text: 'Rechnung' },
  ])
  t.same(norm(mit({ gestundet: true }), 'rueckstand.gestundet'), ['§ 41f Abs. 3 S. 4 EnWG'])
  t.same(norm(mit({ preiserhoehungStreitig: true }), 'rueckstand.preiserhoehung'), ['§ 41f Abs. 3 S. 4 EnWG'])
  t.same(norm(mit({ schlichtungSeit: '2026-10-01' }), 'rueckstand.schlichtung'), [
    '§ 41f Abs. 3 S. 5 EnWG',
    '§ 111b Abs. 1 S. 3 EnWG',
  ])
})

t.test(
  '§ 17 Abs. 1 S. 2 Nr. 2 GVV: in der Grund- und Ersatzversorgung steht das Zurückbehaltungsrecht daneben',
  async t => {
    const neben = (anders: Anders) => norm(mit(beanstandet('2026-09-01'), anders), BEANSTANDET)
    const GESETZ = '§ 41f Abs. 3 S. 3 EnWG'
    t.same(neben({}), [GESETZ, '§ 17 Abs. 1 S. 2 Nr. 2 StromGVV'])
    t.same(neben({ sparte: 'gas' }), [GESETZ, '§ 17 Abs. 1 S. 2 Nr. 2 GasGVV'])
    t.same(neben({ vertrag: 'ersatzversorgung' }), [GESETZ, '§ 17 Abs. 1 S. 2 Nr. 2 StromGVV'])
    t.same(neben({ vertrag: 'sondervertrag' }), [GESETZ])
    t.same(
      norm(mit({ gestundet: true }), 'rueckstand.gestundet'),
      ['§ 41f Abs. 3 S. 4 EnWG'],
      'nur bei der Beanstandung',
    )
  },
)

t.test('was nicht bekannt ist und die Forderung herausnehmen könnte, wird gefragt', async t => {
  const p = (feld: string) => `rueckstand.posten.1.${feld}`
  const faelle: [was: string, claim: Anders, erwartet: string[]][] = [
    ['gestundet?', { gestundet: undefined }, [p('gestundet')]],
    ['Preiserhöhung?', { preiserhoehungStreitig: undefined }, [p('preiserhoehungStreitig')]],
    ['Schlichtung?', { schlichtungSeit: undefined }, [p('schlichtungSeit')]],
    ['beanstandet?', { beanstandung: undefined }, [p('beanstandung')]],
    ['ein Titel macht die Beanstandung gleichgültig', { beanstandung: undefined, tituliert: true }, []],
    ['mit Gründen?', { beanstandung: { am: '2026-09-01' } }, [p('beanstandung.schluessig')]],
    ['tituliert?', beanstandet('2026-09-01', true, { tituliert: undefined }), [p('tituliert')]],
    ['ohne Beanstandung ist der Titel gleichgültig', { tituliert: undefined }, []],
    ['alles', { gestundet: undefined, preiserhoehungStreitig: undefined, schlichtungSeit: undefined, beanstandung: undefined }, ['gestundet', 'preiserhoehungStreitig', 'schlichtungSeit', 'beanstandung'].map(p)],
    ['ein anderer Grund nimmt sie schon heraus', { gestundet: true, beanstandung: undefined }, []],
  ] // prettier-ignore
  for (const [was, claim, erwartet] of faelle) t.same(fragen(mit(claim)), erwartet, was)
})

t.test('§ 41f Abs. 3 S. 5 EnWG: ohne Androhung gibt es kein Davor', async t => {
  const schlichtung = (androhung: unknown) => mit({ schlichtungSeit: '2026-09-01' }, { androhung }).rueckstand
  t.equal(schlichtung(null).erreicht, 'ja')
  t.equal(schlichtung(undefined).erreicht, null, 'die Androhung ist nicht bekannt')
  t.equal(schlichtung(undefined).anrechenbarCent, 229_99)
})

t.test('die früheren Fassungen: keine Schlichtung, eigene Sätze', async t => {
  const claim = (werte: Anders) =>
    Object.fromEntries(Object.entries(werte).map(([feld, wert]) => [`rueckstand.posten.0.${feld}`, wert]))
  const faelle: [regelwerk: Parameters<typeof unter>[0], satz3: string, satz4: string][] = [
    ['gvv-19-2022', '§ 19 Abs. 2 S. 10 StromGVV', '§ 19 Abs. 2 S. 11 StromGVV'],
    ['gvv-19-2021', '§ 19 Abs. 2 S. 8 StromGVV', '§ 19 Abs. 2 S. 9 StromGVV'],
    ['gvv-19-2012', '§ 19 Abs. 2 S. 5 StromGVV', '§ 19 Abs. 2 S. 6 StromGVV'],
    ['enwg-118b', '§ 118b Abs. 4 S. 3 EnWG', '§ 118b Abs. 4 S. 4 EnWG'],
  ]
  for (const [regelwerk, satz3, satz4] of faelle) {
    const schluessig = unter(regelwerk, claim({ beanstandung: { schluessig: true } }))
    t.equal(norm(schluessig, BEANSTANDET)?.[0], satz3, regelwerk)
    t.equal(norm(unter(regelwerk, claim({ beanstandung: { schluessig: false } })), UNBEACHTLICH)?.[0], satz3)
    t.same(norm(unter(regelwerk, claim({ gestundet: true })), 'rueckstand.gestundet'), [satz4])
    t.same(norm(unter(regelwerk, claim({ preiserhoehungStreitig: true })), 'rueckstand.preiserhoehung'), [
      satz4,
    ])
    t.equal(
      unter(regelwerk, claim({ schlichtungSeit: '2012-01-01' })).rueckstand.anrechenbarCent,
      255_00,
      'S. 5 gibt es erst seit 23.12.2025',
    )
  }
  const gas = (werte: Anders) => unter('gvv-19-2012', { sparte: 'gas', ...claim(werte) })
  t.same(
    norm(gas({ beanstandung: { schluessig: true } }), BEANSTANDET),
    ['§ 17 Abs. 1 S. 2 GasGVV', '§ 17 Abs. 1 S. 2 Nr. 2 GasGVV'],
    'Gas bis 30.11.2021: keine Schwelle',
  )
  t.same(norm(gas({ gestundet: true }), 'rueckstand.gestundet'), ['§ 19 Abs. 2 S. 1 GasGVV'])
  const waerme = (werte: Anders) => wie('X03', claim(werte))
  t.equal(
    waerme({ beanstandung: { schluessig: true } }).rueckstand.anrechenbarCent,
    600_00,
    '§ 33 AVBFernwärmeV kennt S. 3 nicht',
  )
  t.equal(waerme({ gestundet: true }).rueckstand.anrechenbarCent, 0, 'was gestundet ist, ist nicht fällig')
  t.same(norm(waerme({ gestundet: true }), 'rueckstand.gestundet'), ['§ 33 Abs. 2 S. 1 AVBFernwärmeV'])
})
