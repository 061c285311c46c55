import type { Briefart } from '../briefart.ts'
import { eigenesFeld, eigeneWahl } from '../eigene.ts'
import { antwortBis, type BriefFakten, istGesperrt } from '../fakten.ts'
import { lieferwerte } from '../behoerde/notlage.ts'
import { gefahr, grundWerte, schutzgruende } from '../schutz.ts'
import { amWochentag, mitWochentag } from '../sprache.ts'
import { oderNull, type Werte } from '../werte.ts'
import { zahlungsplanWerte } from '../zahlungsplan.ts'
import {
  anderesRegelwerk,
  anDenVersorger,
  erstes,
  TEXTFORM,
  unzulaessigNach,
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

const KOSTEN = eigenesFeld({
  name: 'kostenzahlung',
  label: 'Kosten von Sperre und Wiederherstellung',
  art: 'wahl',
  optionen: [
    ['sofort', 'der Haushalt kann sie sofort zahlen'],
    ['zusage', 'eine Zusage von Amt oder Fonds liegt vor'],
  ],
  leer: 'noch offen',
} as const)

/** Reconnection without delay once the reasons are gone and the costs are paid: § 41f Abs. 7 S. 1 EnWG, § 33 Abs. 3 S. 1 AVBFernwärmeV and AVBWasserV. */
export const L13: Briefart = {
  id: 'L13',
  titel: 'Aufforderung zur Wiederherstellung',
  zweck:
    'Der Brief verlangt nach der Sperre, dass Strom, Gas, Fernwärme oder Wasser sofort wieder geliefert wird.',
  wann: 'Passt, wenn gesperrt ist und der Grund weggefallen ist oder nie bestand.',
  empfaenger: anDenVersorger,
  vorrang: 5,
  normen: ['§ 41f Abs. 7 Satz 1 EnWG', '§ 33 Abs. 3 AVBFernwärmeV', '§ 33 Abs. 3 AVBWasserV'],
  form: TEXTFORM,
  freigabe: fakten => (gefahr(mitGruenden(fakten)) === true ? 'rot' : 'gelb'),
  felder: [KOSTEN],
  pflichtangaben: VERTRAGSKENNZEICHEN,
  hindernis: fakten =>
    erstes(
      nichtGesperrt(fakten),
      verordnungVon(fakten) === null ? anderesRegelwerk(fakten) : durchSatzung(fakten),
      vertragDesVermieters(fakten),
      schonDa(fakten),
      ohneGrund(fakten),
    ),
  hinweise,
  passt: fakten =>
    istGesperrt(fakten) && schonDa(fakten) === null
      ? 'Es ist gesperrt. Die Versorgung muss wieder her.'
      : null,
  anlagen: fakten => [
    ...(wieder(fakten)?.kostenErstattetAm ? ['Zahlungsnachweis (Kopie)'] : []),
    ...(zusageKosten(fakten) ? ['Zusage über die Kosten (Kopie)'] : []),
  ],
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortBis(fakten),
      text: `Die Versorgung soll bis ${mitWochentag(antwortBis(fakten))} wieder laufen. Sonst am selben Tag die juristische Anleitung rufen${verordnungVon(fakten) === null ? ' (L30)' : ''}.`,
    },
  ],
  werte,
}

const wieder = ({ akte }: BriefFakten) => akte.sachverhalt.wiederherstellung

const zusageKosten = (fakten: BriefFakten): boolean =>
  !wieder(fakten)?.kostenErstattetAm && eigeneWahl(fakten, KOSTEN.name) === 'zusage'

function hatZusage({ akte }: BriefFakten): boolean {
  const aussicht = akte.sachverhalt.zahlungsaussicht?.art
  return aussicht === 'zusageLeistungstraeger' || aussicht === 'zusageFonds'
}

const nichtGesperrt = (fakten: BriefFakten): string | null => {
  if (istGesperrt(fakten)) return null
  const briefe = verordnungVon(fakten) === null ? 'helfen L01 bis L05' : 'hilft L17'
  return `Es ist nicht gesperrt. Gegen eine drohende Sperre ${briefe}.`
}

