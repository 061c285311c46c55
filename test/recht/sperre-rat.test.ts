import t from 'tap'
import { f01, rat, rechnung, unter, wie, type Anders } from './fall.ts'

/*
 * What is advised, and how urgent it is. F01 is lawful, with an offer on the table and the cut three days away:
 * accept the offer (§ 41g Abs. 1 S. 10 EnWG), consent (Abs. 4), pay below the limit (§ 41f Abs. 3), apply for help.
 */

const GELD = ['brief.L03', 'antrag.jobcenter', 'antrag.sozialamt']
const heute = (...codes: string[]) => codes.map(code => `heute ${code}`)
const dieseWoche = (...codes: string[]) => codes.map(code => `dieseWoche ${code}`)
const FONDS = dieseWoche('fonds.pruefen')
const text = (antwort: ReturnType<typeof f01>, code: string) =>
  antwort.schritte.find(schritt => schritt.code === code)?.text
const ABGELEHNT = {
  'ankuendigung.fehlendeInhalte': ['avAngebot'],
  'abwendungsvereinbarung.angebotZugang': null,
}

t.test('§ 41g Abs. 1, 4 EnWG, § 41f Abs. 3 EnWG: der Rat zum zulässigen Fall F01', async t => {
  t.same(rat(f01()), [
    ...heute('av.annehmen', 'einwilligung.zuruecksenden', 'zahlen.mindestbetrag', 'zahlen.alles', ...GELD),
    ...FONDS,
  ])
  t.equal(
    text(f01(), 'zahlen.alles'),
    'Sind 255,00\u00a0€ bezahlt oder verbindlich zugesagt, entfällt der Grund der Sperre.',
  )
  t.equal(
    text(f01(), 'brief.L03'),
    'Dem Versorger darlegen, wie der Rückstand bezahlt wird, mit Ratenplan und Belegen.',
  )
})

t.test('Dringlichkeit: sieben Tage vor der Sperre heute, acht Tage vorher diese Woche', async t => {
  const eile = (anders: Anders) => new Set(f01(anders).schritte.map(schritt => schritt.dringlichkeit))
  const faelle: [was: string, anders: Anders, eilig: boolean][] = [
    ['sieben Tage', { stichtag: '2026-11-02' }, true],
    ['acht Tage', { stichtag: '2026-11-01' }, false],
    ['der angekündigte Beginn in sieben Tagen', { stichtag: '2026-11-02', sperre: undefined, 'ankuendigung.beginn': '2026-11-09' }, true],
    ['der angekündigte Beginn in acht Tagen', { stichtag: '2026-11-01', sperre: undefined, 'ankuendigung.beginn': '2026-11-09' }, false],
    ['kein Tag bekannt', { sperre: undefined }, false],
    ['schon gesperrt', { stichtag: '2026-11-30', 'sperre.vollzogen': true }, true],
  ] // prettier-ignore
  for (const [was, anders, eilig] of faelle) t.equal(eile(anders).has('heute'), eilig, was)
})

t.test('§ 41f Abs. 3 S. 1, 2 EnWG: der Betrag unter die Schwelle, auf volle Euro aufgerundet', async t => {
  const mit = (betragCent: number, anders: Anders = {}) =>
    text(f01({ 'rueckstand.posten': [rechnung(betragCent)], ...anders }), 'zahlen.mindestbetrag')
  const satz = (euro: string) => `Wer vor der Sperre ${euro}\u00a0€ bezahlt, kommt unter die Schwelle.`
  t.equal(mit(170_00), satz('1,00'), 'ein Cent fehlt')
  t.equal(mit(170_98), satz('1,00'), '99 Cent fehlen')
  t.equal(mit(170_99), satz('1,00'), 'genau ein Euro fehlt')
  t.equal(mit(171_00), satz('2,00'), 'ein Euro und ein Cent')
  t.equal(mit(255_00), satz('86,00'))
  t.equal(mit(169_99), undefined, 'schon darunter')
  t.equal(mit(255_00, { androhung: null }), undefined, 'ohne Androhung ist nichts abzuwenden')
  t.equal(mit(255_00, { androhung: undefined }), undefined)
  t.equal(mit(255_00, { 'sperre.vollzogen': true, stichtag: '2026-11-09' }), undefined, 'nach der Sperre')
  t.equal(mit(255_00, { 'rueckstand.abschlag': undefined }), undefined, 'die Schwelle ist nicht bekannt')
  t.equal(
    mit(255_00, { 'rueckstand.posten.0.betragCent': undefined }),
    undefined,
    'die Summe ist nicht bekannt',
  )
  t.equal(text(wie('X03'), 'zahlen.mindestbetrag'), undefined, 'Fernwärme: keine Schwelle')
  t.equal(
    mit(150_00, { 'rueckstand.posten': [rechnung(150_00), rechnung(100_00, { sparteFremd: true })] }),
    undefined,
    'streitig nur wegen einer fremden Forderung: aus dieser Sparte ist es schon zu wenig',
  )
})

