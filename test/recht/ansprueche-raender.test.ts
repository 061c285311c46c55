import t from 'tap'
import { anspruchsangaben } from '../../server/data/haushalt.ts'
import { pruefeAnsprueche } from '../../server/recht/ansprueche/ansprueche.ts'
import type { Leistung } from '../../server/recht/ansprueche/antwort.ts'
import { rechneGrundsicherungsgeld } from '../../server/recht/ansprueche/rechner/grundsicherungsgeld.ts'
import { rechneKinderzuschlag } from '../../server/recht/ansprueche/rechner/kinderzuschlag.ts'
import { rechneRegelbedarf } from '../../server/recht/ansprueche/rechner/regelbedarf.ts'

/* The edges of the rules from both sides; every figure is written out from the norm. */

const SINGLE = {
  id: 'a',
  rolle: 'antragsteller',
  geburtsdatum: '1990-01-10',
  einkommen: [],
  merkmale: [],
  vermoegenCent: 0,
}
const WOHNUNG = { kaltmieteCent: 40000, nebenkostenCent: 8000, heizkostenCent: 7000, warmwasser: 'zentral' }
const lohn = (brutto: number, netto: number) => [{ art: 'erwerb', bruttoCent: brutto, nettoCent: netto }]

const leistung = (name: Leistung, anders: object, person: object = {}) => {
  const angaben = {
    stichtag: '2026-11-21',
    personen: [{ ...SINGLE, ...person }],
    laufendeLeistungen: [],
    wohnung: WOHNUNG,
    ...anders,
  }
  const treffer = pruefeAnsprueche(anspruchsangaben.parse(angaben)).leistungen.find(
    eine => eine.leistung === name,
  )
  if (!treffer) throw new Error(name)
  return treffer
}
const monat = (anders: object, person: object = {}) =>
  rechneGrundsicherungsgeld({
    stichtag: '2026-11-21',
    bewilligungsbeginn: '2026-11-01',
    personen: [{ ...SINGLE, ...person }],
    wohnung: WOHNUNG,
    ...anders,
  } as never).betragCent

t.test(
  '§ 22 Abs. 1 S. 6 SGB II: seit 1.7.2026 in der Karenzzeit das Anderthalbfache, davor die volle Miete',
  async t => {
    const teuer = {
      wohnung: { ...WOHNUNG, kaltmieteCent: 80000, nebenkostenCent: 0, heizkostenCent: 0 },
      angemessenCent: { bruttokaltmiete: 50000 },
    }
    t.equal(monat({ ...teuer, karenzzeit: true, stichtag: '2026-07-01' }), 56300 + 75000)
    t.equal(
      monat({ ...teuer, karenzzeit: true, stichtag: '2026-06-30', bewilligungsbeginn: '2026-06-01' }),
      56300 + 80000,
    )
    t.equal(monat({ ...teuer, karenzzeit: false }), 56300 + 50000)
  },
)

t.test('§ 12 Abs. 2 S. 2 SGB II: der höhere Freibetrag gilt ab Beginn des Monats', async t => {
  const dreissig = { geburtsdatum: '1996-11-30', vermoegenCent: 10_000_00 }
  t.equal(monat({ stichtag: '2026-11-01' }, dreissig), 56300 + 55000)
  t.equal(
    monat({ stichtag: '2026-10-31', bewilligungsbeginn: '2026-10-01' }, dreissig),
    0,
    '5.000 € darüber decken den Monat',
  )
  t.equal(
    monat({}, { geburtsdatum: '1996-11-30', vermoegenCent: 10_000_01 }),
    56300 + 55000 - 1,
    'ein Cent darüber',
  )
})

t.test(
  '§ 65a Abs. 1 SGB II: der Tag, an dem die Bewilligung begann, entscheidet; fehlt er, wird gefragt',
  async t => {
    const bezug = (von: string | undefined) => ({
      laufendeLeistungen: [{ art: 'grundsicherungsgeld', ...(von ? { bewilligungVon: von } : {}) }],
      karenzzeit: false,
    })
    t.match(leistung('grundsicherungsgeld', bezug('2026-06-30'), { vermoegenCent: 15_000_00 }), {
      status: 'anspruch',
      betragCent: 111300,
    })
    t.match(leistung('grundsicherungsgeld', bezug('2026-07-01'), { vermoegenCent: 15_000_00 }), {
      status: 'keinAnspruch',
      betragCent: null,
    })
    const offen = leistung('grundsicherungsgeld', bezug(undefined), { vermoegenCent: 15_000_00 })
    t.match(offen, { status: 'unklar', betragCent: null })
    t.ok(offen.fehlendeAngaben.some(({ path }) => path === 'laufendeLeistungen.0.bewilligungVon'))
  },
)

