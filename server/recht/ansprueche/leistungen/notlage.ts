import { alsDatum } from '../../datum.ts'
import type { Schritt } from '../../ergebnis.ts'
import { alsEuro, type Cent } from '../../geld.ts'
import type { FehlendeAngabe } from '../../sperre/antwort.ts'
import type { Energieschulden } from '../angaben.ts'
import type { Leistung, Leistungsantwort } from '../antwort.ts'
import { fehltVermoegen, frage } from '../fragen.ts'
import { laeuft, type Haushaltslage } from '../haushaltslage.ts'
import { antwort, keiner, unklar } from '../leistung.ts'
import { plus, rest } from '../rechnen.ts'
import { ausschluss } from './grundsicherungsgeld.ts'

/* What the three ways to pay energy debts have in common: debts, a cut that threatens, savings that go first. */

/** Whether Grundsicherungsgeld is paid or due; null: cannot be told. */
export function beziehtSgb2(lage: Haushaltslage): boolean | null {
  if (ausschluss(lage)) return false
  if (laeuft(lage, 'grundsicherungsgeld')) return true
  const { mindestens, hoechstens, fragen } = lage.grundsicherungsgeld
  const ohneAlter = fragen.some(({ path }) => path.endsWith('geburtsdatum'))
  if (mindestens === null || hoechstens === null || ohneAlter) return null
  if (mindestens.betrag > 0) return true
  return hoechstens.betrag > 0 ? null : false
}

export type Weg = {
  readonly leistung: Leistung
  readonly norm: readonly string[]
  readonly wo: string
  readonly brief: string
}

export type Notlage = { readonly schulden: Energieschulden; readonly fragen: readonly FehlendeAngabe[] }

/** Debts that threaten a cut; null where there are none, with the reason. */
export function notlage({ angaben }: Haushaltslage, { leistung, norm }: Weg): Notlage | Leistungsantwort {
  const schulden = angaben.energieschulden
  if (!schulden || schulden.betragCent === 0 || schulden.betragCent === null)
    return keiner(leistung, 'Es sind keine Energieschulden angegeben.', norm)
  const droht = schulden.sperreDroht ?? (schulden.sperrdatum ? true : undefined)
  if (droht === false)
    return keiner(
      leistung,
      'Es droht keine Sperre. Dann fehlt die Notlage, die eine Übernahme rechtfertigt.',
      norm,
    )
  return { schulden, fragen: notlagefragen(schulden, droht) }
}

export const istAntwort = (wert: Notlage | Leistungsantwort): wert is Leistungsantwort => 'leistung' in wert

const DROHT = 'energieschulden.sperreDroht'

function notlagefragen(schulden: Energieschulden, droht: boolean | undefined): readonly FehlendeAngabe[] {
  const offene: readonly (readonly [fehlt: boolean, path: string, text: string, warum: string])[] = [
    [
      droht === undefined,
      DROHT,
      'Droht eine Sperre, oder ist sie vollzogen?',
      'Ohne Notlage werden Schulden nicht übernommen.',
    ],
    [
      schulden.betragCent === undefined,
      'energieschulden.betragCent',
      'Wie hoch sind die Schulden, mit Sperr- und Entsperrkosten?',
      'Beantragt wird ein Betrag.',
    ],
    [
      schulden.selbsthilfe === undefined,
      'energieschulden.selbsthilfe',
      'Was wurde schon versucht (Abwendungsvereinbarung, Raten, anderer Anbieter)?',
      'Ämter lehnen ab, wenn sich der Haushalt noch selbst helfen kann.',
    ],
  ]
  return offene.flatMap(([fehlt, path, text, warum]) => (fehlt ? [frage(path, text, warum)] : []))
}

export const AN_BEIDE: Schritt = {
  text: 'Solange offen ist, wer zuständig ist: bei Jobcenter und Sozialamt zugleich beantragen. Das falsche Amt muss weiterleiten.',
  norm: '§ 16 Abs. 2 SGB I',
}

export function selbsthilfeschritte({ selbsthilfe, sperrdatum }: Energieschulden): readonly Schritt[] {
  return [
    ...(selbsthilfe?.length === 0 ? [NICHTS_VERSUCHT] : []),
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

const NICHTS_VERSUCHT: Schritt = {
  text: 'Noch nichts versucht: Zuerst eine Abwendungsvereinbarung verlangen. Gerichte lehnen die Übernahme ab, solange das offen ist (SG Köln S 4 AS 817/23 ER).',
  norm: '§ 22 Abs. 8 SGB II, § 36 SGB XII',
}

/** Savings of the adults over `frei` go first: for loans of the SGB II from the first euro (§ 22 Abs. 8 S. 3, § 42a Abs. 1). */
export function ausErspartem(
  lage: Haushaltslage,
  weg: Weg,
  { schulden, fragen }: Notlage,
  frei: Cent,
  schritte: readonly Schritt[],
): Leistungsantwort {
  const { leistung, norm } = weg
  const offen = schulden.betragCent ?? null
  const besitz = erspartes(lage, frei)
  if (offen !== null && besitz >= offen)
    return keiner(
      leistung,
      `Erspartes von ${alsEuro(besitz)} geht vor und deckt die Schulden.`,
      norm,
      schritte,
    )
  const vermoegensfragen = fehltVermoegen(lage.angaben.personen).filter(({ path }) => !istKind(lage, path))
  const alleFragen = [...fragen, ...vermoegensfragen]
  if (fragen.some(({ path }) => path === DROHT) || vermoegensfragen.length > 0)
    return unklar(leistung, alleFragen, norm, { schritte })
  return antwort(leistung, 'ermessen', {
    betragCent: offen === null ? null : rest(offen, besitz),
    schritte: [...betragsschritte(offen, besitz, norm), ...schritte],
    norm,
    antrag: { wo: weg.wo, bis: schulden.sperrdatum ?? null, brief: weg.brief },
    fehlendeAngaben: alleFragen,
  })
}

const betragsschritte = (offen: Cent | null, besitz: Cent, [norm]: readonly string[]): readonly Schritt[] => [
  ...(offen === null ? [] : [{ text: 'Schulden', betragCent: offen }]),
  ...(besitz > 0 ? [{ text: 'ab: Erspartes, das vorgeht', betragCent: besitz, norm }] : []),
]

const erspartes = ({ reichlich }: Haushaltslage, frei: Cent): Cent =>
  rest(
    plus(
      ...reichlich.alle
        .filter(({ rolle }) => rolle !== 'weitere' && rolle !== 'kind')
        .map(({ vermoegen }) => vermoegen),
    ),
    frei,
  )

const istKind = ({ angaben }: Haushaltslage, path: string): boolean =>
  angaben.personen[Number(path.split('.')[1])]?.rolle === 'kind'
