import t from 'tap'
import { befund, codes, f01, fragen, gruende, norm, rechnung, unter, wie, type Anders } from './fall.ts'

/* § 41f Abs. 1 S. 2, Abs. 2 EnWG: hardship or prospect of payment; § 33 Abs. 2 S. 2 AVB: both together. Cut 9.11.2026. */

const grund = (werte: Anders = {}): Anders => ({
  art: 'schwereErkrankung',
  konkreteGefahr: true,
  mitgeteiltAm: '2026-11-01',
  glaubhaftmachung: 'nichtVerlangt',
  ...werte,
})
const ohne = (werte: Anders, ...felder: string[]) =>
  Object.fromEntries(Object.entries(werte).filter(([feld]) => !felder.includes(feld)))
const haerte = (...gruende: Anders[]) => f01({ schutzgruende: gruende })

t.test('§ 41f Abs. 2 EnWG: wie ein Schutzgrund wiegt', async t => {
  const saeugling = { art: 'saeugling' }
  const faelle: [was: string, grund: Anders, erwartet: string][] = [
    ['konkrete Gefahr, mitgeteilt', grund(), 'konkreteGefahr'],
    ['Nachweis erbracht', grund({ glaubhaftmachung: 'erbracht' }), 'konkreteGefahr'],
    ['S. 3: verlangt und nicht erbracht', grund({ glaubhaftmachung: 'verlangtNichtErbracht' }), 'nichtGlaubhaft'],
    ['mitgeteilt am Tag der Sperre', grund({ mitgeteiltAm: '2026-11-09' }), 'konkreteGefahr'],
    ['mitgeteilt nach der Sperre', grund({ mitgeteiltAm: '2026-11-10' }), 'nichtMitgeteilt'],
    ['nicht mitgeteilt', grund({ mitgeteiltAm: null }), 'nichtMitgeteilt'],
    ['Gefahr unklar', grund({ konkreteGefahr: 'unklar' }), 'gefahrUngeklaert'],
    ['zur Gefahr nichts gesagt', ohne(grund(), 'konkreteGefahr'), 'gefahrUngeklaert'],
    ['Gefahr unklar, Nachweis verlangt', grund({ konkreteGefahr: 'unklar', glaubhaftmachung: 'verlangtNichtErbracht' }), 'nichtGlaubhaft'],
    ['keine Gefahr', grund({ konkreteGefahr: false }), 'ohneKonkreteGefahr'],
    ['keine Gefahr: die Mitteilung ist gleichgültig', grund({ konkreteGefahr: false, mitgeteiltAm: null }), 'ohneKonkreteGefahr'],
    ['Kind, Gefahr unklar', grund({ art: 'kind', konkreteGefahr: 'unklar' }), 'ohneKonkreteGefahr'],
    ['Kind in Gefahr', grund({ art: 'kind' }), 'konkreteGefahr'],
    ['S. 1: Säugling ohne Gefahr', grund({ ...saeugling, konkreteGefahr: false }), 'schutzbeduerftig'],
    ['S. 1: Säugling, Gefahr unklar', grund({ ...saeugling, konkreteGefahr: 'unklar' }), 'schutzbeduerftig'],
    ['Säugling, nicht mitgeteilt', grund({ ...saeugling, konkreteGefahr: false, mitgeteiltAm: null }), 'nichtMitgeteilt'],
  ] // prettier-ignore
  for (const [was, einer, erwartet] of faelle) t.same(gruende(haerte(einer)), [`haerte.${erwartet}`], was)
  for (const art of ['behinderung', 'pflegebeduerftig', 'schwangerschaft', 'kleinkind', 'hohesAlter'])
    t.same(gruende(haerte(grund({ art, konkreteGefahr: false }))), ['haerte.schutzbeduerftig'], art)
  for (const art of ['lebenserhaltendesGeraet', 'heizungAusfallImWinter', 'sonstiges'])
    t.same(gruende(haerte(grund({ art, konkreteGefahr: false }))), ['haerte.ohneKonkreteGefahr'], art)
  t.equal(
    befund(haerte(grund()), 'haerte.konkreteGefahr')?.text,
    'Schwere Erkrankung: Durch die Sperre droht eine konkrete Gefahr für Leib oder Leben. Deshalb darf nicht gesperrt werden. Das weiß der Versorger seit Sonntag, 01.11.2026.',
  )
  t.notMatch(befund(haerte(grund({ mitgeteiltAm: null })), 'haerte.nichtMitgeteilt')?.text, /seit/)
})

