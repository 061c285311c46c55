import t from 'tap'
import { briefAlsPdf } from '../../server/features/briefe/brief-pdf.ts'
import { anschriftVon, kennzeichen } from '../../server/features/briefe/empfaenger.ts'
import { angeboteneRate } from '../../server/features/briefe/fakten.ts'
import { amWochentag, langesDatum, mitWochentag } from '../../server/features/briefe/sprache.ts'
import { alsText, lauftext } from '../../server/features/briefe/text.ts'
import {
  alsDatum,
  type Datum,
  jahr,
  plusMonate,
  plusTage,
  plusWochen,
  tag,
} from '../../server/recht/datum.ts'
import { alsEuro, cent } from '../../server/recht/geld.ts'
import { HEUTE } from './beispiel.ts'
import { type Demobrief, DEMOBRIEFE, DEMOFAELLE } from './demofaelle.ts'
import { ausserhalbDesFensters, hat, pdfSeiten, pdfText, pdfWoerter } from './werkzeug.ts'

/* Every letter for every demo household that may send it, compared with the case field by field. */

const skip = hat('pdftotext') ? false : 'poppler-utils fehlt: apt-get install poppler-utils'
const UNFERTIG =
  /\[fehlt|undefined|null|NaN|\[object|\{\{|\}\}| {2}|\(\s*\)|\[\s?\?|„\s*“| [.,;:]|\bam ,|\bam\s*$/m

const schlicht = (text: string): string => text.replaceAll('\u00A0', ' ')
const textVon = ({ brief }: Demobrief): string => brief.bloecke.map(alsText).join('\n')

/** Every value in the facts, however deep. */
const werte = (wert: unknown): unknown[] =>
  wert !== null && typeof wert === 'object' ? Object.values(wert).flatMap(werte) : [wert]

void t.test('Absender, Anschrift, Kennzeichen und Tag sind die des Falls', async t => {
  for (const { was, art, fakten, brief } of DEMOBRIEFE) {
    const wer = art.empfaenger(fakten)
    t.equal(brief.kopf === null, wer === null, was)
    if (brief.kopf === null || wer === null) continue
    const { haushalt: h } = fakten.akte
    const an = anschriftVon(fakten.akte, wer)
    t.same(
      brief.kopf.absender.map(lauftext),
      [`${h.vorname} ${h.nachname}`, h.strasse, `${h.plz} ${h.ort}`],
      was,
    )
    t.same(
      brief.kopf.empfaenger.map(lauftext),
      [an.name, an.zusatz, an.strasse, `${an.plz} ${an.ort}`].filter(Boolean),
      was,
    )
    const info = kennzeichen(fakten.akte, wer).filter(([, nummer]) => nummer !== null)
    t.same(
      brief.kopf.info.map(({ label, wert }) => [label, lauftext(wert)]),
      [...info, ['Datum', alsDatum(HEUTE)]],
      was,
    )
    t.ok(
      brief.bloecke.some(
        block => block.art === 'unterschrift' && alsText(block) === `${h.vorname} ${h.nachname}`,
      ),
      `${was}: unterschrieben wird mit dem Namen`,
    )
  }
})

void t.test('nichts ist unausgefüllt, und kein anderer Haushalt steht darin', async t => {
  for (const eintrag of DEMOBRIEFE) {
    const text = textVon(eintrag)
    t.notMatch(text, UNFERTIG, eintrag.was)
    t.same(eintrag.brief.ersetzt, [], eintrag.was)
    const woerter = text.split(/[\s.,;:()]+/)
    const { haushalt, versorger } = eintrag.fakten.akte
    for (const { akte } of DEMOFAELLE) {
      const fremd = [
        akte.haushalt.nachname === haushalt.nachname ? null : akte.haushalt.nachname,
        akte.versorger.name === versorger.name ? null : akte.versorger.name?.split(' ')[0],
        haushalt.codewort,
      ]
      for (const wort of fremd) if (wort) t.notOk(woerter.includes(wort), `${eintrag.was}: ${wort}`)
    }
  }
})

/** Whether somebody typed it into a free text of this letter. */
const getippt = ({ fakten }: Demobrief, worte: string): boolean =>
  werte(fakten.angaben).some(wert => typeof wert === 'string' && wert.includes(worte))

/** 100 and 300 Euro stand in §§ 41f, 41g EnWG, 10.000 Euro in § 23 Nr. 1 GVG. */
const AUS_DEM_GESETZ = ['100 Euro', '300 Euro', '10.000 Euro']

void t.test('jeder Betrag kommt aus dem Fall', async t => {
  for (const eintrag of DEMOBRIEFE) {
    const { fakten } = eintrag
    const betraege = [...werte(fakten), angeboteneRate(fakten)].filter(wert => typeof wert === 'number')
    const bekannt = new Set(betraege.filter(Number.isSafeInteger).map(wert => alsEuro(cent(wert))))
    for (const [betrag] of textVon(eintrag).matchAll(/[\d.,]*\d\s?(?:€|Euro)/g))
      t.ok(
        bekannt.has(betrag) ||
          AUS_DEM_GESETZ.includes(schlicht(betrag)) ||
          getippt(eintrag, schlicht(betrag)),
        `${eintrag.was}: ${betrag}`,
      )
  }
})

/** Days of the case, those the letter reckons for its deadlines, and the ends of the periods of the law. */
function tageVon({ art, fakten }: Demobrief): Datum[] {
  const genannt = werte(fakten).filter(
    (wert): wert is Datum => typeof wert === 'string' && /^\d{4}-\d\d-\d\d$/.test(wert),
  )
  return [
    ...genannt,
    ...art.fristen(fakten).map(({ bis }) => bis),
    // § 44 Abs. 4 SGB X with one year: from the first day of the year before.
    tag(`${jahr(HEUTE) - 1}-01-01`),
    ...genannt.flatMap(am => [plusWochen(am, 4), plusWochen(am, 2), plusMonate(am, 1), plusTage(am, 1)]),
  ]
}

const TAG =
  /(?:[A-Z][a-z]+tag|Mittwoch), (?:dem )?\d+\.\s[A-Z][a-zä]+ \d{4}|\d+\.\s[A-Z][a-zä]+ \d{4}|\d+\.\d+\.\d+/g

void t.test('jeder Tag kommt aus dem Fall, mit dem richtigen Wochentag', async t => {
  for (const eintrag of DEMOBRIEFE) {
    const bekannt = new Set(
      tageVon(eintrag).flatMap(tag => [alsDatum(tag), langesDatum(tag), mitWochentag(tag), amWochentag(tag)]),
    )
    for (const [tag] of textVon(eintrag).matchAll(TAG))
      t.ok(bekannt.has(schlicht(tag)) || getippt(eintrag, schlicht(tag)), `${eintrag.was}: ${tag}`)
  }
})

/** What stands at the head of a page may come in the middle of a sentence. */
const SEITENKOPF = /(?:[^ ]+ [^ ]+ · \d+\.\d+\.\d+ )?Seite \d von \d /g

void t.test(
  'auf dem Papier: derselbe Text, Anschrift im Fenster, höchstens zwei Seiten',
  { skip },
  async t => {
    for (const { was, art, brief } of DEMOBRIEFE) {
      const pdf = await briefAlsPdf(brief)
      t.ok(pdfSeiten(pdf) <= (art.id === 'L29' ? 3 : 2), `${was}: ${pdfSeiten(pdf)} Seiten`)
      const gelesen = pdfText(pdf).replace(SEITENKOPF, '')
      for (const zeile of brief.bloecke.map(alsText).join('\n').split('\n'))
        t.ok(gelesen.includes(zeile.replace(/\s+/g, ' ').trim()), `${was}: ${zeile.slice(0, 50)}`)
      if (brief.kopf === null) continue
      const woerter = pdfWoerter(pdf).filter(w => w.seite === 1 && w.x1 < 105 && w.y1 > 62 && w.y2 < 97)
      const anschrift = brief.kopf.empfaenger.map(lauftext).join(' ').split(/\s+/)
      t.same(
        woerter.map(w => w.text),
        anschrift,
        was,
      )
      t.same(ausserhalbDesFensters(woerter), [], was)
    }
  },
)
