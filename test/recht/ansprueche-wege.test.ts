import t from 'tap'
import { anspruchsangaben } from '../../server/data/haushalt.ts'
import { pruefeAnsprueche } from '../../server/recht/ansprueche/ansprueche.ts'
import type { Leistung } from '../../server/recht/ansprueche/antwort.ts'
import { rechneKinderzuschlag } from '../../server/recht/ansprueche/rechner/kinderzuschlag.ts'
import { rechneUnterhaltsvorschuss } from '../../server/recht/ansprueche/rechner/unterhaltsvorschuss.ts'

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
const ALLEIN = { ...SINGLE, merkmale: ['alleinerziehend'] }
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
const ohne = (was: object, ...felder: string[]) =>
  Object.fromEntries(Object.entries(was).filter(([feld]) => !felder.includes(feld)))

t.test('§ 22 Abs. 8, § 24 SGB II: Schulden ohne Betrag, ohne Wohnkosten, neben Kindern', async t => {
  const schulden = { sparte: 'strom', betragCent: 50000, sperreDroht: true, selbsthilfe: [] }
  const bei = (anders: object, ...personen: object[]) =>
    leistung('energieschuldenDarlehen', anders, ...personen)
  t.match(bei({ energieschulden: schulden }), { status: 'ermessen', betragCent: 50000 })
  t.match(bei({ energieschulden: schulden, wohnung: null }), { status: 'keinAnspruch', betragCent: null })
  t.match(bei({ energieschulden: { ...schulden, betragCent: undefined } }), {
    status: 'ermessen',
    betragCent: null,
    fehlendeAngaben: [{ path: 'energieschulden.betragCent' }],
  })
  const angekuendigt = { ...ohne(schulden, 'sperreDroht'), sperrdatum: '2026-12-01' }
  t.match(bei({ energieschulden: angekuendigt }), { status: 'ermessen', antrag: { bis: '2026-12-01' } })
  const neben = { energieschulden: schulden, laufendeLeistungen: ['grundsicherungsgeld'] }
  t.same(
    pfade(bei(neben, ohne(SINGLE, 'vermoegenCent'), ohne(KIND, 'vermoegenCent'))),
    ['personen.0.vermoegenCent'],
    'nach dem Ersparten des Kindes wird nicht gefragt',
  )
  // § 42a Abs. 2 S. 1: 5 % von 563 € sind 28,15 €; ohne Geburtstag ist die Stufe nicht bekannt.
  const bezug = { energieschulden: schulden, laufendeLeistungen: ['grundsicherungsgeld'] }
  const rate = ({ schritte }: { schritte: readonly { norm?: string; betragCent?: number }[] }) =>
    schritte.find(({ norm }) => norm?.startsWith('§ 42a Abs. 1'))?.betragCent
  t.equal(rate(leistung('darlehenUnabweisbar', bezug) as never), 2815)
  t.equal(rate(leistung('darlehenUnabweisbar', bezug, ohne(SINGLE, 'geburtsdatum')) as never), undefined)
})

