import type { FastifyInstance } from 'fastify'
import { mitStelle } from '../../data/zugriff.ts'
import { eingaben } from '../../web/forms.ts'
import { bucheKurzkontakt } from './buchung-store.ts'
import { leseId } from './forms.ts'
import { BERATUNG, werAus } from './zutritt.ts'

/** Somebody was helped in a few words: one click, nothing about the person. A second click on the same page is none. */
export function kurzkontakte(app: FastifyInstance): void {
  app.post('/faelle/kurzkontakt', BERATUNG, async (request, reply) => {
    const id = leseId(eingaben(request.body)['kontakt'])
    if (id !== undefined)
      await mitStelle(app.zugang, werAus(request), z => bucheKurzkontakt(z, id, app.heute()))
    return reply.redirect(id === undefined ? '/heute' : '/heute?kurzkontakt=1', 303)
  })
}
