import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { ladeHauptschluessel } from '../../server/data/hauptschluessel.ts'
import { nimmOrdner } from '../../server/data/ordner.ts'
import { Startfehler } from '../../server/data/startfehler.ts'
import {
  abgeleitet,
  blindwort,
  neuerSchluessel,
  oeffne,
  oeffneJson,
  suchworte,
  Unlesbar,
  versiegle,
  versiegleJson,
} from '../../server/data/verschluesselung.ts'
import { ordnerFuer } from './db.ts'

const ORT = 'fall|akte|0192'
const klartext = Buffer.from('Ayşe Yıldız, Zähler 4711')

void t.test('was versiegelt ist, geht am selben Ort wieder auf', async t => {
  const schluessel = neuerSchluessel()
  for (const inhalt of [klartext, Buffer.alloc(0), Buffer.alloc(100_000, 'x')]) {
    t.strictSame(oeffne(schluessel, ORT, versiegle(schluessel, ORT, inhalt)), inhalt)
  }
  const wert = { haushalt: { nachname: 'Yıldız' }, betrag: 18000, leer: [] }
  t.strictSame(oeffneJson(schluessel, ORT, versiegleJson(schluessel, ORT, wert)), wert)
})

void t.test('dasselbe zweimal versiegelt sieht verschieden aus und enthält den Klartext nicht', async t => {
  const schluessel = neuerSchluessel()
  const [eins, zwei] = [versiegle(schluessel, ORT, klartext), versiegle(schluessel, ORT, klartext)]
  t.notOk(eins.equals(zwei))
  t.notOk(eins.includes('Zähler'))
})

void t.test('S-71: ein einziges verändertes Bit irgendwo macht es unlesbar', async t => {
  const schluessel = neuerSchluessel()
  const siegel = versiegle(schluessel, ORT, klartext)
  const heil: number[] = []
  for (let stelle = 0; stelle < siegel.length; stelle++) {
    const kaputt = Buffer.from(siegel)
    kaputt[stelle] = (kaputt[stelle] ?? 0) ^ 1
    if (!wirft(() => oeffne(schluessel, ORT, kaputt), Unlesbar)) heil.push(stelle)
  }
  t.same(heil, [], 'Fassung, Nonce, Inhalt und Prüfwert sind alle geschützt')
})

void t.test('S-71: gekürzt, verlängert oder leer ist es unlesbar, nicht halb lesbar', async t => {
  const schluessel = neuerSchluessel()
  const siegel = versiegle(schluessel, ORT, klartext)
  for (const laenge of [0, 1, 12, 13, 28, 29, siegel.length - 1]) {
    t.ok(
      wirft(() => oeffne(schluessel, ORT, siegel.subarray(0, laenge)), Unlesbar),
      `${laenge} Byte`,
    )
  }
  t.ok(wirft(() => oeffne(schluessel, ORT, Buffer.concat([siegel, Buffer.from('x')])), Unlesbar))
})

void t.test('S-71: in eine andere Zeile oder Spalte gelegt geht es nicht auf', async t => {
  const schluessel = neuerSchluessel()
  const siegel = versiegle(schluessel, ORT, klartext)
  for (const ort of ['fall|akte|0193', 'fall|zeile|0192', 'fall_fassung|akte|0192', '']) {
    t.ok(
      wirft(() => oeffne(schluessel, ort, siegel), Unlesbar),
      ort,
    )
  }
})

void t.test(
  'unter einem anderen Schlüssel geht nichts auf, auch nicht unter einem aus demselben abgeleiteten',
  async t => {
    const schluessel = neuerSchluessel()
    const siegel = versiegle(schluessel, ORT, klartext)
    t.ok(wirft(() => oeffne(neuerSchluessel(), ORT, siegel), Unlesbar))
    t.ok(wirft(() => oeffne(abgeleitet(schluessel, 'suche'), ORT, siegel), Unlesbar))
    t.strictSame(abgeleitet(schluessel, 'suche'), abgeleitet(schluessel, 'suche'))
    t.notOk(abgeleitet(schluessel, 'suche').equals(abgeleitet(schluessel, 'sitzung')))
  },
)

