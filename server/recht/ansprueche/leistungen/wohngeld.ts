import { alsEuro, cent, type Cent } from '../../geld.ts'
import { am } from '../../parameter.ts'
import { gemeindenZurPlz } from '../../parameter/postleitzahlen.ts'
import { WOHNGELD_VERMOEGEN } from '../../parameter/wohngeld.ts'
import type { FehlendeAngabe } from '../../sperre/antwort.ts'
import type { Leistungsantwort } from '../antwort.ts'
import { frage } from '../fragen.ts'
import { imAsylbezug, laeuft, ortVon, type Haushaltslage } from '../haushaltslage.ts'
import { antwort, imMonat, KEIN_ANTRAG, keiner, monatVon, unklar } from '../leistung.ts'
import { plus, oderNichts } from '../rechnen.ts'

const LEISTUNG = 'wohngeld'
const NORM = [
  '§ 7 WoGG',
  '§ 11 WoGG',
  '§ 12 WoGG',
  '§ 14 WoGG',
  '§ 16 WoGG',
  '§ 19 WoGG',
  '§ 20 Abs. 2 WoGG',
  '§ 21 WoGG',
]

/** Wohngeld of the household (§ 19 WoGG). Who gets Grundsicherungsgeld or Sozialhilfe has none (§ 7). */
export function wohngeld(lage: Haushaltslage): Leistungsantwort {
  const grund = ausschlussgrund(lage)
  if (grund) return keiner(LEISTUNG, ...grund)
  const ergebnis = lage.wohngeld()
  const fragen = ortsfragen(lage, ergebnis.fehlendeAngaben)
  const { spanne, betragCent, schritte } = ergebnis
  if (betragCent === 0 || spanne?.bisCent === 0)
    return antwort(LEISTUNG, 'keinAnspruch', { schritte, norm: NORM })
  if (spanne === null || spanne.vonCent === 0) return unklar(LEISTUNG, fragen, NORM, { schritte })
  // Never certain: a household does not say what maintenance it pays to others (§ 18 WoGG).
  return antwort(LEISTUNG, 'wahrscheinlich', {
    betragCent: spanne.vonCent,
    spanne: spanne.vonCent === spanne.bisCent ? null : spanne,
    zeitraum: monatVon(lage.stichtag),
    schritte: [...schritte, ...(bedarfOffen(lage) ? [NIEDRIG] : [])],
    norm: NORM,
    antrag: laeuft(lage, 'wohngeld') ? KEIN_ANTRAG : imMonat('Wohngeldstelle', lage.stichtag, 'L26'),
    fehlendeAngaben: fragen,
  })
}

const NIEDRIG = {
  text: 'Das Einkommen liegt unter dem Bedarf der Grundsicherung. Die Wohngeldstelle fragt dann, wovon der Haushalt lebt.',
  norm: '§ 7 Abs. 1 S. 3 Nr. 2 WoGG',
}

const bedarfOffen = ({ grundsicherungsgeld: { mindestens } }: Haushaltslage): boolean =>
  oderNichts(mindestens?.betrag) > 0

function ausschlussgrund(lage: Haushaltslage): readonly [grund: string, norm: readonly string[]] | null {
  if (imAsylbezug(lage))
    return [
      'Wer Leistungen nach dem AsylbLG mit Kosten der Unterkunft bekommt, ist ausgeschlossen.',
      ['§ 7 Abs. 1 S. 1 Nr. 8 WoGG'],
    ]
  if (laeuft(lage, 'grundsicherungsgeld') || laeuft(lage, 'sgb12'))
    return [
      'Neben Grundsicherungsgeld oder Sozialhilfe mit Kosten der Unterkunft gibt es kein Wohngeld. Ein Wechsel lohnt sich nur, wenn der Vergleich es zeigt.',
      ['§ 7 Abs. 1 WoGG', '§ 8 Abs. 2 WoGG'],
    ]
  if (inGefoerderterAusbildung(lage)) return ['Allen im Haushalt steht BAföG zu.', ['§ 20 Abs. 2 WoGG']]
  const { besitz, grenze } = vermoegen(lage)
  if (besitz > grenze)
    return [
      `Vermögen von ${alsEuro(besitz)} liegt über ${alsEuro(grenze)}; das gilt als erheblich (WoGVwV Nr. 21.37).`,
      ['§ 21 Nr. 3 WoGG'],
    ]
  return null
}

const inGefoerderterAusbildung = (lage: Haushaltslage): boolean =>
  laeuft(lage, 'bafoeg') &&
  lage.angaben.personen.every(
    ({ merkmale, rolle }) => rolle === 'weitere' || merkmale?.includes('ausbildung'),
  )

function vermoegen({ angaben: { personen }, stichtag }: Haushaltslage): {
  readonly besitz: Cent
  readonly grenze: Cent
} {
  const familie = personen.filter(({ rolle }) => rolle !== 'weitere')
  const { erste, jeWeitere } = am(WOHNGELD_VERMOEGEN, stichtag)
  return {
    besitz: plus(...familie.map(({ vermoegenCent }) => vermoegenCent ?? cent(0))),
    grenze: cent(erste + jeWeitere * (familie.length - 1)),
  }
}

/** A postcode can lie in several municipalities: then they are named. */
function ortsfragen(
  { angaben }: Haushaltslage,
  fragen: readonly FehlendeAngabe[],
): readonly FehlendeAngabe[] {
  const orte = angaben.plz === undefined || ortVon(angaben) ? [] : gemeindenZurPlz(angaben.plz)
  return fragen.map(eine =>
    eine.path === 'gemeinde' && orte.length > 1
      ? frage(
          'gemeinde',
          `Die Postleitzahl liegt in mehreren Gemeinden (${orte.map(({ name, ags }) => `${name} ${ags}`).join(', ')}). In welcher liegt die Wohnung?`,
          eine.warum,
        )
      : eine,
  )
}
