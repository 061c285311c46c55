import { alsDatum, mitWochentag, monatsanfang, type Datum } from '../../datum.ts'
import type { Schritt } from '../../ergebnis.ts'
import { groesster, type Cent } from '../../geld.ts'
import { berechneFrist } from '../../fristen.ts'
import type { FehlendeAngabe } from '../../sperre/antwort.ts'
import type { Heizkostenforderung } from '../angaben.ts'
import type { Leistungsantwort } from '../antwort.ts'
import { fehltGeburtsdatum, frage, ohneDoppelte } from '../fragen.ts'
import { monatsspanne } from '../grundsicherungsgeld/spanne.ts'
import { imAsylbezug, kommtVor, lageImMonat, laufend, type Haushaltslage } from '../haushaltslage.ts'
import { antwort, JOBCENTER, keiner, monatVon, SOZIALAMT, spanneVon, unklar } from '../leistung.ts'
import { kleinster, NULL_CENT, plus, rest } from '../rechnen.ts'
import { mitLaufenden, unterschied } from './heizkostenmonat.ts'

const LEISTUNG = 'einmaligerHeizkostenbedarf'
const NORM = ['§ 22 Abs. 1 SGB II', '§ 35 Abs. 1 SGB XII', '§ 37 Abs. 2 SGB II', '§ 9 SGB II']

/** What a bill for heating adds in the month it falls due: the claim with it less the claim without. */
export function einmaligerHeizkostenbedarf(lage: Haushaltslage): Leistungsantwort {
  const forderungen = lage.angaben.heizkostenforderung ?? []
  if (forderungen.length === 0)
    return keiner(LEISTUNG, 'Es ist keine Nachforderung für Heizung angegeben.', NORM)
  if (imAsylbezug(lage))
    return keiner(LEISTUNG, 'Wer nach § 1 AsylbLG berechtigt ist, ist ausgenommen.', [
      '§ 7 Abs. 1 S. 2 Nr. 3 SGB II',
    ])
  const ohneAlter = fehltGeburtsdatum(lage.angaben.personen)
  if (ohneAlter.length > 0) return unklar(LEISTUNG, ohneAlter, NORM)
  if (!(['sgb2', 'kapitel3', 'kapitel4'] as const).some(system => kommtVor(lage, system)))
    return keiner(LEISTUNG, 'Niemand im Haushalt kann Grundsicherungsgeld oder Sozialhilfe bekommen.', [
      '§ 7 Abs. 5 SGB II',
    ])
  const einzelne = forderungen.map((forderung, i) =>
    einzelnePruefung(
      lage,
      forderung,
      forderungen.length === 1 ? 'heizkostenforderung' : `heizkostenforderung.${i}`,
    ),
  )
  return zusammen(lage, einzelne)
}

type Pruefung = {
  readonly status: 'anspruch' | 'wahrscheinlich' | 'keinAnspruch' | 'unklar'
  readonly von: Cent
  readonly bis: Cent
  readonly frist: Datum | null
  readonly faelligAm: Datum | null
  readonly schritte: readonly Schritt[]
  readonly fragen: readonly FehlendeAngabe[]
}

const nichts = (text: string, norm: string): Pruefung => ({
  status: 'keinAnspruch',
  von: NULL_CENT,
  bis: NULL_CENT,
  frist: null,
  faelligAm: null,
  schritte: [{ text, norm }],
  fragen: [],
})
const offen = (fragen: readonly FehlendeAngabe[], schritte: readonly Schritt[] = []): Pruefung => ({
  status: 'unklar',
  von: NULL_CENT,
  bis: NULL_CENT,
  frist: null,
  faelligAm: null,
  schritte,
  fragen,
})

