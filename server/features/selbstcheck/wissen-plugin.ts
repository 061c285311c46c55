import type { FastifyInstance } from 'fastify'
import { datum } from '../../web/format.ts'
import { OFFEN } from './fragen-plugin.ts'
import { satz, SPRACHEN, type Sprache, worte } from './sprache.ts'
import { textseite } from './textseite.ts'
import { GEPRUEFT, werteAm, WISSEN, WISSENSSEITEN } from './wissen.ts'
import { basis, zeigeSeite } from './zeigen.ts'

/** Eight short pages to read, and their list. */
export async function checkWissen(app: FastifyInstance): Promise<void> {
  for (const sprache of SPRACHEN) seiten(app, sprache)
}

function seiten(app: FastifyInstance, sprache: Sprache): void {
  const wo = `${basis(sprache)}/wissen`
  const alle = worte(sprache)
  app.get(wo, OFFEN, async (request, reply) =>
    zeigeSeite(request, reply, 'selbstcheck/text', {
      ...textseite(alle, 'seiten.wissen'),
      zurueck: basis(sprache),
      links: WISSENSSEITEN.map(id => ({ href: `${wo}/${id}`, wort: satz(alle, `wissen.${id}.titel`) })),
    }),
  )
  for (const id of WISSENSSEITEN) {
    app.get(`${wo}/${id}`, OFFEN, async (request, reply) =>
      zeigeSeite(request, reply, 'selbstcheck/text', {
        ...textseite(alle, `wissen.${id}`, werteAm(app.heute())),
        zurueck: wo,
        fussnote: satz(alle, 'nachlesen.geprueft', { tag: datum(GEPRUEFT) }),
        normen: WISSEN[id].join(', ').replaceAll('§ ', '§\u00a0'),
      }),
    )
  }
}
