import { nterWerktag, GROSSZUEGIG } from '../../recht/werktage.ts'
import type { Akte } from '../../data/akte.ts'
import { alsDatum, type Datum, plusTage } from '../../recht/datum.ts'
import { alsEuro } from '../../recht/geld.ts'
import type { Sperrpruefung } from '../../recht/sperre/antwort.ts'

/** Something that may be a slip of the pen, or a find: it is said, it stops nobody. */
export type Warnung = { readonly feld: string; readonly text: string }

/** What looks odd in a file: days in the wrong order, an arrears below the threshold, eight Werktage that cannot be. */
export function warnungen(akte: Akte, pruefung: Sperrpruefung, heute: Datum): Warnung[] {
  return [
    ...reihenfolge(akte),
    ...zukunft(akte, heute),
    ...vergangen(akte, heute),
    ...zuFrueh(akte),
    ...schwelle(akte, pruefung),
  ]
}

function reihenfolge({ sachverhalt: { androhung, ankuendigung, mahnung } }: Akte): Warnung[] {
  return [
    ...datiertNachZugang('Androhung', 'androhungDatiert', androhung),
    ...datiertNachZugang('Ankündigung', 'ankuendigungDatiert', ankuendigung),
    ...spaeter(ankuendigung?.zugang, androhung?.zugang, {
      feld: 'ankuendigungZugang',
      text: 'Die Ankündigung kam vor der Androhung. Sind die beiden Schreiben vertauscht?',
    }),
    ...spaeter(androhung?.zugang, mahnung?.zugang, {
      feld: 'mahnungZugang',
      text: 'Die Mahnung kam nach der Androhung. Prüfen Sie beide Tage.',
    }),
  ]
}

/** The warning where the first day lies before the second. */
const spaeter = (
  frueher: Datum | null | undefined,
  danach: Datum | null | undefined,
  warnung: Warnung,
): Warnung[] => (frueher && danach && frueher < danach ? [warnung] : [])

type Schreiben = { readonly datiert?: Datum | null | undefined; readonly zugang?: Datum | null | undefined }

function datiertNachZugang(name: string, feld: string, brief: Schreiben | null | undefined): Warnung[] {
  const { datiert, zugang } = brief ?? {}
  if (!datiert || !zugang || datiert <= zugang) return []
  return [
    {
      feld,
      text: `Die ${name} trägt den ${alsDatum(datiert)}, soll aber schon am ${alsDatum(zugang)} gekommen sein.`,
    },
  ]
}

/** Letters cannot have come tomorrow. */
function zukunft({ sachverhalt: { androhung, ankuendigung, mahnung } }: Akte, heute: Datum): Warnung[] {
  const tage = [
    ['mahnungZugang', 'Die Mahnung', mahnung?.zugang],
    ['androhungZugang', 'Die Androhung', androhung?.zugang],
    ['ankuendigungZugang', 'Die Ankündigung', ankuendigung?.zugang],
  ] as const
  return tage.flatMap(([feld, wer, am]) =>
    am && am > heute
      ? [{ feld, text: `${wer} soll am ${alsDatum(am)} gekommen sein. Der Tag liegt in der Zukunft.` }]
      : [],
  )
}

function vergangen({ sachverhalt: { sperre } }: Akte, heute: Datum): Warnung[] {
  return sperre?.datum && sperre.datum < heute && sperre.vollzogen !== true
    ? [
        {
          feld: 'sperrtag',
          text: `Der Sperrtag ${alsDatum(sperre.datum)} liegt in der Vergangenheit. Ist schon gesperrt?`,
        },
      ]
    : []
}

/** § 41f Abs. 5 S. 1 EnWG: eight Werktage after the announcement; and never before tomorrow's post can have brought it. */
function zuFrueh({ sachverhalt: { ankuendigung, sperre, bundesland = 'NW' } }: Akte): Warnung[] {
  const gekommen =
    ankuendigung?.zugang ?? (ankuendigung?.datiert ? plusTage(ankuendigung.datiert, 1) : undefined)
  if (!gekommen || !sperre?.datum) return []
  const achter = nterWerktag(gekommen, 8, bundesland, GROSSZUEGIG)
  return sperre.datum < achter
    ? [
        {
          feld: 'sperrtag',
          text: `Zwischen Ankündigung und Sperrtag liegen keine acht Werktage; der achte ist der ${alsDatum(achter)}. Stimmen beide Tage?`,
        },
      ]
    : []
}

function schwelle({ verlangtCent }: Akte, { rueckstand: { schwelleCent } }: Sperrpruefung): Warnung[] {
  return verlangtCent !== undefined && schwelleCent !== null && verlangtCent < schwelleCent
    ? [
        {
          feld: 'betrag',
          text: `Verlangt werden ${alsEuro(verlangtCent)}, die Schwelle liegt bei ${alsEuro(schwelleCent)}. Stimmt der Betrag?`,
        },
      ]
    : []
}
