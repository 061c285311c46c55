import { type Datum, plusMonate } from '../../recht/datum.ts'
import { datum, zeitpunkt } from '../../web/format.ts'
import type { Fall } from '../faelle/fall.ts'
import type { listAussetzungen } from './aussetzung-store.ts'
import { grundworte } from './forms.ts'

type Aussetzung = Awaited<ReturnType<typeof listAussetzungen>>[number]

/** Since when and until when a case is kept, in sentences. */
export function loeschstand(fall: Fall, monate: number, heute: Datum): readonly string[] {
  const { abgeschlossenAm, loeschungAm, loeschungGrund } = fall
  if (loeschungAm !== null) return [loeschsatz(loeschungAm, heute), WARUM[loeschungGrund ?? 'frist']]
  if (abgeschlossenAm === null)
    return [
      `Der Fall ist offen. Gelöscht wird ${monate} Monate nach dem Abschluss, 30 Tage vorher angekündigt.`,
    ]
  return [
    `Abgeschlossen am ${datum(abgeschlossenAm)}. Ohne Aussetzung wird der Fall ab ${datum(plusMonate(abgeschlossenAm, monate))} gelöscht, 30 Tage vorher angekündigt.`,
  ]
}

export const loeschsatz = (am: Datum, heute: Datum): string =>
  am <= heute ? 'Dieser Fall wird beim nächsten Lauf gelöscht.' : `Dieser Fall wird am ${datum(am)} gelöscht.`

const WARUM = {
  frist:
    'Die Frist nach dem Abschluss ist zu Ende. Wer den Fall noch braucht, öffnet ihn wieder oder setzt die Löschung aus.',
  widerruf: 'Der Haushalt hat die Einwilligung in die Fallakte widerrufen.',
} as const

export const gilt = ({ beendetAm, bis }: Pick<Aussetzung, 'beendetAm' | 'bis'>, heute: Datum): boolean =>
  beendetAm === null && bis >= heute

/** One hold or restriction as the page lists it. */
export function aussetzungszeile(a: Aussetzung, fallId: string, heute: Datum) {
  const wirkt = gilt(a, heute)
  return {
    was: a.art === 'aussetzung' ? 'Löschung ausgesetzt' : 'Bearbeitung eingeschränkt',
    grund: grundworte(a.grund),
    text: a.text,
    bis: datum(a.bis),
    wer: `${a.name}, ${zeitpunkt(a.am, heute)}`,
    stand: wirkt ? 'gilt' : a.beendetAm === null ? 'abgelaufen' : `beendet ${zeitpunkt(a.beendetAm, heute)}`,
    ende: wirkt ? `/faelle/${fallId}/aussetzungen/${a.id}/ende` : null,
  }
}
