import t from 'tap'
import { liesStelle } from '../../server/data/zugriff.ts'
import { anmelden, freshDesk, gruendeStelle, neuePerson } from '../desk.ts'
import { bewillige, EINRICHTUNG, meldungen, richteEin, trageEin, ANTRAG, worte, zwei } from './hilfe.ts'

const desk = await freshDesk(t)
const { app, wer } = desk
const leute = await zwei(desk)
const { erste } = leute

const falsch = async (anders: Partial<typeof EINRICHTUNG>) =>
  erste.sende('/fondstraeger/neu', { ...EINRICHTUNG, ...anders })

t.test('ein Fonds steht mit einer Seite, und am selben Tag nimmt er Anträge an', async t => {
  const fonds = await richteEin(erste)
  const text = worte((await erste.hole(fonds)).body)
  t.match(text, 'Heute nimmt der Fonds Anträge an. Das Fenster: 01.11.2026 bis 30.11.2026.')
  t.match(text, /01\.01\.2026 bis 31\.12\.2026 1\.000,00 €.*0,00 € 1\.000,00 €/)
  t.match(
    text,
    /Höchstens je Haushalt 400,00 €.*2-mal.*DE02 1203 0000 0000 2020 51 Kreisverband Emscherstadt/,
  )
  t.match((await erste.hole('/fondstraeger')).body, fonds)
})

t.test('ohne Fenster gilt die ganze Zeit; ein Doppelklick macht einen Fonds', async t => {
  const id = crypto.randomUUID()
  const werte = { ...EINRICHTUNG, name: 'Einmal', fensterVon: '', fensterBis: '', fonds: id }
  const antworten = await Promise.all(
    Array.from({ length: 10 }, () => erste.sende('/fondstraeger/neu', werte)),
  )
  t.same(new Set(antworten.map(({ headers }) => headers.location)), new Set([`/fondstraeger/${id}`]))
  t.match(worte((await erste.hole(`/fondstraeger/${id}`)).body), 'Das Fenster: 01.01.2026 bis 31.12.2026.')
  const zeitraeume = await liesStelle(app.zugang, wer, ({ trx }) =>
    trx.selectFrom('traegerzeitraum').select('id').where('fondsId', '=', id).execute(),
  )
  t.equal(zeitraeume.length, 1)
})

const SCHLECHT: readonly (readonly [was: string, anders: Partial<typeof EINRICHTUNG>, meldung: string])[] = [
  ['Ende vor Anfang', { bis: '31.12.2025' }, 'bis: Das Ende liegt vor dem Anfang (01.01.2026).'],
  [
    'Fenster verkehrt',
    { fensterBis: '1.10.2026' },
    'fensterBis: Das Ende liegt vor dem Anfang (01.11.2026).',
  ],
  [
    'Fenster außerhalb',
    { fensterBis: '31.1.2027' },
    'fensterVon: In dieser Zeit ist kein Geld da. Das Fenster muss ganz in einem Zeitraum mit Budget liegen.',
  ],
  ['negatives Budget', { budget: '-500' }, 'budget: Schreiben Sie den Betrag ohne Minus.'],
  ['kein Geld', { budget: '0' }, 'budget: Mehr als 0, bitte.'],
  [
    'falsche Prüfziffer',
    { iban: 'DE03 1203 0000 0000 2020 51' },
    'iban: Diese IBAN gibt es nicht. Vergleichen Sie sie Ziffer für Ziffer mit dem Brief.',
  ],
  [
    'außerhalb von SEPA',
    { iban: 'TR330006100519786457841326' },
    'iban: In dieses Land geht keine SEPA-Überweisung.',
  ],
  ['mehr als das Budget', { hoechstens: '1.000,01' }, 'hoechstens: Das ist mehr als das ganze Budget.'],
  ['nullmal', { oft: '0' }, 'oft: Mehr als 0, bitte.'],
  ['ohne Namen', { name: ' ' }, 'name: Wie heißt der Fonds?'],
]

for (const [was, anders, meldung] of SCHLECHT)
  t.test(`einrichten, ${was}: Meldung am Feld, alles Getippte bleibt`, async t => {
    const { statusCode, body } = await falsch({ ...anders, zweck: 'Zweck <b>aus</b> dem Beschluss' })
    t.equal(statusCode, 422)
    t.same(meldungen(body), [meldung])
    t.match(body, `id="f-${meldung.split(':')[0]}-fehler"`)
    t.match(body, 'Zweck &lt;b&gt;aus&lt;/b&gt; dem Beschluss')
    for (const [name, wert] of Object.entries(anders)) t.match(body, `name="${name}" type="text"`, wert)
    if (was !== 'ohne Namen') t.match(body, `value="${Object.values(anders)[0]}"`)
  })

