import type { Datum } from '../../recht/datum.ts'
import { tagkurz } from '../../web/format.ts'
import { fristwort } from '../faelle/fristworte.ts'
import { werMuss, zustand } from './fristzeilen.ts'
import {
  ABGELAUFEN,
  type countOffene,
  KOMMT,
  type listOffeneMitText,
  type Rang,
  UEBERFAELLIG,
} from './offene-store.ts'

type Offene = Awaited<ReturnType<typeof listOffeneMitText>>[number]

/** The list of the desk: what is overdue first, then what comes, each with its number over all pages. */
export function offeneGruppen(
  fristen: readonly Offene[],
  zahlen: Awaited<ReturnType<typeof countOffene>>,
  heute: Datum,
) {
  return GRUPPEN.map(([nummer, titel]) => ({
    titel,
    unter: wieviele(zahlen.find(({ rang }) => rang === nummer)?.zahl ?? 0),
    zeilen: fristen.filter(({ rang }) => rang === nummer).map(frist => zeile(frist, heute)),
  })).filter(({ zeilen }) => zeilen.length > 0)
}

const GRUPPEN: readonly (readonly [Rang, string])[] = [
  [UEBERFAELLIG, 'Überfällig'],
  [KOMMT, 'Kommt'],
  [ABGELAUFEN, 'Wartezeit des Versorgers abgelaufen'],
]

const wieviele = (zahl: number): string => (zahl === 1 ? '1 Frist' : `${zahl} Fristen`)

function zeile(frist: Offene, heute: Datum) {
  const { fallId, nummer, kuerzel, code, bis, text, zustaendig, rang } = frist
  return {
    iso: bis,
    bis: bis === heute ? 'heute' : tagkurz(bis, heute),
    wann: wann(frist, heute),
    rot: rang === UEBERFAELLIG,
    was: text ?? fristwort(code).was,
    wer: werMuss(frist),
    href: `/faelle/${fallId}/fristen`,
    nummer,
    kuerzel,
    zustaendig: zustaendig ?? 'niemand',
  }
}

function wann({ code, bis, rang }: Offene, heute: Datum): string {
  if (rang === KOMMT) return zustand(code, bis, null, heute).replace('offen, ', '')
  if (rang === ABGELAUFEN) return 'abgelaufen'
  return code === 'sperrtag' ? 'überfällig: Sperrtag verstrichen' : 'überfällig'
}
