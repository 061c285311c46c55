import { readFileSync } from 'node:fs'
import t from 'tap'
import { anspruchsangaben } from '../../server/data/haushalt.ts'
import { pruefeAnsprueche } from '../../server/recht/ansprueche/ansprueche.ts'
import { LEISTUNGEN, type Leistungsantwort } from '../../server/recht/ansprueche/antwort.ts'

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
      t.same(abweichungen(soll, ist), [], name)
    }
  })
}

/** What of one benefit is not as expected; a field that is not named is not asked. */
function abweichungen(soll: Erwartung, ist: Leistungsantwort): string[] {
  const betrag = ist.betragCent ?? Number.NaN
  const pruefungen: [was: string, gilt: boolean][] = [
    ['status', (soll.status ?? ist.status) === ist.status],
    ['statusEinesVon', soll.statusEinesVon?.includes(ist.status) ?? true],
    ['statusNicht', !soll.statusNicht?.includes(ist.status)],
    [
      'betragCent',
      soll.betragCent === undefined || Math.abs(betrag - soll.betragCent) <= (soll.toleranzCent ?? 0),
    ],
    ['betragVonCent', soll.betragVonCent === undefined || betrag >= soll.betragVonCent],
    ['betragBisCent', soll.betragBisCent === undefined || betrag <= soll.betragBisCent],
    ...(soll.fehlendeAngaben ?? []).map((pfad): [string, boolean] => [
      pfad,
      ist.fehlendeAngaben.some(({ path }) => path.startsWith(pfad)),
    ]),
  ]
  return pruefungen.flatMap(([was, gilt]) => (gilt ? [] : [`${was}: ${ist.status} ${betrag}`]))
}
