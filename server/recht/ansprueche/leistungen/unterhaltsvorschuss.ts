import type { Schritt } from '../../ergebnis.ts'
import type { Cent } from '../../geld.ts'
import type { FehlendeAngabe } from '../../sperre/antwort.ts'
import type { Leistungsantwort } from '../antwort.ts'
import { name } from '../bedarf.ts'
import { brutto, netto, vonArt } from '../einkommen.ts'
import { fehltEinkommen, fehltGeburtsdatum, frage } from '../fragen.ts'
import { imAsylbezug, laeuft, type Haushaltslage } from '../haushaltslage.ts'
import type { Mitglied } from '../lage.ts'
import { antwort, KEIN_ANTRAG, keiner, monatVon, unklar } from '../leistung.ts'
import { NULL_CENT, plus, rest, oderNichts } from '../rechnen.ts'
import { abZwoelfErfuellt, vorschusssatz } from '../unterhaltsvorschuss.ts'

const LEISTUNG = 'unterhaltsvorschuss'
const NORM = ['§ 1 UhVorschG', '§ 2 UhVorschG', '§ 4 UhVorschG']

/** Unterhaltsvorschuss for all minor children of a lone parent, also where it is paid already. */
export function unterhaltsvorschuss(lage: Haushaltslage): Leistungsantwort {
  const { personen } = lage.angaben
  const ohneAlter = fehltGeburtsdatum(personen)
  if (!personen.some(({ rolle }) => rolle === 'kind'))
    return keiner(LEISTUNG, 'Im Haushalt lebt kein Kind.', NORM)
  if (ohneAlter.length > 0) return unklar(LEISTUNG, ohneAlter, NORM)
  const kinder = lage.knapp.alle.filter(({ rolle, alter }) => rolle === 'kind' && alter < 18)
  if (kinder.length === 0) return keiner(LEISTUNG, 'Vorschuss gibt es bis zum 18. Geburtstag.', NORM)
  if (personen.some(({ rolle }) => rolle === 'partner'))
    return keiner(
      LEISTUNG,
      'Beide Partner leben zusammen. Vorschuss gibt es nur für Kinder eines Elternteils, der allein oder getrennt lebt; ist der Partner nicht der andere Elternteil und nicht mit ihm verheiratet, bitte gesondert prüfen.',
      NORM,
    )
  const allein = alleinfrage(lage)
  if (allein) return unklar(LEISTUNG, [allein], NORM)
  if (imAsylbezug(lage))
    return unklar(
      LEISTUNG,
      [
        frage(
          'personen.0.merkmale',
          'Welchen Aufenthaltstitel haben Kind und Elternteil?',
          'Davon hängt der Anspruch ab (§ 1 Abs. 2a UhVorschG).',
        ),
      ],
      NORM,
    )
  const fragen = fehltEinkommen(personen)
  if (fragen.length > 0) return unklar(LEISTUNG, fragen, NORM)
  return fuerKinder(lage, kinder)
}

function alleinfrage({ angaben: { personen } }: Haushaltslage): FehlendeAngabe | null {
  const stelle = personen.findIndex(({ rolle }) => rolle === 'antragsteller')
  return personen[stelle]?.merkmale?.includes('alleinerziehend')
    ? null
    : frage(
        `personen.${stelle}.merkmale`,
        'Lebt das Kind bei einem Elternteil, der allein oder dauernd getrennt lebt?',
        'Nur dann gibt es Unterhaltsvorschuss (§ 1 Abs. 1 Nr. 2 UhVorschG).',
      )
}

type Kindesvorschuss = { readonly betrag: Cent | null; readonly schritte: readonly Schritt[] }