t.test('§ 41f Abs. 1 S. 2 EnWG: zur Zahlung wird geraten, solange etwas offen ist', async t => {
  const geld = (antwort: ReturnType<typeof f01>) =>
    rat(antwort).filter(zeile => /zahlen|L03|antrag\./.test(zeile))
  t.same(geld(f01({ 'rueckstand.posten': [rechnung(1)] })), heute(...GELD), 'ein Cent')
  t.same(geld(f01({ 'rueckstand.posten': [rechnung(0)] })), [], 'nichts offen')
  t.same(geld(f01({ 'rueckstand.posten': undefined })), heute(...GELD), 'nicht bekannt')
  t.same(geld(f01({ anlass: undefined })), heute('zahlen.mindestbetrag', 'zahlen.alles', ...GELD))
  t.same(geld(f01({ anlass: 'vormieterschulden' })), [], 'fremde Schulden')
  t.same(
    geld(f01({ 'androhung.zugangBestritten': true })),
    heute('zahlen.mindestbetrag', ...GELD),
    'alles zu zahlen wird nur bei einer zulässigen Sperre geraten',
  )
})

t.test(
  '§ 41g Abs. 1 S. 1, 2, 10 EnWG: annehmen oder verlangen, vor der Sperre und nach der Androhung',
  async t => {
    const av = (antwort: ReturnType<typeof f01>) =>
      rat(antwort).filter(zeile => /av\.|einwilligung/.test(zeile))
    const EINWILLIGUNG = 'einwilligung.zuruecksenden'
    const faelle: [was: string, anders: Anders, erwartet: string[]][] = [
    ['Angebot liegt vor', {}, heute('av.annehmen', EINWILLIGUNG)],
    ['kein Angebot', ABGELEHNT, heute('av.verlangen', EINWILLIGUNG)],
    ['ob es ein Angebot gibt, ist nicht bekannt', { 'ankuendigung.fehlendeInhalte': undefined, abwendungsvereinbarung: undefined }, heute('av.verlangen', EINWILLIGUNG)],
    ['eine Vereinbarung läuft', { 'abwendungsvereinbarung.angenommenAm': '2026-10-28' }, []],
    ['angenommen, und ob eine Rate fehlt, ist nicht bekannt', { 'abwendungsvereinbarung.angenommenAm': '2026-10-28', 'abwendungsvereinbarung.gebrochenAm': undefined }, []],
    ['angenommen vor der Sperre, der Tag ist nicht bekannt', { 'abwendungsvereinbarung.angenommenAm': undefined, 'abwendungsvereinbarung.angenommenVorSperre': true, 'abwendungsvereinbarung.gebrochenAm': undefined }, []],
    ['ob angenommen wurde, ist nicht bekannt', { 'abwendungsvereinbarung.angenommenAm': undefined }, heute('av.annehmen', EINWILLIGUNG)],
    ['nach der Sperre', { 'sperre.vollzogen': true, stichtag: '2026-11-09' }, []],
    ['ohne Androhung', { androhung: null }, []],
    ['die Androhung ist nicht bekannt', { androhung: undefined }, []],
    ['eingewilligt ist schon', { sozialhilfetraeger: { einwilligungZugang: '2026-10-20', informiertAm: '2026-10-20' } }, heute('av.annehmen')],
    ['Ersatzversorgung: ob ein Angebot geschuldet ist, ist offen', { vertrag: 'ersatzversorgung' }, []],
    ['Sondervertrag: kein Recht auf eine Vereinbarung', { vertrag: 'sondervertrag' }, []],
    ['gebrochen und neu angekündigt', { 'abwendungsvereinbarung.angenommenAm': '2026-10-12', 'abwendungsvereinbarung.gebrochenAm': '2026-10-20' }, []],
  ] // prettier-ignore
    for (const [was, anders, erwartet] of faelle) t.same(av(f01(anders)), erwartet, was)
    t.same(av(unter('gvv-19-2021')), heute('av.annehmen'), '§ 19 Abs. 5 GVV 2021: ohne Weg zum Sozialamt')
    t.same(av(unter('gvv-19-2012')), [], 'bis 30.11.2021 gab es keine Abwendungsvereinbarung')
  },
)

