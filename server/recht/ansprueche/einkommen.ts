import type { Datum } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import { alsEuro, type Cent } from '../geld.ts'
import { am } from '../parameter.ts'
import { REGELBEDARF } from '../parameter/regelbedarf.ts'
import { BAFOEG_ABSETZUNG, BAGATELLE, LOHN_UNTER_15, VERSICHERUNGSPAUSCHALE } from '../parameter/sgb2.ts'
import { FREIBETRAG_HOECHSTENS, RENTE_FREI, RENTE_SOCKEL } from '../parameter/sgb12.ts'
import type { Einkommensart } from './angaben.ts'
import { erwerbsfreibetrag } from './erwerbsfreibetrag.ts'
import { hat, type Mitglied, type Quelle } from './lage.ts'
import { kleinster, NULL_CENT, plus, promille, rest, oderNichts } from './rechnen.ts'

/* Income that counts under the SGB II (§§ 11 to 11b). */

export type Anrechnung = {
  /** What is left of wages after § 11b Abs. 2 to 3. */
  readonly erwerb: Cent
  readonly sonstiges: Cent
  readonly summe: Cent
  /** § 11b Abs. 2 to 3: what wages were freed of. */
  readonly erwerbFrei: Cent
  readonly schritte: readonly Schritt[]
}

export const brutto = (quellen: readonly Quelle[]): Cent => plus(...quellen.map(quelle => quelle.brutto))
export const netto = (quellen: readonly Quelle[]): Cent => plus(...quellen.map(quelle => quelle.netto))
export const vonArt = (quellen: readonly Quelle[], ...arten: readonly Einkommensart[]): readonly Quelle[] =>
  quellen.filter(({ art }) => arten.includes(art))

export type Einkommenslage = {
  readonly stichtag: Datum
  readonly mitKind: boolean
  /** Kindergeld of a child that does not need it (§ 11 Abs. 1 S. 5). */
  readonly kindergeldueberhang?: Cent | undefined
}

/** What of one person's income counts. Kinds not named in `ohne` are all taken. */
export function anrechnung(
  person: Mitglied,
  { stichtag, mitKind, kindergeldueberhang = NULL_CENT }: Einkommenslage,
  ohne: readonly Einkommensart[] = [],
): Anrechnung {
  const quellen = person.quellen.filter(({ art }) => !ohne.includes(art))
  const einnahmen = plus(netto(quellen), person.zusatzrente, kindergeldueberhang)
  if (einnahmen <= am(BAGATELLE, stichtag)) return nichts(einnahmen)
  const lohn = ausErwerb(person, vonArt(quellen, 'erwerb'), stichtag, mitKind)
  const uebrige = ausUebrigem(person, quellen, { stichtag, kindergeldueberhang, mitLohn: lohn.netto > 0 })
  return {
    erwerb: lohn.anrechenbar,
    sonstiges: uebrige.betrag,
    summe: plus(lohn.anrechenbar, uebrige.betrag),
    erwerbFrei: lohn.frei,
    schritte: [...lohn.schritte, ...uebrige.schritte],
  }
}

const nichts = (einnahmen: Cent): Anrechnung => ({
  erwerb: NULL_CENT,
  sonstiges: NULL_CENT,
  summe: NULL_CENT,
  erwerbFrei: NULL_CENT,
  schritte:
    einnahmen > 0
      ? [
          {
            text: `${alsEuro(einnahmen)}: bis 10 € im Monat zählen Einnahmen nicht`,
            betragCent: NULL_CENT,
            norm: '§ 1 Abs. 1 Nr. 1 GrusiGV',
          },
        ]
      : [],
})

type Lohn = {
  readonly netto: Cent
  readonly anrechenbar: Cent
  readonly frei: Cent
  readonly schritte: readonly Schritt[]
}

function ausErwerb(person: Mitglied, loehne: readonly Quelle[], stichtag: Datum, mitKind: boolean): Lohn {
  const [verdient, bruttolohn] = [netto(loehne), brutto(loehne)]
  if (verdient === 0) return { netto: verdient, anrechenbar: NULL_CENT, frei: NULL_CENT, schritte: [] }
  if (person.alter < 15) return lohnVonKind(verdient, stichtag)
  const ergebnis = erwerbsfreibetrag({
    stichtag,
    brutto: bruttolohn,
    netto: verdient,
    mitKind,
    unter25InAusbildung: person.alter < 25 && hat(person, 'ausbildung'),
    absetzungen: person.absetzungen,
  })
  return {
    netto: verdient,
    // A limit that is not known yet frees nothing; the result is then held back anyway, see `unbekannt`.
    anrechenbar: ergebnis.anrechenbar ?? verdient,
    frei: ergebnis.freibetrag ?? NULL_CENT,
    schritte: ergebnis.schritte,
  }
}

function lohnVonKind(verdient: Cent, stichtag: Datum): Lohn {
  const anrechenbar = rest(verdient, am(LOHN_UNTER_15, stichtag))
  const text = `Lohn eines Kindes unter 15 Jahren: ${alsEuro(verdient)} − ${alsEuro(am(LOHN_UNTER_15, stichtag))}`
  return {
    netto: verdient,
    anrechenbar,
    frei: am(LOHN_UNTER_15, stichtag),
    schritte: [{ text, betragCent: anrechenbar, norm: '§ 1 Abs. 1 GrusiGV' }],
  }
}

