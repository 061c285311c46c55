import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import t from 'tap'
import { SPRACHEN } from '../../server/features/selbstcheck/sprache.ts'
import { freshDesk } from '../desk.ts'
import { Sender } from '../eingang/sender.ts'
import { NUR_DEUTSCH, OHNE_ANTWORTEN, zeigeStelle } from './seiten.ts'

/* The Nu HTML checker reads every page of the self-check in every language, with errors and without, in one run. */

const VNU = process.env['VNU'] ?? ''
const skip =
  VNU === '' ? `VNU nennt keine Datei (.ci/vnu): Seiten in ${SPRACHEN.length} Sprachen ungeprüft` : false

type Meldung = {
  readonly type: string
  readonly url?: string
  readonly message: string
  readonly extract?: string
}

/** What the checker objects to in these pages, by name. */
function einwaende(seiten: ReadonlyMap<string, string>): readonly string[] {
  const ordner = mkdtempSync(path.join(tmpdir(), 'sperrstopp-html-'))
  try {
    const dateien = [...seiten].map(([name, html]) => {
      const datei = path.join(ordner, `${name}.html`)
      writeFileSync(datei, html)
      return datei
    })
    const bericht = execFileSync(
      'java',
      ['-jar', VNU, '--format', 'json', '--stdout', '--exit-zero-always', ...dateien],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    )
    const { messages } = JSON.parse(bericht) as { messages: readonly Meldung[] }
    return messages
      .filter(({ type }) => type === 'error')
      .map(({ url, message, extract }) => `${path.basename(url ?? '')}: ${message} ${extract ?? ''}`)
  } finally {
    rmSync(ordner, { recursive: true, force: true })
  }
}

/** The pages of somebody who asks for a call: the form with errors, the code, what became of it, deleting it. */
async function rueckruf(haus: Sender, wo: string): Promise<readonly (readonly [string, string])[]> {
  const sende = async (unter: string, felder: Record<string, string | readonly string[]>) =>
    (await haus.browser.sendeRoh(`${wo}${unter}`, felder)).body
  const fehler = await sende('/rueckruf', { mail: '<b>' })
  const code = await haus.bitte()
  return [
    ['rueckruf-fehler', fehler],
    ['fertig', (await haus.hole(`${wo}/fertig`)).body],
    ['vorgang-falsch', await sende('/vorgang', { code: '12' })],
    ['vorgang-stand', await sende('/vorgang', { code })],
    ['vorgang-loeschen', await sende('/vorgang/loeschen', { code })],
    ['vorgang-geloescht', await sende('/vorgang/geloescht', { code })],
  ]
}

t.test('kein Fehler im HTML', { skip }, async t => {
  const desk = await freshDesk(t)
  await zeigeStelle(desk)
  const seiten = new Map<string, string>()
  const checker = new Sender(desk.app, desk.uhr)
  await checker.durch({
    energie: 'strom',
    lage: 'termin',
    termin: '4.12.2026',
    grund: 'nichtBezahlt',
    offen: '255',
  })
  const gefragt = [...new Set(checker.gefragt)]
  for (const sprache of SPRACHEN) {
    const wo = `/selbstcheck/${sprache}`
    const nurHier = sprache === 'de' ? NUR_DEUTSCH : []
    const fragen = gefragt.map(id => `/frage/${id}`)
    for (const seite of [...OHNE_ANTWORTEN, ...nurHier, '/pruefen', '/ergebnis', ...fragen]) {
      const { body, statusCode } = await checker.hole(wo + seite)
      t.equal(statusCode, 200, wo + seite)
      seiten.set(`${sprache}${seite.replaceAll('/', '-')}`, body)
    }
    const falsch = await checker.browser.sendeRoh(`${wo}/frage/termin`, {
      tag: '31',
      monat: '11',
      jahr: '2026',
    })
    t.equal(falsch.statusCode, 422)
    seiten.set(`${sprache}-fehler`, falsch.body)
    const haus = new Sender(desk.app, desk.uhr, `10.0.0.${SPRACHEN.indexOf(sprache) + 1}`)
    for (const [seite, html] of await rueckruf(haus, wo)) seiten.set(`${sprache}-${seite}`, html)
  }
  t.same(einwaende(seiten), [], `${seiten.size} Seiten`)
  t.ok(
    einwaende(new Map([['kaputt', '<!doctype html><title>x</title><p id=a id=a>']])).length > 0,
    'er findet etwas',
  )
})
