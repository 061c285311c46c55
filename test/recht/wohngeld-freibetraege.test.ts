import t from 'tap'
import {
  rechneWohngeld,
  type Wohngeldanfrage,
  type Wohngeldantwort,
  type Wohngeldmitglied,
} from '../../server/recht/ansprueche/wohngeld.ts'
import { tag } from '../../server/recht/datum.ts'
import { cent, type Cent } from '../../server/recht/geld.ts'

/* §§ 17, 17a WoGG from both sides of each edge; amounts of a month, in cents. */

const PERSON: Wohngeldmitglied = {
  alter: 40,
  einkommen: [],
  zahlt: [],
  gdb: 0,
  alleinerziehend: false,
  grundrentenzeiten33: false,
}

const haushalt = (
  mitglieder: readonly Wohngeldmitglied[],
  anders: Partial<Wohngeldanfrage> = {},
): Wohngeldantwort =>
  rechneWohngeld({
    stichtag: tag('2026-06-15'),
    mietenstufe: 3,
    bruttokaltmieteCent: cent(500_00),
    unterhaltsleistungenJahrCent: cent(0),
    mitglieder,
    ...anders,
  })

const frei = (...mitglieder: readonly Wohngeldmitglied[]): Cent | null =>
  haushalt(mitglieder).freibetraegeMonatCent

void t.test('§ 17 Nr. 1: Grad 100, oder schwerbehindert und zu Hause gepflegt: 1.800 im Jahr', async t => {
  const mit = (gdb: number | null, pflegebeduerftigZuHause: boolean) =>
    frei({ ...PERSON, gdb, pflegebeduerftigZuHause })
  t.equal(mit(100, false), 150_00)
  t.equal(mit(100, true), 150_00)
  t.equal(mit(99, false), 0)
  t.equal(mit(99, true), 150_00)
  t.equal(mit(50, true), 150_00)
  t.equal(mit(49, true), 0, 'unter 50 ist niemand schwerbehindert (§ 2 Abs. 2 SGB IX)')
  t.equal(mit(0, true), 0)
  t.equal(mit(null, true), 0)
  t.equal(frei({ ...PERSON, gdb: 100 }, { ...PERSON, gdb: 100 }), 300_00, 'je Person')
  t.equal(frei(PERSON, { ...PERSON, gdb: 100, beruecksichtigt: false }), 0, 'nur wer mit zählt')
})

void t.test('§ 17 Nr. 3: einmal 1.320 im Jahr für Alleinerziehende mit einem Kind unter 18', async t => {
  const mutter = { ...PERSON, alleinerziehend: true }
  const kind = (alter: number) => ({ ...PERSON, alter })
  t.equal(frei(mutter, kind(17)), 110_00)
  t.equal(frei(mutter, kind(18)), 0)
  t.equal(frei(mutter, kind(5), kind(3), kind(19)), 110_00)
  t.equal(frei(PERSON, kind(5)), 0)
  t.equal(frei(mutter), 0)
  t.match(
    haushalt([mutter, kind(18)])
      .schritte.map(({ text }) => text)
      .join(' '),
    'Es lebt kein Kind unter 18',
  )
})

void t.test('§ 17 Nr. 4: was ein Kind unter 25 mit Arbeit einnimmt, höchstens 1.200 im Jahr', async t => {
  const mit = (alter: number, jahr: number, art: 'lohn' | 'minijobPauschal' | 'alg1' = 'lohn') =>
    frei(PERSON, { ...PERSON, alter, einkommen: [{ art, jahrCent: cent(jahr) }] })
  t.equal(mit(16, 1199_99), 100_00, '1.199,99 : 12 = 99,999…')
  t.equal(mit(16, 1188_00), 99_00)
  t.equal(mit(16, 1200_00), 100_00)
  t.equal(mit(16, 1201_00), 100_00)
  t.equal(mit(16, 9600_00), 100_00)
  t.equal(mit(16, 600_00, 'minijobPauschal'), 50_00)
  t.equal(mit(16, 600_00, 'alg1'), 0, 'nur aus Arbeit')
  t.equal(mit(24, 9600_00), 100_00)
  t.equal(mit(25, 9600_00), 0)
  const beides = {
    ...PERSON,
    alter: 20,
    einkommen: [
      { art: 'lohn', jahrCent: cent(360_00) },
      { art: 'minijobPauschal', jahrCent: cent(240_00) },
    ],
  } as const
  t.equal(frei(PERSON, beides), 50_00)
})

