import t from 'tap'
import { BLANKO, blanko } from '../../server/features/briefe/blanko.ts'
import { bogenAlsPdf } from '../../server/features/briefe/bogen.ts'
import { schreibe } from '../../server/features/briefe/brief.ts'
import { briefAlsPdf, istVollstaendig } from '../../server/features/briefe/brief-pdf.ts'
import type { Briefart } from '../../server/features/briefe/briefart.ts'
import { einwilligungAlsPdf } from '../../server/features/briefe/einwilligung.ts'
import type { BriefFakten } from '../../server/features/briefe/fakten.ts'
import { BRIEFARTEN } from '../../server/features/briefe/katalog.ts'
import { naechsteSchritte } from '../../server/features/briefe/naechste-schritte.ts'
import { alsText } from '../../server/features/briefe/text.ts'
import { fakten, HEUTE, STELLE } from './beispiel.ts'
import { mitVierzig, schlimm, SCHLIMM } from './schlimmefaelle.ts'
import { ausserhalbDesFensters, hat, maengel, pdfWoerter } from './werkzeug.ts'

/* Whatever people type, a letter is written, printed and readable, and says what its font cannot print. */

const skip = hat('pdftotext') && hat('qpdf') ? false : 'poppler-utils oder qpdf fehlt'

function geschrieben(art: Briefart, fall: BriefFakten) {
  const brief = schreibe(art, fall)
  if (!istVollstaendig(brief)) throw new Error(`${art.id}: ${JSON.stringify(brief.fehlt)}`)
  return brief
}

/** What is wrong with the sheet, in words; empty when it can go out. */
async function schlecht(art: Briefart, fall: BriefFakten): Promise<string[]> {
  const brief = geschrieben(art, fall)
  const pdf = await briefAlsPdf(brief)
  const woerter = pdfWoerter(pdf)
  const anschrift = woerter.filter(w => w.seite === 1 && w.x1 < 105 && w.y1 > 62 && w.y2 < 97)
  return [
    ...maengel(pdf),
    ...woerter.filter(w => w.x1 < 19.9 || w.x2 > 200.1 || w.y2 > 290).map(w => `Rand: ${w.text}`),
    ...(brief.kopf ? ausserhalbDesFensters(anschrift).map(w => `Fenster: ${w.text}`) : []),
    ...(brief.kopf && !anschrift.some(w => /^\d{5}$/.test(w.text)) ? ['kein Ort in der Anschrift'] : []),
  ]
}

for (const [was, { ersetzt }] of Object.entries(SCHLIMM))
  void t.test(was, { skip }, async t => {
    for (const art of BRIEFARTEN) {
      const fall = schlimm(art, was)
      t.same(await schlecht(art, fall), [], art.id)
      const brief = schreibe(art, fall)
      const text = brief.bloecke.map(alsText).join('\n')
      t.notMatch(text, /undefined|\[fehlt|[\p{Cf}\p{Co}\uFFFD]/u, art.id)
      const alle = [...new Set(ersetzt)].sort()
      // L05 takes no free paragraph; a sign that stands only there is not in it.
      const fremd = alle.filter(zeichen => !art.unveraenderlich || zeichen !== '🆘')
      t.same(brief.kopf ? [...brief.ersetzt].sort() : [], brief.kopf ? fremd : [], `${art.id}: ersetzt`)
      t.ok(
        brief.ersetzt.every(zeichen => alle.includes(zeichen)),
        art.id,
      )
      if (text.includes('[?]')) t.not(brief.ersetzt.length, 0, `${art.id}: gesagt, was ersetzt ist`)
    }
  })

void t.test('auch Blatt und Formular nehmen jeden Namen', { skip }, async t => {
  for (const name of ['فاطمة الزهراء', '🙂👩‍👧 Ünal', 'Wolfeschlegelsteinhausen'.repeat(4)]) {
    const stelle = { ...STELLE, name }
    const fall = fakten({ versorger: { name }, haushalt: { vorname: name }, angaben: { termin: name } })
    t.same(maengel(await einwilligungAlsPdf(stelle, name, HEUTE)), [], name)
    t.same(maengel(await bogenAlsPdf(naechsteSchritte({ ...fall, stelle }))), [], name)
    for (const { id } of BLANKO) t.same(maengel(await blanko(id, stelle, HEUTE)), [], `${id} ${name}`)
  }
})

void t.test('vierzig Forderungen, Anträge und Schreiben', { skip }, async t => {
  for (const art of BRIEFARTEN) t.same(await schlecht(art, mitVierzig(art)), [], art.id)
})
