import type { Feldfehler } from '../../web/views.ts'

/** The messages of a form as its page needs them: by field, and as the list above. */
export const formularfehler = (
  fehler: Readonly<Record<string, string>>,
): { readonly fehler: Readonly<Record<string, string>>; readonly fehlerliste: readonly Feldfehler[] } => ({
  fehler,
  fehlerliste: Object.entries(fehler).map(([feld, text]) => ({ feld, text })),
})