const NAMEN: Readonly<Record<Einkommensart, string>> = {
  erwerb: 'Lohn',
  rente: 'Rente',
  arbeitslosengeld: 'Arbeitslosengeld',
  krankengeld: 'Krankengeld',
  elterngeld: 'Elterngeld',
  unterhalt: 'Unterhalt',
  unterhaltsvorschuss: 'Unterhaltsvorschuss',
  bafoeg: 'BAföG',
  kindergeld: 'Kindergeld',
  sonstiges: 'Sonstiges Einkommen',
}

type Uebriges = { readonly stichtag: Datum; readonly kindergeldueberhang: Cent; readonly mitLohn: boolean }

function ausUebrigem(
  person: Mitglied,
  alle: readonly Quelle[],
  lage: Uebriges,
): { betrag: Cent; schritte: readonly Schritt[] } {
  const quellen = alle.filter(({ art, netto: betrag }) => art !== 'erwerb' && betrag > 0)
  const abzuege = [grundrente(person, quellen, lage.stichtag), ...pauschalen(person, quellen, lage)].flatMap(
    abzug => abzug ?? [],
  )
  const eingang = plus(netto(quellen), person.zusatzrente, lage.kindergeldueberhang)
  if (eingang === 0) return { betrag: NULL_CENT, schritte: [] }
  const betrag = rest(eingang, plus(...abzuege.map(({ betragCent }) => oderNichts(betragCent))))
  return {
    betrag,
    schritte: [
      ...quellen.map(({ art, netto: wert }) => ({
        text: NAMEN[art],
        betragCent: wert,
        norm: '§ 11 Abs. 1 SGB II',
      })),
      ...(person.zusatzrente > 0
        ? [{ text: 'Zusatzrente', betragCent: person.zusatzrente, norm: '§ 11 Abs. 1 SGB II' }]
        : []),
      ...(lage.kindergeldueberhang > 0
        ? [
            {
              text: 'Kindergeld, das ein Kind nicht selbst braucht; gerechnet bei der antragstellenden Person',
              betragCent: lage.kindergeldueberhang,
              norm: '§ 11 Abs. 1 S. 5 SGB II',
            },
          ]
        : []),
      ...abzuege,
      { text: 'Davon zählen', betragCent: betrag, norm: '§ 11 Abs. 1, § 11b SGB II' },
    ],
  }
}

/** § 11b Abs. 2a SGB II with § 82a SGB XII. */
function grundrente(person: Mitglied, quellen: readonly Quelle[], stichtag: Datum): Schritt | null {
  const renten = vonArt(quellen, 'rente')
  if (!person.grundrentenzeiten || renten.length === 0) return null
  const frei = kleinster(netto(renten), rentenfreibetrag(brutto(renten), stichtag))
  return {
    text: 'ab: Freibetrag bei 33 Jahren Grundrentenzeiten',
    betragCent: frei,
    norm: '§ 11b Abs. 2a SGB II, § 82a SGB XII',
  }
}

/** 100 € and 30 percent of the rest, at most half of Regelbedarfsstufe 1 (§ 82 Abs. 4, § 82a Abs. 1 SGB XII). */
export function rentenfreibetrag(rente: Cent, stichtag: Datum): Cent {
  const sockel = am(RENTE_SOCKEL, stichtag)
  const frei = plus(kleinster(rente, sockel), promille(rest(rente, sockel), am(RENTE_FREI, stichtag)))
  return kleinster(frei, halbeStufeEins(stichtag))
}

/** The cap of the allowances of §§ 82, 82a SGB XII; 0 where the Regelbedarf of the year is not known. */
export const halbeStufeEins = (stichtag: Datum): Cent =>
  promille(am(REGELBEDARF[1], stichtag) ?? NULL_CENT, am(FREIBETRAG_HOECHSTENS, stichtag))

/** § 11b Abs. 1 S. 1 Nr. 3 to 5 once a person, and only where wages have not used it up (§ 11b Abs. 2 S. 1). */
function pauschalen(
  person: Mitglied,
  quellen: readonly Quelle[],
  { stichtag, mitLohn }: Uebriges,
): readonly Schritt[] {
  if (mitLohn) return []
  const bafoeg = netto(vonArt(quellen, 'bafoeg'))
  if (bafoeg > 0)
    return [
      {
        text: 'ab: vom BAföG',
        betragCent: kleinster(bafoeg, am(BAFOEG_ABSETZUNG, stichtag)),
        norm: '§ 11b Abs. 2b S. 4 SGB II',
      },
    ]
  const versichert = person.alter >= 18 || hat(person, 'eigeneVersicherung')
  const { kfzHaftpflichtCent, riesterCent, sonstigeCent } = person.absetzungen ?? {}
  const kosten = plus(kfzHaftpflichtCent ?? NULL_CENT, riesterCent ?? NULL_CENT, sonstigeCent ?? NULL_CENT)
  return [
    ...(versichert
      ? [
          {
            text: 'ab: Versicherungspauschale',
            betragCent: am(VERSICHERUNGSPAUSCHALE, stichtag),
            norm: '§ 6 Abs. 1 Nr. 1 GrusiGV',
          },
        ]
      : []),
    ...(kosten > 0
      ? [
          {
            text: 'ab: Versicherungen, Altersvorsorge und notwendige Kosten',
            betragCent: kosten,
            norm: '§ 11b Abs. 1 S. 1 Nr. 3 bis 5 SGB II',
          },
        ]
      : []),
  ]
}
