import { mitWochentag, type Datum } from '../datum.ts'
import { istFreierTag } from '../werktage.ts'
import type { Abwendungsstand } from './abwendungsstand.ts'
import type { DreiTage } from './antwort.ts'
import { feststellung, fraglich, gefunden, LEER, luecke, zusammen, type Befund } from './befund.ts'
import { hatEingewilligt, rechenweg, spaeteste, wartefristen, type Wartefrist } from './dreitage.ts'
import { formGaltNochNicht } from './schreiben.ts'
import type { Lage } from './lage.ts'
import { normen } from './regelwerk/regeln.ts'

export type Fristurteil = { readonly befund: Befund; readonly fruehesteSperre: DreiTage | null }

/** Whether all periods had passed on the day of the cut, and when they have. */
export function frist(lage: Lage, stand: Abwendungsstand): Fristurteil {
  const fristen = wartefristen(lage, stand)
  const tage = spaeteste(fristen)
  return {
    befund: lage.sperrtag ? amTag(lage, stand, fristen, lage.sperrtag) : ohneTag(lage, tage),
    fruehesteSperre: kannBeginnen(lage, stand) ? tage : null,
  }
}

/** No day while a letter is missing on which a period depends, an agreement holds, or the duty to inform is open. */
function kannBeginnen(lage: Lage, stand: Abwendungsstand): boolean {
  const vereinbart = stand.art === 'laeuft' || stand.art === 'amSperrtag' || stand.art === 'nachSperre'
  const bruchOhneNeue = stand.art === 'gebrochen' && stand.neuAngekuendigt !== true
  if (vereinbart || bruchOhneNeue || !lage.angaben.androhung?.zugang) return false
  return (!lage.regeln.ankuendigung || ankuendigungTraegt(lage)) && !informationSteht(lage)
}

/** The consent is there, and the office has not been told: the Werktage have not begun. */
const informationSteht = (lage: Lage): boolean =>
  Boolean(lage.regeln.sozialhilfe) && hatEingewilligt(lage) && !lage.angaben.sozialhilfetraeger?.informiertAm

function ankuendigungTraegt({ angaben, regeln }: Lage): boolean {
  const { ankuendigung } = angaben
  if (!ankuendigung?.zugang) return false
  return !regeln.ankuendigung?.brieflich || !ankuendigung.form || ankuendigung.form.includes('brief')
}

function amTag(lage: Lage, stand: Abwendungsstand, fristen: readonly Wartefrist[], sperrtag: Datum): Befund {
  const zuFrueh = fristen.filter(({ tage }) => sperrtag < tage.untergrenze)
  if (zuFrueh.length > 0)
    return gefunden(...zuFrueh.map(einzelne => unterschritten(lage, einzelne, sperrtag)))
  const tage = spaeteste(fristen)
  if (!tage || !vollzaehlig(lage, stand)) return LEER
  return zusammen([gefunden(stufe(lage, fristen, tage, sperrtag)), wochenende(lage, tage, sperrtag)])
}

/** Every period that could still run is known; otherwise nothing can be said for the supplier. */
function vollzaehlig(lage: Lage, stand: Abwendungsstand): boolean {
  const { angaben, regeln } = lage
  const androhung = Boolean(angaben.androhung?.zugang) || stand.art === 'gebrochen'
  const ankuendigung = !regeln.ankuendigung || ankuendigungTraegt(lage) || formGaltNochNicht(lage)
  return androhung && ankuendigung && !informationSteht(lage)
}

function unterschritten(lage: Lage, einzelne: Wartefrist, sperrtag: Datum) {
  const text = `${rechenweg(einzelne).text} Am ${mitWochentag(sperrtag)} darf noch nicht gesperrt werden.`
  const hinweis = briefdatum(lage, einzelne)
  const dazu = einzelne.art === 'sozialhilfe' ? [] : ['§ 130 Abs. 1 S. 1 BGB']
  return feststellung(lage, `${einzelne.art}.fristUnterschritten`, text + hinweis, { dazu })
}

