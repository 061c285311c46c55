import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import type { Briefart } from '../../server/features/briefe/briefart.ts'
import { schreibe } from '../../server/features/briefe/brief.ts'
import { EIGENER_ABSATZ } from '../../server/features/briefe/einwaende.ts'
import type { BriefFakten } from '../../server/features/briefe/fakten.ts'
import { BRIEFARTEN, briefeFuer, findBriefart, vorschlag } from '../../server/features/briefe/katalog.ts'
import { naechsteSchritte } from '../../server/features/briefe/naechste-schritte.ts'
import { alsText } from '../../server/features/briefe/text.ts'
import { briefansicht } from '../../server/features/briefe/vorschau.ts'
import { SCHUTZGRUENDE } from '../../server/recht/sperre/angaben.ts'
import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import { befund, fakten } from './beispiel.ts'

function art(id: string): Briefart {
  const gefunden = findBriefart(id)
  if (!gefunden) throw new Error(`${id} fehlt`)
  return gefunden
}
const vorlagen = () => readdirSync('templates/briefe').filter(datei => datei.endsWith('.hbs'))
const worte = (id: string, fall: BriefFakten): string =>
  schreibe(art(id), fall)
    .bloecke.map(alsText)
    .join('\n')
    .replace(/\u00A0/g, ' ')
const hindernis = (id: string, fall: BriefFakten): string => art(id).hindernis(fall) ?? ''
const mitAngebot = (mehr: object = {}) => ({
  abwendungsvereinbarung: { angebotZugang: tag('2026-11-20'), angebotRaten: 12, ...mehr },
})
const AKZEPTABEL = { rateCent: cent(35_00) }

void t.test('jede Vorlage hat eine Briefart und umgekehrt', async t => {
  const papiere = ['L42.hbs', 'L47.hbs']
  const briefe = vorlagen().filter(datei => !datei.startsWith('_'))
  t.same(briefe.sort(), [...BRIEFARTEN.map(({ id }) => `${id}.hbs`), ...papiere].sort())
})

void t.test('kein Brief beruft sich auf das alte Recht', async t => {
  for (const datei of vorlagen()) {
    const text = readFileSync(`templates/briefe/${datei}`, 'utf8')
    t.notMatch(text, /§ 19 Abs|§ 118b|Bürgergeld|Satz 1 StromGVV\b.*Abs\. 2/, datei)
  }
})

void t.test('für einen Haushalt passen L01 bis L04 und L07, die Annahme noch nicht', async t => {
  const passend = briefeFuer(fakten()).filter(({ passt }) => passt !== null)
  t.same(
    passend.map(({ art: { id } }) => id),
    ['L02', 'L01', 'L04', 'L07', 'L03'],
  )
  t.ok(passend.every(({ fehlt }) => fehlt.length === 0))
  t.equal(passend[0]?.freigabe, 'rot', 'Gefahr für Leib oder Leben')
})

void t.test('§ 41f Abs. 1 Satz 1 EnWG: L01 rechnet vom Zugang, nicht vom Datum des Briefs', async t => {
  const text = worte('L01', fakten())
  t.match(
    text,
    'Ihre Androhung trägt das Datum 2. November 2026. Zugegangen ist sie mir am Freitag, dem 6. November 2026.',
  )
  t.match(text, 'enden deshalb erst mit Ablauf des 4. Dezember 2026.')
  t.match(text, 'bis Mittwoch, 25. November 2026')
  t.match(text, 'ohne Anerkennung einer Rechtspflicht')
  t.match(text, '§ 24 Abs. 3 NAV')
  t.match(text, 'Beim Schreiben geholfen hat: Sozialberatung Emscherstadt-Mitte')
  t.match(worte('L01', fakten({ sachverhalt: { sparte: 'gas' } })), '§ 24 Abs. 3 NDAV')
})

void t.test('ein bestrittener Zugang wird nicht als Tatsache geschrieben', async t => {
  const text = worte(
    'L01',
    fakten({ sachverhalt: { androhung: { zugang: tag('2026-11-06'), zugangBestritten: true } } }),
  )
  t.notMatch(text, '6. November')
  t.match(text, 'Diese Frist ist nicht eingehalten.')
})

void t.test('jeder Befund bekommt einen eigenen Absatz; ein unbekannter den Satz der Prüfung', async t => {
  const ohne = worte('L01', fakten({ pruefung: { feststellungen: [befund('x.y', 'sperrt', ['§ 1 EnWG'])] } }))
  t.match(ohne, 'Befund x.y. (§ 1 EnWG)')
  for (const code of EIGENER_ABSATZ) {
    const text = worte(
      'L01',
      fakten({ pruefung: { feststellungen: [befund(code, 'zweifel', ['§ 41f EnWG'])] } }),
    )
    t.notMatch(text, 'Befund', code)
    t.ok(text.length > ohne.length - 40, `${code} hat einen Absatz`)
  }
})

