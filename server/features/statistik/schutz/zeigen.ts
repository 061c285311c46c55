import { bekannte, deckung, type Feld, type Gruppe, nachOrt, nachZeit, name } from './bekannt.ts'
import type { Einheit } from './bestand.ts'
import { alsFeld, type Frage, nachunten, reicht } from './frage.ts'
import { hatMischrest } from './mischrest.ts'
import { gehtInDenRest } from './rest.ts'
import { hilfreich, ohneMischrest, wahl, zuverbergende } from './verbergen.ts'
import { type Menge, minus } from './zaehlung.ts'
import { rhythmus } from './zeitraum.ts'

/*
 * WHICH GROUPS ARE SHOWN. Base rule: a group only from a protected total of 20. Residual rule: what is left of a group
 * after taking away known groups inside it, by place or by time, is empty or again a protected 20; so no group of fewer
 * than 15 cases can be isolated. Decisions see protected totals and whether a rest is empty, nothing else.
 */

/** The units that are shown in a period. A Land with fewer cases gets its one number a year and nothing else. */
export function zeigbare(frage: Frage): ReadonlySet<Einheit> {
  const alle = frage.bestand.laender.flatMap(nachunten)
  const zeig = new Set<Einheit>()
  const feld = alsFeld(frage, alle, zeig)
  const kandidaten = alle.filter(einheit => istKandidat(frage, feld, einheit))
  const inDenRest = new Set(kandidaten.filter(einheit => gehtInDenRest(frage, einheit)))
  for (const einheit of kandidaten) if (!inDenRest.has(einheit)) zeig.add(einheit)
  const verloren = new Set(zuKleine(frage, alsFeld(frage, alle, new Set())).map(name))
  for (;;) {
    const weg = naechste(frage, feld, zeig, { inDenRest, verloren })
    if (!weg) break
    for (const einheit of weg) zeig.delete(einheit)
  }
  for (const land of frage.bestand.laender) if (istEineZahl(frage, feld, land)) zeig.add(land)
  return zeig
}

function istKandidat(frage: Frage, feld: Feld, einheit: Einheit): boolean {
  const { programm, ohne, zeitraum, basis } = frage
  const vorgesehen = programm.tabellen.some(
    tabelle =>
      tabelle.ebene === einheit.ebene && tabelle.basis === basis && tabelle.rhythmus === rhythmus(zeitraum),
  )
  return vorgesehen && !ohne.includes(einheit.ebene) && reicht(frage, feld.menge({ einheit, zeitraum }))
}

type Vorgabe = {
  readonly inDenRest: ReadonlySet<Einheit>
  /**
   * Groups that earlier releases alone make too small: cases were erased since, or are being counted elsewhere. Nothing
   * that is hidden now takes them back.
   */
  readonly verloren: ReadonlySet<string>
}

/** What is hidden next; undefined where nothing has to be any more. */
function naechste(
  frage: Frage,
  feld: Feld,
  zeig: ReadonlySet<Einheit>,
  { inDenRest, verloren }: Vorgabe,
): readonly Einheit[] | undefined {
  const zuKlein = zuKleine(frage, feld).find(gruppe => !verloren.has(name(gruppe)))
  if (zuKlein) return zuverbergende(feld, zeig, zuKlein, frage)
  const bekannt = bekannte(feld)
  for (const einheit of inDenRest) {
    const gruppe = { einheit, zeitraum: frage.zeitraum }
    // What follows from the others is in no rest.
    const hilft = bekannt.has(name(gruppe)) && hilfreich(frage, zeig, gruppe, wahl(frage, feld, zeig, gruppe))
    if (hilft) return hilft
  }
  return hatMischrest(frage, zeig) ? ohneMischrest(frage, feld, zeig) : undefined
}

/** The groups that can be had and are too small, or leave a rest that is. */
function zuKleine(frage: Frage, feld: Feld): readonly Gruppe[] {
  const bekannt = bekannte(feld)
  const passt = (rest: Menge): boolean => rest.i === 0 || reicht(frage, rest)
  return feld.gruppen.filter(gruppe => {
    if (!bekannt.has(name(gruppe))) return false
    const ganz = feld.menge(gruppe)
    // The one number of a small Land stays known; nothing lies inside it.
    return !(
      passt(ganz) &&
      [nachOrt, nachZeit].every(zerlege => passt(minus(ganz, deckung(feld, bekannt, gruppe, zerlege))))
    )
  })
}

/** The yearly total of a Land so small that nothing else of it was ever shown. */
function istEineZahl({ zeitraum, basis, ohne }: Frage, feld: Feld, land: Einheit): boolean {
  if (rhythmus(zeitraum) !== 'jahr' || basis !== 'aufgenommen' || ohne.includes('land')) return false
  const drin = new Set(nachunten(land))
  return !feld.gruppen.some(gruppe => drin.has(gruppe.einheit) && feld.gezeigt(gruppe))
}
