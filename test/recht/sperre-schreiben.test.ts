import t from 'tap'
import { befund, codes, f01, fragen, gruende, norm, posten, rat, unter, wie, type Anders } from './fall.ts'

/* The letters: receipt, form, content, the days that must lie between them and the cut, and letters from older law. */

t.test('§ 41f Abs. 5 S. 1 EnWG: der angekündigte Beginn, am Tag davor und danach', async t => {
  const beginn = (beginn: string, anders: Anders = {}) =>
    gruende(f01({ 'ankuendigung.beginn': beginn, ...anders }))
  t.same(beginn('2026-11-08'), ['ankuendigung.terminVerstrichen'])
  t.same(beginn('2026-11-09'), [])
  t.same(beginn('2026-11-10'), ['ankuendigung.fehlt'])
  t.equal(
    befund(f01({ 'ankuendigung.beginn': '2026-11-10' }), 'ankuendigung.fehlt')?.text,
    'Angekündigt ist die Sperre erst für Dienstag, 10.11.2026. Für Montag, 09.11.2026 gibt es keine Ankündigung.',
  )
  const verstrichen = (beginnAb?: boolean) =>
    befund(
      f01({ 'ankuendigung.beginn': '2026-11-08', 'ankuendigung.beginnAb': beginnAb }),
      'ankuendigung.terminVerstrichen',
    )?.text
  t.match(verstrichen(), /^Angekündigt war die Sperre für Sonntag, 08\.11\.2026\./)
  t.match(verstrichen(true), /^Angekündigt war die Sperre ab Sonntag, 08\.11\.2026\./)
  t.same(
    beginn('2026-11-08', {
      'abwendungsvereinbarung.angebotZugang': '2026-10-12',
      'abwendungsvereinbarung.angenommenAm': '2026-10-15',
      'abwendungsvereinbarung.gebrochenAm': '2026-10-20',
    }),
    [],
    'nach einem Bruch zählt nur die neue Ankündigung',
  )
  t.equal(
    f01({ sperre: undefined, 'ankuendigung.beginn': '2026-11-03' }).ergebnis,
    'rechtswidrig',
    'ohne Sperrtag gilt der angekündigte',
  )
})

t.test('fehlt ein Schreiben, sagt es der Satz mit seiner Frist', async t => {
  t.match(
    befund(f01({ androhung: null }), 'androhung.fehlt')?.text,
    /^Es gibt keine Androhung der Sperre\. Vier Wochen vor/,
  )
  t.match(
    befund(wie('X03', { androhung: null }), 'androhung.fehlt')?.text,
    /^Es gibt keine Androhung der Sperre\. Zwei Wochen vor/,
  )
  t.same(gruende(f01({ 'androhung.zugang': null })), ['androhung.fehlt'])
  t.same(gruende(f01({ 'ankuendigung.zugang': null })), ['ankuendigung.fehlt'])
  t.same(fragen(f01({ androhung: undefined })), ['androhung'])
  t.same(fragen(f01({ 'androhung.zugang': undefined })), ['androhung.zugang'])
  t.same(fragen(f01({ ankuendigung: undefined })), ['ankuendigung'])
  t.same(fragen(f01({ 'ankuendigung.zugang': undefined })), ['ankuendigung.zugang'])
  t.same(fragen(f01({ 'ankuendigung.form': undefined })), ['ankuendigung.form'])
  t.same(fragen(f01({ sperre: undefined })), ['sperre'])
  t.same(fragen(f01({ 'sperre.datum': undefined })), ['sperre.datum'])
  t.match(
    f01({ sperre: undefined }).fehlendeAngaben[0]?.warum,
    /Vor Mittwoch, 04\.11\.2026 wäre sie zu früh\.$/,
  )
})

