import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { datum } from '../../web/format.ts'
import { findEntwurf } from '../briefe/freigabe/entwurf-store.ts'
import { merkeEntwurf } from '../briefe/freigabe/merken.ts'
import type { Antrag } from './store.ts'

/* The two letters of an application wait as drafts: L50 to the fund, L51 that asks the supplier to wait for it. */

type Ziel = Pick<Antrag, 'fallId' | 'inhalt'>

const ZAHL = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, useGrouping: false })
const getippt = (cent: number | null): string => (cent === null ? '' : ZAHL.format(cent / 100))

/** Every fund asks whether others were asked. */
function vorschlag(andere: readonly Antrag[]): Readonly<Record<string, string>> {
  const gefragt = andere.filter(({ inhalt }) => inhalt.eingereichtAm !== null)
  if (gefragt.length === 0) return {}
  const wer = gefragt.map(({ fonds }) => fonds.name).join(', ')
  return { fondsAndere: 'ja', fondsAndereWer: wer.slice(0, 120) }
}

/** Puts the amount into the cover letter; what was typed there otherwise stays. */
export async function legeAnschreibenAn(
  z: Stellenzugriff,
  { fallId, inhalt }: Ziel,
  andere: readonly Antrag[],
  jetzt: Date,
): Promise<void> {
  const da = await findEntwurf(z, fallId, inhalt.anschreiben)
  const werte = { ...vorschlag(andere), ...da?.werte, fondsBetrag: getippt(inhalt.betragCent) }
  await merkeEntwurf(z, fallId, { id: inhalt.anschreiben, art: 'L50', werte, jetzt })
}

/** Once the application is out, the supplier can be asked to wait. */
export async function legeBitteAn(
  z: Stellenzugriff,
  { fallId, inhalt }: Ziel,
  am: Datum,
  jetzt: Date,
): Promise<void> {
  const werte = { fondsAntragAm: datum(am), fondsBetrag: getippt(inhalt.betragCent) }
  await merkeEntwurf(z, fallId, { id: inhalt.bitte, art: 'L51', werte, jetzt })
}
