import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { mitStelle } from '../../server/data/zugriff.ts'
import { upsertEntwurf } from '../../server/features/faelle/entwurf-store.ts'
import { LEER } from '../../server/features/fondsantrag/anlegen.ts'
import { insertLink } from '../../server/features/fondsantrag/link-store.ts'
import { insertAntrag, insertSchritt } from '../../server/features/fondsantrag/store.ts'
import { LEERER_INHALT } from '../../server/features/briefe/freigabe/entwurf.ts'
import { upsertEntwurf as upsertBriefentwurf } from '../../server/features/briefe/freigabe/entwurf-store.ts'
import { insertBrief } from '../../server/features/briefe/store.ts'
import { gedruckt } from '../briefe/gedruckt.ts'
import { type Desk, JETZT } from '../desk.ts'
import { png, textPdf } from '../dokumente/korpus.ts'
import { FONDS, legeFondsAn } from '../fondsantrag/hilfe.ts'
import { nimmAuf } from './hilfe.ts'

/** One word per place where somebody types something into a case. */
export const KANARIEN = [
  'Kanarienvogelin',
  'Zeisigmann',
  'Revierlicht',
  'Stieglitzkaefig',
  'Gimpelnotiz',
  'Finkenanruf',
  'Meisenfrist',
  'Sperberklage',
  'Habichtbrief',
  'Drosselzusatz',
  'Kiebitzentwurf',
  'Zaunkoenigweg',
  'Zeisigfoto',
  'Pirolrueckfrage',
] as const

/** A case with a row in every table of a case, and a canary in every field that a person fills. */
export async function fuelleFall({ app, browser, wer }: Desk): Promise<string> {
  const id = await nimmAuf(browser, { anruf: 'codewort', codewort: 'Stieglitzkaefig', notiz: 'Gimpelnotiz' })
  await browser.sende(`/faelle/${id}/haushalt`, {
    version: '1',
    vorname: 'Kanarienvogelin',
    nachname: 'Zeisigmann',
    codewort: 'Stieglitzkaefig',
    strasse: 'Zaunkoenigweg 3',
  })
  await browser.sende(`/faelle/${id}/notizen`, { notiz: 'Finkenanruf', art: 'anruf' })
  await browser.sende(`/faelle/${id}/fristen`, { bis: '1.12.2026', was: 'Meisenfrist', wessen: 'beratung' })
  const hold = { grund: 'klage', bis: '1.3.2027', text: 'Sperberklage' }
  await browser.sende(`/faelle/${id}/aussetzungen`, hold)
  const foto = { name: 'Zeisigfoto.png', inhalt: await png() }
  const bescheid = { name: 'Bescheid.pdf', inhalt: await textPdf(1) }
  await browser.sendeDateien(`/faelle/${id}/dokumente`, { art: 'versorger' }, [foto, bescheid])
  await stelleFondsantrag({ app, wer }, id)
  await browser.hole(`/faelle/${id}/schutz`)
  await browser.sende(`/faelle/${id}/schutz`, {
    personen: [wer.personId],
    grund: 'Eine Bekannte arbeitet im Team.',
  })
  await mitStelle(app.zugang, wer, z =>
    sql`insert into fall_oeffnung (stelle_id, id, fall_id, person_id, bis)
      values (${wer.stelleId}, ${crypto.randomUUID()}, ${id}, ${wer.personId}, now())`.execute(z.trx),
  )
  await mitStelle(app.zugang, wer, async z => {
    const pdf = Buffer.from('%PDF Habichtbrief')
    await insertBrief(z, id, gedruckt(pdf, wer.personId), JETZT)
    const inhalt = { ...LEERER_INHALT, werte: { zusatz: 'Drosselzusatz' } }
    await upsertBriefentwurf(z, id, { id: crypto.randomUUID(), art: 'L01', inhalt }, JETZT)
    await upsertEntwurf(z, id, { nachname: 'Kiebitzentwurf' }, JETZT)
  })
  return id
}

/** An application with a step and a link. */
async function stelleFondsantrag(desk: Pick<Desk, 'app' | 'wer'>, fallId: string): Promise<void> {
  const fondsId = await legeFondsAn(desk, FONDS)
  const id = crypto.randomUUID()
  const antrag = { id, fallId }
  const neu = { id, fondsId, fassung: 1, weitergabe: false, inhalt: LEERER_ANTRAG }
  const schritt = { id: crypto.randomUUID(), nummer: 1, schritt: 'nachfragen', nach: 'rueckfrage' } as const
  const bis = new Date(JETZT.getTime() + 86_400_000)
  await mitStelle(desk.app.zugang, desk.wer, async z => {
    await insertAntrag(z, fallId, neu, JETZT)
    await insertSchritt(
      z,
      antrag,
      { ...schritt, durch: 'stelle', angaben: { text: 'Pirolrueckfrage' } },
      JETZT,
    )
    await insertLink(z, antrag, {
      id: crypto.randomUUID(),
      tokenHash: randomBytes(32),
      erstelltAm: JETZT,
      bis,
    })
  })
}

const LEERER_ANTRAG = {
  ...LEER,
  betragCent: null,
  felder: ['name'],
  anschreiben: crypto.randomUUID(),
  bitte: crypto.randomUUID(),
}