t.test('§ 130 Abs. 1 S. 1 BGB: bestrittener Zugang, mit der Norm des Schreibens', async t => {
  const bestritten = (brief: string) => f01({ [`${brief}.zugangBestritten`]: true })
  t.same(norm(bestritten('androhung'), 'zugang.bestritten'), [
    '§ 41f Abs. 1 S. 1 EnWG',
    '§ 130 Abs. 1 S. 1 BGB',
  ])
  t.same(norm(bestritten('ankuendigung'), 'zugang.bestritten'), [
    '§ 41f Abs. 5 S. 1 EnWG',
    '§ 130 Abs. 1 S. 1 BGB',
  ])
  t.match(befund(bestritten('androhung'), 'zugang.bestritten')?.text, /^Die Ankunft der Androhung/)
  t.match(befund(bestritten('ankuendigung'), 'zugang.bestritten')?.text, /^Die Ankunft der Ankündigung/)
  t.same(fragen(f01({ 'androhung.zugangBestritten': undefined })), ['androhung.zugangBestritten'])
  t.same(fragen(f01({ 'ankuendigung.zugangBestritten': undefined })), ['ankuendigung.zugangBestritten'])
  t.same(
    fragen(f01({ 'androhung.zugangBestritten': true, 'ankuendigung.zugangBestritten': undefined })),
    [],
    'ein Zweifel bleibt ohnehin',
  )
})

t.test('§ 41f Abs. 1 S. 1, Abs. 5 S. 1 EnWG: die Rechenwege, das Datum des Briefs zählt nicht', async t => {
  const zuFrueh = (anders: Anders) => f01({ 'sperre.datum': '2026-11-02', ...anders })
  const androhung = (datiert?: string) =>
    befund(zuFrueh({ 'androhung.datiert': datiert }), 'androhung.fristUnterschritten')?.text
  const satz =
    'Die Androhung ist angekommen am Montag, 05.10.2026. Vier Wochen enden am Montag, 02.11.2026. Am Montag, 02.11.2026 darf noch nicht gesperrt werden.'
  t.equal(androhung(), satz)
  t.equal(androhung('2026-10-05'), satz, 'am Tag der Ankunft geschrieben')
  t.equal(
    androhung('2026-10-02'),
    `${satz} Das Datum des Briefs (Freitag, 02.10.2026) zählt nicht, sondern der Tag der Ankunft.`,
  )
  t.match(
    befund(zuFrueh({ 'ankuendigung.datiert': '2026-10-23' }), 'ankuendigung.fristUnterschritten')?.text,
    /^Die Ankündigung ist angekommen am Montag, 26\.10\.2026\. Der 8\. Werktag danach ist Mittwoch, 04\.11\.2026\. .*\(Freitag, 23\.10\.2026\) zählt nicht/,
  )
  t.same(norm(zuFrueh({}), 'androhung.fristUnterschritten'), [
    '§ 41f Abs. 1 S. 1 EnWG',
    '§ 130 Abs. 1 S. 1 BGB',
  ])
  t.same(norm(wie('X03', { 'sperre.datum': '2026-11-23' }), 'androhung.fristUnterschritten'), [
    '§ 33 Abs. 2 S. 1 AVBFernwärmeV',
    '§ 130 Abs. 1 S. 1 BGB',
  ])
  t.match(
    befund(wie('X03', { 'sperre.datum': '2026-11-23' }), 'androhung.fristUnterschritten')?.text,
    /Zwei Wochen enden am Montag, 23\.11\.2026\./,
  )
})

