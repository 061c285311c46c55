import { BEIM_TRAEGER, TRAEGERSCHRITTE } from '../../recht/fonds/antrag.ts'
import type { Feld } from '../../web/feld.ts'
import { zeigeFelder } from '../../web/feldansicht.ts'
import { datum } from '../../web/format.ts'
import type { Eingaben } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { fehlerliste } from '../faelle/fehler.ts'
import type { Antragsbild } from './lage.ts'
import { schrittfelder } from './schrittfelder.ts'
import { STAND } from './worte.ts'

type Stelle = { readonly name: string; readonly telefon: string; readonly sprechzeiten: string }

type Wunsch = {
  readonly stelle: Stelle
  readonly werte: Eingaben
  readonly fehler: Meldungen
  readonly ziel: string
  readonly klick: string
  readonly fertig: boolean
  readonly status: number
}

const ANTWORT: Feld = {
  name: 'schritt',
  label: 'Ihre Antwort',
  pfad: 'schritt',
  art: 'wahl',
  leer: null,
  optionen: [
    ['bewilligen', 'Wir bewilligen den erbetenen Betrag'],
    ['teilbewilligen', 'Wir bewilligen einen Teil'],
    ['mitAuflageBewilligen', 'Wir bewilligen mit einer Auflage'],
    ['nachfragen', 'Wir haben eine Rückfrage'],
    ['ablehnen', 'Wir lehnen ab'],
  ],
}

/** Amount, reason and words: whichever the answer needs; the day is today. */
const FELDER: readonly Feld[] = [
  ANTWORT,
  ...new Set(TRAEGERSCHRITTE.flatMap(schritt => schrittfelder(schritt).filter(({ name }) => name !== 'am'))),
]

/** What a carrier sees: the fields the household has agreed to, word by word, and nothing else of the case. */
export function anfrageseite({ antrag, lage }: Antragsbild, wunsch: Wunsch) {
  const { stelle, werte, fehler, fertig, ziel, klick, status } = wunsch
  const gezeigt = zeigeFelder(FELDER, werte, fehler)
  const auszug = antrag.inhalt.zustimmung?.auszug
  return {
    titel: `Anfrage an ${antrag.fonds.name}`,
    status,
    stelle: { name: stelle.name, telefon: stelle.telefon, sprechzeiten: stelle.sprechzeiten },
    zeilen: auszug?.felder.map(({ label, wert }) => ({ name: label, wert })) ?? [],
    unterlagen: auszug?.unterlagen ?? [],
    fertig,
    stand: STAND[antrag.stand][1],
    antwortbar: BEIM_TRAEGER.includes(lage.stand),
    felder: FELDER.map(({ name }) => gezeigt[name]),
    fehlerliste: fehlerliste(fehler),
    nummer: antrag.nummer,
    klick,
    ziel,
  }
}

/** What a carrier sees once the household has taken its word back: nothing of it, and what to do now. */
export const widerrufsseite = ({ antrag: { fonds, inhalt } }: Antragsbild, stelle: Stelle) => ({
  titel: `Anfrage an ${fonds.name}`,
  stelle: { name: stelle.name, telefon: stelle.telefon, sprechzeiten: stelle.sprechzeiten },
  am: inhalt.eingereichtAm && datum(inhalt.eingereichtAm),
})
