import { readFileSync } from 'node:fs'
import t from 'tap'
import { urteilsansicht } from '../../server/features/pruefung/ansicht.ts'
import { beschrifte } from '../../server/features/pruefung/beschriftung.ts'
import { fristenkasten, LEERER_KASTEN } from '../../server/features/pruefung/fristenkasten.ts'
import { werktageBis } from '../../server/features/pruefung/fristrechnung.ts'
import { heuteZuTun } from '../../server/features/pruefung/raete.ts'
import { listenStand } from '../../server/features/pruefung/stand.ts'
import { WORTE } from '../../server/features/pruefung/worte.ts'
import { type Datum, tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import type { Sperrangaben } from '../../server/recht/sperre/angaben.ts'
import { CODES } from '../../server/recht/sperre/codes.ts'
import { pruefeSperre } from '../../server/recht/sperre/urteil.ts'
import { befund, BRIEFDATUM, HEUTE, mit, RECHTSWIDRIG, vollzogenAm, ZU_FRUEH } from './faelle.ts'

const ansicht = urteilsansicht(RECHTSWIDRIG, BRIEFDATUM, HEUTE)

void t.test('first the word, then one sentence with the reason, then why', async t => {
  t.same(ansicht.stand, { art: 'rechtswidrig', wort: 'Sperre wäre rechtswidrig' })
  t.equal(ansicht.ueberschrift, 'Der 1.\u00a0Dezember liegt vier Tage zu früh.')
  t.same(ansicht.warum, ['Die Androhung kam am Fr 6.11. an. Die vier Wochen laufen bis Fr 4.12.'])
})

void t.test('after a cut it speaks of the past', async t => {
  const danach = urteilsansicht(mit([ZU_FRUEH]), vollzogenAm(tag('2026-12-04')), tag('2026-12-09'))
  t.equal(danach.stand.wort, 'Sperre war rechtswidrig')
  t.equal(danach.ueberschrift, 'Gesperrt wurde einen Tag zu früh.')
  t.match(danach.frist, { stufe: 'rot', gross: 'Seit 5\u00a0Tagen gesperrt', tag: 'Fr 4.12.2026' })
  t.same(danach.fristband?.liste.at(-1), { art: 'heute', iso: '2026-12-09', tag: 'Mi 9.12.', text: 'heute' })
  t.ok(danach.fristband?.liste.some(({ art, text }) => art === 'halt' && text === 'gesperrt'))
})

void t.test('the sentences of the other deciding reasons', async t => {
  const satz = (code: string, mehr: Parameters<typeof mit>[1] = {}) =>
    urteilsansicht(mit([befund(code, 'sperrt')], mehr), BRIEFDATUM, HEUTE).ueberschrift
  const rueckstand = {
    anrechenbarCent: cent(80_00),
    ohneNebenkostenCent: cent(80_00),
    schwelleCent: cent(100_00),
    erreicht: 'nein',
  } as const
  t.match(
    satz('schwelle.unterschritten', { rueckstand }),
    /^Der Rückstand erreicht die Schwelle nicht: 80,00\s€ von 100,00\s€\.$/,
  )
  t.equal(
    satz('schwelle.unterschritten', { rueckstand: { ...rueckstand, anrechenbarCent: cent(0) } }),
    'Vom Rückstand zählt im Augenblick nichts.',
  )
  t.equal(satz('mahnung.fehlt'), 'Es wurde nicht gemahnt.')
  t.equal(satz('unbekannt.code'), 'Text zu unbekannt.code.', 'otherwise the finding speaks for itself')
})

void t.test('every code that can decide has its sentence', async t => {
  for (const [code, { wirkung }] of Object.entries(CODES)) {
    if (wirkung === 'sperrt' || wirkung === 'zweifel') t.ok(WORTE[code], code)
  }
})

void t.test('danger decides before a missed date; the other reasons follow', async t => {
  const beide = urteilsansicht(mit([ZU_FRUEH, befund('haerte.konkreteGefahr', 'sperrt')]), BRIEFDATUM, HEUTE)
  t.equal(beide.ueberschrift, 'Die Sperre brächte jemanden in Gefahr.')
  t.match(beide.warum.at(-1), /^Außerdem: Der 1\.\sDezember liegt vier Tage zu früh\.$/)
})

void t.test('a doubt says which way it leans', async t => {
  const zweifel = urteilsansicht(
    mit(
      [
        befund('haerte.ohneKonkreteGefahr', 'zweifel', { tendenz: 'eherRechtmaessig' }),
        befund('av.angebotFehlt', 'zweifel', { tendenz: 'eherRechtswidrig' }),
      ],
      { ergebnis: 'zweifelhaft', tendenz: 'eherRechtswidrig' },
    ),
    BRIEFDATUM,
    HEUTE,
  )
  t.equal(zweifel.stand.wort, 'Sperre wäre zweifelhaft, eher rechtswidrig')
  t.equal(zweifel.ueberschrift, 'Das Ratenangebot fehlt.')
})

void t.test('missing facts: how many, the first question, and where it is answered', async t => {
  const offen = urteilsansicht(
    { ...mit([]), ergebnis: 'angabenFehlen', fehlendeAngaben: RECHTSWIDRIG.fehlendeAngaben },
    BRIEFDATUM,
    HEUTE,
  )
  t.equal(offen.stand.wort, 'Angaben fehlen')
  t.equal(offen.ueberschrift, 'Noch fehlt eine Angabe.')
  t.match(offen.warum[0], /^Ist jemand im Haushalt krank/)
  t.match(offen.fragen, [{ seite: 'haushalt', feld: 'f-schutzgruende' }])
})

void t.test('the bar: working days until the cut decide its colour', async t => {
  const stufe = (day: string) =>
    urteilsansicht(RECHTSWIDRIG, { ...BRIEFDATUM, sperre: { datum: tag(day) } }, HEUTE).frist
  t.match(ansicht.frist, {
    stufe: 'ocker',
    gross: 'Sperre in 10\u00a0Tagen',
    tag: 'Di 1.12.2026',
    text: 'vom Versorger angekündigt. Bis dahin 7\u00a0Werktage.',
  })
  t.match(stufe('2026-11-26'), { stufe: 'rot', text: /Bis dahin 3\sWerktage/ })
  t.equal(stufe('2026-11-27').stufe, 'ocker', 'four working days')
  t.match(stufe('2026-12-02'), { stufe: 'ocker', text: /Bis dahin 8\sWerktage/ })
  t.match(stufe('2026-12-03'), { stufe: 'ruhig', text: /Bis dahin 9\sWerktage/ })
  t.equal(stufe('2026-11-22').gross, 'Sperre morgen')
  t.match(stufe('2026-11-21'), { gross: 'Sperre heute', text: 'vom Versorger angekündigt.' })
  t.equal(stufe('2026-11-20').gross, 'Sperrtag verstrichen')
  t.equal(stufe('2199-11-20').stufe, 'ruhig', 'a mistyped year breaks nothing')
})

void t.test('the bar without a day says what is known', async t => {
  const ohne = { ...BRIEFDATUM, sperre: null, ankuendigung: null }
  const wann = { untergrenze: tag('2026-12-05'), mitSamstag: tag('2026-12-05'), sicher: tag('2026-12-07') }
  const frist = (fruehesteSperre: typeof wann | null, sachverhalt: typeof ohne | object = ohne) =>
    urteilsansicht({ ...RECHTSWIDRIG, fruehesteSperre }, sachverhalt, HEUTE).frist
  t.match(frist(wann), { gross: 'Sperre frühestens in 14\u00a0Tagen', tag: 'Sa 5.12.2026' })
  t.match(
    frist(null).text,
    /Frist der Androhung läuft bis Fr 4\.12\.2026; eine Ankündigung ist nicht eingetragen/,
  )
  t.equal(frist(null, {}).text, 'Noch läuft keine Frist für eine Sperre.')
})

void t.test('the table of the three days names what each way of counting gives', async t => {
  const { tage } = ansicht
  t.same(tage?.spalten, [
    { titel: '4 Wochen ab Androhung', unter: 'angekommen Fr 6.11.' },
    { titel: '8 Werktage ab Ankündigung', unter: 'angekommen Fr 20.11.' },
  ])
  t.same(
    tage?.zeilen.map(({ zellen, ergebnis }) => [...zellen.map(zelle => zelle.tag), ergebnis]),
    [
      ['Sa 5.12.', 'Mo 30.11.', 'Sa 5.12.'],
      ['Sa 5.12.', 'Di 1.12.', 'Sa 5.12.'],
      ['Mo 7.12.', 'Do 3.12.', 'Mo 7.12.'],
    ],
  )
  t.same(tage?.fuss, ['Es gilt immer der spätere Tag.', 'Feiertage in NRW in dieser Zeit: keine.'])
})

void t.test('the picture never contradicts the judgement: other days, no table and no picture', async t => {
  const anders = { untergrenze: tag('2026-12-10'), mitSamstag: tag('2026-12-10'), sicher: tag('2026-12-10') }
  const seltsam = urteilsansicht({ ...RECHTSWIDRIG, fruehesteSperre: anders }, BRIEFDATUM, HEUTE)
  t.equal(seltsam.tage, null)
  t.equal(seltsam.fristband, null)
})

void t.test('the picture: a day is a fixed width, the list tells the same days in their order', async t => {
  const { bild, liste } = ansicht.fristband ?? {}
  t.match(bild?.balken[0], {
    x: 95,
    breite: 532,
    punkt: 85.5,
    text: 'vier Wochen nach der Androhung, bis Fr 4.12.',
  })
  t.match(bild?.balken[1], { x: 361, breite: 190, offen: 38, text: 'acht Werktage, bis Mo 30.11.' })
  t.match(bild?.beschreibung, /Angekündigt ist die Sperre für Dienstag, 1\.\sDezember 2026/)
  t.same(
    liste?.map(({ tag, art }) => `${tag} ${art}`.trim()),
    [
      'Fr 6.11. voll',
      'Fr 20.11. voll',
      'Sa 21.11. heute',
      'Mo 30.11.',
      'Di 1.12. halt',
      'Fr 4.12.',
      'Sa 5.12.',
      'Mo 7.12.',
    ],
  )
})

void t.test('a picture of many months would not be read: only the list remains', async t => {
  const lang = urteilsansicht(RECHTSWIDRIG, BRIEFDATUM, tag('2027-08-01')).fristband
  t.equal(lang?.bild, null)
  t.ok((lang?.liste.length ?? 0) > 4)
})

void t.test('words under the picture never run into each other', async t => {
  const marken = [100, 104, 108, 790].map(x => ({ klasse: '', text: 'Mo 30.11. angekündigt', x }))
  const worte = beschrifte(marken, { breite: 798, y: 100, zeile: 20 })
  const platz = worte.map(({ x, y, anker }) => {
    const weite = 21 * 7.4
    const von = anker === 'start' ? x : anker === 'end' ? x - weite : x - weite / 2
    return { von, bis: von + weite, y }
  })
  for (const [i, a] of platz.entries()) {
    t.ok(a.von >= 0 && a.bis <= 798)
    for (const b of platz.slice(i + 1)) t.ok(a.y !== b.y || a.bis <= b.von || b.bis <= a.von)
  }
})

void t.test(
  'findings: what carries first, then doubts, then what holds, then notes; each with norm and sum',
  async t => {
    t.same(
      ansicht.befunde.map(({ klasse }) => klasse),
      ['traegt', 'erfuellt', 'erfuellt', 'erfuellt', 'merke'],
    )
    const [traegt, , schwelle] = ansicht.befunde
    t.match(traegt, { wort: 'trägt', titel: 'Frist der Androhung nicht eingehalten.', fett: true })
    t.match(schwelle?.rechnung, [{ text: '2 × 70,00 €', betrag: /140,00\s€/ }])
  },
)

void t.test('steps: the most urgent first, at most five, with two words above the advice', async t => {
  t.same(
    ansicht.schritte.map(({ titel }) => titel),
    [
      'Beanstandung abschicken. Per Fax oder E-Mail, Kopie an den Netzbetreiber',
      'Schutzgründe fragen. Ein Anruf ab 14 Uhr genügt',
      'Diese Woche: Raten annehmen',
      'Später: Abschlag neu festsetzen lassen',
    ],
  )
  t.equal(heuteZuTun([...RECHTSWIDRIG.schritte, ...RECHTSWIDRIG.schritte]).length, 5)
})

void t.test('deadlines in their order, with who has to act', async t => {
  t.same(
    ansicht.fristen.map(({ tag, wer }) => `${tag} ${wer}`),
    ['Fr 27.11.2026 Versorger', 'So 20.12.2026 Haushalt'],
  )
})

void t.test('Wiederherstellung is a section of its own', async t => {
  const verspaetet = befund('wiederherstellung.verspaetet', 'zweifel', { tendenz: 'eherRechtswidrig' })
  const urteil = {
    ergebnis: 'zweifelhaft',
    tendenz: 'eherRechtswidrig',
    feststellungen: [verspaetet],
  } as const
  const { wiederherstellung } = urteilsansicht(
    { ...RECHTSWIDRIG, wiederherstellung: urteil },
    vollzogenAm(tag('2026-11-16')),
    HEUTE,
  )
  t.match(wiederherstellung, {
    stand: { art: 'zweifelhaft', wort: 'Wiederherstellung: zweifelhaft, eher rechtswidrig' },
    ueberschrift: 'Die Versorgung hätte schon wieder laufen müssen.',
  })
})

void t.test('the word in a list: dark already goes before every verdict', async t => {
  t.same(listenStand(RECHTSWIDRIG, BRIEFDATUM), { art: 'rechtswidrig', wort: 'rechtswidrig' })
  t.same(listenStand(RECHTSWIDRIG, vollzogenAm(tag('2026-11-16'))), {
    art: 'gesperrt',
    wort: 'gesperrt seit 16.11.',
  })
  const wieder = { ...vollzogenAm(tag('2026-11-16')), wiederherstellung: { erfolgtAm: tag('2026-11-20') } }
  t.equal(listenStand(RECHTSWIDRIG, wieder).wort, 'rechtswidrig')
})

void t.test('the box beside the intake', async t => {
  const kasten = fristenkasten(RECHTSWIDRIG, BRIEFDATUM, HEUTE, path => `f-${path}`)
  t.match(kasten, {
    gross: 'Sperre in 10\u00a0Tagen',
    rot: false,
    stand: { wort: 'Sperre wäre rechtswidrig' },
    frage: { feld: 'f-schutzgruende' },
  })
  t.same(
    kasten.zeilen.map(({ text, wert }) => `${text}: ${wert.replace('\u00a0', ' ')}`),
    [
      '4 Wochen ab Androhung: Sa 5.12.',
      '8 Werktage ab Ankündigung: Mo 30.11.',
      'Sperre frühestens: Sa 5.12.',
      'Rückstand, der zählt: 210,00 €',
    ],
  )
  t.equal(LEERER_KASTEN.zeilen.length, 0)
})

void t.test(
  'working days between two days: neither counted, Saturday counts, holidays of the Land do not',
  async t => {
    t.equal(werktageBis(HEUTE, tag('2026-12-01'), 'NW'), 7)
    t.equal(werktageBis(tag('2026-12-23'), tag('2026-12-28'), 'NW'), 1)
    t.equal(werktageBis(tag('2026-12-01'), tag('2026-12-01'), 'NW'), 0)
  },
)

type Fall = { readonly id: string; readonly titel: string; readonly request: Sperrangaben }
const faelle = JSON.parse(
  readFileSync(new URL('../recht/sperrpruefung.cases.json', import.meta.url), 'utf8'),
) as readonly Fall[]

void t.test('all cases of the rules read calmly: one sentence, no gap, no shouting', async t => {
  for (const { id, request } of faelle) {
    const { stichtag, ...sachverhalt } = request
    const pruefung = pruefeSperre(request)
    const bild = urteilsansicht(pruefung, sachverhalt, stichtag)
    const text = JSON.stringify([bild, fristenkasten(pruefung, sachverhalt, stichtag)])
    t.notMatch(text, /!|undefined|NaN|\.\./, id)
    t.ok(bild.ueberschrift.length <= 90, `${id}: ${bild.ueberschrift}`)
    t.match(bild.ueberschrift, /^[A-ZÄÖÜ].*\.$/, id)
    t.ok(bild.warum.length > 0 && bild.schritte.length <= 5, id)
    t.ok(bereit(bild.fristband?.liste), id)
  }
})

const bereit = (liste: readonly { readonly iso: Datum }[] = []): boolean =>
  liste.every(({ iso }, i) => i === 0 || (liste[i - 1]?.iso ?? iso) <= iso)
