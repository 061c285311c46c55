import fc from 'fast-check'
import t from 'tap'
import {
  ausTagesnummer,
  plusTage,
  plusWochen,
  tag,
  tagesnummer,
  type Datum,
} from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'
import { BUNDESLAENDER, INHALTE, type Sperrangaben } from '../../server/recht/sperre/angaben.ts'
import { nachWerktagen } from '../../server/recht/sperre/dreitage.ts'
import { pruefeSperre } from '../../server/recht/sperre/urteil.ts'
import { wasWaereWenn } from '../../server/recht/sperre/was-waere-wenn.ts'
import { widersprueche } from '../../server/recht/sperre/widerspruch.ts'
import { nach193 } from '../../server/recht/werktage.ts'
import { ganzeFeiertage, teilweiseFeiertage } from './feiertage-erzeugen.ts'
import { abgewandelt, FAELLE, jede } from './zufall.ts'
import './saat.ts'

/* In which direction a fact may move the judgement: nothing that helps the household may save the supplier. */

type Aenderung = (request: Sperrangaben, zufall: number) => Sperrangaben | null

/** No barred cut becomes lawful by the change. */
function rettetNicht(aenderung: Aenderung, numRuns = 3000): void {
  fc.assert(
    fc.property(abgewandelt, fc.nat(), (request, zufall) => {
      const anders = aenderung(request, zufall)
      if (!anders || pruefeSperre(request).ergebnis !== 'rechtswidrig') return true
      return pruefeSperre(anders).ergebnis !== 'rechtmaessig'
    }),
    { numRuns },
  )
}

void t.test('weniger Rückstand rettet keine Sperre', async t => {
  rettetNicht((request, zufall) => {
    const { rueckstand } = request
    const posten = rueckstand?.posten ?? []
    if (posten.length === 0) return null
    const welcher = zufall % posten.length
    const weniger =
      zufall % 2
        ? posten.filter((_, i) => i !== welcher)
        : posten.map((einer, i) =>
            i === welcher && einer.betragCent
              ? { ...einer, betragCent: cent(zufall % einer.betragCent) }
              : einer,
          )
    return { ...request, rueckstand: { ...rueckstand, posten: weniger } }
  })
  t.pass('3000 Anfragen')
})

void t.test('ein fehlender Brief rettet keine Sperre', async t => {
  for (const brief of ['mahnung', 'androhung', 'ankuendigung'] as const)
    rettetNicht(request => ({ ...request, [brief]: null }), 1500)
  t.pass('3 × 1500 Anfragen')
})

void t.test('ein fehlender Inhalt rettet keine Sperre', async t => {
  rettetNicht((request, zufall) => {
    const brief = zufall % 2 ? 'androhung' : 'ankuendigung'
    const inhalt = INHALTE[zufall % INHALTE.length] ?? 'grund'
    const fehlende = new Set([...(request[brief]?.fehlendeInhalte ?? []), inhalt])
    return { ...request, [brief]: { ...request[brief], fehlendeInhalte: [...fehlende] } }
  })
  t.pass('3000 Anfragen')
})

/** Every day on which something changes: the days that are named, and those the law derives from them. */
function tage(wert: unknown, feld = ''): Datum[] {
  if (typeof wert === 'string' && /^\d{4}-\d\d-\d\d$/.test(wert)) {
    const day = tag(wert)
    return [day, plusTage(day, 14), ...(feld === 'verlangtZugang' ? [nach193(plusWochen(day, 1), 'BY')] : [])]
  }
  if (wert === null || typeof wert !== 'object') return []
  return Object.entries(wert).flatMap(([name, inneres]) => tage(inneres, name))
}

void t.test('ein früherer Tag rettet keine Sperre, solange dazwischen nichts geschieht', async t => {
  let versuche = 0
  rettetNicht((request, zufall) => {
    const datum = request.sperre?.datum
    if (!datum) return null
    const frueher = plusTage(datum, -1 - (zufall % 20))
    const anders = { ...request, sperre: { ...request.sperre, datum: frueher } }
    const { sperre: _, stichtag: __, ...uebrige } = request
    if (tage(uebrige).some(day => frueher <= day && day <= datum)) return null
    if (pruefeSperre(request).regelwerk !== pruefeSperre(anders).regelwerk) return null
    versuche += 1
    return anders
  }, 6000)
  t.ok(versuche > 500, `${versuche} Tage vorgezogen`)
})

