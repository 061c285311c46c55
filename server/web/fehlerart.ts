/**
 * Kind and place of an error, without its message, which may quote a value: of the stack only the lines with places,
 * and of name and code only what cannot be typed text.
 */
export function fehlerart(error: Error & { readonly code?: unknown }): {
  type: string
  message: string
  stack: string
} {
  const orte = ohneMeldung(error)
    .split('\n')
    .filter(line => ORT.test(line))
  return { type: wort(error.name), message: wort(error.code), stack: orte.slice(0, 12).join('\n') }
}

/** A message of several lines can look like places; it stands in front of them, word for word. */
function ohneMeldung({ stack, message }: Error): string {
  if (typeof stack !== 'string') return ''
  const ab = typeof message === 'string' && message !== '' ? stack.lastIndexOf(message) : -1
  return ab === -1 ? stack : stack.slice(ab + message.length)
}

/** `at name (file:1:2)` or `at file:1:2`. */
const ORT = /^ +at (?:[^\s()]+ )*\(?(?:file:|node:|\/|[A-Z]:\\)[^\s()]*:\d+:\d+\)?$/

const wort = (wert: unknown): string =>
  typeof wert === 'string' && /^[A-Za-z0-9_]{1,60}$/.test(wert) ? wert : ''
