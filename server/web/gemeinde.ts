import { type Gemeinde, gemeinde, gemeindenMitNamen } from '../recht/parameter/gemeinden.ts'
import { gemeindenZurPlz } from '../recht/parameter/postleitzahlen.ts'
import type { Gelesen } from './eingabe.ts'

const ANDERS =
  'Liegt der Ort nicht in Nordrhein-Westfalen, lassen Sie das Feld leer und tragen Sie die Mietenstufe ein.'
const HOECHSTENS = 6

/** A municipality of Nordrhein-Westfalen by name or postcode, as its AGS; several or none are said at the field. */
export function liesGemeinde(roh: string): Gelesen<string> {
  const text = roh.trim()
  if (text === '') return { art: 'leer' }
  if (/^\d+$/.test(text)) return nachZiffern(text)
  return nachNamen(text)
}

function nachZiffern(text: string): Gelesen<string> {
  const eine = gemeinde(text)
  if (eine) return { art: 'wert', wert: eine.ags }
  if (text.length !== 5)
    return fehler('Schreiben Sie die Postleitzahl mit fünf Ziffern oder den Namen der Gemeinde.')
  const orte = gemeindenZurPlz(text)
  if (orte.length === 0)
    return fehler(
      `Die Postleitzahl ${text} kennen wir nicht. Schreiben Sie den Namen der Gemeinde. ${ANDERS}`,
    )
  return auswahl(orte, `Die Postleitzahl ${text} liegt in mehreren Gemeinden`)
}

function nachNamen(text: string): Gelesen<string> {
  const treffer = gemeindenMitNamen(text.replace(/\s*\(.*\)\s*$/, ''))
  const genau = treffer.filter(
    eine => anzeige(eine) === text || eine.name.toLowerCase() === text.toLowerCase(),
  )
  if (treffer.length === 0) return fehler(`Eine Gemeinde „${text}“ kennen wir nicht. ${ANDERS}`)
  return auswahl(genau.length > 0 ? genau : treffer, `Zu „${text}“ passen mehrere Gemeinden`)
}

function auswahl(orte: readonly Gemeinde[], satz: string): Gelesen<string> {
  const [erste] = orte
  if (erste && orte.length === 1) return { art: 'wert', wert: erste.ags }
  const namen = orte.slice(0, HOECHSTENS).map(anzeige)
  const mehr = orte.length > HOECHSTENS ? ' und weitere' : ''
  return fehler(`${satz}: ${namen.join('; ')}${mehr}. Schreiben Sie davon die richtige.`)
}

const fehler = (text: string): Gelesen<string> => ({ art: 'fehler', fehler: text })

/** „Gelsenkirchen“, „Ahaus (Borken)“: the Kreis where the municipality belongs to one. */
const anzeige = ({ name, kreis }: Gemeinde): string => (kreis === name ? name : `${name} (${kreis})`)

/** The municipality behind an AGS as it is typed and shown; the AGS itself where it is none we know. */
export function gemeindename(ags: string): string {
  const eine = gemeinde(ags)
  return eine ? anzeige(eine) : ags
}
