import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { type Fall, pruefe } from './fall.ts'
import { eckdaten, kopf, merker, reiter } from './fallseite.ts'
import type { Fallkontext, Fallteile, Teil } from './teile.ts'
import { verlaufszeile } from './verlauf.ts'
import { findEinwilligung, listEreignisse } from './verlauf-store.ts'
import { warnungen } from './warnungen.ts'

/** The page of a case: deadline, judgement, what to do, facts, timeline. */
export async function uebersicht(zugriff: Stellenzugriff, fall: Fall, teile: Fallteile, heute: Datum) {
  const pruefung = pruefe(fall.akte, heute)
  const kontext: Fallkontext = { fall, pruefung, heute, zugriff }
  const einwilligung = await findEinwilligung(zugriff, fall.id)
  return {
    ...kopf(fall, 'Übersicht'),
    fall,
    frist: teile.frist(kontext),
    merker: merker(fall.akte),
    reiter: reiter(fall),
    warnungen: warnungen(fall.akte, pruefung, heute),
    haupt: await lade(teile.haupt, kontext),
    seite: await lade(teile.seite, kontext),
    eckdaten: eckdaten(fall, pruefung, einwilligung),
    verlauf: (await listEreignisse(zugriff, fall.id, 8)).map(ereignis => verlaufszeile(ereignis, heute)),
  }
}

/** One after the other: they share one transaction. */
async function lade(teile: Fallteile['haupt'], kontext: Fallkontext): Promise<Teil[]> {
  const geladen: Teil[] = []
  for (const teil of teile) {
    const fertig = await teil(kontext)
    if (fertig) geladen.push(fertig)
  }
  return geladen
}
