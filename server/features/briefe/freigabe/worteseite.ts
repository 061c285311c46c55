import type { Stellenzugriff } from '../../../data/zugriff.ts'
import type { Datum } from '../../../recht/datum.ts'
import { type Eingaben, text } from '../../../web/forms.ts'
import type { Meldungen } from '../../../web/formular.ts'
import { kopf } from '../../faelle/fallseite.ts'
import { fehlerliste } from '../../faelle/fehler.ts'
import { liesAngaben } from '../angaben.ts'
import type { Briefart } from '../briefart.ts'
import { schreibe } from '../brief.ts'
import { findBriefart } from '../katalog.ts'
import { type Brieflage, brieflage } from '../lage.ts'
import type { Aenderung } from './entwurf.ts'
import { type Entwurf, findEntwurf } from './entwurf-store.ts'
import { aenderbar, einwandGegen, type Stelle } from './worte.ts'

/** Which draft of which case. */
export type Entwurfsziel = { readonly fall: string; readonly brief: string }

type Offen = {
  readonly entwurf: Entwurf
  readonly art: Briefart
  readonly lage: Brieflage
  readonly stellen: readonly Stelle[]
}

async function oeffne(
  z: Stellenzugriff,
  { fall, brief }: Entwurfsziel,
  heute: Datum,
): Promise<Offen | undefined> {
  const entwurf = await findEntwurf(z, fall, brief)
  const art = entwurf && findBriefart(entwurf.art)
  if (!art || art.unveraenderlich) return undefined
  const lage = await brieflage(z, fall, liesAngaben(entwurf.werte, heute, art), heute)
  return lage && { entwurf, art, lage, stellen: aenderbar(schreibe(art, lage.fakten).bloecke) }
}

/** The form with one field for every paragraph; undefined for an unknown draft and for letters that stand as they are. */
export async function worteseite(
  z: Stellenzugriff,
  ziel: Entwurfsziel,
  heute: Datum,
  werte: Eingaben,
  fehler: Meldungen,
) {
  const offen = await oeffne(z, ziel, heute)
  if (!offen) return undefined
  const { entwurf, art, lage, stellen } = offen
  return {
    ...kopf(lage.fall, 'Worte ändern'),
    titel: `Worte ändern: ${lage.fall.nummer}`,
    ueberschrift: 'Worte ändern',
    brief: art.titel,
    ziel: `/faelle/${ziel.fall}/briefe/entwurf/${ziel.brief}`,
    felder: stellen.map((stelle, i) => feld(stelle, i, { entwurf, werte, fehler })),
    fehlerliste: fehlerliste(fehler),
  }
}

type Eingegeben = { readonly entwurf: Entwurf; readonly werte: Eingaben; readonly fehler: Meldungen }

function feld({ nr, text: original, liste }: Stelle, i: number, { entwurf, werte, fehler }: Eingegeben) {
  const name = `absatz${nr}`
  const geaendert = entwurf.aenderungen.find(a => a.nr === nr && a.vorher === original)?.neu
  const wert = name in werte ? text(werte, name) : (geaendert ?? original)
  return {
    name,
    id: `f-${name}`,
    label: `Absatz ${i + 1}`,
    wert,
    zeilen: Math.max(2, Math.ceil(wert.length / 70) + wert.split('\n').length - 1),
    tipp: liste ? 'Jede Zeile ist ein Punkt und beginnt mit „- “.' : null,
    fehler: fehler[name] ?? null,
  }
}

/** What was typed, as changes against the letter of today; `fehler` at the paragraph that must not read so. */
export async function leseAenderungen(
  z: Stellenzugriff,
  ziel: Entwurfsziel,
  heute: Datum,
  werte: Eingaben,
): Promise<{ entwurf: Entwurf; aenderungen: Aenderung[] } | { fehler: Meldungen } | undefined> {
  const offen = await oeffne(z, ziel, heute)
  if (!offen) return undefined
  const fehler: Record<string, string> = {}
  const aenderungen = offen.stellen.flatMap(({ nr, text: vorher }): Aenderung[] => {
    const name = `absatz${nr}`
    const neu = name in werte ? text(werte, name).replaceAll('\r\n', '\n').trim() : vorher
    if (neu === vorher) return []
    const einwand = neu.length > 12_000 ? 'Höchstens 12.000 Zeichen.' : einwandGegen(vorher, neu)
    if (einwand !== null) fehler[name] = einwand
    return [{ nr, vorher, neu }]
  })
  return Object.keys(fehler).length > 0 ? { fehler } : { entwurf: offen.entwurf, aenderungen }
}
