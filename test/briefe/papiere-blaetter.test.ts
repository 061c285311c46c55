import t from 'tap'
import { schreibe } from '../../server/features/briefe/brief.ts'
import { briefAlsPdf, istVollstaendig } from '../../server/features/briefe/brief-pdf.ts'
import { BLANKO, blanko } from '../../server/features/briefe/blanko.ts'
import type { BriefFakten } from '../../server/features/briefe/fakten.ts'
import { PAPIERE } from '../../server/features/briefe/arten/papiere.ts'
import { findBriefart, vorschlag } from '../../server/features/briefe/katalog.ts'
import { alsText } from '../../server/features/briefe/text.ts'
import { tag } from '../../server/recht/datum.ts'
import { freshDesk } from '../desk.ts'
import { fakten, HEUTE, STELLE } from './beispiel.ts'
import { PAPIERE_ANGABEN } from './muster-papiere.ts'
import { hat, maengel, pdfSeiten, pdfText } from './werkzeug.ts'

/* Forms and sheets: L40, L41, L45, L46, and all papers on paper. */

const muster = (id: string): BriefFakten => fakten(PAPIERE_ANGABEN[id])
function art(id: string) {
  const gefunden = findBriefart(id)
  if (!gefunden) throw new Error(`${id} fehlt`)
  return gefunden
}
const worte = (id: string, fall = muster(id)): string =>
  schreibe(art(id), fall)
    .bloecke.map(alsText)
    .join('\n')
    .replace(/\u00A0/g, ' ')
const mit = (eigene: object) => fakten({ angaben: { eigene: { ...eigene } } })
const fehlende = (id: string, fall = fakten()) => vorschlag(art(id), fall).fehlt.map(({ path }) => path)

const ohnePoppler = hat('pdftotext') && hat('qpdf') ? false : 'poppler-utils oder qpdf fehlt'

t.test(
  'jedes Papier lässt sich für sein Muster drucken, mit demselben Wortlaut',
  { skip: ohnePoppler },
  async t => {
    for (const papier of PAPIERE) {
      t.equal(papier.hindernis(muster(papier.id)), null, papier.id)
      const brief = schreibe(papier, muster(papier.id))
      if (!istVollstaendig(brief)) throw new Error(`${papier.id}: ${JSON.stringify(brief.fehlt)}`)
      const pdf = await briefAlsPdf(brief)
      t.same(maengel(pdf), [], papier.id)
      const text = pdfText(pdf)
      for (const zeile of brief.bloecke.flatMap(block => alsText(block).split('\n')))
        t.ok(text.includes(zeile.replace(/\s+/g, ' ').trim()), `${papier.id}: ${zeile.slice(0, 40)}`)
      t.equal(pdfSeiten(pdf), ['L45', 'L50'].includes(papier.id) ? 2 : 1, `${papier.id}: Seiten`)
    }
  },
)

t.test(
  'L40: außergerichtlich, ohne Untervollmacht, befristet, mit Anleitung; Bescheide weiter an mich',
  async t => {
    const text = worte('L40')
    t.match(text, 'bevollmächtige Jonas Beispiel von der Beratungsstelle Sozialberatung Emscherstadt-Mitte')
    t.match(text, 'mich außergerichtlich zu vertreten')
    t.match(text, 'Nicht dazu gehören: die Vertretung vor Gericht')
    t.match(text, 'Untervollmacht darf nicht erteilt werden.')
    t.match(text, 'Jobcenter: Jobcenter Emscherstadt')
    t.match(text, 'Bescheide weiterhin an mich.')
    t.match(text, '(§ 13 Abs. 1 Satz 2 SGB X)')
    t.match(text, '(§ 13 Abs. 4 SGB X)')
    t.match(text, 'Die Vollmacht gilt bis 31. Mai 2027.')
    t.match(text, 'wirkt der Widerruf, sobald er ihr zugeht (§ 13 Abs. 1 Satz 4 SGB X)')
    t.match(text, 'unter der Anleitung von Dr. Meral Beispiel, Rechtsanwältin (§ 6 RDG)')
    t.same(fehlende('L40'), ['angaben.vollmachtPerson', 'angaben.vollmachtAnleitung', 'angaben.vollmachtBis'])
    t.match(art('L40').hindernis(mit({ vollmachtBis: tag('2026-11-20') })), 'Vergangenheit')
    t.equal(art('L40').hindernis(mit({ vollmachtBis: HEUTE })), null)
    t.match(art('L40').hinweise(fakten()).join(' '), '§ 37 Abs. 1 Satz 2 SGB X')
    t.match(art('L40').hinweise(fakten()).join(' '), '§ 174 BGB')
    t.match(worte('L40', fakten({ anschriften: { jobcenter: {} } })), /Andere: _{44}/)
    t.notMatch(
      worte('L40', fakten({ anschriften: { jobcenter: {} } })),
      'Jobcenter:',
      'nur wer im Fall steht',
    )
  },
)

