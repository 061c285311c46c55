import type { Hochgeladen } from '../../web/dateien.ts'
import { saeubere } from '../../web/forms.ts'
import { HOECHSTENS } from './konverter/protokoll.ts'
import type { Wandlung } from './werkstatt.ts'

type Grund = Extract<Wandlung, string>

/** So many documents a case may have (S-41). */
export const HOECHSTENS_JE_FALL = 12

/** What one form with files may weigh. */
export const HOECHSTENS_ZUSAMMEN = 40 * 1024 * 1024

const MEGABYTE = HOECHSTENS.byte / 1024 / 1024
const FOTO = 'Drucken Sie es aus und fotografieren Sie die Seiten.'

/** What is said to the person who sent the file: what is wrong, and what to do. */
const WARUM: Readonly<Record<Grund, string>> = {
  leer: 'Die Datei ist leer.',
  heic: 'Fotos im Format HEIC gehen nicht. Stellen Sie am iPhone unter „Kamera“ und „Formate“ auf „Maximale Kompatibilität“ um, oder machen Sie ein Bildschirmfoto davon.',
  unbekannt: 'Das ist kein Foto (JPEG oder PNG) und kein PDF.',
  'bild-kaputt': 'Das Foto ist beschädigt oder nicht vollständig. Fotografieren Sie es noch einmal.',
  'bild-zu-gross': 'Das Foto hat mehr als 40 Millionen Bildpunkte. Stellen Sie die Kamera kleiner.',
  'pdf-kaputt': `Das PDF ist beschädigt oder nicht vollständig. ${FOTO}`,
  'pdf-kennwort': `Das PDF ist verschlüsselt. ${FOTO}`,
  'pdf-skript': `Das PDF enthält ein Programm, das Schaden anrichten kann. ${FOTO}`,
  'pdf-start': `Das PDF will andere Programme oder Adressen öffnen. ${FOTO}`,
  'pdf-anhang': `In dem PDF stecken weitere Dateien. ${FOTO}`,
  'pdf-formular': `Das PDF ist ein Formular, das sich selbst verändern kann. ${FOTO}`,
  'pdf-unpruefbar': `Das PDF lässt sich nicht ganz prüfen. ${FOTO}`,
  'pdf-seiten': `Das PDF hat mehr als ${HOECHSTENS.seiten} Seiten. Laden Sie nur die nötigen Seiten hoch.`,
  aufwendig: `Die Datei ließ sich nicht in ${HOECHSTENS.sekunden} Sekunden öffnen. Drucken Sie sie aus und fotografieren Sie die Seiten.`,
}

/** The message about one file, with its name in front. */
export const ablehnung = (name: string, grund: Grund): string => mitName(name, WARUM[grund])

/** A name as somebody typed it, fit for a page. */
export const dateiname = (roh: string): string => saeubere(roh) || 'Datei ohne Namen'

const mitName = (name: string, satz: string): string => `„${dateiname(name)}“: ${satz}`

/** What is wrong with the files before anybody has looked inside; undefined where nothing is. */
export function dateifehler(hochgeladen: Hochgeladen | null): string | undefined {
  const { dateien, uebrig } = hochgeladen ?? { dateien: [], uebrig: null }
  if (uebrig === 'feld')
    return 'Die Datei kam in einem falschen Feld an. Wählen Sie sie hier noch einmal aus.'
  if (uebrig === 'zahl') return `Es gehen höchstens ${HOECHSTENS_JE_FALL} Dateien auf einmal.`
  if (uebrig === 'zusammen')
    return 'Die Dateien sind zusammen größer als 40 MB. Laden Sie weniger auf einmal hoch.'
  const zuGross = dateien.find(({ inhalt }) => inhalt === null)
  if (zuGross) return mitName(zuGross.name, `Die Datei ist größer als ${MEGABYTE} MB.`)
  return dateien.length === 0 ? 'Wählen Sie mindestens eine Datei aus.' : undefined
}

/** There is no room for so many more; undefined where there is. */
export function platzfehler(zahl: number, neu: number): string | undefined {
  const frei = HOECHSTENS_JE_FALL - zahl
  if (neu <= frei) return undefined
  if (frei <= 0)
    return `Ein Fall kann höchstens ${HOECHSTENS_JE_FALL} Dokumente haben. Entfernen Sie zuerst eines.`
  return `Ein Fall kann höchstens ${HOECHSTENS_JE_FALL} Dokumente haben. Es ${frei === 1 ? 'passt noch eines' : `passen noch ${frei}`}.`
}