t.test('§ 22 Abs. 1, § 37 Abs. 2 SGB II: was bei Heizkosten fehlt', async t => {
  const rechnung = { betragCent: 60000, faelligAm: '2026-11-05', darinRueckstaendigeAbschlaegeCent: 0 }
  const bei = (anders: object, ...personen: object[]) =>
    leistung('einmaligerHeizkostenbedarf', anders, ...personen)
  t.match(bei({ heizkostenforderung: rechnung }), { status: 'anspruch', betragCent: 60000 })
  t.same(pfade(bei({ heizkostenforderung: rechnung }, ohne(SINGLE, 'geburtsdatum'))), [
    'personen.0.geburtsdatum',
  ])
  t.same(pfade(bei({ heizkostenforderung: ohne(rechnung, 'betragCent') })), [
    'heizkostenforderung.betragCent',
  ])
  t.match(bei({ heizkostenforderung: [rechnung, { ...rechnung, betragCent: 10000 }] }), {
    status: 'anspruch',
    betragCent: 70000,
  })
  t.same(pfade(bei({ heizkostenforderung: [rechnung, ohne(rechnung, 'faelligAm')] })), [
    'heizkostenforderung.1.faelligAm',
  ])
  const spaet = { ...rechnung, faelligAm: '2026-10-05' }
  t.same(pfade(bei({ heizkostenforderung: spaet })), ['heizkostenforderung.antragAm'])
  const laeuft = { laufendeLeistungen: ['grundsicherungsgeld'] }
  t.same(pfade(bei({ heizkostenforderung: { ...spaet, antragAm: null }, ...laeuft })), [
    'laufendeLeistungen.0.bewilligungVon',
  ])
  t.same(pfade(bei({ heizkostenforderung: spaet, ...laeuft })), [
    'heizkostenforderung.antragAm',
    'laufendeLeistungen.0.bewilligungVon',
  ])
  t.match(bei({ stichtag: '2027-01-10', heizkostenforderung: { ...rechnung, faelligAm: '2027-01-05' } }), {
    status: 'unklar',
    betragCent: null,
  })
  // Wohngeld läuft: 2027 sind weder Wohngeld noch Kinderzuschlag bekannt, also zählt nichts dazu.
  t.equal(
    bei({
      stichtag: '2027-01-10',
      laufendeLeistungen: ['wohngeld', 'kinderzuschlag'],
      heizkostenforderung: { ...rechnung, faelligAm: '2026-12-05', antragAm: '2026-12-05' },
    }).betragCent,
    60000,
  )
})

t.test(
  '§ 11 SGB II: laufendes Wohngeld ist im Monat der Heizkosten Einkommen, auch ohne anderes',
  async t => {
    const bei = (einkommen: object[] | null) =>
      leistung(
        'einmaligerHeizkostenbedarf',
        {
          laufendeLeistungen: ['wohngeld'],
          wohnung: { ...WOHNUNG, mietenstufe: 6 },
          heizkostenforderung: {
            betragCent: 60000,
            faelligAm: '2026-11-05',
            darinRueckstaendigeAbschlaegeCent: 0,
          },
        },
        { ...SINGLE, einkommen },
      )
    t.match(
      bei(null),
      { betragCent: 60000, status: 'wahrscheinlich' },
      'auch mit Wohngeld ist der Bedarf offen',
    )
    t.match(bei([]), { betragCent: 60000, status: 'wahrscheinlich' })
  },
)

t.test('§ 1 UhVorschG: was vorher zu klären ist', async t => {
  const bei = (anders: object, ...personen: object[]) => leistung('unterhaltsvorschuss', anders, ...personen)
  t.equal(bei({}, ALLEIN, KIND).betragCent, 29900, '558 − 259 €')
  t.same(pfade(bei({}, ALLEIN, ohne(KIND, 'geburtsdatum'))), ['personen.1.geburtsdatum'])
  t.same(pfade(bei({ laufendeLeistungen: ['asylblg'] }, ALLEIN, KIND)), ['personen.0.merkmale'])
  t.same(pfade(bei({}, ALLEIN, ohne(KIND, 'einkommen'))), ['personen.1.einkommen'])
  t.match(bei({ stichtag: '2027-01-10' }, ALLEIN, KIND), { status: 'unklar', betragCent: null })
  t.match(bei({ stichtag: '2026-12-31' }, ALLEIN, KIND), { status: 'wahrscheinlich', betragCent: 29900 })
  t.equal(
    rechneUnterhaltsvorschuss({
      ...HEUTE,
      alter: 13,
      kindBeziehtGrundsicherungsgeld: true,
      elternteilEinkommenCent: 59999,
      beduerftigkeitWirdVermieden: false,
    } as never).betragCent,
    0,
  )
  t.same(
    pfade(
      rechneUnterhaltsvorschuss({
        ...HEUTE,
        alter: 13,
        kindBeziehtGrundsicherungsgeld: true,
        beduerftigkeitWirdVermieden: false,
      } as never),
    ),
    ['elternteilEinkommenCent'],
  )
})

t.test('§ 28 SGB II: ohne Alter der Kinder keine Bildung und Teilhabe', async t => {
  const bei = (...personen: object[]) => leistung('bildungUndTeilhabe', {}, ...personen)
  const ohneAlter = ohne(KIND, 'geburtsdatum')
  t.match(bei(SINGLE, KIND), { status: 'anspruch' })
  t.same(pfade(bei(SINGLE, ohneAlter)), ['personen.1.geburtsdatum'])
  t.equal(pfade(bei(SINGLE, ohneAlter, { ...ohneAlter, id: 'l' })).length, 2)
})

