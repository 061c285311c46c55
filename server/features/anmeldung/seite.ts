import type { FastifyReply } from 'fastify'
import type { Stufe } from '../../data/tables.ts'
import { eigenerPfad } from '../../web/adresse.ts'
import { type Eingaben, text } from '../../web/forms.ts'
import { ausgepackt, eingepackt, type Feldwert } from '../../web/mitgenommen.ts'

/** What has to survive signing in. */
export type Mitnahme = {
  /** Where to go afterwards; always a path of our own. */
  readonly ziel?: string | undefined
  /** What was typed elsewhere and is to be sent there afterwards. */
  readonly felder?: readonly Feldwert[]
}

/** For the hidden fields of every page on the way in. */
export const mitnahmefelder = ({ ziel = '', felder = [] }: Mitnahme) => ({ ziel, felder: eingepackt(felder) })

/** Reads them back; a foreign address is dropped. */
export const mitnahmeAus = (werte: Eingaben): Mitnahme => ({
  ziel: zielAus(werte['ziel']),
  felder: ausgepackt(text(werte, 'felder')),
})

export const zielAus = (ziel: unknown): string | undefined => {
  const pfad = eigenerPfad(ziel)
  return pfad?.startsWith('/anmelden') || pfad?.startsWith('/abmelden') ? undefined : pfad
}

/** The page of a step of signing in. */
export const stufenpfad = (stufe: Stufe, ziel?: string): string =>
  ziel === undefined ? `/anmelden/${stufe}` : `/anmelden/${stufe}?weiter=${encodeURIComponent(ziel)}`

type Anmeldeseite = Mitnahme & {
  readonly anmeldename?: string
  readonly meldung?: string
  readonly fehler?: string
}

/** The sign-in page, with everything that has to survive it in hidden fields. */
export function anmeldeseite(reply: FastifyReply, seite: Anmeldeseite = {}): FastifyReply {
  const { anmeldename = '', meldung = null, fehler } = seite
  return reply.view('anmeldung/anmelden', {
    titel: 'Anmelden',
    ...mitnahmefelder(seite),
    anmeldename,
    meldung,
    fehlerliste: fehler === undefined ? [] : [{ feld: 'anmeldename', text: fehler }],
    fehler: fehler ?? null,
  })
}

/** The page that asks for the password once more. */
export function bestaetigungsseite(reply: FastifyReply, mit: Mitnahme, fehler?: string): FastifyReply {
  return reply.view('anmeldung/bestaetigen', {
    titel: 'Bitte noch einmal das Passwort',
    ...mitnahmefelder(mit),
    fehlerliste: fehler === undefined ? [] : [{ feld: 'passwort', text: fehler }],
    fehler: fehler ?? null,
  })
}
