import type { Stellenzugriff } from '../../../data/zugriff.ts'
import type { Datum } from '../../../recht/datum.ts'
import { findFall } from '../../faelle/store.ts'
import { findBriefart } from '../katalog.ts'
import { pruefe } from '../../faelle/fall.ts'
import { briefFakten } from '../lage.ts'
import { findBrief, listOffeneBrieffristen, setzeBrieffristen } from '../store.ts'
import { landVon, plusBuerotage } from '../werktage.ts'

/** Days after which somebody asks what became of a letter that set no day of its own. */
const NACH = 7

/** A letter that is out and awaits nothing by a day would be forgotten: then somebody asks after seven working days. */
export async function sorgeFuerNachfrage(
  z: Stellenzugriff,
  fallId: string,
  briefId: string,
  versandAm: Datum,
): Promise<void> {
  const fall = await findFall(z, fallId)
  const brief = await findBrief(z, fallId, briefId)
  const art = brief && findBriefart(brief.art)
  if (!fall || !brief || !art || brief.antwortAm !== null) return
  const fakten = await briefFakten(z, {
    fall,
    pruefung: pruefe(fall.akte, versandAm),
    angaben: {},
    heute: versandAm,
  })
  if (art.empfaenger(fakten) === null || art.fristen(fakten).length > 0) return
  const offen = await listOffeneBrieffristen(z, fallId)
  if (offen.some(frist => frist.briefId === briefId && frist.code !== NACHFRAGE)) return
  const bis = plusBuerotage(versandAm, NACH, landVon(fakten))
  await setzeBrieffristen(z, fallId, briefId, [{ code: NACHFRAGE, bis, text: '' }])
}

const NACHFRAGE = 'brief.nachfrage'
