import { mitWochentag, plusTage, plusWochen, spaeterer, type Datum } from '../datum.ts'
import type { Schritt } from '../ergebnis.ts'
import { abWerktag, GROSSZUEGIG, nterWerktag, STRENG } from '../werktage.ts'
import type { Land } from '../parameter/feiertage.ts'
import type { Abwendungsstand } from './abwendungsstand.ts'
import type { DreiTage } from './antwort.ts'
import type { Lage } from './lage.ts'

/** One period that must have passed: where it began, how long it is, and the three days it leads to. */
export type Wartefrist = {
  readonly art: 'androhung' | 'ankuendigung' | 'sozialhilfe'
  readonly beginn: Datum
  /** Weeks after the Androhung, Werktage otherwise. */
  readonly laenge: number
  readonly tage: DreiTage
}

/** The periods that can be computed from what is known; after a breach only the new announcement runs. */
export function wartefristen(lage: Lage, stand: Abwendungsstand): readonly Wartefrist[] {
  return [
    ...(stand.art === 'gebrochen' ? [] : androhungsfrist(lage)),
    ...ankuendigungsfrist(lage),
    ...sozialhilfefrist(lage),
  ]
}

/** § 41f Abs. 1 S. 1 EnWG, § 188 Abs. 2 BGB. A waiting period is not moved by § 193 BGB. */
function androhungsfrist({ angaben, regeln, land }: Lage): readonly Wartefrist[] {
  const beginn = angaben.androhung?.zugang
  if (!beginn) return []
  const laenge = regeln.androhung.wochen
  const danach = plusTage(plusWochen(beginn, laenge), 1)
  const tage = { untergrenze: danach, mitSamstag: danach, sicher: abWerktag(danach, land, STRENG) }
  return [{ art: 'androhung', beginn, laenge, tage }]
}

/** § 41f Abs. 5 S. 1 EnWG: „acht Werktage im Voraus“. */
function ankuendigungsfrist({ angaben, regeln, land }: Lage): readonly Wartefrist[] {
  const beginn = angaben.ankuendigung?.zugang
  if (!regeln.ankuendigung || !beginn) return []
  const laenge = regeln.ankuendigung.werktage
  return [{ art: 'ankuendigung', beginn, laenge, tage: nachWerktagen(beginn, laenge, land) }]
}

/** § 41g Abs. 4 S. 3 EnWG: runs from sending the information, and only on the household's signed consent. */
function sozialhilfefrist(lage: Lage): readonly Wartefrist[] {
  const beginn = lage.angaben.sozialhilfetraeger?.informiertAm
  if (!beginn || !lage.regeln.sozialhilfe || !hatEingewilligt(lage)) return []
  const laenge = lage.regeln.sozialhilfe.werktage
  return [{ art: 'sozialhilfe', beginn, laenge, tage: nachWerktagen(beginn, laenge, lage.land) }]
}

/** § 41g Abs. 4 S. 1 EnWG binds the Grundversorger once the consent has come, before the cut. */
export function hatEingewilligt({ angaben, vertrag, sperrtag }: Lage): boolean {
  const einwilligung = angaben.sozialhilfetraeger?.einwilligungZugang
  if (vertrag !== 'grundversorgung' || !einwilligung) return false
  return !sperrtag || einwilligung <= sperrtag
}

/** The n-th Werktag itself, the day after it, and the day after n full days Monday to Friday. */
export function nachWerktagen(beginn: Datum, anzahl: number, land: Land): DreiTage {
  const letzter = nterWerktag(beginn, anzahl, land, GROSSZUEGIG)
  return {
    untergrenze: letzter,
    mitSamstag: plusTage(letzter, 1),
    sicher: nterWerktag(beginn, anzahl + 1, land, STRENG),
  }
}

/** All periods must have passed: the latest day of each column. */
export function spaeteste(fristen: readonly Wartefrist[]): DreiTage | null {
  const [erste, ...weitere] = fristen.map(({ tage }) => tage)
  if (!erste) return null
  return weitere.reduce(
    (bisher, tage) => ({
      untergrenze: spaeterer(bisher.untergrenze, tage.untergrenze),
      mitSamstag: spaeterer(bisher.mitSamstag, tage.mitSamstag),
      sicher: spaeterer(bisher.sicher, tage.sicher),
    }),
    erste,
  )
}

/** „Angekommen am Freitag, 06.11.2026. Vier Wochen enden am Freitag, 04.12.2026.“ */
export function rechenweg({ art, beginn, laenge, tage }: Wartefrist): Schritt {
  if (art === 'androhung') {
    const wochen = laenge === 2 ? 'Zwei' : 'Vier'
    const ende = mitWochentag(plusWochen(beginn, laenge))
    return {
      text: `Die Androhung ist angekommen am ${mitWochentag(beginn)}. ${wochen} Wochen enden am ${ende}.`,
    }
  }
  const anfang =
    art === 'ankuendigung'
      ? `Die Ankündigung ist angekommen am ${mitWochentag(beginn)}.`
      : `Der Sozialhilfeträger wurde informiert am ${mitWochentag(beginn)}.`
  return { text: `${anfang} Der ${laenge}. Werktag danach ist ${mitWochentag(tage.untergrenze)}.` }
}
