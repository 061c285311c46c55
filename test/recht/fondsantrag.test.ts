import './saat.ts'
import fc from 'fast-check'
import t from 'tap'
import {
  ANTRAGSSCHRITTE,
  ANTRAGSSTAENDE,
  type Antragsschritt,
  ENDSTAENDE,
  moeglicheSchritte,
  schreite,
  SCHRITTE,
} from '../../server/recht/fonds/antrag.ts'
import type { Antragslage, Schrittangaben } from '../../server/recht/fonds/antragslage.ts'
import { tag } from '../../server/recht/datum.ts'

const HEUTE = tag('2026-11-21')

const LAGE: Antragslage = {
  stand: 'entwurf',
  heute: HEUTE,
  einwilligung: true,
  fehlendeUnterlagen: [],
  anschreiben: true,
  fondsOffen: true,
  weitergabe: false,
  selbstErlaubt: true,
  person: 'b',
  vorgelegtVon: 'a',
  erbetenCent: 30_000,
  offenCent: 48_000,
  wiederholung: null,
  bewilligtCent: 30_000,
  eingereicht: true,
  gezahlt: false,
  anVersorger: true,
}

const ALLES: Schrittangaben = {
  betragCent: 30_000,
  grund: 'budget',
  text: 'etwas',
  am: HEUTE,
  weg: 'post',
}

t.test('jeder Stand ist vom Entwurf aus erreichbar, und aus jedem Ende führt nichts', async t => {
  const erreicht = new Set<string>(['entwurf'])
  for (let vorher = 0; vorher !== erreicht.size;) {
    vorher = erreicht.size
    for (const { von, nach } of Object.values(SCHRITTE))
      if (von.some(s => erreicht.has(s))) erreicht.add(nach)
  }
  t.same(
    ANTRAGSSTAENDE.filter(stand => !erreicht.has(stand)),
    [],
  )
  for (const stand of ENDSTAENDE) t.same(moeglicheSchritte(stand), [], stand)
  t.same(
    ANTRAGSSTAENDE.filter(stand => moeglicheSchritte(stand).length === 0),
    [...ANTRAGSSTAENDE].filter(stand => ENDSTAENDE.includes(stand)),
    'nur an einem Ende bleibt ein Antrag stehen',
  )
})

/** What stands against a step, each for itself: nothing else may let it through. */
const HINDERNISSE: readonly (readonly [Antragsschritt, Partial<Antragslage>, Schrittangaben, string])[] = [
  ['vorlegen', { einwilligung: false }, {}, 'schritt'],
  ['vorlegen', { fehlendeUnterlagen: ['Rechnung'] }, {}, 'schritt'],
  ['vorlegen', { erbetenCent: null }, {}, 'schritt'],
  ['vorlegen', { erbetenCent: 48_001 }, {}, 'schritt'],
  ['freigeben', { einwilligung: false }, { ausnahme: 'doch' }, 'schritt'],
  ['freigeben', { fehlendeUnterlagen: ['Rechnung'] }, { ausnahme: 'doch' }, 'schritt'],
  ['freigeben', { vorgelegtVon: 'b' }, {}, 'ausnahme'],
  ['einreichen', { einwilligung: false }, { ausnahme: 'doch' }, 'schritt'],
  ['einreichen', { fehlendeUnterlagen: ['Rechnung'] }, { ausnahme: 'doch' }, 'schritt'],
  ['einreichen', { fondsOffen: false }, {}, 'ausnahme'],
  ['einreichen', { selbstErlaubt: false }, { ausnahme: 'doch' }, 'schritt'],
  ['einreichen', { anschreiben: false }, { ausnahme: 'doch' }, 'schritt'],
  ['einreichen', {}, { weg: undefined }, 'weg'],
  ['einreichen', {}, { am: undefined }, 'am'],
  ['einreichen', {}, { am: tag('2026-11-22') }, 'am'],
  ['ergaenzen', { einwilligung: false }, {}, 'schritt'],
  ['gegenvorstellen', { einwilligung: false }, {}, 'schritt'],
  ['nachfragen', {}, { text: undefined }, 'text'],
  ['bewilligen', {}, { betragCent: undefined }, 'betrag'],
  ['bewilligen', {}, { betragCent: 0 }, 'betrag'],
  ['bewilligen', {}, { betragCent: 29_999 }, 'betrag'],
  ['teilbewilligen', {}, { betragCent: 30_000 }, 'betrag'],
  ['mitAuflageBewilligen', {}, { text: undefined }, 'text'],
  ['ablehnen', {}, { grund: undefined }, 'grund'],
  ['ablehnen', {}, { grund: 'anderer', text: undefined }, 'text'],
  ['zahlen', {}, { betragCent: 30_001 }, 'betrag'],
  ['zahlen', { bewilligtCent: null }, {}, 'betrag'],
  ['zahlen', { gezahlt: true }, {}, 'schritt'],
  ['zahlungAnkuendigen', {}, { am: undefined }, 'am'],
  ['bestaetigen', { anVersorger: false }, {}, 'schritt'],
  ['ohneVersorgerAbschliessen', { anVersorger: true }, {}, 'schritt'],
  ['traegerInformieren', {}, { weg: undefined }, 'weg'],
]

