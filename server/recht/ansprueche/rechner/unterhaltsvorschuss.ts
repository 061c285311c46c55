import type { Datum } from '../../datum.ts'
import type { Cent } from '../../geld.ts'
import { KINDERGELD } from '../../parameter/bkgg.ts'
import { UVG_MINDESTEINKOMMEN } from '../../parameter/uhvorschg.ts'
import type { FehlendeAngabe } from '../../sperre/antwort.ts'
import type { Rechnerantwort } from '../antwort.ts'
import { frage } from '../fragen.ts'
import { NULL_CENT, plus, rest } from '../rechnen.ts'
import { pruefeStichtag, rechtsstand } from '../stand.ts'
import { abZwoelfErfuellt, mindestunterhalt, vorschusssatz } from '../unterhaltsvorschuss.ts'

export type Unterhaltsvorschussanfrage = {
  readonly stichtag: Datum
  readonly alter: number
  /** Gross, without Kindergeld, nothing of § 11b SGB II taken off. */
  readonly elternteilEinkommenCent?: Cent | undefined
  readonly kindBeziehtGrundsicherungsgeld?: boolean | undefined
  /** Whether the child needs no SGB II any more with Unterhaltsvorschuss. */
  readonly beduerftigkeitWirdVermieden?: boolean | undefined
  readonly unterhaltCent?: Cent | null | undefined
  readonly waisenrenteCent?: Cent | null | undefined
}

/** One month of Unterhaltsvorschuss for one child; throws RangeError before 2022. */
export function rechneUnterhaltsvorschuss(anfrage: Unterhaltsvorschussanfrage): Rechnerantwort {
  pruefeStichtag(anfrage.stichtag)
  const { stichtag, alter } = anfrage
  return {
    ...ergebnis(anfrage),
    norm: ['§ 1 UhVorschG', '§ 1 Abs. 1a UhVorschG', '§ 2 UhVorschG'],
    rechtsstand: rechtsstand(stichtag, [mindestunterhalt(alter), KINDERGELD, UVG_MINDESTEINKOMMEN]),
  }
}

type Ergebnis = Pick<Rechnerantwort, 'betragCent' | 'schritte' | 'fehlendeAngaben'>

function ergebnis(anfrage: Unterhaltsvorschussanfrage): Ergebnis {
  const { alter, stichtag } = anfrage
  if (alter >= 18) return { betragCent: NULL_CENT, schritte: [AB_ACHTZEHN], fehlendeAngaben: [] }
  const satz = vorschusssatz(alter, stichtag)
  if (satz === null) return { betragCent: null, schritte: [UNBEKANNT_UVG], fehlendeAngaben: [] }
  const erfuellt =
    alter < 12 ||
    abZwoelfErfuellt(
      anfrage.kindBeziehtGrundsicherungsgeld,
      anfrage.beduerftigkeitWirdVermieden,
      anfrage.elternteilEinkommenCent,
      stichtag,
    )
  const fehlendeAngaben = alter < 12 ? [] : luecken(anfrage, erfuellt)
  if (erfuellt === null) return { betragCent: null, schritte: satz.schritte, fehlendeAngaben }
  const eigenes = plus(anfrage.unterhaltCent ?? NULL_CENT, anfrage.waisenrenteCent ?? NULL_CENT)
  const betragCent = erfuellt ? rest(satz.betrag, eigenes) : NULL_CENT
  return {
    betragCent,
    schritte: [
      ...satz.schritte,
      ...(eigenes > 0
        ? [{ text: 'ab: Unterhalt und Waisenbezüge', betragCent: eigenes, norm: '§ 2 Abs. 3 UhVorschG' }]
        : []),
      ...(erfuellt ? [] : [OHNE_SECHSHUNDERT]),
      { text: 'Unterhaltsvorschuss im Monat', betragCent, norm: '§ 2 UhVorschG' },
    ],
    fehlendeAngaben,
  }
}

const AB_ACHTZEHN = {
  text: 'Mit dem 18. Geburtstag endet der Anspruch',
  betragCent: NULL_CENT,
  norm: '§ 1 Abs. 1a UhVorschG',
}
const UNBEKANNT_UVG = {
  text: 'Mindestunterhalt und Kindergeld dieses Jahres sind noch nicht bekannt.',
  norm: '§ 2 UhVorschG',
}
const OHNE_SECHSHUNDERT = {
  text: 'Ab zwölf Jahren bekommt das Kind neben Grundsicherungsgeld nur Vorschuss, wenn es dadurch keine Grundsicherung mehr braucht oder der Elternteil mindestens 600 € brutto hat',
  norm: '§ 1 Abs. 1a UhVorschG',
}

function luecken(anfrage: Unterhaltsvorschussanfrage, erfuellt: boolean | null): readonly FehlendeAngabe[] {
  if (erfuellt === true) return []
  const warum = 'Davon hängt der Anspruch ab zwölf Jahren ab (§ 1 Abs. 1a UhVorschG).'
  return [
    ...(anfrage.kindBeziehtGrundsicherungsgeld === undefined
      ? [frage('kindBeziehtGrundsicherungsgeld', 'Bekommt das Kind Grundsicherungsgeld?', warum)]
      : []),
    ...(anfrage.elternteilEinkommenCent === undefined
      ? [
          frage(
            'elternteilEinkommenCent',
            'Welches Einkommen hat der Elternteil brutto, ohne Kindergeld?',
            warum,
          ),
        ]
      : []),
    ...(anfrage.beduerftigkeitWirdVermieden === undefined
      ? [
          frage(
            'beduerftigkeitWirdVermieden',
            'Braucht das Kind mit dem Vorschuss keine Grundsicherung mehr?',
            warum,
          ),
        ]
      : []),
  ]
}