function einzelnePruefung(lage: Haushaltslage, forderung: Heizkostenforderung, pfad: string): Pruefung {
  const fragen = forderungsfragen(forderung, pfad)
  const { betragCent, faelligAm } = forderung
  if (betragCent === null || betragCent === 0) return nichts('Die Forderung ist null.', '§ 22 Abs. 1 SGB II')
  if (!faelligAm || betragCent === undefined) return offen(fragen)
  const zeit = fristpruefung(lage, forderung, faelligAm, pfad)
  if (zeit.ergebnis) return zeit.ergebnis
  const alt = forderung.darinRueckstaendigeAbschlaegeCent ?? NULL_CENT
  return nachBetrag(lage, rest(betragCent, alt), faelligAm, {
    ...zeit,
    schritte: [...zeit.schritte, ...(alt > 0 ? [rueckstandsschritt(alt)] : [])],
    // Nobody said what stays out: the answer is likely, not certain.
    unsicher: forderung.darinRueckstaendigeAbschlaegeCent === undefined ? fragen : [],
  })
}

function forderungsfragen(forderung: Heizkostenforderung, pfad: string): readonly FehlendeAngabe[] {
  return [
    ...(forderung.faelligAm
      ? []
      : [
          frage(
            `${pfad}.faelligAm`,
            'Wann ist die Rechnung fällig?',
            'Sie zählt nur in dem Monat, in dem sie fällig ist; bis zu dessen Ende muss der Antrag da sein.',
          ),
        ]),
    ...(forderung.betragCent === undefined
      ? [
          frage(
            `${pfad}.betragCent`,
            'Wie hoch ist die Nachforderung für Heizung, ohne Haushaltsstrom?',
            'Der Betrag ist der Bedarf.',
          ),
        ]
      : []),
    ...(forderung.darinRueckstaendigeAbschlaegeCent === undefined
      ? [
          frage(
            `${pfad}.darinRueckstaendigeAbschlaegeCent`,
            'Stecken darin Abschläge, die nicht gezahlt wurden?',
            'Viele Ämter sehen diesen Teil als Schulden (§ 22 Abs. 8 SGB II).',
          ),
        ]
      : []),
  ]
}

const rueckstandsschritt = (betragCent: Cent): Schritt => ({
  text: 'Nicht gezahlte Abschläge zählen hier nicht mit; für diesen Teil die Übernahme als Schulden beantragen. Das ist umstritten.',
  betragCent,
  norm: '§ 22 Abs. 8 SGB II',
})

type Zeit = {
  readonly ergebnis?: Pruefung
  readonly frist: Datum | null
  readonly schritte: readonly Schritt[]
}

/** § 37 Abs. 2 SGB II: the month of the due day; who has running benefits need not apply for it separately. */
function fristpruefung(
  { angaben, stichtag }: Haushaltslage,
  { antragAm }: Heizkostenforderung,
  faelligAm: Datum,
  pfad: string,
): Zeit {
  const bezug = laufend(angaben, 'grundsicherungsgeld', faelligAm) ?? laufend(angaben, 'sgb12', faelligAm)
  if (bezug && (bezug.bewilligungVon || monatsanfang(faelligAm) >= monatsanfang(stichtag)))
    return { frist: null, schritte: [laufendschritt(faelligAm)] }
  const { letzterTag } = berechneFrist({
    regel: 'antrag.heizkosten',
    ereignis: faelligAm,
    rechtAm: antragAm ?? stichtag,
  })
  const frist: Schritt = {
    text: `Antrag bis ${mitWochentag(letzterTag)}; formlos genügt`,
    norm: '§ 37 Abs. 2 S. 2 SGB II',
  }
  if ((antragAm ?? stichtag) <= letzterTag) return { frist: antragAm ? null : letzterTag, schritte: [frist] }
  const ergebnis =
    bezug || antragAm === undefined
      ? offen(zeitfragen(bezug !== undefined, antragAm === undefined, pfad), [frist, VORBEI])
      : nichts(
          `${VORBEI.text} Fällig war sie am ${alsDatum(faelligAm)}, letzter Tag war der ${alsDatum(letzterTag)}.`,
          '§ 37 Abs. 2 SGB II',
        )
  return { frist: letzterTag, schritte: [frist], ergebnis }
}

const laufendschritt = (faelligAm: Datum): Schritt => ({
  text: `Im ${monatstext(faelligAm)} laufen Leistungen; die Rechnung gleich einreichen, ein eigener Antrag ist nicht nötig`,
  norm: '§ 37 Abs. 2 SGB II',
})

const monatstext = (tag: Datum): string => `Monat ${tag.slice(5, 7)}/${tag.slice(0, 4)}`

