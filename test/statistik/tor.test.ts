import t from 'tap'
import { sql } from 'kysely'
import { freigabelauf, type Lauf, type Torbefund } from '../../server/features/statistik/freigabe.ts'
import { type Einheit, zelle } from '../../server/features/statistik/schutz/bestand.ts'
import { AKTUELL, type Programm } from '../../server/features/statistik/schutz/programm.ts'
import { schuetze, type Wert } from '../../server/features/statistik/schutz/schuetze.ts'
import type { Probe } from '../../server/features/statistik/schutz/tor/probe.ts'
import { greifAn } from '../../server/features/statistik/schutz/tor/tor.ts'
import { gruppenname } from '../../server/features/statistik/schutz/frage.ts'
import { zeitraeume } from '../../server/features/statistik/schutz/zeitraum.ts'
import { tag } from '../../server/recht/datum.ts'
import { freshDb } from '../desk.ts'
import { legeAnlageAn } from './anlage.ts'
import { ANLAGEN, bestandVon, JAHR, macheWelt } from './welt.ts'

/* The gate inside the release: it lets the real programme pass, and finds leaks that are planted. */

/** What the gate sees of each period of a year. */
function proben(stellen: (typeof ANLAGEN)[300], saat: number, programm: Programm = AKTUELL): Probe[] {
  const welt = macheWelt(stellen, saat)
  const frueher = new Set<string>()
  const vorher: Wert[] = []
  return zeitraeume(JAHR).map(zeitraum => {
    const bestand = bestandVon(welt, zeitraum, programm)
    const auftrag = {
      programm,
      zeitraum,
      bestand,
      geheimnis: welt.geheimnis,
      frueher: new Set(frueher),
      ohne: [],
    }
    const werte = schuetze(auftrag)
    const probe = { auftrag, werte, vorher: [...vorher] }
    vorher.push(...werte)
    for (const { ebene, einheit, basis } of werte) frueher.add(gruppenname(ebene, einheit, zeitraum, basis))
    return probe
  })
}

/** Lets the test say that it is alive. */
const atmen = (): Promise<void> => new Promise(weiter => setImmediate(weiter))

const jahr = (alle: readonly Probe[]): Probe => {
  const letzte = alle.at(-1)
  if (!letzte) throw new Error('no year')
  return letzte
}

for (const [faelle, stellen] of Object.entries(ANLAGEN))
  t.test(`${faelle} Fälle: das Tor lässt jeden Zeitraum durch`, async t => {
    const anzahl = process.env['ANGRIFFE'] === 'gross' ? 100 : 2
    for (let saat = 0; saat < anzahl; saat++) {
      await atmen()
      for (const probe of proben(stellen, saat))
        t.same(greifAn(probe), [], `${saat} ${probe.auftrag.zeitraum}`)
    }
  })

