import type { Datum } from '../../datum.ts'
import type { Schritt } from '../../ergebnis.ts'
import { alsEuro, type Cent } from '../../geld.ts'
import type { Angemessen } from '../angaben.ts'
import type { JePerson } from '../antwort.ts'
import { anrechnung, type Anrechnung } from '../einkommen.ts'
import { bedarf, name, type Bedarf } from '../bedarf.ts'
import { kinderAlter, type Annahme, type Mitglied } from '../lage.ts'
import { NULL_CENT, plus, oderNichts } from '../rechnen.ts'
import { anerkannt, nachKoepfen, type Unterkunft } from '../unterkunft.ts'
import type { Vermoegensrecht } from '../vermoegen.ts'
import { imSystem, type Zuordnung } from '../zuordnung.ts'
import { kinderstand, ohneKindergeld, type Kindesstand } from './kinder.ts'
import { sofortzuschlag } from './sofortzuschlag.ts'
import { fremderUeberschuss } from './ueberschuss.ts'
import { einzusetzen } from './vermoegenseinsatz.ts'
import { verteile } from './verteilung.ts'

/** One month of a household, everything filled in. */
export type Monat = {
  readonly stichtag: Datum
  readonly annahme: Annahme
  readonly alle: readonly Mitglied[]
  readonly wo: Zuordnung
  readonly koepfe: number
  readonly unterkunft: Unterkunft
  readonly angemessen: Angemessen | null | undefined
  readonly karenzzeit: boolean
  readonly heizkostenEinmalig: Cent
  /** More than one where the day on which the Bewilligungszeitraum began is not known. */
  readonly recht: readonly Vermoegensrecht[]
}

export type Monatsergebnis = {
  readonly betrag: Cent
  readonly sofortzuschlag: Cent
  readonly gesamtbedarf: Cent
  readonly einkommen: Cent
  readonly jePerson: readonly JePerson[]
  /** Own need by person, for those the SGB II keeps. */
  readonly bedarfe: ReadonlyMap<number, Bedarf>
  readonly anteile: ReadonlyMap<number, Cent>
  readonly schritte: readonly Schritt[]
}

/** The cost of the flat for each head, the oldest first, so that the order of the list does not matter. */
export function unterkunftsanteile(monat: Monat): {
  readonly anteile: ReadonlyMap<number, Cent>
  readonly schritte: readonly Schritt[]
} {
  const { bruttokalt, heizung, schritte } = anerkannt(
    monat.unterkunft,
    monat.angemessen,
    monat.karenzzeit,
    monat.stichtag,
  )
  const gesamt = plus(bruttokalt, heizung, monat.heizkostenEinmalig)
  const koepfe = Math.max(monat.koepfe, monat.alle.length)
  const reihe = monat.alle.toSorted((a, b) => (a.geburtsdatum + a.id < b.geburtsdatum + b.id ? -1 : 1))
  const betraege = nachKoepfen(gesamt, koepfe, reihe.length)
  return {
    anteile: new Map(reihe.map(({ index }, i) => [index, oderNichts(betraege[i])])),
    schritte: [
      ...schritte,
      ...(monat.heizkostenEinmalig > 0
        ? [
            {
              text: 'Heizkosten, die in diesem Monat fällig sind',
              betragCent: monat.heizkostenEinmalig,
              norm: '§ 22 Abs. 1 SGB II',
            },
          ]
        : []),
      {
        text:
          koepfe === 1
            ? 'Unterkunft und Heizung zusammen'
            : `Unterkunft und Heizung, geteilt durch ${koepfe} Personen; wer einen übrigen Cent trägt, sagt das Gesetz nicht`,
        betragCent: gesamt,
        norm: '§ 22 Abs. 1 S. 1, § 41 Abs. 2 SGB II',
      },
    ],
  }
}

const berechnet = new WeakMap<Monat, Monatsergebnis | null>()

/** § 19, § 9 SGB II for one month; null where a Regelbedarf is not known yet. Reckoned once for several benefits. */
export function rechneMonat(monat: Monat): Monatsergebnis | null {
  const schon = berechnet.get(monat)
  if (schon !== undefined) return schon
  const ergebnis = monatsergebnis(monat)
  berechnet.set(monat, ergebnis)
  return ergebnis
}

