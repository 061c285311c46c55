import t from 'tap'
import {
  rechneWohngeld,
  type Wohngeldanfrage,
  type Wohngeldantwort,
  type Wohngeldmitglied,
} from '../../server/recht/ansprueche/wohngeld.ts'
import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'

/* What is not known is asked; where it decides the amount, the answer is a range and no amount. */

const PERSON: Wohngeldmitglied = {
  alter: 40,
  einkommen: [],
  zahlt: [],
  gdb: 0,
  alleinerziehend: false,
  grundrentenzeiten33: false,
}
const LOHN = { ...PERSON, einkommen: [{ art: 'lohn', monatCent: cent(1650_00) }] } as const

const haushalt = (
  mitglieder: readonly Wohngeldmitglied[],
  anders: Partial<Wohngeldanfrage> = {},
): Wohngeldantwort =>
  rechneWohngeld({
    stichtag: tag('2026-06-15'),
    mietenstufe: 6,
    bruttokaltmieteCent: cent(540_00),
    unterhaltsleistungenJahrCent: cent(0),
    mitglieder,
    ...anders,
  })
const pfade = ({ fehlendeAngaben }: Wohngeldantwort): string[] => fehlendeAngaben.map(({ path }) => path)
const texte = ({ schritte }: Wohngeldantwort): string => schritte.map(({ text }) => text).join('\n')

/** The same question with a field left out. */
function ohne<T extends object>(ding: T, ...felder: readonly (keyof T)[]): T {
  const kopie = { ...ding }
  for (const feld of felder) Reflect.deleteProperty(kopie, feld)
  return kopie
}

void t.test('ohne jede Angabe wird nach dem Haushalt gefragt', async t => {
  const leer = rechneWohngeld({ stichtag: tag('2026-06-15') })
  t.match(leer, { betragCent: null, spanne: null, mieteCent: null, gesamteinkommenCent: null })
  t.same(pfade(leer), ['mitglieder'])
  t.same(pfade(rechneWohngeld({ stichtag: tag('2026-06-15'), mitglieder: [] })), ['mitglieder'])
  t.same(pfade(rechneWohngeld({ stichtag: tag('2026-06-15'), mitglieder: null })), ['mitglieder'])
})

void t.test('von der bloßen Formel fehlt etwas', async t => {
  const ganz = {
    stichtag: tag('2026-06-15'),
    haushaltsgroesse: 1,
    mieteCent: cent(400_00),
    gesamteinkommenCent: cent(900_00),
  }
  for (const feld of ['haushaltsgroesse', 'mieteCent', 'gesamteinkommenCent'] as const) {
    const antwort = rechneWohngeld(ohne<Wohngeldanfrage>(ganz, feld))
    t.same(pfade(antwort), [feld])
    t.match(antwort, { betragCent: null, spanne: null }, feld)
  }
  t.match(rechneWohngeld(ohne<Wohngeldanfrage>(ganz, 'mieteCent')), {
    gesamteinkommenCent: 900_00,
    mieteCent: null,
  })
})

void t.test('Einkommen oder Miete nicht bekannt: kein Betrag, keine Spanne', async t => {
  const ohneEinkommen = haushalt([PERSON, ohne(PERSON, 'einkommen')])
  t.match(ohneEinkommen, { betragCent: null, spanne: null, mieteCent: 682_60, gesamteinkommenCent: null })
  t.same(pfade(ohneEinkommen), ['mitglieder.1.einkommen'])
  const ohneBetrag = haushalt([{ ...PERSON, einkommen: [{ art: 'rente', jahrCent: null }, { art: 'lohn' }] }])
  t.same(pfade(ohneBetrag), ['mitglieder.0.einkommen.1.monatCent'])
  t.equal(ohneBetrag.betragCent, null)
  const ohneMiete = haushalt([PERSON], { bruttokaltmieteCent: undefined })
  t.match(ohneMiete, { betragCent: null, spanne: null, mieteCent: null, gesamteinkommenCent: 0 })
  t.same(pfade(ohneMiete), ['bruttokaltmieteCent'])
  t.equal(haushalt([{ ...PERSON, einkommen: null }]).gesamteinkommenCent, 0, 'null heißt: keines')
  t.same(
    pfade(haushalt([PERSON, { beruecksichtigt: false }])),
    [],
    'wer nicht mit zählt, wird nichts gefragt',
  )
})

