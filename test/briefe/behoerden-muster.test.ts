import t from 'tap'
import { schreibe } from '../../server/features/briefe/brief.ts'
import { briefAlsPdf, istVollstaendig } from '../../server/features/briefe/brief-pdf.ts'
import { BEHOERDEN } from '../../server/features/briefe/arten/behoerden.ts'
import { BRIEFARTEN } from '../../server/features/briefe/katalog.ts'
import { fakten } from './beispiel.ts'
import { fall, worte } from './behoerden-hilfe.ts'
import { BEHOERDEN_ANGABEN } from './muster-behoerden.ts'
import { hat, maengel, pdfSeiten } from './werkzeug.ts'

const ohnePoppler = hat('pdftotext') && hat('qpdf') ? false : 'poppler-utils oder qpdf fehlt'
const UNFERTIG = /undefined|null|NaN|\[object|\{\{|  | [.,;]|\(\)|am ,|am\s*$/m

void t.test('zu jedem Brief an Ämter und Gerichte gibt es einen Haushalt, für den er passt', async t => {
  t.same(
    Object.keys(BEHOERDEN_ANGABEN),
    BEHOERDEN.map(({ id }) => id),
  )
  for (const art of BEHOERDEN) {
    t.equal(art.hindernis(fall(art.id)), null, art.id)
    t.same(schreibe(art, fall(art.id)).fehlt, [], art.id)
    t.notMatch(worte(art.id, fall(art.id)), UNFERTIG, art.id)
    t.notMatch(worte(art.id, fall(art.id)), /Emschernetz|Bürgergeld|Regenbogen|0209/, art.id)
  }
})

void t.test('höchstens zwei Seiten, der Eilantrag drei; PDF ohne Mangel', { skip: ohnePoppler }, async t => {
  for (const art of BEHOERDEN) {
    const brief = schreibe(art, fall(art.id))
    if (!istVollstaendig(brief)) throw new Error(art.id)
    const pdf = await briefAlsPdf(brief)
    t.ok(pdfSeiten(pdf) <= (art.id === 'L29' ? 3 : 2), art.id)
    t.same(maengel(pdf), [], art.id)
  }
})

void t.test('kein Satz über eine Tatsache, die niemand gesagt hat', async t => {
  for (const { id } of BEHOERDEN) {
    const muster = BEHOERDEN_ANGABEN[id]
    for (const feld of Object.keys(muster?.angaben?.eigene ?? {}))
      t.notMatch(
        worte(id, fall(id, { angaben: { eigene: { [feld]: undefined } } })),
        UNFERTIG,
        `${id} ohne ${feld}`,
      )
    t.notMatch(worte(id, fakten()), UNFERTIG, `${id} ohne alles`)
    const leer = fakten({ plan: { antraege: [] }, anschriften: { jobcenter: {}, sozialamt: {} } })
    t.notMatch(worte(id, leer), UNFERTIG, `${id} ohne Amt`)
  }
})

void t.test('die Namen der Felder sind über alle Briefe eindeutig, oder es ist dasselbe Feld', async t => {
  const felder = new Map<string, object>()
  for (const { felder: eigene } of BRIEFARTEN)
    for (const feld of eigene ?? []) {
      t.ok((felder.get(feld.name) ?? feld) === feld, feld.name)
      felder.set(feld.name, feld)
    }
})

void t.test('für den Beispielhaushalt drängt sich kein Brief an Ämter auf', async t => {
  t.same(
    BEHOERDEN.filter(art => art.passt(fakten()) !== null).map(({ id }) => id),
    [],
  )
})
