import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { schreibe } from '../../server/features/briefe/brief.ts'
import { briefAlsPdf, istVollstaendig } from '../../server/features/briefe/brief-pdf.ts'
import { einwilligung } from '../../server/features/briefe/einwilligung.ts'
import { BRIEFARTEN } from '../../server/features/briefe/katalog.ts'
import { naechsteSchritte } from '../../server/features/briefe/naechste-schritte.ts'
import { absaetze, alsText, lauftext } from '../../server/features/briefe/text.ts'
import { fakten, HEUTE, STELLE } from './beispiel.ts'
import { DEMOBRIEFE, DEMOFAELLE, faktenVon } from './demofaelle.ts'
import { musterfall } from './muster.ts'
import { QUELLEN } from './quellen.ts'
import { hat, pdfWoerter, type Wort } from './werkzeug.ts'

/* The marks and spaces of German print, in what the letters are made of and in what goes to paper. */

const skip = hat('pdftotext') ? false : 'poppler-utils fehlt: apt-get install poppler-utils'

/** What German print does not have, whatever the text says. */
const ZEICHEN: readonly (readonly [was: string, falsch: RegExp])[] = [
  ['gerade oder fremde Anführung', /["'”‘’«»`´]/],
  ['Anführung ohne Schluss', /„[^“]*(?:„|$)|^[^„]*“/],
  ['Strich statt Gedankenstrich', /(?:\S -|\S --|—)(?= )/],
  ['Strich statt Bis-Strich', /(?<![\p{L}\d/-])\d+-\d+(?!-)/u],
  ['drei Punkte', /\.\.\./],
  ['Lücke vor dem Satzzeichen', /[^\s…] [.,;:!?)]/],
  ['Lücke nach der Klammer', /\( /],
  ['Lücke fehlt', /(?:§|Abs\.|Nr\.|Art\.|Satz)\d/],
  ['Satz abgekürzt', /\bS\. \d/],
]

/** What only the finished text can have wrong. */
const GESETZT: readonly (readonly [was: string, falsch: RegExp])[] = [
  ...ZEICHEN,
  ['zwei Lücken', /[ \u00A0]{2}/],
  ['lösbare Lücke', /(?:§|\bAbs\.|\bNr\.|\bArt\.|\bSatz|\bAbsatz|\bArtikel) \d|\bSGB [IVX]/],
  ['lösbare Lücke im Tag', /\d\. (?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/],
  [
    'Tag nicht deutsch',
    /\d{4}-\d\d-\d\d|\b\d+\/\d+\/\d{4}|\b0\d\.[ \u00A0](?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u,
  ],
  [
    'Betrag nicht deutsch',
    /€ ?\d|EUR|\d €|\d€|\d\.\d\d\u00A0€|\d{4},\d\d|,\d\u00A0€|(?<!,\d\d)\u00A0€|\d Euro/,
  ],
]

const fehler = (text: string, regeln: typeof ZEICHEN): string[] =>
  regeln.flatMap(([was, falsch]) => {
    const fund = falsch.exec(text)
    return fund ? [`${was}: ${text.slice(Math.max(0, fund.index - 30), fund.index + 30)}`] : []
  })

/** One slip for each rule, so that none of them is blind. */
const FALSCH: readonly string[] = [
  'Das "Angebot" gilt.',
  'Die „Sperre ist falsch.',
  'Ich zahle - wie vereinbart - in Raten.',
  'Die Seiten 3-5 fehlen.',
  'Und so weiter...',
  'Bitte antworten Sie .',
  'Die Sperre ( am Montag) ist falsch.',
  'Nach §41f EnWG ist das falsch.',
  'Nach § 41f Abs. 1 S. 1 EnWG ist das falsch.',
  'Zwei  Lücken.',
  'Nach § 41f EnWG ist das falsch.',
  'Am 4. Dezember ist es zu spät.',
  'Seit dem 2026-12-04.',
  'Offen sind 1200,5 € davon.',
]

void t.test('jede Regel findet ihren Fehler', async t => {
  for (const [i, [was]] of GESETZT.entries())
    t.ok(
      fehler(FALSCH[i] ?? '', GESETZT).some(fund => fund.startsWith(`${was}:`)),
      was,
    )
})

void t.test('Vorlagen und Sätze: Anführung, Striche, Lücken', async t => {
  for (const [wo, text] of QUELLEN) {
    const zeilen = text.split('\n').map(zeile => zeile.replace(/ {2,}/g, ' ').trim())
    // A sentence with a choice in it is whole only when written; its quotes may run over lines.
    const regeln = ZEICHEN.filter(([was]) => !/Schluss|Satzzeichen|Klammer/.test(was))
    t.same(
      zeilen.flatMap(zeile => fehler(zeile.replace(/^- /, ''), regeln)),
      [],
      wo,
    )
    t.equal(text.match(/„/g)?.length, text.match(/“/g)?.length, `${wo}: jede Anführung schließt`)
  }
})

const ORDNER = new URL('../../templates/briefe/', import.meta.url)

void t.test('Vorlagen: keine zwei Lücken; auch was selten gedruckt wird, ist fest gesetzt', async t => {
  for (const datei of readdirSync(ORDNER).filter(name => name.endsWith('.hbs'))) {
    const roh = readFileSync(new URL(datei, ORDNER), 'utf8')
    t.notMatch(roh, /\S {2,}|[ \t]$|\t/m, datei)
    const gesetzt = absaetze(roh.replace(/\{\{[^}]*\}\}/g, '')).map(alsText)
    const regeln = GESETZT.filter(([was]) => /lösbar|Betrag/.test(was))
    t.same(
      gesetzt.flatMap(text => fehler(text, regeln)),
      [],
      datei,
    )
  }
})

/** Every written paper, block by block. */
const GESCHRIEBEN: readonly (readonly [was: string, texte: readonly string[]])[] = [
  ...BRIEFARTEN.map(art => [`${art.id} Muster`, schreibe(art, musterfall(art.id))] as const),
  ...DEMOBRIEFE.map(({ was, brief }) => [was, brief] as const),
].map(([was, { kopf, bloecke }]) => [
  was,
  [...(kopf?.info ?? []).map(({ wert }) => lauftext(wert)), ...bloecke.map(alsText)],
])

const BLAETTER = [fakten(), ...DEMOFAELLE.map(({ akte }) => faktenVon(akte))].map(fall => {
  const { lage, schritte } = naechsteSchritte(fall)
  return [...lage, ...schritte.flatMap(schritt => schritt.absaetze)].map(alsText)
})

void t.test('jeder geschriebene Brief: feste Lücken, Tage und Beträge deutsch', async t => {
  for (const [was, texte] of GESCHRIEBEN)
    t.same(
      texte.flatMap(text => fehler(text, GESETZT)),
      [],
      was,
    )
  for (const texte of BLAETTER)
    t.same(
      texte.flatMap(text => fehler(text, GESETZT)),
      [],
      'L47',
    )
  t.same(
    einwilligung(STELLE, 'Ayşe Yıldız', HEUTE).flatMap(block => fehler(alsText(block), GESETZT)),
    [],
    'L42',
  )
})

/** The last word of each line below the address. */
function zeilenenden(woerter: readonly Wort[]): string[] {
  const zeilen = new Map<string, Wort>()
  for (const wort of woerter.filter(w => w.seite > 1 || w.y1 > 97)) {
    const zeile = `${wort.seite} ${wort.y1.toFixed(0)}`
    if ((zeilen.get(zeile)?.x2 ?? 0) < wort.x2) zeilen.set(zeile, wort)
  }
  return [...zeilen.values()].map(({ text }) => text)
}

void t.test(
  'auf dem Papier endet keine Zeile nach §, Abs., Satz, Nr. oder der Zahl des Tages',
  { skip },
  async t => {
    for (const art of BRIEFARTEN) {
      const brief = schreibe(art, musterfall(art.id))
      if (!istVollstaendig(brief)) throw new Error(art.id)
      const enden = zeilenenden(pdfWoerter(await briefAlsPdf(brief)))
      t.same(
        enden.filter(wort => /^\(?(?:§+|Abs\.|Satz|Nr\.|Art\.|SGB|\d{1,2}\.|[\d.,]*,\d\d)$/.test(wort)),
        [],
        art.id,
      )
    }
  },
)
