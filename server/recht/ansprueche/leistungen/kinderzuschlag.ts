import type { Leistungsantwort } from '../antwort.ts'
import { beduerftigkeit, type Beduerftigkeit } from '../beduerftigkeit.ts'
import { monatsfragen } from '../grundsicherungsgeld/spanne.ts'
import { imAsylbezug, laeuft, type Haushaltslage } from '../haushaltslage.ts'
import { kinderMitKindergeld, type Kinderzuschlag } from '../kinderzuschlag.ts'
import { oderNichts } from '../rechnen.ts'
import { antwort, imMonat, KEIN_ANTRAG, keiner, monatVon, unklar } from '../leistung.ts'

const LEISTUNG = 'kinderzuschlag'
const NORM = ['§ 6a BKGG', '§ 9 SGB II', '§§ 11 bis 11b SGB II']

/** Kinderzuschlag, reckoned with the income of the month; the law takes the average of the six months before. */
export function kinderzuschlag(lage: Haushaltslage): Leistungsantwort {
  const { personen } = lage.angaben
  if (!personen.some(({ rolle }) => rolle === 'kind'))
    return keiner(LEISTUNG, 'Im Haushalt lebt kein Kind.', ['§ 6a Abs. 1 BKGG'])
  if (imAsylbezug(lage))
    return keiner(LEISTUNG, 'Neben Leistungen nach dem AsylbLG gibt es keinen Kinderzuschlag.', [
      '§ 6a Abs. 1 BKGG',
    ])
  const fragen = monatsfragen(lage.monatslage)
  if (fragen.length > 0) return unklar(LEISTUNG, fragen, NORM)
  if (kinderMitKindergeld(lage.knapp.alle).length === 0)
    return keiner(
      LEISTUNG,
      'Kinderzuschlag gibt es für Kinder unter 25 Jahren, für die Kindergeld gezahlt wird.',
      ['§ 6a Abs. 1 Nr. 1 BKGG'],
    )
  const ergebnis = lage.kinderzuschlag()
  if (ergebnis === null)
    return unklar(LEISTUNG, [], NORM, {
      schritte: [{ text: 'Die Beträge für dieses Jahr sind noch nicht bekannt.', norm: '§ 6a Abs. 2 BKGG' }],
    })
  if (ergebnis.bis === 0)
    return antwort(LEISTUNG, 'keinAnspruch', { schritte: ergebnis.schritte, norm: NORM })
  const pruefung = beduerftigkeit(lage.knapp, ergebnis.von, lage.wohngeld)
  return ausgewertet(lage, ergebnis, pruefung)
}

function ausgewertet(
  lage: Haushaltslage,
  ergebnis: Kinderzuschlag,
  pruefung: Beduerftigkeit,
): Leistungsantwort {
  const schritte = [...ergebnis.schritte, ...pruefung.schritte]
  const bezug = laeuft(lage, 'grundsicherungsgeld') || laeuft(lage, 'sgb12')
  if (pruefung.vermieden === null) return unklar(LEISTUNG, pruefung.fragen, NORM, { schritte })
  const erweitert = !pruefung.vermieden && pruefung.erweitert && !bezug
  if (!pruefung.vermieden && !erweitert)
    return keiner(
      LEISTUNG,
      'Auch mit Kinderzuschlag und Wohngeld bleibt der Haushalt hilfebedürftig.',
      ['§ 6a Abs. 1 Nr. 3 BKGG'],
      schritte,
    )
  if (ergebnis.von === 0) return unklar(LEISTUNG, [], NORM, { schritte })
  return antwort(LEISTUNG, 'wahrscheinlich', {
    betragCent: ergebnis.von,
    spanne: ergebnis.von === ergebnis.bis ? null : { vonCent: ergebnis.von, bisCent: ergebnis.bis },
    zeitraum: monatVon(lage.stichtag),
    schritte: [...schritte, ...(erweitert ? [ERWEITERT] : []), DURCHSCHNITT],
    norm: erweitert ? [...NORM, '§ 6a Abs. 1a BKGG'] : NORM,
    antrag: laeuft(lage, 'kinderzuschlag') ? KEIN_ANTRAG : imMonat('Familienkasse', lage.stichtag, null),
    vorrang: vorrangVon(lage, pruefung),
  })
}

const ERWEITERT = {
  text: 'Es fehlen höchstens 100 €: Kinderzuschlag ist trotzdem möglich, solange niemand Grundsicherungsgeld oder Sozialhilfe bekommt oder beantragt hat',
  norm: '§ 6a Abs. 1a BKGG',
}
const DURCHSCHNITT = {
  text: 'Die Familienkasse rechnet mit dem Durchschnitt der sechs Monate davor; hier steht das Einkommen dieses Monats',
  norm: '§ 6a Abs. 8 BKGG',
}

const vorrangVon = (lage: Haushaltslage, { vermieden }: Beduerftigkeit): string | null =>
  vermieden && oderNichts(lage.grundsicherungsgeld.mindestens?.betrag) > 0
    ? 'Beendet Kinderzuschlag mit Wohngeld die Hilfebedürftigkeit aller für mindestens drei Monate, geht er dem Grundsicherungsgeld vor (§ 12a S. 2 Nr. 2 SGB II).'
    : null
