import { alsDatum } from '../datum.ts'
import type { Unmoeglich } from '../ansprueche/widerspruch.ts'
import type { Fenster, Fonds } from './fonds.ts'

/* What cannot be true of an entry, with the path to the field. */

/** Everything that contradicts itself or stands without evidence. */
export const unmoeglicherFonds = (fonds: Fonds): readonly Unmoeglich[] => [
  ...fensterfehler(fonds.fenster ?? []),
  ...ueberschneidungen(fonds.fenster ?? []),
  ...budgetfehler(fonds),
  ...belegfehler(fonds),
]

const fensterfehler = (fenster: readonly Fenster[]): readonly Unmoeglich[] =>
  fenster.flatMap(({ von, bis }, i) => {
    if (von === undefined && bis === undefined)
      return [{ path: ['fenster', i, 'von'], message: 'Tragen Sie den ersten oder den letzten Tag ein.' }]
    if (von !== undefined && bis !== undefined && bis < von)
      return [{ path: ['fenster', i, 'bis'], message: `Das Ende liegt vor dem Anfang am ${alsDatum(von)}.` }]
    return []
  })

/** ISO days sort as words; an open side reaches beyond all of them. */
const ueberschneidungen = (fenster: readonly Fenster[]): readonly Unmoeglich[] =>
  fenster.flatMap((eines, i) => {
    const anderes = fenster.slice(0, i).findIndex(frueher => trifft(frueher, eines))
    return anderes < 0
      ? []
      : [
          {
            path: ['fenster', i, 'von'],
            message: `Der Zeitraum überschneidet sich mit Zeitraum ${anderes + 1}.`,
          },
        ]
  })

const trifft = (a: Fenster, b: Fenster): boolean =>
  (a.von ?? '') <= (b.bis ?? '9') && (b.von ?? '') <= (a.bis ?? '9')

function budgetfehler({ budget }: Fonds): readonly Unmoeglich[] {
  const { gesamtCent, ausgegebenCent } = budget ?? {}
  return gesamtCent !== undefined && ausgegebenCent !== undefined && ausgegebenCent > gesamtCent
    ? [
        {
          path: ['budget', 'ausgegebenCent'],
          message: 'Ausgegeben ist mehr als vorhanden. Prüfen Sie beide Beträge.',
        },
      ]
    : []
}

/** Every condition and every amount names evidence that exists. */
function belegfehler({ belege, bedingungen, betraege }: Fonds): readonly Unmoeglich[] {
  const bekannt = new Set(belege.map(({ id }) => id))
  const fehlt = (ids: readonly string[]): boolean => ids.length === 0 || ids.some(id => !bekannt.has(id))
  const message = 'Nennen Sie die Quelle dazu.'
  return [
    ...(belege.length === 0 ? [{ path: ['belege'], message: 'Nennen Sie mindestens eine Quelle.' }] : []),
    ...bedingungen.flatMap((eine, i) =>
      fehlt(eine.belege) ? [{ path: ['bedingungen', i, 'belege'], message }] : [],
    ),
    ...betraege.flatMap((einer, i) =>
      fehlt([einer.beleg]) ? [{ path: ['betraege', i, 'beleg'], message }] : [],
    ),
  ]
}
