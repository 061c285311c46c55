import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { loescheFall, type Loeschgrund } from '../../data/loeschen.ts'
import { zumLoeschen } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { datum } from '../../web/format.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { angemeldete, darf } from '../anmeldung/zutritt.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { findHindernis } from './aussetzung-store.ts'
import { grundworte } from './forms.ts'
import { lockNummer } from './verwaltung-store.ts'

const SEITE = '/verwaltung/aufbewahrung/loeschungen'
const NUR = { config: { ...darf('aufbewahrung', 'verwalten').config, frisch: true } }

/** Reasons a person can have; what the clock does has its own. */
const GRUENDE = [
  { wert: 'wunsch', label: 'Der Haushalt verlangt es (Art. 17 Abs. 1 DSGVO)' },
  { wert: 'widerruf', label: 'Die Einwilligung ist widerrufen' },
  { wert: 'unrechtmaessig', label: 'Der Fall hätte nicht gespeichert werden dürfen' },
] as const satisfies readonly { wert: Loeschgrund; label: string }[]

/** Erasing one case by hand, without seeing it: by its number, typed twice. */
export function loeschseiten(app: FastifyInstance): void {
  app.get(SEITE, NUR, (request, reply) => zeige(reply, eingaben(request.query), {}))

  app.post(SEITE, NUR, async (request, reply) => {
    const werte = eingaben(request.body)
    const gelesen = lies(werte)
    if ('fehler' in gelesen) return zeige(reply.code(422), werte, gelesen.fehler)
    const fehler = await loesche(request, gelesen)
    if (fehler) return zeige(reply.code(422), werte, fehler)
    return reply.redirect('/verwaltung/aufbewahrung?geloescht=1', 303)
  })
}

type Wunsch = { readonly nummer: string; readonly grund: Loeschgrund }

function lies(werte: Eingaben): Wunsch | { readonly fehler: Meldungen } {
  const nummer = text(werte, 'nummer')
  const grund = GRUENDE.find(({ wert }) => wert === text(werte, 'grund'))?.wert
  const fehler = {
    ...(nummer === '' && { nummer: 'Tragen Sie die Fallnummer ein, zum Beispiel 26-0143.' }),
    ...(grund === undefined && { grund: 'Wählen Sie einen Grund.' }),
    ...(text(werte, 'nummer2') !== nummer && { nummer2: 'Die beiden Fallnummern sind verschieden.' }),
    ...(text(werte, 'endgueltig') === '' && { endgueltig: 'Bestätigen Sie, dass es kein Zurück gibt.' }),
  }
  return grund === undefined || Object.keys(fehler).length > 0 ? { fehler } : { nummer, grund }
}

/** Erases, or says why not. Nothing is erased that somebody has put off. */
async function loesche(request: FastifyRequest, { nummer, grund }: Wunsch): Promise<Meldungen | undefined> {
  const { db, heute } = request.server
  const { stelleId } = angemeldete(request)
  const am = heute()
  return zumLoeschen(db, stelleId, async trx => {
    const id = await lockNummer(trx, stelleId, nummer)
    if (id === undefined) return { nummer: `Einen Fall ${nummer} gibt es in dieser Beratungsstelle nicht.` }
    const hindernis = await findHindernis(trx, stelleId, id, am)
    if (hindernis) return { nummer: ausgesetzt(hindernis) }
    await loescheFall(trx, stelleId, id, { am, grund })
    return undefined
  })
}

const ausgesetzt = ({ grund, bis }: { readonly grund: string; readonly bis: Datum }): string =>
  `Die Löschung ist bis ${datum(bis)} ausgesetzt: ${grundworte(grund)}. Wer den Fall bearbeitet, muss das zuerst beenden.`

const zeige = (reply: FastifyReply, werte: Eingaben, fehler: Meldungen): FastifyReply =>
  reply.view('aufbewahrung/loeschung', {
    titel: 'Einen Fall löschen',
    weg: [{ href: '/verwaltung/aufbewahrung', text: 'Aufbewahrung' }],
    ort: 'Löschen',
    gruende: GRUENDE,
    werte: {
      nummer: text(werte, 'nummer'),
      nummer2: text(werte, 'nummer2'),
      grund: text(werte, 'grund'),
      endgueltig: text(werte, 'endgueltig') !== '',
    },
    fehler: { nummer: null, nummer2: null, grund: null, endgueltig: null, ...fehler },
    fehlerliste: fehlerliste(fehler),
  })
