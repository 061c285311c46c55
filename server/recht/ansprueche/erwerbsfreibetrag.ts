import { jahr, type Datum } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import { alsEuro, mal, type Cent } from '../geld.ts'
import { am } from '../parameter.ts'
import {
  ENTFERNUNGSPAUSCHALE,
  FREIBETRAG_AUSBILDUNG,
  FREIBETRAG_GRENZE_MIT_KIND,
  FREIBETRAGSSTUFEN,
  GRUNDABSETZUNG,
  NACHWEIS_UEBER,
  VERSICHERUNGSPAUSCHALE,
  type Freibetragsstufe,
} from '../parameter/sgb2.ts'
import type { Absetzungen } from './angaben.ts'
import { alsProzent, kleinster, NULL_CENT, plus, promille, rest } from './rechnen.ts'

export type Erwerb = {
  readonly stichtag: Datum
  readonly brutto: Cent
  readonly netto: Cent
  readonly mitKind: boolean
  readonly unter25InAusbildung: boolean
  readonly absetzungen?: Absetzungen | null | undefined
}

export type Freibetrag = {
  /** All of § 11b Abs. 1 S. 1 Nr. 3 to 6; null where the limit of the year is not known. */
  readonly freibetrag: Cent | null
  readonly anrechenbar: Cent | null
  readonly schritte: readonly Schritt[]
}

/** What of a wage is left to be counted (§ 11b Abs. 2 to 3 SGB II). */
export function erwerbsfreibetrag(erwerb: Erwerb): Freibetrag {
  const grund = grundbetrag(erwerb)
  if (grund === null) return { freibetrag: null, anrechenbar: null, schritte: [unbekannt(erwerb.stichtag)] }
  const stufen = freibetragsstufen(erwerb)
  const freibetrag = plus(grund.betrag, ...stufen.map(({ betrag }) => betrag))
  const anrechenbar = rest(erwerb.netto, freibetrag)
  return {
    freibetrag,
    anrechenbar,
    schritte: [
      grund.schritt,
      ...stufen.map(({ schritt }) => schritt),
      {
        text: `${alsEuro(erwerb.netto)} netto − ${alsEuro(freibetrag)} frei: es zählen`,
        betragCent: anrechenbar,
        norm: '§ 11 Abs. 1, § 11b SGB II',
      },
    ],
  }
}

const unbekannt = (stichtag: Datum): Schritt => ({
  text: `Der Freibetrag in Ausbildung für ${jahr(stichtag)} ist noch nicht bekannt.`,
  norm: '§ 11b Abs. 2b SGB II',
})

type Teil = { readonly betrag: Cent; readonly schritt: Schritt }
const teil = (text: string, betrag: Cent, norm: string): Teil => ({
  betrag,
  schritt: { text, betragCent: betrag, norm },
})

function grundbetrag(erwerb: Erwerb): Teil | null {
  if (erwerb.unter25InAusbildung) {
    const frei = am(FREIBETRAG_AUSBILDUNG, erwerb.stichtag)
    return frei === null ? null : teil('In Ausbildung unter 25 Jahren frei', frei, '§ 11b Abs. 2b SGB II')
  }
  const pauschale = am(GRUNDABSETZUNG, erwerb.stichtag)
  const nachgewiesen = nachweis(erwerb)
  if (erwerb.brutto > am(NACHWEIS_UEBER, erwerb.stichtag) && nachgewiesen > pauschale)
    return teil(
      'Nachgewiesene Kosten (Versicherungen, Altersvorsorge, Fahrten) statt der Pauschale von 100 €',
      nachgewiesen,
      '§ 11b Abs. 2 S. 2 SGB II',
    )
  return teil('Grundabsetzung', pauschale, '§ 11b Abs. 2 S. 1 SGB II')
}

/** The sum of § 11b Abs. 1 S. 1 Nr. 3 to 5 as far as it was entered. */
function nachweis({ absetzungen, stichtag }: Erwerb): Cent {
  if (!absetzungen) return NULL_CENT
  return plus(
    am(VERSICHERUNGSPAUSCHALE, stichtag),
    fahrt(absetzungen, stichtag),
    absetzungen.kfzHaftpflichtCent ?? NULL_CENT,
    absetzungen.riesterCent ?? NULL_CENT,
    absetzungen.sonstigeCent ?? NULL_CENT,
  )
}

const fahrt = ({ fahrtKmEinfach, arbeitstage }: Absetzungen, stichtag: Datum): Cent =>
  mal(mal(am(ENTFERNUNGSPAUSCHALE, stichtag), fahrtKmEinfach ?? 0), arbeitstage ?? 0)

function freibetragsstufen(erwerb: Erwerb): readonly Teil[] {
  const alle = am(FREIBETRAGSSTUFEN, erwerb.stichtag)
  // § 11b Abs. 3 S. 4: the first step falls away beside Abs. 2b, which the law has known since then.
  const stufen = erwerb.unter25InAusbildung && alle.length > 2 ? alle.slice(1) : alle
  const letzte = alle.at(-1)
  return stufen.flatMap(stufe => {
    const bis =
      stufe === letzte && erwerb.mitKind ? am(FREIBETRAG_GRENZE_MIT_KIND, erwerb.stichtag) : stufe.bis
    const drin = rest(kleinster(erwerb.brutto, bis), stufe.ueber)
    return drin === 0 ? [] : [stufenteil(stufe, bis, drin)]
  })
}

const stufenteil = ({ ueber, promille: satz }: Freibetragsstufe, bis: Cent, drin: Cent): Teil =>
  teil(
    `${alsProzent(satz)} von ${alsEuro(drin)} (Brutto über ${alsEuro(ueber)} bis ${alsEuro(bis)})`,
    promille(drin, satz),
    '§ 11b Abs. 3 SGB II',
  )
