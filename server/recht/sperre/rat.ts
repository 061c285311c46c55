import { tageZwischen } from '../datum.ts'
import { alsEuro, cent, type Cent } from '../geld.ts'
import type { Rat, Urteilswort } from './antwort.ts'
import { nochKeine } from './abwendungsstand.ts'
import { angebotGemacht } from './angebot.ts'
import { hatEingewilligt } from './dreitage.ts'
import { wegenVerzugs, type Lage } from './lage.ts'
import type { Pruefung } from './pruefung.ts'
import { RATTEXTE, type Ratcode } from './rattexte.ts'

/** What the household can do now, the most urgent first: what has time comes last in every list below. */
export function schritte(lage: Lage, pruefung: Pruefung, ergebnis: Urteilswort): readonly Rat[] {
  if (lage.regeln.art === 'vermieter') return gegenVermieter(lage)
  // A test that was passed is nothing to object to.
  const codes = pruefung.befund.feststellungen
    .filter(({ wirkung }) => wirkung === 'sperrt' || wirkung === 'zweifel')
    .map(({ code }) => code)
  const dringend = [
    ...einwenden(lage, codes, ergebnis),
    ...schutz(codes),
    ...vereinbarung(lage, pruefung),
    ...bezahlen(lage, pruefung, ergebnis),
  ]
  const jedesEinmal = dringend.filter(([code], i) => dringend.findIndex(([c]) => c === code) === i)
  return [...jedesEinmal.map(([code, betrag]) => rat(code, eile(lage), betrag)), ...spaeter(lage)].map(
    eintrag => (nachAvb(lage) && eintrag.code === NUR_ENWG ? { ...eintrag, brief: null } : eintrag),
  )
}

/** Fernwärme and Wasser: hardship and prospect of payment belong together (§ 33 Abs. 2 S. 2). */
const nachAvb = ({ regeln }: Lage): boolean => regeln.haerte === 'und'

/** The letter of this advice rests on the EnWG (§ 102 Abs. 3); for other supplies it stands without one. */
const NUR_ENWG: Ratcode = 'gericht.eilantrag'

type Vorschlag = readonly [code: Ratcode, betrag?: Cent]

function rat(code: Ratcode, dringlichkeit: Rat['dringlichkeit'], betrag?: Cent): Rat {
  const { text, brief } = RATTEXTE[code]
  return {
    code,
    dringlichkeit,
    text: betrag === undefined ? text : text.replace('{betrag}', alsEuro(betrag)),
    brief,
  }
}

/** Today when the cut is done or a week away; otherwise this week. */
function eile({ angaben, stichtag, vollzogen }: Lage): Rat['dringlichkeit'] {
  const termin = angaben.sperre?.datum ?? angaben.ankuendigung?.beginn
  return vollzogen || (termin && tageZwischen(stichtag, termin) <= 7) ? 'heute' : 'dieseWoche'
}

/** What L01 has words for: all but hardship and prospect, which have letters of their own, and the contract. */
const BEANSTANDUNG =
  /^(mahnung|schwelle|verhaeltnis|androhung|ankuendigung|frist|zugang|zeitpunkt|inhalt|av|sozialhilfe|rechtsstand|vormieter|manipulation)\./

function einwenden(lage: Lage, codes: readonly string[], ergebnis: Urteilswort): readonly Vorschlag[] {
  if (ergebnis !== 'rechtswidrig' && ergebnis !== 'zweifelhaft') return []
  const heute = eile(lage) === 'heute'
  return [
    ...(heute ? [['versorger.anrufen'] as const] : []),
    ...beanstanden(lage, codes),
    ...(heute && ergebnis === 'rechtswidrig' ? [['gericht.eilantrag'] as const] : []),
  ]
}

function beanstanden(lage: Lage, codes: readonly string[]): readonly Vorschlag[] {
  if (nachAvb(lage)) return einwandAvb(lage)
  return codes.some(code => BEANSTANDUNG.test(code)) ? [['brief.L01']] : []
}

/** One letter for everything, hardship and prospect included; after the cut only the way back is left. */
const einwandAvb = ({ vollzogen }: Lage): readonly Vorschlag[] => (vollzogen ? [] : [['brief.L17']])

