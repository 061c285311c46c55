import type { Briefart } from '../briefart.ts'
import { L40 } from './L40.ts'
import { L41 } from './L41.ts'
import { L43 } from './L43.ts'
import { L44 } from './L44.ts'
import { L45 } from './L45.ts'
import { L46 } from './L46.ts'
import { L48 } from './L48.ts'
import { L50 } from './L50.ts'
import { L51 } from './L51.ts'
import { L52 } from './L52.ts'

/** Papers of the desk, and letters to funds (L40 to L52). */
export const PAPIERE: readonly Briefart[] = [L40, L41, L43, L44, L45, L46, L48, L50, L51, L52]
