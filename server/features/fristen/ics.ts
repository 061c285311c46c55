import { type Datum, plusTage } from '../../recht/datum.ts'
import { fristwort } from '../faelle/fristworte.ts'
import type { OffeneFrist } from './offene-store.ts'

/*
 * Calendar files (RFC 5545). A calendar lies on phones, in offices and with providers: an entry holds the number of
 * the case, a word that tells nothing, and the address where the rest stands behind the sign-in.
 */

export const ICS = 'text/calendar; charset=utf-8'

/** A calendar of whole days; `name` is what a subscribed one is called. */
export function kalenderdatei(fristen: readonly OffeneFrist[], baseUrl: string, name?: string): string {
  const zeilen = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sperrstopp//Fristen//DE',
    'CALSCALE:GREGORIAN',
    ...(name === undefined ? [] : abonniert(name)),
    ...fristen.flatMap(frist => eintrag(frist, baseUrl)),
    ...(fristen.length === 0 ? ZEITZONE : []),
    'END:VCALENDAR',
  ]
  return zeilen.map(zeile => `${gefaltet(zeile)}\r\n`).join('')
}

const abonniert = (name: string): string[] => [
  `NAME:${maskiert(name)}`,
  `X-WR-CALNAME:${maskiert(name)}`,
  'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
]

/** A calendar must hold something; where nothing is due, it is the time zone. */
const ZEITZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Berlin',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** The same file for the same state: the stamp is the last change of the case, never the moment of the request. */
function eintrag({ id, fallId, nummer, code, bis, geaendertAm }: OffeneFrist, baseUrl: string): string[] {
  const adresse = `${baseUrl}/faelle/${fallId}`
  return [
    'BEGIN:VEVENT',
    `UID:${code === 'sperrtag' ? 'stichtag' : 'frist'}-${id}@sperrstopp`,
    `DTSTAMP:${stempel(geaendertAm)}`,
    `DTSTART;VALUE=DATE:${kompakt(bis)}`,
    `DTEND;VALUE=DATE:${kompakt(plusTage(bis, 1))}`,
    `SUMMARY:${maskiert(`Frist ${nummer} ${fristwort(code).wort}`)}`,
    `DESCRIPTION:${maskiert(adresse)}`,
    `URL:${adresse}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const kompakt = (day: Datum): string => day.replaceAll('-', '')
const stempel = (moment: Date): string => `${moment.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

/** Section 3.3.11: backslash, semicolon, comma and line end in a text. */
export const maskiert = (text: string): string =>
  text.replace(/[\\;,]/g, zeichen => `\\${zeichen}`).replace(/\r\n|\r|\n/g, '\\n')

/** Section 3.1: no line longer than 75 octets; a letter of several octets is never cut apart. */
export function gefaltet(zeile: string): string {
  const zeilen = ['']
  let laenge = 0
  for (const zeichen of zeile) {
    const octets = Buffer.byteLength(zeichen)
    if (laenge + octets > 75) {
      zeilen.push(' ')
      laenge = 1
    }
    zeilen[zeilen.length - 1] += zeichen
    laenge += octets
  }
  return zeilen.join('\r\n')
}
