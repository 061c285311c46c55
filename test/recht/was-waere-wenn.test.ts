import { readFileSync } from 'node:fs'
import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import type { Sperrangaben } from '../../server/recht/sperre/angaben.ts'
import { pruefeSperre } from '../../server/recht/sperre/urteil.ts'
import {
  MOEGLICHKEITEN,
  wasWaereWenn,
  type Moeglichkeit,
  type Moeglichkeitscode,
} from '../../server/recht/sperre/was-waere-wenn.ts'

type Fall = { id: string; request: Sperrangaben }
const FAELLE = JSON.parse(
  readFileSync(new URL('sperrpruefung.cases.json', import.meta.url), 'utf8'),
) as Fall[]

function fall(id: string, anders: object = {}): Sperrangaben {
  const request = FAELLE.find(einer => einer.id === id)?.request
  if (!request) throw new Error(`${id} is missing`)
  return { ...structuredClone(request), ...anders }
}

/** Case F01, in which the supplier has done everything right: three Abschläge of 85 € open, cut on Monday. */
const f01 = (anders: object = {}): readonly Moeglichkeit[] => wasWaereWenn(fall('F01', anders))
const codes = (liste: readonly Moeglichkeit[]): Moeglichkeitscode[] => liste.map(({ code }) => code)
const eine = (liste: readonly Moeglichkeit[], code: Moeglichkeitscode): Moeglichkeit | undefined =>
  liste.find(m => m.code === code)
const betrag = (liste: readonly Moeglichkeit[], code: Moeglichkeitscode): number | null | undefined =>
  eine(liste, code)?.betragCent

const RUECKSTAND = fall('F01').rueckstand ?? {}
const [POSTEN] = RUECKSTAND.posten ?? []
const rueckstand = (betraege: number[], mehr: object = {}) => ({
  rueckstand: {
    ...RUECKSTAND,
    posten: betraege.map(betragCent => ({ ...POSTEN, betragCent: cent(betragCent) })),
    ...mehr,
  },
})
const abschlag = (betragCent: number, proJahr = 12) => ({ abschlag: { betragCent, monate: 1, proJahr } })

void t.test('§ 41f Abs. 3 EnWG: die kleinste Zahlung ist ein Cent unter der Schwelle', async t => {
  const zahlung = eine(f01(), 'zahlen.mindestbetrag')
  t.match(zahlung, {
    betragCent: 85_01,
    vorher: { ergebnis: 'rechtmaessig', tendenz: null },
    nachher: { ergebnis: 'rechtswidrig', tendenz: null },
    norm: ['§ 41f Abs. 3 S. 1 Nr. 1 EnWG'],
    was: /^Der Haushalt zahlt bis Freitag, 06\.11\.2026 85,01\s€\./,
  })
  t.same(zahlung?.schritte, [
    { text: 'Offen sind höchstens: 255,00\u00a0€', betragCent: 255_00 },
    { text: 'Gesperrt werden darf ab: 170,00\u00a0€', betragCent: 170_00 },
  ])
  t.equal(betrag(f01(rueckstand([170_00])), 'zahlen.mindestbetrag'), 1)
  t.equal(betrag(f01(rueckstand([169_99])), 'zahlen.mindestbetrag'), undefined, 'schon darunter')
  t.equal(betrag(f01(rueckstand([150_00], abschlag(40_00))), 'zahlen.mindestbetrag'), 50_01, '100 €')
  const ohneAbschlag = { abschlag: null, jahresrechnungErwartetCent: 780_00 }
  t.equal(betrag(f01(rueckstand([150_00], ohneAbschlag)), 'zahlen.mindestbetrag'), 20_01, 'ein Sechstel')
})

void t.test('ein Cent weniger genügt nicht: dieselbe Prüfung sagt es', async t => {
  for (const { id, request } of FAELLE) {
    for (const { code, betragCent, nachher } of wasWaereWenn(request)) {
      if (code !== 'zahlen.mindestbetrag' || betragCent === null) continue
      t.equal(nachher.ergebnis, 'rechtswidrig', id)
      const { rueckstand } = request
      const zahlungen = [
        ...(rueckstand?.zahlungen ?? []),
        { am: request.stichtag, betragCent: cent(betragCent - 1) },
      ]
      const einCentWeniger = pruefeSperre({ ...request, rueckstand: { ...rueckstand, zahlungen } })
      t.not(einCentWeniger.rueckstand.erreicht, 'nein', id)
    }
  }
})

