import { listBriefe } from '../briefe/store.ts'
import type { Fallkontext, Teil } from '../faelle/teile.ts'
import { fristzeilen } from './fristzeilen.ts'
import { listFristen } from './store.ts'

/** On the page of a case: every deadline, to be ticked off there and then. */
export async function fristenteil({ fall, pruefung, heute, zugriff }: Fallkontext): Promise<Teil> {
  const fristen = await listFristen(zugriff, fall.id)
  const briefe = await listBriefe(zugriff, fall.id)
  return {
    partial: 'fallfristen',
    daten: {
      fristen: fristzeilen(fall, pruefung, fristen, briefe, heute),
      alle: `/faelle/${fall.id}/fristen`,
    },
  }
}
