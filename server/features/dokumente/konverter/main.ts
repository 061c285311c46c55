import { alsAblehnung, alsAusgabe, Abgelehnt, HOECHSTENS } from './protokoll.ts'
import { stelleWache } from './wache.ts'

/*
 * The converter: a process of its own for one file. The file comes on standard input, the pictures go to standard
 * output; it knows no database, no key and no environment, and writes nothing to disk.
 */

async function liesEingabe(): Promise<Buffer> {
  const stuecke: Buffer[] = []
  let laenge = 0
  for await (const stueck of process.stdin) {
    laenge += (stueck as Buffer).length
    if (laenge > HOECHSTENS.byte) throw new Abgelehnt('unbekannt')
    stuecke.push(stueck as Buffer)
  }
  return Buffer.concat(stuecke)
}

async function antworte(): Promise<Buffer> {
  try {
    const datei = await liesEingabe()
    const { wandle } = await import('./wandle.ts')
    return alsAusgabe(await wandle(datei))
  } catch (error) {
    if (error instanceof Abgelehnt) return alsAblehnung(error.grund)
    throw error
  }
}

await stelleWache(HOECHSTENS.speicherByte, HOECHSTENS.sekunden)
process.stdout.end(await antworte())
