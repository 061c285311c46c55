import type { Briefart } from '../briefart.ts'
import { L20 } from './L20.ts'
import { L21 } from './L21.ts'
import { L22 } from './L22.ts'
import { L23 } from './L23.ts'
import { L24 } from './L24.ts'
import { L25 } from './L25.ts'
import { L26 } from './L26.ts'
import { L27 } from './L27.ts'
import { L28 } from './L28.ts'
import { L29 } from './L29.ts'
import { L30 } from './L30.ts'
import { L31 } from './L31.ts'
import { L32 } from './L32.ts'
import { L33 } from './L33.ts'

/** Letters to authorities and courts (L20 to L33). */
export const BEHOERDEN: readonly Briefart[] = [
  L20,
  L21,
  L22,
  L23,
  L24,
  L25,
  L26,
  L27,
  L28,
  L29,
  L30,
  L31,
  L32,
  L33,
]