const HAERTE =
  /^haerte\.(konkreteGefahr|gefahrUngeklaert|schutzbeduerftig|nichtMitgeteilt|nichtGlaubhaft|beideMerkmale)$/

const schutz = (codes: readonly string[]): readonly Vorschlag[] => [
  ...(codes.some(code => HAERTE.test(code)) ? [['brief.L02'] as const] : []),
  ...(codes.includes('haerte.gefahrUngeklaert') || codes.includes('haerte.nichtGlaubhaft')
    ? [['nachweis.beschaffen'] as const]
    : []),
]

/** Only before the cut, after an Androhung, and while there is no agreement yet: a broken one gives no second right. */
function vereinbarung(lage: Lage, { stand }: Pruefung): readonly Vorschlag[] {
  const geschuldet = lage.regeln.abwendung?.geschuldet(lage.vertrag) === 'ja'
  if (!nochKeine(lage, stand) || !geschuldet || lage.vollzogen || !lage.angaben.androhung) return []
  return [
    angebotGemacht(lage) === 'ja' ? ['av.annehmen'] : ['av.verlangen'],
    ...(lage.regeln.sozialhilfe && !hatEingewilligt(lage) ? [['einwilligung.zuruecksenden'] as const] : []),
  ]
}

function bezahlen(lage: Lage, { rueckstand }: Pruefung, ergebnis: Urteilswort): readonly Vorschlag[] {
  const { anrechenbarCent: offen } = rueckstand
  if (!wegenVerzugs(lage) || offen === 0) return []
  const mindestbetrag = unterDieSchwelle(lage, rueckstand)
  return [
    ...(mindestbetrag === null ? [] : [['zahlen.mindestbetrag', mindestbetrag] as const]),
    ...(offen !== null && ergebnis === 'rechtmaessig' ? [['zahlen.alles', offen] as const] : []),
    ...(nachAvb(lage) ? einwandAvb(lage) : [['brief.L03'] as const]),
    ['antrag.jobcenter'],
    ['antrag.sozialamt'],
  ]
}

/** Below the threshold, in whole euros: equality is enough for the supplier. Without a threat nothing is to be avoided. */
function unterDieSchwelle(
  { vollzogen, angaben: { androhung } }: Lage,
  { anrechenbarCent, schwelleCent }: Pruefung['rueckstand'],
) {
  if (!androhung || vollzogen || anrechenbarCent === null || schwelleCent === null) return null
  if (anrechenbarCent < schwelleCent) return null
  // A whole euro more than the cent that is missing: fees and a slip in the sum must not undo it.
  return cent(Math.ceil((anrechenbarCent - schwelleCent + 1) / 100) * 100)
}

function spaeter(lage: Lage): readonly Rat[] {
  const { vollzogen, angaben } = lage
  const { wiederherstellung } = angaben
  const gesperrt = vollzogen && !wiederherstellung?.erfolgtAm
  return [
    ...(gesperrt ? [rat('wiederherstellung.verlangen', 'heute')] : []),
    // § 33 Abs. 3 S. 2 AVBFernwärmeV and AVBWasserV know no right to see how the lump sum was reckoned.
    ...(gesperrt && wiederherstellung?.pauschaleCent && !nachAvb(lage)
      ? [rat('brief.L14', 'dieseWoche')]
      : []),
    ...(wegenVerzugs(lage) ? [rat('fonds.pruefen', 'dieseWoche')] : []),
  ]
}

const gegenVermieter = ({ angaben }: Lage): readonly Rat[] => [
  rat('brief.L18', 'heute'),
  { ...rat('gericht.eilantrag', 'heute'), brief: null },
  ...(angaben.vermieter?.eigenerZaehler ? [EIGENER_VERTRAG] : []),
]

const EIGENER_VERTRAG: Rat = {
  code: 'versorger.anrufen',
  dringlichkeit: 'heute',
  text: 'Es gibt einen eigenen Zähler: beim Grundversorger einen eigenen Vertrag abschließen.',
  brief: null,
}
