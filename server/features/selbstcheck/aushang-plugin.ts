import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Stellenprofil } from '../../data/stellenprofil.ts'
import { liesStelle, type Stellenzugriff } from '../../data/zugriff.ts'
import { text } from '../../web/forms.ts'
import { darf } from '../anmeldung/zutritt.ts'
import { druckbar } from '../briefe/schrift.ts'
import { findStelle } from '../faelle/store.ts'
import { werAus } from '../faelle/zutritt.ts'
import { findEigene } from '../stellen/store.ts'
import { type Aushang, handzettel, plakat, zeiten } from './aushang.ts'
import { istDruckbar } from './papierform-pdf.ts'
import { SPRACHEN, type Worte, worte } from './sprache.ts'
import { BASIS } from './zeigen.ts'

const SEITE = '/verwaltung/aushang'
const DRUCKEN = darf('stelle', 'drucken')

/** The poster and the leaflet of the desk, for everybody who works there. */
export async function aushang(app: FastifyInstance): Promise<void> {
  app.get(SEITE, DRUCKEN, async (request, reply) => {
    const { profil, eigen } = await liesStelle(app.zugang, werAus(request), profilFuer)
    return reply.view('selbstcheck/aushang', {
      titel: 'Plakat und Handzettel',
      profil: eigen,
      zeiten: zeiten(worte('de'), profil).length > 0,
      adresse: adresseVon(app),
      koordination: request.angemeldet?.rollen.includes('koordination') ?? false,
      sprachen: andere().map(({ sprache, name }) => ({
        href: `${SEITE}/handzettel.pdf?mit=${sprache}`,
        name,
      })),
    })
  })

  app.get(`${SEITE}/plakat.pdf`, DRUCKEN, async (request, reply) =>
    schicke(reply, 'plakat', await plakat(worte('de'), await druckstand(request))),
  )

  app.get(`${SEITE}/handzettel.pdf`, DRUCKEN, async (request, reply) => {
    const mit = text(request.query as Record<string, unknown>, 'mit')
    const zweite = andere().find(({ sprache }) => sprache === mit) ?? worte('de')
    return schicke(reply, 'handzettel', await handzettel(worte('de'), zweite, await druckstand(request)))
  })
}

/** The languages beside German that our printing type can write. */
const andere = (): Worte[] =>
  SPRACHEN.map(sprache => worte(sprache)).filter(eine => eine.sprache !== 'de' && istDruckbar(eine))

const schicke = (reply: FastifyReply, name: string, pdf: Buffer): FastifyReply =>
  reply.type('application/pdf').header('content-disposition', `inline; filename="${name}.pdf"`).send(pdf)

async function druckstand(request: FastifyRequest): Promise<Aushang> {
  const { zugang, heute } = request.server
  const { profil } = await liesStelle(zugang, werAus(request), profilFuer)
  return { profil: gedruckt(profil), adresse: adresseVon(request.server), datum: heute() }
}

/** Only languages whose letters our printing type has are named on paper. */
function gedruckt(profil: Stellenprofil): Stellenprofil {
  const { sprachen, ...ohne } = profil
  const lesbar = (sprachen ?? '')
    .split(',')
    .map(eine => eine.trim())
    .filter(eine => eine !== '' && druckbar(eine).ersetzt.length === 0)
  const mit = lesbar.length === 0 ? ohne : { ...ohne, sprachen: lesbar.join(', ') }
  return { ...mit, name: druckbar(profil.name).text }
}

/** What the desk has entered; before that, what it said when it was founded. */
async function profilFuer(z: Stellenzugriff): Promise<{ profil: Stellenprofil; eigen: boolean }> {
  const da = await findEigene(z)
  if (da) return { profil: da.profil, eigen: true }
  const { name, strasse, plz, ort, telefon } = await findStelle(z)
  return {
    profil: { name, strasse, plz, ort, telefon, zeiten: [], geschlossen: [], gebiet: [] },
    eigen: false,
  }
}

const adresseVon = ({ config }: FastifyInstance): string | null =>
  config.adresseBekannt ? `${config.baseUrl}${BASIS}` : null
