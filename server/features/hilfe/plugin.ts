import type { FastifyInstance } from 'fastify'
import { tag } from '../../recht/datum.ts'
import { datum } from '../../web/format.ts'
import { aufnahmebogen } from './aufnahmebogen.ts'
import { fristentafel } from './fristentafel.ts'
import type { Abschnitt, Hilfetext } from './text.ts'
import { HILFETEXTE, uebersicht } from './verzeichnis.ts'

const OFFEN = { config: { zutritt: 'offen' } } as const
const WEG = [{ href: '/hilfe', text: 'Hilfe' }]

/** How to use the desk, and what to do when something has happened: open, because then nobody may be able to sign in. */
export async function hilfe(app: FastifyInstance): Promise<void> {
  app.get('/hilfe', OFFEN, async (_request, reply) =>
    reply.view('hilfe/uebersicht', { titel: 'Hilfe', gruppen: uebersicht() }),
  )
  for (const text of HILFETEXTE) {
    const modell = ansicht(text)
    app.get(`/hilfe/${text.wort}`, OFFEN, async (_request, reply) => reply.view('hilfe/text', modell))
  }
  app.get('/hilfe/aufnahmebogen', OFFEN, async (_request, reply) =>
    reply.view('hilfe/aufnahmebogen', { titel: 'Aufnahmebogen', weg: WEG, abschnitte: aufnahmebogen() }),
  )
  app.get('/hilfe/fristentafel', OFFEN, async (_request, reply) =>
    reply.view('hilfe/fristentafel', { titel: 'Fristentafel', weg: WEG, ...fristentafel(app.heute()) }),
  )
}

/** The page model of a text: every part of a section is there, if only as null. */
const ansicht = ({ titel, worum, fassung, geprueft, abschnitte }: Hilfetext) => ({
  titel,
  worum,
  geprueft,
  weg: WEG,
  fassung: datum(tag(fassung)),
  abschnitte: abschnitte.map(abschnitt),
})

const abschnitt = ({ titel, text, schritte, punkte, zeilen, linien, links }: Abschnitt, n: number) => ({
  id: `teil-${n + 1}`,
  titel,
  text: text ?? null,
  schritte: schritte ?? null,
  punkte: punkte ?? null,
  zeilen: zeilen?.map(([was, dazu]) => ({ was, dazu })) ?? null,
  linien: linien?.map(([was, leere]) => ({ was, leere: Array.from({ length: leere }, (_, i) => i) })) ?? null,
  links: links?.map(([href, wort]) => ({ href, wort })) ?? null,
})