t.test('§ 41g Abs. 4 EnWG: acht Werktage nach der Information, nur auf Einwilligung', async t => {
  // informed on 28.10.: the eighth Werktag is 6.11., eight days Monday to Friday are over on 10.11.
  const amt = (datum: string, informiertAm: string | null | undefined = '2026-10-28', anders: Anders = {}) =>
    f01({
      sozialhilfetraeger: {
        einwilligungZugang: '2026-10-27',
        ...(informiertAm !== undefined && { informiertAm }),
      },
      'sperre.datum': datum,
      ...anders,
    })
  t.same(gruende(amt('2026-11-05')), ['sozialhilfe.fristUnterschritten'])
  t.same(norm(amt('2026-11-05'), 'sozialhilfe.fristUnterschritten'), [
    '§ 41g Abs. 4 S. 3 EnWG',
    '§ 41g Abs. 4 S. 1 EnWG',
  ])
  t.match(
    befund(amt('2026-11-05'), 'sozialhilfe.fristUnterschritten')?.text,
    /^Der Sozialhilfeträger wurde informiert am Mittwoch, 28\.10\.2026\. Der 8\. Werktag danach ist Freitag, 06\.11\.2026\./,
  )
  t.same(gruende(amt('2026-11-06')), ['frist.achterWerktag'])
  t.same(norm(amt('2026-11-06'), 'frist.achterWerktag'), ['§ 41g Abs. 4 S. 3 EnWG', '§ 41g Abs. 4 S. 1 EnWG'])
  t.same(gruende(amt('2026-11-09')), ['frist.nurMitSamstag'])
  t.same(norm(amt('2026-11-09'), 'frist.nurMitSamstag'), ['§ 41g Abs. 4 S. 3 EnWG', '§ 41g Abs. 4 S. 1 EnWG'])
  t.same(gruende(amt('2026-11-10')), [])
  t.same(gruende(amt('2026-11-10', null)), ['sozialhilfe.nichtInformiert'])
  t.equal(amt('2026-11-10', null).fruehesteSperre, null)
  t.same(
    gruende(amt('2026-10-26', null)).includes('sozialhilfe.nichtInformiert'),
    false,
    'die Einwilligung kam erst nach der Sperre',
  )
  const offen = f01({ sozialhilfetraeger: { einwilligungZugang: '2026-10-27' } })
  t.same(fragen(offen), ['sozialhilfetraeger.informiertAm'])
  t.equal(offen.fruehesteSperre, null)
  t.same(fragen(f01({ sozialhilfetraeger: {} })), ['sozialhilfetraeger.einwilligungZugang'])
  t.same(fragen(f01({ sozialhilfetraeger: undefined })), ['sozialhilfetraeger'])
  t.same(gruende(amt('2026-11-09', null, { vertrag: 'ersatzversorgung' })), [])
})

t.test('die drei Tage gibt es erst, wenn alles läuft, wovon sie abhängen', async t => {
  const tage = (anders: Anders) => f01(anders).fruehesteSperre?.untergrenze ?? null
  const AV = { 'abwendungsvereinbarung.angebotZugang': '2026-10-12' }
  t.equal(tage({}), '2026-11-04')
  t.equal(tage({ androhung: undefined }), null)
  t.equal(tage({ ankuendigung: undefined }), null)
  t.equal(tage({ 'ankuendigung.form': ['elektronisch'] }), null)
  t.equal(tage({ 'ankuendigung.form': undefined }), '2026-11-04', 'die Form ist nicht bekannt')
  t.equal(
    tage({
      ...AV,
      'abwendungsvereinbarung.angenommenAm': '2026-10-15',
      'abwendungsvereinbarung.gebrochenAm': '2026-10-25',
    }),
    '2026-11-04',
    'nach dem Bruch neu angekündigt',
  )
  t.equal(
    tage({
      ...AV,
      'abwendungsvereinbarung.angenommenAm': '2026-10-15',
      'abwendungsvereinbarung.gebrochenAm': '2026-10-26',
    }),
    null,
  )
  t.equal(tage({ 'abwendungsvereinbarung.angenommenAm': '2026-11-01' }), null)
  t.equal(
    unter('gvv-19-2012', { 'ankuendigung.form': ['elektronisch'] }).fruehesteSperre?.untergrenze,
    '2021-11-09',
    'bis 30.11.2021 war kein Brief nötig',
  )
  t.same(gruende(unter('gvv-19-2012', { 'ankuendigung.form': ['elektronisch'] })), [])
  for (const regelwerk of ['gvv-19-2021', 'gvv-19-2022', 'enwg-118b'] as const)
    t.same(
      gruende(unter(regelwerk, { 'ankuendigung.form': ['elektronisch'] })),
      ['ankuendigung.nichtBrieflich'],
      regelwerk,
    )
})

const INHALTE = ['grund', 'kosten', 'haertehinweis', 'kontaktadresse', 'abwendungshinweise', 'avHinweis', 'antwortformular', 'musterhinweis', 'einwilligungsvordruck', 'hinweisDatenweitergabe'] // prettier-ignore

