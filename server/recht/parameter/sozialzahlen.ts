import type { Cent } from '../geld.ts'
import type { Parameter } from '../parameter.ts'
import * as bkgg from './bkgg.ts'
import { REGELBEDARF, SCHULBEDARF, STUFEN } from './regelbedarf.ts'
import * as sgb12 from './sgb12.ts'
import * as sgb2 from './sgb2.ts'
import { MINDESTUNTERHALT, UVG_MINDESTEINKOMMEN } from './uhvorschg.ts'
import * as wogg from './wohngeld.ts'
import { zahl, type Wert, type Zahl, type Zeile } from './zahl.ts'

/* The figures of Grundsicherung, Sozialhilfe, Kinderzuschlag, Unterhaltsvorschuss and Wohngeld, tables line by line. */

/** A table as lines of one unit. */
const tabelle = <T>(
  einheit: Zahl['einheit'],
  parameter: Parameter<T>,
  zeilen: (wert: T) => readonly Zeile[],
): Zahl =>
  zahl(
    einheit,
    mitNorm({
      ...parameter,
      fassungen: parameter.fassungen.map(fassung => ({ ...fassung, wert: zeilen(fassung.wert) })),
    }),
  )

/** Where the figure stands in an annex, the section that names the annex goes before it. */
const mitNorm = <T extends Wert>(parameter: Parameter<T>): Parameter<Wert> => ({
  ...parameter,
  norm: parameter.norm.startsWith('Anlage') ? `§ 19 WoGG, ${parameter.norm}` : parameter.norm,
  fassungen: parameter.fassungen.map(fassung => ({
    ...fassung,
    fundstelle: fassung.fundstelle.includes('§')
      ? fassung.fundstelle
      : `${parameter.norm.startsWith('Anlage') ? '§ 19 WoGG' : parameter.norm}, ${fassung.fundstelle}`,
  })),
})

const cent = (...liste: readonly Parameter<Cent | null>[]): readonly Zahl[] =>
  liste.map(eine => zahl('cent', mitNorm(eine)))
const promille = (...liste: readonly Parameter<number | null>[]): readonly Zahl[] =>
  liste.map(eine => zahl('promille', mitNorm(eine)))

const personen = (anzahl: number): string => (anzahl === 1 ? '1 Person' : `${anzahl} Personen`)
const nachPersonen = (betraege: readonly number[]): readonly Zeile[] =>
  betraege.map((wert, i) => ({ was: personen(i + 1), wert }))
const bisFuenf = ({ bisFuenf: betraege, jeWeitere }: wogg.JePersonen, zusatz = ''): readonly Zeile[] =>
  [...nachPersonen(betraege), { was: 'je weitere Person', wert: jeWeitere }].map(({ was, wert }) => ({
    was: `${zusatz}${was}`,
    wert,
  }))

