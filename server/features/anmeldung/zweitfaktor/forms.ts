import { z } from 'zod'

const gemeinsam = {
  id: z.string(),
  rawId: z.string(),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
}
const angelegt = z.object({
  ...gemeinsam,
  response: z.object({
    clientDataJSON: z.string(),
    attestationObject: z.string(),
    transports: z.array(z.string()).default([]),
  }),
})
const unterschrieben = z.object({
  ...gemeinsam,
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
  }),
})

/** The browser's answer after making a key; undefined for anything else. */
export const angelegterPasskey = (text: string) => lies(angelegt, text)

/** The browser's answer after signing with a key; undefined for anything else. */
export const unterschriebenerPasskey = (text: string) => lies(unterschrieben, text)

function lies<T>(form: z.ZodType<T>, text: string): T | undefined {
  try {
    return form.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