void t.test('elf Abschläge: sicher unter beiden Lesarten, streitig unter einer', async t => {
  const wege = f01(rueckstand([200_00], abschlag(90_00, 11)))
  t.equal(betrag(wege, 'zahlen.mindestbetrag'), 35_01, 'unter 2 × 11 × 90 € ÷ 12 = 165 €')
  t.equal(betrag(wege, 'zahlen.streitig'), 20_01, 'unter 2 × 90 € = 180 €')
  t.match(eine(wege, 'zahlen.streitig')?.nachher, { ergebnis: 'zweifelhaft', tendenz: 'offen' })
  t.match(eine(wege, 'zahlen.mindestbetrag')?.nachher, { ergebnis: 'rechtswidrig' })
  t.match(eine(wege, 'zahlen.mindestbetrag')?.schritte.at(-1), { betragCent: 20_01 })
  const dazwischen = f01(rueckstand([170_00], abschlag(90_00, 11)))
  t.equal(betrag(dazwischen, 'zahlen.streitig'), undefined, 'schon streitig')
  t.equal(betrag(dazwischen, 'zahlen.mindestbetrag'), 5_01)
})

void t.test('mit und ohne Nebenkosten', async t => {
  const mitKosten = rueckstand([180_00])
  const kosten = { ...POSTEN, art: 'nebenkosten', betragCent: 30_00 }
  const wege = f01({
    rueckstand: { ...mitKosten.rueckstand, posten: [...mitKosten.rueckstand.posten, kosten] },
  })
  t.equal(betrag(wege, 'zahlen.mindestbetrag'), 40_01, 'auch mit den Kosten darunter')
  t.equal(betrag(wege, 'zahlen.streitig'), 10_01, 'ohne sie')
  t.equal(betrag(wege, 'zahlen.alles'), 210_00)
  t.match(eine(wege, 'zahlen.streitig')?.nachher, { ergebnis: 'zweifelhaft', tendenz: 'eherRechtswidrig' })
  t.match(eine(wege, 'zahlen.mindestbetrag')?.schritte[2], { betragCent: 10_01 })
  const kaum = rueckstand([150_00])
  const nurMitKosten = f01({
    rueckstand: { ...kaum.rueckstand, posten: [...kaum.rueckstand.posten, kosten] },
  })
  t.equal(betrag(nurMitKosten, 'zahlen.mindestbetrag'), 10_01)
  t.equal(eine(nurMitKosten, 'zahlen.mindestbetrag')?.schritte.length, 2, 'ohne Kosten ist nichts zu zahlen')
})

void t.test('ein unbekannter Betrag lässt sich nicht ausrechnen, ein unbekannter Abschlag schon', async t => {
  const offen = { ...RUECKSTAND, posten: [{ ...POSTEN, betragCent: undefined }] }
  t.notOk(codes(f01({ rueckstand: offen })).some(code => code.startsWith('zahlen.')))
  t.notOk(codes(f01({ rueckstand: null })).some(code => code.startsWith('zahlen.') || code === 'zusage.voll'))
  const ohneAbschlag = f01(rueckstand([255_00], { abschlag: undefined }))
  t.equal(betrag(ohneAbschlag, 'zahlen.mindestbetrag'), 155_01, 'unter 100 € darf nie gesperrt werden')
  t.equal(betrag(ohneAbschlag, 'zahlen.streitig'), undefined)
})

void t.test('ohne gesetzliche Schwelle hilft nur alles', async t => {
  const wege = wasWaereWenn(fall('X03'))
  t.same(codes(wege), ['zahlen.alles', 'zusage.voll'])
  t.match(eine(wege, 'zahlen.alles'), { betragCent: 600_00, nachher: { ergebnis: 'rechtswidrig' } })
  t.match(eine(wege, 'zusage.voll'), {
    voraussetzung: /Daneben müssen die Folgen der Sperre unverhältnismäßig sein\.$/,
    nachher: { ergebnis: 'rechtmaessig' },
    norm: ['§ 33 Abs. 2 S. 2 AVBFernwärmeV'],
  })
})

