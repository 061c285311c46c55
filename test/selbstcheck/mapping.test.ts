import t from 'tap'
import { alsAngaben } from '../../server/features/selbstcheck/angaben.ts'
import { type Antworten, wegDurch } from '../../server/features/selbstcheck/antworten.ts'
import { urteilswort } from '../../server/features/selbstcheck/ergebnisansicht.ts'
import { schritteFuer } from '../../server/features/selbstcheck/schritte.ts'
import { stufe, type Stufe, tageBis } from '../../server/features/selbstcheck/stufe.ts'
import { urteil } from '../../server/features/selbstcheck/urteil.ts'
import { tag } from '../../server/recht/datum.ts'
import { HEUTE } from '../desk.ts'

/* From answers to facts, and from facts to the grade: one line, one rule. Today is Saturday, 21.11.2026. */

const angaben = (antworten: Antworten) => alsAngaben(antworten, HEUTE)

const ANGABEN: readonly (readonly [was: string, antworten: Antworten, erwartet: Record<string, unknown>])[] =
  [
    ['nichts bekannt bleibt unbekannt', {}, { stichtag: HEUTE, anlass: 'zahlungsverzug' }],
    [
      '„Weiß ich nicht“ ist keine Angabe',
      { energie: '?', vertrag: '?', offen: '?' },
      { anlass: 'zahlungsverzug' },
    ],
    [
      'Strom und Gas: ein Fall Strom, der andere wird dazu geprüft',
      { energie: 'beides' },
      { sparte: 'strom' },
    ],
    ['eigener Vertrag über Fernwärme hat keine Art', { vertrag: 'eigener' }, { vertrag: undefined }],
    ['Grund im Brief', { grund: 'fremd' }, { anlass: 'vormieterschulden' }],
    [
      'der Zähler: nie wird gefragt, ob es stimmt',
      { grund: 'zaehler' },
      { anlass: 'manipulation', manipulation: undefined },
    ],
    [
      'nur eine Mahnung: keine Androhung, kein Termin',
      { lage: 'mahnung', mahnung: '2026-11-10' },
      { mahnung: { zugang: '2026-11-10' }, androhung: null, ankuendigung: null, sperre: null },
    ],
    [
      'kein Brief: es gab keinen',
      { lage: 'keinBrief', termin: '-' },
      { mahnung: null, androhung: null, ankuendigung: null, sperre: null },
    ],
    [
      'Androhung da, Tag unbekannt; ein Termin noch nicht',
      { lage: 'androhung', androhung: '?' },
      { androhung: { zugangBestritten: false }, ankuendigung: null, sperre: null },
    ],
    [
      'Termin steht fest, Tag unbekannt',
      { lage: 'termin', termin: '?' },
      { sperre: { vollzogen: false }, ankuendigung: undefined },
    ],
    [
      'gesperrt, angekündigt war ein früherer Tag',
      { lage: 'gesperrt', termin: '2026-11-20', ankuendigung: '2026-11-05', angesagt: 'frueher' },
      {
        sperre: { vollzogen: true, datum: '2026-11-20' },
        ankuendigung: { zugang: '2026-11-05', beginn: '2026-11-19', zugangBestritten: false },
      },
    ],
    ['nichts mehr offen', { offen: '-' }, { rueckstand: null }],
    [
      'Abschläge folgen einander ab dem ersten, der letzte nimmt den Rest',
      {
        offen: '20000',
        abschlag: '8500',
        abschlagWie: 'monat',
        artOffen: 'abschlag',
        seit: '2026-08-31',
        plan: 'ja',
        streit: '-',
      },
      {
        rueckstand: {
          zahlungen: [],
          abschlag: { betragCent: 8500, monate: 1, proJahr: 12 },
          posten: [
            ['2026-08-31', 8500, '2026-08-17'],
            ['2026-09-30', 8500, '2026-09-16'],
            ['2026-10-31', 3000, '2026-10-17'],
          ].map(([faelligAm, betragCent, zugang]) => ({
            art: 'abschlag',
            betragCent,
            faelligAm,
            zugang,
            tituliert: false,
            beanstandung: null,
            gestundet: false,
            preiserhoehungStreitig: false,
            schlichtungSeit: null,
            sparteFremd: false,
            wohnungFremd: false,
          })),
        },
      },
    ],
    [
      'mehrere Monate ohne bekannte Höhe haben keinen gemeinsamen Tag',
      { offen: '20000', abschlag: '?', artOffen: 'abschlag', seit: '2026-08-15' },
      { rueckstand: { zahlungen: [], posten: [{ art: 'abschlag', betragCent: 20000 }] } },
    ],
    [
      'stecken Kosten im Betrag, ist er nicht bekannt',
      { offen: '20000', artOffen: 'rechnung', streit: ['kosten'], streitAlles: 'teil' },
      {
        rueckstand: {
          zahlungen: [],
          posten: [
            {
              art: 'rechnung',
              tituliert: false,
              beanstandung: null,
              gestundet: false,
              preiserhoehungStreitig: false,
              schlichtungSeit: null,
              sparteFremd: false,
              wohnungFremd: false,
            },
          ],
        },
      },
    ],
    ['niemand mit Schutz', { schutz: '-' }, { schutzgruende: [] }],
    [
      'Gerät, gefährlich, dem Anbieter geschrieben: vor dem Termin, also heute',
      {
        lage: 'termin',
        termin: '2026-12-01',
        schutz: ['lebenserhaltendesGeraet'],
        gefahr: 'ja',
        gewusst: 'ja',
      },
      { schutzgruende: [{ art: 'lebenserhaltendesGeraet', konkreteGefahr: true, mitgeteiltAm: HEUTE }] },
    ],
    [
      'nach der Sperre zählt, was er vorher wusste',
      { lage: 'gesperrt', termin: '2026-11-18', schutz: ['kind'], gefahr: '?', gewusst: 'nein' },
      { schutzgruende: [{ art: 'kind', konkreteGefahr: 'unklar', mitgeteiltAm: null }] },
    ],
    [
      'kein Angebot',
      { raten: 'nein' },
      { abwendungsvereinbarung: { angebotZugang: null, angenommenAm: null, gebrochenAm: null } },
    ],
    [
      'vereinbart, und noch ist nicht gesperrt',
      { lage: 'termin', raten: 'vereinbart' },
      { abwendungsvereinbarung: { angenommenVorSperre: true, gebrochenAm: null } },
    ],
    [
      'ein Amt zahlt alles, der Anbieter weiß es',
      { aussicht: 'amtAlles', aussichtGesagt: 'ja' },
      { zahlungsaussicht: { art: 'zusageLeistungstraeger', deckt: 'voll', dargelegtAm: HEUTE } },
    ],
    ['niemand hilft beim Zahlen', { aussicht: 'nein' }, { zahlungsaussicht: null }],
    [
      'das Blatt nicht geschickt',
      { einwilligung: '-' },
      { sozialhilfetraeger: { einwilligungZugang: null } },
    ],
  ]

