import './web/fastify.ts'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Config } from './config.ts'
import type { Schluesselbund } from './data/schluesselbund.ts'
import type { Db } from './data/tables.ts'
import { type Passwortdienst, passwortdienst } from './features/anmeldung/passwort.ts'
import { anmeldung } from './features/anmeldung/plugin.ts'
import { addZutritt } from './features/anmeldung/zutritt.ts'
import { addEinschraenkung } from './features/aufbewahrung/einschraenkung.ts'
import type { Zugriffe } from './features/aufbewahrung/auskunft-plugin.ts'
import { aufbewahrung } from './features/aufbewahrung/plugin.ts'
import { aufbewahrungsteil, warnteil } from './features/aufbewahrung/teile.ts'
import { ansprueche } from './features/ansprueche/plugin.ts'
import { anspruchsteil } from './features/ansprueche/teile.ts'
import { briefe } from './features/briefe/plugin.ts'
import { BRIEFKENNUNGEN, briefteil } from './features/briefe/teile.ts'
import { dokumente } from './features/dokumente/plugin.ts'
import { dokumentteil } from './features/dokumente/teile.ts'
import { faelle } from './features/faelle/plugin.ts'
import type { Fallteile } from './features/faelle/teile.ts'
import { eingang } from './features/eingang/plugin.ts'
import { addEingangszahl, eingangsteil } from './features/eingang/teile.ts'
import { fristen } from './features/fristen/plugin.ts'
import { fonds } from './features/fonds/plugin.ts'
import { fondsantrag } from './features/fondsantrag/plugin.ts'
import { listBekommen } from './features/fondsantrag/andere.ts'
import { vonFonds } from './features/fondsantrag/bilanz.ts'
import { antragsteil } from './features/fondsantrag/teile.ts'
import { beiWiderruf } from './features/fondsantrag/widerruf.ts'
import { pruefteil } from './features/fonds/teile.ts'
import { fondstraeger } from './features/fondstraeger/plugin.ts'
import { hilfe } from './features/hilfe/plugin.ts'
import { fristenteil } from './features/fristen/teile.ts'
import { fristteil, kastenteil, urteilsteil, zuTunTeil } from './features/pruefung/teile.ts'
import { recht } from './features/recht/plugin.ts'
import { aufzeichnung } from './features/aufzeichnung/plugin.ts'
import { listZugriffe } from './features/aufzeichnung/store.ts'
import { satz } from './features/aufzeichnung/worte.ts'
import { wennTeil } from './features/pruefung/wenn.ts'
import { statistik } from './features/statistik/plugin.ts'
import { verwaltung } from './features/verwaltung/plugin.ts'
import { zustaendigkeit } from './features/zustaendigkeit/plugin.ts'
import { schnittstelle } from './features/schnittstelle/plugin.ts'
import { aushang } from './features/selbstcheck/aushang-plugin.ts'
import { selbstcheck } from './features/selbstcheck/plugin.ts'
import { stellen } from './features/stellen/verwaltung-plugin.ts'
import { type Datum, tag } from './recht/datum.ts'
import { addAssets } from './web/assets.ts'
import { addCsrf } from './web/csrf.ts'
import { addDateien } from './web/dateien.ts'
import { addErrors } from './web/errors.ts'
import { addForms } from './web/forms.ts'
import { addGrenze } from './web/grenze.ts'
import { addHinweise } from './web/hinweise.ts'
import { addKontakt } from './web/kontakt.ts'
import { protokollOptionen } from './web/protokoll.ts'
import { addSession } from './web/session.ts'
import { addSicherheit, serverOptionen } from './web/sicherheit.ts'
import { addViews } from './web/views.ts'

export type AppDeps = {
  readonly db: Db
  readonly schluesselbund: Schluesselbund
  readonly config: Config
  /** The clock; tests bring their own. */
  readonly jetzt?: () => Date
  readonly heute?: () => Datum
  readonly passwoerter?: Passwortdienst
  /** Where log lines go. */
  readonly protokoll?: { write: (zeile: string) => void }
  /** Requests to the interface per address and minute. */
  readonly apiJeMinute?: number
}

