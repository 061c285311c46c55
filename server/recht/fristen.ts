import {
  alsDatum,
  jahr,
  jahresanfang,
  jahresende,
  mitWochentag,
  monatsanfang,
  monatsende,
  plusMonate,
  plusTage,
  plusWochen,
  type Datum,
} from './datum.ts'
import type { Schritt } from './ergebnis.ts'
import type { Land } from './parameter/feiertage.ts'
import {
  FRISTEN_GEPRUEFT_BIS,
  FRISTREGELN,
  type Dauer,
  type Fristfassung,
  type Fristname,
  type Fristregel,
} from './parameter/fristen.ts'
import type { DreiTage, Rechtsstand } from './sperre/antwort.ts'
import { nachWerktagen } from './sperre/dreitage.ts'
import { nach193 } from './werktage.ts'

export type Fristfrage = {
  readonly regel: Fristname
  readonly ereignis: Datum
  readonly bundesland?: Land | undefined
  /** The day whose law counts; the day of the event where it is not said. */
  readonly rechtAm?: Datum | undefined
}

export type Fristantwort = {
  readonly regel: Fristname
  readonly letzterTag: Datum
  /** Where a period must have passed: the first day after it. */
  readonly fruehestens: Datum | null
  /** Only for Werktage: the three ways of counting. */
  readonly dreiTage: DreiTage | null
  readonly text: string
  readonly norm: readonly string[]
  readonly schritte: readonly Schritt[]
  readonly rechtsstand: Rechtsstand
}

/** One deadline; throws RangeError for a day before its oldest version or outside the holiday table. */
export function berechneFrist({
  regel,
  ereignis,
  bundesland = 'NW',
  rechtAm = ereignis,
}: Fristfrage): Fristantwort {
  const beschreibung: Fristregel = FRISTREGELN[regel]
  const fassung = fassungAm(regel, beschreibung, rechtAm)
  const ende = endeOhneVerschiebung(fassung, ereignis, bundesland)
  const verschoben = fassung.art === 'handeln' ? nach193(ende, bundesland) : ende
  const letzterTag =
    fassung.hoechstensBis && verschoben > fassung.hoechstensBis ? fassung.hoechstensBis : verschoben
  return {
    regel,
    letzterTag,
    fruehestens: fruehestens(fassung, letzterTag),
    dreiTage: dreiTage(fassung.dauer, ereignis, bundesland),
    text: `${beschreibung.ereignis}: ${mitWochentag(ereignis)}. Die Frist (${laenge(fassung.dauer)}) führt zu ${mitWochentag(letzterTag)}. ${beschreibung.folge}`,
    norm: fassung.norm,
    schritte: schritte(beschreibung, fassung, { ereignis, ende, letzterTag }),
    rechtsstand: stand(fassung, rechtAm),
  }
}

function fassungAm(regel: Fristname, { fassungen }: Fristregel, rechtAm: Datum): Fristfassung {
  const fassung = fassungen.find(({ ab }) => ab <= rechtAm)
  if (!fassung) throw new RangeError(`${regel}: am ${alsDatum(rechtAm)} gab es diese Frist noch nicht`)
  return fassung
}

/** § 188 BGB; counted back, the whole period lies between the last day and the day of effect. */
function endeOhneVerschiebung({ art, dauer }: Fristfassung, ereignis: Datum, land: Land): Datum {
  if (art === 'vorher') return plusTage(plus(ereignis, { ...dauer, anzahl: -dauer.anzahl }, land), -1)
  return plus(ereignis, dauer, land)
}

function plus(von: Datum, { einheit, anzahl }: Dauer, land: Land): Datum {
  switch (einheit) {
    case 'tage':
      return plusTage(von, anzahl)
    case 'werktage':
      return nachWerktagen(von, anzahl, land).untergrenze
    case 'wochen':
      return plusWochen(von, anzahl)
    case 'monate':
      return plusMonate(von, anzahl)
    case 'jahre':
      return plusMonate(von, 12 * anzahl)
    case 'monatsende':
      return monatsende(plusMonate(monatsanfang(von), anzahl))
    case 'jahresende':
      return jahresende(jahr(von) + anzahl)
    case 'jahresanfangZurueck':
      return jahresanfang(jahr(von) - anzahl)
  }
}

function fruehestens({ art, dauer }: Fristfassung, letzterTag: Datum): Datum | null {
  if (art === 'warten') return plusTage(letzterTag, 1)
  // A bill is due on the day itself, two weeks after it came.
  return art === 'stichtag' && dauer.einheit === 'tage' ? letzterTag : null
}

const dreiTage = ({ einheit, anzahl }: Dauer, von: Datum, land: Land): DreiTage | null =>
  einheit === 'werktage' ? nachWerktagen(von, anzahl, land) : null

const EINHEITEN = {
  tage: ['ein Tag', 'Tage'],
  werktage: ['ein Werktag', 'Werktage'],
  wochen: ['eine Woche', 'Wochen'],
  monate: ['ein Monat', 'Monate'],
  jahre: ['ein Jahr', 'Jahre'],
} as const

/** „vier Wochen“ as the list of the rules and the sentence show it. */
export function laenge({ einheit, anzahl }: Dauer): string {
  if (einheit === 'monatsende')
    return anzahl === 0 ? 'bis zum Ende des Monats' : `bis zum Ende des ${anzahl}. Monats danach`
  if (einheit === 'jahresende') return `bis zum Ende des ${anzahl}. Jahres danach`
  if (einheit === 'jahresanfangZurueck') return 'zurück bis zum 1. Januar des Vorjahres'
  const [eine, mehrere] = EINHEITEN[einheit]
  return anzahl === 1 ? eine : `${anzahl} ${mehrere}`
}

type Tage = { readonly ereignis: Datum; readonly ende: Datum; readonly letzterTag: Datum }

function schritte(
  regel: Fristregel,
  { dauer, art, norm }: Fristfassung,
  { ereignis, ende, letzterTag }: Tage,
): readonly Schritt[] {
  const beginn = `${regel.ereignis}: ${mitWochentag(ereignis)}.`
  if (!(dauer.einheit in EINHEITEN))
    return [{ text: beginn }, { text: `${mitWochentag(letzterTag)}`, norm: norm[0] }]
  const richtung = art === 'vorher' ? `${laenge(dauer)} vorher` : `${laenge(dauer)} danach`
  return [
    { text: `${beginn} Dieser Tag zählt nicht mit.`, norm: '§ 187 Abs. 1 BGB' },
    { text: `${richtung}: ${mitWochentag(ende)}.`, norm: '§ 188 BGB' },
    ...(letzterTag > ende
      ? [{ text: `Das ist kein Werktag. Die Frist endet am ${mitWochentag(letzterTag)}.`, norm: '§ 193 BGB' }]
      : []),
  ]
}

function stand({ ab }: Fristfassung, rechtAm: Datum): Rechtsstand {
  const warnung =
    rechtAm > FRISTEN_GEPRUEFT_BIS
      ? `Das Recht ist bis zum ${alsDatum(FRISTEN_GEPRUEFT_BIS)} geprüft. Eine spätere Änderung ist nicht berücksichtigt.`
      : null
  return { geprueftAm: FRISTEN_GEPRUEFT_BIS, gueltigAb: ab, warnung }
}