const NAMEN: [eingabe: string, worte: string[]][] = [
  ['Yıldız', ['yildiz']],
  ['yildiz', ['yildiz']],
  ['YILDIZ', ['yildiz']],
  ['İbrahim', ['ibrahim']],
  ['Müller', ['muller']],
  ['MÜLLER', ['muller']],
  ['Mu\u0308ller', ['muller']],
  ['muller', ['muller']],
  ['Groß', ['gross']],
  ['GROẞ', ['gross']],
  ['Gross', ['gross']],
  ['Łukasz Pawłowski', ['lukasz', 'pawlowski']],
  ['Đorđe Jørgensen', ['dorde', 'jorgensen']],
  ['Müller-Lüdenscheidt', ['muller', 'ludenscheidt']],
  ['O’Brien', ['brien']],
  ['von der Heide', ['von', 'der', 'heide']],
  ['Nguyễn Thị', ['nguyen', 'thi']],
  ['محمد', ['محمد']],
  ['Kundennummer 4711-0815', ['kundennummer', '4711', '0815']],
  ['doppelt Doppelt DOPPELT', ['doppelt']],
  ['', []],
  ['- . ,', []],
]
for (const [eingabe, worte] of NAMEN) {
  void t.test(`gesucht wird „${eingabe}“ als ${worte.join(' und ') || 'nichts'}`, async t => {
    t.strictSame(suchworte(eingabe), worte)
  })
}

void t.test('der blinde Index findet dasselbe Wort, je Stelle ein anderer Wert von 64 Bit', async t => {
  const [essen, unna] = [neuerSchluessel(), neuerSchluessel()]
  const [eingetippt = ''] = suchworte('YILDIZ')
  const [gespeichert = ''] = suchworte('Yıldız')
  t.strictSame(blindwort(essen, eingetippt), blindwort(essen, gespeichert))
  t.equal(blindwort(essen, gespeichert).length, 8)
  t.notOk(blindwort(essen, gespeichert).equals(blindwort(unna, gespeichert)))
})

void t.test('der Hauptschlüssel entsteht beim ersten Start, nur für den eigenen Benutzer lesbar', async t => {
  const datei = path.join(ordnerFuer(t), 'neu', 'hauptschluessel')
  const erster = ladeHauptschluessel(datei, true)
  t.equal(erster.neu, true)
  t.equal(statSync(datei).mode & 0o777, 0o600)
  t.equal(statSync(path.dirname(datei)).mode & 0o777, 0o700)
  t.match(readFileSync(datei, 'utf8'), /^[0-9a-f]{64}\n$/)
  const zweiter = ladeHauptschluessel(datei, false)
  t.equal(zweiter.neu, false)
  t.strictSame(zweiter.schluessel, erster.schluessel)
  t.equal(zweiter.pruefwert, erster.pruefwert)
  t.notMatch(erster.pruefwert, erster.schluessel.toString('hex'))
})

void t.test('fehlt er, wo schon etwas versiegelt ist, entsteht kein neuer', async t => {
  const ordner = ordnerFuer(t)
  t.ok(wirft(() => ladeHauptschluessel(path.join(ordner, 'hauptschluessel'), false), Startfehler))
  t.throws(() => ladeHauptschluessel(path.join(ordner, 'hauptschluessel'), false), /Sicherung/)
  t.same(readdirSync(ordner), [])
})

void t.test('eine beschädigte Schlüsseldatei wird genannt und nicht überschrieben', async t => {
  const datei = path.join(ordnerFuer(t), 'hauptschluessel')
  for (const inhalt of ['', 'abc', 'g'.repeat(64), '0'.repeat(63), '0'.repeat(128)]) {
    writeFileSync(datei, inhalt)
    for (const darfNeu of [true, false]) {
      t.ok(
        wirft(() => ladeHauptschluessel(datei, darfNeu), Startfehler),
        `„${inhalt.slice(0, 8)}“`,
      )
    }
    t.equal(readFileSync(datei, 'utf8'), inhalt)
  }
  t.throws(() => ladeHauptschluessel(path.dirname(datei), true), /nicht lesbar/)
})

void t.test('ein zweiter Start bekommt den Ordner nicht, nach dem Ende des ersten schon', async t => {
  const ordner = ordnerFuer(t)
  const gibFrei = nimmOrdner(ordner)
  t.throws(
    () => nimmOrdner(ordner),
    new RegExp(`schon von einem laufenden Sperrstopp belegt \\(Prozess ${process.pid}\\)`),
  )
  gibFrei()
  const wieder = nimmOrdner(ordner)
  wieder()
  t.same(readdirSync(ordner), [], 'nichts bleibt liegen')
})

