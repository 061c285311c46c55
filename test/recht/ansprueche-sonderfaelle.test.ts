import t from 'tap'
import { anspruchsangaben } from '../../server/data/haushalt.ts'
import { pruefeAnsprueche } from '../../server/recht/ansprueche/ansprueche.ts'
import type { Leistung } from '../../server/recht/ansprueche/antwort.ts'
import { anrechnung, halbeStufeEins } from '../../server/recht/ansprueche/einkommen.ts'
import { postenfragen } from '../../server/recht/ansprueche/fragen.ts'
import { mehrbedarfe } from '../../server/recht/ansprueche/mehrbedarf.ts'
import { anteilig } from '../../server/recht/ansprueche/rechnen.ts'
import { rechneErwerbsfreibetrag } from '../../server/recht/ansprueche/rechner/erwerbsfreibetrag.ts'
import { rechneGrundsicherungAlter } from '../../server/recht/ansprueche/rechner/grundsicherung-alter.ts'
import { rechneGrundsicherungsgeld } from '../../server/recht/ansprueche/rechner/grundsicherungsgeld.ts'
import { rechneMehrbedarf } from '../../server/recht/ansprueche/rechner/mehrbedarf.ts'
import { rechneVermoegen } from '../../server/recht/ansprueche/rechner/vermoegen.ts'
import { unmoeglich } from '../../server/recht/ansprueche/widerspruch.ts'

/* Rare facts and missing ones: what the law says then, with the figures written out from the norm. */

const SINGLE = {
  id: 'a',
  rolle: 'antragsteller',
  geburtsdatum: '1990-01-10',
  einkommen: [],
  merkmale: [],
  vermoegenCent: 0,
}
const KIND = {
  id: 'k',
  rolle: 'kind',
  geburtsdatum: '2018-01-10',
  einkommen: [],
  merkmale: [],
  vermoegenCent: 0,
}
const RENTNERIN = { ...SINGLE, geburtsdatum: '1955-01-10', grundrentenzeiten33: false }
const WOHNUNG = { kaltmieteCent: 40000, nebenkostenCent: 8000, heizkostenCent: 7000, warmwasser: 'zentral' }
const HEUTE = { stichtag: '2026-11-21' }
const einnahme = (art: string, cent: number) => [{ art, bruttoCent: cent, nettoCent: cent }]
const lohn = (brutto: number, netto: number) => [{ art: 'erwerb', bruttoCent: brutto, nettoCent: netto }]

const alle = (anders: object, ...personen: object[]) =>
  pruefeAnsprueche(
    anspruchsangaben.parse({
      ...HEUTE,
      personen: personen.length > 0 ? personen : [SINGLE],
      laufendeLeistungen: [],
      wohnung: WOHNUNG,
      ...anders,
    }),
  )
const leistung = (name: Leistung, anders: object, ...personen: object[]) => {
  const treffer = alle(anders, ...personen).leistungen.find(eine => eine.leistung === name)
  if (!treffer) throw new Error(name)
  return treffer
}
const pfade = ({ fehlendeAngaben }: { fehlendeAngaben: readonly { path: string }[] }) =>
  fehlendeAngaben.map(({ path }) => path)
const monat = (person: object, anders: object = {}) =>
  rechneGrundsicherungsgeld({
    ...HEUTE,
    bewilligungsbeginn: '2026-11-01',
    personen: [{ ...SINGLE, ...person }],
    wohnung: WOHNUNG,
    ...anders,
  } as never)
const ohne = (was: object, ...felder: string[]) =>
  Object.fromEntries(Object.entries(was).filter(([feld]) => !felder.includes(feld)))

