import type { Akte } from '../../server/data/akte.ts'
import { schreibe } from '../../server/features/briefe/brief.ts'
import { istVollstaendig, type VollstaendigerBrief } from '../../server/features/briefe/brief-pdf.ts'
import type { Briefart } from '../../server/features/briefe/briefart.ts'
import type { BriefFakten } from '../../server/features/briefe/fakten.ts'
import { BRIEFARTEN, hindernisVon } from '../../server/features/briefe/katalog.ts'
import { pruefe } from '../../server/features/faelle/fall.ts'
import { haushalte } from '../haushalte.ts'
import { AKTE, HEUTE, STELLE } from './beispiel.ts'
import { musterfall } from './muster.ts'

/* Every letter that a household of the demo may send: nothing stands against it, nothing is missing. */

export type Demobrief = {
  readonly was: string
  readonly art: Briefart
  readonly fakten: BriefFakten
  readonly brief: VollstaendigerBrief
}

const { haushalt: H, versorger: V, anschriften } = AKTE

/** Address and number where the household of the demo has not said them yet; its own facts stay. */
const ergaenzt = (akte: Akte): Akte => ({
  ...akte,
  haushalt: { strasse: H.strasse, plz: H.plz, ort: H.ort, ...akte.haushalt },
  versorger: {
    strasse: V.strasse,
    plz: V.plz,
    ort: V.ort,
    kundennummer: V.kundennummer,
    netzbetreiber: V.netzbetreiber,
    ...akte.versorger,
  },
  anschriften: { ...anschriften, ...akte.anschriften },
})

type Angaben = Partial<Pick<BriefFakten, 'angaben' | 'versandt'>>

export const faktenVon = (akte: Akte, { angaben = {}, versandt = [] }: Angaben = {}): BriefFakten => ({
  akte,
  pruefung: pruefe(akte, HEUTE),
  stelle: STELLE,
  heute: HEUTE,
  angaben,
  ansprueche: null,
  versandt,
})

/** The households of the demo as they stand, and their short names. */
export const DEMOFAELLE: readonly { readonly wer: string; readonly akte: Akte }[] = haushalte(HEUTE).map(
  ({ wer, akte }) => ({ wer: wer.split(':')[0] ?? wer, akte }),
)

/** As the household stands, and again with the addresses and answers that a counsellor would add for this letter. */
export const DEMOBRIEFE: readonly Demobrief[] = BRIEFARTEN.flatMap(art =>
  DEMOFAELLE.flatMap(({ wer, akte }) =>
    [
      { was: `${art.id} ${wer}`, fakten: faktenVon(akte) },
      { was: `${art.id} ${wer}, ergänzt`, fakten: faktenVon(ergaenzt(akte), musterfall(art.id)) },
    ].flatMap(({ was, fakten }) => {
      if (hindernisVon(art, fakten) !== null) return []
      const brief = schreibe(art, fakten)
      return istVollstaendig(brief) ? [{ was, art, fakten, brief }] : []
    }),
  ),
)
