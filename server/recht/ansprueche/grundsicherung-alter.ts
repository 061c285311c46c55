import type { Schritt } from '../ergebnis.ts'
import { cent, mal, type Cent } from '../geld.ts'
import { am } from '../parameter.ts'
import { BARBETRAG, BARBETRAG_KIND } from '../parameter/sgb12.ts'
import type { JePerson } from './antwort.ts'
import { name } from './bedarf.ts'
import { unterkunftsanteile, type Monat } from './grundsicherungsgeld/monat.ts'
import type { Mitglied } from './lage.ts'
import { anteilig, kleinster, NULL_CENT, plus, rest, oderNichts } from './rechnen.ts'
import { sozialhilfeperson, type Sozialhilfelage, type Sozialhilfeperson } from './sozialhilfe.ts'
import { imSystem } from './zuordnung.ts'

/* Grundsicherung im Alter und bei Erwerbsminderung (chapter 4) and Hilfe zum Lebensunterhalt (chapter 3 SGB XII). */

export type Kapitel = 'kapitel3' | 'kapitel4'

export type Sozialhilfeergebnis = {
  readonly betrag: Cent
  /** Applicant, partner and children, in the order of the request; who has no claim under this chapter has 0. */
  readonly jePerson: readonly JePerson[]
  readonly berechtigte: readonly Mitglied[]
  readonly schritte: readonly Schritt[]
}

/** One month under one chapter of the SGB XII; null where the Regelbedarf of the year is not known yet. */
export function sozialhilfemonat(monat: Monat, kapitel: Kapitel): Sozialhilfeergebnis | null {
  const berechtigte = imSystem(monat.alle, monat.wo, kapitel)
  const wohnen = unterkunftsanteile(monat)
  const lage = {
    stichtag: monat.stichtag,
    alle: monat.alle,
    anteile: wohnen.anteile,
    dezentral: monat.unterkunft.dezentral,
  }
  const staende = staendeVon(monat, lage)
  if (staende === null) return null
  const eigene = [...staende.values()].filter(({ person }) => berechtigte.includes(person))
  const offen = new Map(eigene.map(stand => [stand.person.index, offenerBedarf(stand, staende, kapitel)]))
  const besitz = einzusetzen(monat)
  const jePerson = zeilen(monat, staende, nachVermoegen(offen, besitz.betrag))
  const betrag = plus(...jePerson.map(({ anspruchCent }) => anspruchCent))
  return {
    betrag,
    jePerson,
    berechtigte,
    schritte: [
      ...wohnen.schritte,
      ...eigene.flatMap(({ schritte }) => schritte),
      ...berechtigte.flatMap(person => ueberschussschritte(person, staende, kapitel)),
      ...besitz.schritte,
      {
        text: betrag === 0 ? 'Der Bedarf ist gedeckt' : 'Leistung im Monat',
        betragCent: betrag,
        norm: '§ 43a Abs. 2 SGB XII',
      },
    ],
  }
}

type Staende = ReadonlyMap<number, Sozialhilfeperson>

function staendeVon(monat: Monat, lage: Sozialhilfelage): Staende | null {
  const staende = new Map<number, Sozialhilfeperson>()
  for (const person of monat.alle.filter(({ rolle }) => rolle !== 'weitere')) {
    const kapitel = monat.wo.get(person.index)
    const stand = sozialhilfeperson(person, lage, kapitel === 'kapitel3' || kapitel === 'kapitel4')
    if (stand === null) return null
    staende.set(person.index, stand)
  }
  return staende
}

/** Need less the own income and what a partner (for minors in chapter 3: the parents) has over the own need. */
const offenerBedarf = (
  { person, bedarf, einkommen }: Sozialhilfeperson,
  staende: Staende,
  kapitel: Kapitel,
): Cent => rest(rest(bedarf.summe, einkommen), ueberschussFuer(person, staende, kapitel))