t.test('was zu einem Schutzgrund fehlt, wird gefragt', async t => {
  t.same(fragen(haerte(ohne(grund(), 'mitgeteiltAm'))), ['schutzgruende.0.mitgeteiltAm'])
  t.same(fragen(haerte(ohne(grund(), 'glaubhaftmachung'))), ['schutzgruende.0.glaubhaftmachung'])
  t.same(
    fragen(haerte(ohne(grund({ konkreteGefahr: 'unklar' }), 'glaubhaftmachung'))),
    [],
    'ohne festgestellte Gefahr ändert der Nachweis nichts',
  )
  t.same(fragen(haerte(grund({ konkreteGefahr: false }), ohne(grund(), 'mitgeteiltAm'))), [
    'schutzgruende.1.mitgeteiltAm',
  ])
  t.same(fragen(f01({ schutzgruende: undefined })), ['schutzgruende'])
  t.same(fragen(f01({ schutzgruende: null })), [])
})

t.test('die Norm der Härte, heute und früher', async t => {
  const gefahr = { schutzgruende: [grund({ mitgeteiltAm: '2012-01-02' })] }
  const nachweis = {
    schutzgruende: [grund({ mitgeteiltAm: '2012-01-02', glaubhaftmachung: 'verlangtNichtErbracht' })],
  }
  t.same(norm(f01(gefahr), 'haerte.konkreteGefahr'), ['§ 41f Abs. 2 S. 2 EnWG', '§ 41f Abs. 1 S. 2 EnWG'])
  t.same(norm(f01(nachweis), 'haerte.nichtGlaubhaft'), ['§ 41f Abs. 2 S. 3 EnWG'])
  t.same(norm(haerte(grund({ konkreteGefahr: 'unklar' })), 'haerte.gefahrUngeklaert'), [
    '§ 41f Abs. 2 S. 2 EnWG',
  ])
  t.same(norm(haerte(grund({ mitgeteiltAm: null })), 'haerte.nichtMitgeteilt'), ['§ 41f Abs. 2 S. 1 EnWG'])
  t.same(norm(unter('gvv-19-2022', gefahr), 'haerte.konkreteGefahr'), ['§ 19 Abs. 2 S. 5 StromGVV'])
  t.same(norm(unter('gvv-19-2021', gefahr), 'haerte.konkreteGefahr'), ['§ 19 Abs. 2 S. 3 StromGVV'])
  t.same(norm(unter('gvv-19-2012', gefahr), 'haerte.konkreteGefahr'), ['§ 19 Abs. 2 S. 2 StromGVV'])
  t.same(norm(unter('enwg-118b', gefahr), 'haerte.konkreteGefahr'), ['§ 118b Abs. 3 S. 1 EnWG'])
  t.same(norm(unter('enwg-118b', nachweis), 'haerte.nichtGlaubhaft'), ['§ 118b Abs. 3 S. 2 EnWG'])
})

const zusage = (werte: Anders = {}): Anders => ({
  art: 'zusageLeistungstraeger',
  dargelegtAm: '2026-11-02',
  deckt: 'voll',
  ...werte,
})