t.test('Pflichtinhalte der Androhung, je Regelwerk mit ihrer Norm', async t => {
  const fehlt = (antwort: (anders: Anders) => ReturnType<typeof f01>) =>
    INHALTE.map(
      inhalt => norm(antwort({ 'androhung.fehlendeInhalte': [inhalt] }), 'inhalt.fehlt')?.join() ?? '–',
    )
  const GVV = (...saetze: string[]) =>
    saetze.map(satz => (satz === '–' ? satz : `§ 19 Abs. ${satz} StromGVV`))
  const E = (...saetze: string[]) => saetze.map(satz => (satz === '–' ? satz : `§ ${satz} EnWG`))
  t.same(fehlt(f01), E('41f Abs. 6 Nr. 1', '41f Abs. 6 Nr. 2', '41f Abs. 1 S. 4 Nr. 1', '41f Abs. 1 S. 4 Nr. 2', '41f Abs. 4 S. 1', '41g Abs. 2 S. 1', '41g Abs. 2 S. 1', '41g Abs. 2 S. 2', '41g Abs. 3 S. 2', '41g Abs. 5 S. 2')) // prettier-ignore
  t.same(
    fehlt(anders => f01({ vertrag: 'sondervertrag', ...anders })).slice(5),
    ['–', '–', '–', '–', '–'],
    '§ 41g gilt nur in der Grundversorgung',
  )
  t.same(
    fehlt(anders => unter('gvv-19-2022', anders)),
    GVV('6', '6', '2 S. 3', '2 S. 4', '3 S. 1', '3 S. 3', '3 S. 3', '–', '–', '–'),
  )
  t.same(
    fehlt(anders => unter('gvv-19-2021', anders)),
    GVV('6', '6', '2 S. 5', '–', '3 S. 1', '3 S. 3', '–', '–', '–', '–'),
  )
  t.same(fehlt(anders => unter('enwg-118b', anders)), E('118b Abs. 8', '118b Abs. 8', '118b Abs. 2 S. 3', '118b Abs. 2 S. 4', '118b Abs. 5 S. 1', '118b Abs. 5 S. 3', '118b Abs. 5 S. 3', '–', '–', '–')) // prettier-ignore
  t.same(
    fehlt(anders => unter('gvv-19-2012', anders)),
    INHALTE.map(() => '–'),
  )
  t.same(norm(f01({ 'ankuendigung.fehlendeInhalte': ['grund'] }), 'inhalt.fehlt'), [
    '§ 41f Abs. 6 Nr. 1 EnWG',
  ])
  t.same(norm(f01({ 'ankuendigung.fehlendeInhalte': ['kosten'] }), 'inhalt.fehlt'), [
    '§ 41f Abs. 6 Nr. 2 EnWG',
  ])
  t.same(
    gruende(f01({ 'ankuendigung.fehlendeInhalte': ['haertehinweis'] })),
    [],
    'der Härtehinweis gehört in die Androhung',
  )
})

t.test(
  'inhalt.vollstaendig: beide Schreiben da, nichts fehlt, nichts offen, das Angebot gemacht',
  async t => {
    const voll = (antwort: ReturnType<typeof f01>) => norm(antwort, 'inhalt.vollstaendig')
    t.same(voll(f01()), ['§ 41f Abs. 6 EnWG', '§ 41g Abs. 1 S. 2 EnWG'])
    t.same(voll(f01({ vertrag: 'sondervertrag' })), ['§ 41f Abs. 6 EnWG'])
    t.equal(voll(f01({ androhung: null })), undefined)
    t.equal(voll(f01({ ankuendigung: null })), undefined)
    t.equal(voll(f01({ 'androhung.fehlendeInhalte': ['grund'] })), undefined)
    t.equal(voll(f01({ 'androhung.fehlendeInhalte': undefined })), undefined)
    t.equal(
      voll(
        f01({ 'ankuendigung.fehlendeInhalte': ['avAngebot'], 'abwendungsvereinbarung.angebotZugang': null }),
      ),
      undefined,
    )
    t.ok(voll(f01({ 'ankuendigung.fehlendeInhalte': ['avAngebot'] })), 'das Angebot kam für sich')
    t.same(voll(wie('N20')), ['§ 41b Abs. 2 S. 1 EnWG'], 'ohne Ankündigung, wo keine verlangt ist')
    t.same(voll(wie('N20', { ankuendigung: null })), ['§ 41b Abs. 2 S. 1 EnWG'])
    t.equal(voll(wie('X03')), undefined, 'Fernwärme schreibt nichts vor')
    t.same(fragen(f01({ 'androhung.fehlendeInhalte': undefined })), ['androhung.fehlendeInhalte'])
  },
)

