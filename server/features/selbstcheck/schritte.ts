import type { Rat, Sperrpruefung } from '../../recht/sperre/antwort.ts'
import type { Ratcode } from '../../recht/sperre/rattexte.ts'
import type { Antworten } from './antworten.ts'
import type { Stufe } from './stufe.ts'

/** What a household can do, under the name the catalogue has it. */
export type Schritt = { readonly id: Schrittname; readonly betrag: string | null }

export type Schrittname = (typeof REIHENFOLGE)['rot'][number]

const AUS_RAT: Readonly<Record<Ratcode, Schrittname>> = {
  'versorger.anrufen': 'anrufen',
  'brief.L01': 'schreiben',
  'brief.L02': 'gefahrMelden',
  'brief.L03': 'zeigen',
  'brief.L14': 'kosten',
  'brief.L17': 'fernwaerme',
  'brief.L18': 'vermieter',
  'gericht.eilantrag': 'gericht',
  'nachweis.beschaffen': 'nachweis',
  'av.annehmen': 'ratenAnnehmen',
  'av.verlangen': 'ratenVerlangen',
  'einwilligung.zuruecksenden': 'einwilligung',
  'zahlen.mindestbetrag': 'mindestbetrag',
  'zahlen.alles': 'alles',
  'antrag.jobcenter': 'jobcenter',
  'antrag.sozialamt': 'sozialamt',
  'fonds.pruefen': 'fonds',
  'wiederherstellung.verlangen': 'wiederAn',
}

/** What comes first: a voice on the phone when it burns, a letter while there is time, the money when there is no threat. */
const REIHENFOLGE = {
  rot: [
    'anrufen',
    'vermieter',
    'gefahrMelden',
    'schutzMelden',
    'wiederAn',
    'schreiben',
    'fernwaerme',
    'ratenAnnehmen',
    'jobcenter',
    'sozialamt',
    'gericht',
    'ratenVerlangen',
    'mindestbetrag',
    'nachweis',
    'alles',
    'beratung',
    'einwilligung',
    'zeigen',
    'kosten',
    'fonds',
    'zahlplan',
  ],
  gelb: [
    'vermieter',
    'schreiben',
    'fernwaerme',
    'gefahrMelden',
    'schutzMelden',
    'ratenAnnehmen',
    'ratenVerlangen',
    'jobcenter',
    'sozialamt',
    'beratung',
    'mindestbetrag',
    'alles',
    'nachweis',
    'einwilligung',
    'zeigen',
    'fonds',
    'anrufen',
    'gericht',
    'wiederAn',
    'kosten',
    'zahlplan',
  ],
  gruen: [
    'zahlplan',
    'jobcenter',
    'sozialamt',
    'gefahrMelden',
    'schutzMelden',
    'beratung',
    'fonds',
    'zeigen',
  ],
} as const satisfies Record<Stufe, readonly string[]>

const HOECHSTENS = 5

/** At most five steps, in the order of the grade. There is always one: nobody is left without a way on. */
export function schritteFuer(stufe: Stufe, { schritte }: Sperrpruefung, a: Antworten): readonly Schritt[] {
  const geraten = new Map(schritte.map(rat => [schrittVon(rat, a), rat]))
  const da = new Set<Schrittname>([...geraten.keys(), ...immer(stufe, a)])
  da.delete(amtNicht(a))
  const reihe: readonly Schrittname[] = REIHENFOLGE[stufe]
  return reihe
    .filter(id => da.has(id))
    .slice(0, HOECHSTENS)
    .map(id => ({ id, betrag: betragIn(geraten.get(id)) }))
}

/** Only what is true is said: nobody reports a danger that was not named, nor demands an offer that is there. */
function schrittVon({ code }: Rat, { raten, gefahr }: Antworten): Schrittname {
  if (code === 'av.verlangen' && raten === 'angebot') return 'ratenAnnehmen'
  if (code === 'brief.L02' && gefahr !== 'ja') return 'schutzMelden'
  return AUS_RAT[code as Ratcode]
}

function immer(stufe: Stufe, { vertrag, grund }: Antworten): readonly Schrittname[] {
  if (vertrag === 'vermieter') return ['beratung']
  const amt = grund === 'fremd' ? [] : (['jobcenter', 'sozialamt'] as const)
  const zuerst = { rot: ['anrufen'], gelb: [], gruen: ['zahlplan'] } as const
  return [...zuerst[stufe], ...amt, 'beratung']
}

const VOM_SOZIALAMT = ['sozialamt', 'asyl', 'lohn', 'arbeitslosengeld', 'rente', 'wohngeld', 'anderes']

/** One office is enough: the Jobcenter for those it pays and for whom nothing is known, the Sozialamt for all others. */
function amtNicht({ einkommen }: Antworten): 'jobcenter' | 'sozialamt' {
  if (!Array.isArray(einkommen) || einkommen.includes('jobcenter')) return 'sozialamt'
  return einkommen.some(eins => VOM_SOZIALAMT.includes(eins)) ? 'jobcenter' : 'sozialamt'
}

/** The sum stands in the sentence of the judgement. */
const betragIn = (rat: Rat | undefined): string | null => /[\d.]+,\d\d\s€/.exec(rat?.text ?? '')?.[0] ?? null
