import { berechneFrist } from '../../../recht/fristen.ts'
import type { Briefart } from '../briefart.ts'
import {
  eigeneAbsaetze,
  eigenePflicht,
  eigenerTag,
  eigenesFeld,
  eigeneWahl,
  eigeneWoerter,
} from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { mitWochentag } from '../sprache.ts'
import type { Werte } from '../werte.ts'
import {
  anDenVersorger,
  antwortInWochen,
  erstes,
  nurStromUndGas,
  TEXTFORM,
  VERTRAG_BEKANNT,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'
import { inErsatzversorgung, MITTEILUNG, preisWerte, WIRKSAM } from './preis.ts'
import { hatText } from './rechnung.ts'

const MANGEL = eigenesFeld({
  name: 'preisMangel',
  label: 'Was an der Preiserhöhung nicht stimmt',
  art: 'mehrfach',
  optionen: [
    ['vorbehalt', 'Vertrag sieht keine einseitige Änderung vor (Sondervertrag)'],
    ['bekanntgabe', 'öffentlich weniger als sechs Wochen vorher bekannt (Grundversorgung)'],
    ['brief', 'keine briefliche Mitteilung (Grundversorgung)'],
    ['anlass', 'Anlass, Voraussetzungen oder Umfang fehlen'],
    ['kuendigung', 'Hinweis auf das Kündigungsrecht fehlt'],
    ['anteil', 'Änderung des Versorgeranteils fehlt (Strom, Sondervertrag)'],
    ['unbillig', 'Erhöhung ist nicht nachvollziehbar (Grundversorgung)'],
  ],
} as const)
const BEGRUENDUNG = eigenesFeld({
  name: 'preisEinwand',
  label: 'Die Einwände in eigenen Worten',
  art: 'text',
  max: 10_000,
  mehrzeilig: true,
} as const)
const ZAHLUNG = eigenesFeld({
  name: 'preisZahlung',
  label: 'Was wird gezahlt?',
  art: 'wahl',
  optionen: [
    ['vorbehalt', 'der neue Preis, unter Vorbehalt'],
    ['alt', 'der bisherige Preis'],
  ],
  leer: null,
} as const)

/** Objection to a price rise: defects of the notice first, § 315 BGB only where the GVV names it. */
export const L16: Briefart = {
  id: 'L16',
  titel: 'Widerspruch gegen eine Preiserhöhung',
  zweck: 'Der Brief bestreitet eine Preiserhöhung und sagt, welcher Preis bis zur Klärung gezahlt wird.',
  wann: 'Passt, wenn an einer Preiserhöhung etwas nicht stimmt oder sie zu spät mitgeteilt ist.',
  empfaenger: anDenVersorger,
  vorrang: 76,
  normen: ['§ 41 Abs. 5 EnWG', '§ 5 Abs. 2 StromGVV/GasGVV', '§ 41f Abs. 3 Satz 4 EnWG'],
  form: TEXTFORM,
  freigabe: () => 'rot',
  felder: [WIRKSAM, MITTEILUNG, MANGEL, BEGRUENDUNG, ZAHLUNG],
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    VERTRAG_BEKANNT,
    eigenePflicht(WIRKSAM),
    eigenePflicht(ZAHLUNG),
    {
      path: `angaben.${MANGEL.name}`,
      label: MANGEL.label,
      fehlt: f => maengel(f).length === 0 && !hatText(f, BEGRUENDUNG.name) && !zuSpaetMitgeteilt(f),
    },
  ],
  hindernis: fakten => erstes(nurStromUndGas(fakten), inErsatzversorgung(fakten)),
  hinweise,
  passt: unbegruendetStreitig,
  anlagen: () => ['Mitteilung der Preiserhöhung (Kopie)'],
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortInWochen(fakten, 2),
      text: `Der Versorger soll zur Preiserhöhung bis ${mitWochentag(antwortInWochen(fakten, 2))} Stellung nehmen. Danach Verbraucherbeschwerde (L11).`,
    },
  ],
  werte,
}

