import t from 'tap'
import type { Sperrpruefung } from '../../server/recht/sperre/antwort.ts'
import { f01, fristen, unter, wie, type Anders } from './fall.ts'

/* The days in the answer: until when the supplier must wait or act, and until when the household can. */

const nur = (antwort: Sperrpruefung, code: string) =>
  antwort.fristen.filter(frist => frist.code === code).map(({ bis }) => bis)
const eine = (antwort: Sperrpruefung, code: string) => antwort.fristen.find(frist => frist.code === code)

t.test('§ 41f Abs. 1 S. 1, Abs. 5 S. 1 EnWG: die beiden Wartefristen des Versorgers', async t => {
  t.same(f01().fristen, [
    {
      code: 'sperre.androhung',
      bis: '2026-11-02',
      text: 'Vor Dienstag, 03.11.2026 ist eine Sperre zu früh.',
      norm: ['§ 41f Abs. 1 S. 1 EnWG'],
      wessen: 'versorger',
    },
    {
      code: 'sperre.ankuendigung',
      bis: '2026-11-04',
      text: 'Vor Mittwoch, 04.11.2026 ist eine Sperre sicher zu früh. Ab Freitag, 06.11.2026 ist die Frist sicher eingehalten.',
      norm: ['§ 41f Abs. 5 S. 1 EnWG'],
      wessen: 'versorger',
    },
  ])
  t.equal(
    eine(f01({ 'androhung.zugang': '2026-10-09' }), 'sperre.androhung')?.text,
    'Vor Samstag, 07.11.2026 ist eine Sperre sicher zu früh. Ab Montag, 09.11.2026 ist die Frist sicher eingehalten.',
    'vier Wochen enden am Freitag',
  )
  t.same(
    fristen(f01({ 'androhung.zugang': '2026-10-08' })),
    ['2026-11-04 sperre.ankuendigung', '2026-11-05 sperre.androhung'],
    'die frühere zuerst',
  )
  t.same(fristen(f01({ androhung: null, ankuendigung: null })), [])
})

t.test('§ 33 Abs. 2 S. 1 AVBFernwärmeV: zwei Wochen, unter eigenem Namen', async t => {
  t.same(wie('X03').fristen, [
    {
      code: 'fernwaerme.androhung',
      bis: '2026-11-23',
      text: 'Vor Dienstag, 24.11.2026 ist eine Sperre zu früh.',
      norm: ['§ 33 Abs. 2 S. 1 AVBFernwärmeV'],
      wessen: 'versorger',
    },
  ])
})

t.test(
  '§ 41g Abs. 4 S. 3 EnWG: acht Werktage nach der Information des Sozialamts, nur mit Einwilligung',
  async t => {
    const amt = (einwilligungZugang: string | null | undefined, anders: Anders = {}) =>
      nur(
        f01({ sozialhilfetraeger: { einwilligungZugang, informiertAm: '2026-10-28' }, ...anders }),
        'sperre.sozialhilfetraeger',
      )
    t.same(amt('2026-10-27'), ['2026-11-06'])
    t.same(amt('2026-11-09'), ['2026-11-06'], 'die Einwilligung kam am Tag der Sperre')
    t.same(amt('2026-11-10'), [], 'nach der Sperre')
    t.same(amt(null), [], 'Abs. 5: ohne Einwilligung informiert')
    t.same(amt('2026-10-27', { vertrag: 'ersatzversorgung' }), [], 'nur in der Grundversorgung')
    t.same(
      nur(
        unter('gvv-19-2022', {
          sozialhilfetraeger: { einwilligungZugang: '2024-10-20', informiertAm: '2024-10-25' },
        }),
        'sperre.sozialhilfetraeger',
      ),
      [],
      'vor dem 23.12.2025 gab es diese Frist nicht',
    )
  },
)

