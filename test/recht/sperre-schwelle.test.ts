import t from 'tap'
import { cent } from '../../server/recht/geld.ts'
import { wasWaereWenn } from '../../server/recht/sperre/was-waere-wenn.ts'
import {
  angaben,
  befund,
  codes,
  f01,
  fragen,
  gruende,
  norm,
  posten,
  rechnung,
  unter,
  wie,
  type Anders,
} from './fall.ts'

/*
 * § 41f Abs. 3 EnWG: twice the Abschlag that falls on the month (Nr. 1), a sixth of the annual bill where none is due
 * (Nr. 2), and 100 € at least (S. 2); „in Höhe des“, „mindestens“: to reach it is enough. Above F01: 85 € × 2 = 170 €.
 */

const offen = (betragCent: number, anders: Anders = {}) =>
  f01({ 'rueckstand.posten': [rechnung(betragCent)], ...anders })
const abschlag = (betragCent: number, monate?: number, proJahr?: number): Anders => ({
  'rueckstand.abschlag': { betragCent, ...(monate && { monate }), ...(proJahr && { proJahr }) },
})
const stand = (antwort: ReturnType<typeof f01>) => [antwort.rueckstand.erreicht, ...fragen(antwort)]

t.test(
  '§ 41f Abs. 3 S. 1 Nr. 1 EnWG: wie oft im Jahr, für wie viele Monate, wenn es nicht bekannt ist',
  async t => {
    const faelle: [was: string, betrag: number, plan: Anders, erwartet: (string | null)[]][] = [
    ['130 € sechsmal im Jahr sind 65 € im Monat: 130 €', 130_00, abschlag(130_00, undefined, 6), ['ja']],
    ['ein Cent weniger', 129_99, abschlag(130_00, undefined, 6), ['nein']],
    ['zwölfmal im Jahr: 260 €', 259_99, abschlag(130_00, undefined, 12), ['nein']],
    ['ohne beides: mehr als zwei ganze Abschläge', 170_00, abschlag(85_00), ['ja']],
    ['ohne beides: dazwischen', 169_99, abschlag(85_00), [null, 'rueckstand.abschlag.monate']],
    ['ohne beides: unter 100 €', 99_99, abschlag(85_00), ['nein']],
    ['ohne beides: auch ein Jahresabschlag liegt darüber', 200_00, abschlag(1_300_00), ['nein']],
    ['monatlich, vielleicht nur zehnmal im Jahr: 2 × 10 × 85 € ÷ 12', 141_66, abschlag(85_00, 1), ['nein']],
    ['zwischen zehn- und zwölfmal', 141_67, abschlag(85_00, 1), [null, 'rueckstand.abschlag.proJahr']],
    ['zwischen zehn- und zwölfmal, oben', 169_99, abschlag(85_00, 1), [null, 'rueckstand.abschlag.proJahr']],
    ['über beiden', 170_00, abschlag(85_00, 1), ['ja']],
    ['alle zwei Monate, vielleicht nur fünfmal: 2 × 5 × 170 € ÷ 12', 141_66, abschlag(170_00, 2), ['nein']],
    ['alle zwei Monate, fünf- oder sechsmal', 141_67, abschlag(170_00, 2), [null, 'rueckstand.abschlag.proJahr']],
    ['alle zwei Monate: 170 €', 170_00, abschlag(170_00, 2), ['ja']],
    ['alle drei Monate: keiner fällt aus, 2 × 255 € ÷ 3', 169_99, abschlag(255_00, 3), ['nein']],
    ['alle drei Monate: 170 €', 170_00, abschlag(255_00, 3), ['ja']],
    ['der Abschlag ist nicht bekannt', 100_00, { 'rueckstand.abschlag': undefined }, [null, 'rueckstand.abschlag']],
    ['der Abschlag ist nicht bekannt, unter 100 €', 99_99, { 'rueckstand.abschlag': undefined }, ['nein']],
    ['seine Höhe ist nicht bekannt', 100_00, { 'rueckstand.abschlag': { monate: 1, proJahr: 12 } }, [null, 'rueckstand.abschlag.betragCent']],
    ['Nr. 2: die Jahresrechnung ist nicht bekannt', 100_00, { 'rueckstand.abschlag': null }, [null, 'rueckstand.jahresrechnungErwartetCent']],
    ['Nr. 2: es gibt keine Schätzung', 100_00, { 'rueckstand.abschlag': null, 'rueckstand.jahresrechnungErwartetCent': null }, [null, 'rueckstand.jahresrechnungErwartetCent']],
    ['kein Abschlag ist wie null', 130_00, { 'rueckstand.abschlag': { betragCent: null }, 'rueckstand.jahresrechnungErwartetCent': 780_00 }, ['ja']],
  ] // prettier-ignore
    for (const [was, betrag, plan, erwartet] of faelle) t.same(stand(offen(betrag, plan)), erwartet, was)
  },
)

