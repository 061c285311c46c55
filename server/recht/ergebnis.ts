import type { Cent } from './geld.ts'

/** One line of reasoning, as an adviser would note it; the amount where the line has one. */
export type Schritt = {
  readonly text: string
  readonly betragCent?: Cent | undefined
  readonly norm?: string | undefined
}