t.test('L41: je Stelle eine Zeile, je Richtung ein Kästchen, nie eine Diagnose', async t => {
  const text = worte('L41')
  t.match(text, 'Arztpraxis: Praxis am Markt')
  t.match(text, 'Versorger: Revierlicht GmbH')
  t.notMatch(text, 'Jobcenter')
  t.equal(text.match(/darf der Beratungsstelle Auskunft geben/g)?.length, 2)
  t.equal(text.match(/darf von der Beratungsstelle Auskunft bekommen/g)?.length, 2)
  t.match(
    text,
    'Worüber: ob ein Mensch im Haushalt auf Strom angewiesen ist. Diagnosen und Befunde gehören nicht dazu.',
  )
  t.match(text, 'Die Entbindung gilt bis 28. Februar 2027.')
  t.same(fehlende('L41'), ['angaben.entbindungAn', 'angaben.entbindungThema', 'angaben.entbindungBis'])
  t.match(art('L41').hindernis(mit({ entbindungBis: tag('2026-11-20') })), 'Vergangenheit')
  const nachweis = { art: 'behinderung', glaubhaftmachung: 'verlangtNichtErbracht' } as const
  t.match(art('L41').passt(fakten({ sachverhalt: { schutzgruende: [nachweis] } })), 'verlangt einen Nachweis')
  t.equal(art('L41').passt(fakten()), null)
})

t.test('L45: kein Wort über einen Haushalt; RDG, Strafrecht und Zeugnis richtig', async t => {
  const text = worte('L45')
  t.notMatch(text, /Ayşe|Großmann|Ahornstraße|Revierlicht|2200|Jobcenter|412/)
  t.match(text, '(§ 6 Abs. 2 RDG)')
  t.match(text, '§ 203 StGB bedroht den Bruch des Geheimnisses nur für bestimmte Berufe mit Strafe')
  t.match(text, 'kein Recht, vor Gericht die Aussage zu verweigern')
  t.match(text, 'Ich knüpfe Hilfe nie an Mitgliedschaft, Wahl oder Spende.')
  t.equal(art('L45').freigabe(fakten()), 'rot')
})

t.test('L46: Voraussetzungen, Ort, Erklärungen und vier Wochen nach dem BerHG', async t => {
  const text = worte('L46')
  t.match(text, 'Sie gilt nur außerhalb eines Gerichtsverfahrens (§ 1 Abs. 1 BerHG).')
  t.match(text, 'Amtsgericht Emscherstadt, Gerichtsstraße 1')
  t.match(text, 'zu Protokoll erklären. Oder Sie stellen ihn schriftlich (§ 4 Abs. 2 BerHG).')
  t.match(text, '(§ 4 Abs. 3 Nr. 2 BerHG)')
  t.match(text, 'spätestens vier Wochen nach Beginn der Beratungshilfe gestellt sein (§ 6 Abs. 2 BerHG)')
  t.match(worte('L46', fakten()), /_{60}/, 'ohne Gericht eine Linie')
})

t.test('leere Formulare: Linien statt Angaben, nur die Stelle steht da', { skip: ohnePoppler }, async t => {
  t.same(
    BLANKO.map(({ id }) => id),
    ['L40', 'L41', 'L42', 'L45', 'L46'],
  )
  for (const { id } of BLANKO) {
    const pdf = await blanko(id, STELLE, HEUTE)
    const text = pdfText(pdf)
    t.same(maengel(pdf), [], id)
    t.match(text, 'Sozialberatung Emscherstadt-Mitte', id)
    t.match(text, /_{20}/, id)
    t.notMatch(text, /fehlt:|undefined|null/, id)
    t.ok(pdfSeiten(pdf) <= (['L42', 'L45'].includes(id) ? 2 : 1), id)
  }
  t.match(pdfText(await blanko('L40', STELLE, HEUTE)), /Versorger: _+ .*Hilfsfonds: _+ .*Andere: _+/)
  t.throws(() => blanko('L01', STELLE, HEUTE), /no blank form/)
})

t.test('die Liste der leeren Formulare führt zu jedem PDF, und zu keinem anderen', async t => {
  const { browser } = await freshDesk(t)
  const seite = await browser.hole('/briefe/blanko')
  t.equal(seite.statusCode, 200)
  for (const { id, titel } of BLANKO) {
    t.match(seite.body, `href="/briefe/blanko/${id}.pdf"`)
    t.match(seite.body, titel)
    const pdf = await browser.hole(`/briefe/blanko/${id}.pdf`)
    t.equal(pdf.headers['content-type'], 'application/pdf', id)
  }
  for (const id of ['L01', 'L43', 'x', '..%2fL40'])
    t.equal((await browser.hole(`/briefe/blanko/${id}.pdf`)).statusCode, 404, id)
})
