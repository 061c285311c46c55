import { alsEuro } from '../../recht/geld.ts'
import type { BriefFakten } from './fakten.ts'
import { langesDatum, monatJahr, plusMonate } from './sprache.ts'
import { euro, oderNull, text, type Werte } from './werte.ts'

/* What a household can show about paying (L03). */

/** No rate, no promise of an authority or fund, no application that has been made. */
export function rateOhneRueckhalt({ akte: { plan, sachverhalt } }: BriefFakten): boolean {
  const aussicht = sachverhalt.zahlungsaussicht?.art
  const zusage = aussicht === 'zusageLeistungstraeger' || aussicht === 'zusageFonds'
  return !zusage && !(plan.antraege ?? []).some(antrag => antrag.am !== undefined)
}

const betrag = ({ akte, pruefung }: BriefFakten) =>
  akte.sachverhalt.androhung?.betragCent ?? pruefung.rueckstand.anrechenbarCent

/** Number of rates until the amount in question is paid; null when one of the two is not known. */
export function ratenzahl(fakten: BriefFakten): number | null {
  const { rateCent } = fakten.akte.plan
  const summe = betrag(fakten)
  return rateCent && summe ? Math.ceil(summe / rateCent) : null
}

export function zahlungsplanWerte(fakten: BriefFakten): Werte {
  const { plan, sachverhalt } = fakten.akte
  const raten = ratenzahl(fakten)
  const mitRate = plan.rateCent !== undefined && plan.rateCent > 0 && plan.ersteRateAm !== undefined
  return {
    // No copy to the network operator: income is none of its business.
    netzbetreiber: null,
    rate: mitRate ? euro(plan.rateCent) : null,
    ersteRate: mitRate ? oderNull(plan.ersteRateAm, langesDatum) : null,
    abschlagWirdGezahlt: plan.abschlagWirdGezahlt === true,
    haushaltsrechnung: mitRate ? haushaltsrechnung(fakten) : null,
    ende:
      mitRate && raten !== null && plan.ersteRateAm
        ? { betrag: euro(betrag(fakten)), monat: monatJahr(plusMonate(plan.ersteRateAm, raten - 1)) }
        : null,
    antraege: (plan.antraege ?? []).flatMap(antrag => (antrag.am ? [antragWerte(antrag, antrag.am)] : [])),
    zusage: zusageWerte(sachverhalt.zahlungsaussicht),
  }
}

function haushaltsrechnung({ akte: { plan } }: BriefFakten): Werte | null {
  if (plan.einkommenCent === undefined || plan.fixkostenCent === undefined) return null
  return { einkommen: alsEuro(plan.einkommenCent), fixkosten: alsEuro(plan.fixkostenCent) }
}

type Antrag = NonNullable<BriefFakten['akte']['plan']['antraege']>[number]

/** „Jobcenter Musterstadt“ → „Musterstadt“: the sentence names the office itself. */
export const ohneStelle = (name: string | undefined): string | undefined =>
  name?.replace(/^(Jobcenter|Sozialamt)\s+/i, '')

const antragWerte = (antrag: Antrag, am: NonNullable<Antrag['am']>): Werte => ({
  am: langesDatum(am),
  jobcenter: antrag.stelle === 'jobcenter',
  sozialamt: antrag.stelle === 'sozialamt',
  fonds: antrag.stelle === 'fonds',
  name: text(ohneStelle(antrag.name)),
  aktenzeichen: text(antrag.aktenzeichen),
})

function zusageWerte(aussicht: BriefFakten['akte']['sachverhalt']['zahlungsaussicht']): Werte | null {
  if (aussicht?.art !== 'zusageLeistungstraeger' && aussicht?.art !== 'zusageFonds') return null
  return {
    fonds: aussicht.art === 'zusageFonds',
    voll: aussicht.deckt === 'voll',
    teil: aussicht.deckt === 'teilweise',
  }
}
