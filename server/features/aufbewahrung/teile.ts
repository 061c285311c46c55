import { datum } from '../../web/format.ts'
import type { Fallkontext, Teil } from '../faelle/teile.ts'
import { findSperre, listAussetzungen } from './aussetzung-store.ts'
import { gilt, loeschsatz, loeschstand } from './stand.ts'
import { grundworte } from './forms.ts'
import { monateVon } from './vormerken-store.ts'

/** Above everything else on the page of a case: that it is going to be erased, or must not be worked on. */
export async function warnteil({ fall, heute, zugriff }: Fallkontext): Promise<Teil | null> {
  const sperre = await findSperre(zugriff, fall.id, heute)
  const saetze = [
    ...(sperre === 'widerruf'
      ? ['Die Einwilligung in die Fallakte ist widerrufen. Niemand trägt mehr etwas ein.']
      : []),
    ...(sperre === 'einschraenkung'
      ? ['Die Bearbeitung ist eingeschränkt: Dieser Fall wird nur aufbewahrt.']
      : []),
    ...(fall.loeschungAm === null ? [] : [loeschsatz(fall.loeschungAm, heute)]),
  ]
  if (saetze.length === 0) return null
  return { partial: 'loeschwarnung', daten: { saetze, href: `/faelle/${fall.id}/aufbewahrung` } }
}

/** In the right column: how long the case stays, and what the household can ask for. */
export async function aufbewahrungsteil({ fall, heute, zugriff }: Fallkontext): Promise<Teil> {
  const aussetzungen = (await listAussetzungen(zugriff, fall.id)).filter(a => gilt(a, heute))
  return {
    partial: 'fallaufbewahrung',
    daten: {
      basis: `/faelle/${fall.id}`,
      saetze: loeschstand(fall, await monateVon(zugriff), heute),
      aussetzungen: aussetzungen.map(
        a =>
          `${a.art === 'aussetzung' ? 'Löschung ausgesetzt' : 'Bearbeitung eingeschränkt'} bis ${datum(a.bis)}: ${grundworte(a.grund)}. Eingetragen von ${a.name}.`,
      ),
    },
  }
}
