import type { Akte } from '../../data/akte.ts'
import type { Feld } from '../../web/feld.ts'
import type { Meldungen } from '../../web/formular.ts'

/**
 * Two answers of a file that cannot both be true and would tip the judgement. Said at the field of this page, so that a
 * person decides which one stands; nothing is stored meanwhile.
 */
export function widersprueche(felder: readonly Feld[], akte: Akte): Meldungen {
  const fehler: Record<string, string> = {}
  for (const { feld, gilt, text } of REGELN) {
    if (felder.some(({ name }) => name === feld) && gilt(akte)) fehler[feld] = text
  }
  return fehler
}

const REGELN: readonly {
  readonly feld: string
  readonly gilt: (akte: Akte) => boolean
  readonly text: string
}[] = [
  {
    feld: 'schutzgruende',
    gilt: ({ haushalt, sachverhalt }) =>
      haushalt.geraetOderSaeugling === true && sachverhalt.schutzgruende?.length === 0,
    text: 'Oben steht „Gerät oder Säugling: ja“. Tragen Sie die Person ein oder berichtigen Sie die Antwort oben.',
  },
  {
    // § 41g Abs. 1 S. 2 EnWG: at the latest the announcement brings the offer.
    feld: 'ankuendigungFehlt',
    gilt: ({ sachverhalt: { vertrag, ankuendigung, abwendungsvereinbarung: av } }) =>
      vertrag !== 'sondervertrag' &&
      av?.angebotZugang === null &&
      ankuendigung?.fehlendeInhalte?.length === 0,
    text: 'Unten steht „kein Angebot bekommen“. Dann fehlt das Angebot auch in der Ankündigung: Kreuzen Sie es hier an.',
  },
]
