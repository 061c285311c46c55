import type { Akte } from '../../data/akte.ts'
import { type Datum, plusTage } from '../../recht/datum.ts'
import type { Bundesland } from '../../recht/sperre/angaben.ts'
import type { Frist, Sperrpruefung } from '../../recht/sperre/antwort.ts'
import { istWerktag, STRENG } from '../../recht/werktage.ts'

/** What the queue knows of a case: what is due next, when, and from which day it burns. */
export type Stand = {
  readonly gesperrt: boolean
  readonly sperrtag: Datum | null
  readonly faelligAm: Datum | null
  readonly faelligWas: string | null
  readonly brenntAb: Datum | null
}

type Termin = { readonly am: Datum; readonly was: string }

/** Beside the judgement: open deadlines of letters and people, and which of its own deadlines are done. */
export type Termine = { readonly offen: readonly Termin[]; readonly erledigt: readonly Termin[] }
export const KEINE_TERMINE: Termine = { offen: [], erledigt: [] }

/** Periods in which the supplier has to wait: what matters of them is the earliest cut, which stands for itself. */
const WARTEFRISTEN: ReadonlySet<string> = new Set(['sperre.ankuendigung', 'sperre.sozialhilfetraeger'])

/**
 * Where a case stands in the queue. A case without any date is due today: nothing is known of it, so it may be the
 * most urgent one. What is done is not due any more; that a cut can come soon does not end with a mark.
 */
export function stand(akte: Akte, pruefung: Sperrpruefung, termine: Termine, heute: Datum): Stand {
  const { sachverhalt } = akte
  const sperrtag = sachverhalt.sperre?.datum ?? sachverhalt.ankuendigung?.beginn ?? null
  const vollzogen = sachverhalt.sperre?.vollzogen === true
  if (vollzogen && !sachverhalt.wiederherstellung?.erfolgtAm) return gesperrt(sperrtag, heute)
  const drohend = vollzogen ? [] : sperrtermine(sperrtag, pruefung)
  return {
    gesperrt: false,
    sperrtag,
    ...naechster([...drohend, ...fristtermine(pruefung.fristen)], termine, heute),
    brenntAb: brennt(drohend, sachverhalt.bundesland ?? 'NW'),
  }
}

function naechster(ausUrteil: readonly Termin[], { offen, erledigt }: Termine, heute: Datum) {
  const getan = new Set(erledigt.map(({ am, was }) => `${was} ${am}`))
  const faellig = [...ausUrteil.filter(({ am, was }) => !getan.has(`${was} ${am}`)), ...offen]
  const termin = fruehester(faellig)
  if (termin) return { faelligAm: termin.am, faelligWas: termin.was }
  return ausUrteil.length > 0
    ? { faelligAm: null, faelligWas: 'nichts' }
    : { faelligAm: heute, faelligWas: 'angaben' }
}

const brennt = ([sperrbar]: readonly Termin[], land: Bundesland): Datum | null =>
  sperrbar ? vorWerktagen(sperrbar.am, 8, land) : null

function gesperrt(sperrtag: Datum | null, heute: Datum): Stand {
  const seit = sperrtag ?? heute
  return { gesperrt: true, sperrtag, faelligAm: seit, faelligWas: 'gesperrt', brenntAb: seit }
}

const fruehester = (termine: readonly Termin[]): Termin | undefined =>
  termine.toSorted((a, b) => (a.am < b.am ? -1 : 1))[0]

/** The day on which the household may sit in the dark: announced, else computed, else when the four weeks end. */
function sperrtermine(sperrtag: Datum | null, { fruehesteSperre, fristen }: Sperrpruefung): Termin[] {
  if (sperrtag) return [{ am: sperrtag, was: 'sperrtag' }]
  if (fruehesteSperre) return [{ am: fruehesteSperre.untergrenze, was: 'fruehestens' }]
  return fristen
    .filter(({ code }) => code === 'sperre.androhung' || code === 'fernwaerme.androhung')
    .map(({ code, bis }) => ({ am: bis, was: code }))
}

const fristtermine = (fristen: readonly Frist[]): Termin[] =>
  fristen
    .filter(({ code }) => !WARTEFRISTEN.has(code) && !code.endsWith('.androhung'))
    .map(({ code, bis }) => ({ am: bis, was: code }))

/** The day `anzahl` Werktage before, Saturdays not counted: the longer run-up is the safer one. */
function vorWerktagen(tag: Datum, anzahl: number, land: Bundesland): Datum {
  let hier = tag
  for (let gezaehlt = 0; gezaehlt < anzahl;) {
    hier = plusTage(hier, -1)
    if (istWerktag(hier, land, STRENG)) gezaehlt++
  }
  return hier
}

const WAS: Readonly<Record<string, readonly [zuTun: string, unter: string]>> = {
  gesperrt: ['Wiederherstellung verlangen', 'gesperrt'],
  sperrtag: ['Sperre verhindern', 'Sperrtag'],
  fruehestens: ['Sperre verhindern', 'frühestens'],
  'sperre.androhung': ['Ankündigung gekommen? Nachfragen', 'vier Wochen enden'],
  'fernwaerme.androhung': ['Sperre verhindern', 'zwei Wochen enden'],
  'av.angebot': ['Angebot über Raten da?', 'Antwort fällig'],
  'av.einwaende': ['Einwände gegen die Raten erheben', 'letzter Tag'],
  'antwort.versorger': ['Antwort auf den Brief da?', 'Antwort fällig'],
  'brief.nachfrage': ['Nachfragen, was aus dem Brief wurde', 'sieben Werktage um'],
  'antwort.behoerde': ['Antwort der Behörde da?', 'Antwort fällig'],
  'antwort.gericht': ['Beim Gericht nach dem Aktenzeichen fragen', 'heute oder morgen'],
  'antwort.fonds': ['Antwort des Hilfsfonds da?', 'Antwort fällig'],
  'antwort.vermieter': ['Antwort des Vermieters da?', 'Antwort fällig'],
  'antwort.schlichtungsstelle': ['Antwort der Schlichtungsstelle da?', 'Antwort fällig'],
  'antwort.andere': ['Antwort auf den Brief da?', 'Antwort fällig'],
  'untaetigkeit.antrag': ['Noch kein Bescheid? Klage möglich', 'sechs Monate um'],
  'untaetigkeit.widerspruch': ['Noch kein Bescheid? Klage möglich', 'drei Monate um'],
  vorschuss: ['Vorschuss da?', 'Zahlung fällig'],
  'antrag.monat': ['Antrag stellen', 'letzter Tag'],
  'antrag.heizkosten': ['Antrag stellen', 'letzter Tag'],
  widerspruch: ['Widerspruch einlegen', 'letzter Tag'],
  'widerspruch.ohneBelehrung': ['Widerspruch einlegen', 'letzter Tag'],
  'beschwerde.antwort': ['Antwort auf die Beschwerde da?', 'Antwort fällig'],
  eigen: ['Eigene Frist', 'Termin'],
  nichts: ['Nichts fällig', 'alle Fristen erledigt'],
  angaben: ['Angaben erfragen', 'noch kein Tag bekannt'],
}

/** What is to do, in words, and the small line below the day. */
export function faelligInWorten(was: string | null): { readonly titel: string; readonly unter: string } {
  const [titel, unter] = WAS[was ?? 'angaben'] ?? ['Frist prüfen', 'Frist']
  return { titel, unter }
}