t.test('was kein Haushalt sein kann, wird am Feld abgelehnt', async t => {
  const meldungen = (anders: object, ...personen: object[]) =>
    unmoeglich({ personen, ...anders } as never, '2026-11-21' as never).map(({ path }) => path.join('.'))
  t.same(meldungen({}, SINGLE), [])
  t.same(meldungen({}, KIND), ['personen'], 'niemand stellt den Antrag')
  t.same(meldungen({}, SINGLE, { ...SINGLE, id: 'b' }), ['personen.1.rolle'])
  t.same(
    meldungen({}, SINGLE, { rolle: 'partner' }, { rolle: 'partner' }),
    ['personen.2.rolle'],
    'nur ein Partner',
  )
  t.same(meldungen({}, SINGLE, { ...KIND, id: 'a' }), ['personen.1.id'])
  t.same(meldungen({}, { ...SINGLE, geburtsdatum: '2026-11-21' }), [])
  t.same(meldungen({}, { ...SINGLE, geburtsdatum: '2026-11-22' }), ['personen.0.geburtsdatum'])
  t.same(meldungen({}, { ...SINGLE, geburtsdatum: '1900-01-01' }), [])
  t.same(meldungen({}, { ...SINGLE, geburtsdatum: '1899-12-31' }), ['personen.0.geburtsdatum'])
  t.same(meldungen({}, { ...SINGLE, einkommen: lohn(100000, 100000) }), [])
  t.same(meldungen({}, { ...SINGLE, einkommen: lohn(100000, 100001) }), ['personen.0.einkommen.0.nettoCent'])
  t.same(meldungen({ gemeinde: '05315000' }, SINGLE), [], 'Köln')
  t.same(meldungen({ gemeinde: '05999999' }, SINGLE), ['gemeinde'])
  t.same(meldungen({ gemeinde: '09162000' }, SINGLE), [], 'außerhalb von NRW ist nichts hinterlegt')
})

t.test('null heißt: gibt es nicht; gefragt wird dann nicht', async t => {
  t.match(monat({ einkommen: null }), { betragCent: 56300 + 55000, fehlendeAngaben: [] })
  t.match(monat({ einkommen: [{ art: 'arbeitslosengeld', bruttoCent: 50000, nettoCent: null }] }), {
    betragCent: 56300 + 55000,
    fehlendeAngaben: [],
  })
  t.match(
    monat({ einkommen: [{ art: 'arbeitslosengeld', bruttoCent: null, nettoCent: 50000 }] }),
    // 500 − 30 € Versicherungspauschale
    { betragCent: 56300 + 55000 - 47000, fehlendeAngaben: [] },
  )
  t.match(monat({}, { wohnung: null }), { betragCent: 56300, fehlendeAngaben: [] })
  t.match(
    monat({}, { wohnung: { ...WOHNUNG, kaltmieteCent: null, nebenkostenCent: null, heizkostenCent: null } }),
    {
      betragCent: 56300,
    },
  )
  t.match(monat(ohne(SINGLE, 'id') as object, { personen: [ohne(SINGLE, 'id')] }).jePerson, [{ id: '0' }])
  t.same(pfade(monat({}, { wohnung: ohne(WOHNUNG, 'heizkostenCent') })), ['wohnung.heizkostenCent'])
  t.equal(monat({}, { wohnung: ohne(WOHNUNG, 'heizkostenCent') }).spanne, null, 'nach oben offen')
  t.equal(monat({}, { stichtag: '2027-01-01', bewilligungsbeginn: '2027-01-01' }).betragCent, null)
  // 563 € und Stufe 5 mit 390 €
  t.equal(monat({}, { personen: [SINGLE, { ...KIND, einkommen: null }] }).betragCent, 56300 + 39000 + 55000)
})

