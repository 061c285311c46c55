import t from 'tap'
import { liesStelle, mitStelle } from '../../server/data/zugriff.ts'
import { freshDesk } from '../desk.ts'
import {
  bewillige,
  meldungen,
  nochJemand,
  richteEin,
  schlageVor,
  stimmeZu,
  trageEin,
  versionVon,
  worte,
  zwei,
} from './hilfe.ts'

const desk = await freshDesk(t)
const { app, wer } = desk
const leute = await zwei(desk)
const { erste, zweite } = leute

const zahlungen = (fonds: string) =>
  liesStelle(app.zugang, wer, ({ trx }) =>
    trx
      .selectFrom('traegerzahlung')
      .select(['betragCent', 'stand'])
      .where('fondsId', '=', fonds.slice('/fondstraeger/'.length))
      .execute(),
  )

const gebunden = async (fonds: string): Promise<number> =>
  liesStelle(app.zugang, wer, async ({ trx }) => {
    const zeitraum = trx.selectFrom('traegerzeitraum').select('gebundenCent')
    const von = fonds.slice('/fondstraeger/'.length)
    return (await zeitraum.where('fondsId', '=', von).executeTakeFirstOrThrow()).gebundenCent
  })

t.test('zwei Menschen entscheiden: wer vorschlägt, stimmt nicht zu', async t => {
  const fonds = await richteEin(erste)
  const antrag = await trageEin(erste, fonds)
  t.equal((await schlageVor(erste, antrag, '200')).statusCode, 303)
  t.match(worte((await erste.hole(antrag)).body), 'Entscheiden muss eine zweite Person.')
  const version = await versionVon(zweite, antrag)
  const selbst = await erste.sende(`${antrag}/entscheidung`, { version, urteil: 'zustimmen' })
  t.equal(selbst.statusCode, 422)
  t.match(worte(selbst.body), 'Sie haben den Vorschlag gemacht. Entscheiden muss eine zweite Person.')
  t.same(await zahlungen(fonds), [])
  t.equal((await stimmeZu(zweite, antrag)).statusCode, 303)
  t.same(await zahlungen(fonds), [{ betragCent: 20_000, stand: 'offen' }])
  t.equal(await gebunden(fonds), 20_000)
  t.match(
    worte((await zweite.hole(antrag)).body),
    /Vorschlag bewilligen: 200,00 € von Aylin T\. Zweite Person zweite/,
  )
})

t.test('auch die Datenbank lässt niemanden über den eigenen Vorschlag entscheiden', async t => {
  const fonds = await richteEin(erste)
  const antrag = await trageEin(erste, fonds)
  await schlageVor(erste, antrag, '200')
  await t.rejects(
    mitStelle(app.zugang, wer, ({ trx }) =>
      trx
        .updateTable('traegerantrag')
        .set({ stand: 'bewilligt', entschiedenVon: wer.personId, entschiedenAm: new Date(0) })
        .where('id', '=', antrag.split('/').at(-1) ?? '')
        .execute(),
    ),
    /check constraint/,
  )
})

t.test('50 gleichzeitige Klicks: eine Bewilligung, eine Zahlung, das Geld einmal gebunden', async t => {
  const fonds = await richteEin(erste)
  const antrag = await trageEin(erste, fonds)
  await schlageVor(erste, antrag, '245,80')
  const dritte = await nochJemand(app, wer.stelleId, 'dritte')
  await dritte.hole(antrag)
  const version = await versionVon(zweite, antrag)
  const antworten = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      (i % 2 === 0 ? zweite : dritte).sende(`${antrag}/entscheidung`, { version, urteil: 'zustimmen' }),
    ),
  )
  t.same(new Set(antworten.map(({ statusCode }) => statusCode)), new Set([303, 422]))
  t.equal(antworten.filter(({ statusCode }) => statusCode === 303).length, 25, 'nur eine der beiden Personen')
  t.same(await zahlungen(fonds), [{ betragCent: 24_580, stand: 'offen' }])
  t.equal(await gebunden(fonds), 24_580)
})

