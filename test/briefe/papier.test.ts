import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import t from 'tap'
import { bogenAlsPdf } from '../../server/features/briefe/bogen.ts'
import { schreibe } from '../../server/features/briefe/brief.ts'
import {
  briefAlsPdf,
  istVollstaendig,
  type VollstaendigerBrief,
} from '../../server/features/briefe/brief-pdf.ts'
import { einwilligungAlsPdf } from '../../server/features/briefe/einwilligung.ts'
import { FASSUNG, UMFAENGE } from '../../server/features/faelle/einwilligung.ts'
import type { BriefFakten } from '../../server/features/briefe/fakten.ts'
import { BRIEFARTEN, findBriefart } from '../../server/features/briefe/katalog.ts'
import { naechsteSchritte } from '../../server/features/briefe/naechste-schritte.ts'
import { alsText } from '../../server/features/briefe/text.ts'
import { seiten } from '../../server/features/briefe/umbruch.ts'
import { alsDatum, tag } from '../../server/recht/datum.ts'
import { fakten, HEUTE, STELLE } from './beispiel.ts'
import { musterfall } from './muster.ts'
import {
  ausserhalbDesFensters,
  hat,
  maengel,
  pdfInfo,
  pdfSeiten,
  pdfText,
  pdfWoerter,
  tags,
} from './werkzeug.ts'

function brief(id: string, fall: BriefFakten = musterfall(id)): VollstaendigerBrief {
  const art = findBriefart(id)
  const geschrieben = art && schreibe(art, fall)
  if (!geschrieben || !istVollstaendig(geschrieben)) throw new Error(`${id} ist nicht vollständig`)
  return geschrieben
}
const pdf = (id: string, fall?: BriefFakten) => briefAlsPdf(brief(id, fall))
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const flach = (text: string): string => text.replace(/\s+/g, ' ').trim()

const ohnePoppler =
  hat('pdftotext') && hat('qpdf')
    ? false
    : 'poppler-utils oder qpdf fehlt: apt-get install poppler-utils qpdf'

void t.test('das PDF sagt Wort für Wort, was die Vorschau sagt', { skip: ohnePoppler }, async t => {
  for (const { id } of BRIEFARTEN) {
    const geschrieben = brief(id)
    const gelesen = pdfText(await briefAlsPdf(geschrieben))
    for (const block of geschrieben.bloecke) {
      for (const zeile of alsText(block).split('\n'))
        t.ok(gelesen.includes(flach(zeile)), `${id}: ${zeile.slice(0, 50)}`)
    }
  }
})

void t.test(
  'DIN 5008 Form A: Anschrift, Info und Text 18 mm höher, sonst gleich',
  { skip: ohnePoppler },
  async t => {
    const b = pdfWoerter(await pdf('L04', fakten()))
    const a = pdfWoerter(await pdf('L04', fakten({ angaben: { formA: true } })))
    const hoehe = (woerter: readonly Wort[], text: string) =>
      woerter.find(w => w.text === text)?.y1 ?? Number.NaN
    for (const text of ['Postfach', 'Kundennummer:', 'Sehr'])
      t.ok(Math.abs(hoehe(b, text) - hoehe(a, text) - 18) < 0.3, text)
    t.ok(hoehe(a, 'Postfach') > 44.7 && hoehe(a, 'Postfach') < 72 - 3, 'im Fenster der Form A mit 3 mm Spiel')
    const absender = a.filter(w => w.text === 'Ahornstraße').map(w => w.y2)
    t.ok(Math.min(...absender) < 27, 'der Absender bleibt über dem Anschriftfeld')
    t.same(a.map(w => w.text).sort(), b.map(w => w.text).sort(), 'dieselben Worte')
  },
)

void t.test('DIN 5008 Form B: Feld für Feld am richtigen Ort', { skip: ohnePoppler }, async t => {
  const woerter = pdfWoerter(await pdf('L01', fakten({ angaben: { vorab: 'Fax' } })))
  const wort = (text: string, ab = 0) => woerter.find(w => w.text === text && w.y1 >= ab)
  const bei = (text: string, x: number, y: number, ab = 0) => {
    const w = wort(text, ab)
    t.ok(
      w && Math.abs(w.x1 - x) < 0.6 && Math.abs(w.y1 - y) < 1.6,
      `${text} bei ${w?.x1.toFixed(1)}/${w?.y1.toFixed(1)} statt ${x}/${y}`,
    )
  }
  bei('Revierlicht', 25, 62.7)
  bei('Vorab', 25, 57.7)
  bei('Kundennummer:', 125, 50)
  bei('Beanstandung', 25, 98.5)
  t.ok(
    woerter.every(w => w.x1 >= 24.9 && w.x2 <= 200.1),
    'nichts ragt in den Rand',
  )
})