void t.test('fehlende Angaben sind ein Einwand, keine Behauptung der Unwirksamkeit', async t => {
  const text = worte(
    'L01',
    fakten({
      sachverhalt: {
        vertrag: 'sondervertrag',
        androhung: { zugang: tag('2026-11-06'), fehlendeInhalte: ['kosten', 'avHinweis'] },
      },
      pruefung: { feststellungen: [befund('inhalt.fehlt', 'zweifel')] },
    }),
  )
  t.match(text, 'Das beanstande ich und bitte Sie, Folgendes nachzuholen:')
  t.match(text, '§ 41f Abs. 6 Nr. 2 EnWG')
  t.notMatch(text, '41g', 'die Angaben des § 41g gelten nur in der Grundversorgung')
  t.notMatch(text, /unwirksam|nichtig/)
  t.match(text, 'Ich habe Zweifel, ob die gesetzlichen Voraussetzungen vorliegen.')
})

void t.test('Hindernisse, die für alle Briefe nach §§ 41f, 41g EnWG gelten', async t => {
  for (const id of ['L01', 'L02', 'L03', 'L04', 'L05']) {
    t.match(hindernis(id, fakten({ pruefung: { regelwerk: 'avbfernwaerme-33' } })), 'wäre falsch', id)
    t.match(hindernis(id, fakten({ sachverhalt: { sperre: { vollzogen: true } } })), 'Wiederherstellung', id)
    t.match(hindernis(id, fakten({ sachverhalt: { vertrag: 'vermieter' } })), 'Vermieter', id)
  }
})

void t.test('L01 braucht einen Befund, der gegen die Sperre spricht', async t => {
  const nur = (...feststellungen: ReturnType<typeof befund>[]) => fakten({ pruefung: { feststellungen } })
  t.match(hindernis('L01', nur(befund('schwelle.erreicht', 'erfuellt'))), 'nichts ergeben')
  t.match(hindernis('L01', nur(befund('haerte.nichtMitgeteilt', 'zweifel'))), 'L02')
  t.match(
    hindernis('L01', nur(befund('haerte.nichtGlaubhaft', 'zweifel'))),
    'nichts ergeben',
    'nie die schwache Seite des Haushalts',
  )
  t.equal(hindernis('L01', nur(befund('frist.achterWerktag', 'zweifel'))), '')
  t.equal(hindernis('L01', nur(befund('schwelle.unterschritten', 'sperrt'))), '')
})

void t.test('§ 41f Abs. 2 EnWG: L02 braucht einen Schutzgrund und nennt keine Diagnose', async t => {
  t.match(hindernis('L02', fakten({ sachverhalt: { schutzgruende: [] } })), 'kein Schutzgrund')
  t.match(hindernis('L02', fakten({ sachverhalt: { schutzgruende: null } })), 'kein Schutzgrund')
  const belegen = [
    { art: 'behinderung', mitgeteiltAm: tag('2026-11-10'), glaubhaftmachung: 'verlangtNichtErbracht' },
  ] as const
  t.match(hindernis('L02', fakten({ sachverhalt: { schutzgruende: [...belegen] } })), 'Nachweis')
  const text = worte(
    'L02',
    fakten({ sachverhalt: { schutzgruende: SCHUTZGRUENDE.map(grund => ({ art: grund })) } }),
  )
  t.notMatch(text, /Krankheit|Diabetes|Asthma|Attest|Diagnose:/)
  t.match(text, 'Diagnosen nenne ich hier bewusst nicht.')
  t.notMatch(text, 'konkrete Gefahr', 'keine Gefahr behaupten, die niemand festgestellt hat')
  t.notMatch(text, 'Emschernetz', 'keine Gesundheitsdaten an den Netzbetreiber')
  t.match(
    worte('L02', fakten()),
    'eine konkrete Gefahr für Leib oder Leben zu besorgen (§ 41f Abs. 2 Satz 2 EnWG)',
  )
  t.match(art('L02').hinweise(fakten())[0], 'heute mit der juristischen Anleitung sprechen')
})

