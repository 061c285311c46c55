import { type Datum } from '../../../recht/datum.ts'
import { berechneFrist } from '../../../recht/fristen.ts'
import type { Briefart } from '../briefart.ts'
import { eigeneAbsaetze, eigenesFeld, eigeneWoerter } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { amWochentag, mitWochentag } from '../sprache.ts'
import { oderNull, type Werte } from '../werte.ts'
import { landVon } from '../werktage.ts'
import {
  anderesRegelwerk,
  anDenVersorger,
  antwortInWochen,
  erstes,
  nurBeiZahlungsverzug,
  vertragDesVermieters,
  VERTRAG_BEKANNT,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'

const EINWAND = eigenesFeld({
  name: 'avEinwand',
  label: 'Was an der Forderung nicht stimmt',
  art: 'mehrfach',
  optionen: [
    ['beanstandet', 'Die Rechnung ist begründet beanstandet'],
    ['zahlungen', 'Zahlungen sind nicht abgezogen'],
    ['gestundet', 'Ein Teil ist gestundet und noch nicht fällig'],
    ['preis', 'Ein Teil kommt aus einer streitigen Preiserhöhung'],
    ['schlichtung', 'Bei der Androhung lief schon eine Schlichtung'],
    ['kosten', 'Mahn-, Inkasso- oder Sperrkosten sind mitgerechnet'],
    ['fremd', 'Ein Teil betrifft eine andere Person oder Wohnung'],
  ],
} as const)

const BEGRUENDUNG = eigenesFeld({
  name: 'avEinwandText',
  label: 'Die Einwände in eigenen Worten',
  art: 'text',
  max: 10_000,
  mehrzeilig: true,
  tipp: 'Mit Datum und Betrag, damit der Versorger sie prüfen kann.',
} as const)

/** § 41g Abs. 1 S. 5 EnWG: objections to the claims behind the rates, within a month after the agreement. */
export const L06: Briefart = {
  id: 'L06',
  titel: 'Einwände nach der Abwendungsvereinbarung',
  zweck:
    'Der Brief erhebt Einwände gegen die Forderungen, die in Raten gezahlt werden. Die Vereinbarung selbst bleibt.',
  wann: 'Passt bis einen Monat nach dem Abschluss der Abwendungsvereinbarung, wenn die Forderung nicht stimmt.',
  empfaenger: anDenVersorger,
  vorrang: 45,
  normen: ['§ 41g Abs. 1 Satz 5 EnWG', '§ 41f Abs. 3 EnWG'],
  form: 'Textform (§ 41g Abs. 1 Satz 5 EnWG); der Zugang im Monat muss beweisbar sein.',
  freigabe: () => 'gelb',
  felder: [EINWAND, BEGRUENDUNG],
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    VERTRAG_BEKANNT,
    {
      path: `angaben.${EINWAND.name}`,
      label: EINWAND.label,
      fehlt: f => eigeneWoerter(f, EINWAND.name).length + eigeneAbsaetze(f, BEGRUENDUNG.name).length === 0,
    },
  ],
  hindernis: fakten =>
    erstes(
      anderesRegelwerk(fakten),
      vertragDesVermieters(fakten),
      nurBeiZahlungsverzug(fakten),
      nichtGrundversorgt(fakten),
      nichtAngenommen(fakten),
      monatVorbei(fakten),
    ),
  hinweise,
  passt: fakten => {
    const bis = letzterTag(fakten)
    if (bis === null || fakten.versandt.some(({ art }) => art === 'L06')) return null
    return `Die Abwendungsvereinbarung ist geschlossen. Einwände sind bis ${mitWochentag(bis)} möglich.`
  },
  anlagen: () => [],
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortInWochen(fakten, 2),
      text: `Der Versorger soll bis ${mitWochentag(antwortInWochen(fakten, 2))} den Rückstand neu berechnen.`,
    },
  ],
  werte,
}

const vereinbarung = ({ akte }: BriefFakten) => akte.sachverhalt.abwendungsvereinbarung

/** The last day of the month after the agreement (§§ 187, 188, 193 BGB). */
function letzterTag(fakten: BriefFakten): Datum | null {
  const ereignis = vereinbarung(fakten)?.angenommenAm
  if (!ereignis) return null
  return berechneFrist({ regel: 'av.einwaende', ereignis, bundesland: landVon(fakten) }).letzterTag
}

function nichtGrundversorgt({ akte: { sachverhalt } }: BriefFakten): string | null {
  if (sachverhalt.vertrag !== 'sondervertrag') return null
  return 'Den Monat für Einwände gibt § 41g Abs. 1 Satz 5 EnWG nur in der Grundversorgung. Dort, wo er nicht gilt, die Rechnung mit L08 beanstanden.'
}

function nichtAngenommen(fakten: BriefFakten): string | null {
  const am = vereinbarung(fakten)?.angenommenAm
  if (!am)
    return 'Es ist keine angenommene Abwendungsvereinbarung eingetragen. Ohne Vereinbarung die Rechnung mit L08 beanstanden.'
  return am > fakten.heute ? 'Der Tag der Annahme liegt in der Zukunft. Bitte das Datum prüfen.' : null
}

function monatVorbei(fakten: BriefFakten): string | null {
  const bis = letzterTag(fakten)
  if (bis === null || fakten.heute <= bis) return null
  return `Der Monat für Einwände ist seit ${mitWochentag(bis)} vorbei (§ 41g Abs. 1 Satz 5 EnWG). Ob die Vereinbarung spätere Einwände ausschließt, mit der juristischen Anleitung prüfen; die Rechnung selbst beanstandet L08.`
}

function werte(fakten: BriefFakten): Werte {
  const gewaehlt = eigeneWoerter(fakten, EINWAND.name)
  return {
    netzbetreiber: null,
    antwortBis: mitWochentag(antwortInWochen(fakten, 2)),
    angenommenAm: oderNull(vereinbarung(fakten)?.angenommenAm, amWochentag),
    einwand: Object.fromEntries(EINWAND.optionen.map(([wort]) => [wort, gewaehlt.includes(wort)])),
    begruendung: eigeneAbsaetze(fakten, BEGRUENDUNG.name),
    gebrochen: Boolean(vereinbarung(fakten)?.gebrochenAm),
  }
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Die Raten trotzdem pünktlich zahlen: Platzt eine, kann nach neuer Ankündigung gesperrt werden.',
  ]
  const bis = letzterTag(fakten)
  if (bis !== null)
    liste.unshift(
      `Der Brief muss spätestens am ${mitWochentag(bis)} angekommen sein. Den Zugang beweisbar machen.`,
    )
  if (vereinbarung(fakten)?.gebrochenAm)
    liste.push(
      'Eine Rate ist ausgeblieben. Der Brief sagt deshalb nicht, dass die Raten weiter gezahlt werden.',
    )
  if (vereinbarung(fakten)?.klauseln?.includes('einwendungsausschluss'))
    liste.push('Die Vereinbarung schließt Einwände aus. Für den ersten Monat darf sie das nicht.')
  return liste
}
