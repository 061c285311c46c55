import { randomBytes, randomUUID } from 'node:crypto'
import fs, { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { readConfig } from '../../server/config.ts'
import { findeHauptschluessel, ladeHauptschluessel } from '../../server/data/hauptschluessel.ts'
import { findPruefwert } from '../../server/data/installation.ts'
import { dekOeffnen, fallSchluesselAnlegen, schluesselbund } from '../../server/data/schluesselbund.ts'
import { wechsleStelle } from '../../server/data/wechsel-store.ts'
import { beiAnmeldung, liesStelle, mitStelle, type Wer } from '../../server/data/zugriff.ts'
import { sucheFaelle } from '../../server/features/faelle/listen-store.ts'
import { insertSitzung } from '../../server/web/sitzungen/store.ts'
import { abbrueche } from '../abbrueche.ts'
import { MASCHINEN, ohne, ordnerFuer, type Zugang } from '../data/db.ts'
import { eineZeile, laufe, legeNotizfallAn, legeTischAn, offen, platz, unlesbare } from './hilfe.ts'

/* S-75: keys change, nothing is lost, whenever the change is cut off. */

const ABBRUECHE = { eingebettet: abbrueche(20), server: abbrueche(6) } as const
const FAELLE = 5
/** Keys of drafts, so that a change takes long enough to be cut off in its middle. */
const ENTWUERFE = 500
const SCHLUESSEL = FAELLE + ENTWUERFE

for (const maschine of MASCHINEN) {
  void t.test(maschine, { skip: ohne(maschine, 4) }, async t => {
    const p = await platz(t, maschine)
    const erster = readFileSync(p.schluesseldatei, 'utf8')
    const tische: Wer[] = []
    await offen(p, async zugang => {
      for (const name of ['Essen', 'Unna']) {
        const wer = await legeTischAn(zugang, name, FAELLE)
        tische.push(wer)
        await mitStelle(zugang, wer, async z => {
          for (let n = 0; n < ENTWUERFE; n++)
            await fallSchluesselAnlegen(z.trx, z.schluessel, z.stelleId, randomUUID())
        })
      }
    })
    let dauer = 0
    const [essen, unna] = tische as [Wer, Wer]

    await t.test('ein ganzer Wechsel: alles lesbar, alte Schlüssel gelten nicht mehr', async t => {
      const vorher = await schluesselzeilen()
      const { code, aus, fehler } = await laufe('schluessel-wechseln', [], p.env)
      t.equal(fehler, '')
      t.equal(code, 0)
      t.match(aus, `Essen: neuer Stellenschlüssel, ${SCHLUESSEL} Fallschlüssel neu verpackt.`)
      t.match(aus, /Der Hauptschlüssel ist gewechselt\.\nDer alte liegt noch in .*hauptschluessel\.alt-/)
      const nachher = await schluesselzeilen()
      t.equal(nachher.length, vorher.length)
      t.equal(nachher.filter(zeile => vorher.includes(zeile)).length, 0, 'jedes Siegel ist ein anderes')
      t.not(readFileSync(p.schluesseldatei, 'utf8'), erster)
      t.equal(fs.statSync(p.schluesseldatei).mode & 0o777, 0o600)
      t.notOk(existsSync(`${p.schluesseldatei}.neu`))
      const alt = { ...p, env: { ...p.env, MASTER_KEY_FILE: path.join(p.ordner, 'alt') } }
      writeFileSync(alt.env.MASTER_KEY_FILE, erster)
      await t.rejects(
        offen(alt, async () => undefined),
        /gehört zu einer anderen Datenbank/,
      )
      await offen(p, async zugang => {
        for (const wer of tische) t.same(await unlesbare(zugang, wer), [])
      })
    })

    await t.test('Sitzungen und gezählte Versuche hängen am alten Schlüssel und sind weg', async t => {
      await offen(p, async zugang => {
        await beiAnmeldung(zugang.db, async trx => {
          const am = new Date()
          const neu = { idHash: randomBytes(32), am, erstelltAm: am, bestaetigtAm: am }
          await insertSitzung(trx, essen, { ...neu, stufe: 'voll', geraet: '' }, 3)
          await trx
            .insertInto('anmeldeversuch')
            .values({ ziel: randomBytes(32), am: new Date() })
            .execute()
        })
      })
      const anfang = performance.now()
      t.equal((await laufe('schluessel-wechseln', [], p.env)).code, 0)
      dauer = performance.now() - anfang
      await offen(p, async zugang => {
        await beiAnmeldung(zugang.db, async trx => {
          t.same(await trx.selectFrom('sitzung').select('idHash').execute(), [])
          t.same(await trx.selectFrom('anmeldeversuch').select('ziel').execute(), [])
        })
      })
    })

    await t.test(`${ABBRUECHE[maschine]} mal kill -9 mitten im Wechsel`, async t => {
      const wo: Record<string, number> = {}
      for (let runde = 0; runde < ABBRUECHE[maschine]; runde++) {
        // From where the database is open to just before a whole run would be over.
        const { aus } = await laufe('schluessel-wechseln', [], p.env, dauer * (0.35 + 0.65 * Math.random()))
        const stand = `${aus.split('\n').length - 1} Zeilen`
        wo[stand] = (wo[stand] ?? 0) + 1
        await offen(p, async zugang => {
          for (const wer of tische) {
            const schlecht = await unlesbare(zugang, wer, 5)
            if (schlecht.length > 0) t.fail(`Runde ${runde}: ${schlecht.length} Fälle nicht lesbar`)
            const offene = await oeffneAlle(zugang, wer)
            if (offene !== SCHLUESSEL) t.fail(`Runde ${runde}: nur ${offene} Schlüssel`)
          }
        })
      }
      t.comment(`ein ganzer Lauf ${Math.round(dauer)} ms; abgebrochen nach`, wo)
      t.equal((await laufe('schluessel-wechseln', [], p.env)).code, 0, 'danach läuft er durch')
      await offen(p, async zugang => {
        for (const wer of tische) t.same(await unlesbare(zugang, wer), [])
      })
      t.equal((await schluesselzeilen()).length, 2 + 2 * SCHLUESSEL, 'kein Schlüssel fehlt')
    })

    // The embedded database belongs to one process: there the desk is stopped while keys change.
    const allein = maschine === 'eingebettet' && 'eingebettet ist die Stelle dabei beendet'
    await t.test(
      'eine laufende Stelle arbeitet weiter, während ihr Schlüssel wechselt',
      { skip: allein },
      async t => {
        await offen(p, async zugang => {
          const { schluessel } = ladeHauptschluessel(p.schluesseldatei, false)
          let laeuft = true
          const geschrieben: string[] = []
          const schreibe = async (): Promise<void> => {
            while (laeuft && geschrieben.length < 60)
              geschrieben.push(await mitStelle(zugang, essen, legeNotizfallAn))
          }
          const lies = async (): Promise<void> => {
            while (laeuft) {
              const id = geschrieben.at(-1)
              if (id === undefined) await new Promise(dann => setTimeout(dann, 5))
              else {
                const treffer = await liesStelle(zugang, essen, z =>
                  sucheFaelle(z, `Kanarie${id.slice(-12)}`, 5),
                )
                if (treffer.length !== 1) t.fail('nicht gefunden')
              }
            }
          }
          const arbeit = [schreibe(), schreibe(), lies()]
          try {
            for (let n = 0; n < 5; n++) {
              await wechsleStelle(zugang.db, schluessel, essen.stelleId)
              await new Promise(dann => setTimeout(dann, 50))
            }
          } finally {
            laeuft = false
          }
          await Promise.all(arbeit)
          t.ok(geschrieben.length > 5, `${geschrieben.length} Fälle währenddessen`)
          t.same(await unlesbare(zugang, essen), [], 'auch aus dem Gedächtnis des laufenden Programms')
          t.same(await unlesbare({ ...zugang, schluesselbund: schluesselbund(schluessel) }, essen), [])
          t.same(await unlesbare(zugang, unna), [])
        })
      },
    )

    async function schluesselzeilen(): Promise<string[]> {
      return offen(p, async zugang => {
        const zeilen: string[] = []
        for (const wer of tische) {
          await liesStelle(zugang, wer, async ({ trx }) => {
            for (const { kek } of await trx.selectFrom('schluessel.stelle').select('kek').execute())
              zeilen.push(kek.toString('hex'))
            for (const { dek } of await trx.selectFrom('schluessel.fall').select('dek').execute())
              zeilen.push(dek.toString('hex'))
          })
        }
        return zeilen
      })
    }
  })
}

/** How many case keys of a desk there are; throws where one does not open. */
const oeffneAlle = (zugang: Zugang, wer: Wer): Promise<number> =>
  liesStelle(zugang, wer, async z => {
    const zeilen = await z.trx.selectFrom('schluessel.fall').select(['fallId', 'dek']).execute()
    for (const { fallId, dek } of zeilen) dekOeffnen(z.schluessel, fallId, dek)
    return zeilen.length
  })

void t.test('jeder Schritt am Schlüsselordner kann der letzte sein', async t => {
  const ordner = ordnerFuer(t)
  const { masterKey } = readConfig({ DATA_DIR: ordner })
  const alt = ladeHauptschluessel(masterKey.name, true)
  const neu = ladeHauptschluessel(masterKey.neu, true)
  t.same(findeHauptschluessel(masterKey, alt.pruefwert).schluessel, alt.schluessel, 'Datenbank noch alt')
  t.ok(existsSync(masterKey.neu), 'der neue wartet')
  fs.copyFileSync(masterKey.name, `${masterKey.name}.alt-${alt.pruefwert.slice(0, 8)}`)
  t.same(findeHauptschluessel(masterKey, neu.pruefwert).schluessel, neu.schluessel, 'Datenbank schon neu')
  t.same(ladeHauptschluessel(masterKey.name, false).schluessel, neu.schluessel)
  t.same(
    ladeHauptschluessel(`${masterKey.name}.alt-${alt.pruefwert.slice(0, 8)}`, false).schluessel,
    alt.schluessel,
  )
  t.notOk(existsSync(masterKey.neu))
})

void t.test('ein Hauptschlüssel aus der Umgebung: der neue wartet in einer Datei', async t => {
  const schluessel = randomBytes(32)
  const p = await platz(t, 'eingebettet', schluessel)
  const { MASTER_KEY_FILE: _, ...rest } = p.env
  const env = { ...rest, MASTER_KEY: schluessel.toString('hex') }
  await offen({ ...p, env }, zugang => legeTischAn(zugang, 'Essen', 1))
  const { code, aus } = await laufe('schluessel-wechseln', [], env)
  t.equal(code, 0)
  t.match(aus, /Der neue steht in .*hauptschluessel\.neu\. Tragen Sie ihn bei MASTER_KEY ein/)
  t.notMatch(aus, schluessel.toString('hex'))
  const neu = readFileSync(path.join(p.env['DATA_DIR'] ?? '', 'hauptschluessel.neu'), 'utf8').trim()
  t.notMatch(aus, neu)
  eineZeile(
    t,
    await laufe('schluessel-wechseln', [], env),
    /^Der Hauptschlüssel aus MASTER_KEY ist gewechselt worden\. Der neue steht in/,
  )
  await offen({ ...p, env: { ...rest, MASTER_KEY: neu } }, async ({ db }) => t.ok(await findPruefwert(db)))
})

void t.test('ohne Beratungsstelle gibt es nichts zu wechseln', async t => {
  const p = await platz(t, 'eingebettet')
  eineZeile(t, await laufe('schluessel-wechseln', [], p.env), /^Noch gibt es keine Beratungsstelle/)
})

void t.test('woher der Hauptschlüssel kommt: Vorrang und Fehler', async t => {
  const ordner = ordnerFuer(t)
  const hex = randomBytes(32).toString('hex')
  const env: Record<string, string | undefined> = { DATA_DIR: ordner, MASTER_KEY: hex }
  const config = readConfig(env)
  t.match(config.masterKey, { art: 'umgebung', name: 'MASTER_KEY' })
  t.equal(env['MASTER_KEY'], undefined, 'steht danach nicht mehr in der Umgebung')
  t.notMatch(JSON.stringify(config), hex, 'und nicht im Protokoll, wenn jemand die Einstellungen ausgibt')
  t.match(readConfig({ DATA_DIR: ordner }).masterKey, {
    art: 'datei',
    name: path.join(ordner, 'hauptschluessel'),
  })
  t.match(readConfig({ CREDENTIALS_DIRECTORY: ordner, DATA_DIR: '/x' }).masterKey, { art: 'datei' })
  fs.writeFileSync(path.join(ordner, 'hauptschluessel'), hex)
  const systemd = { CREDENTIALS_DIRECTORY: ordner, DATA_DIR: '/x' }
  t.match(readConfig(systemd).masterKey, { art: 'systemd', name: path.join(ordner, 'hauptschluessel') })
  t.match(readConfig({ ...systemd, MASTER_KEY_FILE: '/y' }).masterKey, { art: 'datei', name: '/y' })
  t.match(readConfig({ ...systemd, MASTER_KEY: hex }).masterKey, { art: 'umgebung' })
  t.throws(
    () => readConfig({ MASTER_KEY: hex, MASTER_KEY_FILE: '/y' }),
    /^.*MASTER_KEY und MASTER_KEY_FILE sind beide gesetzt\. Setzen Sie nur eines davon\.$/,
  )
  for (const falsch of ['kurz', `${hex}0`, 'g'.repeat(64)]) {
    t.throws(
      () => readConfig({ MASTER_KEY: falsch }),
      /^.*MASTER_KEY ist nicht lesbar: erwartet wird ein Schlüssel aus 64 Zeichen 0-9 und a-f\.$/,
    )
  }
})
