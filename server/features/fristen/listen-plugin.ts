import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { liesStelle, mitStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { type Datum, monatsende } from '../../recht/datum.ts'
import { zeitpunkt } from '../../web/format.ts'
import { eingaben, text } from '../../web/forms.ts'
import { findStelle } from '../faelle/store.ts'
import { BERATUNG, werAus } from '../faelle/zutritt.ts'
import { deleteKalender, findKalender, setzeKalender } from './kalender-store.ts'
import { neuesToken, tokenHash } from './kalendertoken.ts'
import { monatAus, monatsblatt } from './monat.ts'
import { countOffene, listOffene, listOffeneMitText } from './offene-store.ts'
import { offeneGruppen } from './offene.ts'

const JE_SEITE = 50
/** More than fit on a sheet: a month with more entries than this is no sheet any more. */
const JE_MONAT = 2000

/** The deadlines of the desk: list, sheet of a month, the address of one's own calendar. */
export function listenseiten(app: FastifyInstance): void {
  app.get('/fristen', BERATUNG, (request, reply) => zeigeListe(request, reply))

  app.get('/fristen/monat', BERATUNG, async (request, reply) => {
    const frage = eingaben(request.query)
    const meine = text(frage, 'nur') === 'meine'
    const erster = monatAus(text(frage, 'monat'), app.heute())
    if (!erster) return reply.callNotFound()
    const modell = await liesStelle(app.zugang, werAus(request), z =>
      monatsmodell(z, erster, meine, app.heute()),
    )
    return reply.view('fristen/monat', modell)
  })

  // The secret is shown once, in the answer to the form; it never stands in an address of ours.
  app.post('/fristen/kalender', BERATUNG, async (request, reply) => {
    const token = neuesToken()
    const hash = tokenHash(token)
    if (!hash) throw new Error('a token that is none')
    await mitStelle(app.zugang, werAus(request), z => setzeKalender(z, hash, app.jetzt()))
    return zeigeListe(request, reply, `${app.config.baseUrl}/kalender/${token}.ics`)
  })

  app.post('/fristen/kalender/ende', BERATUNG, async (request, reply) => {
    await mitStelle(app.zugang, werAus(request), deleteKalender)
    return reply.redirect('/fristen#kalender', 303)
  })
}

async function zeigeListe(
  request: FastifyRequest,
  reply: FastifyReply,
  adresse: string | null = null,
): Promise<FastifyReply> {
  const app = request.server
  const frage = eingaben(request.query)
  const meine = text(frage, 'nur') === 'meine'
  const modell = await liesStelle(app.zugang, werAus(request), z =>
    listenmodell(z, app.heute(), meine, seitenzahl(text(frage, 'seite'))),
  )
  return reply.view('fristen/liste', { titel: 'Fristen', filter: filter(meine), adresse, ...modell })
}

async function listenmodell(z: Stellenzugriff, heute: Datum, meine: boolean, seite: number) {
  const auswahl = { von: meine ? z.personId : undefined }
  const zahlen = await countOffene(z, auswahl, heute)
  const alle = zahlen.reduce((summe, { zahl }) => summe + zahl, 0)
  const fristen = await listOffeneMitText(z, auswahl, heute, { ab: seite * JE_SEITE, anzahl: JE_SEITE })
  const kalender = await findKalender(z)
  return {
    gruppen: offeneGruppen(fristen, zahlen, heute),
    leer: alle === 0,
    seiten: blaettern(meine ? '/fristen?nur=meine&' : '/fristen?', seite, Math.ceil(alle / JE_SEITE)),
    kalender: kalender ? `Eingerichtet ${zeitpunkt(kalender.erstelltAm, heute)}.` : null,
  }
}

async function monatsmodell(z: Stellenzugriff, erster: Datum, meine: boolean, heute: Datum) {
  const { bundesland, name } = await findStelle(z)
  const auswahl = { von: meine ? z.personId : undefined, zwischen: [erster, monatsende(erster)] as const }
  z.merkzettel.vermerke.push({ aktion: 'liste.ausgegeben', bezug: null, felder: [] })
  const fristen = await listOffene(z, auswahl, JE_MONAT)
  const blatt = monatsblatt(erster, fristen, bundesland, heute)
  const nur = meine ? '&nur=meine' : ''
  const weg = (nachbar: typeof blatt.vorher) =>
    nachbar && { href: `/fristen/monat?monat=${nachbar.monat}${nur}`, text: nachbar.text }
  const diesen = `/fristen/monat?monat=${erster.slice(0, 7)}`
  return {
    ...blatt,
    titel: `Fristen im ${blatt.name}`,
    unter: meine ? 'Meine Fälle' : name,
    vorher: weg(blatt.vorher),
    nachher: weg(blatt.nachher),
    filter: [
      { href: `/fristen${meine ? '?nur=meine' : ''}`, text: 'Liste', aktuell: false },
      { href: diesen, text: 'Monat, alle', aktuell: !meine },
      { href: `${diesen}&nur=meine`, text: 'Monat, meine', aktuell: meine },
    ],
  }
}

const filter = (meine: boolean) => [
  { href: '/fristen', text: 'Alle', aktuell: !meine },
  { href: '/fristen?nur=meine', text: 'Meine', aktuell: meine },
  { href: `/fristen/monat${meine ? '?nur=meine' : ''}`, text: 'Monatsblatt', aktuell: false },
]

function seitenzahl(roh: string): number {
  const seite = Number(roh || '1')
  return Number.isInteger(seite) && seite >= 1 && seite <= 10_000 ? seite - 1 : 0
}

/** Null where everything is on one page. */
function blaettern(pfad: string, seite: number, seiten: number) {
  if (seiten <= 1) return null
  return {
    zurueck: seite > 0 ? `${pfad}seite=${seite}` : null,
    weiter: seite + 1 < seiten ? `${pfad}seite=${seite + 2}` : null,
    text: `Seite ${seite + 1} von ${seiten}`,
  }
}
