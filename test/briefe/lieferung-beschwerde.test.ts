import t from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { art, fall, fehlt, hindernis, hinweise, worte } from './lieferung-werkzeug.ts'

const beschwerde = (am: string, eigene: object = {}) =>
  fall('L12', { versandt: [{ art: 'L11', am: tag(am) }], eigene })

t.test('§ 111a EnWG: L11 geht an den Versorger oder den Netzbetreiber, vier Wochen ab Zugang', async t => {
  t.equal(art('L11').empfaenger(fall('L11')), 'versorger')
  const netz = fall('L11', { eigene: { beschwerdeGegen: 'netzbetreiber' } })
  t.equal(art('L11').empfaenger(netz), 'netzbetreiber')
  t.notMatch(worte('L11', netz), 'bereits geschrieben', 'die Briefe gingen an den Versorger')
  t.match(worte('L11'), 'Verbraucherbeschwerde nach § 111a EnWG')
  t.match(worte('L11'), '1. Oktober 2026: Beanstandung der Rechnung')
  t.equal(art('L11').fristen(fall('L11'))[0]?.bis, '2026-12-23', 'drei Bürotage Post, dann vier Wochen')
  const fax = fall('L11', { angaben: { vorab: 'Fax' } })
  t.equal(art('L11').fristen(fax)[0]?.bis, '2026-12-21', 'Samstag, 19.12. wird Montag')
})

t.test('L11 braucht Sachverhalt und Ziel; fehlen sie, ist es im Brief markiert', async t => {
  const leer = { ...fall('L11'), angaben: {} }
  t.same(fehlt('L11', leer), [
    'angaben.beschwerdeGegen',
    'angaben.beschwerdeSachverhalt',
    'angaben.beschwerdeVerlangen',
  ])
  t.match(worte('L11', leer), '[fehlt: Was ist geschehen?]')
})

t.test('L11 passt, wenn ein Brief lange ohne Antwort ist', async t => {
  const versandt = (was: string, am: string) => fall('L11', { versandt: [{ art: was, am: tag(am) }] })
  t.match(art('L11').passt(versandt('L04', '2026-11-08')), 'Der Brief L04')
  t.equal(art('L11').passt(versandt('L04', '2026-11-09')), null)
  t.equal(art('L11').passt(versandt('L20', '2026-01-01')), null, 'nur Briefe an den Versorger')
  t.equal(art('L11').passt(versandt('L11', '2026-10-01')), null)
})

t.test('§ 111b Abs. 1 Satz 3 EnWG: L12 erst nach erfolgloser Beschwerde', async t => {
  t.match(hindernis('L12', fall('L12', { versandt: [] })), 'L11')
  t.equal(hindernis('L12', beschwerde('2026-10-20')), '', 'Zugang 23.10., vier Wochen bis 20.11.')
  t.match(hindernis('L12', beschwerde('2026-10-21')), 'gerechnet bis Montag, 23. November 2026')
  const abgelehnt = { beschwerdeAbgelehntAm: tag('2026-11-10') }
  t.equal(hindernis('L12', beschwerde('2026-11-02', abgelehnt)), '')
  t.match(hindernis('L12', beschwerde('2026-11-12', abgelehnt)), 'älter als die Beschwerde')
  t.match(worte('L12', beschwerde('2026-11-02', abgelehnt)), 'Mit Schreiben vom 10. November 2026')
  t.equal(art('L12').passt(beschwerde('2026-10-20')) !== null, true)
})

t.test('L12: die Anschrift der Schlichtungsstelle kommt aus der Akte', async t => {
  const ohne = fall('L12', { anschriften: { schlichtungsstelle: {} } })
  t.same(fehlt('L12', ohne), [
    'anschriften.schlichtungsstelle.name',
    'anschriften.schlichtungsstelle.strasse',
    'anschriften.schlichtungsstelle.plz',
    'anschriften.schlichtungsstelle.ort',
  ])
  t.match(worte('L12'), 'Unternehmen: Revierlicht GmbH, Postfach 10 01 10, 45001 Emscherstadt')
  t.notMatch(worte('L12'), 'Mahnverfahren')
  t.match(worte('L12', fall('L12', { eigene: { mahnverfahrenLaeuft: true } })), '§ 111b Abs. 2 EnWG')
})

t.test('§ 41f Abs. 3 Satz 5 EnWG: es zählt der Zeitpunkt der Androhung', async t => {
  t.match(hinweise('L12', fall('L12')), 'erst bei einer neuen Androhung nicht mehr')
  t.match(hinweise('L12', fall('L12', { sachverhalt: { androhung: null } })), 'Heute abschicken')
})
