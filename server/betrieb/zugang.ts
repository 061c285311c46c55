import type { Config } from '../config.ts'
import type { Datenbank } from '../data/postgres.ts'
import { Startfehler } from '../data/startfehler.ts'
import { beiAnmeldung } from '../data/zugriff.ts'
import { migriere } from '../data/migrate.ts'
import { findKonto } from '../features/anmeldung/store.ts'
import { bestaetigeBetrieb, neuerLink } from '../features/anmeldung/vorgang.ts'
import { befehl, mitDatenbank, sage } from './befehl.ts'

/*
 * npm run zugang -- <Anmeldename> passwort|faktor: a new way in where no two people of the desk are left who could give
 * one. Whoever runs this has the server and the keys anyway; the record says that it was done.
 */

const AUFRUF = 'Aufruf: npm run zugang -- <Anmeldename> passwort, oder faktor statt passwort.'

async function oeffne(config: Config, { db }: Datenbank, argumente: readonly string[]): Promise<number> {
  const [anmeldename = '', art] = argumente
  if (art !== 'passwort' && art !== 'faktor') throw new Startfehler(AUFRUF)
  await migriere(db)
  const jetzt = new Date()
  const link = await beiAnmeldung(db, async trx => {
    const konto = await findKonto(trx, anmeldename.toLowerCase())
    if (!konto) throw new Startfehler(`Ein Konto ${anmeldename} gibt es nicht.`)
    const id = await bestaetigeBetrieb(trx, konto, art, jetzt)
    return neuerLink(trx, konto.stelleId, id, jetzt)
  })
  if (!link || link === 'gesperrt') throw new Error('the way in just made is not there')
  sage(
    'Dieser Link gilt zehn Minuten und einmal. Starten Sie Sperrstopp und geben Sie ihn der Person selbst:',
  )
  sage(`${config.baseUrl}/zugang?code=${link.code}`)
  return 0
}

await befehl(async (config, argumente) =>
  mitDatenbank(config, datenbank => oeffne(config, datenbank, argumente)),
)