const VORBEI: Schritt = {
  text: 'Der Monat, in dem die Rechnung fällig war, ist vorbei. Ausnahmen: ein anderer Antrag wurde abgelehnt (§ 28 SGB X, § 40 Abs. 7 SGB II) oder das Amt hat falsch beraten.',
  norm: '§ 37 Abs. 2 SGB II',
}

const zeitfragen = (bezug: boolean, antragOffen: boolean, pfad: string): readonly FehlendeAngabe[] => [
  ...(antragOffen
    ? [
        frage(
          `${pfad}.antragAm`,
          'Wurde schon ein Antrag gestellt, und wann?',
          'Der Antrag muss in dem Monat gestellt sein, in dem die Rechnung fällig war.',
        ),
      ]
    : []),
  ...(bezug
    ? [
        frage(
          'laufendeLeistungen.0.bewilligungVon',
          'Seit wann laufen die Leistungen?',
          'Liefen sie im Monat der Fälligkeit schon, ist kein eigener Antrag nötig.',
        ),
      ]
    : []),
]

type Kontext = {
  readonly frist: Datum | null
  readonly schritte: readonly Schritt[]
  readonly unsicher: readonly FehlendeAngabe[]
}

function nachBetrag(
  lage: Haushaltslage,
  betrag: Cent,
  faelligAm: Datum,
  { frist, schritte, unsicher }: Kontext,
): Pruefung {
  const mitBezug = mitLaufenden(lage)
  const monatslage = lageImMonat(mitBezug.angaben, faelligAm)
  const knapp = unterschied(monatslage, betrag, 'unguenstig')
  const { fragen } = monatsspanne(monatslage)
  const viel = fragen.length === 0 ? knapp : unterschied(monatslage, betrag, 'guenstig')
  if (knapp === null || viel === null)
    return offen(fragen, [{ text: 'Die Regelbedarfe dieses Jahres sind noch nicht bekannt.' }])
  const alle = [...schritte, ...mitBezug.schritte, ...viel.schritte]
  // More need can bring less for the bill alone, so the two are put in order.
  const [von, bis] = [kleinster(knapp.betrag, viel.betrag), groesster(knapp.betrag, viel.betrag)]
  const rahmen = { von, bis, faelligAm, schritte: alle }
  if (bis === 0) return { ...rahmen, status: 'keinAnspruch', frist: null, fragen: [] }
  if (von === 0) return { ...rahmen, status: 'unklar', frist, fragen }
  const sicher = unsicher.length === 0 && mitBezug.schritte.length === 0
  return {
    ...rahmen,
    status: sicher ? 'anspruch' : 'wahrscheinlich',
    frist,
    fragen: [...(von === bis ? [] : fragen), ...unsicher],
  }
}

const RANG = ['anspruch', 'wahrscheinlich', 'unklar', 'keinAnspruch'] as const

/** Several bills: the best answer, with what the certain ones bring. */
function zusammen(lage: Haushaltslage, einzelne: readonly Pruefung[]): Leistungsantwort {
  const [beste] = einzelne.toSorted((a, b) => RANG.indexOf(a.status) - RANG.indexOf(b.status))
  const schritte = einzelne.flatMap(eine => eine.schritte)
  const fehlendeAngaben = ohneDoppelte(einzelne.flatMap(({ fragen }) => fragen))
  if (!beste || beste.status === 'keinAnspruch')
    return antwort(LEISTUNG, 'keinAnspruch', { schritte, norm: NORM })
  if (beste.status === 'unklar') return unklar(LEISTUNG, fehlendeAngaben, NORM, { schritte })
  const von = plus(...einzelne.map(eine => eine.von))
  const fristen = einzelne.flatMap(({ frist }) => frist ?? []).toSorted()
  return antwort(LEISTUNG, beste.status, {
    betragCent: von,
    spanne: spanneVon(von, plus(...einzelne.map(({ bis }) => bis))),
    zeitraum: beste.faelligAm && monatVon(beste.faelligAm),
    schritte,
    norm: NORM,
    antrag: { wo: kommtVor(lage, 'sgb2') ? JOBCENTER : SOZIALAMT, bis: fristen[0] ?? null, brief: 'L22' },
    fehlendeAngaben,
  })
}
