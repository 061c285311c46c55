import { mitWochentag } from '../datum.ts'
import { zahlungsaussicht } from './aussicht.ts'
import type { Schutzgrund } from './angaben.ts'
import type { Lage } from './lage.ts'
import { letzterTag } from './moeglichkeiten-zahlen.ts'
import { normen } from './regelwerk/regeln.ts'
import type { Vorschlag } from './was-waere-wenn.ts'

/** § 41f Abs. 1 S. 2 Alt. 2 EnWG: an office or a fund commits itself to the whole arrears, and the supplier hears of it. */
export function zusage(lage: Lage): readonly Vorschlag[] {
  const { regeln, angaben } = lage
  if (regeln.art !== 'frist' || angaben.rueckstand === null || zahlungsaussicht(lage) === 'dargelegt')
    return []
  const am = letzterTag(lage)
  return [
    {
      code: 'zusage.voll',
      was:
        'Jobcenter, Sozialamt oder ein Fonds sagt den ganzen Rückstand verbindlich zu. ' +
        `Die Zusage ist bis ${mitWochentag(am)} beim Versorger.`,
      voraussetzung:
        regeln.haerte === 'und'
          ? `${SCHRIFTLICH} Daneben müssen die Folgen der Sperre unverhältnismäßig sein.`
          : SCHRIFTLICH,
      betragCent: null,
      norm: normen(regeln, 'aussicht.dargelegt', 'haerte.beideMerkmale'),
      schritte: [{ text: 'Ein Antrag allein genügt nicht. Er macht die Sperre höchstens zweifelhaft.' }],
      anders: { zahlungsaussicht: { art: 'zusageLeistungstraeger', dargelegtAm: am, deckt: 'voll' } },
    },
  ]
}

const SCHRIFTLICH = 'Die Zusage ist schriftlich und deckt alles, auch die Nebenkosten.'

/** § 41f Abs. 2 EnWG: the supplier has to weigh only what it knows. */
export function mitteilen(lage: Lage): readonly Vorschlag[] {
  const { regeln, angaben, stichtag } = lage
  const gruende = angaben.schutzgruende ?? []
  if (regeln.art !== 'frist' || !gruende.some(grund => unbekannt(grund, stichtag))) return []
  const schutzgruende = gruende.map(grund =>
    unbekannt(grund, stichtag)
      ? { ...grund, mitgeteiltAm: stichtag, glaubhaftmachung: grund.glaubhaftmachung ?? 'nichtVerlangt' }
      : grund,
  )
  const gefahr = gruende.some(grund => unbekannt(grund, stichtag) && grund.konkreteGefahr === true)
  return [
    {
      code: 'schutzgrund.mitteilen',
      was: 'Der Haushalt teilt dem Versorger heute in Textform mit, wer im Haushalt besonders geschützt ist.',
      voraussetzung: 'Verlangt der Versorger einen Nachweis, muss er vor der Sperre dort sein.',
      betragCent: null,
      norm: normen(
        regeln,
        gefahr ? 'haerte.konkreteGefahr' : 'haerte.nichtMitgeteilt',
        'haerte.beideMerkmale',
      ),
      schritte: [{ text: 'Erst was der Versorger weiß, muss er vor der Sperre abwägen.' }],
      anders: { schutzgruende },
    },
  ]
}

const unbekannt = ({ mitgeteiltAm }: Schutzgrund, stichtag: string): boolean =>
  !mitgeteiltAm || mitgeteiltAm > stichtag

/** § 41f Abs. 2 S. 3 EnWG: the proof the supplier asked for. */
export function nachweisen(lage: Lage): readonly Vorschlag[] {
  const gruende = lage.angaben.schutzgruende ?? []
  if (lage.regeln.art !== 'frist' || !gruende.some(nachweisFehlt)) return []
  return [
    {
      code: 'nachweis.beschaffen',
      was: `Der Nachweis, etwa ein Attest, ist bis ${mitWochentag(letzterTag(lage))} beim Versorger.`,
      voraussetzung: 'Der Nachweis belegt die Gefahr. Eine Diagnose muss nicht darin stehen.',
      betragCent: null,
      norm: normen(lage.regeln, 'haerte.nichtGlaubhaft', 'haerte.beideMerkmale'),
      schritte: [],
      anders: {
        schutzgruende: gruende.map(grund =>
          nachweisFehlt(grund) ? { ...grund, glaubhaftmachung: 'erbracht' } : grund,
        ),
      },
    },
  ]
}

const nachweisFehlt = ({ glaubhaftmachung, konkreteGefahr, mitgeteiltAm }: Schutzgrund): boolean =>
  glaubhaftmachung === 'verlangtNichtErbracht' && konkreteGefahr !== false && Boolean(mitgeteiltAm)
