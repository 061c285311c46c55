import t from 'tap'
import { anspruchsangaben } from '../../server/data/haushalt.ts'
import { pruefeAnsprueche } from '../../server/recht/ansprueche/ansprueche.ts'
import type { Leistung } from '../../server/recht/ansprueche/antwort.ts'
import { rechneErwerbsfreibetrag } from '../../server/recht/ansprueche/rechner/erwerbsfreibetrag.ts'
import { rechneGrundsicherungAlter } from '../../server/recht/ansprueche/rechner/grundsicherung-alter.ts'
import { rechneKinderzuschlag } from '../../server/recht/ansprueche/rechner/kinderzuschlag.ts'
import { rechneUnterhaltsvorschuss } from '../../server/recht/ansprueche/rechner/unterhaltsvorschuss.ts'
import { rechneVermoegen } from '../../server/recht/ansprueche/rechner/vermoegen.ts'

/* What is not known is asked by its path, and never filled in. */

const SINGLE = {
  id: 'a',
  rolle: 'antragsteller',
  geburtsdatum: '1990-01-10',
  einkommen: [],
  merkmale: [],
  vermoegenCent: 0,
}
const WOHNUNG = { kaltmieteCent: 40000, nebenkostenCent: 8000, heizkostenCent: 7000, warmwasser: 'zentral' }
const KIND = {
  id: 'k',
  rolle: 'kind',
  geburtsdatum: '2012-01-10',
  einkommen: [],
  merkmale: [],
  vermoegenCent: 0,
}
const am = { stichtag: '2026-11-21' }

const frage = (name: Leistung, anders: object, ...personen: object[]) => {
  const angaben = {
    ...am,
    personen: personen.length > 0 ? personen : [SINGLE],
    laufendeLeistungen: [],
    wohnung: WOHNUNG,
    ...anders,
  }
  const treffer = pruefeAnsprueche(anspruchsangaben.parse(angaben)).leistungen.find(
    ({ leistung }) => leistung === name,
  )
  return {
    status: treffer?.status,
    betragCent: treffer?.betragCent,
    pfade: treffer?.fehlendeAngaben.map(({ path }) => path) ?? [],
  }
}
const pfade = ({ fehlendeAngaben }: { fehlendeAngaben: readonly { path: string }[] }) =>
  fehlendeAngaben.map(({ path }) => path)

t.test('eine fehlende Angabe, die entscheidet, macht unklar und wird gefragt', async t => {
  const { geburtsdatum: _g, ...ohneAlter } = SINGLE
  const { einkommen: _e, ...ohneEinkommen } = SINGLE
  const { vermoegenCent: _v, ...ohneVermoegen } = SINGLE
  const verdient = { ...SINGLE, einkommen: [{ art: 'erwerb', bruttoCent: 180000 }] }
  for (const [person, pfad] of [
    [ohneAlter, 'personen.0.geburtsdatum'],
    [ohneEinkommen, 'personen.0.einkommen'],
    [ohneVermoegen, 'personen.0.vermoegenCent'],
    [verdient, 'personen.0.einkommen.0.nettoCent'],
    [{ ...SINGLE, einkommen: [{ art: 'arbeitslosengeld' }] }, 'personen.0.einkommen.0.nettoCent'],
    [{ ...SINGLE, merkmale: ['ausbildung'] }, 'personen.0.einkommen'],
  ] as const) {
    const { status, betragCent, pfade: gefragt } = frage('grundsicherungsgeld', {}, person)
    t.equal(status, 'unklar', pfad)
    t.equal(betragCent, null, pfad)
    t.ok(gefragt.includes(pfad), `${pfad}: ${gefragt.join()}`)
  }
})

t.test('ändert sie die Antwort nicht, bleibt die Antwort', async t => {
  const { vermoegenCent: _v, ...ohneVermoegen } = SINGLE
  t.equal(
    frage(
      'grundsicherungsgeld',
      {},
      { ...ohneVermoegen, einkommen: [{ art: 'arbeitslosengeld', bruttoCent: 200000, nettoCent: 200000 }] },
    ).status,
    'keinAnspruch',
  )
  const { merkmale: _m, ...ohneMerkmale } = SINGLE
  t.match(frage('grundsicherungsgeld', {}, ohneMerkmale), { status: 'wahrscheinlich', betragCent: 111300 })
  t.ok(frage('grundsicherungsgeld', {}, ohneMerkmale).pfade.includes('personen.0.merkmale'))
})