t.test('die Schwelle steht nur da, wo sie bekannt ist', async t => {
  const schwelle = (plan: Anders) => offen(255_00, plan).rueckstand.schwelleCent
  t.equal(schwelle({}), 170_00)
  t.equal(schwelle(abschlag(85_00)), null)
  t.equal(schwelle(abschlag(85_00, 1)), 170_00, 'ob elf oder zwölf: der einzelne Abschlag zählt doppelt')
  t.equal(schwelle({ 'rueckstand.abschlag': undefined }), null)
  t.match(
    befund(offen(255_00, abschlag(85_00)), 'schwelle.erreicht')?.text,
    'Es zählen 255,00\u00a0€ Rückstand. Die Schwelle von 170,00\u00a0€ ist damit erreicht.',
  )
})

t.test('elf Abschläge: die Rechnung nach beiden Lesarten, aufgerundet', async t => {
  const elf = abschlag(90_01, 1, 11) // 2 × 90,01 € = 180,02 €; 2 × 11 × 90,01 € ÷ 12 = 165,018 €
  t.equal(offen(165_01, elf).rueckstand.erreicht, 'nein')
  t.equal(offen(165_02, elf).rueckstand.erreicht, 'streitig')
  t.equal(offen(180_02, elf).rueckstand.erreicht, 'ja')
  t.same(befund(offen(170_00, elf), 'schwelle.elfAbschlaege')?.schritte, [
    { text: 'Fällig und gemahnt: 170,00\u00a0€', betragCent: 170_00 },
    { text: '2 × 90,01\u00a0€ = 180,02\u00a0€', betragCent: 180_02 },
    { text: 'Andere Lesart: 2 × 11 × 90,01\u00a0€ ÷ 12 = 165,02\u00a0€', betragCent: 165_02 },
    { text: 'mindestens aber 100,00\u00a0€', betragCent: 100_00 },
  ])
  t.same(befund(offen(255_00, abschlag(255_00, 3, 4)), 'schwelle.erreicht')?.schritte.slice(1, 3), [
    { text: '255,00\u00a0€ ÷ 3 Monate = 85,00\u00a0€ im Monat', betragCent: 85_00 },
    { text: '2 × 255,00\u00a0€ ÷ 3 = 170,00\u00a0€', betragCent: 170_00 },
  ])
  t.match(
    fragen(offen(255_00, abschlag(85_00, undefined, 13))),
    ['rueckstand.abschlag.proJahr'],
    'mehr als zwölf im Jahr gibt es nicht',
  )
})

