import { readFileSync } from 'node:fs'
import { pruefeAufzeichnung } from '../../data/kette.ts'
import { fuehreAus } from './befehl.ts'
import { befundworte, koepfeIn } from './kopfzeile.ts'

/*
 * npm run aufzeichnung:pruefen [-- datei]: walks the chain and names the first entry that is missing or changed (exit
 * code 1). With a file of earlier heads it also finds a tail that was cut off and a chain that was rewritten.
 */

const datei = process.argv[2]
await fuehreAus(async trx => {
  const fruehere = datei === undefined ? [] : koepfeIn(readFileSync(datei, 'utf8'))
  const befund = await pruefeAufzeichnung(trx, fruehere)
  return { text: befundworte(befund, fruehere.length), gut: befund.fehler === null }
})
