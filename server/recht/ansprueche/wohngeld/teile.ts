import { alsEuro, cent, type Cent } from '../../geld.ts'
import { wohngeld } from './formel.ts'
import type { Gesamteinkommen } from './gesamteinkommen.ts'
import { schritt, type Protokoll } from './protokoll.ts'
import { fest, istFest, type Spanne } from './spanne.ts'

/** What the answer is made of; null: not even a range can be told. */
export type Teile = Gesamteinkommen & { readonly miete: Spanne | null; readonly betrag: Spanne | null }

/** § 19 WoGG at both ends: the least rent with the greatest income, and the other way round. */
export function betrag(
  protokoll: Protokoll,
  personen: number,
  miete: Spanne | null,
  einkommen: Spanne | null,
): Spanne | null {
  if (miete === null || einkommen === null) return null
  const von = (): Cent => wohngeld(protokoll, personen, cent(miete.von), cent(einkommen.bis))
  if (istFest(miete) && istFest(einkommen)) return fest(von())
  schritt(protokoll, 'Wenigstens, wenn alles Offene gegen den Haushalt ausgeht:', '§ 19 WoGG')
  const wenigstens = von()
  schritt(protokoll, 'Höchstens, wenn alles Offene für den Haushalt ausgeht:', '§ 19 WoGG')
  const hoechstens = wohngeld(protokoll, personen, cent(miete.bis), cent(einkommen.von))
  const spanne = { von: wenigstens, bis: hoechstens }
  const text = istFest(spanne)
    ? `Das Wohngeld ist in jedem Fall ${alsEuro(wenigstens)} im Monat.`
    : `Das Wohngeld liegt zwischen ${alsEuro(wenigstens)} und ${alsEuro(hoechstens)} im Monat.`
  schritt(protokoll, text, '§ 19 WoGG')
  return spanne
}