t.test('§ 41f Abs. 1 S. 2 Alt. 2 EnWG: hinreichende Aussicht, dargelegt vor der Sperre', async t => {
  const aussicht = (zahlungsaussicht: Anders) => f01({ zahlungsaussicht })
  const faelle: [was: string, zusage: Anders, erwartet: string][] = [
    ['Zusage über alles', zusage(), 'dargelegt'],
    ['Zusage eines Fonds', zusage({ art: 'zusageFonds' }), 'dargelegt'],
    ['am Tag der Sperre', zusage({ dargelegtAm: '2026-11-09' }), 'dargelegt'],
    ['nach der Sperre', zusage({ dargelegtAm: '2026-11-10' }), 'ungenuegend'],
    ['nicht dargelegt', zusage({ dargelegtAm: null }), 'ungenuegend'],
    ['Zusage über einen Teil', zusage({ deckt: 'teilweise' }), 'moeglich'],
    ['Antrag läuft', ohne(zusage({ art: 'antragLaeuft' }), 'deckt'), 'moeglich'],
    ['Ratenplan', ohne(zusage({ art: 'ratenplan' }), 'deckt'), 'moeglich'],
    ['bloßes Versprechen', { art: 'versprechen' }, 'ungenuegend'],
  ] // prettier-ignore
  for (const [was, angabe, erwartet] of faelle)
    t.same(
      codes(aussicht(angabe)).filter(code => code.startsWith('aussicht')),
      [`aussicht.${erwartet}`],
      was,
    )
  const satz = (angabe: Anders, code: string) => befund(aussicht(angabe), code)?.text
  t.equal(
    satz(zusage(), 'aussicht.dargelegt'),
    'Der ganze Rückstand ist verbindlich zugesagt. Deshalb darf nicht gesperrt werden. Der Versorger weiß das seit Montag, 02.11.2026.',
  )
  t.match(
    satz(zusage({ deckt: 'teilweise' }), 'aussicht.moeglich'),
    /^Es gibt eine Aussicht auf Zahlung\. .*seit Montag, 02\.11\.2026\.$/,
  )
  t.match(satz({ art: 'versprechen' }, 'aussicht.ungenuegend'), /^Ein bloßes Versprechen/)
  t.match(satz(zusage({ dargelegtAm: null }), 'aussicht.ungenuegend'), /noch nicht vor der Sperre dargelegt/)
  t.same(fragen(f01({ zahlungsaussicht: undefined })), ['zahlungsaussicht'])
  t.same(fragen(aussicht(ohne(zusage(), 'dargelegtAm'))), ['zahlungsaussicht.dargelegtAm'])
  t.same(fragen(aussicht(ohne(zusage(), 'deckt'))), ['zahlungsaussicht.deckt'])
  t.same(norm(aussicht(zusage()), 'aussicht.dargelegt'), ['§ 41f Abs. 1 S. 2 EnWG'])
  t.same(
    norm(
      unter('gvv-19-2022', { zahlungsaussicht: zusage({ dargelegtAm: '2024-11-01' }) }),
      'aussicht.dargelegt',
    ),
    ['§ 19 Abs. 2 S. 2 StromGVV'],
  )
})

t.test('verhaeltnis.keineGruende steht nur da, wo feststeht, dass es keine gibt', async t => {
  const keine = (anders: Anders) => codes(f01(anders)).includes('verhaeltnis.keineGruende')
  t.ok(keine({}))
  t.ok(keine({ schutzgruende: null }))
  t.notOk(keine({ schutzgruende: undefined }))
  t.notOk(keine({ schutzgruende: [grund()] }))
  t.notOk(keine({ zahlungsaussicht: undefined }))
  t.notOk(keine({ zahlungsaussicht: { art: 'versprechen' } }))
})

