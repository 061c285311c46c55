import { mitWochentag, plusMonate, plusTage, plusWochen, type Datum } from '../datum.ts'
import { nach193 } from '../werktage.ts'
import { mitGesetz, nochKeine } from './abwendungsstand.ts'
import { angebotGemacht, spaetestens } from './angebot.ts'
import type { Frist } from './antwort.ts'
import { wartefristen, type Wartefrist } from './dreitage.ts'
import { wegenVerzugs, type Lage } from './lage.ts'
import { normen } from './regelwerk/regeln.ts'
import type { Pruefung } from './pruefung.ts'

/** The days that matter now: what the supplier must wait for, what it owes, and until when the household can act. */
export function fristliste(lage: Lage, pruefung: Pruefung): readonly Frist[] {
  if (!wegenVerzugs(lage)) return []
  return [
    ...wartefristen(lage, pruefung.stand).map(wartefrist(lage)),
    ...angebotsfrist(lage, pruefung),
    ...einwaende(lage),
    ...beschwerdeantworten(lage),
  ].sort((a, b) => a.bis.localeCompare(b.bis))
}

const CODES = {
  androhung: 'sperre.androhung',
  ankuendigung: 'sperre.ankuendigung',
  sozialhilfe: 'sperre.sozialhilfetraeger',
} as const

const wartefrist =
  (lage: Lage) =>
  (einzelne: Wartefrist): Frist => {
    const { art, beginn, laenge, tage } = einzelne
    const bis = art === 'androhung' ? plusWochen(beginn, laenge) : tage.untergrenze
    const zwei = art === 'androhung' && laenge === 2
    return {
      code: zwei ? 'fernwaerme.androhung' : CODES[art],
      bis,
      text: wartetext(art === 'androhung' ? plusTage(bis, 1) : bis, tage.sicher),
      norm: normen(lage.regeln, `${art}.fristUnterschritten`),
      wessen: 'versorger',
    }
  }

const wartetext = (frueh: Datum, sicher: Datum): string =>
  frueh === sicher
    ? `Vor ${mitWochentag(frueh)} ist eine Sperre zu früh.`
    : `Vor ${mitWochentag(frueh)} ist eine Sperre sicher zu früh. Ab ${mitWochentag(sicher)} ist die Frist sicher eingehalten.`

/** § 41g Abs. 1 S. 2 EnWG, while no offer has come. */
function angebotsfrist(lage: Lage, { stand }: Pruefung): readonly Frist[] {
  const verlangt = lage.angaben.abwendungsvereinbarung?.verlangtZugang
  const geschuldet = lage.regeln.abwendung?.geschuldet(lage.vertrag) === 'ja'
  if (!verlangt || !geschuldet || !nochKeine(lage, stand) || angebotGemacht(lage) === 'ja') return []
  const bis = spaetestens(lage)
  if (!bis) return []
  return [
    {
      code: 'av.angebot',
      bis,
      text: `Bis ${mitWochentag(bis)} muss der Versorger eine Abwendungsvereinbarung anbieten.`,
      norm: normen(lage.regeln, 'av.angebotFehlt'),
      wessen: 'versorger',
    },
  ]
}

/** § 41g Abs. 1 S. 5 EnWG: the month for objections after the agreement was concluded; a missed rate does not end it. */
function einwaende(lage: Lage): readonly Frist[] {
  const angenommenAm = lage.angaben.abwendungsvereinbarung?.angenommenAm
  const norm = lage.regeln.abwendung?.einwaende
  if (!angenommenAm || !norm || !mitGesetz(lage)) return []
  const bis = nach193(plusMonate(angenommenAm, 1), lage.land)
  if (bis < lage.stichtag) return []
  const text = `Bis ${mitWochentag(bis)} kann der Haushalt in Textform Einwände gegen die Forderung erheben.`
  return [{ code: 'av.einwaende', bis, text, norm: [norm], wessen: 'haushalt' }]
}

/** § 111a S. 1 EnWG: four weeks to answer an objection; then the Schlichtungsstelle is open. */
function beschwerdeantworten({ angaben, stichtag, sparte }: Lage): readonly Frist[] {
  if (sparte !== 'strom' && sparte !== 'gas') return []
  const tage = (angaben.rueckstand?.posten ?? []).flatMap(({ beanstandung, schlichtungSeit }) =>
    beanstandung?.am && !schlichtungSeit ? [plusWochen(beanstandung.am, 4)] : [],
  )
  return [...new Set(tage)].filter(bis => bis >= plusTage(stichtag, -7)).map(antwortfrist)
}

const antwortfrist = (bis: Datum): Frist => ({
  code: 'beschwerde.antwort',
  bis,
  text: `Bis ${mitWochentag(bis)} muss der Versorger auf die Beschwerde antworten. Danach hilft die Schlichtungsstelle.`,
  norm: ['§ 111a S. 1 EnWG'],
  wessen: 'versorger',
})