function fuerKinder(lage: Haushaltslage, kinder: readonly Mitglied[]): Leistungsantwort {
  const einzelne = kinder.map(kind => vorschuss(lage, kind))
  const schritte = einzelne.flatMap(eine => eine.schritte)
  if (einzelne.some(({ betrag }) => betrag === null)) return unklar(LEISTUNG, [], NORM, { schritte })
  const betragCent = plus(...einzelne.map(({ betrag }) => oderNichts(betrag)))
  if (betragCent === 0) return antwort(LEISTUNG, 'keinAnspruch', { schritte, norm: NORM })
  const laeuftSchon = kinder.every(({ quellen }) => vonArt(quellen, 'unterhaltsvorschuss').length > 0)
  return antwort(LEISTUNG, laeuftSchon ? 'anspruch' : 'wahrscheinlich', {
    betragCent,
    zeitraum: monatVon(lage.stichtag),
    schritte: [
      ...schritte,
      laeuftSchon
        ? { text: 'Der Vorschuss wird schon gezahlt' }
        : { text: 'Rückwirkend höchstens für den Monat vor dem Antrag', norm: '§ 4 UhVorschG' },
    ],
    norm: NORM,
    antrag: laeuftSchon
      ? KEIN_ANTRAG
      : { wo: 'Unterhaltsvorschusskasse beim Jugendamt', bis: null, brief: null },
    vorrang: laeuft(lage, 'grundsicherungsgeld')
      ? 'Unterhaltsvorschuss geht vor und zählt beim Kind als Einkommen (§ 12a S. 1 SGB II).'
      : null,
  })
}

function vorschuss(lage: Haushaltslage, kind: Mitglied): Kindesvorschuss {
  const satz = vorschusssatz(kind.alter, lage.stichtag)
  if (satz === null)
    return {
      betrag: null,
      schritte: [
        {
          text: 'Mindestunterhalt und Kindergeld dieses Jahres sind noch nicht bekannt.',
          norm: '§ 2 UhVorschG',
        },
      ],
    }
  const eigenes = netto(vonArt(kind.quellen, 'unterhalt', 'rente'))
  const betrag = rest(satz.betrag, eigenes)
  const schritte = [
    ...satz.schritte,
    ...(eigenes > 0
      ? [{ text: 'ab: Unterhalt und Waisenbezüge', betragCent: eigenes, norm: '§ 2 Abs. 3 UhVorschG' }]
      : []),
  ]
  if (kind.alter >= 12 && !ueberZwoelf(lage, kind, betrag))
    return {
      betrag: NULL_CENT,
      schritte: [
        {
          text: `${name(kind)}: ab zwölf Jahren neben Grundsicherungsgeld nur, wenn es dadurch wegfällt oder der Elternteil 600 € brutto hat`,
          betragCent: NULL_CENT,
          norm: '§ 1 Abs. 1a UhVorschG',
        },
      ],
    }
  return { betrag, schritte: [...schritte, { text: name(kind), betragCent: betrag, norm: '§ 2 UhVorschG' }] }
}

/** § 1 Abs. 1a UhVorschG: no SGB II for the child, or none any more with the advance, or 600 € of the parent. */
function ueberZwoelf(lage: Haushaltslage, kind: Mitglied, vorschusshoehe: Cent): boolean {
  const { mindestens } = lage.grundsicherungsgeld
  const zeile = mindestens?.jePerson.find(({ id }) => id === kind.id)
  const bedarf = oderNichts(mindestens?.bedarfe.get(kind.index)?.summe)
  const ohneVorschuss = netto(kind.quellen.filter(({ art }) => art !== 'unterhaltsvorschuss'))
  const einkommen = plus(
    ...lage.knapp.alle
      .filter(({ rolle }) => rolle === 'antragsteller')
      .map(({ quellen, zusatzrente }) =>
        plus(brutto(quellen.filter(({ art }) => art !== 'kindergeld')), zusatzrente),
      ),
  )
  const vermieden = plus(ohneVorschuss, vorschusshoehe) >= bedarf
  return abZwoelfErfuellt(oderNichts(zeile?.anspruchCent) > 0, vermieden, einkommen, lage.stichtag) === true
}
