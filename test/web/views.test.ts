import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import Fastify, { type FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import { tag } from '../../server/recht/datum.ts'
import { addAssets, stylesheet } from '../../server/web/assets.ts'
import * as format from '../../server/web/format.ts'
import { addViews } from '../../server/web/views.ts'
import { urteilsansicht } from '../../server/features/pruefung/ansicht.ts'
import { fristenkasten } from '../../server/features/pruefung/fristenkasten.ts'
import { BRIEFDATUM, HEUTE, RECHTSWIDRIG } from '../pruefung/faelle.ts'

type Model = Record<string, unknown>

/** A desk with nothing but the furniture; `page` renders a template given as text. */
async function furniture(
  t: Test,
  rahmen: Model = {},
): Promise<(template: string, model?: Model) => Promise<string>> {
  const app: FastifyInstance = Fastify()
  t.teardown(() => app.close())
  addAssets(app)
  await addViews(app)
  let page: { template: string; model: Model } = { template: '', model: {} }
  app.get('/', (_request, reply) => {
    Object.assign(reply.locals.rahmen, rahmen)
    return reply.view({ raw: page.template } as unknown as string, { titel: 'Probe', ...page.model })
  })
  return async (template, model = {}) => {
    page = { template, model }
    const answer = await app.inject('/')
    if (answer.statusCode !== 200) throw new Error(answer.json<{ message: string }>().message)
    return answer.body
  }
}

void t.test('layout: nobody signed in gets a page without navigation, search and sign-out', async t => {
  const page = await furniture(t)
  const html = await page('<h1>Anmelden</h1>')
  t.match(html, '<title>Probe – Sperrstopp</title>')
  t.match(html, '<body class="leute">')
  t.notMatch(html, /role="search"|Abmelden|<nav/)
  t.match(html, 'Rechtsstand 19.08.2026')
  t.notMatch(html, /<script>|style=|onclick/, 'nothing inline')
})

void t.test('layout: signed in, with navigation, search, sign-out and its token', async t => {
  const page = await furniture(t, {
    art: 'tisch',
    csrf: 'marke-1',
    angemeldet: { name: 'Aylin <T.>', stelle: 'Emscherstadt-Mitte', rollen: ['beratung'] },
    nav: [
      { href: '/heute', text: 'Heute', aktuell: false },
      { href: '/faelle', text: 'Fälle', aktuell: true, zahl: 3 },
    ],
    tasten: false,
  })
  const html = await page('<h1>Fälle</h1>', { fehlerliste: [{ feld: 'a', text: 'b' }] })
  t.match(html, '<title>Fehler: Probe – Sperrstopp</title>')
  t.match(html, '<body class="tisch" data-tasten="aus">')
  t.match(html, '<a href="/faelle" aria-current="page">Fälle <span>3</span></a>')
  t.match(html, 'Aylin &lt;T.&gt;')
  t.match(html, /action="\/abmelden" method="post"><input type="hidden" name="_csrf" value="marke-1">/)
  t.match(html, 'Emscherstadt-Mitte · <a href="/recht">Rechtsstand')
})

void t.test('layout: a print page has no header and no footer', async t => {
  const page = await furniture(t, { art: 'blatt' })
  t.notMatch(await page('<main class="bogen"></main>'), /class="kopf"|class="fuss"/)
})

void t.test('a misspelt field of a page fails instead of leaving a gap', async t => {
  const page = await furniture(t)
  await t.rejects(page('<p>{{anbiter}}</p>', { anbieter: 'Revierlicht' }), /anbiter/)
})

void t.test('a partial sees only what it is given', async t => {
  const page = await furniture(t)
  const html = await page('{{> feld name="ort" label="Ort"}}', { fehler: 'von der Seite', tipp: 'auch' })
  t.notMatch(html, /von der Seite|auch/)
})

void t.test('feld: label, hint and message are tied to the field, values are escaped', async t => {
  const page = await furniture(t)
  const html = await page(
    '{{> feld name="sperre" label="Sperrtag" wert=wert fehler="Den Tag gibt es nicht." tipp="Aus dem Brief" klasse="tag" oderName="unbekannt" oderLabel="unbekannt" oderAn=true}}',
    { wert: '"><b>31.11.' },
  )
  t.match(html, '<label for="f-sperre">Sperrtag</label>')
  t.match(html, 'aria-invalid="true" aria-describedby="f-sperre-fehler f-sperre-tipp"')
  t.match(html, 'id="f-sperre-fehler"')
  t.match(html, 'value="&quot;&gt;&lt;b&gt;31.11."')
  t.match(html, /name="unbekannt" value="ja" checked/)
})

void t.test('feld: an amount of 0 is shown', async t => {
  const page = await furniture(t)
  t.match(await page('{{> feld name="kinder" label="Kinder" wert=0}}'), 'value="0"')
})

void t.test('wahl, haken, auswahl mark what was chosen; nothing chosen marks nothing', async t => {
  const page = await furniture(t)
  const optionen = [
    { wert: 'strom', label: 'Strom' },
    { wert: 'gas', label: 'Gas' },
  ]
  const html = await page(
    '{{> wahl name="sparte" legende="Energie" optionen=optionen gewaehlt="gas"}}{{> haken name="leistung" legende="Leistungen" optionen=optionen gewaehlt=liste}}{{> auswahl name="wer" label="Wer" optionen=optionen gewaehlt=nichts}}{{> janein name="offen" legende="Offen?" weissnicht=true}}',
    { optionen, liste: ['strom'], nichts: undefined },
  )
  t.match(html, 'name="sparte" id="f-sparte-1" value="gas" checked')
  t.match(html, 'name="leistung" id="f-leistung" value="strom" checked')
  t.notMatch(html, 'selected')
  t.match(html, 'value="" checked><span>weiß nicht')
  t.equal(html.match(/ checked/g)?.length, 3)
})

void t.test('fehler: each message leads to its field; no list, no box', async t => {
  const page = await furniture(t)
  const liste = [{ feld: 'sperre', text: 'Beim Datum fehlt der Monat.' }]
  t.match(
    await page('{{> fehler fehlerliste=liste}}', { liste }),
    '<a href="#f-sperre">Beim Datum fehlt der Monat.</a>',
  )
  t.notMatch(await page('{{> fehler fehlerliste=nichts}}', { nichts: undefined }), 'role="alert"')
})

void t.test('the partials of a judgement draw the view model of the case', async t => {
  const page = await furniture(t)
  const ansicht = urteilsansicht(RECHTSWIDRIG, BRIEFDATUM, HEUTE)
  const html = await page(
    '{{> frist ansicht.frist}}{{> urteil ansicht}}{{> befunde befunde=ansicht.befunde}}{{> fragen fragen=ansicht.fragen basis="/faelle/7"}}{{> schritte schritte=ansicht.schritte briefe="/brief?art="}}{{> fristenliste fristen=ansicht.fristen}}{{> fristenkasten kasten}}',
    { ansicht, kasten: fristenkasten(RECHTSWIDRIG, BRIEFDATUM, HEUTE) },
  )
  t.match(html, '<div class="frist ocker"')
  t.match(html, /<b>Di 1\.12\.2026<\/b>, vom Versorger angekündigt/)
  t.match(html, '<section class="urteil rechtswidrig"')
  t.match(html, '<path class="sperre" d="M560.5 22V')
  t.match(html, '<li class="halt"><time datetime="2026-12-01">')
  t.match(html, 'href="/faelle/7/haushalt#f-schutzgruende"')
  t.match(html, 'href="/brief?art&#x3D;L01"')
  t.match(html, '<aside class="kasten klebt" aria-labelledby="kasten-titel" data-kasten>')
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  t.equal(new Set(ids).size, ids.length, 'every id once')
})

void t.test('the small partials', async t => {
  const page = await furniture(t)
  const html = await page(
    '{{> titel titel="Fall" weg=weg ort="hier" stand=true}}{{> merker merker=merker}}{{> reiter name="Fall" reiter=weg}}{{> daten zeilen=daten}}{{> leer text="Nichts."}}{{> seiten zurueck=null weiter="?seite=2" text="1 von 2"}}{{> konflikt wer="Bernd H." uhr="14:31" zeilen=konflikt}}{{> woher zeilen=rechnung}}{{> weiterleiste schritte=weg}}{{> verlauf eintraege=verlauf}}{{> meldung text=nichts}}',
    {
      nichts: undefined,
      weg: [{ href: '/heute', text: 'Heute', aktuell: true }],
      merker: ['Codewort'],
      daten: [{ name: 'Rückstand', wert: '210,00 €' }],
      konflikt: [{ name: 'sperre', label: 'Sperrtag', dort: '1.12.', hier: '2.12.' }],
      rechnung: [{ text: '2 × 70,00 €', betrag: '140,00 €' }],
      verlauf: [{ wann: 'heute 10:31', iso: '2026-11-21T10:31', text: 'Anruf', wer: 'Aylin T.' }],
    },
  )
  t.match(html, '<p role="status" data-entwurf-stand></p>')
  t.match(html, 'Bernd H. hat den Fall um 14:31 geändert')
  t.match(html, '<a href="?seite&#x3D;2" rel="next">')
  t.notMatch(html, 'rel="prev"')
})

void t.test('every partial says first what it takes', t => {
  const folder = new URL('../../templates/partials/', import.meta.url)
  const ohneWorte = ['lauf.hbs']
  for (const name of readdirSync(folder).filter(name => !ohneWorte.includes(name))) {
    t.ok(readFileSync(new URL(name, folder), 'utf8').startsWith('{{!--'), name)
  }
  t.end()
})

void t.test('stylesheet: comments go, a literal stands before each custom property', t => {
  const css = stylesheet({ a: ':root { --rot: #a00; } /* weg */', b: 'p { color: var(--rot); margin: 0 }' })
  t.equal(css, ':root{--rot: #a00;}p{color: #a00;color: var(--rot);margin: 0}')
  t.end()
})

void t.test(
  'assets: one stylesheet for a year, small enough for a slow line, nothing an old phone drops',
  async t => {
    const app = Fastify()
    t.teardown(() => app.close())
    addAssets(app)
    const zipped = await app.inject({ url: app.assets.css, headers: { 'accept-encoding': 'gzip' } })
    t.equal(zipped.statusCode, 200)
    t.match(zipped.headers, {
      'content-type': 'text/css; charset=utf-8',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
    t.ok(zipped.rawPayload.length <= 12 * 1024, `${zipped.rawPayload.length} bytes gzip`)
    const css = gunzipSync(zipped.rawPayload).toString()
    t.notMatch(css, /@layer|:has\(|:is\(|:where\(|&|light-dark|oklch/)
    t.equal((css.match(/{/g) ?? []).length, (css.match(/}/g) ?? []).length)

    const script = await app.inject(app.assets.js)
    t.ok(script.rawPayload.length <= 10 * 1024, `${script.rawPayload.length} bytes of script`)
    t.notMatch(script.body, /innerHTML|localStorage|beforeunload|eval\(|document\.write/)
    t.equal(
      (await app.inject({ url: app.assets.css, headers: { 'accept-encoding': 'br' } })).headers[
        'content-encoding'
      ],
      'br',
    )
    t.equal((await app.inject(app.assets.zeichen)).headers['content-type'], 'image/svg+xml')
  },
)

void t.test('format: days, hours and amounts as they are written', t => {
  const day = tag('2026-12-01')
  t.equal(format.tagkurz(day), 'Di 1.12.')
  t.equal(format.tagkurz(day, tag('2026-11-21')), 'Di 1.12.')
  t.equal(format.tagkurz(day, tag('2027-01-02')), 'Di 1.12.2026')
  t.equal(format.tag(day), 'Di 1.12.2026')
  t.equal(format.taglang(day), 'Dienstag, 1.\u00a0Dezember 2026')
  t.equal(format.tagUndMonat(day), '1.\u00a0Dezember')
  t.equal(format.datum(day), '01.12.2026')
  t.match(format.euro(112_850), /^1\.128,50\s€$/)
  t.equal(format.uhr('2026-11-21T13:32:00Z'), '14:32')
  t.equal(
    format.zeitpunkt('2026-11-20T23:30:00Z', tag('2026-11-21')),
    'heute 0:30',
    'the day is the day in Germany',
  )
  t.equal(format.zeitpunkt('2026-11-20T15:40:00Z', tag('2026-11-21')), 'Fr 20.11. 16:40')
  t.equal(format.anzahl(4, 'einen Tag', 'Tage'), 'vier Tage')
  t.equal(format.anzahl(1, 'einen Tag', 'Tage'), 'einen Tag')
  t.equal(format.anzahl(13, 'einen Tag', 'Tage'), '13 Tage')
  t.end()
})
