import { am } from '../../parameter.ts'
import { SCHULBEDARF } from '../../parameter/regelbedarf.ts'
import type { Schritt } from '../../ergebnis.ts'
import type { Leistungsantwort } from '../antwort.ts'
import { fehltGeburtsdatum, frage } from '../fragen.ts'
import { imAsylbezug, laeuft, type Haushaltslage } from '../haushaltslage.ts'
import { alterAm } from '../alter.ts'
import { antwort, JOBCENTER, keiner, monatVon, unklar } from '../leistung.ts'

const LEISTUNG = 'bildungUndTeilhabe'
const NORM = ['§ 28 SGB II', '§ 19 Abs. 2 SGB II', '§ 6b BKGG', '§ 34 SGB XII']

/** Which benefit opens the door to Bildung und Teilhabe. */
type Tuer = {
  readonly status: 'anspruch' | 'wahrscheinlich'
  readonly wo: string
  readonly text: string
  readonly norm: string
}

/** Bildung und Teilhabe: no amount, what is paid depends on what is needed. */
export function bildungUndTeilhabe(
  lage: Haushaltslage,
  andere: readonly Leistungsantwort[],
): Leistungsantwort {
  const { personen } = lage.angaben
  const ohneAlter = fehltGeburtsdatum(personen.filter(({ rolle }) => rolle === 'kind'))
  const alter = personen.flatMap(({ rolle, geburtsdatum }) =>
    rolle === 'kind' && geburtsdatum ? [alterAm(geburtsdatum, lage.stichtag)] : [],
  )
  if (!personen.some(({ rolle }) => rolle === 'kind'))
    return keiner(LEISTUNG, 'Im Haushalt lebt kein Kind.', NORM)
  if (ohneAlter.length > 0 && alter.every(jahre => jahre >= 18))
    return unklar(LEISTUNG, ohneAlter.length === 1 ? fehltGeburtsdatum(personen) : ohneAlter, NORM)
  if (alter.every(jahre => jahre >= 25))
    return keiner(LEISTUNG, 'Bildung und Teilhabe gibt es nur unter 25 Jahren.', NORM)
  const tuer = oeffnend(lage, andere)
  if (tuer === null) return offenOderKeiner(andere)
  if (alter.every(jahre => jahre >= 18))
    return unklar(
      LEISTUNG,
      [
        frage(
          'personen',
          'Besucht ein Kind ab 18 Jahren noch eine Schule ohne Vergütung?',
          'Bildungsleistungen gibt es nur für Schülerinnen und Schüler.',
        ),
      ],
      NORM,
    )
  return antwort(LEISTUNG, tuer.status, {
    zeitraum: monatVon(lage.stichtag),
    schritte: [{ text: tuer.text, norm: tuer.norm }, ...inhalt(lage)],
    norm: NORM,
    antrag: { wo: tuer.wo, bis: null, brief: null },
  })
}

function oeffnend(lage: Haushaltslage, andere: readonly Leistungsantwort[]): Tuer | null {
  const hat = (...namen: readonly Leistungsantwort['leistung'][]): boolean =>
    andere.some(
      ({ leistung, status }) =>
        namen.includes(leistung) && (status === 'anspruch' || status === 'wahrscheinlich'),
    )
  if (imAsylbezug(lage))
    return {
      status: 'wahrscheinlich',
      wo: 'Amt, das die Leistungen nach dem AsylbLG zahlt',
      text: 'Neben Leistungen nach dem AsylbLG',
      norm: '§ 3 Abs. 4 AsylbLG',
    }
  if (laeuft(lage, 'grundsicherungsgeld') || hat('grundsicherungsgeld'))
    return { status: 'anspruch', wo: JOBCENTER, text: 'Neben Grundsicherungsgeld', norm: '§ 28 SGB II' }
  if (hat('hilfeZumLebensunterhalt'))
    return {
      status: 'anspruch',
      wo: 'Sozialamt',
      text: 'Neben Hilfe zum Lebensunterhalt',
      norm: '§ 34 SGB XII',
    }
  if (laeuft(lage, 'wohngeld') || laeuft(lage, 'kinderzuschlag'))
    return {
      status: 'anspruch',
      wo: 'Stelle der Kommune für Bildung und Teilhabe',
      text: 'Neben Wohngeld oder Kinderzuschlag',
      norm: '§ 6b BKGG',
    }
  if (hat('wohngeld', 'kinderzuschlag'))
    return {
      status: 'wahrscheinlich',
      wo: 'Stelle der Kommune für Bildung und Teilhabe',
      text: 'Sobald Wohngeld oder Kinderzuschlag bewilligt ist',
      norm: '§ 6b BKGG',
    }
  return null
}

const TUEREN = ['grundsicherungsgeld', 'hilfeZumLebensunterhalt', 'wohngeld', 'kinderzuschlag']

function offenOderKeiner(andere: readonly Leistungsantwort[]): Leistungsantwort {
  const offene = andere.find(({ leistung, status }) => TUEREN.includes(leistung) && status === 'unklar')
  if (offene) return unklar(LEISTUNG, offene.fehlendeAngaben, NORM)
  return keiner(
    LEISTUNG,
    'Voraussetzung ist Grundsicherungsgeld, Sozialhilfe, Wohngeld oder Kinderzuschlag. Reicht das Geld nur für diese Bedarfe nicht, bitte beim Jobcenter prüfen lassen (§ 7 Abs. 2 S. 3 SGB II).',
    NORM,
  )
}

function inhalt({ stichtag }: Haushaltslage): readonly Schritt[] {
  const [erstes, zweites] = [am(SCHULBEDARF.erstes, stichtag), am(SCHULBEDARF.zweites, stichtag)]
  return [
    ...(erstes === null || zweites === null
      ? []
      : [
          { text: 'Schulbedarf zum 1. August, ohne Antrag', betragCent: erstes, norm: '§ 28 Abs. 3 SGB II' },
          {
            text: 'Schulbedarf zum 1. Februar, ohne Antrag',
            betragCent: zweites,
            norm: '§ 28 Abs. 3 SGB II',
          },
        ]),
    {
      text: 'Ausflüge und Klassenfahrten, Schülerbeförderung, Lernförderung und Mittagessen: tatsächliche Kosten; Lernförderung gesondert beantragen',
      norm: '§ 28 Abs. 2, 4 bis 6, § 37 Abs. 1 S. 2 SGB II',
    },
    {
      text: 'Verein, Musik, Freizeit: 15 € im Monat für Kinder unter 18, wenn Kosten entstehen',
      norm: '§ 28 Abs. 7 SGB II',
    },
  ]
}
