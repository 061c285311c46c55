/* The periods, in one place. regeln.ts says what each is for. */

/** How long a desk may keep its closed cases: what holds until it chooses, and the limits of the choice. */
export const FALLMONATE = { vorgabe: 12, von: 6, bis: 36 } as const

/** Months after closing for which uploaded papers stay. */
export const DOKUMENT_MONATE = 3

/** Days between the announcement of an erasure and the erasure. */
export const VORLAUF_TAGE = 30

export const SITZUNG_TAGE = 14
export const LAUF_TAGE = 365
