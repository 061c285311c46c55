// Runs tap and closes with one plain line: "N passed, N failed[, N skipped]".
// Where Debian's PostgreSQL is installed, the database tests get a private server for the time of the run, and the
// tests of pages run a second time on the embedded database.
import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { starteCluster } from './data/cluster.mjs'

const require = createRequire(import.meta.url)
const paket = require.resolve('tap/package.json')
const tap = path.join(path.dirname(paket), require('tap/package.json').bin.tap)
const argumente = process.argv.slice(2)

let laufend
let abgebrochen = false
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    abgebrochen = true
    laufend?.kill(signal)
  })
}

baueTap()

const cluster = process.env.TEST_DATABASE_URL
  ? { url: process.env.TEST_DATABASE_URL }
  : await starteCluster().catch(error => error.message)

const laeufe = []
if (typeof cluster === 'string') {
  console.log(`# nur die eingebettete Datenbank: ${cluster}`)
  laeufe.push(await tapLauf(argumente, { TEST_OHNE_SERVER: cluster }))
} else {
  const server = { TEST_DATABASE_URL: cluster.url }
  if (cluster.adminUrl) Object.assign(server, { TEST_ADMIN_URL: cluster.adminUrl, TEST_PG_BIN: cluster.bin })
  laeufe.push(await tapLauf(argumente, server))
  const seiten = argumente.length === 0 ? seitentests() : []
  if (seiten.length > 0 && !abgebrochen) {
    console.log('# noch einmal auf der eingebetteten Datenbank')
    laeufe.push(await tapLauf(seiten, { TEST_DATABASE_URL: '' }))
  }
  await cluster.stoppe?.()
}

zeigeMisslungenes(laeufe.flatMap(lauf => lauf.misslungen))
const summe = name => laeufe.reduce((bisher, lauf) => bisher + lauf[name], 0)
const skip = summe('skip')
console.log(`${summe('pass')} passed, ${summe('fail')} failed${skip ? `, ${skip} skipped` : ''}`)
process.exitCode = summe('fail') === 0 && !abgebrochen ? 0 : 1

/**
 * tap comes built with its own loader of TypeScript, which takes several times as long as tsx to start a file. It would
 * notice by itself that package.json leaves that one out, but only for the run after.
 */
function baueTap() {
  const eigenes = path.dirname(createRequire(paket).resolve('@tapjs/test/package.json'))
  const gebaut = path.join(eigenes, 'test-built/dist/esm/index.js')
  if (!readFileSync(gebaut, 'utf8').includes('@tapjs/typescript')) return
  spawnSync(process.execPath, [tap, 'build'], { stdio: ['ignore', 'inherit', 'inherit'] })
}

function tapLauf(dateien, umgebung) {
  laufend = spawn(process.execPath, [tap, 'run', ...dateien], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, FORCE_COLOR: '0', ...umgebung },
  })
  let rest = ''
  let summen = ''
  const misslungen = sammleMisslungenes()
  laufend.stdout.on('data', stueck => {
    process.stdout.write(stueck)
    const zeilen = (rest + stueck).split('\n')
    rest = zeilen.pop()
    for (const zeile of zeilen) {
      summen = /^# \{ (total: .*) \}\s*$/.exec(zeile)?.[1] ?? summen
      misslungen.lies(zeile)
    }
  })
  return new Promise(fertig => {
    laufend.once('close', code => {
      const zahl = name => Number(new RegExp(`\\b${name}: (\\d+)`).exec(summen)?.[1] ?? 0)
      const schlecht = code !== 0 || zahl('total') === 0
      const fail = schlecht ? Math.max(zahl('fail'), 1) : zahl('fail')
      fertig({ pass: zahl('pass'), fail, skip: zahl('skip') + zahl('todo'), misslungen: misslungen.zeilen })
    })
  })
}

/** Keeps each line "not ok" and the first lines of its diagnosis; its parents, down to the file, follow by themselves. */
function sammleMisslungenes() {
  const zeilen = []
  let offen = 0
  const lies = zeile => {
    if (/^\s*not ok /.test(zeile) && !/# (SKIP|TODO)\b/.test(zeile)) offen = 25
    else if (/^\s*(ok |# |\.\.\.$)/.test(zeile)) offen = 0
    if (offen-- > 0) zeilen.push(zeile)
  }
  return { lies, zeilen }
}

/** A run is longer than anybody reads: what failed is said once more at its end. */
function zeigeMisslungenes(zeilen) {
  if (zeilen.length === 0) return
  console.log('# Misslungen:')
  for (const zeile of zeilen.slice(0, 150)) console.log(`# ${zeile}`)
}

/**
 * For every feature the file that opens a whole desk and bears its name, else the first one that does. What differs
 * between the databases is tried in test/data on both; here each feature shows that its pages run on the embedded one.
 */
function seitentests() {
  const dateien = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.test.ts') && !name.startsWith('browser'))
    .map(name => path.join(import.meta.dirname, name))
    .filter(datei => nurEineDatenbank(readFileSync(datei, 'utf8')))
    .sort()
  const ordner = [...new Set(dateien.map(datei => path.dirname(datei)))]
  return ordner.map(wo => {
    const hier = dateien.filter(datei => path.dirname(datei) === wo)
    return hier.find(datei => path.basename(datei) === `${path.basename(wo)}.test.ts`) ?? hier[0]
  })
}

function nurEineDatenbank(text) {
  return /from '\.\.\/desk\.ts'/.test(text) && !/MASCHINEN|starteCluster|platzFuer/.test(text)
}