t.test('eingebaute Lecks werden gefunden', async t => {
  const probe = jahr(proben(ANLAGEN[5000], 1))
  const mit = (werte: readonly Wert[]): Probe => ({ ...probe, werte })
  const anders = (welcher: (wert: Wert) => boolean, neu: (wert: Wert) => Wert): Probe => {
    const k = probe.werte.findIndex(welcher)
    t.ok(k >= 0, 'there is such a value')
    return mit(probe.werte.map((wert, n) => (n === k ? neu(wert) : wert)))
  }
  const istAnzahl = ({ art, wert }: Wert): boolean => art === 'anzahl' && (wert ?? 0) > 50

  await t.test('ein echter kleiner Wert', async t => {
    t.same(greifAn(anders(istAnzahl, wert => ({ ...wert, wert: 1 }))), ['stimmigkeit'])
  })
  await t.test('eine Summe ohne Schutz', async t => {
    const { auftrag } = probe
    const rueckstand = ({ art, wert, ebene }: Wert): boolean =>
      art === 'rueckstand' && wert !== null && ebene === 'land'
    const [land] = auftrag.bestand.laender
    const summe = [...auftrag.bestand.zellen]
      .filter(([name]) => name.endsWith('|aufgenommen|gesamt|gesamt'))
      .reduce((bisher, [, { betraege }]) => bisher + (betraege.rueckstand?.summe ?? 0), 0)
    t.ok(land && summe > 0)
    t.same(greifAn(anders(rueckstand, wert => ({ ...wert, wert: summe }))), ['stimmigkeit'])
  })
  await t.test('eine Tabelle, die nicht im Programm steht', async t => {
    t.same(greifAn(anders(istAnzahl, wert => ({ ...wert, tabelle: 'einkommensart' }))), ['stimmigkeit'])
  })
  await t.test('eine Beratungsstelle mit zehn Fällen, die sich abziehen lässt', async t => {
    // The other desk of its Kreis is shown, so what is left of the Kreis is this one.
    const gezeigt = new Set(probe.werte.map(({ ebene, einheit }) => `${ebene} ${einheit}`))
    t.notOk(gezeigt.has('stelle s7'))
    const zusatz = (einheit: string): Wert => ({
      zeitraum: probe.auftrag.zeitraum,
      ebene: 'stelle',
      einheit,
      basis: 'aufgenommen',
      tabelle: 'gesamt',
      auspraegung: 'gesamt',
      art: 'anzahl',
      wert: einheit === 's7' ? 10 : 140,
    })
    t.ok(greifAn(mit([...probe.werte, zusatz('s7')])).includes('reste'))
    t.ok(
      greifAn(mit([...probe.werte.filter(({ einheit }) => einheit !== 's6'), zusatz('s6')])).includes(
        'reste',
      ),
    )
  })
  await t.test('Zahlen, aus denen sich eine kleine Zelle eingrenzen lässt', async t => {
    // A Kreis with 3 or 4 cases shown as 8 has at least 3; its Land with at most 5 shown as 0 has at most 5.
    const klein = jahr(proben(ANLAGEN[300], 1))
    const wahr = ({ basis, tabelle, auspraegung }: Wert, einheit: Einheit): number =>
      zelle(klein.auftrag.bestand, einheit, basis, tabelle, auspraegung, []).i
    const [land] = klein.auftrag.bestand.laender
    if (!land) throw new Error('no Land')
    const paare = klein.werte.flatMap(wert => {
      const kreis = land.kinder.find(({ id }) => wert.ebene === 'kreis' && id === wert.einheit)
      const oben = klein.werte.find(
        eine =>
          eine.ebene === 'land' && eine.tabelle === wert.tabelle && eine.auspraegung === wert.auspraegung,
      )
      if (!kreis || !oben || wert.art !== 'anzahl' || wert.wert === null) return []
      const [i, ganz] = [wahr(wert, kreis), wahr(wert, land)]
      return (i === 3 || i === 4) && ganz > i && ganz <= 5 ? [[wert, oben] as const] : []
    })
    t.ok(paare.length > 0, 'there is such a pair')
    for (const [unten, oben] of paare) {
      const setze = (wert: Wert): Wert =>
        wert === unten ? { ...wert, wert: 8 } : wert === oben ? { ...wert, wert: 0 } : wert
      t.same(greifAn({ ...klein, werte: klein.werte.map(setze) }), ['schranken'])
    }
  })
})

t.test('ein Programm mit zu vielen Tabellen kommt nicht durch', async t => {
  const zuViel: Programm = {
    version: 'leck',
    tabellen: [
      ...AKTUELL.tabellen,
      ...(['einkommensart', 'dauer', 'stand'] as const).map(merkmal => ({
        ebene: 'kreis' as const,
        rhythmus: 'jahr' as const,
        basis: 'aufgenommen' as const,
        merkmale: [merkmal],
      })),
    ],
  }
  t.same(greifAn(jahr(proben(ANLAGEN[5000], 2, zuViel))), ['aussetzung'])

  const db = await freshDb(t)
  await legeAnlageAn(db, { faelle: 1500, stellen: 6, jahr: 2026 })
  const gemeldet: Torbefund[] = []
  const lauf = (heute: string): Lauf => ({ db, heute: tag(heute), jetzt: new Date(`${heute}T09:00:00Z`) })
  await freigabelauf({ ...lauf('2027-01-20'), programm: zuViel, melde: befund => gemeldet.push(befund) })
  t.same(
    gemeldet.map(({ zeitraum, angriffe }) => [zeitraum, angriffe]),
    [['2026', ['aussetzung']]],
  )
  const { rows } = await sql<{ ebene: string }>`
    select distinct ebene from statistik_wert where zeitraum = '2026' order by 1`.execute(db)
  t.same(
    rows.map(({ ebene }) => ebene),
    gemeldet[0]?.ohne.includes('kreis') ? ['land'] : ['kreis', 'land'],
    'what was withheld is not there',
  )
})

t.test('Werte, die das Verfahren nicht ergeben kann: nichts wird sichtbar, später alles', async t => {
  const db = await freshDb(t)
  await legeAnlageAn(db, { faelle: 1500, stellen: 6, jahr: 2026 })
  const lauf: Lauf = { db, heute: tag('2026-02-20'), jetzt: new Date('2026-02-20T09:00:00Z') }
  const leck = (probe: Probe) =>
    greifAn({
      ...probe,
      werte: probe.werte.map(wert => (wert.art === 'anzahl' ? { ...wert, wert: 2 } : wert)),
    })
  const wieviele = async (): Promise<number> => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from statistik_freigabe`.execute(db)
    return rows[0]?.n ?? -1
  }
  await t.rejects(freigabelauf({ ...lauf, tor: leck }), /2026-01: values that the method cannot have made/)
  t.equal(await wieviele(), 0)
  t.same(await freigabelauf(lauf), ['2026-01'])
  t.equal(await wieviele(), 1)
})
