import type { FastifyInstance } from 'fastify'
import { addStundenlauf } from '../../web/stundenlauf.ts'
import { freigabelauf, type Tor, type Torbefund } from './freigabe.ts'
import { greifAn } from './schutz/tor/tor.ts'

/** After the desk has answered its first requests, and after the clearing of the day. */
const ANLAUF_MS = 10_000

/** Releases what is due, soon after the start and every hour. A run that fails leaves nothing behind and is tried again. */
export function addUhrwerk(app: FastifyInstance, tor: Tor = greifAn): void {
  let hinweis: string | null = null
  const melde = (befund: Torbefund): void => {
    hinweis = ZURUECKGEHALTEN
    app.log.warn(befund, 'Statistik: zurückgehalten')
  }
  const sieh = (): Promise<void> => {
    const wann = { db: app.db, jetzt: app.jetzt(), heute: app.heute() }
    return freigabelauf({ ...wann, tor, melde }).then(
      () => void (hinweis = hinweis === GESCHEITERT ? null : hinweis),
      (error: unknown) => {
        hinweis = GESCHEITERT
        app.log.error({ err: error }, 'Statistik')
      },
    )
  }
  app.hinweisquellen.push({ rollen: ['koordination', 'technik'], hinweis: () => hinweis })
  addStundenlauf(app, ANLAUF_MS, sieh)
}

const ZURUECKGEHALTEN =
  'Aus neuen Zahlen ließ sich zu viel auf einzelne Haushalte schließen. Ein Teil wird nicht gezeigt.'
const GESCHEITERT =
  'Neue Zahlen sind nicht freigegeben: Die Prüfung davor ist gescheitert. Bitte sagen Sie der Technik Bescheid.'
