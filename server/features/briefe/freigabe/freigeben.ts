import type { Rolle } from '../../../data/tables.ts'
import type { Stellenzugriff } from '../../../data/zugriff.ts'
import type { Datum } from '../../../recht/datum.ts'
import type { Meldungen } from '../../../web/formular.ts'
import { listEinweisungen } from '../../anmeldung/einweisung-store.ts'
import { insertEreignis } from '../../faelle/verlauf-store.ts'
import { liesAngaben } from '../angaben.ts'
import { istVollstaendig } from '../brief-pdf.ts'
import { type Brief, brieftext, schreibe } from '../brief.ts'
import type { Briefart } from '../briefart.ts'
import { findBriefart, hindernisVon } from '../katalog.ts'
import { type Brieflage, brieflage } from '../lage.ts'
import { type Entwurf, findEntwurf, updateFreigabe, updateStand } from './entwurf-store.ts'
import { einweisungshindernis, freigabeart } from './freigabe.ts'

/** Who acts, and when. */
export type Handelnde = { readonly rollen: readonly Rolle[]; readonly heute: Datum; readonly jetzt: Date }

/** Why a person must not release, as the log of the desk says; null when nothing stands against it. */
export async function einweisungVon(
  z: Stellenzugriff,
  personId: string,
  { rollen, heute }: Pick<Handelnde, 'rollen' | 'heute'>,
): Promise<string | null> {
  const eintraege = await listEinweisungen(z.trx, z.stelleId, personId)
  return einweisungshindernis(eintraege, rollen, heute)
}

/**
 * Releases a draft as it reads today. Refused with the reason at the field: the letter would be wrong, something is
 * missing, the person lacks instruction, or releases alone without saying why.
 */
export async function gibFrei(
  z: Stellenzugriff,
  fallId: string,
  { id, grund, ...wer }: Handelnde & { readonly id: string; readonly grund: string },
): Promise<'unbekannt' | 'frei' | Meldungen> {
  const entwurf = await findEntwurf(z, fallId, id)
  const art = entwurf && findBriefart(entwurf.art)
  const lage = art && (await brieflage(z, fallId, liesAngaben(entwurf.werte, wer.heute, art), wer.heute))
  if (!lage) return 'unbekannt'
  const brief = schreibe(art, lage.fakten, entwurf.aenderungen)
  const mangel = mangelVon(art, lage, brief)
  if (mangel) return mangel
  const ohne = await einweisungVon(z, z.personId, wer)
  if (ohne !== null) return { freigabe: ohne }
  const klasse = art.freigabe(lage.fakten)
  const als = freigabeart({ klasse, rollen: wer.rollen, istVerfasser: entwurf.angelegtVon === z.personId })
  if (als === 'ausnahme' && grund.trim() === '')
    return { grund: 'Schreiben Sie, warum niemand sonst den Brief lesen kann.' }
  const inhalt = { ...inhaltVon(entwurf), grund: als === 'ausnahme' ? grund.trim() : null, rueckgabe: null }
  await updateFreigabe(z, fallId, { id, art: als, tag: wer.heute, text: brieftext(brief), inhalt }, wer.jetzt)
  const wie = als === 'ausnahme' ? 'Brief ohne zweite Person freigegeben (Ausnahme)' : 'Brief freigegeben'
  await insertEreignis(
    z,
    fallId,
    'brief',
    `${wie}: ${art.titel}.${als === 'ausnahme' ? ` ${grund.trim()}` : ''}`,
  )
  return 'frei'
}

/** Why a letter must not go out as it reads; null when nothing stands against it. */
function mangelVon(art: Briefart, { fakten }: Brieflage, brief: Brief): Meldungen | null {
  const hindernis = hindernisVon(art, fakten)
  if (hindernis !== null) return { hindernis }
  if (!istVollstaendig(brief)) return { fehlt: 'Im Brief fehlen noch Angaben.' }
  return brief.veraltet.length === 0
    ? null
    : { worte: 'Ein geänderter Absatz passt nicht mehr zum Fall. Sehen Sie unter „Worte ändern“ nach.' }
}

/** Hands a draft to whoever reads it next; what the last reader wanted is done. */
export async function legeVor(z: Stellenzugriff, fallId: string, id: string): Promise<boolean> {
  const entwurf = await findEntwurf(z, fallId, id)
  if (!entwurf) return false
  await updateStand(z, fallId, { id, stand: 'vorgelegt', inhalt: { ...inhaltVon(entwurf), rueckgabe: null } })
  await insertEreignis(
    z,
    fallId,
    'brief',
    `Zur Freigabe vorgelegt: ${findBriefart(entwurf.art)?.titel ?? ''}.`,
  )
  return true
}

/** Gives a draft back with what should be different. */
export async function gibZurueck(
  z: Stellenzugriff,
  fallId: string,
  { id, grund }: { readonly id: string; readonly grund: string },
): Promise<'unbekannt' | 'zurueck' | Meldungen> {
  const entwurf = await findEntwurf(z, fallId, id)
  if (!entwurf) return 'unbekannt'
  if (grund.trim() === '') return { rueckgabe: 'Schreiben Sie, was anders werden soll.' }
  const inhalt = { ...inhaltVon(entwurf), rueckgabe: grund.trim() }
  await updateStand(z, fallId, { id, stand: 'zurueckgegeben', inhalt })
  return 'zurueck'
}

export const inhaltVon = ({ werte, aenderungen, grund, rueckgabe }: Entwurf) => ({
  werte,
  aenderungen,
  grund,
  rueckgabe,
})
