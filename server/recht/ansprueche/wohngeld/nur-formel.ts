import type { Wohngeldanfrage } from './angaben.ts'
import { frage, type Protokoll } from './protokoll.ts'
import { fest } from './spanne.ts'
import { betrag, type Teile } from './teile.ts'

const WARUM = 'Ohne diese Angabe lässt sich das Wohngeld nicht berechnen (§ 4 WoGG).'

const FRAGEN = {
  haushaltsgroesse: 'Wie viele Personen zählen beim Wohngeld mit?',
  mieteCent: 'Wie hoch ist die Miete, die zählt, mit der Entlastung bei den Heizkosten?',
  gesamteinkommenCent: 'Wie hoch ist das Gesamteinkommen im Monat?',
} as const
const FELDER = ['haushaltsgroesse', 'mieteCent', 'gesamteinkommenCent'] as const

/** The formula of § 19 WoGG alone, from M and Y; without any of its three figures the household is asked for. */
export function ausFormel(protokoll: Protokoll, anfrage: Wohngeldanfrage): Teile {
  const fehlend = FELDER.filter(feld => anfrage[feld] === undefined)
  if (fehlend.length === FELDER.length) {
    frage(protokoll, 'mitglieder', 'Wer wohnt in der Wohnung, und welches Einkommen hat jede Person?', WARUM)
  } else {
    for (const feld of fehlend) frage(protokoll, feld, FRAGEN[feld], WARUM)
  }
  const { haushaltsgroesse, mieteCent, gesamteinkommenCent } = anfrage
  const miete = mieteCent === undefined ? null : fest(mieteCent)
  const monat = gesamteinkommenCent === undefined ? null : fest(gesamteinkommenCent)
  return {
    miete,
    monat,
    freibetraege: null,
    betrag: haushaltsgroesse === undefined ? null : betrag(protokoll, haushaltsgroesse, miete, monat),
  }
}