t.test('§ 44 SGB X, § 116a SGB XII: die Nachforderung beim Sozialamt', async t => {
  const bei = (art: string) =>
    leistung(
      'ueberpruefungMehrbedarf',
      {
        laufendeLeistungen: [{ art, bewilligungVon: '2026-11-01', mehrbedarfWarmwasserCent: null }],
        wohnung: { ...WOHNUNG, warmwasser: 'dezentral' },
      },
      art === 'sgb12' ? RENTNERIN : SINGLE,
    )
  // 2,3 % von 563 €
  t.match(bei('sgb12'), { betragCent: 1295, antrag: { wo: 'Sozialamt' } })
  t.match(bei('grundsicherungsgeld'), { betragCent: 1295, antrag: { wo: 'Jobcenter' } })
})

t.test('§ 21 Nr. 3 WoGG: 60.000 € für die erste, 30.000 € für jede weitere Person', async t => {
  const bei = (vermoegenCent: number) =>
    leistung(
      'wohngeld',
      { wohnung: { ...WOHNUNG, mietenstufe: 3 } },
      { ...SINGLE, vermoegenCent, gdb: 0, zahlt: [], einkommen: einnahme('arbeitslosengeld', 125000) },
    )
  t.not(bei(60_000_00).status, 'keinAnspruch')
  t.match(bei(60_000_01), { status: 'keinAnspruch', norm: ['§ 21 Nr. 3 WoGG'] })
})

t.test('2027: kein Kinderzuschlag, keine stille Fortschreibung', async t => {
  const kiz = (stichtag: string) =>
    rechneKinderzuschlag({
      stichtag,
      personen: [
        { ...ALLEIN, einkommen: lohn(180000, 140000) },
        { ...KIND, einkommen: einnahme('kindergeld', 25900) },
      ],
      wohnung: WOHNUNG,
    } as never)
  t.type(kiz('2026-12-31').betragCent, 'number')
  t.equal(kiz('2027-01-01').betragCent, null)
})

t.test('§ 12a SGB II: ohne Heizkosten lassen sich die Wege nicht vergleichen', async t => {
  const wege = (wohnung: object) =>
    alle(
      { wohnung: { ...wohnung, mietenstufe: 6 } },
      { ...SINGLE, gdb: 0, zahlt: [], einkommen: einnahme('arbeitslosengeld', 90000) },
    ).vergleich
  t.match(wege(WOHNUNG).text, /Der erste Weg bringt/)
  t.match(wege(ohne(WOHNUNG, 'heizkostenCent')), {
    kombinationen: [{ leistungen: ['wohngeld'] }, { leistungen: ['grundsicherungsgeld'], summeCent: null }],
    text: /noch nicht vergleichen/,
  })
})

const KIZ_KIND = { ...KIND, gdb: 0, zahlt: [], einkommen: einnahme('kindergeld', 25900) }
const kizHaushalt = (anders: object, netto: number) =>
  leistung(
    'kinderzuschlag',
    { wohnung: { ...WOHNUNG, mietenstufe: 1 }, ...anders },
    { ...ALLEIN, gdb: 0, zahlt: [], absetzungen: null, einkommen: lohn(netto + 20000, netto) },
    KIZ_KIND,
  )

t.test('§ 6a Abs. 1 Nr. 3, Abs. 1a BKGG: ob Kinderzuschlag und Wohngeld den Bedarf decken', async t => {
  t.equal(kizHaushalt({}, 60000).status, 'keinAnspruch', 'mehr als 100 € fehlen')
  const erweitert = kizHaushalt({}, 78000)
  t.match(erweitert, { status: 'wahrscheinlich', betragCent: 29700 })
  t.ok(erweitert.norm.includes('§ 6a Abs. 1a BKGG'))
  t.equal(
    kizHaushalt({ laufendeLeistungen: ['grundsicherungsgeld'] }, 78000).status,
    'keinAnspruch',
    'die erweiterte Regel gilt nicht neben Grundsicherungsgeld',
  )
  t.notOk(kizHaushalt({}, 97000).norm.includes('§ 6a Abs. 1a BKGG'), 'der Bedarf ist gedeckt')
  t.match(
    kizHaushalt({ wohnung: WOHNUNG }, 94000),
    { status: 'unklar', fehlendeAngaben: [{}, { path: 'gemeinde' }] },
    'die Mietenstufe entscheidet',
  )
  t.match(kizHaushalt({ laufendeLeistungen: ['kinderzuschlag'] }, 97000).antrag, { wo: null })
})