void t.test('gezahlt wird am letzten Werktag vor der Sperre, nicht vor heute', async t => {
  const am = (stichtag: string, datum: string) =>
    /bis \w+, ([\d.]+)/.exec(
      eine(f01({ stichtag: tag(stichtag), sperre: { datum: tag(datum), vollzogen: false } }), 'zahlen.alles')
        ?.was ?? '',
    )?.[1]
  t.equal(am('2026-11-02', '2026-11-09'), '06.11.2026', 'Freitag vor Montag')
  t.equal(am('2026-12-21', '2026-12-28'), '24.12.2026', 'vor den Feiertagen')
  t.equal(am('2026-11-07', '2026-11-09'), '07.11.2026', 'heute ist Samstag')
  t.equal(am('2026-11-09', '2026-11-09'), '09.11.2026', 'heute')
  t.match(
    eine(f01({ sperre: undefined }), 'zahlen.alles')?.was,
    /bis Freitag, 06\.11\.2026/,
    'ohne Tag der Sperre: heute',
  )
})

void t.test('§ 41g Abs. 1 EnWG: das Angebot annehmen oder verlangen', async t => {
  t.match(eine(f01(), 'av.annehmen'), {
    nachher: { ergebnis: 'rechtswidrig', fruehesteSperre: null },
    norm: ['§ 41g Abs. 1 S. 10 EnWG'],
  })
  t.notOk(codes(f01()).includes('av.verlangen'))
  const ohneAngebot = {
    ankuendigung: { ...fall('F01').ankuendigung, fehlendeInhalte: ['avAngebot'] },
    abwendungsvereinbarung: null,
  }
  const verlangen = eine(f01(ohneAngebot), 'av.verlangen')
  t.match(verlangen, {
    vorher: { ergebnis: 'zweifelhaft', tendenz: 'eherRechtswidrig' },
    nachher: { ergebnis: 'zweifelhaft', tendenz: 'eherRechtswidrig' },
    schritte: [
      { text: 'Der Versorger muss das Angebot bis Freitag, 13.11.2026 schicken.' },
      { text: 'Nimmt der Haushalt es vor der Sperre an, darf nicht gesperrt werden.' },
    ],
  })
  t.notOk(codes(f01(ohneAngebot)).includes('av.annehmen'))
  const nicht = (anders: object, was: string) =>
    t.notOk(
      codes(f01({ ...ohneAngebot, ...anders })).some(code => code.startsWith('av.')),
      was,
    )
  nicht({ vertrag: 'sondervertrag' }, 'nur in der Grundversorgung')
  nicht({ vertrag: 'ersatzversorgung' }, 'dort ist es offen')
  nicht({ androhung: null }, 'erst nach der Androhung')
  nicht(
    { abwendungsvereinbarung: { verlangtZugang: tag('2026-10-10'), angebotZugang: null } },
    'schon verlangt',
  )
  nicht({ ankuendigung: { ...ohneAngebot.ankuendigung, zugang: tag('2026-11-06') } }, 'heute angekündigt')
  nicht(
    { abwendungsvereinbarung: { angenommenAm: tag('2026-11-01'), gebrochenAm: null } },
    'schon angenommen',
  )
  nicht({ abwendungsvereinbarung: { angenommenVorSperre: true, gebrochenAm: null } }, 'schon angenommen')
  nicht({ abwendungsvereinbarung: { angenommenAm: tag('2026-11-01') } }, 'angenommen, vielleicht gebrochen')
})