const LANGER_NAME =
  'Energieversorgung und Stadtwerke Emscherstadt-Süd Beteiligungs- und Vertriebsgesellschaft mbH & Co. Kommanditgesellschaft'
void t.test(
  'die ganze Anschrift bleibt im Fenster, auch wenn das Blatt rutscht',
  { skip: ohnePoppler },
  async t => {
    const faelle = [
      {},
      {
        name: LANGER_NAME,
        zusatz: 'Forderungsmanagement, Abteilung Unterbrechung und Wiederaufnahme der Versorgung',
      },
    ]
    for (const versorger of faelle) {
      const woerter = pdfWoerter(await pdf('L01', fakten({ versorger })))
      const anschrift = woerter.filter(w => w.x2 < 115 && w.y1 > 62 && w.y2 < 95)
      t.ok(anschrift.length >= 8)
      t.same(ausserhalbDesFensters(anschrift), [])
      t.ok(
        anschrift.some(w => w.text === '45001'),
        'der Ort geht nie verloren',
      )
      t.ok(new Set(anschrift.map(w => w.y1.toFixed(1))).size <= 6, 'höchstens sechs Zeilen')
    }
  },
)

void t.test(
  'PDF/A-3a und PDF/UA-1: alles getaggt, Schriften eingebettet, Kennung da',
  { skip: ohnePoppler },
  async t => {
    const lang = fakten({ angaben: { zusatz: 'Ein langer Satz über die Lage der Familie. '.repeat(200) } })
    const papiere: [string, Buffer][] = [
      ...(await Promise.all(
        BRIEFARTEN.map(async ({ id }): Promise<[string, Buffer]> => [id, await pdf(id)]),
      )),
      ['L01 auf mehreren Seiten', await pdf('L01', lang)],
      ['L42', await einwilligungAlsPdf(STELLE, null, HEUTE)],
      ['L47', await bogenAlsPdf(naechsteSchritte(fakten()))],
    ]
    for (const [was, bytes] of papiere) t.same(maengel(bytes), [], was)
    t.same(
      tags(await pdf('L01')).slice(0, 6),
      ['Document', 'P', 'P', 'P', 'P', 'H1'],
      'Absender, Anschrift, Daten, Betreff',
    )
    t.match(tags(await pdf('L01')).join(' '), 'L LI Lbl LBody LI Lbl LBody LI Lbl LBody P')
  },
)

void t.test('dieselbe Eingabe gibt dieselben Bytes, auch in einem anderen Prozess', async t => {
  const erwartet = sha(await pdf('L03'))
  for (const { id } of BRIEFARTEN) await pdf(id)
  t.equal(sha(await pdf('L03')), erwartet, 'auch nach anderen Briefen')
  const code = `
    import { createHash } from 'node:crypto'
    import { schreibe } from './server/features/briefe/brief.ts'
    import { briefAlsPdf } from './server/features/briefe/brief-pdf.ts'
    import { L03 } from './server/features/briefe/arten/L03.ts'
    import { fakten } from './test/briefe/beispiel.ts'
    const bytes = await briefAlsPdf(schreibe(L03, fakten()))
    console.log(createHash('sha256').update(bytes).digest('hex'))`
  const args = ['--import=tsx', '--input-type=module', '-e', code]
  t.equal(
    execFileSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Asia/Tokyo', LANG: 'C' },
    }).trim(),
    erwartet,
  )
})

void t.test('die Eigenschaften der Datei verraten niemanden', { skip: ohnePoppler }, async t => {
  const info = pdfInfo(await pdf('L01'))
  t.match(info, /Title:\s+Beanstandung der Sperre/)
  t.notMatch(info, /Author|Ayşe|Großmann|Revierlicht|2200|Emscherstadt/)
})

void t.test('ein Brief mit fehlenden Angaben wird nicht gedruckt', async t => {
  const art = findBriefart('L01')
  const unfertig = art && schreibe(art, fakten({ versorger: { kundennummer: undefined } }))
  t.notOk(unfertig && istVollstaendig(unfertig))
  t.throws(() => briefAlsPdf(unfertig as VollstaendigerBrief), /cannot be printed/)
})

