import type { Briefart } from '../briefart.ts'
import { L01 } from './L01.ts'
import { L02 } from './L02.ts'
import { L03 } from './L03.ts'
import { L04 } from './L04.ts'
import { L05 } from './L05.ts'
import { L06 } from './L06.ts'
import { L07 } from './L07.ts'
import { L08 } from './L08.ts'
import { L09 } from './L09.ts'
import { L10 } from './L10.ts'
import { L11 } from './L11.ts'
import { L12 } from './L12.ts'
import { L13 } from './L13.ts'
import { L14 } from './L14.ts'
import { L15 } from './L15.ts'
import { L16 } from './L16.ts'
import { L17 } from './L17.ts'
import { L18 } from './L18.ts'

/** Letters about the supply: to supplier, network operator, landlord and conciliation (L01 to L18). */
export const LIEFERUNG: readonly Briefart[] = [
  L01,
  L02,
  L03,
  L04,
  L05,
  L06,
  L07,
  L08,
  L09,
  L10,
  L11,
  L12,
  L13,
  L14,
  L15,
  L16,
  L17,
  L18,
]
