import type { FastifyInstance } from 'fastify'

const STUNDE_MS = 3_600_000

/**
 * Does something soon after the start, when the desk has answered its first requests, and every hour from then on. Runs
 * only where the app listens; closing waits for a run under way. What goes wrong is for `lauf` to catch.
 */
export function addStundenlauf(app: FastifyInstance, anlaufMs: number, lauf: () => Promise<void>): void {
  let laufend: Promise<void> = Promise.resolve()
  const uhren: NodeJS.Timeout[] = []
  const los = (): void => void (laufend = lauf())
  app.addHook('onListen', async () => {
    uhren.push(setTimeout(los, anlaufMs).unref(), setInterval(los, STUNDE_MS).unref())
  })
  app.addHook('onClose', async () => {
    uhren.forEach(clearTimeout)
    await laufend
  })
}
