import { alsDatum } from '../../datum.ts'
import type { Schritt } from '../../ergebnis.ts'
import { alsEuro, type Cent } from '../../geld.ts'
import { am } from '../../parameter.ts'
import { REGELBEDARF } from '../../parameter/regelbedarf.ts'
import { TILGUNG } from '../../parameter/sgb2.ts'
import { BARBETRAG } from '../../parameter/sgb12.ts'
import type { FehlendeAngabe } from '../../sperre/antwort.ts'
import type { Energieschulden } from '../angaben.ts'
import type { Leistung, Leistungsantwort, Status } from '../antwort.ts'
import { fehltVermoegen, frage } from '../fragen.ts'
import { imAsylbezug, kommtVor, laeuft, type Haushaltslage } from '../haushaltslage.ts'
import { antwort, JOBCENTER, keiner, SOZIALAMT, unklar } from '../leistung.ts'
import { alsProzent, NULL_CENT, plus, promille, rest } from '../rechnen.ts'
import { ausschluss } from './grundsicherungsgeld.ts'

/* Arrears for energy: the loans of the SGB II and the help of the SGB XII, which exclude each other. */

/** Whether Grundsicherungsgeld is paid or due; null: cannot be told. */
function beziehtSgb2(lage: Haushaltslage): boolean | null {
  if (ausschluss(lage)) return false
  if (laeuft(lage, 'grundsicherungsgeld')) return true
  const { mindestens, hoechstens, fragen } = lage.grundsicherungsgeld
  if (mindestens === null || hoechstens === null || fragen.some(({ path }) => path.endsWith('geburtsdatum')))
    return null
  if (mindestens.betrag > 0) return true
  return hoechstens.betrag > 0 ? null : false
}

type Notlage = { readonly schulden: Energieschulden; readonly fragen: readonly FehlendeAngabe[] }

/** Debts that threaten a cut; otherwise the answer that there is none, or what to ask. */
function notlage(
  lage: Haushaltslage,
  leistung: Leistung,
  norm: readonly string[],
): Notlage | Leistungsantwort {
  const schulden = lage.angaben.energieschulden
  if (
    schulden === undefined ||
    schulden === null ||
    schulden.betragCent === 0 ||
    schulden.betragCent === null
  )
    return keiner(leistung, 'Es sind keine Energieschulden angegeben.', norm)
  const droht = schulden.sperreDroht ?? (schulden.sperrdatum ? true : undefined)
  if (droht === false)
    return keiner(
      leistung,
      'Es droht keine Sperre. Dann fehlt die Notlage, die eine Übernahme rechtfertigt.',
      norm,
    )
  return {
    schulden,
    fragen: [
      ...(droht === undefined
        ? [
            frage(
              'energieschulden.sperreDroht',
              'Droht eine Sperre, oder ist sie vollzogen?',
              'Ohne Notlage werden Schulden nicht übernommen.',
            ),
          ]
        : []),
      ...(schulden.betragCent === undefined
        ? [
            frage(
              'energieschulden.betragCent',
              'Wie hoch sind die Schulden, mit Sperr- und Entsperrkosten?',
              'Beantragt wird ein Betrag.',
            ),
          ]
        : []),
      ...(schulden.selbsthilfe === undefined
        ? [
            frage(
              'energieschulden.selbsthilfe',
              'Was wurde schon versucht (Abwendungsvereinbarung, Raten, anderer Anbieter)?',
              'Ämter lehnen ab, wenn sich der Haushalt noch selbst helfen kann.',
            ),
          ]
        : []),
    ],
  }
}

const istAntwort = (wert: Notlage | Leistungsantwort): wert is Leistungsantwort => 'leistung' in wert

const NORM_22 = ['§ 22 Abs. 8 SGB II', '§ 42a SGB II', '§ 12 Abs. 2 SGB II']

/** Arrears as a loan of the Jobcenter (§ 22 Abs. 8 SGB II). */
export function energieschuldenDarlehen(lage: Haushaltslage): Leistungsantwort {
  const leistung = 'energieschuldenDarlehen'
  const lageJetzt = notlage(lage, leistung, NORM_22)
  if (istAntwort(lageJetzt)) return lageJetzt
  const bezieht = beziehtSgb2(lage)
  if (bezieht === false)
    return keiner(
      leistung,
      'Das Darlehen setzt Grundsicherungsgeld für Unterkunft und Heizung voraus. Für andere ist § 36 SGB XII da.',
      NORM_22,
    )
  if (bezieht === null)
    return unklar(leistung, [...lage.grundsicherungsgeld.fragen, ...lageJetzt.fragen], NORM_22, {
      schritte: [AN_BEIDE],
    })
  if (ohneWohnkosten(lage))
    return keiner(
      leistung,
      'Es fallen keine Kosten der Unterkunft an, für die Grundsicherungsgeld erbracht wird.',
      NORM_22,
    )
  return ausErspartem(lage, leistung, NORM_22, lageJetzt, NULL_CENT, schritte22(lage, lageJetzt.schulden))
}

