import { mitWochentag, plusTage, spaeterer, tageZwischen, type Datum } from '../datum.ts'
import { TAGE_BIS_WIEDERHERSTELLUNG } from '../parameter/sperre.ts'
import type { Wiederherstellung } from './angaben.ts'
import type { Wiederherstellungsurteil } from './antwort.ts'
import { feststellung, fraglich, gefunden, LEER, luecke, zusammen, type Befund } from './befund.ts'
import type { Lage } from './lage.ts'
import { spruch } from './spruch.ts'

export type Wiederherstellungspruefung = {
  readonly urteil: Wiederherstellungsurteil | null
  readonly luecken: Befund['luecken']
}

/** § 41f Abs. 7 EnWG: a question of its own after a cut, whether or not the cut was lawful. */
export function wiederherstellung(lage: Lage): Wiederherstellungspruefung {
  const { wiederherstellung: angaben } = lage.angaben
  if (!angaben || !lage.regeln.norm['wiederherstellung.verspaetet']) return { urteil: null, luecken: [] }
  const befund = zusammen([verspaetet(lage, angaben), kostennachweis(lage, angaben)])
  return { urteil: { ...spruch(befund), feststellungen: befund.feststellungen }, luecken: befund.luecken }
}

/** S. 1: without undue delay, once the reasons are gone and the costs are paid. */
function verspaetet(lage: Lage, angaben: Wiederherstellung): Befund {
  const { gruendeEntfallenAm: entfallen, kostenErstattetAm: erstattet, erfolgtAm } = angaben
  if (entfallen === null || erstattet === null) return LEER
  if (!entfallen || !erstattet) return fraglich(frage(entfallen ? 'kostenErstattetAm' : 'gruendeEntfallenAm'))
  const bereit = spaeterer(entfallen, erstattet)
  if (tageZwischen(bereit, erfolgtAm ?? lage.stichtag) <= TAGE_BIS_WIEDERHERSTELLUNG) return LEER
  if (erfolgtAm === undefined) return fraglich(frage('erfolgtAm'))
  return gefunden(zuLangsam(lage, bereit, erfolgtAm))
}

function zuLangsam(lage: Lage, bereit: Datum, erfolgtAm: Datum | null) {
  const bis = erfolgtAm
    ? `erst am ${mitWochentag(erfolgtAm)}`
    : `bis ${mitWochentag(lage.stichtag)} noch nicht`
  const text =
    `Seit ${mitWochentag(bereit)} waren die Gründe entfallen und die Kosten bezahlt. Die Versorgung lief ${bis} wieder. ` +
    'Der Versorger muss ohne Zögern wiederherstellen. Eine feste Stundenzahl nennt das Gesetz nicht.'
  const schritt = {
    text: `Zwei Tage danach ist ${mitWochentag(plusTage(bereit, TAGE_BIS_WIEDERHERSTELLUNG))}.`,
  }
  return feststellung(lage, 'wiederherstellung.verspaetet', text, { schritte: [schritt] })
}

/** S. 5: the basis of a lump sum must be shown on demand; reconnecting is made to depend on paying it. */
function kostennachweis(lage: Lage, angaben: Wiederherstellung): Befund {
  if (!lage.regeln.norm['wiederherstellung.kostennachweisFehlt'] || !haengtAmGeld(angaben)) return LEER
  if (angaben.nachweisVerlangt === undefined) return fraglich(frage('nachweisVerlangt'))
  if (!angaben.nachweisVerlangt || angaben.nachweisErbracht) return LEER
  if (angaben.nachweisErbracht === undefined) return fraglich(frage('nachweisErbracht'))
  const text =
    'Der Versorger hat nicht belegt, wie er die Pauschale berechnet, obwohl der Nachweis verlangt wurde. Er darf nie mehr ' +
    'verlangen, als die Sperre wirklich kostet. Ob er die Wiederherstellung bis zur Zahlung verweigern darf, ist offen.'
  return gefunden(feststellung(lage, 'wiederherstellung.kostennachweisFehlt', text))
}

/** Nothing but the lump sum stands between the household and its supply. */
const haengtAmGeld = ({
  gruendeEntfallenAm,
  kostenErstattetAm,
  erfolgtAm,
  pauschaleCent,
}: Wiederherstellung): boolean =>
  Boolean(pauschaleCent) && Boolean(gruendeEntfallenAm) && !kostenErstattetAm && !erfolgtAm

const FRAGEN = {
  gruendeEntfallenAm: 'Seit wann ist der Grund der Sperre weggefallen, etwa weil bezahlt wurde?',
  kostenErstattetAm: 'Wann wurden die Kosten von Sperre und Wiederherstellung bezahlt?',
  erfolgtAm: 'Wann lief die Versorgung wieder?',
  nachweisVerlangt: 'Wurde der Versorger aufgefordert, die Berechnung der Pauschale zu belegen?',
  nachweisErbracht: 'Hat der Versorger die Berechnung der Pauschale belegt?',
} as const

const frage = (feld: keyof typeof FRAGEN) =>
  luecke(
    `wiederherstellung.${feld}`,
    FRAGEN[feld],
    'Davon hängt ab, ob der Versorger schon wiederherstellen musste.',
    'zweifel',
  )
