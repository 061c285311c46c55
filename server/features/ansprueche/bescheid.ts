import type { Akte } from '../../data/akte.ts'
import {
  type Bescheid,
  type Bescheidart,
  type Bescheidpruefung,
  POSTEN,
  type Posten,
  pruefeBescheid,
  type Zeile,
} from '../../recht/bescheid.ts'
import type { Datum } from '../../recht/datum.ts'
import { datum, euro, monatUndJahr } from '../../web/format.ts'
import type { Meldungen } from '../../web/formular.ts'
import type { Fall } from '../faelle/fall.ts'
import type { Teil } from '../faelle/teile.ts'
import { wort } from '../faelle/worte.ts'
import { zusammengehalten } from './leistungsworte.ts'
import { haushaltAus } from './haushalt.ts'
import { unsereZahlen } from './unsere-zahlen.ts'
import { BESCHEIDART } from './worte.ts'

/* The notices of a case beside our own reckoning. */

type Gespeichert = NonNullable<Akte['bescheide']>[number]

const POSTENWORT: Readonly<Record<Posten, string>> = {
  regelbedarf: 'Regelbedarf',
  mehrbedarf: 'Mehrbedarfe',
  unterkunft: 'Miete mit Nebenkosten',
  heizung: 'Heizung',
  einkommen: 'Angerechnetes Einkommen',
  betrag: 'Bewilligt im Monat',
}
/** The lines of a Wohngeld notice are other ones. */
const WOHNGELDWORT: Readonly<Partial<Record<Posten, string>>> = {
  unterkunft: 'Miete, die zählt',
  einkommen: 'Gesamteinkommen im Monat',
}

/** The comparison above the form, or what is needed for it. */
export function bescheidteil({ akte, id }: Fall, heute: Datum): Teil {
  const haushalt = haushaltAus(akte)
  const bescheide = akte.bescheide ?? []
  if (haushalt === null) return { partial: 'bescheidhinweis', daten: { basis: `/faelle/${id}` } }
  return {
    partial: 'bescheidpruefung',
    daten: {
      basis: `/faelle/${id}`,
      bescheide: bescheide.flatMap(eintrag => {
        const bescheid = alsBescheid(eintrag)
        if (bescheid === null) return []
        const unsere = (monat: Datum) => unsereZahlen(haushalt, bescheid.art, monat)
        return [pruefungsansicht(bescheid, pruefeBescheid(bescheid, unsere, heute))]
      }),
    },
  }
}

const alsBescheid = (eintrag: Gespeichert): Bescheid | null =>
  eintrag.von === undefined
    ? null
    : {
        art: eintrag.art,
        von: eintrag.von,
        bis: eintrag.bis,
        zahlen: {
          regelbedarf: eintrag.regelbedarfCent,
          mehrbedarf: eintrag.mehrbedarfCent,
          unterkunft: eintrag.unterkunftCent,
          heizung: eintrag.heizungCent,
          einkommen: eintrag.einkommenCent,
          betrag: eintrag.gezahltCent,
        },
      }

function pruefungsansicht({ art, von, bis }: Bescheid, pruefung: Bescheidpruefung) {
  return {
    titel: `${wort(BESCHEIDART, art)}, ${datum(von)} bis ${bis === undefined ? 'heute' : datum(bis)}`,
    monat: monatUndJahr(pruefung.zeilenMonat),
    zeilen: POSTEN.flatMap(posten => pruefung.zeilen.filter(zeile => zeile.posten === posten))
      .filter(({ dortCent, hierCent }) => dortCent !== null || hierCent !== null)
      .map(zeile => zeilenansicht(zeile, art)),
    satz: satz(pruefung),
    norm: zusammengehalten(pruefung.norm.join(', ')),
    hinweise: hinweise(pruefung),
    monate: pruefung.monate.map(({ monat, fehltCent }) => ({
      text: monatUndJahr(monat),
      norm: null,
      betrag: euro(fehltCent),
    })),
  }
}

const zeilenansicht = ({ posten, dortCent, hierCent, fehltCent }: Zeile, art: Bescheidart) => ({
  name: (art === 'wohngeld' ? WOHNGELDWORT[posten] : undefined) ?? POSTENWORT[posten],
  dort: dortCent === null ? 'nicht bekannt' : euro(dortCent),
  hier: hierCent === null ? 'nicht bekannt' : euro(hierCent),
  unterschied: unterschied(fehltCent, posten === 'einkommen'),
})

function unterschied(fehltCent: number | null, einkommen: boolean): string {
  if (fehltCent === null) return 'nicht zu vergleichen'
  if (fehltCent === 0) return 'gleich'
  if (fehltCent > 0) return `${euro(fehltCent)} ${einkommen ? 'zu viel' : 'zu wenig'}`
  return `${euro(-fehltCent)} ${einkommen ? 'weniger' : 'mehr'} als gerechnet`
}

function satz({ nachzahlungCent, monate, zurueckBis }: Bescheidpruefung): string {
  const [erster] = monate
  if (nachzahlungCent === null) return 'Was rückwirkend fehlt, lässt sich noch nicht sagen.'
  if (!erster) return 'In den Monaten, die sich vergleichen lassen, ist nicht zu wenig bewilligt.'
  const dauer = monate.length === 1 ? 'einen Monat' : `${monate.length} Monate`
  return `Seit ${monatUndJahr(erster.monat)} fehlt Geld, für ${dauer} zusammen ${euro(nachzahlungCent)}. Ein Antrag heute reicht bis ${datum(zurueckBis)} zurück. Brief L28.`
}

const RECHTSMITTEL =
  'Ist der Bescheid noch keinen Monat alt? Dann nutzen Sie zuerst das Rechtsmittel, das am Ende des Bescheids steht.'

function hinweise({ unbekannt, zuAlt, mehrGezahlt, monate }: Bescheidpruefung): readonly string[] {
  return [
    ...(monate.length > 0
      ? ['Gerechnet ist mit dem Haushalt von heute. War früher etwas anders, ändert sich die Summe.']
      : []),
    ...(monate.length > 0 ? [RECHTSMITTEL] : []),
    ...(unbekannt.length > 0
      ? [
          `Nicht gerechnet, weil Zahlen fehlen oder der Monat nicht voll zählt: ${unbekannt.map(monatUndJahr).join(', ')}.`,
        ]
      : []),
    ...(zuAlt.length > 0 ? [`Zu lange her für eine Nachzahlung: ${zeitspanne(zuAlt)}.`] : []),
    ...(mehrGezahlt
      ? [
          'In einigen Monaten ist mehr bewilligt, als wir rechnen. Klären Sie das, bevor Sie einen Antrag stellen.',
        ]
      : []),
  ]
}

const zeitspanne = (monate: readonly Datum[]): string =>
  [...new Set([monate[0], monate.at(-1)])]
    .flatMap(monat => (monat === undefined ? [] : [monatUndJahr(monat)]))
    .join(' bis ')

/** A notice that ends before it begins. */
export const bescheidfehler = ({ bescheide }: Akte): Meldungen =>
  Object.fromEntries(
    (bescheide ?? []).flatMap(({ von, bis }, i) =>
      von !== undefined && bis !== undefined && bis < von
        ? [
            [
              `bescheide[${i}][bis]`,
              'Der Bescheid endet vor seinem Anfang. Einer der beiden Tage stimmt nicht.',
            ],
          ]
        : [],
    ),
  )
