import type { Datum } from '../../recht/datum.ts'
import { datum, zeitpunkt } from '../../web/format.ts'
import { type Feldwerte, zeigeFelder } from '../../web/feldansicht.ts'
import type { Meldungen } from '../../web/formular.ts'
import type { Fall } from '../faelle/fall.ts'
import { kopf } from '../faelle/fallseite.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import { wort } from '../faelle/worte.ts'
import { ARTEN, HOCHLADEN } from './forms.ts'
import { HOECHSTENS_JE_FALL } from './meldungen.ts'
import type { Dokument } from './store.ts'

/** The name a document leaves the desk under: ours, never the one it came with. `Dokument-03.jpg` */
export const serverName = ({ nummer, format }: Pick<Dokument, 'nummer' | 'format'>): string =>
  `Dokument-${String(nummer).padStart(2, '0')}.${format === 'pdf' ? 'pdf' : 'jpg'}`

/** `Brief des Versorgers vom 19.10.2026, 2 Seiten` */
export const inWorten = ({ art, datiert, seiten }: Pick<Dokument, 'art' | 'datiert' | 'seiten'>): string =>
  `${wort(ARTEN, art)}${datiert === null ? '' : ` vom ${datum(datiert)}`}, ${seitenworte(seiten.length)}`

const seitenworte = (zahl: number): string => (zahl === 1 ? '1 Seite' : `${zahl} Seiten`)

/** A document as a row of the list and as a line on the page of the case. */
export function dokumentzeile(fallId: string, dokument: Dokument, heute: Datum) {
  const { id, nummer, art, datiert, seiten, name, am, wer } = dokument
  const href = `/faelle/${fallId}/dokumente/${id}`
  return {
    href,
    datei: `${href}/datei`,
    entfernen: `${href}/entfernen`,
    nummer,
    art: wort(ARTEN, art),
    datiert: datiert === null ? 'ohne Datum' : datum(datiert),
    seiten: seitenworte(seiten.length),
    name,
    wann: zeitpunkt(am, heute),
    wer,
  }
}

type Eingabe = { readonly werte: Feldwerte; readonly fehler: Meldungen }

/** The list with the form to add to it. */
export function listenseite(
  fall: Fall,
  dokumente: readonly Dokument[],
  { werte, fehler }: Eingabe,
  heute: Datum,
) {
  const felder = zeigeFelder(HOCHLADEN, werte, fehler)
  return {
    ...kopf(fall, 'Dokumente'),
    titel: `Dokumente: ${fall.nummer}`,
    ueberschrift: 'Dokumente',
    basis: `/faelle/${fall.id}`,
    dokumente: dokumente.map(dokument => dokumentzeile(fall.id, dokument, heute)),
    felder: HOCHLADEN.map(({ name }) => felder[name]),
    dateifehler: fehler['dateien'] ?? null,
    nochmal: Object.keys(fehler).length > 0,
    voll: dokumente.length >= HOECHSTENS_JE_FALL,
    meldung: null as string | null,
    fehlerliste: fehlerliste(fehler),
  }
}

/** One document with its pages as pictures. */
export function ansichtsseite(fall: Fall, dokument: Dokument, heute: Datum) {
  const zeile = dokumentzeile(fall.id, dokument, heute)
  return {
    ...kopfDavon(fall, dokument),
    ...zeile,
    pdf: dokument.format === 'pdf',
    bilder: dokument.seiten.map(([breite, hoehe], index) => ({
      src: `${zeile.href}/seiten/${index + 1}`,
      alt: `Dokument ${dokument.nummer}, Seite ${index + 1} von ${dokument.seiten.length}`,
      breite,
      hoehe,
    })),
    daten: [
      { name: 'Art', wert: zeile.art },
      { name: 'Datum', wert: zeile.datiert },
      { name: 'Umfang', wert: zeile.seiten },
      { name: 'Dateiname', wert: zeile.name },
      { name: 'Hinzugefügt', wert: `${zeile.wann}, ${zeile.wer}` },
    ],
  }
}

/** The question before a document is removed. */
export const entfernenseite = (fall: Fall, dokument: Dokument, heute: Datum) => ({
  ...kopfDavon(fall, dokument),
  ...dokumentzeile(fall.id, dokument, heute),
  worte: inWorten(dokument),
})

const kopfDavon = (fall: Fall, { nummer }: Dokument) => {
  const { weg, ...rest } = kopf(fall, `Dokument ${nummer}`)
  const basis = `/faelle/${fall.id}`
  return {
    ...rest,
    weg: [...weg, { href: `${basis}/dokumente`, text: 'Dokumente' }],
    titel: `Dokument ${nummer}: ${fall.nummer}`,
    ueberschrift: `Dokument ${nummer}`,
    basis,
  }
}