void t.test(
  'zehntausend Zeichen, auch ohne Leerzeichen, sprengen kein Blatt',
  { skip: ohnePoppler },
  async t => {
    for (const zusatz of [
      'x'.repeat(10_000),
      'Wort '.repeat(2_000),
      '🙂 <script>\u0000\u202E '.repeat(800),
    ]) {
      const bytes = await pdf('L04', fakten({ angaben: { zusatz } }))
      const woerter = pdfWoerter(bytes)
      t.ok(
        woerter.every(w => w.x2 <= 200.1 && w.y2 <= 290),
        'innerhalb der Ränder',
      )
      const von = pdfSeiten(bytes)
      t.ok(von >= 2)
      for (let seite = 1; seite <= von; seite++)
        t.ok(pdfText(bytes).includes(`Seite ${seite} von ${von}`), `Seite ${seite}`)
    }
  },
)

void t.test('die Unterschrift steht nie allein auf der letzten Seite', { skip: ohnePoppler }, async t => {
  for (let zeilen = 8; zeilen < 24; zeilen++) {
    const zusatz = Array.from({ length: zeilen }, (_, i) => `Absatz Nummer ${i + 1}.`).join('\n')
    const woerter = pdfWoerter(await pdf('L04', fakten({ angaben: { zusatz } })))
    const gruss = woerter.find(w => w.text === 'Grüßen')
    const davor = woerter.filter(w => w.seite === gruss?.seite && w.y1 < (gruss?.y1 ?? 0) - 3 && w.y1 > 22)
    t.ok(new Set(davor.map(w => w.y1.toFixed(0))).size >= 2, `${zeilen} Zeilen: Text über dem Gruß`)
    t.equal(woerter.findLast(w => w.text === 'Żółć-Großmann')?.seite, gruss?.seite, 'Name beim Gruß')
  }
})

void t.test('Seiten enden nicht nach der ersten und nicht vor der letzten Zeile eines Absatzes', async t => {
  const z = (trennbar: boolean) => ({ vor: 0, hoehe: 10, trennbar })
  t.same(seiten([z(false), z(false), z(true), z(true), z(false)], 40, 40), [0, 3])
  t.same(seiten([z(false), z(false), z(false)], 20, 20), [0, 2], 'auch ohne erlaubte Stelle geht es weiter')
  t.same(seiten([z(false), z(false)], 20, 20), [0])
})

void t.test('L47 bleibt eine Seite und nie kleiner als 12 Punkt', { skip: ohnePoppler }, async t => {
  const viel = 'Ein sehr langer Schritt mit vielen Worten. '.repeat(30)
  const schritte = Array.from({ length: 9 }, (_, i) => ({
    code: `x.${i}`,
    dringlichkeit: 'heute' as const,
    text: viel,
    brief: null,
  }))
  const voll = naechsteSchritte({
    ...fakten({ pruefung: { schritte }, angaben: { termin: viel } }),
    stelle: { ...STELLE, name: viel, telefon: '0800 '.repeat(12), sprechzeiten: viel },
  })
  for (const bogen of [naechsteSchritte(fakten()), voll]) {
    const bytes = await bogenAlsPdf(bogen)
    t.equal(pdfSeiten(bytes), 1)
    t.ok(
      pdfWoerter(bytes).every(w => w.x2 <= 191 && w.y2 <= 285),
      'innerhalb der Ränder',
    )
    t.match(pdfText(bytes), '112')
  }
  t.match(pdfText(await bogenAlsPdf(naechsteSchritte(fakten()))), '0221 4710 555')
})

void t.test(
  'L42 fragt jeden Zweck einzeln und sagt, was nicht versprochen wird',
  { skip: ohnePoppler },
  async t => {
    const text = pdfText(await einwilligungAlsPdf(STELLE, 'Ayşe Yıldız', HEUTE))
    for (const { label, erklaerung } of UMFAENGE) t.match(text, `${label}. ${erklaerung}`)
    t.match(text, 'Die Hilfe hängt nicht von einer Mitgliedschaft ab')
    t.match(text, 'kein Recht, vor Gericht die Aussage zu verweigern')
    t.match(text, 'Ayşe Yıldız')
    t.match(text, `Fassung ${alsDatum(tag(FASSUNG))}`)
    t.notMatch(text, /ungeprüft/)
    t.equal(pdfSeiten(await einwilligungAlsPdf(STELLE, null, HEUTE)), 2)
  },
)