t.test('ohne Zahlungsverzug laufen keine Fristen aus Briefen', async t => {
  for (const anders of [
    { anlass: 'vormieterschulden' },
    { anlass: 'manipulation', manipulation: 'nachgewiesen' },
    { anlass: 'manipulation', manipulation: 'verdacht' },
    { anlass: 'manipulation' },
    { vertrag: 'vermieter' },
  ]) {
    t.same(fristen(f01(anders)), [], JSON.stringify(anders))
  }
  t.equal(fristen(f01({ anlass: undefined })).length, 2, 'ohne Angabe ist es Zahlungsverzug')
})

const OHNE_ANGEBOT: Anders = {
  'ankuendigung.fehlendeInhalte': ['avAngebot'],
  'abwendungsvereinbarung.angebotZugang': null,
  'abwendungsvereinbarung.verlangtZugang': '2026-10-12',
}

t.test('§ 41g Abs. 1 S. 2 EnWG: eine Woche nach dem Verlangen, solange kein Angebot da ist', async t => {
  const woche = (anders: Anders = {}) => nur(f01({ ...OHNE_ANGEBOT, ...anders }), 'av.angebot')
  t.match(eine(f01(OHNE_ANGEBOT), 'av.angebot'), {
    bis: '2026-10-19',
    text: 'Bis Montag, 19.10.2026 muss der Versorger eine Abwendungsvereinbarung anbieten.',
    norm: ['§ 41g Abs. 1 S. 2 EnWG'],
    wessen: 'versorger',
  })
  t.same(
    woche({ 'abwendungsvereinbarung.verlangtZugang': '2026-10-10' }),
    ['2026-10-19'],
    '§ 193 BGB: der 17.10. ist ein Samstag',
  )
  t.same(
    woche({ 'abwendungsvereinbarung.angenommenAm': undefined }),
    ['2026-10-19'],
    'ob etwas vereinbart wurde, ist nicht bekannt',
  )
  t.same(woche({ 'abwendungsvereinbarung.verlangtZugang': null }), [], 'nichts verlangt')
  t.same(woche({ 'abwendungsvereinbarung.angebotZugang': '2026-10-20' }), [], 'ein Angebot ist da')
  t.same(woche({ 'ankuendigung.fehlendeInhalte': [] }), [], 'das Angebot lag der Ankündigung bei')
  t.same(woche({ 'abwendungsvereinbarung.angenommenAm': '2026-10-30' }), [], 'es läuft eine Vereinbarung')
  t.same(woche({ vertrag: 'sondervertrag' }), [], 'nur in der Grundversorgung')
  t.same(woche({ vertrag: 'ersatzversorgung' }), [])
  t.same(
    woche({ 'abwendungsvereinbarung.verlangtZugang': '2026-10-04', ankuendigung: null }),
    [],
    'vor der Androhung gibt es kein Recht, es zu verlangen',
  )
})