/** Suppliers count from the date of the letter; the receipt counts. */
function briefdatum({ angaben }: Lage, { art }: Wartefrist): string {
  const brief = art === 'sozialhilfe' ? null : angaben[art]
  if (!brief?.datiert || brief.datiert === brief.zugang) return ''
  return ` Das Datum des Briefs (${mitWochentag(brief.datiert)}) zählt nicht, sondern der Tag der Ankunft.`
}

function stufe(lage: Lage, fristen: readonly Wartefrist[], { sicher }: DreiTage, sperrtag: Datum) {
  const schritte = fristen.map(rechenweg)
  const vorMitSamstag = fristen.filter(({ tage }) => sperrtag < tage.mitSamstag)
  const vorSicher = fristen.filter(({ tage }) => sperrtag < tage.sicher)
  const tag = mitWochentag(sperrtag)
  if (vorMitSamstag.length > 0) {
    const text =
      `${tag} ist selbst erst der letzte Werktag der Frist. „Im Voraus“ heißt: Die Werktage müssen vor der Sperre ` +
      'ganz vorbei sein. Das spricht gegen die Sperre an diesem Tag.'
    return feststellung(lage, 'frist.achterWerktag', text, {
      schritte,
      norm: normenDer(lage, vorMitSamstag),
    })
  }
  if (vorSicher.length > 0) {
    const text =
      `Am ${tag} ist die Frist nur gewahrt, wenn auch Samstage und freie Tage mitzählen. Das ist üblich, aber nicht ` +
      `unbestritten. Sicher gewahrt ist sie ab ${mitWochentag(sicher)}.`
    return feststellung(lage, 'frist.nurMitSamstag', text, {
      schritte,
      norm: normenDer(lage, vorSicher),
    })
  }
  return feststellung(lage, 'frist.gewahrt', `Am ${tag} sind alle Fristen vorbei.${reihenfolge(lage)}`, {
    schritte,
  })
}

/** The norm of the period that is in doubt. */
const normenDer = ({ regeln }: Lage, fristen: readonly Wartefrist[]): readonly string[] => [
  ...new Set(fristen.flatMap(({ art }) => normen(regeln, `${art}.fristUnterschritten`))),
]

/** Nothing forbids it, but two letters in this order are often two different proceedings, or a slip in the dates. */
function reihenfolge({ angaben }: Lage): string {
  const { androhung, ankuendigung } = angaben
  if (!androhung?.zugang || !ankuendigung?.zugang || ankuendigung.zugang >= androhung.zugang) return ''
  return ' Die Ankündigung kam vor der Androhung an. Bitte die beiden Daten prüfen.'
}

/** No rule against cuts at the weekend was found; it is an argument of proportion. */
function wochenende(lage: Lage, { mitSamstag }: DreiTage, sperrtag: Datum): Befund {
  if (sperrtag < mitSamstag || !istFreierTag(sperrtag, lage.land)) return LEER
  const text =
    `${mitWochentag(sperrtag)} ist ein Samstag, Sonntag oder Feiertag. Verboten ist die Sperre dann nicht ausdrücklich. ` +
    'Weil niemand erreichbar ist, kann sie unverhältnismäßig sein.'
  return gefunden(feststellung(lage, 'zeitpunkt.wochenende', text))
}

function ohneTag({ angaben }: Lage, tage: DreiTage | null): Befund {
  const ab = tage ? ` Vor ${mitWochentag(tage.untergrenze)} wäre sie zu früh.` : ''
  const path = angaben.sperre === undefined ? 'sperre' : 'sperre.datum'
  return fraglich(
    luecke(
      path,
      'An welchem Tag soll gesperrt werden oder wurde gesperrt?',
      `Davon hängen alle Fristen ab.${ab}`,
    ),
  )
}