t.test('§ 41f Abs. 3 S. 1, 2 EnWG: welche Grenze verfehlt ist, sagt die Norm', async t => {
  const NR1 = '§ 41f Abs. 3 S. 1 Nr. 1 EnWG'
  const NR2 = '§ 41f Abs. 3 S. 1 Nr. 2 EnWG'
  const S2 = '§ 41f Abs. 3 S. 2 EnWG'
  const jahr = { 'rueckstand.abschlag': null, 'rueckstand.jahresrechnungErwartetCent': 780_00 }
  const faelle: [betrag: number, plan: Anders, code: string, erwartet: string[]][] = [
    [99_99, {}, 'schwelle.unterschritten', [NR1, S2]],
    [100_00, {}, 'schwelle.unterschritten', [NR1]],
    [169_99, {}, 'schwelle.unterschritten', [NR1]],
    [170_00, {}, 'schwelle.erreicht', [NR1, S2]],
    [99_99, abschlag(50_00, 1, 12), 'schwelle.unterschritten', [S2]],
    [99_99, { 'rueckstand.abschlag': undefined }, 'schwelle.unterschritten', [S2]],
    [129_99, jahr, 'schwelle.unterschritten', [NR2]],
    [130_00, jahr, 'schwelle.erreicht', [NR2, S2]],
  ]
  for (const [betrag, plan, code, erwartet] of faelle)
    t.same(norm(offen(betrag, plan), code), erwartet, String(betrag))
})

t.test('der Satz zur verfehlten Schwelle nennt, was zählt', async t => {
  const satz = (claims: Anders[], anders: Anders = {}) =>
    befund(f01({ 'rueckstand.posten': claims, ...anders }), 'schwelle.unterschritten')?.text
  const lautet = (zaehlt: string, schwelle: string) =>
    `Vom Rückstand zählen höchstens ${zaehlt}\u00a0€. Gesperrt werden darf erst ab ${schwelle}\u00a0€. Die Schwelle ist nicht erreicht.`
  const kosten = rechnung(10_00, { art: 'nebenkosten' })
  t.equal(satz([rechnung(80_00), kosten]), lautet('90,00', '170,00'), 'mit den Nebenkosten')
  t.equal(
    satz([rechnung(80_00), posten({ faelligAm: '2026-10-15' })]),
    lautet('165,00', '170,00'),
    'mit dem später fälligen Abschlag',
  )
  t.equal(
    satz([rechnung(80_00)], { 'rueckstand.zahlungen': [{ am: '2026-11-01', betragCent: 30_00 }] }),
    lautet('50,00', '170,00'),
  )
  t.equal(
    satz([rechnung(80_00)], { 'rueckstand.zahlungen': [{ am: '2026-11-01', betragCent: 90_00 }] }),
    lautet('0,00', '170,00'),
    'zu viel bezahlt',
  )
  t.equal(
    satz([rechnung(80_00)], { 'rueckstand.abschlag': undefined }),
    lautet('80,00', '100,00'),
    'Abschlag unbekannt',
  )
  t.same(
    befund(
      f01({
        'rueckstand.posten': [
          rechnung(80_00),
          rechnung(1, { art: 'nebenkosten' }),
          rechnung(20_00, { wohnungFremd: true }),
        ],
        'rueckstand.zahlungen': [{ am: '2026-11-01', betragCent: 5_00 }],
      }),
      'schwelle.unterschritten',
    )?.schritte,
    [
      { text: 'Fällig und gemahnt: 80,00\u00a0€', betragCent: 80_00 },
      { text: 'Mahn-, Inkasso- und Sperrkosten, Zinsen: 0,01\u00a0€', betragCent: 1 },
      { text: 'Andere Sparte oder frühere Wohnung: 20,00\u00a0€', betragCent: 20_00 },
      { text: 'Abzüglich Zahlungen: 5,00\u00a0€', betragCent: 5_00 },
      { text: '2 × 85,00\u00a0€ = 170,00\u00a0€', betragCent: 170_00 },
      { text: 'mindestens aber 100,00\u00a0€', betragCent: 100_00 },
    ],
  )
})