void t.test('§ 16: was nicht gesagt ist, ergibt eine Spanne', async t => {
  // (22.800 − 1.230) × 0,7 : 12 = 1.258,25 und × 0,8 = 1.438,00; M = 540 + 110,40 = 650,40: 164 € und 69 €
  const lohn = haushalt([ohne({ ...LOHN, einkommen: [{ art: 'lohn', monatCent: cent(1900_00) }] }, 'zahlt')])
  t.match(lohn, { betragCent: null, spanne: { vonCent: 69_00, bisCent: 164_00 }, gesamteinkommenCent: null })
  t.same(pfade(lohn), ['mitglieder.0.zahlt'])
  t.match(texte(lohn), 'Kranken- und Rentenversicherung sind bei diesem Lohn Pflicht')
  t.match(texte(lohn), 'Das Wohngeld liegt zwischen 69,00\u00a0€ und 164,00\u00a0€ im Monat.')
})

void t.test('§ 16: ein Minijob-Lohn ist nicht pflichtversichert, darüber schon', async t => {
  for (const [stichtag, grenze] of [
    ['2022-09-30', 450_00],
    ['2022-10-01', 520_00],
    ['2023-12-31', 520_00],
    ['2024-01-01', 538_00],
    ['2025-01-01', 556_00],
    ['2026-01-01', 603_00],
  ] as const) {
    for (const mehr of [0, 1]) {
      const person = ohne(
        { ...PERSON, einkommen: [{ art: 'lohn', monatCent: cent(grenze + mehr) }] } as const,
        'zahlt',
      )
      const text = texte(haushalt([person], { stichtag: tag(stichtag) }))
      t.match(
        text,
        mehr === 1 ? 'davon 20 bis 30\u00a0% ab' : 'davon 0 bis 30\u00a0% ab',
        `${stichtag} ${mehr}`,
      )
    }
  }
})

void t.test('§ 16: wovon nichts abgehen kann, braucht keine Frage', async t => {
  const mit = (art: 'alg1' | 'unterhaltsvorschuss' | 'unterhalt' | 'rente', alter: number | undefined) =>
    pfade(haushalt([ohne({ ...PERSON, alter, einkommen: [{ art, monatCent: cent(900_00) }] }, 'zahlt')]))
  t.same(mit('alg1', 40), [], 'die Agentur zahlt (§ 16 S. 4 WoGG)')
  t.same(mit('unterhaltsvorschuss', 8), [])
  t.same(mit('unterhalt', 17), [], 'Kindesunterhalt')
  t.same(mit('unterhalt', 18), ['mitglieder.0.zahlt'])
  t.same(mit('unterhalt', undefined), ['mitglieder.0.zahlt'])
  t.same(mit('rente', 70), ['mitglieder.0.zahlt'])
  t.same(pfade(haushalt([ohne(PERSON, 'zahlt')])), [], 'kein Einkommen')
  const frei = { ...PERSON, einkommen: [{ art: 'lohn', jahrCent: cent(1000_00) }] } as const
  t.same(pfade(haushalt([ohne(frei, 'zahlt')])), [], 'unter dem Pauschbetrag bleibt nichts')
})