void t.test(
  '§ 41f Abs. 1 Satz 2 EnWG: L03 braucht eine tragbare Rate mit Tag, eine Zusage oder einen Antrag',
  async t => {
    t.equal(hindernis('L03', fakten({ plan: { rateCent: cent(100_00) } })), '', 'genau das, was übrig bleibt')
    t.match(hindernis('L03', fakten({ plan: { rateCent: cent(100_01) } })), /höher als .* 100,00 €|höher/)
    t.match(
      hindernis('L03', fakten({ plan: { ersteRateAm: undefined } })),
      'fehlt der Tag der ersten Zahlung',
    )
    t.match(hindernis('L03', fakten({ plan: { ersteRateAm: tag('2026-11-20') } })), 'Vergangenheit')
    t.equal(hindernis('L03', fakten({ plan: { ersteRateAm: tag('2026-11-21') } })), '')
    const versprechen = {
      plan: { rateCent: undefined, antraege: [] },
      sachverhalt: { zahlungsaussicht: { art: 'versprechen' } },
    } as const
    t.match(
      hindernis('L03', fakten({ ...versprechen, plan: { rateCent: undefined, antraege: [] } })),
      'nur ein Versprechen',
    )
    t.equal(
      hindernis('L03', fakten({ plan: { rateCent: undefined } })),
      '',
      'ein gestellter Antrag genügt zum Schreiben',
    )
    const text = worte('L03', fakten())
    t.match(text, 'Ein Betrag von 412,50 € wäre mit dieser Rate im November 2027 ausgeglichen.')
    t.match(text, 'kein Schuldanerkenntnis')
    t.notMatch(text, 'Emschernetz', 'das Einkommen geht den Netzbetreiber nichts an')
  },
)

void t.test('§ 41g Abs. 1 Satz 1 EnWG: L04 nur in der Grundversorgung und nach der Androhung', async t => {
  t.match(hindernis('L04', fakten({ sachverhalt: { vertrag: 'sondervertrag' } })), 'L03')
  t.equal(hindernis('L04', fakten({ sachverhalt: { vertrag: 'ersatzversorgung' } })), '')
  t.match(hindernis('L04', fakten({ sachverhalt: { androhung: null } })), 'noch keine Androhung')
  t.equal(hindernis('L04', fakten({ sachverhalt: { androhung: { zugang: tag('2026-11-21') } } })), '')
  t.match(hindernis('L04', fakten({ sachverhalt: { androhung: { zugang: tag('2026-11-22') } } })), 'Zukunft')
  t.match(hindernis('L04', fakten({ sachverhalt: mitAngebot() })), 'L05')
  t.same(vorschlag(art('L04'), fakten({ sachverhalt: { vertrag: undefined } })).fehlt, [
    { path: 'sachverhalt.vertrag', label: 'Grundversorgung oder Sondervertrag' },
  ])
})

void t.test('§ 41g Abs. 1 Satz 2 EnWG: eine Woche ab Zugang, am Wochenende der nächste Werktag', async t => {
  const bis = (vorab: 'Fax' | undefined) => art('L04').fristen(fakten({ angaben: { vorab } }))[0]
  t.match(bis('Fax'), { code: 'av.angebot', bis: '2026-11-30' }, 'Samstag 28.11. wird Montag')
  t.match(bis(undefined), { bis: '2026-12-02' }, 'mit der Post drei Bürotage später')
})

void t.test('§ 41g Abs. 1 Satz 10 EnWG: L05 nur mit Angebot, vor der Sperre, unverändert', async t => {
  const fall = (mehr: Parameters<typeof fakten>[0] = {}) =>
    fakten({ plan: AKZEPTABEL, sachverhalt: mitAngebot(), ...mehr })
  t.equal(hindernis('L05', fall()), '', '412,50 € in 12 Raten sind 34,38 €')
  t.match(hindernis('L05', fall({ plan: { rateCent: cent(34_37) } })), '§ 150 Abs. 2 BGB')
  t.equal(hindernis('L05', fall({ plan: { rateCent: cent(34_38) } })), '')
  t.match(hindernis('L05', fakten()), 'kein Angebot')
  t.match(
    hindernis('L05', fall({ sachverhalt: { ...mitAngebot(), sperre: { vollzogen: true } } })),
    'schon vollzogen',
  )
  t.match(
    hindernis('L05', fall({ sachverhalt: { ...mitAngebot(), vertrag: 'sondervertrag' } })),
    'Grundversorgung',
  )
  t.match(
    hindernis('L05', fall({ sachverhalt: mitAngebot({ angenommenAm: tag('2026-11-20') }) })),
    'schon angenommen',
  )
  t.match(
    hindernis('L05', fall({ sachverhalt: mitAngebot({ gebrochenAm: tag('2026-11-20') }) })),
    'gebrochen',
  )
  const text = worte('L05', fall({ angaben: { zusatz: 'Aber nur, wenn ich weniger zahle.' } }))
  t.match(text, 'nehme ich hiermit ohne Änderungen an.')
  t.notMatch(text, 'weniger', 'kein Zusatz in einer Annahme')
  t.match(art('L05').fristen(fall())[1], { code: 'av.einwaende', bis: '2026-12-21' })
})

