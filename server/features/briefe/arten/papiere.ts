import type { Briefart } from '../briefart.ts'

/** Papers of the desk, and letters to funds (L40 to L52). */
export const PAPIERE: readonly Briefart[] = []