void t.test('im Sondervertrag schieben angenommene Raten den Rückstand auf', async t => {
  const av = { verlangtZugang: null, angebotZugang: tag('2026-11-01'), angenommenAm: null, gebrochenAm: null }
  const wege = f01({ vertrag: 'sondervertrag', abwendungsvereinbarung: av })
  t.match(eine(wege, 'raten.annehmen'), {
    nachher: { ergebnis: 'rechtswidrig' },
    norm: ['§ 41f Abs. 3 S. 4 EnWG'],
  })
  t.notOk(codes(f01({ vertrag: 'sondervertrag', abwendungsvereinbarung: null })).includes('raten.annehmen'))
  const frueher = wasWaereWenn({
    ...fall('N20'),
    abwendungsvereinbarung: { ...av, angebotZugang: tag('2025-12-10') },
  })
  t.match(eine(frueher, 'raten.annehmen')?.norm, ['§ 273 Abs. 1 BGB'])
})

void t.test(
  '§ 41g Abs. 4 EnWG: die Einwilligung, auch wenn der Versorger das Amt sofort informiert',
  async t => {
    const einwilligung = eine(f01(), 'einwilligung.zuruecksenden')
    t.match(einwilligung, {
      nachher: {
        ergebnis: 'rechtswidrig',
        fruehesteSperre: { untergrenze: '2026-11-16', mitSamstag: '2026-11-17', sicher: '2026-11-19' },
      },
      norm: ['§ 41g Abs. 4 S. 3 EnWG', '§ 41g Abs. 4 S. 1 EnWG'],
    })
    t.match(einwilligung?.schritte[1], {
      text:
        'Informiert er das Amt noch heute, darf er vor Montag, 16.11.2026 nicht sperren. ' +
        'Sicher vorbei ist die Frist am Donnerstag, 19.11.2026.',
    })
    const spaet = { sperre: { datum: tag('2026-11-27'), vollzogen: false } }
    t.match(
      eine(f01(spaet), 'einwilligung.zuruecksenden')?.nachher.ergebnis,
      'rechtmaessig',
      'es bleibt Zeit',
    )
    const schon = { einwilligungZugang: tag('2026-11-01'), informiertAm: null }
    t.notOk(codes(f01({ sozialhilfetraeger: schon })).includes('einwilligung.zuruecksenden'))
    t.notOk(codes(f01({ vertrag: 'ersatzversorgung' })).includes('einwilligung.zuruecksenden'))
    t.notOk(codes(f01({ androhung: null })).includes('einwilligung.zuruecksenden'))
    t.notOk(codes(wasWaereWenn(fall('N01'))).includes('einwilligung.zuruecksenden'), 'erst seit 2025')
  },
)

void t.test('§ 41f Abs. 1 S. 2 EnWG: die Zusage über den ganzen Rückstand', async t => {
  t.match(eine(f01(), 'zusage.voll'), {
    was: /Die Zusage ist bis Freitag, 06\.11\.2026 beim Versorger\.$/,
    nachher: { ergebnis: 'rechtswidrig' },
    norm: ['§ 41f Abs. 1 S. 2 EnWG'],
  })
  const schon = { art: 'zusageFonds', dargelegtAm: tag('2026-11-02'), deckt: 'voll' }
  t.notOk(codes(f01({ zahlungsaussicht: schon })).includes('zusage.voll'))
  t.ok(codes(f01({ zahlungsaussicht: { ...schon, deckt: 'teilweise' } })).includes('zusage.voll'))
  t.notOk(codes(wasWaereWenn(fall('N20'))).includes('zusage.voll'), 'nach Vertrag zählt sie nicht')
})

