import t from 'tap'
import { codes, f01, fragen, gruende, norm, unter, wie, type Anders } from './fall.ts'

/* Carrier, contract, contradictions and the time after the cut: what is asked, what is certain all the same. */

t.test(
  'Sparte und Vertrag: gefragt, wenn sie nicht feststehen; sicher ist nur, was in jedem Fall verboten ist',
  async t => {
    t.same(fragen(f01({ sparte: undefined })), ['sparte'])
    t.same(fragen(f01({ vertrag: undefined })), ['vertrag'])
    t.same(fragen(f01({ sparte: undefined, vertrag: undefined })), ['sparte', 'vertrag'])
    t.same(fragen(f01({ sparte: 'wasser', vertrag: undefined })), [], 'Wasser kennt keine Vertragsart')
    t.same(fragen(f01({ sparte: 'fernwaerme', vertrag: undefined })), [], 'Fernwärme auch nicht')
    t.same(
      fragen(f01({ sparte: undefined, vertrag: 'vermieter' })),
      [],
      'gegen den Vermieter ist die Sparte gleichgültig',
    )
    t.same(fragen(f01({ sparte: undefined, vertrag: 'sondervertrag' })), ['sparte'])
    const sicher = (anders: Anders) => f01({ sparte: undefined, vertrag: undefined, ...anders }).ergebnis
    t.equal(sicher({ androhung: null }), 'rechtswidrig', 'ohne Androhung nirgends')
    t.equal(sicher({ ankuendigung: null }), 'angabenFehlen', 'Fernwärme und Wasser kennen keine Ankündigung')
    t.equal(
      f01({ vertrag: undefined, ankuendigung: null }).ergebnis,
      'rechtswidrig',
      'Strom kennt sie in jedem Vertrag',
    )
    t.equal(
      unter('gvv-19-2012', {
        vertrag: undefined,
        'sperre.datum': '2021-07-26',
        stichtag: '2021-07-26',
        mahnung: null,
      }).ergebnis,
      'rechtswidrig',
      'vor dem 27.7.2021 ist für den Sondervertrag nichts hinterlegt',
    )
  },
)

t.test('ein Jahr hat zwölf Monate: was ohne Angabe ein Monat ist', async t => {
  const plan = (abschlag: Anders) =>
    fragen(f01({ 'rueckstand.abschlag': { betragCent: 85_00, ...abschlag } })).includes(
      'rueckstand.abschlag.proJahr',
    )
  t.notOk(plan({ monate: 1, proJahr: 12 }))
  t.ok(plan({ monate: 2, proJahr: 7 }))
  t.notOk(plan({ monate: 12 }), 'ein Abschlag für das ganze Jahr')
  t.notOk(plan({ proJahr: 12 }))
  t.notOk(plan({ monate: 7, proJahr: 1 }))
})