for (const [schritt, lage, angaben, feld] of HINDERNISSE)
  t.test(`${schritt} geht nicht: ${JSON.stringify({ ...lage, ...angaben })}`, async t => {
    const [stand = 'entwurf'] = SCHRITTE[schritt].von
    const ergebnis = schreite(schritt, { ...LAGE, stand, ...lage }, { ...ALLES, ...angaben })
    t.equal(ergebnis.ok, false)
    if (!ergebnis.ok) t.ok(feld in ergebnis.maengel, JSON.stringify(ergebnis.maengel))
  })

t.test('jeder Wächter hält für sich allein mindestens einen Schritt auf', async t => {
  const gehalten = new Set(HINDERNISSE.map(([schritt]) => schritt))
  const alle = new Set(Object.values(SCHRITTE).flatMap(({ waechter }) => waechter))
  const geprueft = new Set([...gehalten].flatMap(schritt => SCHRITTE[schritt].waechter))
  t.same(
    [...alle].filter(name => !geprueft.has(name)),
    [],
  )
})

// The ways out lead away from everywhere.
const AUSWEGE: readonly Antragsschritt[] = [
  'zurueckziehen',
  'einwilligungWiderrufen',
  'verfristen',
  'anderweitigErledigen',
]

// ---- the way by chance, against a model of what must never happen

const selten = fc.integer({ min: 0, max: 4 }).map(wurf => wurf === 0)
const meist = selten.map(ja => !ja)
const angabenZufall = fc.record(
  {
    betragCent: fc.oneof(fc.constantFrom(30_000, 10_000), fc.integer({ min: -5, max: 60_000 })),
    grund: fc.constantFrom('budget' as const, 'anderer' as const),
    text: fc.constantFrom('', 'etwas', 'mehr'),
    am: fc.constantFrom(HEUTE, HEUTE, tag('2026-11-22'), tag('2026-11-01')),
    weg: fc.constantFrom('post' as const, 'link' as const),
    ausnahme: fc.constantFrom('', 'Grund'),
  },
  { requiredKeys: [] },
)
const umstaende = fc.record({
  einwilligung: meist,
  fehlend: selten,
  anschreiben: meist,
  fondsOffen: meist,
  selbstErlaubt: meist,
  person: fc.constantFrom('a', 'b'),
})
const gang = fc.record({
  wild: fc.constantFrom(...ANTRAGSSCHRITTE),
  wurf: fc.nat(),
  angaben: angabenZufall,
  umstaende,
})

type Lauf = {
  stand: Antragslage['stand']
  vorgelegtVon: string | null
  eingereicht: boolean
  bewilligtCent: number | null
  zahlungen: number
  gezahltCent: number
}

