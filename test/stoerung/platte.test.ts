import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import t, { type Test } from 'tap'
import { v7 as uuid } from 'uuid'
import { ordnerFuer } from '../data/db.ts'
import { GRUENDUNG } from '../desk.ts'
import { Lauf } from '../lauf.ts'
import { Netzbrowser } from '../netzbrowser.ts'

/* F3: the disk of the embedded database runs full while people type: a clear page, nothing torn, nothing confirmed lost. */

const MEGABYTE = 1024 * 1024

t.test('der Datenträger läuft voll', async t => {
  const platte = kleinePlatte(t)
  if (platte === undefined)
    return void t.comment('ausgelassen: ein kleiner Datenträger lässt sich nicht einhängen')
  const daten = path.join(platte, 'daten')
  const lauf = new Lauf(t, 'server/main.ts', { DATA_DIR: daten })
  const browser = new Netzbrowser(await lauf.zeile(/läuft: (\S+)\n/))
  await gruende(browser, await lauf.zeile(/(\/gruenden\?code=\S+)\n/))

  const fuellung = path.join(platte, 'fuellung')
  const { bavail, bsize } = statfsSync(platte)
  writeFileSync(fuellung, Buffer.alloc(bavail * bsize - MEGABYTE, 1))
  const bestaetigt: string[] = []
  const seiten = await schreibeBisVoll(browser, bestaetigt)
  t.ok(bestaetigt.length > 5, `${bestaetigt.length} Aufnahmen passten noch`)
  t.ok(seiten.length > 0, 'dann war Schluss')
  for (const { status, text } of seiten) {
    t.ok([503, 507].includes(status), String(status))
    t.match(
      text,
      status === 507 ? 'Auf dem Server ist kein Platz mehr' : 'Die Datenbank antwortet gerade nicht',
    )
    t.match(text, 'Noch einmal senden')
  }
  t.notMatch(lauf.gesagt, /Kowalik/)

  rmSync(fuellung)
  await lauf.beende()
  const wieder = new Lauf(t, 'server/main.ts', { DATA_DIR: daten })
  browser.adresse = await wieder.zeile(/läuft: (\S+)\n/)
  for (const pfad of bestaetigt) {
    t.match((await browser.hole(pfad)).text, 'Kowalik', `${pfad} ist noch da`)
  }
  t.equal((await nimmAuf(browser)).status, 303, 'und es geht weiter')
})

/** Intakes until three in a row did not go; their answers. The process may give up meanwhile: then that is the end. */
async function schreibeBisVoll(browser: Netzbrowser, bestaetigt: string[]) {
  const seiten: { status: number; text: string }[] = []
  for (let n = 0; n < 3_000 && seiten.length < 3; n++) {
    const antwort = await nimmAuf(browser).catch(() => undefined)
    if (!antwort) break
    if (antwort.status === 303) bestaetigt.push(antwort.headers.get('location') ?? '')
    else seiten.push({ status: antwort.status, text: await antwort.text() })
  }
  return seiten
}

const nimmAuf = (browser: Netzbrowser): Promise<Response> =>
  browser.sende('/faelle', {
    entwurf: uuid(),
    umfang: 'fallakte',
    grund: 'ankuendigung',
    nachname: 'Kowalik',
    notiz: Array.from({ length: 180 }, (_, n) => `wort${n}${uuid().slice(-5)}`)
      .join(' ')
      .slice(0, 1_900),
  })

async function gruende(browser: Netzbrowser, link: string): Promise<void> {
  await browser.hole(link)
  const code = new URL(link, browser.adresse).searchParams.get('code') ?? ''
  await browser.sende('/gruenden', { ...GRUENDUNG, code })
  await browser.richteEin()
}

/** A file system of 200 MB in memory; undefined where this user may not mount. */
function kleinePlatte(t: Test): string | undefined {
  const ordner = path.join(ordnerFuer(t), 'platte')
  mkdirSync(ordner)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m', 'sperrstopp', ordner], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  t.teardown(() => execFileSync('umount', ['-l', ordner], { stdio: 'ignore' }))
  return ordner
}