t.test('Zeiträume und Fenster überschneiden sich nie, auch nicht bei gleichzeitigen Klicks', async t => {
  const fonds = await richteEin(erste)
  const zeitraum = { von: '31.12.2026', bis: '31.12.2027', budget: '500' }
  const trifft = await erste.sende(`${fonds}/zeitraeume`, zeitraum)
  t.equal(trifft.statusCode, 422)
  t.same(meldungen(trifft.body), ['von: Das überschneidet sich mit 01.01.2026 bis 31.12.2026.'])
  t.match(trifft.body, 'value="31.12.2027"')
  const neu = { von: '1.1.2027', bis: '31.12.2027', budget: '500' }
  const antworten = await Promise.all([1, 2, 3].map(() => erste.sende(`${fonds}/zeitraeume`, neu)))
  t.same(antworten.map(({ statusCode }) => statusCode).sort(), [303, 422, 422])
  const fenster = (fensterVon: string, fensterBis: string) =>
    erste.sende(`${fonds}/fenster`, { fensterVon, fensterBis })
  t.same(meldungen((await fenster('15.11.2026', '5.12.2026')).body), [
    'fensterVon: Das überschneidet sich mit 01.11.2026 bis 30.11.2026.',
  ])
  t.match(
    meldungen((await fenster('15.12.2026', '15.1.2027')).body).join(),
    'In dieser Zeit ist kein Geld da.',
  )
  t.match(meldungen((await fenster('15.1.2027', '1.1.2027')).body).join(), 'Das Ende liegt vor dem Anfang')
  t.match(meldungen((await fenster('', '1.1.2027')).body).join(), 'fensterVon: Tragen Sie einen Tag ein.')
  t.equal((await fenster('1.1.2027', '31.1.2027')).statusCode, 303)
})

t.test('das Budget wird größer und kleiner, aber nie kleiner als das Bewilligte', async t => {
  const fonds = await richteEin(erste)
  await bewillige(leute, fonds, '300')
  const weg = /href="([^"]+\/zeitraeume\/[^"]+)"/.exec((await erste.hole(fonds)).body)?.[1] ?? ''
  t.match((await erste.hole(weg)).body, 'value="1.000,00"')
  const zuWenig = await erste.sende(weg, { budget: '299,99' })
  t.equal(zuWenig.statusCode, 422)
  t.same(meldungen(zuWenig.body), [
    'budget: Bewilligt sind schon 300,00\u00a0€. Weniger kann das Budget nicht werden.',
  ])
  t.match(zuWenig.body, 'value="299,99"')
  t.same(meldungen((await erste.sende(weg, { budget: '-1' })).body), [
    'budget: Schreiben Sie den Betrag ohne Minus.',
  ])
  t.equal((await erste.sende(weg, { budget: '300' })).statusCode, 303)
  t.match(worte((await erste.hole(fonds)).body), '300,00 € 0,00 €')
})

t.test('ein Antrag mit Fehlern: Meldung am Feld, alles Getippte bleibt', async t => {
  const fonds = await richteEin(erste)
  for (const [anders, meldung] of [
    [{ iban: 'DE00500105170137075030' }, 'iban: Diese IBAN gibt es nicht.'],
    [{ eingang: '31.10.2026' }, 'eingang: An diesem Tag nimmt der Fonds keine Anträge an.'],
    [{ eingang: '25.11.2026' }, 'eingang: Dieser Tag liegt in der Zukunft.'],
    [{ zaehler: '0-01' }, 'zaehler: Die Nummer ist zu kurz.'],
    [{ vertragskonto: 'Konto' }, 'vertragskonto: Die Nummer ist zu kurz.'],
    [{ marktlokation: '5123869678' }, 'marktlokation: Eine Marktlokation hat 11 Ziffern.'],
    [{ zaehler: '' }, 'zaehler: Ohne eine dieser Nummern lässt sich die Höchstgrenze nicht prüfen.'],
    [{ betrag: '-5' }, 'betrag: Schreiben Sie den Betrag ohne Minus.'],
    [{ betrag: '0,00' }, 'betrag: Mehr als 0, bitte.'],
    [{ empfaenger: '' }, 'empfaenger: An wen soll gezahlt werden?'],
  ] as const) {
    const { statusCode, body } = await erste.sende(`${fonds}/antraege`, { ...ANTRAG, ...anders })
    t.equal(statusCode, 422, meldung)
    t.match(meldungen(body).join(), meldung)
    t.match(body, 'value="Vertragskonto 4711 0815"')
  }
})