export const SOZIALZAHLEN: readonly Zahl[] = [
  ...cent(
    ...STUFEN.map(stufe => REGELBEDARF[stufe]),
    SCHULBEDARF.erstes,
    SCHULBEDARF.zweites,
    sgb2.SOFORTZUSCHLAG,
  ),
  ...promille(
    sgb2.MEHRBEDARF_SCHWANGERSCHAFT,
    sgb2.MEHRBEDARF_KLEINE_KINDER,
    sgb2.MEHRBEDARF_JE_KIND,
    sgb2.MEHRBEDARF_ALLEIN_HOECHSTENS,
    sgb2.MEHRBEDARF_TEILHABE,
    sgb2.MEHRBEDARF_MERKZEICHEN_G,
    ...STUFEN.map(stufe => sgb2.MEHRBEDARF_WARMWASSER[stufe]),
  ),
  ...cent(sgb2.GRUNDABSETZUNG, sgb2.NACHWEIS_UEBER),
  tabelle('promille', sgb2.FREIBETRAGSSTUFEN, stufen =>
    stufen.map(({ ueber, bis, promille: wert }) => ({
      was: `über ${ueber / 100} € bis ${bis / 100} €`,
      wert,
    })),
  ),
  ...cent(
    sgb2.FREIBETRAG_GRENZE_MIT_KIND,
    sgb2.FREIBETRAG_AUSBILDUNG,
    sgb2.VERSICHERUNGSPAUSCHALE,
    sgb2.BAFOEG_ABSETZUNG,
    sgb2.ENTFERNUNGSPAUSCHALE,
    sgb2.BAGATELLE,
    sgb2.LOHN_UNTER_15,
    sgb2.VERMOEGEN_JE_PERSON,
    sgb2.VERMOEGEN_KARENZZEIT,
  ),
  tabelle('cent', sgb2.VERMOEGEN_NACH_ALTER, zeilen =>
    zeilen.map(({ abAlter, betrag }) => ({ was: `ab ${abAlter} Jahren`, wert: betrag })),
  ),
  ...cent(sgb2.VERMOEGEN_CORONA, sgb2.VERMOEGEN_CORONA_WEITERE),
  ...promille(
    sgb2.TILGUNG,
    sgb2.UNTERKUNFT_DECKEL,
    sgb12.ERWERB_FREI,
    sgb12.FREIBETRAG_HOECHSTENS,
    sgb12.RENTE_FREI,
  ),
  ...cent(sgb12.RENTE_SOCKEL, sgb12.BARBETRAG, sgb12.BARBETRAG_KIND),
  ...cent(
    bkgg.KINDERGELD,
    bkgg.KIZ_HOECHSTBETRAG,
    bkgg.KIZ_MINDESTEINKOMMEN,
    bkgg.KIZ_MINDESTEINKOMMEN_ALLEIN,
  ),
  ...promille(bkgg.KIZ_MINDERUNG),
  ...cent(bkgg.KIZ_LUECKE, bkgg.KIZ_VERMOEGEN, bkgg.KIZ_VERMOEGEN_WEITERE),
  ...cent(...bkgg.KIZ_WOHNBEDARF.flatMap(({ allein, paar, kind }) => [allein, paar, kind])),
  ...cent(...MINDESTUNTERHALT.map(({ betrag }) => betrag), UVG_MINDESTEINKOMMEN),
  tabelle('cent', wogg.HOECHSTBETRAEGE, stufen =>
    stufen.flatMap((stufe, i) => bisFuenf(stufe, `Mietenstufe ${i + 1}, `)),
  ),
  tabelle('cent', wogg.HEIZKOSTENENTLASTUNG, wert => bisFuenf(wert)),
  tabelle('cent', wogg.KLIMAKOMPONENTE, wert => bisFuenf(wert)),
  tabelle('zehnmillionstel', wogg.KOEFFIZIENTEN, zeilen =>
    zeilen.flatMap(({ a, b, c }, i) =>
      [
        ['a', a],
        ['b', b],
        ['c', c],
      ].map(([was, wert]) => ({ was: `${was}, ${personen(i + 1)}`, wert: Number(wert) })),
    ),
  ),
  tabelle('cent', wogg.MINDESTWERTE_M, nachPersonen),
  tabelle('cent', wogg.MINDESTWERTE_Y, nachPersonen),
  ...cent(
    wogg.ZUSCHLAG_AB_13,
    wogg.MINDESTBETRAG,
    wogg.ARBEITNEHMERPAUSCHBETRAG,
    wogg.RENTENPAUSCHBETRAG,
    wogg.KAPITALERTRAG_FREI,
    wogg.ELTERNGELD_FREI,
    wogg.FREIBETRAG_SCHWERBEHINDERUNG,
    wogg.FREIBETRAG_VERFOLGTE,
    wogg.FREIBETRAG_ALLEINERZIEHEND,
    wogg.FREIBETRAG_KIND_MIT_ARBEIT,
    wogg.GRUNDRENTE_SOCKEL,
    wogg.GRUNDRENTE_HOECHSTENS,
  ),
  tabelle('cent', wogg.UNTERHALT_HOECHSTENS, ({ ehegatte, sonstige }) => [
    { was: 'Ehegatte', wert: ehegatte },
    { was: 'sonstige Person', wert: sonstige },
  ]),
  ...cent(wogg.GERINGFUEGIGKEITSGRENZE),
  tabelle('cent', wogg.WOHNGELD_VERMOEGEN, ({ erste, jeWeitere }) => [
    { was: 'erste Person', wert: erste },
    { was: 'jede weitere Person', wert: jeWeitere },
  ]),
]