t.test(
  '§ 11b Abs. 2 SGB II: der Bruttolohn entscheidet und wird gefragt; bei Transfers genügt ein Betrag',
  async t => {
    t.same(
      postenfragen({ art: 'erwerb', nettoCent: 80000 } as never, 'p').map(({ path }) => path),
      ['p.bruttoCent'],
    )
    t.same(
      postenfragen({ art: 'erwerb', bruttoCent: 80000 } as never, 'p').map(({ path }) => path),
      ['p.nettoCent'],
    )
    t.same(postenfragen({ art: 'arbeitslosengeld', bruttoCent: 80000 } as never, 'p'), [])
    t.same(postenfragen({ art: 'erwerb', bruttoCent: null, nettoCent: null } as never, 'p'), [])
    // 400 € brutto reichen nicht für die Frage nach den Kosten der Arbeit (§ 11b Abs. 2 S. 2), 400,01 € schon.
    t.same(pfade(monat({ einkommen: lohn(40000, 40000) })), [])
    t.same(pfade(monat({ einkommen: lohn(40001, 40001) })), ['personen.0.absetzungen'])
    t.same(pfade(monat({ einkommen: [{ art: 'erwerb', bruttoCent: null, nettoCent: 1200 }] })), [])
  },
)

t.test('§ 11b SGB II: nachgewiesene Kosten und was davon fehlt', async t => {
  const frei = (absetzungen: object | null, brutto = 40001) =>
    rechneErwerbsfreibetrag({
      ...HEUTE,
      bruttoCent: brutto,
      nettoCent: brutto,
      mitMinderjaehrigemKind: false,
      unter25InAusbildung: false,
      absetzungen,
    } as never).freibetragCent
  // 100 € und 20 % von 300,01 €
  t.equal(frei(null), 16000)
  // 30 € Pauschale und 70 € sind genau 100 €; mit 70,01 € zählt der Nachweis.
  t.equal(frei({ sonstigeCent: 7000 }), 16000)
  t.equal(frei({ sonstigeCent: 7001 }), 16001)
  t.equal(frei({ kfzHaftpflichtCent: 5000, riesterCent: 2001 }), 16001)
  t.equal(
    frei({ kfzHaftpflichtCent: 10000, sonstigeCent: null, fahrtKmEinfach: null, arbeitstage: null }),
    19000,
  )
  t.equal(frei({ sonstigeCent: 10000 }, 40000), 16000, 'bis 400 € brutto nur die Pauschale')
  // 20 km × 20 Tage × 0,20 € = 80 €, mit 30 € Pauschale 110 €
  t.equal(frei({ fahrtKmEinfach: 20, arbeitstage: 20 }), 17000)
  const ohneNetto = rechneErwerbsfreibetrag({
    ...HEUTE,
    bruttoCent: 40000,
    mitMinderjaehrigemKind: false,
    unter25InAusbildung: false,
    absetzungen: null,
  } as never)
  t.match(ohneNetto, { freibetragCent: 16000, anrechenbarCent: null })
})

t.test('§ 11b Abs. 2b SGB II: die Grenze von 2028 ist nicht bekannt', async t => {
  const azubi = {
    bruttoCent: 60000,
    nettoCent: 60000,
    mitMinderjaehrigemKind: false,
    unter25InAusbildung: true,
  }
  const am = (stichtag: string) => rechneErwerbsfreibetrag({ stichtag, ...azubi, absetzungen: null } as never)
  // 603 € Minijobgrenze, darüber nichts; die erste Stufe des Abs. 3 entfällt, 30 % von 80 € kommen hinzu.
  t.equal(am('2026-12-31').freibetragCent, 60300 + 2400)
  t.match(am('2028-01-01'), { freibetragCent: null, schritte: [{ norm: '§ 11b Abs. 2b SGB II' }] })
  const person = {
    rolle: 'antragsteller',
    alter: 20,
    merkmale: ['ausbildung'],
    quellen: [{ art: 'erwerb', brutto: 60000, netto: 60000 }],
    absetzungen: null,
    zusatzrente: 0,
  }
  t.match(anrechnung(person as never, { stichtag: '2028-01-01', mitKind: false } as never), {
    erwerb: 60000,
    erwerbFrei: 0,
  })
})

