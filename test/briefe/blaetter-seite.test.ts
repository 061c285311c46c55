import t from 'tap'
import { legeAn } from '../aufzeichnung/welt.ts'
import { freshDesk } from '../desk.ts'

const { browser } = await freshDesk(t)
const { fall, brief } = await legeAn(browser, 'Kowalik')
const VORSCHAU = `${fall}/briefe/neu/L01/blatt`
const GEDRUCKT = `${fall}/briefe/${brief}/blatt`
const hole = async (weg: string): Promise<string> => (await browser.hole(weg)).body

t.test('Deutsch allein: eine Spalte, kein Satz über eine Übersetzung', async t => {
  const seite = await hole(VORSCHAU)
  t.match(seite, '<main class="familienblatt allein">')
  t.match(seite, '<h1><span lang="de" dir="ltr">Das steht in Ihrem Brief</span></h1>')
  t.equal(seite.match(/<section class="blattteil/g)?.length, 7)
  t.equal(seite.match(/<h2>/g)?.length, 7)
  t.notMatch(seite, 'Übersetzung ungeprüft')
  t.equal(await hole(`${VORSCHAU}?sprache=xx`), seite, 'an unknown language is German')
})

t.test('Arabisch: lang und dir an jedem Teil, die deutsche Spalte daneben', async t => {
  const seite = await hole(`${GEDRUCKT}?sprache=ar`)
  t.match(seite, '<html lang="de" dir="ltr">')
  t.equal(seite.match(/<div lang="ar" dir="rtl"><h2>/g)?.length, 7)
  t.equal(seite.match(/<div lang="de" dir="ltr"><h2>/g)?.length, 7)
  t.match(seite, '<span lang="ar" dir="rtl">ماذا يوجد في رسالتكم</span>')
  t.match(seite, '<p lang="de" dir="ltr">Übersetzung ungeprüft: kein Muttersprachler hat sie gelesen.</p>')
  t.match(seite, '<p lang="ar" dir="rtl">الترجمة غير مدقّقة')
  t.notMatch(/<div class="keindruck[^]*?<\/div>/.exec(seite)?.[0] ?? '', 'Übersetzung', 'it is printed too')
})

t.test('jeder Wert und jeder deutsche Begriff steht für sich in <bdi>', async t => {
  const seite = await hole(`${GEDRUCKT}?sprache=ar`)
  t.equal(seite.match(/<bdi lang="de">Kowalikenergie<\/bdi>/g)?.length, 2, 'in both columns')
  t.match(seite, 'حتى: <bdi class="fest">الأربعاء، 25.11.2026</bdi>.')
  t.match(seite, '<bdi class="fest">Dienstag, 01.12.2026</bdi>')
  t.match(seite, '(<bdi lang="de">Sperre</bdi>)')
  t.match(seite, /<bdi class="fest" dir="ltr">[\d ()/+-]+<\/bdi>/, 'telephone')
  const ohneBdi = seite.replace(/<bdi[^]*?<\/bdi>/g, '')
  t.notMatch(/<main[^]*<\/main>/.exec(ohneBdi)?.[0] ?? '', /Kowalik|25\.11\.2026|01\.12\.2026/)
})

t.test('die Sprachen sind Links in ihrem eigenen Namen, ohne Skript', async t => {
  const seite = await hole(`${GEDRUCKT}?sprache=uk`)
  for (const name of ['Deutsch', 'Türkçe', 'العربية', 'Українська', 'Русский', 'English'])
    t.match(seite, `>${name}</a>`)
  t.match(seite, `<a href="${GEDRUCKT}?sprache=uk" lang="uk" hreflang="uk" dir="ltr" aria-current="page">`)
  t.match(seite, `<a href="${fall}/briefe/${brief}">Zurück zum Brief</a>`)
})

t.test('vor dem Druck ist es eine Vorschau; danach gelten die gespeicherten Fristen', async t => {
  t.match(await hole(VORSCHAU), '<b>Vorschau.</b>')
  const gedruckt = await hole(GEDRUCKT)
  t.notMatch(gedruckt, '<b>Vorschau.</b>')
  t.match(gedruckt, 'Mittwoch, 25.11.2026')
  await browser.sende(`${fall}/briefe/${brief}/antwort`)
  t.notMatch(await hole(GEDRUCKT), 'Mittwoch, 25.11.2026', 'the answer is here')
})

t.test('beide Briefseiten führen hin; was es nicht gibt, gibt es nicht', async t => {
  t.match(await hole(`${fall}/briefe/neu/L01`), `<a href="${VORSCHAU}">Blatt für die Familie</a>`)
  t.match(await hole(`${fall}/briefe/${brief}`), `<a href="${GEDRUCKT}">Blatt für die Familie</a>`)
  for (const weg of [
    `${fall}/briefe/neu/L47/blatt`,
    `${fall}/briefe/neu/L99/blatt`,
    `${fall}/briefe/neu/toString/blatt`,
    `${fall}/briefe/${crypto.randomUUID()}/blatt`,
    `${fall}/briefe/keine-id/blatt`,
    `/faelle/${crypto.randomUUID()}/briefe/neu/L01/blatt`,
    `/faelle/${crypto.randomUUID()}/briefe/${brief}/blatt`,
  ])
    t.equal((await browser.hole(weg)).statusCode, 404, weg)
})