t.test('gegen eine unzulässige oder zweifelhafte Sperre: anrufen, schreiben, zum Gericht', async t => {
  const dagegen = (anders: Anders) =>
    rat(f01(anders)).filter(zeile => /versorger|L01|L17|gericht|L02|nachweis/.test(zeile))
  const gefahr = {
    art: 'schwereErkrankung',
    konkreteGefahr: true,
    mitgeteiltAm: '2026-11-01',
    glaubhaftmachung: 'erbracht',
  }
  const faelle: [was: string, anders: Anders, erwartet: string[]][] = [
    ['zulässig', {}, []],
    ['Angaben fehlen', { mahnung: undefined }, []],
    ['Formfehler, rechtswidrig', { mahnung: null }, heute('versorger.anrufen', 'brief.L01', 'gericht.eilantrag')],
    ['Formfehler, rechtswidrig, noch Zeit', { mahnung: null, stichtag: '2026-11-01' }, dieseWoche('brief.L01')],
    ['Formfehler, zweifelhaft', { 'androhung.zugangBestritten': true }, heute('versorger.anrufen', 'brief.L01')],
    ['Härte: kein Formfehler', { schutzgruende: [gefahr] }, heute('versorger.anrufen', 'gericht.eilantrag', 'brief.L02')],
    ['Härte und Formfehler', { mahnung: null, schutzgruende: [gefahr] }, heute('versorger.anrufen', 'brief.L01', 'gericht.eilantrag', 'brief.L02')],
    ['Nachweis verlangt', { schutzgruende: [{ ...gefahr, glaubhaftmachung: 'verlangtNichtErbracht' }] }, heute('versorger.anrufen', 'brief.L02', 'nachweis.beschaffen')],
    ['Gefahr nicht festgestellt', { schutzgruende: [{ ...gefahr, konkreteGefahr: 'unklar' }] }, heute('versorger.anrufen', 'brief.L02', 'nachweis.beschaffen')],
    ['Kind ohne Gefahr: nichts mitzuteilen', { schutzgruende: [{ ...gefahr, art: 'kind', konkreteGefahr: false }] }, heute('versorger.anrufen')],
  ] // prettier-ignore
  for (const [was, anders, erwartet] of faelle) t.same(dagegen(anders), erwartet, was)
  t.same(
    rat(wie('X03', { androhung: null })).slice(0, 3),
    heute('versorger.anrufen', 'brief.L17', 'gericht.eilantrag'),
    '§ 33 AVBFernwärmeV hat seinen eigenen Brief',
  )
  t.same(
    rat(wie('N18')).slice(0, 3),
    heute('versorger.anrufen', 'brief.L17', 'gericht.eilantrag'),
    'auch bei Härte',
  )
  t.same(
    rat(wie('A06')).slice(0, 2),
    heute('versorger.anrufen', 'brief.L01'),
    'ein geringer Rückstand ist eine Beanstandung wert',
  )
})