t.test(
  '§ 11b Abs. 1, § 11 SGB II: ohne Lohn zählen Pauschale und Kosten einmal; die Zusatzrente ist Einkommen',
  async t => {
    const alg = { einkommen: einnahme('arbeitslosengeld', 50000) }
    t.equal(monat(alg).betragCent, 111300 - 47000)
    // 500 − 30 − 20 − 15 − 5 = 430 €
    t.equal(
      monat({ ...alg, absetzungen: { kfzHaftpflichtCent: 2000, riesterCent: 1500, sonstigeCent: 500 } })
        .betragCent,
      111300 - 43000,
    )
    t.equal(monat({ zusatzrenteCent: 20000 }).betragCent, 111300 - 17000)
  },
)

t.test('§ 82 SGB XII: Kosten mindern die Rente; ohne Regelbedarf gibt es keinen Deckel', async t => {
  const rente = { einkommen: einnahme('rente', 80000) }
  const alter = (anders: object) =>
    rechneGrundsicherungAlter({
      ...HEUTE,
      personen: [{ ...RENTNERIN, ...anders }],
      wohnung: WOHNUNG,
    } as never)
  t.equal(alter(rente).betragCent, 111300 - 80000)
  t.equal(
    alter({ ...rente, absetzungen: { kfzHaftpflichtCent: 1000, riesterCent: 500, sonstigeCent: 200 } })
      .betragCent,
    111300 - 80000 + 1700,
  )
  t.match(rechneGrundsicherungAlter({ ...HEUTE, personen: [SINGLE], wohnung: WOHNUNG } as never), {
    betragCent: 0,
    schritte: [{ norm: '§ 41 Abs. 2, 3 SGB XII' }],
  })
  t.equal(
    rechneGrundsicherungAlter({ stichtag: '2027-01-01', personen: [RENTNERIN], wohnung: WOHNUNG } as never)
      .betragCent,
    null,
  )
  t.equal(halbeStufeEins('2026-12-31' as never), 28150)
  t.equal(halbeStufeEins('2027-01-01' as never), 0)
})

t.test('§ 21 Abs. 8 SGB II, § 30 Abs. 6 SGB XII: zusammen höchstens der Regelbedarf', async t => {
  const bei = (gesetz: 'sgb2' | 'sgb12', kinder: number[]) =>
    mehrbedarfe(
      {
        stufe: 1,
        regel: 56300,
        merkmale: ['schwangerAb13', 'alleinerziehend', 'behindertMitTeilhabe'],
        nichtErwerbsfaehig: true,
        altersgrenzeErreicht: false,
      } as never,
      { stichtag: '2026-11-21', gesetz, dezentral: false, stufeEins: 56300, kinder } as never,
    ).map(({ betrag, schritt: { norm } }) => [betrag, norm])
  // 17 % + 4 × 12 % + 35 % sind genau 100 %.
  t.same(bei('sgb12', [8, 9, 10, 11]), [
    [9571, '§ 30 Abs. 2 SGB XII'],
    [27024, '§ 30 Abs. 3 SGB XII'],
    [19705, '§ 30 Abs. 4 SGB XII'],
  ])
  t.same(bei('sgb12', [8, 9, 10, 11, 12]), [[56300, '§ 30 Abs. 6 SGB XII']])
  t.same(bei('sgb2', [8, 9, 10, 11, 12]), [[56300, '§ 21 Abs. 8 SGB II']])
})