t.test('„nach Abzug etwaiger Anzahlungen“: bis zum Tag der Sperre', async t => {
  const nach = (zahlung: Anders | undefined, anders: Anders = {}) =>
    f01({ 'rueckstand.zahlungen': zahlung && [zahlung], ...anders }).rueckstand
  const faelle: [was: string, zahlung: Anders | undefined, offen: number][] = [
    ['vorher', { am: '2026-11-01', betragCent: 30_00 }, 225_00],
    ['am Tag der Sperre', { am: '2026-11-09', betragCent: 30_00 }, 225_00],
    ['danach', { am: '2026-11-10', betragCent: 30_00 }, 255_00],
    ['es gab keine (Tag)', { am: null, betragCent: 30_00 }, 255_00],
    ['es gab keine (Betrag)', { am: '2026-11-01', betragCent: null }, 255_00],
    ['ob bezahlt wurde, ist nicht bekannt: höchstens alles', undefined, 255_00],
    ['wann, ist nicht bekannt: höchstens alles', { betragCent: 30_00 }, 255_00],
    ['wie viel, ist nicht bekannt: höchstens alles', { am: '2026-11-01' }, 255_00],
    ['mehr als alles', { am: '2026-11-01', betragCent: 300_00 }, 0],
  ]
  for (const [was, zahlung, erwartet] of faelle) t.equal(nach(zahlung).anrechenbarCent, erwartet, was)
  const ohneTag = { sperre: undefined }
  t.same(
    nach({ am: '2026-11-07', betragCent: 85_00 }, ohneTag),
    { anrechenbarCent: 255_00, ohneNebenkostenCent: 255_00, schwelleCent: 170_00, erreicht: 'ja' },
    'erst morgen bezahlt, Sperrtag unbekannt',
  )
  t.equal(
    nach({ am: '2026-11-07', betragCent: 85_01 }, ohneTag).erreicht,
    null,
    'dann kommt es auf den Sperrtag an',
  )
  t.equal(nach({ am: '2026-11-06', betragCent: 85_01 }, ohneTag).erreicht, 'nein', 'heute bezahlt')
})

t.test(
  'was zählt und was daneben steht: Nebenkosten, später Fälliges, Fremdes, Beträge von null',
  async t => {
    const zahlen = (claims: Anders[]) => {
      const { anrechenbarCent, ohneNebenkostenCent } = f01({ 'rueckstand.posten': claims }).rueckstand
      return [anrechenbarCent, ohneNebenkostenCent]
    }
    const grund = rechnung(200_00)
    t.same(zahlen([grund, rechnung(30_00, { art: 'nebenkosten' })]), [230_00, 200_00])
    t.same(zahlen([grund, posten({ faelligAm: '2026-10-15' })]), [285_00, 285_00])
    t.same(zahlen([grund, rechnung(30_00, { sparteFremd: true })]), [200_00, 200_00])
    t.same(zahlen([grund, rechnung(30_00, { wohnungFremd: true })]), [200_00, 200_00])
    t.same(zahlen([grund, rechnung(30_00, { oeffentlichRechtlich: true })]), [200_00, 200_00])
    t.same(zahlen([grund, posten({ betragCent: null })]), [200_00, 200_00], 'null: keine Forderung')
    t.same(zahlen([grund, posten({ betragCent: undefined })]), [null, null])
  },
)