t.test('Briefe aus der Zeit vor einer Rechtsänderung', async t => {
  // A05: the letters came before 23.12.2025, the cut came after it.
  const zugang = (androhung: string, inhalt: string) =>
    gruende(wie('A05', { 'androhung.zugang': androhung, 'androhung.fehlendeInhalte': [inhalt] }))
  t.ok(zugang('2025-12-22', 'musterhinweis').includes('rechtsstand.uebergang'))
  t.ok(zugang('2025-12-23', 'musterhinweis').includes('inhalt.fehlt'))
  t.notOk(zugang('2025-12-23', 'musterhinweis').includes('rechtsstand.uebergang'))
  const regelwerk = (androhung: string, anders: Anders = {}) =>
    wie('A05', { 'androhung.zugang': androhung, ...anders }).regelwerkBeiAndrohung
  t.equal(regelwerk('2025-12-22'), 'gvv-19-2022')
  t.equal(regelwerk('2025-12-23'), null)
  t.equal(
    regelwerk('2025-12-22', { anlass: 'vormieterschulden' }),
    null,
    'ohne Zahlungsverzug kommt es auf keinen Brief an',
  )
  t.equal(
    f01({ 'sperre.datum': '2025-12-22', 'androhung.zugang': '2025-12-23' }).regelwerkBeiAndrohung,
    null,
    'ein Brief nach der Sperre ist kein früheres Recht',
  )
  t.equal(f01({ androhung: null }).regelwerkBeiAndrohung, null)
})

t.test('die Normen der Fristen und Schreiben, je Fassung', async t => {
  const faelle: [regelwerk: Parameters<typeof unter>[0], androhung: string, ankuendigung: string, mahnung: string[], zugleich: string][] = [
    ['gvv-19-2022', '§ 19 Abs. 2 S. 1 StromGVV', '§ 19 Abs. 4 S. 1 StromGVV', ['§ 40c Abs. 1 EnWG'], '§ 19 Abs. 2 S. 6 StromGVV'],
    ['gvv-19-2021', '§ 19 Abs. 2 S. 1 StromGVV', '§ 19 Abs. 4 S. 1 StromGVV', ['§ 40c Abs. 1 EnWG'], '§ 19 Abs. 2 S. 4 StromGVV'],
    ['gvv-19-2012', '§ 19 Abs. 2 S. 1 StromGVV', '§ 19 Abs. 3 StromGVV', ['§ 17 Abs. 1 S. 1 StromGVV'], '§ 19 Abs. 2 S. 3 StromGVV'],
    ['enwg-118b', '§ 118b Abs. 2 S. 1 EnWG', '§ 118b Abs. 6 S. 1 EnWG', ['§ 40c Abs. 1 EnWG'], '§ 118b Abs. 2 S. 2 EnWG'],
  ] // prettier-ignore
  for (const [regelwerk, androhung, ankuendigung, faelligkeit, zugleich] of faelle) {
    t.same(norm(unter(regelwerk, { androhung: null }), 'androhung.fehlt'), [androhung], regelwerk)
    t.same(norm(unter(regelwerk, { ankuendigung: null }), 'ankuendigung.fehlt'), [ankuendigung])
    t.same(norm(unter(regelwerk), 'frist.gewahrt'), [androhung, ankuendigung])
    t.same(norm(unter(regelwerk, { mahnung: null }), 'mahnung.fehlt'), [androhung])
    const spaet = [posten({ zugang: '2020-01-01', faelligAm: '2030-01-01' })]
    t.same(norm(unter(regelwerk, { 'rueckstand.posten': spaet }), 'mahnung.vorFaelligkeit'), [
      androhung,
      ...faelligkeit,
      '§ 286 Abs. 1 S. 1 BGB',
    ])
    const tag = unter(regelwerk).fristen.find(f => f.code === 'sperre.androhung')?.bis
    t.ok(tag)
    const brief = {
      'mahnung.zugang': '2020-01-02',
      'androhung.zugang': '2020-01-02',
      'rueckstand.posten': [posten({ betragCent: 255_00, zugang: '2019-01-01', faelligAm: '2019-02-01' })],
    }
    t.same(norm(unter(regelwerk, brief), 'mahnung.erfuellt'), [androhung, zugleich])
  }
  t.same(norm(wie('X03', { androhung: null }), 'androhung.fehlt'), ['§ 33 Abs. 2 S. 1 AVBFernwärmeV'])
  t.same(norm(wie('X03', { mahnung: null }), 'mahnung.fehlt'), ['§ 33 Abs. 2 S. 1 AVBFernwärmeV'])
  t.same(norm(wie('X03'), 'mahnung.erfuellt'), [
    '§ 33 Abs. 2 S. 1 AVBFernwärmeV',
    '§ 33 Abs. 2 S. 3 AVBFernwärmeV',
  ])
  t.same(norm(wie('X03', { 'mahnung.zugang': '2026-10-26' }), 'mahnung.vorFaelligkeit'), [
    '§ 33 Abs. 2 S. 1 AVBFernwärmeV',
    '§ 27 Abs. 1 AVBFernwärmeV',
    '§ 286 Abs. 1 S. 1 BGB',
  ])
  t.same(norm(wie('X03', { 'androhung.zugangBestritten': true }), 'zugang.bestritten'), [
    '§ 33 Abs. 2 S. 1 AVBFernwärmeV',
    '§ 130 Abs. 1 S. 1 BGB',
  ])
  t.same(norm(wie('X03'), 'frist.gewahrt'), ['§ 33 Abs. 2 S. 1 AVBFernwärmeV'])
  t.same(norm(wie('X03', { 'sperre.datum': '2026-11-28' }), 'zeitpunkt.wochenende'), [
    '§ 33 Abs. 2 S. 2 AVBFernwärmeV',
  ])
  t.same(norm(f01({ 'sperre.datum': '2026-11-07' }), 'zeitpunkt.wochenende'), ['§ 41f Abs. 1 S. 2 EnWG'])
})