t.test('der Rechner für Mehrbedarfe', async t => {
  const bei = (anders: object) => rechneMehrbedarf({ ...HEUTE, ...anders } as never)
  t.match(
    bei({ art: 'alleinerziehend', personen: [{ regelbedarfsstufe: 1 }, { alter: 8, regelbedarfsstufe: 5 }] }),
    {
      betragCent: 6756,
      norm: ['§ 21 Abs. 3 SGB II', '§ 41 Abs. 2 SGB II'],
    },
  )
  t.match(
    bei({
      art: 'alleinerziehend',
      gesetz: 'sgb12',
      personen: [
        { regelbedarfsstufe: 1 },
        { alter: 17, regelbedarfsstufe: 4 },
        { alter: 18, regelbedarfsstufe: 3 },
      ],
    }),
    { betragCent: 6756, norm: ['§ 30 Abs. 3 SGB XII', 'Anlage zu § 28 SGB XII'] },
    'mit 18 zählt das Kind nicht mehr: 12 % von 563 €',
  )
  t.match(
    rechneMehrbedarf({
      stichtag: '2027-01-01',
      art: 'schwangerschaft',
      personen: [{ regelbedarfsstufe: 1 }],
    } as never),
    { betragCent: null, jePersonCent: null },
  )
})

t.test('Anteile bleiben auch dort genau, wo Gleitkommazahlen Cent verlieren', async t => {
  t.equal(anteilig(100 as never, 1, 3), 33)
  t.equal(anteilig(9_007_199_254_740_991 as never, 1, 3), 3_002_399_751_580_330)
})

t.test('§ 12 SGB II: das Alter aus dem Geburtstag, und das Recht von 2022', async t => {
  const frei = (geburtsdatum: string) =>
    rechneVermoegen({ ...HEUTE, bewilligungsbeginn: '2026-11-01', personen: [{ geburtsdatum }] } as never)
      .freibetragCent
  t.equal(frei('1996-11-30'), 10_000_00, '30 wird die Person im Monat des Stichtags')
  t.equal(frei('1996-12-01'), 5_000_00)
  const damals = (person: object) =>
    rechneGrundsicherungsgeld({
      stichtag: '2022-12-01',
      bewilligungsbeginn: '2022-03-01',
      personen: [{ ...SINGLE, einkommen: undefined, ...person }],
      wohnung: WOHNUNG,
    } as never)
  // 449 + 550 = 999 €: der Freibetrag ab dem siebten Monat ist nicht hinterlegt.
  t.match(damals({ einkommen: [], vermoegenCent: 5_000_00 }), { betragCent: 0 })
  t.match(damals({ vermoegenCent: 5_000_00 }), { betragCent: null, spanne: { vonCent: 0, bisCent: 99900 } })
})

t.test('§ 22 Abs. 1 SGB II: über der Grenze wird nach der Karenzzeit gefragt', async t => {
  const bei = (bruttokaltmiete: number | null, wohnung: object | null = WOHNUNG) =>
    pfade(monat({}, { angemessenCent: { bruttokaltmiete }, wohnung }))
  t.same(bei(48000), [], 'genau die Grenze')
  t.same(bei(47999), ['karenzzeit'])
  t.same(bei(0, null), [])
  t.same(bei(10000, {}).slice(-1), ['wohnung.warmwasser'], 'ohne Miete keine Grenze')
  t.same(bei(10000, { ...WOHNUNG, kaltmieteCent: null, nebenkostenCent: null }), [])
})

t.test('§ 40 SGB II: eine Bewilligung läuft bis zu ihrem letzten Tag', async t => {
  const bis = (bewilligungBis: string) =>
    leistung('grundsicherungsgeld', { laufendeLeistungen: [{ art: 'grundsicherungsgeld', bewilligungBis }] })
      .antrag.wo
  t.equal(bis('2026-11-01'), null)
  t.equal(bis('2026-10-31'), 'Jobcenter')
})

t.test('weitere Personen: nicht gefragt, nicht gezählt, sie tragen ihren Teil der Miete', async t => {
  const mit = leistung('grundsicherungsgeld', {}, SINGLE, {
    id: 'w',
    rolle: 'weitere',
    geburtsdatum: '1980-01-01',
  })
  t.match(mit, { status: 'anspruch', betragCent: 56300 + 27500 })
  const hell = leistung('grundsicherungsgeld', { angemessenCent: null }, { ...SINGLE, einkommen: null })
  t.same(hell.fehlendeAngaben, [])
})
