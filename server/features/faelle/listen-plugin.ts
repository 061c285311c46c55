import type { FastifyInstance, FastifyRequest } from 'fastify'
import { v4 as uuid } from 'uuid'
import type { Vermerk } from '../../data/aufzeichnung.ts'
import { suchkennung, suchworte } from '../../data/verschluesselung.ts'
import { liesStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { datum, taglang, zeitpunkt } from '../../web/format.ts'
import { eingaben, text } from '../../web/forms.ts'
import { listEntwuerfe } from './entwurf-store.ts'
import { hinweiseFuer } from './hinweise.ts'
import { entwurfszeile, type Falltabelle, gruppe } from './liste.ts'
import {
  countOffene,
  countVorgemerkte,
  listAbgeschlossene,
  listBrennende,
  listOffene,
  listUebrige,
  listVorgemerkte,
  listZuletzt,
  sucheFaelle,
} from './listen-store.ts'
import type { Fallteile, Teil } from './teile.ts'
import { BERATUNG, werAus } from './zutritt.ts'

const JE_SEITE = 50
/** More burning cases than anybody can work off in a day go to further pages, with their number in sight. */
const BRENNEND_JE_SEITE = 50

export function listenseiten(app: FastifyInstance, teile: Pick<Fallteile, 'heute'>): void {
  app.get('/heute', BERATUNG, async (request, reply) => {
    const heute = app.heute()
    const seite = seitenzahl(request)
    const modell = await liesStelle(app.zugang, werAus(request), async z => ({
      ...(await heuteModell(z, heute, seite)),
      teile: await heuteTeile(z, teile, { jetzt: app.jetzt(), heute }),
    }))
    const meldung = text(eingaben(request.query), 'kurzkontakt') === '1' ? KURZKONTAKT : null
    const kopf = { titel: taglang(heute), knoepfe: NEU, kurzkontakt: uuid(), meldung }
    return reply.view('faelle/heute', { ...kopf, ...modell })
  })

  app.get('/faelle', BERATUNG, async (request, reply) => {
    const frage = eingaben(request.query)
    const q = text(frage, 'q').slice(0, 200)
    const stand = standAus(text(frage, 'stand'))
    const modell = await liesStelle(app.zugang, werAus(request), z =>
      listenModell(z, app.heute(), q, stand, seitenzahl(request)),
    )
    reply.locals.rahmen = { ...reply.locals.rahmen, suche: q }
    return reply.view('faelle/liste', {
      titel: q === '' ? 'Fälle' : `Suche: ${q}`,
      q,
      filter: filter(stand),
      knoepfe: NEU,
      ...modell,
    })
  })
}

/** What was searched for, as keyed hashes: whether somebody looked for a given word can be asked, not read. */
const suchvermerke = (z: Stellenzugriff, q: string): Vermerk[] =>
  suchworte(q)
    .slice(0, 8)
    .map(wort => ({ aktion: 'suche.gestellt', bezug: suchkennung(z.schluessel.suche, wort), felder: [] }))

const KURZKONTAKT = 'Der Kurzkontakt ist gezählt. Gespeichert ist nur, dass es ihn gab.'
const NEU = [{ href: '/faelle/neu', text: 'Schnellaufnahme', taste: 'n' }]

const STAENDE = {
  offen: { href: '/faelle', text: 'Offen', titel: 'Offene Fälle', lies: listOffene },
  abgeschlossen: {
    href: '/faelle?stand=abgeschlossen',
    text: 'Abgeschlossen',
    titel: 'Abgeschlossene Fälle',
    lies: listAbgeschlossene,
  },
  loeschung: {
    href: '/faelle?stand=loeschung',
    text: 'Wird gelöscht',
    titel: 'Fälle, deren Löschung angekündigt ist',
    lies: listVorgemerkte,
  },
} as const
type Liste = keyof typeof STAENDE

const standAus = (roh: string): Liste => (roh === 'abgeschlossen' || roh === 'loeschung' ? roh : 'offen')

const filter = (stand: Liste) =>
  Object.entries(STAENDE).map(([wort, { href, text: label }]) => ({
    href,
    text: label,
    aktuell: wort === stand,
  }))

type Uhr = { readonly jetzt: Date; readonly heute: Datum }

async function heuteTeile(z: Stellenzugriff, teile: Pick<Fallteile, 'heute'>, { jetzt, heute }: Uhr) {
  const fertige: Teil[] = []
  for (const teil of teile.heute) fertige.push(...[(await teil(z, jetzt, heute)) ?? []].flat())
  return fertige
}

async function heuteModell(z: Stellenzugriff, heute: Datum, seite: number) {
  const { brennend, uebrige } = await countOffene(z, heute)
  const brennt = await listBrennende(z, heute, { ab: seite * BRENNEND_JE_SEITE, anzahl: BRENNEND_JE_SEITE })
  const danach = await listUebrige(z, heute, { ab: seite * JE_SEITE, anzahl: JE_SEITE })
  const tabelle: Falltabelle = {
    titel: 'Offene Fälle, die dringendsten zuerst',
    gruppen: [
      gruppe(
        'Brennt',
        `${brennend} ${brennend === 1 ? 'Fall' : 'Fälle'}: gesperrt, oder Sperre in höchstens 8 Werktagen`,
        brennt,
        heute,
        true,
      ),
      gruppe('Danach', `${uebrige} ${uebrige === 1 ? 'Fall' : 'Fälle'}`, danach, heute),
    ].filter(({ zeilen }) => zeilen.length > 0),
  }
  const seiten = Math.max(Math.ceil(uebrige / JE_SEITE), Math.ceil(brennend / BRENNEND_JE_SEITE), 1)
  return {
    tabelle,
    offen: brennend + uebrige,
    seiten: blaettern('/heute?', seite, seiten),
    hinweise: await hinweiseFuer(z, heute),
    vorgemerkt: vorgemerkt(await countVorgemerkte(z)),
    entwuerfe: (await listEntwuerfe(z)).map(entwurf => entwurfszeile(entwurf, heute)),
    zuletzt: (await listZuletzt(z, 5)).map(fall => ({
      ...fall,
      href: `/faelle/${fall.id}`,
      wann: zeitpunkt(fall.geaendertAm, heute),
    })),
  }
}

/** Cases that are going to be erased, in one line; null while there are none. */
const vorgemerkt = ({ zahl, naechster }: Awaited<ReturnType<typeof countVorgemerkte>>): string | null =>
  naechster &&
  `${zahl} ${zahl === 1 ? 'Fall wird' : 'Fälle werden'} gelöscht, ${zahl === 1 ? '' : 'zuerst '}am ${datum(naechster)}`

async function listenModell(z: Stellenzugriff, heute: Datum, q: string, stand: Liste, seite: number) {
  if (q !== '') z.merkzettel.vermerke.push(...suchvermerke(z, q))
  const wunsch = { ab: seite * JE_SEITE, anzahl: JE_SEITE + 1 }
  const treffer = q !== '' ? await sucheFaelle(z, q, JE_SEITE) : await STAENDE[stand].lies(z, wunsch)
  const tabelle: Falltabelle = {
    titel: q === '' ? STAENDE[stand].titel : 'Gefundene Fälle',
    gruppen: [gruppe(null, null, treffer.slice(0, JE_SEITE), heute)],
  }
  const weitere = treffer.length > JE_SEITE
  const pfad = stand === 'offen' ? '/faelle?' : `/faelle?stand=${stand}&`
  return { tabelle, leer: treffer.length === 0, seiten: blaettern(pfad, seite, seite + (weitere ? 2 : 1)) }
}

function seitenzahl({ query }: FastifyRequest): number {
  const seite = Number(text(eingaben(query), 'seite') || '1')
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
