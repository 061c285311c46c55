import { aufgerundeterTeil, type Cent, cent, minus } from '../../../recht/geld.ts'
import { eigenerBetrag, eigenesFeld, eigeneZahl } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'

/* What a lower Abschlag costs at the end of the year. Money in cents, consumption in kWh a year. */

export const WUNSCH = eigenesFeld({
  name: 'abschlagWunsch',
  label: 'Gewünschter Abschlag',
  art: 'euro',
} as const)
export const ABGERECHNET = eigenesFeld({
  name: 'verbrauchAbgerechnet',
  label: 'Verbrauch der letzten Jahresabrechnung in kWh',
  art: 'zahl',
  max: 9_999_999,
} as const)
export const ERWARTET = eigenesFeld({
  name: 'verbrauchErwartet',
  label: 'Jetzt erwarteter Verbrauch im Jahr in kWh',
  art: 'zahl',
  max: 9_999_999,
} as const)
export const JAHRESBETRAG = eigenesFeld({
  name: 'jahresbetrag',
  label: 'Kosten laut letzter Jahresabrechnung',
  art: 'euro',
  tipp: 'Nur zum Rechnen, steht nicht im Brief.',
} as const)
export const GRUNDPREIS = eigenesFeld({
  name: 'grundpreisJahr',
  label: 'Davon Grundpreis im Jahr',
  art: 'euro',
  tipp: 'Nur zum Rechnen, steht nicht im Brief.',
} as const)

export type Jahresluecke = {
  readonly kostenCent: Cent
  readonly gezahltCent: Cent
  /** Negative where the wish pays more than is expected. */
  readonly lueckeCent: Cent
  /** The Abschlag, rounded up to a whole cent, with which nothing is left over. */
  readonly ohneLueckeCent: Cent
}

/** Abschlaege in a year; twelve where nobody has said otherwise. */
export const abschlaegeImJahr = ({ akte }: BriefFakten): number =>
  akte.sachverhalt.rueckstand?.abschlag?.proJahr ?? 12

/** The expected costs at last year's price against the wished payments; null while a figure is missing. */
export function jahresluecke(fakten: BriefFakten): Jahresluecke | null {
  const wunsch = eigenerBetrag(fakten, WUNSCH.name)
  const kosten = erwarteteKosten(fakten)
  if (wunsch === null || kosten === null) return null
  const anzahl = abschlaegeImJahr(fakten)
  const gezahltCent = cent(wunsch * anzahl)
  return {
    kostenCent: kosten,
    gezahltCent,
    lueckeCent: minus(kosten, gezahltCent),
    ohneLueckeCent: aufgerundeterTeil(kosten, anzahl),
  }
}

function erwarteteKosten(fakten: BriefFakten): Cent | null {
  const bisher = eigeneZahl(fakten, ABGERECHNET.name)
  const erwartet = eigeneZahl(fakten, ERWARTET.name)
  const betrag = eigenerBetrag(fakten, JAHRESBETRAG.name)
  if (!bisher || erwartet === null || betrag === null) return null
  const fest = eigenerBetrag(fakten, GRUNDPREIS.name) ?? 0
  return cent(fest + Math.ceil(((betrag - fest) * erwartet) / bisher))
}