t.test('§ 41f Abs. 7 EnWG: unverzüglich, zwei Tage als Grenze; die Pauschale ist zu belegen', async t => {
  const nach = (wiederherstellung: Anders) =>
    f01({ 'sperre.vollzogen': true, stichtag: '2026-11-16', wiederherstellung })
  const stand = (werte: Anders) => {
    const antwort = nach({ gruendeEntfallenAm: '2026-11-10', kostenErstattetAm: '2026-11-11', ...werte })
    return [...(antwort.wiederherstellung?.feststellungen.map(f => f.code) ?? []), ...fragen(antwort)]
  }
  const VERSPAETET = ['wiederherstellung.verspaetet']
  t.same(stand({ erfolgtAm: '2026-11-13' }), [], 'zwei Tage nach der Erstattung')
  t.same(stand({ erfolgtAm: '2026-11-14' }), VERSPAETET)
  t.same(stand({ erfolgtAm: null }), VERSPAETET)
  t.same(stand({}), ['wiederherstellung.erfolgtAm'])
  t.same(stand({ kostenErstattetAm: undefined }), ['wiederherstellung.kostenErstattetAm'])
  t.same(stand({ gruendeEntfallenAm: undefined }), ['wiederherstellung.gruendeEntfallenAm'])
  t.same(stand({ gruendeEntfallenAm: null }), [])
  t.same(stand({ kostenErstattetAm: null }), [])
  const pauschale = (werte: Anders) =>
    stand({ kostenErstattetAm: null, erfolgtAm: null, pauschaleCent: 120_00, ...werte })
  const FEHLT = ['wiederherstellung.kostennachweisFehlt']
  t.same(pauschale({ nachweisVerlangt: true, nachweisErbracht: false }), FEHLT)
  t.same(pauschale({ nachweisVerlangt: true, nachweisErbracht: true }), [])
  t.same(pauschale({ nachweisVerlangt: false, nachweisErbracht: false }), [])
  t.same(pauschale({ nachweisVerlangt: false }), [])
  t.same(pauschale({ nachweisVerlangt: true }), ['wiederherstellung.nachweisErbracht'])
  t.same(pauschale({}), ['wiederherstellung.nachweisVerlangt'])
  t.same(
    pauschale({ pauschaleCent: 0, nachweisVerlangt: true, nachweisErbracht: false }),
    [],
    'ohne Pauschale nichts zu belegen',
  )
  t.same(pauschale({ gruendeEntfallenAm: null, nachweisVerlangt: true, nachweisErbracht: false }), [])
  t.same(
    pauschale({ erfolgtAm: '2026-11-12', nachweisVerlangt: true, nachweisErbracht: false }),
    [],
    'sie läuft wieder',
  )
  const normen = (antwort: ReturnType<typeof f01>) =>
    antwort.wiederherstellung?.feststellungen.map(f => f.norm)
  const spaet = { gruendeEntfallenAm: '2012-01-02', kostenErstattetAm: '2012-01-02', erfolgtAm: null }
  const beleg = {
    gruendeEntfallenAm: '2012-01-02',
    kostenErstattetAm: null,
    erfolgtAm: null,
    pauschaleCent: 1,
    nachweisVerlangt: true,
    nachweisErbracht: false,
  }
  t.same(normen(nach(spaet)), [['§ 41f Abs. 7 S. 1 EnWG']])
  t.same(normen(nach(beleg)), [['§ 41f Abs. 7 S. 5 EnWG', '§ 41f Abs. 7 S. 7 EnWG']])
  t.same(normen(unter('gvv-19-2022', { wiederherstellung: spaet })), [['§ 19 Abs. 7 S. 1 StromGVV']])
  t.same(normen(unter('gvv-19-2021', { wiederherstellung: beleg })), [['§ 19 Abs. 7 S. 4 StromGVV']])
  t.same(normen(unter('gvv-19-2012', { wiederherstellung: spaet })), [['§ 19 Abs. 4 S. 1 StromGVV']])
  t.same(normen(unter('gvv-19-2012', { wiederherstellung: beleg })), [['§ 19 Abs. 4 S. 4 StromGVV']])
  t.same(normen(unter('enwg-118b', { wiederherstellung: beleg })), [['§ 118b Abs. 9 S. 5 EnWG']])
  t.same(normen(wie('X03', { wiederherstellung: spaet })), [['§ 33 Abs. 3 S. 1 AVBFernwärmeV']])
  t.same(
    normen(wie('X03', { wiederherstellung: beleg })),
    [[]].slice(1),
    '§ 33 Abs. 3 AVBFernwärmeV kennt den Nachweis auf Verlangen nicht',
  )
})

t.test('welcher Zweifel führt, und wann eine Frage vorgeht', async t => {
  const offen = { 'androhung.zugangBestritten': true } // eherRechtswidrig
  t.equal(f01(offen).tendenz, 'eherRechtswidrig')
  t.equal(
    f01({ ...offen, 'sperre.datum': '2026-11-07' }).tendenz,
    'eherRechtswidrig',
    'daneben eherRechtmaessig',
  )
  t.equal(f01({ 'sperre.datum': '2026-11-07' }).tendenz, 'eherRechtmaessig')
  t.equal(
    f01({ ...offen, 'androhung.fehlendeInhalte': undefined }).ergebnis,
    'zweifelhaft',
    'eine Frage, die nur einen Zweifel brächte',
  )
  t.equal(
    f01({ 'androhung.fehlendeInhalte': undefined }).ergebnis,
    'angabenFehlen',
    'ohne Zweifel entscheidet sie',
  )
  t.equal(
    f01({ ...offen, mahnung: undefined }).ergebnis,
    'angabenFehlen',
    'ohne Mahnung wäre es rechtswidrig',
  )
  t.equal(f01({ mahnung: undefined, androhung: null }).ergebnis, 'rechtswidrig')
  t.ok(codes(f01()).length > 0 && gruende(f01()).length === 0)
  t.same(
    norm(
      f01({ vertrag: 'sondervertrag', stichtag: '2025-12-01', 'sperre.datum': '2025-12-22' }),
      'vertrag.massgeblich',
    ),
    ['§ 41b Abs. 2 S. 1 EnWG'],
  )
})