void t.test('die Mietenstufe fehlt: gefragt wird nur, wo sie etwas ändert', async t => {
  // Höchstens zählen 361 + 19,20 in Stufe I und die ganzen 540,00 ab Stufe V
  const hoch = haushalt([LOHN], { mietenstufe: undefined })
  t.same(pfade(hoch), ['mietenstufe'])
  t.equal(hoch.mieteCent, null)
  t.match(texte(hoch), '490,60\u00a0€ bis 650,40\u00a0€')
  const niedrig = haushalt([LOHN], { mietenstufe: undefined, bruttokaltmieteCent: cent(380_20) })
  t.same(pfade(niedrig), [])
  t.equal(niedrig.mieteCent, 490_60)
  t.same(pfade(haushalt([LOHN], { mietenstufe: undefined, bruttokaltmieteCent: cent(380_21) })), [
    'mietenstufe',
  ])
})

void t.test('steht das Ergebnis trotz Lücke fest, wird es genannt', async t => {
  const reich = ohne({ ...PERSON, einkommen: [{ art: 'lohn', monatCent: cent(9000_00) }] } as const, 'zahlt')
  const antwort = haushalt([reich])
  t.match(antwort, { betragCent: 0, spanne: { vonCent: 0, bisCent: 0 } })
  t.match(texte(antwort), 'in jedem Fall 0,00')
})

void t.test('§ 17 Nr. 1: eine Behinderung wird erfragt; ob gepflegt wird, entscheidet', async t => {
  const unbekannt = haushalt([ohne(LOHN, 'gdb')])
  t.same(pfade(unbekannt), ['mitglieder.0.gdb'])
  t.equal(unbekannt.betragCent, haushalt([LOHN]).betragCent, 'gerechnet wird ohne')
  const gepflegt = haushalt([{ ...LOHN, gdb: 80 }])
  t.same(pfade(gepflegt), ['mitglieder.0.pflegebeduerftigZuHause'])
  t.match(gepflegt, { betragCent: null, freibetraegeMonatCent: null })
  t.same(gepflegt.spanne, {
    vonCent: haushalt([LOHN]).betragCent,
    bisCent: haushalt([{ ...LOHN, gdb: 100 }]).betragCent,
  })
})

void t.test('§ 17 Nr. 3: ob jemand allein erzieht, wird nur gefragt, wo es sein kann', async t => {
  const mutter = ohne(LOHN, 'alleinerziehend')
  const kind = { ...PERSON, alter: 8 }
  const offen = haushalt([mutter, kind])
  t.same(pfade(offen), ['mitglieder.0.alleinerziehend'])
  t.match(offen, { betragCent: null, freibetraegeMonatCent: null })
  t.same(pfade(haushalt([mutter])), [])
  t.same(pfade(haushalt([mutter, { ...PERSON, alter: 35 }, kind])), [], 'noch jemand Erwachsenes')
  t.same(pfade(haushalt([mutter, { ...PERSON, alter: 26 }])), [], 'das Kind ist erwachsen')
  t.same(pfade(haushalt([mutter, { ...PERSON, alter: 27 }, kind])), [], '13 Jahre jünger: kein Kind')
  t.same(pfade(haushalt([ohne(mutter, 'alter'), kind])), ['mitglieder.0.alleinerziehend'])
  t.same(pfade(haushalt([mutter, ohne(kind, 'alter')])), ['mitglieder.0.alleinerziehend'])
  const erklaert = haushalt([{ ...LOHN, alleinerziehend: true }, ohne(kind, 'alter')])
  t.same(pfade(erklaert), ['mitglieder.1.alter'])
  t.equal(erklaert.betragCent, null)
})

void t.test('§ 17 Nr. 4: Alter oder Verwandtschaft offen', async t => {
  const arbeitet = { ...PERSON, einkommen: [{ art: 'minijobPauschal', monatCent: cent(500_00) }] } as const
  const ohneAlter = haushalt([PERSON, ohne(arbeitet, 'alter')])
  t.same(pfade(ohneAlter), ['mitglieder.1.alter'])
  t.equal(ohneAlter.freibetraegeMonatCent, null)
  const eltern = haushalt([ohne(PERSON, 'alter'), { ...arbeitet, alter: 17 }])
  t.same(pfade(eltern), ['mitglieder.1.kind'])
  t.equal(eltern.freibetraegeMonatCent, null)
  t.same(pfade(haushalt([PERSON, { ...ohne(arbeitet, 'alter'), kind: true }])), ['mitglieder.1.alter'])
})

