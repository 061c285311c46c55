import type { Fall } from '../faelle/fall.ts'
import { anschriftPasst } from './anlegen.ts'
import type { Antragsbild } from './lage.ts'

/** The letters to write, and the packet once everything is there that goes into it. */
export function briefansicht({ antrag, lage }: Antragsbild, fall: Fall) {
  const { inhalt, weitergabe, stand, fonds } = antrag
  const weg = (id: string) => `/faelle/${fall.id}/briefe/entwurf/${id}`
  const aus = stand === 'einwilligungWiderrufen'
  const zuSchreiben = !weitergabe && !lage.anschreiben && !lage.eingereicht && !aus
  return {
    anschreiben: zuSchreiben ? weg(inhalt.anschreiben) : null,
    andereAnschrift: zuSchreiben && !anschriftPasst(fall, fonds) ? imFall(fall) : null,
    gedruckt: lage.anschreiben ? `/faelle/${fall.id}/briefe/${inhalt.anschreiben}` : null,
    bitte: lage.eingereicht && !aus ? weg(inhalt.bitte) : null,
    paket: lage.einwilligung && (weitergabe || lage.anschreiben),
    ohneBrief: weitergabe,
  }
}

const imFall = ({ akte }: Fall): string => akte.anschriften?.fonds?.name ?? 'niemand'
