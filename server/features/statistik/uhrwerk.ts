import type { FastifyInstance } from 'fastify'
import { freigabelauf, type Tor, type Torbefund } from './freigabe.ts'
import { greifAn } from './schutz/tor/tor.ts'

/** After the desk has answered its first requests, and after the clearing of the day. */
const ANLAUF_MS = 10_000
const STUNDE_MS = 3_600_000

/**
 * Releases what is due: soon after the start and every hour. Runs only where the app listens; closing waits for a run
 * under way. A run that fails leaves nothing behind and is tried again.
 */
export function addUhrwerk(app: FastifyInstance, tor: Tor = greifAn): void {
  let lauf: Promise<void> = Promise.resolve()
  let hinweis: string | null = null
  const uhren: NodeJS.Timeout[] = []
  const melde = (befund: Torbefund): void => {
    hinweis = ZURUECKGEHALTEN
    app.log.warn(befund, 'Statistik: zurückgehalten')
  }
  const sieh = (): void => {
    const wann = { db: app.db, jetzt: app.jetzt(), heute: app.heute() }
    lauf = freigabelauf({ ...wann, tor, melde }).then(
      () => void (hinweis = hinweis === GESCHEITERT ? null : hinweis),
      (error: unknown) => {
        hinweis = GESCHEITERT
        app.log.error({ err: error }, 'Statistik')
      },
    )
  }
  app.hinweisquellen.push({ rollen: ['koordination', 'technik'], hinweis: () => hinweis })
  app.addHook('onListen', async () => {
    uhren.push(setTimeout(sieh, ANLAUF_MS).unref(), setInterval(sieh, STUNDE_MS).unref())
  })
  app.addHook('onClose', async () => {
    uhren.forEach(clearTimeout)
    await lauf
  })
}

const ZURUECKGEHALTEN =
  'Aus neuen Zahlen ließ sich zu viel auf einzelne Haushalte schließen. Ein Teil wird nicht gezeigt.'
const GESCHEITERT =
  'Neue Zahlen sind nicht freigegeben: Die Prüfung davor ist gescheitert. Bitte sagen Sie der Technik Bescheid.'
