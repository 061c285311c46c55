import { readFileSync } from 'node:fs'
import t from 'tap'
import { hilfreich } from '../../server/features/selbstcheck/hilfreich.ts'
import { urteil } from '../../server/features/selbstcheck/urteil.ts'
import type { Sperrangaben } from '../../server/recht/sperre/angaben.ts'
import { beantworte } from './haushalt.ts'

/*
 * The worked cases, answered as a household could. It knows less than a desk: what matters is never to end in „keinen
 * Fehler gefunden“ by mistake, and to name the question that is missing.
 */

type Fall = { readonly id: string; readonly request: Sperrangaben; readonly expect: { ergebnis: string } }
const FAELLE = JSON.parse(
  readFileSync(new URL('../recht/sperrpruefung.cases.json', import.meta.url), 'utf8'),
) as readonly Fall[]

/** Where the self-check ends elsewhere, it ends in this question. */
const ENDET_IN: Readonly<Record<string, string>> = {
  // A bill and monthly amounts in one sum.
  B08: 'artOffen',
  H03: 'artOffen',
  H06: 'artOffen',
  A03: 'artOffen',
  // Nobody is asked whether the meter was tampered with.
  X01: 'grund',
  N43: 'grund',
  // Three claims with three fates.
  N11: 'streitAlles',
}

/** A letter the supplier claims to have sent and the household never saw is, as far as it can tell, no letter. */
const NIE_GESEHEN = ['N35']

t.test('die Fälle, beantwortet wie von einem Haushalt', async t => {
  const erreicht: string[] = []
  for (const { id, request, expect } of FAELLE) {
    const weg = beantworte(request)
    const pruefung = urteil(weg.antworten, request.stichtag)
    t.equal(weg.offen, null, `${id}: zu Ende gefragt`)
    if (pruefung.ergebnis === 'rechtmaessig')
      t.equal(expect.ergebnis, 'rechtmaessig', `${id}: nie zu Unrecht`)
    if (pruefung.ergebnis === expect.ergebnis) erreicht.push(id)
    else if (NIE_GESEHEN.includes(id)) t.equal(pruefung.ergebnis, 'rechtswidrig', id)
    else {
      t.equal(pruefung.ergebnis, 'angabenFehlen', `${id}: lieber fragen als raten`)
      t.equal(hilfreich(weg, pruefung)?.frage.id, ENDET_IN[id], `${id}: die richtige Frage`)
    }
  }
  const anteil = Math.round((100 * erreicht.length) / FAELLE.length)
  t.comment(`${erreicht.length} von ${FAELLE.length} Fällen erreicht (${anteil} %)`)
  t.ok(anteil >= 80)
})

t.test('jede Auslassung führt weg von „keinen Fehler gefunden“, nie hin', async t => {
  for (const { id, request } of FAELLE) {
    const ganz = urteil(beantworte(request).antworten, request.stichtag).ergebnis
    for (const feld of Object.keys(request)) {
      if (feld === 'stichtag' || feld === 'sperre') continue
      const { [feld]: _, ...rest } = request as unknown as Record<string, unknown>
      const weg = beantworte(rest as unknown as Sperrangaben)
      const ohne = urteil(weg.antworten, request.stichtag).ergebnis
      if (ohne === 'rechtmaessig') t.equal(ganz, 'rechtmaessig', `${id} ohne ${feld}`)
    }
  }
})