t.test('§ 33 Abs. 2 S. 2 AVBFernwärmeV: Unverhältnismäßigkeit und Aussicht, beides dargelegt', async t => {
  // N18: cut on 19.11.2026
  const beide = (schutzgruende: unknown, zahlungsaussicht: unknown) =>
    wie('N18', { schutzgruende, zahlungsaussicht })
  const ja = grund({ mitgeteiltAm: '2026-11-09' })
  const zweifel = grund({ mitgeteiltAm: '2026-11-09', art: 'saeugling', konkreteGefahr: false })
  const ungeklaert = grund({ mitgeteiltAm: '2026-11-09', konkreteGefahr: 'unklar' })
  const nichts = grund({ mitgeteiltAm: null })
  const frage = ohne(ja, 'mitgeteiltAm')
  const voll = zusage({ dargelegtAm: '2026-11-16' })
  const teil = zusage({ dargelegtAm: '2026-11-16', deckt: 'teilweise' })
  const versprechen = { art: 'versprechen' }
  type Zeile = [was: string, haerte: unknown, aussicht: unknown, codes: string[], fragen?: string[]]
  const faelle: Zeile[] = [
    ['beides', [ja], voll, ['haerte.beideMerkmale']],
    ['beides, daneben ein schwacher Grund', [zweifel, ja], voll, ['haerte.beideMerkmale']],
    ['Gefahr, Aussicht unsicher', [ja], teil, ['aussicht.moeglich']],
    ['besonders schutzbedürftig, voll zugesagt', [zweifel], voll, ['haerte.schutzbeduerftig']],
    ['Gefahr ungeklärt, voll zugesagt', [ungeklaert], voll, ['haerte.gefahrUngeklaert']],
    ['beides nur möglich', [zweifel, ungeklaert, nichts], teil, ['haerte.schutzbeduerftig', 'haerte.gefahrUngeklaert', 'aussicht.moeglich']],
    ['nur Gefahr', [ja], null, ['haerte.nurEinMerkmal']],
    ['nur Gefahr und ein Versprechen', [ja], versprechen, ['haerte.nurEinMerkmal']],
    ['nur Schutzbedürftigkeit', [zweifel], null, ['haerte.nurEinMerkmal']],
    ['nur Aussicht', [], voll, ['haerte.nurEinMerkmal']],
    ['nur unsichere Aussicht', [], teil, ['haerte.nurEinMerkmal']],
    ['was der Versorger nicht weiß, hilft nicht', [nichts], voll, ['haerte.nurEinMerkmal']],
    ['keines', [], null, ['verhaeltnis.keineGruende']],
    ['keines: nicht mitgeteilt, nur versprochen', [nichts], versprechen, ['verhaeltnis.keineGruende']],
    ['Härte offen, keine Aussicht: nichts zu fragen', undefined, null, []],
    ['Aussicht offen, keine Härte: nichts zu fragen', [], undefined, []],
    ['Härte offen, Aussicht da', undefined, voll, [], ['schutzgruende']],
    ['Härte in einem Punkt offen', [zweifel, frage], voll, [], ['schutzgruende.1.mitgeteiltAm']],
    ['Gefahr steht fest, ein zweiter Grund ist offen', [ja, frage], voll, ['haerte.beideMerkmale']],
    ['Gefahr, Aussicht offen', [ja], undefined, [], ['zahlungsaussicht']],
    ['beides offen', undefined, undefined, [], ['schutzgruende', 'zahlungsaussicht']],
  ] // prettier-ignore
  for (const [was, gruende, aussicht, erwartet, gefragt = []] of faelle) {
    const antwort = beide(gruende, aussicht)
    t.same(
      codes(antwort).filter(code => /^(haerte|aussicht|verhaeltnis)/.test(code)),
      erwartet,
      was,
    )
    t.same(fragen(antwort), gefragt, was)
  }
  for (const [code, antwort] of [
    ['haerte.beideMerkmale', beide([ja], voll)],
    ['haerte.nurEinMerkmal', beide([ja], null)],
    ['haerte.schutzbeduerftig', beide([zweifel], voll)],
    ['aussicht.moeglich', beide([ja], teil)],
    ['verhaeltnis.keineGruende', beide([], null)],
  ] as const)
    t.same(norm(antwort, code), ['§ 33 Abs. 2 S. 2 AVBFernwärmeV'], code)
})

t.test(
  '§ 19 Abs. 2 S. 2 GasGVV bis 30.11.2021: keine Schwelle, unter 100 € die Verhältnismäßigkeit',
  async t => {
    const gas = (betragCent: number | undefined, mehr: Anders = {}) =>
      wie('A06', {
        'rueckstand.posten': [
          rechnung(0, { betragCent, zugang: '2021-05-15', faelligAm: '2021-06-15', ...mehr }),
        ],
      })
    t.same(gruende(gas(99_99)), ['verhaeltnis.geringerRueckstand'])
    t.same(gruende(gas(100_00)), [])
    t.same(gruende(gas(1)), ['verhaeltnis.geringerRueckstand'])
    t.same(gruende(gas(0)), ['schwelle.unterschritten'])
    t.equal(
      befund(gas(99_99), 'verhaeltnis.geringerRueckstand')?.text,
      'Offen sind 99,99\u00a0€. Eine Schwelle gab es für Gas damals nicht. Es kommt darauf an, ob die Sperre für einen so kleinen Betrag verhältnismäßig ist.',
    )
    t.same(norm(gas(99_99), 'verhaeltnis.geringerRueckstand'), ['§ 19 Abs. 2 S. 2 GasGVV'])
    t.same(fragen(gas(undefined)), ['rueckstand.posten.0.betragCent'])
    t.same(gruende(wie('A06', { sparte: 'strom' })), ['schwelle.unterschritten'], 'Strom hatte die Schwelle')
    t.same(
      gruende(wie('X03', { 'rueckstand.posten.0.betragCent': 99_99 })),
      [],
      'Fernwärme kennt beides nicht',
    )
  },
)
