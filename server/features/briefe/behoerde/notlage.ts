import type { Cent } from '../../../recht/geld.ts'
import type { Datum } from '../../../recht/datum.ts'
import type { Sparte } from '../../../recht/sperre/angaben.ts'
import { VERTRAGSKENNZEICHEN } from '../arten/gemeinsam.ts'
import type { Pflichtangabe } from '../briefart.ts'
import { eigenerBetrag, eigenesFeld, eigenesJa } from '../eigene.ts'
import { type BriefFakten, istGesperrt, sperrtag, tageBisSperre } from '../fakten.ts'
import { euro, tagWerte, text, type Werte } from '../werte.ts'
import { eigeneAbsaetze } from './absaetze.ts'
import { leute, sindMehrere } from './leute.ts'
import { selbsthilfe } from './selbsthilfe.ts'

/* An energy cut as an emergency: what L20, L21 and L29 tell the office or the court. The sentences are in _notlage.hbs. */

export const SCHULDEN_BETRAG = eigenesFeld({
  name: 'schuldenBetrag',
  label: 'Betrag, der übernommen werden soll',
  art: 'euro',
  tipp: 'mit Sperr- und Entsperrkosten; leer: der Betrag aus dem Fall',
})
export const SCHULDEN_URSACHE = eigenesFeld({
  name: 'schuldenUrsache',
  label: 'Wie die Schulden entstanden sind',
  art: 'text',
  max: 1500,
  mehrzeilig: true,
  tipp: 'in einfachen Sätzen, ohne Diagnose',
})
export const KEIN_ERSPARTES = eigenesFeld({
  name: 'keinErspartes',
  label: 'Es gibt kein Erspartes, das die Schulden deckt',
  art: 'haken',
})
export const SCHUTZ_NENNEN = eigenesFeld({
  name: 'schutzNennen',
  label: 'Schutzgründe im Brief nennen (Einwilligung „Gesundheit“ liegt vor)',
  art: 'haken',
})
export const NOTLAGE_FELDER = [SCHULDEN_BETRAG, SCHULDEN_URSACHE, KEIN_ERSPARTES, SCHUTZ_NENNEN] as const

/** What the supplier demands: as typed, as entered for the benefits, as threatened, as demanded in all. */
export const schulden = (fakten: BriefFakten): Cent | null =>
  eigenerBetrag(fakten, SCHULDEN_BETRAG.name) ??
  fakten.akte.rechnung?.energieschulden?.betragCent ??
  fakten.akte.sachverhalt.androhung?.betragCent ??
  fakten.akte.verlangtCent ??
  null

/** The announced day of the cut, or the one entered for the benefits. */
export const tagDerSperre = (fakten: BriefFakten): Datum | null =>
  sperrtag(fakten) ?? fakten.akte.rechnung?.energieschulden?.sperrdatum ?? null

/** A cut is threatened or done, so that there is an emergency at all. */
export function istNotlage(fakten: BriefFakten): boolean {
  const { androhung, ankuendigung } = fakten.akte.sachverhalt
  return istGesperrt(fakten) || tagDerSperre(fakten) !== null || Boolean(androhung) || Boolean(ankuendigung)
}

/** A week before the cut, or afterwards. */
export const istEilig = (fakten: BriefFakten): boolean =>
  istGesperrt(fakten) || (tageBisSperre(fakten) ?? 99) <= 7

export const NOTLAGE_PFLICHT: readonly Pflichtangabe[] = [
  ...VERTRAGSKENNZEICHEN,
  { path: 'versorger.name', label: 'Name des Versorgers', fehlt: f => !text(f.akte.versorger.name) },
  {
    path: 'sachverhalt.sperre.datum',
    label: 'Tag der Sperre',
    fehlt: f => tagDerSperre(f) === null && !istGesperrt(f),
  },
  { path: `angaben.${SCHULDEN_BETRAG.name}`, label: SCHULDEN_BETRAG.label, fehlt: f => !schulden(f) },
  { path: 'haushalt.erwachsene', label: 'Wer im Haushalt lebt', fehlt: f => leute(f) === null },
]