/** Every fact taken away, one at a time: nothing may be left of its sentence but a mark where it is required. */
void t.test('ein Satz über eine Tatsache steht nur da, wenn sie bekannt ist', async t => {
  const voll = fakten({
    sachverhalt: mitAngebot(),
    pruefung: { feststellungen: EIGENER_ABSATZ.map(code => befund(code, 'sperrt')) },
  })
  for (const bereich of ['haushalt', 'versorger', 'sachverhalt', 'plan'] as const) {
    for (const feld of Object.keys(voll.akte[bereich])) {
      const akte = { ...voll.akte, [bereich]: { ...voll.akte[bereich], [feld]: undefined } }
      for (const { id } of BRIEFARTEN) {
        const text = worte(id, { ...voll, akte })
        t.notMatch(
          text,
          /undefined|null|NaN|\[object|\{\{|  | [.,;]|\(\)|am ,|am\s*$/m,
          `${id} ohne ${bereich}.${feld}`,
        )
      }
    }
  }
})

void t.test('was zum Schutz des Haushalts gespeichert ist, steht in keinem Brief', async t => {
  for (const { id } of BRIEFARTEN) {
    const brief = JSON.stringify(schreibe(art(id), fakten({ sachverhalt: mitAngebot() })))
    t.notMatch(brief, /Regenbogen|privat@example\.org|0209 000000/, id)
  }
  t.match(
    JSON.stringify(schreibe(art('L01'), fakten({ angaben: { telefonNennen: true } })).kopf),
    '0209 000000',
  )
})

void t.test('eine fehlende Pflichtangabe ist in der Vorschau markiert und verlinkt', async t => {
  const brief = schreibe(
    art('L01'),
    fakten({ versorger: { kundennummer: '  ' }, haushalt: { nachname: undefined } }),
  )
  t.same(
    brief.fehlt.map(({ path }) => path),
    ['haushalt.nachname', 'versorger.kundennummer'],
  )
  const ansicht = briefansicht(brief, pfad => `/akte#${pfad}`)
  t.match(ansicht.kopf?.info[0]?.wert[0], {
    text: '[fehlt: Kundennummer]',
    verweis: '/akte#versorger.kundennummer',
  })
  t.match(JSON.stringify(ansicht.bloecke), '/akte#haushalt.nachname')
})

void t.test('feindliche Eingaben werden Text, nie Auszeichnung', async t => {
  const zusatz = '# Betreff\n- Liste **fett** <script>alert(1)</script>\u0000\u202Eevil {{name}} 🙂 محمد'
  const brief = schreibe(art('L04'), fakten({ angaben: { zusatz } }))
  const [erster = '', zweiter = ''] = brief.bloecke.map(alsText).filter(zeile => /Betreff|Liste/.test(zeile))
  t.equal(erster, '# Betreff')
  t.equal(zweiter, '- Liste **fett** <script>alert(1)</script>evil {{name}} [?] [?]')
  t.equal(brief.bloecke.filter(({ art: a }) => a === 'betreff').length, 1)
  t.same(brief.ersetzt.slice(0, 1), ['🙂'])
})

void t.test('L47: der angekündigte Tag, der früheste Tag, höchstens vier Schritte, kurze Sätze', async t => {
  const bogen = naechsteSchritte(fakten())
  const lage = bogen.lage
    .map(alsText)
    .join(' ')
    .replace(/\u00A0/g, ' ')
  t.match(
    lage,
    'Der Anbieter will am Dienstag, 1. Dezember den Strom abstellen. Erlaubt ist das frühestens am Samstag, 5. Dezember.',
  )
  t.equal(bogen.schritte.filter(({ nummer }) => nummer !== null).length, 4)
  const text = bogen.schritte.flatMap(({ absaetze }) => absaetze.map(alsText)).join(' \n ')
  t.match(
    text,
    'Montag, 23. November: zum Jobcenter'.replace('23. N', '23.\u00A0N'),
    'am Samstag ist das Amt zu',
  )
  t.match(text, '112')
  for (const satz of `${lage} ${text}`.split(/[.!?:\n]\s/)) t.ok(satz.trim().split(/\s+/).length <= 12, satz)
})
