import { datum, tagVon } from '../../web/format.ts'
import { fluss, zeichneFluss } from '../briefe/fluss.ts'
import { mm, Papier } from '../briefe/pdf.ts'
import { BLATTSTIL } from '../briefe/stil.ts'
import { type Absatz, absaetze } from '../briefe/text.ts'
import { odt } from './ausgabe/odt.ts'
import type { Abruf } from './abruf.ts'
import { zahlensaetze } from './antragszahlen.ts'
import { zeitraumwort } from './worte.ts'

/*
 * A motion that asks the council for an emergency fund, with the figures of the Kreis. It goes to the public, so its
 * figures are those for everybody; a sentence whose figure is missing is left out. Unreviewed: it says so itself.
 */

const TITEL = 'Musterantrag: Nothilfefonds gegen Strom- und Gassperren'
const RAND = { links: mm(25), breite: mm(160), oben: mm(25), folgeseite: mm(25), unten: mm(270) }

export function antragAlsPdf(abruf: Abruf): Promise<Buffer> {
  const papier = new Papier(TITEL, tagVon(abruf.kopf.am))
  zeichneFluss(papier, fluss(papier, antrag(abruf), BLATTSTIL, RAND.breite), RAND, () => undefined)
  return papier.fertig()
}

export const antragAlsOdt = (abruf: Abruf): Promise<Buffer> => Promise.resolve(odt(antrag(abruf)))

function antrag(abruf: Abruf): readonly Absatz[] {
  const { kopf, bereich, herausgeber, werte } = abruf
  const zeit = zeitraumwort(kopf.zeitraum)
  const saetze = zahlensaetze(werte)
  return absaetze(`# ${TITEL}

~ Muster, fachlich und rechtlich ungeprüft. Prüfen und anpassen; was in eckigen Klammern steht, ausfüllen.

Antrag [der Fraktion oder Gruppe] an [den Rat oder Kreistag], [Datum]

## Beschlussvorschlag

[Der Rat oder Kreistag] beschließt:

- Die Verwaltung richtet zum [Datum] einen Nothilfefonds ein. Er hilft Haushalten, denen Strom oder Gas gesperrt werden soll oder schon gesperrt ist.
- Im Haushalt [Jahr] werden dafür [Betrag] Euro eingestellt.
- Ansprüche auf gesetzliche Leistungen gehen vor. Der Fonds hilft, wo sie nicht oder nicht rechtzeitig kommen.
- Über einen Antrag wird in [Zahl] Werktagen entschieden, bei angekündigter Sperre vor dem Sperrtag.
- Die Verwaltung berichtet einmal im Jahr: wie viele Haushalte Hilfe bekamen, wie viele nicht und warum. Der Bericht nennt keine Haushalte.

## Begründung

Ohne Strom gibt es kein Licht, keinen Kühlschrank, kein warmes Essen und oft keine Heizung. Eine Sperre trifft auch Kinder und kranke Menschen. Wer eine Sperre abwenden will, braucht Hilfe in Tagen; über Anträge bei Behörden wird oft erst nach Wochen entschieden.

${saetze.length > 0 ? `Die Zahlen der Beratung für ${bereich.name}, ${zeit}:` : `Für ${bereich.name}, ${zeit}, gibt es noch zu wenige Fälle, um Zahlen zu nennen.`}

${saetze.map(satz => `- ${satz}`).join('\n')}

Ein Fonds, der in wenigen Tagen entscheidet, kann solche Sperren verhindern. [Was der Fonds vor Ort kosten würde und wer ihn verwaltet.]

~ Zum Schutz der Haushalte sind Zahlen leicht verändert und auf 5 gerundet, Beträge auf 50 Euro. Summen können deshalb abweichen. Quelle: ${herausgeber.name}, freigegeben am ${datum(tagVon(kopf.am))}, Datenlizenz Deutschland – Namensnennung – Version 2.0.`)
}
