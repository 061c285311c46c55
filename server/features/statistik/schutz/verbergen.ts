import { bekannte, type Feld, type Gruppe, name } from './bekannt.ts'
import type { Einheit } from './bestand.ts'
import { alsFeld, type Frage, nachunten } from './frage.ts'
import { hatMischrest } from './mischrest.ts'
import { geschuetzt } from './zaehlung.ts'

/**
 * One step towards no small rest. The smallest shown part of the group goes into the rest, with all below it. Where no
 * part can go, because they are those of earlier periods and stay as they are, the group itself is not shown; and where it
 * follows from others, the smallest of its neighbours goes, or of what has to do with it: the first that helps.
 */
export function zuverbergende(
  feld: Feld,
  zeig: ReadonlySet<Einheit>,
  { einheit, zeitraum }: Gruppe,
  frage: Frage,
): readonly Einheit[] {
  const gezeigt = (liste: readonly Einheit[]): Einheit[] => liste.filter(eine => zeig.has(eine))
  const kinder = zeitraum === frage.zeitraum ? gezeigt(einheit.kinder) : []
  const [kind] = geordnet(frage, feld, kinder)
  if (kind) return nachunten(kind)
  if (zeig.has(einheit)) return [einheit]
  const moeglich = wahl(frage, feld, zeig, { einheit, zeitraum })
  return hilfreich(frage, zeig, { einheit, zeitraum }, moeglich) ?? moeglich[0] ?? []
}

/** What could be hidden for a group that follows from others: neighbours before what has to do with it before the rest. */
export function wahl(
  frage: Frage,
  feld: Feld,
  zeig: ReadonlySet<Einheit>,
  { einheit }: Gruppe,
): readonly (readonly Einheit[])[] {
  const alle = frage.bestand.laender.flatMap(nachunten)
  const nachbarn = alle.find(({ kinder }) => kinder.includes(einheit))?.kinder ?? []
  const verwandt = [...zeig].filter(({ stellen }) => stellen.some(eine => einheit.stellen.includes(eine)))
  return [
    ...geordnet(
      frage,
      feld,
      nachbarn.filter(eine => zeig.has(eine)),
    ).map(nachunten),
    ...geordnet(frage, feld, verwandt).map(eine => [eine]),
    ...geordnet(frage, feld, [...zeig]).map(eine => [eine]),
  ]
}

/** The first of several choices without which the group follows from nothing any more. */
export function hilfreich(
  frage: Frage,
  zeig: ReadonlySet<Einheit>,
  gruppe: Gruppe,
  moeglich: readonly (readonly Einheit[])[],
): readonly Einheit[] | undefined {
  const alle = frage.bestand.laender.flatMap(nachunten)
  return moeglich.find(weg => {
    const ohne = alsFeld(frage, alle, new Set([...zeig].filter(eine => !weg.includes(eine))))
    return !bekannte(ohne).has(name(gruppe))
  })
}

/** The smallest unit without which no rest across place and time is too small; with all below it, and never nothing. */
export function ohneMischrest(
  frage: Frage,
  feld: Feld,
  zeig: ReadonlySet<Einheit>,
): readonly Einheit[] | undefined {
  const moeglich = geordnet(frage, feld, [...zeig]).map(nachunten)
  const [kleinste] = moeglich
  return (
    moeglich.find(weg => !hatMischrest(frage, new Set([...zeig].filter(eine => !weg.includes(eine))))) ??
    kleinste
  )
}

function geordnet({ zeitraum, geheimnis }: Frage, feld: Feld, einheiten: readonly Einheit[]): Einheit[] {
  const groesse = (einheit: Einheit): number => geschuetzt(feld.menge({ einheit, zeitraum }), geheimnis)
  return einheiten.toSorted((a, b) => groesse(a) - groesse(b) || (a.id < b.id ? -1 : 1))
}
