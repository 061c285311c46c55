import { alsEuro, cent } from '../../recht/geld.ts'
import { type Datum, plusTage } from '../../recht/datum.ts'
import type { Rat } from '../../recht/sperre/antwort.ts'
import { type BriefFakten, istGesperrt, sperrtag } from './fakten.ts'
import { langesDatum, tagMonat, wochentagName } from './sprache.ts'
import { druckbar } from './schrift.ts'
import { type Absatz, setze } from './text.ts'
import type { Werte } from './werte.ts'
import { istBuerotag, landVon, naechsterBuerotag } from './werktage.ts'
import { geschuetzt, sauber } from './zeichen.ts'

/* L47 „Meine nächsten Schritte“: one sheet for the family, from the steps of the judgement. */

/** A heading with its lines; the sheet numbers those that can be ticked off. */
export type Schritt = { readonly absaetze: readonly Absatz[]; readonly nummer: number | null }

export type Schrittbogen = {
  readonly titel: string
  readonly datum: Datum
  readonly stelle: { readonly name: string; readonly telefon: string; readonly sprechzeiten: string }
  readonly termin: string | null
  readonly lage: readonly Absatz[]
  readonly schritte: readonly Schritt[]
}

const NAMEN: Readonly<Record<string, string>> = {
  'av.verlangen': 'avVerlangen',
  'av.annehmen': 'avAnnehmen',
  'antrag.jobcenter': 'jobcenter',
  'antrag.sozialamt': 'sozialamt',
  'zahlen.mindestbetrag': 'mindestbetrag',
  'zahlen.alles': 'alles',
  'einwilligung.zuruecksenden': 'einwilligung',
  'fonds.pruefen': 'fonds',
  'gericht.eilantrag': 'gericht',
  'nachweis.beschaffen': 'nachweis',
  'versorger.anrufen': 'anrufen',
  'wiederherstellung.verlangen': 'wiederherstellung',
}
const ENERGIE = {
  strom: { energie: 'Strom', das: 'den', der: 'Der' },
  gas: { energie: 'Gas', das: 'das', der: 'Das' },
  fernwaerme: { energie: 'Fernwärme', das: 'die', der: 'Die' },
  wasser: { energie: 'Wasser', das: 'das', der: 'Das' },
} as const
const ALLE = ['unterschreiben', 'anderes', ...Object.values(NAMEN)]
/** As many as one sheet holds beside the two closing notes. */
const HOECHSTENS = 4

export function naechsteSchritte(fakten: BriefFakten): Schrittbogen {
  const { stelle, heute, angaben } = fakten
  const [titel, ...absaetze] = setze('L47', werte(fakten))
  const { lage, schritte } = gruppiert(absaetze)
  return {
    titel: titel?.art === 'betreff' ? 'Ihre nächsten Schritte' : '',
    datum: heute,
    stelle: {
      name: druckbar(sauber(stelle.name)).text,
      telefon: druckbar(sauber(stelle.telefon)).text,
      sprechzeiten: druckbar(sauber(stelle.sprechzeiten)).text,
    },
    termin: angaben.termin ? druckbar(sauber(angaben.termin)).text : null,
    lage,
    schritte,
  }
}

function werte(fakten: BriefFakten): Werte {
  const { akte, pruefung } = fakten
  const tag = sperrtag(fakten)
  const frueh = pruefung.fruehesteSperre?.untergrenze ?? null
  return {
    gesperrt: istGesperrt(fakten),
    ...ENERGIE[akte.sachverhalt.sparte ?? 'strom'],
    sperrtag: tag === null ? null : kurz(tag),
    // Worth saying only where the announced day is too early, or no day is known.
    fruehestens: frueh !== null && (tag === null || frueh > tag) ? kurz(frueh) : null,
    rechtswidrig: pruefung.ergebnis === 'rechtswidrig' && !(frueh !== null && (tag === null || frueh > tag)),
    schritte: schritteWerte(fakten),
  }
}

/** „Donnerstag, 3. Dezember“; the year is clear from the sheet. */
const kurz = (tag: Datum): string => `${wochentagName(tag)}, ${tagMonat(tag)}`

function schritteWerte(fakten: BriefFakten): Werte[] {
  const liste = zusammengefasst(fakten.pruefung.schritte)
  return liste.slice(0, HOECHSTENS).map(({ rat, name, mehrere }) => ({
    ist: Object.fromEntries(ALLE.map(eintrag => [eintrag, eintrag === name])),
    wann: wann(rat, fakten, name),
    mehrere,
    text: geschuetzt(rat.text),
    betrag: mindestbetrag(fakten),
    mitnehmen: 'alle Briefe vom Anbieter, Ausweis, Konto-Auszug, Bescheide',
  }))
}

/** All letters together are one step: to sign them. A letter that goes with another step adds none. */
function zusammengefasst(schritte: readonly Rat[]): { rat: Rat; name: string; mehrere: boolean }[] {
  const briefe = schritte.filter(rat => rat.code.startsWith('brief.'))
  const [erster] = briefe
  const andere = schritte.filter(rat => !rat.code.startsWith('brief.'))
  return [
    ...(erster ? [{ rat: erster, name: 'unterschreiben', mehrere: briefe.length > 1 }] : []),
    ...andere.map(rat => ({ rat, name: NAMEN[rat.code] ?? 'anderes', mehrere: false })),
  ]
}

const AMT = ['jobcenter', 'sozialamt', 'gericht']

/** Offices are shut at the weekend: then „today“ becomes the next working day. */
function wann(rat: Rat, fakten: BriefFakten, name: string): string {
  const { heute } = fakten
  const land = landVon(fakten)
  if (rat.dringlichkeit === 'heute') {
    return AMT.includes(name) && !istBuerotag(heute, land) ? kurz(naechsterBuerotag(heute, land)) : 'Heute'
  }
  return rat.dringlichkeit === 'dieseWoche'
    ? `Bis ${kurz(naechsterBuerotag(plusTage(heute, 4), land))}`
    : 'Später'
}

/** What brings the arrears below the threshold, in whole euros. */
function mindestbetrag({ pruefung: { rueckstand } }: BriefFakten): string | null {
  const { anrechenbarCent, schwelleCent } = rueckstand
  if (anrechenbarCent === null || schwelleCent === null || anrechenbarCent < schwelleCent) return null
  return alsEuro(cent(Math.ceil((anrechenbarCent - schwelleCent + 1) / 100) * 100))
}

function gruppiert(absaetze: readonly Absatz[]): { lage: Absatz[]; schritte: Schritt[] } {
  const lage: Absatz[] = []
  const gruppen: Absatz[][] = []
  for (const absatz of absaetze) {
    if (absatz.art === 'ueberschrift') gruppen.push([absatz])
    else (gruppen.at(-1) ?? lage).push(absatz)
  }
  // The two closing notes (what not to do, somebody comes) are not steps to tick off.
  const bisher = gruppen.length - 2
  return {
    lage,
    schritte: gruppen.map((gruppe, i) => ({ absaetze: gruppe, nummer: i < bisher ? i + 1 : null })),
  }
}

export const datumszeile = (bogen: Schrittbogen): string => langesDatum(bogen.datum)