void t.test('ein Sperrgrund mehr macht immer rechtswidrig', async t => {
  const AM = tag('2012-01-02')
  const gruende: Record<string, Partial<Sperrangaben>> = {
    androhung: { androhung: null },
    ankuendigung: { ankuendigung: null },
    rueckstand: { rueckstand: null },
    gefahr: {
      schutzgruende: [
        { art: 'schwereErkrankung', konkreteGefahr: true, mitgeteiltAm: AM, glaubhaftmachung: 'erbracht' },
      ],
    },
    zusage: { zahlungsaussicht: { art: 'zusageFonds', dargelegtAm: AM, deckt: 'voll' } },
    vereinbarung: {
      abwendungsvereinbarung: {
        angebotZugang: AM,
        angenommenAm: AM,
        angenommenVorSperre: true,
        gebrochenAm: null,
      },
    },
    vormieter: { anlass: 'vormieterschulden' },
  }
  for (const [name, grund] of Object.entries(gruende)) {
    fc.assert(
      fc.property(jede, request => {
        const fall = {
          ...request,
          sparte: 'strom',
          vertrag: 'grundversorgung',
          anlass: 'zahlungsverzug',
          ...grund,
        } as const
        const { ergebnis, regelwerk } = pruefeSperre(fall)
        // § 19 GVV knew no agreement until 30.11.2021.
        return ergebnis === 'rechtswidrig' || (name === 'vereinbarung' && regelwerk === 'gvv-19-2012')
      }),
      { numRuns: 500 },
    )
    t.pass(name)
  }
})

void t.test('die Reihenfolge der Posten und Zahlungen ändert nichts', async t => {
  fc.assert(
    fc.property(jede, request => {
      const { rueckstand } = request
      const anders = {
        ...request,
        rueckstand: rueckstand && {
          ...rueckstand,
          posten: rueckstand.posten && [...rueckstand.posten].reverse(),
          zahlungen: rueckstand.zahlungen && [...rueckstand.zahlungen].reverse(),
        },
      }
      return ohneReihenfolge(request) === ohneReihenfolge(anders)
    }),
    { numRuns: 3000 },
  )
  t.pass('3000 Anfragen')
})

function ohneReihenfolge(request: Sperrangaben): string {
  const { ergebnis, tendenz, fruehesteSperre, rueckstand, feststellungen } = pruefeSperre(request)
  return JSON.stringify([
    ergebnis,
    tendenz,
    fruehesteSperre,
    rueckstand,
    feststellungen.map(f => [f.code, f.norm]),
  ])
}

void t.test('keine Möglichkeit hilft dem Versorger, keine verspricht mehr als die Prüfung', async t => {
  fc.assert(
    fc.property(jede, request =>
      wasWaereWenn(request).every(
        ({ code, vorher, nachher, norm, betragCent }) =>
          norm.length > 0 &&
          (betragCent === null || betragCent > 0) &&
          (vorher.ergebnis === 'rechtmaessig' ||
            vorher.ergebnis === 'angabenFehlen' ||
            nachher.ergebnis !== 'rechtmaessig') &&
          (code !== 'zahlen.mindestbetrag' || nachher.ergebnis === 'rechtswidrig'),
      ),
    ),
    { numRuns: 1500 },
  )
  t.pass('1500 Anfragen')
})

/** Day by day, on the calendar of the library, with Date objects: nothing is shared with the engine. */
function vonHand(beginn: string, anzahl: number, frei: ReadonlySet<string>, samstagZaehlt: boolean): string {
  const day = new Date(`${beginn}T12:00:00Z`)
  for (let gezaehlt = 0; gezaehlt < anzahl;) {
    day.setUTCDate(day.getUTCDate() + 1)
    const wochentag = day.getUTCDay()
    const werktag = wochentag !== 0 && (samstagZaehlt || wochentag !== 6)
    if (werktag && !frei.has(day.toISOString().slice(0, 10))) gezaehlt += 1
  }
  return day.toISOString().slice(0, 10)
}

void t.test('20 000 Fristen in allen Ländern, Tag für Tag nachgezählt', async t => {
  const frei = new Map(
    BUNDESLAENDER.map(land => {
      const jahre = Array.from({ length: 24 }, (_, i) => 2012 + i)
      const ganz = jahre.flatMap(jahr => ganzeFeiertage(jahr, land))
      return [
        land,
        {
          ganz: new Set(ganz),
          alle: new Set([...ganz, ...jahre.flatMap(jahr => teilweiseFeiertage(jahr, land))]),
        },
      ]
    }),
  )
  const erster = tagesnummer(tag('2012-01-01'))
  const letzter = tagesnummer(tag('2035-10-01'))
  let falsch = 0
  fc.assert(
    fc.property(
      fc.integer({ min: erster, max: letzter }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(...BUNDESLAENDER),
      (nummer, anzahl, land) => {
        const beginn = ausTagesnummer(nummer)
        const { ganz, alle } = frei.get(land) ?? { ganz: new Set<string>(), alle: new Set<string>() }
        const { untergrenze, mitSamstag, sicher } = nachWerktagen(beginn, anzahl, land)
        const lax = vonHand(beginn, anzahl, ganz, true)
        if (
          untergrenze !== lax ||
          mitSamstag !== plusTage(tag(lax), 1) ||
          sicher !== vonHand(beginn, anzahl + 1, alle, false)
        )
          falsch += 1
      },
    ),
    { numRuns: 20_000 },
  )
  t.equal(falsch, 0)
})

void t.test('die Beispielfälle widersprechen sich nicht', async t => {
  t.same(
    FAELLE.filter(({ request }) => widersprueche(request).length > 0),
    [],
  )
})
