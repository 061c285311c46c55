import type { FastifyReply } from 'fastify'
import { eingepackt, type Feldwert } from '../../web/mitgenommen.ts'

type Anmeldeseite = {
  /** Where to go afterwards; always a path of our own. */
  readonly ziel?: string | undefined
  /** What was typed elsewhere and is to be sent there afterwards. */
  readonly felder?: readonly Feldwert[]
  readonly anmeldename?: string
  readonly meldung?: string
  readonly fehler?: string
}

/** The sign-in page, with everything that has to survive it in hidden fields. */
export function anmeldeseite(reply: FastifyReply, seite: Anmeldeseite = {}): FastifyReply {
  const { ziel = '', felder = [], anmeldename = '', meldung = null, fehler } = seite
  return reply.view('anmeldung/anmelden', {
    titel: 'Anmelden',
    ziel,
    felder: eingepackt(felder),
    anmeldename,
    meldung,
    fehlerliste: fehler === undefined ? [] : [{ feld: 'anmeldename', text: fehler }],
    fehler: fehler ?? null,
  })
}