t.test('zwei entscheiden zugleich und verschieden: einer gilt, der andere erfährt es', async t => {
  const fonds = await richteEin(erste)
  const antrag = await trageEin(erste, fonds)
  await schlageVor(erste, antrag, '100')
  const vierte = await nochJemand(app, wer.stelleId, 'vierte')
  const version = await versionVon(zweite, antrag)
  const antworten = await Promise.all([
    zweite.sende(`${antrag}/entscheidung`, { version, urteil: 'zustimmen' }),
    vierte.sende(`${antrag}/entscheidung`, { version, urteil: 'zurueck' }),
  ])
  t.same(antworten.map(({ statusCode }) => statusCode).sort(), [303, 422])
  const verlierer = antworten.find(({ statusCode }) => statusCode === 422)
  t.match(worte(verlierer?.body ?? ''), 'Inzwischen hat jemand anderes an diesem Antrag gearbeitet.')
})

t.test('viele Anträge zugleich: das Budget wird nie überzogen', async t => {
  const fonds = await richteEin(erste)
  const antraege: string[] = []
  for (let i = 0; i < 6; i++) {
    const antrag = await trageEin(erste, fonds, { betrag: '300', zaehler: `Zähler ${1000 + i}` })
    t.equal((await schlageVor(erste, antrag, '300')).statusCode, 303)
    antraege.push(antrag)
  }
  const antworten = await Promise.all(antraege.map(antrag => stimmeZu(zweite, antrag)))
  t.equal(antworten.filter(({ statusCode }) => statusCode === 303).length, 3, '3 × 300 € aus 1.000 €')
  const abgewiesen = antworten.find(({ statusCode }) => statusCode === 422)
  t.match(worte(abgewiesen?.body ?? ''), 'Im Budget dieses Zeitraums sind nur noch 100,00 € frei.')
  t.equal(await gebunden(fonds), 90_000)
  t.equal((await zahlungen(fonds)).length, 3)
})

t.test('die Datenbank selbst lässt kein Budget unter null', async t => {
  const fonds = await richteEin(erste)
  const id = fonds.slice('/fondstraeger/'.length)
  for (const gebundenCent of [-1, 100_001])
    await t.rejects(
      mitStelle(app.zugang, wer, ({ trx }) =>
        trx.updateTable('traegerzeitraum').set({ gebundenCent }).where('fondsId', '=', id).execute(),
      ),
      /check constraint/,
    )
})

t.test('ein Haushalt: Höchstbetrag und Anzahl, auch bei anders geschriebener Nummer', async t => {
  const fonds = await richteEin(erste)
  await bewillige(leute, fonds, '300')
  const zweiter = await trageEin(erste, fonds, { zaehler: '04711 A', betrag: '200' })
  const zuViel = await schlageVor(erste, zweiter, '200')
  t.equal(zuViel.statusCode, 422)
  t.same(meldungen(zuViel.body), [
    'betrag: Je Haushalt und Zeitraum gibt es höchstens 400,00\u00a0€. Bewilligt sind schon 300,00\u00a0€.',
  ])
  t.match(zuViel.body, 'value="200"', 'was getippt war, steht noch da')
  t.equal((await schlageVor(erste, zweiter, '50')).statusCode, 303)
  t.equal((await stimmeZu(zweite, zweiter)).statusCode, 303)
  const dritter = await trageEin(erste, fonds, { zaehler: '4711A', betrag: '10' })
  t.match(meldungen((await schlageVor(erste, dritter, '10')).body).join(), 'schon 2-mal Hilfe bekommen')
  const anderer = await trageEin(erste, fonds, { zaehler: '4711B', betrag: '10' })
  t.equal((await schlageVor(erste, anderer, '10')).statusCode, 303)
})

t.test('zwei Anträge desselben Haushalts zugleich: die Grenze hält', async t => {
  const fonds = await richteEin(erste)
  const beide = [
    await trageEin(erste, fonds, { betrag: '245' }),
    await trageEin(erste, fonds, { betrag: '245' }),
  ]
  for (const antrag of beide) t.equal((await schlageVor(erste, antrag, '245')).statusCode, 303)
  const antworten = await Promise.all(beide.map(antrag => stimmeZu(zweite, antrag)))
  t.same(antworten.map(({ statusCode }) => statusCode).sort(), [303, 422])
  t.equal(await gebunden(fonds), 24_500)
})