function monatsergebnis(monat: Monat): Monatsergebnis | null {
  const wohnen = unterkunftsanteile(monat)
  const lage = {
    stichtag: monat.stichtag,
    gesetz: 'sgb2',
    dezentral: monat.unterkunft.dezentral,
    kinder: kinderAlter(monat.alle),
  } as const
  const berechtigte = imSystem(monat.alle, monat.wo, 'sgb2')
  const bedarfe = new Map<number, Bedarf>()
  for (const person of berechtigte) {
    const eigener = bedarf(person, oderNichts(wohnen.anteile.get(person.index)), lage)
    if (eigener === null) return null
    bedarfe.set(person.index, eigener)
  }
  const ergebnis = ausgleich(monat, berechtigte, bedarfe, wohnen.anteile)
  const zuschlag = sofortzuschlag(
    berechtigte,
    ergebnis.jePerson,
    () => {
      const alle = ohneKindergeld(monat.alle)
      return ausgleich({ ...monat, alle }, imSystem(alle, monat.wo, 'sgb2'), bedarfe, wohnen.anteile).jePerson
    },
    monat.stichtag,
  )
  return {
    ...ergebnis,
    bedarfe,
    anteile: wohnen.anteile,
    sofortzuschlag: zuschlag.betrag,
    schritte: [
      ...wohnen.schritte,
      ...[...bedarfe.values()].flatMap(({ schritte }) => schritte),
      ...ergebnis.schritte,
      ...zuschlag.schritte,
    ],
  }
}

type Ausgleich = Pick<Monatsergebnis, 'betrag' | 'gesamtbedarf' | 'einkommen' | 'jePerson' | 'schritte'>

function ausgleich(
  monat: Monat,
  berechtigte: readonly Mitglied[],
  bedarfe: ReadonlyMap<number, Bedarf>,
  anteile: ReadonlyMap<number, Cent>,
): Ausgleich {
  const kinder = kinderstand(monat, berechtigte, bedarfe)
  const erwachsene = berechtigte.filter(({ rolle }) => rolle !== 'kind')
  const eigenes = erwachseneneinkommen(monat, erwachsene, kinder)
  const fremdes = fremderUeberschuss(monat, anteile, erwachsene.length === 0 ? kinder.ueberhang : NULL_CENT)
  const bg = [...erwachsene, ...kinder.beduerftig.map(({ kind }) => kind)]
  const besitz = einzusetzen(monat, bg)
  const topf = plus(...eigenes.map(({ anrechnung: { summe } }) => summe), fremdes.betrag, besitz.eltern)
  const verteilung = verteile(monat, erwachsene, kinder, bedarfe, topf, besitz.kinder)
  return {
    betrag: plus(...verteilung.map(({ anspruchCent }) => anspruchCent)),
    gesamtbedarf: plus(...bg.map(({ index }) => oderNichts(bedarfe.get(index)?.summe))),
    einkommen: plus(topf, ...kinder.beduerftig.map(({ einkommen }) => einkommen)),
    jePerson: verteilung,
    schritte: [
      ...kinder.schritte,
      ...eigenes.flatMap(({ person, anrechnung: { schritte } }) => benannt(person, schritte)),
      ...fremdes.schritte,
      ...besitz.schritte,
      ...ergebnisschritte(verteilung, bg, bedarfe, topf),
    ],
  }
}

function erwachseneneinkommen(
  monat: Monat,
  erwachsene: readonly Mitglied[],
  kinder: Kindesstand,
): readonly { person: Mitglied; anrechnung: Anrechnung }[] {
  const mitKind = kinderAlter(monat.alle).length > 0
  return erwachsene.map((person, i) => ({
    person,
    anrechnung: anrechnung(
      person,
      { stichtag: monat.stichtag, mitKind, kindergeldueberhang: i === 0 ? kinder.ueberhang : NULL_CENT },
      kinder.verteiltesKindergeld ? ['kindergeld'] : [],
    ),
  }))
}

const benannt = (person: Mitglied, schritte: readonly Schritt[]): readonly Schritt[] =>
  schritte.map((schritt, i) => (i === 0 ? { ...schritt, text: `${name(person)}: ${schritt.text}` } : schritt))

function ergebnisschritte(
  verteilung: readonly JePerson[],
  bg: readonly Mitglied[],
  bedarfe: ReadonlyMap<number, Bedarf>,
  topf: Cent,
): readonly Schritt[] {
  const gesamt = plus(...bg.map(({ index }) => oderNichts(bedarfe.get(index)?.summe)))
  const betrag = plus(...verteilung.map(({ anspruchCent }) => anspruchCent))
  return [
    { text: 'Bedarf der Bedarfsgemeinschaft', betragCent: gesamt, norm: '§ 19 Abs. 1 SGB II' },
    {
      text: 'Einkommen und Vermögen der Erwachsenen, das zählt',
      betragCent: topf,
      norm: '§ 9 Abs. 2 SGB II',
    },
    ...(topf > 0 && betrag > 0 && bg.length > 1
      ? [
          {
            text: `Verteilt nach dem Anteil am Bedarf, je Person auf den Cent gerundet; die Summe kann um einen Cent abweichen (${verteilung.map(({ anspruchCent }) => alsEuro(anspruchCent)).join(', ')})`,
            norm: '§ 9 Abs. 2 S. 3, § 41 Abs. 2 SGB II',
          },
        ]
      : []),
    {
      text: betrag === 0 ? 'Der Bedarf ist gedeckt' : 'Grundsicherungsgeld im Monat',
      betragCent: betrag,
      norm: '§ 19 Abs. 3 SGB II',
    },
  ]
}
