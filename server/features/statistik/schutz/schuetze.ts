import { type Basis, type Betrag, MERKMALE } from '../../../data/merkmale.ts'
import { BASIS_AB, EURO_AB, istAufgliederbar, KREUZTABELLE_AB } from './ableitung.ts'
import { type Einheit, menge, zelle } from './bestand.ts'
import { geschuetzteSumme, NICHTS } from './euro.ts'
import { EBENEN, type Ebene, type Tabelle, tabellenname } from './programm.ts'
import { geschuetzt } from './zaehlung.ts'
import type { Frage } from './frage.ts'
import { zeigbare } from './zeigen.ts'
import { monate, rhythmus, type Zeitraum } from './zeitraum.ts'

/** One released figure. */
export type Wert = {
  readonly zeitraum: Zeitraum
  readonly ebene: Ebene
  readonly einheit: string
  readonly basis: Basis
  /** As the programme names it. */
  readonly tabelle: string
  /** `gesamt`, a code, two codes joined like the name of the table; empty where the table is not broken down. */
  readonly auspraegung: string
  /** A count, or which sum of cents. */
  readonly art: 'anzahl' | Betrag
  /** Null where it must not be shown. */
  readonly wert: number | null
}

export type Schutzauftrag = Omit<Frage, 'basis'>

/**
 * THE ONE FUNCTION between cases and figures: everything that leaves the desk as a number was made here. Pure: the same
 * cases, keys and earlier releases give the same rows in the same order.
 */
export function schuetze(auftrag: Schutzauftrag): readonly Wert[] {
  const faellig = auftrag.programm.tabellen.filter(tabelle => tabelle.rhythmus === rhythmus(auftrag.zeitraum))
  return [...new Set(faellig.map(({ basis }) => basis))].flatMap(basis => {
    const frage = { ...auftrag, basis }
    const eigene = faellig.filter(tabelle => tabelle.basis === basis)
    return [...zeigbare(frage)]
      .sort(nachEbene)
      .flatMap(einheit =>
        eigene.filter(({ ebene }) => ebene === einheit.ebene).flatMap(eine => tabelle(frage, einheit, eine)),
      )
  })
}

const nachEbene = (a: Einheit, b: Einheit): number =>
  EBENEN.indexOf(b.ebene) - EBENEN.indexOf(a.ebene) || (a.id < b.id ? -1 : 1)

function tabelle(frage: Frage, einheit: Einheit, eine: Tabelle): Wert[] {
  const kopf = {
    zeitraum: frage.zeitraum,
    ebene: einheit.ebene,
    einheit: einheit.id,
    basis: frage.basis,
    tabelle: tabellenname(eine),
  }
  const zeilen = auspraegungen(eine).map(auspraegung => ({
    auspraegung,
    ...zelle(frage.bestand, einheit, eine.basis, kopf.tabelle, auspraegung, eine.betraege ?? []),
  }))
  const j = zeilen.map(zeile => geschuetzt(zeile, frage.geheimnis))
  if (!istZeigbar(frage, einheit, eine, j))
    return [{ ...kopf, auspraegung: '', art: 'anzahl' as const, wert: null }]
  return zeilen.flatMap(({ auspraegung, c, betraege }, k) => [
    { ...kopf, auspraegung, art: 'anzahl' as const, wert: j[k] ?? 0 },
    ...(eine.betraege ?? []).map(art => ({
      ...kopf,
      auspraegung,
      art,
      wert:
        (j[k] ?? 0) >= EURO_AB ? geschuetzteSumme(art, betraege[art] ?? NICHTS, c, frage.geheimnis) : null,
    })),
  ])
}

/** Base rule and small-group rule for one table; its group is shown already. */
function istZeigbar(frage: Frage, einheit: Einheit, eine: Tabelle, j: readonly number[]): boolean {
  if (eine.merkmale.length === 0) return true
  const gesamt = menge(frage.bestand, einheit, monate(frage.zeitraum), frage.basis)
  const ab = eine.merkmale.length > 1 ? KREUZTABELLE_AB : BASIS_AB
  return geschuetzt(gesamt, frage.geheimnis) >= ab && istAufgliederbar(j)
}

/** The cells of a table, in the order of its code lists. */
export function auspraegungen({ merkmale }: Pick<Tabelle, 'merkmale'>): readonly string[] {
  if (merkmale.length === 0) return ['gesamt']
  return merkmale
    .map((merkmal): readonly string[] => MERKMALE[merkmal])
    .reduce((bisher, codes) => bisher.flatMap(links => codes.map(rechts => `${links}*${rechts}`)))
}
