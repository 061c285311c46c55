import type { Meldungen } from '../../web/formular.ts'
import type { Feldfehler } from '../../web/views.ts'

/** Messages by field as the list above a form. */
export const fehlerliste = (fehler: Meldungen): Feldfehler[] =>
  Object.entries(fehler).map(([feld, text]) => ({ feld, text }))
