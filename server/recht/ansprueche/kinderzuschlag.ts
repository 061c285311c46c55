import type { Datum } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import { alsEuro, cent, groesster, mal, type Cent } from '../geld.ts'
import { am } from '../parameter.ts'
import {
  KIZ_HOECHSTBETRAG,
  KIZ_MINDERUNG,
  KIZ_MINDESTEINKOMMEN,
  KIZ_MINDESTEINKOMMEN_ALLEIN,
  KIZ_VERMOEGEN,
  KIZ_VERMOEGEN_WEITERE,
  KIZ_WOHNBEDARF,
} from '../parameter/bkgg.ts'
import { bedarf, name } from './bedarf.ts'
import { anrechnung, brutto, netto, vonArt } from './einkommen.ts'
import type { Monat } from './grundsicherungsgeld/monat.ts'
import { hat, kinderAlter, type Mitglied } from './lage.ts'
import { alsProzent, anteilig, kleinster, NULL_CENT, plus, promille, rest, oderNichts } from './rechnen.ts'

/* Kinderzuschlag (§ 6a BKGG) for one household, everything filled in. */

type Kizlage = {
  readonly stichtag: Datum
  readonly alle: readonly Mitglied[]
  readonly miete: Cent
  readonly dezentral: boolean
}

export type Kinderzuschlag = {
  readonly kinder: readonly Mitglied[]
  /** With the year of the report that gives less, and the one that gives more. */
  readonly von: Cent
  readonly bis: Cent
  readonly gesamtbedarfEltern: Cent
  readonly hoechstbetrag: Cent
  readonly minderung: Cent
  readonly mindesteinkommen: boolean
  readonly schritte: readonly Schritt[]
}

/** Children § 6a Abs. 1 BKGG is for: unmarried, under 25, with Kindergeld; grown-up ones only where it is paid. */
export const kinderMitKindergeld = (alle: readonly Mitglied[]): readonly Mitglied[] =>
  alle.filter(
    kind =>
      kind.rolle === 'kind' &&
      kind.alter < 25 &&
      (kind.alter < 18 || netto(vonArt(kind.quellen, 'kindergeld')) > 0),
  )

const elternVon = (alle: readonly Mitglied[]): readonly Mitglied[] =>
  alle.filter(({ rolle }) => rolle === 'antragsteller' || rolle === 'partner')

/** The Kinderzuschlag of a month as the Grundsicherungsgeld sees it. */
export const kizMonat = ({
  stichtag,
  alle,
  unterkunft: { bruttokalt, heizung, dezentral },
}: Monat): Kinderzuschlag | null =>
  kinderzuschlag({ stichtag, alle, miete: plus(bruttokalt, heizung), dezentral })

/** The amount apart from whether need is avoided; null where a figure of the year is not known. */
function kinderzuschlag(lage: Kizlage): Kinderzuschlag | null {
  const hoechst = am(KIZ_HOECHSTBETRAG, lage.stichtag)
  const eltern = elternVon(lage.alle)
  const eigene = eigenerBedarf(eltern, lage)
  if (hoechst === null || eigene === null) return null
  const kinder = kinderMitKindergeld(lage.alle)
  const jeKind = kinder.map(kind => kindesbetrag(kind, hoechst, lage))
  const teile: Teile = {
    gesamt: plus(...jeKind.map(({ betrag }) => betrag)),
    einkommen: elterneinkommen(eltern, lage),
    mindest: mindesteinkommen(eltern, lage.stichtag),
    besitz: elternvermoegen(lage.alle, lage.stichtag),
    eigene,
  }
  const [frueher, spaeter] = KIZ_WOHNBEDARF
  const [erste, zweite] = [
    variante(frueher, eltern.length, teile, lage),
    variante(spaeter, eltern.length, teile, lage),
  ]
  const hoechstbetrag = mal(hoechst, kinder.length)
  return {
    kinder,
    von: kleinster(erste.betrag, zweite.betrag),
    bis: groesster(erste.betrag, zweite.betrag),
    gesamtbedarfEltern: erste.gesamtbedarf,
    hoechstbetrag,
    minderung: plus(rest(hoechstbetrag, teile.gesamt), erste.minderung),
    mindesteinkommen: teile.mindest.erreicht,
    schritte: [
      teile.mindest.schritt,
      ...jeKind.map(({ schritt }) => schritt),
      ...rechenschritte(teile, erste, zweite),
    ],
  }
}

type Teile = {
  readonly gesamt: Cent
  readonly einkommen: Elterneinkommen
  readonly mindest: { readonly erreicht: boolean; readonly schritt: Schritt }
  readonly besitz: { readonly betrag: Cent; readonly schritte: readonly Schritt[] }
  readonly eigene: Summe
}

