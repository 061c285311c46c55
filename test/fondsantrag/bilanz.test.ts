import { sql } from 'kysely'
import t from 'tap'
import { fondsausgang } from '../../server/features/fondsantrag/bilanz.ts'
import { ABLEHNUNGSGRUENDE, type Schrittangaben } from '../../server/recht/fonds/antragslage.ts'
import type { Antragsschritt } from '../../server/recht/fonds/antrag.ts'
import { cent } from '../../server/recht/geld.ts'
import { alsRolle } from '../data/welt.ts'
import { freshDesk, HEUTE } from '../desk.ts'
import { worte } from '../ansprueche/fall.ts'
import { eingereicht, gehe, legeFondsAn, reicheEin } from './hilfe.ts'

/* What came of the applications of a case, in the words of the statistics. */

const desk = await freshDesk(t)
const { browser, db, uhr } = desk

type Schritte = readonly (readonly [Antragsschritt, string, Schrittangaben?])[]

/** An application that was handed in; the last step stands first. */
const antrag = (schritte: Schritte, geld: { bewilligt?: number; gezahlt?: number } = {}) => ({
  inhalt: {
    betragCent: cent(30_000),
    felder: [],
    unterlagen: {},
    zustimmung: null,
    vorgelegtVon: null,
    eingereichtAm: HEUTE,
    bewilligtCent: geld.bewilligt === undefined ? null : cent(geld.bewilligt),
    gezahltCent: geld.gezahlt === undefined ? null : cent(geld.gezahlt),
    gezahltAm: null,
    frist: null,
    anschreiben: '',
    bitte: '',
  },
  schritte: schritte.map(([schritt, am, angaben = {}]) => ({ schritt, am: new Date(am), angaben })),
})

t.test('Geld eines Fonds entscheidet, sonst die letzte Absage', async t => {
  const nein = (grund: Schrittangaben['grund'], am = '2026-11-01') => antrag([['ablehnen', am, { grund }]])
  t.equal(fondsausgang([]), 'keinAntrag')
  t.equal(
    fondsausgang([{ ...antrag([]), inhalt: { ...antrag([]).inhalt, eingereichtAm: null } }]),
    'keinAntrag',
  )
  t.equal(fondsausgang([antrag([])]), 'unbekannt', 'noch nichts gehört')
  t.equal(fondsausgang([nein('vorrang'), nein('budget', '2026-11-10')]), 'mittel')
  t.equal(fondsausgang([nein('vorrang', '2026-11-10'), nein('budget')]), 'vorrang')
  t.equal(fondsausgang([nein('budget'), antrag([], { bewilligt: 1 })]), 'bewilligt')
  t.equal(fondsausgang([antrag([['erschoepft', '2026-11-01']])]), 'mittel')
  const widerrufen: Schritte = [['bewilligungWiderrufen', '2026-11-02']]
  t.equal(fondsausgang([antrag(widerrufen, { bewilligt: 30_000 })]), 'sonstiges')
  t.equal(fondsausgang([antrag(widerrufen, { bewilligt: 30_000, gezahlt: 100 })]), 'bewilligt')
  const gruende = ABLEHNUNGSGRUENDE.map(grund => fondsausgang([nein(grund)]))
  t.same(
    [...new Set(gruende)].sort(),
    ['einkommen', 'mittel', 'nichtZustaendig', 'sonstiges', 'vorrang'],
    'jeder Grund eines Fonds hat seine Gruppe',
  )
})

const gebucht = () =>
  alsRolle(db, 'emr_stat', async trx => {
    const { rows } = await sql<{ fondsausgang: string; fehlbedarf: number; fonds: number }>`
      select fondsausgang, fehlbedarf, fonds from statistik_buchung where basis = 'abgeschlossen'
    `.execute(trx)
    return rows
  })

t.test('der Abschluss bucht, warum es kein Geld gab und was fehlt; niemand füllt etwas aus', async t => {
  const { fall, antrag, dokument } = await eingereicht(desk)
  await gehe(browser, antrag, 'ablehnen', { grund: 'leistung', am: 'heute' })
  uhr.jetzt = new Date(uhr.jetzt.getTime() + 60_000)
  const anderer = await reicheEin(browser, fall, await legeFondsAn(desk), dokument)
  t.equal((await gehe(browser, anderer, 'ablehnen', { grund: 'budget', am: 'heute' })).statusCode, 303)
  await browser.sende(`${fall}/abschluss`, { ergebnis: 'nichtAbgewendet' })
  t.same(
    await gebucht(),
    [{ fondsausgang: 'mittel', fehlbedarf: 48_000, fonds: 0 }],
    'nie mehr, als offen war',
  )

  await browser.sende(`${fall}/abschluss`, { status: 'offen' })
  await gehe(browser, anderer, 'gegenvorstellen', { text: 'Bitte doch.', am: 'heute' })
  await gehe(browser, anderer, 'teilbewilligen', { betrag: '200', am: 'heute' })
  t.match(worte((await browser.hole(anderer)).body), 'zum Teil bewilligt')
  await browser.sende(`${fall}/abschluss`, { ergebnis: 'bewilligt', fonds: '200' })
  t.same(await gebucht(), [{ fondsausgang: 'bewilligt', fehlbedarf: 28_000, fonds: 20_000 }])
})
