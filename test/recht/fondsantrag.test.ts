import './saat.ts'
import fc from 'fast-check'
import t from 'tap'
import {
  ANTRAGSSCHRITTE,
  ANTRAGSSTAENDE,
  type Antragsschritt,
  AUSWEGE,
  ENDSTAENDE,
  gelesenerStand,
  istSchritt,
  moeglicheSchritte,
  schreite,
  SCHRITTE,
} from '../../server/recht/fonds/antrag.ts'
import {
  ABLEHNUNGSGRUENDE,
  ANTRAGSWEGE,
  type Antragslage,
  type Schrittangaben,
} from '../../server/recht/fonds/antragslage.ts'
import { reichtBetrag } from '../../server/recht/fonds/antragsbetrag.ts'
import { tag } from '../../server/recht/datum.ts'
import { cent } from '../../server/recht/geld.ts'

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
  ['vorlegen', { offenCent: 29_999 }, {}, 'schritt'],
  ['freigeben', { einwilligung: false }, { ausnahme: 'doch' }, 'schritt'],
  ['freigeben', { fehlendeUnterlagen: ['Rechnung'] }, { ausnahme: 'doch' }, 'schritt'],
  ['freigeben', { vorgelegtVon: 'b' }, {}, 'ausnahme'],
  ['einreichen', { einwilligung: false }, { ausnahme: 'doch' }, 'schritt'],
  ['einreichen', { fehlendeUnterlagen: ['Rechnung'] }, { ausnahme: 'doch' }, 'schritt'],
  ['einreichen', { fondsOffen: false }, {}, 'ausnahme'],
  ['einreichen', { wiederholung: 'Zuletzt gab es dort Geld.' }, {}, 'ausnahme'],
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

t.test('ein Entwurf, dem Unterlagen fehlen, liest sich so; danach ist es ein Wächter', async t => {
  const fehlt = { fehlendeUnterlagen: ['Rechnung'] }
  t.equal(gelesenerStand({ stand: 'entwurf', ...fehlt }), 'unterlagenOffen')
  t.equal(gelesenerStand({ stand: 'entwurf', fehlendeUnterlagen: [] }), 'entwurf')
  t.equal(gelesenerStand({ stand: 'pruefbereit', ...fehlt }), 'pruefbereit')
})

t.test('beendet der Betrag die Notlage?', async t => {
  const lage = { rueckstandCent: cent(48_000), mindestensCent: cent(38_000) }
  const mit = (betrag: number | null, andere = 0, l: Parameters<typeof reichtBetrag>[1] = lage) =>
    reichtBetrag({ betragCent: betrag === null ? null : cent(betrag), andereCent: cent(andere) }, l)
  t.equal(mit(48_000).reicht, 'alles')
  t.equal(mit(30_000, 18_000).reicht, 'alles', 'was andere zugesagt haben, zählt mit')
  t.equal(mit(38_000).reicht, 'stoppt')
  t.match(mit(38_000).grund, '100,00')
  t.equal(mit(37_999).reicht, 'zuWenig')
  t.match(mit(30_000).grund, '180,00')
  t.equal(mit(30_000, 0, { rueckstandCent: cent(48_000) }).reicht, 'zuWenig')
  t.equal(mit(null).reicht, 'unbekannt')
  t.equal(mit(30_000, 0, {}).reicht, 'unbekannt')
})

t.test('eine Weitergabe und das Formular im Netz gehen ohne eigenes Anschreiben', async t => {
  const ohne = { ...LAGE, stand: 'freigegeben', anschreiben: false } as const
  t.equal(schreite('einreichen', ohne, ALLES).ok, false)
  t.ok(schreite('einreichen', { ...ohne, weitergabe: true, selbstErlaubt: false }, ALLES).ok)
  t.ok(schreite('einreichen', ohne, { ...ALLES, weg: 'online' }).ok)
  t.ok(istSchritt('einreichen'))
  t.notOk(istSchritt('toString'))
})

