import type { Datum } from '../../datum.ts'
import { alsEuro, type Cent } from '../../geld.ts'
import { am, type Parameter } from '../../parameter.ts'
import type { Stufe } from '../../parameter/regelbedarf.ts'
import {
  MEHRBEDARF_MERKZEICHEN_G,
  MEHRBEDARF_SCHWANGERSCHAFT,
  MEHRBEDARF_TEILHABE,
} from '../../parameter/sgb2.ts'
import type { Mehrbedarfsantwort } from '../antwort.ts'
import { alleinerziehendSatz, anteil, warmwasserbedarf, type Gesetz, type Mehrbedarf } from '../mehrbedarf.ts'
import { NULL_CENT, plus, oderNichts } from '../rechnen.ts'
import { pruefeStichtag, rechtsstand } from '../stand.ts'
import { REGELBEDARFE, regelbedarfAm, UNBEKANNT } from './gemeinsam.ts'

export const MEHRBEDARFSARTEN = [
  'warmwasser',
  'schwangerschaft',
  'alleinerziehend',
  'behinderung',
  'merkzeichenG',
] as const
export type Mehrbedarfsart = (typeof MEHRBEDARFSARTEN)[number]

export type Mehrbedarfsanfrage = {
  readonly stichtag: Datum
  readonly gesetz?: Gesetz | undefined
  readonly art: Mehrbedarfsart
  /** For `alleinerziehend` the first person is the parent. */
  readonly personen: readonly { readonly alter: number; readonly regelbedarfsstufe: Stufe }[]
}

const NORMEN: Readonly<Record<Gesetz, Readonly<Record<Mehrbedarfsart, string>>>> = {
  sgb2: {
    warmwasser: '§ 21 Abs. 7 SGB II',
    schwangerschaft: '§ 21 Abs. 2 SGB II',
    alleinerziehend: '§ 21 Abs. 3 SGB II',
    behinderung: '§ 21 Abs. 4 SGB II',
    merkzeichenG: '§ 23 Nr. 4 SGB II',
  },
  sgb12: {
    warmwasser: '§ 30 Abs. 7 SGB XII',
    schwangerschaft: '§ 30 Abs. 2 SGB XII',
    alleinerziehend: '§ 30 Abs. 3 SGB XII',
    behinderung: '§ 30 Abs. 4 SGB XII',
    merkzeichenG: '§ 30 Abs. 1 SGB XII',
  },
}

const SAETZE: Readonly<Partial<Record<Mehrbedarfsart, readonly [wofuer: string, satz: Parameter<number>]>>> =
  {
    schwangerschaft: ['Schwangerschaft', MEHRBEDARF_SCHWANGERSCHAFT],
    behinderung: ['Behinderung und Teilhabe', MEHRBEDARF_TEILHABE],
    merkzeichenG: ['Merkzeichen G', MEHRBEDARF_MERKZEICHEN_G],
  }

/** One Mehrbedarf for one or more persons; throws RangeError before 2022. */
export function rechneMehrbedarf(anfrage: Mehrbedarfsanfrage): Mehrbedarfsantwort {
  pruefeStichtag(anfrage.stichtag)
  const { stichtag, art, gesetz = 'sgb2' } = anfrage
  const norm = [NORMEN[gesetz][art], gesetz === 'sgb2' ? '§ 41 Abs. 2 SGB II' : 'Anlage zu § 28 SGB XII']
  const rest = { norm, rechtsstand: rechtsstand(stichtag, REGELBEDARFE), fehlendeAngaben: [] }
  const einzelne = jePerson(anfrage, gesetz)
  if (einzelne === null)
    return { betragCent: null, jePersonCent: null, schritte: [{ text: UNBEKANNT }], ...rest }
  const jePersonCent = einzelne.map(({ betrag }) => betrag)
  const betragCent = plus(...jePersonCent)
  return {
    betragCent,
    jePersonCent,
    schritte: [
      ...einzelne.flatMap(({ schritt, betrag }) => (betrag > 0 ? [schritt] : [])),
      { text: `Zusammen ${alsEuro(betragCent)}; je Person auf den Cent gerundet`, betragCent },
    ],
    ...rest,
  }
}

function jePerson(
  { art, personen, stichtag }: Mehrbedarfsanfrage,
  gesetz: Gesetz,
): readonly Mehrbedarf[] | null {
  const regeln = personen.map(({ regelbedarfsstufe }) => regelbedarfAm(regelbedarfsstufe, stichtag))
  const stufeEins = regelbedarfAm(1, stichtag)
  if (stufeEins === null) return null
  const norm = NORMEN[gesetz][art]
  return personen.map(({ regelbedarfsstufe: stufe }, i) => {
    const regel = oderNichts(regeln[i])
    if (art === 'alleinerziehend')
      return i === 0 ? allein(personen.slice(1), gesetz, stichtag, stufeEins) : KEINER
    const satz = SAETZE[art]
    return satz
      ? anteil(satz[0], regel, am(satz[1], stichtag), norm)
      : warmwasserbedarf({ stufe, regel }, gesetz, stichtag)
  })
}

const KEINER: Mehrbedarf = { betrag: NULL_CENT, schritt: { text: '' } }

function allein(
  kinder: readonly { readonly alter: number }[],
  gesetz: Gesetz,
  stichtag: Datum,
  stufeEins: Cent,
): Mehrbedarf {
  const minderjaehrig = kinder.flatMap(({ alter }) => (alter < 18 ? [alter] : []))
  return anteil(
    `Alleinerziehend, minderjährige Kinder: ${minderjaehrig.length}`,
    stufeEins,
    alleinerziehendSatz(minderjaehrig, gesetz, stichtag),
    NORMEN[gesetz].alleinerziehend,
  )
}
