import { briefAlsPdf, istVollstaendig } from '../../server/features/briefe/brief-pdf.ts'
import { schreibe } from '../../server/features/briefe/brief.ts'
import { findBriefart } from '../../server/features/briefe/katalog.ts'
import { musterfall } from '../briefe/muster.ts'

/* Writes letters for as long as it is told, in a process of its own, and says how many there were. */

const [id = '', sekunden = ''] = process.argv.slice(2)
const art = findBriefart(id)
if (!art) throw new Error(id)

async function einer(): Promise<void> {
  const brief = art && schreibe(art, musterfall(id))
  if (!brief || !istVollstaendig(brief)) throw new Error(`${id} is not complete`)
  await briefAlsPdf(brief)
}

await einer()
process.send?.('bereit')
process.once('message', () => void zaehle())

async function zaehle(): Promise<void> {
  const ende = performance.now() + Number(sekunden) * 1000
  let anzahl = 0
  while (performance.now() < ende) {
    await einer()
    anzahl++
  }
  process.send?.(anzahl)
}
