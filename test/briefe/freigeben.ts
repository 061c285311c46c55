import type { Browser } from '../desk.ts'

/** Saves a letter and releases it as the exception of a desk with one person; answers the last page. */
export async function gibFrei(
  browser: Browser,
  fall: string,
  felder: Record<string, string> & { art: string; brief: string },
) {
  await browser.sende(`${fall}/briefe/neu/${felder.art}`, felder)
  return browser.sende(`${fall}/briefe/entwurf/${felder.brief}/freigeben`, {
    grund: 'Heute ist sonst niemand da.',
  })
}
