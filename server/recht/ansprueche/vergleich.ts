import type { Schritt } from '../ergebnis.ts'
import { alsEuro, type Cent } from '../geld.ts'
import type { Kombination, Leistung, Leistungsantwort, Vergleich } from './antwort.ts'
import { imAsylbezug, laeuft, type Haushaltslage } from './haushaltslage.ts'
import { plus, oderNichts } from './rechnen.ts'

/* § 12a SGB II: Grundsicherung on one side, Wohngeld with Kinderzuschlag on the other; they exclude each other. */

const NORM = ['§ 12a SGB II', '§ 7 WoGG', '§ 6a Abs. 1 Nr. 3 BKGG']

/** The combinations this household can choose between, the one that leaves most first. */
export function vergleich(lage: Haushaltslage, leistungen: readonly Leistungsantwort[]): Vergleich {
  const grundsicherung = grundsicherungsweg(lage, leistungen)
  const vorrangig = wohngeldweg(lage, leistungen)
  const kombinationen = [grundsicherung, vorrangig]
    .flatMap(weg => weg ?? [])
    .toSorted((a, b) => hoehe(b) - hoehe(a))
  return { kombinationen, text: text(kombinationen, beendetBedarf(lage, vorrangig)), norm: NORM }
}

/** Without a sum, last. */
const hoehe = ({ summeCent }: Kombination): number => summeCent ?? -1

type Betrag = { readonly leistung: keyof typeof NAMEN; readonly betrag: Cent | null }

function kombination(teile: readonly Betrag[], zusatz: readonly Schritt[] = []): Kombination | null {
  if (teile.length === 0) return null
  const bekannt = teile.every(({ betrag }) => betrag !== null)
  return {
    leistungen: teile.map(({ leistung }) => leistung),
    summeCent: bekannt
      ? plus(
          ...teile.map(({ betrag }) => oderNichts(betrag)),
          ...zusatz.map(({ betragCent }) => oderNichts(betragCent)),
        )
      : null,
    schritte: [
      ...teile.map(({ leistung, betrag }) => ({
        text: NAMEN[leistung],
        ...(betrag === null ? {} : { betragCent: betrag }),
      })),
      ...zusatz,
    ],
  }
}

const NAMEN = {
  grundsicherungsgeld: 'Grundsicherungsgeld',
  grundsicherungAlter: 'Grundsicherung im Alter und bei Erwerbsminderung',
  hilfeZumLebensunterhalt: 'Hilfe zum Lebensunterhalt',
  wohngeld: 'Wohngeld',
  kinderzuschlag: 'Kinderzuschlag',
} as const satisfies Partial<Record<Leistung, string>>

const moeglich = (
  leistungen: readonly Leistungsantwort[],
  ...namen: readonly (keyof typeof NAMEN)[]
): readonly Betrag[] =>
  namen.flatMap(name =>
    leistungen.flatMap(({ leistung, status, betragCent }) =>
      leistung === name && (status === 'anspruch' || status === 'wahrscheinlich')
        ? [{ leistung: name, betrag: betragCent }]
        : [],
    ),
  )

function grundsicherungsweg(
  { grundsicherungsgeld: { mindestens } }: Haushaltslage,
  leistungen: readonly Leistungsantwort[],
): Kombination | null {
  const teile = moeglich(leistungen, 'grundsicherungsgeld', 'grundsicherungAlter', 'hilfeZumLebensunterhalt')
  const zuschlag = oderNichts(mindestens?.sofortzuschlag)
  const mit = teile.some(({ leistung }) => leistung === 'grundsicherungsgeld') && zuschlag > 0
  return kombination(
    teile,
    mit ? [{ text: 'Sofortzuschlag', betragCent: zuschlag, norm: '§ 72 SGB II' }] : [],
  )
}

/** Also for who gets Grundsicherung now: the waiver makes Wohngeld possible (§ 8 Abs. 2 WoGG). */
function wohngeldweg(lage: Haushaltslage, leistungen: readonly Leistungsantwort[]): Kombination | null {
  if (imAsylbezug(lage)) return null
  const gewechselt = laeuft(lage, 'grundsicherungsgeld') || laeuft(lage, 'sgb12')
  const eigenes = gewechselt ? lage.wohngeld().spanne : null
  const wohngeld =
    eigenes && eigenes.vonCent > 0
      ? [{ leistung: 'wohngeld' as const, betrag: eigenes.vonCent }]
      : moeglich(leistungen, 'wohngeld')
  return kombination([...wohngeld, ...moeglich(leistungen, 'kinderzuschlag')])
}

/** Whether Wohngeld and Kinderzuschlag leave no need of anybody in the Bedarfsgemeinschaft. */
function beendetBedarf(
  { grundsicherungsgeld: { mindestens } }: Haushaltslage,
  weg: Kombination | null,
): boolean {
  const bedarf = oderNichts(mindestens?.betrag)
  return bedarf > 0 && weg !== null && weg.summeCent !== null && weg.summeCent >= bedarf
}

function text(kombinationen: readonly Kombination[], beendet: boolean): string {
  const [erste, zweite] = kombinationen
  if (!erste) return 'Keine dieser Leistungen kommt nach dem, was bekannt ist, in Betracht.'
  if (!zweite) return 'Es gibt nur diesen Weg.'
  if (erste.summeCent === null || zweite.summeCent === null)
    return 'Die Wege lassen sich noch nicht vergleichen, weil ein Betrag fehlt.'
  const folge = beendet
    ? 'Wohngeld und Kinderzuschlag decken den Bedarf aller. Halten sie mindestens drei Monate vor, gehen sie vor.'
    : 'Wohngeld und Kinderzuschlag decken den Bedarf nicht ganz; das Jobcenter darf deshalb nicht darauf verweisen.'
  return `Der erste Weg bringt ${alsEuro(erste.summeCent)} im Monat, der zweite ${alsEuro(zweite.summeCent)}. Beide schließen sich aus. ${folge}`
}