t.test('gespeichert wird ein Prüfwert statt der Nummer, und nichts vom Antrag im Klartext', async t => {
  const fonds = await richteEin(erste)
  const anderer = await richteEin(erste, { name: 'Zweiter Fonds' })
  const nummern = { marktlokation: '51238696781', vertragskonto: '4711-0815' }
  for (const wo of [fonds, fonds, anderer]) await trageEin(erste, wo, nummern)
  const beide = [fonds, anderer].map(weg => weg.slice('/fondstraeger/'.length))
  const zeilen = await liesStelle(app.zugang, wer, ({ trx }) =>
    trx.selectFrom('traegerantrag').selectAll().where('fondsId', 'in', beide).orderBy('angelegtAm').execute(),
  )
  t.equal(zeilen.length, 3)
  for (const spalte of [
    'haushalt',
    'kennungZaehler',
    'kennungMarktlokation',
    'kennungVertragskonto',
  ] as const) {
    const [a, b, c] = zeilen.map(zeile => zeile[spalte]?.toString('hex'))
    t.match(a, /^[0-9a-f]{64}$/, spalte)
    t.equal(a, b, 'derselbe Haushalt in einem Fonds')
    t.not(a, c, 'in zwei Fonds nicht zu erkennen')
  }
  const roh = zeilen
    .flatMap(zeile =>
      Object.values(zeile).map(wert => (Buffer.isBuffer(wert) ? wert.toString('latin1') : String(wert))),
    )
    .join('\n')
  for (const wort of ['4711', '51238696781', 'VZ-17', 'Stadtwerke', 'DE025001', 'Vertragskonto'])
    t.notMatch(roh, wort)
})

t.test('eine andere Stelle sieht, ändert und zahlt nichts: 404', async t => {
  const fonds = await richteEin(erste)
  const antrag = await bewillige(leute, fonds, '100')
  await gruendeStelle(app, { anmeldename: 'fremd', name: 'Stelle Unna', person: 'Fremde Person' })
  const fremd = await anmelden(app, 'fremd')
  for (const weg of ['', '/bericht', '/zeitraeume', '/antraege', '/antraege/neu', '/zahlungen'])
    t.equal((await fremd.hole(`${fonds}${weg}`)).statusCode, 404, weg)
  t.equal((await fremd.hole(antrag)).statusCode, 404)
  for (const weg of ['/zeitraeume', '/fenster', '/antraege', '/zahlungen'])
    t.equal((await fremd.sende(`${fonds}${weg}`, ANTRAG)).statusCode, 404, weg)
  for (const weg of ['/vorschlag', '/entscheidung', '/ende', '/loeschung'])
    t.equal((await fremd.sende(`${antrag}${weg}`, { version: '3' })).statusCode, 404, weg)
  t.notMatch((await fremd.hole('/fondstraeger')).body, fonds)
  const eigener = await richteEin(fremd)
  const verpflanzt = antrag.replace(fonds, eigener)
  t.equal((await fremd.hole(verpflanzt)).statusCode, 404, 'auch nicht über den eigenen Fonds')
})

t.test('die Koordination richtet ein und liest Summen, Anträge sieht sie nicht', async t => {
  const fonds = await richteEin(erste)
  await neuePerson(app, wer.stelleId, 'leitung', ['koordination'])
  const leitung = await anmelden(app, 'leitung')
  t.equal((await leitung.hole(`${fonds}/bericht`)).statusCode, 200)
  t.equal((await leitung.hole(`${fonds}/zeitraeume`)).statusCode, 200)
  for (const weg of ['/antraege', '/zahlungen'])
    t.equal((await leitung.hole(`${fonds}${weg}`)).statusCode, 403)
  const { zweite } = leute
  t.equal((await zweite.hole('/fondstraeger/neu')).statusCode, 403)
  t.equal((await zweite.sende(`${fonds}/zeitraeume`, {})).statusCode, 403)
})
