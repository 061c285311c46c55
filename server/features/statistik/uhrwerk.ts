import type { FastifyInstance } from 'fastify'
import { freigabelauf, type Tor } from './freigabe.ts'

/** After the desk has answered its first requests, and after the clearing of the day. */
const ANLAUF_MS = 10_000
const STUNDE_MS = 3_600_000

/**
 * Releases what is due: soon after the start and every hour. Runs only where the app listens; closing waits for a run
 * under way. A run that fails leaves nothing behind and is tried again.
 */
export function addUhrwerk(app: FastifyInstance, tor?: Tor): void {
  let lauf: Promise<void> = Promise.resolve()
  const uhren: NodeJS.Timeout[] = []
  const sieh = (): void => {
    const wann = { db: app.db, jetzt: app.jetzt(), heute: app.heute() }
    lauf = freigabelauf({ ...wann, ...(tor && { tor }) }).then(
      () => undefined,
      (error: unknown) => app.log.error({ err: error }, 'Statistik'),
    )
  }
  app.addHook('onListen', async () => {
    uhren.push(setTimeout(sieh, ANLAUF_MS).unref(), setInterval(sieh, STUNDE_MS).unref())
  })
  app.addHook('onClose', async () => {
    uhren.forEach(clearTimeout)
    await lauf
  })
}
