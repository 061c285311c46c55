import type { Anfrage } from '../../data/anfrage.ts'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import { datum } from '../../web/format.ts'
import { findFall, findStelle, insertFall } from '../faelle/store.ts'
import { insertEinwilligung, insertEreignis } from '../faelle/verlauf-store.ts'
import { SPRACHEN, worte } from '../selbstcheck/sprache.ts'
import { akteAus } from './akte.ts'
import { erreichbar } from './worte.ts'
import { istBesetzt } from './sperre.ts'
import { findWartende, type Gruppe, lockEingang, updateEingang } from './store.ts'

/** `da`: there is a case under this id now. */
export type Uebernahme = 'da' | 'besetzt' | 'unlesbar' | 'keiner'

/** One click: the request becomes a case under its own id; a second click finds that case. */
export async function uebernimm(
  z: Stellenzugriff,
  id: string,
  { jetzt, heute }: { readonly jetzt: Date; readonly heute: Datum },
): Promise<Uebernahme> {
  await lockEingang(z)
  const gruppe = await findWartende(z, id)
  if (!gruppe) return (await findFall(z, id)) ? 'da' : 'keiner'
  if (istBesetzt(gruppe, z.personId, jetzt)) return 'besetzt'
  const anfrage = vereint(gruppe)
  if (!anfrage) return 'unlesbar'
  const { bundesland } = await findStelle(z)
  await insertFall(z, id, akteAus(anfrage, bundesland), heute)
  await insertEinwilligung(z, id, {
    fassung: `rueckruf ${anfrage.fassung}`,
    sprache: sprachname(anfrage.seite),
    umfang: anfrage.antworten ? ['fallakte', 'gesundheit'] : ['fallakte'],
    am: anfrage.am,
  })
  await insertEreignis(z, id, 'aufnahme', ereignis(anfrage))
  await updateEingang(
    z,
    gruppe.map(eintrag => eintrag.id),
    { stand: 'uebernommen' },
    jetzt,
  )
  z.merkzettel.vermerke.push({ aktion: 'eingang.uebernommen', bezug: id, felder: [] })
  return 'da'
}

/**
 * What came more than once as one: the first is believed about safety (the strictest word of all of them counts), the
 * last answers are the fullest.
 */
export function vereint(gruppe: Gruppe): Anfrage | null {
  const alle = gruppe.flatMap(({ inhalt }) => inhalt ?? [])
  const [erste] = alle
  if (!erste) return null
  return {
    ...erste,
    andere: alle.every(({ andere }) => andere),
    codewort: alle.find(({ codewort }) => codewort !== null)?.codewort ?? null,
    antworten: alle.findLast(({ antworten }) => antworten !== null)?.antworten ?? null,
  }
}

const sprachname = (seite: string): string => {
  const sprache = SPRACHEN.find(eine => eine === seite) ?? 'de'
  return worte(sprache).name
}

const ereignis = (anfrage: Anfrage): string =>
  [
    `Aus dem Selbst-Check übernommen, abgeschickt am ${datum(anfrage.am)}.`,
    `Erreichbar: ${erreichbar(anfrage)}.`,
    anfrage.antworten
      ? 'Antworten des Haushalts sind eingetragen. Tage und Beträge am Brief prüfen.'
      : 'Ohne Antworten.',
    'Eingewilligt auf der Seite des Selbst-Checks. Das Blatt zur Einwilligung beim ersten Gespräch durchgehen.',
  ].join(' ')
