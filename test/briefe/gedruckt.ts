import type { NeuerBrief } from '../../server/features/briefe/store.ts'
import { tag } from '../../server/recht/datum.ts'

/** A letter as the store takes it, for tests that care about its keeping and not about its words. */
export const gedruckt = (pdf: Buffer, von: string, id: string = crypto.randomUUID()): NeuerBrief => ({
  id,
  art: 'L01',
  pdf,
  fallVersion: 1,
  versand: null,
  satz: {
    id: 'L01',
    titel: 'Beanstandung der Sperre',
    datum: tag('2026-11-21'),
    kopf: null,
    bloecke: [
      { art: 'text', laeufe: [{ art: 'text', text: pdf.toString('latin1').slice(0, 40), stark: false }] },
    ],
    fehlt: [],
    veraltet: [],
    ersetzt: [],
  },
  fassung: '0000000000',
  freigabe: { art: 'beratung', von },
})
