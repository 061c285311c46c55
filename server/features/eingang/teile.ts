import type { FastifyInstance } from 'fastify'
import { liesStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { rollenMit } from '../../web/rechte.ts'
import type { Teil } from '../faelle/teile.ts'
import { zaehleWartende } from './store.ts'
import { alter } from './worte.ts'

/** On „Heute“: how many wait for a call, and how long already; null while nobody does. */
export async function eingangsteil(z: Stellenzugriff, jetzt: Date): Promise<Teil | null> {
  const { zahl, seit } = await zaehleWartende(z)
  if (seit === null) return null
  return { partial: 'eingang', daten: { zahl, eine: zahl === 1, alter: alter(seit, jetzt) } }
}

/** The number behind „Eingang“ in the navigation, for those who open it. */
export function addEingangszahl(app: FastifyInstance): void {
  const rollen = rollenMit('eingang', 'bearbeiten')
  app.addHook('preHandler', async (request, reply) => {
    const { angemeldet } = request
    if (!angemeldet?.rollen.some(rolle => rollen.includes(rolle)) || request.method !== 'GET') return
    const { zahl } = await liesStelle(app.zugang, angemeldet, zaehleWartende)
    const nav = reply.locals.rahmen.nav.map(bereich =>
      bereich.href === '/eingang' ? { ...bereich, zahl } : bereich,
    )
    // Not spread: that would make a token on pages that need none.
    Object.defineProperty(reply.locals.rahmen, 'nav', { value: nav, enumerable: true })
  })
}