t.test('§ 7a SGB II, § 41 Abs. 2 SGB XII: Jahrgang 1960, 66 Jahre und 4 Monate', async t => {
  const alt = { geburtsdatum: '1960-06-01' }
  t.equal(leistung('grundsicherungsgeld', { stichtag: '2026-09-30' }, alt).status, 'anspruch')
  t.equal(leistung('grundsicherungAlter', { stichtag: '2026-09-30' }, alt).status, 'keinAnspruch')
  t.equal(leistung('grundsicherungsgeld', { stichtag: '2026-10-01' }, alt).status, 'keinAnspruch')
  t.equal(leistung('grundsicherungAlter', { stichtag: '2026-10-01' }, alt).betragCent, 111300)
})

t.test('§ 37 Abs. 2 SGB II: die Heizkostenrechnung zählt nur mit Antrag im Monat der Fälligkeit', async t => {
  const verdient = { einkommen: lohn(250000, 170000) }
  const rechnung = (anders: object) =>
    leistung(
      'einmaligerHeizkostenbedarf',
      { heizkostenforderung: { betragCent: 60000, darinRueckstaendigeAbschlaegeCent: 0, ...anders } },
      verdient,
    )
  // 1.700 − 348 = 1.352 € gegen 563 + 550 = 1.113 €: 239 € Überhang, 600 − 239 = 361 €.
  t.match(rechnung({ faelligAm: '2026-11-01' }), {
    status: 'anspruch',
    betragCent: 36100,
    antrag: { bis: '2026-11-30', brief: 'L22' },
  })
  t.match(rechnung({ faelligAm: '2026-10-31', antragAm: '2026-10-31' }), {
    status: 'anspruch',
    betragCent: 36100,
  })
  t.equal(rechnung({ faelligAm: '2026-10-31', antragAm: '2026-11-01' }).status, 'keinAnspruch')
  t.equal(rechnung({ faelligAm: '2026-10-31', antragAm: null }).status, 'keinAnspruch')
  t.match(rechnung({ faelligAm: '2026-10-31' }), {
    status: 'unklar',
    fehlendeAngaben: [{ path: 'heizkostenforderung.antragAm' }],
  })
  t.equal(
    rechnung({ faelligAm: '2026-11-01', betragCent: 23900 }).status,
    'keinAnspruch',
    'genau der Überhang',
  )
  t.equal(rechnung({ faelligAm: '2026-11-01', betragCent: 23901 }).betragCent, 1)
  t.equal(
    rechnung({ faelligAm: '2026-11-01', darinRueckstaendigeAbschlaegeCent: 36100 }).status,
    'keinAnspruch',
    '§ 22 Abs. 8: das sind Schulden',
  )
})

t.test(
  '§ 37 Abs. 2 S. 3, 4 SGB II: 2023 bis zum Ende des dritten Monats danach, letztmals am 31.12.2023',
  async t => {
    const rechnung = (faelligAm: string, antragAm: string) =>
      leistung(
        'einmaligerHeizkostenbedarf',
        {
          stichtag: '2024-01-15',
          heizkostenforderung: {
            betragCent: 60000,
            darinRueckstaendigeAbschlaegeCent: 0,
            faelligAm,
            antragAm,
          },
        },
        {},
      ).status
    t.equal(rechnung('2023-06-10', '2023-09-30'), 'anspruch')
    t.equal(rechnung('2023-06-10', '2023-10-01'), 'keinAnspruch')
    t.equal(rechnung('2023-12-10', '2024-01-10'), 'keinAnspruch')
  },
)

const STROM = { sparte: 'strom', betragCent: 48000, sperreDroht: true, selbsthilfe: ['avAbgelehnt'] }

t.test('§ 22 Abs. 8 S. 3 SGB II: auch geschütztes Erspartes geht vor', async t => {
  const darlehen = (vermoegenCent: number) =>
    leistung('energieschuldenDarlehen', { energieschulden: STROM }, { vermoegenCent })
  t.equal(darlehen(48000).status, 'keinAnspruch')
  t.match(darlehen(47999), { status: 'ermessen', betragCent: 1, antrag: { wo: 'Jobcenter', brief: 'L20' } })
  const rate = darlehen(0).schritte.find(({ text }) => text.startsWith('Rückzahlung'))
  t.equal(rate?.betragCent, 2815, '§ 42a Abs. 2: 5 % von 563 €')
})