type Variante = {
  readonly miete: Cent
  readonly gesamtbedarf: Cent
  readonly minderung: Cent
  readonly betrag: Cent
}

/** With the figures of one year of the report. */
function variante(bericht: Bericht, eltern: number, teile: Teile, lage: Kizlage): Variante {
  const miete = wohnanteil(bericht, eltern, kinderImHaushalt(lage.alle), lage)
  const gesamtbedarf = plus(teile.eigene.summe, miete)
  const minderung = plus(
    minderungDurchEltern(teile.einkommen, gesamtbedarf, lage.stichtag),
    teile.besitz.betrag,
  )
  const betrag = teile.mindest.erreicht ? aufEuro(rest(teile.gesamt, minderung)) : NULL_CENT
  return { miete, gesamtbedarf, minderung, betrag }
}

function rechenschritte(
  { eigene, einkommen, besitz }: Teile,
  erste: Variante,
  zweite: Variante,
): readonly Schritt[] {
  const { erwerb, sonstiges } = einkommen
  return [
    ...eigene.schritte,
    {
      text: 'Anteil der Eltern an Miete und Heizung nach dem 12. Existenzminimumbericht (Jahr 2019)',
      betragCent: erste.miete,
      norm: '§ 6a Abs. 5 S. 4 BKGG',
    },
    { text: 'Gesamtbedarf der Eltern', betragCent: erste.gesamtbedarf, norm: '§ 6a Abs. 5 BKGG' },
    {
      text: `Einkommen der Eltern, das zählt: ${alsEuro(erwerb)} aus Arbeit, ${alsEuro(sonstiges)} anderes`,
      betragCent: plus(erwerb, sonstiges),
      norm: '§ 6a Abs. 5, 8 BKGG',
    },
    {
      text: 'Minderung durch Einkommen über dem Bedarf: Arbeit zu 45 %, anderes voll',
      betragCent: erste.minderung,
      norm: '§ 6a Abs. 6 BKGG',
    },
    ...besitz.schritte,
    {
      text: 'Kinderzuschlag, auf volle Euro gerundet',
      betragCent: erste.betrag,
      norm: '§ 6a Abs. 4, § 11 Abs. 2 BKGG',
    },
    ...(erste.betrag === zweite.betrag ? [] : [berichtsschritt(erste, zweite)]),
  ]
}

const berichtsschritt = (erste: Variante, zweite: Variante): Schritt => ({
  text: `Welches Jahr des Berichts zählt, sagt das Gesetz nicht: möglich sind ${alsEuro(erste.betrag)} und ${alsEuro(zweite.betrag)}. Die Familienkasse kann um 3 € abweichen.`,
  norm: '§ 6a Abs. 5 S. 4 BKGG',
})

/** § 11 Abs. 2 BKGG: to the full euro, half up. */
const aufEuro = (betrag: Cent): Cent => cent(Math.floor((betrag + 50) / 100) * 100)

type Summe = { readonly summe: Cent; readonly schritte: readonly Schritt[] }

function eigenerBedarf(eltern: readonly Mitglied[], { stichtag, dezentral, alle }: Kizlage): Summe | null {
  const einzelne = eltern.map(
    person =>
      [
        person,
        bedarf(person, NULL_CENT, { stichtag, gesetz: 'sgb2', dezentral, kinder: kinderAlter(alle) }),
      ] as const,
  )
  if (einzelne.some(([, eigener]) => eigener === null)) return null
  return {
    summe: plus(...einzelne.map(([, eigener]) => oderNichts(eigener?.summe))),
    schritte: einzelne.map(([person, eigener]) => ({
      text: `${name(person)}: Regel- und Mehrbedarf`,
      betragCent: oderNichts(eigener?.summe),
      norm: '§§ 20, 21 SGB II',
    })),
  }
}

type Bericht = (typeof KIZ_WOHNBEDARF)[number]
const HOECHSTENS_KINDER = 10

const kinderImHaushalt = (alle: readonly Mitglied[]): number =>
  alle.filter(({ rolle, alter }) => rolle === 'kind' && alter < 25).length

/** The rent in the proportion of the 12th report (§ 6a Abs. 5 S. 4 BKGG). */
function wohnanteil(bericht: Bericht, eltern: number, kinder: number, { miete, stichtag }: Kizlage): Cent {
  const erwachsene = am(eltern > 1 ? bericht.paar : bericht.allein, stichtag)
  const alle = erwachsene + am(bericht.kind, stichtag) * Math.min(kinder, HOECHSTENS_KINDER)
  return anteilig(miete, erwachsene, alle)
}

