import t from 'tap'
import { liesStelle } from '../../server/data/zugriff.ts'
import { anspruecheVon } from '../../server/features/ansprueche/haushalt.ts'
import { sortiert } from '../../server/features/ansprueche/ansicht.ts'
import { findFall } from '../../server/features/faelle/store.ts'
import { freshDesk, HEUTE } from '../desk.ts'
import { HAUSHALT, nimmAuf, trageEin, worte } from './fall.ts'

/*
 * The household of fall.ts in November 2026: 563.00 € and 390.00 € Regelbedarf, 67.56 € for the lone parent (12 %),
 * 12.95 € and 4.68 € for hot water (2.3 %, 1.2 %), 725.00 € housing and heating, together 1,763.19 €. Counted: 259.00 €
 * Kindergeld and 1,280.00 € less 378.00 € free (100 + 84 + 144 + 50), 902.00 €. Left: 602.19 €.
 */

const { app, wer, browser } = await freshDesk(t)

const { 'personen[0][merkmale]': _, ...OHNE_MERKMAL } = HAUSHALT
const seiteVon = async (werte = HAUSHALT): Promise<{ fall: string; html: string; text: string }> => {
  const fall = await nimmAuf(browser)
  await trageEin(browser, fall, werte)
  const html = (await browser.hole(`${fall}/ansprueche`)).body
  return { fall, html, text: worte(html) }
}

void t.test('ohne Haushalt steht da, was zuerst zu tun ist', async t => {
  const fall = await nimmAuf(browser)
  const text = worte((await browser.hole(`${fall}/ansprueche`)).body)
  t.match(text, 'Tragen Sie zuerst ein, wer in der Wohnung wohnt')
  t.notMatch(text, /\d €/)
  t.match((await browser.hole(fall)).body, `${fall}/rechnung`)
})

void t.test('jede Leistung mit Stand, Betrag, Grund, Norm, Antrag und Rechnung', async t => {
  const { fall, html, text } = await seiteVon()
  t.match(text, /Grundsicherungsgeld\s+Anspruch\s+602,19 € im Monat/)
  t.match(text, /Heizkosten als einmaliger Bedarf\s+Anspruch\s+610,00 € einmalig/)
  t.match(text, 'Antrag: Jobcenter, bis 30.11.2026, mit Brief L22.')
  t.match(text, 'Antrag: Jobcenter, bis 02.12.2026, mit Brief L20.')
  t.match(text, /Energieschulden: Darlehen vom Jobcenter\s+Ermessen\s+480,00 € einmalig/)
  t.match(html, /<details class="woher"><summary>Woher\?/)
  t.match(text, /Alleinerziehend mit einem Kind: 12 % von 563,00 € § 21 Abs. 3 SGB II 67,56 €/)
  t.match(text, 'Das Recht ist bis zum 19.08.2026 geprüft')
  t.match(text, 'Miete und Heizung gelten in voller Höhe als angemessen.')
  t.match(worte((await browser.hole(fall)).body), /Grundsicherungsgeld: 602,19 € im Monat/)
})

void t.test('heute zuerst: der nächste Tag zuerst, höchstens fünf', async t => {
  const { html } = await seiteVon()
  const kasten = /<h2 id="heute">.*?<\/ol>/s.exec(html)?.[0] ?? ''
  const titel = [...kasten.matchAll(/<h3>([^<]+)/g)].map(([, wort]) => wort)
  t.equal(titel.length, 5)
  t.equal(titel[0], 'Heizkosten als einmaliger Bedarf')
  t.equal(titel[4], 'Energieschulden: Darlehen vom Jobcenter')
})

void t.test('sortiert nach Tag, dann Stand, dann Betrag', async t => {
  const { fall } = await seiteVon()
  const akte = await liesStelle(app.zugang, wer, z => findFall(z, fall.slice('/faelle/'.length)))
  const ergebnis = akte && anspruecheVon(akte, HEUTE)
  const reihe = sortiert(ergebnis?.leistungen ?? []).map(({ leistung }) => leistung)
  t.same(reihe.slice(0, 4), [
    'einmaligerHeizkostenbedarf',
    'grundsicherungsgeld',
    'wohngeld',
    'kinderzuschlag',
  ])
})

