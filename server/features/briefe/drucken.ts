import type { Freigabeart, Rolle } from '../../data/tables.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { type Eingaben, text } from '../../web/forms.ts'
import { liesFormular, type Meldungen } from '../../web/formular.ts'
import { updateStand } from '../faelle/store.ts'
import { insertEreignis } from '../faelle/verlauf-store.ts'
import { liesAngaben, liesVersand } from './angaben.ts'
import type { Briefart } from './briefart.ts'
import { briefAlsPdf, istVollstaendig, type VollstaendigerBrief } from './brief-pdf.ts'
import { brieftext, schreibe } from './brief.ts'
import { ANGABEN, VERSAND } from './forms.ts'
import { type Entwurf, findEntwurf, istText, updateGedruckt } from './freigabe/entwurf-store.ts'
import { einweisungVon } from './freigabe/freigeben.ts'
import { insertVorlage } from './freigabe/vorlage-store.ts'
import { findBriefart, hindernisVon } from './katalog.ts'
import { type Brieflage, brieflage } from './lage.ts'
import { findBrief, insertBrief, setzeBrieffristen } from './store.ts'

/** A wish to print: the id of the letter to come, what was typed, the day, the moment, and what the person may. */
export type Druck = {
  readonly id: string
  readonly werte: Eingaben
  readonly heute: Datum
  readonly jetzt: Date
  readonly rollen: readonly Rolle[]
}

/**
 * Prints a letter: keeps the PDF, how it goes out, and the deadline that follows. Refused with the reason where the
 * letter would be wrong, a fact is missing, or nobody has released it. The same id twice (double click) is one letter.
 */
export async function drucke(
  z: Stellenzugriff,
  fallId: string | undefined,
  druck: Druck,
): Promise<'unbekannt' | 'gedruckt' | Meldungen> {
  const art = findBriefart(text(druck.werte, 'art'))
  const entwurf = fallId === undefined ? undefined : await findEntwurf(z, fallId, druck.id)
  const lage = art && (await druckenach(z, fallId, { ...druck, art, entwurf }))
  if (!lage || (entwurf && entwurf.art !== art.id)) return 'unbekannt'
  if (await findBrief(z, lage.fall.id, druck.id)) return 'gedruckt'
  const mangel = mangelVon(art, lage, druck)
  if (mangel) return mangel
  const brief = schreibe(art, lage.fakten, entwurf?.aenderungen)
  if (!istVollstaendig(brief))
    return { fehlt: `Im Brief fehlen Angaben: ${brief.fehlt.map(({ label }) => label).join(', ')}.` }
  const freigabe = await freigabeFuer(z, art, lage, { druck, entwurf, brief })
  if (typeof freigabe === 'string') return { freigabe }
  await lege(z, art, lage, { druck, brief, freigabe })
  return 'gedruckt'
}

/** What was typed wrong, or why the letter would be wrong; null when nothing stands against it. */
function mangelVon(art: Briefart, lage: Brieflage, { werte, heute }: Druck): Meldungen | null {
  const { fehler } = liesFormular([...ANGABEN, ...(art.felder ?? []), ...VERSAND], werte, heute)
  if (Object.keys(fehler).length > 0) return fehler
  const hindernis = hindernisVon(art, lage.fakten) ?? veraltetesDatum(art, lage, heute)
  return hindernis === null ? null : { hindernis }
}

/** A released letter keeps the day, and with it the periods, for which it was released. */
function druckenach(
  z: Stellenzugriff,
  fallId: string | undefined,
  { art, entwurf, werte, heute }: Druck & { art: Briefart; entwurf: Entwurf | undefined },
): Promise<Brieflage | undefined> {
  const tag = entwurf?.freigabe?.tag ?? heute
  const von = entwurf?.freigabe ? entwurf.werte : werte
  return brieflage(z, fallId, liesAngaben(von, tag, art), tag)
}

function veraltetesDatum(art: Briefart, { fakten }: Brieflage, heute: Datum): string | null {
  if (fakten.heute === heute || art.fristen(fakten).every(({ bis }) => bis > heute)) return null
  return 'Eine Frist in diesem Brief ist seit der Freigabe abgelaufen. Rechnen Sie ihn neu, dann wird er neu freigegeben.'
}

type Druckfreigabe = { readonly art: Freigabeart; readonly von: string }

/** The release a letter prints with, or why it has none. */
async function freigabeFuer(
  z: Stellenzugriff,
  art: Briefart,
  { fall, fakten }: Brieflage,
  { druck, entwurf, brief }: { druck: Druck; entwurf: Entwurf | undefined; brief: VollstaendigerBrief },
): Promise<Druckfreigabe | string> {
  if (entwurf?.freigabe) {
    if (await istText(z, fall.id, entwurf.freigabe, brieftext(brief))) return entwurf.freigabe
    return 'Der Fall hat sich seit der Freigabe geändert, und damit der Brief. Er muss neu freigegeben werden.'
  }
  if (art.freigabe(fakten) !== 'gruen') return 'Dieser Brief geht erst hinaus, wenn er freigegeben ist.'
  return (
    (await einweisungVon(z, z.personId, { rollen: druck.rollen, heute: druck.heute })) ?? {
      art: 'beratung',
      von: z.personId,
    }
  )
}

async function lege(
  z: Stellenzugriff,
  art: Briefart,
  { fall, fakten }: Brieflage,
  { druck, brief, freigabe }: { druck: Druck; brief: VollstaendigerBrief; freigabe: Druckfreigabe },
): Promise<void> {
  const versand = liesVersand(druck.werte, druck.heute)
  const fassung = await insertVorlage(z, art.id, druck.jetzt)
  const pdf = await briefAlsPdf(brief)
  const neu = {
    id: druck.id,
    art: art.id,
    pdf,
    fallVersion: fall.version,
    versand,
    satz: brief,
    fassung,
    freigabe,
  }
  if (!(await insertBrief(z, fall.id, neu, druck.jetzt))) return
  await updateGedruckt(z, fall.id, druck.id)
  await setzeBrieffristen(z, fall.id, druck.id, art.fristen(fakten))
  const raus = versand ? ` Verschickt: ${versand.wie}.` : ''
  await insertEreignis(z, fall.id, 'brief', `Brief gedruckt: ${art.titel}.${raus}`)
  await updateStand(z, fall, druck.heute)
}
