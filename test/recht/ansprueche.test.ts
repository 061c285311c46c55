import { readFileSync } from 'node:fs'
import t from 'tap'
import { anspruchsangaben } from '../../server/data/haushalt.ts'
import { pruefeAnsprueche } from '../../server/recht/ansprueche/ansprueche.ts'
import { LEISTUNGEN } from '../../server/recht/ansprueche/antwort.ts'

/* All worked households: status and amount of every benefit that an example names. */

type Erwartung = {
  status?: string
  statusEinesVon?: string[]
  statusNicht?: string[]
  betragCent?: number
  toleranzCent?: number
  betragVonCent?: number
  betragBisCent?: number
  fehlendeAngaben?: string[]
}
type Fall = { id: string; titel: string; request: unknown; expect: Record<string, Erwartung> }

const FAELLE = JSON.parse(readFileSync(new URL('ansprueche.cases.json', import.meta.url), 'utf8')) as Fall[]

for (const { id, titel, request, expect } of FAELLE) {
  t.test(`${id}: ${titel}`, async t => {
    const { leistungen } = pruefeAnsprueche(anspruchsangaben.parse(request))
    t.same(
      leistungen.map(({ leistung }) => leistung),
      LEISTUNGEN,
    )
    for (const [name, soll] of Object.entries(expect)) {
      const ist = leistungen.find(({ leistung }) => leistung === name)
      if (!ist) throw new Error(name)
      if (soll.status) t.equal(ist.status, soll.status, name)
      if (soll.statusEinesVon) t.ok(soll.statusEinesVon.includes(ist.status), `${name}: ${ist.status}`)
      if (soll.statusNicht) t.notOk(soll.statusNicht.includes(ist.status), `${name}: ${ist.status}`)
      const betrag = ist.betragCent ?? Number.NaN
      if (soll.betragCent !== undefined)
        t.ok(
          Math.abs(betrag - soll.betragCent) <= (soll.toleranzCent ?? 0),
          `${name}: ${betrag} statt ${soll.betragCent}`,
        )
      if (soll.betragVonCent !== undefined) t.ok(betrag >= soll.betragVonCent, `${name}: ${betrag}`)
      if (soll.betragBisCent !== undefined) t.ok(betrag <= soll.betragBisCent, `${name}: ${betrag}`)
      for (const pfad of soll.fehlendeAngaben ?? [])
        t.ok(
          ist.fehlendeAngaben.some(({ path }) => path.startsWith(pfad)),
          `${name} fragt nach ${pfad}`,
        )
    }
  })
}
