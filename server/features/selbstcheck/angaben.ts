import { type Datum, plusTage } from '../../recht/datum.ts'
import type {
  Abwendungsvereinbarung,
  Bundesland,
  Inhalt,
  Schutzgrund,
  SchutzgrundArt,
  Sparte,
  Vertrag,
  Zahlungsaussicht,
} from '../../recht/sperre/angaben.ts'
import type { Frage } from '../../recht/sperre/lage.ts'
import type { Antworten } from './antworten.ts'
import { rueckstand } from './forderung.ts'
import { gefuellt, tagAus, wort } from './werte.ts'

/*
 * From the answers to the facts of the judgement (README, „Der Selbst-Check“). What was not answered stays unknown; an
 * answer without a day is written with the one day that decides the same: „der Anbieter wusste es“ is the day of the
 * cut or today, „ein früherer Tag“ the day before.
 */

/** The facts of the judgement as far as the answers tell them. */
export function alsAngaben(a: Antworten, heute: Datum): Frage {
  return {
    stichtag: heute,
    ...gefuellt({
      bundesland: wort(a.land) as Bundesland | undefined,
      sparte: sparte(a),
      vertrag: vertrag(a),
      vermieter: vermieter(a),
      mahnung: brief(a.mahnung, a.lage === 'mahnung', a.lage === 'keinBrief'),
      androhung: androhung(a),
      ankuendigung: ankuendigung(a),
      sperre: sperre(a),
      rueckstand: rueckstand(a),
      schutzgruende: schutzgruende(a, heute),
      zahlungsaussicht: aussicht(a, heute),
      abwendungsvereinbarung: vereinbarung(a),
      sozialhilfetraeger: sozialamt(a),
    }),
    anlass: ANLASS[wort(a.grund) ?? ''] ?? 'zahlungsverzug',
  }
}

const ANLASS: Readonly<Record<string, 'manipulation' | 'vormieterschulden'>> = {
  zaehler: 'manipulation',
  fremd: 'vormieterschulden',
}

const sparte = ({ energie }: Antworten): Sparte | undefined =>
  energie === 'beides' ? 'strom' : (wort(energie) as Sparte | undefined)

const vertrag = (a: Antworten): Vertrag | undefined =>
  a.vertrag === 'eigener' ? undefined : (wort(a.vertrag) as Vertrag | undefined)

const vermieter = (a: Antworten) =>
  a.vertrag === 'vermieter'
    ? gefuellt({ wer: wort(a.wer) as Wer | undefined, mietverhaeltnis: wort(a.miete) as Miete | undefined })
    : undefined
type Wer = 'vermieterStelltAb' | 'versorgerSperrtWegenVermieter'
type Miete = 'laeuft' | 'beendet'

/** A letter: with its day, there but the day not known (`{}`), none (null), or nothing known (undefined). */
function brief(antwort: Antworten['mahnung'], istDa: boolean, keiner: boolean) {
  const zugang = tagAus(antwort)
  if (zugang === null || (keiner && zugang === undefined)) return null
  if (zugang === undefined) return istDa ? {} : undefined
  return { zugang }
}

function androhung(a: Antworten) {
  const keine = a.lage === 'mahnung' || a.lage === 'keinBrief'
  const da = brief(a.androhung, a.lage === 'androhung', keine)
  if (!da) return da
  return { ...da, zugangBestritten: false, ...gefuellt({ fehlendeInhalte: fehlend(a.inhaltAndrohung) }) }
}

function ankuendigung(a: Antworten) {
  const keine = a.lage === 'mahnung' || a.lage === 'keinBrief' || a.lage === 'androhung'
  const da = brief(a.ankuendigung, false, keine)
  if (!da) return da
  const form = wort(a.form) as 'brief' | 'elektronisch' | undefined
  return {
    ...da,
    zugangBestritten: false,
    ...gefuellt({ form: form && [form], fehlendeInhalte: ohneAngebot(a), beginn: angesagt(a) }),
  }
}

const fehlend = (antwort: Antworten['inhaltAndrohung']): readonly Inhalt[] | undefined =>
  antwort === '-' ? [] : Array.isArray(antwort) ? (antwort as readonly Inhalt[]) : undefined

/** Whether the letter brought an offer of rates is asked elsewhere; until both are known the list is not complete. */
function ohneAngebot(a: Antworten): readonly Inhalt[] | undefined {
  const inhalte = fehlend(a.inhaltAnkuendigung)
  if (inhalte === undefined || wort(a.raten) === undefined) return undefined
  return a.raten === 'nein' ? [...inhalte, 'avAngebot'] : inhalte
}

