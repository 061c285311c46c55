import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { v7 as uuid } from 'uuid'
import { mitStelle } from '../../data/zugriff.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { type Eingaben, eingaben, text } from '../../web/forms.ts'
import { type Meldungen, ohneLeereZeilen } from '../../web/formular.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { leseId, leseVersion } from '../faelle/forms.ts'
import { werAus } from '../faelle/zutritt.ts'
import { aendereFonds, alsFormular } from './bearbeiten.ts'
import { ANGABEN, GRUPPEN } from './forms.ts'
import { vergissHilfen } from './oeffentlich.ts'
import { type Eintrag, insertFonds, updateFonds } from './store.ts'
import { mitFonds, PFLEGE } from './verzeichnis-plugin.ts'

/** Adding an entry and changing one; each change is a version of its own and names its source. */
export function bearbeitungsseiten(app: FastifyInstance): void {
  neuerEintrag(app)

  app.get('/fonds/:fonds/bearbeiten', PFLEGE, async (request, reply) => {
    const eintrag = await mitFonds(request, (_z, einer) => einer)
    return eintrag ? zeige(reply, eintrag, alsFormular(eintrag.fonds)) : reply.callNotFound()
  })

  app.post('/fonds/:fonds/bearbeiten', PFLEGE, async (request, reply) => {
    const eintrag = await mitFonds(request, (_z, einer) => einer)
    if (!eintrag) return reply.callNotFound()
    const werte = getippt(request)
    if (text(werte, 'weitere') !== '') return zeige(reply, eintrag, werte)
    const neu = aendereFonds(eintrag.fonds, werte, app.heute())
    if (!neu.ok) return zeige(reply.code(422), eintrag, werte, neu.fehler)
    const stand = { id: eintrag.id, fassung: leseVersion(werte['version']) ?? 0 }
    const da = await mitStelle(app.zugang, werAus(request), z =>
      updateFonds(z, stand, neu.fonds, text(werte, 'belegtitel'), app.jetzt()),
    )
    if (!da) return zeige(reply.code(409), eintrag, werte, { name: ANDERE })
    vergissHilfen(app.db)
    return reply.redirect(`/fonds/${eintrag.id}`, 303)
  })
}

const ANDERE =
  'Jemand anderes hat den Eintrag inzwischen geändert. Vergleichen Sie und speichern Sie dann noch einmal.'

function neuerEintrag(app: FastifyInstance): void {
  app.get('/fonds/neu', PFLEGE, (_request, reply) => zeige(reply, null, {}))

  app.post('/fonds', PFLEGE, async (request, reply) => {
    const werte = getippt(request)
    if (text(werte, 'weitere') !== '') return zeige(reply, null, werte)
    const neu = aendereFonds(null, werte, app.heute())
    if (!neu.ok) return zeige(reply.code(422), null, werte, neu.fehler)
    const id = leseId(werte['fonds']) ?? uuid()
    await mitStelle(app.zugang, werAus(request), z => insertFonds(z, id, neu.fonds, app.jetzt()))
    return reply.redirect(`/fonds/${id}`, 303)
  })
}

const getippt = (request: FastifyRequest): Eingaben => ohneLeereZeilen(ANGABEN, eingaben(request.body))

/** After a conflict the form carries the new version: who saves again has been told. */
function zeige(
  reply: FastifyReply,
  eintrag: Eintrag | null,
  werte: Eingaben,
  fehler: Meldungen = {},
): FastifyReply {
  const felder = zeigeFelder(ANGABEN, werte, fehler)
  return reply.view('fonds/bearbeiten', {
    titel: eintrag === null ? 'Neuer Eintrag' : `Ändern: ${eintrag.fonds.name}`,
    ziel: eintrag === null ? '/fonds' : `/fonds/${eintrag.id}/bearbeiten`,
    zurueck: eintrag === null ? '/fonds' : `/fonds/${eintrag.id}`,
    fonds: leseId(werte['fonds']) ?? uuid(),
    version: eintrag?.fassung ?? 1,
    gruppen: GRUPPEN.map(gruppe => ({
      titel: gruppe.titel,
      felder: gruppe.felder.map(({ name }) => felder[name]),
    })),
    fehlerliste: fehlerliste(fehler),
  }) as unknown as FastifyReply
}