t.test('§ 41g Abs. 1 S. 5 EnWG: ein Monat für Einwände nach dem Abschluss', async t => {
  const einwaende = (anders: Anders = {}, vertrag = 'grundversorgung') =>
    nur(f01({ vertrag, 'abwendungsvereinbarung.angenommenAm': '2026-10-27', ...anders }), 'av.einwaende')
  const vollzogen = { 'sperre.vollzogen': true, stichtag: '2026-11-12' }
  t.match(eine(f01({ 'abwendungsvereinbarung.angenommenAm': '2026-10-27' }), 'av.einwaende'), {
    bis: '2026-11-27',
    text: 'Bis Freitag, 27.11.2026 kann der Haushalt in Textform Einwände gegen die Forderung erheben.',
    norm: ['§ 41g Abs. 1 S. 5 EnWG'],
    wessen: 'haushalt',
  })
  t.same(
    einwaende({ 'abwendungsvereinbarung.angenommenAm': '2026-10-28' }),
    ['2026-11-30'],
    '§ 193 BGB: der 28.11. ist ein Samstag',
  )
  t.same(
    einwaende({ ...vollzogen, 'abwendungsvereinbarung.angenommenAm': '2026-11-09' }),
    ['2026-12-09'],
    'am Sperrtag angenommen',
  )
  t.same(
    einwaende({ ...vollzogen, 'abwendungsvereinbarung.angenommenAm': '2026-11-10' }),
    ['2026-12-10'],
    'nach der Sperre angenommen',
  )
  t.same(
    einwaende({ 'abwendungsvereinbarung.gebrochenAm': '2026-11-02' }),
    ['2026-11-27'],
    'eine ausgefallene Rate nimmt die Einwände nicht',
  )
  t.same(
    einwaende({ 'abwendungsvereinbarung.gebrochenAm': undefined }),
    ['2026-11-27'],
    'ob eine Rate fehlt, ist nicht bekannt',
  )
  t.same(einwaende({ 'abwendungsvereinbarung.angenommenAm': null }), [], 'nichts vereinbart')
  t.same(einwaende({}, 'ersatzversorgung'), ['2026-11-27'], 'auch wo offen ist, ob § 41g gilt')
  t.same(einwaende({}, 'sondervertrag'), [], 'Raten ohne Gesetz')
  const damals = (regelwerk: 'gvv-19-2022' | 'enwg-118b' | 'gvv-19-2021', angenommenAm: string) =>
    eine(unter(regelwerk, { 'abwendungsvereinbarung.angenommenAm': angenommenAm }), 'av.einwaende')
  t.match(damals('gvv-19-2022', '2024-10-29'), { bis: '2024-11-29', norm: ['§ 19 Abs. 5 S. 4 StromGVV'] })
  t.match(damals('enwg-118b', '2023-10-31'), { bis: '2023-11-30', norm: ['§ 118b Abs. 7 S. 4 EnWG'] })
  t.equal(damals('gvv-19-2021', '2022-11-02'), undefined, 'bis 23.12.2022 stand davon nichts im Gesetz')
})

t.test('§ 111a S. 1 EnWG: vier Wochen für die Antwort auf eine Beschwerde', async t => {
  const am = '2026-10-07'
  const antwort = (anders: Anders = {}, sparte = 'strom') =>
    nur(
      f01({ sparte, 'rueckstand.posten.0.beanstandung': { am, schluessig: true }, ...anders }),
      'beschwerde.antwort',
    )
  t.match(eine(f01({ 'rueckstand.posten.0.beanstandung': { am, schluessig: true } }), 'beschwerde.antwort'), {
    bis: '2026-11-04',
    text: 'Bis Mittwoch, 04.11.2026 muss der Versorger auf die Beschwerde antworten. Danach hilft die Schlichtungsstelle.',
    norm: ['§ 111a S. 1 EnWG'],
    wessen: 'versorger',
  })
  t.same(antwort({}, 'gas'), ['2026-11-04'])
  t.same(antwort({}, 'wasser'), [], '§ 111a gilt für Strom und Gas')
  t.same(antwort({}, 'fernwaerme'), [])
  t.same(
    antwort({ 'rueckstand.posten.1.beanstandung': { am, schluessig: true } }),
    ['2026-11-04'],
    'zwei Forderungen, ein Brief',
  )
  t.same(
    antwort({ 'rueckstand.posten.0.schlichtungSeit': '2026-11-05' }),
    [],
    'schon bei der Schlichtungsstelle',
  )
  t.same(antwort({ 'rueckstand.posten.0.beanstandung': { am: null } }), [])
  t.same(antwort({ 'rueckstand.posten.0.beanstandung': null }), [])
  t.same(
    antwort({ stichtag: '2026-11-11' }),
    ['2026-11-04'],
    'eine Woche lang steht die verpasste Frist noch da',
  )
  t.same(antwort({ stichtag: '2026-11-12' }), [])
})
