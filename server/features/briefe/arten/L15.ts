import { type Datum } from '../../../recht/datum.ts'
import type { Briefart } from '../briefart.ts'
import { eigenePflicht, eigenerTag, eigenesFeld, eigenesJa, eigeneWahl } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { mitWochentag, plusMonate } from '../sprache.ts'
import type { Werte } from '../werte.ts'
import {
  anDenVersorger,
  antwortInWochen,
  erstes,
  nurStromUndGas,
  VERTRAG_BEKANNT,
  VERTRAGSKENNZEICHEN,
  zugangErwartet,
} from './gemeinsam.ts'
import { inErsatzversorgung, MITTEILUNG, preisWerte, WIRKSAM } from './preis.ts'

const NEUER_LIEFERANT = eigenesFeld({
  name: 'neuerLieferant',
  label: 'Gibt es schon einen neuen Liefervertrag?',
  art: 'jaNein',
} as const)
const ANLASS = eigenesFeld({
  name: 'preisAnlass',
  label: 'Was ändert sich am Preis?',
  art: 'wahl',
  optionen: [
    ['umsatzsteuer', 'nur die Umsatzsteuer, unverändert weitergegeben'],
    ['senkung', 'nur gesunkene Umlagen oder Steuern, unverändert weitergegeben'],
    ['preis', 'etwas anderes'],
  ],
  norm: '§ 41 Abs. 6 EnWG',
} as const)

/** § 41 Abs. 5 S. 4 EnWG, § 5 Abs. 3 GVV: notice without a period, to the day the change takes effect. */
export const L15: Briefart = {
  id: 'L15',
  titel: 'Kündigung wegen Preisänderung',
  zweck: 'Der Brief kündigt den Liefervertrag zu dem Tag, an dem die neuen Preise gelten sollen.',
  wann: 'Passt, wenn der Versorger eine Preisänderung mitgeteilt hat, die noch nicht gilt, und der Haushalt einen neuen Vertrag sicher hat; beides weiß nur der Haushalt.',
  empfaenger: anDenVersorger,
  vorrang: 75,
  normen: ['§ 41 Abs. 5 Satz 4 EnWG', '§ 5 Abs. 3 StromGVV/GasGVV', '§ 20 StromGVV/GasGVV'],
  form: 'Grundversorgung: Textform (§ 20 Abs. 2 Satz 1 StromGVV/GasGVV). Sonst sagt es der Vertrag; Textform und Unterschrift.',
  freigabe: () => 'gelb',
  felder: [WIRKSAM, MITTEILUNG, ANLASS, NEUER_LIEFERANT],
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    VERTRAG_BEKANNT,
    eigenePflicht(WIRKSAM),
    eigenePflicht(NEUER_LIEFERANT),
  ],
  hindernis: fakten =>
    erstes(
      nurStromUndGas(fakten),
      inErsatzversorgung(fakten),
      zuSpaet(fakten),
      ohneKuendigungsrecht(fakten),
      ohneNachfolger(fakten),
    ),
  hinweise,
  passt: () => null,
  anlagen: () => [],
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortInWochen(fakten, 2),
      text: `Der Versorger soll die Kündigung bis ${mitWochentag(antwortInWochen(fakten, 2))} mit dem Vertragsende bestätigen.`,
    },
  ],
  werte,
}

const grundversorgt = ({ akte }: BriefFakten): boolean => akte.sachverhalt.vertrag === 'grundversorgung'

function zuSpaet(fakten: BriefFakten): string | null {
  const tag = eigenerTag(fakten, WIRKSAM.name)
  if (tag === null || fakten.heute < tag) return null
  const sonst = grundversorgt(fakten)
    ? ' Mit zwei Wochen Frist geht es weiterhin (§ 20 Abs. 1 Satz 1 StromGVV/GasGVV).'
    : ' Ob und wann ordentlich gekündigt werden kann, steht im Vertrag und auf der Rechnung.'
  return `Die Preisänderung gilt schon seit ${mitWochentag(tag)}. Kündigen kann man nur zu ihrem Beginn, die Kündigung muss vorher da sein.${sonst}`
}

/** § 41 Abs. 6 EnWG excludes the special right outside the Grundversorgung. */
function ohneKuendigungsrecht(fakten: BriefFakten): string | null {
  const anlass = eigeneWahl(fakten, ANLASS.name)
  if (grundversorgt(fakten) || anlass === null || anlass === 'preis') return null
  return 'Wird nur die Umsatzsteuer oder eine Senkung von Umlagen und Steuern unverändert weitergegeben, gibt es kein Sonderkündigungsrecht (§ 41 Abs. 6 EnWG).'
}

function ohneNachfolger(fakten: BriefFakten): string | null {
  if (eigenesJa(fakten, NEUER_LIEFERANT.name) !== false || !fakten.akte.sachverhalt.androhung) return null
  return 'Es gibt Rückstände und noch keinen neuen Vertrag. Nach der Kündigung bliebe nur der Grundversorger oder die Ersatzversorgung, oft teurer. Erst einen neuen Vertrag sichern, dann kündigen.'
}

function werte(fakten: BriefFakten): Werte {
  return {
    netzbetreiber: null,
    antwortBis: mitWochentag(antwortInWochen(fakten, 2)),
    preis: preisWerte(fakten),
    grundversorgung: grundversorgt(fakten),
    wechsel: grundversorgt(fakten) && eigenesJa(fakten, NEUER_LIEFERANT.name) === true,
  }
}

function hinweise(fakten: BriefFakten): string[] {
  const tag = eigenerTag(fakten, WIRKSAM.name)
  const liste = [
    'Kündigen heißt nicht Schulden loswerden: Der Rückstand bleibt, und vor der Schlussrechnung den Zähler ablesen.',
  ]
  if (tag !== null && zugangErwartet(fakten) >= tag)
    liste.unshift(
      'Mit der Post käme der Brief zu spät. Vorab faxen oder mailen und den Zugang beweisbar machen.',
    )
  if (eigenesJa(fakten, NEUER_LIEFERANT.name) === false)
    liste.unshift(
      'Noch kein neuer Vertrag: Mit schlechter Auskunft nimmt vielleicht niemand den Haushalt. Erst den Vertrag sichern.',
    )
  if (grundversorgt(fakten) && eigenesJa(fakten, NEUER_LIEFERANT.name) === true)
    liste.push(nachweis(plusMonate(zugangErwartet(fakten), 1)))
  return liste
}

const nachweis = (bis: Datum): string =>
  `Den neuen Vertrag dem bisherigen Versorger bis ${mitWochentag(bis)} nachweisen; sonst gilt bis zum Ende der neue Preis (§ 5 Abs. 3 Satz 2 StromGVV/GasGVV).`
