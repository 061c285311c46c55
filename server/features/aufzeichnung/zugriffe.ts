import type { Datum } from '../../recht/datum.ts'
import { tag, uhr } from '../../web/format.ts'
import type { Eintrag } from './store.ts'
import { satz } from './worte.ts'

/** Who saw a case, by day and person, newest first; the same thing done again within a day is one line with its number. */
export function nachTagen(eintraege: readonly Eintrag[]) {
  const tage = gruppiert(eintraege, ({ am }) => BERLIN.format(am))
  return tage.map(([day, desTages]) => ({
    iso: day,
    titel: tag(day as Datum),
    personen: gruppiert(desTages, ({ personId }) => personId ?? '').map(([, vonPerson]) => ({
      name: vonPerson[0]?.name ?? 'unbekannt',
      zeiten: zeiten(vonPerson),
      was: gruppiert(vonPerson, satz).map(([wort, gleiche]) =>
        gleiche.length === 1 ? wort : `${wort}, ${gleiche.length}-mal`,
      ),
    })),
  }))
}

/** `10:30` or `10:30 bis 11:02` */
function zeiten(eintraege: readonly Eintrag[]): string {
  const [juengster] = eintraege
  const aeltester = eintraege.at(-1)
  if (!juengster || !aeltester) return ''
  const [von, bis] = [uhr(aeltester.am), uhr(juengster.am)]
  return von === bis ? bis : `${von} bis ${bis}`
}

const BERLIN = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' })

/** In the order in which the groups first appear. */
function gruppiert<T>(liste: readonly T[], nach: (eintrag: T) => string): [string, T[]][] {
  const gruppen = new Map<string, T[]>()
  for (const eintrag of liste) {
    const name = nach(eintrag)
    const gruppe = gruppen.get(name)
    if (gruppe) gruppe.push(eintrag)
    else gruppen.set(name, [eintrag])
  }
  return [...gruppen]
}
