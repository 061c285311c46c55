import type { FastifyInstance } from 'fastify'
import { OFFEN } from './fragen-plugin.ts'
import { LEICHT, LEICHT_FUSSNOTE } from './leicht.ts'
import { basis, zeigeSeite } from './zeigen.ts'

const WO = basis('de')
const ANFANG = `${WO}/leicht`
const LINKS = Object.entries(LEICHT).map(([id, { titel }]) => ({
  href: id === 'anfang' ? ANFANG : `${ANFANG}/${id}`,
  wort: titel,
}))

/** The most important pages in very easy German, each with the way on. */
export async function checkLeicht(app: FastifyInstance): Promise<void> {
  for (const [nummer, { weiter, ...seite }] of Object.values(LEICHT).entries()) {
    const href = LINKS[nummer]?.href ?? ANFANG
    app.get(href, OFFEN, async (request, reply) =>
      zeigeSeite(request, reply, 'selbstcheck/text', {
        ...seite,
        zurueck: href === ANFANG ? WO : ANFANG,
        links: [
          ...(weiter ? [{ href: `${WO}${weiter.href}`, wort: weiter.wort }] : []),
          ...LINKS.filter(link => link.href !== href),
        ],
        fussnote: LEICHT_FUSSNOTE,
      }),
    )
  }
}
