import { berechneFrist } from '../../../recht/fristen.ts'
import type { Datum } from '../../../recht/datum.ts'
import type { Briefart } from '../briefart.ts'
import { eigeneAbsaetze, eigenesFeld } from '../eigene.ts'
import { lieferwerte } from '../behoerde/notlage.ts'
import { antwortBis, type BriefFakten, istGesperrt } from '../fakten.ts'
import { gefahr, grundWerte, schutzgruende } from '../schutz.ts'
import { langesDatum, mitWochentag } from '../sprache.ts'
import { oderNull, type Werte } from '../werte.ts'
import { landVon } from '../werktage.ts'
import { zahlungsplanWerte } from '../zahlungsplan.ts'
import {
  anDenVersorger,
  erstes,
  nurBeiZahlungsverzug,
  vertragDesVermieters,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'
import {
  durchSatzung,
  hatAussicht,
  istWasser,
  mitGruenden,
  NACH_SATZUNG,
  verordnungVon,
} from './verordnung.ts'

const FOLGEN = eigenesFeld({
  name: 'waermeFolgen',
  label: 'Was die Einstellung für den Haushalt bedeutet',
  art: 'text',
  max: 5_000,
  mehrzeilig: true,
  tipp: 'Keine Diagnosen.',
} as const)

/** § 33 Abs. 2 S. 2 AVBFernwärmeV and AVBWasserV: disproportion AND prospect of payment, both set out by the household. */
export const L17: Briefart = {
  id: 'L17',
  titel: 'Fernwärme oder Wasser: Einwand gegen die Einstellung',
  zweck:
    'Der Brief legt beides dar, was die Einstellung von Fernwärme oder Wasser verhindert: harte Folgen und Aussicht auf Zahlung.',
  wann: 'Passt bei Fernwärme und Wasser, wenn die Einstellung droht und sich harte Folgen und Aussicht auf Zahlung zeigen lassen.',
  empfaenger: anDenVersorger,
  vorrang: 25,
  normen: ['§ 33 Abs. 2 AVBFernwärmeV', '§ 33 Abs. 2 AVBWasserV'],
  form: 'Die Verordnung nennt keine Form; Unterschrift empfohlen.',
  freigabe: fakten => (gefahr(mitGruenden(fakten)) === true ? 'rot' : 'gelb'),
  felder: [FOLGEN],
  pflichtangaben: VERTRAGSKENNZEICHEN,
  hindernis: fakten =>
    erstes(
      vertragDesVermieters(fakten),
      nurMitVerordnung(fakten),
      durchSatzung(fakten),
      schonEingestellt(fakten),
      nurBeiZahlungsverzug(fakten),
      nurEinMerkmal(fakten),
    ),
  hinweise,
  passt: fakten => {
    const { androhung, sperre } = fakten.akte.sachverhalt
    if (!androhung && !sperre?.datum) return null
    const was = istWasser(fakten) ? 'Das Wasser soll abgestellt' : 'Die Fernwärme soll eingestellt'
    return `${was} werden. Die Frist ist nur zwei Wochen lang.`
  },
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

const nurMitVerordnung = (fakten: BriefFakten): string | null =>
  verordnungVon(fakten) !== null
    ? null
    : 'Der Brief stützt sich auf § 33 Abs. 2 AVBFernwärmeV oder AVBWasserV und passt nur bei Fernwärme und Wasser. Für Strom und Gas gelten L01 bis L05.'

const schonEingestellt = (fakten: BriefFakten): string | null =>
  istGesperrt(fakten)
    ? `Die Versorgung ist schon eingestellt. Jetzt geht es um die Wiederaufnahme (§ 33 Abs. 3 ${verordnungVon(fakten)}): L13.`
    : null

const hatFolgen = (fakten: BriefFakten): boolean =>
  schutzgruende(mitGruenden(fakten)).length > 0 || eigeneAbsaetze(fakten, FOLGEN.name).length > 0

/** The exception asks for both („und“), unlike § 41f Abs. 1 S. 2 EnWG. */
function nurEinMerkmal(fakten: BriefFakten): string | null {
  if (hatFolgen(fakten) && hatAussicht(fakten)) return null
  const offen = hatFolgen(fakten)
    ? 'Es fehlt die Aussicht auf Zahlung: Rate mit Tag, Zusage oder gestellter Antrag.'
    : 'Es fehlt, welche Folgen die Einstellung für den Haushalt hat.'
  return `§ 33 Abs. 2 Satz 2 ${verordnungVon(fakten)} verlangt beides: unverhältnismäßige Folgen und Aussicht auf Zahlung. ${offen}`
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
    ...lieferwerte(fakten),
    verordnung: verordnungVon(fakten),
    grund: grundWerte(mitGruenden(fakten)),
    gruende: schutzgruende(mitGruenden(fakten)).length > 0,
    gefahr: gefahr(mitGruenden(fakten)) === true,
    folgen: eigeneAbsaetze(fakten, FOLGEN.name),
    fristEnde: oderNull(ende, langesDatum),
    zuFrueh: ende !== null && Boolean(tag && tag <= ende),
    ohneMahnung: fakten.akte.sachverhalt.mahnung === null,
  }
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Bei Fernwärme und Wasser gibt es keine Schwelle von 100 Euro, keine Ankündigung acht Werktage vorher und keine Abwendungsvereinbarung.',
    'Die Schlichtung nach § 111b EnWG ist nur für Strom und Gas da.',
    'Klären, wer Kunde ist: der Haushalt oder Vermieter und Eigentümergemeinschaft. Ist es der Vermieter, passt L18.',
    'Keine Diagnosen. Vorher die Einwilligung „Gesundheit“ unterschreiben lassen (L42), wenn der Brief Gründe der Gesundheit nennt.',
  ]
  if (istWasser(fakten)) liste.unshift(NACH_SATZUNG)
  const ende = zweiWochen(fakten)
  if (ende !== null)
    liste.unshift(`Die zwei Wochen enden mit ${mitWochentag(ende)}. Vorher muss der Brief da sein.`)
  if (gefahr(mitGruenden(fakten)) === true)
    liste.unshift('Gefahr für Leib oder Leben: heute mit der juristischen Anleitung sprechen.')
  return liste
}