t.test('die anderen Leistungen fragen ebenso', async t => {
  const schulden = { energieschulden: { sparte: 'strom' } }
  t.match(frage('energieschuldenDarlehen', schulden), {
    status: 'unklar',
    pfade: ['energieschulden.sperreDroht', 'energieschulden.betragCent', 'energieschulden.selbsthilfe'],
  })
  t.match(frage('ueberpruefungMehrbedarf', { laufendeLeistungen: undefined }), {
    status: 'unklar',
    pfade: ['laufendeLeistungen'],
  })
  t.match(frage('unterhaltsvorschuss', {}, SINGLE, KIND), {
    status: 'unklar',
    pfade: ['personen.0.merkmale'],
  })
  t.ok(
    frage('wohngeld', { plz: '50667' }, SINGLE).pfade.every(pfad => pfad !== 'gemeinde'),
    'eine Postleitzahl mit einer Gemeinde genügt',
  )
  t.ok(
    frage(
      'wohngeld',
      {},
      { ...SINGLE, einkommen: [{ art: 'arbeitslosengeld', bruttoCent: 125000, nettoCent: 125000 }] },
    ).pfade.includes('gemeinde'),
  )
})

t.test(
  'Unterhaltsvorschuss: unter zwölf ohne weitere Bedingung, ab zwölf mit 600 € oder ohne SGB II',
  async t => {
    const allein = { ...SINGLE, merkmale: ['alleinerziehend'] }
    t.match(frage('unterhaltsvorschuss', {}, allein, { ...KIND, geburtsdatum: '2018-01-10' }), {
      status: 'wahrscheinlich',
      betragCent: 29900,
    })
    t.match(frage('unterhaltsvorschuss', {}, allein, KIND), { status: 'keinAnspruch', betragCent: null })
    const minijob = { ...allein, einkommen: [{ art: 'erwerb', bruttoCent: 60000, nettoCent: 60000 }] }
    t.match(frage('unterhaltsvorschuss', {}, minijob, KIND), { status: 'wahrscheinlich', betragCent: 39400 })
    t.match(
      frage('unterhaltsvorschuss', {}, minijob, {
        ...KIND,
        einkommen: [{ art: 'unterhalt', bruttoCent: 39400, nettoCent: 39400 }],
      }),
      { status: 'keinAnspruch' },
    )
  },
)

t.test('die Rechner sagen, was ihnen fehlt', async t => {
  t.same(pfade(rechneErwerbsfreibetrag(am as never)), ['bruttoCent', 'nettoCent'])
  t.same(pfade(rechneErwerbsfreibetrag({ ...am, bruttoCent: 150000, nettoCent: 120000 } as never)), [
    'mitMinderjaehrigemKind',
    'unter25InAusbildung',
    'absetzungen',
  ])
  t.same(pfade(rechneVermoegen({ ...am, personen: [{}] } as never)), [
    'bewilligungsbeginn',
    'personen.0.alter',
  ])
  t.same(
    pfade(rechneVermoegen({ ...am, bewilligungsbeginn: '2026-06-30', personen: [{ alter: 30 }] } as never)),
    ['karenzzeit'],
  )
  t.match(
    rechneVermoegen({
      ...am,
      bewilligungsbeginn: '2026-06-30',
      personen: [{ alter: 30 }, { alter: 3 }],
      karenzzeit: true,
    } as never),
    { freibetragCent: 55_000_00 },
  )
  t.match(
    rechneVermoegen({
      stichtag: '2022-05-01',
      bewilligungsbeginn: '2022-03-01',
      personen: [{ alter: 30 }, { alter: 31 }],
    } as never),
    { freibetragCent: 90_000_00, rechtsstand: { warnung: /Gedächtnis/ } },
  )
  t.equal(
    rechneVermoegen({
      stichtag: '2022-12-01',
      bewilligungsbeginn: '2022-03-01',
      personen: [{ alter: 30 }],
    } as never).freibetragCent,
    null,
  )
  t.same(pfade(rechneUnterhaltsvorschuss({ ...am, alter: 13 } as never)), [
    'kindBeziehtGrundsicherungsgeld',
    'elternteilEinkommenCent',
    'beduerftigkeitWirdVermieden',
  ])
  t.equal(rechneUnterhaltsvorschuss({ ...am, alter: 18 } as never).betragCent, 0)
  t.equal(rechneUnterhaltsvorschuss({ ...am, alter: 5, unterhaltCent: 10000 } as never).betragCent, 12700)
  t.equal(rechneUnterhaltsvorschuss({ stichtag: '2027-01-01', alter: 5 } as never).betragCent, null)
  const rentnerin = {
    ...SINGLE,
    geburtsdatum: '1955-01-10',
    einkommen: [{ art: 'rente', bruttoCent: 80000, nettoCent: 80000 }],
  }
  // 563 + 550 = 1.113 €; 800 € Rente, mit § 82a 281,50 € frei: 313,00 € bis 594,50 €.
  t.match(rechneGrundsicherungAlter({ ...am, personen: [rentnerin], wohnung: WOHNUNG } as never), {
    betragCent: null,
    spanne: { vonCent: 31300, bisCent: 59450 },
  })
  t.match(rechneKinderzuschlag({ ...am, personen: [SINGLE, KIND], wohnung: undefined } as never), {
    betragCent: null,
    fehlendeAngaben: [{ path: 'wohnung' }],
  })
})
