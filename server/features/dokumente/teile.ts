import type { Fallkontext, Teil } from '../faelle/teile.ts'
import { dokumentzeile } from './dokumentseite.ts'
import { listDokumente } from './store.ts'

/** On the page of a case: its documents and the way to add one. */
export async function dokumentteil({ fall, heute, zugriff }: Fallkontext): Promise<Teil> {
  const dokumente = await listDokumente(zugriff, fall.id)
  return {
    partial: 'falldokumente',
    daten: {
      dokumente: dokumente.map(dokument => dokumentzeile(fall.id, dokument, heute)),
      alle: `/faelle/${fall.id}/dokumente`,
    },
  }
}
