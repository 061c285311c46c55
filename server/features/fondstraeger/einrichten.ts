import { v7 as uuid } from 'uuid'
import type { Stellenzugriff } from '../../data/zugriff.ts'
import type { Datum } from '../../recht/datum.ts'
import type { Eingaben } from '../../web/forms.ts'
import type { Meldungen } from '../../web/formular.ts'
import { insertEigenen, insertFenster, insertZeitraum } from './fonds-store.ts'
import { FONDS, lies } from './forms.ts'
import { type Ausgang, ERLEDIGT } from './mit-fonds.ts'
import { enthaelt, pruefeSpanne, type Spanne } from './regeln.ts'

type Getippt = Spanne & {
  readonly name: string
  readonly zweck: string
  readonly kontoInhaber: string
  readonly iban: string
  readonly budgetCent: number
  readonly hoechstensCent: number
  readonly hoechstensOft: number
  readonly fenster?: Partial<Spanne>
}

type Uhr = { readonly heute: Datum; readonly jetzt: Date }

/** Makes a fund with its first period and its first window, from one screen. A double click makes one fund. */
export async function richteEin(z: Stellenzugriff, id: string, werte: Eingaben, uhr: Uhr): Promise<Ausgang> {
  const { wert, fehler: falsch } = lies<Getippt>(FONDS, werte, uhr.heute)
  const fehler = { ...unpassend(wert), ...falsch }
  if (Object.keys(fehler).length > 0) return { fehler }
  const { von, bis, budgetCent, fenster = {}, ...fonds } = wert as Getippt
  const [fondsId, zeitraumId] = [id, uuid()]
  if (!(await insertEigenen(z, { ...fonds, id, angelegtAm: uhr.jetzt }))) return ERLEDIGT
  await insertZeitraum(z, { id: zeitraumId, fondsId, von, bis, budgetCent })
  await insertFenster(z, { id: uuid(), fondsId, zeitraumId, von, bis, ...nurGesetzte(fenster) })
  z.merkzettel.vermerke.push({ aktion: 'eigenfonds.eingerichtet', bezug: id, felder: [] })
  return ERLEDIGT
}

const nurGesetzte = ({ von, bis }: Partial<Spanne>): Partial<Spanne> => ({
  ...(von !== undefined && { von }),
  ...(bis !== undefined && { bis }),
})

function unpassend({ von, bis, budgetCent, hoechstensCent, fenster }: Partial<Getippt>): Meldungen {
  const zuViel =
    (budgetCent ?? 0) > 0 && (hoechstensCent ?? 0) > (budgetCent ?? 0)
      ? { hoechstens: 'Das ist mehr als das ganze Budget.' }
      : {}
  if (von === undefined || bis === undefined) return zuViel
  const innen = { von, bis, ...nurGesetzte(fenster ?? {}) }
  const aussen = pruefeSpanne({ von, bis }, [], { von: 'von', bis: 'bis' })
  if (Object.keys(aussen).length > 0) return { ...zuViel, ...aussen }
  const verkehrt = pruefeSpanne(innen, [], { von: 'fensterVon', bis: 'fensterBis' })
  return { ...(!enthaelt({ von, bis }, innen) && { fensterVon: AUSSERHALB }), ...verkehrt, ...zuViel }
}

/** What to say of a window that no period holds. */
export const AUSSERHALB =
  'In dieser Zeit ist kein Geld da. Das Fenster muss ganz in einem Zeitraum mit Budget liegen.'