void t.test('§ 41f Abs. 2 EnWG: den Schutzgrund mitteilen, den Nachweis schicken', async t => {
  const mit = (...schutzgruende: object[]) => f01({ schutzgruende })
  const gefahr = { art: 'lebenserhaltendesGeraet', konkreteGefahr: true, mitgeteiltAm: null }
  t.match(eine(mit(gefahr), 'schutzgrund.mitteilen'), {
    vorher: { ergebnis: 'zweifelhaft', tendenz: 'eherRechtswidrig' },
    nachher: { ergebnis: 'rechtswidrig' },
    norm: ['§ 41f Abs. 2 S. 2 EnWG', '§ 41f Abs. 1 S. 2 EnWG'],
  })
  const kind = { art: 'kind', konkreteGefahr: 'unklar', mitgeteiltAm: tag('2026-11-20') }
  t.match(eine(mit(kind), 'schutzgrund.mitteilen'), {
    nachher: { ergebnis: 'zweifelhaft', tendenz: 'eherRechtmaessig' },
    norm: ['§ 41f Abs. 2 S. 1 EnWG'],
  })
  const bekannt = { ...gefahr, mitgeteiltAm: tag('2026-11-02'), glaubhaftmachung: 'verlangtNichtErbracht' }
  t.same(codes(mit(bekannt)).slice(-2), ['zusage.voll', 'nachweis.beschaffen'])
  t.match(eine(mit(bekannt), 'nachweis.beschaffen'), {
    vorher: { ergebnis: 'zweifelhaft', tendenz: 'eherRechtmaessig' },
    nachher: { ergebnis: 'rechtswidrig' },
    norm: ['§ 41f Abs. 2 S. 3 EnWG'],
  })
  t.notOk(codes(mit({ ...bekannt, konkreteGefahr: false })).includes('nachweis.beschaffen'))
  t.ok(codes(mit(bekannt, kind)).includes('schutzgrund.mitteilen'))
  t.same(
    codes(wasWaereWenn({ ...fall('N20'), schutzgruende: [bekannt, kind] } as never)),
    ['zahlen.alles'],
    'nach Vertrag zählen sie nicht',
  )
})

void t.test('nach der Sperre und ohne eigenen Rückstand gibt es nichts abzuwenden', async t => {
  t.same(f01({ sperre: { datum: tag('2026-11-06'), vollzogen: true } }), [])
  t.same(f01({ sperre: { datum: tag('2026-11-05') } }), [], 'vorbei, und niemand weiß, ob gesperrt wurde')
  t.same(f01({ anlass: 'vormieterschulden' }), [])
  t.same(wasWaereWenn(fall('X01')), [], 'Manipulation')
  t.same(wasWaereWenn(fall('X06')), [], 'Vermieter')
})

void t.test('ist der Tag ohne Sperre vorbei, wird für heute gerechnet', async t => {
  const vorbei = f01({ sperre: { datum: tag('2026-11-05'), vollzogen: false } })
  t.match(eine(vorbei, 'zahlen.mindestbetrag'), {
    betragCent: 85_01,
    vorher: { ergebnis: 'rechtmaessig' },
    nachher: { ergebnis: 'rechtswidrig' },
  })
  t.match(vorbei[0]?.schritte[0]?.text, /^Der genannte Tag ist vorbei/)
  const angekuendigt = { ...fall('F01').ankuendigung, beginn: tag('2026-11-05') }
  t.ok(f01({ sperre: null, ankuendigung: angekuendigt }).length > 0, 'es heißt, gesperrt sei nicht')
})

void t.test('Vertrag nicht bekannt: nur was in jedem Vertrag geht, mit der größten Summe', async t => {
  const wege = f01({ vertrag: undefined })
  t.same(codes(wege), ['zahlen.mindestbetrag', 'zahlen.alles', 'zusage.voll'])
  t.match(eine(wege, 'zahlen.mindestbetrag'), {
    vorher: { ergebnis: 'angabenFehlen' },
    nachher: { ergebnis: 'rechtswidrig' },
  })
  const alles = wasWaereWenn(fall('F01', { vertrag: undefined, sparte: undefined }))
  t.same(codes(alles), ['zahlen.alles', 'zusage.voll'], 'Fernwärme kennt keine Schwelle')
})

void t.test('keine Möglichkeit macht eine Sperre rechtmäßig, jede nennt ihre Norm', async t => {
  const gesehen = new Set<string>()
  for (const { id, request } of FAELLE) {
    for (const moeglichkeit of wasWaereWenn(request)) {
      gesehen.add(moeglichkeit.code)
      const { vorher, nachher, norm, was, code } = moeglichkeit
      if (vorher.ergebnis !== 'rechtmaessig') t.not(nachher.ergebnis, 'rechtmaessig', `${id} ${code}`)
      t.ok(norm.length > 0, `${id} ${code}`)
      t.match(was, /^[A-ZÄÖÜ].*\.$/)
    }
  }
  t.equal(MOEGLICHKEITEN.length, 10)
  t.ok(gesehen.size >= 8, [...gesehen].join(' '))
})
