import { readFileSync } from 'node:fs'
import t from 'tap'
import { rechneKinderzuschlag } from '../../server/recht/ansprueche/rechner/kinderzuschlag.ts'
import { rechneUnterhaltsvorschuss } from '../../server/recht/ansprueche/rechner/unterhaltsvorschuss.ts'
import { rechneWohngeld } from '../../server/recht/ansprueche/wohngeld.ts'
import { rechneGrundsicherungAlter } from '../../server/recht/ansprueche/rechner/grundsicherung-alter.ts'
import { rechneErwerbsfreibetrag } from '../../server/recht/ansprueche/rechner/erwerbsfreibetrag.ts'
import { rechneGrundsicherungsgeld } from '../../server/recht/ansprueche/rechner/grundsicherungsgeld.ts'
import { rechneMehrbedarf } from '../../server/recht/ansprueche/rechner/mehrbedarf.ts'
import { rechneRegelbedarf } from '../../server/recht/ansprueche/rechner/regelbedarf.ts'
import { rechneVermoegen } from '../../server/recht/ansprueche/rechner/vermoegen.ts'

/* All worked examples of the single calculators; every amount within the tolerance the example names. */

type Fall = {
  id: string
  rechner: string
  request: never
  expect: Record<string, unknown>
  toleranzCent: number
}

const FAELLE = JSON.parse(readFileSync(new URL('rechner.cases.json', import.meta.url), 'utf8')) as Fall[]

const RECHNER: Readonly<Record<string, (anfrage: never) => unknown>> = {
  regelbedarf: rechneRegelbedarf,
  erwerbsfreibetrag: rechneErwerbsfreibetrag,
  mehrbedarf: rechneMehrbedarf,
  vermoegen: rechneVermoegen,
  grundsicherungsgeld: rechneGrundsicherungsgeld,
  kinderzuschlag: rechneKinderzuschlag,
  unterhaltsvorschuss: rechneUnterhaltsvorschuss,
  wohngeld: rechneWohngeld,
  'grundsicherung-alter': rechneGrundsicherungAlter,
}

/** Paths where the answer is not what was expected. */
function abweichungen(soll: unknown, ist: unknown, toleranz: number, pfad: string): string[] {
  if (typeof soll === 'number' && typeof ist === 'number')
    return Math.abs(soll - ist) <= toleranz ? [] : [`${pfad}: ${ist} statt ${soll}`]
  if (soll !== null && typeof soll === 'object') {
    const felder = (ist ?? {}) as Record<string, unknown>
    return Object.entries(soll).flatMap(([feld, wert]) =>
      abweichungen(wert, felder[feld], toleranz, `${pfad}.${feld}`),
    )
  }
  return soll === ist ? [] : [`${pfad}: ${String(ist)} statt ${String(soll)}`]
}

for (const [name, rechne] of Object.entries(RECHNER)) {
  t.test(`${name}: alle Beispiele`, async t => {
    const faelle = FAELLE.filter(({ rechner }) => rechner === name)
    t.ok(faelle.length > 0)
    for (const { id, request, expect, toleranzCent } of faelle)
      t.same(abweichungen(expect, rechne(request), toleranzCent, id), [], id)
  })
}
