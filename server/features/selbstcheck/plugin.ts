import type { FastifyInstance } from 'fastify'
import { checkFragen } from './fragen-plugin.ts'
import { checkLeicht } from './leicht-plugin.ts'
import { oeffentlicheStellen } from '../stellen/verzeichnis.ts'
import { checkPapier } from './papier-plugin.ts'
import { checkSeiten } from './seiten-plugin.ts'
import { checkStellen } from './stellen-plugin.ts'
import { verlassen } from './verlassen-plugin.ts'
import { checkWissen } from './wissen-plugin.ts'
import { fertig } from './fertig-plugin.ts'
import { rueckruf } from './rueckruf-plugin.ts'
import { vorgang } from './vorgang-plugin.ts'

/** The public self-check: anonymous, one question a page, nothing stored unless asked for. */
export async function selbstcheck(app: FastifyInstance): Promise<void> {
  // The telephone of the desk stands on every page; it is read once a minute.
  app.addHook('preHandler', async () => void (await oeffentlicheStellen(app)))
  await app.register(checkFragen)
  await app.register(checkSeiten)
  await app.register(checkWissen)
  await app.register(checkLeicht)
  await app.register(rueckruf)
  await app.register(fertig)
  await app.register(vorgang)
  await app.register(checkStellen)
  await app.register(checkPapier)
  await app.register(verlassen)
}
