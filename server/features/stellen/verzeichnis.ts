import { gemerkt } from '../../web/gemerkt.ts'
import { listOeffentliche } from './store.ts'

const stellen = gemerkt('Beratungsstellen', listOeffentliche)

/** All entries everybody may see; they stand on each public page. */
export const oeffentlicheStellen = stellen.liste

/** What was read last, for those who cannot wait. */
export const gemerkteStellen = stellen.zuletzt

/** After a change the next page reads anew. */
export const vergissStellen = stellen.vergiss
