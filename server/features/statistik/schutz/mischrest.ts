import { type Einheit, menge } from './bestand.ts'
import { alleZeiten, type Frage, gruppenname, reicht } from './frage.ts'
import { LEER, type Menge, minus, plus } from './zaehlung.ts'
import { monate, type Zeitraum } from './zeitraum.ts'

/*
 * RESTS ACROSS PLACE AND TIME. A Kreis by quarters and its Land by months overlap without one lying in the other, and
 * what is left of several subtractions can be a few cases that are no group at all. Of the Land everything that can be
 * had is a set of months, of a Kreis as well; so the rests are: months of the Land without what is known of its Kreise
 * inside them, and months of the Kreise without what is known of the Land inside them.
 */

/** Some months, as bits, with the cases of one unit in them; known by themselves or as what shown parts leave over. */
type Stueck = { readonly zeit: number; readonly zahl: Menge }

/** Whether what is shown adds a rest with too few cases to those that earlier releases leave anyway. */
export const hatMischrest = (frage: Frage, zeig: ReadonlySet<Einheit>): boolean =>
  frage.bestand.laender.some(land => {
    const verloren = zuKleineReste(frage, land, new Set())
    return [...zuKleineReste(frage, land, zeig)].some(rest => !verloren.has(rest))
  })

function zuKleineReste(frage: Frage, land: Einheit, zeig: ReadonlySet<Einheit>): ReadonlySet<string> {
  const spalten = stuecke(frage, land, zeig)
  const zeilen = land.kinder.map(kind => stuecke(frage, kind, zeig))
  const gefunden = new Set<string>()
  const pruefe = (name: string, rest: Menge | undefined): void => {
    if (rest && rest.i > 0 && !reicht(frage, rest)) gefunden.add(name)
  }
  for (let wahl = 1; wahl < 2 ** spalten.length; wahl++) {
    const land = zusammen(spalten.filter((_, k) => wahl & (1 << k)))
    const drin = zeilen.flat().filter(({ zeit }) => (zeit & land.zeit) === zeit)
    pruefe(`land ${land.zeit}`, minus(land.zahl, zusammen(drin).zahl))
    pruefe(`kreise ${land.zeit}`, ueberstand(land, zeilen))
  }
  return gefunden
}

/** What the Kreise have beyond these months of the Land; undefined where not every Kreis is known in all of them. */
function ueberstand({ zeit, zahl }: Stueck, zeilen: readonly (readonly Stueck[])[]): Menge | undefined {
  const darueber = zeilen.map(zeile => zusammen(zeile.filter(eines => (eines.zeit & zeit) !== 0)))
  if (darueber.some(eines => (eines.zeit & zeit) !== zeit)) return undefined
  return minus(zusammen(darueber).zahl, zahl)
}

const zusammen = (liste: readonly Stueck[]): Stueck =>
  liste.reduce((a, b) => ({ zeit: a.zeit | b.zeit, zahl: plus(a.zahl, b.zahl) }), { zeit: 0, zahl: LEER })

/** Every shown period of a unit without the shown ones inside it: disjoint, and all that is known of it. */
function stuecke(frage: Frage, einheit: Einheit, zeig: ReadonlySet<Einheit>): readonly Stueck[] {
  const { zeitraum: jetzt, basis, frueher, bestand } = frage
  const gezeigt = alleZeiten(jetzt).filter(zeit =>
    zeit === jetzt ? zeig.has(einheit) : frueher.has(gruppenname(einheit.ebene, einheit.id, zeit, basis)),
  )
  return gezeigt.flatMap(zeit => {
    const vergeben = new Set(gezeigt.filter(eine => liegtIn(eine, zeit)).flatMap(monate))
    const rest = monate(zeit).filter(monat => !vergeben.has(monat))
    const zahl = menge(bestand, einheit, rest, basis)
    return rest.length > 0 ? [{ zeit: bits(rest), zahl }] : []
  })
}

const liegtIn = (klein: Zeitraum, gross: Zeitraum): boolean =>
  klein !== gross && monate(klein).every(monat => monate(gross).includes(monat))

const bits = (liste: readonly Zeitraum[]): number =>
  liste.reduce((summe, monat) => summe | (1 << (Number(monat.slice(5)) - 1)), 0)
