import t from 'tap'
import {
  aenderbar,
  angewandt,
  einwandGegen,
  quelle,
  vergleich,
} from '../../server/features/briefe/freigabe/worte.ts'
import { absaetze, alsText } from '../../server/features/briefe/text.ts'

const BLOECKE = absaetze(`# Betreff

Sehr geehrte Damen und Herren,

Sie wollen am 1. Dezember 2026 sperren. Das verstößt gegen § 41f Abs. 1 Satz 1 EnWG.

- erster Punkt
- **zweiter** Punkt

Ich bitte um Antwort.

Mit freundlichen Grüßen

___ Marlene Kowalik`)

void t.test('geändert werden Absätze und Listen, nicht Betreff, Anrede, Gruß und Unterschrift', async t => {
  t.same(
    aenderbar(BLOECKE).map(({ nr }) => nr),
    [2, 3, 4],
  )
  t.equal(aenderbar(BLOECKE)[1]?.text, '- erster Punkt\n- **zweiter** Punkt')
})

void t.test('neue Worte stehen im Brief, ein leeres Feld lässt den Absatz weg', async t => {
  const liste = BLOECKE[3]
  const bitte = BLOECKE[4]
  if (!liste || !bitte) throw new Error('blocks')
  const neu = angewandt(BLOECKE, [
    { nr: 3, vorher: quelle(liste), neu: '- nur **ein** Punkt' },
    { nr: 4, vorher: quelle(bitte), neu: '' },
  ])
  t.same(neu.veraltet, [])
  t.equal(neu.bloecke.length, BLOECKE.length - 1)
  t.equal(neu.bloecke.map(alsText)[3], '• nur ein Punkt')
})

void t.test('liest sich der Absatz inzwischen anders, gilt die Änderung nicht und wird genannt', async t => {
  const aenderung = { nr: 4, vorher: 'Ich bitte um schnelle Antwort.', neu: 'Ich warte.' }
  const { bloecke, veraltet } = angewandt(BLOECKE, [aenderung])
  t.same(veraltet, [aenderung])
  t.same(bloecke, BLOECKE)
})

void t.test('Markup, das jemand tippt, bleibt Text; unsichtbare Zeichen verschwinden', async t => {
  const bitte = BLOECKE[4]
  if (!bitte) throw new Error('block')
  const { bloecke } = angewandt(BLOECKE, [
    { nr: 4, vorher: quelle(bitte), neu: '# kein Betreff\u202E\u0007' },
  ])
  t.match(bloecke[4], { art: 'text' })
  t.equal(bloecke.map(alsText)[4], '# kein Betreff')
})

const SATZ = 'Sie fordern 412,50 Euro und sperren am 1. Dezember 2026 entgegen § 41f Abs. 3 Satz 1 EnWG.'
const EINWAENDE: readonly (readonly [neu: string, einwand: RegExp | null])[] = [
  ['Entgegen § 41f Abs. 3 Satz 1 EnWG sperren Sie am 1. Dezember 2026 wegen 412,50 Euro.', null],
  [SATZ.replace('412,50', '512,50'), /Es fehlt „412,50 Euro“/],
  [SATZ.replace('1. Dezember', '2. Dezember'), /Es fehlt „1. Dezember 2026“/],
  [SATZ.replace('Abs. 3 Satz 1', 'Abs. 2'), /Es fehlt „§ 41f Abs. 3 Satz 1“/],
  [`${SATZ} Auch § 315 BGB ist verletzt.`, /„§ 315“ steht nicht im Fall/],
  [`${SATZ} Ich zahle 20 Euro.`, /„20 Euro“ steht nicht im Fall/],
  ['', /Es fehlt/],
]

void t.test('Normen, Beträge und Tage ändern sich nur über den Fall', async t => {
  for (const [neu, erwartet] of EINWAENDE) {
    const einwand = einwandGegen(SATZ, neu)
    if (erwartet === null) t.equal(einwand, null, neu)
    else t.match(einwand ?? '', erwartet, neu)
  }
  t.equal(einwandGegen('Ich bitte um Antwort.', ''), null, 'was nichts Festes enthält, darf wegfallen')
})

void t.test('der Vergleich zeigt alte und neue Worte', async t => {
  t.same(vergleich({ vorher: 'Ich bitte um Antwort.', neu: 'Ich bitte um eine Antwort.' }), [
    { text: 'Ich bitte um ', weg: false, dazu: false },
    { text: 'eine ', weg: false, dazu: true },
    { text: 'Antwort.', weg: false, dazu: false },
  ])
})
