import { alsEuro, cent, type Cent } from '../../geld.ts'
import { UNTERHALT_HOECHSTENS } from '../../parameter/wohngeld.ts'
import { nachAbgaben } from './abgaben.ts'
import type { Wohngeldmitglied } from './angaben.ts'
import { anrechenbar, einnahmen } from './einkommen.ts'
import { freibetraege, type Person } from './freibetraege.ts'
import { frage, schritt, spanneText, TEILE, wert, type Protokoll } from './protokoll.ts'
import { abzueglich, fest, gesamt, type Spanne } from './spanne.ts'

/* § 13 WoGG: the members' income less allowances (§§ 17, 17a WoGG) and maintenance paid (§ 18 WoGG), by the month. */

export type Gesamteinkommen = {
  /** Y in cents; null while somebody's income is not known. */
  readonly monat: Spanne | null
  /** A twelfth of the allowances in cents. */
  readonly freibetraege: Spanne | null
}

export function gesamteinkommen(
  protokoll: Protokoll,
  alle: readonly Wohngeldmitglied[],
  unterhalt: Cent | null | undefined,
): Gesamteinkommen {
  const personen: Person[] = []
  let vollstaendig = true
  for (const [nummer, mitglied] of alle.entries()) {
    if (mitglied.beruecksichtigt === false) continue
    const eigene = einnahmen(protokoll, mitglied, nummer)
    if (eigene === null) vollstaendig = false
    else personen.push({ nummer, mitglied, einnahmen: eigene })
  }
  if (!vollstaendig) return { monat: null, freibetraege: null }
  const jahr = gesamt(personen.map(person => jahreseinkommen(protokoll, person)))
  const frei = freibetraege(protokoll, alle, personen)
  const bezahlt = unterhaltsleistungen(protokoll, unterhalt)
  const monat = imMonat(abzueglich(abzueglich(jahr, frei), bezahlt))
  const abzuege = [[frei, 'Freibeträge'] as const, [bezahlt, 'Unterhalt'] as const]
    .filter(([abzug]) => abzug.bis > 0)
    .map(([abzug, was]) => ` − ${inKlammern(spanneText(abzug))} ${was}`)
  const rechnung = `${inKlammern(spanneText(jahr))}${abzuege.join('')}`
  schritt(
    protokoll,
    `Gesamteinkommen im Monat: Y = ${abzuege.length === 0 ? rechnung : `(${rechnung})`} : 12 = ` +
      `${spanneText({ von: monat.von * TEILE, bis: monat.bis * TEILE })}.`,
    '§ 13 WoGG',
  )
  return { monat, freibetraege: imMonat(frei) }
}

function jahreseinkommen(protokoll: Protokoll, { mitglied, einnahmen, nummer }: Person): Spanne {
  return nachAbgaben(protokoll, mitglied, einnahmen, anrechenbar(protokoll, einnahmen, nummer), nummer)
}

function unterhaltsleistungen(protokoll: Protokoll, unterhalt: Cent | null | undefined): Spanne {
  const { ehegatte, sonstige } = wert(UNTERHALT_HOECHSTENS, protokoll)
  if (unterhalt === undefined) {
    frage(
      protokoll,
      'unterhaltsleistungenJahrCent',
      'Zahlt jemand im Haushalt gesetzlichen Unterhalt an Personen außerhalb? Wie viel im Jahr?',
      'Gezahlter Unterhalt senkt das Einkommen, das zählt (§ 18 WoGG).',
    )
  }
  if (!unterhalt) return fest(0)
  schritt(
    protokoll,
    `Gezahlter Unterhalt: ${alsEuro(unterhalt)} im Jahr. Ohne Titel, Urkunde oder Bescheid sind höchstens ` +
      `${alsEuro(sonstige)} je Person abzuziehen, für einen früheren Ehegatten ${alsEuro(ehegatte)}.`,
    '§ 18 WoGG',
    unterhalt,
  )
  return fest(unterhalt * TEILE)
}

const inKlammern = (text: string): string => (text.includes(' bis ') ? `(${text})` : text)

const imMonat = ({ von, bis }: Spanne): Spanne => ({ von: zwoelftel(von), bis: zwoelftel(bis) })
const zwoelftel = (teile: number): number => cent(Math.max(0, Math.round(teile / (12 * TEILE))))