t.test('Manipulation, Vormieter, Vermieter: was gilt, ohne Brief und Frist', async t => {
  const nachgewiesen = f01({ anlass: 'manipulation', manipulation: 'nachgewiesen' })
  t.same(nachgewiesen.fruehesteSperre, {
    untergrenze: '2026-11-06',
    mitSamstag: '2026-11-06',
    sicher: '2026-11-06',
  })
  t.equal(f01({ anlass: 'manipulation', manipulation: 'verdacht' }).fruehesteSperre, null)
  t.equal(f01({ anlass: 'manipulation' }).fruehesteSperre, null)
  t.same(norm(f01({ anlass: 'vormieterschulden' }), 'vormieter.keinGrund'), [
    '§ 2 Abs. 5 StromGVV',
    '§ 36 Abs. 1 S. 1 EnWG',
  ])
  t.same(norm(wie('X03', { anlass: 'vormieterschulden' }), 'vormieter.keinGrund'), [
    '§ 33 Abs. 2 S. 1 AVBFernwärmeV',
  ])
  for (const regelwerk of ['gvv-19-2022', 'gvv-19-2021', 'gvv-19-2012'] as const) {
    const antwort = (anders: Anders) => unter(regelwerk, anders)
    t.same(norm(antwort({ anlass: 'vormieterschulden' }), 'vormieter.keinGrund'), [
      '§ 2 Abs. 5 StromGVV',
      '§ 36 Abs. 1 S. 1 EnWG',
    ])
    t.same(norm(antwort({ anlass: 'manipulation', manipulation: 'verdacht' }), 'manipulation.verdacht'), [
      '§ 19 Abs. 1 StromGVV',
    ])
  }
  t.same(codes(f01({ vertrag: 'vermieter', rueckstand: null })), ['vermieter.gebrauchspflicht'])
  t.same(
    codes(f01({ vertrag: 'vermieter' })),
    ['vermieter.keinLiefervertrag'],
    'es gibt Forderungen: der Versorger sperrt',
  )
  t.same(rat(f01({ vertrag: 'vermieter' })), ['heute brief.L18', 'heute gericht.eilantrag'])
})