t.test('alsAngaben', async t => {
  for (const [was, antworten, erwartet] of ANGABEN) {
    const ist = angaben(antworten) as unknown as Record<string, unknown>
    t.same(Object.fromEntries(Object.keys(erwartet).map(feld => [feld, ist[feld]])), erwartet, was)
  }
  t.same(Object.keys(angaben({})).sort(), ['anlass', 'stichtag'])
})

const IMMER: Antworten = { energie: 'strom', vertrag: 'grundversorgung', schutz: '-' }

const STUFEN: readonly (readonly [was: string, antworten: Antworten, erwartet: Stufe])[] = [
  ['schon abgestellt', { lage: 'gesperrt' }, 'rot'],
  ['Tag in acht Werktagen (1.12., Samstage mitgezählt)', { lage: 'termin', termin: '2026-12-01' }, 'rot'],
  ['ein Tag später', { lage: 'termin', termin: '2026-12-02' }, 'gelb'],
  ['Termin steht fest, niemand kennt den Tag', { lage: 'termin', termin: '?' }, 'rot'],
  ['jemand in Gefahr, auch ohne Drohung', { lage: 'mahnung', schutz: ['saeugling'], gefahr: 'ja' }, 'rot'],
  [
    'Gerät zum Leben, Gefahr nicht beantwortet',
    { lage: 'androhung', schutz: ['lebenserhaltendesGeraet'], gefahr: '?' },
    'rot',
  ],
  [
    'Gerät zum Leben, aber nicht gefährlich',
    { lage: 'androhung', schutz: ['lebenserhaltendesGeraet'], gefahr: 'nein' },
    'gelb',
  ],
  ['angedroht', { lage: 'androhung', androhung: '2026-11-20' }, 'gelb'],
  ['niemand weiß, was ist', { lage: '?' }, 'gelb'],
  ['nur eine Mahnung', { lage: 'mahnung', mahnung: '2026-11-10' }, 'gruen'],
  ['kein Brief, kein Tag', { lage: 'keinBrief', termin: '-' }, 'gruen'],
]

t.test('stufe: wie eilig es ist', async t => {
  for (const [was, antworten, erwartet] of STUFEN) {
    const alle = { ...IMMER, ...antworten }
    t.equal(stufe(angaben(alle), urteil(alle, HEUTE)), erwartet, was)
  }
  t.equal(tageBis(angaben({ lage: 'termin', termin: '2026-12-03' })), 12)
  t.equal(tageBis(angaben({ lage: 'gesperrt', termin: '2026-11-20' })), null)
})

