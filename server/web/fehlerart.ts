/**
 * Kind and place of an error, without its message, which may quote a value: of the stack only the lines with places.
 */
export function fehlerart(error: Error & { readonly code?: unknown }): {
  type: string
  message: string
  stack: string
} {
  const orte = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return {
    type: error.name,
    message: typeof error.code === 'string' ? error.code : '',
    stack: orte.slice(0, 12).join('\n'),
  }
}