t.test('jeder Grund einer Ablehnung reicht für sich, nur der andere verlangt Worte', async t => {
  const beimTraeger = { ...LAGE, stand: 'eingereicht' } as const
  for (const grund of ABLEHNUNGSGRUENDE) {
    const { ok } = schreite('ablehnen', beimTraeger, { ...ALLES, grund, text: undefined })
    t.equal(ok, grund !== 'anderer', grund)
  }
})

t.test('ohne Anschreiben geht ein Antrag nur im Netz, am Telefon und über den Link hinaus', async t => {
  const ohne = { ...LAGE, stand: 'freigegeben', anschreiben: false } as const
  t.same(
    ANTRAGSWEGE.filter(weg => schreite('einreichen', ohne, { ...ALLES, weg }).ok),
    ['online', 'telefon', 'link'],
  )
})

t.test('nichts geht hinaus, wovon niemand weiß, wer es freigibt', async t => {
  const nie = { ...LAGE, stand: 'pruefbereit', vorgelegtVon: null } as const
  t.equal(schreite('freigeben', nie, ALLES).ok, false)
  t.ok(schreite('freigeben', nie, { ...ALLES, ausnahme: 'Heute ist sonst niemand da.' }).ok)
})

t.test('ohne bekannten Rückstand und ohne Erbetenes', async t => {
  t.ok(schreite('vorlegen', { ...LAGE, offenCent: null }, ALLES).ok)
  t.equal(schreite('vorlegen', { ...LAGE, erbetenCent: 0 }, ALLES).ok, false)
  const beimTraeger = { ...LAGE, stand: 'eingereicht', erbetenCent: null } as const
  t.ok(schreite('bewilligen', beimTraeger, ALLES).ok)
  t.ok(schreite('teilbewilligen', beimTraeger, ALLES).ok)
})

// ---- the way by chance, against a model of what must never happen