t.test('nur was noch entscheidet, wird gefragt', async t => {
  const claims = (...alle: Anders[]) => ({ 'rueckstand.posten': alle })
  const ungewiss = (betragCent: number | undefined) => rechnung(100_00, { betragCent, gestundet: undefined })
  const faelle: [was: string, anders: Anders, erwartet: string[]][] = [
    ['der Betrag entscheidet, nicht die Schwelle', { ...claims(rechnung(50_00), ungewiss(250_00)), ...abschlag(85_00) }, ['rueckstand.posten.1.gestundet']],
    ['beides entscheidet', { ...claims(rechnung(80_00), ungewiss(50_00)), 'rueckstand.abschlag': undefined }, ['rueckstand.posten.1.gestundet', 'rueckstand.abschlag']],
    ['unten fehlt genau ein Cent', claims(rechnung(169_99), ungewiss(undefined)), ['rueckstand.posten.1.betragCent', 'rueckstand.posten.1.gestundet']],
    ['unten reicht es schon', { ...claims(rechnung(170_00), ungewiss(50_00)) }, []],
    ['oben reicht es nicht', claims(rechnung(100_00), ungewiss(50_00)), []],
    ['vom Rückstand ist nichts bekannt', { rueckstand: undefined }, ['rueckstand']],
    ['welche Forderungen es sind, ist nicht bekannt', { 'rueckstand.posten': undefined }, ['rueckstand.posten']],
    ['was nie fällig war, wird nicht gefragt', claims(rechnung(169_99), rechnung(50_00, { zugang: null, gestundet: undefined })), []],
    ['was schon herausfällt, auch nicht', claims(rechnung(169_99), ungewiss(50_00), rechnung(50_00, { gestundet: true, sparteFremd: undefined })), ['rueckstand.posten.1.gestundet']],
    ['ein Betrag von null auch nicht', claims(rechnung(169_99), ungewiss(50_00), ungewiss(0)), ['rueckstand.posten.1.gestundet']],
    ['fremd oder nicht: beides', claims(rechnung(169_99), rechnung(50_00, { sparteFremd: undefined, wohnungFremd: undefined })), ['rueckstand.posten.1.sparteFremd', 'rueckstand.posten.1.wohnungFremd']],
    ['fremd oder nicht: die Sparte', claims(rechnung(169_99), rechnung(50_00, { sparteFremd: undefined })), ['rueckstand.posten.1.sparteFremd']],
    ['fremd oder nicht: die Wohnung', claims(rechnung(169_99), rechnung(50_00, { wohnungFremd: undefined })), ['rueckstand.posten.1.wohnungFremd']],
    ['schon fremd: die Wohnung ändert nichts', claims(rechnung(169_99), ungewiss(50_00), rechnung(50_00, { sparteFremd: true, wohnungFremd: undefined })), ['rueckstand.posten.1.gestundet']],
  ] // prettier-ignore
  for (const [was, anders, erwartet] of faelle)
    t.same(fragen(f01({ 'abwendungsvereinbarung.angebotRaten': 12, ...anders })), erwartet, was)
})

t.test('mehrere Zweifel zugleich, und nur die, auf die es ankommt', async t => {
  const kosten = rechnung(10_00, { art: 'nebenkosten' })
  const spaet = posten({ betragCent: 10_00, faelligAm: '2026-10-15' })
  const fremd = rechnung(10_00, { sparteFremd: true })
  const faelle: [haupt: number, claims: Anders[], erwartet: string[]][] = [
    [170_00, [kosten, spaet, fremd], []],
    [160_00, [kosten], ['schwelle.nurMitNebenkosten']],
    [160_00, [spaet], ['schwelle.erstNachAndrohung']],
    [160_00, [fremd], ['schwelle.nurMitFremderForderung']],
    [150_00, [kosten, spaet], ['schwelle.erstNachAndrohung', 'schwelle.nurMitNebenkosten']],
    [140_00, [kosten, spaet, fremd], ['schwelle.erstNachAndrohung', 'schwelle.nurMitNebenkosten', 'schwelle.nurMitFremderForderung']],
    [139_99, [kosten, spaet, fremd], ['schwelle.unterschritten']],
  ] // prettier-ignore
  for (const [haupt, claims, erwartet] of faelle)
    t.same(gruende(f01({ 'rueckstand.posten': [rechnung(haupt), ...claims] })), erwartet, String(haupt))
})

