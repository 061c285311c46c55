import { alsDatum, monatsanfang, plusMonate, spaeterer, type Datum } from '../../datum.ts'
import type { Schritt } from '../../ergebnis.ts'
import { berechneFrist } from '../../fristen.ts'
import type { Cent } from '../../geld.ts'
import type { LaufendeLeistung } from '../angaben.ts'
import type { Leistungsantwort } from '../antwort.ts'
import { fehltWarmwasser, frage } from '../fragen.ts'
import { laufend, type Haushaltslage } from '../haushaltslage.ts'
import { mitglieder } from '../lage.ts'
import { antwort, JOBCENTER, keiner, SOZIALAMT, unklar } from '../leistung.ts'
import { warmwasserbedarf, type Gesetz } from '../mehrbedarf.ts'
import { NULL_CENT, plus, rest, oderNichts } from '../rechnen.ts'
import { regelbedarfAm } from '../rechner/gemeinsam.ts'
import { AELTESTER_TAG } from '../stand.ts'
import { warmwasseranspruch } from './warmwasser.ts'

const LEISTUNG = 'ueberpruefungMehrbedarf'
const NORM = ['§ 44 SGB X', '§ 40 Abs. 1 S. 2 Nr. 2 SGB II', '§ 116a Nr. 2 SGB XII', '§ 21 Abs. 7 SGB II']

/** Hot water that a running notice does not grant: back to 1 January of the year before (§ 44 Abs. 4 SGB X). */
export function ueberpruefungMehrbedarf(lage: Haushaltslage): Leistungsantwort {
  const { angaben, stichtag } = lage
  const sgb2 = laufend(angaben, 'grundsicherungsgeld', stichtag)
  const bezug = sgb2 ?? laufend(angaben, 'sgb12', stichtag)
  if (angaben.laufendeLeistungen === undefined)
    return unklar(
      LEISTUNG,
      [
        frage(
          'laufendeLeistungen',
          'Welche Leistungen werden schon gezahlt?',
          'Überprüft werden alte Bescheide.',
        ),
      ],
      NORM,
    )
  if (bezug === undefined)
    return keiner(LEISTUNG, 'Es läuft keine Leistung, deren Bescheid zu überprüfen wäre.', NORM)
  const { wohnung } = angaben
  if (wohnung === null || wohnung?.warmwasser === 'zentral')
    return keiner(LEISTUNG, 'Das warme Wasser kommt zentral; es fehlt kein Mehrbedarf.', NORM)
  if (wohnung?.warmwasser === undefined) return unklar(LEISTUNG, fehltWarmwasser(wohnung), NORM)
  const soll = warmwasseranspruch(lage, lage.knapp, true)
  if (soll === null || soll.betrag === 0) return unklar(LEISTUNG, lage.grundsicherungsgeld.fragen, NORM)
  return nachBescheid(lage, bezug, soll.betrag, sgb2 ? 'sgb2' : 'sgb12')
}

function nachBescheid(
  lage: Haushaltslage,
  bezug: LaufendeLeistung,
  soll: Cent,
  gesetz: Gesetz,
): Leistungsantwort {
  const { letzterTag: zurueckBis } = berechneFrist({
    regel: 'ueberpruefung.rueckwirkung',
    ereignis: lage.stichtag,
  })
  const grenze: Schritt = {
    text: `Ein Antrag heute reicht zurück bis zum ${alsDatum(zurueckBis)}`,
    norm: '§ 44 Abs. 4 SGB X, § 40 Abs. 1 SGB II, § 116a SGB XII',
  }
  const bewilligt = bezug.mehrbedarfWarmwasserCent
  if (bewilligt === undefined)
    return unklar(
      LEISTUNG,
      [
        frage(
          `${stelleVon(lage, bezug)}.mehrbedarfWarmwasserCent`,
          'Welchen Mehrbedarf für Warmwasser nennt der Bescheid?',
          'Fehlt er, kann nachgefordert werden.',
        ),
      ],
      NORM,
      {
        schritte: [{ text: 'Im Monat stehen zu', betragCent: soll, norm: '§ 21 Abs. 7 SGB II' }, grenze],
      },
    )
  const fehlt = rest(soll, bewilligt ?? NULL_CENT)
  if (fehlt === 0) return keiner(LEISTUNG, 'Der Bescheid gewährt den Mehrbedarf schon.', NORM)
  return nachforderung(lage, bezug, gesetz, zurueckBis, [
    { text: 'Im Monat fehlen jetzt', betragCent: fehlt, norm: '§ 21 Abs. 7 SGB II' },
    grenze,
  ])
}

function nachforderung(
  lage: Haushaltslage,
  bezug: LaufendeLeistung,
  gesetz: Gesetz,
  zurueckBis: Datum,
  schritte: readonly Schritt[],
): Leistungsantwort {
  const rahmen = {
    norm: NORM,
    antrag: { wo: gesetz === 'sgb2' ? JOBCENTER : SOZIALAMT, bis: null, brief: 'L28' },
  }
  if (!bezug.bewilligungVon)
    return antwort(LEISTUNG, 'anspruch', {
      ...rahmen,
      schritte: [
        ...schritte,
        { text: 'Wie viel das ist, hängt davon ab, seit wann die Leistung läuft', norm: '§ 44 Abs. 4 SGB X' },
      ],
      fehlendeAngaben: [
        frage(
          `${stelleVon(lage, bezug)}.bewilligungVon`,
          'Seit wann laufen die Leistungen?',
          'Davon hängt die Höhe der Nachzahlung ab.',
        ),
      ],
    })
  const von = spaeterer(zurueckBis, bezug.bewilligungVon)
  const betragCent = nachgezahlt(lage, von, bezug.mehrbedarfWarmwasserCent ?? null, gesetz)
  return antwort(LEISTUNG, 'anspruch', {
    ...rahmen,
    betragCent,
    zeitraum: { von, bis: lage.stichtag },
    schritte: [...schritte, summenschritt(von, betragCent)],
  })
}

const stelleVon = ({ angaben }: Haushaltslage, bezug: LaufendeLeistung): string =>
  `laufendeLeistungen.${String(angaben.laufendeLeistungen?.indexOf(bezug))}`

const summenschritt = (von: Datum, betragCent: Cent): Schritt => ({
  text: `Seit dem ${alsDatum(von)} bis zu diesem Monat, wenn der Haushalt derselbe war; frühere Bewilligungen kommen hinzu`,
  betragCent,
  norm: '§ 44 Abs. 1, 4 SGB X',
})

/** Month by month with the Regelbedarfe and ages of then; months before the oldest rules kept here are left out. */
function nachgezahlt(lage: Haushaltslage, von: Datum, bewilligt: Cent | null, gesetz: Gesetz): Cent {
  const betraege: Cent[] = []
  for (
    let monat = monatsanfang(spaeterer(von, AELTESTER_TAG));
    monat <= lage.stichtag;
    monat = plusMonate(monat, 1)
  ) {
    const jetzt = mitglieder(lage.angaben.personen, monat, 'unguenstig').filter(
      ({ rolle, alter }) => rolle !== 'weitere' && alter >= 0,
    )
    const einzelne = jetzt.map(
      ({ stufe }) =>
        warmwasserbedarf({ stufe, regel: oderNichts(regelbedarfAm(stufe, monat)) }, gesetz, monat).betrag,
    )
    betraege.push(rest(plus(...einzelne), bewilligt ?? NULL_CENT))
  }
  return plus(...betraege)
}