const ohneWohnkosten = ({ knapp, angaben }: Haushaltslage): boolean =>
  angaben.wohnung !== undefined && knapp.unterkunft.bruttokalt + knapp.unterkunft.heizung === 0

const AN_BEIDE: Schritt = {
  text: 'Solange offen ist, wer zuständig ist: bei Jobcenter und Sozialamt zugleich beantragen. Das falsche Amt muss weiterleiten.',
  norm: '§ 16 Abs. 2 SGB I',
}

const schritte22 = (lage: Haushaltslage, schulden: Energieschulden): readonly Schritt[] => [
  {
    text: 'Eine Energiesperre in einer bewohnten Wohnung gilt als Notlage, die der Wohnungslosigkeit vergleichbar ist',
    norm: '§ 22 Abs. 8 S. 1 SGB II',
  },
  ...selbsthilfeschritte(schulden),
  ...tilgungsschritte(lage),
  ...(laeuft(lage, 'grundsicherungsgeld')
    ? []
    : [
        {
          text: 'Zugleich Grundsicherungsgeld beantragen; ohne diese Leistung gibt es das Darlehen nicht',
          norm: '§ 37 Abs. 1 SGB II',
        },
      ]),
]

function selbsthilfeschritte({ selbsthilfe, sperrdatum }: Energieschulden): readonly Schritt[] {
  return [
    ...(selbsthilfe?.length === 0
      ? [
          {
            text: 'Noch nichts versucht: Zuerst eine Abwendungsvereinbarung verlangen. Gerichte lehnen die Übernahme ab, solange das offen ist (SG Köln S 4 AS 817/23 ER).',
            norm: '§ 22 Abs. 8 SGB II, § 36 SGB XII',
          },
        ]
      : []),
    ...(sperrdatum
      ? [
          {
            text: `Die Sperre ist für den ${alsDatum(sperrdatum)} angekündigt; entscheidet das Amt nicht vorher, hilft ein Eilantrag beim Sozialgericht`,
            norm: '§ 86b Abs. 2 SGG',
          },
        ]
      : []),
  ]
}

/** § 42a Abs. 2 S. 1 SGB II: set off from the month after payment, from who took the loan. */
function tilgungsschritte({ knapp, stichtag }: Haushaltslage): readonly Schritt[] {
  const [person] = knapp.alle.filter(({ rolle }) => rolle === 'antragsteller')
  const regel = person === undefined ? null : am(REGELBEDARF[person.stufe], stichtag)
  if (regel === null) return []
  const satz = am(TILGUNG, stichtag)
  return [
    {
      text: `Rückzahlung: ${alsProzent(satz)} von ${alsEuro(regel)} im Monat, ab dem Monat nach der Auszahlung, nur bei wem das Darlehen aufgenommen wird`,
      betragCent: promille(regel, satz),
      norm: '§ 42a Abs. 1 S. 3, Abs. 2 S. 1 SGB II',
    },
  ]
}

/** Savings go first: for loans of the SGB II from the first euro (§ 22 Abs. 8 S. 3, § 42a Abs. 1), else over `frei`. */
function ausErspartem(
  lage: Haushaltslage,
  leistung: Leistung,
  norm: readonly string[],
  { schulden, fragen }: Notlage,
  frei: Cent,
  schritte: readonly Schritt[],
  status: Status = 'ermessen',
): Leistungsantwort {
  const offen = schulden.betragCent ?? null
  const besitz = rest(
    plus(
      ...lage.reichlich.alle
        .filter(({ rolle }) => rolle !== 'weitere' && rolle !== 'kind')
        .map(({ vermoegen }) => vermoegen),
    ),
    frei,
  )
  const vermoegensfragen = fehltVermoegen(lage.angaben.personen.filter(({ rolle }) => rolle !== 'kind'))
  if (offen !== null && besitz >= offen)
    return keiner(
      leistung,
      `Erspartes von ${alsEuro(besitz)} geht vor und deckt die Schulden.`,
      norm,
      schritte,
    )
  const mitBesitz =
    besitz > 0 ? [{ text: 'ab: Erspartes, das vorgeht', betragCent: besitz, norm: norm[0] }] : []
  const alleFragen = [...fragen, ...vermoegensfragen]
  if (fragen.some(({ path }) => path === 'energieschulden.sperreDroht') || vermoegensfragen.length > 0)
    return unklar(leistung, alleFragen, norm, { schritte })
  const amt = leistung === 'schuldenuebernahmeSgb12' ? SOZIALAMT : JOBCENTER
  const brief = { energieschuldenDarlehen: 'L20', darlehenUnabweisbar: 'L33' }[leistung as string] ?? 'L21'
  return antwort(leistung, status, {
    betragCent: offen === null ? null : rest(offen, besitz),
    schritte: [
      ...(offen === null ? [] : [{ text: 'Schulden', betragCent: offen }]),
      ...mitBesitz,
      ...schritte,
    ],
    norm,
    antrag: { wo: amt, bis: schulden.sperrdatum ?? null, brief },
    fehlendeAngaben: alleFragen,
  })
}