const ZAEHLER = { zaehler: 'Zähler 70001', vertragskonto: '' }
const KONTO = { zaehler: '', vertragskonto: '4711 0815' }
const BEIDE = { zaehler: ZAEHLER.zaehler, vertragskonto: KONTO.vertragskonto }
const VOLL = [
  'betrag: Je Haushalt und Zeitraum gibt es höchstens 400,00\u00a0€. Bewilligt sind schon 300,00\u00a0€.',
]

t.test('ein Haushalt, einmal am Zähler erkannt, einmal am Vertragskonto, einmal an beiden', async t => {
  for (const [was, erster, zweiter] of [
    ['Zähler, dann beide', ZAEHLER, BEIDE],
    ['Konto, dann beide', KONTO, BEIDE],
    ['beide, dann Zähler', BEIDE, ZAEHLER],
    ['beide, dann Konto', BEIDE, KONTO],
  ] as const) {
    const fonds = await richteEin(erste)
    await bewillige(leute, fonds, '300', erster)
    const neu = await trageEin(erste, fonds, { ...zweiter, betrag: '200' })
    t.same(meldungen((await schlageVor(erste, neu, '200')).body), VOLL, was)
  }
})

t.test('auch ein Antrag ohne Bewilligung sagt, dass zwei Nummern ein Haushalt sind', async t => {
  const fonds = await richteEin(erste)
  await bewillige(leute, fonds, '300', ZAEHLER)
  const nurKonto = await trageEin(erste, fonds, { ...KONTO, betrag: '200' })
  t.equal(
    (await schlageVor(erste, nurKonto, '200')).statusCode,
    303,
    'noch weiß niemand, dass es derselbe ist',
  )
  const beide = await trageEin(erste, fonds, { ...BEIDE, betrag: '200' })
  const dritter = await trageEin(erste, fonds, { ...KONTO, betrag: '200' })
  t.same(meldungen((await schlageVor(erste, dritter, '200')).body), VOLL)
  t.match(
    worte((await stimmeZu(zweite, nurKonto)).body),
    'Bewilligt sind schon 300,00 €.',
    'auch die zweite Person erfährt es',
  )
  const version = await versionVon(erste, beide)
  t.equal((await erste.sende(`${beide}/ende`, { version })).statusCode, 303)
  t.equal(
    (await schlageVor(erste, dritter, '200')).statusCode,
    303,
    'ein zurückgezogener Antrag verbindet nichts: So nimmt man eine falsche Nummer zurück',
  )
})

t.test('verschiedene Haushalte werden nicht vermischt, auch nicht bei gleicher Ziffernfolge', async t => {
  const fonds = await richteEin(erste)
  await bewillige(leute, fonds, '300', { zaehler: '51238696781', vertragskonto: '900 001' })
  for (const anders of [
    { zaehler: '', vertragskonto: '51238696781' },
    { zaehler: '', marktlokation: '51238696781' },
    { zaehler: '900001' },
    { zaehler: 'Zähler 70002', vertragskonto: '900 002' },
  ]) {
    const anderer = await trageEin(erste, fonds, { betrag: '400', ...anders })
    t.equal((await schlageVor(erste, anderer, '400')).statusCode, 303, JSON.stringify(anders))
    t.match(worte((await erste.hole(anderer)).body), /in diesem Zeitraum 0,00 €/)
  }
})

t.test('was früher ohne Art der Nummer eingetragen wurde, zählt weiter', async t => {
  const fonds = await richteEin(erste)
  const alt = await bewillige(leute, fonds, '300', { zaehler: '800-17' })
  await mitStelle(app.zugang, wer, ({ trx }) =>
    trx
      .updateTable('traegerantrag')
      .set({ kennungZaehler: null, kennungMarktlokation: null, kennungVertragskonto: null })
      .where('id', '=', alt.split('/').at(-1) ?? '')
      .execute(),
  )
  for (const [was, anders] of [
    ['als Zähler', { zaehler: '80017' }],
    ['als Vertragskonto', { zaehler: 'Zähler 1', vertragskonto: '800 17' }],
  ] as const) {
    const neu = await trageEin(erste, fonds, { betrag: '200', ...anders })
    t.same(meldungen((await schlageVor(erste, neu, '200')).body), VOLL, was)
  }
  const anderer = await trageEin(erste, fonds, { betrag: '200', zaehler: '80018' })
  t.equal((await schlageVor(erste, anderer, '200')).statusCode, 303)
})

