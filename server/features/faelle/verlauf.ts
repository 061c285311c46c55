import type { Datum } from '../../recht/datum.ts'
import { zeitpunkt } from '../../web/format.ts'
import type { Ereignis } from './verlauf-store.ts'

/** A line of the timeline as the page shows it. */
export const verlaufszeile = ({ am, name, text }: Ereignis, heute: Datum) => ({
  wann: zeitpunkt(am, heute),
  iso: am.toISOString(),
  text,
  wer: name,
})