t.test('§ 6a Abs. 5 S. 4, § 11 Abs. 2 BKGG: wo das Jahr des Berichts einen Euro ausmacht', async t => {
  // 2.040,50 − 378 € frei = 1.662,50 €; Bedarf 630,56 + 424,04 = 1.054,60 €; 45 % von 607,90 € sind 273,56 €.
  // 297 − 273,56 = 23,44 €, gerundet 23 €; nach dem anderen Jahr 24 €.
  t.match(kizHaushalt({}, 204050), { betragCent: 2300, spanne: { vonCent: 2300, bisCent: 2400 } })
  // 1.713,50 − 1.054,60 = 658,90 €, davon 45 % sind 296,51 €: 0,49 € runden auf null, 0,50 € auf einen Euro.
  t.match(kizHaushalt({}, 209150), { status: 'unklar', betragCent: null })
})

t.test('§ 6a BKGG im Rechner: unbekanntes Vermögen macht eine Spanne, das Warmwasser nicht', async t => {
  const kiz = (person: object, wohnung: object) =>
    rechneKinderzuschlag({
      ...HEUTE,
      personen: [{ ...ALLEIN, absetzungen: null, einkommen: lohn(117000, 97000), ...person }, KIZ_KIND],
      wohnung,
    } as never)
  t.match(kiz({}, WOHNUNG), { betragCent: 29700, spanne: null })
  t.match(kiz({ vermoegenCent: undefined }, WOHNUNG), {
    betragCent: null,
    spanne: { vonCent: 0, bisCent: 29700 },
    fehlendeAngaben: [{ path: 'personen.0.vermoegenCent' }],
  })
  t.equal(kiz({}, ohne(WOHNUNG, 'warmwasser')).betragCent, 29700)
})

t.test('§ 41 SGB XII: ohne Heizkosten ist der Anspruch sicher, der Betrag nicht', async t => {
  t.match(leistung('grundsicherungAlter', {}, RENTNERIN), { status: 'anspruch', betragCent: 111300 })
  t.match(leistung('grundsicherungAlter', { wohnung: ohne(WOHNUNG, 'heizkostenCent') }, RENTNERIN), {
    status: 'anspruch',
    betragCent: null,
    fehlendeAngaben: [{ path: 'wohnung.heizkostenCent' }],
  })
})

t.test('WoGG: Miete, Zusatzrente und Ort des Haushalts', async t => {
  const person = { ...SINGLE, gdb: 0, zahlt: [], einkommen: einnahme('arbeitslosengeld', 90000) }
  const bei = (anders: object, wer: object = person) => leistung('wohngeld', anders, wer)
  const ohneMiete = { ...WOHNUNG, kaltmieteCent: null, nebenkostenCent: null, mietenstufe: 3 }
  t.match(bei({ wohnung: ohneMiete }), {
    status: 'keinAnspruch',
    schritte: [{ text: 'Ohne Miete oder Belastung gibt es kein Wohngeld.' }],
  })
  const offen = { ...ohne(WOHNUNG, 'kaltmieteCent'), mietenstufe: 3 }
  t.ok(pfade(bei({ wohnung: offen })).includes('wohnung.kaltmieteCent'))
  t.ok(pfade(bei({ wohnung: undefined })).includes('wohnung'))
  const mitZusatz = bei({ wohnung: { ...WOHNUNG, mietenstufe: 3 } }, { ...person, zusatzrenteCent: 100000 })
  t.equal(mitZusatz.status, 'keinAnspruch', '1.900 € im Monat sind zu viel')
  t.ok(
    bei({ plz: '52538' }).fehlendeAngaben.some(
      ({ path, frage }) => path === 'gemeinde' && frage.includes('in mehreren Gemeinden'),
    ),
  )
})