t.test(
  'auf keinem Weg: Weitergabe ohne Einwilligung, zweite Zahlung, mehr als bewilligt, Leben nach dem Ende',
  async t => {
    const gesehen = new Set<string>()
    fc.assert(
      fc.property(fc.array(gang, { minLength: 10, maxLength: 60 }), gaenge => {
        const lauf: Lauf = {
          stand: 'entwurf',
          vorgelegtVon: null,
          eingereicht: false,
          bewilligtCent: null,
          zahlungen: 0,
          gezahltCent: 0,
        }
        for (const { wild, wurf, angaben, umstaende: u } of gaenge) {
          const moeglich = moeglicheSchritte(lauf.stand).filter(s => !AUSWEGE.includes(s))
          const schritt = wurf % 5 === 0 ? wild : (moeglich[wurf % Math.max(1, moeglich.length)] ?? wild)
          const lage: Antragslage = {
            ...LAGE,
            ...u,
            stand: lauf.stand,
            fehlendeUnterlagen: u.fehlend ? ['Rechnung'] : [],
            vorgelegtVon: lauf.vorgelegtVon,
            bewilligtCent: lauf.bewilligtCent,
            eingereicht: lauf.eingereicht,
            gezahlt: lauf.zahlungen > 0,
          }
          const ergebnis = schreite(schritt, lage, angaben)
          if (!ergebnis.ok) continue
          const ende = ENDSTAENDE.includes(lauf.stand)
          if (ende) throw new Error(`${schritt} nach ${lauf.stand}`)
          const hinaus = ['vorlegen', 'freigeben', 'einreichen', 'ergaenzen', 'gegenvorstellen'].includes(
            schritt,
          )
          if (hinaus && !u.einwilligung) throw new Error(`${schritt} ohne Einwilligung`)
          if (schritt === 'einreichen' && (u.fehlend || !u.selbstErlaubt)) throw new Error('unvollständig')
          if (schritt === 'freigeben' && lauf.vorgelegtVon === u.person && !angaben.ausnahme)
            throw new Error('allein')
          if (schritt === 'vorlegen') lauf.vorgelegtVon = u.person
          if (schritt === 'zurueckgeben') lauf.vorgelegtVon = null
          if (schritt === 'einreichen') lauf.eingereicht = true
          if (ergebnis.nach.startsWith('bewilligt') || ergebnis.nach === 'teilbewilligt')
            lauf.bewilligtCent = angaben.betragCent ?? null
          if (schritt === 'zahlen') {
            lauf.zahlungen++
            lauf.gezahltCent += angaben.betragCent ?? 0
          }
          if (lauf.zahlungen > 1) throw new Error('zweimal gezahlt')
          if (lauf.gezahltCent > (lauf.bewilligtCent ?? 0)) throw new Error('mehr als bewilligt')
          if (lauf.zahlungen > 0 && !lauf.eingereicht) throw new Error('gezahlt, ehe eingereicht war')
          lauf.stand = ergebnis.nach
          gesehen.add(lauf.stand)
        }
      }),
      { numRuns: 3_000 },
    )
    t.ok(gesehen.size > 10, `${gesehen.size} Stände gesehen`)
  },
)

t.test('auf dem geraden Weg, gewürfelt nur aus möglichen Schritten, kommt jeder Stand vor', async t => {
  const gesehen = new Set<string>(['entwurf'])
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 20, maxLength: 20 }), wuerfe => {
      let stand: Antragslage['stand'] = 'entwurf'
      let gezahlt = false
      for (const wurf of wuerfe) {
        // The ways out lead away from everywhere; without weights the far states would hardly be seen.
        const alle = moeglicheSchritte(stand)
        const weiter = alle.filter(schritt => !AUSWEGE.includes(schritt))
        const schritte = wurf % 11 === 0 || weiter.length === 0 ? alle : weiter
        const schritt = schritte[wurf % Math.max(1, schritte.length)]
        if (schritt === undefined) return
        const betragCent = schritt === 'teilbewilligen' ? 10_000 : 30_000
        const ergebnis = schreite(schritt, { ...LAGE, stand, gezahlt }, { ...ALLES, betragCent })
        if (!ergebnis.ok) continue
        gezahlt ||= schritt === 'zahlen'
        stand = ergebnis.nach
        gesehen.add(stand)
      }
    }),
    { numRuns: 5_000 },
  )
  t.same(
    ANTRAGSSTAENDE.filter(stand => !gesehen.has(stand)),
    [],
  )
})