const NORM_24 = ['§ 24 Abs. 1 SGB II', '§ 37 Abs. 1 S. 2 SGB II', '§ 42a SGB II']

/** A loan for an unavoidable need the Regelbedarf covers: household electricity (§ 24 Abs. 1 SGB II). */
export function darlehenUnabweisbar(lage: Haushaltslage): Leistungsantwort {
  const leistung = 'darlehenUnabweisbar'
  const lageJetzt = notlage(lage, leistung, NORM_24)
  if (istAntwort(lageJetzt)) return lageJetzt
  if (lageJetzt.schulden.sparte !== 'strom')
    return keiner(
      leistung,
      'Der Regelbedarf umfasst nur Haushaltsstrom. Heizung und Wasser gehören zur Unterkunft.',
      NORM_24,
    )
  const bezieht = beziehtSgb2(lage)
  if (bezieht === false)
    return keiner(leistung, 'Das Darlehen gibt es nur neben Grundsicherungsgeld.', NORM_24)
  if (bezieht === null)
    return unklar(leistung, [...lage.grundsicherungsgeld.fragen, ...lageJetzt.fragen], NORM_24)
  return ausErspartem(lage, leistung, NORM_24, lageJetzt, NULL_CENT, [
    {
      text: 'Für einen laufenden, nicht aufschiebbaren Bedarf an Strom (Abschlag, Nachzahlung, Guthaben am Prepaidzähler); für Schulden geht § 22 Abs. 8 SGB II vor. Ob der Bedarf unabweisbar ist, prüft das Jobcenter.',
      norm: '§ 24 Abs. 1 SGB II',
    },
    { text: 'Gesondert zu beantragen', norm: '§ 37 Abs. 1 S. 2 SGB II' },
    ...tilgungsschritte(lage),
  ])
}

const NORM_36 = ['§ 36 Abs. 1 SGB XII', '§ 21 S. 2 SGB XII', '§ 90 SGB XII']

/** Arrears taken over by the Sozialamt (§ 36 SGB XII), for who is not needy under the SGB II through § 21 S. 2. */
export function schuldenuebernahmeSgb12(lage: Haushaltslage): Leistungsantwort {
  const leistung = 'schuldenuebernahmeSgb12'
  if (imAsylbezug(lage))
    return keiner(
      leistung,
      'Wer nach § 1 AsylbLG berechtigt ist, bekommt keine Sozialhilfe. Hilfe nach §§ 2, 6 AsylbLG prüft die Beratung selbst.',
      ['§ 23 Abs. 2 SGB XII'],
    )
  const lageJetzt = notlage(lage, leistung, NORM_36)
  if (istAntwort(lageJetzt)) return lageJetzt
  const bezieht = beziehtSgb2(lage)
  if (bezieht === true)
    return keiner(
      leistung,
      'Wer nach dem SGB II hilfebedürftig ist, bekommt die Hilfe vom Jobcenter (§ 22 Abs. 8 SGB II).',
      NORM_36,
    )
  if (bezieht === null)
    return unklar(leistung, [...lage.grundsicherungsgeld.fragen, ...lageJetzt.fragen], NORM_36, {
      schritte: [AN_BEIDE],
    })
  const frei = plus(
    ...lage.knapp.alle
      .filter(({ rolle }) => rolle === 'antragsteller' || rolle === 'partner')
      .map(() => am(BARBETRAG, lage.stichtag)),
  )
  return ausErspartem(lage, leistung, NORM_36, lageJetzt, frei, [
    weg(lage),
    {
      text: 'Möglich als Beihilfe oder als Darlehen; die Beihilfe muss nicht zurückgezahlt werden, deshalb Beihilfe beantragen',
      norm: '§ 36 Abs. 1 S. 3 SGB XII',
    },
    ...selbsthilfeschritte(lageJetzt.schulden),
    {
      text: 'Sozialhilfe beginnt, sobald das Amt davon weiß; ein Anruf mit Vermerk genügt',
      norm: '§ 18 Abs. 1 SGB XII',
    },
  ])
}

function weg(lage: Haushaltslage): Schritt {
  if (kommtVor(lage, 'ausbildung') && !kommtVor(lage, 'sgb2'))
    return {
      text: 'Wer in einer geförderten Ausbildung ist, bekommt Hilfe nur in besonderen Härtefällen',
      norm: '§ 22 Abs. 1 S. 2 SGB XII',
    }
  if (kommtVor(lage, 'sgb2'))
    return {
      text: 'Erwerbsfähig und nach dem SGB II nicht hilfebedürftig: trotzdem möglich',
      norm: '§ 21 S. 2 SGB XII',
    }
  return {
    text: 'Nicht erwerbsfähig oder über der Altersgrenze: das Sozialamt ist zuständig',
    norm: '§ 36 SGB XII',
  }
}
