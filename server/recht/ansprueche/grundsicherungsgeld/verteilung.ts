import type { Cent } from '../../geld.ts'
import type { JePerson } from '../antwort.ts'
import type { Bedarf } from '../bedarf.ts'
import type { Mitglied } from '../lage.ts'
import { anteilig, kleinster, NULL_CENT, plus, rest, oderNichts } from '../rechnen.ts'
import type { Kindesstand } from './kinder.ts'
import type { Monat } from './monat.ts'

type Teil = {
  readonly person: Mitglied
  readonly offen: Cent
  readonly eigenes: Cent
  readonly ohneEltern: boolean
}

/**
 * § 9 Abs. 2 S. 3 SGB II: the adults' income goes to everybody by the share of the need that is open. Rounded for each
 * person (§ 41 Abs. 2), so that the claims can add up to a cent more or less. In the order of the request.
 */
export function verteile(
  monat: Monat,
  erwachsene: readonly Mitglied[],
  kinder: Kindesstand,
  bedarfe: ReadonlyMap<number, Bedarf>,
  topf: Cent,
  kindesvermoegen: ReadonlyMap<number, Cent>,
): readonly JePerson[] {
  const teile: readonly Teil[] = [
    ...erwachsene.map(person => ({
      person,
      offen: oderNichts(bedarfe.get(person.index)?.summe),
      eigenes: NULL_CENT,
      ohneEltern: false,
    })),
    ...[...kinder.beduerftig, ...kinder.gedeckt].map(({ kind, einkommen, offen, ohneEltern }) => {
      const besitz = kindesvermoegen.get(kind.index) ?? NULL_CENT
      return {
        person: kind,
        offen: rest(offen, besitz),
        eigenes: plus(einkommen, kleinster(offen, besitz)),
        ohneEltern,
      }
    }),
  ]
  const gemeinsam = plus(...teile.filter(({ ohneEltern }) => !ohneEltern).map(({ offen }) => offen))
  const nachIndex = new Map(teile.map(teil => [teil.person.index, zeile(teil, bedarfe, topf, gemeinsam)]))
  return monat.alle
    .filter(({ rolle }) => rolle !== 'weitere')
    .map(
      ({ index, id }) =>
        nachIndex.get(index) ?? {
          id,
          bedarfCent: NULL_CENT,
          einkommenCent: NULL_CENT,
          anspruchCent: NULL_CENT,
        },
    )
}

function zeile(
  { person, offen, eigenes, ohneEltern }: Teil,
  bedarfe: ReadonlyMap<number, Bedarf>,
  topf: Cent,
  gemeinsam: Cent,
): JePerson {
  const davon = ohneEltern ? NULL_CENT : topf >= gemeinsam ? offen : anteilig(topf, offen, gemeinsam)
  return {
    id: person.id,
    bedarfCent: oderNichts(bedarfe.get(person.index)?.summe),
    einkommenCent: plus(eigenes, davon),
    anspruchCent: rest(offen, davon),
  }
}
