import type { Datum } from '../../recht/datum.ts'
import { tagkurz } from '../../web/format.ts'
import { fristwort, istWartezeit } from '../faelle/fristworte.ts'
import { werMuss, zustand } from './fristzeilen.ts'
import type { listOffeneMitText } from './offene-store.ts'

type Offene = Awaited<ReturnType<typeof listOffeneMitText>>[number]

/** The list of the desk: what is past first, then what comes, each with its number over all pages. */
export function offeneGruppen(
  fristen: readonly Offene[],
  zahl: { readonly ueberfaellig: number; readonly kommend: number },
  heute: Datum,
) {
  const gruppe = (titel: string, unter: string, liste: readonly Offene[]) => ({
    titel,
    unter,
    zeilen: liste.map(frist => zeile(frist, heute)),
  })
  return [
    gruppe(
      'Vorbei',
      wieviele(zahl.ueberfaellig),
      fristen.filter(({ bis }) => bis < heute),
    ),
    gruppe(
      'Kommt',
      wieviele(zahl.kommend),
      fristen.filter(({ bis }) => bis >= heute),
    ),
  ].filter(({ zeilen }) => zeilen.length > 0)
}

const wieviele = (zahl: number): string => (zahl === 1 ? '1 Frist' : `${zahl} Fristen`)

function zeile(frist: Offene, heute: Datum) {
  const { fallId, nummer, kuerzel, code, bis, text, zustaendig } = frist
  return {
    iso: bis,
    bis: bis === heute ? 'heute' : tagkurz(bis, heute),
    wann: wann(frist, heute),
    rot: bis < heute && !istWartezeit(code),
    was: text ?? fristwort(code).was,
    wer: werMuss(frist),
    href: `/faelle/${fallId}/fristen`,
    nummer,
    kuerzel,
    zustaendig: zustaendig ?? 'niemand',
  }
}

function wann({ code, bis }: Offene, heute: Datum): string {
  if (bis >= heute) return zustand(code, bis, null, heute).replace('offen, ', '')
  if (istWartezeit(code)) return 'abgelaufen'
  return code === 'sperrtag' ? 'überfällig: Sperrtag verstrichen' : 'überfällig'
}