/** § 43 Abs. 1 S. 2, § 27 Abs. 2 SGB XII; grown-up children keep what parents have (§ 94 Abs. 1a). */
function ueberschussFuer(person: Mitglied, staende: Staende, kapitel: Kapitel): Cent {
  const erwachsene = [...staende.values()].filter(({ person: { rolle } }) => rolle !== 'kind')
  if (person.rolle !== 'kind')
    return plus(
      ...erwachsene.flatMap(({ person: { index }, ueberschuss }) =>
        index === person.index ? [] : [ueberschuss],
      ),
    )
  if (kapitel === 'kapitel4' || person.alter >= 18) return NULL_CENT
  return anteilAmRest(person, staende, erwachsene)
}

/** What the parents have over after each other's need, shared by the open need of the minor children. */
function anteilAmRest(person: Mitglied, staende: Staende, erwachsene: readonly Sozialhilfeperson[]): Cent {
  const luecke = ({ bedarf, einkommen }: Sozialhilfeperson): Cent => rest(bedarf.summe, einkommen)
  const topf = rest(
    plus(...erwachsene.map(({ ueberschuss }) => ueberschuss)),
    plus(...erwachsene.map(luecke)),
  )
  const kinder = [...staende.values()].filter(
    ({ person: { rolle, alter } }) => rolle === 'kind' && alter < 18,
  )
  const gesamt = plus(...kinder.map(luecke))
  const eigene = kinder.find(({ person: { index } }) => index === person.index)
  return gesamt === 0 || !eigene
    ? NULL_CENT
    : kleinster(luecke(eigene), anteilig(topf, luecke(eigene), gesamt))
}

function ueberschussschritte(person: Mitglied, staende: Staende, kapitel: Kapitel): readonly Schritt[] {
  const betrag = ueberschussFuer(person, staende, kapitel)
  if (betrag === 0) return []
  const norm = kapitel === 'kapitel4' ? '§ 43 Abs. 1 S. 2 SGB XII' : '§ 27 Abs. 2 SGB XII'
  return [
    { text: `${name(person)}: was die anderen über ihrem eigenen Bedarf haben`, betragCent: betrag, norm },
  ]
}

/** § 90 Abs. 2 Nr. 9 SGB XII: what the couple has over the small amounts. */
function einzusetzen({ alle, stichtag }: Monat): {
  readonly betrag: Cent
  readonly schritte: readonly Schritt[]
} {
  const paar = alle.filter(({ rolle }) => rolle === 'antragsteller' || rolle === 'partner')
  const besitz = plus(...paar.map(({ vermoegen }) => vermoegen))
  if (besitz === 0) return { betrag: NULL_CENT, schritte: [] }
  const kinder = alle.filter(({ rolle, alter }) => rolle === 'kind' && alter < 18).length
  const frei = plus(mal(am(BARBETRAG, stichtag), paar.length), mal(am(BARBETRAG_KIND, stichtag), kinder))
  const betrag = rest(besitz, frei)
  const norm = '§ 90 Abs. 2 Nr. 9 SGB XII'
  return {
    betrag,
    schritte: [
      { text: 'Vermögen zusammen', betragCent: besitz, norm: '§ 90 Abs. 1 SGB XII' },
      { text: 'davon frei', betragCent: frei, norm },
      ...(betrag > 0
        ? [
            {
              text: 'einzusetzen; deckt den Bedarf des Monats, bei mehreren nach dem offenen Bedarf geteilt (das Gesetz regelt die Aufteilung nicht)',
              betragCent: betrag,
              norm,
            },
          ]
        : []),
    ],
  }
}

function nachVermoegen(offen: ReadonlyMap<number, Cent>, besitz: Cent): ReadonlyMap<number, Cent> {
  const gesamt = plus(...offen.values())
  if (besitz === 0 || gesamt === 0) return offen
  return new Map(
    [...offen].map(([index, betrag]) => [
      index,
      besitz >= gesamt ? cent(0) : rest(betrag, anteilig(besitz, betrag, gesamt)),
    ]),
  )
}

const zeilen = (monat: Monat, staende: Staende, ansprueche: ReadonlyMap<number, Cent>): readonly JePerson[] =>
  monat.alle
    .filter(({ rolle }) => rolle !== 'weitere')
    .map(({ index, id }) => ({
      id,
      bedarfCent: oderNichts(staende.get(index)?.bedarf.summe),
      einkommenCent: oderNichts(staende.get(index)?.einkommen),
      anspruchCent: oderNichts(ansprueche.get(index)),
    }))