void t.test('§ 17a: ob 33 Jahre Grundrentenzeiten da sind', async t => {
  const rentner = {
    ...PERSON,
    alter: 70,
    einkommen: [{ art: 'rente', monatCent: cent(1200_00) }],
    zahlt: ['kv'],
  } as const
  const offen = haushalt([ohne(rentner, 'grundrentenzeiten33')])
  t.same(pfade(offen), ['mitglieder.0.grundrentenzeiten33'])
  t.same(offen.spanne, {
    vonCent: haushalt([rentner]).betragCent,
    bisCent: haushalt([{ ...rentner, grundrentenzeiten33: true }]).betragCent,
  })
  t.same(pfade(haushalt([ohne(LOHN, 'grundrentenzeiten33')])), [])
})

void t.test('§ 18: gezahlter Unterhalt wird erfragt und bis dahin nicht abgezogen', async t => {
  const antwort = haushalt([LOHN], { unterhaltsleistungenJahrCent: undefined })
  t.same(pfade(antwort), ['unterhaltsleistungenJahrCent'])
  t.equal(antwort.betragCent, haushalt([LOHN]).betragCent)
  t.same(pfade(haushalt([LOHN], { unterhaltsleistungenJahrCent: null })), [])
})

void t.test('was nach 2026 gilt, ist nicht bekannt', async t => {
  const antwort = haushalt([LOHN], { stichtag: tag('2027-01-01') })
  t.match(antwort, {
    betragCent: null,
    spanne: null,
    mieteCent: null,
    gesamteinkommenCent: null,
    freibetraegeMonatCent: null,
  })
  t.match(antwort.rechtsstand.warnung, 'nach dem 31.12.2026 sind nicht bekannt')
  t.match(antwort.schritte[0]?.text, 'Zum Vergleich')
  t.same(antwort.schritte.slice(1), haushalt([LOHN], { stichtag: tag('2026-12-31') }).schritte)
})

void t.test('der Rechtsstand sagt, wofür das Recht nicht geprüft ist', async t => {
  const stand = (stichtag: string, mitglied: Wohngeldmitglied = PERSON) =>
    haushalt([mitglied], { stichtag: tag(stichtag) }).rechtsstand
  t.same(stand('2026-08-19'), { geprueftAm: '2026-08-19', gueltigAb: '2025-01-01', warnung: null })
  t.match(stand('2026-08-20').warnung, 'bis zum 19.08.2026 geprüft')
  t.match(stand('2024-12-31'), { gueltigAb: '2023-01-01', warnung: null })
  t.match(stand('2022-01-01'), { gueltigAb: '2022-01-01', warnung: null })
  const zinsen = { ...PERSON, einkommen: [{ art: 'kapital', jahrCent: cent(500_00) }] } as const
  t.match(stand('2022-12-31', zinsen).warnung, 'Aus zweiter Hand')
  t.equal(stand('2023-01-01', zinsen).warnung, null)
})

void t.test('Unsinn wird abgelehnt', async t => {
  for (const mietenstufe of [0, 8, -1, 3.5, Number.NaN])
    t.throws(() => haushalt([PERSON], { mietenstufe }), RangeError, String(mietenstufe))
  for (const haushaltsgroesse of [0, -1, 1.5, 13.5, Number.NaN, Number.POSITIVE_INFINITY])
    t.throws(
      () =>
        rechneWohngeld({
          stichtag: tag('2026-06-15'),
          haushaltsgroesse,
          mieteCent: cent(400_00),
          gesamteinkommenCent: cent(0),
        }),
      RangeError,
      String(haushaltsgroesse),
    )
  t.throws(() => haushalt([PERSON], { stichtag: tag('2021-12-31') }), RangeError)
})