t.test('§ 21 S. 2, § 36 SGB XII: für Berufstätige ohne Leistungen das Sozialamt', async t => {
  const verdient = { einkommen: lohn(250000, 170000) }
  t.match(leistung('schuldenuebernahmeSgb12', { energieschulden: STROM }, verdient), {
    status: 'ermessen',
    betragCent: 48000,
    antrag: { wo: 'Sozialamt', brief: 'L21' },
  })
  t.equal(leistung('energieschuldenDarlehen', { energieschulden: STROM }, verdient).status, 'keinAnspruch')
  t.equal(
    leistung('schuldenuebernahmeSgb12', { energieschulden: { ...STROM, sperreDroht: false } }, verdient)
      .status,
    'keinAnspruch',
  )
  t.match(
    leistung(
      'schuldenuebernahmeSgb12',
      { energieschulden: STROM },
      { ...verdient, vermoegenCent: 10_480_00 },
    ),
    { status: 'keinAnspruch' },
  )
  t.match(
    leistung(
      'schuldenuebernahmeSgb12',
      { energieschulden: STROM },
      { ...verdient, vermoegenCent: 10_479_99 },
    ),
    { status: 'ermessen', betragCent: 1 },
  )
  t.equal(
    leistung(
      'schuldenuebernahmeSgb12',
      { energieschulden: STROM, wohnung: undefined },
      { einkommen: lohn(150000, 118000) },
    ).status,
    'unklar',
  )
})

t.test('§ 24 Abs. 1 SGB II: nur Strom gehört zum Regelbedarf', async t => {
  t.equal(leistung('darlehenUnabweisbar', { energieschulden: STROM }).status, 'ermessen')
  t.equal(
    leistung('darlehenUnabweisbar', { energieschulden: { ...STROM, sparte: 'gas' } }).status,
    'keinAnspruch',
  )
})

t.test('§ 44 SGB X: zurück bis zum 1. Januar des Vorjahrs, 12,95 € im Monat', async t => {
  const dezentral = { wohnung: { ...WOHNUNG, warmwasser: 'dezentral' } }
  const bescheid = (anders: object) =>
    leistung('ueberpruefungMehrbedarf', {
      ...dezentral,
      laufendeLeistungen: [{ art: 'grundsicherungsgeld', ...anders }],
    })
  t.match(bescheid({ bewilligungVon: '2025-05-01', mehrbedarfWarmwasserCent: null }), {
    status: 'anspruch',
    betragCent: 19 * 1295,
  })
  t.match(bescheid({ bewilligungVon: '2024-02-01', mehrbedarfWarmwasserCent: null }), {
    betragCent: 23 * 1295,
    zeitraum: { von: '2025-01-01' },
  })
  t.match(bescheid({ bewilligungVon: '2026-11-01', mehrbedarfWarmwasserCent: 1294 }), { betragCent: 1 })
  t.equal(bescheid({ bewilligungVon: '2026-11-01', mehrbedarfWarmwasserCent: 1295 }).status, 'keinAnspruch')
  t.match(bescheid({ mehrbedarfWarmwasserCent: null }), { status: 'anspruch', betragCent: null })
  t.equal(bescheid({}).status, 'unklar')
})

t.test('§ 6a Abs. 1 Nr. 2 BKGG: 900 € brutto für ein Paar', async t => {
  const familie = (brutto: number) =>
    rechneKinderzuschlag({
      stichtag: '2026-11-21',
      personen: [
        { ...SINGLE, einkommen: lohn(brutto, 80000) },
        { ...SINGLE, id: 'b', rolle: 'partner' },
        {
          ...SINGLE,
          id: 'k',
          rolle: 'kind',
          geburtsdatum: '2018-01-10',
          einkommen: [{ art: 'kindergeld', bruttoCent: 25900, nettoCent: 25900 }],
        },
      ],
      wohnung: { ...WOHNUNG, mietenstufe: 3 },
    } as never)
  t.equal(familie(89999).betragCent, 0)
  t.equal(familie(90000).betragCent, 29700)
})

t.test('2027 ist nicht bekannt: kein Betrag, keine stille Fortschreibung', async t => {
  t.match(rechneRegelbedarf({ stichtag: '2026-12-31', regelbedarfsstufe: 1 } as never), { betragCent: 56300 })
  const danach = rechneRegelbedarf({ stichtag: '2027-01-01', regelbedarfsstufe: 1 } as never)
  t.equal(danach.betragCent, null)
  t.match(danach.rechtsstand.warnung, 'Noch nicht bekannt')
  for (const name of ['grundsicherungsgeld', 'mehrbedarfWarmwasser'] as const)
    t.equal(
      leistung(name, { stichtag: '2027-01-15', wohnung: { ...WOHNUNG, warmwasser: 'dezentral' } }).status,
      'unklar',
      name,
    )
  t.throws(() => rechneRegelbedarf({ stichtag: '2021-12-31', regelbedarfsstufe: 1 } as never), RangeError)
})