t.test(
  '50 Anträge eines Haushalts zugleich, jeder mit einer anderen seiner Nummern: die Grenze hält',
  async t => {
    const fonds = await richteEin(erste, { oft: '12', budget: '10.000,00' })
    const antraege: { antrag: string; version: string }[] = []
    for (let i = 0; i < 50; i++) {
      const antrag = await trageEin(erste, fonds, { ...[ZAEHLER, KONTO, BEIDE][i % 3], betrag: '100' })
      t.equal((await schlageVor(erste, antrag, '100')).statusCode, 303)
      antraege.push({ antrag, version: await versionVon(zweite, antrag) })
    }
    const antworten = await Promise.all(
      antraege.map(({ antrag, version }) =>
        zweite.sende(`${antrag}/entscheidung`, { version, urteil: 'zustimmen' }),
      ),
    )
    t.equal(antworten.filter(({ statusCode }) => statusCode === 303).length, 4, '4 × 100 € aus 400 €')
    t.equal(antworten.filter(({ statusCode }) => statusCode === 422).length, 46)
    t.equal(await gebunden(fonds), 40_000)
  },
)

t.test('ablehnen braucht einen Grund und die zweite Person; mehr als beantragt geht nicht', async t => {
  const fonds = await richteEin(erste)
  const antrag = await trageEin(erste, fonds)
  const version = await versionVon(erste, antrag)
  const ohne = await erste.sende(`${antrag}/vorschlag`, { version, was: 'ablehnen' })
  t.same(meldungen(ohne.body), ['grund: Wählen Sie, warum der Antrag abgelehnt wird.'])
  const mehr = await erste.sende(`${antrag}/vorschlag`, { version, was: 'bewilligen', betrag: '245,81' })
  t.same(meldungen(mehr.body), ['betrag: Beantragt sind nur 245,80\u00a0€.'])
  const leer = await erste.sende(`${antrag}/vorschlag`, { version })
  t.same(meldungen(leer.body), ['was: Wählen Sie: bewilligen oder ablehnen?'])
  await erste.sende(`${antrag}/vorschlag`, { version, was: 'ablehnen', grund: 'vorrang' })
  t.equal((await stimmeZu(zweite, antrag)).statusCode, 303)
  t.match(
    worte((await erste.hole(antrag)).body),
    /Stand abgelehnt Vorschlag ablehnen: Nachweis über vorrangige Hilfe/,
  )
  t.same(await zahlungen(fonds), [])
})

t.test('stornieren vor der Zahlung, 50-mal: das Geld wird einmal frei', async t => {
  const fonds = await richteEin(erste)
  await bewillige(leute, fonds, '100', { zaehler: 'Zähler 99001' })
  const antrag = await bewillige(leute, fonds, '300')
  const version = await versionVon(erste, antrag)
  const antworten = await Promise.all(
    Array.from({ length: 50 }, () => erste.sende(`${antrag}/ende`, { version })),
  )
  t.ok(antworten.every(({ statusCode }) => statusCode === 303))
  t.equal(await gebunden(fonds), 10_000)
  t.same((await zahlungen(fonds)).map(({ stand }) => stand).sort(), ['offen', 'storniert'])
})

t.test('ein zurückgezogener Antrag wird nicht mehr entschieden', async t => {
  const fonds = await richteEin(erste)
  const antrag = await trageEin(erste, fonds)
  await schlageVor(erste, antrag, '100')
  const version = await versionVon(zweite, antrag)
  t.equal((await erste.sende(`${antrag}/ende`, { version })).statusCode, 303)
  const { statusCode } = await zweite.sende(`${antrag}/entscheidung`, { version, urteil: 'zustimmen' })
  t.equal(statusCode, 422)
  t.same(await zahlungen(fonds), [])
})
