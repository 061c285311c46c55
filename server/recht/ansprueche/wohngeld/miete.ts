import { alsEuro, cent, summe, type Cent } from '../../geld.ts'
import {
  HEIZKOSTENENTLASTUNG,
  HOECHSTBETRAEGE,
  KLIMAKOMPONENTE,
  type JePersonen,
} from '../../parameter/wohngeld.ts'
import { FORMEL_BIS, personenText } from './formel.ts'
import { frage, schritt, wert, zeile, type Protokoll } from './protokoll.ts'
import { fest, istFest, type Spanne } from './spanne.ts'

/*
 * The rent that counts, M of § 19 WoGG: §§ 11, 12 WoGG. Where somebody is excluded, each part counts by heads
 * (§ 11 Abs. 3 WoGG); the sum is rounded to a cent once, half up.
 */

/** How many live there and how many of them count. */
export type Koepfe = { readonly alle: number; readonly zaehlen: number }

const STUFEN = [1, 2, 3, 4, 5, 6, 7] as const
const ROEMISCH = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']

/** M in cents; a range while the Mietenstufe is not known and could matter. */
export function miete(
  protokoll: Protokoll,
  koepfe: Koepfe,
  bruttokalt: Cent,
  mietenstufe: number | undefined,
): Spanne {
  if (mietenstufe !== undefined) return fest(mieteDerStufe(protokoll, koepfe, bruttokalt, mietenstufe))
  const stumm = { ...protokoll, schritte: [] }
  const betraege = STUFEN.map(stufe => mieteDerStufe(stumm, koepfe, bruttokalt, stufe))
  const spanne = { von: Math.min(...betraege), bis: Math.max(...betraege) }
  if (istFest(spanne)) return fest(mieteDerStufe(protokoll, koepfe, bruttokalt, STUFEN[0]))
  frage(
    protokoll,
    'mietenstufe',
    'In welcher Gemeinde liegt die Wohnung?',
    'Die Mietenstufe der Gemeinde begrenzt die Miete, die zählt (§ 12 Abs. 1 WoGG).',
  )
  schritt(
    protokoll,
    `Ohne Mietenstufe zählen ${alsEuro(cent(spanne.von))} bis ${alsEuro(cent(spanne.bis))} Miete.`,
    '§ 12 Abs. 1 WoGG',
  )
  return spanne
}

function mieteDerStufe(protokoll: Protokoll, koepfe: Koepfe, bruttokalt: Cent, stufe: number): Cent {
  const grenze = hoechstmiete(protokoll, koepfe, stufe)
  const gedeckelt = bruttokalt > grenze ? grenze : bruttokalt
  schritt(
    protokoll,
    bruttokalt > grenze
      ? `Die Miete von ${alsEuro(bruttokalt)} liegt darüber: Es zählen ${alsEuro(grenze)}.`
      : `Die Miete von ${alsEuro(bruttokalt)} liegt nicht darüber und zählt ganz.`,
    '§ 11 Abs. 1 S. 1 Nr. 1 WoGG',
    gedeckelt,
  )
  const heizung = fuer(wert(HEIZKOSTENENTLASTUNG, protokoll), tabellengroesse(koepfe))
  schritt(
    protokoll,
    `Dazu die Entlastung bei den Heizkosten, gleich wie hoch sie sind: ${alsEuro(heizung)}.`,
    '§ 12 Abs. 6 WoGG',
    heizung,
  )
  const m = cent(Math.round(((gedeckelt + heizung) * koepfe.zaehlen) / koepfe.alle))
  const rechnung = `${alsEuro(gedeckelt)} + ${alsEuro(heizung)}`
  if (koepfe.zaehlen === koepfe.alle) {
    schritt(protokoll, `M = ${rechnung} = ${alsEuro(m)}.`, '§ 11 Abs. 1 WoGG', m)
  } else anteilig(protokoll, koepfe, rechnung, m)
  return m
}

/** Up to here the rent counts: Höchstbetrag and Klimakomponente. */
function hoechstmiete(protokoll: Protokoll, koepfe: Koepfe, stufe: number): Cent {
  const personen = tabellengroesse(koepfe)
  const hoechstbetrag = fuer(zeile(wert(HOECHSTBETRAEGE, protokoll), stufe, 'Mietenstufe'), personen)
  const klima = fuer(wert(KLIMAKOMPONENTE, protokoll), personen)
  const grenze = summe([hoechstbetrag, klima])
  if (koepfe.zaehlen > FORMEL_BIS) {
    schritt(
      protokoll,
      'Bei mehr als 12 Personen zählt die Miete wie für 12 (Hinweise der Länder zu WoGVwV Nr. 19.31). ' +
        'Jede weitere Person erhöht danach das Wohngeld.',
      '§ 19 Abs. 3 WoGG',
    )
  }
  const mitKlima = klima === 0 ? '' : ` + Klimakomponente ${alsEuro(klima)} = ${alsEuro(grenze)}`
  schritt(
    protokoll,
    `Höchstbetrag Mietenstufe ${ROEMISCH[stufe - 1]}, ${personenText(personen)}: ${alsEuro(hoechstbetrag)}${mitKlima}.`,
    '§ 12 Abs. 1, 7 WoGG, Anlage 1 WoGG',
    grenze,
  )
  return grenze
}

const anteilig = (protokoll: Protokoll, { zaehlen, alle }: Koepfe, rechnung: string, m: Cent): void =>
  schritt(
    protokoll,
    `Es zählt nur der Anteil von ${zaehlen} der ${alle} Personen: M = (${rechnung}) × ${zaehlen} : ${alle} = ${alsEuro(m)}.`,
    '§ 11 Abs. 3 WoGG',
    m,
  )

/**
 * All members decide the row (§ 11 Abs. 3 S. 3 WoGG). With more than twelve that count, the amount for twelve is the
 * base of § 19 Abs. 3 WoGG, so the rows for twelve are taken (notes of the Länder to WoGVwV Nr. 19.31).
 */
const tabellengroesse = ({ alle, zaehlen }: Koepfe): number => (zaehlen > FORMEL_BIS ? FORMEL_BIS : alle)

function fuer({ bisFuenf, jeWeitere }: JePersonen, personen: number): Cent {
  const weitere = Math.max(0, personen - bisFuenf.length)
  return summe([zeile(bisFuenf, personen - weitere, 'Personen'), cent(weitere * jeWeitere)])
}