const schonDa = (fakten: BriefFakten): string | null => {
  if (!wieder(fakten)?.erfolgtAm) return null
  const kosten = verordnungVon(fakten) === null ? ' Um die Kosten geht es in L14.' : ''
  return `Die Versorgung läuft schon wieder.${kosten}`
}

/** The sentence the demand rests on. */
const norm = (fakten: BriefFakten): string => {
  const verordnung = verordnungVon(fakten)
  return verordnung === null ? '§ 41f Abs. 7 Satz 1 EnWG' : `§ 33 Abs. 3 Satz 1 ${verordnung}`
}

/** Hardship alone speaks against a cut of electricity or gas; § 33 Abs. 2 S. 2 asks for the prospect of payment too. */
const geschuetzt = (fakten: BriefFakten): boolean =>
  schutzgruende(mitGruenden(fakten)).length > 0 && (verordnungVon(fakten) === null || hatAussicht(fakten))

/** Both norms speak of reasons that are gone; without any, the demand would be empty. */
function ohneGrund(fakten: BriefFakten): string | null {
  const gruende = [
    Boolean(wieder(fakten)?.gruendeEntfallenAm),
    unzulaessigNach(fakten) !== null,
    geschuetzt(fakten),
    hatZusage(fakten),
  ]
  if (gruende.includes(true)) return null
  return `Nichts spricht dafür, dass der Grund der Sperre entfallen ist (${norm(fakten)}). Zuerst den Rückstand klären: zahlen, L20 an das Jobcenter, L50 an einen Fonds.`
}

function werte(fakten: BriefFakten): Werte {
  const entfallen = oderNull(wieder(fakten)?.gruendeEntfallenAm, amWochentag)
  // Where the reasons are not gone, the ordinances want the prospect of payment beside the hardship; a promise is part of it.
  const mitAussicht = verordnungVon(fakten) !== null && entfallen === null && geschuetzt(fakten)
  return {
    ...zahlungsplanWerte(fakten),
    ...lieferwerte(fakten),
    ...worteDesGesetzes(fakten),
    gesperrtAm: oderNull(fakten.akte.sachverhalt.sperre?.datum, amWochentag),
    entfallen,
    erstattet: oderNull(wieder(fakten)?.kostenErstattetAm, amWochentag),
    kostenSofort: !wieder(fakten)?.kostenErstattetAm && eigeneWahl(fakten, KOSTEN.name) === 'sofort',
    kostenZusage: zusageKosten(fakten),
    unzulaessig: unzulaessigNach(fakten),
    zugesagt: entfallen === null && hatZusage(fakten) && !mitAussicht,
    aussicht: mitAussicht,
    schutz: schutzgruende(mitGruenden(fakten)).length > 0,
    grund: grundWerte(mitGruenden(fakten)),
    gefahr: gefahr(mitGruenden(fakten)) === true,
  }
}

/** EnWG: Unterbrechung and Wiederherstellung, by the network operator; the ordinances: Einstellung and Wiederaufnahme. */
function worteDesGesetzes(fakten: BriefFakten): Werte {
  const verordnung = verordnungVon(fakten)
  return verordnung === null
    ? { verordnung, norm: norm(fakten), sperre: 'Unterbrechung', wiederDa: 'Wiederherstellung' }
    : { verordnung, norm: norm(fakten), sperre: 'Einstellung', wiederDa: 'Wiederaufnahme' }
}

function hinweise(fakten: BriefFakten): string[] {
  const gericht = verordnungVon(fakten) === null ? ' (L29, L30)' : ' (L29)'
  const liste = [
    `Heute anrufen und vorab faxen oder mailen. Parallel den Antrag beim Jobcenter stellen (L20) und den Eilantrag bei Gericht besprechen${gericht}.`,
  ]
  if (!wieder(fakten)?.kostenErstattetAm)
    liste.push(
      `Den Rückstand zu zahlen genügt nicht: Auch die Kosten der Sperre und der Wiederherstellung müssen erstattet sein (${norm(fakten)}). Betrag erfragen.`,
    )
  if (istWasser(fakten)) liste.push(NACH_SATZUNG)
  if (gefahr(mitGruenden(fakten)) === true)
    liste.unshift(
      'Gefahr für Leib oder Leben: sofort mit der juristischen Anleitung sprechen, im Notfall 112.',
    )
  return liste
}
