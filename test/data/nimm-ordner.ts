import { nimmOrdner } from '../../server/data/ordner.ts'

/* One of several starters: waits for the word, takes the folder, holds it until its input ends. */

process.stdout.write('bereit\n')
process.stdin.once('data', () => {
  try {
    nimmOrdner(process.argv[2] ?? '')
    process.stdout.write('genommen\n')
  } catch (error) {
    process.stdout.write(`${(error as Error).message}\n`)
  }
})
