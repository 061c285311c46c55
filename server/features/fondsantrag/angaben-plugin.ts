import type { FastifyInstance } from 'fastify'
import { eingaben, text } from '../../web/forms.ts'
import { liesFormular, wendeAn } from '../../web/formular.ts'
import { angemeldete } from '../anmeldung/zutritt.ts'
import { listDokumente } from '../dokumente/store.ts'
import { kopf } from '../faelle/fallseite.ts'
import { BERATUNG, fallId } from '../faelle/zutritt.ts'
import { insertEreignis } from '../faelle/verlauf-store.ts'
import { type Wahl, wahlfelder } from './anlegen.ts'
import { zeigeAntrag } from './antrag-plugin.ts'
import { legeAnschreibenAn } from './briefe.ts'
import { aendereAntrag, antragId, mitAntrag } from './mit-antrag.ts'
import { updateAntrag } from './store.ts'
import { unterlagenansicht, unterlagenwahl } from './unterlagenansicht.ts'

/** What goes out: amount and fields, papers, and the word of the household for exactly that. */
export function angabenseiten(app: FastifyInstance): void {
  angaben(app)
  unterlagen(app)
  zustimmung(app)
}

const NUR_IM_ENTWURF = {
  schritt: 'Der Antrag ist schon vorgelegt. Geben Sie ihn erst zurück, dann lässt er sich ändern.',
}

function angaben(app: FastifyInstance): void {
  app.post('/faelle/:id/fondsantrag/:antrag/angaben', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const fehler = await aendereAntrag(request, async (z, fall, { antrag, andere }) => {
      if (antrag.stand !== 'entwurf') return NUR_IM_ENTWURF
      const felder = wahlfelder(fall, app.heute())
      const gelesen = liesFormular(felder, werte, app.heute())
      if (Object.keys(gelesen.fehler).length > 0) return gelesen.fehler
      const leer: Wahl = { betragCent: null, felder: [] }
      const wahl = wendeAn(leer, felder, gelesen)
      const inhalt = { ...antrag.inhalt, ...wahl, felder: [...wahl.felder], zustimmung: null }
      await updateAntrag(z, antrag, { inhalt })
      if (!antrag.weitergabe) await legeAnschreibenAn(z, { ...antrag, inhalt }, andere, app.jetzt())
      return {}
    })
    if (fehler === undefined) return reply.callNotFound()
    if (Object.keys(fehler).length > 0) return zeigeAntrag(request, reply.code(422), { werte, fehler })
    return reply.redirect(`/faelle/${fallId(request)}/fondsantrag/${antragId(request)}`, 303)
  })
}

function unterlagen(app: FastifyInstance): void {
  app.get('/faelle/:id/fondsantrag/:antrag/unterlagen', BERATUNG, async (request, reply) => {
    const modell = await mitAntrag(request, async (z, fall, { antrag, unterlagen: stand }) => ({
      ...kopf(fall, 'Unterlagen'),
      titel: `Unterlagen: ${fall.nummer}`,
      ueberschrift: `Unterlagen für ${antrag.fonds.name}`,
      basis: `/faelle/${fall.id}/fondsantrag/${antrag.id}`,
      fallbasis: `/faelle/${fall.id}`,
      unterlagen: unterlagenansicht(fall.id, stand),
      felder: unterlagenwahl(stand, await listDokumente(z, fall.id)),
    }))
    return modell ? reply.view('fondsantrag/unterlagen', modell) : reply.callNotFound()
  })

  app.post('/faelle/:id/fondsantrag/:antrag/unterlagen', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const fehler = await aendereAntrag(request, async (z, fall, { antrag }) => {
      if (antrag.stand !== 'entwurf') return NUR_IM_ENTWURF
      const da = new Set((await listDokumente(z, fall.id)).map(({ id }) => id)).add('entfaellt')
      const wahl = antrag.fonds.unterlagen.flatMap((_, nr): [string, string][] => {
        const wert = text(werte, `unterlage${nr}`)
        return da.has(wert) ? [[String(nr), wert]] : []
      })
      const inhalt = { ...antrag.inhalt, unterlagen: Object.fromEntries(wahl), zustimmung: null }
      await updateAntrag(z, antrag, { inhalt })
      return {}
    })
    if (fehler === undefined) return reply.callNotFound()
    if (Object.keys(fehler).length > 0) return zeigeAntrag(request, reply.code(422), { fehler })
    return reply.redirect(`/faelle/${fallId(request)}/fondsantrag/${antragId(request)}`, 303)
  })
}

function zustimmung(app: FastifyInstance): void {
  app.post('/faelle/:id/fondsantrag/:antrag/zustimmung', BERATUNG, async (request, reply) => {
    const werte = eingaben(request.body)
    const { name } = angemeldete(request)
    const fehler = await aendereAntrag(request, async (z, fall, { antrag, auszug, umfang }) => {
      if (antrag.stand !== 'entwurf') return NUR_IM_ENTWURF
      if (!umfang) return { zustimmung: 'Die Einwilligung „Hilfsfonds“ fehlt. Tragen Sie sie zuerst ein.' }
      if (text(werte, 'zustimmung') === '')
        return { zustimmung: 'Bestätigen Sie, dass der Haushalt die Angaben gesehen hat.' }
      const neu = { am: app.heute(), von: name, auszug }
      await updateAntrag(z, antrag, { inhalt: { ...antrag.inhalt, zustimmung: neu } })
      await insertEreignis(
        z,
        fall.id,
        'einwilligung',
        `${antrag.fonds.name}: Haushalt stimmt der Weitergabe zu.`,
      )
      return {}
    })
    if (fehler === undefined) return reply.callNotFound()
    if (Object.keys(fehler).length > 0) return zeigeAntrag(request, reply.code(422), { fehler })
    return reply.redirect(`/faelle/${fallId(request)}/fondsantrag/${antragId(request)}`, 303)
  })
}