/** A claim from a disputed rise that no judgment has settled, where the case says that no reasons were given so far. */
function unbegruendetStreitig({ akte, pruefung, versandt }: BriefFakten): string | null {
  const streitig = (akte.sachverhalt.rueckstand?.posten ?? []).some(
    ({ preiserhoehungStreitig, tituliert, beanstandung }) =>
      preiserhoehungStreitig === true &&
      tituliert === false &&
      (beanstandung === null || beanstandung?.schluessig === false),
  )
  if (!streitig || pruefung.regelwerk !== 'enwg-41f' || versandt.some(({ art }) => art === 'L16')) return null
  return 'Eine Forderung stammt aus einer streitigen Preiserhöhung, und ein begründeter Einwand ist nicht eingetragen; solange sie streitig und nicht rechtskräftig entschieden ist, zählt sie für die Sperre nicht mit (§ 41f Abs. 3 Satz 4 EnWG).'
}

const grundversorgt = ({ akte }: BriefFakten): boolean => akte.sachverhalt.vertrag === 'grundversorgung'

/** What was ticked, without what is law only for the other kind of contract. */
function maengel(fakten: BriefFakten): readonly string[] {
  const fremd = grundversorgt(fakten) ? ['vorbehalt', 'anteil'] : ['bekanntgabe', 'brief', 'unbillig']
  if (fakten.akte.sachverhalt.sparte === 'gas') fremd.push('anteil')
  return eigeneWoerter(fakten, MANGEL.name).filter(wort => !fremd.includes(wort))
}

/** § 41 Abs. 5 S. 2 EnWG: the notice must be there a month before. In the Grundversorgung its publication counts. */
function zuSpaetMitgeteilt(fakten: BriefFakten): boolean {
  const zugang = eigenerTag(fakten, MITTEILUNG.name)
  const ereignis = eigenerTag(fakten, WIRKSAM.name)
  if (fakten.akte.sachverhalt.vertrag !== 'sondervertrag' || zugang === null || ereignis === null)
    return false
  return zugang > berechneFrist({ regel: 'preis.sondervertrag', ereignis }).letzterTag
}

function werte(fakten: BriefFakten): Werte {
  const gewaehlt = maengel(fakten)
  return {
    netzbetreiber: null,
    antwortBis: mitWochentag(antwortInWochen(fakten, 2)),
    preis: preisWerte(fakten),
    grundversorgung: grundversorgt(fakten),
    mangel: Object.fromEntries(MANGEL.optionen.map(([wort]) => [wort, gewaehlt.includes(wort)])),
    zuSpaet: zuSpaetMitgeteilt(fakten),
    begruendung: eigeneAbsaetze(fakten, BEGRUENDUNG.name),
    unterVorbehalt: eigeneWahl(fakten, ZAHLUNG.name) === 'vorbehalt',
    alterPreis: eigeneWahl(fakten, ZAHLUNG.name) === 'alt',
    schwelle: fakten.pruefung.regelwerk === 'enwg-41f',
  }
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Vor dem Versand muss die juristische Anleitung den Brief gelesen haben.',
    'Nur die streitige Erhöhung zählt für die Sperre nicht mit (§ 41f Abs. 3 Satz 4 EnWG). Der alte Preis muss weiter gezahlt werden.',
    'Daneben ist die Kündigung möglich, aber nur vor dem Tag der Änderung (L15).',
  ]
  if (eigeneWahl(fakten, ZAHLUNG.name) === 'alt')
    liste.push(
      grundversorgt(fakten)
        ? 'Nur den alten Preis zahlen ist riskant: Zurückbehalten darf man sonst nur nach § 17 Abs. 1 Satz 2 StromGVV/GasGVV; § 315 BGB bleibt daneben (Satz 3). Die Differenz zurücklegen.'
        : 'Nur den alten Preis zahlen ist riskant. Die Differenz zurücklegen.',
    )
  return liste
}
