import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { type Eingaben, text } from '../../web/forms.ts'
import { liesFormular, type Meldungen } from '../../web/formular.ts'
import { updateStand } from '../faelle/store.ts'
import { insertEreignis } from '../faelle/verlauf-store.ts'
import { liesAngaben, liesVersand } from './angaben.ts'
import { briefAlsPdf, istVollstaendig } from './brief-pdf.ts'
import { schreibe } from './brief.ts'
import { ANGABEN, VERSAND } from './forms.ts'
import { findBriefart, hindernisVon } from './katalog.ts'
import { brieflage } from './lage.ts'
import { insertBrief, setzeBrieffristen } from './store.ts'

/** A wish to print: the id of the letter to come, what was typed, the day and the moment. */
export type Druck = {
  readonly id: string
  readonly werte: Eingaben
  readonly heute: Datum
  readonly jetzt: Date
}

/**
 * Prints a letter: keeps the PDF, how it goes out, and the deadline that follows. Refused with the reason where the
 * letter would be wrong or a fact is missing. The same id twice (double click) is one letter.
 */
export async function drucke(
  z: Stellenzugriff,
  fallId: string | undefined,
  { id, werte, heute, jetzt }: Druck,
): Promise<'unbekannt' | 'gedruckt' | Meldungen> {
  const art = findBriefart(text(werte, 'art'))
  const lage = art && (await brieflage(z, fallId, liesAngaben(werte, heute, art), heute))
  if (!lage) return 'unbekannt'
  const { fehler } = liesFormular([...ANGABEN, ...(art.felder ?? []), ...VERSAND], werte, heute)
  if (Object.keys(fehler).length > 0) return fehler
  const hindernis = hindernisVon(art, lage.fakten)
  if (hindernis !== null) return { hindernis }
  const brief = schreibe(art, lage.fakten)
  if (!istVollstaendig(brief))
    return { fehlt: `Im Brief fehlen Angaben: ${brief.fehlt.map(({ label }) => label).join(', ')}.` }
  const versand = liesVersand(werte, heute)
  const neu = { id, art: art.id, pdf: await briefAlsPdf(brief), fallVersion: lage.fall.version, versand }
  if (!(await insertBrief(z, lage.fall.id, neu, jetzt))) return 'gedruckt'
  await setzeBrieffristen(z, lage.fall.id, id, art.fristen(lage.fakten))
  await insertEreignis(
    z,
    lage.fall.id,
    'brief',
    `Brief gedruckt: ${art.titel}.${versand ? ` Verschickt: ${versand.wie}.` : ''}`,
  )
  await updateStand(z, lage.fall, heute)
  return 'gedruckt'
}