void t.test('§ 17 Nr. 4: wer Kind ist, sagen die Angaben oder das Alter', async t => {
  const azubi = { ...PERSON, alter: 20, einkommen: [{ art: 'lohn', monatCent: cent(900_00) }] } as const
  t.equal(frei(azubi), 0, 'wohnt allein')
  t.equal(frei({ ...PERSON, alter: 33 }, azubi), 0, '13 Jahre älter: kein Elternteil')
  t.equal(frei({ ...PERSON, alter: 34 }, azubi), 100_00, '14 Jahre älter')
  t.equal(frei({ ...PERSON, alter: 34 }, { ...azubi, kind: false }), 0)
  t.equal(frei({ ...PERSON, alter: 30 }, { ...azubi, kind: true }), 100_00)
  t.same(
    haushalt([PERSON, azubi]).fehlendeAngaben.map(({ path }) => path),
    ['mitglieder.1.kind'],
    'ein erwachsenes Kind wird vermutet und erfragt',
  )
  t.same(haushalt([PERSON, { ...azubi, alter: 17 }]).fehlendeAngaben, [])
  t.same(haushalt([PERSON, { ...azubi, kind: true }]).fehlendeAngaben, [])
})

void t.test('§ 17 Nr. 4: wo Gesetz und Verwaltungsvorschrift auseinandergehen, steht es dabei', async t => {
  const mit = (jahr: number) =>
    haushalt([PERSON, { ...PERSON, alter: 16, einkommen: [{ art: 'lohn', jahrCent: cent(jahr) }] }])
      .schritte.map(({ text }) => text)
      .join(' ')
  // Einkünfte nach Pauschbetrag: 2.430 − 1.230 = 1.200
  t.match(mit(2429_99), 'WoGVwV Nr. 17.03.5')
  t.notMatch(mit(2430_00), 'WoGVwV Nr. 17.03.5')
})

void t.test('§ 17a: 1.200 und 30 Prozent vom Rest, höchstens die halbe Regelbedarfsstufe 1', async t => {
  const mit = (jahr: number, stichtag = '2026-06-15', zeiten = true) =>
    haushalt(
      [
        {
          ...PERSON,
          alter: 70,
          einkommen: [{ art: 'rente', jahrCent: cent(jahr) }],
          grundrentenzeiten33: zeiten,
        },
      ],
      {
        stichtag: tag(stichtag),
      },
    ).freibetraegeMonatCent
  t.equal(mit(600_00), 50_00, 'nicht mehr als die Rente')
  t.equal(mit(1200_00), 100_00)
  t.equal(mit(2400_00), 130_00, '1.200 + 30 % von 1.200 = 1.560')
  t.equal(mit(8400_00), 280_00, '1.200 + 30 % von 7.200 = 3.360')
  t.equal(mit(8460_00), 281_50, '1.200 + 30 % von 7.260 = 3.378: genau der Höchstbetrag')
  t.equal(mit(8520_00), 281_50)
  t.equal(mit(9999_00, '2022-12-31'), 224_50, '50 % von 449')
  t.equal(mit(9999_00, '2023-01-01'), 251_00, '50 % von 502')
  t.equal(mit(9999_00, '2023-12-31'), 251_00)
  t.equal(mit(9999_00, '2024-01-01'), 281_50, '50 % von 563')
  t.equal(mit(9999_00, '2026-12-31'), 281_50)
  t.equal(mit(9999_00, '2026-06-15', false), 0)
  t.equal(frei({ ...PERSON, grundrentenzeiten33: true }), 0, 'ohne Rente nichts')
})

void t.test('§ 17 Nr. 2: wer alt genug ist, wird an den Freibetrag für Verfolgte erinnert', async t => {
  const text = (alter: number): string =>
    haushalt([{ ...PERSON, alter }])
      .schritte.map(({ text }) => text)
      .join(' ')
  t.match(text(81), 'nationalsozialistischen Verfolgung', '2026: 1945 geboren')
  t.notMatch(text(80), 'nationalsozialistischen Verfolgung')
})
