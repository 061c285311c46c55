import { alsDatum, plusMonate, type Datum } from '../datum.ts'
import { alsEuro } from '../geld.ts'
import { ermessen, ja, jaNein, nein, weissNicht, type Befund } from './bedingungen.ts'
import type { Antragsteller, Budget, Energie, Fenster, Wiederholung } from './fonds.ts'
import type { Fondslage } from './lage.ts'

/* What entries ask beside place and conditions: energy, time, money, how often, who applies. */

const ENERGIEWORT: Readonly<Record<Energie, string>> = {
  strom: 'Strom',
  gas: 'Gas',
  fernwaerme: 'Fernwärme',
  wasser: 'Wasser',
  heizoel: 'Heizöl',
  pellets: 'Pellets',
  fluessiggas: 'Flüssiggas',
  waermepumpe: 'Strom für eine Wärmepumpe',
  nebenkostenVermieter: 'Nebenkosten des Vermieters',
  warmwasser: 'Warmwasser',
}

/** Names of energies in a sentence. */
export const energieworte = (energien: readonly Energie[]): string =>
  energien.map(eine => ENERGIEWORT[eine]).join(', ')

export function pruefeEnergie(energien: readonly Energie[], { sparte }: Fondslage): Befund {
  if (sparte === undefined) return weissNicht('Um welche Energie geht es?', 'sparte')
  if (energien.includes(sparte)) return ja(`Es geht um ${ENERGIEWORT[sparte]}.`)
  if (sparte === 'strom' && energien.includes('waermepumpe'))
    return weissNicht('Geht es um Strom für eine Wärmepumpe?', 'sparte')
  return nein(`Es geht um ${ENERGIEWORT[sparte]}.`)
}

/** Whether applications are taken on the day; a side nobody has named is open to question. */
export function pruefeFenster(fenster: readonly Fenster[], heute: Datum): Befund {
  const jetzt = fenster.filter(({ von, bis }) => (von ?? heute) <= heute && (bis ?? heute) >= heute)
  if (jetzt.some(({ von, bis }) => von !== undefined && bis !== undefined))
    return ja(`Anträge sind möglich: ${jetzt.map(zeitraum).join('; ')}.`)
  if (jetzt.length > 0)
    return weissNicht(`Nimmt das Angebot jetzt Anträge an? Bekannt ist: ${zeitraum(jetzt[0] as Fenster)}.`)
  return nein(`Anträge gehen nur ${fenster.map(zeitraum).join('; ')}.`)
}

const zeitraum = ({ von, bis }: Fenster): string =>
  [von && `ab ${alsDatum(von)}`, bis && `bis ${alsDatum(bis)}`].filter(Boolean).join(' ')

/** Null where nothing is known about the money. */
export function pruefeBudget({ gesamtCent, ausgegebenCent, stand, am }: Budget): Befund | null {
  const wann = am === undefined ? '' : `, Stand ${alsDatum(am)}`
  if (stand === 'erschoepft') return nein(`Das Geld ist verbraucht${wann}.`)
  if (stand === 'knapp') return ermessen(`Das Geld ist fast verbraucht${wann}.`)
  if (stand === 'offen') return ja(`Es ist noch Geld da${wann}.`)
  if (gesamtCent === undefined || ausgegebenCent === undefined) return null
  const rest = `${alsEuro(ausgegebenCent)} von ${alsEuro(gesamtCent)} sind ausgegeben${wann}.`
  return jaNein(ausgegebenCent < gesamtCent, rest)
}

/** Once means once; with a period, again after it. */
export function pruefeWiederholung(id: string, { je, nachMonaten }: Wiederholung, lage: Fondslage): Befund {
  const tage = (lage.bekommen ?? []).filter(eines => eines.id === id).map(({ am }) => am)
  const letzter = tage.toSorted().at(-1)
  if (letzter === undefined)
    return lage.bekommen?.length === 0
      ? ja('Von dort gab es noch nichts.')
      : weissNicht('Hat der Haushalt von dort schon einmal Geld bekommen, und wann?', 'bekommen')
  if (nachMonaten === undefined && (je === 'abrechnung' || je === 'zaehler'))
    return weissNicht(
      `Ging das Geld vom ${alsDatum(letzter)} für dieselbe Rechnung oder denselben Zähler?`,
      'bekommen',
    )
  const wieder = nachMonaten === undefined ? null : plusMonate(letzter, nachMonaten)
  const grund = `Zuletzt gab es dort Geld am ${alsDatum(letzter)}.`
  return jaNein(
    wieder !== null && wieder <= lage.stichtag,
    wieder ? `${grund} Wieder ab ${alsDatum(wieder)}.` : grund,
  )
}

const ANTRAGSWEG: Readonly<Record<Antragsteller, Befund>> = {
  haushalt: ja('Der Haushalt stellt den Antrag selbst.'),
  beratungsstelle: ja('Den Antrag stellt eine Beratungsstelle.'),
  mitBestaetigung: ja('Der Haushalt stellt den Antrag, die Beratung bestätigt die Angaben.'),
  nurWohlfahrtsverband: ermessen(
    'Den Antrag stellt nur ein Wohlfahrtsverband. Wir geben den Fall mit Einwilligung dorthin weiter.',
  ),
  bestimmteStellen: ermessen(
    'Den Antrag nehmen nur Stellen an, die der Träger nennt. Wir geben den Fall mit Einwilligung dorthin weiter.',
  ),
  nurAmt: ermessen(
    'Den Antrag stellt nur das Jobcenter oder das Sozialamt. Dort muss der Haushalt vorsprechen.',
  ),
}
export const pruefeAntragsteller = (wer: Antragsteller): Befund => ANTRAGSWEG[wer]
