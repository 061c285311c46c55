import { berechneFrist } from '../../../recht/fristen.ts'
import type { Datum } from '../../../recht/datum.ts'
import type { Briefart } from '../briefart.ts'
import { eigeneAbsaetze, eigenesFeld } from '../eigene.ts'
import { antwortBis, type BriefFakten, istGesperrt } from '../fakten.ts'
import { gefahr, grundWerte, schutzgruende } from '../schutz.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { oderNull, type Werte } from '../werte.ts'
import { landVon } from '../werktage.ts'
import { rateOhneRueckhalt, zahlungsplanWerte } from '../zahlungsplan.ts'
import {
  anDenVersorger,
  erstes,
  nurBeiZahlungsverzug,
  vertragDesVermieters,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'

const FOLGEN = eigenesFeld({
  name: 'waermeFolgen',
  label: 'Was die Einstellung für den Haushalt bedeutet',
  art: 'text',
  max: 5_000,
  mehrzeilig: true,
  tipp: 'Keine Diagnosen.',
} as const)

/** § 33 Abs. 2 S. 2 AVBFernwärmeV: disproportion AND prospect of payment, both set out by the household. */
export const L17: Briefart = {
  id: 'L17',
  titel: 'Fernwärme: Einwand gegen die Einstellung',
  zweck:
    'Der Brief legt beides dar, was die Einstellung der Fernwärme verhindert: harte Folgen und Aussicht auf Zahlung.',
  empfaenger: anDenVersorger,
  vorrang: 25,
  normen: ['§ 33 Abs. 2 AVBFernwärmeV'],
  form: 'Die Verordnung nennt keine Form; Unterschrift empfohlen.',
  freigabe: fakten => (gefahr(beiWaerme(fakten)) === true ? 'rot' : 'gelb'),
  felder: [FOLGEN],
  pflichtangaben: VERTRAGSKENNZEICHEN,
  hindernis: fakten =>
    erstes(
      vertragDesVermieters(fakten),
      nurFernwaerme(fakten),
      schonEingestellt(fakten),
      nurBeiZahlungsverzug(fakten),
      nurEinMerkmal(fakten),
    ),
  hinweise,
  passt: ({ akte }) =>
    akte.sachverhalt.androhung || akte.sachverhalt.sperre?.datum
      ? 'Die Fernwärme soll eingestellt werden. Die Frist ist nur zwei Wochen lang.'
      : null,
  anlagen: () => [],
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortBis(fakten),
      text: `Das Unternehmen soll bis ${mitWochentag(antwortBis(fakten))} bestätigen, dass es die Versorgung nicht einstellt.`,
    },
  ],
  werte,
}

const nurFernwaerme = ({ pruefung }: BriefFakten): string | null =>
  pruefung.regelwerk === 'avbfernwaerme-33'
    ? null
    : 'Der Brief stützt sich auf § 33 Abs. 2 AVBFernwärmeV und passt nur bei Fernwärme. Für Strom und Gas gelten L01 bis L05.'

const schonEingestellt = (fakten: BriefFakten): string | null =>
  istGesperrt(fakten)
    ? 'Die Versorgung ist schon eingestellt. Jetzt geht es um die Wiederaufnahme (§ 33 Abs. 3 AVBFernwärmeV).'
    : null

/** A device that needs power does not suffer from missing heat: the reason belongs to other letters. */
function beiWaerme(fakten: BriefFakten): BriefFakten {
  const gruende = schutzgruende(fakten).filter(({ art }) => art !== 'lebenserhaltendesGeraet')
  const { akte } = fakten
  return { ...fakten, akte: { ...akte, sachverhalt: { ...akte.sachverhalt, schutzgruende: gruende } } }
}

const hatFolgen = (fakten: BriefFakten): boolean =>
  schutzgruende(beiWaerme(fakten)).length > 0 || eigeneAbsaetze(fakten, FOLGEN.name).length > 0

function hatAussicht(fakten: BriefFakten): boolean {
  const { rateCent, ersteRateAm } = fakten.akte.plan
  const plan = Boolean(rateCent) && ersteRateAm !== undefined && ersteRateAm >= fakten.heute
  return plan || !rateOhneRueckhalt(fakten)
}

/** The exception asks for both („und“), unlike § 41f Abs. 1 S. 2 EnWG. */
function nurEinMerkmal(fakten: BriefFakten): string | null {
  if (hatFolgen(fakten) && hatAussicht(fakten)) return null
  const offen = hatFolgen(fakten)
    ? 'Es fehlt die Aussicht auf Zahlung: Rate mit Tag, Zusage oder gestellter Antrag.'
    : 'Es fehlt, welche Folgen die Einstellung für den Haushalt hat.'
  return `§ 33 Abs. 2 Satz 2 AVBFernwärmeV verlangt beides: unverhältnismäßige Folgen und Aussicht auf Zahlung. ${offen}`
}

/** The last of the two weeks, only where the receipt is known and not disputed. */
function zweiWochen({ akte }: BriefFakten): Datum | null {
  const { androhung } = akte.sachverhalt
  if (!androhung?.zugang || androhung.zugangBestritten === true) return null
  const frage = { regel: 'fernwaerme.androhung', ereignis: androhung.zugang } as const
  return berechneFrist({ ...frage, bundesland: landVon({ akte }) }).letzterTag
}

function werte(fakten: BriefFakten): Werte {
  const ende = zweiWochen(fakten)
  const tag = fakten.akte.sachverhalt.sperre?.datum
  return {
    ...zahlungsplanWerte(fakten),
    grund: grundWerte(beiWaerme(fakten)),
    gruende: schutzgruende(beiWaerme(fakten)).length > 0,
    gefahr: gefahr(beiWaerme(fakten)) === true,
    folgen: eigeneAbsaetze(fakten, FOLGEN.name),
    fristEnde: oderNull(ende, langesDatum),
    zuFrueh: ende !== null && Boolean(tag && tag <= ende),
    ohneMahnung: fakten.akte.sachverhalt.mahnung === null,
  }
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Bei Fernwärme gibt es keine Schwelle von 100 Euro, keine Ankündigung acht Werktage vorher und keine Abwendungsvereinbarung.',
    'Die Schlichtung nach § 111b EnWG ist nur für Strom und Gas da.',
    'Klären, wer Kunde ist: der Haushalt oder Vermieter und Eigentümergemeinschaft. Ist es der Vermieter, passt L18.',
    'Keine Diagnosen. Vorher die Einwilligung „Gesundheit“ unterschreiben lassen (L42), wenn der Brief Gründe der Gesundheit nennt.',
  ]
  const ende = zweiWochen(fakten)
  if (ende !== null)
    liste.unshift(`Die zwei Wochen enden mit ${mitWochentag(ende)}. Vorher muss der Brief da sein.`)
  if (gefahr(beiWaerme(fakten)) === true)
    liste.unshift('Gefahr für Leib oder Leben: heute mit der juristischen Anleitung sprechen.')
  return liste
}