const selten = fc.integer({ min: 0, max: 4 }).map(wurf => wurf === 0)
const meist = selten.map(ja => !ja)
const angabenZufall = fc.record(
  {
    betragCent: fc.oneof(fc.constantFrom(30_000, 10_000), fc.integer({ min: -5, max: 60_000 })),
    grund: fc.constantFrom(...ABLEHNUNGSGRUENDE),
    text: fc.constantFrom('', 'etwas', 'mehr'),
    am: fc.constantFrom(HEUTE, HEUTE, tag('2026-11-22'), tag('2026-11-01')),
    weg: fc.constantFrom(...ANTRAGSWEGE),
    ausnahme: fc.constantFrom('', 'Grund'),
  },
  { requiredKeys: [] },
)
const umstaende = fc.record({
  einwilligung: meist,
  fehlend: selten,
  schonBekommen: selten,
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
  readonly stand: Antragslage['stand']
  readonly vorgelegtVon: string | null
  readonly eingereicht: boolean
  readonly bewilligtCent: number | null
  readonly zahlungen: number
}

const ANFANG: Lauf = {
  stand: 'entwurf',
  vorgelegtVon: null,
  eingereicht: false,
  bewilligtCent: null,
  zahlungen: 0,
}

type Gewuerfelt = typeof gang extends fc.Arbitrary<infer G> ? G : never

/** Mostly a step that the state allows; sometimes any. */
function schrittAus({ stand }: Lauf, { wild, wurf }: Gewuerfelt): Antragsschritt {
  const moeglich = moeglicheSchritte(stand).filter(s => !AUSWEGE.includes(s))
  return wurf % 5 === 0 ? wild : (moeglich[wurf % Math.max(1, moeglich.length)] ?? wild)
}

const lageAus = (lauf: Lauf, u: Gewuerfelt['umstaende']): Antragslage => ({
  ...LAGE,
  ...u,
  stand: lauf.stand,
  fehlendeUnterlagen: u.fehlend ? ['Rechnung'] : [],
  wiederholung: u.schonBekommen ? 'Zuletzt gab es dort Geld.' : null,
  vorgelegtVon: lauf.vorgelegtVon,
  bewilligtCent: lauf.bewilligtCent,
  eingereicht: lauf.eingereicht,
  gezahlt: lauf.zahlungen > 0,
})

const HINAUS: readonly Antragsschritt[] = [
  'vorlegen',
  'freigeben',
  'einreichen',
  'ergaenzen',
  'gegenvorstellen',
]

/** What must never have been let through, whatever the table says. */
const VERBOTEN: readonly (readonly [
  was: string,
  wenn: (lauf: Lauf, schritt: Antragsschritt, gang: Gewuerfelt) => boolean,
])[] = [
  ['nach dem Ende', ({ stand }) => ENDSTAENDE.includes(stand)],
  ['ohne Einwilligung', (_, s, { umstaende: u }) => HINAUS.includes(s) && !u.einwilligung],
  ['unvollständig', (_, s, { umstaende: u }) => s === 'einreichen' && u.fehlend],
  ['nicht unser Antrag', (_, s, { umstaende: u }) => s === 'einreichen' && !u.selbstErlaubt],
  [
    'noch einmal ohne Grund',
    (_, s, { umstaende: u, angaben }) => s === 'einreichen' && u.schonBekommen && !angaben.ausnahme,
  ],
  [
    'ungeprüfter Fonds ohne Grund',
    (_, s, { umstaende: u, angaben }) => s === 'einreichen' && !u.fondsOffen && !angaben.ausnahme,
  ],
  [
    'allein ohne Grund',
    ({ vorgelegtVon }, s, { umstaende: u, angaben }) =>
      s === 'freigeben' && vorgelegtVon === u.person && !angaben.ausnahme,
  ],
  ['zweimal gezahlt', ({ zahlungen }, s) => s === 'zahlen' && zahlungen > 0],
  [
    'mehr als bewilligt',
    ({ bewilligtCent }, s, { angaben }) => s === 'zahlen' && (angaben.betragCent ?? 0) > (bewilligtCent ?? 0),
  ],
  ['gezahlt, ehe eingereicht war', ({ eingereicht }, s) => s === 'zahlen' && !eingereicht],
]

const BEWILLIGUNGEN: readonly Antragsschritt[] = ['bewilligen', 'teilbewilligen', 'mitAuflageBewilligen']

/** The model: what a step that was let through changes. */
const danach = (lauf: Lauf, schritt: Antragsschritt, { angaben, umstaende }: Gewuerfelt): Lauf => ({
  ...lauf,
  ...(schritt === 'vorlegen' && { vorgelegtVon: umstaende.person }),
  ...(schritt === 'zurueckgeben' && { vorgelegtVon: null }),
  ...(schritt === 'einreichen' && { eingereicht: true }),
  ...(BEWILLIGUNGEN.includes(schritt) && { bewilligtCent: angaben.betragCent ?? null }),
  ...(schritt === 'zahlen' && { zahlungen: lauf.zahlungen + 1 }),
  stand: SCHRITTE[schritt].nach,
})

t.test('auf keinem Weg geht durch, was nie sein darf', async t => {
  const gesehen = new Set<string>()
  const verletzt: string[] = []
  fc.assert(
    fc.property(fc.array(gang, { minLength: 10, maxLength: 60 }), gaenge => {
      let lauf = ANFANG
      for (const einer of gaenge) {
        const schritt = schrittAus(lauf, einer)
        if (!schreite(schritt, lageAus(lauf, einer.umstaende), einer.angaben).ok) continue
        verletzt.push(
          ...VERBOTEN.filter(([, wenn]) => wenn(lauf, schritt, einer)).map(([was]) => `${schritt}: ${was}`),
        )
        lauf = danach(lauf, schritt, einer)
        gesehen.add(lauf.stand)
      }
      return verletzt.length === 0
    }),
    { numRuns: 3_000 },
  )
  t.same(verletzt, [])
  t.ok(gesehen.size > 10, `${gesehen.size} Stände gesehen`)
})

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
