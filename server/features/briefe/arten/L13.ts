import type { Briefart } from '../briefart.ts'
import { eigenesFeld, eigeneWahl } from '../eigene.ts'
import { antwortBis, type BriefFakten, istGesperrt } from '../fakten.ts'
import { gefahr, grundWerte, schutzgruende } from '../schutz.ts'
import { amWochentag, mitWochentag } from '../sprache.ts'
import { oderNull, type Werte } from '../werte.ts'
import {
  anderesRegelwerk,
  anDenVersorger,
  erstes,
  TEXTFORM,
  unzulaessigNach,
  vertragDesVermieters,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'

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

/** § 41f Abs. 7 S. 1 EnWG: reconnection without delay once the reasons are gone and the costs are paid. */
export const L13: Briefart = {
  id: 'L13',
  titel: 'Aufforderung zur Wiederherstellung',
  zweck: 'Der Brief verlangt nach der Sperre, dass Strom oder Gas sofort wieder fließt.',
  wann: 'Passt, wenn gesperrt ist und der Grund weggefallen ist oder nie bestand.',
  empfaenger: anDenVersorger,
  vorrang: 5,
  normen: ['§ 41f Abs. 7 Satz 1 EnWG'],
  form: TEXTFORM,
  freigabe: fakten => (gefahr(fakten) === true ? 'rot' : 'gelb'),
  felder: [KOSTEN],
  pflichtangaben: VERTRAGSKENNZEICHEN,
  hindernis: fakten =>
    erstes(
      nichtGesperrt(fakten),
      anderesRegelwerk(fakten),
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
      text: `Die Versorgung soll bis ${mitWochentag(antwortBis(fakten))} wieder laufen. Sonst am selben Tag die juristische Anleitung rufen (L30).`,
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

const nichtGesperrt = (fakten: BriefFakten): string | null =>
  istGesperrt(fakten) ? null : 'Es ist nicht gesperrt. Gegen eine drohende Sperre helfen L01 bis L05.'

const schonDa = (fakten: BriefFakten): string | null =>
  wieder(fakten)?.erfolgtAm ? 'Die Versorgung läuft schon wieder. Um die Kosten geht es in L14.' : null

/** § 41f Abs. 7 S. 1 EnWG speaks of reasons that are gone; without any, the demand would be empty. */
function ohneGrund(fakten: BriefFakten): string | null {
  const gruende = [
    Boolean(wieder(fakten)?.gruendeEntfallenAm),
    unzulaessigNach(fakten) !== null,
    schutzgruende(fakten).length > 0,
    hatZusage(fakten),
  ]
  if (gruende.includes(true)) return null
  return 'Nichts spricht dafür, dass der Grund der Sperre entfallen ist (§ 41f Abs. 7 Satz 1 EnWG). Zuerst den Rückstand klären: zahlen, L20 an das Jobcenter, L50 an einen Fonds.'
}

function werte(fakten: BriefFakten): Werte {
  const entfallen = oderNull(wieder(fakten)?.gruendeEntfallenAm, amWochentag)
  return {
    netzbetreiber: null,
    gesperrtAm: oderNull(fakten.akte.sachverhalt.sperre?.datum, amWochentag),
    entfallen,
    erstattet: oderNull(wieder(fakten)?.kostenErstattetAm, amWochentag),
    kostenSofort: !wieder(fakten)?.kostenErstattetAm && eigeneWahl(fakten, KOSTEN.name) === 'sofort',
    kostenZusage: zusageKosten(fakten),
    unzulaessig: unzulaessigNach(fakten),
    zusage: entfallen === null && hatZusage(fakten),
    schutz: schutzgruende(fakten).length > 0,
    grund: grundWerte(fakten),
    gefahr: gefahr(fakten) === true,
  }
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Heute anrufen und vorab faxen oder mailen. Parallel den Antrag beim Jobcenter stellen (L20) und den Eilantrag bei Gericht besprechen (L29, L30).',
  ]
  if (!wieder(fakten)?.kostenErstattetAm)
    liste.push(
      'Den Rückstand zu zahlen genügt nicht: Auch die Kosten der Unterbrechung und der Wiederherstellung müssen erstattet sein (§ 41f Abs. 7 Satz 1 EnWG). Betrag erfragen.',
    )
  if (gefahr(fakten) === true)
    liste.unshift(
      'Gefahr für Leib oder Leben: sofort mit der juristischen Anleitung sprechen, im Notfall 112.',
    )
  return liste
}