t.test('ohne gesetzliche Schwelle: offen sein muss etwas aus dieser Versorgung', async t => {
  const waerme = (claim: Anders, anders: Anders = {}) =>
    wie('X03', {
      'rueckstand.posten': [rechnung(600_00, { zugang: '2026-10-05', faelligAm: '2026-10-26', ...claim })],
      ...anders,
    })
  t.same(gruende(waerme({ betragCent: 1 })), [])
  t.same(gruende(waerme({ betragCent: 0 })), ['schwelle.unterschritten'])
  t.same(norm(waerme({ betragCent: 0 }), 'schwelle.unterschritten'), ['§ 33 Abs. 2 S. 1 AVBFernwärmeV'])
  t.same(gruende(waerme({ sparteFremd: true })), ['schwelle.nurMitFremderForderung'])
  t.same(norm(waerme({ sparteFremd: true }), 'schwelle.nurMitFremderForderung'), [
    '§ 33 Abs. 2 S. 1 AVBFernwärmeV',
  ])
  t.same(fragen(waerme({ betragCent: undefined })), ['rueckstand.posten.0.betragCent'])
  t.same(fragen(waerme({}, { 'rueckstand.zahlungen': undefined })), ['rueckstand.zahlungen'])
  t.same(gruende(waerme({ art: 'nebenkosten' })), [], 'auch Nebenkosten sind eine Zahlungsverpflichtung')
  const vertrag = wie('N20', {
    'rueckstand.posten': [posten({ sparteFremd: true, zugang: '2025-08-15', faelligAm: '2025-09-15' })],
  })
  t.same(gruende(vertrag), ['vertrag.massgeblich'], '§ 41b Abs. 2 EnWG sagt zu fremden Forderungen nichts')
  t.same(gruende(wie('N20', { 'rueckstand.posten': [] })), ['vertrag.massgeblich', 'schwelle.unterschritten'])
  t.same(norm(wie('N20', { 'rueckstand.posten': [] }), 'schwelle.unterschritten'), [
    '§ 273 Abs. 1 BGB',
    '§ 320 Abs. 1 S. 1 BGB',
  ])
})

t.test('was eine Zahlung vor der Sperre bewirkt: jeder Posten, jede Lesart', async t => {
  const wege = (id: string, claims: Anders[], anders: Anders = {}) =>
    wasWaereWenn(angaben(id, { 'rueckstand.posten': claims, ...anders }))
      .filter(({ code }) => code.startsWith('zahlen.'))
      .map(({ code, betragCent }) => `${code.slice(7)} ${betragCent}`)
  const kosten = (cents: number) => rechnung(cents, { art: 'nebenkosten' })
  const spaet = posten({ faelligAm: '2026-10-15' })
  const gezahlt = { 'rueckstand.zahlungen': [{ am: '2026-11-01', betragCent: 20_00 }] }
  t.same(wege('F01', [rechnung(200_00), spaet]), ['mindestbetrag 11501', 'streitig 3001', 'alles 28500'])
  t.same(wege('F01', [rechnung(200_00), rechnung(40_00, { sparteFremd: true })]), [
    'mindestbetrag 7001',
    'streitig 3001',
    'alles 24000',
  ])
  t.same(wege('F01', [rechnung(200_00), kosten(30_00)], gezahlt), [
    'mindestbetrag 4001',
    'streitig 1001',
    'alles 21000',
  ])
  t.same(
    wege('F01', [rechnung(170_00), kosten(30_00)]),
    ['mindestbetrag 3001', 'streitig 1', 'alles 20000'],
    'ein Cent',
  )
  t.same(
    wege('F01', [rechnung(169_99), kosten(30_00)]),
    ['mindestbetrag 3000', 'alles 19999'],
    'ohne die Kosten schon darunter',
  )
  t.same(wege('F01', [rechnung(169_99), kosten(1)]), ['mindestbetrag 1', 'alles 17000'])
  t.same(wege('F01', [rechnung(169_99)]), [], 'schon unter der Schwelle')
  const waerme = { zugang: '2026-10-05', faelligAm: '2026-10-26' }
  t.same(
    wege('X03', [rechnung(600_00, waerme), rechnung(5_00, { ...waerme, art: 'nebenkosten' })]),
    ['alles 60500'],
    'ohne Schwelle hilft nur alles',
  )
  t.same(wege('X03', [rechnung(1, waerme)]), ['alles 1'])
  t.same(wege('X03', [rechnung(0, waerme)]), [])
  const zeilen = (claims: Anders[], anders: Anders = {}) =>
    wasWaereWenn(angaben('F01', { 'rueckstand.posten': claims, ...anders }))[0]?.schritte.map(
      ({ text }) => text,
    )
  const zwei = (summe: string) => [
    `Offen sind höchstens: ${summe}\u00a0€`,
    'Gesperrt werden darf ab: 170,00\u00a0€',
  ]
  const ohneKosten = (betrag: string) =>
    `Zählen Mahnkosten und andere Nebenkosten nicht mit, genügen: ${betrag}\u00a0€`
  t.same(zeilen([rechnung(200_00)]), zwei('200,00'))
  t.same(zeilen([rechnung(200_00), kosten(1)]), [...zwei('200,01'), ohneKosten('30,01')])
  t.same(zeilen([rechnung(170_00), kosten(10_00)]), [...zwei('180,00'), ohneKosten('0,01')])
  t.same(zeilen([rechnung(169_99), kosten(10_00)]), zwei('179,99'))
  const elf = abschlag(90_00, 1, 11)
  const elfZwei = (summe: string) => [
    `Offen sind höchstens: ${summe}\u00a0€`,
    'Gesperrt werden darf ab: 165,00\u00a0€',
  ]
  t.same(zeilen([rechnung(180_00)], elf), [
    ...elfZwei('180,00'),
    'Zählt der einzelne Abschlag und nicht die Summe des Jahres, genügen: 0,01\u00a0€',
  ])
  t.same(zeilen([rechnung(179_99)], elf), elfZwei('179,99'))
  t.same(
    zeilen([rechnung(200_00)], abschlag(85_00, 1)),
    ['Offen sind höchstens: 200,00\u00a0€', 'Gesperrt werden darf ab: 141,67\u00a0€'],
    'wie oft im Jahr, ist nicht bekannt',
  )
})

