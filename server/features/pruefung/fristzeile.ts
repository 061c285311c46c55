import { type Datum, tageZwischen } from '../../recht/datum.ts'
import { tag } from '../../web/format.ts'
import { laeufe, landVon, werktageBis } from './fristrechnung.ts'
import type { Lage } from './worte.ts'

/** The bar under the title (`templates/partials/frist.hbs`). */
export type Fristzeile = {
  readonly stufe: 'rot' | 'ocker' | 'ruhig'
  readonly gross: string
  readonly tag: string | null
  readonly text: string
}

const NBSP = '\u00a0'

export function fristzeile(lage: Lage, heute: Datum): Fristzeile {
  if (lage.vollzogen) return nachDerSperre(lage, heute)
  if (lage.sperrtag) return vorDerSperre(lage, lage.sperrtag, heute)
  return ohneTermin(lage, heute)
}

function nachDerSperre({ sachverhalt, sperrtag }: Lage, heute: Datum): Fristzeile {
  const wieder = sachverhalt.wiederherstellung?.erfolgtAm
  if (wieder) return { stufe: 'ruhig', gross: 'Wieder angeschlossen', tag: tag(wieder), text: '' }
  const gross = sperrtag ? seit(tageZwischen(sperrtag, heute)) : 'Gesperrt'
  return { stufe: 'rot', gross, tag: sperrtag && tag(sperrtag), text: 'die Versorgung ist unterbrochen.' }
}

function vorDerSperre(lage: Lage, sperrtag: Datum, heute: Datum): Fristzeile {
  if (sperrtag < heute) {
    const text = 'ob gesperrt wurde, ist nicht eingetragen.'
    return { stufe: 'rot', gross: 'Sperrtag verstrichen', tag: tag(sperrtag), text }
  }
  const werktage = werktageBisZu(lage, heute, sperrtag)
  const herkunft = lage.sachverhalt.ankuendigung ? 'vom Versorger angekündigt.' : 'geplant.'
  return {
    stufe: stufe(werktage),
    gross: `Sperre ${inTagen(tageZwischen(heute, sperrtag))}`,
    tag: tag(sperrtag),
    text: sperrtag === heute ? herkunft : `${herkunft} ${bisDahin(werktage)}`.trim(),
  }
}

function ohneTermin(lage: Lage, heute: Datum): Fristzeile {
  const frei = lage.pruefung.fruehesteSperre?.untergrenze
  if (!frei)
    return { stufe: 'ruhig', gross: 'Kein Sperrtag bekannt', tag: null, text: warumKeinTag(lage, heute) }
  if (frei <= heute) {
    return {
      stufe: 'ocker',
      gross: 'Kein Sperrtag bekannt',
      tag: null,
      text: 'Die Fristen vor einer Sperre sind um.',
    }
  }
  const werktage = werktageBisZu(lage, heute, frei)
  const gross = `Sperre frühestens ${inTagen(tageZwischen(heute, frei))}`
  return {
    stufe: stufe(werktage),
    gross,
    tag: tag(frei),
    text: `ein Tag steht noch nicht fest. ${bisDahin(werktage)}`.trim(),
  }
}

function warumKeinTag({ sachverhalt }: Lage, heute: Datum): string {
  if (sachverhalt.abwendungsvereinbarung?.angenommenAm && !sachverhalt.abwendungsvereinbarung.gebrochenAm) {
    return 'Die vereinbarten Raten halten die Sperre auf.'
  }
  const [lauf] = laeufe(sachverhalt, heute)
  if (!lauf) return 'Noch läuft keine Frist für eine Sperre.'
  const fehlt = lauf.art === 'androhung' ? 'eine Ankündigung' : 'eine Androhung'
  return `Die Frist der ${lauf.schreiben} läuft bis ${tag(lauf.bis)}; ${fehlt} ist nicht eingetragen.`
}

/** Far away nobody counts, and a mistyped year must not break the page. */
const WEIT = 60
const werktageBisZu = ({ sachverhalt }: Lage, heute: Datum, ziel: Datum): number =>
  tageZwischen(heute, ziel) > WEIT ? WEIT : werktageBis(heute, ziel, landVon(sachverhalt))

const stufe = (werktage: number): Fristzeile['stufe'] =>
  werktage <= 3 ? 'rot' : werktage <= 8 ? 'ocker' : 'ruhig'

function inTagen(tage: number): string {
  if (tage === 0) return 'heute'
  return tage === 1 ? 'morgen' : `in ${tage}${NBSP}Tagen`
}

function seit(tage: number): string {
  if (tage <= 0) return 'Heute gesperrt'
  return tage === 1 ? 'Seit gestern gesperrt' : `Seit ${tage}${NBSP}Tagen gesperrt`
}

function bisDahin(werktage: number): string {
  if (werktage === WEIT) return ''
  if (werktage === 0) return 'Bis dahin kein Werktag mehr.'
  return `Bis dahin ${werktage}${NBSP}${werktage === 1 ? 'Werktag' : 'Werktage'}.`
}