/** § 6a Abs. 3 BKGG: 45 percent of the child's own income, without Kindergeld; wealth over the limit as well. */
function kindesbetrag(
  kind: Mitglied,
  hoechst: Cent,
  { stichtag, alle }: Kizlage,
): { readonly betrag: Cent; readonly schritt: Schritt } {
  const { summe } = anrechnung(kind, { stichtag, mitKind: kinderAlter(alle).length > 0 }, ['kindergeld'])
  const besitz = rest(kind.vermoegen, am(KIZ_VERMOEGEN_WEITERE, stichtag))
  const satz = am(KIZ_MINDERUNG, stichtag)
  const betrag = rest(rest(hoechst, promille(summe, satz)), besitz)
  const text =
    summe === 0
      ? `${name(kind)}: Höchstbetrag`
      : `${name(kind)}: ${alsEuro(hoechst)} − ${alsProzent(satz)} von ${alsEuro(summe)} eigenem Einkommen`
  return { betrag, schritt: { text, betragCent: betrag, norm: '§ 6a Abs. 2, 3 BKGG' } }
}

type Elterneinkommen = { readonly erwerb: Cent; readonly sonstiges: Cent }

function elterneinkommen(eltern: readonly Mitglied[], { stichtag, alle }: Kizlage): Elterneinkommen {
  const mitKind = kinderAlter(alle).length > 0
  const einzelne = eltern.map(person => anrechnung(person, { stichtag, mitKind }, ['kindergeld']))
  return {
    erwerb: plus(...einzelne.map(({ erwerb }) => erwerb)),
    sonstiges: plus(...einzelne.map(({ sonstiges }) => sonstiges)),
  }
}

/** § 6a Abs. 6 BKGG: what other income alone puts over the need counts in full, the rest at 45 percent. */
function minderungDurchEltern(
  { erwerb, sonstiges }: Elterneinkommen,
  gesamtbedarf: Cent,
  stichtag: Datum,
): Cent {
  const ueber = rest(plus(erwerb, sonstiges), gesamtbedarf)
  const durchAnderes = kleinster(ueber, rest(sonstiges, gesamtbedarf))
  return plus(durchAnderes, promille(rest(ueber, durchAnderes), am(KIZ_MINDERUNG, stichtag)))
}

/** § 6a Abs. 1 Nr. 2 BKGG: gross, nothing of § 11b SGB II taken off. */
function mindesteinkommen(
  eltern: readonly Mitglied[],
  stichtag: Datum,
): { readonly erreicht: boolean; readonly schritt: Schritt } {
  const allein = eltern.length === 1 || eltern.some(person => hat(person, 'alleinerziehend'))
  const grenze = am(allein ? KIZ_MINDESTEINKOMMEN_ALLEIN : KIZ_MINDESTEINKOMMEN, stichtag)
  const hoehe = plus(
    ...eltern.map(({ quellen, zusatzrente }) =>
      plus(zusatzrente, brutto(quellen.filter(({ art }) => art !== 'kindergeld'))),
    ),
  )
  const erreicht = hoehe >= grenze
  return {
    erreicht,
    schritt: {
      text: `Mindesteinkommen ${alsEuro(grenze)} brutto: ${erreicht ? 'erreicht' : 'nicht erreicht'}`,
      betragCent: hoehe,
      norm: '§ 6a Abs. 1 Nr. 2 BKGG',
    },
  }
}

function elternvermoegen(
  alle: readonly Mitglied[],
  stichtag: Datum,
): { readonly betrag: Cent; readonly schritte: readonly Schritt[] } {
  const eltern = elternVon(alle)
  const kinder = kinderImHaushalt(alle)
  const besitz = plus(...eltern.map(({ vermoegen }) => vermoegen))
  const frei = plus(
    am(KIZ_VERMOEGEN, stichtag),
    mal(am(KIZ_VERMOEGEN_WEITERE, stichtag), eltern.length - 1 + kinder),
  )
  const betrag = rest(besitz, frei)
  return {
    betrag,
    schritte:
      besitz === 0
        ? []
        : [
            {
              text: `Vermögen ${alsEuro(besitz)}, davon frei ${alsEuro(frei)}; was darüber liegt, mindert den ersten Monat oder lässt den Anspruch entfallen`,
              betragCent: betrag,
              norm: '§ 6a Abs. 3 S. 5 bis 7, Abs. 5 S. 3 BKGG',
            },
          ],
  }
}
