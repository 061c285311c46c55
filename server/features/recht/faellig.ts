import { alsDatum, type Datum, tag } from '../../recht/datum.ts'
import { pruefbar } from '../../recht/parameter/verzeichnis.ts'

/* npm run recht:faellig: what a person has to compare with the law next. Says so, and never fails because of it. */

const TAGE = 60

/** What has not been compared with the law up to this day. */
export const ueberfaellige = (heute: Datum) =>
  pruefbar(heute, 0).filter(({ geprueftBis }) => geprueftBis < heute)

/** One line per entry: day, whether it is past, what, norm. */
export function faellig(heute: Datum): string {
  const zeilen = pruefbar(heute, TAGE).map(
    ({ was, norm, geprueftBis }) =>
      `${alsDatum(geprueftBis)}  ${geprueftBis < heute ? 'überfällig' : 'bald      '}  ${was} (${norm})`,
  )
  const kopf =
    zeilen.length === 0
      ? `Bis in ${TAGE} Tagen ist nichts zu prüfen.`
      : `Zu prüfen, geprüft bis (${zeilen.length}):`
  return [kopf, ...zeilen].map(zeile => `${zeile}\n`).join('')
}

if (import.meta.filename === process.argv[1]) {
  const berlin = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Berlin' })
  process.stdout.write(faellig(tag(berlin.format(new Date()))))
}
