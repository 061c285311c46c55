import type { Briefart } from '../briefart.ts'
import { eigenePflicht, eigeneWahl, eigeneWoerter, eigeneZahl } from '../eigene.ts'
import type { BriefFakten } from '../fakten.ts'
import { mitWochentag } from '../sprache.ts'
import {
  anDenVersorger,
  antwortInWochen,
  erstes,
  mitGvv,
  nurStromUndGas,
  TEXTFORM,
  VERTRAG_BEKANNT,
  VERTRAGSKENNZEICHEN,
} from './gemeinsam.ts'
import { BEGRUENDUNG, GRUND, L08_FELDER, MANGEL, UNSTREITIG, VERBRAUCH, VORVERBRAUCH } from './L08-felder.ts'
import { haeltZurueck, rechnungseinwaende, zaehlerpruefung } from './L08-werte.ts'
import { hatText, RECHNUNG_VOM, unbegruendetBeanstandet } from './rechnung.ts'

/** Objection to a bill, with reasons; whether money is held back is a question of its own. */
export const L08: Briefart = {
  id: 'L08',
  titel: 'Beanstandung der Rechnung',
  zweck:
    'Der Brief sagt dem Versorger im Einzelnen, was an der Rechnung falsch ist, und was bis dahin gezahlt wird.',
  wann: 'Passt, wenn sich sagen lässt, was an einer Rechnung falsch ist.',
  empfaenger: anDenVersorger,
  vorrang: 55,
  normen: ['§ 40 EnWG', '§ 40a EnWG', '§ 41f Abs. 3 Satz 3 EnWG', '§ 17 Abs. 1 StromGVV/GasGVV'],
  form: TEXTFORM,
  freigabe: () => 'gelb',
  felder: L08_FELDER,
  pflichtangaben: [
    ...VERTRAGSKENNZEICHEN,
    VERTRAG_BEKANNT,
    eigenePflicht(RECHNUNG_VOM),
    {
      path: `angaben.${MANGEL.name}`,
      label: MANGEL.label,
      fehlt: f => eigeneWoerter(f, MANGEL.name).length === 0 && !hatText(f, BEGRUENDUNG.name),
    },
    eigenePflicht(UNSTREITIG, f => haeltZurueck(f)),
  ],
  hindernis: fakten => erstes(nurStromUndGas(fakten), ohneRechtZumEinbehalt(fakten), nichtVerdoppelt(fakten)),
  hinweise,
  passt: fakten =>
    unbegruendetBeanstandet(fakten)
      ? 'Eine Rechnung ist beanstandet, aber noch nicht begründet. Erst begründet zählt sie nicht mehr mit.'
      : null,
  anlagen: fakten => ['Rechnung (Kopie)', ...(zaehlerpruefung(fakten) ? ['Foto des Zählers mit Datum'] : [])],
  fristen: fakten => [
    {
      code: 'antwort.versorger',
      bis: antwortInWochen(fakten, 2),
      text: `Der Versorger soll die Rechnung bis ${mitWochentag(antwortInWochen(fakten, 2))} berichtigen oder erläutern. Danach Verbraucherbeschwerde (L11).`,
    },
  ],
  werte: rechnungseinwaende,
}

/** § 17 Abs. 1 S. 2 GVV names two cases and no third. */
function ohneRechtZumEinbehalt(fakten: BriefFakten): string | null {
  if (mitGvv(fakten) !== true || !haeltZurueck(fakten) || eigeneWahl(fakten, GRUND.name) !== null) return null
  return 'In der Grundversorgung darf nur in zwei Fällen Geld zurückbehalten werden (§ 17 Abs. 1 Satz 2 StromGVV/GasGVV). Keiner ist angekreuzt: den Betrag unter Vorbehalt zahlen.'
}

function nichtVerdoppelt(fakten: BriefFakten): string | null {
  const jetzt = eigeneZahl(fakten, VERBRAUCH.name)
  const davor = eigeneZahl(fakten, VORVERBRAUCH.name)
  if (!haeltZurueck(fakten, 'verdoppelt') || jetzt === null || davor === null || jetzt > 2 * davor)
    return null
  return 'Der Verbrauch ist nicht mehr als doppelt so hoch wie davor. Deshalb darf nichts zurückbehalten werden (§ 17 Abs. 1 Satz 2 Nr. 2 StromGVV/GasGVV).'
}

function hinweise(fakten: BriefFakten): string[] {
  const liste = [
    'Zwei Fragen trennen: ob Geld zurückbehalten werden darf (§ 17 StromGVV/GasGVV) und ob die Forderung für eine Sperre mitzählt (§ 41f Abs. 3 Satz 3 EnWG). Für die zweite genügt die schlüssige, rechtzeitige Beanstandung.',
    'Den unstreitigen Teil immer zahlen. Ein pauschales Bestreiten ist nicht schlüssig.',
  ]
  if (zaehlerpruefung(fakten)) liste.push(kostenDerPruefung(fakten))
  if (haeltZurueck(fakten) && mitGvv(fakten) === false)
    liste.push(
      'Sondervertrag: § 17 StromGVV/GasGVV gilt nicht. Vor dem Zurückbehalten den Vertrag mit der juristischen Anleitung prüfen.',
    )
  return liste
}

const kostenDerPruefung = ({ akte: { sachverhalt } }: BriefFakten): string =>
  sachverhalt.sparte === 'strom'
    ? 'Ist der Zähler in Ordnung, zahlt der Haushalt die Prüfung (§ 8 Abs. 2 Satz 3 StromGVV). Vorher den Stand selbst ablesen und große Verbraucher suchen.'
    : 'Ist der Zähler in Ordnung, kann die Prüfung den Haushalt Geld kosten. Vorher den Stand selbst ablesen und große Verbraucher suchen.'