t.test(
  '§ 33 Abs. 2, 3 AVBFernwärmeV und AVBWasserV: geraten wird nur zu Briefen, die dort gelten',
  async t => {
    const briefe = (antwort: ReturnType<typeof wie>) =>
      antwort.schritte.map(({ code, brief }) => (brief === null ? code : `${code} ${brief}`))
    for (const sparte of ['fernwaerme', 'wasser']) {
      const mit = (anders: Anders) => briefe(wie('X03', { sparte, ...anders }))
      t.same(
        mit({ androhung: null }),
        [
          'versorger.anrufen L48',
          'brief.L17 L17',
          'gericht.eilantrag',
          'antrag.jobcenter L20',
          'antrag.sozialamt L21',
          'fonds.pruefen L50',
        ],
        `${sparte}: L17 steht einmal da, L03 gar nicht`,
      )
      t.same(
        mit({ androhung: undefined }),
        ['brief.L17 L17', 'antrag.jobcenter L20', 'antrag.sozialamt L21', 'fonds.pruefen L50'],
        `${sparte}: auch ohne Mangel sind Folgen und Aussicht zusammen darzulegen`,
      )
      t.same(
        mit({
          androhung: null,
          'sperre.vollzogen': true,
          stichtag: '2026-11-24',
          wiederherstellung: { pauschaleCent: 90_00 },
        }),
        [
          'versorger.anrufen L48',
          'gericht.eilantrag',
          'antrag.jobcenter L20',
          'antrag.sozialamt L21',
          'wiederherstellung.verlangen L13',
          'fonds.pruefen L50',
        ],
        `${sparte}: nach der Sperre bleibt die Wiederaufnahme nach § 33 Abs. 3, ohne L14 und L30`,
      )
    }
  },
)

t.test('§ 41f Abs. 7 EnWG: nach der Sperre zuerst die Wiederherstellung', async t => {
  const danach = (anders: Anders) =>
    rat(f01({ 'sperre.vollzogen': true, stichtag: '2026-11-10', ...anders })).filter(zeile =>
      /wieder|L14|fonds/.test(zeile),
    )
  const VERLANGEN = heute('wiederherstellung.verlangen')
  t.same(danach({}), [...VERLANGEN, ...FONDS])
  t.same(danach({ 'sperre.vollzogen': false }), FONDS)
  t.same(danach({ 'wiederherstellung.erfolgtAm': '2026-11-10' }), FONDS, 'läuft wieder')
  t.same(danach({ 'wiederherstellung.pauschaleCent': 120_00 }), [
    ...VERLANGEN,
    ...dieseWoche('brief.L14'),
    ...FONDS,
  ])
  t.same(
    rat(
      f01({ 'sperre.vollzogen': true, stichtag: '2026-11-10', 'wiederherstellung.pauschaleCent': 1 }),
    ).slice(-3),
    [...VERLANGEN, ...dieseWoche('brief.L14'), ...FONDS],
    'was Zeit hat, steht zuletzt',
  )
  t.same(danach({ 'wiederherstellung.pauschaleCent': 0 }), [...VERLANGEN, ...FONDS])
  t.same(
    danach({ 'wiederherstellung.pauschaleCent': 120_00, 'wiederherstellung.erfolgtAm': '2026-11-10' }),
    FONDS,
  )
  t.same(danach({ anlass: 'vormieterschulden' }), VERLANGEN, 'kein eigener Rückstand: kein Härtefonds')
})

t.test(
  '§ 535 Abs. 1 S. 2 BGB: gegen den Vermieter sofort, ein eigener Zähler öffnet die Grundversorgung',
  async t => {
    t.same(rat(wie('X06')), heute('brief.L18', 'gericht.eilantrag'))
    t.same(
      rat(wie('X06', { 'vermieter.eigenerZaehler': true })),
      heute('brief.L18', 'gericht.eilantrag', 'versorger.anrufen'),
    )
  },
)