t.test('die Schwelle der früheren Fassungen', async t => {
  const faelle: [regelwerk: Parameters<typeof unter>[0], norm: string[]][] = [
    ['gvv-19-2022', ['§ 19 Abs. 2 S. 8 StromGVV', '§ 19 Abs. 2 S. 9 StromGVV']],
    ['gvv-19-2021', ['§ 19 Abs. 2 S. 6 StromGVV', '§ 19 Abs. 2 S. 7 StromGVV']],
    ['gvv-19-2012', ['§ 19 Abs. 2 S. 4 StromGVV']],
    ['enwg-118b', ['§ 118b Abs. 4 S. 1 Nr. 1 EnWG', '§ 118b Abs. 4 S. 2 EnWG']],
  ]
  for (const [regelwerk, erwartet] of faelle) {
    t.same(norm(unter(regelwerk), 'schwelle.erreicht'), erwartet, regelwerk)
    const einCentWeniger = unter(regelwerk, {
      'rueckstand.zahlungen': [{ am: null, betragCent: cent(0) }],
      'rueckstand.posten.0.betragCent': cent(0),
      'rueckstand.posten.1.betragCent': cent(84_99),
    })
    t.equal(
      codes(einCentWeniger).includes('schwelle.unterschritten'),
      regelwerk !== 'gvv-19-2012',
      '169,99 €',
    )
  }
  t.equal(unter('gvv-19-2012').rueckstand.schwelleCent, 100_00)
  const sechstel = { 'rueckstand.abschlag': null, 'rueckstand.jahresrechnungErwartetCent': 780_00 }
  t.same(norm(unter('enwg-118b', sechstel), 'schwelle.erreicht'), [
    '§ 118b Abs. 4 S. 1 Nr. 2 EnWG',
    '§ 118b Abs. 4 S. 2 EnWG',
  ])
  t.same(norm(unter('gvv-19-2022', sechstel), 'schwelle.erreicht'), [
    '§ 19 Abs. 2 S. 8 StromGVV',
    '§ 19 Abs. 2 S. 9 StromGVV',
  ])
})
