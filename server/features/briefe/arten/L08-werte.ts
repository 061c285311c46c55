import {
  eigeneAbsaetze,
  eigenerBetrag,
  eigenerTag,
  eigeneWahl,
  eigeneWoerter,
  eigeneZahl,
} from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { amWochentag, kilowattstunden, langesDatum, mitWochentag } from '../sprache.ts'
import { euro, oderNull, type Werte } from '../werte.ts'
import { antwortInWochen, mitGvv } from './gemeinsam.ts'
import * as F from './L08-felder.ts'
import { rechnungWerte } from './rechnung.ts'

/** The words of L08: what is printed of the bill, what is wrong, and what is paid. */
export function rechnungseinwaende(fakten: BriefFakten): Werte {
  const maengel = eigeneWoerter(fakten, F.MANGEL.name)
  const fehlend = eigeneWoerter(fakten, F.FEHLENDE_ANGABEN.name)
  return {
    netzbetreiber: null,
    antwortBis: mitWochentag(antwortInWochen(fakten, 2)),
    rechnung: rechnungWerte(fakten),
    betrag: euro(eigenerBetrag(fakten, F.BETRAG.name)),
    rechnungZugang: oderNull(eigenerTag(fakten, F.ZUGANG.name), amWochentag),
    mangel: {
      ...Object.fromEntries(F.MANGEL.optionen.map(([wort]) => [wort, maengel.includes(wort)])),
      verbrauch: zaehlerpruefung(fakten),
    },
    fehlt: Object.fromEntries(F.FEHLENDE_ANGABEN.optionen.map(([wort]) => [wort, fehlend.includes(wort)])),
    irgendeine: fehlend.length > 0,
    ...zaehlerWerte(fakten),
    begruendung: eigeneAbsaetze(fakten, F.BEGRUENDUNG.name),
    zahlung: zahlungWerte(fakten),
    gvvGilt: mitGvv(fakten) === true,
    schwelle: fakten.pruefung.regelwerk === 'enwg-41f',
    stromGvv: fakten.akte.sachverhalt.sparte === 'strom' && mitGvv(fakten) === true,
  }
}

/** The meter is to be tested: because the consumption is in question, or because the money is held back for it. */
export const zaehlerpruefung = (fakten: BriefFakten): boolean =>
  eigeneWoerter(fakten, F.MANGEL.name).includes('verbrauch') || haeltZurueck(fakten, 'verdoppelt')

export const haeltZurueck = (fakten: BriefFakten, grund?: 'offensichtlich' | 'verdoppelt'): boolean =>
  eigeneWahl(fakten, F.ZAHLUNG.name) === 'zurueckhalten' &&
  (grund === undefined || (mitGvv(fakten) === true && eigeneWahl(fakten, F.GRUND.name) === grund))

const menge = (fakten: BriefFakten, name: string): string | null =>
  oderNull(eigeneZahl(fakten, name), kilowattstunden)

function zaehlerWerte(fakten: BriefFakten): Werte {
  const stand = (name: string) => oderNull(eigeneZahl(fakten, name), String)
  const ermittelt = eigeneWahl(fakten, F.ERMITTELT.name)
  return {
    standAnfang: stand(F.STAND_ANFANG.name),
    standEnde: stand(F.STAND_ENDE.name),
    ermittelt: F.ERMITTELT.optionen.find(([wort]) => wort === ermittelt)?.[1] ?? null,
    standEigen: stand(F.STAND_EIGEN.name),
    standEigenAm: oderNull(eigenerTag(fakten, F.STAND_EIGEN_AM.name), langesDatum),
    verbrauch: menge(fakten, F.VERBRAUCH.name),
    vorverbrauch: menge(fakten, F.VORVERBRAUCH.name),
    gezahlt: euro(eigenerBetrag(fakten, F.GEZAHLT.name)),
    angerechnet: euro(eigenerBetrag(fakten, F.ANGERECHNET.name)),
  }
}

function zahlungWerte(fakten: BriefFakten): Werte {
  return {
    vorbehalt: eigeneWahl(fakten, F.ZAHLUNG.name) === 'vorbehalt',
    zurueck: haeltZurueck(fakten),
    offensichtlich: haeltZurueck(fakten, 'offensichtlich'),
    verdoppelt: haeltZurueck(fakten, 'verdoppelt'),
    unstreitig: haeltZurueck(fakten) ? euro(eigenerBetrag(fakten, F.UNSTREITIG.name) || null) : null,
  }
}
