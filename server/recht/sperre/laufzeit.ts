import { alsEuro, cent } from '../geld.ts'
import type { Laufzeit } from '../parameter/sperre.ts'
import { feststellung, fraglich, gefunden, LEER, luecke, type Befund } from './befund.ts'
import { betragsfragen } from './fragen.ts'
import type { Lage } from './lage.ts'
import type { Abwendungsregel } from './regelwerk/regeln.ts'
import type { Spanne } from './schwelle.ts'

/** § 41g Abs. 1 S. 7–9 EnWG: a frame of months that depends on the arrears the rates are to pay off. */
export function laufzeit(lage: Lage, regel: Abwendungsregel, spanne: Spanne): Befund {
  const { abwendungsvereinbarung: av } = lage.angaben
  if (!av || av.angebotRaten === null) return LEER
  if (av.angebotRaten === undefined) return fraglich(frageRaten())
  const dazu = nichtMehrOffen(lage)
  const unten = urteil(regel, spanne.von + dazu, av.angebotRaten)
  const oben = urteil(regel, spanne.bis + dazu, av.angebotRaten)
  if (unten.zulaessig !== oben.zulaessig) return fraglich(...betragsfragen(lage))
  return oben.zulaessig ? LEER : gefunden(unzulaessig(lage, regel, oben, av.angebotRaten))
}

type Urteil = {
  readonly betrag: number
  readonly rahmen: Laufzeit
  readonly ueber: boolean
  readonly zulaessig: boolean
}

function urteil({ laufzeiten }: Abwendungsregel, betrag: number, raten: number): Urteil {
  const ueber = laufzeiten.grenze !== null && betrag > laufzeiten.grenze
  const rahmen = ueber ? laufzeiten.darueber : laufzeiten.darunter
  return { betrag, rahmen, ueber, zulaessig: rahmen.von <= raten && raten <= rahmen.bis }
}

/** What was paid after the offer, or is deferred by the agreement, was still part of the debt the rates had to cover. */
function nichtMehrOffen({ angaben, sperrtag }: Lage): number {
  const { posten = [], zahlungen = [] } = angaben.rueckstand ?? {}
  const angebotZugang = angaben.abwendungsvereinbarung?.angebotZugang
  const angenommenAm = angaben.abwendungsvereinbarung?.angenommenAm
  const gestundet = posten.filter(einer => angenommenAm && einer.gestundet)
  const danach = zahlungen.filter(
    ({ am }) => angebotZugang && am && am > angebotZugang && (!sperrtag || am <= sperrtag),
  )
  return [...gestundet, ...danach].reduce((summe, { betragCent }) => summe + (betragCent ?? 0), 0)
}

function unzulaessig(
  lage: Lage,
  { laufzeitNormen }: Abwendungsregel,
  { betrag, rahmen, ueber }: Urteil,
  raten: number,
) {
  const bei = Number.isFinite(betrag) ? `Bei ${alsEuro(cent(betrag))} Rückstand` : 'Bei diesem Rückstand'
  const text = `Angeboten sind ${raten} Monatsraten. ${bei} sind ${ueber ? '' : 'in der Regel '}${rahmen.von} bis ${rahmen.bis} Monate vorgesehen.`
  return feststellung(lage, 'av.laufzeitUnzulaessig', text, {
    norm: ueber ? laufzeitNormen.darueber : laufzeitNormen.darunter,
  })
}

const frageRaten = () =>
  luecke(
    'abwendungsvereinbarung.angebotRaten',
    'Wie viele Monatsraten sieht das Angebot vor?',
    'Die Laufzeit muss im gesetzlichen Rahmen liegen.',
    'zweifel',
  )