void t.test('die Wege stehen nebeneinander, was sich ausschließt, ist benannt', async t => {
  const { text } = await seiteVon()
  // 429 € Wohngeld and 297 € Kinderzuschlag; 602.19 € and 25.00 € Sofortzuschlag
  t.match(text, /Weg 1 Wohngeld und Kinderzuschlag 726,00 € im Monat/)
  t.match(text, /Weg 2 Grundsicherungsgeld 627,19 € im Monat/)
  t.match(text, 'Gehört zu Weg 2 im Vergleich; beide Wege zugleich gehen nicht.')
})

void t.test(
  'was nicht bekannt ist, ist weder 0 noch „kein Anspruch“, und die Frage führt zum Feld',
  async t => {
    const { fall, html, text } = await seiteVon({
      'personen[0][rolle]': 'antragsteller',
      'personen[0][geburt]': '1.1.1950',
    })
    t.notMatch(text, /\b0,00 €/)
    t.match(text, 'Es lässt sich noch nicht sagen, was dem Haushalt zusteht.')
    t.match(text, /Energieschulden: Darlehen vom Jobcenter\s+nicht bekannt/)
    t.match(text, /Heizkosten als einmaliger Bedarf\s+nicht bekannt/)
    t.match(text, 'Die Wege lassen sich noch nicht vergleichen.')
    const ziele = [...html.matchAll(/\/rechnung#([^"]+)"/g)].map(([, ziel = '']) => ziel)
    t.ok(ziele.includes('f-personen[0][einkommen]'))
    t.ok(ziele.includes('f-warmwasser'))
    const formular = (await browser.hole(`${fall}/rechnung`)).body
    for (const ziel of ziele) t.match(formular, `id="${ziel}"`)
  },
)

void t.test('alle Fragen eines halb bekannten Haushalts führen zu einem Feld, das es gibt', async t => {
  const { fall, html } = await seiteVon({
    ...OHNE_MERKMAL,
    'personen[0][einkommen][0][netto]': '',
    'heizrechnungen[0][faellig]': '',
    laufendKeine: '',
    'laufend[0][art]': 'grundsicherungsgeld',
    kaltmiete: '',
    warmwasser: '',
  })
  const formular = (await browser.hole(`${fall}/rechnung`)).body
  const ziele = [...html.matchAll(/\/rechnung#([^"]+)"/g)].map(([, ziel = '']) => ziel)
  t.ok(ziele.length > 4)
  for (const ziel of ziele) t.match(formular, `id="${ziel}"`)
})

void t.test('örtliche Grenzen stehen mit Tag und Quelle da', async t => {
  const { text } = await seiteVon({
    ...HAUSHALT,
    grenzeMiete: '600',
    grenzeAm: '1.5.2025',
    grenzeQuelle: 'Merkblatt der Stadt',
    karenz: 'nein',
  })
  t.match(text, 'Miete 600,00 €, Heizung nicht bekannt')
  t.match(text, 'seit 01.05.2025, Merkblatt der Stadt, von der Stelle eingetragen')
  // 30.00 € less rent: 602.19 - 30.00
  t.match(text, /Grundsicherungsgeld\s+Anspruch\s+572,19 € im Monat/)
})

void t.test('ändert sich der Fall, sagt die Seite, dass die Schulden nicht mehr passen', async t => {
  const { text } = await seiteVon({ ...HAUSHALT, schuldenBetrag: '470' })
  t.match(text, 'Verlangt werden im Fall 480,00 €, gerechnet ist mit 470,00 € Schulden.')
  t.notMatch((await seiteVon()).text, 'Angaben passen nicht zusammen')
})

void t.test('ein Sperrtag, der vorbei ist, eilt am meisten', async t => {
  const { text } = await seiteVon({ ...HAUSHALT, schuldenSperrtag: '12.11.2026' })
  t.match(
    text,
    'Heute zuerst Energieschulden: Darlehen vom Jobcenter Jobcenter, noch heute, der 12.11.2026 ist vorbei',
  )
})

void t.test('Blätter zum Drucken: eines je Leistung, die es gibt oder die offen ist', async t => {
  const { fall } = await seiteVon()
  const html = (await browser.hole(`${fall}/ansprueche/drucken`)).body
  t.equal(html.match(/class="leistungsblatt"/g)?.length, 9)
  t.match(worte(html), 'So ist das gerechnet')
  t.match(html, /<h2 id="b-wohngeld">Wohngeld<\/h2>/)
})
