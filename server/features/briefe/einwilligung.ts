import { alsDatum, type Datum, tag } from '../../recht/datum.ts'
import { FASSUNG, UMFAENGE } from '../faelle/einwilligung.ts'
import type { Stelle } from './fakten.ts'
import { fluss, type Flusszeile, zeichneFluss } from './fluss.ts'
import { BLATT } from './din5008.ts'
import { seitenzahl } from './brief-pdf.ts'
import { Papier } from './pdf.ts'
import { langesDatum } from './sprache.ts'
import { BLATTSTIL } from './stil.ts'
import { type Absatz, setze } from './text.ts'
import { geschuetzt } from './zeichen.ts'

/*
 * L42: information under Art. 13 DSGVO and consent on one form. Review by a lawyer is shown at the desk, not on paper.
 */

/** The blocks of the form, for a page or for paper. */
export function einwilligung(stelle: Stelle, name: string | null, datum: Datum): Absatz[] {
  return setze('L42', {
    stelle: geschuetzt(stelle.name),
    anschrift: geschuetzt(`${stelle.strasse}, ${stelle.plz} ${stelle.ort}`),
    telefon: geschuetzt(stelle.telefon),
    name: name === null || geschuetzt(name) === '' ? null : geschuetzt(name),
    umfang: UMFAENGE,
    fassung: alsDatum(tag(FASSUNG)),
    datum: langesDatum(datum),
  })
}

export function einwilligungAlsPdf(stelle: Stelle, name: string | null, datum: Datum): Promise<Buffer> {
  const papier = new Papier('Datenschutz und Einwilligung', datum)
  const text = inZweiTeilen(fluss(papier, einwilligung(stelle, name, datum), BLATTSTIL, BLATT.breite))
  zeichneFluss(papier, text, BLATT, (seite, von) => {
    if (von > 1) seitenzahl(papier, seite, von)
  })
  return papier.fertig()
}

/** The information stays with the family, the consent with the desk: each begins its own page. */
function inZweiTeilen(zeilen: readonly Flusszeile[]): Flusszeile[] {
  const teile = zeilen.filter(zeile => zeile.art === 'ueberschrift' && zeile.erste)
  return zeilen.map(zeile => (zeile === teile[1] ? { ...zeile, neueSeite: true } : zeile))
}
