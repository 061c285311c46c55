import t, { type Test } from 'tap'
import { mitStelle } from '../../server/data/zugriff.ts'
import { insertBrief } from '../../server/features/briefe/store.ts'
import { gedruckt } from '../briefe/gedruckt.ts'
import { alsEigentuemer } from '../data/eigentuemer.ts'
import { upsertEntwurf } from '../../server/features/faelle/entwurf-store.ts'
import { type Desk, freshDesk, JETZT } from '../desk.ts'

/* S-71: a changed byte or two swapped values give a clear page and a line in the log, and every other case goes on. */

const aufnahme = (nachname: string): Record<string, string> => ({
  umfang: 'fallakte',
  grund: 'ankuendigung',
  vorname: 'Kim',
  nachname,
  sparte: 'strom',
  vertrag: 'grundversorgung',
  androhungZugang: '6.11.2026',
  ankuendigungZugang: '20.11.2026',
  sperrtag: '1.12.2026',
})

async function nimmAuf({ browser }: Desk, nachname: string): Promise<string> {
  const antwort = await browser.sende('/faelle', aufnahme(nachname), '/faelle/neu')
  return String(antwort.headers.location).split('/').pop() ?? ''
}

const kippe = (spalte: string): string => `${spalte} = set_byte(${spalte}, 20, get_byte(${spalte}, 20) # 1)`

async function andereGehtNoch(t: Test, { browser }: Desk, id: string): Promise<void> {
  for (const url of ['/heute', '/faelle', '/fristen', '/faelle?q=Heil']) {
    const seite = await browser.hole(url)
    t.equal(seite.statusCode, 200, url)
    t.match(seite.body, id, `${url} zeigt den anderen Fall`)
  }
  t.equal((await browser.hole(`/faelle/${id}`)).statusCode, 200)
}

function protokolliert(t: Test, { protokoll }: Desk, spalte: string): void {
  const zeilen = protokoll.filter(zeile => zeile.includes(`"spalte":"${spalte}"`))
  t.ok(zeilen.length > 0, `im Protokoll steht ${spalte}`)
  t.notMatch(zeilen.join(), /Bruch|Heil|Kim|[0-9a-f]{8}-[0-9a-f]{4}-/, 'und sonst nichts über den Fall')
}

const AKTE = [
  [
    'ein Byte der Akte',
    'fall_fassung',
    'fassung.akte',
    (id: string) => `update fall_fassung set ${kippe('akte')} where fall_id = '${id}'`,
  ],
  [
    'ein Byte des Fallschlüssels',
    'schluessel.fall',
    'schluessel.fall|dek',
    (id: string) => `update schluessel.fall set ${kippe('dek')} where fall_id = '${id}'`,
  ],
] as const

t.test('die Akte: eine klare Seite, kein Absturz', async t => {
  const desk = await freshDesk(t)
  const heil = await nimmAuf(desk, 'Heil')
  for (const [was, tabelle, spalte, befehl] of AKTE) {
    await t.test(was, async t => {
      const bruch = await nimmAuf(desk, 'Bruch')
      await alsEigentuemer(desk, tabelle, befehl(bruch))
      for (const url of [`/faelle/${bruch}`, `/faelle/${bruch}/fristen`]) {
        const seite = await desk.browser.hole(url)
        t.equal(seite.statusCode, 500, url)
        t.match(seite.body, 'Dieser Fall lässt sich nicht öffnen')
        t.match(seite.body, 'Nummer für die Technik')
        t.notMatch(seite.body, /Unlesbar|does not open|at .*\.ts/)
      }
      protokolliert(t, desk, spalte)
      await andereGehtNoch(t, desk, heil)
    })
  }

  await t.test('zwei Akten vertauscht: keine der beiden geht auf', async t => {
    const [eins, zwei] = [await nimmAuf(desk, 'Tausch'), await nimmAuf(desk, 'Tausch')]
    await alsEigentuemer(
      desk,
      'fall_fassung',
      `update fall_fassung a set akte = b.akte from fall_fassung b
       where (a.fall_id, b.fall_id) in (('${eins}', '${zwei}'), ('${zwei}', '${eins}'))`,
    )
    for (const id of [eins, zwei]) {
      const seite = await desk.browser.hole(`/faelle/${id}`)
      t.equal(seite.statusCode, 500)
      t.match(seite.body, 'Dieser Fall lässt sich nicht öffnen')
    }
    await andereGehtNoch(t, desk, heil)
  })
})

t.test('die Zeile für Listen: der Fall bleibt in der Liste, seine Akte geht auf', async t => {
  const desk = await freshDesk(t)
  const heil = await nimmAuf(desk, 'Heil')
  const bruch = await nimmAuf(desk, 'Bruch')
  await alsEigentuemer(desk, 'fall', `update fall set ${kippe('zeile')} where id = '${bruch}'`)
  for (const url of ['/heute', '/faelle', '/faelle?q=Bruch', '/fristen']) {
    const seite = await desk.browser.hole(url)
    t.equal(seite.statusCode, 200, url)
    t.match(seite.body, 'nicht lesbar', url)
    t.match(seite.body, bruch)
  }
  t.equal((await desk.browser.hole(`/faelle/${bruch}`)).statusCode, 200)
  protokolliert(t, desk, 'fall.zeile')
  await andereGehtNoch(t, desk, heil)
})

t.test('ein Eintrag des Verlaufs, ein Brief, ein Entwurf', async t => {
  const desk = await freshDesk(t)
  const id = await nimmAuf(desk, 'Heil')
  await alsEigentuemer(desk, 'ereignis', `update ereignis set ${kippe('text')} where fall_id = '${id}'`)
  const seite = await desk.browser.hole(`/faelle/${id}`)
  t.equal(seite.statusCode, 200)
  t.match(seite.body, 'Dieser Eintrag lässt sich nicht öffnen.')
  protokolliert(t, desk, 'ereignis.text')

  const brief = '0198f000-0000-7000-8000-000000000001'
  await mitStelle(desk.app.zugang, desk.wer, z =>
    insertBrief(z, id, gedruckt(Buffer.from('%PDF-1.7 probe'), desk.wer.personId, brief), new Date()),
  )
  t.equal((await desk.browser.hole(`/faelle/${id}/briefe/${brief}/brief.pdf`)).statusCode, 200)
  await alsEigentuemer(desk, 'brief', `update brief set ${kippe('inhalt')}`)
  const pdf = await desk.browser.hole(`/faelle/${id}/briefe/${brief}/brief.pdf`)
  t.equal(pdf.statusCode, 500)
  t.match(pdf.body, 'Dieser Brief lässt sich nicht öffnen')
  protokolliert(t, desk, 'brief.inhalt')
  t.equal((await desk.browser.hole(`/faelle/${id}`)).statusCode, 200, 'der Fall geht noch auf')

  await mitStelle(desk.app.zugang, desk.wer, z => upsertEntwurf(z, brief, { nachname: 'Heilung' }, JETZT))
  t.match((await desk.browser.hole('/heute')).body, 'Heilung')
  await alsEigentuemer(desk, 'entwurf', `update entwurf set ${kippe('felder')}`)
  const heute = await desk.browser.hole('/heute')
  t.equal(heute.statusCode, 200)
  t.match(heute.body, 'nicht lesbar')
  const entwurf = await desk.browser.hole(`/faelle/neu?entwurf=${brief}`)
  t.equal(entwurf.statusCode, 500)
  t.match(entwurf.body, 'Dieser Entwurf lässt sich nicht öffnen')
})
