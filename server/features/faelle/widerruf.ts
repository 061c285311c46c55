import type { Akte } from '../../data/akte.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import { type Datum, plusTage } from '../../recht/datum.ts'
import { type Scope, UMFAENGE } from './einwilligung.ts'
import { insertTeilwiderruf, setzeLoeschung, updateWiderrufen } from './einwilligung-store.ts'
import type { Fall } from './fall.ts'
import { updateAkte, updateStatus } from './store.ts'
import { findEinwilligung, insertEreignis } from './verlauf-store.ts'
import { GESUNDHEIT } from './worte.ts'

/** Days between the withdrawal of the consent to keep a file and its erasure: time to notice a mistake. */
export const WIDERRUF_TAGE = 7

/**
 * Takes one consent back (Art. 7 Abs. 3 DSGVO); what was done until now stays allowed. Without the file itself no
 * other consent means anything: all end, the case is closed and goes. A second click changes nothing.
 */
export async function widerrufe(z: Stellenzugriff, fall: Fall, umfang: Scope, heute: Datum): Promise<void> {
  const jetzt = await findEinwilligung(z, fall.id)
  if (!jetzt?.umfang.includes(umfang)) return
  await updateWiderrufen(z, fall.id, heute)
  const rest = umfang === 'fallakte' ? [] : jetzt.umfang.filter(anderer => anderer !== umfang)
  if (rest.length > 0) await insertTeilwiderruf(z, fall.id, { ...jetzt, umfang: rest })
  const label = UMFAENGE.find(({ id }) => id === umfang)?.label ?? umfang
  await insertEreignis(z, fall.id, 'einwilligung', `Einwilligung widerrufen: ${label}.`)
  if (umfang === 'gesundheit') await nimmGesundheitHeraus(z, fall, heute)
  if (umfang === 'fallakte') await beende(z, fall, heute)
}

async function beende(z: Stellenzugriff, fall: Fall, heute: Datum): Promise<void> {
  if (fall.status === 'offen') await updateStatus(z, fall.id, 'abgeschlossen', heute)
  await setzeLoeschung(z, fall.id, plusTage(heute, WIDERRUF_TAGE))
}

async function nimmGesundheitHeraus(z: Stellenzugriff, fall: Fall, heute: Datum): Promise<void> {
  const akte = ohneGesundheit(fall.akte)
  if (akte === fall.akte) return
  await updateAkte(z, fall, akte, heute)
  await insertEreignis(z, fall.id, 'geaendert', 'Angaben zur Gesundheit aus der Akte genommen.')
}

/** The file without facts about health; a list that becomes empty becomes „not known“, never „none“. */
export function ohneGesundheit(akte: Akte): Akte {
  const { schutzgruende, ...sachverhalt } = akte.sachverhalt
  const { geraetOderSaeugling, ...haushalt } = akte.haushalt
  const geraet = geraetOderSaeugling === true
  const rest = schutzgruende?.filter(grund => !istGesundheit(grund, geraet)) ?? []
  const gleich = rest.length === (schutzgruende?.length ?? 0)
  if (gleich && !geraet) return akte
  const bleibt = gleich
    ? akte.sachverhalt
    : { ...sachverhalt, ...(rest.length > 0 && { schutzgruende: rest }) }
  return { ...akte, haushalt: geraet ? haushalt : akte.haushalt, sachverhalt: bleibt }
}

type Schutzgrund = NonNullable<Akte['sachverhalt']['schutzgruende']>[number]

/** Also what the intake made of „Gerät oder Säugling: ja“ while its kind is still open. */
const istGesundheit = ({ art, konkreteGefahr }: Schutzgrund, geraet: boolean): boolean =>
  GESUNDHEIT.has(art) || (geraet && art === 'sonstiges' && konkreteGefahr === 'unklar')
