import type { FastifyInstance, FastifyRequest } from 'fastify'
import { liesStelle, mitStelle } from '../../../data/zugriff.ts'
import { zeitpunkt } from '../../../web/format.ts'
import { eingaben, text } from '../../../web/forms.ts'
import { darf } from '../../anmeldung/zutritt.ts'
import { werAus } from '../../faelle/zutritt.ts'
import { BRIEFARTEN, findBriefart } from '../katalog.ts'
import { findVorlage, insertVorlage, listVorlagen, updateGeprueft } from './vorlage-store.ts'

const SEITE = '/verwaltung/vorlagen'

/** The wording of every letter, for the person who guides: read, and marked as reviewed version by version. */
export function vorlagenseiten(app: FastifyInstance): void {
  const anleitung = darf('vorlage', 'pruefen')

  app.get(SEITE, anleitung, async (request, reply) => {
    const vorlagen = await liesStelle(app.zugang, werAus(request), async z => {
      const bekannt = await listVorlagen(z)
      return Promise.all(BRIEFARTEN.map(art => findVorlage(z, art.id, bekannt)))
    })
    return reply.view('briefe/seiten/vorlagen', {
      titel: 'Vorlagen der Briefe',
      vorlagen: BRIEFARTEN.map(({ id, titel, normen }, i) => ({
        id,
        titel,
        normen: normen.join(', '),
        href: `${SEITE}/${id}`,
        geprueft: geprueft(vorlagen[i], app.heute()),
      })),
    })
  })

  einzelne(app)
}

function einzelne(app: FastifyInstance): void {
  const anleitung = darf('vorlage', 'pruefen')

  app.get(`${SEITE}/:art`, anleitung, async (request, reply) => {
    const art = findBriefart(artAus(request))
    if (!art) return reply.callNotFound()
    const [vorlage, alle] = await liesStelle(app.zugang, werAus(request), async z => [
      await findVorlage(z, art.id),
      await listVorlagen(z, art.id),
    ])
    return reply.view('briefe/seiten/vorlage', {
      titel: `Vorlage: ${art.titel}`,
      ueberschrift: art.titel,
      ziel: `${SEITE}/${art.id}`,
      fassung: vorlage.fassung,
      wortlaut: vorlage.wortlaut,
      normen: art.normen.join(', '),
      geprueft: geprueft(vorlage, app.heute()),
      fruehere: alle
        .filter(({ fassung }) => fassung !== vorlage.fassung)
        .map(v => ({ fassung: v.fassung, geprueft: geprueft(v, app.heute()) })),
    })
  })

  app.post(`${SEITE}/:art`, anleitung, async (request, reply) => {
    const art = findBriefart(artAus(request))
    if (!art) return reply.callNotFound()
    const werte = eingaben(request.body)
    const vermerk = text(werte, 'vermerk') || null
    await mitStelle(app.zugang, werAus(request), async z => {
      // What was read is released, not what the program holds by now.
      const fassung = await insertVorlage(z, art.id, app.jetzt())
      if (fassung === text(werte, 'fassung'))
        await updateGeprueft(z, { art: art.id, fassung, vermerk, jetzt: app.jetzt() })
    })
    return reply.redirect(`${SEITE}/${art.id}`, 303)
  })
}

const artAus = ({ params }: FastifyRequest): string => String((params as { art?: unknown }).art)

type Vorlage = Awaited<ReturnType<typeof listVorlagen>>[number]

function geprueft(vorlage: Vorlage | undefined, heute: Parameters<typeof zeitpunkt>[1]): string | null {
  if (!vorlage?.geprueftAm) return null
  const wer = `${vorlage.geprueftVon ?? 'Anleitung'}, ${zeitpunkt(vorlage.geprueftAm, heute)}`
  return vorlage.vermerk === null ? wer : `${wer}: ${vorlage.vermerk}`
}
