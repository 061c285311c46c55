import { appendFileSync } from 'node:fs'
import { findKopf } from '../../data/kette.ts'
import { fuehreAus } from './befehl.ts'
import { alsKopfzeile } from './kopfzeile.ts'

/*
 * npm run aufzeichnung:kopf [-- datei]: the end of the chain in one line, to be kept somewhere else (mail to data
 * protection, log of the backup, paper); with a file, appended to it.
 */

const datei = process.argv[2]
await fuehreAus(async trx => {
  const kopf = await findKopf(trx)
  if (!kopf) return { text: 'Die Aufzeichnung ist noch leer.', gut: true }
  const zeile = alsKopfzeile(kopf)
  if (datei !== undefined) appendFileSync(datei, `${zeile}\n`)
  return { text: zeile, gut: true }
})