const LIEFERUNG: Readonly<Record<Sparte, readonly [energie: string, lieferung: string]>> = {
  strom: ['Strom', 'Stromversorgung'],
  gas: ['Gas', 'Gasversorgung'],
  fernwaerme: ['Fernwärme', 'Fernwärmeversorgung'],
  wasser: ['Wasser', 'Wasserversorgung'],
}

/** District heating and water by their own names; the shared values only know electricity and gas. */
export function lieferwerte({ akte: { sachverhalt } }: BriefFakten): Werte {
  if (sachverhalt.sparte === undefined) return {}
  const [energie, lieferung] = LIEFERUNG[sachverhalt.sparte]
  return { energie, lieferung }
}

export function notlageWerte(fakten: BriefFakten): Werte {
  const { versorger, plan } = fakten.akte
  return {
    ...lieferwerte(fakten),
    netzbetreiber: null,
    gesperrt: istGesperrt(fakten),
    sperrtag: tagWerte(tagDerSperre(fakten)),
    versorger: text(versorger.name),
    kundennummer: text(versorger.kundennummer),
    betrag: euro(schulden(fakten)),
    leute: leute(fakten),
    leben: sindMehrere(fakten) ? 'leben' : 'lebt',
    schutz: schutzWerte(fakten),
    abschlagWirdGezahlt: plan.abschlagWirdGezahlt === true,
    selbsthilfe: selbsthilfe(fakten),
    keinErspartes: eigenesJa(fakten, KEIN_ERSPARTES.name) === true,
    ursache: eigeneAbsaetze(fakten, SCHULDEN_URSACHE),
  }
}

/** Ages may stand in any letter; what tells of health only with the tick for it. */
function schutzWerte(fakten: BriefFakten): Werte {
  const arten = (fakten.akte.sachverhalt.schutzgruende ?? []).map(({ art }) => art)
  const erlaubt = eigenesJa(fakten, SCHUTZ_NENNEN.name) === true
  return {
    saeugling: arten.includes('saeugling'),
    kleinkind: arten.includes('kleinkind'),
    geraet: erlaubt && arten.includes('lebenserhaltendesGeraet'),
    gesundheit: erlaubt && (arten.includes('schwereErkrankung') || arten.includes('behinderung')),
    pflege: erlaubt && arten.includes('pflegebeduerftig'),
    schwanger: erlaubt && arten.includes('schwangerschaft'),
    heizung: arten.includes('heizungAusfallImWinter'),
  }
}

/** For the counsellor, with every application for debts. */
export function notlageHinweise(fakten: BriefFakten): string[] {
  const liste: string[] = []
  if (eigeneAbsaetze(fakten, SCHULDEN_URSACHE).length === 0)
    liste.push(
      'Aufschreiben, wie die Schulden entstanden sind. Ein hoher Verbrauch ohne Erklärung ist ein häufiger Grund für eine Ablehnung.',
    )
  if (!selbsthilfe(fakten)['vorhanden'])
    liste.push(
      'Es ist nichts eingetragen, was der Haushalt selbst versucht hat. Zuerst oder zugleich L03 und in der Grundversorgung L04 schicken; sonst wird oft abgelehnt.',
    )
  if (fakten.akte.plan.abschlagWirdGezahlt !== true)
    liste.push(
      'Klären, wie der laufende Abschlag künftig bezahlt wird. Sonst droht die nächste Sperre, und das Amt fragt danach.',
    )
  if (
    (fakten.akte.sachverhalt.schutzgruende ?? []).length > 0 &&
    eigenesJa(fakten, SCHUTZ_NENNEN.name) !== true
  )
    liste.push(
      'Schutzgründe zur Gesundheit stehen nur im Brief, wenn der Haken gesetzt ist. Vorher die Einwilligung „Gesundheit“ einholen; nie eine Diagnose.',
    )
  return liste
}