/** After the cut: was this the announced day? Before it the day of the letter is the planned one. */
function angesagt(a: Antworten): Datum | undefined {
  const am = tagAus(a.termin)
  const verschoben = { dieser: 0, frueher: -1, spaeter: 1 }[wort(a.angesagt) ?? '']
  return am && verschoben !== undefined ? plusTage(am, verschoben) : undefined
}

function sperre(a: Antworten) {
  if (a.lage === 'mahnung' || a.lage === 'androhung') return null
  const datum = tagAus(a.termin)
  if (a.lage === 'gesperrt') return { vollzogen: true, ...gefuellt({ datum: datum ?? undefined }) }
  if (datum === null || (a.lage === 'keinBrief' && datum === undefined)) return null
  const bekannt = a.lage === 'termin' || a.lage === 'keinBrief'
  return datum || bekannt ? { vollzogen: false, ...gefuellt({ datum }) } : undefined
}

/** The last day that counts: what the supplier knew until the cut, or knows today. */
function spaetestens(a: Antworten, heute: Datum): Datum {
  const am = tagAus(a.termin)
  return am && am < heute ? am : heute
}

function schutzgruende(a: Antworten, heute: Datum): readonly Schutzgrund[] | undefined {
  if (a.schutz === '-') return []
  if (!Array.isArray(a.schutz)) return undefined
  const mitgeteiltAm = { ja: spaetestens(a, heute), nein: null }[wort(a.gewusst) ?? '']
  const glaubhaftmachung = wort(a.nachweis) as Schutzgrund['glaubhaftmachung']
  const konkreteGefahr = { ja: true, nein: false }[wort(a.gefahr) ?? ''] ?? ('unklar' as const)
  return a.schutz.map(art => ({
    art: art as SchutzgrundArt,
    konkreteGefahr,
    ...gefuellt({ mitgeteiltAm, glaubhaftmachung }),
  }))
}

const AUSSICHT = {
  amtAlles: { art: 'zusageLeistungstraeger', deckt: 'voll' },
  amtTeil: { art: 'zusageLeistungstraeger', deckt: 'teilweise' },
  fonds: { art: 'zusageFonds', deckt: 'voll' },
  antrag: { art: 'antragLaeuft' },
  raten: { art: 'ratenplan' },
  versprechen: { art: 'versprechen' },
} as const

function aussicht(a: Antworten, heute: Datum): Zahlungsaussicht | null | undefined {
  if (a.aussicht === 'nein') return null
  const zusage = AUSSICHT[wort(a.aussicht) as keyof typeof AUSSICHT]
  if (zusage === undefined) return undefined
  const dargelegtAm = { ja: spaetestens(a, heute), nein: null }[wort(a.aussichtGesagt) ?? '']
  return { ...zusage, ...gefuellt({ dargelegtAm }) }
}

function vereinbarung(a: Antworten): Abwendungsvereinbarung | undefined {
  const am = tagAus(a.ratenTag) ?? undefined
  const verlangtZugang = tagAus(a.verlangt)
  const zahl = wort(a.ratenZahl)
  const angebotRaten = zahl === undefined ? undefined : Number(zahl)
  const gemeinsam = gefuellt({ verlangtZugang, angebotRaten })
  switch (wort(a.raten)) {
    case 'nein':
      return { ...gemeinsam, angebotZugang: null, angenommenAm: null, gebrochenAm: null }
    case 'angebot':
      return { ...gemeinsam, ...gefuellt({ angebotZugang: am }), angenommenAm: null, gebrochenAm: null }
    case 'vereinbart':
      return { ...gemeinsam, ...gefuellt({ angenommenAm: am }), ...vorDerSperre(a), gebrochenAm: null }
    case 'gebrochen':
      return {
        ...gemeinsam,
        ...vorDerSperre(a),
        ...gefuellt({ angenommenAm: am, gebrochenAm: tagAus(a.rateFehlt) }),
      }
    default:
      return undefined
  }
}

/** As long as nobody has cut, what is agreed was agreed before. */
const vorDerSperre = (a: Antworten) =>
  a.lage === 'termin' || a.lage === 'androhung' ? { angenommenVorSperre: true } : {}

function sozialamt(a: Antworten) {
  const einwilligungZugang = tagAus(a.einwilligung)
  if (einwilligungZugang === undefined) return undefined
  return { einwilligungZugang, ...gefuellt({ informiertAm: tagAus(a.informiert) }) }
}
