import { mitWochentag } from '../datum.ts'
import { feststellung, fraglich, gefunden, LEER, luecke, type Befund } from './befund.ts'
import { bezugstag, type Lage } from './lage.ts'

/** How far the household has set out that it will pay (§ 41f Abs. 1 S. 2 Alt. 2 EnWG). */
export type Aussicht = 'dargelegt' | 'moeglich' | 'ungenuegend' | 'keine' | 'offen'

export function zahlungsaussicht(lage: Lage): Aussicht {
  const { zahlungsaussicht: aussicht } = lage.angaben
  if (aussicht === undefined) return 'offen'
  if (aussicht === null) return 'keine'
  if (aussicht.art === 'versprechen') return 'ungenuegend'
  if (aussicht.dargelegtAm === undefined) return 'offen'
  // „Darlegt“: a commitment the supplier has not heard of does not bar the cut yet.
  if (aussicht.dargelegtAm === null || aussicht.dargelegtAm > bezugstag(lage)) return 'ungenuegend'
  if (aussicht.art === 'antragLaeuft' || aussicht.art === 'ratenplan') return 'moeglich'
  if (aussicht.deckt === undefined) return 'offen'
  return aussicht.deckt === 'voll' ? 'dargelegt' : 'moeglich'
}

export function aussichtsatz(lage: Lage, aussicht: Aussicht): Befund {
  if (aussicht === 'keine') return LEER
  if (aussicht === 'offen') return fraglich(frage(lage))
  return gefunden(feststellung(lage, `aussicht.${aussicht}`, satz(lage, aussicht)))
}

function satz({ angaben }: Lage, aussicht: 'dargelegt' | 'moeglich' | 'ungenuegend'): string {
  const dargelegtAm = angaben.zahlungsaussicht?.dargelegtAm
  const wann = dargelegtAm ? ` Der Versorger weiß das seit ${mitWochentag(dargelegtAm)}.` : ''
  if (aussicht === 'dargelegt')
    return `Der ganze Rückstand ist verbindlich zugesagt. Deshalb darf nicht gesperrt werden.${wann}`
  if (aussicht === 'moeglich') {
    return `Es gibt eine Aussicht auf Zahlung. Sie ist aber noch unsicher oder deckt nur einen Teil.${wann}`
  }
  return angaben.zahlungsaussicht?.art === 'versprechen'
    ? 'Ein bloßes Versprechen zu zahlen genügt nicht. Es braucht Tatsachen, etwa einen Antrag oder einen Ratenplan.'
    : 'Die Aussicht auf Zahlung wurde dem Versorger noch nicht vor der Sperre dargelegt. Sie sollte ihm heute geschickt werden.'
}

function frage({ angaben }: Lage) {
  const warum = 'Ist die Zahlung hinreichend sicher, darf nicht gesperrt werden.'
  if (angaben.zahlungsaussicht === undefined) {
    const text = 'Hat ein Amt oder ein Fonds die Zahlung zugesagt? Läuft ein Antrag? Gibt es einen Ratenplan?'
    return luecke('zahlungsaussicht', text, warum)
  }
  if (angaben.zahlungsaussicht?.dargelegtAm === undefined) {
    return luecke('zahlungsaussicht.dargelegtAm', 'Wann wurde das dem Versorger mitgeteilt?', warum)
  }
  return luecke('zahlungsaussicht.deckt', 'Deckt die Zusage den ganzen Rückstand oder nur einen Teil?', warum)
}
