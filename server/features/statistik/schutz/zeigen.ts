import type { Basis } from '../../../data/merkmale.ts'
import { BASIS_AB } from './ableitung.ts'
import { bekannte, deckung, type Feld, type Gruppe, nachOrt, nachZeit, name } from './bekannt.ts'
import { type Bestand, type Einheit, menge } from './bestand.ts'
import type { Ebene, Programm } from './programm.ts'
import { geschuetzt, type Menge, minus } from './zaehlung.ts'
import { monate, rhythmus, teile, type Zeitraum } from './zeitraum.ts'

/*
 * WHICH GROUPS ARE SHOWN. Base rule: a group only from a protected total of 20. Residual rule: what is left of a group
 * after taking away known groups inside it, by place or by time, is empty or again a protected 20; so no group of fewer
 * than 15 cases can be isolated. Decisions see protected totals and whether a rest is empty, nothing else.
 */

export type Frage = {
  readonly programm: Programm
  readonly zeitraum: Zeitraum
  readonly basis: Basis
  readonly bestand: Bestand
  readonly geheimnis: number
  /** Groups released in earlier periods, by `gruppenname`. */
  readonly frueher: ReadonlySet<string>
  /** Levels that the release gate withholds. */
  readonly ohne: readonly Ebene[]
}

export const gruppenname = (ebene: Ebene, einheit: string, zeitraum: Zeitraum, basis: Basis): string =>
  `${ebene}|${einheit}|${zeitraum}|${basis}`

/** The units that are shown in a period. A Land with fewer cases gets its one number a year and nothing else. */
export function zeigbare(frage: Frage): ReadonlySet<Einheit> {
  const alle = frage.bestand.laender.flatMap(nachunten)
  const zeig = new Set<Einheit>()
  const feld = alsFeld(frage, alle, zeig)
  for (const einheit of alle) if (istKandidat(frage, feld, einheit)) zeig.add(einheit)
  for (;;) {
    const zuKlein = findeZuKleines(frage, feld)
    if (!zuKlein) break
    for (const einheit of zuverbergende(feld, zeig, zuKlein, frage)) zeig.delete(einheit)
  }
  for (const land of frage.bestand.laender) if (istEineZahl(frage, feld, land)) zeig.add(land)
  return zeig
}

const nachunten = (einheit: Einheit): readonly Einheit[] => [einheit, ...einheit.kinder.flatMap(nachunten)]

/** All units in this period and its parts; what is counted once is kept. */
function alsFeld(frage: Frage, alle: readonly Einheit[], zeig: ReadonlySet<Einheit>): Feld {
  const { zeitraum: jetzt, basis, bestand, frueher } = frage
  const alleZeiten = (von: Zeitraum): Zeitraum[] => [von, ...teile(von).flatMap(alleZeiten)]
  const gemerkt = new Map<string, Menge>()
  return {
    gruppen: alleZeiten(jetzt).flatMap(zeitraum => alle.map(einheit => ({ einheit, zeitraum }))),
    menge: gruppe => {
      const schon = gemerkt.get(name(gruppe))
      if (schon) return schon
      const neu = menge(bestand, gruppe.einheit, monate(gruppe.zeitraum), basis)
      gemerkt.set(name(gruppe), neu)
      return neu
    },
    gezeigt: ({ einheit, zeitraum }) =>
      zeitraum === jetzt
        ? zeig.has(einheit)
        : frueher.has(gruppenname(einheit.ebene, einheit.id, zeitraum, basis)),
  }
}

function istKandidat(frage: Frage, feld: Feld, einheit: Einheit): boolean {
  const { programm, ohne, zeitraum, basis } = frage
  const vorgesehen = programm.tabellen.some(
    tabelle =>
      tabelle.ebene === einheit.ebene && tabelle.basis === basis && tabelle.rhythmus === rhythmus(zeitraum),
  )
  return vorgesehen && !ohne.includes(einheit.ebene) && reicht(frage, feld.menge({ einheit, zeitraum }))
}

const reicht = ({ geheimnis }: Frage, rest: Menge): boolean => geschuetzt(rest, geheimnis) >= BASIS_AB

/** The first group that can be had and is too small, or leaves a rest that is. */
function findeZuKleines(frage: Frage, feld: Feld): Gruppe | undefined {
  const bekannt = bekannte(feld)
  const passt = (rest: Menge): boolean => rest.i === 0 || reicht(frage, rest)
  return feld.gruppen.find(gruppe => {
    if (!bekannt.has(name(gruppe))) return false
    const ganz = feld.menge(gruppe)
    // The one number of a small Land stays known; nothing lies inside it.
    return !(
      passt(ganz) &&
      [nachOrt, nachZeit].every(zerlege => passt(minus(ganz, deckung(feld, bekannt, gruppe, zerlege))))
    )
  })
}

/**
 * One step towards no small rest. The smallest shown part of the group goes into the rest, with all below it. Where no
 * part can go, because they are those of earlier periods and stay as they are, the group itself is not shown; and where it
 * follows from others, the smallest of its neighbours goes, or of what has to do with it.
 */
function zuverbergende(
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
  const alle = frage.bestand.laender.flatMap(nachunten)
  const [nachbar] = geordnet(
    frage,
    feld,
    gezeigt(alle.find(({ kinder }) => kinder.includes(einheit))?.kinder ?? []),
  )
  if (nachbar) return nachunten(nachbar)
  const verwandt = [...zeig].filter(({ stellen }) => stellen.some(eine => einheit.stellen.includes(eine)))
  return geordnet(frage, feld, verwandt.length > 0 ? verwandt : [...zeig]).slice(0, 1)
}

function geordnet({ zeitraum, geheimnis }: Frage, feld: Feld, einheiten: readonly Einheit[]): Einheit[] {
  const groesse = (einheit: Einheit): number => geschuetzt(feld.menge({ einheit, zeitraum }), geheimnis)
  return einheiten.toSorted((a, b) => groesse(a) - groesse(b) || (a.id < b.id ? -1 : 1))
}

/** The yearly total of a Land so small that nothing else of it was ever shown. */
function istEineZahl({ zeitraum, basis, ohne }: Frage, feld: Feld, land: Einheit): boolean {
  if (rhythmus(zeitraum) !== 'jahr' || basis !== 'aufgenommen' || ohne.includes('land')) return false
  const drin = new Set(nachunten(land))
  return !feld.gruppen.some(gruppe => drin.has(gruppe.einheit) && feld.gezeigt(gruppe))
}