void t.test('die Sperre eines toten Prozesses hält niemanden auf', async t => {
  const ordner = ordnerFuer(t)
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  writeFileSync(path.join(ordner, 'sperre'), `${pid} 12345`)
  nimmOrdner(ordner)()
  t.same(readdirSync(ordner), [])
})

void t.test(
  'dieselbe Prozessnummer nach einem Neustart ist ein anderer Prozess',
  { skip: process.platform !== 'linux' },
  async t => {
    const ordner = ordnerFuer(t)
    writeFileSync(path.join(ordner, 'sperre'), `${process.pid} 1`)
    nimmOrdner(ordner)()
    t.same(readdirSync(ordner), [])
  },
)

void t.test('eine leere Sperre ist erst dann verlassen, wenn sie alt ist', async t => {
  const ordner = ordnerFuer(t)
  const datei = path.join(ordner, 'sperre')
  writeFileSync(datei, '')
  t.throws(
    () => nimmOrdner(ordner),
    /gerade von einem anderen Start belegt/,
    'ein anderer legt sie gerade an',
  )
  const vorher = new Date(Date.now() - 60_000)
  utimesSync(datei, vorher, vorher)
  nimmOrdner(ordner)()
})

void t.test('wo der Ordner nicht sein kann, steht der Grund in einer Zeile', async t => {
  const ordner = ordnerFuer(t)
  const datei = path.join(ordner, 'datei')
  writeFileSync(datei, '')
  t.throws(() => nimmOrdner(datei), /ist kein Ordner/)
  t.throws(() => nimmOrdner(path.join(datei, 'tiefer')), /ist kein Ordner/)
  t.ok(wirft(() => nimmOrdner(datei), Startfehler))
})

void t.test(
  'wo er nicht beschrieben werden darf, auch',
  { skip: process.getuid?.() === 0 && 'root darf überall schreiben' },
  async t => {
    const ordner = path.join(ordnerFuer(t), 'fest')
    mkdirSync(ordner)
    chmodSync(ordner, 0o500)
    t.throws(() => nimmOrdner(ordner), /darf nicht beschrieben werden/)
  },
)

void t.test(
  'von acht gleichzeitigen Starts auf eine verlassene Sperre bekommt genau einer den Ordner',
  async t => {
    const skript = path.join(import.meta.dirname, 'nimm-ordner.ts')
    for (let runde = 0; runde < 3; runde++) {
      const ordner = ordnerFuer(t)
      const { pid } = spawnSync(process.execPath, ['-e', ''])
      writeFileSync(path.join(ordner, 'sperre'), `${pid} 12345`)
      const bereit = Array.from({ length: 8 }, () => starte(skript, ordner))
      await Promise.all(bereit.map(({ da }) => da))
      for (const { los } of bereit) los()
      const antworten = await Promise.all(bereit.map(({ antwort }) => antwort))
      t.equal(antworten.filter(zeile => zeile === 'genommen').length, 1, antworten.join(' | '))
      t.notOk(
        antworten.some(zeile => !/genommen|belegt/.test(zeile)),
        'die anderen erfahren, woran es liegt',
      )
      for (const { ende } of bereit) await ende()
    }
  },
)

function starte(skript: string, ordner: string) {
  const { NODE_OPTIONS: _tap, ...env } = process.env
  const kind = spawn(process.execPath, ['--import=tsx', skript, ordner], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env,
  })
  const zeilen: string[] = []
  const warte = (n: number): Promise<string> =>
    new Promise(fertig => {
      const schau = (): void => (zeilen[n] === undefined ? undefined : fertig(zeilen[n]))
      kind.stdout.on('data', schau)
      schau()
    })
  kind.stdout.on('data', stueck => zeilen.push(...String(stueck).split('\n').filter(Boolean)))
  const zu = new Promise<void>(fertig => kind.once('close', () => fertig()))
  return {
    da: warte(0),
    antwort: warte(1),
    los: () => kind.stdin.write('los\n'),
    ende: async () => {
      kind.stdin.end()
      await zu
    },
  }
}

/** tap compares errors by name, which a subclass here does not change. */
function wirft(fn: () => unknown, art: typeof Unlesbar | typeof Startfehler): boolean {
  try {
    fn()
    return false
  } catch (error) {
    return error instanceof art
  }
}
