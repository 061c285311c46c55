import type { Cent } from '../../geld.ts'
import type { Leistungsantwort } from '../antwort.ts'
import { name } from '../bedarf.ts'
import { fehltGeburtsdatum, fehltWarmwasser } from '../fragen.ts'
import { imAsylbezug, laufend, type Haushaltslage } from '../haushaltslage.ts'
import type { Monat } from '../grundsicherungsgeld/monat.ts'
import { antwort, JOBCENTER, keiner, monatVon, SOZIALAMT, unklar } from '../leistung.ts'
import { warmwasserbedarf, type Gesetz, type Mehrbedarf } from '../mehrbedarf.ts'
import { plus } from '../rechnen.ts'
import { regelbedarfAm, UNBEKANNT } from '../rechner/gemeinsam.ts'

const LEISTUNG = 'mehrbedarfWarmwasser'
const NORM = ['§ 21 Abs. 7 SGB II', '§ 30 Abs. 7 SGB XII']

/** Whose claim this is: everybody who has a claim of the SGB II or XII in the month. */
export type Warmwasseranspruch = {
  readonly betrag: Cent
  readonly teile: readonly { readonly wer: string; readonly mehrbedarf: Mehrbedarf }[]
  readonly sgb12: boolean
}

/** The Mehrbedarf of those who have a claim, with decentral hot water or without knowing; null: figures not known. */
export function warmwasseranspruch(
  lage: Haushaltslage,
  monat: Monat,
  sicher: boolean,
): Warmwasseranspruch | null {
  const { mindestens, hoechstens } = lage.grundsicherungsgeld
  const sgb2 = (sicher ? mindestens : hoechstens)?.jePerson ?? null
  if (sgb2 === null) return null
  const xii = (['kapitel4', 'kapitel3'] as const).map(
    kapitel => lage.sozialhilfe(kapitel)[sicher ? 'mindestens' : 'hoechstens']?.jePerson ?? [],
  )
  const teile = monat.alle.flatMap(person => {
    const gesetz: Gesetz | null = berechtigt(sgb2, person.id)
      ? 'sgb2'
      : xii.some(zeilen => berechtigt(zeilen, person.id))
        ? 'sgb12'
        : null
    const regel = regelbedarfAm(person.stufe, monat.stichtag)
    return gesetz === null || regel === null
      ? []
      : [
          {
            wer: name(person),
            gesetz,
            mehrbedarf: warmwasserbedarf({ stufe: person.stufe, regel }, gesetz, monat.stichtag),
          },
        ]
  })
  return {
    betrag: plus(...teile.map(({ mehrbedarf }) => mehrbedarf.betrag)),
    teile,
    sgb12: teile.every(({ gesetz }) => gesetz === 'sgb12'),
  }
}

const berechtigt = (
  zeilen: readonly { readonly id: string; readonly anspruchCent: Cent }[],
  id: string,
): boolean => zeilen.some(zeile => zeile.id === id && zeile.anspruchCent > 0)

/** Decentral hot water (§ 21 Abs. 7 SGB II, § 30 Abs. 7 SGB XII). */
export function mehrbedarfWarmwasser(lage: Haushaltslage): Leistungsantwort {
  const { wohnung } = lage.angaben
  if (imAsylbezug(lage)) return keiner(LEISTUNG, 'Kein Anspruch nach dem SGB II oder SGB XII.', NORM)
  if (wohnung === null || wohnung?.warmwasser === 'zentral')
    return keiner(LEISTUNG, 'Das warme Wasser kommt zentral; es ist mit der Heizung anerkannt.', NORM)
  const moeglich = warmwasseranspruch(lage, lage.reichlich, false)
  if (moeglich === null) return unklar(LEISTUNG, [], NORM, { schritte: [{ text: UNBEKANNT }] })
  if (moeglich.betrag === 0 && fehltGeburtsdatum(lage.angaben.personen).length === 0)
    return keiner(
      LEISTUNG,
      'Den Mehrbedarf gibt es nur neben Grundsicherungsgeld oder Sozialhilfe; darauf besteht kein Anspruch.',
      NORM,
    )
  if (wohnung?.warmwasser === undefined) return unklar(LEISTUNG, fehltWarmwasser(wohnung), NORM)
  const sicher = warmwasseranspruch(lage, lage.knapp, true)
  return sicher === null || sicher.betrag === 0
    ? unklar(LEISTUNG, lage.grundsicherungsgeld.fragen, NORM)
    : gewaehrt(lage, sicher)
}

const gewaehrt = (lage: Haushaltslage, { teile, betrag, sgb12 }: Warmwasseranspruch): Leistungsantwort =>
  antwort(LEISTUNG, 'anspruch', {
    betragCent: betrag,
    zeitraum: monatVon(lage.stichtag),
    schritte: [
      ...teile.map(({ wer, mehrbedarf }) => ({
        ...mehrbedarf.schritt,
        text: `${wer}: ${mehrbedarf.schritt.text}`,
      })),
      { text: 'Zusammen im Monat, je Person auf den Cent gerundet', betragCent: betrag, norm: NORM[0] },
      ...bewilligungsschritt(lage, betrag),
    ],
    norm: NORM,
    antrag: { wo: sgb12 ? SOZIALAMT : JOBCENTER, bis: null, brief: 'L23' },
  })

function bewilligungsschritt(lage: Haushaltslage, betrag: Cent) {
  const bewilligt =
    laufend(lage.angaben, 'grundsicherungsgeld', lage.stichtag)?.mehrbedarfWarmwasserCent ??
    laufend(lage.angaben, 'sgb12', lage.stichtag)?.mehrbedarfWarmwasserCent
  if (typeof bewilligt !== 'number') return []
  return [
    {
      text: bewilligt >= betrag ? 'Der Bescheid gewährt ihn schon' : 'Der Bescheid gewährt weniger',
      betragCent: bewilligt,
    },
  ]
}
