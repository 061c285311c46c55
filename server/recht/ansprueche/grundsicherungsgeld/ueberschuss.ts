import type { Schritt } from '../../ergebnis.ts'
import type { Cent } from '../../geld.ts'
import { bedarf, name } from '../bedarf.ts'
import { anrechnung } from '../einkommen.ts'
import { kinderAlter, type Mitglied } from '../lage.ts'
import { NULL_CENT, plus, rest, oderNichts } from '../rechnen.ts'
import { sozialhilfeperson } from '../sozialhilfe.ts'
import { imSystem } from '../zuordnung.ts'
import type { Monat } from './monat.ts'

type Anteile = ReadonlyMap<number, Cent>

/**
 * What parents or partners who get no Grundsicherungsgeld themselves (SGB XII, training) have over their own need: only
 * that counts for the others (BSG B 14 AS 89/20 R).
 */
export function fremderUeberschuss(
  monat: Monat,
  anteile: Anteile,
  kindergeldueberhang: Cent,
): { readonly betrag: Cent; readonly schritte: readonly Schritt[] } {
  const fremde = (['kapitel3', 'kapitel4', 'ausbildung'] as const)
    .flatMap(system => imSystem(monat.alle, monat.wo, system))
    .filter(({ rolle }) => rolle !== 'kind')
    .toSorted((a, b) => a.index - b.index)
  const betraege = fremde.map(
    (person, i) =>
      [person, ueberschuss(person, monat, anteile, i === 0 ? kindergeldueberhang : NULL_CENT)] as const,
  )
  return {
    betrag: plus(...betraege.map(([, betrag]) => betrag)),
    schritte: betraege.map(([person, betragCent]) => ({
      text: `${name(person)} bekommt kein Grundsicherungsgeld; über dem eigenen Bedarf bleiben`,
      betragCent,
      norm: '§ 9 Abs. 2 SGB II',
    })),
  }
}

function ueberschuss(person: Mitglied, monat: Monat, anteile: Anteile, kindergeldueberhang: Cent): Cent {
  if (monat.wo.get(person.index) === 'ausbildung')
    return derAusbildung(person, monat, anteile, kindergeldueberhang)
  const stand = sozialhilfeperson(
    person,
    { stichtag: monat.stichtag, alle: monat.alle, anteile, dezentral: monat.unterkunft.dezentral },
    true,
  )
  return plus(oderNichts(stand?.ueberschuss), kindergeldueberhang)
}

function derAusbildung(person: Mitglied, monat: Monat, anteile: Anteile, kindergeldueberhang: Cent): Cent {
  const kinder = kinderAlter(monat.alle)
  const eigener = bedarf(person, oderNichts(anteile.get(person.index)), {
    stichtag: monat.stichtag,
    gesetz: 'sgb2',
    dezentral: monat.unterkunft.dezentral,
    kinder,
  })
  const { summe } = anrechnung(person, {
    stichtag: monat.stichtag,
    mitKind: kinder.length > 0,
    kindergeldueberhang,
  })
  return rest(summe, oderNichts(eigener?.summe))
}