t.test('was gesagt wird: rechtswidrig in jeder Stufe, „zulässig“ nie', async t => {
  const wort = (antworten: Antworten) => urteilswort(angaben(antworten), urteil(antworten, HEUTE))
  t.equal(wort({ ...IMMER, lage: 'mahnung', mahnung: '2026-11-10' }), 'rechtswidrigHeute')
  t.equal(wort({ ...IMMER, lage: 'termin', termin: '2026-12-01', ankuendigung: '-' }), 'rechtswidrig')
  t.equal(
    wort({ ...IMMER, lage: 'gesperrt', termin: '2026-11-20', ankuendigung: '-' }),
    'rechtswidrigGesperrt',
  )
  t.equal(wort({ ...IMMER, lage: 'termin', termin: '2026-12-01' }), 'angabenFehlen')
})

t.test('wovon die Regeln abhängen und was niemand weiß, wird in jeder Weise geprüft', async t => {
  const nichtBezahlt = {
    ...IMMER,
    lage: 'termin',
    termin: '2026-12-01',
    androhung: '-',
    grund: 'nichtBezahlt',
  }
  t.equal(urteil(nichtBezahlt, HEUTE).ergebnis, 'rechtswidrig')
  t.equal(urteil({ ...nichtBezahlt, vertrag: '?' }, HEUTE).ergebnis, 'rechtswidrig', 'in jedem Vertrag')
  t.equal(urteil({ ...nichtBezahlt, energie: 'beides' }, HEUTE).ergebnis, 'rechtswidrig')
  const grund = urteil({ ...nichtBezahlt, grund: '?' }, HEUTE)
  t.equal(grund.ergebnis, 'angabenFehlen', 'wegen des Zählers dürfte ohne Brief gesperrt werden')
  t.equal(grund.fehlendeAngaben[0]?.path, 'anlass')
})

t.test('nach dem Bundesland wird gefragt, wo die Feiertage entscheiden, und nur dort', async t => {
  const heute = tag('2026-06-05')
  const fronleichnam: Antworten = {
    ...IMMER,
    lage: 'termin',
    termin: '2026-06-08',
    grund: 'nichtBezahlt',
    mahnung: '2026-04-16',
    androhung: '2026-05-04',
    ankuendigung: '2026-05-29',
    form: 'brief',
    offen: '18000',
    abschlag: '6000',
    raten: 'angebot',
  }
  t.equal(wegDurch(fronleichnam, heute).offen?.id, 'land')
  t.equal(urteil({ ...fronleichnam, land: 'NW' }, heute).ergebnis, 'rechtswidrig', 'Feiertag am 4.6.')
  t.equal(urteil({ ...fronleichnam, land: 'BE' }, heute).ergebnis, 'angabenFehlen', 'dort ein Werktag')
  const offen = urteil({ ...fronleichnam, land: '?' }, heute)
  t.same([offen.ergebnis, offen.fehlendeAngaben[0]?.path], ['angabenFehlen', 'bundesland'])
  t.not(wegDurch({ ...fronleichnam, ankuendigung: '2026-05-06' }, heute).offen?.id, 'land')
})

t.test('Antworten verlassener Zweige zählen nicht', async t => {
  const alle: Antworten = {
    ...IMMER,
    lage: 'termin',
    termin: '2026-12-01',
    grund: 'nichtBezahlt',
    mahnung: '-',
  }
  t.equal(wegDurch(alle, HEUTE).antworten.mahnung, '-')
  const anders = wegDurch({ ...alle, grund: 'fremd' }, HEUTE)
  t.notOk('mahnung' in anders.antworten)
  t.notOk('termin' in wegDurch({ ...alle, lage: 'mahnung' }, HEUTE).antworten)
  t.equal(wegDurch({ ...alle, energie: 'wasser' }, HEUTE).offen?.id, 'vertrag', 'die Art gibt es dort nicht')
})

t.test('die Reihe der Schritte folgt der Stufe, und es gibt immer einen', async t => {
  const schritte = (stufe: Stufe, antworten: Antworten) =>
    schritteFuer(stufe, urteil(antworten, HEUTE), antworten).map(({ id }) => id)
  const termin = { ...IMMER, lage: 'termin', termin: '2026-12-01', ankuendigung: '-', einkommen: ['lohn'] }
  t.same(schritte('rot', termin)[0], 'anrufen')
  t.same(schritte('gelb', termin)[0], 'schreiben')
  t.ok(schritte('rot', termin).includes('sozialamt') && !schritte('rot', termin).includes('jobcenter'))
  t.ok(schritte('rot', { ...termin, einkommen: '?' }).includes('jobcenter'))
  for (const grad of ['rot', 'gelb', 'gruen'] as const) {
    t.ok(schritte(grad, {}).length >= 2, `${grad}: auch wer nichts weiß`)
    t.ok(schritte(grad, termin).length <= 5)
  }
  t.ok(
    schritte('rot', {
      energie: 'strom',
      lage: 'gesperrt',
      vertrag: 'vermieter',
      wer: 'vermieterStelltAb',
      miete: 'laeuft',
    }).includes('vermieter'),
  )
})
