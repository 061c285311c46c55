import type { Datum } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import { alsEuro, type Cent } from '../geld.ts'
import { am } from '../parameter.ts'
import { ERWERB_FREI } from '../parameter/sgb12.ts'
import { bedarf, name, type Bedarf } from './bedarf.ts'
import { brutto, halbeStufeEins, netto, rentenfreibetrag, vonArt } from './einkommen.ts'
import { kinderAlter, type Mitglied } from './lage.ts'
import { kleinster, NULL_CENT, plus, promille, rest, oderNichts } from './rechnen.ts'

/* Need and income of one person under the SGB XII (§§ 27a to 35, 82, 82a). */

export type Sozialhilfelage = {
  readonly stichtag: Datum
  readonly alle: readonly Mitglied[]
  readonly anteile: ReadonlyMap<number, Cent>
  readonly dezentral: boolean
}

export type Sozialhilfeperson = {
  readonly person: Mitglied
  readonly bedarf: Bedarf
  readonly einkommen: Cent
  /** What is over the own need. */
  readonly ueberschuss: Cent
  readonly schritte: readonly Schritt[]
}

/**
 * Need and income of one person. `berechtigt`: the allowances of § 82 Abs. 3, 4 are for who is entitled, not for a
 * partner whose income is only looked at (§ 43 Abs. 1 S. 2). Null where the Regelbedarf of the year is not known.
 */
export function sozialhilfeperson(
  person: Mitglied,
  lage: Sozialhilfelage,
  berechtigt: boolean,
): Sozialhilfeperson | null {
  const need = bedarf(alsErwachsene(person), oderNichts(lage.anteile.get(person.index)), {
    stichtag: lage.stichtag,
    gesetz: 'sgb12',
    dezentral: lage.dezentral,
    kinder: kinderAlter(lage.alle),
  })
  if (need === null) return null
  const einkommen = einkommenSgb12(person, lage.stichtag, berechtigt)
  return {
    person,
    bedarf: need,
    einkommen: einkommen.betrag,
    ueberschuss: rest(einkommen.betrag, need.summe),
    schritte: [...need.schritte, ...einkommen.schritte],
  }
}

/** § 8 Nr. 1 RBEG: grown-up children in a flat have Regelbedarfsstufe 1 under the SGB XII. */
const alsErwachsene = (person: Mitglied): Mitglied =>
  person.rolle === 'kind' && person.alter >= 18 ? { ...person, stufe: 1 } : person

type Einkommen12 = { readonly betrag: Cent; readonly schritte: readonly Schritt[] }

/** § 82 SGB XII: what comes in less what it costs, less the allowances of who is entitled. */
export function einkommenSgb12(person: Mitglied, stichtag: Datum, berechtigt: boolean): Einkommen12 {
  const eingang = plus(netto(person.quellen), person.zusatzrente)
  if (eingang === 0) return { betrag: NULL_CENT, schritte: [] }
  const abzuege = [
    ...kosten(person),
    ...(berechtigt ? lohnfreibetrag(person, stichtag) : []),
    ...rentenfreibetraege(person, stichtag, berechtigt),
  ]
  const betrag = rest(eingang, plus(...abzuege.map(({ betragCent }) => oderNichts(betragCent))))
  return {
    betrag,
    schritte: [
      { text: `${name(person)}: Einkommen netto`, betragCent: eingang, norm: '§ 82 Abs. 1, 2 SGB XII' },
      ...abzuege,
      { text: 'Davon zählen', betragCent: betrag, norm: '§ 82 SGB XII' },
    ],
  }
}

function kosten({ absetzungen }: Mitglied): readonly Schritt[] {
  const { kfzHaftpflichtCent, riesterCent, sonstigeCent } = absetzungen ?? {}
  const summe = plus(kfzHaftpflichtCent ?? NULL_CENT, riesterCent ?? NULL_CENT, sonstigeCent ?? NULL_CENT)
  return summe === 0
    ? []
    : [
        {
          text: 'ab: Versicherungen und notwendige Kosten',
          betragCent: summe,
          norm: '§ 82 Abs. 2 S. 1 Nr. 3, 4 SGB XII',
        },
      ]
}

function lohnfreibetrag(person: Mitglied, stichtag: Datum): readonly Schritt[] {
  const loehne = vonArt(person.quellen, 'erwerb')
  if (loehne.length === 0) return []
  const satz = promille(brutto(loehne), am(ERWERB_FREI, stichtag))
  const frei = kleinster(kleinster(satz, halbeStufeEins(stichtag)), netto(loehne))
  const text = `ab: 30 % vom Bruttolohn ${alsEuro(brutto(loehne))}, höchstens die Hälfte der Regelbedarfsstufe 1`
  return [{ text, betragCent: frei, norm: '§ 82 Abs. 3 S. 1 SGB XII' }]
}

function rentenfreibetraege(person: Mitglied, stichtag: Datum, berechtigt: boolean): readonly Schritt[] {
  const renten = vonArt(person.quellen, 'rente')
  const grundrente = person.grundrentenzeiten
    ? kleinster(netto(renten), rentenfreibetrag(brutto(renten), stichtag))
    : NULL_CENT
  const zusatz = berechtigt ? rentenfreibetrag(person.zusatzrente, stichtag) : NULL_CENT
  return [
    ...(grundrente > 0
      ? [
          {
            text: 'ab: Freibetrag bei 33 Jahren Grundrentenzeiten (100 € und 30 % des Rests)',
            betragCent: grundrente,
            norm: '§ 82a Abs. 1 SGB XII',
          },
        ]
      : []),
    ...(zusatz > 0
      ? [
          {
            text: 'ab: Freibetrag der Zusatzrente (100 € und 30 % des Rests)',
            betragCent: zusatz,
            norm: '§ 82 Abs. 4 SGB XII',
          },
        ]
      : []),
  ]
}
