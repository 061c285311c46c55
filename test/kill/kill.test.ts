import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as warte } from 'node:timers/promises'
import t from 'tap'
import { abbrueche } from '../abbrueche.ts'
import { ordnerFuer } from '../data/db.ts'
import { Bedienung } from './bedienung.ts'

/* „30 times kill -9 during writes, every confirmed case is there after restart.“ */

const RUNDEN = abbrueche(30)
const RUNDEN_HTTP = abbrueche(20)

// A minute on a free machine; the runner's two minutes are short where others compute as well.

// Without tap's own loaders: the children run as `npm start` does.
const { NODE_OPTIONS: _tap, TEST_DATABASE_URL: _url, DATABASE_URL: _db, ...umgebung } = process.env

void t.test(`${RUNDEN} mal kill -9 beim Schreiben: kein bestätigter Fall fehlt`, async t => {
  const ordner = ordnerFuer(t)
  const bestaetigt = path.join(ordner, 'bestaetigt')
  const daten = path.join(ordner, 'daten')
  writeFileSync(bestaetigt, '')
  const oeffnen: number[] = []
  let summe = 0

  for (let runde = 0; runde <= RUNDEN; runde++) {
    const letzte = runde === RUNDEN
    const schreiber = starte('test/kill/schreiber.ts', [
      daten,
      bestaetigt,
      ...(letzte ? ['nur-pruefen'] : []),
    ])
    t.teardown(() => schreiber.kind.kill('SIGKILL'))
    oeffnen.push(Number(await schreiber.wort('offen')))
    t.match(
      await schreiber.wort('pruefung'),
      { verloren: 0, gerissen: 0, halbe: 0, indexe: [] },
      `nach ${runde} Abbrüchen und ${summe} bestätigten Fällen`,
    )
    if (letzte) {
      t.equal(await schreiber.ende, 0)
      break
    }
    // Every other round dies in the middle of writing, however slow the machine; the rest whenever it falls.
    if (runde % 2 === 0) await schreiber.wort('fall')
    await warte(100 + Math.random() * 500)
    await toete(schreiber)
    const sperre = readFileSync(path.join(daten, 'sperre'), 'utf8')
    t.equal(sperre.split(' ')[0], String(schreiber.kind.pid), 'die Sperre des Toten liegt noch da')
    const faelle = schreiber.alle('fall')
    appendFileSync(bestaetigt, faelle.map(id => `${String(id)}\n`).join(''))
    summe += faelle.length
  }

  t.ok(summe >= RUNDEN / 2, 'es wurde wirklich geschrieben')
  oeffnen.shift()
  oeffnen.sort((a, b) => a - b)
  t.comment(`${summe} bestätigte Fälle; Öffnen nach Abbruch ${oeffnen[0]} bis ${oeffnen.at(-1)} ms`)
})

void t.test(`${RUNDEN_HTTP} mal kill -9 unter Aufnahmen und Blättern im Browser`, async t => {
  const daten = path.join(ordnerFuer(t), 'daten')
  const bedienung = new Bedienung()
  let nochmal = 0
  for (let runde = 0; runde <= RUNDEN_HTTP; runde++) {
    const server = starte('server/main.ts', [], { DATA_DIR: daten, PORT: '0', LOG_LEVEL: 'fatal' })
    t.teardown(() => server.kind.kill('SIGKILL'))
    bedienung.adresse = String(await server.zeile(/^Sperrstopp läuft: (\S+)/))
    if (runde === 0) await bedienung.gruende(String(await server.zeile(/(\/gruenden\?code=\S+)/)))
    const { wieviele, doppelt } = await bedienung.sendeNochmal()
    t.same(doppelt, [], 'noch einmal gesendet, und keine ist doppelt')
    nochmal += wieviele
    t.same(
      await bedienung.fehlende(),
      [],
      `nach ${runde} Abbrüchen und ${bedienung.bestaetigt.length} Aufnahmen`,
    )
    if (runde === RUNDEN_HTTP) break
    const vorher = bedienung.bestaetigt.length
    const arbeit = [1, 2, 3].map(() => bedienung.nimmAufBisZumEnde())
    while (bedienung.bestaetigt.length === vorher && server.kind.exitCode === null) await warte(20)
    await warte(Math.random() * 600)
    await toete(server)
    await Promise.all(arbeit)
  }
  t.ok(nochmal > 0, `${nochmal} Aufnahmen blieben ohne Antwort`)
})

type Kind = ReturnType<typeof starte>

async function toete({ kind, ende }: Kind): Promise<void> {
  kind.kill('SIGKILL')
  await ende
}

/** A process of ours that says one thing a line; what it says is kept. */
function starte(skript: string, argumente: string[], env: Record<string, string> = {}) {
  const kind = spawn(
    process.execPath,
    ['--import=tsx', path.join(import.meta.dirname, '../..', skript), ...argumente],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...umgebung, ...env },
    },
  )
  const ende = new Promise<number | null>(fertig => kind.once('close', fertig))
  const gesagt: string[] = []
  const neu = new EventEmitter()
  createInterface({ input: kind.stdout }).on('line', zeile => {
    gesagt.push(zeile)
    neu.emit('zeile')
  })
  const zeile = async (muster: RegExp): Promise<string> => {
    for (;;) {
      const treffer = gesagt.map(text => muster.exec(text)).find(Boolean)
      if (treffer) return treffer[1] ?? ''
      const noch = await Promise.race([once(neu, 'zeile'), ende.then(() => undefined)])
      if (noch === undefined)
        throw new Error(`${skript} endete mit ${kind.exitCode}, bevor es ${String(muster)} sagte`)
    }
  }
  return {
    kind,
    ende,
    zeile,
    wort: async (was: string): Promise<unknown> => JSON.parse(await zeile(new RegExp(`^${was} (.*)`))),
    alle: (was: string): unknown[] =>
      gesagt.filter(text => text.startsWith(`${was} `)).map(text => JSON.parse(text.slice(was.length + 1))),
  }
}
