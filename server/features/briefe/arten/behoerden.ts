import type { Briefart } from '../briefart.ts'

/** Letters to authorities and courts (L20 to L33). */
export const BEHOERDEN: readonly Briefart[] = []