/** The page of a case is put together here: later features show their part on it. */
const FALLTEILE: Fallteile = {
  frist: fristteil,
  haupt: [warnteil, urteilsteil, wennTeil, fristenteil, briefteil, antragsteil, dokumentteil],
  seite: [zuTunTeil(BRIEFKENNUNGEN), anspruchsteil, aufbewahrungsteil],
  heute: [eingangsteil, pruefteil],
  kasten: kastenteil,
  vonFonds,
}

/** For what a household gets of its own: when somebody looked into the case, and where; not who. */
const zugriffe: Zugriffe = async (z, fallId) =>
  (await listZugriffe(z, fallId)).map(eintrag => ({ am: eintrag.am, was: satz(eintrag) }))

/** The whole desk. Everything it needs is handed in; it opens and closes nothing itself. */
export async function buildApp(deps: AppDeps): Promise<FastifyInstance> {
  const { config } = deps
  const app = Fastify({ ...serverOptionen(config), ...protokollOptionen(config.logLevel, deps.protokoll) })
  decorate(app, deps)

  addSicherheit(app)
  addErrors(app)
  await addForms(app)
  addAssets(app)
  addHinweise(app)
  await addViews(app)
  await addSession(app)
  addZutritt(app)
  await addDateien(app)
  await addCsrf(app)
  addEinschraenkung(app)
  if (config.teil !== 'oeffentlich') addEingangszahl(app)

  addKontakt(app)
  await app.register(recht)
  await app.register(hilfe)
  if (config.teil !== 'oeffentlich') await addTisch(app, deps)
  if (config.teil !== 'beratung') await addOeffentliches(app, deps)
  return app
}

/** What only people with an account see. */
async function addTisch(app: FastifyInstance, deps: AppDeps): Promise<void> {
  await app.register(anmeldung, { passwoerter: deps.passwoerter ?? passwortdienst() })
  await app.register(faelle, { teile: FALLTEILE, folgen: [beiWiderruf] })
  await app.register(briefe)
  await app.register(ansprueche)
  await app.register(fonds, { bekommen: listBekommen })
  await app.register(fondstraeger)
  await app.register(fristen)
  await app.register(eingang)
  await app.register(dokumente)
  await app.register(aufbewahrung, { zugriffe })
  await app.register(fondsantrag)
  await app.register(statistik)
  await app.register(zustaendigkeit)
  await app.register(aufzeichnung)
  await app.register(verwaltung)
  await app.register(stellen)
  await app.register(aushang)
}

/** What everybody may use without signing in. */
async function addOeffentliches(app: FastifyInstance, deps: AppDeps): Promise<void> {
  await app.register(
    async api => {
      await addGrenze(api, deps.apiJeMinute)
      await api.register(schnittstelle)
    },
    { prefix: '/api/v1' },
  )
  await app.register(selbstcheck)
  if (deps.config.teil !== 'oeffentlich') return
  app.get('/', { config: { zutritt: 'offen' } }, (_request, reply) => reply.redirect('/selbstcheck', 303))
}

function decorate(app: FastifyInstance, { db, schluesselbund, config, ...uhr }: AppDeps): void {
  const jetzt = uhr.jetzt ?? (() => new Date())
  app.decorate('config', config)
  app.decorate('db', db)
  app.decorate('schluesselbund', schluesselbund)
  app.decorate('zugang', {
    db,
    schluesselbund,
    meldeUnlesbar: spalte => app.log.error({ spalte }, 'ein Siegel lässt sich nicht öffnen'),
  })
  app.decorate('jetzt', jetzt)
  app.decorate('heute', uhr.heute ?? (() => tag(BERLIN.format(jetzt()))))
}

/** Writes a day like Swedish does: 2026-11-21. */
const BERLIN = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' })
